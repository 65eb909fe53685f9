"""Which period a time cell names, and which cells name none."""

from typing import Any

import pytest

from claimcheck.datasets.time_cells import TimeCellError, period_in
from claimcheck.datasets.time_column import Stamp, TableGrain, TimeColumn


@pytest.mark.parametrize(
    ("text", "grain", "more", "expected"),
    [
        pytest.param("2015", "year", {}, "2015", id="year"),
        pytest.param("2015.0", "year", {}, "2015", id="year from a float"),
        pytest.param("2015-12-31", "year", {}, "2015", id="year by its last day"),
        pytest.param("2015", "year", {"calendar": 10}, "FY2015", id="fiscal year by its name"),
        pytest.param("2015-10-01", "year", {"calendar": 10}, "FY2016", id="fiscal year by a date"),
        pytest.param("2015/16", "year", {"calendar": 4}, "FY2016", id="fiscal year by both its years"),
        pytest.param("1999-2000", "year", {"calendar": 4}, "FY2000", id="over the century"),
        pytest.param("2015-Q3", "quarter", {}, "2015-Q3", id="quarter"),
        pytest.param("Q3 2015", "quarter", {}, "2015-Q3", id="quarter first"),
        pytest.param("2015-07-01", "quarter", {}, "2015-Q3", id="quarter by its first day"),
        pytest.param("2016-Q1", "quarter", {"calendar": 10}, "2015-Q4", id="fiscal quarter"),
        pytest.param("2015-07", "month", {}, "2015-07", id="month"),
        pytest.param("201507", "month", {}, "2015-07", id="month in digits"),
        pytest.param("2015M7", "month", {}, "2015-07", id="month with a letter"),
        pytest.param("July 2015", "month", {}, "2015-07", id="month in words"),
        pytest.param("Sept. 2015", "month", {}, "2015-09", id="month cut short"),
        pytest.param("enero 2015", "month", {}, "2015-01", id="month in Spanish"),
        pytest.param("2015-dic", "month", {}, "2015-12", id="month in Spanish cut short"),
        pytest.param("2015.10", "month", {}, "2015-10", id="month after a point"),
        pytest.param("2015-W12", "week", {}, "2015-W12", id="week"),
        pytest.param("2015-07-05", "week", {"stamp": Stamp.START}, "2015-W28", id="week that begins on a Sunday"),
        pytest.param("2015-07-01", "quarter", {"stamp": Stamp.END}, "2015-Q2", id="quarter that ended on its eve"),
        pytest.param("16.07.2015", "day", {"format": "%d.%m.%Y"}, "2015-07-16", id="day by a format"),
        pytest.param("07/2015", "month", {"format": "%m/%Y"}, "2015-07", id="month by a format"),
    ],
)
def test_a_time_cell_is_a_period(text: str, grain: str, more: dict[str, Any], expected: str) -> None:
    assert str(period_in(text, TimeColumn(column="y", grain=TableGrain(grain), **more))) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "grain"),
    [
        pytest.param("2015/16", "year", id="two years without a fiscal calendar"),
        pytest.param("07/08/2015", "day", id="either month first or day first"),
        pytest.param("2015-13", "month", id="a thirteenth month"),
        pytest.param("2015", "month", id="a year among months"),
        pytest.param("20157", "month", id="five digits"),
        pytest.param("2015.1", "month", id="January, or October without its nought"),
        pytest.param("Mayonnaise 2015", "month", id="a word that begins like a month"),
        pytest.param("Total", "year", id="a word"),
        pytest.param("0000", "year", id="the year nought"),
        pytest.param("2015-02-30", "day", id="no such day"),
    ],
)
def test_what_can_mean_two_things_or_none_is_no_period(text: str, grain: str) -> None:
    with pytest.raises(TimeCellError):
        period_in(text, TimeColumn(column="y", grain=TableGrain(grain)))  # type: ignore[arg-type]
