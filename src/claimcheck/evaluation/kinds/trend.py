"""Has X been rising, or falling, or stable, from one time to another? All figures in between are looked at.

    kind: trend
    measure: unemployment-rate
    of: Marenia
    from: 2012
    to: 2019
    direction: decrease
    pattern: steady

`pattern` says what was promised: overall (the default), steady, every-period, stable or no-trend.
Overall: the Theil-Sen line has the direction, and Kendall's p is under 0.05 or 80% of all pairs of an
earlier and a later figure bear it out; 70% of them is mostly, 60% inexact.
Steady: 80% of the steps go that way, and the largest setback from any figure to a later one is under a quarter of
the whole change; 70% and a third are mostly, and an overall trend that is not steady is inexact.
Every period: each step goes that way, figures as printed. One that does not refutes it at any gap or break; one of
five or more that is level where rounding may hide the step is mostly.
Stable: the whole change of that line is inside `margin`; without one, 2% of the middle figure (5% mostly).
No trend: the 95% interval of that change holds zero and is inside the margin; wider, it is undecidable.

`margin` is an amount in the measure's unit, points, or a percentage of the level; a measure whose zero is arbitrary
needs one. Where both ends are years, a finer table is added up by `over-time`. Needed are three figures, four for
overall and no-trend, one at both ends and for 90% of the periods; of a survey every second year, every second year.
A table by month with a figure every half-year says nothing of every month: declare its `grain` as half-year.
Over a break or a changed definition nothing is measured: undecidable.

Not for two ends (use `change`), nor for "the ninth year in a row" (use `run`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.claims.checks import Shows
from claimcheck.claims.grammar import Choice, key
from claimcheck.claims.params import CheckParams
from claimcheck.claims.shapes import TIME, TOLERANCE
from claimcheck.claims.times import Time
from claimcheck.evaluation.answers import plain
from claimcheck.evaluation.asked import measure_uses
from claimcheck.evaluation.courses import course_of
from claimcheck.evaluation.evidence import Evidence
from claimcheck.evaluation.findings import Finding
from claimcheck.evaluation.kind import Kind
from claimcheck.evaluation.patterns import Pattern, trend_in
from claimcheck.evaluation.phrases import time_words
from claimcheck.evaluation.readings import baseline
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.quantities.outcomes import Outcome, Slant, Undecided
from claimcheck.quantities.tolerance import Figures, Tolerance

if TYPE_CHECKING:
    from claimcheck.claims.grammar import Reader


class Direction(StrEnum):
    """Which way the figures went, as the sentence has it."""

    INCREASE = "increase"
    DECREASE = "decrease"


SIGNS = {Direction.INCREASE: 1, Direction.DECREASE: -1, None: 0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Params(CheckParams):
    """A way from one time to another."""

    from_: Time | None = key(TIME, required=True, inherited=True, doc="The first period.")
    to: Time | None = key(TIME, required=True, inherited=True, doc="The last period.")
    direction: Direction | None = key(Choice(Direction), doc="increase or decrease; not for stable and no-trend.")
    pattern: Pattern = key(
        Choice(Pattern), doc="overall, steady, every-period, stable or no-trend.", default=Pattern.OVERALL
    )
    margin: Tolerance | None = key(TOLERANCE, doc="How much a stable figure may change in all: 0.2 points, 5%.")

    def settle(self, reader: Reader) -> None:
        """A direction for the patterns that have one, a margin for those that have none."""
        flat = self.pattern.is_flat
        if flat and self.direction is not None:
            message = f"`pattern: {self.pattern}` and `direction: {self.direction}` contradict each other"
            reader.report("CC118", message, self.place, hint="keep one")
        if not flat and self.direction is None:
            hint = "direction: increase or decrease; for no change pattern: stable, or no-trend"
            reader.report("CC118", "the check does not say which way the figures went", self.place, hint=hint)
        if not flat and self.margin is not None:
            message = f"`margin` says what is stable; `pattern: {self.pattern}` has a direction"
            reader.report("CC118", message, self.place, hint="leave out `margin`")
        if self.tolerance is not None:
            hint = f'margin: "{self.tolerance.text}", with pattern: stable' if flat else "leave out `tolerance`"
            reader.report("CC118", "a trend names no figure that could be off by a tolerance", self.place, hint=hint)


def evaluate(params: Params, evidence: Evidence) -> Finding:
    """Go through the figures from one end to the other."""
    if params.from_ is None or params.to is None:
        raise NoAnswer(
            "the trend names no `from` and `to`, and no period is gone through",
            decides="`from` and `to` in the check",
        )
    course = course_of(evidence, params.from_, params.to)
    sign = SIGNS[params.direction]
    found = trend_in(course, params.pattern, sign, params.margin)
    outcome, reason, notes = found.outcome, found.reason, (*found.notes, *course.notes)
    if found.could_turn:
        notes = (*notes, "rounding could turn the answer")
        if params.figures is Figures.WITH_ROUNDING:
            outcome, reason = Outcome.UNDECIDABLE, f"{reason}; rounding hides the answer"
    finding = plain(
        evidence,
        outcome,
        reason,
        claimed=_claimed(params),
        observed=course.shown,
        notes=notes,
        undecided=Undecided.PRECISION,
        direction=_slant(params) if outcome in {Outcome.MOSTLY, Outcome.INEXACT} else None,
        decides=found.decides,
    )
    return replace(finding, n=len(course.points), baseline=baseline(evidence, course.change()), claimed_sign=sign)


def _slant(params: Params) -> Slant:
    """Too strong a word is overstated, unless it hides what the speaker wants to show."""
    other = {Direction.INCREASE: Shows.DECREASE, Direction.DECREASE: Shows.INCREASE}
    against = params.direction is not None and params.shows is other[params.direction]
    return Slant.UNDERSTATED if params.pattern.is_flat or against else Slant.OVERSTATED


def _claimed(params: Params) -> str:
    words = {
        Pattern.OVERALL: f"{params.direction}",
        Pattern.STEADY: f"steady {params.direction}",
        Pattern.EVERY_PERIOD: f"{params.direction} in every period",
        Pattern.NO_TREND: "no trend",
    }
    return words.get(params.pattern, str(params.pattern))


def says(params: Params) -> str:
    """Which way, and between when."""
    return f"{_claimed(params)}, {time_words(params.from_)} to {time_words(params.to)}"


KIND = Kind("trend", Params, measure_uses, evaluate, __doc__, says)
