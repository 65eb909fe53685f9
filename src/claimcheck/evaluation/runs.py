"""A run: neighbouring periods in which something holds, counted back from its last one.

An open period (no figure, a break, rounding) may hold or not, so a run is as long as each way of settling the open
ones makes it; `endings` goes through them.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

State = bool | None  # it holds, it does not, or that is open


@dataclass(frozen=True, slots=True)
class Length:
    """How long a run is, in one way of settling what is open; `is_open`: it may go on before the first period."""

    periods: int
    first: int  # index of its first period; one past the last period where it holds in none
    is_open: bool = False


def endings(states: Sequence[State]) -> Iterator[Length]:
    """Every length that the run up to the last period can have, the shortest first."""
    length = 0
    for index in range(len(states) - 1, -1, -1):
        if states[index] is not True:
            yield Length(length, index + 1)
        if states[index] is False:
            return
        length += 1
    yield Length(length, 0, is_open=True)


def longest(states: Sequence[State], *, with_open: bool = False) -> tuple[int, int]:
    """The first index and the length of the longest run, the latest of equals; `with_open`: the open periods hold."""
    best = (0, 0)
    index = 0
    for held, group in groupby(state is True or (with_open and state is None) for state in states):
        length = len(list(group))
        if held and length >= best[1]:
            best = (index, length)
        index += length
    return best


def is_longest(states: Sequence[State], own: Length, *, counts_from_first: bool) -> tuple[bool, ...]:
    """Whether no other run of the span is longer, for one length of the run at the end; both where that is open.

    Parameters
    ----------
    states
        Of every period from the first of the span on, the run's own at the end.
    own
        One length that the run can have.
    counts_from_first
        The first period is the one that the sentence counts from ("since 1990"): its own run is no rival.

    """
    before = states[: max(0, own.first - 1)]
    starts = first_rivals(before, counts_from_first=counts_from_first)
    rivals = [longest(before[start:], with_open=with_open)[1] for start in starts for with_open in (False, True)]
    return tuple(dict.fromkeys(rival <= own.periods for rival in rivals))


def first_rivals(states: Sequence[State], *, counts_from_first: bool) -> list[int]:
    """Where the rivals can begin: after the run of the first period, in each way of settling what is open."""
    if not counts_from_first:
        return [0]
    return [min(len(states), run.periods + 1) for run in endings(states[::-1])]
