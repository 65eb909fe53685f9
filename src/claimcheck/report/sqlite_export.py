"""Tables as one SQLite file, to be asked with SQL: the texts are as they were written, nothing is neutralised."""

from __future__ import annotations

import datetime as dt
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.report.table_columns import Holds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.report.tables import Table, Value

VERSION = 1  # of the tables, in `PRAGMA user_version`
_TYPES = {
    Holds.TEXT: "TEXT",
    Holds.COUNT: "INTEGER",
    Holds.NUMBER: "REAL",
    Holds.FLAG: "INTEGER",
    Holds.DAY: "TEXT",
}


def sqlite_of(tables: Sequence[Table]) -> bytes:
    """The database: a table each; flags are 1 and 0, days texts such as 2018-07-20."""
    with tempfile.TemporaryDirectory(prefix="claimcheck ") as folder:
        path = Path(folder) / "made.db"
        with closing(sqlite3.connect(path)) as base:
            base.execute(f"PRAGMA user_version = {VERSION}")
            for table in tables:
                _add(base, table)
            base.commit()
        return path.read_bytes()


def _add(base: sqlite3.Connection, table: Table) -> None:
    columns = ", ".join(f'"{column.name}" {_TYPES[column.holds]}' for column in table.columns)
    base.execute(f'CREATE TABLE "{table.name}" ({columns})')
    marks = ", ".join("?" for _ in table.columns)
    insert = f'INSERT INTO "{table.name}" VALUES ({marks})'  # noqa: S608  # our own names, and marks for the values
    base.executemany(insert, ([_kept(value) for value in row] for row in table.rows))


def _kept(value: Value) -> str | int | float | None:
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, str):  # half a character, which no file can hold, is shown as an escape
        return value.encode("utf-8", "backslashreplace").decode("utf-8")
    return int(value) if isinstance(value, bool) else value
