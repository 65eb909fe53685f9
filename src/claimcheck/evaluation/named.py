"""Named periods in front of a coarser table: the whole years of a term that began in June, and the year before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.periods import UNDATED, Grain, Period, Span, period_of
from claimcheck.evaluation.undecided import NoAnswer

if TYPE_CHECKING:
    import datetime as dt

    from claimcheck.claims.times import Named
    from claimcheck.datasets.series import Series


def name_of(named: Named) -> str:
    """As the claim writes it: "lopez", "us-terms/obama-1"."""
    return f"{named.name}/{named.member}" if named.member else str(named.name)


def whole_inside(named: Named, begin: dt.date, end: dt.date, series: Series) -> tuple[Period, Period]:
    """The first and last period of the table that lie wholly inside a named stretch of days.

    Raises
    ------
    NoAnswer
        When none does.

    """
    first, last = (period_of(day, series.grain, fiscal_start=series.fiscal_start) for day in (begin, end))
    first = first.shift(1) if first.first_day < begin else first
    last = last.shift(-1) if last.last_day > end else last
    if last < first:
        raise NoAnswer(
            f"no whole {series.grain} of the table lies inside '{name_of(named)}' ({begin} to {end})",
            decides=f"'{series.measure.name}' by less than a {series.grain}, from {begin} to {end}",
        )
    return first, last


def right_before(day: dt.date, series: Series) -> Period:
    """The last period of the table's grain that ended before a day."""
    if series.grain is Grain.UNDATED:
        return UNDATED
    return period_of(day, series.grain, fiscal_start=series.fiscal_start).shift(-1)


def whole_only_note(named: Named, begin: dt.date, end: dt.date, found: Span) -> str | None:
    """A note where a table has a named stretch only in part, in whole periods."""
    if (found.start.first_day, found.end.last_day) == (begin, end):
        return None
    return f"of '{name_of(named)}' ({begin} to {end}) only the whole {found.grain}s were used: {found}"
