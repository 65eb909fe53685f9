"""What a comparison says, as people would say it: both sides, how they stand to one another, and their figures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.evaluation.comparing import Relation
from claimcheck.evaluation.phrases import entity_words, time_words, where_words
from claimcheck.evaluation.wording import change_words, figure, signed

if TYPE_CHECKING:
    from claimcheck.claims.params import CheckParams
    from claimcheck.evaluation.findings import Observed
    from claimcheck.evaluation.sides import Side
    from claimcheck.quantities.quantity import Quantity

_COMPARED = re.compile(
    r" as |more$|\b(?:less|fewer|higher|lower|larger|smaller|greater|más|menos)\b"
    r"|\b(?:doubled?|tripled?|halved|doble|triple)\b",
    re.IGNORECASE,
)


def claimed(relation: Relation | None, by: Quantity | None) -> str:
    """What is said of the two: "higher", "a third", "twice as high", "lower by 30%"."""
    if relation is None or by is None:
        return relation.value if relation is not None else by.text if by is not None else ""
    return _relation_words(relation, by)


def _relation_words(relation: Relation, by: Quantity) -> str:
    """As people say it: "twice as high", "10 times more", "slightly higher", "lower by 30%"."""
    if by.takes_change:
        return f"{by.text} {relation.value}"
    if not by.takes_ratio:
        return f"{relation.value} by {by.text}"
    if _COMPARED.search(by.text) or by.sign < 0:
        return by.text
    return f"{by.text} as high" if relation is Relation.HIGHER else f"{by.text} lower"


def figure_of(side: Side, seen: Observed) -> str:
    """A figure with where and when; a change with its sign."""
    if side.change is None:
        return figure(seen)
    size = change_words(seen.value.value) if seen.unit == "%" else signed(seen.value.value, None, seen.unit)
    return f"{size} in {', '.join(filter(None, (seen.label, seen.at)))}"


def side_words(params: CheckParams, side: Side) -> str:
    """Who and what a side is: "North (male)", "2019 to 2020"."""
    who = entity_words(side.of or params.of)
    what = str(side.measure) if side.measure is not None else ""
    times = f"{time_words(side.change.from_)} to {time_words(side.change.to)}" if side.change else time_words(side.at)
    named, more = (", ".join(filter(None, words)) for words in ((who, what), (where_words(side.where), times)))
    return f"{named} ({more})" if named and more else named or more or "one side"
