"""How a quantity was read, in a line that a person can check."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.quantities.quantity import Quantity, Unit

_UNITS = {Unit.PLAIN: "", Unit.PERCENT: "%", Unit.POINTS: " points", Unit.MULTIPLE: " times", Unit.FRACTION: " of one"}
_TURNS = {1: " up", -1: " down", 0: ""}


def reading(quantity: Quantity) -> str:
    """The row of the table of words, the figure with its unit, and what else was understood."""
    marks = " not" * quantity.negated + " only" * quantity.downplays
    money = f" in {quantity.currency}" if quantity.currency else ""
    return f"{quantity.hedge} | {_figure(quantity)}{_TURNS[quantity.sign]}{marks}{money}"


def _figure(quantity: Quantity) -> str:
    if quantity.figure is None:
        return "its own"
    value = _short(quantity.figure.value)
    if quantity.of_total:
        return f"{value} of {quantity.of_total}"
    upper = f" to {_short(quantity.upper.value)}" if quantity.upper else ""
    return f"{value}{upper}{_UNITS[quantity.unit]}"


def _short(value: Decimal) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".")


def rows(table: str) -> list[tuple[str, str]]:
    """The first cell of every line, and the rest."""
    pairs = [line.split("|", 1) for line in table.strip().splitlines()]
    return [(said.strip(), rest.strip()) for said, rest in pairs]
