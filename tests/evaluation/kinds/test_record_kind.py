from __future__ import annotations

import pytest
from tests.evaluation.newsroom import Adding, Newsroom, series, try_check

from claimcheck.quantities.outcomes import Outcome, Undecided

YEARS = {2009: 71, 2010: 64.5, 2011: 70, 2012: 41.5, 2013: 40, 2014: 61.5, 2015: 103, 2016: 81, 2017: 60, 2018: 51}
ROOM = Newsroom((series({"SLV": YEARS}, labels={"SLV": "El Salvador"}),))


def record(rest: str, room: Newsroom = ROOM) -> str:
    return room.ask(f"{{kind: record, measure: rate, {rest}}}").outcome.value


@pytest.mark.parametrize(
    ("rest", "outcome"),
    [
        pytest.param("at: 2015, extreme: highest", "true", id="highest so far"),
        pytest.param("at: 2013, extreme: lowest", "true", id="lowest so far"),
        pytest.param("at: 2016, extreme: highest", "false", id="the year before was higher"),
        pytest.param("at: 2018, extreme: lowest, since: 2013", "true", id="lowest since"),
        pytest.param("at: 2018, extreme: lowest, since: 2012", "false", id="a lower one in between"),
        pytest.param("at: 2016, extreme: highest, within: 2009..2014", "true", id="a span that ends before"),
        pytest.param("at: 2014, extreme: highest, within: 2012..2016", "false", id="later ones of the span count"),
        pytest.param("at: 2014, extreme: highest, within: 2012..2014", "true", id="up to itself"),
        pytest.param("at: 2015..2016, extreme: highest", "true", id="each of two years, no rivals of one another"),
        pytest.param("at: 2014..2015, extreme: highest", "false", id="one of two years is no record"),
        pytest.param("at: {in: 2014..2015, take: any}, extreme: highest", "true", id="one of two years is"),
    ],
)
def test_nothing_in_the_span_before_beats_a_record(rest: str, outcome: str) -> None:
    assert record(f"of: SLV, {rest}") == outcome


def test_without_a_span_the_finding_says_since_when() -> None:
    finding = ROOM.ask("{kind: record, measure: rate, at: 2015, extreme: highest}")
    assert "since the series starts in 2009" in finding.reason
    assert "71.0 in 2009" in finding.reason


def test_who_beats_it_is_named() -> None:
    finding = ROOM.ask("{kind: record, measure: rate, at: 2017, extreme: highest}")
    assert "103.0 in 2015" in finding.reason
    assert "are higher" in finding.reason


def test_a_shared_record_is_mostly() -> None:
    room = Newsroom((series({"A": {2010: 4.01, 2011: 3, 2012: 4.04}}),))
    finding = room.ask("{kind: record, measure: rate, at: 2012, extreme: highest}")
    assert finding.outcome is Outcome.MOSTLY
    assert "joint highest" in finding.reason


@pytest.mark.parametrize(
    ("at", "itself", "outcome"),
    [
        pytest.param(2014, "since: 2012", "true", id="the year counted from need not be as high"),
        pytest.param(2011, "since: 2009, since-itself: true", "true", id="it was as high"),
        pytest.param(2014, "since: 2012, since-itself: true", "false", id="it was not as high"),
    ],
)
def test_since_looks_at_the_year_itself_only_when_asked(at: int, itself: str, outcome: str) -> None:
    finding = ROOM.ask(f"{{kind: record, measure: rate, at: {at}, extreme: highest, {itself}}}")
    assert finding.outcome.value == outcome
    assert "itself was" in finding.notes[0]


def test_a_record_that_its_first_year_spoils_is_not_called_one() -> None:
    finding = ROOM.ask("{kind: record, measure: rate, at: 2014, extreme: highest, since: 2012, since-itself: true}")
    assert finding.reason == "61.5 per 100,000 people in El Salvador, 2014; 2012 itself was not as high (41.5)"


def test_a_month_is_held_against_the_months_of_the_years_named() -> None:
    months = {f"{year}-{month:02d}": year - 2000 + month for year in (2013, 2014) for month in range(1, 13)}
    room = Newsroom((series({"A": months}, decimals=None, over_time=Adding.SUM),))
    assert record("at: 2014-12, extreme: highest, within: 2013..2014", room) == "true"


