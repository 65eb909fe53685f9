from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from tests.report.small_book import checked

from claimcheck.report.table_columns import Holds
from claimcheck.report.tables import Name, Table, Value, tables_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_TYPES: dict[Holds, type | tuple[type, ...]] = {
    Holds.TEXT: str,
    Holds.COUNT: int,
    Holds.NUMBER: (int, float),
    Holds.FLAG: bool,
    Holds.DAY: dt.date,
}


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> dict[Name, Table]:
    return {table.name: table for table in tables_of(checked(tmp_path_factory.mktemp("book")))}


def rows_of(table: Table) -> Iterator[dict[str, Value]]:
    names = [column.name for column in table.columns]
    return (dict(zip(names, row, strict=True)) for row in table.rows)


def verdict(tables: dict[Name, Table], claim: str) -> dict[str, Value]:
    return next(row for row in rows_of(tables[Name.VERDICTS]) if row["claim"] == claim)


def test_every_claim_is_a_row_with_its_verdict(tables: dict[Name, Table]) -> None:
    found = {row["claim"]: row["verdict"] for row in rows_of(tables[Name.VERDICTS])}
    assert found == {
        "thefts-800": "true",
        "thefts-doubled": "false",
        "thefts-2030": "unproven",
        "thefts-fell": "true",
        "overridden": "true",
    }


@pytest.mark.parametrize("name", list(Name))
def test_a_column_holds_what_it_is_declared_to_hold(tables: dict[Name, Table], name: Name) -> None:
    table = tables[name]
    for row in table.rows:
        for column, value in zip(table.columns, row, strict=True):
            assert value is None or isinstance(value, _TYPES[column.holds]), (column.name, value)


@pytest.mark.parametrize("name", list(Name))
def test_a_column_is_filled_somewhere_or_may_be_empty(tables: dict[Name, Table], name: Name) -> None:
    table = tables[name]
    filled = {column.name for row in table.rows for column, value in zip(table.columns, row, strict=True) if value}
    assert filled >= _ALWAYS[name]


_ALWAYS = {
    Name.VERDICTS: {
        "claim",
        "sentence",
        "said_by",
        "said_on",
        "label",
        "computed_label",
        "override_by",
        "file",
        "line",
    },
    Name.CHECKS: {"claim", "check", "part", "kind", "outcome", "reason", "other_readings", "keep_half"},
    Name.FINDINGS: {"claim", "check", "finding", "source", "outcome", "claimed", "n", "would_decide"},
    Name.FIGURES: {"claim", "source", "measure", "at", "value", "low", "high", "unit", "status"},
    Name.ROWS: {"claim", "check", "finding", "source", "row"},
    Name.READINGS: {"claim", "check", "role", "source", "sentence_en", "sentence_es"},
    Name.DETECTORS: {"claim", "rule", "severity", "message"},
    Name.SOURCES: {"id", "title", "publisher", "kind", "url", "published", "file", "sha256", "claims"},
}


def test_the_label_is_the_editors_and_the_computed_one_stands_beside_it(tables: dict[Name, Table]) -> None:
    row = verdict(tables, "overridden")
    assert (row["label"], row["computed_label"], row["override_by"]) == ("Misleading", "True", "Eva Sanz")


def test_a_figure_has_its_row_in_the_file(tables: dict[Name, Table]) -> None:
    rows = {row["claim"]: row["row"] for row in rows_of(tables[Name.ROWS])}
    assert rows["thefts-800"] == "sources/data/thefts.csv:8"


def test_a_source_names_the_claims_it_is_a_source_of(tables: dict[Name, Table]) -> None:
    sources = {row["id"]: row for row in rows_of(tables[Name.SOURCES])}
    assert sources["audit"]["claims"] == "thefts-800"
    assert sources["city-theft"]["published"] == dt.date(2024, 1, 31)


def test_a_claim_that_cannot_be_read_is_a_row_with_its_problem(tmp_path: Path) -> None:
    found = checked(tmp_path, "id: broken\nclaim: Something.\nchecks: nothing\n")
    row = verdict({table.name: table for table in tables_of(found)}, "broken")
    assert row["verdict"] is None
    assert "CC1" in str(row["problems"])


@pytest.mark.parametrize("child", [Name.CHECKS, Name.FINDINGS, Name.FIGURES, Name.ROWS, Name.READINGS, Name.DETECTORS])
def test_every_row_hangs_on_a_claim(tables: dict[Name, Table], child: Name) -> None:
    claims = {row["claim"] for row in rows_of(tables[Name.VERDICTS])}
    assert {row["claim"] for row in rows_of(tables[child])} <= claims
