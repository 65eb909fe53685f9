"""What a count comes to: how many at least, how many at most, of how many, and which."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.claims.periods import Span
from claimcheck.claims.times import When
from claimcheck.evaluation.coverage import not_in_table
from claimcheck.evaluation.deciding import answers_for
from claimcheck.evaluation.episodes import Episodes, episodes, merged, states_of
from claimcheck.evaluation.findings import Weighed
from claimcheck.evaluation.people import people_known, people_words
from claimcheck.evaluation.predicates import searched, whose
from claimcheck.evaluation.stretches import Stretch, stretches_of, things_in
from claimcheck.evaluation.tallies import MOST_ASKED, Case, Tally, tally
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.universes import universe_of
from claimcheck.evaluation.wording import listed
from claimcheck.quantities.nouns import so_many

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.claims.checks import Check
    from claimcheck.claims.entities import Universe as Among
    from claimcheck.claims.times import Time
    from claimcheck.datasets.series import Series
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Observed
    from claimcheck.evaluation.moments import Clock
    from claimcheck.evaluation.places import Universe

FEW = 4
NAMED_IN_NOTES = 40


@dataclass(frozen=True, slots=True)
class Counted:
    """A number, or the range that the open cases leave."""

    low: int
    high: int
    total: int
    known: int
    words: str
    notes: tuple[str, ...] = ()
    observed: tuple[Observed, ...] = ()
    decides: str = ""  # what would settle the open ones; nothing where rounding alone leaves them open
    weighed: Weighed | None = None  # by how many people live there, where that is known of all who answered


def count_cases(
    evidence: Evidence,
    entities: Among | None,
    periods: Time | None,
    predicate: Check | None,
    *,
    at: Time | None = None,
    merge: bool = False,
) -> Counted:
    """Count places, periods, or places in periods for which the predicate holds.

    Raises
    ------
    NoAnswer
        When there is nothing to go through.

    """
    series = searched(evidence, predicate)
    universe, note = universe_of(evidence, entities, series) if entities is not None else (None, None)
    codes = universe.codes if universe is not None else whose(evidence, series, predicate).members
    stretches = stretches_of(periods, evidence.clock(series, codes)) if periods is not None else None
    if predicate is None:
        return _with_figures(evidence, series, universe, at, note)
    cases = _cases(series, universe, stretches, at)
    if merge and stretches is not None:
        return _merged(evidence, predicate, cases, stretches)
    found = tally(evidence, [predicate], cases)
    unnamed = max(0, (universe.expected or 0) - len(universe.members)) if universe is not None and not stretches else 0
    unit = things_in(stretches or ()) if universe is None else "places in periods" if stretches else "places"
    clock = evidence.clock(series, codes)
    late = [told for told in (clock.late_note(at), clock.late_note(periods)) if told]
    notes = (*late, *_notes(found, unnamed, universe, note, unit, entities_only=not stretches))
    weighed = _weighed(evidence, series, found) if universe is not None and not stretches else None
    people = (people_words(weighed),) if weighed is not None else ()
    return replace(_of(found, unnamed, unit), notes=(*notes, *people, *_turning(found)), weighed=weighed)


def _cases(
    series: Series, universe: Universe | None, stretches: Sequence[Stretch] | None, at: Time | None
) -> list[Case]:
    if universe is None:
        return [Case(item.shown, at=item.time, base=item.base) for item in stretches or ()]
    if stretches is None:
        return [Case(series.label(code), code, at) for code in universe.members]
    if len(universe.members) * len(stretches) > MOST_ASKED:
        raise NoAnswer(
            f"that is more than {MOST_ASKED:,} places and periods; narrow the range",
            decides=f"a range of at most {MOST_ASKED:,} places and periods",
        )
    return [
        Case(f"{series.label(code)} {item.shown}", code, item.time, item.base)
        for code in universe.members
        for item in stretches
    ]


def _of(found: Tally, unnamed: int, unit: str) -> Counted:
    low, open_ones = len(found.holding), len(found.open) + unnamed
    known = len(found.holding) + len(found.failing)
    which = listed([case.shown for case in found.holding])
    words = f"{low:,} of {known:,} known" if open_ones else f"{low:,} of {so_many(known, unit)}"
    words += f": {which}" if which else ""
    if 0 < len(found.failing) < max(FEW, len(found.holding)):  # the few exceptions are the story
        words += f"; not {listed([case.shown for case in found.failing])}"
    if open_ones:
        words += f"; {open_ones:,} without an answer{f' ({found.reasons[0]})' if found.reasons else ''}"
    return Counted(
        low,
        low + open_ones,
        known + open_ones,
        known,
        words,
        observed=found.observed,
        notes=_turning(found),
        decides=_decides(found, unnamed, unit),
    )


def _turning(found: Tally) -> tuple[str, ...]:
    """A note where rounding could turn the answers that are counted."""
    names = [case.shown for case in found.turning]
    return (f"rounding could turn the answer in {listed(names)}",) if names else ()


def _decides(found: Tally, unnamed: int, unit: str) -> str:
    """The answers that are missing, by name."""
    names = [case.shown for case in found.open]
    told = [answers_for(names, found.decides)] if names and any(found.decides) else []
    if unnamed:
        told.append(f"the {so_many(unnamed, unit)} that should be there and {'is' if unnamed == 1 else 'are'} not")
    return ", and ".join(told)


def _notes(
    found: Tally, unnamed: int, universe: Universe | None, note: str | None, unit: str, *, entities_only: bool
) -> tuple[str, ...]:
    notes = [note] if note else []
    if found.open:
        notes.append(f"no answer for {listed([case.shown for case in found.open], NAMED_IN_NOTES)}")
        notes += [f"why: {reason}" for reason in found.reasons[1:4]]  # the first stands in the sentence
    if unnamed:
        notes.append(not_in_table(unnamed, unit))
    if universe is not None and universe.expected is None and entities_only:
        notes.append(f"how many {unit} there should be is not known; the table has {len(universe.members):,}")
    return tuple(notes)


def _weighed(evidence: Evidence, series: Series, found: Tally) -> Weighed | None:
    """How many people live where it holds, where a population is known for all who answered."""
    holding, failing = ([case.code for case in cases if case.code] for cases in (found.holding, found.failing))
    share = people_known(evidence, series, [*holding, *failing], holding, evidence.calendar.today)
    return Weighed(len(holding) / (len(holding) + len(failing)), share) if share is not None else None


def _with_figures(
    evidence: Evidence, series: Series, universe: Universe | None, at: Time | None, note: str | None
) -> Counted:
    """Without a predicate, the places that have a figure."""
    if universe is None:
        raise NoAnswer(
            "nothing is asked of the periods: add a predicate",
            decides="a `predicate`, which says what must hold in a period",
        )
    clock: Clock = evidence.clock(series, universe.members)
    periods = clock.moment(at).periods if at is not None else tuple(clock.known)
    there = [code for code in universe.members if any(period in series.of(code) for period in periods)]
    total = max(universe.expected or 0, len(universe.members))
    which = listed([series.label(code) for code in there])
    verb = "has" if len(there) == 1 else "have"
    words = f"{len(there):,} of {so_many(total, 'places')} {verb} a figure{f': {which}' if which else ''}"
    return Counted(len(there), len(there), total, len(there), words, (note,) if note else ())


def _merged(evidence: Evidence, predicate: Check, cases: Sequence[Case], stretches: Sequence[Stretch]) -> Counted:
    """Windows that hold and overlap are one."""
    found = tally(evidence, [predicate], cases)
    by_time = {item.time: item for item in stretches}
    holding = [by_time[case.at] for case in found.holding if case.at in by_time]
    open_ones = [by_time[case.at] for case in found.open if case.at in by_time]
    joined = merged(holding)
    with_open = merged([*holding, *open_ones])
    low = sum(any(whole.overlaps(item) for item in holding) for whole in with_open)  # the open ones may join others
    high = len(joined) + len(open_ones)
    words = (
        f"{so_many(len(joined), 'stretches')}: {listed([item.shown for item in joined])}" if joined else "no stretch"
    )
    known = len(found.holding) + len(found.failing)
    decides, notes = _decides(found, 0, "stretches"), _turning(found)
    return Counted(low, high, max(high, len(cases)), known, words, notes, observed=found.observed, decides=decides)


def first_asked(periods: Time | None, predicate: Check | None) -> Check | None:
    """The predicate by whose series a count goes: of episodes the first condition that makes one."""
    conditions = periods.predicates if isinstance(periods, When) else ()
    return conditions[0] if conditions else predicate


def count_episodes(evidence: Evidence, when: When, predicate: Check | None) -> Counted:
    """Count the episodes (or the single periods) in which all predicates hold."""
    first = first_asked(when, predicate)
    series = searched(evidence, first)
    place = whose(evidence, series, first)
    clock = evidence.clock(series, place.members)
    periods = stretches_of(when.span, clock)
    asked = [*when.predicates, *([predicate] if predicate is not None and not when.episodes else [])]
    states, behind = states_of(evidence, asked, periods)
    if not when.episodes:
        found_periods = _single_periods(periods, states)
        decides = _decides(behind, 0, "periods")
        return replace(found_periods, observed=behind.observed, decides=decides, notes=_turning(behind))
    last = periods[-1].span.end.shift(1)
    after = states_of(evidence, asked, [Stretch(Span(last, last), str(last))])[0][0]
    found = episodes(periods, states, goes_on=after)
    if predicate is not None:
        counted = _episodes_that(evidence, predicate, found)
        told = dict.fromkeys(text for text in (counted.decides, _decides(behind, 0, "periods")) if text)
        return replace(counted, decides=", and ".join(told), notes=(*counted.notes, *_turning(behind)))
    which = f": {listed([item.shown for item in found.closed])}" if found.closed else ""
    words = so_many(len(found.closed), "episodes") + which
    notes = [*_turning(behind)]
    if found.still_open is not None:
        notes.append(f"still open, not counted: {found.still_open.shown}")
    if found.unknown:
        notes.append(f"without figures: {listed(list(found.unknown), NAMED_IN_NOTES)}")
    total = max(found.most, 1)
    return Counted(
        found.fewest,
        found.most,
        total,
        len(periods) - len(found.unknown),
        words,
        tuple(notes),
        behind.observed,
        _decides(behind, 0, "periods"),
    )


def _single_periods(periods: Sequence[Stretch], states: Sequence[bool | None]) -> Counted:
    paired = list(zip(periods, states, strict=True))
    cases = {state: tuple(Case(item.shown) for item, held in paired if held is state) for state in (True, False, None)}
    return _of(Tally(cases[True], cases[False], cases[None]), 0, things_in(periods))


def _episodes_that(evidence: Evidence, predicate: Check, found: Episodes) -> Counted:
    """Of the episodes, those for which a further predicate holds; an open period may join two of them, or be one."""
    told = tally(evidence, [predicate], [Case(item.shown, at=item.time) for item in found.closed])
    counted = _of(told, 0, "episodes")
    if not found.unknown:
        return counted
    note = f"without an answer: {listed(list(found.unknown), NAMED_IN_NOTES)}"
    most = max(counted.high, found.most)
    return replace(counted, low=0, high=most, total=max(counted.total, most), notes=(*counted.notes, note))
