"""What came before a first time: the answers, and which of them refute it or could."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.evaluation.searches import Answer


@dataclass(frozen=True, slots=True)
class First:
    """A period, and everything that could have come before it."""

    own: Answer
    before: tuple[Answer, ...]  # of the place itself, the oldest first
    elsewhere: tuple[Answer, ...]  # of other places, before the run of the place itself began
    level: tuple[Answer, ...]  # other places in the period in which that run began
    run_start: str  # the first period of the run
    span_words: str
    notes: tuple[str, ...] = ()
    apart: bool = False  # each period is a case of its own, as terms of office are: there are no runs

    @property
    def rivals(self) -> tuple[Answer, ...]:
        """All that could have been earlier."""
        return (*self.before, *self.elsewhere)

    @property
    def unit(self) -> str:
        """What was looked through."""
        return "places in periods" if self.elsewhere else "terms" if self.apart else "periods"

    @property
    def earlier(self) -> tuple[Answer, ...]:
        """What refutes it: an earlier time that is over before the run begins."""
        own = tuple(answer for answer in self.before if answer.held) if self.apart else _ended(self.before)
        return (*own, *(answer for answer in self.elsewhere if answer.held))

    @property
    def may_be_earlier(self) -> tuple[Answer, ...]:
        """What could refute it, were it known."""
        still = tuple(answer for answer in self.before if answer.held is None)
        own = still if self.apart else _open_before(self.before)
        return (*own, *(answer for answer in self.elsewhere if answer.held is None))

    @property
    def inside_run(self) -> tuple[str, ...]:
        """The periods of the run before the one asked about."""
        held = [answer.case.shown for answer in self.before]
        return tuple(held[held.index(self.run_start) :]) if self.run_start in held else ()


def _ended(before: Sequence[Answer]) -> tuple[Answer, ...]:
    """Earlier times that are surely over before the run: one that holds, and later one that does not."""
    last_not = max((index for index, answer in enumerate(before) if answer.held is False), default=-1)
    return tuple(answer for answer in before[: max(last_not, 0)] if answer.held)


def _open_before(before: Sequence[Answer]) -> tuple[Answer, ...]:
    """Open ones that could make an earlier time: before one that may not hold, or between two that do."""
    last_may_not = max((index for index, answer in enumerate(before) if not answer.held), default=-1)
    could = any(answer.held is not False for answer in before[: max(last_may_not, 0)])
    return tuple(answer for answer in before[: last_may_not + 1] if answer.held is None) if could else ()
