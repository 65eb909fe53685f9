"""The first row of an effect in words: did the figure move as said?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.evaluation.effects.premise import Moved
from claimcheck.evaluation.wording import number, with_unit

if TYPE_CHECKING:
    from claimcheck.evaluation.effects.premise import Comparison, Premise

_MOVED = {1: "did rise", -1: "did fall"}
_NOT = {1: "did not rise", -1: "did not fall"}
_DOING = {1: "rose", -1: "fell"}


def moved_words(premise: Premise, what: str, unit: str, sign: int) -> str:
    """Whether it moved, as in: homicide-rate in El Salvador did fall (from 63.9 (2014) to 60 (2017))."""
    first = premise.comparisons[0]
    if premise.moved is Moved.YES:
        return f"{what} {_MOVED[sign]} ({comparison_words(first, unit)})"
    if premise.moved is Moved.NO:
        return f"{what} {_NOT[sign]} ({comparison_words(first, unit)})"
    other = next((item for item in premise.comparisons if (item.sign == sign) is not (first.sign == sign)), None)
    if other is None:  # none of them holds, and not one is of whole years
        told = f"{what} {_NOT[sign]} ({comparison_words(first, unit)})"
        return f"{told}, as far as less than a year on one of the sides can tell"
    ours, theirs = (first, other) if first.sign == sign else (other, first)
    told = f"it {_DOING[sign]} {comparison_words(ours, unit)}, and not {comparison_words(theirs, unit)}"
    return f"whether {what} {_DOING[sign]} depends on the window: {told}"


def comparison_words(item: Comparison, unit: str) -> str:
    """One base and one end, as in: from 63.9 per 100,000 people (2014) to 60 (2017)."""
    return f"from {with_unit(number(item.before), unit)} ({item.base}) to {number(item.after)} ({item.end})"
