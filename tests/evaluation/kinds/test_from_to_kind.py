from __future__ import annotations

import pytest
from tests.evaluation.newsroom import Newsroom, Status, series

from claimcheck.quantities.outcomes import Outcome, Slant, Undecided


def room(first: float, last: float) -> Newsroom:
    return Newsroom((series({"A": {2015: first, 2017: last}}),))


def from_to(first: str, last: str, rest: str = "") -> str:
    return f"{{kind: from-to, measure: rate, from: {{at: 2015{first}}}, to: {{at: 2017{last}}}{rest}}}"


SAID = from_to(", value: '103'", ", value: '60'")


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        pytest.param(103.0, 60.3, "true", id="both levels"),
        pytest.param(107.6, 63.8, "mostly", id="both a little off, the change holds"),
        pytest.param(103.0, 70.0, "false", id="one level wrong"),
        pytest.param(60.0, 103.0, "false", id="the other way round"),
        pytest.param(100.0, 57.5, "mostly", id="the worse of the two counts"),
    ],
)
def test_two_levels_and_the_order_hold(first: float, last: float, expected: str) -> None:
    assert room(first, last).ask(SAID).outcome.value == expected


def test_either_figure_may_be_left_out() -> None:
    finding = room(103, 60).ask(from_to("", ", value: '60'"))
    assert finding.outcome is Outcome.TRUE
    assert finding.claimed == "… to 60"


def test_what_it_is_to_show_gives_the_order_where_a_figure_is_missing() -> None:
    assert room(103, 60).ask(from_to("", ", value: '60'", ", shows: increase")).outcome is Outcome.FALSE


def test_a_fall_told_larger_than_it_was_is_overstated() -> None:
    assert room(103, 60).ask(from_to(", value: '110'", ", value: '60'")).direction is Slant.OVERSTATED


def test_two_levels_over_a_break_are_not_one_series() -> None:
    broken = Newsroom((series({"A": {2015: 103, 2017: 60}}, statuses={("A", 2017): Status.BREAK}),))
    assert broken.ask(SAID).undecided is Undecided.BREAK


def test_a_missing_end_is_named() -> None:
    finding = room(103, 60).ask(SAID.replace("at: 2015", "at: 2014"))
    assert finding.outcome is Outcome.UNDECIDABLE
    assert "2014" in finding.reason


@pytest.mark.parametrize("last", [pytest.param(5.0, id="level"), pytest.param(5.1, id="a step that rounding makes")])
def test_rounding_may_hide_the_order(last: float) -> None:
    ask = from_to(", value: about 5", "", ", shows: increase")
    printed = room(5.0, last).ask(ask)
    assert printed.outcome is (Outcome.TRUE if last > 5 else Outcome.FALSE)
    assert "rounding could turn the direction" in printed.notes
    open_ = room(5.0, last).ask(ask.replace("shows:", "figures: with-rounding, shows:"))
    assert (open_.outcome, open_.undecided) == (Outcome.UNDECIDABLE, Undecided.PRECISION)


def test_a_wrong_level_is_wrong_whatever_rounding_hides_of_the_order() -> None:
    ask = from_to(", value: '9'", "", ", shows: increase, figures: with-rounding")
    assert room(5.0, 5.0).ask(ask).outcome is Outcome.FALSE


def test_a_source_with_one_end_alone_refutes_with_it_and_never_confirms() -> None:
    said = from_to(", value: '38'", ", value: '95'")
    known_last = Newsroom((series({"A": {2014: 5, 2016: 40, 2017: 71.3}}),))
    finding = known_last.ask(said)
    assert finding.outcome is Outcome.FALSE
    assert "71.3" in finding.reason
    assert "no figure for A in 2015" in finding.reason
    assert [seen.at for seen in finding.observed] == ["2017"]
    for figures in ({2014: 5, 2017: 95.0}, {2014: 5, 2017: 94.0}):
        assert Newsroom((series({"A": figures}),)).ask(said).outcome is Outcome.UNDECIDABLE


def test_an_end_without_a_figure_said_refutes_nothing() -> None:
    known_last = Newsroom((series({"A": {2014: 5, 2017: 71.3}}),))
    assert known_last.ask(from_to(", value: '38'", "")).outcome is Outcome.UNDECIDABLE
