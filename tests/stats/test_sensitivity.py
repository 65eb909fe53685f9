from __future__ import annotations

import math

import numpy as np
import pytest
from tests.stats.panel_example import FIGURES, START, TREATED

from claimcheck.stats.sensitivity import sensitivity

# c = F[:, 3:].mean(1) - F[:, 2]; scipy.stats.ttest_ind(c[:3], c[3:], equal_var=False).confidence_interval()
LOW, HIGH = -9.653476615726163, -1.4131900509405044


def test_the_effect_is_counted_from_the_last_period_before() -> None:
    found = sensitivity(FIGURES, TREATED, START)

    assert found.effect.estimate == pytest.approx(-5.533333333333333)
    assert found.interval(0) == pytest.approx((LOW, HIGH), rel=1e-9)


def test_steps_after_add_up() -> None:
    """The gaps before are 0, 1/3 and 1 (less -0.2): the largest step is 2/3; over three periods its mean is 4/3."""
    found = sensitivity(FIGURES, TREATED, START)

    assert found.largest_step == pytest.approx(2 / 3)
    assert found.interval(1) == pytest.approx((LOW - 4 / 3, HIGH + 4 / 3), rel=1e-9)
    assert found.breakdown == pytest.approx(-HIGH / (4 / 3), rel=1e-9)
    assert found.interval(found.breakdown)[1] == pytest.approx(0, abs=1e-9)


def test_an_effect_that_is_not_clear_of_zero_breaks_at_once() -> None:
    assert sensitivity(FIGURES[:, [0, 1, 2, 1, 2, 0]], TREATED, START).breakdown == 0


@pytest.mark.parametrize(
    ("after", "breakdown"), [pytest.param(-5.0, math.inf, id="an effect"), pytest.param(0.0, 0.0, id="none")]
)
def test_sides_that_never_parted_before_bound_nothing(after: float, breakdown: float) -> None:
    base = np.arange(6.0)[:, None] * 10 + np.array([1.0, 4, 2, 2, 2])
    base[:, 3:] += np.where(np.arange(6) < 3, after, 0)[:, None] + np.array([0, 0.1, 0.2, 0, 0.1, 0.2])[:, None]

    assert sensitivity(base, np.arange(6) < 3, 3).breakdown == breakdown


@pytest.mark.parametrize(("start", "told"), [pytest.param(1, "2 periods before", id="one period before")])
def test_too_little_before_gives_no_number(start: int, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        sensitivity(FIGURES, TREATED, start)


def test_steps_below_zero_are_refused() -> None:
    with pytest.raises(ValueError, match="got -1"):
        sensitivity(FIGURES, TREATED, START).interval(-1)
