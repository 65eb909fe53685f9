"""Tables about another country are no candidates; places are written as the tables of a source hold them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from claimcheck.claims.book import open_book
from claimcheck.drafting.draft import Told, draft
from claimcheck.drafting.measures import candidates
from claimcheck.loading import load

if TYPE_CHECKING:
    from pathlib import Path

    from claimcheck.claims.book import Book
    from claimcheck.datasets.catalogue import Catalogue

Desk = tuple["Book", "Catalogue"]
HEAD = (
    "title: T\n    publisher: P\n    kind: dataset\n    data:\n      path: data/t.csv\n"
    "      time: {column: anio, grain: year}\n"
)
TABLES = {
    "usa": ("{value: USA, label: United States}", 'murder-rate: {column: r, unit: "per 100,000 people", decimals: 1}'),
    "mex": ("{value: MEX, label: México}", "homicidios: {column: h, unit: homicidios, exact: true, over-time: sum}"),
    "ros": ("{value: ROS, label: Rosario}", "homicidios-rosario: {column: h, unit: homicidios, exact: true}"),
    "eu": ("{column: pais}", 'tasa-paro: {column: p, unit: "%", decimals: 1}'),
    "oecd": ("{column: iso3}", 'unemployment-rate: {column: p, unit: "%", decimals: 1}'),
}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    for name in ("claims", "sources"):
        (tmp_path / name).mkdir()
    (tmp_path / "claimcheck.toml").write_text('language = "es"\ndecimal = ","\n', encoding="utf-8")
    tables = (
        f"  - id: {name}\n    {HEAD}      entity: {entity}\n      measures:\n        {measure}\n"
        for name, (entity, measure) in TABLES.items()
    )
    (tmp_path / "sources" / "all.yaml").write_text("sources:\n" + "".join(tables), encoding="utf-8")
    book = open_book(tmp_path)
    return book, load(book).catalogue


def drafted(desk: Desk, sentence: str, language: str) -> str:
    made = draft(*desk, "a-draft", sentence, language, Told())
    assert made.problems == ()
    return made.text


def test_a_table_about_another_country_is_no_candidate(desk: Desk) -> None:
    found = candidates("Los homicidios en México subieron en 2019.", desk[1])
    assert found[0].measure == "homicidios"
    assert "murder-rate" not in {item.measure for item in found}


def test_where_there_is_no_other_table_its_country_is_a_question(desk: Desk) -> None:
    text = drafted(desk, "The murder rate in Peru was 8.4 in 2019.", "en")
    assert "the table is about Rosario, the sentence names Peru" in text


@pytest.mark.parametrize(
    ("sentence", "language", "place"),
    [
        pytest.param("La tasa de paro de España fue de 14,8% en 2021.", "es", "España", id="a name"),
        pytest.param("La tasa de paro de los españoles fue de 14,8% en 2021.", "es", "España", id="of a demonym"),
        pytest.param("The unemployment rate in Spain was 14.8% in 2021.", "en", "ESP", id="a column of codes"),
        pytest.param("Los homicidios en México fueron 36.661 en 2019.", "es", "MEX", id="a table about one"),
    ],
)
def test_a_place_is_written_as_the_table_has_it(desk: Desk, sentence: str, language: str, place: str) -> None:
    assert yaml.safe_load(drafted(desk, sentence, language))["checks"][0]["of"] == place


def test_exact_words_beat_synonyms(desk: Desk) -> None:
    found = candidates("The unemployment rate in Spain was 14.8% in 2021.", desk[1])
    assert (found[0].measure, found[0].is_equal) == ("unemployment-rate", False)


def test_other_measures_name_their_source(desk: Desk) -> None:
    text = drafted(desk, "The unemployment rate in Spain was 14.8% in 2021.", "en")
    assert "    # or: tasa-paro (%), of eu\n" in text


def test_a_sentence_in_another_language_than_the_book_says_its_decimal_mark(desk: Desk) -> None:
    text = drafted(desk, "The unemployment rate in Spain was 14.8% in 2021.", "en")
    assert yaml.safe_load(text)["decimal"] == "."
    assert "decimal" not in yaml.safe_load(drafted(desk, "La tasa de paro fue de 14,8% en 2021.", "es"))
