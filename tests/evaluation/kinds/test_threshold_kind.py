from __future__ import annotations

import pytest
from tests.evaluation.newsroom import Newsroom, series, try_check

from claimcheck.quantities.outcomes import Outcome, Undecided


def threshold(rest: str, room: Newsroom) -> str:
    return room.ask(f"{{kind: threshold, measure: rate, at: 2015, {rest}}}").outcome.value


@pytest.mark.parametrize(
    ("value", "side", "outcome"),
    [
        pytest.param(10.2, "above", "true", id="above"),
        pytest.param(10.04, "above", "false", id="printed 10.0 is not above 10"),
        pytest.param(9.96, "below", "false", id="printed 10.0 is not below 10"),
        pytest.param(9.96, "at-or-above", "true", id="printed 10.0 meets 10"),
        pytest.param(10.04, "at-or-below", "true", id="printed 10.0 is at most 10"),
        pytest.param(9.9, "at-or-above", "false", id="under"),
    ],
)
def test_the_side_of_a_line_is_that_of_the_printed_figure(value: float, side: str, outcome: str) -> None:
    assert threshold(f"line: '10', side: {side}", Newsroom((series({"A": {2015: value}}),))) == outcome


def test_rounding_that_could_turn_it_is_noted_or_leaves_it_open() -> None:
    room = Newsroom((series({"A": {2015: 9.96}}),))
    text = "{kind: threshold, measure: rate, at: 2015, line: '10', side: at-or-above"
    assert "rounding could turn the answer" in room.ask(text + "}").notes
    assert room.ask(text + ", figures: with-rounding}").undecided is Undecided.PRECISION


def test_a_figure_away_from_the_line_has_no_note() -> None:
    room = Newsroom((series({"A": {2015: 12}}),))
    assert room.ask("{kind: threshold, measure: rate, at: 2015, line: '10', side: above}").notes == ()


def test_a_percentage_needs_a_share() -> None:
    room = Newsroom((series({"A": {2015: 0.08}}, unit="share", decimals=2),))
    assert threshold("line: 7%, side: above", room) == "true"
    assert threshold("line: 7%, side: above", Newsroom((series({"A": {2015: 8}}),))) == "undecidable"


def test_a_stated_tolerance_moves_the_line() -> None:
    room = Newsroom((series({"A": {2015: 9.5}}),))
    assert threshold("line: '10', side: above, tolerance: 10%", room) == "true"
    assert threshold("line: '10', side: above, tolerance: '0.4'", room) == "false"


def test_a_line_may_be_the_mean_of_a_stretch() -> None:
    room = Newsroom((series({"A": {2010: 1, 2011: 2, 2012: 3, 2015: 2.1}}),))
    finding = room.ask("{kind: threshold, measure: rate, at: 2015, line: {mean: 2010..2012}, side: above}")
    assert finding.outcome is Outcome.TRUE
    assert "the mean of 2010..2012, 2" in finding.reason


def test_a_mean_with_too_many_gaps_is_no_line() -> None:
    room = Newsroom((series({"A": {2010: 1, 2012: 3, 2015: 2.1}}),))
    finding = room.ask("{kind: threshold, measure: rate, at: 2015, line: {mean: 2010..2012}, side: above}")
    assert finding.undecided is Undecided.COVERAGE


def test_a_month_is_held_against_the_mean_of_its_own_months() -> None:
    months = {f"{year}-{month:02d}": 20 if month == 7 else 0 for year in (2001, 2002) for month in range(1, 13)}
    room = Newsroom((series({"A": {**months, "2015-07": 19}}),))
    finding = room.ask("{kind: threshold, measure: rate, at: 2015-07, line: {mean: 2001..2002}, side: below}")
    assert finding.outcome is Outcome.TRUE


@pytest.mark.parametrize(
    ("take", "line", "outcome"),
    [
        pytest.param("every", "1", "true", id="every one"),
        pytest.param("every", "2", "false", id="one fails"),
        pytest.param("any", "3", "true", id="one holds"),
        pytest.param("any", "9", "false", id="none holds"),
    ],
)
def test_every_period_or_some_period_is_asked(take: str, line: str, outcome: str) -> None:
    room = Newsroom((series({"A": {2010: 2, 2011: 3, 2012: 4}}),))
    text = f"{{kind: threshold, measure: rate, at: {{in: 2010..2012, take: {take}}}, line: '{line}', side: above}}"
    assert room.ask(text).outcome.value == outcome


def test_a_gap_leaves_every_open_and_does_not_hurt_an_example() -> None:
    room = Newsroom((series({"A": {2010: 2, 2012: 4}}),))
    text = "{kind: threshold, measure: rate, at: {in: 2010..2012, take: %s}, line: '1', side: above}"
    assert room.ask(text % "every").outcome is Outcome.UNDECIDABLE
    assert room.ask(text % "any").outcome is Outcome.TRUE


@pytest.mark.parametrize("line", ["about 10", "at least 10", "doubled"])
def test_a_line_is_a_bare_figure(line: str) -> None:
    check, problems = try_check(f"{{kind: threshold, measure: rate, at: 2015, line: {line}, side: above}}")
    assert check is None
    assert [problem.code for problem in problems] == ["CC118"]
