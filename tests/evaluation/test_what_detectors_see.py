"""What findings carry for the detectors: rivals without figures, the people of places, percent said as points."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.evaluation.newsroom import Newsroom, series

from claimcheck.evaluation.findings import Weighed
from claimcheck.evaluation.places import Universe
from claimcheck.evaluation.slips import AS_PERCENT, slip_in
from claimcheck.quantities.outcomes import Outcome

GROUP = {"towns": Universe(("A", "B", "C", "D", "E", "F", "G", "H", "I", "J"), "towns", 10)}
FIGURES: dict[str, dict[int, float]] = {
    code: {2017: 20 - place, 2018: 20.0 - place} for place, code in enumerate("ABCDEFGHI")
}
RANK = "{kind: rank, measure: rate, of: A, at: 2018, among: towns, position: '1'}"


def with_j(last: float) -> dict[str, dict[int, float]]:
    """The figures, and a town that has none for 2018."""
    return {**FIGURES, "J": {2017: last}}


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        pytest.param(99, ("J has no figure for 2018; its last, 99.0 in 2017, is higher",), id="it was ahead"),
        pytest.param(5, (), id="it was behind"),
    ],
)
def test_only_a_missing_place_that_was_ahead_is_a_rival(last: float, expected: tuple[str, ...]) -> None:
    room = Newsroom((series(with_j(last)),), GROUP)

    assert room.ask(RANK).rivals == expected


def test_a_comparison_with_others_knows_its_missing_rivals() -> None:
    room = Newsroom((series(with_j(99)),), GROUP)

    found = room.ask(
        "{kind: compare, measure: rate, at: 2018, relation: higher, a: {of: A}, "
        "b: {of: {others: highest, among: towns}}}"
    )

    assert (found.outcome, len(found.rivals)) == (Outcome.TRUE, 1)


def test_a_record_names_the_periods_inside_the_span_that_are_missing() -> None:
    years: dict[int, float] = {year: 10 for year in range(1996, 2018) if year != 2013}

    found = Newsroom((series({"A": {**years, 2018: 20}}),)).ask(
        "{kind: record, measure: rate, of: A, at: 2018, extreme: highest, since: 1996}"
    )

    assert (found.outcome, found.rivals) == (Outcome.TRUE, ("2013",))


def test_a_count_of_places_knows_the_share_of_their_people() -> None:
    people = series({"A": {2017: 700}, "B": {2017: 200}, "C": {2017: 100}}, "population", decimals=None, unit="people")
    rates = series({"A": {2018: 1}, "B": {2018: 9}, "C": {2018: 9}})
    above = "{kind: threshold, line: '5', side: above}"
    check = f"{{kind: count, measure: rate, at: 2018, entities: all, quantity: most, predicate: {above}}}"

    found = Newsroom((rates, people)).ask(check)

    assert found.weighed == Weighed(places=2 / 3, people=0.3)
    assert Newsroom((rates,)).ask(check).weighed is None


@pytest.mark.parametrize(
    ("by", "outcome", "slip"),
    [
        pytest.param("20 points", Outcome.FALSE, AS_PERCENT + "20 points should be percent", id="only percent fits"),
        pytest.param("2 points", Outcome.TRUE, None, id="points fit"),
        pytest.param("9 points", Outcome.FALSE, None, id="neither fits"),
    ],
)
def test_points_said_where_only_percent_fits_stay_wrong_and_are_named(
    by: str, outcome: Outcome, slip: str | None
) -> None:
    room = Newsroom((series({"A": {2015: 10.0, 2016: 12.0}}, unit="%"),))

    found = room.ask(f"{{kind: change, measure: rate, from: 2015, to: 2016, direction: increase, by: {by}}}")

    assert (found.outcome, slip_in(found.notes)) == (outcome, slip)


@pytest.mark.parametrize("start", [0.0, -1.0])
def test_points_from_nothing_have_no_percentage_to_fit(start: float) -> None:
    room = Newsroom((series({"A": {2015: start, 2016: 12.0}}, unit="%"),))

    found = room.ask("{kind: change, measure: rate, from: 2015, to: 2016, direction: increase, by: 99 points}")

    assert slip_in(found.notes) is None


def test_a_finding_says_what_its_source_counts() -> None:
    table = series({"A": {2015: 10.0}})
    defined = replace(table, measure=replace(table.measure, definition="victims of homicide"))
    check = "{kind: level, measure: rate, of: A, at: 2015, value: '10'}"

    assert Newsroom((defined,)).ask(check).definition == "victims of homicide"
    assert Newsroom((table,)).ask(check).definition is None
