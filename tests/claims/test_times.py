"""Every form of `at`, `from` and `to`, and what is said to those that are none."""

from __future__ import annotations

import datetime as dt

import pytest

from claimcheck.claims.grammar import Reader, Unreadable
from claimcheck.claims.nodes import Node
from claimcheck.claims.params import CheckParams
from claimcheck.claims.periods import Grain, Period, Span, parse_period
from claimcheck.claims.shapes import DURATION, TIME
from claimcheck.claims.time_words import FORMS, TimeError, parse_range, parse_time
from claimcheck.claims.times import (
    Anchor,
    Duration,
    LastOf,
    Named,
    Nearest,
    OnOrBefore,
    Range,
    StepsBefore,
    Take,
    TakeOf,
    Time,
    When,
    Windows,
)
from claimcheck.claims.yaml_events import parse_yaml

Y = Grain.YEAR


def year(number: int) -> Period:
    return Period(Y, number)


def node(text: str) -> Node:
    found, problems = parse_yaml(f"x: {text}\n", "f.yaml")
    assert problems == []
    return found.get("x")  # type: ignore[union-attr,return-value]  # a mapping with x


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("2015", year(2015)),
        ("2015-07", Period(Grain.MONTH, 2015 * 12 + 6)),
        ("2015-Q3", Period(Grain.QUARTER, 2015 * 4 + 2)),
        ("2015-H2", Period(Grain.HALF_YEAR, 2015 * 2 + 1)),
        ("2015-S1", Period(Grain.HALF_YEAR, 2015 * 2)),
        ("2015-W12", parse_period("2015-W12")),
        ("2015-07-16", Period(Grain.DAY, dt.date(2015, 7, 16).toordinal())),
        ("FY2016", Period(Grain.FISCAL_YEAR, 2016)),
        ("1960s", Span(year(1960), year(1969))),
        ("latest", Anchor.LATEST),
        ("latest-complete", Anchor.LATEST_COMPLETE),
        ("start", Anchor.START),
        ("last year", Anchor.LAST_YEAR),
        ("this month", Anchor.THIS_MONTH),
        ("now", Anchor.NOW),
        ("2010..2015", Span(year(2010), year(2015))),
        ("2010 .. 2015", Span(year(2010), year(2015))),
        ("1960s..1980s", Span(year(1960), year(1989))),
        ("2015..latest", Range(year(2015), Anchor.LATEST)),
        ("2015..2016-03", Range(year(2015), Period(Grain.MONTH, 2016 * 12 + 2))),
        ("last 15 years", LastOf(Duration(15, Y))),
        ("the past 6 months", LastOf(Duration(6, Grain.MONTH))),
        ("17 years before latest", StepsBefore(Duration(17, Y), Anchor.LATEST)),
        ("lopez", Named("lopez")),  # type: ignore[arg-type]  # a text equals a Written
        ("us-terms/obama-1", Named("us-terms", "obama-1")),  # type: ignore[arg-type]
        ("{in: 2010..2015, take: max}", TakeOf(Span(year(2010), year(2015)), Take.MAX)),
        ("{in: lopez, take: every}", TakeOf(Named("lopez"), Take.EVERY)),  # type: ignore[arg-type]
        ("{on-or-before: 2009-01-20}", OnOrBefore(dt.date(2009, 1, 20))),
        ("{nearest: 1986, within: 2 years}", Nearest(year(1986), Duration(2, Y))),
        ("{last: 14 years, before: 2019-Q1}", LastOf(Duration(14, Y), before=Period(Grain.QUARTER, 2019 * 4))),
        ("{last: 15 years, through: 2012}", LastOf(Duration(15, Y), through=year(2012))),
        (
            "{windows: 4 years, within: 1948..2014, overlap: merge}",
            Windows(Duration(4, Y), Span(year(1948), year(2014)), "merge"),
        ),
    ],
)
def test_a_form_of_a_period_is_read(text: str, time: Time) -> None:
    assert TIME.read(node(text), Reader()) == time


