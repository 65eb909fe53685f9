# ruff: noqa: E501 - a check stands in one line
from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from tests.judgement.builders import (
    FALSE,
    TRUE,
    any_check,
    change_check,
    document_check,
    finding,
    fired,
    from_to_check,
    judged,
    level_check,
    part,
    seen,
    source,
)
from tests.judgement.builders import claim as said
from tests.judgement.detectors.test_sentence_rules import told, verdict_on

from claimcheck.claims.claim import NotChecked
from claimcheck.claims.decimal_mark import DecimalMark
from claimcheck.claims.entities import Called, Several
from claimcheck.claims.load import load_file
from claimcheck.claims.nodes import Written
from claimcheck.claims.published import WhyNot
from claimcheck.claims.verdict_words import Language
from claimcheck.datasets.catalogue import load_sources
from claimcheck.evaluation.kind import discover
from claimcheck.judgement.sentence import passages_of

if TYPE_CHECKING:
    from pathlib import Path

    from claimcheck.judgement.verdicts import Verdict

FELL = from_to_check(("2015", "103"), ("2017", "60"))


def touched(verdict: Verdict) -> dict[str, tuple[int, ...] | str | None]:
    """Each passage with the checks that touch it, or the reason why none does."""
    return {item.passage.text: item.checks or item.not_checked for item in verdict.sentence}


def test_each_passage_has_its_checks_by_number_and_the_rest_its_reason() -> None:
    sentence = "It fell from 103 in 2015 to 80 in 2016 and 60 in 2017, by 99%."
    aside = (NotChecked(part=Written("80 in 2016"), reason=WhyNot.NO_DATA),)
    parts = [part(FELL, finding("police")), part(level_check("60"), finding("police", FALSE))]

    assert touched(judged(parts, said(sentence, "police", not_checked=aside))) == {
        "fell": (1,),
        "103": (1,),
        "2015": (1,),
        "80": "no data",
        "2016": "no data",
        "60": (1, 2),
        "2017": (1, 2),
        "99%": None,
    }


def test_words_set_aside_that_are_not_in_the_sentence_count_by_their_figure() -> None:
    aside = (NotChecked(part=Written("the 80 of 2016"), reason=WhyNot.NO_DATA),)
    verdict = judged([part(FELL, finding("police"))], said("80 in 2016.", "police", not_checked=aside))

    assert touched(verdict) == {"80": "no data", "2016": "no data"}


def test_one_editors_reading_speaks_for_the_whole_sentence() -> None:
    alone = judged([part(document_check(), finding(None))], said("In 2016 Mexico paid 80."))
    beside = judged([part(document_check(), finding(None)), part(FELL, finding("police"))], said("In 2016 it paid 80."))

    assert set(touched(alone).values()) == {(1,)}
    assert set(touched(beside).values()) == {None}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("It fell last year.", None, id="the year before it was said"),
        pytest.param("It fell this year.", (1,), id="the year in which it was said"),
        pytest.param("It fell last month.", (1,), id="a month of that year"),
        pytest.param("It fell since he took office.", (1,), id="a time between two years"),
        pytest.param("It fell in 24 months.", (1,), id="a length"),
        pytest.param("It fell in 36 months.", (1,), id="the last year counted"),
        pytest.param("It fell in 12 weeks.", None, id="another length"),
        pytest.param("It fell ten years ago.", None, id="another time"),
        pytest.param("It fell after 2015.", (1,), id="the year behind it"),
        pytest.param("It fell before 2018.", (1,), id="the year before it"),
        pytest.param("It fell in three years.", (1,), id="years with the last"),
        pytest.param("It fell by 2 years.", (1,), id="a figure that counts time"),
        pytest.param("It fell by 4 years.", None, id="a figure that counts another time"),
    ],
)
def test_a_time_is_touched_by_a_check_over_it(tmp_path: Path, sentence: str, expected: tuple[int, ...] | None) -> None:
    checks = "[{kind: change, measure: rate, from: 2016, to: 2018, direction: decrease}]"
    verdict = verdict_on(tmp_path, "en", sentence, checks)

    assert [item.checks or None for item in verdict.sentence if item.passage.text != "fell"] == [expected]


