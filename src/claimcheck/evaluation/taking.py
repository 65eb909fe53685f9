"""What `take` leaves of a moment, and the mean or the median of the years of a finer table."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.claims.periods import Grain, Period, Span
from claimcheck.claims.times import Duration, LastOf, Range, Take, Time
from claimcheck.datasets.changes import steps_in
from claimcheck.datasets.rollup import holder, is_coarser
from claimcheck.datasets.series import Adding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.datasets.series import Series
    from claimcheck.evaluation.moments import Moment

_OF_ALL = {Take.MEAN: "mean", Take.MEDIAN: "median", Take.SUM: "sum"}


def taken_of(moment: Moment, take: Take, grain: Grain | None, series: Series) -> Moment:
    """What `take` leaves of a moment: of the first or the last only that period.

    grain: how the claim writes the range. Of years over a table of months, the mean of a count is one of years.
    """
    if take in {Take.FIRST, Take.LAST}:
        period = moment.first if take is Take.FIRST else moment.last
        return replace(moment, periods=(period,), shown=f"{period} (the {take} of {moment.shown})")
    if take not in _OF_ALL:
        return replace(moment, take=take)
    is_flow = series.measure.over_time is Adding.SUM
    parts = _parts(moment.periods, grain, series.grain) if is_flow and take is not Take.SUM else ()
    each = f" a {grain if parts else series.grain}" if is_flow and take is not Take.SUM else ""
    return replace(moment, take=take, shown=f"{moment.shown} (the {_OF_ALL[take]}{each})", parts=parts)


def written_grain(time: Time) -> Grain | None:
    """The grain in which a stretch of time is written; None where only a table can tell."""
    if isinstance(time, (Period, Span)):
        return time.grain
    if isinstance(time, LastOf):
        return time.length.grain
    ends = (time.start, time.end) if isinstance(time, Range) else ()
    return next((end.grain for end in ends if isinstance(end, Period)), None)


def _parts(periods: Sequence[Period], grain: Grain | None, native: Grain) -> tuple[tuple[Period, ...], ...]:
    """The periods of a finer table by the coarser ones that they make up; () where there is nothing to join."""
    if grain is None or not is_coarser(grain, native) or grain is Grain.FISCAL_YEAR:
        return ()
    steps = steps_in(Duration(1, grain), native) if native in {Grain.MONTH, Grain.QUARTER, Grain.HALF_YEAR} else None
    found: dict[object, list[Period]] = {}
    for index, period in enumerate(periods):
        found.setdefault(index // steps if steps else holder(period, grain), []).append(period)
    return tuple(tuple(part) for part in found.values()) if len(found) > 1 else ()
