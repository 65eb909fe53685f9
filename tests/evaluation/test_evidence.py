from __future__ import annotations

import datetime as dt

import pytest
from tests.evaluation.newsroom import Adding, Newsroom, Status, group, series, terms

from claimcheck.quantities.outcomes import Outcome, Undecided


def observed(room: Newsroom, rest: str) -> tuple[float, float, float]:
    value = room.ask(f"{{kind: level, measure: rate, {rest}, value: at least 0}}").observed[0].value
    return value.value, value.low, value.high


def test_a_figure_carries_its_rounding() -> None:
    assert observed(Newsroom((series({"A": {2015: 107.63}}),)), "at: 2015") == pytest.approx((107.6, 107.55, 107.65))


@pytest.mark.parametrize(
    ("adding", "expected"),
    [
        pytest.param(Adding.SUM, 78.0, id="sum"),
        pytest.param(Adding.MEAN, 6.5, id="mean"),
        pytest.param(Adding.LAST, 12.0, id="last"),
        pytest.param(Adding.MAX, 12.0, id="max"),
    ],
)
def test_finer_periods_add_up_as_the_catalogue_says(adding: Adding, expected: float) -> None:
    months = {f"2015-{month:02d}": float(month) for month in range(1, 13)}
    room = Newsroom((series({"A": months}, decimals=None, over_time=adding),))
    assert observed(room, "at: 2015")[0] == expected


def test_nothing_is_added_up_where_the_catalogue_says_nothing() -> None:
    months = {f"2015-{month:02d}": float(month) for month in range(1, 13)}
    finding = Newsroom((series({"A": months}),)).ask("{kind: level, measure: rate, at: 2015, value: 5}")
    assert finding.outcome is Outcome.UNDECIDABLE
    assert "over-time" in finding.reason


def test_a_missing_part_leaves_the_sum_open_and_is_named() -> None:
    months = {f"2015-{month:02d}": float(month) for month in range(1, 12)}
    room = Newsroom((series({"A": months}, decimals=None, over_time=Adding.SUM),))
    finding = room.ask("{kind: level, measure: rate, at: 2015, value: 66}")
    assert finding.undecided is Undecided.NO_DATA
    assert "2015-12" in finding.reason


@pytest.mark.parametrize(
    ("take", "expected"), [("max", 9.0), ("min", 1.0), ("mean", 4.0), ("first", 1.0), ("last", 2.0)]
)
def test_a_range_is_taken_as_asked(take: str, expected: float) -> None:
    room = Newsroom((series({"A": {2013: 1, 2014: 9, 2015: 2}}, decimals=None),))
    assert observed(room, f"at: {{in: 2013..2015, take: {take}}}")[0] == expected


def test_a_group_adds_up_and_needs_every_member() -> None:
    table = series({"A": {2015: 1, 2016: 2}, "B": {2015: 3}}, decimals=None, over_entities=Adding.SUM)
    room = Newsroom((table,), groups={"pair": group("A", "B")})
    assert observed(room, "of: pair, at: 2015")[0] == 4
    assert room.ask("{kind: level, measure: rate, of: pair, at: 2016, value: 2}").outcome is Outcome.UNDECIDABLE


def test_a_count_becomes_a_rate_with_its_denominator() -> None:
    deaths = series({"A": {2015: 50}}, "deaths", decimals=None, unit="deaths")
    people = series({"A": {2015: 100_000}}, "population", decimals=None, unit="people")
    finding = Newsroom((deaths, people)).ask(
        '{kind: level, measure: deaths, at: 2015, per: {measure: population, times: 100000}, value: "50"}'
    )
    assert finding.outcome is Outcome.TRUE
    assert finding.observed[0].unit == "deaths per 100,000 people"


def test_a_denominator_of_zero_has_no_answer() -> None:
    deaths = series({"A": {2015: 50}}, "deaths", decimals=None)
    people = series({"A": {2015: 0}}, "population", decimals=None)
    finding = Newsroom((deaths, people)).ask(
        "{kind: level, measure: deaths, at: 2015, per: {measure: population}, value: 5}"
    )
    assert finding.outcome is Outcome.UNDECIDABLE


def test_a_denominator_may_come_from_another_source() -> None:
    deaths = series({"A": {2015: 50}}, "deaths", decimals=None)
    people = series({"A": {2015: 100}}, "population", decimals=None, source="census")
    finding = Newsroom((deaths, people)).ask(
        "{kind: level, measure: deaths, at: 2015, per: {measure: population}, value: '0.5'}"
    )
    assert finding.outcome is Outcome.TRUE


def test_the_worst_status_of_the_cells_is_kept() -> None:
    table = series({"A": {2014: 1, 2015: 2}}, over_time=Adding.SUM, statuses={("A", 2015): Status.PROVISIONAL})
    finding = Newsroom((table,)).ask("{kind: level, measure: rate, at: 2014..2015, value: 3}")
    assert finding.observed[0].status == "P"


