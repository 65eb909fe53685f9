"""A measured value with its bounds, and arithmetic that carries the bounds along.

Bounds are worst cases: both ends are taken as free to err at once, so a result is never claimed to be
sharper than the figures it was made from. Nothing here rounds for display.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

# Sums and differences are cut this many digits below the larger operand, so that 100000.3 - 100000.2 is 0.1.
_KEPT_DIGITS = 14


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


def exact(value: float) -> Interval:
    """A value with nothing left open: a count, or a figure whose rounding nobody declared."""
    return Interval(value, value, value)


def printed(value: float, decimals: int) -> Interval:
    """A value as a table prints it, and the half unit on either side that printing hides.

    Halves are rounded away from zero, as in the press. `decimals` may be negative: -3 is printed in thousands.

    Raises
    ------
    ValueError
        If `value` is not a finite number.

    """
    if not math.isfinite(value):
        raise ValueError(f"a printed figure needs a finite value, got {value}")
    place = Decimal(1).scaleb(-decimals)
    shown = (Decimal(repr(value)) / place).quantize(Decimal(1), ROUND_HALF_UP) * place
    half = place / 2
    return Interval(float(shown), float(shown - half), float(shown + half), max(0, decimals))


def difference(later: Interval, earlier: Interval) -> Interval:
    """`later` minus `earlier`, in their unit; positive when `later` is the larger."""
    return Interval(
        _sum((later.value, -earlier.value)),
        _sum((later.low, -earlier.high)),
        _sum((later.high, -earlier.low)),
    )


def ratio(later: Interval, earlier: Interval) -> Interval:
    """`later` over `earlier`: 2.0 is twice as much.

    With a over b each uncertain by h, the bounds are (a - h)/(b + h) and (a + h)/(b - h); signs are respected.
    A denominator that may be zero leaves the bounds open towards infinity.

    Raises
    ------
    ValueError
        If the value of `earlier` is zero.

    """
    if earlier.value == 0:
        raise ValueError("a ratio needs a base other than zero")
    low, high = _ratio_bounds(later, earlier)
    return Interval(later.value / earlier.value, low, high)


def _ratio_bounds(later: Interval, earlier: Interval) -> tuple[float, float]:
    if earlier.low < 0 < earlier.high:
        return -math.inf, math.inf
    corners = [
        _over(top, base, earlier.value) for top in (later.low, later.high) for base in (earlier.low, earlier.high)
    ]
    return min(corners), max(corners)


def _over(top: float, base: float, side: float) -> float:
    """`top` over `base`; a `base` of zero is approached from the `side` on which the value lies."""
    if base != 0:
        return top / base
    return math.copysign(math.inf, top * side) if top else 0.0


def percent_change(earlier: Interval, later: Interval) -> Interval:
    """The change from `earlier` to `later` in percent of `earlier`: -42.0 is a fall by 42%.

    Raises
    ------
    ValueError
        If `earlier` is not above zero: a percentage of nothing, or of a debt, means nothing.

    """
    if earlier.value <= 0:
        raise ValueError(f"a percentage change needs a base above zero, got {earlier.value:g}")
    value = _sum((later.value, -earlier.value)) / earlier.value * 100
    if earlier.is_exact and later.is_exact:
        return exact(value)
    times = ratio(later, earlier)
    return Interval(value, min(value, (times.low - 1) * 100), max(value, (times.high - 1) * 100))


def total(parts: Iterable[Interval]) -> Interval:
    """The sum, in the unit of the parts.

    Raises
    ------
    ValueError
        If there are none: nothing counted is not zero.

    """
    return _combined(parts, _sum)


def mean(parts: Iterable[Interval]) -> Interval:
    """The arithmetic mean, in the unit of the parts.

    Raises
    ------
    ValueError
        If there are none.

    """
    return _combined(parts, lambda values: _sum(values) / len(values))


def _combined(parts: Iterable[Interval], combine: Callable[[list[float]], float]) -> Interval:
    listed = list(parts)
    if not listed:
        raise ValueError("a sum or a mean needs at least one part")
    if len(listed) == 1:
        return listed[0]  # as printed: nothing was computed
    return Interval(
        combine([part.value for part in listed]),
        combine([part.low for part in listed]),
        combine([part.high for part in listed]),
    )


def scaled(interval: Interval, factor: float) -> Interval:
    """The interval times an exact `factor`, such as 1000 for a table in thousands.

    A power of ten keeps the places as printed; any other factor makes the value a computed one.
    """
    low, high = sorted((_sum((interval.low * factor,)), _sum((interval.high * factor,))))
    return Interval(_sum((interval.value * factor,)), low, high, _decimals_after(interval.decimals, factor))


def _decimals_after(decimals: int | None, factor: float) -> int | None:
    if decimals is None or factor <= 0:
        return None
    power = math.log10(factor)
    return max(0, decimals - round(power)) if power == round(power) else None


def _sum(parts: Sequence[float]) -> float:
    """The sum without the binary residue that would decide a border: 0.1 + 0.2 is 0.3."""
    largest = max(map(abs, parts))
    if largest == 0 or not math.isfinite(largest):
        return sum(parts)
    return round(math.fsum(parts), _KEPT_DIGITS - math.ceil(math.log10(largest)))
