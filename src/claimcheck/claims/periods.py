"""Periods as people name them: 2015, 2015-H1, 2015-Q3, 2015-07, 2015-W12, 2015-07-16, FY2016, and spans of them.

A period is a grain and a count of that grain, so that stepping, ordering and finding neighbours are
arithmetic. Weeks are ISO 8601 weeks. A fiscal year is named by the calendar year in which it ends.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum


class Grain(StrEnum):
    """How long a period is, finest first."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    YEAR = "year"
    FISCAL_YEAR = "fiscal year"
    UNDATED = "undated"

    @property
    def per_year(self) -> int:
        """How many make a year, about: 365, 52, 12, 4, 2, 1 (0 when undated)."""
        return _PER_YEAR[self]


_PER_YEAR = {
    Grain.DAY: 365,
    Grain.WEEK: 52,
    Grain.MONTH: 12,
    Grain.QUARTER: 4,
    Grain.HALF_YEAR: 2,
    Grain.YEAR: 1,
    Grain.FISCAL_YEAR: 1,
    Grain.UNDATED: 0,
}
_FIRST_MONDAY = dt.date(1, 1, 1).toordinal()


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """One day, week, month, quarter, half-year, year or fiscal year.

    `index` counts periods of that grain: years since year 0, months since 0000-01, days as `date.toordinal`.
    `fiscal_start` is the month in which the fiscal year begins (10: October to September); 1 otherwise.
    """

    grain: Grain
    index: int
    fiscal_start: int = 1

    @property
    def first_day(self) -> dt.date:
        """The day on which it begins; before and after the calendar (years 1 to 9999) its first and last day.

        A step back from the first year of a claim may leave the calendar: no table has figures there.
        """
        try:
            return _first_day(self)
        except (ValueError, OverflowError):
            return dt.date.min if self.index < dt.MAXYEAR else dt.date.max

    @property
    def last_day(self) -> dt.date:
        """The day on which it ends."""
        if self.grain is Grain.UNDATED:
            return dt.date.max
        after = self.shift(1).first_day
        return after if after == dt.date.min else after - dt.timedelta(days=1)

    def shift(self, steps: int) -> Period:
        """The period `steps` later (earlier when negative)."""
        return Period(self.grain, self.index + steps, self.fiscal_start)

    def to(self, grain: Grain, *, fiscal_start: int = 1) -> Period:
        """The period of `grain` that holds this one's first day."""
        return period_of(self.first_day, grain, fiscal_start=fiscal_start)

    def __str__(self) -> str:
        return _name(self)


def _first_day(period: Period) -> dt.date:
    index = period.index
    match period.grain:
        case Grain.DAY:
            return dt.date.fromordinal(index)
        case Grain.WEEK:
            return dt.date.fromordinal(_FIRST_MONDAY + 7 * index)
        case Grain.MONTH:
            return dt.date(index // 12, index % 12 + 1, 1)
        case Grain.QUARTER:
            return dt.date(index // 4, index % 4 * 3 + 1, 1)
        case Grain.HALF_YEAR:
            return dt.date(index // 2, index % 2 * 6 + 1, 1)
        case Grain.FISCAL_YEAR:
            return dt.date(index if period.fiscal_start == 1 else index - 1, period.fiscal_start, 1)
        case Grain.UNDATED:
            return dt.date.min
    return dt.date(index, 1, 1)


def period_of(day: dt.date, grain: Grain, *, fiscal_start: int = 1) -> Period:
    """The period of `grain` in which `day` falls."""
    match grain:
        case Grain.DAY:
            return Period(grain, day.toordinal())
        case Grain.WEEK:
            return Period(grain, (day.toordinal() - _FIRST_MONDAY) // 7)
        case Grain.MONTH:
            return Period(grain, day.year * 12 + day.month - 1)
        case Grain.QUARTER:
            return Period(grain, day.year * 4 + (day.month - 1) // 3)
        case Grain.HALF_YEAR:
            return Period(grain, day.year * 2 + (day.month - 1) // 6)
        case Grain.FISCAL_YEAR:
            later = fiscal_start > 1 and day.month >= fiscal_start
            return Period(grain, day.year + later, fiscal_start)
        case Grain.UNDATED:
            return UNDATED
    return Period(grain, day.year)


UNDATED = Period(Grain.UNDATED, 0)


def _name(period: Period) -> str:
    index = period.index
    match period.grain:
        case Grain.WEEK:
            year, week, _ = period.first_day.isocalendar()
            return f"{year:04d}-W{week:02d}"
        case Grain.MONTH:
            return f"{index // 12:04d}-{index % 12 + 1:02d}"
        case Grain.QUARTER:
            return f"{index // 4:04d}-Q{index % 4 + 1}"
        case Grain.HALF_YEAR:
            return f"{index // 2:04d}-H{index % 2 + 1}"
        case Grain.FISCAL_YEAR:
            return f"FY{index:04d}"
        case Grain.DAY:
            return period.first_day.isoformat()
        case Grain.UNDATED:
            return "undated"
    return f"{index:04d}"


_FORMS = re.compile(
    r"(?P<fiscal>FY(?P<fy>\d{4}))|(?P<decade>\d{3}0)s|(?P<year>\d{4})"
    r"(?:-(?:Q(?P<quarter>[1-4])|[HS](?P<half>[12])|W(?P<week>\d{2})|(?P<month>\d{2})(?:-(?P<day>\d{2}))?))?",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Span:
    """From the first to the last of a stretch of periods, both included, of one grain."""

    start: Period
    end: Period

    @property
    def grain(self) -> Grain:
        """The grain of its ends."""
        return self.start.grain

    def periods(self) -> list[Period]:
        """Every period of the stretch, in order."""
        return [
            Period(self.grain, index, self.start.fiscal_start) for index in range(self.start.index, self.end.index + 1)
        ]

    def __len__(self) -> int:
        return max(0, self.end.index - self.start.index + 1)

    def __str__(self) -> str:
        return str(self.start) if self.start == self.end else f"{self.start}..{self.end}"


def parse_period(text: str, *, fiscal_start: int = 1) -> Period | Span:
    """The period that `text` names; a decade (`1960s`) is a span of ten years.

    Raises
    ------
    ValueError
        If it is none of the forms, or no such day, week or year exists. Years run from 1 to 9998.

    """
    found = _FORMS.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"'{text}' is not a period")
    if found["fiscal"]:
        if _year(found["fy"]) == 1:
            raise ValueError("the fiscal year 1 begins before the calendar does")
        return Period(Grain.FISCAL_YEAR, _year(found["fy"]), fiscal_start)
    if found["decade"]:
        first = _year(found["decade"])
        return Span(Period(Grain.YEAR, first), Period(Grain.YEAR, first + 9))
    return _within(_year(found["year"]), found)


def _within(year: int, found: re.Match[str]) -> Period:
    """The year, or the part of it that is named."""
    if found["quarter"]:
        return Period(Grain.QUARTER, year * 4 + int(found["quarter"]) - 1)
    if found["half"]:
        return Period(Grain.HALF_YEAR, year * 2 + int(found["half"]) - 1)
    if found["week"]:
        return period_of(dt.date.fromisocalendar(year, int(found["week"]), 1), Grain.WEEK)
    if found["month"]:
        day = dt.date(year, int(found["month"]), int(found["day"] or 1))
        return period_of(day, Grain.DAY if found["day"] else Grain.MONTH)
    return Period(Grain.YEAR, year)


def _year(text: str) -> int:
    year = int(text)
    if not 1 <= year <= 9998:
        raise ValueError(f"the year {text} is outside 1 to 9998")
    return year
