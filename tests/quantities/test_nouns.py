"""One or many."""

from __future__ import annotations

import pytest

from claimcheck.quantities.nouns import singular, so_many


@pytest.mark.parametrize(
    ("things", "one"),
    [
        pytest.param("murders", "murder", id="plain"),
        pytest.param("countries", "country", id="ies"),
        pytest.param("stretches", "stretch", id="ches"),
        pytest.param("people", "person", id="people"),
        pytest.param("new cases per 100,000 people", "new case per 100,000 people", id="rate"),
        pytest.param("deaths of children", "death of children", id="the head alone"),
        pytest.param("hectares", "hectare", id="a silent e"),
        pytest.param("places in periods", "place in a period", id="both"),
        pytest.param("half-years", "half-year", id="a hyphen"),
        pytest.param("euros al mes", "euro al mes", id="Spanish that reads alike"),
        pytest.param("mujeres", "mujeres", id="a plural of another language"),
        pytest.param("meses", "meses", id="months in Spanish"),
        pytest.param("million tonnes", "million tonnes", id="a scale before it"),
        pytest.param("series", "series", id="one word for both"),
        pytest.param("gas", "gas", id="no plural"),
        pytest.param("campus", "campus", id="ends in us"),
        pytest.param("GBs", "GBs", id="a sign"),
        pytest.param("per 100,000 people", "per 100,000 people", id="no head"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_one_thing_is_named_in_the_singular_where_that_is_plain(things: str, one: str) -> None:
    assert singular(things) == one


def test_a_count_agrees_with_its_noun() -> None:
    told = [so_many(count, "known places") for count in (0, 1, 1200)]
    assert told == ["0 known places", "1 known place", "1,200 known places"]
