from __future__ import annotations

from collections.abc import Mapping

import pytest
from tests.evaluation.newsroom import Adding, Newsroom, series

from claimcheck.evaluation.findings import Finding

HIDDEN = {2000: 10, 2003: 99, 2005: 50}  # two years apart at the least, and 2003 is out of step with 2000
WAVES = {2001: 10, 2003: 20, 2005: 30, 2007: 40, 2009: 50, 2011: 60}


def ask(check: str, rows: Mapping[int, float], adding: Adding | None = None) -> Finding:
    return Newsroom((series({"A": rows}, over_time=adding),)).ask(f"{{measure: rate, of: A, {check}}}")


def test_a_record_meets_a_rival_that_is_out_of_step() -> None:
    finding = ask("kind: record, at: 2005, extreme: highest", HIDDEN)
    assert finding.outcome.value == "false"
    assert "99 in 2003" in finding.reason.replace("99.0", "99")


def test_a_trend_looks_at_a_figure_that_is_out_of_step() -> None:
    finding = ask("kind: trend, from: 2000, to: 2005, direction: increase, pattern: every-period", HIDDEN)
    assert finding.outcome.value == "false"


def test_a_run_asks_a_year_that_is_out_of_step() -> None:
    above = "predicate: {kind: threshold, line: '5', side: above}"
    finding = ask(f"kind: run, {above}, ending: 2005, length: '3'", HIDDEN)
    assert finding.outcome.value == "undecidable"  # nobody knows what 2004 was


def test_holes_in_a_yearly_table_are_missing_figures_of_a_record() -> None:
    finding = ask("kind: record, at: 2010, extreme: highest", {2000: 1, 2005: 2, 2010: 3})
    assert finding.outcome.value == "undecidable"
    assert any(note.startswith("without figures: 2001, 2002") for note in finding.notes)


@pytest.mark.parametrize(
    "check",
    [
        pytest.param("kind: record, at: 2011, extreme: highest", id="record"),
        pytest.param("kind: trend, from: 2001, to: 2011, direction: increase, pattern: every-period", id="trend"),
        pytest.param(
            "kind: run, predicate: {kind: change, direction: increase}, ending: 2011, length: '5'",
            id="run",
        ),
        pytest.param(
            "kind: exists, periods: 2001..2011, expected: none, register: complete, "
            "predicate: {kind: threshold, line: '90', side: above}",
            id="exists, vouched for",
        ),
    ],
)
def test_of_a_survey_every_second_year_every_second_year_is_asked(check: str) -> None:
    assert ask(check, WAVES).outcome.value == "true"


def test_a_record_says_which_periods_were_not_asked() -> None:
    finding = ask("kind: record, at: 2011, extreme: highest", WAVES)
    assert "the table has a figure for one year in 2; those between were not asked" in finding.notes


def test_what_is_counted_has_no_rhythm() -> None:
    finding = ask("kind: record, at: 2011, extreme: lowest", {**WAVES, 2011: 1}, Adding.SUM)
    assert finding.outcome.value == "undecidable"  # a year without a row may be a year with fewer


HALF_YEARLY = {"2022-01": 1.0, "2022-07": 2.0, "2023-01": 3.0, "2023-07": 4.0, "2024-01": 5.0}


def half_yearly(check: str) -> Finding:
    return Newsroom((series({"A": HALF_YEARLY}),)).ask(f"{{measure: rate, of: A, {check}}}")


@pytest.mark.parametrize(
    ("length", "outcome"),
    [
        pytest.param("4", "true", id="figures"),
        pytest.param("four in a row", "true", id="figures in words"),
        pytest.param("4 half-years", "true", id="the unit of the table"),
        pytest.param("4 semestres seguidos", "true", id="in Spanish"),
        pytest.param("four months in a row", "undecidable", id="months, of which every sixth is known"),
        pytest.param("4 quarters", "undecidable", id="quarters, of which every second is known"),
        pytest.param("4 years", "undecidable", id="years"),
    ],
)
def test_the_unit_of_a_length_is_the_step_of_the_table(length: str, outcome: str) -> None:
    rose = "predicate: {kind: change, direction: increase}"
    finding = half_yearly(f"kind: run, {rose}, ending: 2024-01, length: {length}")
    assert finding.outcome.value == outcome
    assert "one every 6 months" in finding.reason


