"""Which periods of a table's own grain make up a period that a claim names, and stepping back in that grain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.periods import UNDATED, Grain, Period, period_of
from claimcheck.claims.times import Duration
from claimcheck.datasets.changes import step_back as stepped_back
from claimcheck.datasets.rollup import THURSDAY, is_coarser
from claimcheck.evaluation.undecided import NoAnswer

if TYPE_CHECKING:
    from claimcheck.datasets.series import Series


def days_of(duration: Duration) -> float:
    """How many days a duration lasts, about."""
    return duration.count * 365.25 / duration.grain.per_year


def step_back(period: Period, steps: Duration) -> Period:
    """The period so many steps earlier, the steps being of its grain or a coarser one."""
    before = stepped_back(period, steps)
    if before is not None:
        return before
    raise NoAnswer(
        f"the table is by {period.grain}; {steps} cannot be counted in it",
        decides=f"steps of one {period.grain} or longer instead of {steps}",
    )


def native_ends(period: Period, series: Series) -> tuple[Period, Period]:
    """The first and last period of the table's grain that make up `period`."""
    grain = series.grain
    if grain is Grain.UNDATED:
        return UNDATED, UNDATED
    if grain is Grain.FISCAL_YEAR or period.grain is Grain.FISCAL_YEAR:
        return _fiscal_ends(period, series)
    if period.grain is grain:
        return period, period
    if is_coarser(period.grain, grain):
        return _finer_ends(period, grain)
    if period.grain is Grain.DAY:
        holder = period_of(period.first_day, grain)
        if holder.first_day == period.first_day:
            return holder, holder
    raise NoAnswer(
        f"the table is by {grain}, and {period} is a {period.grain}; ask for a {grain}",
        decides=f"'{series.measure.name}' by {period.grain} from another source, or a {grain} in the check",
    )


def _finer_ends(period: Period, grain: Grain) -> tuple[Period, Period]:
    if grain is not Grain.WEEK:
        return period_of(period.first_day, grain), period_of(period.last_day, grain)
    # A week belongs to the year, quarter or month that holds its Thursday, as in ISO 8601.
    first = period_of(period.first_day - THURSDAY, grain).shift(1)
    last = period_of(period.last_day - THURSDAY, grain)
    return first, last


def _fiscal_ends(period: Period, series: Series) -> tuple[Period, Period]:
    if series.grain is Grain.FISCAL_YEAR:
        if period.grain is Grain.FISCAL_YEAR:
            meant = Period(Grain.FISCAL_YEAR, period.index, series.fiscal_start)
            return meant, meant
        raise NoAnswer(
            f"the table counts fiscal years, which are not calendar {period.grain}s; write FY{period.first_day.year}",
            decides=f"FY{period.first_day.year} in the check, or '{series.measure.name}' by calendar {period.grain}",
        )
    if series.fiscal_start == 1:
        raise NoAnswer(
            f"the table declares no fiscal calendar, so {period} has no meaning in it",
            decides=f"the `calendar` of '{series.source}', or {period} as calendar periods",
        )
    meant = Period(Grain.FISCAL_YEAR, period.index, series.fiscal_start)
    return period_of(meant.first_day, series.grain), period_of(meant.last_day, series.grain)
