"""What a search goes through: the places, the periods, or the places in periods that a check names."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.claims.checks import Check
from claimcheck.claims.entities import Others, TakeOfPlaces
from claimcheck.claims.periods import Period, Span
from claimcheck.evaluation.moments import LONGEST, Moment
from claimcheck.evaluation.native import native_ends
from claimcheck.evaluation.places import Universe
from claimcheck.evaluation.predicates import searched, whose
from claimcheck.evaluation.rates import on_one_base_for
from claimcheck.evaluation.registers import vouched
from claimcheck.evaluation.rhythms import in_rhythm, skipped_note
from claimcheck.evaluation.stretches import Stretch, moments_of, stretches_of
from claimcheck.evaluation.tallies import MOST_ASKED, Case
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.universes import universe_of
from claimcheck.evaluation.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimcheck.claims.entities import Entity
    from claimcheck.claims.times import Time
    from claimcheck.datasets.series import Series
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.moments import Clock


@dataclass(frozen=True, slots=True)
class Scope:
    """The series that is gone through, who is asked, and when."""

    series: Series
    codes: tuple[str, ...]  # who is gone through; of a search over periods alone, the place itself
    own: tuple[str, ...]  # the place that the sentence is about, where it names one
    clock: Clock
    stretches: tuple[Stretch, ...] | None  # None: one time, the check's own `at`
    by_place: bool
    unnamed: int = 0
    left_out: bool = False  # the table has no figure for some of the periods, by its rhythm
    vouched: bool = False  # the author says that the register holds every case
    notes: tuple[str, ...] = ()

    @property
    def unit(self) -> str:
        """What is gone through."""
        if not self.by_place:
            return "periods"
        return "places" if self.stretches is None else "places in periods"

    def vouched_for(self) -> Scope:
        """The same of a register that is said to be complete: what it leaves out was not so."""
        return replace(self, vouched=True)

    @property
    def skips(self) -> bool:
        """True where nobody knows what was so in some of the periods."""
        return self.left_out and not self.vouched

    def on_one_base(self, evidence: Evidence, predicate: Check | None) -> Evidence:
        """The same evidence, with one denominator for all periods of a place."""
        place = Universe(self.codes, "", len(self.codes), is_group=len(self.codes) > 1)
        if self.stretches is None:
            moments: Iterable[Moment] = (Moment((period,), str(period)) for period in self.clock.known)
        else:
            moments = moments_of(self.stretches, self.clock)
        return on_one_base_for(evidence, predicate, self.series, place, moments)

    def cases(self, at: Time | None) -> list[Case]:
        """Every place, every period, or every place in every period."""
        if not self.by_place:
            return [Case(item.shown, at=item.time, base=item.base) for item in self.stretches or ()]
        if self.stretches is None:
            return [Case(self.series.label(code), code, at) for code in self.codes]
        return in_periods(self.series, self.codes, self.stretches)


def in_periods(series: Series, codes: Sequence[str], stretches: Sequence[Stretch]) -> list[Case]:
    """Every place in every period.

    Raises
    ------
    NoAnswer
        When there are more of them than anybody asks.

    """
    if len(codes) * len(stretches) > MOST_ASKED:
        raise NoAnswer(
            f"that is more than {MOST_ASKED:,} places and periods; narrow the range",
            decides=f"a range of at most {MOST_ASKED:,} places and periods",
        )
    return [
        Case(f"{series.label(code)} {item.shown}", code, item.time, item.base) for code in codes for item in stretches
    ]


def scope_of(evidence: Evidence, entities: Entity | None, periods: Time | None, predicate: Check | None) -> Scope:
    """What a check goes through.

    Raises
    ------
    NoAnswer
        When the table has no such places or periods.

    """
    series = searched(evidence, predicate)
    by_place = entities is not None
    universe, own, note = _who(evidence, entities, series, predicate)
    clock = evidence.clock(series, universe.members)
    every = () if periods is None else stretches_of(periods, clock)
    stretches = None if periods is None else tuple(in_rhythm(every, clock))
    late = clock.late_note(periods)
    skipped = skipped_note(every, stretches or (), clock)
    return Scope(
        series=series,
        codes=universe.members,
        own=own,
        clock=clock,
        stretches=stretches,
        by_place=by_place,
        left_out=skipped is not None,
        unnamed=max(0, (universe.expected or 0) - len(universe.members)) if by_place else 0,
        notes=tuple(text for text in (note, late, skipped, _open_universe(universe, by_place)) if text),
    )


def looked_through(evidence: Evidence, scope: Scope, at: Time | None, since: Time | None) -> Evidence:
    """The evidence of a register that holds every case: a count without a row is zero, in all that is gone through."""
    ends: list[Period] = []
    for item in scope.stretches or ():
        ends += [native_ends(item.span.start, scope.series)[0], native_ends(item.span.end, scope.series)[1]]
    for time in (at, since):
        if time is not None:
            moment = scope.clock.moment(time)
            ends += [moment.first, moment.last]
    if scope.stretches is None and scope.clock.known:
        ends.append(scope.clock.known[0])
    if not ends:
        return evidence
    first, last = min(ends), max(ends)
    if last.index - first.index > LONGEST:
        raise NoAnswer(
            f"{first} to {last} holds more than {LONGEST:,} {first.grain}s; narrow it",
            decides=f"a range of at most {LONGEST:,} {first.grain}s",
        )
    return vouched(evidence, (*scope.codes, *scope.own), Span(first, last).periods())


def _who(
    evidence: Evidence, entities: Entity | None, series: Series, predicate: Check | None
) -> tuple[Universe, tuple[str, ...], str | None]:
    """Who is gone through, and the place that the sentence is about."""
    if isinstance(entities, TakeOfPlaces):
        raise NoAnswer(
            "`{in: …, take: …}` is one figure, and nothing to go through; name the group",
            decides="`entities` as a group or a list, whose places are gone through",
        )
    if entities is None:
        place = whose(evidence, series, predicate)
        return place, place.members, None
    if not isinstance(entities, Others):
        own = evidence.place(None, series).members if evidence.params.of is not None else ()
        universe, note = universe_of(evidence, entities, series)
        return universe, own, note
    own = evidence.place(None, series).members
    universe, note = universe_of(evidence, entities.among, series)
    rest = tuple(code for code in universe.members if code not in own)
    if not rest:
        raise NoAnswer(
            f"'{universe.shown}' holds no other place",
            decides=f"a group that holds others besides {listed(own)}",
        )
    expected = None if universe.expected is None else universe.expected - (len(universe.members) - len(rest))
    return replace(universe, members=rest, expected=expected), own, note


def _open_universe(universe: Universe, by_place: bool) -> str | None:
    if not by_place or universe.expected is not None:
        return None
    return f"how many places there should be is not known; the table has {len(universe.members):,}"
