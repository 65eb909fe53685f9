"""What a row of the table of words works with: the room around a figure, and the answer it gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from claimcheck.quantities.outcomes import Accuracy, Outcome, Slant

UNDERSTATED_FROM = Decimal("0.25")  # "over 100" of 126 is noted


@dataclass(frozen=True, slots=True)
class Reading:
    """What one measured value makes of a figure."""

    outcome: Outcome
    accuracy: Accuracy
    slant: Slant | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Room:
    """The figure said and the distances around it, all in its own unit."""

    figure: Decimal
    grain: Decimal
    half: Decimal  # half of the grain
    last_half: Decimal  # half of the last place written
    near: Decimal  # t1
    far: Decimal  # t2
    upper: Decimal  # the second figure of "between", else the figure again
    upper_half: Decimal
    upper_near: Decimal
    stated: Decimal | None = None  # the author's own tolerance

    @property
    def slack(self) -> Decimal:
        """How far a one-sided line gives way: not at all, unless the author says so."""
        return self.stated or Decimal(0)

    def edges(self) -> set[Decimal]:
        """Every value at which some row may change its answer."""
        reach = {self.half, self.grain, self.last_half, self.near, self.far, self.slack}
        reach |= {self.half + self.near, abs(self.figure) * UNDERSTATED_FROM}
        upper = {self.upper + self.upper_half + extra for extra in (Decimal(0), self.upper_near)}
        return {self.figure + side * step for step in reach for side in (1, -1)} | upper | {self.figure}


Row = Callable[[Room, Decimal], Reading]


def slant_of(room: Room, value: Decimal) -> Slant | None:
    """Overstated where the figure said is larger than the one measured."""
    if value == room.figure:
        return None
    return Slant.OVERSTATED if room.figure > value else Slant.UNDERSTATED


def turned(slant: Slant | None) -> Slant | None:
    """The other way."""
    if slant is None:
        return None
    return Slant.UNDERSTATED if slant is Slant.OVERSTATED else Slant.OVERSTATED


def holds(room: Room, value: Decimal) -> Reading:
    """True, and how exactly."""
    if value == room.figure:
        return Reading(Outcome.TRUE, Accuracy.EXACT)
    rounds = abs(value - room.figure) <= room.half
    return Reading(Outcome.TRUE, Accuracy.ROUNDS if rounds else Accuracy.APPROXIMATE)


def nearly_holds(room: Room, value: Decimal, note: str = "") -> Reading:
    """Mostly."""
    return Reading(Outcome.MOSTLY, Accuracy.APPROXIMATE, slant_of(room, value), note)


def inexact(room: Room, value: Decimal, note: str = "") -> Reading:
    """Inexact: right in kind, wrong in size."""
    return Reading(Outcome.INEXACT, Accuracy.INEXACT, slant_of(room, value), note)


def fails(room: Room, value: Decimal) -> Reading:
    """False."""
    return Reading(Outcome.FALSE, Accuracy.WRONG, slant_of(room, value))
