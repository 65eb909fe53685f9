from __future__ import annotations

import csv
import datetime as dt
import io
from typing import TYPE_CHECKING

import pytest
from tests.report.small_book import DAY, HOSTILE, checked, hostile_claims, hostile_sources

from claimcheck.report.publication import Edition, find_format
from claimcheck.report.spreadsheet import csv_cell, csv_of, harmless
from claimcheck.report.tables import Name, tables_of

if TYPE_CHECKING:
    from pathlib import Path

    from claimcheck.report.tables import Value


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        pytest.param(None, "", id="not known"),
        pytest.param(True, "true", id="a flag"),
        pytest.param(-2.5, "-2.5", id="a number below zero is a number"),
        pytest.param(dt.date(2018, 7, 20), "2018-07-20", id="a day"),
        pytest.param("-2.5", "'-2.5", id="a text that looks like one below zero"),
        pytest.param("2018", "2018", id="a text of digits"),
    ],
)
def test_a_cell_is_written_by_what_it_holds(value: Value, cell: str) -> None:
    assert csv_cell(value) == cell


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("=1+1", id="equals"),
        pytest.param("+1", id="plus"),
        pytest.param("-1", id="minus"),
        pytest.param("@SUM(1)", id="at"),
        pytest.param("\tx", id="tab"),
        pytest.param("\rx", id="carriage return"),
        pytest.param("\n=1", id="line feed"),
        pytest.param(" =1+1", id="a space that is taken off"),
        pytest.param("＝1+1", id="wide equals"),
    ],
)
def test_a_text_that_begins_like_a_formula_has_an_apostrophe(text: str) -> None:
    assert harmless(text).startswith("'")


def test_a_plain_text_stays_as_it_is() -> None:
    assert harmless("800 = 800, “said” José") == "800 = 800, “said” José"


def test_the_verdicts_are_one_line_each_under_their_names(tmp_path: Path) -> None:
    text = find_format("csv").render(checked(tmp_path), Edition(DAY))
    assert isinstance(text, str)
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert [(row["claim"], row["label"]) for row in rows] == [
        ("thefts-800", "True"),
        ("thefts-doubled", "False"),
        ("thefts-2030", "Unproven"),
        ("thefts-fell", "True"),
        ("overridden", "Misleading"),
    ]


def test_no_cell_of_hostile_texts_is_a_formula(tmp_path: Path) -> None:
    for table in tables_of(checked(tmp_path, hostile_claims(), hostile_sources())):
        rows = list(csv.reader(io.StringIO(csv_of(table))))
        assert [len(row) for row in rows] == [len(table.columns)] * (len(table.rows) + 1)
        texts = [cell for row in rows for cell in row]
        numbers = {csv_cell(value) for row in table.rows for value in row if not isinstance(value, str)}
        assert [cell for cell in texts if cell[:1] in set("=+-@\t\r") and cell not in numbers] == []
        assert not any(set("\x07\x1b\u202e\u2028") & set(cell) for cell in texts)
        if table.name is Name.VERDICTS:
            assert rows[6][texts[: len(table.columns)].index("said_by")] == f"'{HOSTILE[5]}"
