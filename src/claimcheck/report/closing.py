"""The last lines of a run: how many claims stand as expected, how it ends, and what to type next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.report.counts import Count, Told, count
from claimcheck.report.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.judgement.verdicts import Verdict
    from claimcheck.problems import Problem
    from claimcheck.report.screen import Screen

_ENDINGS = {
    1: "a verdict or a warning needs a look",
    2: "the settings need mending",
    3: "a claim or source file needs mending",
    4: "evidence is missing, or has changed",
    5: "nothing matched",
    10: "a bug of ours",
}


def closing(run: Told, code: int, screen: Screen) -> str:
    """The count, how the run ends, and the next command."""
    tone = "green" if code == 0 else "red"
    ending = f" Exit code {code}: {_ENDINGS[code]}." if code in _ENDINGS else ""
    lines = screen.fold(f"{counted(count(run.verdicts, len(run.unread)))}{ending}")
    following = _following(run.verdicts, run.problems, code)
    painted = [screen.paint(line, "bold", tone) for line in lines]
    return "\n".join([*painted, *([f"Next: {following}"] if following else [])]) + "\n"


def counted(numbers: Count) -> str:
    """The claims by how they stand, in words."""
    parts = [
        (numbers.agree, "as expected"),
        (numbers.differ, "differs" if numbers.differ == 1 else "differ"),
        (numbers.without_expect, "without `expect`"),
        (numbers.not_checked, "not checked"),
    ]
    told = ", ".join(f"{number:,} {words}" for number, words in parts if number)
    noun = "claim" if numbers.claims == 1 else "claims"
    return f"{numbers.claims:,} {noun}{f': {told}' if told else ''}."


def _following(verdicts: Sequence[Verdict], problems: Sequence[Problem], code: int) -> str:
    """The command that helps most: on the first problem, else on the first verdict that differs."""
    if code == 5:
        return "claimcheck list"
    differing = [verdict for verdict in verdicts if verdict.agrees is False]
    if differing and code in {0, 1}:
        return f"claimcheck show {one_line(differing[0].claim.id)}"
    hard = sorted(problems, key=lambda problem: problem.sort_key())
    if hard and code:
        return f"claimcheck explain {hard[0].code}"
    checked = [verdict for verdict in verdicts if verdict.word is not None]
    if not checked:
        return ""
    telling = max(checked, key=lambda verdict: verdict.axes.context.rank)  # the one with most to tell
    return f"claimcheck show {one_line(telling.claim.id)}"
