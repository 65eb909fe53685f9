"""The JSON of `check`, whose keys are promised and whose schema is published, for the claims that were asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.report.publication import Command, Format, Shape

if TYPE_CHECKING:
    from claimcheck.pipeline import Run
    from claimcheck.report.publication import Edition


def render(run: Run, edition: Edition) -> str:  # noqa: ARG001  # every format takes both
    """All that is known of the verdicts."""
    from claimcheck.report.json_report import json_report

    return json_report(run, run.rows())


FORMAT = Format("json", Command.EXPORT, Shape.TEXT, "all that `check -f json` tells", "verdicts.json", render)
