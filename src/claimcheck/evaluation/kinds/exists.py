"""Was there one, was there none, was it the first time?

    kind: exists
    measure: homicide-rate
    of: El Salvador
    periods: 2000..2014
    predicate: {kind: threshold, line: "100", side: above}
    expected: none

`periods` is gone through period by period (a range, a named set, windows), `entities` place by place (a group, a list,
`all`, or {others: every, among: region} for "no other country"); both together go through places in periods. The
predicate is any check; it takes measure, place and time from this one. Without a predicate a figure above zero is
asked for, which fits a register of events. `expected: some` says that there was one, `expected: none` that there was
none: one example settles both. Without an example the answer needs every period and place: one without a figure leaves
it open, because absence of records is not absence. `register: partial` says that the source leaves some out, so that
only an example can settle it; `register: complete` that it holds every case, so that a count without a row is zero. A
register of events whose catalogue says from when to when it is `complete` needs neither: inside no row is zero,
outside only a case it has counts. Years of which a table says nothing by its rhythm (a survey every second year)
leave "none" and "the first" open.

`first: true` asks whether `at` was the first time: "for the first time since 1990" is `at: 2015, since: 1990`, and
without `since` (or `periods`) the series itself is looked through, which the finding says. True when it holds in `at`
and in nothing before the run of periods that `at` belongs to. A gap that could hide an earlier time, and a break in the
series, leave it open. With `entities` it asks for "the first country to": nobody else held it earlier; `at` may then be
left out; the same period is joint, which is mostly.

Terms of office are a named set, and each of its members is one case: "the first president since Vela to leave with
fewer jobs" is `at: terms/dorn, since: terms/vela` with a predicate of `kind: change`, and "no government has" is
`periods: terms, expected: none`. There is no run of terms: any earlier one that holds refutes. A term that began before
the table, or is still going on, is open and named.

Not for how many (use `count`), nor for the highest so far (use `record`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.claims.checks import Check
from claimcheck.claims.entities import Entity, Others, Rivals
from claimcheck.claims.grammar import FLAG, Choice, key
from claimcheck.claims.nodes import Written
from claimcheck.claims.params import CheckParams
from claimcheck.claims.shapes import ENTITY, MEASURE, PREDICATE, TIME
from claimcheck.claims.times import Named, Time, When, Windows
from claimcheck.evaluation.evidence import Evidence
from claimcheck.evaluation.existence import the_first, there_was
from claimcheck.evaluation.findings import Finding
from claimcheck.evaluation.firsts import first_of
from claimcheck.evaluation.kind import Kind
from claimcheck.evaluation.phrases import among_words, entity_words, in_time, time_words
from claimcheck.evaluation.predicates import refuse_own_time, searched_uses
from claimcheck.evaluation.scopes import looked_through, scope_of
from claimcheck.evaluation.search_words import Expected as Expected
from claimcheck.evaluation.search_words import Register as Register
from claimcheck.evaluation.searches import Search, search
from claimcheck.evaluation.terms import still_going_on
from claimcheck.evaluation.undecided import NoAnswer

if TYPE_CHECKING:
    from claimcheck.claims.grammar import Reader
    from claimcheck.datasets.series import Use


@dataclass(frozen=True, slots=True, kw_only=True)
class Params(CheckParams):
    """What is looked for, and where."""

    measure: Written | None = key(MEASURE, inherited=True, doc="What is measured, where the predicate does not say it.")
    entities: Entity | None = key(ENTITY, doc="The places gone through: a group, a list, `all` or {others: every, …}.")
    periods: Time | None = key(TIME, doc="The periods gone through: a range, a named set or windows.")
    at: Time | None = key(TIME, inherited=True, doc="When; with `first` the period said to be the first.")
    predicate: Check | None = key(PREDICATE, doc="What must hold; left out, a figure above zero.")
    expected: Expected | None = key(Choice(Expected), doc="some or none.")
    first: bool = key(FLAG, doc="true: nothing of the sort before.", default=False)
    since: Time | None = key(TIME, doc="With `first`: the period that the sentence counts from.")
    register: Register | None = key(Choice(Register), doc="complete: every case is in it; partial: some are left out.")

    def settle(self, reader: Reader) -> None:
        """Something is gone through, and one thing said of it."""
        for message, hint in _contradictions(self, nested=reader.nested):
            reader.report("CC118", message, self.place, hint=hint)
        if self.periods is not None or self.first:
            refuse_own_time([self.predicate], reader)
        if not reader.nested and self.measure is None and self.predicate is None:
            reader.report("CC111", "the key 'measure' is missing", self.place, hint="measure: what is looked through")


def _contradictions(said: Params, *, nested: bool) -> list[tuple[str, str]]:
    others = isinstance(said.entities, Others) and said.entities.rivals is not Rivals.EVERY
    windows = isinstance(said.periods, Windows)
    not_a_set = said.periods is not None and not isinstance(said.periods, Named)
    unasked = said.of is not None and said.entities is not None and not isinstance(said.entities, Others)
    rules = [
        (said.first is (said.expected is not None), "say either `expected` or `first: true`", "expected: none"),
        (not (said.first or said.entities or said.periods), "nothing is gone through", "periods: 2000..2014"),
        (isinstance(said.periods, When), "episodes are counted with `count`", "periods: 2000..2014"),
        (said.since is not None and not said.first, "`since` belongs to `first: true`", "periods: 2000..2014"),
        (said.since is not None and not_a_set, "`since` and `periods` both say which span", "keep one"),
        (said.first and windows, "stretches that overlap have no first", "periods: 2000..2014"),
        (said.first and not (nested or said.at or said.entities), "which period was the first?", "at: 2015"),
        (others, "only `others: every` can be gone through", "entities: {others: every, among: region}"),
        (not said.first and unasked, "`of` is not gone through", "entities: {others: every, among: region}"),
    ]
    return [(message, hint) for broken, message, hint in rules if broken]


def uses(params: Params) -> tuple[Use, ...]:
    """The series that is gone through."""
    return searched_uses(params, params.predicate)


def evaluate(params: Params, evidence: Evidence) -> Finding:
    """Look for one, and say what was found."""
    scope = scope_of(evidence, params.entities, params.periods, params.predicate)
    partial = params.register is Register.PARTIAL
    if params.register is Register.COMPLETE:
        evidence, scope = looked_through(evidence, scope, params.at, params.since), scope.vouched_for()
    if not scope.by_place:
        evidence = scope.on_one_base(evidence, params.predicate)
    if params.first:
        found = first_of(evidence, params.predicate, scope, params.at, params.since, params.periods)
        return the_first(evidence, scope, found, partial=partial, claimed=says(params))
    cases = scope.cases(params.at)
    if not cases:
        raise NoAnswer(
            "there is nothing to go through",
            decides=f"`entities` or `periods` that '{evidence.source}' has",
        )
    answers = search(evidence, params.predicate, cases)
    asked = Search(still_going_on(answers, params.periods, scope.clock, evidence.source), scope.unnamed)
    expected = params.expected is Expected.SOME
    return there_was(evidence, scope, asked, expected=expected, partial=partial, claimed=says(params))


def says(params: Params) -> str:
    """Some, none or the first, of what, and when."""
    if params.first:
        since = f" since {time_words(params.since)}" if params.since is not None else ""
        what = f"the first of {entity_words(params.entities)}" if params.entities is not None else "the first time"
        return in_time(f"{what}{since}", params.at)
    return in_time(among_words(str(params.expected), params.entities, params.periods), params.at)


KIND = Kind("exists", Params, uses, evaluate, __doc__, says)
