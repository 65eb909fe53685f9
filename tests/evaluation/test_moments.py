from __future__ import annotations

import datetime as dt

import pytest
from tests.evaluation.newsroom import period, series, terms

from claimcheck.claims.grammar import Reader
from claimcheck.claims.shapes import TIME
from claimcheck.claims.times import Time
from claimcheck.claims.yaml_events import parse_yaml
from claimcheck.datasets.series import Series
from claimcheck.evaluation.moments import Calendar, Clock, Moment
from claimcheck.evaluation.undecided import NoAnswer

TODAY = dt.date(2026, 11, 23)
YEARS = series({"A": dict.fromkeys(range(2010, 2021), 1.0)})
MONTHS = series({"A": {f"{year}-{month:02d}": 1.0 for year in (2014, 2015) for month in range(1, 13)}})
DAYS = series({"A": {f"2015-07-{day:02d}": 1.0 for day in range(1, 32)}})
FISCAL = series({"A": {f"FY{year}": 1.0 for year in range(2014, 2020)}}, fiscal_start=10)


def time(text: str) -> Time:
    node, problems = parse_yaml(f"at: {text}", "claims/test.yaml")
    assert node is not None, problems
    return TIME.read(node.get("at"), Reader())  # type: ignore[union-attr,arg-type]  # a mapping with this key


def moment(text: str, table: Series = YEARS, **calendar: object) -> Moment:
    known = sorted(table.of("A"))
    return Clock(table, known, Calendar(TODAY, **calendar)).moment(time(text))  # type: ignore[arg-type]  # test values


@pytest.mark.parametrize(
    ("text", "table", "first", "last"),
    [
        pytest.param("2015", YEARS, "2015", "2015", id="a year"),
        pytest.param("2012..2015", YEARS, "2012", "2015", id="a range"),
        pytest.param("2012..latest", YEARS, "2012", "2020", id="up to the latest"),
        pytest.param("start", YEARS, "2010", "2010", id="the first"),
        pytest.param("2010s", YEARS, "2010", "2019", id="a decade"),
        pytest.param("last 3 years", YEARS, "2018", "2020", id="the last three"),
        pytest.param("{last: 3 years, before: 2015}", YEARS, "2012", "2014", id="the three before"),
        pytest.param("{last: 3 years, through: 2015}", YEARS, "2013", "2015", id="the three through"),
        pytest.param("5 years before latest", YEARS, "2015", "2015", id="steps back"),
        pytest.param("2015", MONTHS, "2015-01", "2015-12", id="the months of a year"),
        pytest.param("2015-Q2", MONTHS, "2015-04", "2015-06", id="the months of a quarter"),
        pytest.param("2015-07-01", MONTHS, "2015-07", "2015-07", id="a first day names its month"),
        pytest.param("2015-01-01", YEARS, "2015", "2015", id="a first day names its year"),
        pytest.param("{last: 1 year, through: 2015-06}", MONTHS, "2014-07", "2015-06", id="a year of months"),
        pytest.param("2015-07", DAYS, "2015-07-01", "2015-07-31", id="the days of a month"),
        pytest.param("FY2016", FISCAL, "FY2016", "FY2016", id="a fiscal year"),
        pytest.param("{on-or-before: 2015-07-20}", MONTHS, "2015-07", "2015-07", id="on or before a day"),
        pytest.param("{nearest: 2009, within: 2 years}", YEARS, "2010", "2010", id="the nearest"),
    ],
)
def test_a_time_is_a_stretch_of_the_tables_periods(text: str, table: Series, first: str, last: str) -> None:
    found = moment(text, table)
    assert (str(found.first), str(found.last)) == (first, last)


@pytest.mark.parametrize(
    ("text", "table"),
    [
        pytest.param("2015-07", YEARS, id="finer than the table"),
        pytest.param("2015-07-16", MONTHS, id="a day inside a month"),
        pytest.param("2015", FISCAL, id="a calendar year of fiscal years"),
        pytest.param("FY2015", YEARS, id="a fiscal year of calendar years"),
        pytest.param("lopez", YEARS, id="a name nobody declared"),
        pytest.param("last year", YEARS, id="a word that needs the day it was said"),
        pytest.param("{nearest: 1986, within: 2 years}", YEARS, id="nothing near enough"),
        pytest.param("{on-or-before: 1999-01-01}", YEARS, id="nothing so early"),
        pytest.param("latest..2012", YEARS, id="a range that runs backwards"),
        pytest.param("2000-01-01..2200-01-01", DAYS, id="more periods than anybody has"),
        pytest.param("{windows: 4 years, within: 2010..2020}", YEARS, id="windows are for counting"),
    ],
)
def test_what_a_table_cannot_mean_has_no_answer(text: str, table: Series) -> None:
    with pytest.raises(NoAnswer):
        moment(text, table)


def test_words_of_the_day_go_through_the_day_it_was_said() -> None:
    said = dt.date(2016, 3, 5)
    assert str(moment("last year", said_on=said).first) == "2015"
    assert str(moment("last month", MONTHS, said_on=dt.date(2015, 3, 5)).first) == "2015-02"
    assert str(moment("now", MONTHS, said_on=dt.date(2015, 3, 5)).first) == "2015-03"


def test_the_latest_is_the_last_one_published_by_the_date_of_the_verdict() -> None:
    clock = Clock(YEARS, sorted(YEARS.of("A")), Calendar(dt.date(2016, 6, 1)))
    assert str(clock.moment(time("latest")).first) == "2015"


@pytest.mark.parametrize(
    ("word", "mattered"),
    [
        pytest.param("latest", True, id="latest"),
        pytest.param("2 years before latest", True, id="counted from latest"),
        pytest.param("2015", False, id="a year"),
        pytest.param("start", False, id="the start of the series"),
        pytest.param("last year", False, id="counted from the day it was said"),
    ],
)
def test_a_calendar_knows_whether_the_day_of_the_verdict_mattered(word: str, *, mattered: bool) -> None:
    calendar = Calendar(dt.date(2019, 6, 1), said_on=dt.date(2016, 6, 1))
    Clock(YEARS, sorted(YEARS.of("A")), calendar).moment(time(word))
    assert calendar.day_mattered is mattered


def test_the_latest_complete_has_nine_tenths_of_the_universe() -> None:
    known = sorted(YEARS.of("A"))
    coverage = {**dict.fromkeys(known, 1.0), period(2020): 0.5}
    found = Clock(YEARS, known, Calendar(TODAY), coverage).moment(time("latest-complete"))
    assert str(found.first) == "2019"


def test_a_named_period_and_a_member_of_a_set_are_looked_up() -> None:
    named = {"lopez": terms("2014..2018"), "us": terms("{one: 2009..2012, two: 2013..2016}")}
    assert str(moment("lopez", named=named).last) == "2018"
    assert str(moment("us/two", named=named).first) == "2013"


def test_no_time_is_enough_only_where_the_table_has_one_period() -> None:
    single = series({"A": {2015: 1.0}})
    assert str(Clock(single, [period(2015)], Calendar(TODAY)).moment(None).first) == "2015"
    with pytest.raises(NoAnswer):
        Clock(YEARS, sorted(YEARS.of("A")), Calendar(TODAY)).moment(None)
