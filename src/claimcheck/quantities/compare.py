"""Does a measured figure meet what was said? The table of words applied to intervals.

Units. The measured value comes in the unit of the words:

- plain, percent and points: the measure's own unit, percent as 42 for 42%;
- `quantity.takes_fraction` (half, one in five, most, 8 in 10, "more than half"): a part of one, 0.42 for 42%;
- `quantity.takes_ratio` (doubled, halved, "at least three times"): after/before, or a over b;
- `quantity.takes_change` (unchanged, slightly, sharply): a change in percent, signed or not.

`as_claimed` turns a fraction into the unit that the words take. A negation ("did not double") is applied here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from claimcheck.quantities.intervals import Interval, scaled
from claimcheck.quantities.measured import Bounds, bounds_of
from claimcheck.quantities.outcomes import Accuracy, Outcome, Slant, Undecided
from claimcheck.quantities.quantity import Figure, Hedge, Quantity, Unit
from claimcheck.quantities.room import Reading, Room, turned
from claimcheck.quantities.rows import ONE_SIDED, ROWS, STRICT, TWO_SIDED
from claimcheck.quantities.sizes import EDGES
from claimcheck.quantities.space import room_for
from claimcheck.quantities.tolerance import Bands, Figures, Tolerance


class Role(StrEnum):
    """What the measured value is: a level as printed, or a size computed from two figures."""

    LEVEL = "level"
    SIZE = "size"  # of a change, a ratio, a difference, a share computed from two figures


@dataclass(frozen=True, slots=True)
class Match:
    """What comparing came to; the slant is by size, overstated where the claimed size is the larger."""

    outcome: Outcome
    accuracy: Accuracy
    slant: Slant | None = None
    notes: tuple[str, ...] = ()
    at_border: bool = False
    undecided: Undecided | None = None
    decides: str = ""  # of an undecidable one, what would decide it, where the comparison itself can tell


def meets(
    quantity: Quantity,
    measured: Interval,
    *,
    role: Role = Role.LEVEL,
    figures: Figures | None = None,
    tolerance: Tolerance | None = None,
    bands: Bands = Bands(),  # noqa: B008  # frozen
) -> Match:
    """Hold a claimed figure against a measured one, under its hedge.

    Parameters
    ----------
    quantity
        What was said.
    measured
        What was found, in the unit of the words (see above); its bounds are its rounding or margin of error.
    role
        One-sided words on a level compare figures as printed; sizes carry their interval.
    figures
        Switches either way.
    tolerance
        The author's own, which always wins. For `unchanged` it is the margin in percent.
    bands
        The house tolerances t1 and t2.

    Raises
    ------
    ValueError
        If `measured` is not a number.

    """
    value = bounds_of(measured)
    printed = _as_printed(quantity, role, figures)
    match = _best([_judge(reading, value, printed) for reading in _readings(quantity, tolerance, bands)])
    notes = [*match.notes]
    if tolerance is not None:
        notes.append(f"stated tolerance: {tolerance.text}")
    if quantity.downplays:
        notes.append("'only' or 'just' downplays the figure")
    match = replace(match, notes=tuple(notes))
    return _denied(match) if quantity.negated else match


def as_claimed(quantity: Quantity, share: Interval) -> Interval:
    """A share of one, 0 to 1, in the unit that the words take: 42 for "42%", 0.42 for "half" or "8 in 10"."""
    return scaled(share, 100) if quantity.unit in {Unit.PERCENT, Unit.POINTS} else share


def as_fraction(percent: Interval) -> Interval:
    """Percent as a part of one: 42 becomes 0.42."""
    return scaled(percent, 0.01)


def _as_printed(quantity: Quantity, role: Role, figures: Figures | None) -> bool:
    if figures is not None:
        return figures is Figures.AS_PUBLISHED
    return role is Role.LEVEL and quantity.hedge in ONE_SIDED


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to understand the words."""

    hedge: Hedge
    room: Room
    note: str = ""

    def of(self, value: Decimal) -> Reading:
        if self.hedge in TWO_SIDED and self.room.figure < 0:
            return ROWS[self.hedge](replace(self.room, figure=-self.room.figure), -value)
        return ROWS[self.hedge](self.room, value)

    def samples(self, value: Bounds) -> list[Decimal]:
        """The ends, every edge between them, and a point between any two of these."""
        if value.low == value.high:
            return []
        edges = self.room.edges() | EDGES | _one_in_edges(self)
        inside = sorted({value.low, value.high} | {edge for edge in edges if value.low < edge < value.high})
        finite = [point for point in inside if point.is_finite()]
        return inside + [(first + second) / 2 for first, second in pairwise(finite)]


