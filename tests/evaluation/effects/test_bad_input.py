"""What no design can use is told with its reason, and never given a number."""

from __future__ import annotations

import pytest
from tests.evaluation.effects.places import ask, drawn, effect_of, room
from tests.evaluation.newsroom import try_check

from claimcheck.quantities.outcomes import Outcome

ROWS = drawn()
OTHERS = "compare: {among: all}"


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        pytest.param("start: 1990", "the policy begins on 1990-01-01, and the figures of 'deaths' run", id="before"),
        pytest.param("start: 2000", "the policy begins on 2000-01-01", id="in the first period"),
        pytest.param("start: 2031-05", "the policy begins on 2031-05-01", id="after"),
        pytest.param("start: 2015-07", "no full period after the start of the policy has a figure", id="in the last"),
        pytest.param("of: all, compare: {among: all}", "every place of 'all' had the policy", id="all treated"),
        pytest.param(
            "compare: {among: [T0, C1, C2]}", "T0 had the policy, and stands among", id="treated among donors"
        ),
        pytest.param("until: 2006-12, start: 2006-05", "no full period after the start", id="ended at once"),
    ],
)
def test_it_is_not_testable_and_says_why(more: str, reason: str) -> None:
    finding = ask(ROWS, more)
    assert f"whether the law did it cannot be tested: {reason}" in finding.reason
    assert (finding.outcome, finding.effect) == (Outcome.UNDECIDABLE, None)
    assert finding.decides


def test_nobody_left_to_compare_with_is_told_as_missing() -> None:
    finding = ask({name: row for name, row in ROWS.items() if name[0] == "T"}, "of: T0, compare: {among: [T0, T1]}")
    assert finding.reason.endswith("T0 had the policy, and stands among the places to compare with")


def test_a_figure_that_never_moves_gives_no_number() -> None:
    flat = {name: dict.fromkeys(row, 5.0) for name, row in ROWS.items()}
    found = effect_of(ask(flat, OTHERS))
    assert [item.found for item in found.results] == [None, None]
    assert {item.untested for item in found.results} == {
        "the figure is the same in every period",
        "the units without the policy all changed by the same amount; nothing says what chance does",
    }


def test_places_with_gaps_are_left_out_by_name() -> None:
    gappy = {name: dict(row) for name, row in ROWS.items()}
    del gappy["C3"][2004], gappy["C5"][2012]
    found = effect_of(ask(gappy, OTHERS))
    difference = next(item for item in found.results if item.design.value == "difference-in-differences")
    assert "left out: C3, C5: gaps in the figures" in difference.facts
    assert difference.comparisons == 10


def test_one_of_several_treated_places_with_a_gap_is_left_out_by_name() -> None:
    gappy = {name: dict(row) for name, row in ROWS.items()}
    del gappy["T1"][2004]
    found = effect_of(ask(gappy, OTHERS))
    difference = next(item for item in found.results if item.design.value == "difference-in-differences")
    assert "left out: T1 (with the policy): gaps in the figures" in difference.facts


def test_a_gap_of_most_treated_places_is_a_gap_for_all() -> None:
    gappy = {name: dict(row) for name, row in ROWS.items()}
    for name in ("T0", "T1", "T2", "T3"):
        del gappy[name][2004]
    assert effect_of(ask(gappy, OTHERS)).course[4] == ("2004", None)


def test_a_start_inside_a_period_leaves_that_period_out() -> None:
    found = effect_of(ask(ROWS, "start: 2008-07-16"))
    assert (found.course[found.before][0], found.course[found.after][0]) == ("2007", "2009")


def test_nothing_after_the_end_of_the_policy_is_looked_at() -> None:
    assert effect_of(ask(ROWS, "until: 2011")).course[-1][0] == "2011"


def test_forecasts_are_no_figures() -> None:
    from tests.evaluation.newsroom import Status

    marks = {(name, year): Status.FORECAST for name in ROWS for year in range(2013, 2016)}
    found = effect_of(ask(ROWS, statuses=marks))
    assert [value for _, value in found.course[-3:]] == [None, None, None]


def test_figures_from_before_a_break_are_not_those_of_the_series_after_it() -> None:
    from tests.evaluation.newsroom import Status

    finding = ask(ROWS, statuses={(name, 2006): Status.BREAK for name in ROWS})
    assert effect_of(finding).course[5] == ("2005", None)


@pytest.mark.parametrize(
    ("more", "code"),
    [
        pytest.param("direction: down, start: 2008", "CC113", id="another direction"),
        pytest.param("direction: decrease", "CC111", id="no start"),
        pytest.param("direction: decrease, start: 2008, until: 2007", "CC118", id="an end before the start"),
        pytest.param(
            "direction: decrease, start: 2008, "
            "studies: [{source: a, assignment: random, estimate: 5, interval: [1, 2]}]",
            "CC118",
            id="an interval without its estimate",
        ),
        pytest.param("direction: decrease, start: 2008, compare: all", "CC112", id="no mapping"),
    ],
)
def test_what_cannot_be_meant_is_a_problem_with_its_place(more: str, code: str) -> None:
    _, problems = try_check(f"{{kind: effect, policy: the law, measure: deaths, {more}}}")
    assert [problem.code for problem in problems] == [code]
    assert problems[0].place is not None
    assert problems[0].place.line == 1


def test_a_place_that_nobody_knows_is_a_problem() -> None:
    desk = room(ROWS)
    text = (
        "{kind: effect, policy: x, measure: deaths, of: T0, start: 2008, direction: decrease, "
        "compare: {among: all, without: [Nowhere]}}"
    )
    assert [problem.code for problem in desk.evaluate(text).problems] == ["CC507"]
