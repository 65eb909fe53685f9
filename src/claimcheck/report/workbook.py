"""Tables as an Excel workbook: a sheet each, texts as texts, days as days; the same bytes for the same tables."""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING, Any

from claimcheck.report.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.report.tables import Table, Value

_MOST = 32_767  # characters that a cell of Excel holds
_CUT = " … (cut)"
_FIRST_DAY = dt.date(1900, 3, 1)  # before it Excel counts a day that never was
_NARROW, _WIDE = 9, 60  # in characters
_MADE = dt.datetime(2000, 1, 1)  # noqa: DTZ001  # the moment of the run would change the bytes
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def workbook_of(tables: Sequence[Table]) -> bytes:
    """The workbook; its header stays in sight, and each column can be filtered."""
    import xlsxwriter

    out = io.BytesIO()
    with xlsxwriter.Workbook(out, _OPTIONS) as book:
        book.set_properties({"title": "Fact checks", "created": _MADE})
        formats = {
            "head": book.add_format({"bold": True, "bottom": 1, "valign": "top"}),
            "text": book.add_format({"text_wrap": True, "valign": "top"}),
            "day": book.add_format({"num_format": "yyyy-mm-dd", "valign": "top"}),
            "other": book.add_format({"valign": "top"}),
        }
        for table in tables:
            _sheet(book.add_worksheet(table.name.value), table, formats)
    return out.getvalue()


def _sheet(sheet: Any, table: Table, formats: dict[str, Any]) -> None:  # xlsxwriter has no types of its own
    sheet.freeze_panes(1, 1)
    sheet.hide_gridlines(2)
    for place, column in enumerate(table.columns):
        sheet.write_string(0, place, column.name, formats["head"])
        sheet.write_comment(0, place, column.about, {"visible": False})
        widest = max((_width(row[place]) for row in table.rows), default=0)
        sheet.set_column(place, place, min(max(widest, len(column.name) + 3, _NARROW), _WIDE))
    for line, row in enumerate(table.rows, start=1):
        for place, value in enumerate(row):
            _write(sheet, line, place, value, formats)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)


def _write(sheet: Any, line: int, place: int, value: Value, formats: dict[str, Any]) -> None:
    if value is None:
        return
    if isinstance(value, bool):
        sheet.write_boolean(line, place, value, formats["other"])
    elif isinstance(value, (int, float)):
        sheet.write_number(line, place, value, formats["other"])
    elif isinstance(value, dt.date) and value >= _FIRST_DAY:
        sheet.write_datetime(line, place, dt.datetime.combine(value, dt.time()), formats["day"])
    else:
        sheet.write_string(line, place, _text(value), formats["text"])


def _text(value: object) -> str:
    text = one_line(value)
    return text if len(text) <= _MOST else text[: _MOST - len(_CUT)] + _CUT


def _width(value: Value) -> int:
    return len(str(value)) if value is not None else 0
