"""Totals of unequal length are not held together unless the author asks for it."""

from __future__ import annotations

import pytest
from tests.evaluation.newsroom import Adding, Newsroom, series, terms

from claimcheck.quantities.outcomes import Outcome

YEARS = {year: 100 + 10 * (year - 2000) for year in range(2000, 2012)}
MONTHS = {f"{2020 + m // 12}-{m % 12 + 1:02d}": 10 + m for m in range(30)}
TERMS = {"terms": terms("{one: 2000..2003, two: 2004..2011}")}
ROOM = Newsroom((series({"A": YEARS}, decimals=None, unit="adoptions", over_time=Adding.SUM),), named=TERMS)
STOCK = Newsroom((series({"A": YEARS}, decimals=None, unit="jobs", over_time=Adding.LAST),), named=TERMS)
MONTHLY = Newsroom((series({"A": MONTHS}, decimals=None, unit="robberies", over_time=Adding.SUM),))


@pytest.mark.parametrize(
    "check",
    [
        pytest.param("{kind: change, measure: rate, from: 2000..2004, to: 2005..2010, direction: none}", id="change"),
        pytest.param(
            '{kind: from-to, measure: rate, from: {at: 2000..2004, value: "6"}, to: {at: 2005..2010, value: "9"}}',
            id="from-to",
        ),
        pytest.param(
            "{kind: compare, measure: rate, a: {at: 2005..2010}, b: {at: 2000..2004}, relation: higher}", id="compare"
        ),
        pytest.param("{kind: rank, measure: rate, at: terms/two, among-periods: terms, position: 1}", id="terms"),
    ],
)
def test_a_sum_of_five_years_is_not_held_against_one_of_six(check: str) -> None:
    finding = ROOM.ask(check)
    assert finding.outcome is Outcome.UNDECIDABLE
    assert "totals of unequal length are not compared" in finding.reason


def test_the_lengths_are_in_the_reason() -> None:
    finding = ROOM.ask("{kind: change, measure: rate, from: 2000, to: 2005..2010, direction: increase}")
    assert finding.reason.startswith("2000 is 1 year and 2005..2010 is 6 years")


@pytest.mark.parametrize(
    ("ends", "said", "outcome"),
    [
        pytest.param("from: 2000..2004, to: 2005..2009", "42%", "true", id="equal sums: 600 and 850"),
        pytest.param("from: 2000..2004, to: 2005..2009", "60%", "false", id="equal sums, another size"),
        pytest.param(
            "from: {in: 2000..2004, take: mean}, to: {in: 2005..2010, take: mean}", "46%", "true", id="means: 120, 175"
        ),
        pytest.param("from: {in: 2000..2004, take: sum}, to: {in: 2005..2010, take: sum}", "75%", "true", id="asked"),
    ],
)
def test_sums_of_one_length_means_and_sums_that_were_asked_for_are_compared(ends: str, said: str, outcome: str) -> None:
    finding = ROOM.ask(f"{{kind: change, measure: rate, {ends}, direction: increase, by: {said}}}")
    assert finding.outcome.value == outcome


def test_sums_that_were_asked_for_are_noted() -> None:
    ends = "from: {in: 2000..2004, take: sum}, to: {in: 2005..2010, take: sum}"
    finding = ROOM.ask(f"{{kind: change, measure: rate, {ends}, direction: increase}}")
    assert any(note.startswith("totals of unequal length: ") for note in finding.notes)


def test_a_month_is_not_held_against_a_year() -> None:
    finding = MONTHLY.ask("{kind: change, measure: rate, from: 2020, to: latest, direction: decrease}")
    assert "2020 is 1 year and 2022-06 (latest) is 1 month" in finding.reason


def test_months_of_28_and_of_31_days_are_both_a_month() -> None:
    days = {f"2021-{m:02d}-{d:02d}": m for m, last in ((1, 31), (2, 28)) for d in range(1, last + 1)}
    room = Newsroom((series({"A": days}, decimals=None, unit="robberies", over_time=Adding.SUM),))
    finding = room.ask("{kind: change, measure: rate, from: 2021-01, to: 2021-02, direction: increase}")
    assert finding.outcome is Outcome.TRUE


def test_stretches_of_days_are_counted_in_days() -> None:
    days = {f"2021-03-{d:02d}": 1 for d in range(1, 31)}
    room = Newsroom((series({"A": days}, decimals=None, unit="robberies", over_time=Adding.SUM),))
    ends = "from: 2021-03-02..2021-03-08, to: 2021-03-09..2021-03-18"
    finding = room.ask(f"{{kind: change, measure: rate, {ends}, direction: increase}}")
    assert finding.reason.startswith("2021-03-02..2021-03-08 is 7 days and 2021-03-09..2021-03-18 is 10 days")


@pytest.mark.parametrize("room", [pytest.param(ROOM, id="a count"), pytest.param(STOCK, id="a stock")])
def test_nothing_changes_from_a_term_to_its_own_last_year(room: Newsroom) -> None:
    finding = room.ask("{kind: change, measure: rate, from: terms/two, to: latest, direction: increase}")
    assert finding.outcome is Outcome.UNDECIDABLE
    assert "2011 (latest) lies inside 2004..2011" in finding.reason


def test_a_stock_of_five_years_is_held_against_one_of_six() -> None:
    finding = STOCK.ask("{kind: change, measure: rate, from: 2000..2004, to: 2005..2010, direction: increase, by: 60}")
    assert finding.outcome is Outcome.TRUE


def test_terms_of_different_length_are_ranked_by_their_mean() -> None:
    asked = "{kind: rank, measure: rate, at: {in: terms/two, take: mean}, among-periods: terms, position: 1}"
    finding = ROOM.ask(asked)
    assert finding.outcome is Outcome.TRUE
    assert finding.reason == "highest of 2 with 175 adoptions in two: next is 115 in one"


def test_terms_are_ranked_by_their_sums_where_that_is_asked() -> None:
    finding = ROOM.ask("{kind: rank, measure: rate, at: {in: terms/one, take: sum}, among-periods: terms, position: 2}")
    assert finding.reason.startswith("second highest of 2 with 460 adoptions in one: 1,400 in two is higher")
    assert finding.notes[0].startswith("totals of unequal length")


def test_a_record_of_means_is_held_against_means() -> None:
    finding = ROOM.ask("{kind: record, measure: rate, at: {in: 2007..2011, take: mean}, extreme: highest}")
    assert finding.reason.startswith("190 adoptions in A, 2007..2011, the highest")