def test_a_gap_in_the_span_is_named_and_leaves_it_open() -> None:
    room = Newsroom((series({"A": {2010: 1, 2011: 2, 2014: 3, 2015: 9}}),))
    finding = room.ask("{kind: record, measure: rate, at: 2015, extreme: highest}")
    assert (finding.outcome, finding.undecided) == (Outcome.UNDECIDABLE, Undecided.COVERAGE)
    assert any("2012, 2013" in note for note in finding.notes)


def test_a_gap_does_not_save_what_is_beaten() -> None:
    room = Newsroom((series({"A": {2010: 10, 2011: 2, 2014: 3, 2015: 9}}),))
    assert record("at: 2015, extreme: highest", room) == "false"


def test_a_survey_every_second_year_has_no_gaps() -> None:
    room = Newsroom((series({"A": {2008: 1, 2010: 2, 2012: 3, 2014: 4}}),))
    assert record("at: 2014, extreme: highest", room) == "true"


def test_the_first_figure_of_a_series_is_no_record() -> None:
    finding = ROOM.ask("{kind: record, measure: rate, at: 2009, extreme: highest}")
    assert finding.undecided is Undecided.TOO_SHORT


def test_the_same_months_are_compared_with_one_another() -> None:
    months = {"2013-07": 20, "2013-12": 30, "2014-07": 21, "2014-12": 31, "2015-07": 22}
    every = {f"{year}-{month:02d}": 1 for year in (2013, 2014) for month in range(1, 13)}
    room = Newsroom((series({"A": {**every, **months, **{f"2015-{month:02d}": 1 for month in range(1, 7)}}}),))
    assert record("at: 2015-07, extreme: highest, same-months: true", room) == "true"
    assert record("at: 2015-07, extreme: highest", room) == "false"


def test_a_year_of_a_monthly_table_is_held_against_years() -> None:
    months = {f"{year}-{month:02d}": year - 2000 for year in (2013, 2014, 2015) for month in range(1, 13)}
    room = Newsroom((series({"A": months}, decimals=None, over_time=Adding.SUM),))
    finding = room.ask("{kind: record, measure: rate, at: 2015, extreme: highest}")
    assert finding.outcome is Outcome.TRUE
    assert finding.observed[0].value.value == 180
    assert finding.n == 3


def test_other_places_count_up_to_the_period_itself() -> None:
    rows = {"A": {2013: 1, 2014: 2, 2015: 8.0}, "B": {2013: 9, 2014: 1, 2015: 1.0}, "C": {2013: 1, 2014: 1, 2015: 8.5}}
    room = Newsroom((series(rows),))
    assert record("of: A, at: 2015, extreme: highest, among: [A, B]", room) == "false"
    assert record("of: A, at: 2015, extreme: highest, since: 2013, among: [A, B]", room) == "true"
    assert record("of: A, at: 2015, extreme: highest, since: 2013, among: [A, C]", room) == "false"


def test_rounding_is_noted_or_leaves_it_open() -> None:
    room = Newsroom((series({"A": {2010: 4, 2011: 3, 2012: 4}}, decimals=0),))
    text = "{kind: record, measure: rate, at: 2012, extreme: highest"
    assert "rounding could turn the answer" in room.ask(text + "}").notes
    assert room.ask(text + ", figures: with-rounding}").undecided is Undecided.PRECISION


@pytest.mark.parametrize("rest", ["since: 2010, within: 2010..2012", "since-itself: true"])
def test_spans_that_contradict_each_other_are_told(rest: str) -> None:
    check, problems = try_check(f"{{kind: record, measure: rate, at: 2015, extreme: highest, {rest}}}")
    assert check is None
    assert [problem.code for problem in problems] == ["CC118"]


MONTHS = {f"{year}-{month:02d}": float(month + 10 * (year - 2020)) for year in (2021, 2022) for month in range(1, 13)}


