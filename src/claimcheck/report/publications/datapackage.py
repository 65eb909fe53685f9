"""The verdicts and all they rest on as a Data Package."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.report.publication import Command, Format, Shape

if TYPE_CHECKING:
    from claimcheck.pipeline import Run
    from claimcheck.report.publication import Edition, Files


def render(run: Run, edition: Edition) -> Files:
    """Every table as CSV, and what is in each column."""
    from claimcheck.report.data_package import package_of
    from claimcheck.report.tables import tables_of

    return package_of(tables_of(run), edition)


FORMAT = Format("datapackage", Command.EXPORT, Shape.FOLDER, "a folder of tables with a description", "package", render)
