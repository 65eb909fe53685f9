"""What chance does when a policy is dealt out to units at random: by all arrangements, or by some of many."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

from claimcheck.stats.panels import check_sides

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from claimcheck.stats.panels import Flags, Floats

MOST_EXACT = 20_000
DRAWS = 9_999
SEED = 20_150_716
_AT_ONCE = 1_000_000  # figures drawn at a time, so that memory stays bounded
_SAME = 1e-9  # arrangements that differ by less than this share of the spread are ties


@dataclass(frozen=True, slots=True)
class Permutation:
    """A permutation test.

    Attributes
    ----------
    p
        Two-sided: the share of arrangements that give a value at least as large, the real one included.
    arrangements
        How many were looked at.
    exact
        All there are; else drawn at random, and p is (1 + as large) / (1 + drawn).

    """

    p: float
    arrangements: int
    exact: bool


def permute_means(changes: Floats, treated: Flags, *, draws: int = DRAWS, seed: int = SEED) -> Permutation:
    """How often is the difference of means as large when the policy is dealt out at random?

    Parameters
    ----------
    changes
        One figure a unit.
    treated
        True for each unit with the policy.
    draws, seed
        Used where there are more than 20,000 arrangements.

    Raises
    ------
    ValueError
        As for `permute`.

    References
    ----------
    Fisher (1935), The Design of Experiments; the count of the real arrangement among the drawn ones: Phipson and Smyth
    (2010), "Permutation p-values should never be zero", Statistical Applications in Genetics 9, 39.

    """
    return permute(changes[:, None], treated, draws=draws, seed=seed)


def permute(columns: Floats, treated: Flags, *, draws: int = DRAWS, seed: int = SEED) -> Permutation:
    """The same for several figures a unit: the largest of the differences of means, each by its own spread.

    Parameters
    ----------
    columns
        Units by figures. A figure that is the same for all units has no part.
    treated
        True for each unit with the policy.
    draws, seed
        Used where there are more than 20,000 arrangements.

    Raises
    ------
    ValueError
        As for `check_sides`, if a figure is not known, or if none of them varies.

    """
    check_sides(columns, treated)
    if not np.isfinite(columns).all():
        raise ValueError("a figure of the units is not known")
    spread = columns.std(axis=0)
    varying = spread > 1e-12 * np.abs(columns).max(axis=0)
    if not varying.any():
        raise ValueError("the units all changed by the same amount; nothing says what chance does")
    scaled = (columns[:, varying] - columns[:, varying].mean(axis=0)) / spread[varying]
    chosen = int(treated.sum())
    real = np.abs(scaled[treated].sum(axis=0)).max()
    as_large = looked_at = 0
    exact = math.comb(len(scaled), chosen) <= MOST_EXACT
    for rows in _all(len(scaled), chosen) if exact else _drawn(scaled, chosen, draws, seed):
        found = np.abs(scaled[rows].sum(axis=1)).max(axis=1)
        as_large += int(np.count_nonzero(found >= real - _SAME))
        looked_at += len(rows)
    p = as_large / looked_at if exact else (1 + as_large) / (1 + looked_at)
    return Permutation(p, looked_at, exact)


def _all(units: int, chosen: int) -> Iterator[NDArray[np.intp]]:
    yield np.array(list(combinations(range(units), chosen)), dtype=np.intp)


def _drawn(scaled: Floats, chosen: int, draws: int, seed: int) -> Iterator[NDArray[np.intp]]:
    generator = np.random.default_rng(seed)
    at_once = max(1, _AT_ONCE // scaled.size)
    for first in range(0, draws, at_once):
        keys = generator.random((min(at_once, draws - first), len(scaled)))
        yield keys.argpartition(chosen - 1, axis=1)[:, :chosen]
