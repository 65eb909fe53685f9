"""How long a sentence says that something took, and how long the periods are that a check looked at."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import fields
from typing import TYPE_CHECKING

from claimcheck.claims.periods import Grain, Period, Span
from claimcheck.claims.times import TakeOf

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
_GRAINS = {"year": (12, 0), "quarter": (3, 0), "month": (1, 0), "week": (0, 7), "day": (0, 1)}
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
    return {length for periods in (seen, list(_ends(params)), *spans) for length in _lengths(periods)}


def _spans(params: CheckParams) -> Iterator[Span]:
    """The ranges as written: where a record is one, which periods are counted."""
    for field in fields(params):
        value = getattr(params, field.name)
        span = value.span if isinstance(value, TakeOf) else value
        if isinstance(span, Span):
            yield span


def _ends(params: CheckParams) -> Iterator[Period]:
    """`from` and `to` as written, of a change and of two levels."""
    for name in ("from_", "to"):
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
