"""Measured values as decimals: quantised as printed, so that no border is decided by a binary residue."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from claimcheck.quantities.intervals import Interval

COMPUTED_DIGITS = 12  # of a value that was computed; the rest is binary residue
PRINTED_DIGITS = 15  # a float holds no more


@dataclass(frozen=True, slots=True)
class Bounds:
    """A measured value and its bounds as decimals."""

    value: Decimal
    low: Decimal
    high: Decimal


def bounds_of(interval: Interval) -> Bounds:
    """The interval as decimals: its value as printed, or to twelve digits where it was computed.

    Raises
    ------
    ValueError
        If the value is not a finite number, or a bound is not a number.

    """
    if not math.isfinite(interval.value) or math.isnan(interval.low) or math.isnan(interval.high):
        raise ValueError(f"comparing needs a number, got {interval.value} in {interval.low} to {interval.high}")
    value = _shown(interval.value, interval.decimals)
    return Bounds(value, min(value, _computed(interval.low)), max(value, _computed(interval.high)))


def _computed(value: float) -> Decimal:
    return Decimal(f"{value:.{COMPUTED_DIGITS}g}")


def _shown(value: float, decimals: int | None) -> Decimal:
    if decimals is None or abs(value) >= 10 ** (PRINTED_DIGITS - max(0, decimals)):
        return _computed(value)
    return Decimal(f"{value:.{PRINTED_DIGITS}g}").quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
