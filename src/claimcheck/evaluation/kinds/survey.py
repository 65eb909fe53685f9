"""What do polls say: 60% feel safer, up from 54%, most, A ahead of B?

    kind: survey
    measure: feels-safe
    answer: [very safe, fairly safe]
    from: {at: 2015, value: 54%}
    to: {at: 2017, value: 60%}
    direction: increase
    n: {2015: 1260, 2017: 1280}

One time: `at` with `value`, `over` or both. Two times: `from` and `to` (a time, or {at, value}) with `direction`
(increase, decrease or none), `by` or both figures. `answer` is one answer or several, where the table holds answer
sheets (`categories: true`); of published percentages the measure is the share. `over: B` asks whether it leads B in the
same poll: another answer, another measure, or a filter. `base: {sex: women}` says among whom. `n` is how many were
asked: a number, one for each period, or the measure that holds it; answer sheets are counted. `deff` is the design
effect, 1 by default. `question` is the wording, one for each period where it changed.

A figure is true by the table of words, as printed; its margin of error is told, and excuses no misquoted number. "Most"
and "more than half" must hold with their margin. A change must clear 1.96·√(p₁q₁·deff₁/n₁ + p₂q₂·deff₂/n₂), a lead
1.96·√(deff·(p+q-(p-q)²)/n); inside it, or without `n`, it is undecidable, and a note says how many answers would show
it. A direction of none is true inside the margin or within 2%. Over a changed wording, a break or a changed definition
nothing is measured. A base under 100 is told, and a figure that `n` whole answers cannot give (GRIM).

Not for averages that change (use `change`), nor for a part of a total that was counted (use `share`), nor for two
groups of people in one poll, whose answers have a margin each (check both).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from claimcheck.claims.filters import Where
from claimcheck.claims.grammar import TEXT, Choice, Each, Whole, key
from claimcheck.claims.nodes import Written
from claimcheck.claims.params import CheckParams
from claimcheck.claims.rates import POSITIVE
from claimcheck.claims.shapes import QUANTITY, TIME, WHERE
from claimcheck.claims.times import Time
from claimcheck.datasets.plan import overridden
from claimcheck.datasets.series import Use
from claimcheck.evaluation.by_period import ByPeriod, ByPeriodShape
from claimcheck.evaluation.changes import refuse_sign
from claimcheck.evaluation.each_period import for_each
from claimcheck.evaluation.evidence import Evidence
from claimcheck.evaluation.findings import Finding
from claimcheck.evaluation.kind import Kind
from claimcheck.evaluation.phrases import in_time, time_words
from claimcheck.evaluation.poll_findings import OnePoll, one_poll, two_polls
from claimcheck.evaluation.poll_notes import base_words
from claimcheck.evaluation.polls import Answers, Pollster, Sample
from claimcheck.evaluation.survey_shapes import END, OVER, Direction, End, Over, Said
from claimcheck.quantities.quantity import Quantity

if TYPE_CHECKING:
    from claimcheck.claims.grammar import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Params(CheckParams):
    """A share of answers and what was said of it."""

    at: Time | None = key(TIME, inherited=True, doc="When, for one poll.")
    from_: End | None = key(END, doc="The earlier poll: a time, or {at, value}.")
    to: End | None = key(END, doc="The later poll: a time, or {at, value}.")
    value: Quantity | None = key(QUANTITY, doc='The share said: "60%", "most", "one in three".')
    answer: tuple[Written, ...] = key(Each(TEXT, or_one=True), doc="The answer or answers that count.", default=())
    over: Over | None = key(OVER, doc="Whom it leads in the same poll: another answer, a measure, or a filter.")
    direction: Direction | None = key(Choice(Direction), doc="increase, decrease or none.")
    by: Quantity | None = key(QUANTITY, doc="How large the change or the lead is: 6 points, doubled.")
    base: Where = key(WHERE, doc="Among whom: column: value, as in `where`.", default=())
    n: ByPeriod[int] | None = key(
        ByPeriodShape(Whole(least=1), or_measure=True), doc="How many were asked: a number, by period, or a measure."
    )
    deff: ByPeriod[Decimal] | None = key(ByPeriodShape(POSITIVE), doc="The design effect of the sample, by default 1.")
    question: ByPeriod[Written] | None = key(ByPeriodShape(TEXT), doc="The wording, one for each period it changed in.")

    def settle(self, reader: Reader) -> None:
        """One poll or two, something said of them, and nothing that does not fit."""
        refuse_sign(reader, self.by, self.place)
        ends = self.from_, self.to
        said = Said(self.at is not None, ends, self.value is not None, self.answer, self.over, self.direction, self.by)
        for found, message, hint in said.contradictions(nested=reader.nested):
            if found:
                reader.report("CC118", message, self.place, hint=hint)
        if self.per is not None:
            reader.report("CC118", "a share of answers is divided by nothing", self.place, hint="leave out `per`")

    @property
    def sample(self) -> Sample:
        """What is said of the polls."""
        return Sample(base=self.base, n=self.n, deff=self.deff, question=self.question)

    @property
    def own(self) -> Answers:
        """The share that the sentence is about."""
        return Answers(answers=self.answer)

    @property
    def other(self) -> Answers | None:
        """The share that it leads."""
        if self.over is None or self.over.where:
            return Answers(where=self.over.where) if self.over is not None else None
        return Answers(answers=self.over.names) if self.answer else Answers(measure=self.over.names[0])

    @property
    def main_use(self) -> Use | None:
        """The series that a count goes through."""
        return next(iter(self.own.uses(self, self.sample)), None)


def uses(params: Params) -> tuple[Use, ...]:
    """Both shares, each of several answers alone, and the measure that holds how many were asked."""
    sides = [side for side in (params.own, params.other) if side is not None]
    found = [use for side in sides for use in side.uses(params, params.sample)]
    if params.n is not None and params.n.measure is not None:
        found.append(Use(params.n.measure, overridden(params.where, params.base)))
    return tuple(dict.fromkeys(found))


def evaluate(params: Params, evidence: Evidence) -> Finding:
    """Hold one poll, or two, against what was said."""
    pollster = Pollster(evidence, params.sample)
    if params.from_ is not None and params.to is not None:
        ends = params.from_, params.to
        return two_polls(pollster, params.own, ends, params.direction, params.by, claimed=_claimed(params))
    said = OnePoll(params.own, params.other, params.value, params.by, _claimed(params))
    return for_each(pollster.facing(params.own), params.at, lambda at: one_poll(pollster, said, at))


def _claimed(params: Params) -> str:
    ends = [end.value.text for end in (params.from_, params.to) if end is not None and end.value is not None]
    lead_said = f"ahead of {params.other.words}" if params.other is not None else ""
    by = f"by {params.by.text}" if params.by is not None and not params.by.sign else params.by.text if params.by else ""
    value = params.value.text if params.value is not None else ""
    return " ".join(filter(None, (value, " to ".join(ends), params.direction, lead_said, by)))


def says(params: Params) -> str:
    """What was said of the answers, and when."""
    among = f"among {base_words(params.base)}" if params.base else ""
    of = "".join(f" ({words})" for words in (params.own.words, among) if words)
    if params.from_ is not None and params.to is not None:
        return f"{_claimed(params)}{of}, {time_words(params.from_.at)} to {time_words(params.to.at)}"
    return in_time(f"{_claimed(params)}{of}", params.at)


KIND = Kind("survey", Params, uses, evaluate, __doc__, says)
