"""What lowers a grade by one step."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.evaluation.effects.places import ask, drawn, effect_of, room

from claimcheck.evaluation.effects.results import Result
from claimcheck.evaluation.findings import Finding

OTHERS = "compare: {among: all}"
Rows = dict[str, dict[int, float]]


def lead(finding: Finding) -> Result:
    found = effect_of(finding).lead
    assert found is not None
    return found


def rules(finding: Finding) -> set[str]:
    return {veto.rule for veto in lead(finding).vetoes}


def raised(rows: Rows, names: str, year: int, by: float) -> Rows:
    return {
        name: {at: value + (by if name[0] in names and at == year else 0) for at, value in row.items()}
        for name, row in rows.items()
    }


QUIET = drawn(seed=8)


def test_a_quiet_panel_has_none() -> None:
    assert rules(ask(raised(QUIET, "T", 2004, 2), OTHERS)) == set()


def test_starting_from_the_highest_figure_is_a_peak_year_and_the_worse_p_rules() -> None:
    rows = raised(QUIET, "T", 2007, 12)
    found = lead(ask(rows, OTHERS))
    assert "peak year" in {veto.rule for veto in found.vetoes}
    without = next(item for item in found.specifications if item.name == "without the last period before")
    assert (found.p or 0) >= (without.found.p or 0)


def test_beginning_in_the_worst_year_of_all_is_a_peak_year_though_that_year_is_on_neither_side() -> None:
    rows = raised(QUIET, "T", 2008, 30)
    vetoes = lead(ask(rows, f"{OTHERS}, start: 2008-07-16")).vetoes
    assert "it began in 2008, which has the highest of all 16 figures" in [veto.reason for veto in vetoes]


@pytest.mark.parametrize(
    ("on", "fires"),
    [("2010-04", True), ("2007", False), ("2019", False), ("2015-12-31", True)],
    ids=["inside", "before", "after the figures", "on the last day"],
)
def test_another_event_counts_inside_the_window_alone(on: str, fires: bool) -> None:
    finding = ask(raised(QUIET, "T", 2004, 2), f"{OTHERS}, other-events: [{{on: {on}, what: a flood}}]")
    assert ("another event" in rules(finding)) is fires


def treated_less(rows: Rows, by: Callable[[int], float]) -> Rows:
    return {
        name: {year: value - (by(year) if name[0] == "T" else 0) for year, value in row.items()}
        for name, row in rows.items()
    }


def test_an_effect_before_the_start_is_a_start_that_was_none() -> None:
    assert "start that was none" in rules(ask(treated_less(QUIET, lambda year: 9 * (year >= 2004)), OTHERS))


def test_a_trend_from_before_that_gives_all_of_the_effect_is_one() -> None:
    assert "earlier trend" in rules(ask(treated_less(drawn(effect=0), lambda year: 2 * (year - 2000)), OTHERS))


def test_places_chosen_for_being_bad_are_held_against_others_as_bad() -> None:
    alone = ask(drawn(1, 0, periods=20, start=12, seed=8), "start: 2012, selected-on-outcome: true")
    assert "chosen for being bad" in rules(alone)
    assert "nothing says how far that would have come back by itself" in alone.reason


def test_a_figure_that_should_not_move_and_moves_is_one() -> None:
    from dataclasses import replace

    from tests.evaluation.newsroom import Newsroom

    other = room(drawn(seed=11)).tables[0]
    still = room(drawn(effect=0, seed=13)).tables[0]
    asked = (
        "{kind: effect, policy: x, measure: deaths, of: [T0, T1, T2, T3, T4, T5], start: 2008, direction: decrease, "
        "compare: {among: all}, negative-control: {measure: births}}"
    )
    for table, fires in ((other, True), (still, False)):
        births = replace(table, measure=replace(table.measure, name="births"))
        finding = Newsroom((*room(QUIET).tables, births)).ask(asked)
        assert ("negative control" in rules(finding)) is fires


def test_each_veto_takes_one_step() -> None:
    quiet = raised(QUIET, "T", 2004, 2)
    event = "other-events: [{on: 2010, what: a flood}]"
    assert [lead(ask(quiet, more)).grade.value for more in (OTHERS, f"{OTHERS}, {event}")] == ["strong", "moderate"]
