"""A line that the table itself draws: the mean of the periods of a stretch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.claims.periods import Grain, Period
from claimcheck.evaluation.deciding import the_figure
from claimcheck.evaluation.points import COMPLETE
from claimcheck.evaluation.stretches import Stretch, stretch_of, stretches_of
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.universes import gather
from claimcheck.quantities.intervals import Interval, mean
from claimcheck.quantities.nouns import so_many
from claimcheck.quantities.outcomes import Undecided

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.claims.times import Time
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Observed


@dataclass(frozen=True, slots=True)
class Line:
    """A line, what it is called, and what it rests on."""

    value: Interval
    shown: str
    notes: tuple[str, ...] = ()


def mean_line(evidence: Evidence, over: Time, at: Time | None) -> Line:
    """The mean over periods of the length of `at`, of its own season where they are finer than a year.

    Raises
    ------
    NoAnswer
        When under 90% of those periods have a figure.

    """
    series = evidence.series()
    place = evidence.place(None, series)
    clock = evidence.clock(series, place.members)
    own = stretch_of(at, clock)
    periods = stretches_of(over, clock, grain=at.grain if isinstance(at, Period) else None)
    alike = [item for item in periods if item.shape == own.shape and same_season(item, own)]
    if not alike:
        raise NoAnswer(
            f"the line is a mean of periods like {own.shown}, and {over} holds none",
            decides=f"a `mean` over periods of the length of {own.shown}, from '{series.source}'",
        )

    def value(stretch: Stretch) -> Callable[[], Observed]:
        return lambda: evidence.figure(series, place, clock.moment(stretch.time))

    found = gather((item.shown, value(item)) for item in alike)
    shown = f"{alike[0].shown}..{alike[-1].shown}" if len(alike) > 1 else alike[0].shown
    if len(found.known) < COMPLETE * len(alike):
        raise NoAnswer(
            f"only {len(found.known)} of the {so_many(len(alike), 'periods')} of {shown} have a figure",
            Undecided.COVERAGE,
            decides=the_figure(series, place.shown, found.missing),
        )
    notes = [f"the line is the mean of {so_many(len(found.known), 'periods')}"]
    if len(alike) < len(periods):
        notes.append("of the same season, since the table is finer than a year")
    if found.missing:
        notes.append(f"without figures: {', '.join(found.missing)}")
    return Line(mean([item.value for item in found.known]), shown, tuple(notes))


def same_season(one: Stretch, other: Stretch) -> bool:
    """True when both begin in the same month, quarter or week of their year; always so for years."""
    first, second = one.span.start, other.span.start
    return season(first) == season(second)


def season(period: Period) -> object:
    """Where in its year a period lies."""
    day = period.first_day
    if period.grain is Grain.WEEK:
        return period.first_day.isocalendar().week
    if period.grain is Grain.DAY:
        return day.month, day.day
    return day.month if period.grain in {Grain.MONTH, Grain.QUARTER, Grain.HALF_YEAR} else None
