"""In how many places, or periods, is it so?

    kind: count
    measure: homicides
    entities: pess
    predicate: {kind: change, from: 2015, to: 2016, direction: increase}
    quantity: at least 1

`entities` is a group, a list or `all`; `periods` a range, the members of a named set (`us-terms`), every window
({windows: 4 years, within: 1948..2014, overlap: merge}), or the stretches in which something holds
({in: 1990..2020, when: [predicate], as: episodes}). Both together count places in periods. The predicate is a check
that takes measure, place and period from this one; a change over a period starts from the period before it, and of a
named set of single periods (elections) from the member before it. Without a predicate, the places that have a figure
are counted, or the episodes. `quantity` is "44 of 50", "most", "every", "none", "at least 6", "8 in 10", "fewer than
half", "all but two" (two for which it does not hold), or "one of only three": three of them, and the place in `of` is
one, which is asked as well.

True when the number for which it holds (true or mostly) meets the quantity. Open ones make it a range: decided only
where the whole range says the same, so one counterexample refutes "every" or "none". The reason says which ones. An
episode that is still open is shown, not counted. Where a population is known the people behind the places are noted.

Not for a sum of figures (use `level` with a group), nor for a place in an order (use `rank`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.claims.checks import Check
from claimcheck.claims.entities import Universe
from claimcheck.claims.grammar import key
from claimcheck.claims.nodes import Written
from claimcheck.claims.params import CheckParams
from claimcheck.claims.shapes import COUNT, MEASURE, PREDICATE, TIME, UNIVERSE
from claimcheck.claims.times import Time, When, Windows
from claimcheck.evaluation.answers import from_match, leaning
from claimcheck.evaluation.bound_words import leaning_as_bound
from claimcheck.evaluation.counted import Counted, count_cases, count_episodes, first_asked
from claimcheck.evaluation.evidence import Evidence
from claimcheck.evaluation.findings import Finding
from claimcheck.evaluation.kind import Kind
from claimcheck.evaluation.membership import one_of_them
from claimcheck.evaluation.phrases import among_words, in_time
from claimcheck.evaluation.predicates import refuse_own_time, searched_uses
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.quantities.counting import meets_count
from claimcheck.quantities.quantity import Quantity

if TYPE_CHECKING:
    from claimcheck.claims.grammar import Reader
    from claimcheck.datasets.series import Use


@dataclass(frozen=True, slots=True, kw_only=True)
class Params(CheckParams):
    """What is counted, and what was said of the number."""

    measure: Written | None = key(MEASURE, inherited=True, doc="What is measured, where the predicate does not say it.")
    entities: Universe | None = key(UNIVERSE, doc="The places gone through: a group, a list or `all`.")
    periods: Time | None = key(TIME, doc="The periods gone through: a range, a named set, windows or episodes.")
    at: Time | None = key(TIME, inherited=True, doc="When, for a predicate that does not say it.")
    predicate: Check | None = key(PREDICATE, doc="What must hold for a place or period to be counted.")
    quantity: Quantity = key(COUNT, required=True, doc='The number said: "44 of 50", "most", "all but two", "none".')

    def settle(self, reader: Reader) -> None:
        """Something is gone through, and something asked of it."""
        if self.entities is None and self.periods is None:
            hint = "entities: a group, a list or all; periods: 2005..2014"
            reader.report("CC118", "a count needs `entities`, `periods`, or both", self.place, hint=hint)
        asks = self.predicate is not None or isinstance(self.periods, When)
        if not asks and self.periods is not None:
            hint = 'predicate: {kind: threshold, line: "10", side: above}'
            reader.report("CC118", "periods are counted by a predicate", self.place, hint=hint)
        if self.periods is not None and not isinstance(self.periods, When):
            refuse_own_time([self.predicate], reader)
        if isinstance(self.periods, When):
            refuse_own_time(self.periods.predicates, reader)
        if isinstance(self.periods, When) and self.entities is not None:
            hint = "leave out `entities`, and name one place in `of`"
            reader.report("CC118", "episodes are those of one place", self.place, hint=hint)
        if not reader.nested and self.of is not None and self.entities is not None and not self.quantity.one_of:
            hint = "quantity: one of only 3, where the sentence says that the place is one of them"
            reader.report("CC118", "`of` is not asked: the places are those of `entities`", self.place, hint=hint)
        if not reader.nested and self.measure is None and self.predicate is None and not isinstance(self.periods, When):
            reader.report("CC111", "the key 'measure' is missing", self.place, hint="measure: what is counted")


def uses(params: Params) -> tuple[Use, ...]:
    """The series that is gone through."""
    return searched_uses(params, first_asked(params.periods, params.predicate))


def evaluate(params: Params, evidence: Evidence) -> Finding:
    """Count, and hold the number (or the range that the open ones leave) against the one said."""
    counted = _counted(params, evidence)
    if not counted.total:
        raise NoAnswer(
            "there is nothing to count",
            decides=f"`entities` or `periods` that '{evidence.source}' has",
        )
    match = meets_count(params.quantity, counted.low, counted.high, counted.total, tolerance=params.tolerance)
    match = leaning_as_bound(params.quantity, match, params.shows)
    finding = from_match(
        evidence,
        match,
        counted.words,
        claimed=params.quantity.text,
        observed=counted.observed,
        direction=leaning(match, params.shows),
        notes=counted.notes,
        decides=counted.decides,
    )
    finding = replace(finding, n=counted.known, weighed=counted.weighed)
    if not params.quantity.one_of:
        return finding
    asked = params.predicate if params.periods is None else None
    return one_of_them(evidence, asked, params.of, params.at, finding)


def _counted(params: Params, evidence: Evidence) -> Counted:
    if isinstance(params.periods, When):
        return count_episodes(evidence, params.periods, params.predicate)
    merge = isinstance(params.periods, Windows) and params.periods.overlap == "merge"
    return count_cases(evidence, params.entities, params.periods, params.predicate, at=params.at, merge=merge)


def says(params: Params) -> str:
    """The number, of what, and when."""
    said = params.quantity.text
    things = "period" if params.entities is None else "place"
    bare = f"{said} {things}{'' if said == '1' else 's'}" if said.isdigit() else said
    said = BARE.get(said.casefold(), "{bare}").format(bare=bare, things=things)
    return in_time(among_words(said, params.entities, params.periods), params.at)


BARE = {"every": "every {things}", "all": "all {things}s", "most": "most {things}s", "none": "no {things}"}
KIND = Kind("count", Params, uses, evaluate, __doc__, says, weighs=True)
