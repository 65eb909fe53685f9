"""Percent said where points are meant, or points where percent is: of a share that went from 10% to 15% both are said.

The first is so common that only the word is wrong: it is mostly true. The second says far more than there is.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.quantities.compare import Role
from claimcheck.quantities.outcomes import Accuracy, Outcome
from claimcheck.quantities.quantity import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.quantities.compare import Match
    from claimcheck.quantities.intervals import Interval
    from claimcheck.quantities.quantity import Quantity

AS_POINTS = "fits as percentage points, not as percent: "
AS_PERCENT = "fits as percent, not as percentage points: "
_FAILS = {Outcome.FALSE, Outcome.INEXACT}


def as_points(evidence: Evidence, quantity: Quantity, match: Match, points: Interval) -> Match:
    """Percent said of a share: if only the points fit, that is a slip of the word, which is mostly and leans no way."""
    if quantity.takes_change or match.outcome not in _FAILS:
        return match
    other = evidence.meets(replace(quantity, unit=Unit.POINTS), points, role=Role.SIZE)
    if (other.outcome.rank or 0) < 2:
        return match
    note = f"{AS_POINTS}{quantity.text} should be points"
    return replace(other, outcome=Outcome.MOSTLY, accuracy=Accuracy.APPROXIMATE, slant=None, notes=(*other.notes, note))


def as_percent(evidence: Evidence, quantity: Quantity, match: Match, percent: Interval | None) -> Match:
    """Points said of a share: if only the percentage fits, a note says so; what was said stays as wrong as it is."""
    if quantity.unit is not Unit.POINTS or percent is None or match.outcome not in _FAILS:
        return match
    other = evidence.meets(replace(quantity, unit=Unit.PERCENT), percent, role=Role.SIZE)
    if (other.outcome.rank or 0) < 2:
        return match
    return replace(match, notes=(*match.notes, f"{AS_PERCENT}{quantity.text} should be percent"))


def slip_in(notes: Iterable[str]) -> str | None:
    """The note of a slip, among those of a finding."""
    return next((note for note in notes if note.startswith((AS_POINTS, AS_PERCENT))), None)
