"""Changes over a length of time, as arithmetic on two figures of one place."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from claimcheck.claims.declared import ChangeOf, DifferenceOver
from claimcheck.claims.periods import Grain, Period, period_of
from claimcheck.quantities.intervals import Interval, difference, percent_change, ratio, scaled

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.claims.times import Duration

    Change = Callable[[Interval, Interval], Interval | None]

_IN_MONTHS = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.HALF_YEAR: 6, Grain.YEAR: 12, Grain.FISCAL_YEAR: 12}
_FIRST_MONTH = 12  # 0001-01, in months since the year 0
_PER_YEAR = {Grain.DAY: 365.25, Grain.WEEK: 365.25 / 7, Grain.MONTH: 12.0, Grain.QUARTER: 4.0, Grain.HALF_YEAR: 2.0}


def step_back(period: Period, over: Duration) -> Period | None:
    """The period so much earlier; None where the length is no whole number of such periods."""
    steps = steps_in(over, period.grain)
    if steps is not None:
        return period.shift(-steps)
    if period.grain is Grain.DAY and over.grain in _IN_MONTHS:
        return _months_before(period, over.count * _IN_MONTHS[over.grain])
    return None


def _months_before(day: Period, months: int) -> Period:
    """The same day of the month so many months earlier, or the last one of a shorter month.

    Before the year 1 there are no days to tell apart: all of it is the day before the first one.
    """
    date = day.first_day
    month = period_of(date, Grain.MONTH).shift(-months)
    if month.index < _FIRST_MONTH:
        return Period(Grain.DAY, 0)
    return period_of(min(month.first_day + dt.timedelta(days=date.day - 1), month.last_day), Grain.DAY)


def steps_in(over: Duration, grain: Grain) -> int | None:
    """How many periods of `grain` make up the length, where that is a whole number."""
    if over.grain is grain:
        return over.count
    if over.grain in _IN_MONTHS and grain in _IN_MONTHS:
        steps, rest = divmod(over.count * _IN_MONTHS[over.grain], _IN_MONTHS[grain])
        return steps if steps and not rest else None
    if over.grain is Grain.WEEK and grain is Grain.DAY:
        return over.count * 7
    if over.grain in {Grain.YEAR, Grain.FISCAL_YEAR} and grain is Grain.WEEK:
        return over.count * 52
    return None


def relative(derived: ChangeOf, grain: Grain) -> Change:
    """The relative change, in percent or as a fraction, as if it went on for a year where that is asked."""
    factor = 1.0 if derived.as_ else 0.01
    power = _years(derived.over, grain) if derived.annualised else None

    def change(later: Interval, earlier: Interval) -> Interval | None:
        if earlier.value <= 0:
            return None
        if power is None:
            return scaled(percent_change(earlier, later), factor)
        if later.low <= 0 or earlier.low <= 0:
            return None
        times = ratio(later, earlier)
        value, low, high = ((item**power - 1) * 100 for item in (times.value, times.low, times.high))
        return scaled(Interval(value, low, high), factor)

    return change


def _years(over: Duration, grain: Grain) -> float:
    """How often the length goes into a year."""
    per_year = _PER_YEAR.get(over.grain, 1.0) if over.grain is not grain else _PER_YEAR.get(grain, 1.0)
    return per_year / over.count


def absolute(derived: DifferenceOver, grain: Grain) -> Change:  # noqa: ARG001  # the form that both have
    """How much was added."""

    def change(later: Interval, earlier: Interval) -> Interval | None:
        return difference(later, earlier)

    return change


CHANGES = {ChangeOf: relative, DifferenceOver: absolute}
