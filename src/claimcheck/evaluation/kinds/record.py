"""Is it the highest, or the lowest, so far?

    kind: record
    measure: homicide-rate
    of: El Salvador
    at: 2015
    extreme: highest
    since: 1995

Nothing in the span before `at` may beat it, figures compared as printed. The span is everything since the series starts
(the finding says when), or `since: 1995`, or `within: 1990..2020`, where later periods of it are rivals too. `since`
reports whether that period itself was as extreme, and requires it only with `since-itself: true`. `same-months: true`
compares with the same month, quarter or week of other years. `among: countries` takes the figures of other places in as
well, up to and including `at`. Where `at` is a range, each of its periods must be a record, and they are no rivals of
one another; `{in: A..B, take: any}` asks for one of them, and `{in: 2022, take: any}` for one of the table's own
periods in 2022.

True for a strict extreme; sharing it is joint, which is mostly. One that beats it refutes at any coverage; true needs
figures for 90% of the periods of the span. The missing are named.

Not for a place among places at one time (use `rank`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.claims.entities import Universe
from claimcheck.claims.grammar import FLAG, Choice, key
from claimcheck.claims.params import CheckParams
from claimcheck.claims.shapes import TIME, UNIVERSE
from claimcheck.claims.times import Time
from claimcheck.evaluation.answers import plain
from claimcheck.evaluation.asked import measure_uses
from claimcheck.evaluation.deciding import the_figure
from claimcheck.evaluation.evidence import Evidence
from claimcheck.evaluation.extremes import outcome_of, with_since_itself
from claimcheck.evaluation.findings import Finding
from claimcheck.evaluation.kind import Kind
from claimcheck.evaluation.past import Past, past_of
from claimcheck.evaluation.phrases import in_time, time_words
from claimcheck.evaluation.shortfalls import enough
from claimcheck.evaluation.standings import Standing, could_beat, named
from claimcheck.evaluation.wording import figure
from claimcheck.quantities.outcomes import Outcome, Undecided
from claimcheck.quantities.tolerance import Figures

if TYPE_CHECKING:
    from claimcheck.claims.grammar import Reader


class Extreme(StrEnum):
    """Which end."""

    HIGHEST = "highest"
    LOWEST = "lowest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Params(CheckParams):
    """An extreme, and the span in which it is one."""

    at: Time | None = key(TIME, required=True, inherited=True, doc="When it was reached.")
    extreme: Extreme = key(Choice(Extreme), required=True, doc="highest or lowest.")
    since: Time | None = key(TIME, doc="The period that the sentence counts from: the highest since 2008.")
    since_itself: bool = key(FLAG, doc="true: that period must itself have been as extreme.", default=False)
    within: Time | None = key(TIME, doc="The range in which it is the extreme.")
    same_months: bool = key(FLAG, doc="true: compared with the same month of other years.", default=False)
    among: Universe | None = key(UNIVERSE, doc="The places whose figures count as well.")

    def settle(self, reader: Reader) -> None:
        """One span."""
        if self.since is not None and self.within is not None:
            hint = "keep one"
            reader.report("CC118", "`since` and `within` both say which span is meant", self.place, hint=hint)
        if self.since_itself and self.since is None:
            reader.report("CC118", "`since-itself` needs `since`", self.place, hint="since: 2008")


def evaluate(params: Params, evidence: Evidence) -> Finding:
    """Look for anything in the span that beats it."""
    highest = params.extreme is Extreme.HIGHEST
    past = past_of(
        evidence,
        params.at,
        highest=highest,
        since=params.since,
        within=params.within,
        by_season=params.same_months,
        among=params.among,
    )
    standing = Standing(past.subject, past.rivals, highest=highest)
    outcome, undecided = outcome_of(past, standing, with_rounding=params.figures is Figures.WITH_ROUNDING)
    decides = enough(past.coverage, past.subject, evidence.source) if undecided is Undecided.COVERAGE else ""
    notes = (*past.notes, *past.coverage.notes())
    if past.since is not None:
        outcome, note = with_since_itself(
            outcome, past.since, past.subject, required=params.since_itself, highest=highest
        )
        notes = (note, *notes)
        if outcome is Outcome.UNDECIDABLE and undecided is None:
            undecided = Undecided.NO_DATA
            decides = the_figure(evidence.series(), past.subject.label, [past.since.shown])
    if not standing.ahead and any(could_beat(item.value, past.subject.value, highest=highest) for item in past.rivals):
        notes = (*notes, "rounding could turn the answer")
    finding = plain(
        evidence,
        outcome,
        _reason(params, past, standing, outcome)
        + (f"; {past.coverage.words}" if undecided is Undecided.COVERAGE else ""),
        claimed=_claimed(params, past),
        observed=(past.subject, *standing.ahead[:8], *standing.level[:3]),
        notes=notes,
        undecided=undecided,
        decides=decides,
    )
    return replace(finding, n=past.coverage.known, rivals=past.coverage.rivals)


def _claimed(params: Params, past: Past) -> str:
    return f"{params.extreme.value} {past.span_words}"


def _reason(params: Params, past: Past, standing: Standing, outcome: Outcome) -> str:
    start = figure(past.subject)
    where = past.span_words
    if standing.ahead:
        verb = "is" if len(standing.ahead) == 1 else "are"
        return f"{start}: {named(standing.ahead, by_period=params.among is None)} {verb} {standing.word}"
    if standing.level:
        joint = named(standing.level, by_period=params.among is None)
        return f"{start}, the joint {params.extreme.value} {where}: level with {joint}"
    if outcome is Outcome.FALSE:  # nothing beats it, so it is the period counted from that was not as extreme
        return f"{start}; {past.since.words(past.subject, highest=standing.highest) if past.since else where}"
    nearest = named(standing.behind[:1], by_period=params.among is None)
    return f"{start}, the {params.extreme.value} {where}; next is {nearest}"


def says(params: Params) -> str:
    """The extreme, its span, and when."""
    span = f" since {time_words(params.since)}" if params.since is not None else ""
    span = f" of {time_words(params.within)}" if params.within is not None else span
    said = in_time(f"the {params.extreme.value}{span}", params.at)
    return said if span else f"{said}, since the series starts"


KIND = Kind("record", Params, measure_uses, evaluate, __doc__, says)