@pytest.mark.parametrize(
    ("length", "span", "is_met"),
    [
        pytest.param("two years", "since: 2016", True, id="from the year counted from to the record"),
        pytest.param("five years", "since: 2016", False, id="longer than since"),
        pytest.param("two years", "within: {last: 2 years, before: 2018}", True, id="a length that is written"),
        pytest.param("five years", "within: {last: 2 years, before: 2018}", False, id="longer than what is written"),
        pytest.param("ten days", "within: {last: 10 days, before: 2018}", True, id="days that are written"),
    ],
)
def test_a_record_in_so_many_years_is_touched_by_its_span(tmp_path: Path, length: str, span: str, is_met: bool) -> None:
    checks = f"[{{kind: record, measure: rate, at: 2018, extreme: lowest, {span}}}]"
    verdict = verdict_on(tmp_path, "en", f"It was the lowest in {length}.", checks)

    assert [item.checks for item in verdict.sentence if length in item.passage.text] == [(1,) if is_met else ()]


def test_a_relative_time_without_a_day_is_touched_by_any_year() -> None:
    recent = judged([part(level_check(), finding("police"))], said("It was so last year.", "police"))
    event = judged([part(level_check(), finding("police"))], said("Since he took office it is so.", "police"))

    assert touched(recent) == {"last year": (1,)}
    assert touched(event) == {"Since he took office": None}


def place_check(**more: Any) -> Verdict:
    sentence = "Salvadorans, Hondurans and people of Norland and Latin America"
    return judged([part(any_check(**more), finding("police"))], said(sentence, "police"))


@pytest.mark.parametrize(
    ("more", "met"),
    [
        pytest.param({"of": Called(Written("SLV"))}, {"Salvadorans"}, id="a code"),
        pytest.param({"of": Called(Written("el salvador"))}, {"Salvadorans"}, id="a name"),
        pytest.param(
            {"of": Several((Written("SLV"), Written("Norland")))},
            {"Salvadorans", "Norland", "Latin America"},
            id="a list, which may be the region",
        ),
        pytest.param({"of": Called(Written("latin-america"))}, {"Latin America"}, id="a region by its slug"),
    ],
)
def test_a_place_is_touched_by_a_check_that_names_it(more: dict[str, Any], met: set[str]) -> None:
    assert {text for text, checks in touched(place_check(**more)).items() if checks} == met


def test_a_list_that_names_a_region_is_not_another_one() -> None:
    of = Several((Written("caribbean"), Written("SLV")))
    assert touched(place_check(of=of))["Latin America"] is None


def test_a_place_is_touched_by_the_figures_that_were_looked_at_and_by_the_source() -> None:
    by_figure = part(level_check(), finding("police", TRUE, seen("2017", 60)))
    verdict = judged(
        [by_figure], said("El Salvador and Honduras", "police"), source("police", title="Police of Honduras")
    )

    assert touched(verdict) == {"El Salvador": (1,), "Honduras": (1,)}
    assert fired(verdict, "uncovered-place") == []


