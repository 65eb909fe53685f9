"""Rows that are added up may hold their own total; it is told, never counted twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claimcheck.claims.book import open_book
from claimcheck.datasets.catalogue import load_catalogue
from claimcheck.datasets.scan import scan
from claimcheck.datasets.series import Need

if TYPE_CHECKING:
    from pathlib import Path

BUDGET = """\
id: budget
title: The budget by item
publisher: A ministry
kind: dataset
data:
  path: data/budget.csv
  format: csv
  time: {column: year, grain: year}
  entity: {value: A}
  measures:
    spending: {column: amount, unit: pounds, over-rows: sum}
"""
PARTS = {"health": 7.5, "education": 5, "defence": 1.5, "other": 6}


def codes(root: Path, rows: dict[str, float], years: tuple[int, ...] = (2015, 2016)) -> list[str]:
    (root / "claims").mkdir()
    (root / "sources" / "data").mkdir(parents=True)
    (root / "sources" / "budget.yaml").write_text(BUDGET, encoding="utf-8")
    lines = [f"{year},{item},{amount}" for year in years for item, amount in rows.items()]
    (root / "sources" / "data" / "budget.csv").write_text("year,item,amount\n" + "\n".join(lines), encoding="utf-8")
    book = open_book(root)
    catalogue, problems = load_catalogue(book)
    assert problems == ()
    return [item.code for item in scan([Need("budget", "spending")], catalogue, book.root).problems("budget")]


@pytest.mark.parametrize("years", [(2015,), (2015, 2016)], ids=["one year", "two years"])
def test_a_total_among_rows_that_add_up_is_told(tmp_path: Path, years: tuple[int, ...]) -> None:
    assert codes(tmp_path, {**PARTS, "total": 20}, years) == ["CC509"]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(PARTS, id="parts alone"),
        pytest.param({**PARTS, "interest": 19}, id="a large part that is not their sum"),
        pytest.param({"a": 3, "b": 3}, id="two equal rows"),
    ],
)
def test_parts_without_a_total_add_up(tmp_path: Path, rows: dict[str, float]) -> None:
    assert codes(tmp_path, rows) == []
