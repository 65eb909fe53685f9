"""A target against the figures: was it met on its due date, and does the way so far lead to it?"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.claims.periods import UNDATED
from claimcheck.claims.times import Anchor, Time
from claimcheck.evaluation.adding import refuse_break
from claimcheck.evaluation.changes import as_printed
from claimcheck.evaluation.deciding import the_figure
from claimcheck.evaluation.goals import Goal, Way, goal_of, is_relative
from claimcheck.evaluation.rates import on_one_base, refuse_base_break
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.wording import figure
from claimcheck.quantities.nouns import so_many

if TYPE_CHECKING:
    from claimcheck.datasets.series import Series
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Observed
    from claimcheck.evaluation.moments import Clock, Moment
    from claimcheck.evaluation.places import Universe
    from claimcheck.quantities.quantity import Quantity
    from claimcheck.quantities.tolerance import Tolerance


class Path(StrEnum):
    """How the way from the base to the target is drawn."""

    LINEAR = "linear"
    COMPOUND = "compound"


@dataclass(frozen=True, slots=True)
class Aim:
    """What was to be reached, and by when, as the check says it."""

    target: Quantity
    direction: Way | None
    by: Time
    since: Time | None
    path: Path
    tolerance: Tolerance | None


@dataclass(frozen=True, slots=True)
class Table:
    """One place's series, when the target is due, and where it starts."""

    evidence: Evidence
    series: Series
    place: Universe
    due: Moment
    base_at: Moment | None
    base: Observed | None

    def figure(self, moment: Moment) -> Observed:
        """The figure of the place at a moment, which must be one of what was and not of what is expected."""
        seen = self.evidence.figure(self.series, self.place, moment)
        if seen.status == "F":
            raise NoAnswer(
                f"the figure for {seen.at} is a forecast",
                observed=(seen,),
                decides=the_figure(self.series, self.place.shown, [f"{seen.at} as it was measured"]),
            )
        return seen

    @property
    def due_on(self) -> dt.date:
        """The last day of the due period."""
        return self.due.last.last_day

    @property
    def rated_from(self) -> dt.date:
        """The day from which its figure should be there."""
        return self.due_on + dt.timedelta(days=1 + self.series.lag_days)

    @property
    def is_due(self) -> bool:
        """True when the due period is over."""
        return self.due_on < self.evidence.calendar.today


def table_of(evidence: Evidence, aim: Aim, at: Time | None = None) -> Table:
    """The series, the due date and the base of a target.

    Raises
    ------
    NoAnswer
        When the base has no figure, or the due date does not come after it.

    """
    series = evidence.series()
    place = evidence.place(None, series)
    due = evidence.moment(series, place.members, aim.by)
    if due.last is UNDATED:
        raise NoAnswer(
            "the table is undated, so nothing in it is due",
            decides=f"'{series.measure.name}' with its dates (`time`), from '{series.source}'",
        )
    if aim.since is None:
        return Table(evidence, series, place, due, None, None)
    start = evidence.moment(series, place.members, aim.since)
    if start.last >= due.first:
        raise NoAnswer(
            f"the target is due ({due.shown}) before its path starts ({start.shown})",
            decides=f"a `from` before {due.shown}",
        )
    evidence = _on_one_base(Table(evidence, series, place, due, start, None), start, at)
    return Table(evidence, series, place, due, start, evidence.figure(series, place, start))


def _on_one_base(table: Table, start: Moment, at: Time | None) -> Evidence:
    """One denominator for the base and for the figure that is held against the target."""
    try:
        ends = start, figure_time(table, at)
    except NoAnswer:
        return table.evidence
    return on_one_base(table.evidence, table.series, table.place, ends)


