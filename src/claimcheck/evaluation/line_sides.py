"""Which side of a line a figure is on, and whether rounding could put it on the other."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.evaluation.changes import as_printed
from claimcheck.quantities.quantity import Unit

if TYPE_CHECKING:
    from claimcheck.quantities.intervals import Interval
    from claimcheck.quantities.tolerance import Tolerance


class LineSide(StrEnum):
    """Which side of the line."""

    ABOVE = "above"
    AT_OR_ABOVE = "at-or-above"
    BELOW = "below"
    AT_OR_BELOW = "at-or-below"

    def holds(self, beyond: Decimal, slack: Decimal) -> bool:
        """True for a figure so far `beyond` (above) the line that gives way by `slack`."""
        return {
            LineSide.ABOVE: beyond > -slack,
            LineSide.AT_OR_ABOVE: beyond >= -slack,
            LineSide.BELOW: beyond < slack,
            LineSide.AT_OR_BELOW: beyond <= slack,
        }[self]

    def could_turn(self, value: Interval, line: Interval, slack: Decimal) -> bool:
        """True when the two ends of what rounding hides lie on different sides."""
        ends = [Decimal(repr(round(end, 12))) for end in (value.low - line.high, value.high - line.low)]
        return len({self.holds(end, slack) for end in ends}) > 1


def slack_of(tolerance: Tolerance | None, line: Interval) -> Decimal:
    """How far the author lets the figure be on the wrong side, in the unit of the line."""
    if tolerance is None:
        return Decimal(0)
    return abs(as_printed(line)) * tolerance.amount / 100 if tolerance.unit is Unit.PERCENT else tolerance.amount
