"""A rate has two series behind it, and a break in either is a break of the rate."""

from __future__ import annotations

import pytest
from tests.evaluation.newsroom import Newsroom, Status, series

from claimcheck.evaluation.findings import Finding
from claimcheck.quantities.outcomes import Outcome, Undecided

YEARS = range(2010, 2018)
PER = "per: {measure: population, times: 100}"


def broken(year: int, status: Status) -> Newsroom:
    crimes = series({"A": {year: 40.0 + year - 2010 for year in YEARS}}, "crimes", decimals=None, unit="crimes")
    people = series(
        {"A": dict.fromkeys(YEARS, 1000.0)},
        "population",
        decimals=None,
        unit="people",
        statuses={("A", year): status},
    )
    return Newsroom((crimes, people))


def ask(check: str, room: Newsroom) -> Finding:
    return room.ask(f"{{measure: crimes, of: A, {PER}, {check}}}")


OVER_IT = [
    pytest.param("kind: change, from: 2011, to: 2016, direction: increase", id="change"),
    pytest.param("kind: from-to, from: {at: 2011, value: '4.1'}, to: {at: 2016, value: '4.6'}", id="from-to"),
    pytest.param("kind: trend, from: 2011, to: 2016, direction: increase", id="trend"),
    pytest.param("kind: target, by: 2016, from: 2011, target: 10%, direction: increase, status: met", id="target"),
]


@pytest.mark.parametrize("status", [Status.BREAK, Status.DEFINITION_DIFFERS])
@pytest.mark.parametrize("check", OVER_IT)
def test_nothing_is_measured_over_a_break_of_the_denominator(check: str, status: Status) -> None:
    finding = ask(check, broken(2014, status))
    assert (finding.outcome, finding.undecided) == (Outcome.UNDECIDABLE, Undecided.BREAK)
    assert "divided by 'population' of 'bureau'" in finding.reason


@pytest.mark.parametrize("check", OVER_IT)
def test_a_break_outside_the_span_is_none(check: str) -> None:
    assert ask(check, broken(2017, Status.BREAK)).outcome is Outcome.TRUE


def test_a_break_in_the_first_period_is_before_the_change() -> None:
    assert ask("kind: change, from: 2011, to: 2016, direction: increase", broken(2011, Status.BREAK)).outcome is (
        Outcome.TRUE
    )


def test_a_level_has_no_span_to_break_in() -> None:
    assert ask("kind: level, at: 2016, value: '4.6'", broken(2016, Status.BREAK)).outcome is Outcome.TRUE


@pytest.mark.parametrize("marked", [(2013,), (2011, 2016)], ids=["only in between", "only at both ends"])
def test_another_definition_between_the_ends_is_no_one_series(marked: tuple[int, ...]) -> None:
    marks: dict[tuple[str, object], Status] = {("A", year): Status.DEFINITION_DIFFERS for year in marked}
    room = Newsroom((series({"A": {year: year - 2000 for year in YEARS}}, statuses=marks),))
    finding = room.ask("{kind: change, measure: rate, of: A, from: 2011, to: 2016, direction: increase}")
    assert (finding.outcome, finding.undecided) == (Outcome.UNDECIDABLE, Undecided.BREAK)
    assert "the definition differs in " in finding.reason


def test_one_definition_throughout_is_one_series_whatever_its_mark() -> None:
    marks: dict[tuple[str, object], Status] = {("A", year): Status.DEFINITION_DIFFERS for year in YEARS}
    room = Newsroom((series({"A": {year: year - 2000 for year in YEARS}}, statuses=marks),))
    assert room.ask("{kind: change, measure: rate, of: A, from: 2011, to: 2016, direction: increase}").outcome is (
        Outcome.TRUE
    )


# -- one denominator for all ------------------------------------------------------------------------


def two_bases() -> Newsroom:
    """One table of people begins late and is a tenth as large; the other has every year."""
    crimes = series({"A": dict.fromkeys(YEARS, 50.0)}, "crimes", decimals=None, unit="crimes")
    late = series({"A": {2016: 100.0, 2017: 100.0}}, "population", decimals=None, unit="people", source="late")
    whole = series({"A": dict.fromkeys(YEARS, 1000.0)}, "population", decimals=None, unit="people", source="whole")
    return Newsroom((crimes, late, whole))


@pytest.mark.parametrize(
    ("check", "outcome"),
    [
        pytest.param("kind: trend, from: 2015, to: 2017, pattern: stable", "true", id="trend"),
        pytest.param(
            "kind: target, by: 2017, from: 2010, target: doubled, status: met",
            "false",
            id="target",
        ),
        pytest.param(
            "kind: target, by: 2020, from: 2010, at: 2016, target: doubled, status: on-track",
            "false",
            id="target on the way",
        ),
        pytest.param(
            "kind: exists, periods: 2010..2017, expected: none, predicate: {kind: threshold, line: '6', side: above}",
            "true",
            id="exists",
        ),
        pytest.param(
            "kind: run, ending: 2017, length: '8', predicate: {kind: threshold, line: '6', side: below}",
            "true",
            id="run",
        ),
    ],
)
def test_all_figures_are_divided_by_one_table(check: str, outcome: str) -> None:
    finding = ask(check, two_bases())
    assert finding.outcome.value == outcome, finding.reason


def test_a_predicate_that_divides_by_itself_has_one_table_too() -> None:
    above = f"predicate: {{kind: threshold, line: '6', side: above, {PER}}}"
    finding = two_bases().ask(f"{{kind: exists, measure: crimes, of: A, periods: 2010..2017, expected: none, {above}}}")
    assert finding.outcome is Outcome.TRUE, finding.reason
