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
        pytest.param("2022-07", "half-year", 'format: "%Y-%m"', id="a month that stands for half a year"),
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


def test_half_years_can_be_stamped_by_their_first_month(table: Make) -> None:
    time = "column: y, grain: half-year, format: '%Y-%m'"
    assert table("e,y,v\nA,2021-01,1\nA,2021-07,2\n", time=time).values("m") == {"2021-H1": 1.0, "2021-H2": 2.0}


def test_half_years_can_be_stamped_by_their_last_day(table: Make) -> None:
    book = table("e,y,v\nA,2021-06-30,1\nA,2021-12-31,2\n", time="column: y, grain: half-year, stamp: end")
    assert book.values("m") == {"2021-H1": 1.0, "2021-H2": 2.0}


def test_halves_of_a_year_from_july_are_halves_of_calendar_years(table: Make) -> None:
    book = table("e,y,v\nA,2021-H1,1\nA,H2 2021,2\n", time="column: y, grain: half-year, calendar: australia-fiscal")
    assert book.values("m") == {"2020-H2": 1.0, "2021-H1": 2.0}


def test_halves_of_a_year_from_october_are_refused(table: Make) -> None:
    book = table(HALVES, time="column: y, grain: half-year, calendar: us-fiscal")
    assert [problem.code for problem in book.problems] == ["CC401"]


@pytest.mark.parametrize(
    ("cell", "strip", "value"),
    [
        pytest.param("37,6 %", '"%"', 37.6, id="a percent sign"),
        pytest.param("1,00 €", '"€"', 1.0, id="a currency behind"),
        pytest.param("$ 1.234,50", '"$"', 1234.5, id="a currency before"),
        pytest.param("-$5", '"$"', -5.0, id="behind a minus"),
        pytest.param("$ -5", '"$"', -5.0, id="before a minus"),
        pytest.param("36.685*", '["*", "(p)"]', 36685.0, id="a star"),
        pytest.param("36.685 (p)*", '["*", "(p)"]', 36685.0, id="two marks"),
        pytest.param("12\u00a0%", '"%"', 12.0, id="a blank of another kind"),
        pytest.param("7", '"%"', 7.0, id="none of them"),
    ],
)
def test_declared_marks_are_taken_off_a_figure(table: Make, cell: str, strip: str, value: float) -> None:
    more = f"delimiter: ';'\ndecimal: ','\nthousands: '.'\nstrip: {strip}\n"
    assert table(f"e;y;v\nA;2020;{cell}\n", more).values("m") == {"2020": value}


@pytest.mark.parametrize(
    "cell",
    [
        pytest.param("*", id="a mark alone is no figure"),
        pytest.param("3*7", id="a mark in the middle"),
        pytest.param("37€", id="a mark that is not declared"),
        pytest.param("(37)", id="brackets, which can mean less than zero"),
    ],
)
def test_nothing_but_declared_marks_is_taken_off(table: Make, cell: str) -> None:
    assert table(f"e,y,v\nA,2020,{cell}\n", "strip: '*'").faults() == [("CC502", 2, 8)]


def test_marks_are_taken_off_dates_as_well(table: Make) -> None:
    assert table("e,y,v\nA,2020 (p),7\nA,2019,6\n", "strip: '(p)'").values("m") == {"2019": 6.0, "2020": 7.0}


def test_points_that_may_group_thousands_are_told_behind_a_mark(table: Make) -> None:
    assert table("e,y,v\nA,2020,36.685*\nA,2021,36.700\n", "strip: '*'").faults() == [("CC502", 2, 8)]


@pytest.mark.parametrize("mark", ["-", "0", ".", "e", "1)"])
def test_what_makes_a_figure_cannot_be_taken_off(table: Make, mark: str) -> None:
    assert [problem.code for problem in table("e,y,v\nA,2020,7\n", f"strip: '{mark}'").problems] == ["CC401"]


@pytest.mark.parametrize(
    ("cell", "hint"),
    [("37 %", 'strip: ["%"]'), ("$37", 'strip: ["$"]'), ("37*", 'strip: ["*"]'), ("37 (p)", 'strip: ["(p)"]')],
)
def test_the_hint_names_the_mark(table: Make, cell: str, hint: str) -> None:
    ((problem),) = table(f"e,y,v\nA,2020,{cell}\n").scan(need := Need("s", "m")).problems_of([need])
    assert hint in (problem.hint or "")


NOTED = 'e,y,v\nA,2020,7\n\nA,2021,8\n\nSource: the "bureau\n(p) provisional, and more\n\n'


def test_notes_below_a_table_are_left_out_by_their_number(table: Make) -> None:
    assert table(NOTED, "skip-footer: 2").values("m") == {"2020": 7.0, "2021": 8.0}


def test_a_fault_above_the_notes_keeps_its_line(table: Make) -> None:
    assert table(NOTED.replace(",8", ",x"), "skip-footer: 2").faults() == [("CC502", 4, 8)]


def test_too_few_notes_are_no_table(table: Make) -> None:
    assert table(NOTED, "skip-footer: 1").faults()[0][0] == "CC504"


def test_notes_alone_are_no_table(table: Make) -> None:
    assert [code for code, _, _ in table(NOTED, "skip-footer: 9").faults()] == ["CC304"]


def test_a_footer_belongs_to_a_sheet_or_a_text(table: Make) -> None:
    book = table('[{"e": "A", "y": "2020", "v": 7}]', "skip-footer: 1", ending="json")
    assert [problem.code for problem in book.problems] == ["CC401"]
