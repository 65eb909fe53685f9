"""Which period a time cell names, and which cells name none."""

from typing import Any

import pytest

from claimcheck.datasets.time_cells import TimeCellError, period_in
from claimcheck.datasets.time_column import Stamp, TableGrain, TimeColumn

FIRST_QUARTERS = [
    *(
        "2020-I",
        "I-2020",
        "I/2020",
        "2020 I",
        "2020TI",
        "2020-T1",
        "1T2020",
        "1T-2020",
        "T1-2020",
        "T1 2020",
        "2020-1T",
    ),
    *(
        "Q1-2020",
        "1Q2020",
        "2020.Q1",
        "I Trim. 2020",
        "1er trimestre 2020",
        "1er trimestre de 2020",
        "1º trimestre 2020",
    ),
    *("Primer trimestre 2020", "2020 1er trimestre", "first quarter of 2020", "1. Quartal 2020"),
]
SECOND_HALVES = [
    *("2023-H2", "2023H2", "2023-S2", "H2 2023", "2S2023", "S2-2023", "2023-II", "II-2023", "2023SII", "Sem. II 2023"),
    *("2º semestre 2023", "Segundo semestre de 2023", "2do semestre 2023", "second half of 2023", "2. Halbjahr 2023"),
]


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
        pytest.param("mayo de 2020", "month", {}, "2020-05", id="month of a year in Spanish"),
        pytest.param("Sept. del 2020", "month", {}, "2020-09", id="month cut short, of a year"),
        pytest.param("Diciembre 2021", "month", {"format": "%B %Y"}, "2021-12", id="Spanish month by a format"),
        pytest.param("abr-19", "month", {"format": "%b-%y"}, "2019-04", id="cut Spanish month by a format"),
        pytest.param("sept.-19", "month", {"format": "%b-%y"}, "2019-09", id="cut with a point"),
        pytest.param("3 ago 2020", "day", {"format": "%d %b %Y"}, "2020-08-03", id="day with a Spanish month"),
        pytest.param("May 2021", "month", {"format": "%B %Y"}, "2021-05", id="English month by a format"),
        *[pytest.param(text, "quarter", {}, "2020-Q1", id=text) for text in FIRST_QUARTERS],
        *[pytest.param(text, "half-year", {}, "2023-H2", id=text) for text in SECOND_HALVES],
        pytest.param("2023-03-31", "half-year", {}, "2023-H1", id="half-year by a day"),
        pytest.param("2020TII", "quarter", {}, "2020-Q2", id="second quarter in Roman figures"),
        pytest.param("IV-2020", "quarter", {}, "2020-Q4", id="fourth quarter in Roman figures"),
        pytest.param("3rd quarter 2020", "quarter", {}, "2020-Q3", id="third quarter in words"),
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
        pytest.param("2015-1", "quarter", id="January, or the first quarter"),
        pytest.param("Q5 2015", "quarter", id="a fifth quarter"),
        pytest.param("V-2015", "quarter", id="a fifth in Roman figures"),
        pytest.param("abr-19", "month", id="two digits of a year, or a day"),
        pytest.param("H3 2023", "half-year", id="a third half"),
        pytest.param("2023-2", "half-year", id="February, or the second half"),
        pytest.param("2023-Q2", "half-year", id="a quarter among half-years"),
        pytest.param("Total", "year", id="a word"),
        pytest.param("0000", "year", id="the year nought"),
        pytest.param("2015-02-30", "day", id="no such day"),
    ],
)
def test_what_can_mean_two_things_or_none_is_no_period(text: str, grain: str) -> None:
    with pytest.raises(TimeCellError):
        period_in(text, TimeColumn(column="y", grain=TableGrain(grain)))  # type: ignore[arg-type]
