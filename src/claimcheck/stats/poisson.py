"""Poisson regression: counts that grow and fall by factors, with the extra variation that counts of people have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from claimcheck.stats.least_squares import orthogonal, triangular_solve
from claimcheck.stats.mixtures import Estimate

Floats = NDArray[np.float64]
ROUNDS = 60
SETTLED = 1e-13  # of the largest coefficient


@dataclass(frozen=True, slots=True)
class CountFit:
    """A Poisson regression.

    Attributes
    ----------
    coefficients
        Logarithms of factors, for one unit of their column; shape (k,).
    errors
        Standard errors for plain Poisson counts; shape (k,).
    dispersion
        Pearson's Σ(y - μ)²/μ over n - k: 1 for plain Poisson counts, more where the rate itself varies.
    degrees
        n - k.
    expected
        μ, shape (n,).

    """

    coefficients: Floats
    errors: Floats
    dispersion: float
    degrees: int
    expected: Floats

    def plain(self, column: int) -> Estimate:
        """One coefficient as if the counts were plain Poisson; by the normal distribution."""
        return self._estimate(column, float(self.errors[column]), np.inf)

    def quasi(self, column: int) -> Estimate:
        """One coefficient with errors widened by √dispersion; by the normal distribution, as usually published."""
        return self._estimate(column, float(self.errors[column]) * float(np.sqrt(self.dispersion)), np.inf)

    def cautious(self, column: int) -> Estimate:
        """As `quasi`, by t(n - k), and never narrower than plain Poisson counts."""
        factor = float(np.sqrt(max(1.0, self.dispersion)))
        return self._estimate(column, float(self.errors[column]) * factor, self.degrees)

    def _estimate(self, column: int, error: float, degrees: float) -> Estimate:
        from scipy.special import stdtr, stdtrit

        value = float(self.coefficients[column])
        reach = error * float(stdtrit(degrees, 0.975))
        return Estimate(value, value - reach, value + reach, 2 * float(stdtr(degrees, -abs(value) / error)))


def check_counts(counts: Floats, exposure: Floats) -> None:
    """Refuse what are no counts.

    Raises
    ------
    ValueError
        If one is not a whole number of zero or more, or an exposure is not above zero, or their numbers differ.

    """
    if counts.shape != exposure.shape or not (np.isfinite(exposure).all() and (exposure > 0).all()):
        raise ValueError("each count needs the people or the time it is counted over, above zero")
    if not (np.isfinite(counts).all() and (counts >= 0).all() and (counts == np.floor(counts)).all()):
        raise ValueError("counts are whole numbers of zero or more")


def poisson_regression(
    columns: Sequence[Sequence[float]] | Floats, counts: Sequence[float] | Floats, exposure: Sequence[float] | Floats
) -> CountFit | None:
    """ln(μ / exposure) = Xb, by iterated weighted least squares, each round with orthogonal columns.

    Parameters
    ----------
    columns
        Shape (k, n), the constant among them.
    counts
        Events, shape (n,); n above k.
    exposure
        People, or the length of the period, shape (n,).

    Returns
    -------
    CountFit or None
        None where no finite factors fit best: no event at all on one side of a column.

    Raises
    ------
    ValueError
        If counts or exposures are none, there are not more counts than columns, or a column says the same as others.

    References
    ----------
    McCullagh, P. and Nelder, J. A. (1989), "Generalized Linear Models", 2nd ed., chapters 2 and 6, and 9.2 for the
    dispersion.

    """
    design = np.array(columns, dtype=float).T
    y, people = np.array(counts, dtype=float), np.array(exposure, dtype=float)
    check_counts(y, people)
    if design.shape[0] != len(y) or len(y) <= design.shape[1]:
        raise ValueError(f"a regression needs more counts than columns, got {len(y)} beside {design.shape}")
    orthogonal(design[None])
    with np.errstate(over="ignore", under="ignore", divide="ignore", invalid="ignore"):
        return _settled(design, y, people)


def _settled(design: Floats, y: Floats, people: Floats) -> CountFit | None:
    fitted, expected = np.log((y + 0.5) / people), y + 0.5
    coefficients = np.zeros(design.shape[1])
    for _ in range(ROUNDS):
        root = np.sqrt(expected)
        try:
            q, r = orthogonal((design * root[:, None])[None])
        except ValueError:  # what is expected on one side has come down to nothing
            return None
        turned = np.einsum("nk,n->k", q[0], root * (fitted + (y - expected) / expected))
        found = triangular_solve(r, turned[None, :, None])[0, :, 0]
        settled = bool(np.abs(found - coefficients).max() <= SETTLED * (1 + np.abs(found).max()))
        coefficients, fitted = found, np.einsum("nk,k->n", design, found)
        expected = people * np.exp(fitted)
        if not (np.isfinite(expected).all() and (expected > 0).all()):
            return None
        if settled:
            return _fit(coefficients, r, y, expected)
    return None


def _fit(coefficients: Floats, r: Floats, counts: Floats, expected: Floats) -> CountFit:
    width = len(coefficients)
    inverse = triangular_solve(r, np.eye(width)[None])[0]
    errors = np.sqrt(np.einsum("ij,ij->i", inverse, inverse))
    degrees = len(counts) - width
    pearson = float(np.einsum("n,n->", counts - expected, (counts - expected) / expected))
    return CountFit(coefficients, errors, pearson / degrees, degrees, expected)
