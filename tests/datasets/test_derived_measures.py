"""Derived measures, the addition of finer periods, totals among parts, and the rows behind all of them."""

from collections.abc import Callable
from typing import Any

import pytest

from claimcheck.claims.periods import Grain
from claimcheck.datasets.rollup import at_grain
from claimcheck.datasets.rows import rows_behind
from claimcheck.datasets.series import CellKey, Need
from claimcheck.datasets.totals import undeclared_total

Make = Callable[..., Any]
YAML = """
    id: s
    title: T
    publisher: P
    kind: dataset
    data:
      path: data/t.csv
      time: {{column: t, grain: {grain}}}
      entity: {{column: e}}
      status: {{column: s}}
      measures:
        a: {{column: a, unit: usd, over-time: mean}}
        b: {{column: b, over-time: sum}}
        printed: {{column: a, decimals: 0}}
        z: {{column: a, unit: °C, zero: arbitrary}}
    derived:
      d: {derived}
"""


def derived(shelf: Make, form: str, rows: str, grain: str = "year") -> dict[str, float]:
    book = shelf(YAML.format(grain=grain, derived=form), t__csv=f"e,t,a,b,s\n{rows}")
    assert book.problems == ()
    return {period: round(value, 4) for period, value in book.values("d").items()}


@pytest.mark.parametrize(
    ("form", "rows", "expected"),
    [
        pytest.param(
            '{change-of: a, over: 1 year, as: "%"}', "A,2015,100,,\nA,2016,110,,\n", {"2016": 10.0}, id="change"
        ),
        pytest.param("{change-of: a, over: 1 year}", "A,2015,100,,\nA,2016,110,,\n", {"2016": 0.1}, id="fraction"),
        pytest.param('{change-of: a, over: 1 year, as: "%"}', "A,2015,0,,\nA,2016,110,,\n", {}, id="zero base"),
        pytest.param('{change-of: a, over: 1 year, as: "%"}', "A,2014,9,,\nA,2016,110,,\n", {}, id="a gap"),
        pytest.param('{change-of: a, over: 1 year, as: "%"}', "A,2015,9,,\nA,2016,110,,B\n", {}, id="a break"),
        pytest.param("{difference-over: a, over: 1 year}", "A,2015,0,,\nA,2016,-3,,\n", {"2016": -3.0}, id="added"),
        pytest.param("{sum: [a, b]}", "A,2015,1,2,\nA,2016,1,,\n", {"2015": 3.0}, id="sum needs every part"),
        pytest.param("{difference: [a, b]}", "A,2015,1,2,\n", {"2015": -1.0}, id="difference"),
        pytest.param('{ratio: a, to: [a, b], as: "%"}', "A,2015,1,3,\nA,2016,0,0,\n", {"2015": 25.0}, id="ratio"),
        pytest.param(
            "{rebase: a, to: 2015..2016}",
            "A,2015,1,,\nA,2016,3,,\nA,2017,5,,\n",
            {"2015": -1.0, "2016": 1.0, "2017": 3.0},
            id="rebase",
        ),
        pytest.param("{rebase: a, to: 2014..2016}", "A,2015,1,,\nA,2016,3,,\n", {}, id="rebase to a base with a gap"),
        pytest.param(
            "{deflate: a, by: b, to: 2015}",
            "A,2015,100,50,\nA,2016,110,100,\n",
            {"2015": 100.0, "2016": 55.0},
            id="deflate",
        ),
        pytest.param(
            "{index: a, to: 2015}", "A,2015,50,,\nA,2016,55,,\n", {"2015": 100.0, "2016": 110.0}, id="index of a year"
        ),
        pytest.param(
            "{index: a, to: 2015..2016}",
            "A,2015,40,,\nA,2016,60,,\nA,2017,75,,\n",
            {"2015": 80.0, "2016": 120.0, "2017": 150.0},
            id="index of the mean of two years",
        ),
        pytest.param("{index: a, to: 2015}", "A,2015,0,,\nA,2016,55,,\n", {}, id="index of a base of zero"),
        pytest.param("{index: a, to: 2014}", "A,2015,50,,\nA,2016,55,,\n", {}, id="index of a base with a gap"),
        pytest.param(
            "{cumulative: b}",
            "A,2015,,1,\nA,2016,,2,\nA,2017,,4,\n",
            {"2015": 1.0, "2016": 3.0, "2017": 7.0},
            id="all since the series starts",
        ),
        pytest.param(
            "{cumulative: b, since: 2016}",
            "A,2015,,1,\nA,2016,,2,\nA,2017,,4,\n",
            {"2016": 2.0, "2017": 6.0},
            id="all since a year",
        ),
        pytest.param(
            "{cumulative: b, since: 2016}", "A,2015,,1,\nA,2017,,4,\n", {}, id="nothing where the beginning is missing"
        ),
        pytest.param(
            "{cumulative: b}",
            "A,2015,,1,\nA,2016,,2,\nA,2018,,4,\n",
            {"2015": 1.0, "2016": 3.0},
            id="nothing after a gap",
        ),
        pytest.param(
            "{cumulative: b, each: year}",
            "A,2015,,1,\nA,2016,,2,\n",
            {"2015": 1.0, "2016": 2.0},
            id="of a table by year the year to date is the year",
        ),
    ],
)
def test_derivations_give_these_figures(shelf: Make, form: str, rows: str, expected: dict[str, float]) -> None:
    assert derived(shelf, form, rows) == expected


