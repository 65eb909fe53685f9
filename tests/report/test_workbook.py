from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from typing import TYPE_CHECKING

import pytest
from python_calamine import CalamineWorkbook
from tests.report.small_book import HOSTILE, checked, hostile_claims, hostile_sources

from claimcheck.report.table_columns import Column, Holds
from claimcheck.report.tables import Name, Table, tables_of
from claimcheck.report.workbook import workbook_of

if TYPE_CHECKING:
    from pathlib import Path

SHEETS = [name.value for name in Name]


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> list[Table]:
    return tables_of(checked(tmp_path_factory.mktemp("book")))


def opened(content: bytes) -> CalamineWorkbook:
    return CalamineWorkbook.from_filelike(io.BytesIO(content))


def parts(content: bytes, pattern: str) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return [archive.read(name).decode("utf-8") for name in archive.namelist() if re.fullmatch(pattern, name)]


def test_every_table_is_a_sheet(tables: list[Table]) -> None:
    assert opened(workbook_of(tables)).sheet_names == SHEETS


def test_a_day_is_a_day_and_a_number_a_number(tables: list[Table]) -> None:
    head, first, *_ = opened(workbook_of(tables)).get_sheet_by_name("verdicts").to_python()
    row = dict(zip(head, first, strict=True))
    assert row["said_on"] == dt.date(2023, 2, 3)
    assert row["line"] == 2
    assert row["agrees"] is True


def test_the_header_stays_in_sight(tables: list[Table]) -> None:
    sheets = parts(workbook_of(tables), r"xl/worksheets/sheet\d+\.xml")
    assert len(sheets) == len(SHEETS)
    assert all('ySplit="1"' in sheet and 'state="frozen"' in sheet and "<autoFilter" in sheet for sheet in sheets)


def test_the_same_tables_make_the_same_bytes(tables: list[Table]) -> None:
    assert workbook_of(tables) == workbook_of(tables)


def test_hostile_text_is_text_and_no_formula(tmp_path: Path) -> None:
    content = workbook_of(tables_of(checked(tmp_path, hostile_claims(), hostile_sources())))
    assert not any("<f>" in sheet or "<hyperlink" in sheet for sheet in parts(content, r"xl/worksheets/.*\.xml"))
    head, *rows = opened(content).get_sheet_by_name("verdicts").to_python()
    said = [row[head.index("said_by")] for row in rows]
    assert said[:9] == HOSTILE[:9]
    assert said[10] == "=1\\u202egnp.exe"


def test_a_text_longer_than_a_cell_is_cut_and_says_so() -> None:
    table = Table(Name.ROWS, "", (Column("row", Holds.TEXT, ""),), (("x" * 40_000,),))
    cell = opened(workbook_of([table])).get_sheet_by_name("rows").to_python()[1][0]
    assert len(str(cell)) == 32_767
    assert str(cell).endswith("(cut)")


def test_a_day_before_the_calendar_of_excel_is_a_text() -> None:
    table = Table(Name.ROWS, "", (Column("row", Holds.DAY, ""),), ((dt.date(1850, 1, 1),),))
    assert opened(workbook_of([table])).get_sheet_by_name("rows").to_python()[1][0] == "1850-01-01"
