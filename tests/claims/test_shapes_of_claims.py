"""Places, filters and declared things, as values."""

from __future__ import annotations

import contextlib
from typing import Any

import pytest

from claimcheck.claims.declared import (
    DERIVED,
    GROUP,
    NAMED_PERIODS,
    AllExcept,
    ChangeOf,
    ColumnGroup,
    ListGroup,
    RatioOf,
)
from claimcheck.claims.entities import Called, Combine, Entity, Everyone, Others, Rivals, Several
from claimcheck.claims.filters import Filter
from claimcheck.claims.grammar import Reader, Rec, Record, Shape, Unreadable
from claimcheck.claims.nodes import Node, Written
from claimcheck.claims.shapes import ENTITY, ID, LINK, WHERE
from claimcheck.claims.vary_shapes import Vary
from claimcheck.claims.yaml_events import parse_yaml


def node(text: str) -> Node:
    found, problems = parse_yaml(f"x: {text}\n", "f.yaml")
    assert problems == []
    return found.get("x")  # type: ignore[union-attr,return-value]  # a mapping with x


def codes(shape: Shape[Any], text: str) -> list[str]:
    reader = Reader()
    with contextlib.suppress(Unreadable):
        shape.read(node(text), reader)
    return [problem.code for problem in reader.problems]


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("El Salvador", Called(Written("El Salvador"))),
        ("no", Called(Written("no"))),
        ("all", Everyone(Written("all"))),
        ("[SLV, GTM]", Several((Written("SLV"), Written("GTM")))),
        ("{others: highest, among: all}", Others(Rivals.HIGHEST, Everyone(Written("all")))),
        (
            "{others: next 12, among: countries, combine: sum}",
            Others(Rivals.NEXT, Called(Written("countries")), 12, Combine.SUM),
        ),
    ],
)
def test_a_form_of_a_place_is_read(text: str, entity: Entity) -> None:
    assert ENTITY.read(node(text), Reader()) == entity


@pytest.mark.parametrize(
    ("text", "filters"),
    [
        ("{sex: total}", (Filter("sex", ("total",)),)),
        ("{sex: [b, a, b]}", (Filter("sex", ("a", "b")),)),
        ("{sex: {not: total}}", (Filter("sex", ("total",), negated=True),)),
        ("{home: {same-as: work}}", (Filter("home", same_as="work"),)),
        ("{b: 1, a: 2}", (Filter("a", ("2",)), Filter("b", ("1",)))),
        ("[{b: 1}, {b: 1}, {a: 2}]", (Filter("a", ("2",)), Filter("b", ("1",)))),
        ('{sex: ""}', (Filter("sex", ("",)),)),
    ],
)
def test_a_filter_is_sorted_so_that_equal_ones_are_equal(text: str, filters: tuple[Filter, ...]) -> None:
    assert WHERE.read(node(text), Reader()) == filters


@pytest.mark.parametrize(
    "text", ["{sex: }", "{sex: []}", "{sex: {not: a, same-as: b}}", "[]", "{}", "a", "[a]", "{sex: [[a]]}"]
)
def test_what_is_no_filter_is_refused(text: str) -> None:
    assert set(codes(WHERE, text)) == {"CC112"}


@pytest.mark.parametrize("text", ["a", "pess-2015", "Ünïcode_1", "2015", "x" * 100])
def test_ids_are_letters_digits_and_hyphens(text: str) -> None:
    assert codes(ID, text) == []


@pytest.mark.parametrize("text", ["a b", "a/b", "../a", "-a", "x" * 101, "a.b", '"a\\nb"'])
def test_other_ids_are_refused(text: str) -> None:
    assert codes(ID, text) == ["CC113"]


@pytest.mark.parametrize(
    "text", ["www.example.org", "ftp://example.org", "javascript:alert(1)", "https://", "https://a b"]
)
def test_what_is_no_address_is_refused(text: str) -> None:
    assert codes(LINK, text) == ["CC113"]


@pytest.mark.parametrize(
    ("text", "record"),
    [
        ('{change-of: cpi, over: 12 months, as: "%"}', ChangeOf),
        ("{ratio: poor, to: [poor, rich]}", RatioOf),
    ],
)
def test_a_derived_measure_is_told_by_its_first_word(text: str, record: type[Record]) -> None:
    assert type(DERIVED.read(node(text), Reader())) is record


@pytest.mark.parametrize(
    ("text", "record"),
    [
        ("[ARG, BHS]", ListGroup),
        ("{all-except: aggregates, expected: 195}", AllExcept),
        ("{column: phase, in: [1, 2, 3]}", ColumnGroup),
        ("{entities: [CHN, USA], of: countries, complete: top}", ListGroup),
    ],
)
def test_a_group_has_four_forms(text: str, record: type[Record]) -> None:
    assert type(GROUP.read(node(text), Reader())) is record


def test_a_named_set_keeps_its_members_in_order() -> None:
    found = NAMED_PERIODS.read(node("{b: 2009..2012, a: 2013..2016, base: first}"), Reader())
    assert list(found.members) == ["b", "a"]
    assert found.base == "first"
    assert found.is_set


@pytest.mark.parametrize("text", ["last 3 years", "lopez", "{a: lopez..2015}", "{in: 2010..2015, take: max}"])
def test_a_named_period_stands_in_the_calendar(text: str) -> None:
    assert set(codes(NAMED_PERIODS, text)) <= {"CC115"}
    assert codes(NAMED_PERIODS, text)


def test_other_readings_are_read_like_the_keys_that_they_change() -> None:
    assert codes(Rec(Vary), "{from: [2009, 2010], windows: [{from: FY2015, to: FY2017}], where: {sex: female}}") == []
    assert codes(Rec(Vary), "{per: {measure: adults, times: 1000}, among: [oecd, all]}") == []
    assert codes(Rec(Vary), "{start: 2009}") == ["CC110"]
    assert codes(Rec(Vary), "{windows: [{from: 2015}]}") == ["CC111"]
