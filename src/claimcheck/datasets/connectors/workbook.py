"""XLSX and ODS through calamine: one sheet, written out as text that the engine reads like any other table."""

from __future__ import annotations

import csv
import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from claimcheck.datasets.connectors.delimited import read_csv, relation_of
from claimcheck.datasets.connectors.table import Relation
from claimcheck.datasets.connectors.workbook_parts import MOST_BYTES, MOST_CELLS, Parts, parts_of
from claimcheck.problems import Place, Problem, suggestion

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from python_calamine import CalamineWorkbook

    from claimcheck.datasets.engine import Engine, Workbench
    from claimcheck.datasets.layout import Data


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
    parts = parts_of(path)
    problem = _too_large(parts, shown) if parts is not None else None
    if problem is not None:
        return problem
    found = _cells(path, shown, layout)
    if isinstance(found, Problem):
        return found
    name, cells = found
    if parts is not None and name in parts.sheets:
        _put_in(parts.sheets[name].errors, cells)
    body = [
        (number, [_text(cell, layout.decimal) for cell in row])
        for number, row in enumerate(cells, start=1)
        if number >= layout.header_row and any(_is_filled(cell) for cell in row)
    ]
    body = body[: max(0, len(body) - layout.skip_footer)]
    if len(body) < 2:
        message = "the sheet is empty" if not body else "the sheet has a header and no rows"
        return Problem("CC304", message, Place(shown), "name the sheet that holds the table: sheet: …")
    target = bench.new_file("csv")
    with target.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(row for _, row in body)
    header = [cell.strip() for cell in body[0][1]]
    return WorkbookTable(shown, header, target, [number for number, _ in body[1:]])


def _too_large(parts: Parts, shown: str) -> Problem | None:
    largest = max(parts.sheets.values(), key=lambda extent: extent.cells, default=None)
    if parts.size > MOST_BYTES:
        message = f"the workbook unpacks to {parts.size / 1e9:.1f} GB"
        return Problem("CC304", message, Place(shown), "export the sheet as CSV")
    if largest is not None and (largest.cells > MOST_CELLS or largest.is_beyond):
        message = f"a sheet of the workbook stretches over {_area(largest.rows, largest.columns)}"
        return Problem("CC304", message, Place(shown), "delete what stands far from the table, or export it as CSV")
    return None


def _first_seen(workbook: CalamineWorkbook) -> str:
    """The first sheet that people see when they open the workbook; hidden ones are read by their name only."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    sheets = [item for item in workbook.sheets_metadata if item.typ == SheetTypeEnum.WorkSheet]
    seen = (item.name for item in sheets if item.visible == SheetVisibleEnum.Visible)
    return str(next(seen, sheets[0].name))


def _area(rows: int, columns: int) -> str:
    return f"{rows:,} rows and {columns:,} columns; {MOST_CELLS:,} cells are the most"


def _cells(path: Path, shown: str, layout: Data) -> tuple[str, list[list[Any]]] | Problem:
    """The name of the sheet, and its cells from its first row and column on."""
    import python_calamine

    try:
        workbook = python_calamine.load_workbook(str(path))
        names = workbook.sheet_names
        if layout.sheet is not None and layout.sheet not in names:
            hint = suggestion(layout.sheet, names, noun="sheets")
            return Problem("CC304", f"the workbook has no sheet '{layout.sheet}'", layout.sheet.place, hint)
        sheet = workbook.get_sheet_by_name(layout.sheet or _first_seen(workbook))
        if sheet.total_height * sheet.total_width > MOST_CELLS:
            message = f"the sheet stretches over {_area(sheet.total_height, sheet.total_width)}"
            return Problem("CC304", message, Place(shown), "delete what stands far from the table, or export it as CSV")
        return sheet.name, list(sheet.to_python(skip_empty_area=False))
    except (python_calamine.CalamineError, OSError, ValueError, IndexError):
        message = f"this is no {layout.kind} workbook, or not a whole one, or it has a password"
        return Problem("CC304", message, Place(shown), "open it, save it again, or declare its `format`")


def _put_in(errors: Mapping[tuple[int, int], str], cells: list[list[Any]]) -> None:
    """Write the errors where calamine leaves a blank or a nought, which would pass for no figure or for one."""
    for (row, column), text in errors.items():
        if row <= len(cells) and column <= len(cells[row - 1]):
            cells[row - 1][column - 1] = text


def _is_filled(cell: object) -> bool:
    return bool(cell.strip()) if isinstance(cell, str) else True


def _text(cell: object, decimal: str) -> str:
    """A cell as a person would write it in the declared notation: typed numbers stay exact."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell).replace(".", decimal)
    if isinstance(cell, dt.datetime):
        return cell.date().isoformat() if cell.time() == dt.time() else cell.isoformat(" ")
    return str(cell)
