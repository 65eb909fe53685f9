"""What the catalogue says of a table decides what its cells mean."""

from collections.abc import Callable
from typing import Any

import pytest

from claimcheck.claims.periods import Grain, Period
from claimcheck.datasets.series import Need, Status
from claimcheck.datasets.time_cells import TimeCellError, period_in
from claimcheck.datasets.time_column import Stamp, TableGrain, TimeColumn

Make = Callable[..., Any]
EVENTS = "e,y,type\nA,2015-01-03,bomb\nA,2015-01-20 23:59,knife\nB,2015-03-01,bomb\n"


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
        pytest.param("Total", "year", id="a word"),
        pytest.param("0000", "year", id="the year nought"),
        pytest.param("2015-02-30", "day", id="no such day"),
    ],
)
def test_what_can_mean_two_things_or_none_is_no_period(text: str, grain: str) -> None:
    with pytest.raises(TimeCellError):
        period_in(text, TimeColumn(column="y", grain=TableGrain(grain)))  # type: ignore[arg-type]


def test_printed_places_leave_half_a_unit_open_in_the_unit_of_the_file(table: Make) -> None:
    book = table("e,y,v\nA,2015,151.26\n", measure="column: v, decimals: 1, multiply: 1000")
    value = book.series("m").of("A")[Period(Grain.YEAR, 2015)].value
    assert (value.value, value.low, value.high) == (151300.0, 151250.0, 151350.0)


def test_exact_figures_leave_nothing_open(table: Make) -> None:
    value = table("e,y,v\nA,2015,7\n", measure="column: v, exact: true").series("m").of("A")
    assert value[Period(Grain.YEAR, 2015)].value.is_exact


@pytest.mark.parametrize(
    ("adding", "value"),
    [("sum", 6.0), ("mean", 2.0), ("max", 3.0), ("min", 1.0), ("first", 3.0), ("last", 1.0)],
)
def test_several_rows_of_a_cell_add_up_when_the_source_says_how(table: Make, adding: str, value: float) -> None:
    book = table("e,y,v\nA,2015,3\nA,2015,2\nA,2015,1\nA,2015,\n", measure=f"column: v, over-rows: {adding}")
    assert book.values("m") == {"2015": value}


def test_the_roundings_of_added_rows_add_up(table: Make) -> None:
    book = table("e,y,v\nA,2015,3\nA,2015,2\n", measure="column: v, decimals: 0, over-rows: sum")
    value = book.series("m").of("A")[Period(Grain.YEAR, 2015)].value
    assert (value.low, value.high) == (4.0, 6.0)


def test_a_filter_of_a_check_counts_before_that_of_the_table(table: Make, make_where: Make) -> None:
    book = table("e,y,sex,v\nA,2015,total,3\nA,2015,male,2\nA,2015,female,1\n", "where: {sex: total}")
    assert book.values("m") == {"2015": 3.0}
    assert book.values("m", where=make_where(sex="male")) == {"2015": 2.0}


@pytest.mark.parametrize(
    ("where", "total"),
    [
        pytest.param("{sex: [male, female]}", 3.0, id="a list"),
        pytest.param("{sex: {not: total}}", 3.0, id="not"),
        pytest.param("{sex: {same-as: kin}}", 2.0, id="same as another column"),
        pytest.param("[{sex: {not: total}}, {sex: {not: male}}]", 1.0, id="all must hold"),
    ],
)
def test_filters_have_four_forms(table: Make, where: str, total: float) -> None:
    rows = "e,y,sex,kin,v\nA,2015,total,x,9\nA,2015,male,male,2\nA,2015,female,male,1\n"
    book = table(rows, f"where: {where}", measure="column: v, over-rows: sum")
    assert book.values("m") == {"2015": total}


def test_status_letters_are_kept_and_missing_ones_are_no_figures(table: Make) -> None:
    book = table("e,y,v,s\nA,2015,1,A\nA,2016,2,p\nA,2017,0,M\nA,2018,9,F\n", "status: {column: s}")
    assert [cell.status.value for cell in book.series("m").of("A").values()] == ["A", "P", "F"]


