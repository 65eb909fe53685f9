from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.stats.paths import compound_at, compound_rate, linear_at, linear_rate


def test_a_straight_path_is_that_of_an_interpolation() -> None:
    # numpy 2: np.interp(33, [0, 40], [1251, 437.85])
    assert linear_at(1251, 437.85, 33, 40) == pytest.approx(580.15125)


def test_a_compound_path_is_a_geometric_series() -> None:
    # numpy 2: np.geomspace(1251, 437.85, 41)[33]
    assert compound_at(1251, 437.85, 33, 40) == pytest.approx(526.1546904212)


def test_a_straight_path_goes_on_beyond_its_end() -> None:
    assert linear_at(100, 80, 15, 5) == 40


def test_a_rate_is_the_slope_of_the_line_through_both_ends() -> None:
    # numpy 2: np.polyfit([0, 33], [1251, 674], 1)[0]
    assert linear_rate(1251, 674, 33) == pytest.approx(-17.48484848)


@pytest.mark.parametrize(
    ("start", "end", "periods", "percent"),
    [
        pytest.param(1251, 674, 33, -1.8567, id="brentq(lambda r: 1251 * (1 + r / 100) ** 33 - 674, -50, 50)"),
        pytest.param(5.0, 7.8, 8, 5.71596, id="brentq(lambda r: 5 * (1 + r / 100) ** 8 - 7.8, -50, 50)"),
    ],
)
def test_a_compound_rate_is_the_root_that_a_solver_finds(
    start: float, end: float, periods: int, percent: float
) -> None:  # scipy.optimize.brentq, scipy 1.x
    assert compound_rate(start, end, periods) == pytest.approx(percent, abs=1e-4)


@given(base=st.floats(1, 1e6), goal=st.floats(1, 1e6), elapsed=st.integers(1, 60), whole=st.integers(1, 60))
def test_standing_beyond_the_path_and_reaching_the_goal_are_the_same(
    base: float, goal: float, elapsed: int, whole: int
) -> None:
    for path in (linear_at, compound_at):
        asked = path(base, goal, elapsed, whole)
        if asked > 0:
            assert path(base, asked, whole, elapsed) == pytest.approx(goal, rel=1e-6)


@pytest.mark.parametrize("path", [linear_at, compound_at])
def test_a_path_needs_a_due_date_after_its_start(path: object) -> None:
    with pytest.raises(ValueError, match="due date"):
        path(1.0, 2.0, 1.0, 0.0)  # type: ignore[operator]  # either path


@pytest.mark.parametrize("rate", [linear_rate, compound_rate])
def test_a_rate_needs_periods(rate: object) -> None:
    with pytest.raises(ValueError, match="periods"):
        rate(1.0, 2.0, 0.0)  # type: ignore[operator]  # either rate


@pytest.mark.parametrize(("first", "last"), [(0.0, 2.0), (2.0, 0.0), (-1.0, 2.0)])
def test_equal_percentages_need_figures_above_zero(first: float, last: float) -> None:
    with pytest.raises(ValueError, match="above zero"):
        compound_at(first, last, 1, 2)
    with pytest.raises(ValueError, match="above zero"):
        compound_rate(first, last, 2)
