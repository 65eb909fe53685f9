"""The verdicts and all they rest on as one SQLite file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.report.publication import Command, Format, Shape

if TYPE_CHECKING:
    from claimcheck.pipeline import Run
    from claimcheck.report.publication import Edition


def render(run: Run, edition: Edition) -> bytes:  # noqa: ARG001  # every format takes both
    """Every table."""
    from claimcheck.report.sqlite_export import sqlite_of
    from claimcheck.report.tables import tables_of

    return sqlite_of(tables_of(run))


FORMAT = Format("sqlite", Command.EXPORT, Shape.BYTES, "one file to ask with SQL", "verdicts.db", render)
