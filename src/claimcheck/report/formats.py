"""A run in the format that was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.report.closing import closing
from claimcheck.report.concise import verdict_lines
from claimcheck.report.json_report import json_report
from claimcheck.report.plain_lines import plain_lines
from claimcheck.report.problem_frames import frames
from claimcheck.report.problem_lines import problem_lines
from claimcheck.report.verdict_blocks import verdict_blocks
from claimcheck.report.verdict_table import MOST_ROWS, verdict_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.judgement.verdicts import Verdict
    from claimcheck.pipeline import Run
    from claimcheck.report.screen import Screen


def told(run: Run, form: str, screen: Screen, *, quiet: bool, code: int) -> str:
    """The run as a table, as JSON, or one line each. `quiet`: only what is not as it should be."""
    if form == "json":
        return json_report(run, run.rows(), only_ascii=not screen.symbols)
    if form == "concise":
        return _concise(run, quiet=quiet)
    if quiet and code == 0:
        return ""
    return _page(run, screen, quiet=quiet, code=code)


def _concise(run: Run, *, quiet: bool) -> str:
    shown = [] if quiet else verdict_lines(verdict for verdict in run.verdicts if verdict.agrees is not False)
    return "".join(f"{line}\n" for line in [*problem_lines(run.problems), *shown])


def _page(run: Run, screen: Screen, *, quiet: bool, code: int) -> str:
    """Problems, the table, each verdict that differs with the line to change, the count."""
    of_verdicts = [problem for problem in run.problems if problem.code.startswith("CC2")]
    others = [problem for problem in run.problems if not problem.code.startswith("CC2")]
    shown = [verdict for verdict in run.verdicts if not (quiet and verdict.agrees is not False)]
    blocks = [
        frames(others, screen),
        _verdicts(shown, screen),
        frames(of_verdicts, screen),
        closing(run, code, screen),
    ]
    return "\n".join(block for block in blocks if block)


def _verdicts(verdicts: Sequence[Verdict], screen: Screen) -> str:
    if not verdicts:
        return ""
    if len(verdicts) <= MOST_ROWS:
        return verdict_blocks(verdicts, screen) if screen.width is None else verdict_table(verdicts, screen)
    return "".join(f"{line}\n" for line in plain_lines(verdicts, screen))
