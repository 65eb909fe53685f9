from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.evaluation.newsroom import Newsroom, Status, series, try_check

from claimcheck.evaluation.findings import Finding
from claimcheck.quantities.intervals import exact
from claimcheck.quantities.outcomes import Outcome, Undecided

SHARE = series({"A": {2010: 10.0, 2014: 13.0, 2015: 14.0, 2020: 18.0, 2022: 20.0, 2023: 20.5}}, unit="% of energy use")
COUNT = series({"A": {2010: 200, 2020: 120, 2023: 110}}, "emissions", decimals=None, unit="kilotonnes")
TODAY = dt.date(2024, 6, 1)
ROOM = Newsroom((SHARE, COUNT), today=TODAY)


def ask(rest: str, room: Newsroom = ROOM, measure: str = "rate") -> Finding:
    return room.ask(f"{{kind: target, measure: {measure}, {rest}}}")


@pytest.mark.parametrize(
    ("rest", "outcome"),
    [
        pytest.param("by: 2020, target: at least 18%, status: met", "true", id="as printed, on the line"),
        pytest.param("by: 2020, target: more than 18%, status: met", "false", id="more than is not on the line"),
        pytest.param("by: 2020, target: at least 18.5%, status: met", "false", id="short of it"),
        pytest.param("by: 2020, target: at least 18.5%, status: missed", "true", id="missed"),
        pytest.param("by: 2020, target: 17%, from: 2010, status: met", "true", id="beyond it from below"),
        pytest.param("by: 2020, target: 20%, from: 2023, status: met", "undecidable", id="due before the base"),
        pytest.param("by: 2020, target: 10%, from: 2010, status: met", "undecidable", id="already there"),
        pytest.param("by: 2020, target: below 20%, status: met", "true", id="below"),
        pytest.param("by: 2020, target: between 15% and 17%, status: met", "false", id="above the range"),
        pytest.param("by: 2020, target: between 15% and 19%, status: met", "true", id="in the range"),
        pytest.param("by: 2020, target: 7 points, direction: increase, from: 2010, status: met", "true", id="points"),
        pytest.param("by: 2020, target: 9 points, direction: increase, from: 2010, status: met", "false", id="no 9"),
        pytest.param("by: 2020, target: at least 18.5%, status: met, tolerance: 0.5 points", "true", id="tolerance"),
        pytest.param("by: 2030, target: at least 15%, status: met", "undecidable", id="not due, though it is there"),
        pytest.param("by: 2021, target: at least 15%, status: met", "undecidable", id="no figure of the due date"),
        pytest.param("by: 2020, target: at least 18 tonnes, status: met", "undecidable", id="another unit"),
    ],
)
def test_a_target_is_rated_by_the_figure_of_its_due_date(rest: str, outcome: str) -> None:
    assert ask(rest).outcome.value == outcome


@pytest.mark.parametrize(
    ("target", "outcome"),
    [
        pytest.param("target: reduced by 40%", "true", id="exactly"),
        pytest.param("target: 41%, direction: decrease", "false", id="a size with its direction"),
        pytest.param("target: halved", "false", id="halved"),
        pytest.param("target: a third, direction: decrease", "true", id="a fraction"),
        pytest.param("target: '80', direction: decrease", "true", id="an amount"),
        pytest.param("target: between 30% and 50%, direction: decrease", "true", id="a range of sizes"),
        pytest.param("target: at most 30%, direction: decrease", "false", id="a cap on the fall"),
        pytest.param("target: at least halved", "false", id="at least halved"),
        pytest.param("target: doubled", "false", id="doubled"),
        pytest.param("target: at most doubled", "true", id="a cap on the rise"),
    ],
)
def test_a_change_is_counted_from_its_base(target: str, outcome: str) -> None:
    assert ask(f"by: 2020, from: 2010, {target}, status: met", measure="emissions").outcome.value == outcome


def test_the_reason_says_by_how_much_it_was_missed() -> None:
    finding = ask("by: 2020, from: 2010, target: halved, status: met", measure="emissions")
    assert finding.reason == (
        "120 kilotonnes in A, 2020; the target was at most 100 (halved from 2010), "
        "which it misses by 20; it started at 200 in 2010 (-40.0% since)"
    )


def test_before_it_is_due_the_finding_says_from_when_it_can_be_rated() -> None:
    room = Newsroom((replace(SHARE, lag_days=60),), today=TODAY)
    finding = ask("by: 2030, target: at least 40%, status: met", room)
    assert "it can be rated from 2031-03-02; so far 20.5% of energy use in A, 2023" in finding.reason
    assert [seen.at for seen in finding.observed] == ["2023"]


def test_a_figure_that_is_not_out_yet_is_told_with_its_day() -> None:
    room = Newsroom((replace(SHARE, lag_days=400),), today=dt.date(2025, 1, 15))
    assert "(expected from 2026-02-05)" in ask("by: 2024, target: at least 20%, status: met", room).reason


