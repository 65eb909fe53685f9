"""Which place does X take in an order?

    kind: rank
    measure: homicide-rate
    of: El Salvador
    at: 2015
    among: latin-america-and-caribbean
    position: "1"

`among` is a group, a list of places or `all`; `among-periods` ranks the periods of one place instead: a range, a named
set such as `us-terms`, or {windows: 4 years, within: 1948..2014}. Of a set whose members differ in length, counts are
ranked by their mean: `at: {in: us-terms/obama-1, take: mean}`. A list of groups (`among: [north, south]`) ranks
regions, each added up. `position` is "1", "third", "at most 12", "top 10" or "one of the highest"; `order: lowest`
counts from the other end, as the words "lowest" and "one of the lowest" do by themselves. Which end "best" and "worst"
mean, the measure says (`higher: worse` or `better`). `after: Venezuela` asks who stands directly above, so "second only
to Venezuela" is `position: second, after: Venezuela`. `value-of: {change: "%", take: end-to-end}` ranks changes over
the range in `at` (`take: largest-rise`: the largest rise from any period of it to a later one).

True when the competition rank of the figures as printed meets the position; a shared place is mostly; "one of the
highest" reaches to the third place or the first tenth, mostly to the first fifth. Words that nearly everybody would
meet ("top 10" of 4, "one of the highest" in the lower half of 5) say nothing, and are open. Sums of others are no
rivals. One that is higher refutes at any coverage; true needs figures for 90% of the places, or for 90% of the people
while no missing one's last known figure would change the answer. The missing are always named.

Not for two sides (use `compare`), nor for the highest ever of one place (use `record`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.claims.entities import Universe
from claimcheck.claims.grammar import TEXT, Choice, Each, key
from claimcheck.claims.nodes import Written
from claimcheck.claims.params import CheckParams
from claimcheck.claims.shapes import TIME, UNIVERSE
from claimcheck.claims.times import Time
from claimcheck.evaluation.answers import plain
from claimcheck.evaluation.asked import measure_uses
from claimcheck.evaluation.evidence import Evidence
from claimcheck.evaluation.fields import Field, places_field
from claimcheck.evaluation.findings import Finding
from claimcheck.evaluation.kind import Kind
from claimcheck.evaluation.orders import Order, order_of
from claimcheck.evaluation.period_fields import periods_field
from claimcheck.evaluation.phrases import entity_words, in_time, time_words
from claimcheck.evaluation.placings import directly_above, placed, reason_of
from claimcheck.evaluation.positions import POSITION, Position
from claimcheck.evaluation.ranked_values import VALUE_OF, ValueOf
from claimcheck.evaluation.shortfalls import enough
from claimcheck.evaluation.standings import Standing
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.quantities.outcomes import Outcome, Undecided
from claimcheck.quantities.tolerance import Figures

if TYPE_CHECKING:
    from claimcheck.claims.grammar import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Params(CheckParams):
    """A place in an order."""

    at: Time | None = key(TIME, inherited=True, doc="When; with `value-of: {change: …}` the range it goes over.")
    among: Universe | None = key(UNIVERSE, doc="The places it is ranked among: a group, a list or `all`.")
    among_periods: Time | None = key(TIME, doc="The periods it is ranked among: a range, a named set or windows.")
    value_of: ValueOf = key(
        VALUE_OF, doc="What is ranked: level, or {change: % or absolute, take: …}.", default=ValueOf()
    )
    position: Position | None = key(POSITION, doc='The place said: "1", "at most 12", "one of the highest".')
    order: Order | None = key(Choice(Order), doc="Counted from the highest (the default) or the lowest.")
    after: tuple[Written, ...] = key(Each(TEXT, or_one=True), doc="Who stands directly above it.", default=())

    def settle(self, reader: Reader) -> None:
        """An order needs rivals of one sort, and something said of the place in it."""
        if (self.among is None) is (self.among_periods is None):
            hint = "among: a group, a list or all; among-periods: a range or a named set"
            reader.report("CC118", "a rank needs either `among` or `among-periods`", self.place, hint=hint)
        if self.position is None and not self.after:
            reader.report("CC118", "a rank needs `position`, `after`, or both", self.place, hint='position: "1"')
        said = self.position
        end = said.end.order if said is not None and said.end is not None else None
        if said is not None and end is not None and self.order not in {None, end}:
            message = f"`position: {said.text}` and `order: {self.order}` contradict each other"
            reader.report("CC118", message, self.place, hint="leave out `order`")


def evaluate(params: Params, evidence: Evidence) -> Finding:
    """Compare the rank in the table with the place in the sentence."""
    order = order_of(params.position.end if params.position else None, params.order, evidence.series().measure)
    field = _field(params, evidence, order)
    field.refuse_alone()
    standing = Standing(field.subject, field.rivals, highest=order is Order.HIGHEST)
    position = params.position or Position(f"after {_words(params)}", len(params.after) + 1, len(params.after) + 1)
    outcome, undecided = placed(field, standing, position, with_rounding=params.figures is Figures.WITH_ROUNDING)
    notes = (*field.notes, *field.coverage.notes())
    if outcome not in {Outcome.FALSE, Outcome.UNDECIDABLE} and params.after:
        outcome, above = directly_above(params.after, field, standing, outcome)
        notes = (*notes, *above)
    if position.outcome(standing.rank_range[0], shared=False, among=field.coverage.size) is not position.outcome(
        standing.rank_range[1], shared=False, among=field.coverage.size
    ):
        notes = (*notes, "rounding could turn the order")
    finding = plain(
        evidence,
        outcome,
        reason_of(standing, field) + (f"; {field.coverage.words}" if undecided is Undecided.COVERAGE else ""),
        claimed=_claimed(params, position),
        observed=(field.subject, *standing.ahead[:12], *standing.level[:3], *standing.behind[:1]),
        notes=notes,
        undecided=undecided,
        decides=enough(field.coverage, field.subject, evidence.source) if undecided is Undecided.COVERAGE else "",
    )
    return replace(finding, n=field.coverage.known, rivals=field.coverage.rivals)


def _field(params: Params, evidence: Evidence, order: Order) -> Field:
    highest = order is Order.HIGHEST
    if params.among is not None:
        return places_field(evidence, params.among, params.at, params.value_of, highest=highest, also=params.after)
    if params.among_periods is None:
        raise NoAnswer(
            "the check names nothing to be ranked among (`among` or `among-periods`)",
            decides="`among` or `among-periods` in the check",
        )
    return periods_field(evidence, params.among_periods, params.at, params.value_of)


def _words(params: Params) -> str:
    return ", ".join(params.after)


def _claimed(params: Params, position: Position) -> str:
    after = f", after {_words(params)}" if params.after and params.position is not None else ""
    lowest = params.order is Order.LOWEST and position.end is None
    return f"{position.words(Order.LOWEST) if lowest else position.text}{after}"


def says(params: Params) -> str:
    """The place, among whom, and when."""
    place = params.position.words(params.order or Order.HIGHEST) if params.position is not None else ""
    after = f"after {_words(params)}" if params.after else ""
    among = entity_words(params.among) if params.among is not None else time_words(params.among_periods)
    said = f"{', '.join(filter(None, (place, after)))}{',' if place and after else ''} among {among}"
    return in_time(said, params.at)


KIND = Kind("rank", Params, measure_uses, evaluate, __doc__, says, weighs=True)
