"""Rules about the other readings: each fires where its page says so, and not just beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.evaluation.small_books import MURDERS, Rows, verdict_of, write_source

from claimcheck.judgement.verdicts import Detected, Verdict

FELL = '{kind: from-to, measure: rate, of: A, from: {at: 2015, value: "103"}, to: {at: 2017, value: "60"}}'


def fired(verdict: Verdict, rule: str) -> list[Detected]:
    return [item for item in verdict.detected if item.rule == rule]


def years(*values: float, first: int = 2009) -> Rows:
    return {"A": {str(year): value for year, value in enumerate(values, first)}}


def test_a_fall_with_few_readings_on_its_side_is_serious(tmp_path: Path) -> None:
    write_source(tmp_path, "rates", {"A": MURDERS})
    (found,) = fired(verdict_of(tmp_path, FELL), "low-robustness")
    assert (found.weight.value, found.part, found.source) == ("serious", 0, "rates")
    assert found.message == "in 5 of 23 other natural readings at least half of the change is left (23% by weight)"
    assert found.suggestion is not None
    assert "41.5" in found.suggestion
    assert len(found.cells) == 2


def test_a_rise_that_every_reading_shows_is_left_alone(tmp_path: Path) -> None:
    write_source(tmp_path, "rates", years(30, 33, 37, 40, 44, 50, 55, 60, 66))
    rose = "{kind: change, measure: rate, of: A, from: 2012, to: 2016, direction: increase}"
    assert not fired(verdict_of(tmp_path, rose), "low-robustness")


@pytest.mark.parametrize(
    ("figures", "severity"),
    [
        pytest.param((50, 50, 50, 80, 70, 60, 40), ["note"], id="below half of the weight"),
        pytest.param((80, 80, 80, 80, 70, 60, 40), [], id="above half of the weight"),
    ],
)
def test_half_of_the_weight_is_the_border_of_a_note(
    tmp_path: Path, figures: tuple[float, ...], severity: list[str]
) -> None:
    write_source(tmp_path, "rates", years(*figures))
    fell = "{kind: change, measure: rate, of: A, from: 2012, to: 2014, direction: decrease}"
    assert [item.weight.value for item in fired(verdict_of(tmp_path, fell), "low-robustness")] == severity


def test_four_other_readings_are_too_few(tmp_path: Path) -> None:
    write_source(tmp_path, "rates", years(50, 80, 40))
    fell = "{kind: change, measure: rate, of: A, from: 2010, to: 2011, direction: decrease}"
    assert not fired(verdict_of(tmp_path, fell), "low-robustness")


def test_who_tells_the_rise_as_well_gets_a_note_at_most(tmp_path: Path) -> None:
    write_source(tmp_path, "rates", {"A": MURDERS})
    rose = "{kind: change, measure: rate, of: A, from: 2013, to: 2015, direction: increase}"
    found = fired(verdict_of(tmp_path, FELL, rose), "low-robustness")
    assert {item.weight.value for item in found} == {"note"}


@pytest.mark.parametrize(
    ("term", "severity"),
    [
        pytest.param("2016..2017", "note", id="from the year before it to its last"),
        pytest.param("2015..2017", "note", id="from its first year to its last"),
        pytest.param("2015..2018", "serious", id="it goes on after the claim"),
        pytest.param("2014..2017", "serious", id="the claim leaves out how it began"),
    ],
)
def test_a_whole_term_of_office_is_no_picked_window(tmp_path: Path, term: str, severity: str) -> None:
    write_source(tmp_path, "rates", {"A": MURDERS})
    verdict = verdict_of(tmp_path, FELL, more=f"periods: {{term: {term}}}\n")
    assert [item.weight.value for item in fired(verdict, "low-robustness")] == [severity]


def test_a_rank_that_holds_in_few_other_readings_is_told(tmp_path: Path) -> None:
    rows: Rows = {
        "A": {"2014": 5, "2015": 9, "2016": 5},
        "B": {"2014": 7, "2015": 8, "2016": 7},
        "C": {"2014": 1, "2015": 12, "2016": 2},
        "D": {"2014": 1, "2015": 13, "2016": 2},
        "E": {"2014": 1, "2015": 14, "2016": 2},
    }
    write_source(tmp_path, "rates", rows)
    groups = "[[A, B, C], [A, B, D], [A, B, E]]"
    rank = f'{{kind: rank, measure: rate, of: A, at: 2015, among: [A, B], position: "1", vary: {{among: {groups}}}}}'
    (found,) = fired(verdict_of(tmp_path, rank), "low-robustness")
    assert found.message == "in 0 of 5 other natural readings the same holds (0% by weight)"


def test_the_strongest_rebuttal_may_start_from_a_trough(tmp_path: Path) -> None:
    write_source(tmp_path, "rates", {"A": MURDERS})
    (found,) = fired(verdict_of(tmp_path, FELL), "rebuttal-cherry-picked")
    assert found.weight.value == "note"
    assert found.message.startswith("the strongest reading against it (2012 to 2017")
    assert found.message.endswith("starts from a trough as well")


def test_a_rebuttal_that_few_readings_share_is_told(tmp_path: Path) -> None:
    write_source(tmp_path, "rates", years(40, 40, 100, 100, 70, 100, 90, 90, 80, 30))
    fell = "{kind: change, measure: rate, of: A, from: 2016, to: 2017, direction: decrease}"
    found = fired(verdict_of(tmp_path, fell), "rebuttal-cherry-picked")
    assert [item.message.endswith("agrees with few other readings as well") for item in found] == [True]


def test_an_ordinary_rebuttal_is_left_alone(tmp_path: Path) -> None:
    write_source(tmp_path, "rates", years(60, 61, 59, 60, 60, 61, 103, 60, 60))
    fell = "{kind: change, measure: rate, of: A, from: 2015, to: 2016, direction: decrease}"
    assert not fired(verdict_of(tmp_path, fell), "rebuttal-cherry-picked")


def test_a_claim_without_a_rebuttal_has_none_that_is_picked(tmp_path: Path) -> None:
    write_source(tmp_path, "rates", years(30, 33, 37, 40, 44, 50, 55, 60, 66))
    rose = "{kind: change, measure: rate, of: A, from: 2012, to: 2013, direction: increase}"
    assert not fired(verdict_of(tmp_path, rose), "rebuttal-cherry-picked")


@pytest.mark.parametrize(
    ("real", "severity"),
    [
        pytest.param((100, 60), "serious", id="it fell after inflation"),
        pytest.param((100, 110), "note", id="it rose by less"),
    ],
)
def test_an_honest_reading_that_goes_the_other_way_is_serious(
    tmp_path: Path, real: tuple[float, float], severity: str
) -> None:
    write_source(tmp_path, "rates", years(100, 152, first=2023))
    write_source(tmp_path, "real", years(*real, first=2023), measure="real")
    checks = [
        f"{{reading: {name}, kind: change, measure: {name}, of: A, from: 2023, to: 2024, direction: increase, by: 52%}}"
        for name in ("rate", "real")
    ]
    verdict = verdict_of(tmp_path, f"any-of: [{', '.join(checks)}]", sources="rates, real")
    assert [item.weight.value for item in fired(verdict, "false-alternative")] == [severity]


def test_another_measure_that_the_author_declares_and_that_fails_is_told(tmp_path: Path) -> None:
    write_source(tmp_path, "rates", {"A": {"2022": 5}, "B": {"2022": 7}})
    write_source(tmp_path, "other", {"A": {"2022": 9}, "B": {"2022": 7}}, measure="other")
    varied = "vary: {measure: other}"
    rank = f'{{kind: rank, measure: rate, of: A, at: 2022, among: [A, B], position: "1", order: lowest, {varied}}}'
    (found,) = fired(verdict_of(tmp_path, rank, sources="rates, other"), "false-alternative")
    assert (found.weight.value, "as other: " in found.message) == ("note", True)


def test_most_cases_in_the_largest_place_is_told_per_head(tmp_path: Path) -> None:
    facts = "unit: homicides, exact: true, over-time: sum"
    write_source(tmp_path, "rates", {"A": {"2022": 500}, "B": {"2022": 70}}, measure="homicides", facts=facts)
    people = "unit: people, exact: true, over-time: last"
    write_source(tmp_path, "people", {"A": {"2022": 5e6}, "B": {"2022": 1e5}}, measure="population", facts=people)
    rank = '{kind: rank, measure: homicides, of: A, at: 2022, among: [A, B], position: "1"}'
    (found,) = fired(verdict_of(tmp_path, rank, sources="rates, people"), "count-not-rate")
    assert found.weight.value == "serious"


def test_the_largest_economy_is_not_asked_per_head(tmp_path: Path) -> None:
    facts = "unit: million dollars, exact: true, over-time: sum"
    write_source(tmp_path, "rates", {"A": {"2022": 500}, "B": {"2022": 70}}, measure="gdp", facts=facts)
    people = "unit: people, exact: true, over-time: last"
    write_source(tmp_path, "people", {"A": {"2022": 5e6}, "B": {"2022": 1e5}}, measure="population", facts=people)
    rank = '{kind: rank, measure: gdp, of: A, at: 2022, among: [A, B], position: "1"}'
    assert not fired(verdict_of(tmp_path, rank, sources="rates, people"), "count-not-rate")


@pytest.mark.parametrize(
    ("claim", "severity"),
    [
        pytest.param("It grew by 5.5%.", "serious", id="as if it were known"),
        pytest.param("It will grow by 5.5%.", "note", id="said as a forecast"),
        pytest.param("The bank expects 5.5%.", "note", id="somebody expects it"),
    ],
)
def test_a_forecast_told_as_a_fact_is_serious(tmp_path: Path, claim: str, severity: str) -> None:
    facts = 'unit: "%", decimals: 1'
    write_source(tmp_path, "rates", {"A": {"2018": 2.0, "2019": 5.5}}, facts=facts, data="  status: {2019: F}\n")
    level = '{kind: level, measure: rate, of: A, at: 2019, value: "5.5%"}'
    found = fired(verdict_of(tmp_path, level, claim=claim), "provisional-endpoint")
    assert [item.weight.value for item in found] == [severity]


def test_a_false_count_has_no_rate_that_says_otherwise(tmp_path: Path) -> None:
    facts = "unit: homicides, exact: true, over-time: sum"
    rows = {"A": {"2021": 50, "2022": 60}}
    write_source(tmp_path, "rates", rows, measure="homicides", facts=facts)
    people = "unit: people, exact: true, over-time: last"
    write_source(tmp_path, "people", {"A": {"2021": 1e6, "2022": 2e6}}, measure="population", facts=people)
    rose = "{kind: change, measure: homicides, of: A, from: 2021, to: 2022, direction: increase, by: 90%}"
    assert not fired(verdict_of(tmp_path, rose, sources="rates, people"), "count-not-rate")


def test_an_open_question_that_keeps_a_verdict_from_being_expected_is_to_be_answered(tmp_path: Path) -> None:
    write_source(tmp_path, "rates", {"A": MURDERS})
    level = '{kind: level, measure: rate, of: A, at: 2015, value: "103", open: which year is meant?}'
    verdict = verdict_of(tmp_path, level, more="expect: true\n")
    (problem,) = verdict.problems
    assert problem.hint is not None
    assert "answer the open questions" in problem.hint
