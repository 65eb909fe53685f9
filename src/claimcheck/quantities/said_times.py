"""Times in running text: in July 2018, since 2015, between 1989 and 1993, in the last ten years, last year.

What is found is told in the language of claims ("2018-07", "2015..2017", "FY2016"), so that nobody has to read it
twice. A date of which day and month can change places, and 2010-11, have two readings. The base of what is relative
(last year, since he took office) is not in the sentence: whoever knows when it was said settles it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.quantities.time_patterns import CALENDARS, Calendar

if TYPE_CHECKING:
    from collections.abc import Iterator

_YEAR = re.compile(r"\d{4}")
_LAST_MONTH, _LAST_DAY = 12, 31


class Relation(StrEnum):
    """How a time bears on what is said of it."""

    AT = "at"  # in 2015, from 2015 to 2017
    SINCE = "since"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"
    LAST = "last"  # the last ten years: `count` and `grain`
    LASTING = "lasting"  # in two years, within 24 months: a length, and nothing of when
    AGO = "ago"  # ten years ago
    THIS = "this"  # this year, or the one `count` before it: last year is 1
    EVENT = "event"  # since he took office


@dataclass(frozen=True, slots=True)
class TimeSaid:
    """One reading of a time. `start` and `end` as a claim writes periods; both empty where the time is relative."""

    relation: Relation
    start: str = ""
    end: str = ""
    count: int = 0
    grain: str = ""  # day, week, month, quarter or year

    @property
    def years(self) -> tuple[int, ...]:
        """The calendar years that are named, in order; none of a relative time. A decade is its first year."""
        return tuple(dict.fromkeys(int(year) for year in _YEAR.findall(f"{self.start} {self.end}")))

    @property
    def is_relative(self) -> bool:
        """True where the sentence alone does not say which periods are meant."""
        return not self.start

    def __str__(self) -> str:
        """As a claim writes it, where it can: "2015", "2015..2017", "last 10 years", "last year"."""
        if self.start:
            return f"{self.start}..{self.end}" if self.end else self.start
        if self.relation is Relation.THIS:
            return f"{'last' if self.count else 'this'} {self.grain}"
        counted = f"{self.count} {self.grain}{'' if self.count == 1 else 's'}" if self.grain else ""
        return f"last {counted}" if self.relation is Relation.LAST else counted


@dataclass(frozen=True, slots=True)
class TimeFound:
    """Where a time stands, and what it may mean: one reading, or several."""

    start: int
    end: int
    readings: tuple[TimeSaid, ...]


def read_time(text: str, at: int, language: str) -> TimeFound | None:
    """The time that begins at `at` of a text in lower case and without accents; None where none does."""
    calendar = CALENDARS[language]
    if calendar.begins.match(text, at) is None:
        return None
    found = calendar.times.match(text, at)
    if found is None or _is_amount(found, text, calendar):
        return None
    readings = tuple(dict.fromkeys(_readings(found, calendar)))
    if not readings:
        return None
    is_range = _is_range(found, calendar)
    start = found.start("single") if found["opens"] and not (is_range or found["relation"]) else at
    end = found.end("single") if found["single"] and not is_range else found.end()
    return TimeFound(start, end, readings)


def _is_amount(found: re.Match[str], text: str, calendar: Calendar) -> bool:
    """2000 homicides, 2000%: a bare year before what can be counted is none."""
    last = "until" if found["until"] else "single"
    if not found["single"] or _YEAR.fullmatch(found[last]) is None:
        return False
    behind = found.end(last)
    behind += len(text[behind:]) - len(text[behind:].lstrip())
    return calendar.amounts.match(text, behind) is not None


def _is_range(found: re.Match[str], calendar: Calendar) -> bool:
    """In 2015 and 2016 names two years; between 2015 and 2016 a span."""
    return bool(found["until"]) and (found["joins"] not in calendar.ranges_only or found["opens"] in calendar.between)


def _readings(found: re.Match[str], calendar: Calendar) -> Iterator[TimeSaid]:
    if found["single"]:
        is_range = _is_range(found, calendar)
        relation = "at" if is_range else calendar.relations.get(found["relation"] or "", "at")
        for start, end in _spans(found["single"], found["until"] if is_range else None, calendar):
            yield TimeSaid(Relation(relation), start, end)
    elif found["event"]:
        yield TimeSaid(Relation.EVENT)
    elif found["deictic"]:
        back, grain = calendar.deictics[found["deictic"]]
        yield TimeSaid(Relation.THIS, count=back, grain=grain)
    else:
        yield _length(found, calendar)


def _length(found: re.Match[str], calendar: Calendar) -> TimeSaid:
    many = found["many"] or found["many_ago"] or found["many_in"] or found["many_long"] or "1"
    times, grain = calendar.units[found["unit"] or found["unit_ago"] or found["unit_in"] or found["unit_long"]]
    relation = Relation.LAST if found["unit"] else Relation.AGO if found["unit_ago"] else Relation.LASTING
    count = int(many) if many.isdigit() else calendar.numerals[many]
    return TimeSaid(relation, count=count * times, grain=grain)


def _spans(single: str, until: str | None, calendar: Calendar) -> Iterator[tuple[str, str]]:
    """The first and last period of a point, or of a range of two."""
    if until is None:
        yield from _points(single, calendar)
        return
    for start, _ in _points(single, calendar, until=until):
        is_fiscal = start.startswith("FY")
        for last, end in _points(until, calendar, fiscal=is_fiscal):
            if (end or last).startswith("FY") is is_fiscal:  # a span has ends of one sort
                yield start, end or last


def _points(text: str, calendar: Calendar, *, until: str = "", fiscal: bool = False) -> Iterator[tuple[str, str]]:
    """What one point may mean; nothing for a month without its year, which no table knows."""
    found = calendar.point.fullmatch(text)
    parts = found.groupdict() if found is not None else {}
    if parts.get("iso"):
        yield from _in_digits(parts["iso"])
    elif parts.get("dmy"):
        yield from _day_first(parts["dmy"])
    elif parts.get("season"):
        yield from _season(parts["season"])
    elif first := _decade(parts, calendar):
        yield first, ""
    elif parts.get("year"):
        yield f"{'FY' if parts['fiscal'] or fiscal else ''}{parts['year']}", ""
    else:
        yield from _part_of_year(parts, calendar, until)


def _decade(parts: dict[str, str], calendar: Calendar) -> str:
    """The 1990s; los noventa are those of the last century."""
    short = parts.get("decade_short") or calendar.decades.get(parts.get("decade_word") or "", "")
    first = parts.get("decade") or (f"19{short}" if len(short) == 2 else short)
    return f"{first}s" if first else ""


def _part_of_year(parts: dict[str, str], calendar: Calendar, until: str) -> Iterator[tuple[str, str]]:
    year = next((parts[name] for name in _YEARS_OF_PARTS if parts.get(name)), "") or _year_behind(
        parts, calendar, until
    )
    if not year:
        return
    if parts.get("month"):
        month = f"{year}-{calendar.months[parts['month']]:02d}"
        day = parts["day"] or parts["day_after"]
        yield (f"{month}-{int(day):02d}" if day else month), ""
    elif quarter := parts.get("quarter") or parts.get("quarter_after"):
        yield f"{year}-Q{quarter}", ""
    else:
        yield from _named_part(parts["part"], year, calendar)


def _year_behind(parts: dict[str, str], calendar: Calendar, until: str) -> str:
    """January to March 2018: the year that the second month has."""
    behind = calendar.point.fullmatch(until) if until and parts.get("month") else None
    return (behind["year_of_month"] or "") if behind is not None else ""


_YEARS_OF_PARTS = ("year_of_month", "year_of_quarter", "year_of_part", "year_before")


def _named_part(part: str, year: str, calendar: Calendar) -> Iterator[tuple[str, str]]:
    """The first half, the third quarter."""
    ordinal, name = re.split(r"[\s-]+", part, maxsplit=1)
    place = calendar.ordinals[ordinal]
    if re.fullmatch(calendar.quarter, name):
        yield f"{year}-Q{place}", ""
    elif place <= 2:
        yield f"{year}-Q{2 * place - 1}", f"{year}-Q{2 * place}"


def _in_digits(text: str) -> Iterator[tuple[str, str]]:
    """2018-07-18, 2018-07; 2010-11 may be a month or two years."""
    yield text, ""
    if len(text) == len("2010-11") and int(text[5:]) == (int(text[:4]) + 1) % 100:
        yield from _season(text)


def _season(text: str) -> Iterator[tuple[str, str]]:
    """2012-13: the two calendar years, or the fiscal year that ends in the second; 1999-00 ends in 2000."""
    first = int(text[:4])
    second = first - first % 100 + int(text[5:])
    second += 100 if second < first else 0
    yield str(first), str(second)
    if second == first + 1:
        yield f"FY{second}", ""


def _day_first(text: str) -> Iterator[tuple[str, str]]:
    """18/07/2018; 05/07/2018 is the fifth of July or the seventh of May."""
    first, second, year = (int(part) for part in re.split(r"[/.-]", text))
    for day, month in ((first, second), (second, first)):
        if 1 <= month <= _LAST_MONTH and 1 <= day <= _LAST_DAY:
            yield f"{year}-{month:02d}-{day:02d}", ""
