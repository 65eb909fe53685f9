"""Problems, one a line: for editors, `grep` and build servers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.report.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.problems import Place, Problem


def problem_lines(problems: Iterable[Problem]) -> list[str]:
    """`path:line:column: CODE message (what to type)`, in the order of files and lines; verdicts with their claim."""
    return [problem_line(problem) for problem in sorted(problems, key=lambda problem: problem.sort_key())]


def problem_line(problem: Problem) -> str:
    """One problem on one line."""
    hint = f" ({one_line(problem.hint)})" if problem.hint else ""
    return f"{position(problem.place)}{problem.code} {_told(problem)}{hint}"


def _told(problem: Problem) -> str:
    """The message; of a verdict also whose and which, which a frame tells by its excerpt."""
    if problem.label is None:
        return one_line(problem.message)
    return one_line(f"{problem.claim}: {problem.message}: {problem.label}")


def position(place: Place | None) -> str:
    """`path:line:column: `, or nothing for no place."""
    if place is None or not place.path:
        return ""
    position = f":{place.line}:{place.column}" if place.line > 0 else ""
    return f"{one_line(place.path)}{position}: "
