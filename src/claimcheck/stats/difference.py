"""Difference-in-differences with one date: did units with the policy change more than units without it?

Each unit is collapsed to one number, its mean after less its mean before, so that no correlation of its own periods is
left to be guessed (Bertrand, Duflo and Mullainathan 2004, "How much should we trust differences-in-differences
estimates?", Quarterly Journal of Economics 119, 249-275). The changes are compared twice, and the worse p rules.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from claimcheck.stats.panels import check_panel, check_sides, is_level
from claimcheck.stats.permutation import DRAWS, SEED, Permutation, permute_means
from claimcheck.stats.welch import Welch, welch

if TYPE_CHECKING:
    from claimcheck.stats.panels import Flags, Floats


@dataclass(frozen=True, slots=True)
class Difference:
    """How much more the units with the policy changed.

    Attributes
    ----------
    estimate
        Mean change with the policy less mean change without, in the figures' unit.
    treated, controls
        Units on each side.
    welch
        None with one treated unit or with one control.
    permutation
        How rare so large a difference is when the policy is dealt out at random.

    """

    estimate: float
    treated: int
    controls: int
    welch: Welch | None
    permutation: Permutation

    @property
    def p(self) -> float:
        """The worse of the two, 0 to 1."""
        return max(self.permutation.p, self.welch.p if self.welch else 0.0)


def unit_changes(figures: Floats, start: int) -> Floats:
    """Each unit's mean from `start` on less its mean before.

    Parameters
    ----------
    figures
        Units by periods, all known.
    start
        Position of the first period with the policy.

    Returns
    -------
    Floats
        One a unit, in the figures' unit.

    Raises
    ------
    ValueError
        As for `check_panel`.

    """
    check_panel(figures, start)
    changes: Floats = figures[:, start:].mean(axis=1) - figures[:, :start].mean(axis=1)
    return changes


def difference(figures: Floats, treated: Flags, start: int, *, draws: int = DRAWS, seed: int = SEED) -> Difference:
    """The difference-in-differences of a panel with one date.

    Parameters
    ----------
    figures
        Units by periods, all known.
    treated
        True for each unit with the policy.
    start
        Position of the first period with it.
    draws, seed
        Of the permutation test, where it is not exact.

    Raises
    ------
    ValueError
        As for `check_panel` and `check_sides`, and when all units without the policy changed by the same amount.

    """
    changes = unit_changes(figures, start)
    check_sides(figures, treated)
    if is_level(changes[~treated], figures[~treated]) and changes[~treated].size > 1:
        raise ValueError("the units without the policy all changed by the same amount; nothing says what chance does")
    return compare_changes(changes, treated, draws=draws, seed=seed)


def compare_changes(changes: Floats, treated: Flags, *, draws: int = DRAWS, seed: int = SEED) -> Difference:
    """Compare one number a unit between the units with the policy and those without.

    On a balanced panel Welch's t on the collapsed changes equals the cluster-robust CR2 with the degrees of freedom of
    Bell and McCaffrey (Imbens and Kolesár 2016, Review of Economics and Statistics 98, 701-712).

    Parameters
    ----------
    changes
        One a unit.
    treated
        True for each unit with the policy.
    draws, seed
        Of the permutation test, where it is not exact.

    Raises
    ------
    ValueError
        As for `check_sides`, `welch` and `permute_means`.

    """
    check_sides(changes, treated)
    ours, others = changes[treated], changes[~treated]
    compared = welch(ours, others) if min(ours.size, others.size) > 1 else None
    estimate = float(ours.mean() - others.mean())
    permuted = permute_means(changes, treated, draws=draws, seed=seed)
    return Difference(estimate, ours.size, others.size, compared, permuted)


def difference_of_samples(before: tuple[Floats, Floats], after: tuple[Floats, Floats]) -> float:
    """The difference-in-differences of four samples that need not be the same units: no error is given with it.

    Parameters
    ----------
    before, after
        Figures with the policy and without it, NaN left out; known ones are needed in each of the four.

    Returns
    -------
    float
        In the figures' unit.

    Raises
    ------
    ValueError
        If one of the four has no known figure.

    """
    means = [_mean_of_known(sample) for pair in (before, after) for sample in pair]
    return (means[2] - means[0]) - (means[3] - means[1])


def _mean_of_known(sample: Floats) -> float:
    known = sample[np.isfinite(sample)]
    if not known.size:
        raise ValueError("one of the four samples has no known figure")
    return float(known.mean())
