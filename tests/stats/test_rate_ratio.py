from __future__ import annotations

import math

import pytest

from claimcheck.stats.periods import Untested
from claimcheck.stats.rate_ratio import RateRatio, Volatility, rate_ratio, rate_ratio_beyond, volatility

HISTORY = [30.0, 31, 50, 22, 41, 30, 70, 44, 12, 30]


@pytest.mark.parametrize(
    ("one", "other", "exposure", "expected"),
    [
        # scipy 1.17: binomtest(one, one + other, T1 / (T1 + T2)).proportion_ci() as odds, times T2 / T1;
        # p = 2 * min(binom.sf(one - 1, …), binom.cdf(one, …))
        pytest.param(
            60,
            30,
            (51477.5, 54308.7),
            (2.1099975717546497, 1.3397357217716694, 3.3883655736243234, 0.0008561053881),
            id="person-years",
        ),
        pytest.param(
            380, 420, (1, 1), (0.9047619047619047, 0.7854517518331274, 1.041929780731454, 0.167898587128766), id="years"
        ),
    ],
)
def test_the_exact_ratio_is_that_of_the_binomial(
    one: int, other: int, exposure: tuple[float, float], expected: tuple[float, ...]
) -> None:
    found = rate_ratio(one, other, exposure=exposure)
    assert (found.ratio, found.low, found.high, found.p) == pytest.approx(expected, rel=1e-9)


def test_turning_the_question_round_turns_the_answer() -> None:
    one, other = rate_ratio(12, 30), rate_ratio(30, 12)
    assert one.high is not None
    assert (other.low, other.p) == pytest.approx((1 / one.high, one.p))


def test_without_an_event_on_one_side_there_is_one_bound() -> None:
    found = rate_ratio(5, 0)
    assert (found.ratio, found.high, found.p) == (None, None, 0.0625)
    assert found.low == pytest.approx(0.9163558573154597)
    found = rate_ratio(0, 5)
    assert (found.ratio, found.low, found.p) == (0.0, 0.0, 0.0625)


def test_equal_counts_have_a_p_of_one() -> None:
    assert rate_ratio(10, 10).p == 1.0


@pytest.mark.parametrize(
    ("one", "other", "exposure"),
    [
        pytest.param(0, 0, (1.0, 1.0), id="no event"),
        pytest.param(-1, 5, (1.0, 1.0), id="below zero"),
        pytest.param(1, 5, (1.0, 0.0), id="over nothing"),
        pytest.param(1, 5, (math.nan, 1.0), id="over an unknown time"),
    ],
)
def test_a_ratio_needs_events_over_something(one: int, other: int, exposure: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match="needs two counts"):
        rate_ratio(one, other, exposure=exposure)


def test_volatility_is_the_dispersion_around_the_trend() -> None:
    # statsmodels 0.15: sm.GLM(counts, [1, t], family=sm.families.Poisson()).fit(scale="X2").scale
    found = volatility(range(10), HISTORY)
    assert isinstance(found, Volatility)
    assert found.degrees == 8
    assert found.dispersion == pytest.approx(8.189877776433617)


def test_people_are_taken_into_account() -> None:
    found = volatility(range(10), [10.0 * 2**at for at in range(10)], population=[2.0**at for at in range(10)])
    assert isinstance(found, Volatility)
    assert found.dispersion == pytest.approx(0, abs=1e-9)


@pytest.mark.parametrize(
    ("counts", "reason"),
    [
        pytest.param([5.0] * 7, "7 earlier periods, 8 are needed", id="too few"),
        pytest.param([5.0], "1 earlier period, 8", id="one"),
        pytest.param([0.0] * 9, "hardly any event", id="no event"),
    ],
)
def test_without_a_history_the_volatility_is_unknown(counts: list[float], reason: str) -> None:
    found = volatility(range(len(counts)), counts)
    assert isinstance(found, Untested)
    assert found.reason.startswith("year-to-year volatility unknown")
    assert reason in found.reason
    assert rate_ratio_beyond(60, 30, found) is found


def test_a_change_beyond_chance_may_lie_within_volatility() -> None:
    exact, beyond = rate_ratio(60, 30), rate_ratio_beyond(60, 30, volatility(range(10), HISTORY))
    assert isinstance(beyond, RateRatio)
    assert exact.p < 0.01 < 0.3 < beyond.p
    assert beyond.low < 1.0 < exact.low


def test_no_more_volatility_than_chance_still_counts_the_shortness_of_the_history() -> None:
    found = rate_ratio_beyond(60, 30, Volatility(0.4, 6))
    assert isinstance(found, RateRatio)
    # t(6) of ln 2 / √(1/60 + 1/30); scipy 1.17: 2 * t.sf(3.0998, 6)
    assert found.p == pytest.approx(0.02112055876554003)
    assert found.ratio == 2.0


@pytest.mark.parametrize(("one", "other"), [(0, 9), (9, 0)])
def test_without_an_event_on_one_side_the_scaled_exact_answer_stands(one: int, other: int) -> None:
    found = rate_ratio_beyond(one, other, Volatility(3.0, 8))
    assert isinstance(found, RateRatio)
    assert found.p == pytest.approx(2 * 0.5**3)


def test_two_counts_without_any_event_are_refused_whatever_is_known() -> None:
    with pytest.raises(ValueError, match="needs two counts"):
        rate_ratio_beyond(0, 0, Volatility(1.0, 8))
