from __future__ import annotations

import math

import pytest

from claimcheck.quantities.intervals import (
    Interval,
    difference,
    exact,
    mean,
    percent_change,
    printed,
    ratio,
    scaled,
    total,
)


def bounds(interval: Interval) -> tuple[float, float]:
    return interval.low, interval.high


@pytest.mark.parametrize(
    ("value", "decimals", "shown", "low", "high"),
    [
        pytest.param(107.63, 1, 107.6, 107.55, 107.65, id="one decimal"),
        pytest.param(103.0, 0, 103.0, 102.5, 103.5, id="whole numbers"),
        pytest.param(2.675, 2, 2.68, 2.675, 2.685, id="a half goes away from zero"),
        pytest.param(-0.5, 0, -1.0, -1.5, -0.5, id="a half goes away from zero below it too"),
        pytest.param(4751300.0, -3, 4751000.0, 4750500.0, 4751500.0, id="in thousands"),
    ],
)
def test_a_printed_figure_hides_half_a_unit(value: float, decimals: int, shown: float, low: float, high: float) -> None:
    assert printed(value, decimals) == Interval(shown, low, high, max(0, decimals))


@pytest.mark.parametrize("value", [math.nan, math.inf])
def test_what_is_no_number_cannot_be_printed(value: float) -> None:
    with pytest.raises(ValueError, match="finite"):
        printed(value, 1)


def test_a_count_leaves_nothing_open() -> None:
    assert exact(12).is_exact
    assert not printed(12, 0).is_exact


def test_a_difference_adds_both_roundings() -> None:
    assert difference(printed(60, 0), printed(103, 0)) == Interval(-43.0, -44.0, -42.0)


@pytest.mark.parametrize(
    ("later", "earlier", "expected"),
    [
        pytest.param(0.3, 0.1, 0.2, id="tenths"),
        pytest.param(100000.3, 100000.2, 0.1, id="large figures that nearly cancel"),
        pytest.param(0.0, 0.0, 0.0, id="nothing less nothing"),
    ],
)
def test_a_difference_has_no_binary_residue(later: float, earlier: float, expected: float) -> None:
    assert difference(exact(later), exact(earlier)) == exact(expected)


@pytest.mark.parametrize(
    ("earlier", "later", "low", "high"),
    [
        pytest.param(41, 83, 1.988, 2.062, id="41 to 83"),
        pytest.param(20, 61, 2.951, 3.154, id="20 to 61"),
    ],
)
def test_a_ratio_carries_the_rounding_of_both(earlier: int, later: int, low: float, high: float) -> None:
    assert bounds(ratio(printed(later, 0), printed(earlier, 0))) == pytest.approx((low, high), abs=5e-4)


@pytest.mark.parametrize(
    ("later", "earlier", "expected"),
    [
        pytest.param(Interval(-2, -3, -1), Interval(4, 2, 5), (-1.5, -0.2), id="a negative numerator"),
        pytest.param(Interval(2, 1, 3), Interval(-4, -5, -2), (-1.5, -0.2), id="a negative base"),
        pytest.param(Interval(2, 1, 3), Interval(0.5, -1, 2), (-math.inf, math.inf), id="a base across zero"),
        pytest.param(Interval(2, 1, 3), Interval(0.5, 0, 1), (1.0, math.inf), id="a base that may be zero"),
        pytest.param(Interval(0, 0, 3), Interval(0.5, 0, 1), (0.0, math.inf), id="nothing over perhaps nothing"),
        pytest.param(Interval(2, 1, 3), Interval(-0.5, -1, 0), (-math.inf, -1.0), id="zero from below"),
    ],
)
def test_a_ratio_respects_signs_and_zero(later: Interval, earlier: Interval, expected: tuple[float, float]) -> None:
    assert bounds(ratio(later, earlier)) == expected


def test_a_ratio_to_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="other than zero"):
        ratio(exact(1), exact(0))


def test_percent_change_of_103_to_60() -> None:
    change = percent_change(printed(103, 0), printed(60, 0))
    assert change.value == pytest.approx(-41.7476, abs=1e-4)
    assert bounds(change) == pytest.approx((-42.5, -41.0), abs=0.05)


def test_percent_change_of_counts_is_exact() -> None:
    assert percent_change(exact(40), exact(50)) == exact(25.0)


@pytest.mark.parametrize("base", [0, -5])
def test_a_percentage_needs_a_base_above_zero(base: int) -> None:
    with pytest.raises(ValueError, match="above zero"):
        percent_change(exact(base), exact(3))


def test_a_sum_adds_the_bounds() -> None:
    assert total([printed(0.1, 1), printed(0.2, 1), exact(1)]) == Interval(1.3, 1.2, 1.4)


def test_a_mean_averages_the_bounds() -> None:
    assert mean([printed(1, 0), printed(2, 0)]) == Interval(1.5, 1.0, 2.0)


@pytest.mark.parametrize("combine", [total, mean], ids=["sum", "mean"])
def test_one_part_stays_as_printed(combine: type) -> None:
    assert combine([printed(8.3, 1)]) == printed(8.3, 1)


@pytest.mark.parametrize("combine", [total, mean], ids=["sum", "mean"])
def test_nothing_counted_is_not_zero(combine: type) -> None:
    with pytest.raises(ValueError, match="at least one"):
        combine([])


@pytest.mark.parametrize(
    ("factor", "expected"),
    [
        pytest.param(1000, Interval(4751300.0, 4751250.0, 4751350.0, 0), id="out of thousands"),
        pytest.param(0.01, Interval(47.513, 47.5125, 47.5135, 3), id="percent to a fraction"),
        pytest.param(2, Interval(9502.6, 9502.5, 9502.7, None), id="twice is computed"),
        pytest.param(-1, Interval(-4751.3, -4751.35, -4751.25, None), id="the other sign"),
    ],
)
def test_scaling_keeps_the_places_of_a_power_of_ten(factor: float, expected: Interval) -> None:
    assert scaled(printed(4751.3, 1), factor) == expected


def test_scaling_an_exact_value_keeps_it_exact() -> None:
    assert scaled(exact(3), 1000) == exact(3000)
