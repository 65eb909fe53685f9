"""Verdicts, one a line: for `grep` and long books."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.report.problem_lines import position
from claimcheck.report.story import standing, why
from claimcheck.report.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.judgement.verdicts import Verdict


def verdict_lines(verdicts: Iterable[Verdict]) -> list[str]:
    """`path:line:column: verdict id: why (as expected)`, in the order of the files, without those with a problem."""
    return [verdict_line(verdict) for verdict in verdicts if verdict.word is not None or verdict.nothing_readable]


def verdict_line(verdict: Verdict) -> str:
    """One verdict on one line."""
    word = verdict.word.value if verdict.word is not None else "not-checked"
    place = getattr(verdict.claim.id, "place", None)
    return f"{position(place)}{word} {one_line(verdict.claim.id)}: {why(verdict)} ({standing(verdict)})"
