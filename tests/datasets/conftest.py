"""A book on disk in one line, and its tables."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

from claimcheck.claims.book import open_book
from claimcheck.claims.filters import Filter, Where
from claimcheck.claims.periods import parse_period
from claimcheck.datasets.catalogue import Catalogue, load_catalogue
from claimcheck.datasets.scan import scan
from claimcheck.datasets.series import CellKey, Need, Series
from claimcheck.datasets.tables import Tables
from claimcheck.problems import Problem


@dataclass
class Shelf:
    """The sources of a book, as a test wants to ask them."""

    root: Path
    catalogue: Catalogue
    problems: tuple[Problem, ...]

    def scan(self, *needs: Need) -> Tables:
        return scan(needs, self.catalogue, self.root)

    def series(self, measure: str, source: str = "s", where: Where = ()) -> Series:
        need = Need(source, measure, where)
        tables = self.scan(need)
        assert tables.problems_of([need]) == ()
        found = tables.series(need)
        assert found is not None
        return found

    def values(self, measure: str, of: str = "A", source: str = "s", where: Where = ()) -> dict[str, float]:
        """Period to value, of one place."""
        return plain(self.series(measure, source, where), of)

    def faults(self, measure: str = "m", source: str = "s", where: Where = ()) -> list[tuple[str, int, int]]:
        """Code, line and column of what keeps a measure from being read."""
        need = Need(source, measure, where)
        found = self.scan(need).problems_of([need])
        return [(item.code, item.place.line, item.place.column) if item.place else (item.code, 0, 0) for item in found]


def plain(series: Series, of: str) -> dict[str, float]:
    return {str(period): cell.value.value for period, cell in series.of(of).items()}


@pytest.fixture
def shelf(tmp_path: Path) -> Callable[..., Shelf]:
    """Make a book of one source file and some data files, and load it."""

    def make(yaml: str, **files: str | bytes) -> Shelf:
        (tmp_path / "claims").mkdir(exist_ok=True)
        (tmp_path / "sources" / "data").mkdir(parents=True, exist_ok=True)
        (tmp_path / "sources" / "s.yaml").write_text(textwrap.dedent(yaml), encoding="utf-8")
        for name, content in files.items():
            path = tmp_path / "sources" / "data" / name.replace("__", ".")
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        book = open_book(tmp_path.resolve())
        catalogue, problems = load_catalogue(book)
        return Shelf(book.root, catalogue, problems)

    return make


@pytest.fixture
def sources(shelf: Callable[..., Shelf]) -> Callable[..., Shelf]:
    """A book of several datasets about one place `A`: id to more keys, each with the measure `rate` by year."""

    def make(more: dict[str, str], path: str = "data/t.csv", **files: str | bytes) -> Shelf:
        entries = [_entry(name, keys, path) for name, keys in more.items()]
        return shelf("sources:\n" + "".join(entries), **({"t__csv": "year,rate\n2015,10\n"} | files))

    return make


def _entry(name: str, keys: str, path: str) -> str:
    return f"""\
  - id: {name}
    title: A table
    publisher: A bureau
    kind: dataset
{textwrap.indent(textwrap.dedent(keys), "    ")}
    data:
      path: {path}
      time: {{column: year, grain: year}}
      entity: {{value: A}}
      measures: {{rate: {{column: rate, unit: points}}}}
"""


@pytest.fixture
def table(shelf: Callable[..., Shelf]) -> Callable[..., Shelf]:
    """A dataset `s` about places `e` in years `y`, with a measure `m` in the column `v`, and more keys of `data`."""

    def make(
        content: str | bytes,
        more: str = "",
        ending: str = "csv",
        measure: str = "column: v",
        time: str = "column: y, grain: year",
    ) -> Shelf:
        entity = "" if "entity:" in more else "entity: {column: e}"
        yaml = f"""\
id: s
title: T
publisher: P
kind: dataset
data:
  path: data/t.{ending}
  time: {{{time}}}
  {entity}
  measures:
    m: {{{measure}}}
{textwrap.indent(textwrap.dedent(more), "  ")}
"""
        return shelf(yaml, **{f"t__{ending}": content})

    return make


def where(**conditions: str | Iterable[str]) -> Where:
    """A filter in one line."""
    found = (Filter(name, (value,) if isinstance(value, str) else tuple(value)) for name, value in conditions.items())
    return tuple(sorted(found, key=lambda item: item.column))


def cell(measure: str, of: str, at: str, source: str = "s") -> CellKey:
    """A cell in one line."""
    period = parse_period(at)
    assert not hasattr(period, "start")
    return CellKey(Need(source, measure), of, period)


@pytest.fixture
def make_where() -> Callable[..., Where]:
    return where


@pytest.fixture
def make_cell() -> Callable[..., CellKey]:
    return cell
