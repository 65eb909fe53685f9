"""How far two measures go together: correlation of ranks and of figures, with 95% intervals.

Sources: Bonett and Wright, Sample size requirements for estimating Pearson, Kendall and Spearman correlations,
Psychometrika 65 (2000), for the interval of Spearman's; Fisher, Metron 1 (1921), for that of Pearson's.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

Z95 = 1.959963984540054
_LEAST = 4  # below it Fisher's transformation has no standard error


@dataclass(frozen=True, slots=True)
class CorrelationInterval:
    """The correlations that a measured one is compatible with, -1 to 1."""

    low: float
    high: float

    @property
    def sign(self) -> int:
        """+1 or -1 where the whole interval lies on one side of zero, else 0."""
        return (self.low > 0) - (self.high < 0)


def midranks(values: Sequence[float]) -> list[float]:
    """The rank of each value, 1 for the lowest; equal values share the mean of their ranks.

    scipy: ``scipy.stats.rankdata(values)``.
    """
    order = sorted(range(len(values)), key=values.__getitem__)
    ranks = [0.0] * len(values)
    done = 0
    for _, same in groupby(order, key=values.__getitem__):
        tied = list(same)
        for index in tied:
            ranks[index] = done + (len(tied) + 1) / 2
        done += len(tied)
    return ranks


def pearson(x: Sequence[float], y: Sequence[float], weights: Sequence[float] | None = None) -> float:
    """Pearson's correlation of paired figures, -1 to 1.

    Parameters
    ----------
    x, y
        The figures, pair by pair; units do not matter.
    weights
        What each pair counts for, such as the people of a place; equally without it.

    Raises
    ------
    ValueError
        If the lengths differ, a weight is negative or all are zero, or one side is the same everywhere.

    """
    shares = _shares(weights, len(x))
    if not len(x) == len(y) == len(shares):
        raise ValueError(f"figures come in pairs, got {len(x)} and {len(y)} with {len(shares)} weights")
    first, second = _deviations(x, shares), _deviations(y, shares)
    spread = math.fsum(s * a * a for s, a in zip(shares, first, strict=True)) * math.fsum(
        s * b * b for s, b in zip(shares, second, strict=True)
    )
    together = math.fsum(s * a * b for s, a, b in zip(shares, first, second, strict=True))
    return max(-1.0, min(1.0, together / math.sqrt(spread)))


def _shares(weights: Sequence[float] | None, n: int) -> list[float]:
    if weights is None:
        return [1.0] * n
    if any(weight < 0 for weight in weights) or not any(weights):
        raise ValueError("weights are zero or more, and some are above zero")
    largest = max(weights)
    return [weight / largest for weight in weights]


def _deviations(values: Sequence[float], shares: Sequence[float]) -> list[float]:
    """Deviations from the weighted mean, the largest as one, so that no square is too large or too small."""
    counted = [value for value, share in zip(values, shares, strict=False) if share]
    if len(counted) < 2 or min(counted) == max(counted):
        raise ValueError("a correlation needs figures that differ")
    middle = math.fsum(s * v for v, s in zip(values, shares, strict=False)) / math.fsum(shares)
    found = [value - middle for value in values]
    largest = max(abs(item) for item, share in zip(found, shares, strict=False) if share)
    return [item / largest if share else 0.0 for item, share in zip(found, shares, strict=False)]


def spearman(x: Sequence[float], y: Sequence[float]) -> float:
    """Spearman's rank correlation, -1 to 1, ties at their mean rank.

    Raises
    ------
    ValueError
        If the lengths differ, or one side is the same everywhere.

    """
    return pearson(midranks(x), midranks(y))


def spearman_interval(rho: float, n: int) -> CorrelationInterval:
    """The 95% interval of a rank correlation: tanh(artanh ρ ± 1.96 √((1 + ρ²/2) / (n - 3))).

    A perfect order has no such interval; its inner end is then that of the order with two neighbours swapped.

    Parameters
    ----------
    rho
        Spearman's correlation, -1 to 1.
    n
        Pairs it rests on.

    Raises
    ------
    ValueError
        If there are fewer than 4 pairs, or `rho` is no correlation.

    Notes
    -----
    Bonett and Wright (2000); good for |ρ| below 0.95.

    """
    _checked(rho, n)
    most = 1 - 12 / (n * (n * n - 1))  # 1 - 6 Σd² / (n³ - n) with two neighbours swapped: Σd² = 2
    inner = max(-most, min(most, rho))
    found = _interval(inner, math.sqrt((1 + inner * inner / 2) / (n - 3)))
    return CorrelationInterval(min(found.low, rho), max(found.high, rho))


def pearson_interval(r: float, n: int) -> CorrelationInterval:
    """The 95% interval of Pearson's correlation, by Fisher's z: tanh(artanh r ± 1.96 / √(n - 3)).

    Raises
    ------
    ValueError
        As for `spearman_interval`.

    """
    _checked(r, n)
    return CorrelationInterval(r, r) if abs(r) == 1 else _interval(r, 1 / math.sqrt(n - 3))


def _interval(value: float, error: float) -> CorrelationInterval:
    z = math.atanh(value)
    return CorrelationInterval(math.tanh(z - Z95 * error), math.tanh(z + Z95 * error))


def _checked(value: float, n: int) -> None:
    if n < _LEAST or not -1 <= value <= 1:
        raise ValueError(f"an interval needs a correlation of -1 to 1 and {_LEAST} pairs, got {value} over {n}")


def spearman_without_each(x: Sequence[float], y: Sequence[float]) -> list[float | None]:
    """The rank correlation with each pair left out in turn; None where one side is then the same everywhere.

    Raises
    ------
    ValueError
        If the lengths differ.

    """
    if len(x) != len(y):
        raise ValueError(f"figures come in pairs, got {len(x)} and {len(y)}")
    first, second = midranks(x), midranks(y)
    found: list[float | None] = []
    for out in range(len(x)):
        try:
            found.append(pearson(_reranked(first, out), _reranked(second, out)))
        except ValueError:
            found.append(None)
    return found


def _reranked(ranks: Sequence[float], out: int) -> list[float]:
    """The ranks without one of them: those above it move down by one, those level with it by half."""
    gone = ranks[out]
    return [
        rank - 1 if rank > gone else rank - 0.5 if rank == gone else rank
        for index, rank in enumerate(ranks)
        if index != out
    ]


def pairs_needed(rho: float) -> int | None:
    """Over how many pairs a rank correlation of this size would be clear of zero; None for one of zero.

    The size at which the interval of `spearman_interval` ends at zero.

    Raises
    ------
    ValueError
        If `rho` is no correlation.

    """
    _checked(rho, _LEAST)
    if rho == 0:
        return None
    inner = min(abs(rho), 0.999)
    return math.ceil(3 + (Z95 / math.atanh(inner)) ** 2 * (1 + inner * inner / 2) + 1e-9)


def pairs_within(rho: float, most: float) -> int | None:
    """Over how many pairs the interval of a rank correlation would lie within ± `most`; None where it never does.

    Raises
    ------
    ValueError
        If `rho` is no correlation, or `most` is not between 0 and 1.

    """
    _checked(rho, _LEAST)
    if not 0 < most < 1:
        raise ValueError(f"a bound lies between 0 and 1, got {most}")
    if abs(rho) >= most:
        return None
    room = math.atanh(most) - math.atanh(abs(rho))
    return math.ceil(3 + (Z95 / room) ** 2 * (1 + rho * rho / 2) + 1e-9)