def test_three_quarters_of_a_table_stamped_by_month_are_quarters() -> None:
    rows = {"2022-01": 1.0, "2022-04": 2.0, "2022-07": 3.0, "2022-10": 4.0}
    rose = "predicate: {kind: change, direction: increase}"
    check = f"{{kind: run, measure: rate, of: A, {rose}, ending: 2022-10, length: "
    room = Newsroom((series({"A": rows}),))
    assert room.ask(check + "3 straight quarters}").outcome.value == "true"
    assert room.ask(check + "3 straight months}").outcome.value == "undecidable"


@pytest.mark.parametrize("pattern", ["every-period", "steady"])
def test_a_trend_says_how_far_apart_its_figures_are(pattern: str) -> None:
    finding = half_yearly(f"kind: trend, from: 2022-01, to: 2024-01, direction: increase, pattern: {pattern}")
    assert "up in 4 of 4 steps, one every 6 months" in finding.reason
    assert finding.outcome.value == ("undecidable" if pattern == "every-period" else "true")


def test_a_trend_in_every_period_needs_the_grain_of_its_figures() -> None:
    rose = "{kind: trend, measure: rate, of: A, from: 2022-H1, to: 2024-H1, direction: increase, pattern: every-period}"
    assert Newsroom((series({"A": HALVES}),)).ask(rose).outcome.value == "true"
    fell = half_yearly("kind: trend, from: 2022-01, to: 2024-01, direction: decrease, pattern: every-period")
    assert fell.outcome.value == "false"


def test_a_steady_trend_says_what_was_not_asked() -> None:
    finding = half_yearly("kind: trend, from: 2022-01, to: 2024-01, direction: increase, pattern: steady")
    assert "the table has a figure for one month in 6; those between were not asked" in finding.notes


HALVES = {"2022-H1": 1.0, "2022-H2": 2.0, "2023-H1": 3.0, "2023-H2": 4.0, "2024-H1": 5.0}


@pytest.mark.parametrize(
    ("check", "outcome"),
    [
        pytest.param("kind: run, ending: 2024-H1, length: 4 half-years", "true", id="run"),
        pytest.param("kind: run, ending: 2024-H1, length: four months in a row", "undecidable", id="run in months"),
        pytest.param("kind: run, ending: 2024-H1, length: four years in a row", "undecidable", id="run in years"),
    ],
)
def test_a_run_goes_by_half_years(check: str, outcome: str) -> None:
    room = Newsroom((series({"A": HALVES}),))
    rose = "predicate: {kind: change, direction: increase}"
    assert room.ask(f"{{measure: rate, of: A, {check}, {rose}}}").outcome.value == outcome


@pytest.mark.parametrize(
    ("check", "outcome"),
    [
        pytest.param("kind: level, at: 2023-S2, value: '4'", "true", id="by another letter"),
        pytest.param("kind: level, at: 2023, value: '7'", "true", id="a year of two halves"),
        pytest.param("kind: level, at: 2024, value: '5'", "undecidable", id="a year of one half"),
        pytest.param("kind: level, at: 2023-Q3, value: '4'", "undecidable", id="a quarter"),
        pytest.param(
            "kind: change, from: 1 year before 2023-H2, to: 2023-H2, direction: increase, by: '100%'",
            "true",
            id="a year before",
        ),
        pytest.param("kind: record, at: 2024-H1, extreme: highest, same-months: true", "true", id="same halves"),
        pytest.param(
            "kind: level, at: {in: {last: 2 half-years, through: 2023-H2}, take: sum}, value: '7'", "true", id="two"
        ),
        pytest.param("kind: level, at: {in: 2022..2023, take: mean}, value: '5'", "true", id="the mean year"),
    ],
)
def test_half_years_are_periods_of_a_check(check: str, outcome: str) -> None:
    room = Newsroom((series({"A": HALVES}, over_time=Adding.SUM, decimals=None),))
    assert room.ask(f"{{measure: rate, of: A, {check}}}").outcome.value == outcome
