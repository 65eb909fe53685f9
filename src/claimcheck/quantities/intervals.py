"""A measured value with its bounds, and arithmetic that carries the bounds along."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Interval:
    """A measured value and the bounds that its printed rounding, or its margin of error, leaves open.

    `decimals`: the places as printed, in the unit of the value; None when the value is exact (a count) or computed.
    low <= value <= high, all in one unit.
    """

    value: float
    low: float
    high: float
    decimals: int | None = None

    @property
    def is_exact(self) -> bool:
        """True when nothing is left open."""
        return self.low == self.high
