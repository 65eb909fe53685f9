from __future__ import annotations

import numpy as np
import pytest
from tests.stats.panel_example import FIGURES, START, TREATED

from claimcheck.stats.event_study import pre_trend


def test_the_time_before_is_that_of_an_event_study() -> None:
    # apart = F[:, :2] - F[:, 2:3]; apart[:3].mean(0) - apart[3:].mean(0)
    # permutation_test of max(|difference of means| / apart.std(0)), n_resamples=inf, alternative='greater'
    # slopes by scipy.stats.linregress unit by unit, then ttest_ind(equal_var=False)
    found = pre_trend(FIGURES, TREATED, START)

    assert found.deviations == pytest.approx((-1.2, -0.5333333333))
    assert found.joint.p == pytest.approx(0.10714285714285714)
    assert found.slope.estimate == pytest.approx(0.6)
    assert found.slope.welch is not None
    assert found.slope.welch.p == pytest.approx(0.1627787406851511, rel=1e-9)


def test_the_trend_before_is_carried_over_the_policy() -> None:
    """0.6 a period, from the middle of the three before to the middle of the three after, is 1.8, against -4.956."""
    found = pre_trend(FIGURES, TREATED, START)

    assert found.carried == pytest.approx(1.8)
    assert found.share == pytest.approx(1.8 / -4.955555555555556)


def test_a_gap_keeps_its_true_distance() -> None:
    """Five years on: from the mean of 0, 1, 2 to that of 7, 8, 9 is seven steps."""
    found = pre_trend(FIGURES, TREATED, START, np.array([0.0, 1, 2, 7, 8, 9]))

    assert found.carried == pytest.approx(0.6 * 7)


def test_a_trend_that_goes_on_is_the_whole_effect() -> None:
    times = np.arange(10.0)
    wobble = np.sin(np.arange(120.0).reshape(12, 10) ** 2) / 100
    figures = np.where(np.arange(12)[:, None] < 4, -times, 0.0) + wobble

    found = pre_trend(figures, np.arange(12) < 4, 5)

    assert found.share == pytest.approx(1, abs=0.02)
    assert found.joint.p == pytest.approx(1 / 495)


@pytest.mark.parametrize("unit", [pytest.param(1.0, id="whole"), pytest.param(0.1, id="but for floating point")])
def test_no_effect_has_no_share(unit: float) -> None:
    figures = np.array([[0.0, 6, 3, 3], [0, 3, 3, 0], [3, 0, 0, 3]]) * unit

    assert pre_trend(figures, np.array([True, False, False]), 2).share is None


def test_one_period_before_has_no_trend() -> None:
    with pytest.raises(ValueError, match="needs 2 periods before it, got 1"):
        pre_trend(FIGURES, TREATED, 1)


def test_units_that_never_moved_before_give_no_number() -> None:
    figures = np.hstack([np.repeat(FIGURES[:, :1], 3, axis=1), FIGURES[:, 3:]])

    with pytest.raises(ValueError, match="do not vary on either side"):
        pre_trend(figures, TREATED, START)
