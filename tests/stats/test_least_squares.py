from __future__ import annotations

import math

import numpy as np
import pytest

from claimcheck.stats.least_squares import least_squares, orthogonal, transposed_solve, triangular_solve

LONGLEY_GNP = [234.289, 259.426, 258.054, 284.599, 328.975, 346.999, 365.385, 363.112]
LONGLEY_JOBS = [60.323, 61.122, 60.171, 61.187, 63.221, 63.639, 64.989, 63.761]


def test_coefficients_and_their_errors_are_those_of_statsmodels() -> None:
    # statsmodels 0.15: sm.OLS(jobs, sm.add_constant(gnp)).fit(); .params, .bse
    fit = least_squares([[1.0] * 8, LONGLEY_GNP], LONGLEY_JOBS)
    assert fit.coefficients == pytest.approx([52.028616542301364, 0.03367041728749379], rel=1e-9)
    assert fit.standard_errors == pytest.approx([1.1065769011836697, 0.0035813354816994773], rel=1e-9)
    assert fit.degrees == 6
    assert float(fit.residuals.sum()) == pytest.approx(0, abs=1e-10)


@pytest.mark.parametrize(
    ("columns", "values", "reason"),
    [
        pytest.param([[1.0, 1], [1, 2]], [1.0, 2], "more values than columns", id="as many columns"),
        pytest.param([[1.0, 1, 1]], [1.0, 2], "more values than columns", id="lengths differ"),
        pytest.param([1.0, 1, 1], [1.0, 2, 3], "more values than columns", id="no columns"),
        pytest.param([[1.0, 1, 1]], [1.0, math.nan, 3], "a figure for every value", id="a figure missing"),
        pytest.param([[1.0, math.inf, 1]], [1.0, 2, 3], "a figure for every value", id="a column without end"),
        pytest.param([[1.0, 1, 1], [2, 2, 2]], [1.0, 2, 3], "column 2", id="a column twice"),
        pytest.param([[0.0, 0, 0]], [1.0, 2, 3], "column 1", id="an empty column"),
    ],
)
def test_a_regression_without_an_answer_is_refused(
    columns: list[list[float]], values: list[float], reason: str
) -> None:
    with pytest.raises(ValueError, match=reason):
        least_squares(columns, values)


def test_a_stack_is_taken_apart_matrix_by_matrix() -> None:
    stack = np.random.default_rng(1).standard_normal((3, 7, 4))
    q, r = orthogonal(stack)
    assert np.allclose(np.einsum("gnk,gkj->gnj", q, r), stack, atol=1e-14)
    assert np.allclose(np.einsum("gnk,gnj->gkj", q, q), np.eye(4), atol=1e-14)
    assert np.allclose(np.tril(r, -1), 0)


def test_triangles_are_solved_both_ways() -> None:
    r = np.triu(np.random.default_rng(2).standard_normal((2, 3, 3))) + 3 * np.eye(3)
    right = np.random.default_rng(3).standard_normal((2, 3, 2))
    assert np.allclose(np.einsum("gij,gjm->gim", r, triangular_solve(r, right)), right)
    assert np.allclose(np.einsum("gji,gjc->gic", r, transposed_solve(r, right[0])), right[0])
