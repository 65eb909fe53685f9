"""Places in an order, ties shared, and the places that rounding leaves possible."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RankRange:
    """The best and the worst place that the bounds leave possible; 1 is first."""

    best: int
    worst: int


def competition_rank(values: Iterable[float], of: float, *, highest: bool = True) -> int:
    """The place of the value `of` among `values`: 1 is first, equal values share a place (1, 2, 2, 4).

    Parameters
    ----------
    values
        All values, with or without `of` itself.
    of
        The value whose place is asked for.
    highest
        Count from the highest; otherwise from the lowest.

    Notes
    -----
    The "1224" ranking of sports; R: ``rank(-x, ties.method = "min")``.

    """
    return 1 + sum(value > of if highest else value < of for value in values)


def rank_range(rivals: Iterable[tuple[float, float]], of: tuple[float, float], *, highest: bool = True) -> RankRange:
    """The best and worst place that (low, high) bounds leave possible.

    Parameters
    ----------
    rivals
        The bounds of all others.
    of
        The bounds of the one whose place is asked for.
    highest
        Count from the highest; otherwise from the lowest.

    Raises
    ------
    ValueError
        If some low bound is above its high bound.

    """
    ahead_for_certain = perhaps_ahead = 0
    low, high = _in_order(of)
    for rival in rivals:
        rival_low, rival_high = _in_order(rival)
        ahead_for_certain += rival_low > high if highest else rival_high < low
        perhaps_ahead += rival_high > low if highest else rival_low < high
    return RankRange(1 + ahead_for_certain, 1 + perhaps_ahead)


def _in_order(bounds: tuple[float, float]) -> tuple[float, float]:
    if bounds[0] > bounds[1]:
        raise ValueError(f"bounds run from low to high, got {bounds[0]} to {bounds[1]}")
    return bounds
