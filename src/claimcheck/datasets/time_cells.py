"""A time cell as a period: by the declared format, else by the forms that can mean one thing only."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from claimcheck.claims.periods import UNDATED, Grain, Period, Span, parse_period, period_of
from claimcheck.datasets.month_names import ANY_MONTH, MONTH_OF, in_english
from claimcheck.datasets.parts_of_years import HALF_WORDS, QUARTER_WORDS, part_of_year
from claimcheck.datasets.time_column import Stamp

if TYPE_CHECKING:
    from claimcheck.datasets.time_column import TimeColumn

# What a date cell stands for may lie a little beside it: a week that begins on Sunday, a quarter "to 30 June".
_NUDGE = {Stamp.START: dt.timedelta(days=3), Stamp.END: dt.timedelta(days=-3), None: dt.timedelta()}
_WORD = rf"(?P<word>{ANY_MONTH})\.?"
_YEAR = r"(?P<year>[0-9]{4})"
_DATE = re.compile(
    rf"{_YEAR}(?P<mark>[-/.]?)(?P<month>[0-9]{{2}})(?P=mark)(?P<day>[0-9]{{2}})"
    r"(?:[T ][0-9:.,]+(?:Z|[+-][0-9:]+)?)?"
)
_MONTH = re.compile(
    # After a point two digits: 2015.1 is January, or October as a spreadsheet writes 2015.10.
    rf"{_YEAR}(?:(?:[-/: ]M?|\.?M)(?P<month>[0-9]{{1,2}})|\.(?P<month2>[0-9]{{2}}))"
    rf"|(?P<year4>[0-9]{{4}})(?P<month4>[0-9]{{2}})"
    rf"|{_WORD}[-/ ,]*(?:(?:de|del|of) )?(?P<year2>[0-9]{{4}})"
    rf"|(?P<year3>[0-9]{{4}})[-/ ,]*{_WORD.replace('<word>', '<word3>')}",
    re.IGNORECASE,
)
_CUT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WEEK = re.compile(rf"{_YEAR}[-/ ]?W(?P<week>[0-9]{{1,2}})", re.IGNORECASE)
_YEARS = re.compile(rf"(?:FY ?)?{_YEAR}(?:\.0)?(?: ?[-/–] ?(?P<end>[0-9]{{2}}|[0-9]{{4}}))?", re.IGNORECASE)


class TimeCellError(ValueError):
    """A cell that names no period of the declared grain."""


def period_in(text: str, time: TimeColumn | None) -> Period:
    """The period that a trimmed time cell names.

    Raises
    ------
    TimeCellError
        If it names none, or one of another length than declared.

    """
    if time is None:
        return UNDATED
    if time.at is not None:
        return _fixed(time.at, time)
    try:
        return _by_format(text, time) if time.format is not None else _by_form(text, time)
    except (ValueError, OverflowError) as error:
        raise TimeCellError(str(error)) from None


def _fixed(period: Period, time: TimeColumn) -> Period:
    return Period(period.grain, period.index, time.calendar) if period.grain is Grain.FISCAL_YEAR else period


def _by_format(text: str, time: TimeColumn) -> Period:
    form = str(time.format)
    if _CUT.fullmatch(text) and any(clock in form for clock in ("%H", "%I", "%M", "%S")):
        return _holding(dt.date.fromisoformat(text), time)  # the engine has cut the time of day off
    day = dt.datetime.strptime(in_english(text, form), form).date()  # noqa: DTZ007  # a day has no zone
    return _holding(day, time, nudged="%d" in form or "%j" in form or "%x" in form)


def _by_form(text: str, time: TimeColumn) -> Period:
    date = _DATE.fullmatch(text)
    if date is not None:
        return _holding(dt.date(int(date["year"]), int(date["month"]), int(date["day"])), time)
    grain = time.series_grain
    if grain in {Grain.YEAR, Grain.FISCAL_YEAR}:
        return _year(text, time)
    if grain is Grain.QUARTER:
        return _quarter(text, time)
    if grain is Grain.HALF_YEAR:
        return _half(text, time)
    if grain is Grain.MONTH:
        return _month(text)
    if grain is Grain.WEEK:
        return _week(text)
    found = parse_period(text)
    if isinstance(found, Span) or found.grain is not grain:
        raise TimeCellError(f"'{text}' is not a {grain}")
    return found


def _holding(day: dt.date, time: TimeColumn, *, nudged: bool = True) -> Period:
    """The period that a date stands for."""
    grain = time.series_grain
    if nudged and grain is not Grain.DAY:
        day += _NUDGE[time.stamp]
    return period_of(day, grain, fiscal_start=time.calendar)


def _year(text: str, time: TimeColumn) -> Period:
    found = _YEARS.fullmatch(text)
    if found is None:
        raise TimeCellError(f"'{text}' is not a year")
    year = int(found["year"])
    if found["end"] is not None:
        year = _last_year(year, found["end"], time)
    if not 1 <= year <= 9998:
        raise TimeCellError(f"the year {year} is outside 1 to 9998")
    return Period(time.series_grain, year, time.calendar)


def _last_year(year: int, end: str, time: TimeColumn) -> int:
    """2015/16 is the fiscal year that ends in 2016; without a fiscal calendar it is two years."""
    if time.series_grain is not Grain.FISCAL_YEAR:
        raise TimeCellError("two years in one cell; declare `calendar: us-fiscal` or the like")
    last = int(end) if len(end) == 4 else year // 100 * 100 + int(end)
    last += 100 if last < year else 0
    if last != year + 1:
        raise TimeCellError(f"the year {year} does not end in {end}")
    return last


def _quarter(text: str, time: TimeColumn) -> Period:
    found = part_of_year(text, QUARTER_WORDS, 4)
    if found is None:
        raise TimeCellError(f"'{text}' is not a quarter")
    year, quarter = found
    if time.calendar == 1:
        return Period(Grain.QUARTER, year * 4 + quarter - 1)
    # In a fiscal calendar the first quarter is the first of that year, which is named by where it ends.
    begins = Period(Grain.FISCAL_YEAR, year, time.calendar).first_day
    month = period_of(begins, Grain.MONTH).shift(3 * (quarter - 1))
    if (time.calendar - 1) % 3:
        raise TimeCellError("quarters of this fiscal calendar are no quarters of the year; use months")
    return month.to(Grain.QUARTER)


def _half(text: str, time: TimeColumn) -> Period:
    found = part_of_year(text, HALF_WORDS, 2)
    if found is None:
        raise TimeCellError(f"'{text}' is not a half-year")
    year, half = found
    # The first half of a fiscal year that begins in July is the second one of the calendar year before.
    return Period(Grain.HALF_YEAR, year * 2 + half - 1 - (time.calendar != 1))


def _month(text: str) -> Period:
    found = _MONTH.fullmatch(text)
    if found is None:
        raise TimeCellError(f"'{text}' is not a month")
    year = int(found["year"] or found["year2"] or found["year3"] or found["year4"])
    word = found["word"] or found["word3"]
    month = MONTH_OF[word.lower()] if word else int(found["month"] or found["month2"] or found["month4"])
    return period_of(dt.date(year, month, 1), Grain.MONTH)


def _week(text: str) -> Period:
    found = _WEEK.fullmatch(text)
    if found is None:
        raise TimeCellError(f"'{text}' is not a week")
    return period_of(dt.date.fromisocalendar(int(found["year"]), int(found["week"]), 1), Grain.WEEK)