def test_a_forecast_never_meets_a_target() -> None:
    table = series({"A": {2019: 10.0, 2020: 20.0}}, statuses={("A", 2020): Status.FORECAST}, unit="%")
    finding = ask("by: 2020, target: at least 15%, status: met", Newsroom((table,), today=TODAY))
    assert finding.outcome is Outcome.UNDECIDABLE
    assert "forecast" in finding.reason


def test_a_forecast_is_no_progress() -> None:
    figures = {"A": {2018: 10.0, 2019: 10.0, 2024: 30.0}}
    table = series(figures, statuses={("A", 2024): Status.FORECAST}, unit="%")
    finding = ask("by: 2030, from: 2018, target: 20%, status: on-track", Newsroom((table,), today=dt.date(2025, 6, 1)))
    assert finding.outcome is Outcome.FALSE
    assert finding.observed[0].at == "2019"


@pytest.mark.parametrize(
    ("rest", "outcome"),
    [
        pytest.param("by: 2030, from: 2010, target: 25%, status: on-track", "true", id="ahead of the line"),
        pytest.param("by: 2030, from: 2010, target: 27%, status: on-track", "false", id="behind the line"),
        pytest.param("by: 2030, from: 2010, target: 27%, status: on-track, path: compound", "true", id="compound"),
        pytest.param("by: 2030, from: 2010, target: 27%, status: off-track", "true", id="off track"),
        pytest.param("by: 2030, from: 2010, target: 25%, status: on-track, at: 2014", "true", id="on the line then"),
        pytest.param("by: 2030, from: 2010, target: 26%, status: on-track, at: 2014", "false", id="behind it then"),
        pytest.param("by: 2020, from: 2010, target: 18%, status: on-track", "true", id="due: the figure itself"),
        pytest.param("by: 2020, from: 2010, target: 18%, status: on-track, at: 2022", "undecidable", id="after it"),
        pytest.param("by: 2030, from: 2023, target: 25%, status: on-track", "undecidable", id="no way so far"),
        pytest.param("by: 2030, from: 2010, target: between 15% and 30%, status: on-track", "true", id="a range"),
        pytest.param("by: 2030, from: 2014, target: between 12% and 18%, status: on-track", "false", id="left it"),
        pytest.param("by: 2030, from: 2010, target: below 22%, status: on-track", "false", id="through the ceiling"),
    ],
)
def test_on_track_is_reaching_it_at_the_pace_so_far(rest: str, outcome: str) -> None:
    assert ask(rest).outcome.value == outcome


def test_the_reason_gives_path_pace_and_projection() -> None:
    finding = ask("by: 2030, from: 2010, target: at least 30%, status: on-track")
    assert finding.reason == (
        "20.5% of energy use in A, 2023; the linear path from 10.0% in 2010 asks for 23.00% by then; "
        "at the pace so far (+0.81 points a year) it comes to 26.15% in 2030, "
        "which misses the target of at least 30%"
    )
    compound = ask("by: 2030, from: 2010, target: at least 30%, status: on-track, path: compound")
    assert "at the pace so far (+5.7% a year) it comes to 30.17% in 2030, which meets" in compound.reason


def test_a_path_never_leads_below_zero() -> None:
    finding = ask("by: 2050, from: 2010, target: halved, status: on-track", measure="emissions")
    assert "(-6.923 a year) it comes to zero before 2050, which meets the target of at most 100" in finding.reason


def test_zero_is_reached_on_a_straight_path_only() -> None:
    rest = "by: 2030, from: 2010, target: '0', status: on-track"
    assert ask(rest, measure="emissions").outcome is Outcome.FALSE
    finding = ask(f"{rest}, path: compound", measure="emissions")
    assert finding.outcome is Outcome.UNDECIDABLE
    assert "path: linear" in finding.reason


def test_a_break_between_the_ends_leaves_a_change_open_and_a_level_not() -> None:
    table = series({"A": {2010: 10.0, 2015: 12.0, 2020: 18.0}}, statuses={("A", 2015): Status.BREAK}, unit="%")
    room = Newsroom((table,), today=TODAY)
    change = ask("by: 2020, from: 2010, target: 5 points, direction: increase, status: met", room)
    assert (change.outcome, change.undecided) == (Outcome.UNDECIDABLE, Undecided.BREAK)
    assert ask("by: 2020, from: 2010, target: 15%, status: met", room).outcome is Outcome.TRUE
    path = ask("by: 2030, from: 2010, target: 30%, status: on-track", room)
    assert path.undecided is Undecided.BREAK


def test_rounding_that_could_turn_it_is_told_or_leaves_it_open() -> None:
    rest = "by: 2020, target: at least 18%, status: met"
    assert "rounding could turn the answer" in ask(rest).notes
    finding = ask(f"{rest}, figures: with-rounding")
    assert (finding.outcome, finding.undecided) == (Outcome.UNDECIDABLE, Undecided.PRECISION)
    way = "by: 2030, from: 2010, target: 26.2%, status: on-track, figures: with-rounding"
    assert ask(way).undecided is Undecided.PRECISION


