from __future__ import annotations

import pytest

from claimcheck.stats.surveys import (
    margin_of_difference,
    margin_of_lead,
    margin_of_ratio,
    margin_of_share,
    needed_for_difference,
    needed_for_lead,
    needed_for_majority,
)


def test_the_margin_of_one_share() -> None:
    # R: 1.96 * sqrt(0.5 * 0.5 / 1000) * 100
    assert margin_of_share(50, 1000) == pytest.approx(3.099032, abs=1e-6)


def test_a_design_effect_widens_the_margin() -> None:
    assert margin_of_share(50, 1000, deff=4) == pytest.approx(2 * margin_of_share(50, 1000))


def test_from_42_to_46_percent_barely_clears_its_margin() -> None:
    margin = margin_of_difference(42, 1260, 46, 1280)
    assert margin == pytest.approx(3.86, abs=5e-3)
    assert margin < 4


def test_34_to_31_is_no_lead() -> None:
    margin = margin_of_lead(34, 31, 735)
    assert margin == pytest.approx(5.8, abs=0.05)
    assert margin > 3


def test_everybody_agreeing_leaves_no_margin() -> None:
    assert margin_of_lead(100, 0, 735) == 0


@pytest.mark.parametrize(
    ("percent", "n", "deff"),
    [
        pytest.param(101, 100, 1.0, id="over a hundred percent"),
        pytest.param(-1, 100, 1.0, id="below zero"),
        pytest.param(50, 0, 1.0, id="nobody asked"),
        pytest.param(50, 100, 0.0, id="no design effect"),
    ],
)
def test_a_margin_needs_a_share_and_answers(percent: float, n: int, deff: float) -> None:
    with pytest.raises(ValueError, match="got"):
        margin_of_share(percent, n, deff=deff)


def test_two_answers_add_up_to_at_most_a_hundred() -> None:
    with pytest.raises(ValueError, match="at most 100"):
        margin_of_lead(60, 50, 700)


def test_the_margin_of_a_ratio_is_that_of_the_delta_method() -> None:
    # R: r <- .6 / .54; 1.96 * sqrt(.6 * .4 / 1200 + r^2 * .54 * .46 / 1000) / .54
    assert margin_of_ratio(54, 1000, 60, 1200) == pytest.approx(0.0817003, abs=1e-6)


def test_a_ratio_needs_a_share_to_start_from() -> None:
    with pytest.raises(ValueError, match="above zero"):
        margin_of_ratio(0, 100, 10, 100)


@pytest.mark.parametrize("percent", [42.5, 43, 46, 60])
def test_the_answers_needed_are_where_a_difference_clears_its_margin(percent: float) -> None:
    n = needed_for_difference(42, percent)
    assert n is not None
    assert margin_of_difference(42, n, percent, n) < percent - 42 <= margin_of_difference(42, n - 1, percent, n - 1)


def test_the_answers_needed_are_where_a_lead_clears_its_margin() -> None:
    n = needed_for_lead(34, 31, deff=1.5)
    assert n is not None
    assert margin_of_lead(34, 31, n, deff=1.5) < 3 <= margin_of_lead(34, 31, n - 1, deff=1.5)


def test_the_answers_needed_are_where_a_majority_clears_its_margin() -> None:
    n = needed_for_majority(52)
    assert n is not None
    assert margin_of_share(52, n) < 2 <= margin_of_share(52, n - 1)


def test_no_number_of_answers_shows_a_difference_of_nothing() -> None:
    assert needed_for_difference(42, 42) is None
    assert needed_for_lead(34, 34) is None
    assert needed_for_majority(50) is None


Z = 1.96 / 1.959963984540054  # ours is the rounded one that newsrooms print; statsmodels takes the quantile itself


@pytest.mark.parametrize(
    ("percent", "n", "margin"),
    [
        pytest.param(60, 1200, 2.7718076486993537, id="60% of 1,200"),
        pytest.param(50, 1000, 3.09897516152281, id="half of 1,000"),
        pytest.param(17, 23, 15.35138911148266, id="17% of 23"),
    ],
)
def test_the_margin_of_a_share_is_that_of_statsmodels(percent: float, n: int, margin: float) -> None:
    # statsmodels 0.15: low, high = proportion_confint(p * n, n, method="normal"); (high - low) / 2 * 100
    assert margin_of_share(percent, n) == pytest.approx(margin * Z, rel=1e-12)


@pytest.mark.parametrize(
    ("first", "second", "margin"),
    [
        pytest.param(42, 46, 3.8576743525840618, id="42 to 46%"),
        pytest.param(54, 60, 3.8439428929010115, id="54 to 60%"),
    ],
)
def test_the_margin_of_a_difference_is_that_of_statsmodels(first: float, second: float, margin: float) -> None:
    # confint_proportions_2indep(q * 1280, 1280, p * 1260, 1260, method="wald", compare="diff")
    assert margin_of_difference(first, 1260, second, 1280) == pytest.approx(margin * Z, rel=1e-12)


def test_the_margin_of_a_lead_is_that_of_the_covariance_of_scipy() -> None:
    # scipy 1.17: v = multinomial(735, [.34, .31, .35]).cov() / 735**2; norm.ppf(.975) * sqrt(c @ v @ c), c = [1, -1, 0]
    assert margin_of_lead(34, 31, 735) == pytest.approx(5.824521142341729 * Z, rel=1e-12)
