"""The way to a target so far: where it is, where the path would have it by now, and where the pace leads."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING

from claimcheck.evaluation.changes import as_printed
from claimcheck.evaluation.deciding import the_figure
from claimcheck.evaluation.goals import Goal, goal_of
from claimcheck.evaluation.targets import Path, figure_time, refuse_target_break
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.quantities.intervals import exact
from claimcheck.quantities.outcomes import Undecided
from claimcheck.stats.paths import compound_at, compound_rate, linear_at, linear_rate

if TYPE_CHECKING:
    from claimcheck.claims.times import Time
    from claimcheck.datasets.series import Series
    from claimcheck.evaluation.findings import Observed
    from claimcheck.evaluation.moments import Moment
    from claimcheck.evaluation.targets import Aim, Table


@dataclass(frozen=True, slots=True)
class Progress:
    """The way so far: what was measured, what the path asked for by then, and where it leads."""

    seen: Observed
    goal: Goal
    asked: float | None  # where the path is by now; None where it starts inside the range asked for
    projected: float  # on the due date, at the pace so far
    pace: float  # a period: in the unit of the measure, or in percent on a compound path
    is_kept: bool
    could_turn: bool


def progress(table: Table, aim: Aim, at: Time | None) -> Progress:
    """How far it has come at `at`, or by the latest figure up to the due date.

    Raises
    ------
    NoAnswer
        When there is no way so far, or it cannot be drawn.

    """
    if table.base is None or table.base_at is None:
        raise NoAnswer(
            "a path needs its start: `from: 2015`",
            decides="`from`, the period that the path is drawn from",
        )
    moment = figure_time(table, at)
    seen = table.figure(moment)
    refuse_target_break(table, aim, moment, seen)
    elapsed, whole = (_middle(item) - _middle(table.base_at) for item in (moment, table.due))
    if elapsed <= 0:
        later = the_figure(table.series, table.place.shown, [f"a period after {table.base.at}"])
        reason = f"the path starts in {table.base.at}, and {seen.at} is not after it"
        raise NoAnswer(reason, Undecided.TOO_SHORT, decides=later)
    goal = goal_of(aim.target, aim.direction, table.base, seen, aim.tolerance)
    start, now = float(as_printed(table.base.value)), float(as_printed(seen.value))
    inside = goal.is_met(start) and goal.low is not None and goal.high is not None
    rate = compound_rate if aim.path is Path.COMPOUND else linear_rate
    projected = _drawn(aim, table.series, start, now, whole, elapsed)
    return Progress(
        seen=seen,
        goal=goal,
        asked=None if inside else _drawn(aim, table.series, start, goal.nearest(start), elapsed, whole),
        projected=projected,
        pace=rate(start, now, elapsed),
        is_kept=goal.is_met(projected),
        could_turn=len(_answers(table.base, seen, aim, table.series, elapsed, whole)) > 1,
    )


def _answers(base: Observed, seen: Observed, aim: Aim, series: Series, elapsed: float, whole: float) -> set[bool]:
    """What the figures may say inside their rounding."""
    found = set()
    for start, now in product({base.value.low, base.value.high}, {seen.value.low, seen.value.high}):
        try:
            moved = replace(base, value=exact(start))
            goal = goal_of(aim.target, aim.direction, moved, seen, aim.tolerance)
            found.add(goal.is_met(_drawn(aim, series, start, now, whole, elapsed)))
        except NoAnswer:
            continue
    return found


def _drawn(aim: Aim, series: Series, first: float, second: float, at: float, whole: float) -> float:
    """The path through `first` at 0 and `second` at `whole`, read at `at`."""
    if aim.path is Path.LINEAR:
        return linear_at(first, second, at, whole)
    if series.measure.zero_is_arbitrary or first <= 0 or second <= 0:
        raise NoAnswer(
            "equal percentages need figures above zero; draw the path with `path: linear`",
            decides="`path: linear`, which needs no figures above zero",
        )
    return compound_at(first, second, at, whole)


def _middle(moment: Moment) -> float:
    """Where on the line of periods a moment stands."""
    return (moment.first.index + moment.last.index) / 2
