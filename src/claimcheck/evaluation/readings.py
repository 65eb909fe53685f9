"""Other natural readings of a change. So far: does its size survive a typical start?

S and x of "Toward Computational Fact-Checking" (Wu et al., PVLDB 7(7), 2014) in the form that design/02-robustness.md
settled by simulation. The whole grid of readings joins them later.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.claims.periods import Grain, Period
from claimcheck.evaluation.findings import Baseline, Observed
from claimcheck.evaluation.moments import Moment
from claimcheck.evaluation.rates import on_base_of
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.stats.baseline import baseline_ratio, median, survival

if TYPE_CHECKING:
    from claimcheck.datasets.series import Series
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.places import Universe

EARLIER = 5  # periods before the start that say what is usual
ENOUGH = 3  # of which so many must be known
AROUND = 3  # otherwise: periods on either side of the start


@dataclass(frozen=True, slots=True)
class Change:
    """A change as it was read: where from, where to, in which series."""

    series: Series
    place: Universe
    first: Moment
    last: Moment
    start: Observed
    end: Observed


def baseline(evidence: Evidence, change: Change, *, in_points: bool = False) -> Baseline | None:
    """S and x of a change, or None when nothing before (or around) its start is known.

    in_points: the claim counts differences, so S is taken of differences and there is no x.
    """
    shared = on_base_of(evidence, change.start)
    before = _known(shared, change, range(-EARLIER, 0))
    centred = len(before) < ENOUGH
    window = _known(shared, change, range(-AROUND, AROUND + 1)) if centred else before
    if len(window) < 2:
        return None
    typical = median([item.value.value for item in window])
    start, end = change.start.value.value, change.end.value.value
    ratio_scaled = not (in_points or change.series.measure.zero_is_arbitrary)
    log = ratio_scaled and min(start, end, typical) > 0
    values = [item.value.value for item in before]
    return Baseline(
        survival=survival(start, end, typical, log=log),
        ratio=baseline_ratio(start, typical) if log else None,
        beyond_all=bool(values) and (start > max(values) or start < min(values)),
        earlier=len(before),
        centred=centred,
        typical=typical,
        size=end - start,
        start=change.start,
        end=change.end,
        window=window,
    )


def _known(evidence: Evidence, change: Change, steps: range) -> tuple[Observed, ...]:
    found = []
    for step in steps:
        moment = shifted(change.first, step)
        if moment.last >= change.last.first:
            continue
        try:
            found.append(evidence.figure(change.series, change.place, moment))
        except NoAnswer:
            continue
    return tuple(found)


def shifted(moment: Moment, steps: int) -> Moment:
    """The moment so many steps later: its own width, or a year of the same season where it is shorter than that."""
    width = len(moment.periods)
    per_year = moment.first.grain.per_year
    stride = max(width, per_year) if width < per_year or per_year <= 1 else width
    periods = tuple(
        _shift(period, steps * stride, years=steps if stride == per_year else None) for period in moment.periods
    )
    return Moment(periods, str(periods[0]) if width == 1 else f"{periods[0]}..{periods[-1]}", moment.take)


def _shift(period: Period, by: int, *, years: int | None) -> Period:
    if period.grain is Grain.DAY and years is not None:
        day = period.first_day
        leap = day.month == 2 and day.day == 29
        return Period(Grain.DAY, day.replace(year=day.year + years, day=28 if leap else day.day).toordinal())
    return period.shift(by)
