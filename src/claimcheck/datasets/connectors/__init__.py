"""One file for each sort of data file; each gives the engine a relation, and people a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.datasets.layout import TEXT_FORMATS, WORKBOOKS, Format

if TYPE_CHECKING:
    from pathlib import Path

    from claimcheck.datasets.connectors.table import Table
    from claimcheck.datasets.engine import Workbench
    from claimcheck.datasets.layout import Data
    from claimcheck.problems import Problem


def open_table(path: Path, shown: str, layout: Data, bench: Workbench) -> Table | Problem:
    """The data file, ready for the engine, or why it cannot be read. `shown` is what people call it."""
    if layout.kind in TEXT_FORMATS:
        from claimcheck.datasets.connectors.delimited import open_delimited

        return open_delimited(path, shown, layout, bench)
    if layout.kind in WORKBOOKS:
        from claimcheck.datasets.connectors.workbook import open_workbook

        return open_workbook(path, shown, layout, bench)
    if layout.kind is Format.PARQUET:
        from claimcheck.datasets.connectors.parquet import ParquetTable

        return ParquetTable(path, shown)
    from claimcheck.datasets.connectors.json_lines import open_json

    return open_json(path, shown, layout, bench)
