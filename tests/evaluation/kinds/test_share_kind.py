from __future__ import annotations

from dataclasses import replace

import pytest
from tests.evaluation.newsroom import Newsroom, series, try_check

from claimcheck.claims.filters import Filter
from claimcheck.quantities.outcomes import Outcome

DEATHS = (
    series({"A": {2017: 660}}, "by-gangs", decimals=None, unit="people"),
    series({"A": {2017: 1000}}, "all-deaths", decimals=None, unit="people"),
    series({"A": {2017: 340}}, "others", decimals=None, unit="people"),
)
ROOM = Newsroom(DEATHS)


def share(rest: str, room: Newsroom = ROOM) -> str:
    return room.ask(f"{{kind: share, of: A, at: 2017, {rest}}}").outcome.value


@pytest.mark.parametrize(
    ("value", "outcome"),
    [
        pytest.param("66%", "true", id="percent"),
        pytest.param("two thirds", "true", id="a fraction"),
        pytest.param("half", "false", id="another fraction"),
        pytest.param("most", "true", id="a majority"),
        pytest.param("at least 70%", "false", id="a bound"),
        pytest.param("2 in 3", "true", id="so many in so many"),
        pytest.param("8 in 10", "false", id="another so many in so many"),
        pytest.param("660 per thousand", "true", id="per thousand"),
        pytest.param("about 66,000 per 100,000 people", "true", id="per 100,000"),
        pytest.param("66 per thousand", "false", id="another per thousand"),
        pytest.param("660 ‰", "true", id="the sign of per mille"),
    ],
)
def test_a_share_is_part_over_whole(value: str, outcome: str) -> None:
    assert share(f'part: by-gangs, whole: all-deaths, value: "{value}"') == outcome


def test_a_whole_may_be_a_list_that_is_added_up() -> None:
    finding = ROOM.ask("{kind: share, of: A, at: 2017, part: by-gangs, whole: [by-gangs, others], value: 66%}")
    assert finding.outcome is Outcome.TRUE
    assert finding.reason.startswith("66%: 660 people of 1,000 people")


@pytest.mark.parametrize(
    ("value", "outcome"),
    [
        pytest.param("less than half", "false", id="more already"),
        pytest.param("40%", "false", id="a figure that is passed already"),
        pytest.param("at most 60%", "false", id="a limit that is passed already"),
        pytest.param("68%", "undecidable", id="a figure that may yet be reached"),
        pytest.param("at least 60%", "undecidable", id="a part that is missing confirms nothing"),
        pytest.param("most", "undecidable", id="nor does it by a word"),
        pytest.param("one in five", "undecidable", id="so many in so many are left open"),
        pytest.param("between 10% and 20%", "undecidable", id="a range is left open"),
    ],
)
def test_the_known_pieces_of_a_part_can_refute_and_never_confirm(value: str, outcome: str) -> None:
    room = Newsroom((*DEATHS, series({"A": {2016: 5}}, "by-police", decimals=None, unit="people")))
    assert share(f'part: [by-gangs, by-police], whole: all-deaths, value: "{value}"', room) == outcome


@pytest.mark.parametrize(
    ("value", "outcome"),
    [
        pytest.param("at least 70%", "false", id="less already"),
        pytest.param("80%", "false", id="a figure that can no longer be reached"),
        pytest.param("60%", "undecidable", id="a figure that may yet be right"),
        pytest.param("less than 70%", "undecidable", id="a piece that is missing confirms nothing"),
    ],
)
def test_the_known_pieces_of_a_whole_can_refute_and_never_confirm(value: str, outcome: str) -> None:
    room = Newsroom((*DEATHS, series({"A": {2016: 5}}, "unknown", decimals=None, unit="people")))
    assert share(f'part: by-gangs, whole: [by-gangs, others, unknown], value: "{value}"', room) == outcome


def test_a_missing_piece_that_can_be_below_zero_leaves_it_open() -> None:
    room = Newsroom((*DEATHS, series({"A": {2016: -5}}, "balance", decimals=None, unit="people")))
    assert share("part: [by-gangs, balance], whole: all-deaths, value: less than half", room) == "undecidable"


