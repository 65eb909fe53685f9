"""What `claimcheck explain` prints of the words for figures."""

from __future__ import annotations

import pytest

from claimcheck.quantities.words import known_words
from claimcheck.report.manual import explained, topics
from claimcheck.report.screen import Screen


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
        pytest.param("at least 40%", ["the figure or more"], id="a whole quantity"),
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