@pytest.mark.parametrize(
    ("form", "rows", "grain"),
    [
        pytest.param('{ratio: a, to: b, as: "%"}', "A,2015,1e99,1e-300,\n", "year", id="a division"),
        pytest.param(
            '{change-of: a, over: 1 quarter, as: "%", annualised: true}',
            "A,2015-Q1,1,,\nA,2015-Q2,1e90,,\n",
            "quarter",
            id="a power",
        ),
    ],
)
def test_a_figure_beyond_all_counting_is_told_where_it_is_derived(
    shelf: Make, form: str, rows: str, grain: str
) -> None:
    book = shelf(YAML.format(grain=grain, derived=form), t__csv=f"e,t,a,b,s\n{rows}")
    assert book.faults("d") == [("CC402", 17, 6)]
    assert book.faults("a") == []


@pytest.mark.parametrize("over", ["1 year", "1 month", "9000 years"])
def test_a_change_that_begins_before_the_calendar_has_no_figure(shelf: Make, over: str) -> None:
    rows = "A,0001-01-01,1,,\nA,2015-01-01,2,,\n"
    assert derived(shelf, f"{{change-of: a, over: {over}}}", rows, grain="day") == {}


def test_a_change_over_months_steps_by_months(shelf: Make) -> None:
    rows = "".join(f"A,2015-{month:02d},100,,\nA,2016-{month:02d},{100 + month},,\n" for month in range(1, 13))
    found = derived(shelf, '{change-of: a, over: 12 months, as: "%"}', rows, grain="month")
    assert found == {f"2016-{month:02d}": float(month) for month in range(1, 13)}


def test_an_annualised_quarter_is_compounded(shelf: Make) -> None:
    found = derived(
        shelf,
        '{change-of: a, over: 1 quarter, as: "%", annualised: true}',
        "A,2015-Q1,100,,\nA,2015-Q2,101,,\n",
        grain="quarter",
    )
    assert found == {"2015-Q2": 4.0604}


def test_a_base_may_be_added_up_before_it_changes(shelf: Make) -> None:
    rows = "".join(f"A,{year}-Q{q},{100 + 10 * (year - 2015)},,\n" for year in (2015, 2016) for q in range(1, 5))
    found = derived(shelf, '{change-of: a, over: 4 quarters, as: "%", order: aggregate-first}', rows, grain="quarter")
    assert found == {"2016": 10.0}


