"""What comes after an extreme value by itself: regression towards the mean."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

LEAST_VALUES = 4


@dataclass(frozen=True, slots=True)
class Reversion:
    """What earlier values say about the one after an extreme.

    Attributes
    ----------
    mean
        Of the earlier values, in their unit.
    persistence
        How much of a departure from the mean is left one step later: 0 none, 1 all of it.

    """

    mean: float
    persistence: float

    def expected(self, value: float, steps: int = 1) -> float:
        """The value to expect `steps` after `value`, if nothing is done."""
        return self.mean + self.persistence**steps * (value - self.mean)


def reversion(earlier: Sequence[float]) -> Reversion:
    """How strongly a series returns to its mean.

    The persistence is the autocorrelation r of neighbouring values, corrected for the shortness of the series,
    (n·r + 1) / (n - 3), and cut to 0 to 1. A series with a trend has a high one, so that little return is expected.

    Parameters
    ----------
    earlier
        In the order of time, one step apart, at least 4.

    Raises
    ------
    ValueError
        If there are fewer than 4.

    References
    ----------
    Galton (1886), "Regression towards mediocrity", J. Anthropological Institute 15, 246-263; the correction is that of
    Kendall (1954) and Marriott and Pope (1954), Biometrika 41, 390-404: E[r] is about ρ - (1 + 3ρ)/n.

    """
    n = len(earlier)
    if n < LEAST_VALUES:
        raise ValueError(f"a return to the mean needs {LEAST_VALUES} values, got {n}")
    mean = fmean(earlier)
    off = [value - mean for value in earlier]
    spread = sum(item * item for item in off)
    if spread == 0:
        return Reversion(mean, 0.0)
    r = sum(one * other for one, other in pairwise(off)) / spread
    return Reversion(mean, min(1.0, max(0.0, (n * r + 1) / (n - 3))))
