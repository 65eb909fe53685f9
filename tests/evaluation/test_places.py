from __future__ import annotations

import pytest
from tests.evaluation.newsroom import Newsroom, group, series

from claimcheck.claims.entities import Called, Everyone, Several
from claimcheck.claims.nodes import Written
from claimcheck.evaluation.places import Universe, code_of, members_of, single
from claimcheck.evaluation.undecided import NoAnswer, UnknownPlace

TABLE = series(
    {"SLV": {2015: 1.0}, "HND": {2015: 1.0}, "LCN": {2015: 2.0}},
    labels={"SLV": "El Salvador", "HND": "Honduras", "LCN": "Latin America"},
    aggregates=frozenset({"LCN"}),
)
GROUPS: dict[str, Universe] = {"triangle": group("SLV", "Honduras", "GTM", shown="the Northern Triangle")}


def called(name: str) -> Called:
    return Called(Written(name))


@pytest.mark.parametrize("name", ["SLV", "slv", "El Salvador", "el salvador "])
def test_a_place_is_known_by_code_and_by_label(name: str) -> None:
    assert code_of(name, TABLE) == "SLV"


def test_a_label_that_two_places_share_names_neither() -> None:
    table = series({"A": {2015: 1.0}, "B": {2015: 1.0}}, labels={"A": "Georgia", "B": "Georgia"})
    assert code_of("Georgia", table) is None


def test_all_leaves_sums_of_others_out() -> None:
    assert members_of(Everyone(Written("all")), TABLE, GROUPS.get).members == ("SLV", "HND")


def test_an_aggregate_can_be_named() -> None:
    assert members_of(called("Latin America"), TABLE, GROUPS.get).members == ("LCN",)


def test_a_group_keeps_members_that_the_table_does_not_have() -> None:
    found = members_of(called("triangle"), TABLE, GROUPS.get)
    assert found.members == ("SLV", "HND", "GTM")
    assert (found.expected, found.is_group) == (3, True)


def test_an_unknown_name_is_answered_with_the_nearest_one() -> None:
    with pytest.raises(UnknownPlace) as caught:
        members_of(called("Hondurras"), TABLE, GROUPS.get)
    assert caught.value.hint is not None
    assert "Honduras" in caught.value.hint


def test_an_unknown_name_in_a_list_is_told() -> None:
    with pytest.raises(UnknownPlace):
        members_of(Several((Written("SLV"), Written("XYZ"))), TABLE, GROUPS.get)


def test_no_name_is_needed_where_the_table_is_about_one_place() -> None:
    assert single(None, series({"A": {2015: 1.0}}), GROUPS.get).members == ("A",)
    with pytest.raises(NoAnswer):
        single(None, TABLE, GROUPS.get)


@pytest.mark.parametrize(
    ("codes", "labels"),
    [
        pytest.param(("SLV", "HND"), {}, id="the same codes"),
        pytest.param(("222", "340"), {"222": "El Salvador", "340": "honduras"}, id="other codes, the same labels"),
        pytest.param(("el salvador", "Honduras"), {}, id="labels as codes"),
    ],
)
def test_a_rate_finds_its_place_in_the_table_of_people(codes: tuple[str, str], labels: dict[str, str]) -> None:
    own = series(
        {"SLV": {2015: 6600.0}, "HND": {2015: 5100.0}},
        measure="homicides",
        unit="people",
        labels={"SLV": "El Salvador", "HND": "Honduras"},
    )
    people = {codes[0]: {2015: 6_600_000.0}, codes[1]: {2015: 8_500_000.0}}
    room = Newsroom((own, series(people, measure="population", unit="people", labels=labels, source="census")))
    check = "kind: level, measure: homicides, per: {measure: population, times: 100000}, of: El Salvador, at: 2015"
    finding = room.ask(f"{{{check}, value: '100'}}")
    assert finding.outcome.value == "true", finding.reason


def test_a_place_that_the_table_of_people_does_not_have_is_told_with_what_it_has() -> None:
    own = series({"SLV": {2015: 6600.0}}, measure="homicides", labels={"SLV": "El Salvador"})
    census = series({"222": {2015: 6.0}}, measure="population", source="census", labels={"222": "Salvador, El"})
    check = "{kind: level, measure: homicides, per: {measure: population}, at: 2015, value: '100'}"
    reason = Newsroom((own, census)).ask(check).reason
    assert reason == "'census' has no 'population' of 'El Salvador' (SLV); its places are 'Salvador, El' (222)"


def test_a_place_is_found_however_its_accents_are_coded() -> None:
    where = Newsroom((series({"Bogota\u0301": {2020: 7}, "B": {2020: 8}}),))
    finding = where.ask("{kind: level, measure: rate, of: Bogotá, at: 2020, value: '7'}")
    assert finding.outcome.value == "true"