def test_the_year_to_date_begins_anew_with_every_year(shelf: Make) -> None:
    rows = "".join(f"A,{year}-Q{quarter},,{quarter},\n" for year in (2015, 2016) for quarter in range(1, 5))
    found = derived(shelf, "{cumulative: b, each: year}", rows + "A,2018-Q2,,9,\nA,2018-Q3,,9,\n", grain="quarter")
    totals = {"Q1": 1.0, "Q2": 3.0, "Q3": 6.0, "Q4": 10.0}
    assert found == {f"{year}-{name}": value for year in (2015, 2016) for name, value in totals.items()}


def test_a_running_total_of_a_year_is_its_last_one(shelf: Make) -> None:
    rows = "".join(f"A,2015-Q{quarter},,{quarter},\n" for quarter in range(1, 5))
    book = shelf(YAML.format(grain="quarter", derived="{cumulative: b, each: year}"), t__csv=f"e,t,a,b,s\n{rows}")
    by_year = at_grain(book.series("d"), "A", Grain.YEAR)
    assert [cell.value.value for cell in by_year.values()] == [10.0]


def test_a_running_total_of_a_mean_is_told(shelf: Make) -> None:
    book = shelf(YAML.format(grain="year", derived="{cumulative: a}"), t__csv="e,t,a,b,s\nA,2015,1,1,\n")
    problem = next(item for item in book.problems if item.code == "CC402")
    assert problem.message == "'d' is a running total of 'a', which is no sum over time"


@pytest.mark.parametrize("form", ["{index: z, to: 2015}", "{index: a, to: latest}", "{cumulative: b, since: latest}"])
def test_an_index_and_a_running_total_need_a_base(shelf: Make, form: str) -> None:
    book = shelf(YAML.format(grain="year", derived=form), t__csv="e,t,a,b,s\nA,2015,1,1,\n")
    assert [item.code for item in book.problems] == ["CC402"]


def test_a_running_total_begins_once(shelf: Make) -> None:
    form = "{cumulative: b, each: year, since: 2015}"
    book = shelf(YAML.format(grain="year", derived=form), t__csv="e,t,a,b,s\nA,2015,1,1,\n")
    assert [item.code for item in book.problems] == ["CC118"]


def test_the_unit_of_an_index_names_its_base(shelf: Make) -> None:
    book = shelf(YAML.format(grain="year", derived="{index: a, to: 2015}"), t__csv="e,t,a,b,s\nA,2015,1,1,\n")
    assert book.series("d").measure.unit == "2015=100"


def test_rebasing_by_month_compares_every_month_with_its_own(shelf: Make) -> None:
    rows = "".join(
        f"A,{year}-{month:02d},{month + (year - 2000)},,\n" for year in (2000, 2001, 2002) for month in (1, 2)
    )
    rows += "".join(
        f"A,{year}-{month:02d},{month + (year - 2000)},,\n" for year in (2000, 2001) for month in range(3, 13)
    )
    found = derived(shelf, "{rebase: a, to: 2000..2001, by: month}", rows, grain="month")
    assert (found["2002-01"], found["2002-02"], found["2000-12"]) == (1.5, 1.5, -0.5)


def test_the_rounding_of_the_bases_is_carried(shelf: Make) -> None:
    book = shelf(
        YAML.format(grain="year", derived='{change-of: printed, over: 1 year, as: "%"}'),
        t__csv="e,t,a,b,s\nA,2015,103,,\nA,2016,60,,\n",
    )
    (cell,) = book.series("d").of("A").values()
    assert (round(cell.value.low, 1), round(cell.value.high, 1)) == (-42.5, -41.0)