def test_a_refutation_by_pieces_names_what_is_missing() -> None:
    room = Newsroom((*DEATHS, series({"A": {2016: 5}}, "by-police", decimals=None, unit="people")))
    said = "part: [by-gangs, by-police], whole: all-deaths, value: less than half"
    finding = room.ask(f"{{kind: share, of: A, at: 2017, {said}}}")
    assert finding.reason == "at least 66%: 660 people of 1,000 people in A, 2017; without figures: by-police"


def test_part_and_whole_may_be_filters_of_one_measure() -> None:
    where = (Filter("sex", ("female",)),)
    women = replace(series({"A": {2017: 40}}, "victims", decimals=None), where=where)
    everyone = replace(series({"A": {2017: 400}}, "victims", decimals=None), where=(Filter("sex", ("total",)),))
    room = Newsroom((women, everyone))
    assert share("measure: victims, part: {sex: female}, whole: {sex: total}, value: one in ten", room) == "true"


def test_part_and_whole_may_be_places() -> None:
    room = Newsroom((series({"A": {2017: 30}, "WLD": {2017: 120}}, aggregates=frozenset({"WLD"})),))
    assert share("measure: rate, part: {of: A}, whole: {of: WLD}, value: a quarter", room) == "true"


def test_a_part_larger_than_its_whole_decides_nothing() -> None:
    finding = ROOM.ask("{kind: share, of: A, at: 2017, part: all-deaths, whole: by-gangs, value: 66%}")
    assert finding.outcome is Outcome.UNDECIDABLE
    assert "larger than the whole" in finding.reason


def test_part_and_whole_in_different_units_decide_nothing() -> None:
    tables = (series({"A": {2017: 1}}, "part", unit="people"), series({"A": {2017: 4}}, "whole", unit="dollars"))
    assert share("part: part, whole: whole, value: 25%", Newsroom(tables)) == "undecidable"


def test_rounding_of_both_figures_travels_into_a_majority() -> None:
    tables = (series({"A": {2017: 10}}, "part", decimals=0), series({"A": {2017: 20}}, "whole", decimals=0))
    assert share("part: part, whole: whole, value: more than half", Newsroom(tables)) == "undecidable"


@pytest.mark.parametrize(
    "rest",
    [
        pytest.param("part: a, whole: b, value: '40'", id="a bare figure"),
        pytest.param("part: a, whole: b, value: doubled", id="a multiple"),
        pytest.param("part: {sex: female}, whole: {sex: total}, value: 40%", id="a filter of nothing"),
    ],
)
def test_a_share_is_said_in_percent_or_as_a_fraction_of_a_measure(rest: str) -> None:
    check, problems = try_check(f"{{kind: share, at: 2017, {rest}}}")
    assert check is None
    assert {problem.code for problem in problems} <= {"CC118", "CC111"}


def test_a_part_that_rounds_to_nothing_is_no_negative_part() -> None:
    """A printed 0 stands for anything up to 0.5: the share lies between 0 and 0.5%."""
    figures = {"few": 0, "many": 100}
    room = Newsroom(tuple(series({"A": {2017: value}}, name, decimals=0) for name, value in figures.items()))
    assert (
        room.ask("{kind: share, of: A, at: 2017, part: few, whole: many, value: less than 1%}").outcome is Outcome.TRUE
    )
    assert room.ask("{kind: share, of: A, at: 2017, part: few, whole: many, value: 10%}").outcome is Outcome.FALSE


def test_a_share_of_another_place_names_both() -> None:
    rows = {"A": {2015: 43}, "T": {2015: 100}}
    room = Newsroom((series(rows, unit="dollars", decimals=None, labels={"A": "United States", "T": "NATO"}),))
    said = "{kind: share, measure: rate, at: 2015, part: {of: A}, whole: {of: T}, value: 43%}"
    assert room.ask(said).reason == "43%: 43 dollars (United States) of 100 dollars (NATO), 2015"


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        pytest.param("40", '"40%", 40%, a third', id="a bare figure"),
        pytest.param("doubled", "kind: change", id="a change"),
        pytest.param("three times as many", "kind: compare", id="a multiple"),
        pytest.param("40 points", "value: 40%", id="points"),
        pytest.param("unchanged", "kind: change", id="no change"),
    ],
)
def test_words_that_are_no_share_are_told_with_what_to_write(value: str, hint: str) -> None:
    _, problems = try_check(f'{{kind: share, of: A, at: 2017, part: a, whole: b, value: "{value}"}}')
    assert [problem.code for problem in problems] == ["CC118"]
    assert hint in (problems[0].hint or "")
