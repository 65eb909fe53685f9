"""Every kind as the predicate of a count, over places and over periods."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.evaluation.newsroom import Newsroom, group, series, try_check

from claimcheck.quantities.outcomes import Outcome

CASES = {
    "A": {2015: 50, 2016: 60, 2017: 70, 2018: 80},
    "B": {2015: 50, 2016: 45, 2017: 40, 2018: 35},
    "C": {2015: 20, 2016: 25, 2017: 24, 2018: 30},
    "D": {2015: 9, 2016: 9, 2017: 9, 2018: 9},
}
PART = {
    code: {year: value * (0.1 if code == "D" else 0.5) for year, value in own.items()} for code, own in CASES.items()
}
ROOM = Newsroom(
    (series(CASES, decimals=None, unit="cases"), series(PART, "part", decimals=None, unit="cases")),
    groups={"towns": group(*CASES)},
    today=dt.date(2024, 1, 1),
)


@pytest.mark.parametrize(
    ("predicate", "quantity"),
    [
        pytest.param("{kind: level, value: about 30}", "only one", id="level"),
        pytest.param("{kind: change, from: 2015, to: 2018, direction: increase}", "half", id="change"),
        pytest.param("{kind: from-to, from: {at: 2015, value: '50'}, to: {at: 2018, value: '80'}}", "1", id="from-to"),
        pytest.param("{kind: rank, among: towns, position: at most 2}", "2 of 4", id="rank"),
        pytest.param("{kind: rank, among-periods: 2015..2018, position: '1'}", "all but one", id="rank over time"),
        pytest.param("{kind: record, extreme: highest}", "3", id="record"),
        pytest.param("{kind: compare, a: {}, b: {at: 2015}, relation: higher}", "2", id="compare"),
        pytest.param(
            "{kind: compare, a: {}, b: {of: {others: highest, among: towns}}, relation: higher}", "1", id="others"
        ),
        pytest.param("{kind: share, part: part, whole: rate, value: half}", "three quarters", id="share"),
        pytest.param("{kind: threshold, line: '32', side: below}", "half", id="threshold"),
        pytest.param("{kind: threshold, line: '40', side: above}", "fewer than half", id="fewer than half"),
        pytest.param(
            "{kind: exists, periods: 2015..2018, expected: some, "
            "predicate: {kind: threshold, line: '55', side: above}}",
            "only one of 4",
            id="exists",
        ),
        pytest.param(
            "{kind: target, by: 2018, from: 2015, target: 40%, direction: increase, status: met}",
            "2 of only 4",
            id="target",
        ),
        pytest.param(
            "{kind: count, periods: 2016..2018, predicate: {kind: change, direction: increase}, quantity: every}",
            "1",
            id="count",
        ),
        pytest.param(
            "{kind: trend, from: 2015, to: 2018, direction: increase, pattern: every-period}", "1", id="trend"
        ),
        pytest.param(
            "{kind: run, ending: 2018, predicate: {kind: change, direction: increase}, length: '3'}", "1", id="run"
        ),
    ],
)
def test_it_can_be_counted_over_places(predicate: str, quantity: str) -> None:
    finding = ROOM.ask(
        f"{{kind: count, measure: rate, entities: towns, at: 2018, predicate: {predicate}, quantity: {quantity}}}"
    )
    assert finding.outcome is Outcome.TRUE, finding.reason
    assert finding.n == 4


@pytest.mark.parametrize(
    ("of", "predicate", "quantity"),
    [
        pytest.param("A", "{kind: level, value: about 60}", "1", id="level"),
        pytest.param("A", "{kind: threshold, line: '65', side: above}", "2", id="threshold"),
        pytest.param("C", "{kind: change, direction: decrease}", "only one", id="change"),
        pytest.param("A", "{kind: rank, among: towns, position: '1'}", "every", id="rank"),
        pytest.param("A", "{kind: record, extreme: highest}", "3", id="record"),
        pytest.param("A", "{kind: compare, a: {}, b: {of: B}, relation: higher}", "every", id="compare"),
        pytest.param("A", "{kind: share, part: part, whole: rate, value: half}", "every", id="share"),
        pytest.param(
            "A",
            "{kind: exists, entities: {others: every, among: towns}, "
            "predicate: {kind: threshold, line: '48', side: above}, expected: none}",
            "3 of 3",
            id="exists",
        ),
        pytest.param(
            "A",
            "{kind: count, entities: towns, predicate: {kind: threshold, line: '45', side: above}, quantity: '1'}",
            "every",
            id="count",
        ),
    ],
)
def test_it_can_be_counted_over_periods(of: str, predicate: str, quantity: str) -> None:
    whole = f"kind: count, measure: rate, of: {of}, periods: 2016..2018"
    finding = ROOM.ask(f"{{{whole}, predicate: {predicate}, quantity: {quantity}}}")
    assert finding.outcome is Outcome.TRUE, finding.reason
    assert finding.n == 3


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("measure: rate, predicate: {kind: threshold, of: B, line: '42', side: above}", id="its own place"),
        pytest.param(
            "measure: rate, predicate: {kind: compare, a: {of: A}, b: {of: C}, relation: lower, by: '0'}",
            id="two places",
        ),
    ],
)
def test_a_predicate_may_say_who_is_meant(text: str) -> None:
    finding = ROOM.ask(f"{{kind: count, periods: 2015..2018, {text}, quantity: at most half}}")
    assert finding.outcome is Outcome.TRUE
    assert finding.n == 4


def test_the_measures_of_two_sides_are_enough() -> None:
    text = "{kind: compare, a: {measure: rate}, b: {measure: part}, relation: higher}"
    finding = ROOM.ask(f"{{kind: count, of: A, periods: 2015..2018, predicate: {text}, quantity: every}}")
    assert finding.outcome is Outcome.TRUE


@pytest.mark.parametrize(
    ("of", "outcome"),
    [pytest.param("A", "true", id="one of them"), pytest.param("D", "false", id="not one of them")],
)
def test_one_of_only_three_must_be_one_of_them(of: str, outcome: str) -> None:
    text = (
        f"{{kind: count, measure: rate, entities: towns, at: 2018, of: {of}, "
        "predicate: {kind: threshold, line: '25', side: above}, quantity: one of only three}"
    )
    assert ROOM.ask(text).outcome.value == outcome


def test_one_of_them_that_is_not_known_leaves_it_open() -> None:
    room = Newsroom((series({"A": {2018: 9}, "B": {2018: 9}, "C": {2017: 9}}),))
    text = (
        "{kind: count, measure: rate, entities: [A, B], at: 2018, of: C, "
        "predicate: {kind: threshold, line: '5', side: above}, quantity: one of only two}"
    )
    assert room.ask(text).outcome is Outcome.UNDECIDABLE
    assert room.ask(text.replace("only two", "only five")).outcome is Outcome.FALSE


def test_that_nobody_asked_who_is_one_of_them_is_told() -> None:
    text = (
        "{kind: count, measure: rate, entities: towns, at: 2018, "
        "predicate: {kind: threshold, line: '25', side: above}, quantity: one of only three}"
    )
    assert any("name the place in `of`" in note for note in ROOM.ask(text).notes)


@pytest.mark.parametrize(
    "predicate",
    [
        pytest.param("{kind: threshold, at: 2015, line: '5', side: above}", id="at"),
        pytest.param("{kind: change, from: 2015, to: 2018, direction: increase}", id="both ends"),
        pytest.param("{kind: from-to, from: {at: 2015, value: '50'}, to: {at: 2018, value: '80'}}", id="from-to"),
        pytest.param("{kind: compare, a: {at: 2015}, b: {at: 2018}, relation: higher}", id="both sides"),
        pytest.param("{kind: target, by: 2018, target: at least 5, status: met}", id="a due date"),
    ],
)
def test_a_predicate_with_a_time_of_its_own_cannot_be_counted_over_periods(predicate: str) -> None:
    for check in (
        f"{{kind: count, measure: rate, of: A, periods: 2015..2018, predicate: {predicate}, quantity: every}}",
        f"{{kind: exists, measure: rate, of: A, periods: 2015..2018, predicate: {predicate}, expected: some}}",
        f"{{kind: count, measure: rate, of: A, periods: {{in: 2015..2018, when: {predicate}}}, quantity: every}}",
    ):
        _, problems = try_check(check)
        assert [problem.code for problem in problems] == ["CC118"]