def test_derived_decimals_are_what_would_be_printed(shelf: Make) -> None:
    form = '{change-of: a, over: 1 year, as: "%", decimals: 1}'
    book = shelf(YAML.format(grain="year", derived=form), t__csv="e,t,a,b,s\nA,2015,300,,\nA,2016,401,,\n")
    (cell,) = book.series("d").of("A").values()
    assert (cell.value.value, cell.value.decimals) == (33.7, 1)


@pytest.mark.parametrize(
    ("form", "code"),
    [
        pytest.param("{sum: [a, nothing]}", "CC402", id="of nothing"),
        pytest.param("{sum: [a, d]}", "CC402", id="of itself"),
        pytest.param("{rebase: a, to: latest}", "CC402", id="against no period of the calendar"),
        pytest.param("{change-of: z, over: 1 year}", "CC402", id="a ratio without a zero"),
    ],
)
def test_what_cannot_be_derived_is_told(shelf: Make, form: str, code: str) -> None:
    book = shelf(YAML.format(grain="year", derived=form), t__csv="e,t,a,b,s\n")
    assert [item.code for item in book.problems] == [code]
    assert book.catalogue.sources == {}


def test_the_rows_behind_a_change_are_those_of_both_ends(shelf: Make) -> None:
    book = shelf(
        YAML.format(grain="year", derived="{change-of: a, over: 1 year}"),
        t__csv='e,t,a,b,s\n\n"A",2015,1,,\n"x\ny",2015,1,,\nA,2016,2,,\n',
    )
    need = Need("s", "d")
    tables = book.scan(need)
    (period,) = tables.series(need).of("A")
    key = CellKey(need, "A", period)
    assert rows_behind([key], tables)[key] == ("sources/data/t.csv:6", "sources/data/t.csv:3")


@pytest.mark.parametrize(
    ("adding", "expected"),
    [
        pytest.param("sum", {"2015": 10.0}, id="a sum needs every part"),
        pytest.param("mean", {"2015": 2.5}, id="so does a mean"),
        pytest.param("max", {"2015": 4.0}, id="so does a maximum"),
        pytest.param("last", {"2015": 4.0}, id="the last needs the last only"),
        pytest.param("first", {"2015": 1.0, "2016": 5.0}, id="the first needs the first only"),
        pytest.param("none", {}, id="none refuses"),
    ],
)
def test_finer_periods_add_up_by_what_is_said(shelf: Make, adding: str, expected: dict[str, float]) -> None:
    yaml = f"""
        id: s
        title: T
        publisher: P
        kind: dataset
        data:
          path: data/t.csv
          time: {{column: t, grain: quarter}}
          measures: {{m: {{column: v, over-time: {adding}}}}}
    """
    rows = "t,v\n" + "".join(f"2015-Q{q},{q}\n" for q in range(1, 5)) + "2016-Q1,5\n"
    series = shelf(yaml, t__csv=rows).series("m")
    found = at_grain(series, "", Grain.YEAR)
    assert {str(period): cell.value.value for period, cell in found.items()} == expected


def test_months_make_a_fiscal_year(shelf: Make) -> None:
    yaml = """
        id: s
        title: T
        publisher: P
        kind: dataset
        data:
          path: data/t.csv
          time: {column: t, grain: month, calendar: us-fiscal}
          measures: {m: {column: v, over-time: sum}}
    """
    months = [*(f"2015-{m:02d}" for m in range(10, 13)), *(f"2016-{m:02d}" for m in range(1, 11))]
    series = shelf(yaml, t__csv="t,v\n" + "".join(f"{month},1\n" for month in months)).series("m")
    found = at_grain(series, "", Grain.FISCAL_YEAR, series.fiscal_start)
    assert {str(period): cell.value.value for period, cell in found.items()} == {"FY2016": 12.0}


