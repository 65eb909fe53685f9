"""A check that could hardly fail.

What it means: a claim passes a test that asks nothing, and the verdict sounds like more than it is.

When it fires, on any load-bearing check:
- the author's `tolerance` is half of the claimed figure or more, so that a figure half as large would pass;
- "at least 0" or "more than" a number below zero of what cannot be negative: a one-sided figure that every count
  meets; and "at most 100%" or "between 0 and 100%" of a share;
- a `change` with neither a direction, nor `shows`, nor words that carry one ("halved"): any change would do;
- a `from-to` without either figure and without `shows`.
Always a note.

Fires: `value: "at least 0"`; `value: "60", tolerance: 30`.
Near miss: `value: "at least 1"` (there was one at all); `value: "60", tolerance: 5`.

How to mend: write the figure as it was said, and leave the tolerance to the table of words.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from claimcheck.judgement.detector import Detector
from claimcheck.judgement.parts import check_of, params_of
from claimcheck.judgement.verdicts import Detected, Weight
from claimcheck.quantities.quantity import Hedge, Quantity, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.judgement.detector import Case
    from claimcheck.judgement.verdicts import PartVerdict
    from claimcheck.quantities.tolerance import Tolerance

HALF = Decimal("0.5")
WHOLE = Decimal(100)
SHARES = {Unit.PERCENT}


def detect(case: Case) -> Iterator[Detected]:
    """One note for each check that asks nothing, and why."""
    for index, leaf in case.leaves():
        for message in _reasons(leaf):
            yield Detected("vacuous-check", Weight.NOTE, message, part=index, suggestion="ask what was said")


def _reasons(leaf: PartVerdict) -> Iterator[str]:
    quantities = list(_quantities(leaf))
    tolerance = params_of(leaf).tolerance
    for quantity in quantities:
        if tolerance is not None and _swallows(tolerance, quantity):
            yield f"a tolerance of {tolerance.text} lets '{quantity.text}' pass whatever the data say"
        if _every_count_meets(quantity):
            yield f"every figure meets '{quantity.text}'"
    if not quantities and _without_direction(leaf):
        yield "the check asks for no direction and no figure, so that any change would do"


def _quantities(leaf: PartVerdict) -> Iterator[Quantity]:
    params = check_of(leaf).params
    for holder in (params, getattr(params, "from_", None), getattr(params, "to", None)):
        for name in ("value", "by", "quantity"):
            found = getattr(holder, name, None)
            if isinstance(found, Quantity):
                yield found


def _swallows(tolerance: Tolerance, quantity: Quantity) -> bool:
    if quantity.figure is None or not quantity.figure.value:
        return False
    if tolerance.unit is Unit.PERCENT:
        return tolerance.amount >= HALF * 100
    return tolerance.amount >= HALF * abs(quantity.figure.value)


def _every_count_meets(quantity: Quantity) -> bool:
    if quantity.figure is None or quantity.negated:
        return False
    value = quantity.figure.value
    match quantity.hedge:
        case Hedge.AT_LEAST:
            return value <= 0
        case Hedge.MORE_THAN:
            return value < 0
        case Hedge.AT_MOST:
            return quantity.unit in SHARES and value >= WHOLE
        case Hedge.BETWEEN:
            upper = quantity.upper.value if quantity.upper is not None else value
            return quantity.unit in SHARES and value <= 0 and upper >= WHOLE
    return False


def _without_direction(leaf: PartVerdict) -> bool:
    check, params = check_of(leaf), params_of(leaf)
    if check.kind not in {"change", "from-to"} or params.shows is not None:
        return False
    return getattr(params, "direction", None) is None


DETECTOR = Detector("vacuous-check", Weight.NOTE, detect)
