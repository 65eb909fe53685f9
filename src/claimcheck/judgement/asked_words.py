"""The figures of a check under the words that the kind gives them: a threshold says its word by its side."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.quantities.quantity import Hedge, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.judgement.reach import Reach

STRENGTHS = frozenset({Hedge.SLIGHTLY, Hedge.SHARPLY, Hedge.DRAMATICALLY})  # how strongly it moved, without a figure
SIDES = {
    "above": Hedge.MORE_THAN,
    "at-or-above": Hedge.AT_LEAST,
    "below": Hedge.LESS_THAN,
    "at-or-below": Hedge.AT_MOST,
}


def as_asked(reach: Reach) -> Iterator[Quantity]:
    """Every figure of the check; a line with the word of its side before it."""
    for record in reach.records:
        line, side = getattr(record, "line", None), str(getattr(record, "side", ""))
        if isinstance(line, Quantity) and side in SIDES:
            yield replace(line, hedge=SIDES[side], text=f"{side.replace('-', ' ')} {line.text}")
    lines = [getattr(record, "line", None) for record in reach.records]
    yield from (quantity for quantity in reach.quantities if not any(quantity is line for line in lines))