def _one_in_edges(reading: _Reading) -> set[Decimal]:
    if reading.hedge is not Hedge.ONE_IN:
        return set()
    said = 1 / reading.room.figure
    steps = (Decimal("-1.5"), Decimal("-0.5"), Decimal("0.5"), Decimal("1.5"))
    return {1 / (said + step) for step in steps if said + step > 0}


def _readings(quantity: Quantity, tolerance: Tolerance | None, bands: Bands) -> Iterable[_Reading]:
    """Most words can be understood in one way, some in two."""
    room = room_for(quantity, tolerance, bands)
    if quantity.hedge is Hedge.CLOSE_TO:
        yield _Reading(Hedge.ABOUT, room, "read as 'about'")
        yield _Reading(Hedge.NEARLY, room, "read as 'nearly'")
    elif quantity.hedge is Hedge.TIMES_MORE:
        times = room.figure
        yield _Reading(Hedge.MULTIPLE, room, f"fits as {times} times as much, not as {times} times more")
        raised = replace(quantity, figure=_raised(quantity.figure))
        yield _Reading(Hedge.MULTIPLE, room_for(raised, tolerance, bands), f"fits as {times + 1} times as much")
    else:
        yield _Reading(quantity.hedge, room)


def _raised(figure: Figure | None) -> Figure | None:
    return replace(figure, value=figure.value + 1) if figure is not None else None


def _judge(reading: _Reading, value: Bounds, printed: bool) -> Match:
    said = reading.of(value.value)
    fits = reading.note if (said.outcome.rank or 0) >= 2 else ""
    notes = tuple(note for note in (said.note, fits) if note)
    match = Match(said.outcome, said.accuracy, said.slant, notes)
    outcomes = {reading.of(point).outcome for point in reading.samples(value)} | {said.outcome}
    if len(outcomes) == 1:
        return match
    if printed:
        return replace(match, notes=(*notes, "as printed; rounding could turn the answer"), at_border=True)
    if reading.hedge in STRICT and Outcome.TRUE in outcomes:
        why = "the line lies inside the rounding or the margin of error"
        return Match(Outcome.UNDECIDABLE, Accuracy.UNDECIDABLE, None, (why,), True, Undecided.PRECISION)
    return replace(match, notes=(*notes, "at the border"), at_border=True)


def _best(matches: list[Match]) -> Match:
    """The reading that is best for the speaker; one that cannot be decided stands between mostly and inexact."""
    return max(matches, key=lambda match: 1.5 if match.outcome.rank is None else match.outcome.rank)


def _denied(match: Match) -> Match:
    rank = match.outcome.rank
    if rank is None:
        return match
    outcome = Outcome.of_rank(3 - rank)
    accuracy = {
        Outcome.TRUE: Accuracy.EXACT,
        Outcome.MOSTLY: Accuracy.APPROXIMATE,
        Outcome.INEXACT: Accuracy.INEXACT,
    }.get(outcome, Accuracy.WRONG)
    return replace(
        match, outcome=outcome, accuracy=accuracy, slant=turned(match.slant), notes=("negated", *match.notes)
    )
