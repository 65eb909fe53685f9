"""Welch's t: do two groups of figures have the same mean, when they need not vary alike?"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from claimcheck.stats.panels import is_level

if TYPE_CHECKING:
    from claimcheck.stats.panels import Floats


@dataclass(frozen=True, slots=True)
class Welch:
    """A difference of two means by Welch's t.

    Attributes
    ----------
    estimate
        Mean of the first less mean of the second, in their unit.
    error
        Its standard error.
    degrees
        Of freedom, by Welch and Satterthwaite.
    p
        Two-sided.
    low, high
        The 95% interval.

    """

    estimate: float
    error: float
    degrees: float
    p: float
    low: float
    high: float

    @property
    def detectable(self) -> float:
        """The smallest difference that such figures show in 4 of 5 cases at 5%: (t(0.975) + t(0.8)) · error."""
        from scipy.special import stdtrit

        return float(stdtrit(self.degrees, 0.975) + stdtrit(self.degrees, 0.8)) * self.error


def welch(ours: Floats, others: Floats) -> Welch:
    """Welch's two-sided comparison of two means: (m1 - m2) / √(s1²/n1 + s2²/n2).

    Parameters
    ----------
    ours, others
        At least two figures each, in one unit.

    Raises
    ------
    ValueError
        If a side has fewer than two, a figure is not known, or neither side varies.

    References
    ----------
    Welch (1947), Biometrika 34, 28-35.

    """
    from scipy.special import stdtr, stdtrit

    if min(ours.size, others.size) < 2 or not (np.isfinite(ours).all() and np.isfinite(others).all()):
        raise ValueError(f"a t test needs two known figures on each side, got {ours.size} and {others.size}")
    together = np.concatenate([ours, others])
    if is_level(ours, together) and is_level(others, together):
        raise ValueError("the figures do not vary on either side; nothing says what chance does")
    scale = float(np.ptp(together))  # so that no square is too large or too small
    first, second = (float((side / scale).var(ddof=1)) / side.size for side in (ours, others))
    spread = math.sqrt(first + second)
    degrees = (first + second) ** 2 / (first**2 / (ours.size - 1) + second**2 / (others.size - 1))
    estimate = float(ours.mean() - others.mean())
    reach = float(stdtrit(degrees, 0.975)) * spread * scale
    p = 2 * float(stdtr(degrees, -abs(estimate / scale) / spread))
    return Welch(estimate, spread * scale, degrees, p, estimate - reach, estimate + reach)
