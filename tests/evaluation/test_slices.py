"""What a total is made of: the places of a group, or those beside the one total of a table."""

from __future__ import annotations

import pytest
from tests.evaluation.newsroom import Adding, Newsroom, series

from claimcheck.evaluation.places import Universe
from claimcheck.evaluation.slices import Slices

GROUP = {"towns": Universe(("A", "B", "C"), "towns", 3)}
GROUPED = {"towns": Universe(("A", "B", "C"), "towns", 3, is_group=True)}
ROWS: dict[str, dict[int, float]] = {"A": {2015: 10, 2019: 12}, "B": {2015: 5, 2019: 4}, "C": {2015: 7}}
WITH_ALL: dict[str, dict[int, float]] = {**ROWS, "ALL": {2015: 20, 2019: 25}}
CHANGE = "{kind: change, measure: rate, of: %s, from: 2015, to: 2019, direction: increase}"


def slices(check: str, room: Newsroom) -> Slices | None:
    found = room.ask(check)
    assert found.slices is not None
    return found.slices.get()


def test_the_places_of_a_group_are_its_slices() -> None:
    rows: dict[str, dict[int, float]] = {**ROWS, "C": {2015: 7, 2019: 7}}

    found = slices(CHANGE % "towns", Newsroom((series(rows, over_entities=Adding.MEAN),), GROUPED))

    assert found is not None
    assert [(item.start.of, item.sign) for item in found.known] == [("A", 1), ("B", -1), ("C", 0)]
    assert found.size == 3


def test_the_places_beside_the_one_total_are_its_slices_where_they_have_figures_at_both_ends() -> None:
    table = series(WITH_ALL, aggregates=frozenset({"ALL"}))

    found = slices(CHANGE % "ALL", Newsroom((table,)))

    assert found is not None
    assert ([item.start.of for item in found.known], found.size) == (["A", "B"], 3)


def test_a_from_to_has_slices_too() -> None:
    table = series(WITH_ALL, aggregates=frozenset({"ALL"}))
    check = "{kind: from-to, measure: rate, of: ALL, from: {at: 2015, value: '20'}, to: {at: 2019, value: '25'}}"

    found = slices(check, Newsroom((table,)))

    assert found is not None
    assert found.known[0].end.at == "2019"


@pytest.mark.parametrize(
    ("check", "aggregates"),
    [
        pytest.param(CHANGE % "A", {"ALL"}, id="a single place"),
        pytest.param(CHANGE % "ALL", {"ALL", "C"}, id="one of several totals"),
        pytest.param(CHANGE.replace("2019", "2020") % "ALL", {"ALL"}, id="no answer"),
        pytest.param("{kind: level, measure: rate, of: ALL, at: 2015, value: '20'}", {"ALL"}, id="no change"),
    ],
)
def test_anything_else_has_no_slices(check: str, aggregates: set[str]) -> None:
    table = series(WITH_ALL, aggregates=frozenset(aggregates))

    assert slices(check, Newsroom((table,))) is None
