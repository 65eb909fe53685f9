"""Episodes: neighbouring periods in which something holds, joined; one that is still open is shown, not counted."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from claimcheck.claims.periods import Span
from claimcheck.evaluation.stretches import Stretch
from claimcheck.evaluation.tallies import Case, Tally, tally

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.claims.checks import Check
    from claimcheck.evaluation.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Episodes:
    """The closed ones, one that is still open, and how few or many there can be."""

    closed: tuple[Stretch, ...]
    still_open: Stretch | None
    fewest: int
    most: int
    unknown: tuple[str, ...] = ()


def states_of(
    evidence: Evidence, predicates: Sequence[Check], periods: Sequence[Stretch]
) -> tuple[list[bool | None], Tally]:
    """For each period: do all predicates hold? None where that is open; and the figures behind it."""
    cases = [Case(item.shown, at=item.time) for item in periods]
    found = tally(evidence, predicates, cases)
    by_case = dict.fromkeys(found.holding, True) | dict.fromkeys(found.failing, False)
    return [by_case.get(case) for case in cases], found


def episodes(periods: Sequence[Stretch], states: Sequence[bool | None], *, goes_on: bool | None) -> Episodes:
    """Join the periods in which it holds.

    goes_on: does it hold in the period after the last one? False closes an episode that reaches the end; None (nobody
    knows yet) leaves it open.
    """
    runs = _runs(periods, states)
    still_open = None
    if runs and states[-1] is True and goes_on is not False:
        still_open = runs.pop()
    counted = states[: len(states) - still_open_length(states)] if still_open is not None else list(states)
    fewest, most = bounds(counted)
    unknown = tuple(item.shown for item, state in zip(periods, states, strict=True) if state is None)
    return Episodes(tuple(runs), still_open, fewest, most, unknown)


def still_open_length(states: Sequence[bool | None]) -> int:
    """How many periods at the end hold without a gap."""
    length = 0
    for state in reversed(states):
        if state is not True:
            break
        length += 1
    return length


def _runs(periods: Sequence[Stretch], states: Sequence[bool | None]) -> list[Stretch]:
    found = []
    paired = zip(periods, states, strict=True)
    for state, group in groupby(paired, key=lambda pair: pair[1]):
        if state is True:
            run = [stretch for stretch, _ in group]
            span = Span(run[0].span.start, run[-1].span.end)
            found.append(Stretch(span, str(span)))
    return found


def bounds(states: Sequence[bool | None]) -> tuple[int, int]:
    """The fewest and the most episodes, whatever the unknown periods turn out to be."""
    fewest: dict[bool, int] = {False: 0}
    most: dict[bool, int] = {False: 0}
    for state in states:
        choices = (True, False) if state is None else (state,)
        fewest = {now: min(count + (now and not before) for before, count in fewest.items()) for now in choices}
        most = {now: max(count + (now and not before) for before, count in most.items()) for now in choices}
    return min(fewest.values()), max(most.values())


def merged(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Stretches that overlap as one."""
    found: list[Stretch] = []
    for item in sorted(stretches, key=lambda stretch: stretch.span.start.first_day):
        if found and found[-1].overlaps(item):
            last = found.pop()
            end = max(last.span.end, item.span.end, key=lambda period: period.last_day)
            span = Span(last.span.start, end)
            found.append(Stretch(span, str(span)))
        else:
            found.append(item)
    return found
