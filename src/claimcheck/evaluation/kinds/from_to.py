"""Did X go from A to B?

    kind: from-to
    measure: homicide-rate
    of: El Salvador
    from: {at: 2015, value: "103"}
    to: {at: 2017, value: "60"}
    shows: decrease

True when both levels meet their figures and the order is right. One source's answer is the worse of the two levels,
raised one step (never above mostly) when the change that the two figures imply holds and neither level is false:
a series that counts a little differently at both ends tells the same story. Either value may be left out.
A source that has one end alone can refute with it, and never confirm.
Over a break or a changed definition nothing is measured: undecidable.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimcheck.claims.checks import Shows
from claimcheck.claims.grammar import ByForm, Rec, Record, Shape, key
from claimcheck.claims.params import CheckParams
from claimcheck.claims.shapes import QUANTITY, TIME
from claimcheck.claims.times import Time
from claimcheck.evaluation.answers import ACCURACY, in_words_unit, plain
from claimcheck.evaluation.asked import measure_uses
from claimcheck.evaluation.changes import ROUNDING, Sizing, change_between, step_words
from claimcheck.evaluation.evidence import Evidence
from claimcheck.evaluation.findings import Finding, Observed
from claimcheck.evaluation.implied import SaidFigures, implied_change_holds, implied_slant
from claimcheck.evaluation.kind import Kind
from claimcheck.evaluation.known_ends import refuted_by_known_end
from claimcheck.evaluation.phrases import in_time
from claimcheck.evaluation.readings import Change, baseline
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.wording import ends_words
from claimcheck.quantities.compare import Match, Role
from claimcheck.quantities.outcomes import Outcome, Undecided
from claimcheck.quantities.quantity import Quantity
from claimcheck.quantities.tolerance import Figures


@dataclass(frozen=True, slots=True, kw_only=True)
class End(Record):
    """One end: when, and the figure said."""

    at: Time = key(TIME, required=True, doc="When.")
    value: Quantity | None = key(QUANTITY, doc="The figure said, with its word.")


END: Shape[End] = ByForm(mapping=Rec(End), expected='a mapping such as {at: 2015, value: "103"}')


@dataclass(frozen=True, slots=True, kw_only=True)
class Params(CheckParams):
    """Two levels and the way between them."""

    from_: End = key(END, required=True, doc="The start: {at, value}.")
    to: End = key(END, required=True, doc="The end: {at, value}.")


def evaluate(params: Params, evidence: Evidence) -> Finding:
    """Hold both levels and the order against the table."""
    try:
        return _judge(params, evidence, change_between(evidence, params.from_.at, params.to.at))
    except NoAnswer as answer:
        ends = [(end.at, end.value) for end in (params.from_, params.to)]
        return refuted_by_known_end(evidence, ends, answer, claimed=_claimed(params))


def _judge(params: Params, evidence: Evidence, change: Change) -> Finding:
    sizing = Sizing.of(change)
    sign = _claimed_sign(params)
    reason = ends_words(change.start, change.end) + step_words(sizing, None, change.start.unit)
    sides = [(params.from_, change.start), (params.to, change.end)]
    matches = [_match(evidence, side, seen) for side, seen in sides]
    outcome, notes = _outcome([match.outcome for match in matches if match is not None], params, sizing, sign)
    finding = plain(
        evidence,
        outcome,
        reason,
        claimed=_claimed(params),
        observed=(change.start, change.end),
        notes=tuple(dict.fromkeys(note for match in matches if match for note in match.notes)) + notes,
        undecided=next((match.undecided for match in matches if match and match.undecided), Undecided.PRECISION),
    )
    worst = min((m for m in matches if m), key=lambda m: -1 if m.outcome.rank is None else m.outcome.rank, default=None)
    exactness = worst.accuracy if worst is not None and worst.outcome is outcome else ACCURACY[outcome]
    return replace(
        finding,
        accuracy=exactness,
        direction=None if outcome is Outcome.TRUE else implied_slant(_figures(params), sizing),
        baseline=baseline(evidence, change),
        claimed_sign=sign or sizing.sign,
    )


def _match(evidence: Evidence, end: End, seen: Observed) -> Match | None:
    if end.value is None:
        return None
    return evidence.meets(end.value, in_words_unit(end.value, seen), role=Role.LEVEL)


def _claimed(params: Params) -> str:
    words = [end.value.text if end.value else "…" for end in (params.from_, params.to)]
    return f"{words[0]} to {words[1]}"


def _figures(params: Params) -> SaidFigures | None:
    first, last = params.from_.value, params.to.value
    if first is None or last is None or first.figure is None or last.figure is None:
        return None
    return first.figure.value, last.figure.value


def _claimed_sign(params: Params) -> int:
    figures = _figures(params)
    if figures is not None and figures[0] != figures[1]:
        return 1 if figures[1] > figures[0] else -1
    return {Shows.INCREASE: 1, Shows.DECREASE: -1}.get(params.shows or Shows.NONE, 0)


def _outcome(outcomes: list[Outcome], params: Params, sizing: Sizing, sign: int) -> tuple[Outcome, tuple[str, ...]]:
    notes = (ROUNDING,) if sign and sizing.could_turn else ()
    if notes and params.figures is Figures.WITH_ROUNDING and Outcome.FALSE not in outcomes:
        return Outcome.UNDECIDABLE, notes
    if sign and sizing.sign != sign:
        return Outcome.FALSE, ("the figures go the other way, or nowhere", *notes)
    if Outcome.FALSE in outcomes:
        return Outcome.FALSE, notes
    if Outcome.UNDECIDABLE in outcomes:
        return Outcome.UNDECIDABLE, notes
    worst = min((outcome.rank or 0 for outcome in outcomes), default=3)
    if worst < 2 and implied_change_holds(_figures(params), sizing):
        return Outcome.of_rank(worst + 1), ("both levels are off, and the change between them holds", *notes)
    return Outcome.of_rank(worst), notes


def says(params: Params) -> str:
    """Both figures, each with its time."""
    ends = [in_time(end.value.text if end.value else "…", end.at) for end in (params.from_, params.to)]
    return f"from {ends[0]} to {ends[1]}"


KIND = Kind("from-to", Params, measure_uses, evaluate, __doc__, says)
