"""Do two ways of saying an amount say the same one? Half and 50%, doubled and 100% more; percent and points never."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from claimcheck.quantities.quantity import Hedge, Quantity, Unit

if TYPE_CHECKING:
    from claimcheck.quantities.quantity import Figure

_PLACES = Decimal("1e-9")  # two thirds is no exact decimal
_SAME_FIGURE = frozenset({Unit.PLAIN, Unit.PERCENT, Unit.POINTS})  # "from 40 to 60%" leaves the first without its unit

Amount = tuple[str, Decimal]


def same_amount(said: Quantity, asked: Quantity) -> bool:
    """True where both name the same figure, whatever their hedges; of a range both ends must be the same."""
    if said.figure is None or asked.figure is None:
        return said.figure is asked.figure and said.hedge is asked.hedge
    if said.upper is not None and asked.upper is not None:
        return _same(said, said.figure, asked, asked.figure) and _same(said, said.upper, asked, asked.upper)
    if said.upper is not None:
        return False
    ends = [end for end in (asked.figure, asked.upper) if end is not None]
    return any(_same(said, said.figure, asked, end) for end in ends)


def same_figure(said: Quantity, number: Decimal) -> bool:
    """True where the quantity names this number and no unit contradicts: 50 of "the 50 municipalities"."""
    if said.figure is None or said.upper is not None:
        return False
    totals = {Decimal(said.of_total)} if said.of_total is not None else set()
    plain = said.unit is Unit.PLAIN or bool(totals) or _is_in_digits(said)
    return plain and number in {said.figure.value} | totals


def _is_in_digits(said: Quantity) -> bool:
    return any(letter.isdigit() for letter in said.text)


def _same(said: Quantity, one: Figure, asked: Quantity, other: Figure) -> bool:
    if Unit.PLAIN in {said.unit, asked.unit}:
        counts = said.of_total is not None or asked.of_total is not None  # the 44 of "44 of 50"
        comparable = counts or {said.unit, asked.unit} <= _SAME_FIGURE
        return comparable and abs(one.value) == abs(other.value)
    return bool(_amounts(said, one.value) & _amounts(asked, other.value))


def _amounts(quantity: Quantity, value: Decimal) -> set[Amount]:
    """What the figure comes to in each unit in which the same may be said."""
    found = {Unit.POINTS: _points, Unit.FRACTION: _fraction, Unit.MULTIPLE: _multiple}.get(quantity.unit, _percent)
    return {(unit, amount.quantize(_PLACES)) for unit, amount in found(quantity, abs(value))}


def _percent(_: Quantity, value: Decimal) -> set[Amount]:
    return {("%", value)}


def _points(_: Quantity, value: Decimal) -> set[Amount]:
    return {("points", value)}


def _fraction(quantity: Quantity, value: Decimal) -> set[Amount]:
    part = 1 / value if quantity.hedge is Hedge.ONE_IN else value / (quantity.of_total or 1)
    return {("%", part * 100), ("times", part)}


def _multiple(quantity: Quantity, value: Decimal) -> set[Amount]:
    """Halved is a half left and 50% less; fell threefold leaves a third."""
    found = {("times", value), ("%", abs(value - 1) * 100)}
    if 0 < value < 1:
        found |= {("%", value * 100), ("times", 1 / value)}
    if quantity.hedge is Hedge.TIMES_MORE:
        found.add(("times", value + 1))
    return found
