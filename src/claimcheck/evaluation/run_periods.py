"""The periods that a run is counted back through, and what a predicate says of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.claims.periods import Grain, Period, Span
from claimcheck.claims.times import Anchor, Named, Time
from claimcheck.evaluation.deciding import figures_of
from claimcheck.evaluation.known_in_part import first_in_part, left_out_note
from claimcheck.evaluation.predicates import searched
from claimcheck.evaluation.rates import on_one_base_for
from claimcheck.evaluation.rhythms import not_asked, rhythm_of, step_words, unit_of
from claimcheck.evaluation.stretches import Stretch, moments_of, stretch_of, stretches_of
from claimcheck.evaluation.tallies import MOST_ASKED, holds
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.wording import listed

if TYPE_CHECKING:
    from claimcheck.claims.checks import Check
    from claimcheck.datasets.series import Series
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Finding
    from claimcheck.evaluation.moments import Clock
    from claimcheck.evaluation.places import Universe
    from claimcheck.evaluation.runs import State


@dataclass(frozen=True, slots=True)
class PeriodAnswer:
    """What the predicate says of one period."""

    shown: str
    finding: Finding

    @property
    def state(self) -> State:
        """It holds, it does not, or that is open."""
        return holds(self.finding)


@dataclass(frozen=True, slots=True)
class Asked:
    """The answers in the order of time, the run's last period at the end."""

    answers: tuple[PeriodAnswer, ...]
    word: str  # what people call one of the periods
    step: str = ""  # "one every 6 months", where the table has no figure between
    unit: str = ""  # what people call the time from one to the next
    since_at: int = 0  # index of the period that the sentence counts from
    counts_from_first: bool = False  # that period's own run is no rival; of the whole table it is one
    goes_on: str | None = None  # the period after the last one, where it holds there too
    notes: tuple[str, ...] = ()

    @property
    def states(self) -> tuple[State, ...]:
        """Of every period."""
        return tuple(answer.state for answer in self.answers)


def ask_back(evidence: Evidence, predicate: Check, ending: Time | None, since: Time | None) -> Asked:
    """Ask the predicate of each period, from the last one back to one in which it fails, and back to `since`.

    Raises
    ------
    NoAnswer
        When `ending` is no single period, or `since` is after it.

    """
    series = searched(evidence, predicate)
    place = evidence.place(None, series)
    clock = evidence.clock(series, place.members)
    back = _back(clock, ending, since)
    stretches = [item for item, _ in back.periods]
    evidence = on_one_base_for(evidence, predicate, series, place, moments_of(stretches, clock))
    found: list[PeriodAnswer] = []
    ended = False
    for index in range(len(back.periods) - 1, -1, -1):
        item, base = back.periods[index]
        found.append(PeriodAnswer(item.shown, evidence.ask(predicate, at=item.time, base=base)))
        ended = ended or found[-1].state is False
        if ended and index <= back.least:
            break
    found.reverse()
    since_at = max(0, back.since - (len(back.periods) - len(found)))
    unknown = next((n for n, answer in enumerate(found[:-1]) if answer.state is not None), len(found) - 1)
    cut = unknown if since in {None, Anchor.START} else min(unknown, since_at)  # before there can be an answer
    grain, apart = back.periods[-1][0].span.grain, back.apart
    told = [clock.late_note(ending), clock.late_note(since), not_asked(grain, apart) if apart > 1 else None]
    told.append(_in_part(series, place, clock, ending) if since is Anchor.START and not back.is_set else None)
    return Asked(
        answers=tuple(found[cut:]),
        word="period" if back.is_set else "figure" if apart > 1 else str(grain),
        step=step_words(grain, apart),
        unit="period" if back.is_set else unit_of(grain, apart),
        since_at=max(0, since_at - cut),
        counts_from_first=since not in {None, Anchor.START},
        goes_on=_goes_on(evidence, predicate, back.after),
        notes=tuple(note for note in told if note),
    )


