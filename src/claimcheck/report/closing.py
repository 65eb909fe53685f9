"""The last lines of a run: how many claims stand as expected, how it ends, and what to type next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.report.json_report import summary
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


def closing(verdicts: Sequence[Verdict], problems: Sequence[Problem], code: int, screen: Screen) -> str:
    """Two lines at most: the count, and the next command."""
    tone = "green" if code == 0 else "red"
    ending = f" Exit code {code}: {_ENDINGS[code]}." if code in _ENDINGS else ""
    lines = screen.fold(f"{counted(verdicts)}{ending}")
    following = _following(verdicts, problems, code)
    painted = [screen.paint(line, "bold", tone) for line in lines]
    return "\n".join([*painted, *([f"Next: {following}"] if following else [])]) + "\n"


def counted(verdicts: Sequence[Verdict]) -> str:
    """The claims by how they stand, in words."""
    count = summary(verdicts)
    parts = [
        (count["agree"], "as expected"),
        (count["differ"], "differs" if count["differ"] == 1 else "differ"),
        (count["without_expect"], "without `expect`"),
        (count["not_checked"], "not checked"),
    ]
    told = ", ".join(f"{number:,} {words}" for number, words in parts if number)
    noun = "claim" if count["claims"] == 1 else "claims"
    return f"{count['claims']:,} {noun}{f': {told}' if told else ' could be read'}."


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
    return f"claimcheck show {one_line(checked[0].claim.id)}" if checked else ""
