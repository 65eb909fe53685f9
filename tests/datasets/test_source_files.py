"""Source files, the catalogue made of them, and the names that claims look up in it."""

import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from claimcheck.claims.book import open_book
from claimcheck.claims.load import load_claims
from claimcheck.datasets.across import with_claim_derived
from claimcheck.datasets.catalogue import load_catalogue
from claimcheck.datasets.references import check_references
from claimcheck.datasets.rows import rows_behind
from claimcheck.datasets.scan import scan
from claimcheck.datasets.series import CellKey, Need
from claimcheck.evaluation.asked import named_in
from claimcheck.evaluation.kind import discover, params_of

Make = Callable[..., Any]
HEAD = "id: s\ntitle: T\npublisher: P\nkind: dataset\n"


def codes(shelf: Make, yaml: str) -> list[tuple[str, int]]:
    return [(item.code, item.place.line) for item in shelf(yaml).problems]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        pytest.param("", ("CC111", 1), id="a dataset without data"),
        pytest.param(
            "data: {path: x.csv, measures: {m: {column: v}}, decimal: ',', thousands: ','}",
            ("CC401", 5),
            id="one mark for two",
        ),
        pytest.param(
            "data: {path: x.csv, measures: {m: {column: v}}, rows: event}", ("CC401", 5), id="events with a column"
        ),
        pytest.param(
            "data: {path: x.csv, measures: {m: {column: v}}, entity: {column: e, value: A}}",
            ("CC401", 5),
            id="entity and value",
        ),
        pytest.param(
            "data: {path: x.csv, measures: {m: {column: v}}, time: {column: y, at: 2015}}",
            ("CC401", 5),
            id="column and one period",
        ),
        pytest.param("data: {path: x.csv, measures: {m: {column: v}}, time: {column: y}}", ("CC111", 5), id="no grain"),
        pytest.param("data: {path: x.csv, measures: {m: {unit: people}}}", ("CC401", 5), id="no column"),
        pytest.param(
            "data: {path: x.csv, measures: {m: {column: v, rows: count}}}", ("CC401", 5), id="column and rows"
        ),
        pytest.param("data: {path: x.dat, measures: {m: {column: v}}}", ("CC401", 5), id="no format"),
        pytest.param(
            "data: {path: x.sqlite, format: sqlite, measures: {m: {column: v}}}", ("CC401", 5), id="not built"
        ),
        pytest.param("data: {path: x.csv, sha256: abc, measures: {m: {column: v}}}", ("CC113", 5), id="no hash"),
        pytest.param(
            "data: {path: x.csv, encoding: rot13, measures: {m: {column: v}}}", ("CC113", 5), id="no encoding"
        ),
        pytest.param("data: {path: x.csv, mesures: {m: {column: v}}}", ("CC110", 5), id="a misspelt key"),
        pytest.param(
            "figures: [{measure: m, at: 2015, value: 1}, {measure: m, at: 2015-07, value: 1}]",
            ("CC401", 5),
            id="two grains",
        ),
        pytest.param(
            "figures: [{measure: m, value: 1}]\nderived: {m: {sum: [m, m]}}", ("CC401", 6), id="measured and derived"
        ),
        pytest.param("figures: [{measure: m, value: about 5}]", ("CC113", 5), id="words for a figure"),
        pytest.param("figures: [{measure: m, value: 1}]\nsupersedes: s", ("CC401", 6), id="supersedes itself"),
    ],
)
def test_a_source_that_cannot_stand_is_told(shelf: Make, more: str, expected: tuple[str, int]) -> None:
    assert expected in codes(shelf, HEAD + more + "\n")


def test_a_bad_source_does_not_take_its_neighbours_along(shelf: Make) -> None:
    good = "{id: %s, title: T, publisher: P, kind: article}"
    book = shelf(f"sources: [{good % 'a'}, {{id: b, titel: T}}, {good % 'c'}, {good % 'a'}]")
    assert list(book.catalogue.sources) == ["a", "c"]
    assert {item.code for item in book.problems} == {"CC110", "CC111", "CC116"}


def test_a_unit_with_a_comma_stays_whole_between_braces(shelf: Make) -> None:
    figure = "{measure: m, of: SLV, at: 2015, value: '103', unit: per 100,000 people, locator: table 1}"
    book = shelf(HEAD + f"figures: [{figure}]\n")
    assert book.problems == ()
    assert book.catalogue.facts("s", "m").unit == "per 100,000 people"


def test_printed_figures_are_a_series_and_their_rows_are_lines_of_the_catalogue(shelf: Make) -> None:
    book = shelf(
        HEAD
        + "figures:\n  - {measure: m, of: SLV, at: 2015, value: '103'}\n"
        + "  - {measure: m, of: SLV, at: 2017, value: '60.5'}\n"
    )
    series = book.series("m")
    assert [(cell.value.low, cell.value.high) for cell in series.of("SLV").values()] == [(102.5, 103.5), (60.45, 60.55)]
    keys = [CellKey(Need("s", "m"), "SLV", period) for period in series.of("SLV")]
    assert list(rows_behind(keys, book.scan()).values()) == [("sources/s.yaml:6",), ("sources/s.yaml:7",)]


