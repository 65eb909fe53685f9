from __future__ import annotations

import pytest
from tests.evaluation.newsroom import Newsroom, series

from claimcheck.evaluation.counted_nouns import differ
from claimcheck.evaluation.scales import in_full
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.quantities.parse import parse_quantity


def asked(unit: str, value: str, measured: float = 3.0) -> str:
    room = Newsroom((series({"A": {2014: measured * 2, 2015: measured}}, unit=unit),))
    return str(room.ask(f"{{kind: level, measure: rate, of: A, at: 2015, value: {value!r}}}").outcome)


@pytest.mark.parametrize(
    ("unit", "value", "outcome"),
    [
        pytest.param("per 100,000 people", "3 per thousand", "false", id="a hundred times as much"),
        pytest.param("per 100,000 people", "3 per 1,000", "false", id="in digits"),
        pytest.param("per 100,000 people", "30 per million people", "true", id="per million"),
        pytest.param("per 100,000 people", "0.3 per 10,000 people", "true", id="per ten thousand"),
        pytest.param("per 100,000 people", "3 per 100,000 inhabitants", "true", id="the same"),
        pytest.param("por 100.000 habitantes", "3 per person", "false", id="each"),
        pytest.param("per 100,000 people", "3", "true", id="no base said"),
        pytest.param("per 100,000 people", "3 homicides", "true", id="no base said, with a noun"),
        pytest.param("per 100,000 people", "one in 33,333", "true", id="one in so many"),
        pytest.param("per 100,000 people", "3 per 100,000 households", "undecidable", id="of something else"),
        pytest.param("people", "3 per 1,000 people", "undecidable", id="a measure that is no rate"),
        pytest.param("US$", "3 US dollars per capita", "true", id="dollars may be counted per head"),
        pytest.param("%", "30 per thousand", "true", id="percent"),
        pytest.param("%", "3 ‰", "false", id="a tenth of the percentage"),
        pytest.param("% of households", "30 per 1,000 people", "undecidable", id="percent of something else"),
    ],
)
def test_a_rate_is_brought_to_the_base_that_was_said(unit: str, value: str, outcome: str) -> None:
    assert asked(unit, value) == outcome


@pytest.mark.parametrize(
    ("said", "unit", "factor"),
    [
        ("3 por mil", "por 100.000 habitantes", 0.01),
        ("30 por millón de habitantes", "per 100,000 people", 10),
        ("5 por cada diez mil", "por 100.000 habitantes", 0.1),
        ("5 por cien mil habitantes", "por 100 mil habitantes", 1),
        ("entre 3 y 5 por mil", "por 100.000 habitantes", 0.01),
        ("400 por mil", "%", 10),
        ("400 ‰", "share", 1000),
        ("5", "por 100.000 habitantes", 1),
    ],
)
def test_a_spanish_base_is_known(said: str, unit: str, factor: float) -> None:
    assert in_full(parse_quantity(said, "es"), unit) == pytest.approx(factor)


def test_a_spanish_rate_of_something_else_is_refused() -> None:
    with pytest.raises(NoAnswer, match="hogares"):
        in_full(parse_quantity("5 por mil hogares", "es"), "por 100.000 habitantes")


@pytest.mark.parametrize(
    ("by", "outcome"),
    [("3 per 100,000", "true"), ("30 per million", "true"), ("3 per 1,000", "false"), ("3", "true")],
)
def test_the_size_of_a_change_has_a_base_as_well(by: str, outcome: str) -> None:
    room = Newsroom((series({"A": {2014: 6.0, 2015: 3.0}}),))
    check = f"{{kind: change, measure: rate, of: A, from: 2014, to: 2015, direction: decrease, by: {by!r}}}"
    assert room.ask(check).outcome == outcome


def test_a_change_per_thousand_of_a_share_is_no_change_in_points() -> None:
    room = Newsroom((series({"A": {2014: 0.40, 2015: 0.43}}, unit="share", decimals=2),))
    check = "{kind: change, measure: rate, of: A, from: 2014, to: 2015, direction: increase, by: 30 per 1000}"
    assert room.ask(check).outcome == "true"


@pytest.mark.parametrize(
    ("by", "outcome"), [("at most 30 per million", "true"), ("at most 3 per million", "false"), ("at most 3", "true")]
)
def test_a_target_has_a_base_as_well(by: str, outcome: str) -> None:
    room = Newsroom((series({"A": {2014: 6.0, 2015: 3.0}}),))
    check = f"{{kind: target, measure: rate, of: A, status: met, target: {by!r}, by: 2015}}"
    assert room.ask(check).outcome == outcome


@pytest.mark.parametrize(
    ("said", "counted", "apart"),
    [
        ("de hogares", "personas", True),
        ("households", "thousand people", True),
        ("people in households", "people", False),
        ("families", "homes", False),
        ("viviendas", "hogares", True),
        ("million people", "votes", True),
        ("jobs", "people", False),
        ("", "people", False),
    ],
)
def test_only_nouns_that_are_known_differ(said: str, counted: str, apart: bool) -> None:
    assert differ(said, counted) is apart


@pytest.mark.parametrize("value", ["most", "none", "one in 33,333 households"])
def test_words_without_a_figure_say_nothing_of_a_rate(value: str) -> None:
    assert asked("per 100,000 people", value) == "undecidable"
