# ruff: noqa: E501 - a sentence and its places stand in one line
from __future__ import annotations

import csv
from importlib import resources

import pytest

from claimcheck.claims.gazetteer import codes_in, is_region, places_in


def told(sentence: str, *also: str) -> list[str]:
    """Each place as "Salvadorans: SLV"."""
    return [f"{place.text}: {' '.join(place.places)}".rstrip(": ") for place in places_in(sentence, also)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Salvadorans left El Salvador's capital", ["Salvadorans: SLV", "El Salvador: SLV"], id="people and country"),
        pytest.param("the U.S., the US, us and USA", ["U.S.: USA", "US: USA", "USA: USA"], id="abbreviations in capitals"),
        pytest.param("los salvadoreños, las hondureñas, un francés, iraníes", ["salvadoreños: SLV", "hondureñas: HND", "francés: FRA", "iraníes: IRN"], id="Spanish people without capitals"),
        pytest.param("EE. UU., EEUU, la UE, México, Mexico", ["EE. UU.: USA", "EEUU: USA", "UE: european-union", "México: MEX", "Mexico: MEX"], id="Spanish abbreviations and accents"),
        pytest.param("Central American countries, Latin America and the Caribbean, Northern Triangle", ["Central American: central-america", "Latin America and the Caribbean: latin-america", "Northern Triangle: northern-triangle"], id="the longest name counts"),
        pytest.param("a turkey in Turkey, china from China", ["Turkey: TUR", "China: CHN"], id="capitals"),
        pytest.param("New Mexico, the Gulf of Mexico, Mexico City, Native Americans", [], id="names that mean something else"),
        pytest.param("In 1984 Michael Jordan went to Jordan", ["Jordan: JOR"], id="surnames"),
        pytest.param("Jordan, Chad and Northern Mexico; but former Yugoslavia", ["Jordan: JOR", "Chad: TCD", "Mexico: MEX"], id="no surnames"),
        pytest.param("He said so. Obama Mexico", ["Mexico: MEX"], id="the first word of a sentence is no first name"),
        pytest.param("French-speaking Canadians, in Spanish, in Spanish banks, in German", ["Canadians: CAN", "Spanish: ESP"], id="languages"),
        pytest.param("Georgia, Dominicans", ["Georgia: GEO US-GA", "Dominicans: DMA DOM"], id="shared names"),
        pytest.param("Côte d'Ivoire, Guinea-Bissau, St. Lucia, Trinidad & Tobago", ["Côte d'Ivoire: CIV", "Guinea-Bissau: GNB", "St. Lucia: LCA", "Trinidad & Tobago: TTO"], id="marks inside a name"),
        pytest.param("the most violent in the world, the World Bank", ["in the world: world"], id="the world"),
        pytest.param("Costa (Rica), El; Salvador", ["Salvador: SLV"], id="words that are not joined"),
        pytest.param("", [], id="nothing"),
    ],
)  # fmt: skip
def test_places_are_found_by_their_names(sentence: str, expected: list[str]) -> None:
    assert told(sentence) == expected


def test_names_of_tables_are_found_with_a_capital_and_have_no_code() -> None:
    assert told("Norland and norland, Ostra", "Norland", "New York") == ["Norland"]


def test_a_town_of_a_table_is_one_though_its_name_means_no_country() -> None:
    assert told("They fell in San Salvador", "San Salvador") == ["San Salvador"]
    assert told("They fell in San Salvador") == []


def test_places_stand_where_they_say() -> None:
    sentence = "Ñandú 5 “El Salvador”, Côte d\u2019Ivoire"
    for place in places_in(sentence):
        assert sentence[place.start : place.end] == place.text


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        pytest.param("SLV", {"SLV"}, id="a code"),
        pytest.param("LCN", {"latin-america"}, id="a code of a region"),
        pytest.param("latin-america-and-caribbean", {"latin-america"}, id="a slug"),
        pytest.param("U.S. Customs and Border Protection", {"USA"}, id="a publisher"),
        pytest.param("countries", {"world"}, id="all of them"),
        pytest.param("homicide-rate", set(), id="none"),
    ],
)
def test_names_slugs_and_codes_are_brought_to_codes(text: str, codes: set[str]) -> None:
    assert codes_in(text) == codes


def test_regions_are_told_from_countries() -> None:
    assert is_region("latin-america")
    assert not is_region("SLV")


ROWS = list(
    csv.DictReader((resources.files("claimcheck.claims") / "gazetteer.csv").read_text(encoding="utf-8").splitlines())
)


def test_every_country_of_iso_3166_is_listed_once() -> None:
    codes = [row["code"] for row in ROWS if len(row["code"]) == 3 and row["code"].isupper()]
    assert len(codes) == len(set(codes)) == 250  # the 249 of ISO 3166-1, and XKX


@pytest.mark.parametrize("row", [row for row in ROWS if row["code"]], ids=lambda row: row["code"])
def test_every_usual_name_is_found_as_listed(row: dict[str, str]) -> None:
    for name in (row["english"].split("|")[0], row["spanish"].split("|")[0]):
        assert any(row["code"] in place.places for place in places_in(f"it was {name}")), name