@pytest.mark.parametrize(
    ("rows", "more", "expected"),
    [
        pytest.param("W,2015,6\nW,2016,9\n", "", "W", id="the sum in every period"),
        pytest.param("W,2015,6\nW,2016,8\n", "", None, id="the sum in one period only"),
        pytest.param("W,2015,6\n", "", None, id="one period is chance"),
        pytest.param("D,2015,94\nW,2015,100\n", "", "W", id="one period of four others and three digits"),
        pytest.param("D,2015,4\nW,2015,10\n", "", None, id="one period of small figures"),
        pytest.param("W,2015,6\nW,2016,9\n", "aggregates: [W]", None, id="declared"),
    ],
)
def test_a_total_among_its_parts_is_found(table: Make, rows: str, more: str, expected: str | None) -> None:
    parts = "".join(
        f"{name},{year},{value + (year - 2015)}\n"
        for name, value in zip("ABC", (1, 2, 3), strict=True)
        for year in (2015, 2016)
    )
    book = table(f"e,y,v\n{parts}{rows}", more, measure="column: v, exact: true, over-entities: sum")
    assert undeclared_total(book.series("m")) == expected


@pytest.mark.parametrize(
    ("name", "more", "expected"),
    [
        pytest.param("World", "", "World", id="world"),
        pytest.param(" total ", "", " total ", id="blanks and small letters"),
        pytest.param("Todos", "", "Todos", id="in Spanish"),
        pytest.param("Total general", "", "Total general", id="two words"),
        pytest.param("World", "aggregates: [World]", None, id="declared"),
        pytest.param("World", "aggregates: [A]", "World", id="another one is declared"),
        pytest.param("ALL", "", None, id="a code of three capitals"),
        pytest.param("Totalia", "", None, id="a word that begins like one"),
    ],
)
def test_a_total_is_known_by_its_name_whatever_is_measured(
    table: Make, name: str, more: str, expected: str | None
) -> None:
    book = table(f"e,y,v\nA,2015,4.1\nB,2015,2.2\n{name},2015,3.3\n", more)
    assert undeclared_total(book.series("m")) == expected


GROUPS = """
    id: s
    title: T
    publisher: P
    kind: dataset
    data:
      path: data/t.csv
      time: {column: t, grain: year}
      entity: {column: e}
      measures:
        poor: {column: a, over-entities: sum}
        people: {column: b, over-entities: sum}
        silent: {column: b}
    derived:
      rate: {ratio: poor, to: people, as: "%", over-entities: sum}
      plain: {ratio: poor, to: people, as: "%"}
      growth: {change-of: poor, over: 1 year, as: "%", over-entities: sum}
      of-silent: {ratio: poor, to: silent, as: "%", over-entities: sum}
"""
PLACES = "e,t,a,b\nA,2015,10,100\nB,2015,300,1000\nC,2015,1,\nA,2016,20,100\nB,2016,300,1000\n"


@pytest.mark.parametrize(
    ("measure", "members", "expected"),
    [
        pytest.param("rate", ("A", "B"), {"2015": 28.1818, "2016": 29.0909}, id="a share of all, no sum of shares"),
        pytest.param("rate", ("A", "C"), {}, id="a place without a whole"),
        pytest.param("growth", ("A", "B"), {"2016": 3.2258}, id="the growth of all together"),
    ],
)
def test_a_ratio_of_several_places_is_made_from_their_totals(
    shelf: Make, measure: str, members: tuple[str, ...], expected: dict[str, float]
) -> None:
    book = shelf(GROUPS, t__csv=PLACES)
    assert book.catalogue.facts("s", measure).totals_first
    tables = book.scan(Need("s", measure))
    series = tables.series(Need("s", measure, group=members))
    found = {
        str(period): round(cell.value.value, 4) for cells in series.cells.values() for period, cell in cells.items()
    }
    assert found == expected


def test_totals_are_made_only_where_the_catalogue_says_how(shelf: Make) -> None:
    book = shelf(GROUPS, t__csv=PLACES)
    assert not book.catalogue.facts("s", "plain").totals_first
    need = Need("s", "of-silent")
    assert book.scan(need).series(Need("s", "of-silent", group=("A", "B"))) is None
