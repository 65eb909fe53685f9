"""Regression on a series whose errors hang together from one period to the next, with nothing taken for known.

The errors of y = Xb + e have the covariance s²·V, V = (1 - l)·I + l·rho^|t_i - t_j|: an AR(1) part with share l of the
variance, and noise. rho (and l, where it is not 1) are integrated out on a grid under a flat prior, so that a short
series is not taken for one without memory; b then has a mixture of t distributions. For each point of the grid the
weight is ∝ prior · |V|^-1/2 · |X'V⁻¹X|^-1/2 · RSS^-(n-k)/2.

References
----------
Zellner, A. and Tiao, G. C. (1964), "Bayesian analysis of the regression model with autocorrelated errors", JASA 59,
763-778; Berger, J. O., De Oliveira, V. and Sansó, B. (2001), JASA 96, 1361-1374, for the integrated likelihood.

"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from claimcheck.stats.least_squares import orthogonal, parts, transposed_solve
from claimcheck.stats.mixtures import Mixture

Floats = NDArray[np.float64]
BLOCK = 1 << 21  # numbers in one whitened block: 16 MB


@dataclass(frozen=True, slots=True)
class ErrorGrid:
    """The memories to integrate over: rho for one period, l of the variance that has it, and their prior weight.

    rho, share, weight: shape (g,); 0 <= rho < 1, 0 < share <= 1.
    """

    rho: Floats
    share: Floats
    weight: Floats


@dataclass(frozen=True, slots=True)
class Posterior:
    """What is known of the k coefficients of m series with one design.

    weights: (g, m). turned: Q'y, (g, k, m). r: (g, k, k). spread: s, (g, m). degrees: n - k. rho: (g,).
    """

    weights: Floats
    turned: Floats
    r: Floats
    spread: Floats
    degrees: int
    rho: Floats

    def of(self, contrast: Floats) -> Mixture:
        """A sum of coefficients, with these factors (k,), for every series."""
        along = transposed_solve(self.r, contrast[:, None])[:, :, 0]
        place = np.einsum("gk,gkm->gm", along, self.turned)
        width = self.spread * np.sqrt(np.einsum("gk,gk->g", along, along))[:, None]
        return Mixture(self.weights, place, width, self.degrees)

    def each_of(self, contrasts: Floats) -> Mixture:
        """Several sums of coefficients, with these factors (k, c), for the first series."""
        along = transposed_solve(self.r, contrasts)
        place = np.einsum("gkc,gk->gc", along, self.turned[:, :, 0])
        width = self.spread[:, :1] * np.sqrt(np.einsum("gkc,gkc->gc", along, along))
        return Mixture(np.broadcast_to(self.weights[:, :1], place.shape), place, width, self.degrees)

    def typical_spread(self) -> float:
        """The standard deviation of the errors of the first series, its mean over rho, in the unit of the values."""
        return float(np.einsum("g,g->", self.weights[:, 0], self.spread[:, 0]))

    def typical_memory(self) -> float:
        """The mean of rho for the first series: 0 to 0.99 for one period."""
        return float(np.einsum("g,g->", self.weights[:, 0], self.rho))


def memory_grid(step: float = 0.01) -> ErrorGrid:
    """AR(1): rho from 0 to 0.99, all of the variance; `step` divides 0.99."""
    rho = np.linspace(0.0, 0.99, round(0.99 / step) + 1)
    return ErrorGrid(rho, np.ones_like(rho), _widths(rho))


def slow_and_noise_grid() -> ErrorGrid:
    """AR(1) and noise: rho from 0 to 0.99 by shares of 0.05 to 1."""
    rho, share = np.linspace(0.0, 0.99, 23), np.linspace(0.05, 1.0, 20)
    every, of = np.meshgrid(rho, share)
    weight = _widths(rho)[None, :] * _widths(share)[:, None]
    return ErrorGrid(every.ravel(), of.ravel(), weight.ravel())


def _widths(points: Floats) -> Floats:
    edges = np.concatenate((points[:1], (points[1:] + points[:-1]) / 2, points[-1:]))
    return np.diff(edges)


def whiten(columns: Floats, times: Floats, grid: ErrorGrid) -> tuple[Floats, Floats]:
    """L⁻¹ of the columns and ln|V| for every V = LL' of the grid.

    One pass over the periods (the filter whose errors are the rows of L⁻¹y), so that gaps keep their distance and no
    matrix of n by n is made.

    Parameters
    ----------
    columns
        Shape (n, c).
    times
        Ascending, in periods; shape (n,).
    grid
        Of g memories.

    Returns
    -------
    tuple
        Shapes (g, n, c) and (g,).

    """
    n, width = columns.shape
    count = len(grid.rho)
    made, determinant = np.empty((count, n, width)), np.zeros(count)
    expected, variance = np.zeros((count, width)), grid.share.copy()
    for at in range(n):
        if at:
            kept = grid.rho ** (times[at] - times[at - 1])
            expected = expected * kept[:, None]
            variance = variance * kept**2 + grid.share * (1 - kept**2)
        whole = variance + 1 - grid.share
        error = columns[at] - expected
        made[:, at] = error / np.sqrt(whole)[:, None]
        determinant += np.log(whole)
        expected = expected + (variance / whole)[:, None] * error
        variance = variance * (1 - grid.share) / whole
    return made, determinant


def posterior(design: Floats, values: Floats, times: Floats, grid: ErrorGrid) -> Posterior:
    """The coefficients of one design for m series, rho integrated out.

    Parameters
    ----------
    design
        X, shape (n, k).
    values
        Shape (n, m), n above k, none of the series exactly Xb.
    times
        Ascending, in periods; shape (n,).
    grid
        What to integrate over.

    Raises
    ------
    ValueError
        If a column says the same as others.

    """
    n, width = design.shape
    unit = np.abs(values).max(axis=0)  # so that squares neither overflow nor vanish
    columns = np.concatenate((design, values / unit), axis=1)
    step = max(1, BLOCK // columns.size)
    blocks = [_fitted(columns, width, times, grid, slice(at, at + step)) for at in range(0, len(grid.rho), step)]
    determinant, turned, r, squares = (np.concatenate(found) for found in zip(*blocks, strict=True))
    size = 0.5 * determinant + np.log(np.diagonal(r, axis1=1, axis2=2)).sum(axis=1)
    likely = (np.log(grid.weight) - size)[:, None] - 0.5 * (n - width) * np.log(squares)
    weights = np.exp(likely - likely.max(axis=0))
    weights /= weights.sum(axis=0)
    spread = np.sqrt(squares / (n - width))
    return Posterior(weights, unit * turned, r, unit * spread, n - width, grid.rho)


def _fitted(columns: Floats, width: int, times: Floats, grid: ErrorGrid, part: slice) -> tuple[Floats, ...]:
    """ln|V|, Q'y, R and the sums of squares for a part of the grid, so that memory stays bounded."""
    made, determinant = whiten(columns, times, ErrorGrid(grid.rho[part], grid.share[part], grid.weight[part]))
    q, r = orthogonal(made[:, :, :width])
    turned, left = parts(q, made[:, :, width:])
    return determinant, turned, r, np.einsum("gnm,gnm->gm", left, left)
