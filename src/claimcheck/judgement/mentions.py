"""What the checks of a claim speak about: every figure, year and text that the author wrote into them."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field, fields, is_dataclass
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING

from claimcheck.claims.checks import Check
from claimcheck.claims.periods import Grain, Period, Span
from claimcheck.claims.times import Range
from claimcheck.problems import Place
from claimcheck.quantities.quantity import Quantity
from claimcheck.quantities.tolerance import Tolerance

if TYPE_CHECKING:
    from collections.abc import Iterable

REMARKS = {"note", "because", "gap"}  # they speak about the sentence, they do not test it
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_LONGEST = 400  # years in one span that are worth listing


@dataclass(slots=True)
class Mentions:
    """Numbers without a word or a unit, years and texts, collected."""

    numbers: set[Decimal] = field(default_factory=set)
    years: set[int] = field(default_factory=set)
    texts: list[str] = field(default_factory=list)

    def names(self, text: str) -> bool:
        """One of the texts holds these words, with no digit going on at either side."""
        plain = text.casefold()
        likely = [item for item in self.texts if plain in item.casefold()]
        if not likely:
            return False
        found = re.compile(rf"(?<![\d.,]){re.escape(text)}(?!\d|[.,]\d)", re.IGNORECASE)
        return any(found.search(item) for item in likely)


def collect(value: object, mentions: Mentions) -> None:
    """Add all that a value holds; records are gone through key by key."""
    if isinstance(value, Period | Span | Range | dt.date):
        mentions.years.update(_years(value))
    elif isinstance(value, str):
        _collect_text(value, mentions)
    elif isinstance(value, Decimal | int) and not isinstance(value, bool):
        mentions.numbers.add(Decimal(value))
    elif not isinstance(value, Quantity | Tolerance):  # the one has a unit, the other is the author's own
        for item in _held_by(value):
            collect(item, mentions)


def _held_by(value: object) -> Iterable[object]:
    if isinstance(value, list | tuple):
        return value
    if isinstance(value, Check):  # its text would say everything twice
        return [value.params]
    if is_dataclass(value) and not isinstance(value, Place):
        return [getattr(value, item.name) for item in fields(value) if item.name not in REMARKS]
    return ()


def collect_years(texts: Iterable[str], mentions: Mentions) -> None:
    """Add the years that stand in texts such as "2015..2017"."""
    for text in texts:
        mentions.years.update(int(found) for found in _YEAR.findall(text))


def _collect_text(text: str, mentions: Mentions) -> None:
    if not isinstance(text, Enum):
        mentions.texts.append(text)


def _years(value: Period | Span | Range | dt.date) -> Iterable[int]:
    if isinstance(value, dt.date):
        return [value.year]
    if isinstance(value, Period):
        return _span_years(value, value)
    if isinstance(value.start, Period) and isinstance(value.end, Period):
        return _span_years(value.start, value.end)
    return [year for end in (value.start, value.end) if isinstance(end, Period) for year in _years(end)]


def _span_years(start: Period, end: Period) -> Iterable[int]:
    if Grain.UNDATED in {start.grain, end.grain}:
        return []
    # A fiscal year is known by the calendar year in which it ends.
    first = start.index if start.grain is Grain.FISCAL_YEAR else start.first_day.year
    return range(first, min(end.last_day.year, first + _LONGEST) + 1)
