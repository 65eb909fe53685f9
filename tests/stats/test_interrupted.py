from __future__ import annotations

import math

import numpy as np
import pytest

from claimcheck.stats.interrupted import Errors, Interrupted, interrupted
from claimcheck.stats.least_squares import least_squares
from claimcheck.stats.periods import Untested, columns_around

YEARS = list(range(2000, 2020))
POLICY = 2014
# homicides for 100,000 in a place whose worst year is the last before
PEAK = [50, 52, 49, 55, 51, 53, 50, 57, 54.5, 52, 51.5, 50, 53.5, 83, 41, 45, 39, 42, 40, 43]
NOISE = np.random.default_rng(20261124).standard_normal(60)


def answered(found: Interrupted | Untested) -> Interrupted:
    assert isinstance(found, Interrupted), found
    return found


def stepped(step: float, n: int = 20, before: int = 14) -> list[float]:
    return [float(10 + NOISE[at] + step * (at >= before)) for at in range(n)]


def test_a_large_step_in_a_quiet_series_is_found_with_its_size() -> None:
    found = answered(interrupted(YEARS, stepped(-9), POLICY))
    assert found.p < 0.001
    assert found.step.low < -9 < found.step.high < -5
    assert (found.before, found.after, found.starts_from_extreme) == (14, 6, False)
    assert found.spread == pytest.approx(1.0, abs=0.4)


def test_no_step_is_not_found() -> None:
    assert answered(interrupted(YEARS, stepped(0), POLICY)).p > 0.1


def test_a_step_added_to_a_series_moves_the_answer_by_as_much() -> None:
    without, with_it = (answered(interrupted(YEARS, stepped(step), POLICY)) for step in (0, 3))
    for after, before in zip(with_it.specifications, without.specifications, strict=True):
        assert after.step.value - before.step.value == pytest.approx(3)
        assert after.step.low - before.step.low == pytest.approx(3)
    assert with_it.mean_gap - without.mean_gap == pytest.approx(3)


@pytest.mark.parametrize("unit", [1e-200, 1e-9, 1e12, 1e200], ids=lambda unit: f"{unit:g}")
def test_the_unit_of_measure_changes_no_p(unit: float) -> None:
    usual, other = (answered(interrupted(YEARS, [by * value for value in PEAK], POLICY)) for by in (1.0, unit))
    assert other.p == pytest.approx(usual.p)
    assert other.step.low == pytest.approx(unit * usual.step.low)
    assert other.spread == pytest.approx(unit * usual.spread)


def test_where_the_policy_follows_the_worst_year_the_answer_without_that_year_rules() -> None:
    found = answered(interrupted(YEARS, PEAK, POLICY))
    assert found.starts_from_extreme
    first, second = found.specifications
    assert (first.errors, second.errors) == (Errors.MEMORY, Errors.WITHOUT_LAST)
    assert first.step.p < second.step.p == found.p
    assert found.signs_agree
    kept = [at for at, year in enumerate(YEARS) if year != 2013]
    again = answered(interrupted([YEARS[at] for at in kept], [PEAK[at] for at in kept], POLICY))
    assert again.specifications[0].step == second.step


def test_the_highest_so_far_is_left_out_too_where_later_ones_are_higher() -> None:
    found = answered(interrupted(YEARS, [*PEAK[:14], 90, 85, 88, 91, 86, 90], POLICY))
    assert [specification.errors for specification in found.specifications] == [Errors.MEMORY, Errors.WITHOUT_LAST]
    assert not found.starts_from_extreme


def test_the_highest_of_the_last_eight_is_left_out_too() -> None:
    found = answered(interrupted(YEARS, [95.0, 97.0, *PEAK[2:]], POLICY))
    assert len(found.specifications) == 2
    assert not found.starts_from_extreme


@pytest.mark.parametrize(("n", "specifications"), [(39, 1), (40, 2)])
def test_from_forty_periods_on_a_slow_component_and_noise_are_asked_too(n: int, specifications: int) -> None:
    found = answered(interrupted(range(n), stepped(2, n, 30), 30))
    assert len(found.specifications) == specifications
    assert found.p == max(specification.step.p for specification in found.specifications)


def test_a_long_series_after_its_worst_period_is_asked_four_ways() -> None:
    values = stepped(0, 40, 30)
    values[29] = 30.0
    found = answered(interrupted(range(40), values, 30))
    assert [specification.errors for specification in found.specifications] == list(Errors)


@pytest.mark.parametrize(("after", "has_slope"), [(5, False), (6, True)])
def test_the_slope_may_change_with_six_periods_after(after: int, has_slope: bool) -> None:
    found = answered(interrupted(range(14 + after), stepped(1, 14 + after), 14))
    assert (found.slope is not None) is has_slope
    if not has_slope:
        assert found.mean_gap == pytest.approx(found.specifications[0].step.value)


