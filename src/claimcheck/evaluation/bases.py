"""Rates said for another number than the measure's: "30 per million" of a measure per 100,000 people is 3."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from claimcheck.evaluation.counted_nouns import differ
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.wording import is_percent, is_share, percent_of
from claimcheck.quantities.bases import Base, base_in
from claimcheck.quantities.compare import as_claimed
from claimcheck.quantities.intervals import Interval, scaled
from claimcheck.quantities.quantity import Hedge, Unit

if TYPE_CHECKING:
    from claimcheck.quantities.quantity import Quantity


def base_said(quantity: Quantity | None) -> Base | None:
    """What the figure is said for; None for a percentage, a part of one, and a figure that stands alone."""
    return base_in(quantity.noun) if quantity is not None and quantity.unit is Unit.PLAIN else None


def share_said(quantity: Quantity, share: Interval) -> Interval:
    """A share of one, 0 to 1, as the words count it: 42 for "42%", 0.42 for "half", 420 for "420 per thousand"."""
    said = base_said(quantity)
    return scaled(share, float(said.amount)) if said is not None and said.amount > 1 else as_claimed(quantity, share)


def is_share_said(quantity: Quantity) -> bool:
    """True for a percentage, a fraction, so many in so many, and every or none."""
    if quantity.takes_change:
        return False
    said = base_said(quantity)
    known = quantity.unit in {Unit.PERCENT, Unit.FRACTION} or quantity.hedge in {Hedge.EVERY, Hedge.NONE}
    return known or (said is not None and said.amount > 1)


def other_than_share(quantity: Quantity) -> str:
    """What to write where the words are no share: a change is another kind's, a bare figure lacks its %."""
    if quantity.takes_ratio or quantity.takes_change:
        return f"'{quantity.text}' is said of two figures: `kind: change` over time, `kind: compare` side by side"
    with_sign = f'"{quantity.text}%", ' if quantity.text[-1:].isdigit() else ""
    return f"value: {with_sign}40%, a third, 8 in 10 or 5 per thousand"


def to_base_said(quantity: Quantity, unit: str) -> float:
    """The factor from a measured figure to the base that the words speak of; 1 where they name none.

    Raises
    ------
    NoAnswer
        Where the measure is no rate, or one of something else.

    """
    said = base_said(quantity)
    if said is None:
        return 1.0
    own = _base_of(unit)
    if own is None:
        return _without_base(quantity, said, unit)
    if differ(said.noun, own.noun):
        raise NoAnswer(
            f"'{quantity.text}' is counted for {said.noun}, and the measure is in '{unit}'",
            decides=f"a rate that is counted for {said.noun}, or what was said in '{unit}'",
        )
    return float(said.amount / own.amount)


def as_part_of_one(quantity: Quantity, unit: str) -> float | None:
    """The factor from a measured rate to a part of one: "one in 1,000" of a rate per 100,000; None for other measures.

    "Most" and "none" say nothing of a rate that is counted for more than a hundred.
    """
    if is_percent(unit):
        return 0.01
    own = _base_of(unit)
    if own is None or own.amount == 1 or quantity.figure is None or differ(quantity.noun, own.noun):
        return None
    return float(1 / own.amount)


def _base_of(unit: str) -> Base | None:
    """Of a percentage a hundred, of a share one."""
    if is_percent(unit):
        return Base(Decimal(100), percent_of(unit), unit)
    return Base(Decimal(1), "", unit) if is_share(unit) else base_in(unit)


def _without_base(quantity: Quantity, said: Base, unit: str) -> float:
    """A measure whose unit names no base: dollars may well be counted per head, and never per 1,000 people."""
    if said.amount == 1:
        return 1.0
    shown = f"'{unit}', which is a rate of nothing" if unit else "no unit"
    raise NoAnswer(
        f"'{quantity.text}' is said '{said.text}', and the measure is in {shown}; "
        "add `per:` to the check, or write the base into the unit of the measure, such as `unit: per 1,000 people`",
        decides=f"what the measure is counted for: `per:` in the check, or '{said.text}' in the unit of the measure",
    )
