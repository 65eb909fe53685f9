"""The pages of the kinds: every example comes out as its page says, with the lines that it shows."""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet
from tests.docs.kind_pages import CLAIM, PAGES, Example, examples, page, said_by_the_data

from claimcheck.cli.main import main
from claimcheck.evaluation.kind import discover

ROOT = Path(__file__).resolve().parents[2]
KINDS = sorted(discover())
PROMISED = {
    "One that holds": {"true", "mostly-true"},
    "One that does not": {"false", "exaggerated", "understated"},
    "One that cannot be checked": {"unproven"},
}
SECTIONS = [*PROMISED, "The keys that matter", "Easily mistaken", "See also"]
SHARED = {
    "homicide-rate-lac-2026.csv": "year",
    "border-patrol-apprehensions.csv": "fiscal_year",
    "asylum-unhcr.csv": "year",
}


def every_example() -> list[ParameterSet]:
    return [
        pytest.param(example, id=f"{kind}: {example.heading}")
        for kind in sorted(path.stem for path in PAGES.glob("*.md"))
        for example in examples(page(kind))
    ]


@pytest.mark.parametrize("example", every_example())
def test_an_example_comes_out_as_its_page_says(
    example: Example, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    code = main(["check", "--color", "never", str(example.save(tmp_path))])
    printed = capsys.readouterr().out
    assert "(as expected)" in printed, printed
    assert (code, said_by_the_data(printed)) == (0, example.printed)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_has_an_example_of_each_ending(kind: str) -> None:
    found = {example.heading: example.verdict for example in examples(page(kind))}
    assert list(found) == list(PROMISED)
    assert {heading: word for heading, word in found.items() if word not in PROMISED[heading]} == {}


@pytest.mark.parametrize("kind", KINDS)
def test_an_example_asks_with_the_kind_of_its_page(kind: str) -> None:
    claims = [example.files[CLAIM] for example in examples(page(kind))]
    assert [claim for claim in claims if re.search(rf"\bkind: {kind}\b", claim) is None] == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_pages_are_built_alike(kind: str) -> None:
    assert re.findall(r"^#{1,2} (.+)$", page(kind), re.MULTILINE)[1:] == SECTIONS
    assert page(kind).startswith(f"# {kind}: ")


@pytest.mark.parametrize("kind", KINDS)
def test_the_index_and_the_reference_lead_to_the_page(kind: str) -> None:
    assert f"]({kind}.md)" in (PAGES / "README.md").read_text(encoding="utf-8")
    assert f"](kinds/{kind}.md)" in (ROOT / "docs" / "kinds.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("example", every_example())
def test_the_figures_of_an_example_are_those_of_the_example_book(example: Example) -> None:
    assert [cell for cell in cells_of(example) if book_figure(cell) not in {None, cell[3]}] == []


def cells_of(example: Example) -> list[tuple[str, str, str, str]]:
    """Column, place, year and figure of every cell of the example's tables."""
    value = re.search(r"entity: \{value: (\w+)", "".join(example.files.values()))
    found = []
    for name, text in example.files.items():
        for row in csv.DictReader(text.splitlines()) if name.endswith(".csv") else ():
            place = row.get("iso3") or (value[1] if value else "")
            found += [(column, place, row.get("year") or row.get("fiscal_year") or "", row[column]) for column in row]
    return found


def book_figure(cell: tuple[str, str, str, str]) -> str | None:
    """What the example book has for the cell; None where it does not reach that far."""
    column, place, year, _ = cell
    for years, figures in (shared_table(name) for name in SHARED):
        if (column, year) in years:
            return figures.get((column, place, year), "")
    return None


@cache
def shared_table(name: str) -> tuple[set[tuple[str, str]], dict[tuple[str, str, str], str]]:
    """The columns and years that a table of the example book has, and its figures by column, place and year."""
    with (ROOT / "sources" / "data" / name).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    columns = [column for column in rows[0] if column not in {"iso3", "country", SHARED[name]}]
    years = {(column, row[SHARED[name]]) for column in columns for row in rows}
    return years, {(column, row["iso3"], row[SHARED[name]]): row[column] for column in columns for row in rows}
