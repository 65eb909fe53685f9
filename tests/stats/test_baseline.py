from __future__ import annotations

import pytest

from claimcheck.stats.baseline import baseline_ratio, median, survival

# The worked series of the design, 2009-2018: 71, 64.5, 70, 41.5, 40, 61.5, 103, 81, 60, 51.
BEFORE_2015 = [64.5, 70, 41.5, 40, 61.5]


def test_the_median_of_the_five_years_before_2015() -> None:
    assert median(BEFORE_2015) == 61.5


def test_the_median_of_an_even_number_is_between_the_middle_two() -> None:
    assert median([1, 2, 3, 10]) == 2.5


def test_a_median_needs_a_value() -> None:
    with pytest.raises(ValueError, match="at least one"):
        median([])


def test_little_of_the_fall_from_103_survives_a_typical_start() -> None:
    # python: math.log(60/61.5) / math.log(60/103)
    assert survival(103, 60, 61.5, log=True) == pytest.approx(0.0456943, abs=1e-6)


def test_the_rebuttal_from_a_trough_does_not_survive() -> None:
    # From 41.5 in 2012, over the three earlier years 71, 64.5, 70.
    assert survival(41.5, 60, median([71, 64.5, 70]), log=True) == pytest.approx(-0.418, abs=5e-4)


def test_points_are_compared_by_differences() -> None:
    assert survival(10, -2, 4, log=False) == 0.5


def test_no_change_has_no_survival() -> None:
    assert survival(5, 5, 4, log=True) is None


def test_relative_changes_need_values_above_zero() -> None:
    with pytest.raises(ValueError, match="above zero"):
        survival(5, 0, 4, log=True)


def test_the_start_lies_above_the_usual() -> None:
    assert baseline_ratio(103, 61.5) == pytest.approx(1.675, abs=5e-4)


def test_a_ratio_to_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="above zero"):
        baseline_ratio(103, 0)
