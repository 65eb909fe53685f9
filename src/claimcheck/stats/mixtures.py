"""Mixtures of t distributions: what is known of a number after something else was integrated out on a grid."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
TAIL = 0.025  # on either side of the 95% interval


@dataclass(frozen=True, slots=True)
class Estimate:
    """A value, its 95% interval, and the two-sided p of zero; in the unit of the values."""

    value: float
    low: float
    high: float
    p: float


@dataclass(frozen=True, slots=True)
class Mixture:
    """What is known of m numbers: for each a mixture of g distributions t.

    weights: (g, m), sums to 1 over g. place, width: (g, m), in the unit of the values. degrees: of each t.
    """

    weights: Floats
    place: Floats
    width: Floats
    degrees: int

    def mean(self) -> Floats:
        """The mean of each; shape (m,)."""
        return np.asarray(np.einsum("gm,gm->m", self.weights, self.place))

    def below(self, value: Floats) -> Floats:
        """The probability that each lies below its value; shape (m,)."""
        from scipy.special import stdtr

        return np.asarray(np.einsum("gm,gm->m", self.weights, stdtr(self.degrees, (value - self.place) / self.width)))

    def two_sided(self) -> Floats:
        """The p of zero: twice the smaller tail beyond it, for each; shape (m,)."""
        zero = np.zeros(self.place.shape[1])
        other = Mixture(self.weights, -self.place, self.width, self.degrees)
        return np.asarray(np.minimum(1.0, 2 * np.minimum(self.below(zero), other.below(zero))))

    def quantile(self, probability: float) -> Floats:
        """The value that each is below with this probability, by halving; shape (m,)."""
        from scipy.special import stdtrit

        single = self.place + self.width * float(stdtrit(self.degrees, probability))
        low, high = single.min(axis=0), single.max(axis=0)  # the mixture's lies between those of its parts
        middle = (low + high) / 2
        while bool(((low < middle) & (middle < high)).any()):
            reached = self.below(middle) >= probability
            low, high = np.where(reached, low, middle), np.where(reached, middle, high)
            middle = (low + high) / 2
        return np.asarray(middle)

    def estimates(self) -> list[Estimate]:
        """Each of them, with its 95% interval and p."""
        columns = (self.mean(), self.quantile(TAIL), self.quantile(1 - TAIL), self.two_sided())
        return [Estimate(*(float(number) for number in row)) for row in zip(*columns, strict=True)]
