"""From results and studies to a state: did the figure move, and does anything show that the policy moved it?"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.evaluation.effects.grades import COMPARED, Design, Grade, Level, LevelScale, level_of
from claimcheck.evaluation.effects.premise import Moved
from claimcheck.quantities.outcomes import Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.evaluation.effects.detectable import Reach
    from claimcheck.evaluation.effects.premise import Premise
    from claimcheck.evaluation.effects.results import Result
    from claimcheck.evaluation.effects.studies import Weighed

HIGH, MODERATE, LOW = "high", "moderate", "low"  # the words of ICD 203 for confidence


class State(StrEnum):
    """What the evidence comes to."""

    SUPPORTED = "supported"
    LIMITED = "supported, limited"
    OVERSTATED = "direction supported, size overstated"
    UNDERSTATED = "direction supported, size understated"
    SIZE_OPEN = "direction supported, size not shown"
    CONTRADICTED = "contradicted"
    CONFLICTING = "conflicting"
    NOT_SHOWN = "not shown"
    FALSE_PREMISE = "false on its own premise"
    NOT_TESTABLE = "not testable"

    @property
    def outcome(self) -> Outcome:
        """What it comes to for the sentence; a conflict is disputed, which a part is and a finding is not."""
        return _OUTCOMES.get(self, Outcome.UNDECIDABLE)


_OUTCOMES = {
    State.SUPPORTED: Outcome.TRUE,
    State.LIMITED: Outcome.MOSTLY,
    State.OVERSTATED: Outcome.INEXACT,
    State.UNDERSTATED: Outcome.INEXACT,
    State.CONTRADICTED: Outcome.FALSE,
    State.FALSE_PREMISE: Outcome.FALSE,
}


class Size(StrEnum):
    """How a claimed size stands to the interval of the estimate."""

    MET = "met"
    OPEN = "open"  # inside the interval, away from the estimate
    OVERSTATED = "overstated"
    UNDERSTATED = "understated"


@dataclass(frozen=True, slots=True)
class Effect:
    """All that is known of one effect, for whoever tells it."""

    policy: str
    sign: int  # of the claimed change
    state: State
    premise: Premise | None
    results: tuple[Result, ...]
    lead: Result | None
    studies: tuple[Weighed, ...]
    level: Level  # on the scale asked for
    other_level: Level  # on the other one
    grade: Grade
    confidence: str | None  # that the policy did it; None where nothing can be said
    reasons: tuple[str, ...]  # why it is not shown, the weightiest first
    course: tuple[tuple[str, float | None], ...] = ()  # the treated, period by period
    before: int = -1  # positions in the course: the last period before, the first after
    after: int = -1
    unit: str = ""
    measure: str = ""
    label: str = ""
    reach: Reach | None = None  # what the data could have shown
    change: str = ""  # where the series changes most, as a description
    filled: tuple[tuple[str, str], ...] | None = None  # EMMIE, where the editor fills it in

    @property
    def is_conflicting(self) -> bool:
        """Evidence of equal rank on both sides."""
        return self.state is State.CONFLICTING


def state_of(
    premise: Premise | None, lead: Result | None, studies: Sequence[Weighed], sign: int, size: Size | None
) -> State:
    """The first row of the table that fits.

    premise: None where there is no figure on one of the sides. lead: the tested design of the highest level.
    """
    sides = [*_of_figures(lead), *_of_studies(studies)]
    supporting, against = sides.count(sign), sides.count(-sign)
    if supporting and against:
        return State.CONFLICTING
    if supporting:
        return _supported(supporting, size)
    if against:
        return State.CONTRADICTED
    if premise is None:
        return State.NOT_TESTABLE
    if premise.moved is Moved.NO and not _leans(lead, sign):
        return State.FALSE_PREMISE
    return State.NOT_SHOWN if lead is not None or studies else State.NOT_TESTABLE


def _of_figures(lead: Result | None) -> list[int]:
    """The sign that the figures themselves show: one item, however many designs they were put through."""
    if lead is None or lead.found is None or lead.level(LevelScale.WWG).number < COMPARED:
        return []
    shown = lead.grade.rank >= Grade.MODERATE.rank and lead.found.clear_of_zero
    return [lead.found.sign] if shown else []


def _of_studies(studies: Sequence[Weighed]) -> list[int]:
    """The signs of independent studies with a comparison; one source speaks once."""
    by_source = {str(item.study.source): item.study.sign for item in studies if item.counts}
    return [sign for sign in by_source.values() if sign]


def _leans(lead: Result | None, sign: int) -> bool:
    """A comparison points the claimed way without showing it: less of a rise than elsewhere is no fall, and no lie."""
    if lead is None or lead.found is None or lead.level(LevelScale.WWG).number < COMPARED:
        return False
    return lead.found.sign == sign


def _supported(items: int, size: Size | None) -> State:
    by_size = {
        Size.OVERSTATED: State.OVERSTATED,
        Size.UNDERSTATED: State.UNDERSTATED,
        Size.OPEN: State.SIZE_OPEN,
    }
    if size is not None and size in by_size:
        return by_size[size]
    return State.SUPPORTED if items > 1 else State.LIMITED


def grade_of(lead: Result | None, studies: Sequence[Weighed]) -> Grade:
    """The best of what counts."""
    grades = [item.grade for item in studies if item.counts] + ([lead.grade] if lead is not None else [])
    return max(grades, key=lambda grade: grade.rank, default=Grade.NONE)


def level_on(scale: LevelScale, lead: Result | None, studies: Sequence[Weighed]) -> Level:
    """The highest level of anything that was asked; before and after where nothing else could be."""
    found = [item.shown if item.shown.scale is scale else item.level for item in studies if item.counts]
    if lead is not None:
        found.append(lead.level(scale))
    return max(found, key=lambda level: level.number, default=level_of(Design.BEFORE_AFTER, scale))


def confidence_in(state: State, grade: Grade) -> str | None:
    """That the policy did it, in the words of ICD 203."""
    is_strong = grade is Grade.STRONG
    return {
        State.SUPPORTED: HIGH if is_strong else MODERATE,
        State.LIMITED: MODERATE if is_strong else LOW,
        State.OVERSTATED: MODERATE if is_strong else LOW,
        State.UNDERSTATED: MODERATE if is_strong else LOW,
        State.SIZE_OPEN: MODERATE if is_strong else LOW,
        State.NOT_TESTABLE: None,
    }.get(state, LOW)
