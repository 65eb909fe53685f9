"""How much support a statement about a change has among all the pairs of periods that it could have been made of.

Asudeh, Jagadish, Wu, Yu, "On Detecting Cherry-picked Trendlines", PVLDB 13(6) 2020: the support of "v went up from a
begin to an end" is the share of the admissible pairs (begin, end) for which it holds. Counted by sorting.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Support:
    """For how many of the admissible pairs a statement holds."""

    holding: int
    pairs: int

    @property
    def share(self) -> float | None:
        """From 0 to 1; None where there is no pair."""
        return self.holding / self.pairs if self.pairs else None


@dataclass(frozen=True, slots=True)
class Region:
    """Positions of a series that may be an end: from `first` up to and without `stop`."""

    first: int
    stop: int


def support(values: Sequence[float], begins: Region, ends: Region, low: float, high: float) -> Support:
    """The pairs with a begin before its end whose difference lies in [low, high]; unknown periods (NaN) make no pair.

    values: one figure a period, as they are for differences, as logarithms for ratios. O(n log² n) in time.

    Raises
    ------
    ValueError
        If low is above high.

    """
    if low > high:
        raise ValueError(f"the interval ends ({high}) before it starts ({low})")
    starts, stops = _positions(values, begins), _positions(values, ends)
    pairs = _count(values, starts, stops, (-math.inf, math.inf))
    return Support(_count(values, starts, stops, (low, high)), pairs)


def _positions(values: Sequence[float], region: Region) -> list[int]:
    inside = range(max(0, region.first), min(len(values), region.stop))
    return [at for at in inside if not math.isnan(values[at])]


def _count(values: Sequence[float], starts: list[int], stops: list[int], band: tuple[float, float]) -> int:
    """Pairs in order: those on both sides of the middle by sorting, the rest in each half by itself."""
    if not starts or not stops or starts[0] >= stops[-1]:
        return 0
    if starts[-1] < stops[0]:
        return _between([values[at] for at in starts], [values[at] for at in stops], band)
    middle = (min(starts[0], stops[0]) + max(starts[-1], stops[-1]) + 1) // 2
    begin, end = bisect_left(starts, middle), bisect_left(stops, middle)
    across = _count(values, starts[:begin], stops[end:], band)
    return (
        across + _count(values, starts[:begin], stops[:end], band) + _count(values, starts[begin:], stops[end:], band)
    )


def _between(begins: list[float], ends: list[float], band: tuple[float, float]) -> int:
    ordered = sorted(begins)
    return sum(bisect_right(ordered, end - band[0]) - bisect_left(ordered, end - band[1]) for end in ends)


def tightest(effects: Sequence[float], share: float = 0.8) -> tuple[float, float] | None:
    """The narrowest interval that holds `share` of the effects; None where there is none. O(n log n).

    Raises
    ------
    ValueError
        If `share` is not above 0 and at most 1.

    """
    if not 0 < share <= 1:
        raise ValueError(f"a share lies between 0 and 1, not at {share}")
    ordered = sorted(effect for effect in effects if not math.isnan(effect))
    if not ordered:
        return None
    inside = math.ceil(share * len(ordered) - 1e-9)
    ends = zip(ordered, ordered[inside - 1 :], strict=False)
    return min(ends, key=lambda ends: ends[1] - ends[0])


def most_supported(effects: Sequence[float], width: float) -> tuple[float, Support] | None:
    """The lowest end of the interval of `width` that holds most effects, and its support; None without effects.

    Raises
    ------
    ValueError
        If `width` is not above zero.

    """
    if width <= 0:
        raise ValueError(f"an interval has a width, not {width}")
    ordered = sorted(effect for effect in effects if not math.isnan(effect))
    if not ordered:
        return None
    inside = [bisect_right(ordered, low + width) - place for place, low in enumerate(ordered)]
    best = max(range(len(ordered)), key=inside.__getitem__)
    return ordered[best], Support(inside[best], len(ordered))


def pair_effects(values: Sequence[float], begins: Region, ends: Region) -> list[float]:
    """The difference of every admissible pair: at most begins times ends of them."""
    starts, stops = _positions(values, begins), _positions(values, ends)
    return [values[end] - values[start] for end in stops for start in starts if start < end]
