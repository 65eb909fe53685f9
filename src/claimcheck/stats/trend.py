"""Is there a trend? The Theil-Sen slope with its interval, and Kendall's test against time (Mann-Kendall).

Both go by pairs of points, an earlier and a later one, and so neither a spike nor the shape of the curve decides.
n points make n(n - 1)/2 pairs; 3,000 points take under a second.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

EXACT_UP_TO = 33  # points; beyond that the normal approximation is as good, as in scipy
NORMAL_95 = 1.959963984540054


@dataclass(frozen=True, slots=True)
class Slope:
    """The middle slope of all pairs, and its 95% interval, in units of the values for one unit of time."""

    slope: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Pairs:
    """Of all pairs of an earlier and a later value, in how many the later one is higher, lower, or the same."""

    rising: int
    falling: int
    level: int

    @property
    def total(self) -> int:
        """All pairs."""
        return self.rising + self.falling + self.level

    @property
    def score(self) -> int:
        """S of Mann-Kendall: rising less falling."""
        return self.rising - self.falling


@dataclass(frozen=True, slots=True)
class PairBounds:
    """How many pairs surely rise and fall, and how many may, where each value is only known between bounds."""

    surely_rising: int
    perhaps_rising: int
    surely_falling: int
    perhaps_falling: int


@dataclass(frozen=True, slots=True)
class Kendall:
    """Tau-b, -1 to 1, and the two-sided p of no association."""

    tau: float
    p: float


@dataclass(frozen=True, slots=True)
class Reversal:
    """The largest way against a direction, from the point `start` to the later point `end`; size 0: there is none."""

    size: float
    start: int
    end: int


def theil_sen(times: Sequence[float], earlier: Sequence[float], later: Sequence[float] | None = None) -> Slope:
    """The median of the slopes of all pairs, with Sen's 95% interval.

    Parameters
    ----------
    times
        Ascending and all different; shape (n,), n at least 2.
    earlier
        The values, shape (n,).
    later
        The values again as the later one of a pair; with the low ends of the values in one and the high ends in the
        other the slope is the least or the greatest that bounds on the values leave. By default the same.

    Raises
    ------
    ValueError
        If there are fewer than two points, or as many times as values is not so.

    References
    ----------
    Sen, P. K. (1968), "Estimates of the regression coefficient based on Kendall's tau", JASA 63, 1379-1389; the
    interval as in scipy.stats.theilslopes.

    """
    import numpy as np

    if len(times) < 2 or len(times) != len(earlier):
        raise ValueError(f"a slope needs two points and a time for each, got {len(earlier)} and {len(times)} times")
    at = np.asarray(times, dtype=float)
    first, second = np.asarray(earlier, dtype=float), np.asarray(earlier if later is None else later, dtype=float)
    steps = range(1, len(at))
    slopes = np.sort(np.concatenate([(second[n:] - first[:-n]) / (at[n:] - at[:-n]) for n in steps]))
    spread = NORMAL_95 * math.sqrt(_variance(len(at), Counter(earlier if later is None else ()).values()))
    low = max(round((len(slopes) - spread) / 2) - 1, 0)
    high = min(round((len(slopes) + spread) / 2), len(slopes) - 1)
    return Slope(float(np.median(slopes)), float(slopes[low]), float(slopes[high]))


def pairs(values: Sequence[float]) -> Pairs:
    """Count the pairs that rise, fall and stay.

    Parameters
    ----------
    values
        In the order of time; shape (n,).

    """
    found = pair_bounds(values, values, values)
    total = len(values) * (len(values) - 1) // 2
    return Pairs(found.surely_rising, found.surely_falling, total - found.surely_rising - found.surely_falling)


def pair_bounds(values: Sequence[float], lows: Sequence[float], highs: Sequence[float]) -> PairBounds:
    """Count the pairs that rise or fall whatever the bounds hide, and those that may; bounds that touch are apart.

    Parameters
    ----------
    values, lows, highs
        In the order of time, low <= value <= high; each of shape (n,).

    """
    import numpy as np

    value, low, high = (np.asarray(item, dtype=float) for item in (values, lows, highs))

    def count(earlier: NDArray[np.float64], later: NDArray[np.float64], *, sure: bool, turn: int) -> int:
        found = 0
        for step in range(1, len(value)):
            one, other = turn * later[step:], turn * earlier[:-step]
            held = (one >= other) & (turn * value[step:] > turn * value[:-step]) if sure else one > other
            found += int(np.count_nonzero(held))
        return found

    return PairBounds(
        surely_rising=count(high, low, sure=True, turn=1),
        perhaps_rising=count(low, high, sure=False, turn=1),
        surely_falling=count(low, high, sure=True, turn=-1),
        perhaps_falling=count(high, low, sure=False, turn=-1),
    )


def kendall(values: Sequence[float]) -> Kendall:
    """Kendall's tau-b of the values with time, and its p: the test of Mann-Kendall without continuity correction.

    Parameters
    ----------
    values
        In the order of time; shape (n,). Where all are equal, tau is 0 and p is 1.

    Raises
    ------
    ValueError
        If there are fewer than two values.

    References
    ----------
    Kendall, M. G. (1970), "Rank Correlation Methods"; exact without ties up to 33 values, tie-corrected normal
    otherwise, as scipy.stats.kendalltau chooses.

    """
    if len(values) < 2:
        raise ValueError(f"a trend needs two values, got {len(values)}")
    found = pairs(values)
    if found.level == found.total:
        return Kendall(0.0, 1.0)
    tau = found.score / math.sqrt(found.total * (found.total - found.level))
    ties = [count for count in Counter(values).values() if count > 1]
    return Kendall(tau, kendall_p(len(values), found.score, ties))


def kendall_p(n: int, score: float, ties: Sequence[int] = ()) -> float:
    """The two-sided p of a score S of Mann-Kendall among n values.

    Parameters
    ----------
    n
        How many values, at least 2.
    score
        Pairs that rise less pairs that fall.
    ties
        How many values share each value that is there more than once.

    """
    total = n * (n - 1) // 2
    against = math.ceil((total - abs(score)) / 2)
    if not ties and (n <= EXACT_UP_TO or against <= 1):
        return _exact_p(n, against)
    return math.erfc(abs(score) / math.sqrt(2 * _variance(n, ties)))


def largest_reversal(values: Sequence[float], sign: int) -> Reversal:
    """The largest fall from any value to a later one (for sign -1: the largest rise), in the unit of the values.

    Parameters
    ----------
    values
        In the order of time; shape (n,), n at least 1.
    sign
        The direction that is gone against: 1 or -1.

    """
    peak, worst = 0, Reversal(0.0, 0, 0)
    for index, value in enumerate(values):
        if sign * (value - values[peak]) > 0:
            peak = index
        size = sign * (values[peak] - value)
        if size > worst.size:
            worst = Reversal(size, peak, index)
    return worst


def _variance(n: int, ties: Iterable[int]) -> float:
    """The variance of S when nothing is going on, smaller where values are shared."""
    shared = sum(count * (count - 1) * (2 * count + 5) for count in ties)
    return (n * (n - 1) * (2 * n + 5) - shared) / 18


def _exact_p(n: int, against: int) -> float:
    """The share of all orders of n values in which as few pairs, or fewer, go against one direction; both sides."""
    counts = [1] + [0] * against  # counts[k]: orders with k pairs the other way round
    for size in range(2, n + 1):
        sums = list(accumulate(counts))
        counts = [sums[k] - (sums[k - size] if k >= size else 0) for k in range(against + 1)]
    return min(1.0, 2 * sum(counts) / math.factorial(n))
