"""The verdicts as CSV, one line a claim, for a spreadsheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.report.publication import Command, Format, Shape

if TYPE_CHECKING:
    from claimcheck.pipeline import Run
    from claimcheck.report.publication import Edition


def render(run: Run, edition: Edition) -> str:  # noqa: ARG001  # every format takes both
    """The table of verdicts; the mark in front tells a spreadsheet that it is UTF-8."""
    from claimcheck.report.spreadsheet import csv_of
    from claimcheck.report.tables import tables_of

    return "\ufeff" + csv_of(tables_of(run)[0])


FORMAT = Format("csv", Command.REPORT, Shape.TEXT, "one line a claim, for a spreadsheet", "verdicts.csv", render)
