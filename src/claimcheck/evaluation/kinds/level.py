"""Was X at V in t?

The measured figure is held against the figure in the sentence, under the word that goes with it: "about 80",
"more than 100", "exactly 6,656".

    kind: level
    measure: homicide-rate
    of: El Salvador
    at: 2015
    value: "103"

True when the figure meets the value by the table of words (`claimcheck explain about`). A coarser period than the
table's is added up by the measure's `over-time`; `{in: 2014..2016, take: max}` looks at several, and `take: every` (or
`any`) asks it of each. "500 a month" said of a year is held against its mean month.
Not for a change (use `change` or `from-to`), nor for a line that something is above or below (use `threshold`).
"""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.claims.grammar import key
from claimcheck.claims.params import CheckParams
from claimcheck.claims.shapes import QUANTITY, TIME
from claimcheck.claims.times import Take, TakeOf, Time
from claimcheck.evaluation.answers import from_match, in_words_unit, leaning
from claimcheck.evaluation.asked import measure_uses
from claimcheck.evaluation.each_period import for_each
from claimcheck.evaluation.evidence import Evidence
from claimcheck.evaluation.findings import Finding
from claimcheck.evaluation.kind import Kind
from claimcheck.evaluation.paces import observed_at_pace
from claimcheck.evaluation.phrases import in_time
from claimcheck.evaluation.wording import figure
from claimcheck.quantities.compare import Role
from claimcheck.quantities.quantity import Hedge, Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Params(CheckParams):
    """A level: the figure said, and when."""

    at: Time | None = key(TIME, doc="When: a period, a range, or a form of it.", inherited=True)
    value: Quantity = key(QUANTITY, required=True, doc='The figure with its word, such as "about 80".')


def evaluate(params: Params, evidence: Evidence) -> Finding:
    """Hold the figure said against the figure measured."""
    at = params.at
    if params.value.hedge is Hedge.AS_HIGH_AS and at is not None and not isinstance(at, TakeOf):
        at = TakeOf(at, Take.MAX)
    return for_each(evidence, at, lambda one: _judge(params, evidence, one))


def _judge(params: Params, evidence: Evidence, at: Time | None) -> Finding:
    seen = observed_at_pace(evidence, at, params.value)
    match = evidence.meets(params.value, in_words_unit(params.value, seen), role=Role.LEVEL)
    return from_match(
        evidence,
        match,
        figure(seen),
        claimed=params.value.text,
        observed=(seen,),
        direction=leaning(match, params.shows),
    )


def says(params: Params) -> str:
    """The figure and when."""
    return in_time(params.value.text, params.at)


KIND = Kind("level", Params, measure_uses, evaluate, __doc__, says)
