"""So much a year: "3.6% a year" of a change over six years, "500 a month" of a year."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from tests.evaluation.newsroom import Adding, Newsroom, series

from claimcheck.quantities.outcomes import Outcome

YEARS = {2010: 100.0, 2011: 112.0, 2012: 121.0, 2020: 200.0}
MONTHS = {f"{2020 + m // 12}-{m % 12 + 1:02d}": 100 * 1.005**m for m in range(37)}
CASES = {f"{year}-{month:02d}": 500 + month for year in (2020, 2021) for month in range(1, 13)}


def room(
    rows: Mapping[int, float] | Mapping[str, float],
    unit: str = "jobs",
    adding: Adding | None = None,
    places: int | None = None,
) -> Newsroom:
    by_name = {"A": {str(name): value for name, value in rows.items()}}
    return Newsroom((series(by_name, decimals=places, unit=unit, over_time=adding),))


def change(by: str, ends: str = "from: 2010, to: 2012", here: Newsroom | None = None) -> tuple[str, str]:
    said = f"{{kind: change, measure: rate, {ends}, direction: increase, by: '{by}'}}"
    finding = (here or room(YEARS)).ask(said)
    return finding.outcome.value, finding.reason


@pytest.mark.parametrize(
    ("by", "ends", "outcome"),
    [
        pytest.param("exactly 10.0% a year", "from: 2010, to: 2012", "true", id="compounded: 1.1 times 1.1"),
        pytest.param("exactly 10.5% a year", "from: 2010, to: 2012", "false", id="not divided"),
        pytest.param("21% a year", "from: 2010, to: 2012", "false", id="not the whole change"),
        pytest.param("21%", "from: 2010, to: 2012", "true", id="the whole change, where no time is said"),
        pytest.param("12% a year", "from: 2010, to: 2011", "true", id="of one year it is the change"),
        pytest.param("exactly 7.2% per year", "from: 2010, to: 2020", "true", id="doubled in ten years"),
        pytest.param("doubled every decade", "from: 2010, to: 2020", "true", id="a multiple"),
        pytest.param("exactly 10 a year", "from: 2010, to: 2020", "true", id="an amount is divided"),
        pytest.param("exactly 10 jobs each year", "from: 2010, to: 2020", "true", id="with its noun"),
        pytest.param("100 a year", "from: 2010, to: 2020", "false", id="not the whole amount"),
        pytest.param("exactly 10.0% annually", "from: 2010, to: 2012", "true", id="an adverb"),
    ],
)
def test_a_change_is_held_against_its_pace(by: str, ends: str, outcome: str) -> None:
    assert change(by, ends)[0] == outcome


@pytest.mark.parametrize("by", ["exactly 10.0% al año", "exactly 10.0% por año", "exactly 10.0% anual"])
def test_a_pace_in_spanish(by: str) -> None:
    assert change(by)[0] == "true"


def test_the_reason_has_the_whole_change_and_its_pace() -> None:
    assert change("10% a year")[1] == "100 jobs in 2010, 121 in 2012 (+21.0%): +10.0% a year over 2 years"


def test_a_percentage_that_fits_only_when_divided_is_told() -> None:
    said = "{kind: change, measure: rate, from: 2010, to: 2012, direction: increase, by: exactly 10.5% a year}"
    assert room(YEARS).ask(said).notes == ("divided by the years it is +10.5%, but growth builds on itself",)


def test_points_a_year_of_a_share() -> None:
    here = room({2010: 40.0, 2020: 45.0}, "%", places=1)
    assert change("0.5 points a year", "from: 2010, to: 2020", here)[0] == "true"


def test_a_month_and_an_annualised_month_of_a_table_by_month() -> None:
    here = room(MONTHS)
    assert change("exactly 0.50% a month", "from: 2020-01, to: 2022-01", here)[0] == "true"
    assert change("exactly 6.2% annualised", "from: 2020-01, to: 2020-04", here)[0] == "true"


def test_between_means_the_years_are_counted_from_middle_to_middle() -> None:
    rows = {year: 100.0 if year < 2005 else 200.0 for year in range(2000, 2013)}
    ends = "from: {in: 2000..2002, take: mean}, to: {in: 2009..2012, take: mean}"
    assert change("exactly 7.6% a year", ends, room(rows))[1].endswith("+7.6% a year over 9.5 years")


def test_of_a_stock_over_several_years_the_last_one_counts() -> None:
    here = room({2010: 50.0, 2011: 100.0, 2012: 70.0, 2013: 121.0}, adding=Adding.LAST)
    assert change("exactly 10.0% a year", "from: 2010..2011, to: 2012..2013", here)[0] == "true"


def test_a_fall_has_a_pace_too() -> None:
    here = room({2010: 100.0, 2012: 81.0})
    said = "{kind: change, measure: rate, from: 2010, to: 2012, direction: decrease, by: exactly 10.0% a year}"
    assert here.ask(said).outcome is Outcome.TRUE


def test_nothing_compounds_from_zero() -> None:
    outcome, reason = change("10% a year", "from: 2010, to: 2012", room({2010: 0.0, 2012: 81.0}))
    assert outcome == "undecidable"
    assert "a percentage needs a positive start" in reason


@pytest.mark.parametrize(
    ("value", "at", "outcome"),
    [
        pytest.param("exactly 506.5 a month", "2020", "true", id="the mean month of a year"),
        pytest.param("exactly 6,078 a year", "2020", "true", id="a year of a year"),
        pytest.param("exactly 6,078 a year", "2020..2021", "true", id="the mean year of two"),
        pytest.param("exactly 16.61 a day", "2020", "true", id="a day"),
        pytest.param("exactly 3,039 every half-year", "2020", "true", id="the mean half-year of a year"),
        pytest.param("exactly 3,039 every half year", "2020..2021", "true", id="the mean half-year of two"),
        pytest.param("6,078 every half-year", "2020", "false", id="a half-year is not the year"),
        pytest.param("exactly 501 a month", "2020-01", "true", id="a month of a month"),
        pytest.param("6,078 a month", "2020", "false", id="not the year"),
        pytest.param("6,078 a year", "2020-01..2020-06", "undecidable", id="half a year is no year"),
        pytest.param("6,078", "2020", "true", id="where no time is said, the year"),
    ],
)
def test_a_count_is_held_against_its_pace(value: str, at: str, outcome: str) -> None:
    here = room(CASES, "robberies", Adding.SUM)
    assert here.ask(f"{{kind: level, measure: rate, at: {at}, value: '{value}'}}").outcome.value == outcome


def test_the_unit_has_the_pace() -> None:
    here = room(CASES, "robberies", Adding.SUM)
    reason = here.ask("{kind: level, measure: rate, at: 2020, value: 500 a month}").reason
    assert reason == "506.5 robberies a month in A, 2020"


def test_an_amount_of_a_measure_that_is_a_month_itself_is_no_pace() -> None:
    here = room({2010: 1500.0, 2020: 1800.0}, "pounds a month")
    assert change("exactly 300 pounds a month", "from: 2010, to: 2020", here)[0] == "true"
    level = "{kind: level, measure: rate, at: 2020, value: exactly 1800 pounds a month}"
    assert here.ask(level).outcome is Outcome.TRUE


def test_two_changes_are_not_compared_by_a_pace() -> None:
    sides = "a: {change: {from: 2011, to: 2020}}, b: {change: {from: 2010, to: 2012}}"
    finding = room(YEARS).ask(f"{{kind: compare, measure: rate, {sides}, relation: higher, by: 10 points a year}}")
    assert "is a pace, and the whole changes are compared" in finding.reason
