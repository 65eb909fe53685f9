from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.stats.trend import kendall, kendall_p, largest_reversal, pair_bounds, pairs, theil_sen

# The worked series of the design, 2009-2018.
HOMICIDES = [71, 64.5, 70, 41.5, 40, 61.5, 103, 81, 60, 51]
TIED = [5, 5, 6, 7, 7, 7, 8, 6, 9, 9, 4]
# Yearly sunspot numbers 1770-1809.
SUNSPOTS = [101, 82, 66, 35, 31, 7, 20, 92, 154, 125, 85, 68, 38, 23, 10, 24, 83, 132, 131, 118]
SUNSPOTS += [90, 67, 60, 47, 41, 21, 16, 6, 4, 7, 14, 34, 45, 43, 48, 42, 28, 10, 8, 2]
SHORT = st.lists(st.integers(-20, 20).map(float), min_size=2, max_size=9)


@pytest.mark.parametrize(
    ("values", "slope", "low", "high"),
    [
        pytest.param(HOMICIDES, -0.75, -7.75, 5.333333333333333, id="a trend that is none"),
        pytest.param(TIED, 0.4, 0.0, 0.5, id="shared values"),
        pytest.param([1, 2, 3, 5], 1.1666666666666665, 1.0, 2.0, id="four points"),
        pytest.param(SUNSPOTS, -1.581168831168831, -2.7777777777777777, -0.6363636363636364, id="forty points"),
    ],
)
def test_the_slope_and_its_interval_are_those_of_scipy(
    values: list[float], slope: float, low: float, high: float
) -> None:
    # scipy 1.x: theilslopes(values, range(len(values)), 0.95)
    found = theil_sen(range(len(values)), values)
    assert (found.slope, found.low, found.high) == pytest.approx((slope, low, high))


@pytest.mark.parametrize(
    ("values", "tau", "p"),
    [
        pytest.param(HOMICIDES, -0.15555555555555553, 0.6006536596119929, id="exact"),
        pytest.param(TIED, 0.40451991747794525, 0.09513506488601675, id="shared values, normal"),
        pytest.param([1, 2, 3, 5], 1.0, 0.08333333333333333, id="four points"),
        pytest.param([3, 1, 4, 1.5, 9], 0.4, 0.48333333333333334, id="five points"),
        pytest.param(SUNSPOTS, -0.3337615073484198, 0.0024481274464952666, id="forty points, normal"),
        pytest.param(list(range(40)), 1.0, 2.451234878256772e-48, id="in order, exact whatever the number"),
    ],
)
def test_tau_and_its_p_are_those_of_scipy(values: list[float], tau: float, p: float) -> None:
    # scipy 1.x: kendalltau(range(len(values)), values)
    found = kendall(values)
    assert found.tau == pytest.approx(tau)
    assert found.p == pytest.approx(p)


def test_figures_apart_in_time_weigh_by_their_distance() -> None:
    # scipy 1.x: theilslopes([1, 2, 9], [0, 1, 5], 0.95).slope
    assert theil_sen([0, 1, 5], [1, 2, 9]).slope == pytest.approx(1.6)


def test_no_order_at_all_is_no_trend() -> None:
    found = kendall([4, 4, 4])
    assert (found.tau, found.p) == (0.0, 1.0)


@pytest.mark.parametrize("values", [[], [1.0]], ids=["none", "one"])
def test_a_trend_needs_two_values(values: list[float]) -> None:
    with pytest.raises(ValueError, match="two values"):
        kendall(values)
    with pytest.raises(ValueError, match="two points"):
        theil_sen(range(len(values)), values)


def test_every_value_needs_a_time() -> None:
    with pytest.raises(ValueError, match="a time for each"):
        theil_sen([1, 2, 3], [1.0, 2.0])


def test_pairs_are_counted_one_by_one() -> None:
    found = pairs([1, 3, 2, 3])
    assert (found.rising, found.falling, found.level, found.total, found.score) == (4, 1, 1, 6, 3)


def test_bounds_that_touch_are_apart_and_equal_figures_may_go_either_way() -> None:
    found = pair_bounds([1, 2, 2], [0.5, 1.5, 1.5], [1.5, 2.5, 2.5])
    assert (found.surely_rising, found.perhaps_rising) == (2, 3)
    assert (found.surely_falling, found.perhaps_falling) == (0, 1)


def test_bounds_on_the_values_bound_the_slope() -> None:
    values, lows, highs = [1.0, 2, 4, 4], [0.5, 1.5, 3.5, 3.5], [1.5, 2.5, 4.5, 4.5]
    least, most = theil_sen(range(4), highs, lows).slope, theil_sen(range(4), lows, highs).slope
    assert least < theil_sen(range(4), values).slope < most


@pytest.mark.parametrize(
    ("sign", "size", "start", "end"),
    [
        pytest.param(1, 5, 1, 3, id="back from a rise"),
        pytest.param(-1, 7, 3, 4, id="back from a fall"),
    ],
)
def test_the_largest_way_back_runs_from_any_point_to_a_later_one(sign: int, size: float, start: int, end: int) -> None:
    found = largest_reversal([2, 6, 5, 1, 8, 6], sign)
    assert (found.size, found.start, found.end) == (size, start, end)


def test_a_straight_way_has_no_way_back() -> None:
    assert largest_reversal([1, 2, 2, 3], 1).size == 0


@pytest.mark.parametrize("n", [2, 3, 4, 5, 6])
def test_the_exact_p_is_the_share_of_all_orders(n: int) -> None:
    orders = [pairs(order).score for order in itertools.permutations(range(n))]
    for score in set(orders):
        as_far = sum(abs(other) >= abs(score) for other in orders) / len(orders)
        assert kendall_p(n, score) == pytest.approx(as_far)


@given(SHORT)
def test_turning_the_values_turns_the_answer(values: list[float]) -> None:
    turned = [-value for value in values]
    one, other = theil_sen(range(len(values)), values), theil_sen(range(len(values)), turned)
    assert one.slope == pytest.approx(-other.slope)
    assert kendall(values).tau == pytest.approx(-kendall(turned).tau)
    assert kendall(values).p == pytest.approx(kendall(turned).p)


@given(SHORT, st.floats(0.01, 3))
def test_wider_bounds_make_less_sure_and_more_possible(values: list[float], half: float) -> None:
    exact = pairs(values)
    found = pair_bounds(values, [value - half for value in values], [value + half for value in values])
    assert found.surely_rising <= exact.rising <= found.perhaps_rising
    assert found.surely_falling <= exact.falling <= found.perhaps_falling


def test_three_thousand_points_take_under_a_second_or_two() -> None:
    values = [float(step * 37 % 3001) for step in range(3000)]
    start = time.perf_counter()
    theil_sen(range(3000), values)
    kendall(values)
    assert time.perf_counter() - start < 5
