"""The verdicts and all they rest on as an Excel workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.report.publication import Command, Format, Shape

if TYPE_CHECKING:
    from claimcheck.pipeline import Run
    from claimcheck.report.publication import Edition


def render(run: Run, edition: Edition) -> bytes:  # noqa: ARG001  # every format takes both
    """Every table, a sheet each."""
    from claimcheck.report.tables import tables_of
    from claimcheck.report.workbook import workbook_of

    return workbook_of(tables_of(run))


FORMAT = Format(
    "xlsx",
    Command.REPORT,
    Shape.BYTES,
    "a workbook: verdicts, findings, figures, readings, sources",
    "verdicts.xlsx",
    render,
    extra="office",
    needs=("xlsxwriter",),
)
