"""A change between two times, held against the direction and the size that were said."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.claims.checks import Shows
from claimcheck.evaluation.answers import flipped, from_match, plain
from claimcheck.evaluation.changes import ROUNDING, Sizing, refuse_negative, size_match, size_words, step_words
from claimcheck.evaluation.paces import Paced, divided, paced
from claimcheck.evaluation.readings import baseline
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.units import refuse_other_unit
from claimcheck.evaluation.wording import ends_words
from claimcheck.quantities.outcomes import Outcome, Undecided
from claimcheck.quantities.quantity import Unit
from claimcheck.quantities.tolerance import Figures

if TYPE_CHECKING:
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Baseline, Finding
    from claimcheck.evaluation.readings import Change
    from claimcheck.quantities.compare import Match
    from claimcheck.quantities.quantity import Quantity


class Direction(StrEnum):
    """Which way the figure went, as the sentence has it."""

    INCREASE = "increase"
    DECREASE = "decrease"
    NONE = "none"
    NOT_INCREASE = "not-increase"
    NOT_DECREASE = "not-decrease"


SIGNS = {Direction.INCREASE: 1, Direction.DECREASE: -1}
WRONG = {Direction.NOT_INCREASE: 1, Direction.NOT_DECREASE: -1}  # the sign that refutes it


@dataclass(frozen=True, slots=True)
class _Moved:
    """A change as it was measured, in front of what was said of it."""

    evidence: Evidence
    change: Change
    sizing: Sizing
    direction: Direction | None
    by: Quantity | None
    pace: Paced | None = None  # so much a year, where the words say so

    @property
    def size(self) -> Sizing:
        """What the size said is held against: the whole change, or its pace."""
        return self.pace.sizing if self.pace is not None else self.sizing

    @property
    def sign(self) -> int:
        """The sign that was said; 0 where the words name none."""
        if self.direction in SIGNS:
            return SIGNS[self.direction]
        return self.by.sign if self.by is not None and self.direction is None else 0

    @property
    def reason(self) -> str:
        """Both ends and the size, in the unit of the words."""
        ends = self.change.start, self.change.end
        whole = step_words(self.sizing, self.by, ends[0].unit)
        if self.pace is None:
            return f"{ends_words(*ends)}{whole}"
        each = size_words(self.pace.sizing, self.by, ends[0].unit).strip(" ()")
        return f"{ends_words(*ends)}{whole}: {each} {self.pace.words}" if each else f"{ends_words(*ends)}{whole}"

    @property
    def notes(self) -> tuple[str, ...]:
        """That rounding could turn the direction."""
        return (ROUNDING,) if self.sizing.could_turn else ()

    def plain(self, outcome: Outcome, notes: tuple[str, ...] = ()) -> Finding:
        """A finding of the direction alone."""
        observed = self.change.start, self.change.end
        return plain(self.evidence, outcome, self.reason, claimed=self.claimed, observed=observed, notes=notes)

    @property
    def claimed(self) -> str:
        """Which way and by how much, as it was said."""
        return " ".join(filter(None, [self.direction, self.by.text if self.by else None])) or "a change"


def judged_change(evidence: Evidence, direction: Direction | None, by: Quantity | None, change: Change) -> Finding:
    """Hold one change against what was said of it.

    Raises
    ------
    NoAnswer
        When the size said makes no sense of the figures, or rounding hides the direction and the check asks for it.

    """
    sizing = Sizing.of(change)
    moved = _Moved(evidence, change, sizing, direction, by, paced(sizing, change, by))
    refuse_negative(moved.sizing, by)
    refuse_other_unit(by, change.start.unit)
    if direction is Direction.NONE:
        return _unchanged(moved)
    if moved.sizing.could_turn and evidence.params.figures is Figures.WITH_ROUNDING:
        observed = change.start, change.end
        raise NoAnswer(f"{moved.reason}: rounding hides the direction", Undecided.PRECISION, observed)
    if direction in WRONG:
        refuted = moved.sizing.sign == WRONG[direction]
        return moved.plain(Outcome.FALSE if refuted else Outcome.TRUE, moved.notes)
    if moved.sign and moved.sizing.sign != moved.sign:
        return moved.plain(Outcome.FALSE, moved.notes)
    return _direction_only(moved) if by is None else _sized(moved, by)


def _unchanged(moved: _Moved) -> Finding:
    match = size_match(moved.evidence, moved.size, moved.by, sign=0)
    return from_match(
        moved.evidence,
        match,
        moved.reason,
        claimed=moved.claimed,
        observed=(moved.change.start, moved.change.end),
        baseline=_baseline(moved),
    )


def _sized(moved: _Moved, by: Quantity) -> Finding:
    """The direction is right, or was not said: is the size?"""
    sign, shows = moved.sign, moved.evidence.params.shows
    match = size_match(moved.evidence, moved.size, by, sign=sign or moved.sizing.sign)
    match = replace(match, notes=(*match.notes, *_not_compounded(moved, by, match)))
    against = shows not in {None, Shows.NONE} and sign != 0 and SIGNS[Direction(shows)] != sign
    return from_match(
        moved.evidence,
        match,
        moved.reason,
        claimed=moved.claimed,
        observed=(moved.change.start, moved.change.end),
        direction=flipped(match.slant) if against else match.slant,
        baseline=_baseline(moved),
        claimed_sign=sign or moved.sizing.sign,
    )


def _not_compounded(moved: _Moved, by: Quantity, match: Match) -> tuple[str, ...]:
    """A note where a percentage a year fits only without compounding."""
    rank = match.outcome.rank or 0
    if moved.pace is None or rank >= 2 or by.unit is not Unit.PERCENT or moved.pace.sizing.percent is None:
        return ()
    simple = divided(moved.sizing, moved.pace)
    fits = (size_match(moved.evidence, simple, by, sign=moved.sizing.sign).outcome.rank or 0) >= 2
    each = size_words(simple, by, moved.change.start.unit).strip(" ()")
    return (f"divided by the {moved.pace.unit}s it is {each}, but growth builds on itself",) if fits else ()


def _direction_only(moved: _Moved) -> Finding:
    sign, measured = moved.sign, moved.sizing.sign
    went = measured == sign if sign else measured != 0
    finding = moved.plain(Outcome.TRUE if went else Outcome.FALSE, moved.notes)
    return replace(finding, baseline=_baseline(moved), claimed_sign=sign or measured)


def _baseline(moved: _Moved) -> Baseline | None:
    in_points = moved.by is not None and moved.by.unit is Unit.POINTS
    return baseline(moved.evidence, moved.change, in_points=in_points)
