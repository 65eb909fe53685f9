"""The median, and the mean a year of a table by month."""

from __future__ import annotations

import pytest
from tests.evaluation.newsroom import Adding, Newsroom, series

from claimcheck.quantities.outcomes import Outcome

YEARS = {2015: 4, 2016: 1, 2017: 9, 2018: 2}
MONTHS = {f"{year}-{month:02d}": year - 2017 for year in (2018, 2019, 2020) for month in range(1, 13)}
ROOM = Newsroom((series({"A": YEARS}, unit="murders", over_time=Adding.SUM),))
MONTHLY = Newsroom((series({"A": MONTHS}, decimals=None, unit="murders", over_time=Adding.SUM),))


@pytest.mark.parametrize(
    ("at", "value"),
    [
        pytest.param("{in: 2015..2017, take: median}", "4.0", id="an odd number: the middle one"),
        pytest.param("{in: 2015..2018, take: median}", "3.0", id="an even number: the mean of the two in the middle"),
        pytest.param("{in: 2015..2015, take: median}", "4.0", id="a single one"),
    ],
)
def test_the_median_of_several_years(at: str, value: str) -> None:
    finding = ROOM.ask(f'{{kind: level, measure: rate, at: {at}, value: "exactly {value}"}}')
    assert finding.outcome is Outcome.TRUE


def test_the_median_carries_the_rounding_of_the_figures() -> None:
    seen = ROOM.ask("{kind: level, measure: rate, at: {in: 2015..2018, take: median}, value: '3'}").observed[0]
    assert (seen.value.low, seen.value.high) == pytest.approx((2.95, 3.05))


def test_a_year_without_a_figure_leaves_the_median_open() -> None:
    finding = ROOM.ask("{kind: level, measure: rate, at: {in: 2014..2018, take: median}, value: '3'}")
    assert finding.outcome is Outcome.UNDECIDABLE


@pytest.mark.parametrize(
    ("span", "mean", "shown"),
    [
        pytest.param("2018..2020", 24, "2018..2020 (the mean a year)", id="years: 12, 24 and 36"),
        pytest.param("2018-01..2020-12", 2, "2018-01..2020-12 (the mean a month)", id="months"),
        pytest.param("last 2 years", 30, "2019-01..2020-12 (the mean a year)", id="the last two years"),
        pytest.param("2018-Q1..2018-Q4", 3, "2018-Q1..2018-Q4 (the mean a quarter)", id="quarters"),
    ],
)
def test_the_mean_of_a_count_is_one_of_the_periods_that_were_written(span: str, mean: int, shown: str) -> None:
    asked = f"{{kind: level, measure: rate, at: {{in: {span}, take: mean}}, value: exactly {mean}}}"
    finding = MONTHLY.ask(asked)
    assert finding.outcome is Outcome.TRUE
    assert finding.observed[0].at == shown


def test_the_mean_of_a_stock_is_one_of_the_periods_of_the_table() -> None:
    room = Newsroom((series({"A": MONTHS}, decimals=None, unit="jobs", over_time=Adding.LAST),))
    finding = room.ask("{kind: level, measure: rate, at: {in: 2018..2020, take: mean}, value: exactly 2}")
    assert finding.observed[0].at == "2018..2020 (the mean)"
    assert finding.outcome is Outcome.TRUE


def test_what_is_averaged_over_time_is_never_added_up() -> None:
    room = Newsroom((series({"A": MONTHS}, unit="%", over_time=Adding.MEAN),))
    finding = room.ask("{kind: level, measure: rate, at: {in: 2018-01..2018-12, take: sum}, value: '12%'}")
    assert finding.outcome is Outcome.UNDECIDABLE
    assert "no sum: the catalogue says `over-time: mean`" in finding.reason
