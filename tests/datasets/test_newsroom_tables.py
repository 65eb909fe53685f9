"""Tables as newsrooms get them: a year and a month in two columns, figures with a sign, notes below."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from tests.datasets.conftest import plain

from claimcheck.claims.periods import Grain
from claimcheck.datasets.rollup import at_grain
from claimcheck.datasets.series import Need

Make = Callable[..., Any]


@pytest.mark.parametrize(
    ("part", "grain", "cells", "periods"),
    [
        pytest.param("mes", "month", ("enero", "MAYO", "dic."), ("2020-01", "2020-05", "2020-12"), id="names"),
        pytest.param("mes", "month", ("1", "05", "12"), ("2020-01", "2020-05", "2020-12"), id="figures"),
        pytest.param("trim", "quarter", ("1", "2", "4"), ("2020-Q1", "2020-Q2", "2020-Q4"), id="quarters"),
        pytest.param("trim", "quarter", ("I", "T2", "4º trimestre"), ("2020-Q1", "2020-Q2", "2020-Q4"), id="mixed"),
    ],
)
def test_a_year_and_its_part_may_stand_in_two_columns(
    table: Make, part: str, grain: str, cells: tuple[str, ...], periods: tuple[str, ...]
) -> None:
    rows = "".join(f"A,2020,{cell},{n}\n" for n, cell in enumerate(cells, start=1))
    book = table(f"e,y,{part},v\n{rows}", time=f"column: y, part: {part}, grain: {grain}")
    assert book.values("m") == dict(zip(periods, (1.0, 2.0, 3.0), strict=True))


def test_a_part_that_is_none_is_told_where_it_stands(table: Make) -> None:
    book = table("e,y,mes,v\nA,2020,enero,1\nA,2020,Total,9\n", time="column: y, part: mes, grain: month")
    assert book.faults() == [("CC506", 3, 8)]


@pytest.mark.parametrize("time", ["column: y, part: mes, grain: year", "at: 2020, part: mes"])
def test_a_part_needs_a_year_and_a_grain_within_it(table: Make, time: str) -> None:
    assert [problem.code for problem in table("e,y,mes,v\nA,2020,enero,1\n", time=time).problems] == ["CC401"]


@pytest.mark.parametrize(
    ("cell", "grain", "hint"),
    [
        pytest.param("2020TI", "month", "grain: quarter", id="a quarter among months"),
        pytest.param("abr-19", "month", 'format: "%b-%y"', id="two digits of the year"),
        pytest.param("mayo", "month", "part", id="a month without its year"),
    ],
)
def test_the_hint_says_how_to_read_a_date(table: Make, cell: str, grain: str, hint: str) -> None:
    book = table(f"e,y,v\nA,{cell},1\n", time=f"column: y, grain: {grain}")
    ((problem),) = book.scan(need := Need("s", "m")).problems_of([need])
    assert problem.code == "CC506"
    assert hint in (problem.hint or "")


@pytest.mark.parametrize(
    "header",
    [
        pytest.param('"Total de\nvíctimas"', id="a line break"),
        pytest.param("Total de v\u0069\u0301ctimas", id="an accent as a mark of its own"),
        pytest.param("Total\u00a0de  víctimas", id="other blanks"),
        pytest.param("\u200bTotal de víctimas", id="nothing that is seen"),
    ],
)
@pytest.mark.parametrize("ending", ["csv", "json"])
def test_a_column_is_found_as_it_looks_on_a_page(table: Make, header: str, ending: str) -> None:
    content = f"e,y,{header}\nA,2020,7\n"
    if ending == "json":
        content = json.dumps([{"e": "A", "y": "2020", header.strip('"'): 7}])
    assert table(content, ending=ending, measure="column: Total de víctimas").values("m") == {"2020": 7.0}


def test_a_fault_in_such_a_column_has_its_place(table: Make) -> None:
    book = table("e,y,Total\u00a0de v\nA,2020,x\n", measure="column: Total de v")
    assert book.faults() == [("CC502", 2, 8)]


def test_two_columns_that_look_alike_are_none(table: Make) -> None:
    book = table("e,y,a b,a\u00a0b\nA,2020,7,8\n", measure="column: 'a  b'")
    ((problem),) = book.scan(need := Need("s", "m")).problems_of([need])
    assert problem.code == "CC501"
    assert problem.message.startswith("two columns of ")


@pytest.mark.parametrize("name", ["*", "a/b", "a~b", "0", 'a"b', "$.v", "a[0]"])
def test_a_key_of_a_record_is_taken_by_its_letters(table: Make, name: str) -> None:
    content = json.dumps([{"e": "A", "y": "2020", name: 7}])
    assert table(content, ending="json", measure=f"column: {json.dumps(name)}").values("m") == {"2020": 7.0}


HALVES = "e,y,v\nA,2021-H1,1\nA,2021-H2,2\nA,2022-H1,3\nA,2022-H2,4\n"


def test_half_years_are_periods_of_their_own_and_add_up_to_years(table: Make) -> None:
    series = table(HALVES, measure="column: v, over-time: sum", time="column: y, grain: half-year").series("m")
    assert plain(series, "A") == {"2021-H1": 1.0, "2021-H2": 2.0, "2022-H1": 3.0, "2022-H2": 4.0}
    years = at_grain(series, "A", Grain.YEAR)
    assert {str(period): cell.value.value for period, cell in years.items()} == {"2021": 3.0, "2022": 7.0}


@pytest.mark.parametrize(
    ("grain", "periods"),
    [("quarter", ["2021-Q1", "2021-Q2", "2021-Q3"]), ("month", [f"2021-{month:02d}" for month in range(1, 12)])],
)
def test_finer_periods_add_up_to_half_years_where_all_are_known(table: Make, grain: str, periods: list[str]) -> None:
    rows = "".join(f"A,{period},1\n" for period in periods)
    series = table(f"e,y,v\n{rows}", measure="column: v, over-time: sum", time=f"column: y, grain: {grain}").series("m")
    halves = at_grain(series, "A", Grain.HALF_YEAR)
    assert {str(period): cell.value.value for period, cell in halves.items()} == {
        "2021-H1": 2.0 if grain == "quarter" else 6.0
    }


def test_half_years_can_be_stamped_by_their_last_day(table: Make) -> None:
    book = table("e,y,v\nA,2021-06-30,1\nA,2021-12-31,2\n", time="column: y, grain: half-year, stamp: end")
    assert book.values("m") == {"2021-H1": 1.0, "2021-H2": 2.0}


def test_halves_of_a_year_from_july_are_halves_of_calendar_years(table: Make) -> None:
    book = table("e,y,v\nA,2021-H1,1\nA,H2 2021,2\n", time="column: y, grain: half-year, calendar: australia-fiscal")
    assert book.values("m") == {"2020-H2": 1.0, "2021-H1": 2.0}


def test_halves_of_a_year_from_october_are_refused(table: Make) -> None:
    book = table(HALVES, time="column: y, grain: half-year, calendar: us-fiscal")
    assert [problem.code for problem in book.problems] == ["CC401"]
