from __future__ import annotations

import math

import numpy as np
import pytest

from claimcheck.stats.minimum_data import Cap, Minimum
from claimcheck.stats.periods import (
    Untested,
    check_series,
    columns_around,
    is_exact,
    is_flat,
    minimum_for_series,
    too_few,
    waves,
)


def test_the_columns_are_level_trend_step_and_change_of_slope() -> None:
    columns = columns_around(np.arange(9.0), 3.0)
    assert columns.design.T.tolist() == [
        [1.0] * 9,
        [-3.0, -2, -1, 0, 1, 2, 3, 4, 5],
        [0.0, 0, 0, 1, 1, 1, 1, 1, 1],
        [0.0, 0, 0, 0, 1, 2, 3, 4, 5],
    ]
    assert (columns.step, columns.slope, int(columns.after.sum())) == (2, 3, 6)


def test_with_five_periods_after_the_slope_stays() -> None:
    columns = columns_around(np.arange(8.0), 3.0)
    assert (columns.design.shape, columns.step, columns.slope) == ((8, 3), 2, None)


@pytest.mark.parametrize(
    ("trend", "slope", "width", "step", "changes"),
    [
        pytest.param(False, None, 2, 1, None, id="no trend, so no slope to change"),
        pytest.param(True, False, 3, 2, None, id="one slope throughout"),
        pytest.param(False, True, 3, 1, 2, id="a slope from the policy on"),
    ],
)
def test_trend_and_slope_can_be_left_out(
    trend: bool, slope: bool | None, width: int, step: int, changes: int | None
) -> None:
    columns = columns_around(np.arange(20.0), 10.0, trend=trend, slope=slope)
    assert (columns.design.shape[1], columns.step, columns.slope) == (width, step, changes)


def test_the_effect_is_the_step_and_what_the_slope_adds() -> None:
    columns = columns_around(np.arange(9.0), 3.0, beside=[list(range(9))])
    coefficients = np.array([100.0, 7, -5, 2, 3])
    assert (coefficients @ columns.effects()).tolist() == [-5.0, -3, -1, 1, 3, 5]
    assert float(coefficients @ columns.contrast(columns.step)) == -5


@pytest.mark.parametrize(
    ("season", "years", "columns"),
    [
        pytest.param(None, 5, 0, id="no season"),
        pytest.param(2, 5, 1, id="half-years"),
        pytest.param(3, 5, 2, id="thirds"),
        pytest.param(4, 5, 3, id="quarters"),
        pytest.param(12, 4, 11, id="months of four years"),
        pytest.param(12, 3, 4, id="months of three years"),
        pytest.param(52, 4, 12, id="weeks"),
    ],
)
def test_a_year_has_the_waves_that_its_periods_allow(season: int | None, years: int, columns: int) -> None:
    made = waves(np.arange(float(years * (season or 1))), season)
    assert len(made) == columns
    for wave in made:
        assert np.allclose(wave[: -(season or 1)], wave[(season or 1) :])


def test_a_year_of_one_period_has_no_seasons() -> None:
    with pytest.raises(ValueError, match="two periods"):
        waves(np.arange(5.0), 1)


@pytest.mark.parametrize(
    ("times", "values", "reason"),
    [
        pytest.param([1, 2, 3], [1, 2], "3 times and 2 figures", id="lengths differ"),
        pytest.param([1, 2, 3], [1, math.nan, 3], "not known", id="a figure missing"),
        pytest.param([1, math.inf, 3], [1, 2, 3], "not known", id="a time without end"),
        pytest.param([2015, 2016, 2016], [1, 2, 3], "2016 follows 2016", id="a period twice"),
        pytest.param([2015, 2017, 2016], [1, 2, 3], "2016 follows 2017", id="out of order"),
    ],
)
def test_what_is_no_series_is_refused(times: list[float], values: list[float], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        check_series(np.array(times), np.array(values))


def test_gaps_are_no_trouble() -> None:
    check_series(np.array([2001.0, 2002, 2007]), np.array([1.0, 1, 2]))


@pytest.mark.parametrize(("before", "after", "tested"), [(8, 3, True), (7, 3, False), (8, 2, False), (1, 0, False)])
def test_a_test_needs_eight_periods_before_and_three_after(before: int, after: int, tested: bool) -> None:
    found = too_few(before, after)
    assert (found is None) is tested
    assert found is None or (found.before, found.after) == (before, after)


def test_the_answer_says_how_many_there_are() -> None:
    assert too_few(6, 2) == Untested("6 points before, 2 after; an interrupted time series needs 8 and 3", 6, 2)
    assert str(getattr(too_few(1, 0), "reason", "")).startswith("1 point before")


@pytest.mark.parametrize(
    ("before", "after", "cap", "next_at"),
    [
        pytest.param(12, 4, Cap.STRONG, None, id="enough"),
        pytest.param(11, 9, Cap.SUGGESTIVE, (12, 4), id="one short before"),
        pytest.param(30, 3, Cap.SUGGESTIVE, (12, 4), id="one short after"),
        pytest.param(8, 3, Cap.SUGGESTIVE, (12, 4), id="just tested"),
        pytest.param(40, 2, Cap.NONE, (8, 3), id="hardly any after"),
    ],
)
def test_few_periods_cap_what_a_series_can_carry(
    before: int, after: int, cap: Cap, next_at: tuple[int, int] | None
) -> None:
    assert minimum_for_series(before, after) == Minimum(cap, next_at)


def test_rounding_is_no_scatter() -> None:
    assert is_flat(np.array([0.1 + 0.2, 0.3, 0.3]))
    assert not is_flat(np.array([0.3, 0.3001, 0.3]))
    assert is_exact(np.array([1e-8, -1e-8]), np.array([1e9, 2e9]))
    assert not is_exact(np.array([1e-8, -1e-8]), np.array([1.0, 2.0]))
