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
as points too; if only the points fit, that is mostly, and the finding names the slip. `direction` is increase,
decrease, none, not-increase or not-decrease. `any: 1 year` asks whether some stretch of that length between `from` and
`to` fits.
A part, a multiple or a percentage of a figure below zero is not decided: declare a deficit as a positive measure.
A unit in `by` that the measure does not have ("5 tonnes" of people) is no answer.
"3.6% a year" is held against the pace of the whole change: compounded for percent, divided for points and amounts.
Sums of unequal length, five years against six, are not compared: take the mean of both, or write `take: sum`.
Over a break or a changed definition nothing is measured: undecidable.
When both levels are in the sentence, use `from-to`, which checks them as well.
"""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.claims.grammar import Choice, Reader, key
from claimcheck.claims.params import CheckParams
from claimcheck.claims.shapes import DURATION, QUANTITY, TIME
from claimcheck.claims.times import Duration, Time
from claimcheck.evaluation.asked import measure_uses
from claimcheck.evaluation.changes import change_between, refuse_other_way, refuse_sign, stretches
from claimcheck.evaluation.evidence import Evidence
from claimcheck.evaluation.findings import Finding
from claimcheck.evaluation.judged_changes import Direction, judged_change
from claimcheck.evaluation.kind import Kind
from claimcheck.evaluation.phrases import time_words
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.quantities.quantity import Quantity

_WAYS = {
    Direction.INCREASE: 1,
    Direction.DECREASE: -1,
    Direction.NONE: 0,
    Direction.NOT_INCREASE: -1,
    Direction.NOT_DECREASE: 1,
}


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
        if self.direction is not None:
            refuse_other_way(reader, self.by, f"direction: {self.direction}", _WAYS[self.direction], self.place)
        if self.direction is None and (self.by is None or self.by.sign == 0):
            hint = "direction: increase, decrease, none, not-increase or not-decrease"
            reader.report("CC118", "the check does not say which way the figure went", self.place, hint=hint)


def evaluate(params: Params, evidence: Evidence) -> Finding:
    """Compare the two ends, or every stretch of the length asked for."""
    if params.from_ is None or params.to is None:
        ends = " and ".join(name for name, end in (("`from`", params.from_), ("`to`", params.to)) if end is None)
        raise NoAnswer(
            f"the change names no {ends}, and no period is gone through",
            decides=f"{ends} in the check",
        )
    if params.any is None:
        return judged_change(evidence, params.direction, params.by, change_between(evidence, params.from_, params.to))
    findings = [
        judged_change(evidence, params.direction, params.by, change)
        for change in stretches(evidence, params.from_, params.to, params.any)
    ]
    decided = [finding for finding in findings if finding.outcome.rank is not None]
    if not decided:
        between = f"between {time_words(params.from_)} and {time_words(params.to)}"
        raise NoAnswer(
            f"no stretch of {params.any} between the two ends is known at both ends",
            decides=f"figures of '{params.measure}' {params.any} apart {between}, from '{evidence.source}'",
        )
    return max(decided, key=lambda finding: finding.outcome.rank or 0)


def says(params: Params) -> str:
    """Which way, by how much, between when."""
    words = [params.direction.value.replace("-", " ") if params.direction else "", params.by.text if params.by else ""]
    size = " by ".join(filter(None, words)) if params.by is None or not params.by.sign else words[1]
    times = " to ".join(filter(None, (time_words(params.from_), time_words(params.to))))
    return ", ".join(filter(None, (size, times)))


KIND = Kind("change", Params, measure_uses, evaluate, __doc__, says)