def test_an_unknown_status_letter_is_told(table: Make) -> None:
    assert table("e,y,v,s\nA,2015,1,A\nA,2016,2,x\n", "status: {column: s}").faults() == [("CC508", 3, 10)]


def test_status_can_be_said_of_a_stretch(table: Make) -> None:
    series = table("e,y,v\nA,2018,1\nA,2019,1\nA,2020,1\n", "status: {2019..: P, 2020: F}").series("m")
    assert [cell.status for cell in series.of("A").values()] == [Status.NORMAL, Status.PROVISIONAL, Status.FORECAST]


def test_each_event_counts_one(table: Make) -> None:
    book = table(EVENTS, "rows: event", measure="rows: count")
    assert book.values("m") == {"2015": 2.0}


def test_a_register_by_month_counts_none_where_nothing_happened(shelf: Make, make_where: Make) -> None:
    book = shelf(
        """
        id: s
        title: T
        publisher: P
        kind: dataset
        data:
          path: data/t.csv
          rows: event
          time: {column: y, grain: month}
          entity: {column: e}
          measures: {attacks: {rows: count}, bombs: {rows: count, where: {type: bomb}}}
        """,
        t__csv=EVENTS,
    )
    assert book.values("attacks") == {"2015-01": 2.0, "2015-02": 0.0, "2015-03": 0.0}
    assert book.values("bombs", of="B") == {"2015-01": 0.0, "2015-02": 0.0, "2015-03": 1.0}
    assert book.values("attacks", where=make_where(type="knife")) == {"2015-01": 1.0, "2015-02": 0.0, "2015-03": 0.0}


def test_answers_are_shares_among_those_who_answered(table: Make, make_where: Make) -> None:
    book = table(
        "e,y,v\nA,2015,yes\nA,2015,no\nA,2015,yes\nA,2015,\nA,2015,no answer\n",
        'rows: respondent\nmissing: ["no answer"]',
        measure="column: v, categories: true",
    )
    series = book.series("m", where=make_where(v="yes"))
    (cell,) = series.of("A").values()
    assert (round(cell.value.value, 3), cell.n, series.measure.unit) == (66.667, 3, "%")


def test_answers_need_to_be_named(table: Make) -> None:
    book = table("e,y,v\nA,2015,yes\n", "rows: respondent", measure="column: v, categories: true")
    assert [found[0] for found in book.faults()] == ["CC118"]


def test_a_table_about_one_place_and_one_time_needs_no_columns(shelf: Make) -> None:
    book = shelf(
        """
        id: s
        title: T
        publisher: P
        kind: dataset
        data:
          path: data/t.csv
          time: {at: 2016}
          entity: {value: USA, label: United States}
          measures: {m: {column: v}}
        """,
        t__csv="v\n5\n",
    )
    series = book.series("m")
    assert (series.only_entity, series.label("USA"), book.values("m", of="USA")) == (
        "USA",
        "United States",
        {"2016": 5.0},
    )


@pytest.mark.parametrize(("lag", "days"), [("35 days", 35), ("2 weeks", 14), ("1 month", 30), ("1 year", 365)])
def test_the_lag_of_publication_is_counted_in_days(shelf: Make, lag: str, days: int) -> None:
    book = shelf(
        f"""
        id: s
        title: T
        publisher: P
        kind: dataset
        data:
          path: data/t.csv
          time: {{column: y, grain: month, lag: {lag}}}
          measures: {{m: {{column: v}}}}
        """,
        t__csv="y,v\n2015-07,5\n",
    )
    assert book.series("m").lag_days == days


def test_all_needs_of_a_table_are_one_query(table: Make, make_where: Make) -> None:
    book = table("e,y,sex,v\nA,2015,male,2\nA,2015,female,1\n")
    needs = [Need("s", "m", make_where(sex=sex)) for sex in ("male", "female")]
    tables = book.scan(*needs)
    assert [sum(tables.series(need).of("A")[Period(Grain.YEAR, 2015)].value.value for need in needs)] == [3.0]
    assert tables.sql("s").count("GROUP BY") == 1
    assert "sources/data/t.csv" in tables.sql("s")


