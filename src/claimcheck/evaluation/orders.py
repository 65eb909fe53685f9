"""From which end places are counted: by the key `order`, or by the word of the position ("lowest", "worst")."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.evaluation.undecided import NoAnswer

if TYPE_CHECKING:
    from claimcheck.datasets.series import MeasureFacts


class Order(StrEnum):
    """From which end places are counted."""

    HIGHEST = "highest"
    LOWEST = "lowest"


class End(StrEnum):
    """The end of an order that a word names; which one is best or worst, only the measure can say."""

    HIGHEST = "highest"
    LOWEST = "lowest"
    BEST = "best"
    WORST = "worst"
    LAST = "last"  # from the other end than `order` counts from

    @property
    def order(self) -> Order | None:
        """The order it names by itself."""
        return {End.HIGHEST: Order.HIGHEST, End.LOWEST: Order.LOWEST}.get(self)


_WORDS = (
    (End.LAST, r"last|penultimate|[úu]ltim[oa]s?|(?:ante)?pen[úu]ltim[oa]"),
    (End.LOWEST, r"lowest|smallest|least|fewest|menos|menores|menor|más (?:baj|pequeñ|chic)[oa]s?"),
    (End.BEST, r"best|mejor|mejores"),
    (End.WORST, r"worst|peor|peores"),
    (End.HIGHEST, r"highest|largest|biggest|greatest|most|mayores|mayor|más"),
)
_ENDS = tuple((end, re.compile(rf"\b(?:{words})\b")) for end, words in _WORDS)
_GRADES = {End.BEST: "better", End.WORST: "worse"}
_OPPOSITE = {"worse": "better", "better": "worse"}
_BOUND = re.compile(r"\b(?:at (?:most|least)|como máximo|al menos|por lo menos)\b")


def end_said(said: str) -> End | None:
    """The end that the words of a position name, folded: "one of the lowest" the lowest, "at most 12" none."""
    words = _BOUND.sub("", said)
    return next((end for end, pattern in _ENDS if pattern.search(words)), None)


def order_of(end: End | None, written: Order | None, measure: MeasureFacts) -> Order:
    """From which end to count.

    Raises
    ------
    NoAnswer
        When "best" or "worst" was said and the catalogue does not say which that is, or says the opposite of `order`.

    """
    if end is End.LAST:
        return Order.HIGHEST if written is Order.LOWEST else Order.LOWEST
    if end is None or end.order is not None:
        return written or (end.order if end is not None else None) or Order.HIGHEST
    if measure.higher is None:
        if written is not None:
            return written
        raise NoAnswer(
            f"whether the highest or the lowest '{measure.name}' is the {end} is not said: "
            "add `order: highest` or `order: lowest`, or `higher: worse` or `better` to the measure",
            decides=f"whether a higher '{measure.name}' is better or worse (`higher` of the measure, or `order`)",
        )
    meant = Order.HIGHEST if measure.higher == _GRADES[end] else Order.LOWEST
    if written not in {None, meant}:
        raise NoAnswer(
            f"the {end} '{measure.name}' is the {meant} (`higher: {measure.higher}`), not `order: {written}`",
            decides=f"`order: {meant}`, or `higher: {_OPPOSITE[str(measure.higher)]}` if the catalogue is wrong",
        )
    return meant
