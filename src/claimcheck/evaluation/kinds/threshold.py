"""Is X above a line?

    kind: threshold
    measure: homicide-rate
    of: El Salvador
    at: 2017
    line: "10"
    side: above

`line` is a bare figure in the measure's unit ("10", "7%"), or {mean: 1901..2000}, the mean of the figures of those
periods (of the same season of them where the table is finer than a year, and at least 90% of them known). `side` is
above, at-or-above, below or at-or-below. `at: {in: 2010..2015, take: every}` asks it of each period, `any` of some.

True when the figure as printed is on that side: a printed 4.0 is not below 4. A note says when rounding could turn it;
`figures: with-rounding` leaves such a case open. `tolerance` moves the line.

Not for "about 10" (use `level`), nor for another place's figure as the line (use `compare`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.claims.grammar import ByForm, Choice, Rec, Record, Shape, key
from claimcheck.claims.params import CheckParams
from claimcheck.claims.shapes import QUANTITY, TIME
from claimcheck.claims.times import Time
from claimcheck.evaluation.answers import in_words_unit, plain
from claimcheck.evaluation.asked import measure_uses
from claimcheck.evaluation.changes import as_printed
from claimcheck.evaluation.each_period import for_each
from claimcheck.evaluation.evidence import Evidence
from claimcheck.evaluation.findings import Finding, Observed
from claimcheck.evaluation.kind import Kind
from claimcheck.evaluation.line_sides import LineSide, slack_of
from claimcheck.evaluation.lines import mean_line
from claimcheck.evaluation.phrases import in_time, time_words
from claimcheck.evaluation.rates import on_base_of
from claimcheck.evaluation.wording import figure, number
from claimcheck.quantities.intervals import Interval
from claimcheck.quantities.outcomes import Outcome, Undecided
from claimcheck.quantities.quantity import Hedge, Quantity, Unit
from claimcheck.quantities.tolerance import Figures

if TYPE_CHECKING:
    from claimcheck.claims.grammar import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class MeanOf(Record):
    """`{mean: 1901..2000}`."""

    mean: Time = key(TIME, required=True, doc="The periods whose mean is the line.")


LINE: Shape[Quantity | MeanOf] = ByForm(
    text=QUANTITY, mapping=Rec(MeanOf), expected='a figure such as "10" or "7%", or {mean: 1901..2000}'
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Params(CheckParams):
    """A line and a side of it."""

    at: Time | None = key(TIME, inherited=True, doc="When.")
    line: Quantity | MeanOf = key(LINE, required=True, doc='The line: "10", "7%", or {mean: 1901..2000}.')
    side: LineSide = key(Choice(LineSide), required=True, doc="above, at-or-above, below or at-or-below.")

    def settle(self, reader: Reader) -> None:
        """The side carries the word, so the line is a bare figure."""
        if isinstance(self.line, Quantity) and not _is_bare(self.line):
            message = f"the line is a bare figure, found '{self.line.text}'"
            reader.report("CC118", message, self.place, hint='line: "10" with side: at-or-above; or kind: level')


def _is_bare(line: Quantity) -> bool:
    plain_words = line.hedge in {Hedge.BARE, Hedge.EXACTLY, Hedge.FRACTION} and not line.negated
    return plain_words and line.figure is not None and line.unit is not Unit.MULTIPLE


def evaluate(params: Params, evidence: Evidence) -> Finding:
    """Look at which side of the line the figure is, or the figure of each period."""
    return for_each(evidence, params.at, lambda at: _judge(params, evidence, at))


def _judge(params: Params, evidence: Evidence, at: Time | None) -> Finding:
    seen = evidence.observe(at)
    if isinstance(params.line, Quantity):
        value, line, shown, notes = _said_line(params.line, seen)
    else:
        drawn = mean_line(on_base_of(evidence, seen), params.line.mean, at)
        value, line, notes = seen.value, drawn.value, drawn.notes
        shown = f"the mean of {drawn.shown}, {number(round(line.value, 4))}"
    slack = slack_of(params.tolerance, line)
    if params.side.could_turn(value, line, slack):
        notes = (*notes, "rounding could turn the answer")
        if params.figures is Figures.WITH_ROUNDING:
            return _finding(params, evidence, seen, Outcome.UNDECIDABLE, shown, notes)
    holds = params.side.holds(as_printed(value) - as_printed(line), slack)
    return _finding(params, evidence, seen, Outcome.TRUE if holds else Outcome.FALSE, shown, notes)


def _said_line(said: Quantity, seen: Observed) -> tuple[Interval, Interval, str, tuple[str, ...]]:
    """The figure in the unit of the words, and the line as it was written."""
    value = in_words_unit(said, seen)
    at_line = float(said.figure.value) if said.figure is not None else 0.0
    return value, Interval(at_line, at_line, at_line), said.text, ()


def _finding(
    params: Params, evidence: Evidence, seen: Observed, outcome: Outcome, shown: str, notes: tuple[str, ...]
) -> Finding:
    stated = (f"stated tolerance: {params.tolerance.text}",) if params.tolerance is not None else ()
    return plain(
        evidence,
        outcome,
        f"{figure(seen)}; the line is {shown}",
        claimed=f"{params.side.value.replace('-', ' ')} {shown}",
        observed=(seen,),
        notes=(*notes, *stated),
        undecided=Undecided.PRECISION if outcome is Outcome.UNDECIDABLE else None,
    )


def says(params: Params) -> str:
    """Which side of which line, and when."""
    line = params.line.text if isinstance(params.line, Quantity) else f"the mean of {time_words(params.line.mean)}"
    return in_time(f"{params.side.value.replace('-', ' ')} {line}", params.at)


KIND = Kind("threshold", Params, measure_uses, evaluate, __doc__, says)
