from __future__ import annotations

import datetime as dt
import string

import pytest
from tests.report.page_texts import texts

from claimcheck.report.tongues import read_catalogue, tongue_of, tongues

FOREIGN = [code for code in tongues() if code != "en"]


@pytest.mark.parametrize("code", FOREIGN)
def test_every_text_of_a_page_is_translated(code: str) -> None:
    assert texts() - set(tongue_of(code).words) == set()


@pytest.mark.parametrize("code", FOREIGN)
def test_a_catalogue_translates_nothing_that_is_said_no_more(code: str) -> None:
    assert set(tongue_of(code).words) - texts() == set()


@pytest.mark.parametrize("code", FOREIGN)
def test_a_translation_fills_in_the_same_names(code: str) -> None:
    for text, told in tongue_of(code).words.items():
        assert names_in(text) == names_in(told), text


def names_in(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_a_catalogue_is_read_over_several_lines() -> None:
    head = '# by hand\nmsgid ""\nmsgstr ""\n"Language: x\\n"\n\n'
    text = f'{head}msgid "a "\n"\\"b\\""\nmsgstr "c"\n\nmsgid "d"\nmsgstr ""\n'
    assert read_catalogue(text) == {'a "b"': "c"}


@pytest.mark.parametrize(
    ("code", "told"),
    [pytest.param("en", "5 July 2018", id="English"), pytest.param("es", "5 de julio de 2018", id="Spanish")],
)
def test_a_day_is_written_out(code: str, told: str) -> None:
    assert tongue_of(code).day(dt.date(2018, 7, 5)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("1,234.5 per 100,000 people", "1.234,5 per 100,000 people", id="the figure alone"),
        pytest.param("-0.5%", "-0,5%", id="a sign"),
        pytest.param("unbounded", "unbounded", id="no figure"),
    ],
)
def test_figures_have_the_marks_of_the_language(text: str, told: str) -> None:
    assert tongue_of("es").figure(text) == told
    assert tongue_of("en").figure(text) == text


def test_one_and_several_are_told_apart() -> None:
    say = tongue_of("es")
    assert say.count(1, "{n} claim", "{n} claims") == "1 afirmación"
    assert say.count(1200, "{n} claim", "{n} claims") == "1.200 afirmaciones"


def test_a_language_without_a_catalogue_is_told_in_english() -> None:
    assert tongue_of("xx")("Sources") == "Sources"