def test_a_change_carries_its_baseline_and_a_level_none() -> None:
    years = {year: 100.0 + year % 3 for year in range(2005, 2015)} | {2015: 180.0, 2020: 90.0}
    room = Newsroom((series({"A": years}),), today=TODAY)
    change = ask("by: 2020, from: 2015, target: halved, status: met", room)
    assert change.baseline is not None
    assert change.baseline.ratio is not None
    assert change.baseline.ratio > 1.5
    assert change.claimed_sign == -1
    assert ask("by: 2020, from: 2015, target: '95', status: met", room).baseline is None


def test_it_can_be_counted_over_places() -> None:
    rows = {"A": {2000: 40, 2015: 20}, "B": {2000: 40, 2015: 22}, "C": {2000: 40, 2015: 30}}
    room = Newsroom((series(rows, unit="%"),), today=TODAY)
    inner = "predicate: {kind: target, by: 2015, from: 2000, target: halved, status: met}"
    text = f"{{kind: count, measure: rate, entities: [A, B, C], {inner}, quantity: only one}}"
    assert room.ask(text).outcome is Outcome.TRUE


@pytest.mark.parametrize(
    "rest",
    [
        pytest.param("target: nearly 18%, status: met", id="words that draw no line"),
        pytest.param("target: 18%, status: met", id="from which side"),
        pytest.param("target: halved, status: met", id="a change without a base"),
        pytest.param("target: halved, direction: increase, from: 2010, status: met", id="two directions"),
        pytest.param("target: at least 18%, status: on-track", id="a path without a start"),
        pytest.param("target: at least 18%, status: missed, at: 2015", id="missed at another time"),
        pytest.param("target: at least 18%, status: met, path: linear", id="a path to a figure"),
    ],
)
def test_keys_that_contradict_one_another_are_told(rest: str) -> None:
    _, problems = try_check(f"{{kind: target, measure: rate, by: 2020, {rest}}}")
    assert [problem.code for problem in problems] == ["CC118"]
    assert problems[0].hint


@given(
    base=st.integers(1, 50),
    now=st.integers(1, 50),
    line=st.integers(1, 50),
    path=st.sampled_from(["linear", "compound"]),
)
def test_a_claim_and_its_mirror_are_never_both_true(base: int, now: int, line: int, path: str) -> None:
    room = Newsroom((series({"A": {2010: base, 2020: now}}, decimals=0),), today=TODAY)
    on_the_way = {
        status: ask(f"by: 2030, from: 2010, target: at least {line}, status: {status}, path: {path}", room).outcome
        for status in ("on-track", "off-track")
    }
    due = {
        status: ask(f"by: 2020, target: at least {line}, status: {status}", room).outcome
        for status in ("met", "missed")
    }
    for outcomes in (on_the_way, due):
        assert set(outcomes.values()) == {Outcome.TRUE, Outcome.FALSE}


@given(base=st.integers(1, 50), now=st.integers(1, 50), line=st.integers(1, 50))
def test_wider_intervals_only_lead_towards_undecidable(base: int, now: int, line: int) -> None:
    table = series({"A": {2010: base, 2020: now}}, decimals=0)
    cells = {at: replace(cell, value=exact(cell.value.value)) for at, cell in table.of("A").items()}
    sharp = Newsroom((replace(table, cells={"A": cells}),), today=TODAY)
    rest = f"by: 2030, from: 2010, target: at least {line}, status: on-track, figures: with-rounding"
    assert ask(rest, Newsroom((table,), today=TODAY)).outcome in {ask(rest, sharp).outcome, Outcome.UNDECIDABLE}


@pytest.mark.parametrize(
    ("rest", "outcome", "note"),
    [
        pytest.param(
            "by: 2020, target: at least 14%, at: 2015", "true", "met before it was due (2020), and still", id="still"
        ),
        pytest.param(
            "by: 2020, target: at most 14%, at: 2015", "true", "(2020), and no longer met then: 18.0%", id="not"
        ),
        pytest.param(
            "by: 2030, target: at least 20%, at: 2022", "true", "met before it was due (2030)", id="not due yet"
        ),
        pytest.param("by: 2020, target: at least 15%, at: 2015", "false", "", id="not met by then"),
        pytest.param(
            "by: 2020, target: at least 18%, at: 2022", "true", "rated on its due date, 2020", id="not before"
        ),
    ],
)
def test_a_target_can_be_met_before_it_is_due(rest: str, outcome: str, note: str) -> None:
    finding = ask(f"{rest}, status: met")
    assert finding.outcome.value == outcome
    assert note in " ".join(finding.notes)


def test_a_target_is_not_met_before_its_base() -> None:
    finding = ask("by: 2020, from: 2014, target: 18%, at: 2010, status: met")
    assert finding.outcome is Outcome.UNDECIDABLE
    assert finding.reason == "2010 is not after 2014, where the target starts"
