"""One line for each problem and each verdict, for editors, `grep` and long books."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.problems import Place
from claimcheck.report.story import agreement, why
from claimcheck.report.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.judgement.verdicts import Verdict
    from claimcheck.problems import Problem


def problem_lines(problems: Iterable[Problem]) -> list[str]:
    """`path:line:column: CODE message (what to type)`, in the order of files and lines."""
    return [problem_line(problem) for problem in sorted(problems, key=lambda problem: problem.sort_key())]


def problem_line(problem: Problem) -> str:
    """One problem on one line."""
    hint = f" ({one_line(problem.hint)})" if problem.hint else ""
    return f"{_position(problem.place)}{problem.code} {one_line(problem.message)}{hint}"


def verdict_lines(verdicts: Iterable[Verdict]) -> list[str]:
    """`path:line:column: verdict id: why (as expected)`, in the order of the files; unchecked ones are left out."""
    return [verdict_line(verdict) for verdict in verdicts if verdict.word is not None]


def verdict_line(verdict: Verdict) -> str:
    """One verdict on one line."""
    word = verdict.word.value if verdict.word is not None else "not-checked"
    place = getattr(verdict.claim.id, "place", None)
    return f"{_position(place)}{word} {one_line(verdict.claim.id)}: {why(verdict)} ({agreement(verdict)})"


def _position(place: Place | None) -> str:
    if place is None or not place.path:
        return ""
    position = f":{place.line}:{place.column}" if place.line > 0 else ""
    return f"{one_line(place.path)}{position}: "
