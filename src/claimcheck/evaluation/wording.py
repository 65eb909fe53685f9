"""Figures as people write them, for the one plain sentence that every finding carries."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from claimcheck.quantities.nouns import singular

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.evaluation.findings import Observed
    from claimcheck.quantities.intervals import Interval

_PERCENT = re.compile(r"\s*(?:%|(?:per ?cent|pct)\b)(?![\s-]*points?\b)", re.IGNORECASE)
SHOWN = 8  # names in a reason; more are counted
_PER = re.compile(r"(?<![^\W_])(?:per|por)(?![^\W_])", re.IGNORECASE)
_SHARE_UNITS = {"share", "fraction", "proportion", "ratio"}


def is_percent(unit: str) -> bool:
    """True for a measure in percent, whatever of: "%", "% of GDP", "percent of families"."""
    return _PERCENT.match(unit) is not None


def is_share(unit: str) -> bool:
    """True for a measure that is a part of one."""
    return unit.strip().casefold() in _SHARE_UNITS


def is_rate(unit: str) -> bool:
    """True for a measure that is so much per something: a percentage, a share, murders per 100,000 people."""
    return is_percent(unit) or is_share(unit) or _PER.search(unit) is not None


def percent_of(unit: str) -> str:
    """What a percentage is of: "of GDP" for "% of GDP"; nothing where the unit does not say."""
    return _PERCENT.sub("", unit, count=1).strip()


def number(value: float, decimals: int | None = None) -> str:
    """1234.5 as "1,234.5"; without decimals given, whole when it is whole, else about four digits."""
    if not math.isfinite(value):
        return "unbounded"
    if decimals is not None:
        return f"{value + 0.0:,.{max(decimals, 0)}f}"
    if value == round(value) and abs(value) < 1e15:
        return f"{value + 0.0:,.0f}"
    places = max(0, 3 - math.floor(math.log10(abs(value)))) if value else 0
    return f"{value:,.{min(places, 6)}f}".rstrip("0").rstrip(".") if places else f"{value:,.0f}"


def with_unit(text: str, unit: str) -> str:
    """A number and its unit: 81%, 3% of GDP, 81 per 100,000 people, 1 murder and 116.1 (2018=100)."""
    if is_percent(unit):
        return f"{text}% {percent_of(unit)}".strip()
    if unit[:1].isdigit():  # side by side, two figures would read as one
        return f"{text} ({unit})"
    return f"{text} {singular(unit) if text in {'1', '-1', '+1'} else unit}".strip()


def amount(value: Interval, unit: str = "") -> str:
    """A measured value in its unit, to its printed places; a computed one to one place more than its figures have."""
    if value.decimals is not None or value.is_exact:
        return with_unit(number(value.value, value.decimals), unit)
    return with_unit(min(number(value.value), number(value.value, _places_known(value)), key=len), unit)


def _places_known(value: Interval) -> int:
    """One place more than rounding leaves open: 2 where the figures behind it are printed to one."""
    width = value.high - value.low
    return 12 if not 0 < width < math.inf else max(0, 1 - round(math.log10(width)))


def figure(seen: Observed, *, place: bool = True) -> str:
    """A figure with where and when: "107.6 per 100,000 people in El Salvador, 2015"."""
    where = f"{seen.label}, {seen.at}" if place and seen.label else seen.at
    return f"{amount(seen.value, seen.unit)} in {where}"


def ends_words(start: Observed, end: Observed) -> str:
    """Both ends of a change, the unit once: "103 per 100,000 people in 2015, 60 in 2017"."""
    unit = end.unit if end.unit != start.unit else "%" if is_percent(end.unit) else ""
    return f"{amount(start.value, start.unit)} in {start.at}, {amount(end.value, unit)} in {end.at}"


def change_words(percent: float) -> str:
    """A percent change with its sign: "-41.0%", "+150%"."""
    return f"{percent:+,.1f}%" if abs(percent) < 1000 else f"{percent:+,.0f}%"


def signed(value: float, decimals: int | None, unit: str) -> str:
    """A difference with its sign: "+0.3 points", "-680,000 people"."""
    return with_unit(f"{'-' if value < 0 else '+'}{number(abs(value), decimals)}", unit)


def upper_first(text: str) -> str:
    """The text with a capital at its start."""
    return text[:1].upper() + text[1:]


def listed(names: Sequence[str], most: int = SHOWN) -> str:
    """Names, and how many more."""
    more = f" and {len(names) - most:,} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more