@pytest.mark.parametrize(
    ("checks", "sentence", "met"),
    [
        pytest.param(
            "[{kind: rank, measure: rate, of: SLV, at: 2017, among: all, position: '1'}]",
            "the highest",
            True,
            id="rank",
        ),
        pytest.param("[{kind: level, measure: rate, at: 2017, value: '1'}]", "the highest", False, id="a level"),
        pytest.param(
            "[{kind: compare, measure: rate, at: 2017, a: {of: SLV}, b: {of: {others: every, among: all}}, relation: higher}]",
            "than any other",
            True,
            id="all others",
        ),
        pytest.param(
            "[{kind: exists, measure: rate, at: 2017, first: true, since: 2000}]",
            "for the first time",
            True,
            id="first",
        ),
        pytest.param(
            "[{kind: change, measure: rate, from: 2016, to: 2017, direction: none}]", "unchanged", True, id="no change"
        ),
        pytest.param(
            "[{kind: share, measure: rate, at: 2017, part: {a: b}, whole: {a: c}, value: most}]",
            "most of",
            True,
            id="most",
        ),
        pytest.param("[{kind: level, measure: rate, at: 2017, value: '1'}]", "thousands of", False, id="no figure"),
        pytest.param("[{kind: level, measure: rate, at: 2017, value: '1'}]", "rose", False, id="no direction"),
        pytest.param(
            "[{kind: rank, measure: rate, of: SLV, at: 2017, among: all, position: top 10}]",
            "10",
            True,
            id="a position",
        ),
        pytest.param(
            "[{kind: level, measure: rate, at: 2017, value: '1', shows: increase}]", "rose", True, id="what it shows"
        ),
        pytest.param(
            "[{kind: from-to, measure: rate, from: {at: 2016, value: '2'}, to: {at: 2017, value: '1'}}]",
            "rose",
            False,
            id="the other way",
        ),
    ],
)
def test_words_are_touched_by_the_checks_that_ask_for_them(
    tmp_path: Path, checks: str, sentence: str, met: bool
) -> None:
    (item,) = verdict_on(tmp_path, "en", sentence, checks).sentence
    assert bool(item.checks) is met


# -- where it stands --------------------------------------------------------------------------------

KINDS = {name: kind.params for name, kind in discover().items()}


@pytest.mark.parametrize(
    ("written", "place"),
    [
        pytest.param("claim: It was 80 in 2016.", (2, 15), id="plain"),
        pytest.param("claim: 'It was 80 in 2016.'", (2, 16), id="single quotes"),
        pytest.param('claim:  "It was 80 in 2016."', (2, 17), id="double quotes"),
        pytest.param('claim: "It was\\t80 in 2016."', (2, 8), id="an escape"),
        pytest.param("claim: >-\n  It was 80 in 2016.", (2, 8), id="folded"),
    ],
)
def test_a_passage_has_its_line_and_column(tmp_path: Path, written: str, place: tuple[int, int]) -> None:
    path = tmp_path / "claim.yaml"
    path.write_text(f"id: said\n{written}\nnot-checked: [{{part: all, reason: opinion}}]\n", "utf-8")
    (claim,), _ = load_file(path, "claims/claim.yaml", KINDS)
    found = judged([], claim).sentence[0].place

    assert found is not None
    assert (found.line, found.column) == place


def test_a_sentence_that_nobody_typed_stands_nowhere() -> None:
    verdict = judged([part(change_check(), finding("police"))], said("It was 80.", "police"))

    assert [item.place for item in verdict.sentence] == [None]


def test_a_place_inside_a_figure_is_no_passage_of_its_own() -> None:
    assert [passage.text for passage in passages_of(said("It cost US$ 5 in the US."))] == ["US$ 5", "US"]


def test_the_strength_of_a_move_is_left_alone_where_its_size_is_tested(tmp_path: Path) -> None:
    sized = "[{kind: change, measure: rate, from: 2016, to: 2017, direction: decrease, by: 30%}]"
    level = "[{kind: level, measure: rate, at: 2017, value: '1', shows: decrease}]"
    for checks in (sized, level):
        assert told(verdict_on(tmp_path, "en", "It fell sharply.", checks)) == set()


def test_a_line_is_tested_under_the_word_of_its_side(tmp_path: Path) -> None:
    line = "[{kind: threshold, measure: rate, at: 2017, line: '80', side: at-or-above}]"
    found = fired(verdict_on(tmp_path, "en", "It was more than 80.", line), "hedge-mismatch")

    assert [item.message for item in found] == [
        "the sentence says 'more than 80', check 1 tests 'at or above 80', which is looser"
    ]
    assert told(verdict_on(tmp_path, "en", "It was at least 80.", line)) == set()


def test_a_tolerance_of_the_author_is_a_word_of_its_own(tmp_path: Path) -> None:
    stated = "[{kind: level, measure: rate, at: 2017, value: '80', tolerance: 5%}]"
    assert told(verdict_on(tmp_path, "en", "It was about 80.", stated)) == set()


