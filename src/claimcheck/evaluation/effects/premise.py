"""Did it move at all? Two bases by two ends, so that neither side can choose the window."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from statistics import fmean, median
from typing import TYPE_CHECKING

from claimcheck.evaluation.undecided import NoAnswer

if TYPE_CHECKING:
    from claimcheck.evaluation.effects.panel import Panel, Unit

EARLIER = 5  # periods before the start that say what is usual


class Moved(StrEnum):
    """What the four readings of the premise come to."""

    YES = "moved"
    NO = "did not move as said"
    DEPENDS = "depends on the window"


@dataclass(frozen=True, slots=True)
class Comparison:
    """One base against one end, in the measure's unit."""

    base: str  # what it is: "2014, the last full year before", "the median of 2010 to 2014"
    end: str
    before: float
    after: float

    @property
    def sign(self) -> int:
        """+1 up, -1 down, 0 neither."""
        return (self.after > self.before) - (self.after < self.before)


@dataclass(frozen=True, slots=True)
class Premise:
    """The four comparisons and what they come to for the direction that is claimed."""

    moved: Moved
    comparisons: tuple[Comparison, ...]
    holding: int


def premise_of(panel: Panel, unit: Unit, sign: int) -> Premise:
    """Compare the last full period before, and the median of up to five, with the last and the mean of all after.

    sign: of the claimed change. The period in which the policy began is left out.

    Raises
    ------
    NoAnswer
        When there is no full period on one of the sides.

    """
    before, after = panel.before(unit), panel.after(unit)
    if not before or not after:
        side = "before" if not before else "after"
        raise NoAnswer(
            f"no full period {side} the start of the policy has a figure for {unit.label}",
            decides=f"a figure of {unit.label} for a full period {side} the start",
        )
    usual = before[-EARLIER:]
    bases = [(f"{panel.periods[before[-1]]}", unit.values[before[-1]])]
    named = f"the median of {panel.periods[usual[0]]} to {panel.periods[usual[-1]]}"
    bases.append((named if len(usual) > 1 else bases[0][0], median(unit.values[at] for at in usual)))
    ends = [(f"{panel.periods[after[-1]]}", unit.values[after[-1]])]
    named = f"the mean of {panel.periods[after[0]]} to {panel.periods[after[-1]]}"
    ends.append((named if len(after) > 1 else ends[0][0], fmean(unit.values[at] for at in after)))
    found = tuple(Comparison(base, end, low, high) for base, low in bases for end, high in ends)
    holding = sum(item.sign == sign for item in found)
    moved = Moved.YES if holding == len(found) else Moved.NO if holding == 0 else Moved.DEPENDS
    return Premise(moved, found, holding)
