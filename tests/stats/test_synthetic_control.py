from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from claimcheck.stats.synthetic_control import Specification, simplex_weights, synthetic_control

if TYPE_CHECKING:
    from claimcheck.stats.panels import Floats

TARGET = np.array([3.0, 5, 4, 6, 8])
DONORS = np.array([[1.0, 2, 2, 3, 3], [4, 7, 5, 8, 12], [3, 3, 5, 5, 6], [9, 1, 1, 2, 4]])


def test_the_weights_are_those_of_a_constrained_optimiser() -> None:
    # scipy.optimize.minimize(lambda w: ((TARGET - w @ DONORS) ** 2).sum(), [.25] * 4, method='SLSQP', bounds=[(0, 1)]
    #   * 4, constraints={'type': 'eq', 'fun': lambda w: w.sum() - 1}, options={'ftol': 1e-15}).x and .fun
    weights = simplex_weights(TARGET, DONORS)

    assert weights == pytest.approx([0.32850877, 0.53353781, 0.12821071, 0.00974271], abs=1e-6)
    assert ((TARGET - weights @ DONORS) ** 2).sum() == pytest.approx(0.09639022704201253, rel=1e-9)


@pytest.mark.parametrize("scale", [pytest.param(1e-9, id="tiny figures"), pytest.param(1e9, id="large figures")])
def test_the_weights_do_not_depend_on_the_unit(scale: float) -> None:
    assert simplex_weights(TARGET * scale, DONORS * scale) == pytest.approx(simplex_weights(TARGET, DONORS), abs=1e-9)


def test_the_weights_lie_on_the_simplex() -> None:
    weights = simplex_weights(TARGET + 100, DONORS)  # far outside what the donors reach

    assert weights.sum() == pytest.approx(1, abs=1e-12)
    assert weights.min() >= 0


def test_a_donor_that_is_the_target_takes_all() -> None:
    weights = simplex_weights(TARGET, np.vstack([DONORS, TARGET]))

    assert (TARGET - weights @ np.vstack([DONORS, TARGET])) == pytest.approx(np.zeros(5), abs=1e-12)


def test_donors_that_are_all_the_target_share_it() -> None:
    assert simplex_weights(TARGET, np.vstack([TARGET, TARGET])).sum() == pytest.approx(1)


@pytest.mark.parametrize(
    ("donors", "rounds", "told"),
    [
        pytest.param(DONORS[:0], None, "got \\(0, 5\\) for \\(5,\\)", id="no donor"),
        pytest.param(DONORS[:, :4], None, "got \\(4, 4\\) for \\(5,\\)", id="a period too few"),
        pytest.param(DONORS[0], None, "got \\(5,\\)", id="a row alone"),
        pytest.param(DONORS, 1, "no mix was found", id="the solver gives up"),
    ],
)
def test_without_a_mix_there_are_no_weights(donors: Floats, rounds: int | None, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        simplex_weights(TARGET, donors, rounds=rounds)


def test_the_mix_is_carried_through() -> None:
    """Half of each donor is the unit exactly until the fourth period, and then 3 and 5 less than it would have been."""
    donors = np.array([[1.0, 4, 2, 5, 3, 4], [3, 2, 6, 1, 5, 2]])
    treated = donors.mean(axis=0) - [0, 0, 0, 0, 3, 5]

    found = synthetic_control(treated, donors, 4)

    assert found.weights == pytest.approx((0.5, 0.5))
    assert found.gaps == pytest.approx((0, 0, 0, 0, -3, -5), abs=1e-12)
    assert found.effect == pytest.approx(-4)
    assert found.after == pytest.approx(17**0.5)
    assert found.before == pytest.approx(0, abs=1e-12)
    assert found.deviation == pytest.approx(np.std([2, 3, 4, 3]))
    assert found.fits


def test_a_level_that_no_donor_has_fits_from_its_own_mean_only() -> None:
    donors = np.array([[1.0, 4, 2, 5, 3, 4], [3, 2, 6, 1, 5, 2]])
    treated = donors.mean(axis=0) + 100 - np.array([0, 0, 0, 0, 3, 5])

    demeaned = synthetic_control(treated, donors, 4, Specification.DEMEANED)

    assert not synthetic_control(treated, donors, 4).fits
    assert demeaned.fit_share == pytest.approx(0, abs=1e-9)
    assert demeaned.effect == pytest.approx(-4)


def test_every_other_period_is_counted_back_from_the_last_before() -> None:
    """The second and the fourth are matched, by the first donor; what the first and third say does not count."""
    donors = np.array([[0.0, 4, 0, 5, 3], [9, 2, 9, 1, 5]])
    treated = np.array([9.0, 4, 9, 5, 1])

    found = synthetic_control(treated, donors, 4, Specification.EVERY_OTHER)

    assert found.weights == pytest.approx((1, 0))
    assert found.gaps == pytest.approx((9, 0, 9, 0, -2))


@pytest.mark.parametrize(
    ("treated", "donors", "start", "told"),
    [
        pytest.param(TARGET, DONORS[:, :4], 3, "the 5 periods of the treated unit", id="a period too few"),
        pytest.param(TARGET, DONORS, 1, "does not move before", id="one period before"),
        pytest.param(TARGET, DONORS, 5, "starts at 5 of 5", id="nothing after"),
        pytest.param(np.array([2.0, 2, 2, 6, 8]), DONORS, 3, "does not move before", id="constant before"),
        pytest.param(TARGET, DONORS[:0], 3, "a mix needs donors", id="no donor"),
        pytest.param(TARGET, np.where(DONORS == 9, np.nan, DONORS), 3, "1 of the 25 figures", id="a gap"),
    ],
)
def test_bad_figures_give_no_counterfactual(treated: Floats, donors: Floats, start: int, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        synthetic_control(treated, donors, start)
