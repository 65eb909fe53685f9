"""A check that could hardly fail.

What it means: a claim passes a test that asks nothing, and the verdict sounds like more than it is.

When it fires, on any load-bearing check:
- the author's `tolerance` is half of the claimed figure (of the target, of the line) or more, so that a figure half as
  large would pass;
- the `margin` of a stable trend, or the `tolerance` of "equal", is half of the figures or more;
- a poll that is to show no change asked so few that a difference of 25 points would be inside its margin of error;
- "at least 0" or "more than" a number below zero of what cannot be negative: a one-sided figure that every count
  meets; and "at most 100%" or "between 0 and 100%" of a share;
- a `change` with neither a direction, nor `shows`, nor words that carry one ("halved"): any change would do;
- a `from-to` without either figure and without `shows`.
Always a note.

Fires: `value: "at least 0"`; `value: "60", tolerance: 30`; `pattern: stable, margin: 50%`.
Near miss: `value: "at least 1"` (there was one at all); `value: "60", tolerance: 5`; `pattern: stable, margin: 5%`.

How to mend: write the figure as it was said, and leave the tolerance to the table of words.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from claimcheck.evaluation.wording import is_share
from claimcheck.judgement.detector import Detector
from claimcheck.judgement.parts import check_of, params_of
from claimcheck.judgement.verdicts import Detected, Weight
from claimcheck.quantities.quantity import Hedge, Quantity, Unit
from claimcheck.stats.surveys import margin_of_difference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.judgement.detector import Case
    from claimcheck.judgement.verdicts import PartVerdict
    from claimcheck.quantities.tolerance import Tolerance

HALF = Decimal("0.5")
WHOLE = Decimal(100)
FEW_ANSWERS = 25.0  # points: with a margin as wide as that, no change that polls find would fail
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
    for quantity in _lines(leaf):
        if tolerance is not None and _swallows(tolerance, quantity):
            yield f"a tolerance of {tolerance.text} lets '{quantity.text}' pass whatever the data say"
    yield from _wide_margins(leaf)
    yield from _few_answers(leaf)
    if not quantities and _without_direction(leaf):
        yield "the check asks for no direction and no figure, so that any change would do"


def _quantities(leaf: PartVerdict) -> Iterator[Quantity]:
    params = check_of(leaf).params
    for holder in (params, getattr(params, "from_", None), getattr(params, "to", None)):
        for name in ("value", "by", "quantity"):
            found = getattr(holder, name, None)
            if isinstance(found, Quantity):
                yield found


def _lines(leaf: PartVerdict) -> Iterator[Quantity]:
    """A target or a line: at or above zero may be asked of what can be negative, so only its tolerance is looked at."""
    for name in ("target", "line"):
        found = getattr(check_of(leaf).params, name, None)
        if isinstance(found, Quantity):
            yield found


def _wide_margins(leaf: PartVerdict) -> Iterator[str]:
    """How far figures may be apart and still be called stable, or equal."""
    params = params_of(leaf)
    margin: Tolerance | None = getattr(params, "margin", None)
    if margin is not None and _is_wide(margin, leaf):
        yield f"a margin of {margin.text} lets any course pass as stable"
    equal = getattr(params, "relation", None) == "equal"
    if equal and params.tolerance is not None and _is_wide(params.tolerance, leaf):
        yield f"a tolerance of {params.tolerance.text} lets any two figures pass as equal"


def _is_wide(margin: Tolerance, leaf: PartVerdict) -> bool:
    """Half of the largest figure or more; of figures that can be below zero nobody can say how wide is wide."""
    if margin.unit is Unit.PERCENT:
        return margin.amount >= HALF * 100
    figures = [seen for finding in leaf.deciding for seen in finding.observed]
    if not figures or min(seen.value.value for seen in figures) <= 0:
        return False
    of_one = margin.unit is Unit.POINTS and is_share(figures[0].unit)
    return float(margin.amount) / (100 if of_one else 1) >= float(HALF) * max(seen.value.value for seen in figures)


def _few_answers(leaf: PartVerdict) -> Iterator[str]:
    """A change of none holds inside the margin of error, however wide that is."""
    params = check_of(leaf).params
    asked = getattr(getattr(params, "n", None), "values", ())
    if not asked or getattr(params, "direction", None) != "none":
        return
    deff = max(map(float, getattr(getattr(params, "deff", None), "values", ())), default=1.0)
    margin = margin_of_difference(50, min(asked), 50, min(asked), deff=deff, other_deff=deff)
    if margin >= FEW_ANSWERS:
        yield f"with {min(asked):,} answers a change of {margin:.0f} points would pass as none"


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
