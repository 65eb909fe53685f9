from __future__ import annotations

import pytest

from claimcheck.stats.counts import (
    implied_denominator,
    margin_between_counts,
    mean_is_possible,
    percent_is_possible,
    percents_around,
    poisson_interval,
)


@pytest.mark.parametrize(
    ("count", "low", "high"),
    [
        # scipy: chi2.ppf(0.025, 2 * k) / 2, chi2.ppf(0.975, 2 * k + 2) / 2
        pytest.param(0, 0.0, 3.688879, id="none"),
        pytest.param(1, 0.025318, 5.571643, id="one"),
        pytest.param(12, 6.200575, 20.961585, id="twelve"),
        pytest.param(100, 81.363991, 121.626794, id="a hundred"),
    ],
)
def test_a_count_is_compatible_with_a_range_of_means(count: int, low: float, high: float) -> None:
    found = poisson_interval(count)
    assert (found.low, found.high) == pytest.approx((low, high), abs=2e-6)


def test_a_large_count_has_its_exact_interval_too() -> None:
    found = poisson_interval(1_000_000)
    assert (found.low, found.high) == pytest.approx((998_040.983340, 1_001_961.911945), abs=1e-5)


def test_a_nearly_certain_interval_is_wider_than_the_first_bracket() -> None:
    assert poisson_interval(0, level=1 - 1e-9).high == pytest.approx(21.416413, abs=1e-5)


@pytest.mark.parametrize(("count", "level"), [(-1, 0.95), (3, 1.0)], ids=["negative count", "certainty"])
def test_an_interval_needs_a_count_and_a_level(count: int, level: float) -> None:
    with pytest.raises(ValueError, match="got"):
        poisson_interval(count, level=level)


@pytest.mark.parametrize(
    ("mean", "n", "decimals", "possible"),
    [
        pytest.param(5.27, 43, 2, False, id="5.27 of 43"),
        pytest.param(5.28, 43, 2, True, id="5.28 of 43"),
        pytest.param(2.5, 2, 1, True, id="a half of two"),
    ],
)
def test_whole_answers_give_only_some_means(mean: float, n: int, decimals: int, possible: bool) -> None:
    assert mean_is_possible(mean, n, decimals) is possible


@pytest.mark.parametrize(("percent", "possible"), [(18, False), (17, True)])
def test_only_some_percentages_of_23_are_possible(percent: float, possible: bool) -> None:
    assert percent_is_possible(percent, 23, 0) is possible


def test_a_mean_needs_answers() -> None:
    with pytest.raises(ValueError, match="at least one answer"):
        mean_is_possible(1, 0, 1)


def test_a_count_and_a_rate_imply_a_population() -> None:
    assert implied_denominator(6656, 103) == pytest.approx(6_462_136, abs=1)


@pytest.mark.parametrize(("rate", "per"), [(0, 100_000), (3, 0)], ids=["no rate", "no base"])
def test_no_rate_implies_no_population(rate: float, per: float) -> None:
    with pytest.raises(ValueError, match="above zero"):
        implied_denominator(5, rate, per=per)


def test_the_percentages_around_an_impossible_one_are_of_whole_answers() -> None:
    below, above = percents_around(18, 23)
    assert (below.answers, above.answers) == (4, 5)
    assert (below.percent, above.percent) == pytest.approx((17.391304, 21.739130))
    assert percents_around(100, 23)[1].answers == 23


@pytest.mark.parametrize(("percent", "n"), [pytest.param(18, 0, id="nobody"), pytest.param(101, 23, id="too many")])
def test_percentages_of_whole_answers_need_answers(percent: float, n: int) -> None:
    with pytest.raises(ValueError, match="needs answers"):
        percents_around(percent, n)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(14, 12, 9.994, id="a few"),
        pytest.param(0, 0, 0.0, id="none"),
        pytest.param(50, 50, 19.6, id="more"),
    ],
)
def test_two_counts_may_lie_so_far_apart_by_chance(one: int, other: int, expected: float) -> None:
    assert margin_between_counts(one, other) == pytest.approx(expected, abs=0.001)


def test_a_count_below_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="zero or more"):
        margin_between_counts(-1, 3)
