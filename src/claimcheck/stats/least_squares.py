"""Least squares by orthogonal columns, for one regression or for a stack of them at once.

No normal equations, and no call that hands work to several threads: the same answer on every machine.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
SAME = 1e-10  # what is left of a column beside the others, as a part of it: less is rounding


@dataclass(frozen=True, slots=True)
class LinearFit:
    """A regression: its coefficients, and how far the values lie from it.

    Attributes
    ----------
    coefficients
        Shape (k,), in units of the values for one unit of their column.
    standard_errors
        Shape (k,), for errors that are independent and equally large; in the same units.
    residuals
        Shape (n,), in units of the values.
    degrees
        n - k.

    """

    coefficients: Floats
    standard_errors: Floats
    residuals: Floats
    degrees: int


def least_squares(columns: Sequence[Sequence[float]] | Floats, values: Sequence[float] | Floats) -> LinearFit:
    """The coefficients b that make Σ(y - Xb)² least: X = QR, Rb = Q'y.

    Parameters
    ----------
    columns
        Shape (k, n): one sequence for each column of X, the constant among them.
    values
        y, shape (n,); n above k.

    Raises
    ------
    ValueError
        If there are not more values than columns, if lengths differ, if a number is missing or infinite, or if a column
        says the same as others.

    References
    ----------
    Björck, Å. (1996), "Numerical Methods for Least Squares Problems", SIAM, 2.4: Gram-Schmidt, each column twice.

    """
    design, y = np.array(columns, dtype=float).T, np.array(values, dtype=float)
    if design.ndim != 2 or y.shape != design.shape[:1] or len(y) <= design.shape[1]:
        raise ValueError(f"a regression needs more values than columns, got {y.shape} beside {design.shape}")
    if not (np.isfinite(design).all() and np.isfinite(y).all()):
        raise ValueError("a regression needs a figure for every value and every column")
    q, r = orthogonal(design[None])
    degrees = len(y) - design.shape[1]
    turned, left = parts(q, y[None, :, None])
    inverse = triangular_solve(r, np.broadcast_to(np.eye(design.shape[1]), r.shape))[0]
    coefficients = np.einsum("ij,j->i", inverse, turned[0, :, 0])
    residuals = left[0, :, 0]
    variance = float(np.einsum("i,i->", residuals, residuals)) / degrees
    errors = np.sqrt(variance * np.einsum("ij,ij->i", inverse, inverse))
    return LinearFit(coefficients, errors, residuals, degrees)


def orthogonal(stack: Floats) -> tuple[Floats, Floats]:
    """Q and R of every matrix of a stack: Q of its shape with columns of length one, R upper triangular, X = QR.

    Parameters
    ----------
    stack
        Shape (g, n, k), n at least k.

    Raises
    ------
    ValueError
        If, but for rounding, a column is made of those before it.

    """
    count, _, width = stack.shape
    q, r = np.zeros_like(stack), np.zeros((count, width, width))
    for at in range(width):
        column = stack[:, :, at]
        whole = np.sqrt(np.einsum("gn,gn->g", column, column))
        for _ in range(2):  # the second round takes away what rounding left
            along = np.einsum("gnk,gn->gk", q[:, :, :at], column)
            column = column - np.einsum("gnk,gk->gn", q[:, :, :at], along)
            r[:, :at, at] += along
        length = np.sqrt(np.einsum("gn,gn->g", column, column))
        if not bool((length > SAME * whole).all()):
            raise ValueError(f"column {at + 1} of the regression says the same as those before it")
        r[:, at, at] = length
        q[:, :, at] = column / length[:, None]
    return q, r


def parts(q: Floats, values: Floats) -> tuple[Floats, Floats]:
    """Q'y and the residuals y - QQ'y of every regression: shapes (g, k, m) and (g, n, m) for values (g, n, m)."""
    along = np.einsum("gnk,gnm->gkm", q, values)
    left = values - np.einsum("gnk,gkm->gnm", q, along)
    more = np.einsum("gnk,gnm->gkm", q, left)
    return along + more, left - np.einsum("gnk,gkm->gnm", q, more)


def triangular_solve(r: Floats, right: Floats) -> Floats:
    """The x of Rx = b for every upper triangular R of a stack: shapes (g, k, k) and (g, k, m) give (g, k, m)."""
    found = np.zeros(np.broadcast_shapes(right.shape, (r.shape[0], 1, 1)))
    for at in reversed(range(r.shape[1])):
        known = np.einsum("gk,gkm->gm", r[:, at, at + 1 :], found[:, at + 1 :])
        found[:, at] = (right[:, at] - known) / r[:, at, at][:, None]
    return found


def transposed_solve(r: Floats, right: Floats) -> Floats:
    """The x of R'x = b for every upper triangular R of a stack: shapes (g, k, k) and (k, c) give (g, k, c)."""
    found = np.zeros((*r.shape[:2], right.shape[1]))
    for at in range(r.shape[1]):
        known = np.einsum("gk,gkc->gc", r[:, :at, at], found[:, :at])
        found[:, at] = (right[at] - known) / r[:, at, at][:, None]
    return found
