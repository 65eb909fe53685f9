"""The other fair readings of a check, on whole small books."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from tests.evaluation.small_books import MURDERS, Rows, findings_of, verdict_of, write_source

from claimcheck.evaluation.robustness import Robustness

FELL = '{kind: from-to, measure: rate, of: A, from: {at: 2015, value: "103"}, to: {at: 2017, value: "60"}}'
COUNTED = "unit: murders, exact: true, over-time: sum, over-entities: sum"
PEOPLE = "unit: people, exact: true, over-time: last, over-entities: sum"


def readings(root: Path, check: str, number: int = 0, *, sources: str = "rates", more: str = "") -> Robustness:
    later = findings_of(verdict_of(root, check, sources=sources, more=more))[number].robustness
    found = later.get() if later is not None else None
    assert found is not None
    return found


def test_the_worked_case_from_a_file_to_its_measures(tmp_path: Path) -> None:
    write_source(tmp_path, "rates", {"A": MURDERS})
    found = readings(tmp_path, FELL)
    assert found.measures is not None
    assert (found.measures.readings, found.measures.holding, found.measures.others) == (24, 5, 23)
    assert found.measures.k_half == pytest.approx(0.227, abs=5e-4)
    assert found.measures.fairness == pytest.approx(-0.944, abs=5e-4)
    assert (found.direction.holding, found.direction.pairs) == (11, 21)  # type: ignore[union-attr]
    assert found.size is not None
    assert found.size.holding == 2
    assert [reading.at for reading in found.rebuttals] == ["2012 to 2017", "2013 to 2017", "2013 to 2016"]
    first = found.rebuttals[0]
    assert first.baseline is not None
    assert (first.baseline.survival, first.baseline.ratio) == pytest.approx((-0.418, 0.593), abs=5e-4)
    assert first.measures is not None
    assert first.measures.direction_hold == pytest.approx(0.624, abs=5e-4)


def test_two_levels_have_the_readings_of_the_change_between_them(tmp_path: Path) -> None:
    write_source(tmp_path, "rates", {"A": MURDERS})
    levels = [
        '{kind: level, measure: rate, of: A, at: 2015, value: "103"}',
        '{kind: level, measure: rate, of: A, at: 2017, value: "60"}',
    ]
    verdict = verdict_of(tmp_path, *levels)
    assert {"low-robustness", "peak-baseline"} <= {item.rule for item in verdict.detected}
    assert verdict.axes.robustness is not None
    assert verdict.axes.robustness.measures.k_half == pytest.approx(0.227, abs=5e-4)  # type: ignore[union-attr]


def test_a_period_without_a_figure_is_counted_not_dropped(tmp_path: Path) -> None:
    write_source(tmp_path, "rates", {"A": {**MURDERS, "2012": None}})
    found = readings(tmp_path, FELL)
    assert found.measures is not None
    assert (found.measures.readings, found.measures.unavailable) == (21, 3)


def test_no_reading_spans_a_break(tmp_path: Path) -> None:
    write_source(tmp_path, "rates", {"A": MURDERS}, data="  status: {2012: B}\n")
    found = readings(tmp_path, FELL)
    assert found.measures is not None
    assert found.measures.readings == 4 + 5 + 6  # starts from 2012 on
    assert all(reading.at >= "2012" for reading in found.rebuttals)


def test_a_forecast_is_no_reading(tmp_path: Path) -> None:
    write_source(tmp_path, "rates", {"A": MURDERS}, data="  status: {2018: F}\n")
    found = readings(tmp_path, FELL)
    assert found.measures is not None
    assert found.measures.readings == 7 + 8


def test_another_source_is_another_reading_and_counts_half_where_it_is_secondary(tmp_path: Path) -> None:
    write_source(tmp_path, "rates", {"A": MURDERS})
    risen: Rows = {"A": {**MURDERS, "2017": 120}}
    write_source(tmp_path, "other", risen)
    equal = readings(tmp_path, FELL, sources="rates, other").measures
    (tmp_path / "sources" / "other.yaml").write_text(
        (tmp_path / "sources" / "other.yaml").read_text(encoding="utf-8").replace("primary", "secondary"),
        encoding="utf-8",
    )
    half = readings(tmp_path, FELL, sources="rates, other").measures
    assert equal is not None
    assert half is not None
    assert equal.readings == half.readings == 48
    assert equal.direction_hold < half.direction_hold  # the one that rose weighs less


def test_an_older_vintage_of_a_source_is_no_reading_of_its_own(tmp_path: Path) -> None:
    write_source(tmp_path, "rates", {"A": MURDERS}, more="supersedes: older\npublished: 2020-01-01\n")
    write_source(tmp_path, "older", {"A": MURDERS}, more="published: 2019-01-01\n")
    found = readings(tmp_path, FELL, sources="rates, older")
    assert found.measures is not None
    assert found.measures.readings == 24


def test_a_source_by_month_is_named_as_not_asked(tmp_path: Path) -> None:
    write_source(tmp_path, "rates", {"A": MURDERS})
    months = {f"{year}-{month:02d}": 5.0 for year in (2015, 2016, 2017) for month in range(1, 13)}
    write_source(tmp_path, "monthly", {"A": months}, grain="month")
    found = readings(tmp_path, FELL, sources="rates, monthly")
    assert found.skipped == ("by monthly: counted by month, not by year",)


def test_a_number_is_also_read_per_population(tmp_path: Path) -> None:
    murders: Rows = {"A": {"2014": 980, "2015": 1000, "2016": 1020, "2017": 1050, "2018": 1060}}
    people: Rows = {"A": {"2014": 9e5, "2015": 1e6, "2016": 1.1e6, "2017": 1.3e6, "2018": 1.4e6}}
    write_source(tmp_path, "rates", murders, measure="murders", facts=COUNTED)
    write_source(tmp_path, "people", people, measure="population", facts=PEOPLE)
    rose = "{kind: change, measure: murders, of: A, from: 2015, to: 2017, direction: increase}"
    verdict = verdict_of(tmp_path, rose, sources="rates, people")
    (found,) = [item for item in verdict.detected if item.rule == "count-not-rate"]
    assert found.weight.value == "critical"
    assert "per population" in found.message
    assert verdict.word is not None
    assert verdict.word.value == "misleading"


def test_a_number_whose_rate_agrees_is_left_alone(tmp_path: Path) -> None:
    murders: Rows = {"A": {"2015": 1000, "2016": 900, "2017": 700}}
    write_source(tmp_path, "rates", murders, measure="murders", facts=COUNTED)
    write_source(
        tmp_path, "people", {"A": dict.fromkeys(("2015", "2016", "2017"), 1e6)}, measure="population", facts=PEOPLE
    )
    fell = "{kind: change, measure: murders, of: A, from: 2015, to: 2017, direction: decrease}"
    assert not [
        item for item in verdict_of(tmp_path, fell, sources="rates, people").detected if item.rule == "count-not-rate"
    ]


def test_declared_starts_are_the_only_ones_tried(tmp_path: Path) -> None:
    write_source(tmp_path, "rates", {"A": MURDERS})
    check = FELL.removesuffix("}") + ", vary: {from: [2013, 2014], to: [2018]}}"
    found = readings(tmp_path, check)
    assert found.measures is not None
    assert found.measures.readings == 6  # 2013, 2014 and 2015 to 2017 and 2018


def test_a_declared_measure_that_no_table_has_is_told(tmp_path: Path) -> None:
    write_source(tmp_path, "rates", {"A": MURDERS})
    write_source(tmp_path, "other", {"B": {"2015": 3}}, measure="other-rate")
    check = FELL.removesuffix("}") + ", vary: {measure: other-rate}}"
    found = readings(tmp_path, check, sources="rates, other")
    assert found.skipped == ("as other-rate: the table has no 'A'",)


def test_the_nearest_reading_for_which_the_words_are_true_is_found(tmp_path: Path) -> None:
    write_source(tmp_path, "rates", {"A": MURDERS})
    check = "{kind: change, measure: rate, of: A, from: 2014, to: 2016, direction: decrease}"
    found = readings(tmp_path, check)
    assert found.measures is None
    assert found.nearest is not None
    assert found.nearest.at == "2015 to 2016"
    assert found.nearest.reason.startswith("103")


def test_a_level_that_is_false_is_true_of_the_nearest_year(tmp_path: Path) -> None:
    write_source(tmp_path, "rates", {"A": MURDERS})
    found = readings(tmp_path, '{kind: level, measure: rate, of: A, at: 2014, value: "103"}')
    assert (found.measures, found.rebuttals) == (None, ())
    assert found.nearest is not None
    assert found.nearest.at == "in 2015"


def test_a_level_that_holds_has_no_window(tmp_path: Path) -> None:
    write_source(tmp_path, "rates", {"A": MURDERS})
    verdict = verdict_of(tmp_path, '{kind: level, measure: rate, of: A, at: 2015, value: "103"}')
    later = findings_of(verdict)[0].robustness
    assert later is not None
    assert later.get() is None


WORLD: Rows = {
    "A": {"2014": 5, "2015": 9, "2016": 5},
    "B": {"2014": 7, "2015": 8, "2016": 7},
    "C": {"2014": 6, "2015": 4, "2016": 6},
    "D": {"2014": 1, "2015": 20, "2016": 2},
}


def test_a_rank_is_asked_in_the_years_beside_and_in_other_groups(tmp_path: Path) -> None:
    write_source(tmp_path, "rates", WORLD)
    check = (
        '{kind: rank, measure: rate, of: A, at: 2015, among: [A, B, C], position: "1", vary: {among: [[A, B, C, D]]}}'
    )
    verdict = verdict_of(tmp_path, check)
    found = findings_of(verdict)[0].robustness.get()  # type: ignore[union-attr]
    assert found is not None
    assert [(item.at or item.way, item.holds) for item in found.others] == [
        ("in 2014", False),
        ("in 2016", False),
        ("among A, B, C, D", False),
    ]
    (shopped,) = [item for item in verdict.detected if item.rule == "universe-shopping"]
    assert (shopped.weight.value, "D 20" in shopped.message) == ("serious", True)


def test_first_in_the_wider_group_as_well_is_no_shopping(tmp_path: Path) -> None:
    write_source(tmp_path, "rates", {**WORLD, "D": {"2014": 1, "2015": 2, "2016": 2}})
    check = (
        '{kind: rank, measure: rate, of: A, at: 2015, among: [A, B, C], position: "1", vary: {among: [[A, B, C, D]]}}'
    )
    assert "universe-shopping" not in {item.rule for item in verdict_of(tmp_path, check).detected}


def test_months_of_one_season_are_compared_with_the_same_month(tmp_path: Path) -> None:
    months = {
        f"{year}-{month:02d}": 100 + 10 * month - year % 2000 for year in range(2010, 2020) for month in range(1, 13)
    }
    write_source(tmp_path, "rates", {"A": months}, grain="month")
    check = "{kind: change, measure: rate, of: A, from: 2015-12, to: 2017-12, direction: decrease}"
    found = readings(tmp_path, check)
    assert found.measures is not None
    assert (found.measures.readings, found.measures.same_way) == (6 + 7 + 8, 21)  # Decembers alone, all falling


def test_a_trend_is_asked_over_other_years(tmp_path: Path) -> None:
    values = dict(zip(map(str, range(2005, 2019)), [40, 30, 20, 12, 6, 4, 5, 6, 7, 8, 9, 10, 11, 12], strict=True))
    write_source(tmp_path, "rates", {"A": values})
    check = "{kind: trend, measure: rate, of: A, from: 2010, to: 2018, direction: increase}"
    found = readings(tmp_path, check)
    assert found.measures is not None
    assert found.measures.same_way < found.measures.readings  # from 2005 on the line falls
    assert found.direction is None  # support is of pairs of periods


def test_a_sum_over_years_is_asked_of_other_years_as_long(tmp_path: Path) -> None:
    write_source(tmp_path, "rates", {"A": MURDERS}, facts="unit: murders, exact: true, over-time: sum")
    check = "{kind: change, measure: rate, of: A, from: 2014..2015, to: 2016..2017, direction: decrease}"
    found = readings(tmp_path, check)
    assert found.measures is not None
    assert found.measures.readings == 5 + 6 + 7  # ends of 2015, 2016 and 2017 with every start before
    assert found.rebuttals[0].at.count("..") == 2


def test_figures_below_zero_are_compared_by_differences(tmp_path: Path) -> None:
    write_source(
        tmp_path,
        "rates",
        {"A": {"2014": -3, "2015": 2, "2016": 1, "2017": -2, "2018": 0}},
        facts="unit: °C, zero: arbitrary",
    )
    found = readings(tmp_path, "{kind: change, measure: rate, of: A, from: 2015, to: 2017, direction: decrease}")
    assert found.measures is not None
    assert (found.measures.readings, found.rebuttals[0].at) == (2 + 3 + 4, "2014 to 2017")


def test_declared_windows_are_readings_as_natural_as_the_claims_own(tmp_path: Path) -> None:
    write_source(tmp_path, "rates", {"A": MURDERS})
    check = FELL.removesuffix("}") + ", vary: {windows: [{from: 2013, to: 2018}, {from: 1990, to: 2018}]}}"
    found = readings(tmp_path, check)
    assert found.measures is not None
    assert (found.measures.readings, found.measures.others) == (25, 24)  # one more; of 1990 there is no figure
    assert found.measures.k_half is not None
    assert found.measures.k_half < 0.2  # 40 to 51 is a rise


@pytest.mark.parametrize("facts", ["over-time: sum", "over-time: mean"])
def test_monthly_rates_of_change_do_not_add_up_to_a_years(tmp_path: Path, facts: str) -> None:
    months = {f"2024-{month:02d}": 6.0 for month in range(1, 13)}
    write_source(tmp_path, "rates", {"A": months}, grain="month", facts=f'unit: "%", decimals: 1, {facts}')
    take = "2024" if "sum" in facts else "{in: 2024-01..2024-12, take: sum}"
    level = f'{{kind: level, measure: rate, of: A, at: {take}, value: "72%"}}'
    (finding,) = findings_of(verdict_of(tmp_path, level))
    assert finding.outcome.value == "undecidable"
    assert "index" in finding.decides or "mean" in finding.decides


def test_a_size_that_is_smaller_per_head_is_no_other_story(tmp_path: Path) -> None:
    murders: Rows = {"A": {"2014": 980, "2015": 1000, "2016": 1200, "2017": 1350}}
    people: Rows = {"A": {"2014": 9.9e5, "2015": 1e6, "2016": 1.05e6, "2017": 1.1e6}}
    write_source(tmp_path, "rates", murders, measure="murders", facts=COUNTED)
    write_source(tmp_path, "people", people, measure="population", facts=PEOPLE)
    rose = "{kind: change, measure: murders, of: A, from: 2015, to: 2017, direction: increase, by: 35%}"
    verdict = verdict_of(tmp_path, rose, sources="rates, people")
    assert "count-not-rate" not in {item.rule for item in verdict.detected}  # +23% per head


def test_a_change_to_nothing_is_compared_by_its_direction(tmp_path: Path) -> None:
    murders: Rows = {"A": {"2015": 10, "2016": 4, "2017": 0}}
    write_source(tmp_path, "rates", murders, measure="murders", facts=COUNTED)
    write_source(tmp_path, "people", {"A": dict.fromkeys(murders["A"], 1e6)}, measure="population", facts=PEOPLE)
    fell = "{kind: change, measure: murders, of: A, from: 2015, to: 2017, direction: decrease, by: 10 murders}"
    found = readings(tmp_path, fell, sources="rates, people")
    assert [(reading.way, reading.holds) for reading in found.others] == [("per population", True)]


def test_a_measure_whose_stretch_is_its_highest_is_read_so_in_every_window(tmp_path: Path) -> None:
    write_source(tmp_path, "rates", {"A": MURDERS}, facts="unit: beds, exact: true, over-time: max")
    found = readings(
        tmp_path, "{kind: change, measure: rate, of: A, from: 2014..2015, to: 2016..2017, direction: decrease}"
    )
    assert found.rebuttals[0].baseline is not None
    first = found.rebuttals[0]
    effect = math.log(81 / 103)  # the highest of either stretch, not its last
    assert first.strength == pytest.approx(-math.log(first.end.value.value / first.start.value.value) / abs(effect) - 1)  # type: ignore[union-attr]
