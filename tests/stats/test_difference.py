from __future__ import annotations

import numpy as np
import pytest
from tests.stats.panel_example import FIGURES, START, TREATED

from claimcheck.stats.difference import compare_changes, difference, difference_of_samples, unit_changes


def test_each_unit_is_its_mean_after_less_its_mean_before() -> None:
    assert unit_changes(FIGURES, START)[:2] == pytest.approx([20 / 3 - 34 / 3, 45 / 3 - 61 / 3])


def test_the_difference_is_welchs_on_the_changes() -> None:
    # c = F[:, 3:].mean(1) - F[:, :3].mean(1); scipy.stats.ttest_ind(c[:3], c[3:], equal_var=False)
    # permutation_test((c[:3], c[3:]), lambda a, b: abs(a.mean() - b.mean()), n_resamples=inf, alternative='greater')
    found = difference(FIGURES, TREATED, START)

    assert found.welch is not None
    assert (found.treated, found.controls) == (3, 5)
    assert found.estimate == found.welch.estimate == pytest.approx(-4.955555555555556)
    assert found.welch.p == pytest.approx(0.0031845826182273994, rel=1e-9)
    assert found.welch.degrees == pytest.approx(2.858477695526092)
    assert (found.welch.low, found.welch.high) == pytest.approx((-6.698370527576978, -3.212740583534133))
    assert found.permutation.p == pytest.approx(1 / 56)
    assert found.p == found.permutation.p


def test_the_worse_p_may_be_welchs() -> None:
    changes = np.array([-30.0, -2, -3, 0.1, -0.1, 0.2, -0.2, 0.3, -0.3, 0, 0.15, 0.05, -0.05])
    found = compare_changes(changes, np.arange(13) < 3)

    assert found.welch is not None
    assert found.p == found.welch.p > 0.05 > found.permutation.p


def test_one_treated_unit_has_no_t_test() -> None:
    found = difference(FIGURES[2:], np.arange(6) < 1, START)

    assert found.welch is None
    assert found.p == found.permutation.p == pytest.approx(1 / 6)


def test_one_control_has_no_t_test() -> None:
    assert difference(FIGURES[:4], TREATED[:4], START).welch is None


@pytest.mark.parametrize("level", [pytest.param(0.0, id="at zero"), pytest.param(0.1, id="at a tenth")])
def test_controls_that_never_move_say_nothing_of_chance(level: float) -> None:
    figures = np.where(TREATED[:, None], FIGURES, level)

    with pytest.raises(ValueError, match="all changed by the same amount"):
        difference(figures, TREATED, START)


def test_four_samples_need_not_be_the_same_units() -> None:
    ours, others = np.array([4.0, 6, np.nan]), np.array([1.0, 3])

    assert difference_of_samples((ours, others), (ours + 3, np.array([2.0, 4, 6]))) == 3 - 2


def test_a_sample_without_a_known_figure_gives_no_number() -> None:
    known = np.array([1.0])

    with pytest.raises(ValueError, match="no known figure"):
        difference_of_samples((known, np.array([np.nan])), (known, known))
