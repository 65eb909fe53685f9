"""The room around a figure: its rounding, the house tolerances, or the tolerance that the author stated."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.quantities.quantity import Figure, Hedge, Quantity, Unit
from claimcheck.quantities.room import Room
from claimcheck.quantities.sizes import DRAMATIC, HALF, SHARP, SMALL, VAST
from claimcheck.quantities.tolerance import Bands, Tolerance

# What a word promises that carries its figure in itself.
_IN_THE_WORD = {
    Hedge.MAJORITY: HALF,
    Hedge.VAST_MAJORITY: VAST,
    Hedge.EVERY: Decimal(1),
    Hedge.NONE: Decimal(0),
    Hedge.UNCHANGED: Decimal(0),
    Hedge.SLIGHTLY: SMALL,
    Hedge.SHARPLY: SHARP,
    Hedge.DRAMATICALLY: DRAMATIC,
}


def room_for(quantity: Quantity, tolerance: Tolerance | None, bands: Bands) -> Room:
    """The distances that the rows of the table work with, in the unit that the words take."""
    lower = claimed_figure(quantity)
    upper = quantity.upper or lower
    stated = _stated(quantity, lower, tolerance)
    return Room(
        figure=lower.value,
        grain=lower.grain,
        half=_or(stated, lower.grain / 2),
        last_half=_or(stated, lower.last_place / 2),
        near=_or(stated, abs(lower.value) * bands.near),
        far=_or(stated, abs(lower.value) * bands.far),
        upper=upper.value,
        upper_half=_or(stated, upper.grain / 2),
        upper_near=_or(stated, abs(upper.value) * bands.near),
        stated=stated,
    )


def claimed_figure(quantity: Quantity) -> Figure:
    """The figure to compare with: K/N for "K of N", 1/N for "one in N", and the one that is in the word."""
    figure = quantity.figure
    if figure is None:
        value = _IN_THE_WORD.get(quantity.hedge, Decimal(0))
        return Figure(value, Decimal(0), Decimal(0), quantity.text)
    if quantity.hedge is Hedge.ONE_IN:
        return Figure(1 / figure.value, Decimal(0), Decimal(0), figure.text)
    if quantity.of_total:
        whole = Decimal(quantity.of_total)
        return Figure(figure.value / whole, 1 / whole, 1 / whole, figure.text)
    return figure


def _or(stated: Decimal | None, own: Decimal) -> Decimal:
    return own if stated is None else stated


def _stated(quantity: Quantity, figure: Figure, tolerance: Tolerance | None) -> Decimal | None:
    if tolerance is None:
        return None
    if quantity.takes_change:
        return tolerance.amount  # the change is in percent, and so is the margin
    if tolerance.unit is Unit.PERCENT:
        return abs(figure.value) * tolerance.amount / 100
    if tolerance.unit is Unit.POINTS and quantity.takes_fraction:
        return tolerance.amount / 100
    return tolerance.amount
