"""How much support a statement about a change has among all the pairs of periods that it could have been made of.

Asudeh, Jagadish, Wu, Yu, "On Detecting Cherry-picked Trendlines", PVLDB 13(6) 2020: the support of "v went up from a
begin to an end" is the share of the admissible pairs (begin, end) for which it holds. Counted by sorting.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

SMALL = 64  # periods; below it every pair is looked at


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


def support(values: Floats, begins: Region, ends: Region, low: float, high: float) -> Support:
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
    return Support(_count(values, starts, stops, (low, high)), _count(values, starts, stops, (-np.inf, np.inf)))


def _positions(values: Floats, region: Region) -> NDArray[np.intp]:
    inside = np.arange(max(0, region.first), min(len(values), region.stop))
    return inside[np.isfinite(values[inside])]


def _count(values: Floats, starts: NDArray[np.intp], stops: NDArray[np.intp], band: tuple[float, float]) -> int:
    """Pairs in order: those on both sides of the middle by sorting, the rest in each half by itself."""
    if not starts.size or not stops.size or starts[0] >= stops[-1]:
        return 0
    if starts[-1] < stops[0]:
        return _between(values[starts], values[stops], band)
    if starts.size + stops.size <= SMALL:
        ordered = starts[:, None] < stops[None, :]
        moved = values[stops][None, :] - values[starts][:, None]
        return int(np.count_nonzero(ordered & (moved >= band[0]) & (moved <= band[1])))
    middle = (int(min(starts[0], stops[0])) + int(max(starts[-1], stops[-1])) + 1) // 2
    before, after = starts < middle, stops < middle
    across = _count(values, starts[before], stops[~after], band)
    return (
        across
        + _count(values, starts[before], stops[after], band)
        + _count(values, starts[~before], stops[~after], band)
    )


def _between(begins: Floats, ends: Floats, band: tuple[float, float]) -> int:
    ordered = np.sort(begins)
    upper = np.searchsorted(ordered, ends - band[0], side="right")
    lower = np.searchsorted(ordered, ends - band[1], side="left")
    return int((upper - lower).sum())


def tightest(effects: Floats, share: float = 0.8) -> tuple[float, float] | None:
    """The narrowest interval that holds `share` of the effects; None where there is none. O(n log n).

    Raises
    ------
    ValueError
        If `share` is not above 0 and at most 1.

    """
    if not 0 < share <= 1:
        raise ValueError(f"a share lies between 0 and 1, not at {share}")
    ordered = np.sort(effects[np.isfinite(effects)])
    if not ordered.size:
        return None
    inside = int(np.ceil(share * ordered.size - 1e-9))
    widths = ordered[inside - 1 :] - ordered[: ordered.size - inside + 1]
    first = int(np.argmin(widths))
    return float(ordered[first]), float(ordered[first + inside - 1])


def most_supported(effects: Floats, width: float) -> tuple[float, Support] | None:
    """The lowest end of the interval of `width` that holds most effects, and its support; None without effects.

    Raises
    ------
    ValueError
        If `width` is not above zero.

    """
    if width <= 0:
        raise ValueError(f"an interval has a width, not {width}")
    ordered = np.sort(effects[np.isfinite(effects)])
    if not ordered.size:
        return None
    inside = np.searchsorted(ordered, ordered + width, side="right") - np.arange(ordered.size)
    best = int(np.argmax(inside))
    return float(ordered[best]), Support(int(inside[best]), int(ordered.size))


def pair_effects(values: Floats, begins: Region, ends: Region) -> Floats:
    """The difference of every admissible pair, in one array: at most begins times ends of them."""
    starts, stops = _positions(values, begins), _positions(values, ends)
    moved = values[stops][None, :] - values[starts][:, None]
    found: Floats = moved[starts[:, None] < stops[None, :]]
    return found
