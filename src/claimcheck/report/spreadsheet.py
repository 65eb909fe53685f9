"""Tables for spreadsheets: no text of other people becomes a formula, and nothing hidden stands in a cell."""

from __future__ import annotations

import csv
import datetime as dt
import io
from typing import TYPE_CHECKING

from claimcheck.report.visible import one_line

if TYPE_CHECKING:
    from claimcheck.report.tables import Table, Value

# What a spreadsheet may take for the beginning of a formula; the wide forms too, which some of them fold.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def csv_of(table: Table) -> str:
    """The table as RFC 4180 says: commas, quotes where needed; true and false, days as 2018-07-20.

    A text that a spreadsheet could take for a formula has an apostrophe before it; numbers are numbers.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows([csv_cell(value) for value in row] for row in table.rows)
    return out.getvalue()


def csv_cell(value: Value) -> str:
    """One cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, str):
        return harmless(value)
    return str(value)


def harmless(text: str) -> str:
    """The text on one line, with an apostrophe before it where it begins like a formula."""
    line = one_line(text)
    return f"'{line}" if line.startswith(FORMULA) or text.startswith(FORMULA) else line
