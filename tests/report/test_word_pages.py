"""What `claimcheck explain` prints of the words for figures."""

from __future__ import annotations

import pytest

from claimcheck.quantities.words import known_words
from claimcheck.report.grammar_words import choices, records
from claimcheck.report.manual import explained, topics
from claimcheck.report.screen import Screen
from claimcheck.report.term_words import TERMS


@pytest.mark.parametrize(
    ("topic", "lines"),
    [
        pytest.param(
            "about", ["example:     said “about 60”, measured 62.9: true; 65.5: mostly; 70: false"], id="English"
        ),
        pytest.param("poco más de", ["said “poco más de 100”", "in English:", "just over"], id="Spanish"),
        pytest.param("se ha duplicado", ["said “se duplicó”", "2.05 times: true"], id="an inflection"),
        pytest.param("dos tercios", ["within 5% of the fraction"], id="a fraction"),
        pytest.param("dozens", ["names no one figure", "'at least 24'"], id="a vague word"),
        pytest.param("docenas", ["names no one figure", "'al menos 24'"], id="a vague word in Spanish"),
        pytest.param("mas de", ["above the figure"], id="without its accent"),
        pytest.param("cayó", ["says which way, down"], id="a direction"),
        pytest.param("plunge", ["says which way, down"], id="a direction after the figure"),
        pytest.param("décimas", ["percentage points, 0.1 each"], id="a unit of points"),
        pytest.param("per cent", ["In a figure: percent."], id="percent"),
        pytest.param("barely", ["downplays"], id="only"),
        pytest.param("median", ["The figure in the middle", "take: median"], id="a word of the trade"),
        pytest.param("per head", ["A count divided by how many", "explain per"], id="two words of it"),
        pytest.param("Promedio", ["of rates of several places it is refused"], id="in Spanish"),
        pytest.param("half-year", ["at: 2023-H1"], id="not the half of a year"),
        pytest.param("terms", ["at: us-terms/obama-1"], id="terms of office"),
        pytest.param("cumulative", ["A running total", "What is added up from period"], id="with its key"),
        pytest.param("all-of", ["One part of the sentence that needs"], id="a part, not the word all"),
        pytest.param("at least 40%", ["the figure or more"], id="a whole quantity"),
        pytest.param("supports", ["A word for `stance`: Which side it is on"], id="a word of a fixed list"),
        pytest.param("no data", ["A word for `reason`"], id="two words of a fixed list"),
        pytest.param("largest-rise", ["A word for `take`", "in value-of"], id="a word of a key below"),
        pytest.param("fail-on", ["From what on a run fails", "in claimcheck.toml"], id="a setting"),
        pytest.param("all-except", ["in a group"], id="a key of a group"),
        pytest.param("FY2023", ["The fiscal year that ends in 2023"], id="a fiscal year as it is written"),
        pytest.param("2015-Q3", ["That cell"], id="a period as it is written"),
        pytest.param("1960s", ["1960..1969"], id="a decade as it is written"),
        pytest.param("2015..2016", ["both included"], id="a range as it is written"),
    ],
)
def test_a_word_is_explained_with_worked_values(topic: str, lines: list[str]) -> None:
    page = explained(topic, Screen()) or ""
    assert [line for line in lines if line not in page] == []


@pytest.mark.parametrize("topic", ["no such thing", "most of all", "perhaps", "ninguno de esos"])
def test_what_only_begins_like_a_word_is_not_explained(topic: str) -> None:
    assert explained(topic, Screen()) is None


def test_every_word_is_a_topic_that_may_be_meant() -> None:
    assert {*known_words(), *known_words("es")} <= set(topics())


def test_every_term_leads_to_pages_that_are_there() -> None:
    known = set(topics())
    assert [name for term in TERMS for name in term.see if name not in known] == []


def test_each_item_of_a_list_has_a_line_of_its_own() -> None:
    lines = (explained("target", Screen()) or "").splitlines()
    assert [line.split(":")[0] for line in lines if line.startswith("- ")] == ["- met, missed", "- on-track, off-track"]


def test_every_word_of_every_fixed_list_has_a_page() -> None:
    lists = (words for _, record in records() for _, _, words in choices(record).values())
    assert [word for words in lists for word in words if explained(word, Screen()) is None] == []
