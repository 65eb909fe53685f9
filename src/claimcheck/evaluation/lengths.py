"""How long a total goes over: five years of adoptions are no match for six.

A mean, a stock or a rate of five years can be held against one of six; a sum cannot, unless the author asks for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.claims.times import Take
from claimcheck.datasets.series import Adding
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.quantities.nouns import so_many

if TYPE_CHECKING:
    import datetime as dt

    from claimcheck.datasets.series import Series
    from claimcheck.evaluation.moments import Moment

ALIKE = 0.02  # a year of 52 weeks and one of 53 are both years


@dataclass(frozen=True, slots=True)
class Length:
    """So much time behind one figure."""

    shown: str  # the moment that it is the length of
    days: int
    months: int | None  # where it begins and ends with a month of the calendar
    count: int
    grain: str
    asked: bool = False  # `take: sum`: the author wants the total as it is

    @property
    def words(self) -> str:
        """The length as people say it: "5 years"."""
        if self.months is None:
            return so_many(self.count, f"{self.grain}s")
        years, months = divmod(self.months, 12)
        return so_many(years, "years") if not months else so_many(self.months, "months")

    def is_like(self, other: Length) -> bool:
        """True when both are as many months, or nearly as many days."""
        if self.months is not None and self.months == other.months:
            return True
        return abs(self.days - other.days) <= ALIKE * max(self.days, other.days)


def length_of(moment: Moment, series: Series) -> Length | None:
    """How long the total at a moment goes over; None where the figure is no total."""
    asked = moment.take is Take.SUM
    is_flow = series.measure.over_time is Adding.SUM
    if not (asked or is_flow) or moment.first.first_day.year == 1:
        return None
    whole = asked or moment.take is None
    periods = moment.periods if whole else moment.parts[0] if moment.parts else moment.periods[:1]
    begin, end = periods[0].first_day, periods[-1].last_day
    return Length(
        moment.shown,
        (end - begin).days + 1,
        _months(begin, end),
        len(periods),
        str(series.grain),
        asked and len(moment.periods) > 1,
    )


def _months(begin: dt.date, end: dt.date) -> int | None:
    """The months from the first day of one to the last day of another."""
    after = end.toordinal() + 1
    if begin.day != 1 or after > end.max.toordinal() or end.fromordinal(after).day != 1:
        return None
    return (end.year - begin.year) * 12 + end.month - begin.month + 1


def unequal_note(one: Length | None, other: Length | None) -> str | None:
    """A note where totals of unequal length are held together because the author asks for it.

    Raises
    ------
    NoAnswer
        Where nobody asks for it, with both lengths.

    """
    if one is None or other is None or one.is_like(other):
        return None
    lengths = f"{one.shown} is {one.words} and {other.shown} is {other.words}"
    if one.asked or other.asked:
        return f"totals of unequal length: {lengths}"
    raise NoAnswer(
        f"{lengths}, and totals of unequal length are not compared; write {{in: A..B, take: mean}} on both sides "
        f"for the figure a {one.grain}, or take: sum for the totals as they are",
        decides=f"the figure a {one.grain} on both sides (`take: mean`), or totals of one length",
    )