def at_due(table: Table, aim: Aim) -> tuple[Observed, Goal]:
    """The figure of the due date, and what it had to be.

    Raises
    ------
    NoAnswer
        When the target is not due, or the figure that decides it is not there.

    """
    if not table.is_due:
        waiting = f"{_due_figure(table)}, to be expected from {table.rated_from}"
        raise NoAnswer(f"{_not_due(table)}{_so_far(table, aim)}", observed=_known(table), decides=waiting)
    try:
        seen = table.figure(table.due)
    except NoAnswer as answer:
        when = "" if table.evidence.calendar.today >= table.rated_from else f" (expected from {table.rated_from})"
        waiting = f"{answer.reason}; it can be rated once the figure for {table.due.shown} is published{when}"
        seen_so_far = answer.observed or _known(table)
        raise NoAnswer(waiting, observed=seen_so_far, decides=_due_figure(table)) from None
    refuse_target_break(table, aim, table.due, seen)
    return seen, goal_of(aim.target, aim.direction, table.base, seen, aim.tolerance)


def at_early(table: Table, aim: Aim, at: Time) -> tuple[Observed, Goal] | None:
    """The figure of a time before the due date, and what it had to be; None where that time is not before it."""
    moment = table.evidence.moment(table.series, table.place.members, at)
    if moment.last >= table.due.last:
        return None
    if table.base_at is not None and moment.first <= table.base_at.last:
        reason = f"{moment.shown} is not after {table.base_at.shown}, where the target starts"
        raise NoAnswer(reason, decides=f"an `at` after {table.base_at.shown}")
    seen = table.figure(moment)
    refuse_target_break(table, aim, moment, seen)
    return seen, goal_of(aim.target, aim.direction, table.base, seen, aim.tolerance)


def figure_time(table: Table, at: Time | None) -> Moment:
    """The moment asked about, or that of the latest figure, which is the due date once that is known."""
    evidence, members = table.evidence, table.place.members
    clock = evidence.clock(table.series, members, forecasts=False)
    moment = clock.moment(at) if at is not None else _latest(clock)
    if moment.last <= table.due.last:
        return moment
    if at is not None:
        raise NoAnswer(
            f"{moment.shown} is after the due date, {table.due.shown}; ask with `status: met`",
            decides=f"`status: met`, which asks for {_due_figure(table)}",
        )
    return table.due


def _latest(clock: Clock) -> Moment:
    """The latest figure that is published, by its own name."""
    found = clock.moment(Anchor.LATEST)
    return replace(found, shown=str(found.last), note=clock.late_note(Anchor.LATEST))


def refuse_target_break(table: Table, aim: Aim, moment: Moment, seen: Observed) -> None:
    """A change over a break cannot be measured; a level that needs no base can."""
    if table.base_at is None or not (is_relative(aim.target, aim.direction) or moment != table.due):
        return
    for code in table.place.members:
        refuse_break(table.series, code, table.base_at.first, moment.last)
    if table.base is not None:
        refuse_base_break(table.evidence, table.base, seen)


def _due_figure(table: Table) -> str:
    return the_figure(table.series, table.place.shown, [table.due.shown])


def _not_due(table: Table) -> str:
    lag = f" and is published {so_many(table.series.lag_days, 'days')} later" if table.series.lag_days else ""
    return f"not due yet: {table.due.shown} ends on {table.due_on}{lag}, so it can be rated from {table.rated_from}"


def _so_far(table: Table, aim: Aim) -> str:
    """What is known on the way, so that a reader is not left with nothing."""
    try:
        moment = figure_time(table, None)
        seen = table.figure(moment)
        goal = goal_of(aim.target, aim.direction, table.base, seen, aim.tolerance)
    except NoAnswer:
        return ""
    already = ", which would meet it" if goal.is_met(float(as_printed(seen.value))) else ""
    return f"; so far {figure(seen)}{already}; the target is {goal.shown}"


def _known(table: Table) -> tuple[Observed, ...]:
    """The figures to show while it cannot be rated."""
    try:
        latest = [table.figure(figure_time(table, None))]
    except NoAnswer:
        latest = []
    return (*latest, *([table.base] if table.base is not None else []))
