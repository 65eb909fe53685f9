from __future__ import annotations

import pytest
from tests.evaluation.newsroom import Newsroom, series

from claimcheck.quantities.outcomes import Accuracy, Outcome, Slant

ROOM = Newsroom((series({"SLV": {2014: 62.4, 2015: 103.2, 2016: 81.0}}, labels={"SLV": "El Salvador"}),))


@pytest.mark.parametrize(
    ("value", "outcome"),
    [
        pytest.param("103", "true", id="bare"),
        pytest.param("about 100", "true", id="about"),
        pytest.param("more than 100", "true", id="more than"),
        pytest.param("105", "mostly", id="within 5%"),
        pytest.param("120", "false", id="far off"),
        pytest.param("less than 90", "false", id="less than"),
    ],
)
def test_a_level_meets_the_figure_under_its_word(value: str, outcome: str) -> None:
    assert ROOM.ask(f"{{kind: level, measure: rate, at: 2015, value: {value}}}").outcome.value == outcome


def test_the_reason_is_the_figure_with_where_and_when() -> None:
    finding = ROOM.ask("{kind: level, measure: rate, at: 2015, value: 103}")
    assert finding.reason == "103.2 per 100,000 people in El Salvador, 2015"
    assert finding.accuracy is Accuracy.ROUNDS


@pytest.mark.parametrize(
    ("shows", "slant"),
    [pytest.param("increase", Slant.OVERSTATED, id="much"), pytest.param("decrease", Slant.UNDERSTATED, id="little")],
)
def test_the_slant_follows_what_the_speaker_wants_to_show(shows: str, slant: Slant) -> None:
    finding = ROOM.ask(f"{{kind: level, measure: rate, at: 2015, value: '120', shows: {shows}}}")
    assert finding.direction is slant


def test_as_high_as_is_met_by_some_period() -> None:
    finding = ROOM.ask("{kind: level, measure: rate, at: 2014..2016, value: as high as 103}")
    assert finding.outcome is Outcome.TRUE


def test_every_period_can_be_asked() -> None:
    text = "{kind: level, measure: rate, at: {in: 2014..2016, take: %s}, value: more than 80}"
    assert ROOM.ask(text % "every").outcome is Outcome.FALSE
    assert ROOM.ask(text % "any").outcome is Outcome.TRUE


def test_a_percentage_of_what_is_no_share_has_no_answer() -> None:
    finding = ROOM.ask("{kind: level, measure: rate, at: 2015, value: 103%}")
    assert finding.outcome is Outcome.UNDECIDABLE


def test_a_fraction_is_tested_on_a_percentage() -> None:
    room = Newsroom((series({"A": {2015: 34.0}}, unit="%"),))
    assert room.ask("{kind: level, measure: rate, at: 2015, value: a third}").outcome is Outcome.TRUE


def test_a_percentage_of_something_is_printed_and_compared_as_one() -> None:
    room = Newsroom((series({"A": {2015: 3.0}}, unit="% of GDP"),))
    finding = room.ask("{kind: level, measure: rate, at: 2015, value: 3%}")
    assert (finding.outcome, finding.reason) == (Outcome.TRUE, "3.0% of GDP in A, 2015")


@pytest.mark.parametrize(
    ("rest", "reason"),
    [
        pytest.param("of: SLV", "the check names no period (`at`); the table has 2014 to 2016", id="no period"),
        pytest.param("at: 2015", "the check names no place (`of`); the table has El Salvador, HND", id="no place"),
    ],
)
def test_what_the_check_leaves_out_is_told_with_what_the_table_has(rest: str, reason: str) -> None:
    rows = {"SLV": {2014: 62.4, 2015: 103.2, 2016: 81.0}, "HND": {2015: 55.0}}
    room = Newsroom((series(rows, labels={"SLV": "El Salvador"}),))
    assert room.ask(f"{{kind: level, measure: rate, {rest}, value: '103'}}").reason == reason


@pytest.mark.parametrize(
    ("value", "shows", "slant"),
    [
        pytest.param("less than 90", "", Slant.OVERSTATED, id="an upper bound that is exceeded helps the speaker"),
        pytest.param("at most 103", "", Slant.OVERSTATED, id="rounds to it but is above it"),
        pytest.param("not more than 90", "", Slant.OVERSTATED, id="an upper bound by a negation"),
        pytest.param("more than 120", "", Slant.OVERSTATED, id="a lower bound that is not reached"),
        pytest.param("less than 90", ", shows: increase", Slant.UNDERSTATED, id="against what the speaker shows"),
        pytest.param("less than 90", ", shows: decrease", Slant.OVERSTATED, id="for what the speaker shows"),
    ],
)
def test_a_broken_bound_leans_the_way_of_the_speaker(value: str, shows: str, slant: Slant) -> None:
    finding = ROOM.ask(f"{{kind: level, measure: rate, at: 2015, value: {value}{shows}}}")
    assert finding.outcome in {Outcome.FALSE, Outcome.INEXACT}
    assert finding.direction is slant
