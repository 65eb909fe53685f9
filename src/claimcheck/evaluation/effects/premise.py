"""Did it move at all? Two bases by two ends, so that neither side can choose the window."""

from __future__ import annotations

import math
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

    Of figures finer than a year the periods are stretches of a year, so that no season is taken for a change; where
    there is not a year on both sides, the figures may say that it moved, and never that it did not.

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
    per_year = max(panel.grain.per_year, 1)
    bases, ends = _years(panel.last_before, -1, before, per_year), _years(panel.start, 1, after, per_year)
    has_years = bool(bases and ends)
    if not has_years:
        bases, ends = [(at,) for at in before], [(at,) for at in after]
    found = _compared(panel, unit, bases, ends)
    holding = sum(item.sign == sign for item in found)
    never = Moved.NO if has_years else Moved.DEPENDS
    moved = Moved.YES if holding == len(found) else never if holding == 0 else Moved.DEPENDS
    return Premise(moved, found, holding)


def _years(first: int, step: int, known: list[int], per_year: int) -> list[tuple[int, ...]]:
    """Stretches of a year from the policy outwards, in order of time; those with a gap are left out."""
    have, found = set(known), []
    for at in range(first, (max(known) + 1) if step > 0 else -1, step * per_year):
        stretch = tuple(sorted(range(at, at + step * per_year, step)))
        if have.issuperset(stretch):
            found.append(stretch)
    return found[::step]


def _compared(
    panel: Panel, unit: Unit, before: list[tuple[int, ...]], after: list[tuple[int, ...]]
) -> tuple[Comparison, ...]:
    usual = before[-EARLIER:]
    bases = [(panel.span(before[-1]), _mean(unit, before[-1]))]
    named = f"the median of {panel.span((usual[0][0], usual[-1][-1]))}"
    bases.append((named if len(usual) > 1 else bases[0][0], median(_mean(unit, stretch) for stretch in usual)))
    last = _last_year(unit, after)
    ends = [(panel.span(last), _mean(unit, last))]
    named = f"the mean of {panel.span((after[0][0], after[-1][-1]))}"
    every = fmean(_mean(unit, stretch) for stretch in after)
    ends.append((named if len(after) > 1 else ends[0][0], every))
    return tuple(Comparison(base, end, low, high) for base, low in bases for end, high in ends)


def _last_year(unit: Unit, after: list[tuple[int, ...]]) -> tuple[int, ...]:
    """The last stretch as long as the others that is known in full, wherever in the year it ends."""
    length, first = len(after[0]), after[0][0]
    for last in range(len(unit.values) - 1, first + length - 2, -1):
        stretch = tuple(range(last - length + 1, last + 1))
        if not any(math.isnan(unit.values[at]) for at in stretch):
            return stretch
    return after[-1]


def _mean(unit: Unit, stretch: tuple[int, ...]) -> float:
    return fmean(unit.values[at] for at in stretch)