def test_groups_take_their_members_from_the_table(shelf: Make) -> None:
    book = shelf(
        """
        id: s
        title: T
        publisher: P
        kind: dataset
        data:
          path: data/t.csv
          time: {column: y, grain: year}
          entity: {column: e, label: l}
          aggregates: [World]
          measures: {m: {column: v}}
        groups:
          countries: {all-except: aggregates, expected: 195}
          others: {all-except: [Alpha]}
          first: {column: phase, in: [1, 2]}
          top: {entities: [A, B], of: countries, complete: top}
        """,
        t__csv="e,l,phase,y,v\nA,Alpha,1,2015,1\nB,Beta,2,2015,\nC,Gamma,3,2015,1\nW,World,1,2015,3\n",
    )
    tables = book.scan(Need("s", "m"))
    assert tables.group("countries", ["s"]).members == ("A", "B", "C")
    assert tables.group("countries", ["s"]).expected == 195
    assert tables.group("others", ["s"]).members == ("B", "C")
    assert tables.group("first", ["s"]).members == ("A", "B")
    assert tables.group("top", ["s"]).holds_top
    assert tables.group("nobody", ["s"]) is None
    assert book.series("m").aggregates == {"W"}


def test_an_answer_does_not_depend_on_what_else_is_asked(table: Make, make_where: Make) -> None:
    book = table("e,y,sex,v\nA,2015,total,3\nA,2015,male,2\nB,2015,male,1\nC,2015,total,\n", "where: {sex: total}")
    plain, male = Need("s", "m"), Need("s", "m", make_where(sex="male"))
    together, alone = book.scan(plain, male), book.scan(plain)
    assert together.series(plain) == alone.series(plain)
    assert list(together.series(plain).cells) == ["A", "C"]
    assert list(together.series(male).cells) == ["A", "B"]
    assert together.inhabitants("s").entities == alone.inhabitants("s").entities == ("A", "C")


def test_a_note_below_the_table_is_no_place(shelf: Make) -> None:
    book = shelf(
        """
        id: s
        title: T
        publisher: P
        kind: dataset
        data:
          path: data/t.csv
          time: {column: y, grain: year}
          entity: {column: e}
          measures: {m: {column: v}}
        groups: {all-of-them: {all-except: aggregates}, first: {column: phase, in: 1}}
        """,
        t__csv="e,phase,y,v\nA,1,2015,3\nB,2,2015,4\nSource: ministry,,,\n",
    )
    tables = book.scan(Need("s", "m"))
    assert list(tables.series(Need("s", "m")).cells) == ["A", "B"]
    assert tables.group("all-of-them", ["s"]).members == ("A", "B")
    assert tables.group("first", ["s"]).members == ("A",)


def test_a_group_by_a_missing_column_is_told(shelf: Make) -> None:
    book = shelf(
        """
        id: s
        title: T
        publisher: P
        kind: dataset
        data: {path: data/t.csv, time: {at: 2015}, entity: {column: e}, measures: {m: {column: v}}}
        groups: {first: {column: fase, in: 1}}
        """,
        t__csv="e,phase,v\nA,1,3\n",
    )
    assert [found[:2] for found in book.faults()] == [("CC501", 7)]


def test_a_register_with_a_filter_keeps_its_own_places_and_span(shelf: Make, make_where: Make) -> None:
    book = shelf(
        """
        id: s
        title: T
        publisher: P
        kind: dataset
        data:
          path: data/t.csv
          rows: event
          where: {valid: yes}
          time: {column: y, grain: year}
          entity: {column: e}
          measures: {m: {rows: count}}
        """,
        t__csv="e,y,valid,type\nA,2015,yes,x\nB,2017,yes,y\nC,2019,no,x\n",
    )
    series = book.series("m", where=make_where(type="x"))
    assert list(series.cells) == ["A", "B"]
    assert book.values("m", of="B", where=make_where(type="x")) == {"2015": 0.0, "2016": 0.0, "2017": 0.0}
