"""How long a sentence says that something took, and how long the periods are that a check looked at."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import fields
from typing import TYPE_CHECKING

from claimcheck.claims.periods import Grain, Period, Span
from claimcheck.claims.times import LastOf, TakeOf

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    from claimcheck.claims.params import CheckParams
    from claimcheck.evaluation.findings import Finding
    from claimcheck.quantities.said_times import TimeSaid

_UNITS = (
    (120, 0, r"decades?|décadas?"),
    (12, 0, r"years?|años?"),
    (6, 0, r"half[- ]years?|semestres?"),
    (3, 0, r"quarters?|trimestres?"),
    (1, 0, r"months?|mes(?:es)?"),
    (0, 7, r"weeks?|semanas?"),
    (0, 1, r"days?|días?"),
)
_NAMED = tuple(
    (months, days, re.compile(rf"[\s-]*(?:(?:full|straight|consecutive|últimos)\s+)?(?:{words})\b", re.IGNORECASE))
    for months, days, words in _UNITS
)
_GRAINS = {"year": (12, 0), "half-year": (6, 0), "quarter": (3, 0), "month": (1, 0), "week": (0, 7), "day": (0, 1)}
_PAIRS = (("from_", "to"), ("since", "at"), ("longest_since", "ending"))
Length = tuple[str, int]  # ("months", 24) or ("days", 14)


def length_said(value: Decimal, after: str) -> Length | None:
    """The stretch of time that a figure counts, by the words behind it: 2 and " years" are 24 months."""
    for months, days, words in _NAMED:
        if words.match(after):
            return ("months", round(value * months)) if months else ("days", round(value * days))
    return None


def length_of(time: TimeSaid) -> Length | None:
    """The same of "in the last ten years"; None for a time that counts nothing."""
    if not time.count or time.grain not in _GRAINS:
        return None
    months, days = _GRAINS[time.grain]
    return ("months", time.count * months) if months else ("days", time.count * days)


def lengths_of(params: CheckParams, findings: Iterable[Finding]) -> set[Length]:
    """From the first to the last period of a check, without the last one and with it."""
    seen = [key.period for finding in findings for item in finding.observed for key in item.cells]
    spans = [[span.start, span.end] for span in _spans(params)]
    ends = [list(_ends(params, *names)) for names in _PAIRS]
    found = {length for periods in (seen, *ends, *spans) for length in _lengths(periods)}
    return found | set(_counted(params))


def _spans(params: CheckParams) -> Iterator[Span]:
    """The ranges as written: where a record is one, which periods are counted."""
    yield from (time for time in _times(params) if isinstance(time, Span))


def _counted(params: CheckParams) -> Iterator[Length]:
    """The lengths that are written as such: 45 years of "last 45 years"."""
    for length in (time.length for time in _times(params) if isinstance(time, LastOf)):
        months, days = _GRAINS.get(length.grain.value, (12, 0))  # a fiscal year is a year
        yield ("months", length.count * months) if months else ("days", length.count * days)


def _times(params: CheckParams) -> Iterator[object]:
    for field in fields(params):
        value = getattr(params, field.name)
        yield value.span if isinstance(value, TakeOf) else value


def _ends(params: CheckParams, *names: str) -> Iterator[Period]:
    """The ends of a stretch as written: of a change and of two levels, of a record and of a run since a period."""
    for name in names:
        end = getattr(params, name, None)
        time = getattr(end, "at", end)
        if isinstance(time, Period):
            yield time


def _lengths(periods: list[Period]) -> Iterator[Length]:
    dated = [period for period in periods if period.grain is not Grain.UNDATED]
    if not dated:
        return
    start = min(period.first_day for period in dated)
    for end in (max(period.first_day for period in dated), max(period.last_day for period in dated) + _DAY):
        yield "days", (end - start).days
        if end.day == start.day:
            yield "months", (end.year - start.year) * 12 + end.month - start.month


_DAY = dt.timedelta(days=1)
