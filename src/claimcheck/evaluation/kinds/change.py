"""Did X rise, fall or stay, and by how much?

    kind: change
    measure: apprehensions
    of: El Salvador
    from: FY2016
    to: FY2018
    direction: decrease
    by: more than halved

True when the direction is right (figures compared as printed) and the size meets `by`, which is always positive:
`30%`, `5 points`, `about 2,000`, `doubled`, `a third`. A percentage on a measure that is itself in percent is tested
as points too; if only the points fit, the finding says so. `direction` is increase, decrease, none, not-increase or
not-decrease. `any: 1 year` asks whether some stretch of that length between `from` and `to` fits.
A part, a multiple or a percentage of a figure below zero is not decided: declare a deficit as a positive measure.
A unit in `by` that the measure does not have ("5 tonnes" of people) is no answer.
Over a break or a changed definition nothing is measured: undecidable.
When both levels are in the sentence, use `from-to`, which checks them as well.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from claimcheck.claims.checks import Shows
from claimcheck.claims.grammar import Choice, Reader, key
from claimcheck.claims.params import CheckParams
from claimcheck.claims.shapes import DURATION, QUANTITY, TIME
from claimcheck.claims.times import Duration, Time
from claimcheck.evaluation.answers import flipped, from_match, plain
from claimcheck.evaluation.asked import measure_uses
from claimcheck.evaluation.changes import (
    Sizing,
    change_between,
    refuse_negative,
    refuse_sign,
    size_match,
    size_words,
    stretches,
)
from claimcheck.evaluation.evidence import Evidence
from claimcheck.evaluation.findings import Finding
from claimcheck.evaluation.kind import Kind
from claimcheck.evaluation.phrases import time_words
from claimcheck.evaluation.readings import Change, baseline
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.units import refuse_other_unit
from claimcheck.evaluation.wording import ends_words
from claimcheck.quantities.outcomes import Outcome, Undecided
from claimcheck.quantities.quantity import Quantity, Unit
from claimcheck.quantities.tolerance import Figures


class Direction(StrEnum):
    """Which way the figure went, as the sentence has it."""

    INCREASE = "increase"
    DECREASE = "decrease"
    NONE = "none"
    NOT_INCREASE = "not-increase"
    NOT_DECREASE = "not-decrease"


SIGNS = {Direction.INCREASE: 1, Direction.DECREASE: -1}


@dataclass(frozen=True, slots=True, kw_only=True)
class Params(CheckParams):
    """A change between two times."""

    from_: Time | None = key(TIME, required=True, inherited=True, doc="Where the change starts.")
    to: Time | None = key(TIME, required=True, inherited=True, doc="Where it ends.")
    direction: Direction | None = key(
        Choice(Direction), doc="increase, decrease, none, not-increase or not-decrease; `by: halved` carries its own."
    )
    by: Quantity | None = key(QUANTITY, doc="How much, always positive: %, points, an amount or a multiple.")
    any: Duration | None = key(DURATION, doc="Some stretch of this length between `from` and `to`.")

    def settle(self, reader: Reader) -> None:
        """A size says how much, not which way."""
        refuse_sign(reader, self.by, self.place)
        if self.direction is None and (self.by is None or self.by.sign == 0):
            hint = "direction: increase, decrease, none, not-increase or not-decrease"
            reader.report("CC118", "the check does not say which way the figure went", self.place, hint=hint)


def evaluate(params: Params, evidence: Evidence) -> Finding:
    """Compare the two ends, or every stretch of the length asked for."""
    if params.from_ is None or params.to is None:
        ends = " and ".join(name for name, end in (("`from`", params.from_), ("`to`", params.to)) if end is None)
        raise NoAnswer(f"the change names no {ends}, and no period is gone through")
    if params.any is None:
        return _judge(params, evidence, change_between(evidence, params.from_, params.to))
    findings = [_judge(params, evidence, change) for change in stretches(evidence, params.from_, params.to, params.any)]
    decided = [finding for finding in findings if finding.outcome.rank is not None]
    if not decided:
        raise NoAnswer(f"no stretch of {params.any} between the two ends is known at both ends")
    return max(decided, key=lambda finding: finding.outcome.rank or 0)


def _sign(params: Params) -> int:
    if params.direction in SIGNS:
        return SIGNS[params.direction]
    return params.by.sign if params.by is not None and params.direction is None else 0


def _judge(params: Params, evidence: Evidence, change: Change) -> Finding:
    sizing = Sizing.of(change)
    refuse_negative(sizing, params.by)
    refuse_other_unit(params.by, change.start.unit)
    claimed = " ".join(filter(None, [params.direction, params.by.text if params.by else None])) or "a change"
    reason = f"{ends_words(change.start, change.end)}{size_words(sizing, params.by, change.start.unit)}"
    observed = (change.start, change.end)
    if params.direction in {Direction.NOT_INCREASE, Direction.NOT_DECREASE}:
        wrong = 1 if params.direction is Direction.NOT_INCREASE else -1
        if sizing.could_turn and params.figures is Figures.WITH_ROUNDING:
            raise NoAnswer(f"{reason}: rounding hides the direction", Undecided.PRECISION, observed)
        outcome = Outcome.FALSE if sizing.sign == wrong else Outcome.TRUE
        notes = ("rounding could turn the direction",) if sizing.could_turn else ()
        return plain(evidence, outcome, reason, claimed=claimed, observed=observed, notes=notes)
    sign = _sign(params)
    in_points = params.by is not None and params.by.unit is Unit.POINTS
    base = baseline(evidence, change, in_points=in_points)
    if params.direction is Direction.NONE:
        match = size_match(evidence, sizing, params.by, sign=0)
        return from_match(evidence, match, reason, claimed=claimed, observed=observed, baseline=base)
    if sizing.could_turn and params.figures is Figures.WITH_ROUNDING:
        raise NoAnswer(f"{reason}: rounding hides the direction", Undecided.PRECISION, observed)
    if sign and sizing.sign != sign:
        return plain(evidence, Outcome.FALSE, reason, claimed=claimed, observed=observed)
    if params.by is None:
        return _direction_only(params, evidence, change, sizing, reason, claimed)
    match = size_match(evidence, sizing, params.by, sign=sign or sizing.sign)
    against = params.shows not in {None, Shows.NONE} and sign != 0 and SIGNS[Direction(params.shows)] != sign
    return from_match(
        evidence,
        match,
        reason,
        claimed=claimed,
        observed=observed,
        direction=flipped(match.slant) if against else match.slant,
        baseline=base,
        claimed_sign=sign or sizing.sign,
    )


def _direction_only(
    params: Params, evidence: Evidence, change: Change, sizing: Sizing, reason: str, claimed: str
) -> Finding:
    sign = _sign(params)
    moved = sizing.sign == sign if sign else sizing.sign != 0
    notes = ("rounding could turn the direction",) if sizing.could_turn else ()
    finding = plain(
        evidence,
        Outcome.TRUE if moved else Outcome.FALSE,
        reason,
        claimed=claimed,
        observed=(change.start, change.end),
        notes=notes,
    )
    return replace(finding, baseline=baseline(evidence, change), claimed_sign=sign or sizing.sign)


def says(params: Params) -> str:
    """Which way, by how much, between when."""
    words = [params.direction.value.replace("-", " ") if params.direction else "", params.by.text if params.by else ""]
    size = " by ".join(filter(None, words)) if params.by is None or not params.by.sign else words[1]
    times = " to ".join(filter(None, (time_words(params.from_), time_words(params.to))))
    return ", ".join(filter(None, (size, times)))


KIND = Kind("change", Params, measure_uses, evaluate, __doc__, says)
