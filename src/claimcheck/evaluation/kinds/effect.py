"""Did the policy do it? Two questions: did the figure move as said, and does anything show that the policy moved it?

    kind: effect
    policy: the tobacco tax
    measure: cigarette-sales
    of: California
    start: 1989-01-01
    direction: decrease
    size: "at least 20%"
    compare: {among: states, without: [MA, NJ]}
    other-events: [{on: 1988-11, what: a campaign against smoking}]

The first is asked of two bases (the last full period before the start, the median of up to five) and two ends (the last
full period known, the mean of all after): four agree, it moved; four against, the sentence is false on its own premise.
The second is asked of every design that the data allow, in a fixed order that no claim file can change: an interrupted
time series (of counts, where they are counts), difference-in-differences, a synthetic control, published `studies`.
Each gets a level on a named scale, and a grade: the lowest of what its level, its p, its number of periods and places
allow, less one step for each veto (a peak year, an event inside the window, a start that was none with as large an
effect, one place that makes it all, a trend from before, places chosen for being bad, a control that moves as well).

True when two independent pieces of evidence with a comparison before and after agree, mostly true with one; inexact
where they exclude the size said; false where they go the other way, or the figure did not move as said and nothing
with a comparison speaks for it; disputed where they stand on both sides. Without a comparison it is undecidable:
happened after, not shown because of. The finding says what these data could have shown at all.

`start` is a day (the period that holds it belongs to neither side), or {measure: first-year} where each place has its
own, which needs the extra policy-claimcheck[did]. `until` is the day on which the policy ended.
Not for two figures that move together (use `correlation`), nor for whether something fell (use `change`).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.claims.grammar import FLAG, TEXT, Choice, Each, Rec, key
from claimcheck.claims.nodes import Written
from claimcheck.claims.params import CheckParams
from claimcheck.claims.periods import Period
from claimcheck.claims.shapes import PERIOD, QUANTITY
from claimcheck.datasets.series import Use
from claimcheck.evaluation.asked import measure_uses
from claimcheck.evaluation.effects.declared import COMPARE, CONTROL, EMMIE, EVENTS, Compare, Emmie, Event
from claimcheck.evaluation.effects.declared import NegativeControl as Control
from claimcheck.evaluation.effects.grades import LevelScale
from claimcheck.evaluation.effects.starts import START, Start
from claimcheck.evaluation.effects.studies import Study
from claimcheck.evaluation.kind import Kind
from claimcheck.quantities.quantity import Quantity

if TYPE_CHECKING:
    import datetime as dt

    from claimcheck.claims.entities import Universe
    from claimcheck.claims.grammar import Reader
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Finding


class Direction(StrEnum):
    """Which way the policy is said to have moved the figure."""

    INCREASE = "increase"
    DECREASE = "decrease"

    @property
    def sign(self) -> int:
        """+1 or -1."""
        return 1 if self is Direction.INCREASE else -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Params(CheckParams):
    """A policy, a figure, and everything that may show or undo the link."""

    policy: Written = key(TEXT, required=True, doc="The policy, as it is to be called: PESS, the tobacco tax.")
    start: Start = key(START, required=True, doc="When it began: a day, or {measure: first-year} for each place's own.")
    until: Period | None = key(PERIOD, doc="When it ended: nothing later is looked at.")
    direction: Direction = key(Choice(Direction), required=True, doc="increase or decrease.")
    size: Quantity | None = key(QUANTITY, doc='How much, in the words of the sentence: "at least 40%".')
    compare: Compare | None = key(COMPARE, doc="Places without the policy: {among: group, without: [names]}.")
    selected_on_outcome: bool = key(FLAG, doc="true: it was chosen because the figure was bad.", default=False)
    other_events: tuple[Event, ...] = key(EVENTS, doc="What else happened: a list of {on, what, source}.", default=())
    negative_control: Control | None = key(CONTROL, doc="A figure that it should not move: {measure: …}.")
    studies: tuple[Study, ...] = key(Each(Rec(Study)), doc="Published evaluations, each with its design.", default=())
    levels: LevelScale = key(
        Choice(LevelScale), doc="The scale that levels are told on: sms-wwg or sms-1997.", default=LevelScale.WWG
    )
    emmie: Emmie | None = key(EMMIE, doc="What else an editor knows of it, by the keys of EMMIE.")

    def settle(self, reader: Reader) -> None:
        """It ends after it began."""
        began = self.start.period
        if self.until is not None and began is not None and self.until.last_day <= began.first_day:
            reader.report("CC118", "`until` is not after `start`", self.place, hint="write the later day as `until`")

    @property
    def compared(self) -> tuple[Universe | None, tuple[Written, ...]]:
        """Where to look for places without the policy, and which of them to leave out."""
        return (self.compare.among, self.compare.without) if self.compare is not None else (None, ())

    @property
    def ends_on(self) -> dt.date | None:
        """The last day with the policy."""
        return self.until.last_day if self.until is not None else None


def uses(params: Params) -> tuple[Use, ...]:
    """The figure, and each place's start where a column has it."""
    starts = (Use(params.start.measure, params.where),) if params.start.measure is not None else ()
    return (*measure_uses(params), *starts)


def elsewhere(params: Params) -> tuple[Use, ...]:
    """The figure that should not move."""
    control = params.negative_control
    return (Use(control.measure, params.where),) if control is not None else ()


def evaluate(params: Params, evidence: Evidence) -> Finding:
    """Everything that it takes, numpy and scipy with it, is imported here."""
    from claimcheck.evaluation.effects.effect_finding import effect_finding

    return effect_finding(params, evidence, says(params))


def says(params: Params) -> str:
    """The policy, the direction and the size."""
    size = f" by {params.size.text}" if params.size is not None else ""
    return f"{params.policy} brought {'an' if params.direction.sign > 0 else 'a'} {params.direction.value}{size}"


KIND = Kind("effect", Params, uses, evaluate, __doc__, says, elsewhere)
