"""The change that two figures of a sentence imply, against the one that was measured."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from claimcheck.quantities.outcomes import Slant

if TYPE_CHECKING:
    from claimcheck.evaluation.changes import Sizing

SaidFigures = tuple[Decimal, Decimal]  # at the start, at the end, as they were said


def implied_change_holds(figures: SaidFigures | None, sizing: Sizing) -> bool:
    """The change between the two figures said, against the measured one: within 5% of it, or inside its rounding."""
    if figures is None or sizing.percent is None or figures[0] <= 0:
        return False
    said = float((figures[1] / figures[0] - 1) * 100)
    inside = sizing.percent.low <= said <= sizing.percent.high
    return inside or abs(sizing.percent.value - said) <= 0.05 * abs(said)


def implied_slant(figures: SaidFigures | None, sizing: Sizing) -> Slant | None:
    """Overstated when the change said is larger than the change measured."""
    if figures is None:
        return None
    said = abs(float(figures[1] - figures[0]))
    measured = abs(sizing.difference.value)
    if said == measured:
        return None
    return Slant.OVERSTATED if said > measured else Slant.UNDERSTATED
