"""Is A higher than B, k times B, higher than any other?

    kind: compare
    measure: homicide-rate
    at: 2015
    a: {of: El Salvador}
    b: {of: {others: highest, among: latin-america-and-caribbean}}
    relation: higher
    by: nearly twice

Each side is {of, at, measure, where}, or {change: {from: 2010, to: 2015}} for "rose more than"; what a side leaves out
is taken from the check. One side may be the others: highest ("than any other"), every, or `next 12` with their sum; all
of them together with `combine: sum`, the median one with `combine: median`. `{in: towns, take: mean}` is the average
town.
`relation` is higher, lower or equal; figures are compared as printed. `by` is how much: with a relation the size of the
difference ("30%", "3 points", "2,000", "twice as high"), without one what A is of B ("a third", "40%", "three times").
Equal means within 2% of the smaller one; within 5% is mostly; `tolerance` sets a bound of your own. Changes are
compared with their sign, in percent and in their own unit: true when sign and size hold on one of the two.
`shows: decrease` compares falls.

Not for two times of one place (use `change`), nor for a part of a whole (use `share`), nor for a place in an order
(use `rank`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.claims.entities import Others
from claimcheck.claims.grammar import Choice, key
from claimcheck.claims.nodes import Written
from claimcheck.claims.params import CheckParams
from claimcheck.claims.shapes import MEASURE, QUANTITY, TIME
from claimcheck.claims.times import Time
from claimcheck.evaluation.answers import from_match
from claimcheck.evaluation.changes import refuse_other_way, refuse_sign
from claimcheck.evaluation.comparing import Relation, worst_of
from claimcheck.evaluation.comparing import judge as judge_pair
from claimcheck.evaluation.evidence import Evidence
from claimcheck.evaluation.findings import Finding
from claimcheck.evaluation.kind import Kind
from claimcheck.evaluation.phrases import in_time
from claimcheck.evaluation.shortfalls import enough
from claimcheck.evaluation.side_words import claimed, figure_of, side_words
from claimcheck.evaluation.sides import SIDE, Side, SideValues, for_side, others_values, side_uses, side_value
from claimcheck.quantities.outcomes import Accuracy, Outcome, Undecided
from claimcheck.quantities.quantity import Hedge, Quantity

if TYPE_CHECKING:
    from claimcheck.claims.grammar import Reader
    from claimcheck.datasets.series import Use


@dataclass(frozen=True, slots=True, kw_only=True)
class Params(CheckParams):
    """Two sides and what is said of them."""

    measure: Written | None = key(MEASURE, inherited=True, doc="What is measured, where a side does not say it.")
    at: Time | None = key(TIME, inherited=True, doc="When, for a side that does not say it.")
    a: Side = key(SIDE, required=True, doc="The side that the sentence is about.")
    b: Side = key(SIDE, required=True, doc="The side it is compared with.")
    relation: Relation | None = key(Choice(Relation), doc="A is higher, lower, or equal.")
    by: Quantity | None = key(QUANTITY, doc="By how much; without `relation`, what A is of B: a third, 40%, twice.")

    def settle(self, reader: Reader) -> None:
        """Something must be said, of two figures, and only one side can be the others."""
        refuse_sign(reader, self.by, self.place)
        if self.relation in {Relation.HIGHER, Relation.LOWER}:
            refuse_other_way(reader, self.by, f"relation: {self.relation}", self.relation.sign, self.place)
        if self.relation is None and self.by is None:
            hint = "relation: higher, or by: twice as high"
            reader.report("CC118", "a comparison needs `relation`, `by`, or both", self.place, hint=hint)
        if self.relation is Relation.EQUAL and self.by is not None:
            hint = "leave out `by`; `tolerance` says how far they may be apart"
            reader.report("CC118", "`relation: equal` and `by` contradict each other", self.place, hint=hint)
        if self.by is not None and self.by.hedge is Hedge.UNCHANGED:
            hint = "write `relation: equal`, with `tolerance` for how far they may be apart"
            reader.report("CC118", f"'{self.by.text}' is said of a change, not of two sides", self.place, hint=hint)
        if isinstance(self.a.of, Others) and isinstance(self.b.of, Others):
            reader.report("CC118", "both sides are the others of nobody", self.place, hint="name a place on one side")
        if not reader.nested and self.measure is None and None in {self.a.measure, self.b.measure}:
            reader.report("CC111", "a side names no measure, and neither does the check", self.place, hint="measure: …")


def uses(params: Params) -> tuple[Use, ...]:
    """The measures of both sides."""
    return tuple(dict.fromkeys((*side_uses(params, params.a), *side_uses(params, params.b))))


def evaluate(params: Params, evidence: Evidence) -> Finding:
    """Hold the two sides together, each with each where one of them is several."""
    left, right = _sides(params, evidence)
    answers = [
        judge_pair(evidence, one, other, params.relation, params.by) for one in left.each for other in right.each
    ]
    answer = worst_of(answers)
    coverage = left.coverage or right.coverage
    match, notes = answer.match, (*left.notes, *right.notes, *answer.notes)
    known = ""
    if coverage is not None:
        notes = (*notes, *coverage.notes())
        if match.outcome not in {Outcome.FALSE, Outcome.UNDECIDABLE} and not coverage.is_met:
            known = f"; {coverage.words}"
            match = replace(
                match, outcome=Outcome.UNDECIDABLE, accuracy=Accuracy.UNDECIDABLE, undecided=Undecided.COVERAGE
            )
    return from_match(
        evidence,
        match,
        f"{figure_of(params.a, answer.a)}; {figure_of(params.b, answer.b)}{answer.words}{known}",
        claimed=claimed(params.relation, params.by),
        observed=(answer.a, answer.b),
        direction=match.slant,
        notes=notes,
        rivals=coverage.rivals if coverage is not None else (),
        decides=enough(coverage, answer.a, evidence.source) if known and coverage is not None else "",
    )


def _sides(params: Params, evidence: Evidence) -> tuple[SideValues, SideValues]:
    """Both sides; the one that is a place first, since the others are others than it."""
    if isinstance(params.a.of, Others):
        b = side_value(evidence, params.b, params.at)
        return others_values(evidence, params.a, params.a.of, params.at, b, _places(evidence, params.b)), SideValues(
            (b,)
        )
    a = side_value(evidence, params.a, params.at)
    if isinstance(params.b.of, Others):
        return SideValues((a,)), others_values(
            evidence, params.b, params.b.of, params.at, a, _places(evidence, params.a)
        )
    return SideValues((a,)), SideValues((side_value(evidence, params.b, params.at),))


def _places(evidence: Evidence, side: Side) -> tuple[str, ...]:
    own = for_side(evidence, side)
    return own.place(None, own.series()).members


def says(params: Params) -> str:
    """Both sides and what is said of them."""
    relation = f"{params.relation.value} than" if params.relation is not None else "to"
    words = {"equal than": "equal to"}.get(relation, relation)
    said = in_time(f"{side_words(params, params.a)} {words} {side_words(params, params.b)}", params.at)
    return said if params.by is None else f"{said}: {claimed(params.relation, params.by)}"


KIND = Kind("compare", Params, uses, evaluate, __doc__, says, weighs=True)
