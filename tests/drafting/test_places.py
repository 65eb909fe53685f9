"""Which places a sentence names, with what the sources of a catalogue call them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claimcheck.claims.book import open_book
from claimcheck.drafting.places import Sort, places_said
from claimcheck.loading import load

if TYPE_CHECKING:
    from pathlib import Path

    from claimcheck.datasets.catalogue import Catalogue

SOURCES = """\
sources:
  - id: towns
    title: Towns
    publisher: An office
    kind: dataset
    data:
      path: data/towns.csv
      time: {column: year, grain: year}
      entity: {column: town}
      measures:
        robberies: {column: robberies, unit: reports}
    groups:
      plan-el-salvador-seguro: [Soyapango, San Salvador, Nice, Progreso]
      towns: {all-except: [Total nacional]}
      PESS: [Soyapango, Mejicanos]
  - id: one-country
    title: One country
    publisher: An office
    kind: dataset
    data:
      path: data/one.csv
      time: {column: year, grain: year}
      entity: {value: ARD, label: Ardoria}
      measures:
        robberies: {column: robberies, unit: reports}
  - id: report
    title: A report
    publisher: An office
    kind: report
    figures:
      - {measure: robberies, of: SLV, at: 2015, value: "1"}
      - {measure: robberies, of: Honduras, at: 2015, value: "1"}
"""


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    (tmp_path / "sources").mkdir()
    (tmp_path / "claims").mkdir()
    (tmp_path / "claimcheck.toml").write_text("", encoding="utf-8")
    (tmp_path / "sources" / "all.yaml").write_text(SOURCES, encoding="utf-8")
    loaded = load(open_book(tmp_path))
    assert loaded.problems == ()
    return loaded.catalogue


def said(sentence: str, catalogue: Catalogue) -> list[tuple[str, str, Sort]]:
    """Text, what `of` takes, and sort."""
    found = places_said(sentence, catalogue)
    assert all(sentence[item.start : item.end] == item.text for item in found)
    return [(item.text, item.value, item.sort) for item in found]


@pytest.mark.parametrize(
    ("sentence", "text", "value"),
    [
        pytest.param("Robberies in El Salvador fell.", "El Salvador", "SLV", id="a country by its code"),
        pytest.param("Los salvadoreños son más.", "salvadoreños", "SLV", id="its people"),
        pytest.param("Robberies in Honduras fell.", "Honduras", "Honduras", id="a country as a source writes it"),
        pytest.param("Robberies in Ardoria fell.", "Ardoria", "Ardoria", id="the one place of a table, by its label"),
        pytest.param("Robberies in soyapango or Soyapango fell.", "Soyapango", "Soyapango", id="only with its capital"),
        pytest.param("In San Salvador they fell.", "San Salvador", "San Salvador", id="a town like a country"),
        pytest.param("Robberies in Peru fell.", "Peru", "PER", id="a country that no source has"),
        pytest.param("The total of ARD fell.", "ARD", "ARD", id="a code of a source"),
    ],
)
def test_a_place_is_named(catalogue: Catalogue, sentence: str, text: str, value: str) -> None:
    assert said(sentence, catalogue) == [(text, value, Sort.PLACE)]


@pytest.mark.parametrize(
    ("sentence", "text", "value", "sort"),
    [
        pytest.param("En Plan El Salvador Seguro bajaron.", "Plan El Salvador Seguro", "plan-el-salvador-seguro",
                     Sort.GROUP, id="a group with a country in its name"),
        pytest.param("Robberies of PESS fell.", "PESS", "PESS", Sort.GROUP, id="a group in capitals"),
        pytest.param("The most in Latin America.", "Latin America", "latin-america", Sort.REGION, id="a region"),
        pytest.param("The most in the region.", "in the region", "", Sort.NAMELESS, id="the region"),
        pytest.param("Es el más caro de la región.", "la región", "", Sort.NAMELESS, id="la región"),
        pytest.param("Crime fell nationwide.", "nationwide", "", Sort.NAMELESS, id="nationwide"),
        pytest.param("The first of this nation.", "of this nation", "", Sort.NAMELESS, id="this nation"),
    ],
)  # fmt: skip
def test_what_is_no_single_place_is_told_apart(
    catalogue: Catalogue, sentence: str, text: str, value: str, sort: Sort
) -> None:
    assert said(sentence, catalogue) == [(text, value, sort)]


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        pytest.param("Nice people live in Nice.", [("Nice", False)], id="the one that is no first word"),
        pytest.param("Nice has fewer robberies.", [("Nice", True)], id="the first word, where nothing else fits"),
        pytest.param("It is nice.", [], id="without a capital"),
        pytest.param("Progreso en Soyapango: Progreso social.", [("Soyapango", False)], id="a virtue and a town"),
        pytest.param(
            "Turkey had more than Chad.",
            [("Turkey", True), ("Chad", False)],
            id="a country that is a word, beside another",
        ),
        pytest.param("Turkey had more.", [("Turkey", True)], id="a country that is a word, alone"),
        pytest.param("Honduras had more than Chad.", [("Honduras", False), ("Chad", False)], id="no common word"),
        pytest.param("Nice and Soyapango have more.", [("Nice", True), ("Soyapango", False)], id="joined to another"),
        pytest.param("We asked Chad Wolf of Peru.", [("Peru", False)], id="a first name"),
        pytest.param("Towns have fewer than ard.", [], id="a group of one word, a code in small letters"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_a_common_word_is_a_place_only_where_nothing_else_fits(
    catalogue: Catalogue, sentence: str, places: list[tuple[str, bool]]
) -> None:
    found = places_said(sentence, catalogue)
    assert [(item.text, item.is_doubtful) for item in found] == places


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("El país con más robos es Perú.", id="a country that is described, in Spanish"),
        pytest.param("The country with the most robberies is Peru.", id="a country that is described"),
        pytest.param("The state of Peru is bad.", id="a state that is named"),
    ],
)
def test_a_country_that_the_sentence_goes_on_to_name_is_not_asked_for(catalogue: Catalogue, sentence: str) -> None:
    assert [value for _, value, _ in said(sentence, catalogue)] == ["PER"]


def test_georgia_is_two_places(catalogue: Catalogue) -> None:
    assert [item.codes for item in places_said("Unemployment in Georgia fell.", catalogue)] == [("GEO", "US-GA")]


def test_the_region_of_a_name_is_not_asked_for(catalogue: Catalogue) -> None:
    assert said("El municipio de Soyapango tiene menos.", catalogue) == [("Soyapango", "Soyapango", Sort.PLACE)]