@pytest.mark.parametrize(
    ("kind", "take", "outcome"),
    [
        pytest.param("record, extreme: highest", "any", "true", id="a record in some month"),
        pytest.param("record, extreme: highest", "max", "true", id="its highest month is a record"),
        pytest.param("record, extreme: highest", "every", "false", id="not in every month"),
        pytest.param("level, value: exactly 32", "any", "true", id="a level in some month"),
        pytest.param("level, value: exactly 32", "every", "false", id="not that level in every month"),
        pytest.param("threshold, line: '31', side: above", "any", "true", id="above the line in some month"),
        pytest.param("threshold, line: '31', side: above", "every", "false", id="not in every month"),
    ],
)
@pytest.mark.parametrize("over_time", [None, Adding.SUM, Adding.MEAN])
def test_a_take_of_a_year_goes_through_the_months(kind: str, take: str, outcome: str, over_time: Adding | None) -> None:
    room = Newsroom((series({"A": MONTHS}, decimals=None, over_time=over_time),))
    finding = room.ask(f"{{kind: {kind}, measure: rate, at: {{in: 2022, take: {take}}}}}")
    assert finding.outcome.value == outcome
    assert "2022-" in finding.reason or take == "max"


def test_a_record_without_a_span_says_where_the_table_begins() -> None:
    where = Newsroom((series({"A": {"2022-01": 1, "2022-02": 2, "2022-03": 3}}),))
    finding = where.ask("{kind: record, measure: rate, of: A, at: 2022-03, extreme: highest}")
    assert finding.outcome is Outcome.TRUE
    assert finding.claimed == "highest since the series starts in 2022-01"
    assert "the series starts in 2022-01; what was before is not looked at" in finding.notes


@pytest.mark.parametrize("span", ["since: 2022-01", "within: 2022-01..2022-03"])
def test_a_record_with_a_span_needs_no_such_note(span: str) -> None:
    where = Newsroom((series({"A": {"2022-01": 1, "2022-02": 2, "2022-03": 3}}),))
    finding = where.ask(f"{{kind: record, measure: rate, of: A, at: 2022-03, extreme: highest, {span}}}")
    assert not any("the series starts" in note for note in finding.notes)


def monthly(first: dict[str, int], over_time: Adding = Adding.SUM) -> Newsroom:
    """Ones in 2011 and twos in 2012, and what came before."""
    every = {f"{year}-{month:02d}": year - 2010 for year in (2011, 2012) for month in range(1, 13)}
    return Newsroom((series({"A": {**first, **every}}, decimals=None, over_time=over_time),))


def test_a_first_year_known_in_part_refutes_where_its_part_alone_is_higher() -> None:
    finding = monthly({"2010-12": 99}).ask("{kind: record, measure: rate, at: 2012, extreme: highest}")
    assert finding.outcome is Outcome.FALSE
    assert "99 in 2010 (2010-12 alone) is higher" in finding.reason


def test_a_first_year_known_in_part_that_settles_nothing_is_named() -> None:
    note = "2010 is known only in part (2010-12), so it is not looked at"
    for first, extreme in (({"2010-12": 9}, "highest"), ({"2010-12": 99}, "lowest")):
        finding = monthly(first).ask(f"{{kind: record, measure: rate, at: 2012, extreme: {extreme}}}")
        assert note in finding.notes
    assert monthly({"2010-12": 9}).ask("{kind: record, measure: rate, at: 2012, extreme: highest}").outcome is (
        Outcome.TRUE
    )


def test_the_known_part_of_a_year_is_no_least_where_figures_can_be_negative_or_are_means() -> None:
    ask = "{kind: record, measure: rate, at: 2012, extreme: highest}"
    assert monthly({"2010-11": -9, "2010-12": 99}).ask(ask).outcome is Outcome.TRUE
    assert monthly({"2010-12": 99}, Adding.MEAN).ask(ask).outcome is Outcome.TRUE


def test_a_gap_in_the_midst_refutes_where_what_is_known_of_it_is_higher() -> None:
    months = {f"{year}-{month:02d}": 1 for year in (2009, 2012) for month in range(1, 13)}
    room = Newsroom((series({"A": {**months, "2010-03": 99}}, decimals=None, over_time=Adding.SUM),))
    assert record("at: 2012, extreme: highest", room) == "false"