def test_episodes_hold_their_predicates() -> None:
    text = "{in: 1948..2014, when: [{kind: any}], as: episodes}"
    found = TIME.read(node(text), Reader(kinds={"any": CheckParams}))
    assert isinstance(found, When)
    assert found.episodes
    assert [check.kind for check in found.predicates] == ["any"]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("July 2015", "write 2015-07"),
        ("16 July 2015", "write 2015-07-16"),
        ("Sept. 3, 2015", "write 2015-09-03"),
        ("2015-2017", "write 2015..2017"),
        ("2015 to 2017", "write 2015..2017"),
        ("Q3 2015", "write 2015-Q3"),
        ("2015Q3", "write 2015-Q3"),
        ("H2 2015", "write 2015-H2"),
        ("2015S1", "write 2015-H1"),
        ("first half of 2015", "write 2015-H1"),
        ("segundo semestre de 2015", "write 2015-H2"),
        ("2015/7", "write 2015-07"),
        ("16/07/2015", "write the day as 2015-07-16: year, month, day"),
        ("FY16", "write FY2016"),
        ("fiscal year 2016", "write FY2016"),
        ("2015..2010", "write 2010..2015"),
        ("since 2015", "write 2015"),
        ("2015-13", f"periods are {FORMS}"),
        ("2015-16", "write 2015..2016, or FY2016 for a fiscal year"),
        ("1998-99", "write 1998..1999, or FY1999 for a fiscal year"),
        ("1999-00", "write 1999..2000, or FY2000 for a fiscal year"),
        ("2017-2015", f"periods are {FORMS}"),
        ("2017.0", f"periods are {FORMS}"),
        ("FY98", "write FY1998"),
        ("julio de 2018", "write 2018-07"),
        ("20 de agosto de 2018", "write 2018-08-20"),
        ("31 February 2018", f"periods are {FORMS}"),
        ("desde 2015", "write 2015"),
        ("20180720", "write 2018-07-20"),
        ("2018-07-20T10:00:00Z", "write 2018-07-20"),
    ],
)
def test_what_other_people_write_is_answered_with_what_to_type(text: str, hint: str) -> None:
    with pytest.raises(TimeError) as caught:
        parse_time(text)
    assert caught.value.hint == hint


@pytest.mark.parametrize("text", ["2015-02-30", "2015-W60", "0000", "9999", "..", "2015..", "a b", "1..2..3", "?"])
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(TimeError):
        parse_time(text)


def test_a_range_may_be_one_period_long() -> None:
    assert parse_range("2015..2015") == Span(year(2015), year(2015))


@pytest.mark.parametrize("text", ["0 years", "years", "15", "1.5 years", "fifteen years", "-3 years"])
def test_what_is_no_length_of_time_is_refused(text: str) -> None:
    reader = Reader()
    with pytest.raises(Unreadable):
        DURATION.read(node(text), reader)
    assert [problem.code for problem in reader.problems] == ["CC115"]


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("1 quarter", Duration(1, Grain.QUARTER)),
        ("35 days", Duration(35, Grain.DAY)),
        ("2 fiscal years", Duration(2, Grain.FISCAL_YEAR)),
    ],
)
def test_a_length_of_time_is_a_count_and_a_grain(text: str, length: Duration) -> None:
    assert DURATION.read(node(text), Reader()) == length


@pytest.mark.parametrize("text", ["0001", "0001-01", "0001-Q1", "0001-W01", "0001-01-01", "FY0002"])
def test_steps_out_of_the_calendar_stay_at_its_first_day(text: str) -> None:
    first = parse_period(text, fiscal_start=10)
    assert isinstance(first, Period)
    for steps in (2, 3, 4, 14):
        before = first.shift(-steps)
        assert (before.first_day, before.last_day) == (dt.date.min, dt.date.min)
        assert before < first


@pytest.mark.parametrize("text", ["9998", "9998-12", "9998-Q4", "9998-W52", "9998-12-31", "FY9998"])
def test_steps_behind_the_calendar_stay_at_its_last_day(text: str) -> None:
    last = parse_period(text)
    assert isinstance(last, Period)
    beyond = last.shift(400)
    assert beyond.first_day == dt.date.max
    assert beyond.last_day >= beyond.first_day - dt.timedelta(days=1)
