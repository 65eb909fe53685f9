"""One source that is broken, hostile or too clever never keeps the others from being answered."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from claimcheck.claims.book import open_book
from claimcheck.datasets import scan as scanning
from claimcheck.datasets.catalogue import load_catalogue
from claimcheck.datasets.references import check_references
from claimcheck.datasets.series import Need

if TYPE_CHECKING:
    from pathlib import Path

    from claimcheck.claims.book import Book

SOURCE = """\
  - id: {id}
    title: A table
    publisher: A bureau
    kind: dataset
{more}
    data:
      path: data/{file}
      format: {format}
      time: {{column: year, grain: year}}
      entity: {{value: A}}
      measures: {{rate: {{column: rate, unit: points}}}}
"""


def book_of(root: Path, *sources: str) -> Book:
    (root / "claims").mkdir()
    (root / "sources" / "data").mkdir(parents=True)
    (root / "sources" / "all.yaml").write_text("sources:\n" + "".join(sources), encoding="utf-8")
    (root / "sources" / "data" / "good.csv").write_text("year,rate\n2015,10\n", encoding="utf-8")
    return open_book(root)


def declared(name: str, file: str = "good.csv", kind: str = "csv", more: str = "") -> str:
    return SOURCE.format(id=name, file=file, format=kind, more=more).replace("\n\n", "\n")


def test_a_table_on_which_we_fail_leaves_the_others_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    book = book_of(tmp_path, declared("good"), declared("bad"))
    catalogue, problems = load_catalogue(book)
    assert problems == ()
    opened = scanning._opened

    def failing(source: str, *rest: object) -> object:
        if source == "bad":
            raise RuntimeError("something that nobody thought of")
        return opened(source, *rest)  # type: ignore[arg-type]  # handed through

    monkeypatch.setattr(scanning, "_opened", failing)
    tables = scanning.scan([Need("good", "rate"), Need("bad", "rate")], catalogue, book.root)
    assert [problem.code for problem in tables.problems("bad")] == ["CC900"]
    assert tables.problems("good") == ()
    assert tables.series(Need("good", "rate")) is not None


def test_a_workbook_with_one_far_cell_is_refused_before_it_is_laid_out(tmp_path: Path) -> None:
    book = book_of(tmp_path, declared("far", "far.xlsx", "xlsx"))
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    with zipfile.ZipFile(tmp_path / "sources" / "data" / "far.xlsx", "w") as archive:
        archive.writestr("xl/worksheets/sheet1.xml", f"<worksheet><sheetData>{rows}</sheetData></worksheet>")
    catalogue, _ = load_catalogue(book)
    tables = scanning.scan([Need("far", "rate")], catalogue, book.root)
    assert [problem.code for problem in tables.problems("far")] == ["CC304"]
    assert "17,179,869,184 cells" in tables.problems("far")[0].message


def test_measures_derived_from_themselves_doubled_are_read_once(tmp_path: Path) -> None:
    steps = "".join(f"      x{n}: {{sum: [x{n - 1}, x{n - 1}]}}\n" for n in range(1, 18))
    more = f"    derived:\n      x0: {{sum: [rate, rate]}}\n{steps}"
    book = book_of(tmp_path, declared("doubled", more=more))
    catalogue, problems = load_catalogue(book)
    assert problems == ()
    need = Need("doubled", "x17")
    assert scanning.base_needs(need, catalogue) == [Need("doubled", "rate")]
    tables = scanning.scan([need], catalogue, book.root)
    assert tables.problems_of([need]) == ()
    series = tables.series(need)
    assert series is not None
    assert [cell.value.value for cell in series.of("A").values()] == [10 * 2.0**18]


def test_a_chain_of_derivations_has_an_end(tmp_path: Path) -> None:
    steps = "".join(f"      x{n}: {{sum: [x{n - 1}, rate]}}\n" for n in range(1, 400))
    more = f"    derived:\n      x0: {{sum: [rate, rate]}}\n{steps}"
    problems = load_catalogue(book_of(tmp_path, declared("deep", more=more)))[1]
    assert [problem.code for problem in problems] == ["CC402"]


def test_sources_that_supersede_one_another_are_told_once(tmp_path: Path) -> None:
    book = book_of(
        tmp_path,
        declared("a", more="    supersedes: b"),
        declared("b", more="    supersedes: c"),
        declared("c", more="    supersedes: a"),
    )
    catalogue, problems = load_catalogue(book)
    assert problems == ()
    found = check_references((), catalogue, book.config, lambda _: ())
    assert [(problem.code, problem.message) for problem in found] == [
        ("CC401", "these sources supersede one another: a → b → c → a")
    ]


def test_a_table_that_ends_in_zero_bytes_is_not_read_as_if_it_ended_before(tmp_path: Path) -> None:
    book = book_of(tmp_path, declared("cut"))
    with (tmp_path / "sources" / "data" / "good.csv").open("r+b") as stream:
        stream.truncate(50_000_000)
    catalogue, _ = load_catalogue(book)
    tables = scanning.scan([Need("cut", "rate")], catalogue, book.root)
    assert [problem.code for problem in tables.problems("cut")] == ["CC304"]
