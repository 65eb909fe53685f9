"""A claimed size against an estimate: met, beyond it, or somewhere inside its interval."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.evaluation.effects.conclusion import Size
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.wording import is_percent
from claimcheck.quantities.compare import Role
from claimcheck.quantities.intervals import exact
from claimcheck.quantities.outcomes import Outcome
from claimcheck.quantities.quantity import Unit

if TYPE_CHECKING:
    from claimcheck.evaluation.effects.results import Estimated, Result
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.quantities.quantity import Quantity


def size_of(evidence: Evidence, claimed: Quantity | None, lead: Result | None, sign: int) -> Size | None:
    """How the claimed size stands to the estimate; None without a size, or without an estimate in its direction.

    Raises
    ------
    NoAnswer
        When the size is in a unit that the estimate has not.

    """
    if claimed is None or lead is None or lead.found is None or lead.found.sign != sign:
        return None
    options = _in_words(claimed, lead, evidence)
    return min((_held(evidence, claimed, found, sign) for found in options), key=list(Size).index)


def _held(evidence: Evidence, claimed: Quantity, found: Estimated, sign: int) -> Size:
    if _meets(evidence, claimed, sign * found.value, sign):
        return Size.MET
    ends = [sign * end for end in (found.low, found.high) if end is not None]
    if not ends:  # placebos give a p, and no interval
        return Size.OPEN
    figures = [float(item.value) for item in (claimed.figure, claimed.upper) if item is not None]
    said = [100 * sign * (value - 1) if claimed.takes_ratio else value for value in figures]
    inside = [value for value in said if min(ends) <= value <= max(ends)]
    if any(_meets(evidence, claimed, value, sign) for value in (*ends, *inside)):
        return Size.OPEN
    return Size.OVERSTATED if said and max(said) > sign * found.value else Size.UNDERSTATED


def _meets(evidence: Evidence, claimed: Quantity, size: float, sign: int) -> bool:
    """A size, positive in the claimed direction; ratios are after over what would have been."""
    if claimed.takes_ratio:
        size = 1 + sign * size / 100
    match = evidence.meets(claimed, exact(size), role=Role.SIZE)
    return match.outcome in {Outcome.TRUE, Outcome.MOSTLY}


def _in_words(claimed: Quantity, lead: Result, evidence: Evidence) -> list[Estimated]:
    """The estimate in the unit of the words; of a percentage, percent of it and points: people say one for both."""
    found, is_share = lead.found, is_percent(evidence.series().measure.unit)
    is_relative = claimed.unit is Unit.PERCENT or claimed.takes_ratio or claimed.takes_change
    options = [lead.percent] if is_relative else []
    if not claimed.takes_fraction and lead.unit != "%":
        options += [found] if not is_relative or (is_share and claimed.unit is Unit.PERCENT) else []
    known = [item for item in options if item is not None]
    if not known:
        raise NoAnswer(
            f"'{claimed.text}' cannot be held against an effect in {lead.unit or 'this unit'}",
            decides="`size` as a percentage, or in the unit of the measure",
        )
    return known