def _in_part(series: Series, place: Universe, clock: Clock, ending: Time | None) -> str | None:
    """That the table begins in the midst of a period, which is therefore not looked at."""
    period = first_in_part(clock, stretch_of(ending, clock).span.start)
    return left_out_note(series, place.members, period) if period is not None else None


def _goes_on(evidence: Evidence, predicate: Check, after: _Based | None) -> str | None:
    if after is None or holds(evidence.ask(predicate, at=after[0].time, base=after[1])) is not True:
        return None
    return after[0].shown


_Based = tuple[Stretch, Period]  # a period, and where a change over it starts


@dataclass(frozen=True, slots=True)
class _Back:
    """Every period from the first one to the last of the run."""

    periods: list[_Based]
    since: int = 0  # index of the period that the sentence counts from
    least: int = 0  # every period from this index on is asked
    after: _Based | None = None  # the one after the last, where the table has it
    is_set: bool = False
    apart: int = 1  # from one of them to the next


def _back(clock: Clock, ending: Time | None, since: Time | None) -> _Back:
    own = stretch_of(ending, clock)
    if isinstance(ending, Named) and ending.member is not None:
        return _members(Named(ending.name), own, clock, since)
    if own.span.start != own.span.end:
        raise NoAnswer(
            f"a run ends in one period, and {own.shown} is a stretch of several",
            decides=f"`ending` as one {own.span.end.grain}, such as {own.span.end}",
        )
    if not clock.known:
        raise NoAnswer(
            "the table has no figure for this place",
            decides=figures_of(clock.series),
        )
    last, apart = own.span.start, rhythm_of(own.span.start, clock)
    begins = _in_grain(clock.known[0], last)
    counted = begins if since in {None, Anchor.START} else _in_grain(clock.moment(since).last, last)
    if counted > last:
        raise NoAnswer(
            f"the run ends in {last}, which is before {counted}",
            decides=f"an `ending` after {counted}",
        )
    steps = range((last.index - min(begins, counted).index) // apart, -1, -1)
    if len(steps) > MOST_ASKED:
        raise NoAnswer(
            f"that is more than {MOST_ASKED:,} periods; narrow the range",
            decides=f"a range of at most {MOST_ASKED:,} periods",
        )
    periods = [_based(last.shift(-step * apart), apart) for step in steps]
    at = sum(item.span.start < counted for item, _ in periods)
    after = last.shift(apart)
    has_after = after.first_day <= clock.known[-1].first_day
    least = len(periods) if since is None else at
    return _Back(periods, at, least, after=_based(after, apart) if has_after else None, apart=apart)


def _members(named: Named, own: Stretch, clock: Clock, since: Time | None) -> _Back:
    """The members of a named set, up to the run's last one."""
    members = stretches_of(named, clock)
    place = next(index for index, item in enumerate(members) if item.same_days(own))
    at = 0
    if since not in {None, Anchor.START}:
        counted = stretch_of(since, clock)
        at = next((index for index, item in enumerate(members) if item.overlaps(counted)), -1)
        if not 0 <= at <= place:
            names = listed([item.shown for item in members[: place + 1]])
            raise NoAnswer(
                f"no member of '{named.name}' up to {own.shown} is in {counted.shown}",
                decides=f"`longest-since` as a member of '{named.name}': {names}",
            )
    periods = [(item, item.base) for item in members[: place + 1]]
    return _Back(periods, at, len(periods) if since is None else at, is_set=True)


def _based(period: Period, apart: int) -> _Based:
    return Stretch(Span(period, period), str(period)), period.shift(-apart)


def _in_grain(found: Period, last: Period) -> Period:
    """A period of the table as one of the length that is gone through."""
    if found.grain is last.grain:
        return found
    return found.to(last.grain, fiscal_start=last.fiscal_start if last.grain is Grain.FISCAL_YEAR else 1)
