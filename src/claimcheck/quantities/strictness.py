"""Which of two words promises more about the same figure: a bare 80 is stricter than "about 80".

Every word lets some measured values pass. A word is the stricter one where all that it lets pass, the other does as
well. "More than 80" and "80" are neither: each lets pass what the other refuses.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.quantities.quantity import Hedge, Unit

if TYPE_CHECKING:
    from claimcheck.quantities.quantity import Quantity


class Strictness(StrEnum):
    """What one word is to another."""

    SAME = "the same"
    STRICTER = "stricter"
    LOOSER = "looser"
    OTHER = "another line"


# What each word lets pass of values far below the figure, below it beyond t1 and within t1, at it, and above likewise.
FAR_BELOW, BELOW, JUST_BELOW, AT, JUST_ABOVE, ABOVE, FAR_ABOVE = range(7)
PASSES: dict[Hedge, frozenset[int]] = {
    Hedge.EXACTLY: frozenset({AT}),
    Hedge.BARE: frozenset({JUST_BELOW, AT, JUST_ABOVE}),
    Hedge.ABOUT: frozenset({BELOW, JUST_BELOW, AT, JUST_ABOVE, ABOVE}),
    Hedge.CLOSE_TO: frozenset({BELOW, JUST_BELOW, AT, JUST_ABOVE, ABOVE}),
    Hedge.NEARLY: frozenset({BELOW, JUST_BELOW}),
    Hedge.JUST_OVER: frozenset({JUST_ABOVE, ABOVE}),
    Hedge.MORE_THAN: frozenset({JUST_ABOVE, ABOVE, FAR_ABOVE}),
    Hedge.AT_LEAST: frozenset({AT, JUST_ABOVE, ABOVE, FAR_ABOVE}),
    Hedge.AS_HIGH_AS: frozenset({JUST_BELOW, AT, JUST_ABOVE, ABOVE, FAR_ABOVE}),
    Hedge.WELL_OVER: frozenset({ABOVE, FAR_ABOVE}),
    Hedge.LESS_THAN: frozenset({FAR_BELOW, BELOW, JUST_BELOW}),
    Hedge.AT_MOST: frozenset({FAR_BELOW, BELOW, JUST_BELOW, AT}),
    Hedge.WELL_UNDER: frozenset({FAR_BELOW, BELOW}),
}
_OF_PARTS_AND_MULTIPLES = {
    Hedge.FRACTION: Hedge.BARE,
    Hedge.ONE_IN: Hedge.BARE,
    Hedge.MULTIPLE: Hedge.BARE,
    Hedge.TIMES_MORE: Hedge.BARE,
    Hedge.PART: Hedge.BARE,
    Hedge.NEARLY_MULTIPLE: Hedge.NEARLY,
    Hedge.MORE_THAN_MULTIPLE: Hedge.MORE_THAN,
    Hedge.MORE_THAN_PART: Hedge.MORE_THAN,
}
_BOTH_WAYS = {Hedge.CLOSE_TO: {Hedge.ABOUT, Hedge.NEARLY}}  # ambiguous: either of its readings is the same


def strictness(asked: Quantity, said: Quantity) -> Strictness:
    """What the word of `asked` is to that of `said`, for one figure.

    Of a shrinking and of words that hold no line (between, most) nothing is said: they count as the same.
    """
    one, other = _line(asked), _line(said)
    if one is None or other is None or _turns(asked) is not _turns(said):
        return Strictness.SAME
    if asked.negated is not said.negated:
        return Strictness.OTHER
    if one is other or one in _BOTH_WAYS.get(other, ()) or other in _BOTH_WAYS.get(one, ()):
        return Strictness.SAME
    if PASSES[one] < PASSES[other]:
        return Strictness.STRICTER
    return Strictness.LOOSER if PASSES[one] > PASSES[other] else Strictness.OTHER


def _line(quantity: Quantity) -> Hedge | None:
    hedge = _OF_PARTS_AND_MULTIPLES.get(quantity.hedge, quantity.hedge)
    return hedge if hedge in PASSES else None


def _turns(quantity: Quantity) -> bool:
    """What is left of a shrinking: there "at most" promises a large fall."""
    return quantity.unit is Unit.MULTIPLE and quantity.sign < 0