def test_every_source_answers_for_itself() -> None:
    tables = (series({"A": {2015: 103}}), series({"A": {2015: 70}}, source="other"))
    findings = (
        Newsroom(tables).evaluate("{kind: level, measure: rate, at: 2015, value: 103}").parts[0].results[0].findings
    )
    assert [(finding.source, finding.outcome.value) for finding in findings] == [("bureau", "true"), ("other", "false")]


def test_a_measure_that_no_source_has_is_undecidable() -> None:
    findings = Newsroom((series({"A": {2015: 1}}),)).evaluate("{kind: level, measure: x, at: 2015, value: 1}")
    assert findings.parts[0].results[0].findings[0].outcome is Outcome.UNDECIDABLE


LATE = "'latest' is 2020, after this was said (2018-07-31); `now` means the day it was said"


@pytest.mark.parametrize(
    "check",
    [
        pytest.param("{kind: level, measure: rate, at: latest, value: '20'}", id="level"),
        pytest.param("{kind: level, measure: rate, at: {in: 2015..latest, take: any}, value: '20'}", id="any"),
        pytest.param("{kind: change, measure: rate, from: 2015, to: latest, direction: increase}", id="change"),
        pytest.param(
            "{kind: from-to, measure: rate, from: {at: 2015}, to: {at: latest}, shows: increase}", id="from-to"
        ),
        pytest.param("{kind: record, measure: rate, at: latest, extreme: highest}", id="record"),
        pytest.param("{kind: threshold, measure: rate, at: latest, line: '10', side: above}", id="threshold"),
        pytest.param("{kind: rank, measure: rate, of: A, at: latest, among: [A, B], position: 1}", id="rank"),
        pytest.param("{kind: rank, measure: rate, at: latest, among-periods: 2010..2020, position: 1}", id="periods"),
        pytest.param(
            "{kind: count, measure: rate, periods: last 3 years, predicate: {kind: threshold, line: '10', side: above},"
            " quantity: every}",
            id="count",
        ),
        pytest.param("{kind: level, measure: rate, at: 2 years before latest, value: '18'}", id="steps before"),
    ],
)
def test_a_latest_figure_that_nobody_could_know_yet_is_noted(check: str) -> None:
    figures = {year: float(year - 2000) for year in range(2010, 2021)}
    rows = {"A": figures, "B": figures} if "among: [" in check else {"A": figures}
    table = series(rows, over_time=Adding.MEAN)
    late = Newsroom((table,), said_on=dt.date(2018, 7, 31)).ask(check)
    assert LATE in late.notes
    assert late.outcome is not Outcome.UNDECIDABLE
    assert LATE not in Newsroom((table,), said_on=dt.date(2021, 7, 31)).ask(check).notes


WEEKS = {f"2020-W{week:02d}": 10.0 for week in range(1, 54)}


@pytest.mark.parametrize(
    ("when", "adding", "outcome"),
    [
        pytest.param("2020-04", Adding.SUM, "undecidable", id="a month"),
        pytest.param("2020-Q2", Adding.SUM, "undecidable", id="a quarter"),
        pytest.param("2020-04..2020-06", Adding.SUM, "undecidable", id="months"),
        pytest.param("spring", Adding.SUM, "undecidable", id="a named stretch of months"),
        pytest.param("{in: 2020-04, take: sum}", Adding.MEAN, "undecidable", id="a sum asked for"),
        pytest.param("2020-04", Adding.MEAN, "true", id="a mean of the weeks of a month"),
        pytest.param("2020-W10..2020-W12", Adding.SUM, "true", id="weeks"),
        pytest.param("2020", Adding.SUM, "true", id="a year"),
    ],
)
def test_weeks_add_up_to_weeks_and_years_only(when: str, adding: Adding, outcome: str) -> None:
    room = Newsroom(
        (series({"A": WEEKS}, decimals=None, over_time=adding),), named={"spring": terms("2020-03..2020-05")}
    )
    finding = room.ask(f"{{kind: level, measure: rate, at: {when}, value: at least 10}}")
    assert finding.outcome.value == outcome
    assert ("weeks do not add up to a" in finding.reason) is (outcome == "undecidable")


def test_how_many_weeks_make_the_year_is_noted() -> None:
    room = Newsroom((series({"A": WEEKS}, decimals=None, over_time=Adding.SUM),))
    finding = room.ask("{kind: level, measure: rate, at: 2020, value: exactly 530}")
    assert finding.outcome is Outcome.TRUE
    assert "2020 is 53 weeks of the table" in finding.notes


