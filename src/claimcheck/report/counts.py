"""How many claims stand as expected: each claim is counted once, those that could not be read included."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from claimcheck.judgement.verdicts import Verdict
    from claimcheck.problems import Place, Problem


class Told(Protocol):
    """What a report tells of a run."""

    @property
    def verdicts(self) -> Sequence[Verdict]:
        """One for each claim that could be read."""

    @property
    def problems(self) -> Sequence[Problem]:
        """All of them, those of single claims included."""

    @property
    def unread(self) -> Mapping[str, Place | None]:
        """The ids of the claims that could not be read, with a place each."""


@dataclass(frozen=True, slots=True)
class Count:
    """The claims by how they stand; the four add up to the first."""

    claims: int
    agree: int
    differ: int
    without_expect: int
    not_checked: int


def count(verdicts: Iterable[Verdict], unread: int = 0) -> Count:
    """Count the verdicts, and claims that could not be read as not checked."""
    counted = Counter(_standing(verdict) for verdict in verdicts)
    counted["not_checked"] += unread
    return Count(
        counted.total(), counted["agree"], counted["differ"], counted["without_expect"], counted["not_checked"]
    )


def _standing(verdict: Verdict) -> str:
    if verdict.word is None:
        return "not_checked"
    return {None: "without_expect", True: "agree", False: "differ"}[verdict.agrees]
