"""How a run ends: the promise of exit codes, in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.config import Config, FailOn
from claimcheck.cli.usage import one_of
from claimcheck.rules import RULES, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.problems import Problem

OK, DIFFERS, USAGE, UNREADABLE, NO_EVIDENCE, NOTHING, BUG = 0, 1, 2, 3, 4, 5, 10
_FIRST = (BUG, USAGE, UNREADABLE, NO_EVIDENCE, DIFFERS)  # of several, this is the order


def level_of(typed: str | None, config: Config) -> FailOn:
    """From what on the run fails: as typed, else as the book says."""
    if typed is None:
        return config.fail_on
    return FailOn(one_of("--fail-on", typed, [level.value for level in FailOn]))


def exit_code(problems: Iterable[Problem], claims: int, level: FailOn = FailOn.ERROR) -> int:
    """The exit code of a run that found these problems among so many claims.

    `never` forgives verdicts and warnings; a claim that could not be checked is never forgiven.
    """
    codes = {code for problem in problems if (code := _code_of(problem, level)) != OK}
    if codes:
        return min(codes, key=_FIRST.index)
    return OK if claims else NOTHING


def _code_of(problem: Problem, level: FailOn) -> int:
    rule = RULES.get(problem.code)
    code = rule.exit_code if rule is not None else UNREADABLE
    if code != DIFFERS:
        return USAGE if problem.code == "CC124" else code
    is_warning = rule is not None and rule.severity is Severity.WARNING
    if level is FailOn.NEVER or (is_warning and level is FailOn.ERROR):
        return OK
    return DIFFERS
