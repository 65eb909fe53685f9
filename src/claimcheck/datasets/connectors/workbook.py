"""XLSX and ODS through calamine: one sheet, written out as text that the engine reads like any other table."""

from __future__ import annotations

import csv
import datetime as dt
import re
import zipfile
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from claimcheck.datasets.connectors.delimited import read_csv, relation_of
from claimcheck.datasets.connectors.table import Relation
from claimcheck.problems import Place, Problem, suggestion

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from claimcheck.datasets.engine import Engine, Workbench
    from claimcheck.datasets.layout import Data

_MOST_BYTES = 200_000_000  # unpacked: a small file may unpack to something that fills the machine
_MOST_CELLS = 5_000_000  # of the rectangle that holds all filled cells, which calamine lays out in memory
_FILLED = re.compile(rb"""<(?:\w+:)?c\s[^<>]*?\br=["']([A-Za-z]{1,9})([0-9]{1,9})["'][^<>]*(?<!/)>""")
_CHUNK = 1 << 20


@dataclass(slots=True)
class WorkbookTable:
    """One sheet of a workbook."""

    shown: str
    header: list[str]
    readable: Path
    rows: list[int]  # the row of the sheet on which each row of the table stands

    def relation(self, engine: Engine) -> Relation | Problem:  # noqa: ARG002  # the header is known already
        """All cells as text."""
        return relation_of(self.header, read_csv(self.readable, len(self.header), ",", '"'))

    def trouble(self, engine: Engine, error: str) -> Problem:  # noqa: ARG002  # the copy is our own
        """A copy of our own making that cannot be read back."""
        return Problem("CC304", "the sheet cannot be read as a table", Place(self.shown), "export it as CSV")

    def lines(self, ordinals: Iterable[int]) -> dict[int, int]:
        """Rows as the sheet counts them."""
        return {ordinal: self.rows[ordinal - 1] for ordinal in ordinals if 0 < ordinal <= len(self.rows)}

    def column_at(self, ordinal: int, name: str) -> int:  # noqa: ARG002  # every row has the same columns
        """The number of the sheet's column."""
        return self.header.index(name) + 1 if name in self.header else 1


def open_workbook(path: Path, shown: str, layout: Data, bench: Workbench) -> WorkbookTable | Problem:
    """The declared sheet, or the first one."""
    problem = _too_large(path, shown)
    if problem is not None:
        return problem
    cells = _cells(path, shown, layout)
    if isinstance(cells, Problem):
        return cells
    written = [(number, [_text(cell, layout.decimal) for cell in row]) for number, row in enumerate(cells, start=1)]
    body = [
        (number, row) for number, row in written if number >= layout.header_row and any(cell.strip() for cell in row)
    ]
    if len(body) < 2:
        message = "the sheet is empty" if not body else "the sheet has a header and no rows"
        return Problem("CC304", message, Place(shown), "name the sheet that holds the table: sheet: …")
    target = bench.new_file("csv")
    with target.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(row for _, row in body)
    header = [cell.strip() for cell in body[0][1]]
    return WorkbookTable(shown, header, target, [number for number, _ in body[1:]])


def _too_large(path: Path, shown: str) -> Problem | None:
    try:
        with zipfile.ZipFile(path) as archive:
            size = sum(item.file_size for item in archive.infolist())
            cells = _rectangle(archive) if size <= _MOST_BYTES else 0
    except (zipfile.BadZipFile, OSError, ValueError, zlib.error, NotImplementedError, RuntimeError, EOFError):
        return None  # an old .xls, or nothing calamine can read: it says so itself
    if size > _MOST_BYTES:
        return Problem("CC304", f"the workbook unpacks to {size / 1e9:.1f} GB", Place(shown), "export the sheet as CSV")
    if cells > _MOST_CELLS:
        message = f"a sheet of the workbook stretches over {cells:,} cells, more than {_MOST_CELLS:,}"
        return Problem("CC304", message, Place(shown), "delete what stands far from the table, or export it as CSV")
    return None


def _rectangle(archive: zipfile.ZipFile) -> int:
    """How many cells the largest sheet stretches over, by the references of its filled cells."""
    sheets = [item for item in archive.infolist() if item.filename.lower().startswith("xl/worksheets/")]
    return max((_stretch(archive, item) for item in sheets), default=0)


def _stretch(archive: zipfile.ZipFile, sheet: zipfile.ZipInfo) -> int:
    last_column = last_row = 0
    tail = b""
    with archive.open(sheet) as stream:
        while chunk := stream.read(_CHUNK):
            text = tail + chunk
            for column, row in _FILLED.findall(text):
                last_column, last_row = max(last_column, _number(column)), max(last_row, int(row))
            tail = text[-300:]
    return last_column * last_row


def _number(column: bytes) -> int:
    """A is 1, XFD is 16384."""
    found = 0
    for letter in column.upper():
        found = found * 26 + letter - 64
    return found


def _cells(path: Path, shown: str, layout: Data) -> list[list[Any]] | Problem:
    import python_calamine

    try:
        workbook = python_calamine.load_workbook(str(path))
        names = workbook.sheet_names
        if layout.sheet is not None and layout.sheet not in names:
            hint = suggestion(layout.sheet, names, noun="sheets")
            return Problem("CC304", f"the workbook has no sheet '{layout.sheet}'", layout.sheet.place, hint)
        sheet = workbook.get_sheet_by_name(layout.sheet) if layout.sheet else workbook.get_sheet_by_index(0)
        return list(sheet.to_python(skip_empty_area=False))
    except (python_calamine.CalamineError, OSError, ValueError, IndexError):
        message = f"this is no {layout.kind} workbook, or not a whole one, or it has a password"
        return Problem("CC304", message, Place(shown), "open it, save it again, or declare its `format`")


def _text(cell: object, decimal: str) -> str:
    """A cell as a person would write it in the declared notation: typed numbers stay exact."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell).replace(".", decimal)
    if isinstance(cell, dt.datetime):
        return cell.date().isoformat() if cell.time() == dt.time() else cell.isoformat(" ")
    return str(cell)
