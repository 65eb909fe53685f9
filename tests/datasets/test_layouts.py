"""What the catalogue says of a table decides what its cells mean."""

from collections.abc import Callable
from typing import Any

import pytest

from claimcheck.claims.filters import ANSWER
from claimcheck.claims.periods import Grain, Period
from claimcheck.datasets.series import Need, Status

Make = Callable[..., Any]
EVENTS = "e,y,type\nA,2015-01-03,bomb\nA,2015-01-20 23:59,knife\nB,2015-03-01,bomb\n"


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


def test_an_answer_needs_no_name_of_its_column(table: Make, make_where: Make) -> None:
    rows = "e,y,v\nA,2015,yes\nA,2015,no\nA,2015,no\n"
    book = table(rows, "rows: respondent", measure="column: v, categories: true")
    named, unnamed = (book.series("m", where=make_where(**{column: "yes"})) for column in ("v", ANSWER))
    assert named.of("A") == unnamed.of("A")


def test_a_figure_of_the_table_holds_no_answers(table: Make, make_where: Make) -> None:
    book = table("e,y,v\nA,2015,60\n")
    assert [found[0] for found in book.faults(where=make_where(**{ANSWER: "yes"}))] == ["CC118"]


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