def test_the_counterfactual_goes_on_from_before() -> None:
    line = [float(at + 0.1 * NOISE[at]) for at in range(20)]
    found = answered(interrupted(YEARS, [value - 40 * (at >= 14) for at, value in enumerate(line)], POLICY))
    assert [point.time for point in found.counterfactual] == list(range(2014, 2020))
    for point, value in zip(found.counterfactual, line[14:], strict=True):
        assert point.low < point.value < point.high
        assert point.value == pytest.approx(value, abs=0.5)


def test_the_mean_gap_is_between_the_series_fitted_and_the_counterfactual() -> None:
    found = answered(interrupted(YEARS, stepped(-4), POLICY))
    assert found.slope is not None
    assert found.mean_gap == pytest.approx(found.specifications[0].step.value + 2.5 * found.slope.value)


def test_errors_without_memory_give_nearly_the_answer_of_plain_least_squares() -> None:
    values = [float(10 + NOISE[at % 60] * (-1) ** at) for at in range(60)]
    found = answered(interrupted(range(60), values, 30)).specifications[0].step
    fit = least_squares(columns_around(np.arange(60.0), 30.0).design.T, values)
    assert found.value == pytest.approx(float(fit.coefficients[2]), abs=float(fit.standard_errors[2]))


def test_gaps_keep_their_length() -> None:
    at = [index for index in range(20) if index not in (3, 4, 16)]
    whole = stepped(2)
    gaps = answered(interrupted([YEARS[index] for index in at], [whole[index] for index in at], POLICY))
    closed = answered(interrupted(list(range(2003, 2020)), [whole[index] for index in at], POLICY))
    assert gaps.step.value != pytest.approx(closed.step.value, abs=1e-6)


def test_what_is_held_constant_does_not_pass_for_an_effect() -> None:
    price = [100.0] * 12 + [180.0] * 8
    values = [value - 0.2 * now for value, now in zip(stepped(0), price, strict=True)]
    plain, held = (answered(interrupted(YEARS, values, POLICY, beside=beside)) for beside in ((), [price]))
    assert abs(held.mean_gap) < 1 < 2 < abs(plain.mean_gap)


def test_seasons_are_held_constant() -> None:
    months = range(60)
    values = [10 * math.cos(2 * math.pi * month / 12) + 0.2 * NOISE[month] - 1.5 * (month >= 40) for month in months]
    plain, held = (answered(interrupted(months, values, 40, season=season)) for season in (None, 12))
    assert held.p < 0.001 < plain.p


@pytest.mark.parametrize(
    ("times", "values", "policy", "reason"),
    [
        pytest.param(range(8), range(8), 6, "6 points before, 2 after", id="too few"),
        pytest.param(range(20), range(20), 99, "20 points before, 0 after", id="a policy after the data"),
        pytest.param(range(20), range(20), -5, "0 points before, 20 after", id="a policy before the data"),
        pytest.param(range(20), [4] * 20, 10, "the same in every period", id="constant"),
        pytest.param(range(20), range(20), 10, "exactly on a line", id="a straight line"),
        pytest.param(range(20), [4.0] * 10 + [6.0] * 10, 10, "exactly on a line", id="two levels"),
        pytest.param(range(20), [4.0] * 9 + [7.5] + [4.0] * 10, 10, "exactly on a line", id="one spike alone"),
    ],
)
def test_without_enough_to_go_by_there_is_no_number(
    times: range, values: list[float], policy: float, reason: str
) -> None:
    found = interrupted(times, values, policy)
    assert isinstance(found, Untested)
    assert reason in found.reason


def test_more_columns_than_the_periods_carry_are_no_test() -> None:
    found = interrupted(range(12), stepped(1, 12, 8), 8, season=12, beside=[[float(at**2) for at in range(12)]] * 1)
    assert isinstance(found, Interrupted)
    more = [[float(at**power) for at in range(12)] for power in (2, 3, 4)]
    refused = interrupted(range(12), stepped(1, 12, 8), 8, season=12, beside=more)
    assert isinstance(refused, Untested)
    assert "10 columns" in refused.reason


def test_a_column_that_only_the_worst_year_tells_from_the_step_leaves_no_test() -> None:
    held = [float(year >= POLICY - 1) for year in YEARS]
    found = interrupted(YEARS, PEAK, POLICY, beside=[held])
    assert isinstance(found, Untested)
    assert "without the last period before" in found.reason


@pytest.mark.parametrize(
    ("times", "values", "reason"),
    [
        pytest.param([2000, *YEARS[:-1]], stepped(1), "2000 follows 2000", id="a period twice"),
        pytest.param(YEARS[::-1], stepped(1), "in order", id="backwards"),
        pytest.param(YEARS, [*stepped(1)[:-1], math.nan], "not known", id="a figure missing"),
        pytest.param(YEARS, stepped(1)[:-1], "one time for each", id="lengths differ"),
    ],
)
def test_what_is_no_series_has_no_answer(times: list[float], values: list[float], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        interrupted(times, values, POLICY)


def test_a_column_that_is_the_step_itself_is_refused() -> None:
    with pytest.raises(ValueError, match="says the same"):
        interrupted(YEARS, stepped(1), POLICY, beside=[[float(year >= POLICY) for year in YEARS]])