@pytest.mark.parametrize(
    ("mark", "met"),
    [pytest.param(",", {"48.189"}, id="thousands"), pytest.param(".", set(), id="decimals")],
)
def test_a_figure_of_the_sentence_is_read_with_the_mark_of_the_claim(mark: str, met: set[str]) -> None:
    checks = [part(level_check("48189"), finding("police"))]
    verdict = judged(checks, said("Se quemaron 48.189.", "police", language=Language.ES, decimal=DecimalMark(mark)))

    assert {text for text, checks in touched(verdict).items() if checks} == met


@pytest.mark.parametrize(
    ("checks", "sentence", "met"),
    [
        ("[{kind: level, measure: jobs, where: {sex: '2'}, at: 2017, value: '1'}]", "women", True),
        ("[{kind: level, measure: jobs, where: {sex: male}, at: 2017, value: '1'}]", "women", False),
        ("[{kind: level, measure: jobs, where: {region: '2'}, at: 2017, value: '1'}]", "women", False),
        ("[{kind: level, measure: jobs, at: 2017, value: '0'}]", "never", True),
        ("[{kind: level, measure: jobs, at: 2017, value: '0'}]", "every", False),
        ("[{kind: level, measure: jobs, at: 2017, value: 50 of 50}]", "every", True),
        ("[{kind: level, measure: jobs, at: 2017, value: 44 of 50}]", "every", False),
        (
            "[{kind: threshold, measure: jobs, at: {in: 2010..2017, take: every}, line: '1', side: above}]",
            "every",
            True,
        ),
        ("[{kind: threshold, measure: jobs, at: {in: 2010..2017, take: any}, line: '1', side: above}]", "every", False),
        ("[{kind: change, measure: jobs, from: 2016, to: 2017, direction: not-decrease}]", "fell", True),
    ],
    ids=[
        "a code of a column of sexes",
        "the other sex",
        "a code of another column",
        "zero where it says never",
        "zero where it says every",
        "all of them",
        "not all of them",
        "every period",
        "some period",
        "did not fall",
    ],
)
def test_groups_and_extents_are_touched_by_the_checks_of_them(
    tmp_path: Path, checks: str, sentence: str, met: bool
) -> None:
    verdict = verdict_on(tmp_path, "en", sentence, checks)

    assert [bool(item.checks) for item in verdict.sentence] == [met]


TABLE = """\
id: police
title: The police
publisher: An office
kind: dataset
data:
  path: data/police.csv
  {kept}
  measures: {{homicide-rate: {{column: rate, {more}}}, other: {{column: women}}}}
"""


@pytest.mark.parametrize(
    ("kept", "more", "met"),
    [
        pytest.param("where: {sex: female}", "unit: people", True, id="the filter of the table"),
        pytest.param("rows: observation", "where: {sex: F}", True, id="the filter of the measure"),
        pytest.param("rows: observation", "definition: Women killed", True, id="its definition"),
        pytest.param("rows: observation", "unit: people", False, id="another measure of the table"),
    ],
)
def test_a_group_is_touched_by_a_measure_of_it(tmp_path: Path, kept: str, more: str, met: bool) -> None:
    path = tmp_path / "police.yaml"
    path.write_text(TABLE.format(kept=kept, more=more), "utf-8")
    (table,), _ = load_sources(path, "sources/police.yaml")
    verdict = judged([part(level_check(), finding("police"))], said("Women.", "police"), table)

    assert [bool(item.checks) for item in verdict.sentence] == [met]


def test_a_group_is_touched_by_the_words_of_a_printed_or_derived_figure(tmp_path: Path) -> None:
    path = tmp_path / "police.yaml"
    text = """\
id: police
title: The police
publisher: An office
kind: report
figures: [{measure: killed, at: 2017, value: 3, definition: Women killed}]
derived: {homicide-rate: {index: killed, to: 2010, definition: "Women killed, 2010 = 100"}}
"""
    path.write_text(text, "utf-8")
    (table,), problems = load_sources(path, "sources/police.yaml")
    verdict = judged([part(level_check(), finding("police"))], said("Women.", "police"), table)

    assert not problems
    assert [bool(item.checks) for item in verdict.sentence] == [True]
