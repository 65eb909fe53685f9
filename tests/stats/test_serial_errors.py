from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from claimcheck.stats.serial_errors import ErrorGrid, memory_grid, posterior, slow_and_noise_grid, whiten

Floats = NDArray[np.float64]
TIMES = np.array([0, 1, 2, 4, 5, 6, 7, 9, 10, 11, 12], dtype=float)
VALUES = np.array([3, 5, 4, 6, 7, 9, 8, 3, 2, 4, 1], dtype=float)
DESIGN = np.column_stack([np.ones(11), TIMES - 9, TIMES >= 9])
STEP = np.array([0.0, 0, 1])


def covariance(rho: float, share: float) -> Floats:
    distance = np.abs(TIMES[:, None] - TIMES[None, :])
    return np.asarray((1 - share) * np.eye(len(TIMES)) + share * rho**distance)


@pytest.mark.parametrize(("rho", "share"), [(0.0, 1.0), (0.7, 1.0), (0.99, 1.0), (0.7, 0.4), (0.99, 0.05)])
def test_whitening_is_that_of_the_cholesky_factor_over_gaps(rho: float, share: float) -> None:
    made, determinant = whiten(DESIGN, TIMES, ErrorGrid(*(np.array([number]) for number in (rho, share, 1.0))))
    factor = np.linalg.cholesky(covariance(rho, share))
    assert np.allclose(made[0], np.linalg.solve(factor, DESIGN), atol=1e-9)
    assert determinant[0] == pytest.approx(2 * np.log(np.diagonal(factor)).sum())


@pytest.mark.parametrize(
    ("share", "value", "low", "high", "p"),
    [
        # statsmodels 0.15: sm.GLS(values, design, sigma=(1 - share) * I + share * 0.6 ** |t - t'|).fit()
        pytest.param(
            1.0, -6.531667502859868, -12.445857749786487, -0.6174772559332498, 0.03434717469396409, id="memory"
        ),
        pytest.param(
            0.6, -7.2418861149128215, -11.894144917540906, -2.589627312284737, 0.007088451395742509, id="and noise"
        ),
    ],
)
def test_at_one_memory_it_is_generalised_least_squares(
    share: float, value: float, low: float, high: float, p: float
) -> None:
    grid = ErrorGrid(*(np.array([number]) for number in (0.6, share, 1.0)))
    found = posterior(DESIGN, VALUES[:, None], TIMES, grid).of(STEP).estimates()[0]
    assert (found.value, found.low, found.high, found.p) == pytest.approx((value, low, high, p), rel=1e-8)


def test_memories_weigh_by_their_integrated_likelihood() -> None:
    # the formula written out, with dense matrices
    grid = memory_grid(0.33)
    logs = []
    for rho, weight in zip(grid.rho, grid.weight, strict=True):
        inverse = np.linalg.inv(covariance(rho, 1.0))
        inner = DESIGN.T @ inverse @ DESIGN
        left = VALUES - DESIGN @ np.linalg.solve(inner, DESIGN.T @ inverse @ VALUES)
        logs.append(np.log(weight) + 0.5 * np.log(np.linalg.det(inverse) / np.linalg.det(inner)))
        logs[-1] -= 4 * np.log(left @ inverse @ left)
    expected = np.exp(np.array(logs) - max(logs))
    known = posterior(DESIGN, VALUES[:, None], TIMES, grid)
    assert known.weights[:, 0] == pytest.approx(expected / expected.sum())
    assert known.typical_memory() == pytest.approx(float(grid.rho @ expected / expected.sum()))


def test_a_long_series_goes_by_parts_of_the_grid() -> None:
    times = np.arange(5_000, dtype=float)
    design = np.column_stack([np.ones(5_000), times >= 2_500])
    values = np.random.default_rng(4).standard_normal(5_000)
    known = posterior(design, values[:, None], times, memory_grid(0.01))
    assert known.weights.shape == (100, 1)
    assert known.typical_memory() < 0.03
    assert known.typical_spread() == pytest.approx(1.0, abs=0.03)


def test_several_series_are_answered_as_each_alone() -> None:
    both = np.column_stack([VALUES, VALUES[::-1]])
    known = posterior(DESIGN, both, TIMES, memory_grid(0.09)).of(STEP).estimates()
    alone = [posterior(DESIGN, both[:, [at]], TIMES, memory_grid(0.09)).of(STEP).estimates()[0] for at in (0, 1)]
    for found, single in zip(known, alone, strict=True):
        assert (found.value, found.low, found.high, found.p) == pytest.approx(
            (single.value, single.low, single.high, single.p)
        )


def test_several_sums_of_coefficients_are_answered_at_once() -> None:
    known = posterior(DESIGN, VALUES[:, None], TIMES, slow_and_noise_grid())
    each = known.each_of(np.eye(3)).estimates()
    single = known.of(STEP).estimates()[0]
    assert len(each) == 3
    assert (each[2].value, each[2].low, each[2].p) == pytest.approx((single.value, single.low, single.p))


def test_a_grid_weighs_every_memory_alike() -> None:
    assert float(memory_grid().weight.sum()) == pytest.approx(0.99)
    grid = slow_and_noise_grid()
    assert float(grid.weight.sum()) == pytest.approx(0.99 * 0.95)
    assert (grid.rho.max(), grid.share.min()) == (0.99, 0.05)
