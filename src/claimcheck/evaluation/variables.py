"""One of the two measures of a correlation: what, at what time, under which filter, in which source of the claim."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.claims.filters import Where
from claimcheck.claims.grammar import Rec, Record, Shape, key
from claimcheck.claims.nodes import Mapping, Node, Written
from claimcheck.claims.shapes import MEASURE, TIME, WHERE
from claimcheck.claims.times import Time
from claimcheck.datasets.plan import overridden
from claimcheck.datasets.series import Need, Use
from claimcheck.evaluation.phrases import where_words
from claimcheck.evaluation.undecided import NoAnswer

if TYPE_CHECKING:
    from claimcheck.claims.grammar import Reader, Schema
    from claimcheck.claims.params import CheckParams
    from claimcheck.datasets.series import Series
    from claimcheck.evaluation.evidence import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Variable(Record):
    """`{measure: density, at: 2010, where: {…}}`, or the measure alone."""

    measure: Written = key(MEASURE, required=True, doc="What is measured.")
    at: Time | None = key(TIME, doc="When, where that is not the time of the check.")
    where: Where = key(WHERE, doc="A filter for this measure alone.", default=())


class VariableShape(Shape[Variable]):
    """The name of a measure, or a mapping with its time or its filter."""

    expected = "a measure, or a mapping such as {measure: density, at: 2010}"

    def read(self, node: Node, reader: Reader) -> Variable:
        """By its form."""
        if isinstance(node, Mapping):
            return Rec(Variable).read(node, reader)
        return Variable(measure=MEASURE.read(node, reader))

    def schema(self) -> Schema:
        """Either form."""
        return {"anyOf": [MEASURE.schema(), Rec(Variable).schema()]}


VARIABLE: Shape[Variable] = VariableShape()


def variable_use(params: CheckParams, variable: Variable) -> Use:
    """The measure under the filter of the check and its own."""
    return Use(variable.measure, overridden(params.where, variable.where))


def variable_series(evidence: Evidence, variable: Variable) -> Series:
    """The series of a measure: of the source that answers, else of the first other source of the claim that has it.

    Raises
    ------
    NoAnswer
        When no source has figures for it.

    """
    use = variable_use(evidence.params, variable)
    for source in (evidence.source, *evidence.elsewhere):
        found = evidence.series_of(Need(source, str(use.measure), use.where))
        if found is not None and found.cells:
            return found
    filtered = f" with {where_words(use.where)}" if use.where else ""
    raise NoAnswer(
        f"no source of the claim has figures for '{use.measure}' under this filter",
        decides=f"a source of the claim that has '{use.measure}'{filtered}",
    )