def test_the_highest_of_a_group_is_that_of_its_sum_and_names_its_period() -> None:
    table = series({"A": {2013: 1, 2014: 9}, "B": {2013: 9, 2014: 2}}, decimals=None, over_entities=Adding.SUM)
    room = Newsroom((table,), groups={"pair": group("A", "B")})
    finding = room.ask("{kind: level, measure: rate, of: pair, at: {in: 2013..2014, take: max}, value: '11'}")
    assert (finding.outcome, finding.observed[0].at) == (Outcome.TRUE, "2014 (the highest of 2013..2014)")


def test_the_highest_per_head_is_that_of_the_rates() -> None:
    crimes = series({"A": {2013: 50, 2014: 60}}, "crimes", decimals=None)
    people = series({"A": {2013: 100, 2014: 200}}, "population", decimals=None, over_time=Adding.LAST)
    asked = "at: {in: 2013..2014, take: max}, per: {measure: population, times: 100}, value: '50'"
    finding = Newsroom((crimes, people)).ask(f"{{kind: level, measure: crimes, {asked}}}")
    assert (finding.outcome, finding.observed[0].at) == (Outcome.TRUE, "2013 (the highest of 2013..2014)")


def test_the_highest_of_several_names_the_periods_that_are_missing() -> None:
    room = Newsroom((series({"A": {2013: 1, 2015: 9}}, decimals=None),))
    finding = room.ask("{kind: level, measure: rate, at: {in: 2013..2015, take: max}, value: '9'}")
    assert "without figures: 2014" in finding.notes
    nothing = room.ask("{kind: level, measure: rate, at: {in: 2001..2003, take: max}, value: '9'}")
    assert nothing.reason == "no figure for A in 2001; it has 2013 to 2015"


def test_the_first_of_a_range_needs_no_other_period() -> None:
    room = Newsroom((series({"A": {2013: 1, 2015: 9}}, decimals=None),))
    finding = room.ask("{kind: level, measure: rate, at: {in: 2013..2015, take: first}, value: '1'}")
    assert (finding.outcome, finding.observed[0].at) == (Outcome.TRUE, "2013 (the first of 2013..2015)")


MONTHS = {f"{year}-{month:02d}": float(month + 12 * (year - 2021)) for year in (2021, 2022) for month in range(1, 13)}


@pytest.mark.parametrize(
    ("adding", "take", "value", "ending"),
    [
        pytest.param(None, "any", "24", "it holds in 2 of 24 months, such as 24", id="no year to ask: its months"),
        pytest.param(Adding.SUM, "any", "78", "it holds in 1 of 2 years, such as 78", id="years"),
        pytest.param(None, "every", "at least 2", "it holds in 23 of 24 months, but not with 1", id="every month"),
    ],
)
def test_each_period_of_a_range_is_asked_in_the_grain_that_has_figures(
    adding: Adding | None, take: str, value: str, ending: str
) -> None:
    room = Newsroom((series({"A": MONTHS}, decimals=None, unit="", over_time=adding),))
    finding = room.ask(f"{{kind: level, measure: rate, at: {{in: 2021..2022, take: {take}}}, value: {value}}}")
    assert finding.reason.startswith(ending)
    assert finding.outcome is (Outcome.TRUE if take == "any" else Outcome.FALSE)


def test_a_record_of_some_month_of_two_years_is_one_of_their_months() -> None:
    months = MONTHS | {"2020-12": 30.0, "2022-03": 40.0}
    room = Newsroom((series({"A": months}, decimals=None),))
    finding = room.ask("{kind: record, measure: rate, at: {in: 2021..2022, take: any}, extreme: highest}")
    assert (finding.outcome, finding.observed[0].at) == (Outcome.TRUE, "2022-03")


def test_where_no_period_can_be_answered_the_reason_is_told() -> None:
    room = Newsroom((series({"A": {2013: 1}}, unit="%"),))
    finding = room.ask("{kind: level, measure: rate, at: {in: 2013..2014, take: any}, value: 5 tonnes}")
    assert finding.reason.startswith("none of the 2 years can be answered: '5 tonnes' is in another unit")
    alone = room.ask("{kind: level, measure: rate, at: {in: 2014, take: any}, value: 5%}")
    assert alone.reason == "no figure for A in 2014; it has 2013"


def test_an_example_settles_some_period_even_where_others_are_missing() -> None:
    room = Newsroom((series({"A": {2013: 100, 2015: 50}}, decimals=None),))
    ask = "{{kind: level, measure: rate, at: {{in: 2013..2015, take: {}}}, value: '{}'}}"
    mostly = room.ask(ask.format("any", 104))
    assert (mostly.outcome, mostly.notes[-1]) == (Outcome.MOSTLY, "no answer for 2014")
    assert room.ask(ask.format("any", 500)).undecided is Undecided.COVERAGE
    assert room.ask(ask.format("every", 50)).outcome is Outcome.FALSE
    assert room.ask(ask.format("every", "at least 10")).undecided is Undecided.COVERAGE