def test_two_printed_figures_for_one_cell_are_told(shelf: Make) -> None:
    book = shelf(HEAD + "figures:\n  - {measure: m, at: 2015, value: 1}\n  - {measure: m, at: 2015, value: 2}\n")
    assert book.faults() == [("CC503", 7, 15)]


def test_the_catalogue_tells_facts_without_opening_data(shelf: Make) -> None:
    book = shelf(
        HEAD + "data: {path: none.csv, measures: {m: {column: v, unit: usd, higher: better, "
        "over-time: last, definition: net}}}\n" + 'derived: {g: {change-of: m, over: 1 year, as: "%"}}\n'
    )
    facts = book.catalogue.facts("s", "m")
    assert (facts.unit, facts.higher, facts.over_time, facts.definition) == ("usd", "better", "last", "net")
    assert book.catalogue.facts("s", "g").unit == "%"
    assert book.catalogue.measures_of("s") == ("m", "g")
    assert book.catalogue.defines("s", "g")
    assert not book.catalogue.defines("s", "x")


CATALOGUE = """
sources:
  - {id: rates, title: T, publisher: P, kind: dataset, figures: [{measure: rate, of: A, at: 2015, value: 5}]}
  - {id: people, title: T, publisher: P, kind: dataset, figures: [{measure: population, of: A, at: 2015, value: 100}]}
  - {id: paper, title: T, publisher: P, kind: article}
"""
CLAIM = """
id: c
claim: The rate was 5.
said: {{by: X, on: 2018-07-20}}
{more}
checks:
  - {{kind: level, measure: {measure}, at: {at}, of: A, value: "5"{extra}}}
"""


def referred(tmp_path: Path, **parts: str) -> list[tuple[str, int, str | None]]:
    values = {"more": "sources: [rates]", "measure": "rate", "at": "2015", "extra": ""} | parts
    for folder, text in (("sources", CATALOGUE), ("claims", CLAIM.format(**values))):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / "x.yaml").write_text(textwrap.dedent(text), encoding="utf-8")
    kinds = discover()
    book = open_book(tmp_path.resolve())
    claims, problems = load_claims(book, params_of(kinds))
    catalogue, more = load_catalogue(book)
    assert [*problems, *more] == []
    found = check_references(claims, catalogue, book.config, lambda check: named_in(check, kinds))
    assert all(item.claim == "c" for item in found)
    return [(item.code, item.place.line if item.place else 0, item.hint) for item in found]


@pytest.mark.parametrize(
    ("parts", "code", "line", "hint"),
    [
        pytest.param({"more": "sources: [rate]"}, "CC120", 5, "rates", id="a source"),
        pytest.param({"measure": "rates"}, "CC121", 7, "rate", id="a measure"),
        pytest.param({"measure": "population"}, "CC121", 7, "rate", id="a measure of a source that is not attached"),
        pytest.param({"at": "loepz"}, "CC122", 7, "named periods", id="a named period"),
        pytest.param({"extra": ", source: people"}, "CC120", 7, "rates", id="a restriction"),
        pytest.param({"extra": ", per: {measure: populaton}"}, "CC121", 7, "measures", id="a denominator"),
        pytest.param({"more": "sources: [rates, paper]"}, "CC118", 5, "stance", id="a document without a stance"),
    ],
)
def test_names_that_lead_nowhere_are_told_with_the_nearest_one(
    tmp_path: Path, parts: dict[str, str], code: str, line: int, hint: str
) -> None:
    ((found, at, said),) = referred(tmp_path, **parts)
    assert (found, at) == (code, line)
    assert hint in (said or "")


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param({}, id="plain"),
        pytest.param({"more": "sources: [rates, {id: paper, stance: context}]"}, id="a document with a stance"),
        pytest.param(
            {"at": "term", "more": "sources: [rates]\nperiods: {term: 2015..2016}"}, id="a period of the claim"
        ),
    ],
)
def test_names_that_lead_somewhere_are_not(tmp_path: Path, parts: dict[str, str]) -> None:
    assert referred(tmp_path, **parts) == []


def test_a_claim_derives_across_its_sources(tmp_path: Path) -> None:
    referred(
        tmp_path,
        more="sources: [rates, people]\nderived: {share: {ratio: rate, to: population, as: '%'}}",
        measure="share",
    )
    book = open_book(tmp_path.resolve())
    (claim,), _ = load_claims(book, params_of(discover()))
    catalogue, name = with_claim_derived(load_catalogue(book)[0], claim)
    assert name is not None
    need = Need(name, "share")
    series = scan([need], catalogue, book.root).series(need)
    assert series is not None
    assert [cell.value.value for cell in series.of("A").values()] == [5.0]
    assert [str(item) for item in catalogue.sources[name].origin] == ["rates", "people"]
