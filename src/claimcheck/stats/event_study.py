"""Before the policy: did the units with it already go another way?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from claimcheck.stats.difference import Difference, compare_changes, unit_changes
from claimcheck.stats.panels import LEVEL, check_panel, check_sides, check_times
from claimcheck.stats.permutation import DRAWS, SEED, Permutation, permute

if TYPE_CHECKING:
    from claimcheck.stats.panels import Flags, Floats


@dataclass(frozen=True, slots=True)
class PreTrend:
    """How the units with the policy went before it, against those without.

    Attributes
    ----------
    deviations
        Mean of the treated less mean of the others in each period before the last one before the policy, each unit
        counted from that last one; in the figures' unit, in the order of time.
    joint
        How rare so large a deviation (the largest, each by its own spread) is by chance. A small p says: already apart.
    slope
        The difference of the units' own straight lines before the policy, per unit of time.
    carried
        What this slope alone would give for the mean after less the mean before; the figures' unit.
    share
        `carried` as a share of the estimated effect: 1 says that the earlier trend gives all of it, below zero that it
        points the other way. None where the effect is zero.

    """

    deviations: tuple[float, ...]
    joint: Permutation
    slope: Difference
    carried: float
    share: float | None


def pre_trend(
    figures: Floats, treated: Flags, start: int, times: Floats | None = None, *, draws: int = DRAWS, seed: int = SEED
) -> PreTrend:
    """Did the two sides already part before the policy?

    The deviations are those of an event study without covariates; their joint test is a permutation of the labels, the
    largest |deviation| over its standard deviation among all units. The slope is that of least squares in each unit.
    A test that finds nothing proves nothing where it has little power (Roth 2022, "Pretest with caution", AER:
    Insights 4, 305-322): see `sensitivity`.

    Parameters
    ----------
    figures
        Units by periods, all known.
    treated
        True for each unit with the policy.
    start
        Position of the first period with it, at least 2.
    times
        One a period, later and later; 0, 1, 2, … without them. True distances over gaps.
    draws, seed
        Of the permutation, where it is not exact.

    Raises
    ------
    ValueError
        As for `check_panel`, `check_sides` and `check_times`, with one period before, or if no unit moved before.

    """
    when = check_before(figures, treated, start, times)
    before = figures[:, :start]
    apart = before[:, :-1] - before[:, -1:]
    slopes = compare_changes(_slopes(before, when[:start]), treated, draws=draws, seed=seed)
    deviations = apart[treated].mean(axis=0) - apart[~treated].mean(axis=0)
    changes = unit_changes(figures, start)
    effect = float(changes[treated].mean() - changes[~treated].mean())
    carried = slopes.estimate * float(when[start:].mean() - when[:start].mean())
    return PreTrend(
        tuple(float(value) for value in deviations),
        permute(apart, treated, draws=draws, seed=seed),
        slopes,
        carried,
        None if abs(effect) <= LEVEL * float(np.abs(figures).max()) else carried / effect,
    )


def check_before(figures: Floats, treated: Flags, start: int, times: Floats | None = None) -> Floats:
    """Refuse a panel that says nothing of the time before the policy; the times of its periods.

    Raises
    ------
    ValueError
        As for `check_panel`, `check_sides` and `check_times`, or with one period before.

    """
    check_panel(figures, start)
    check_sides(figures, treated)
    if start < 2:
        raise ValueError("a trend before the policy needs 2 periods before it, got 1")
    when = np.arange(figures.shape[1], dtype=np.float64) if times is None else times
    check_times(when, figures.shape[1])
    return when


def _slopes(figures: Floats, times: Floats) -> Floats:
    """Least squares with an intercept has the slope Σ(t - t̄)·y / Σ(t - t̄)², one a unit."""
    off = times - times.mean()
    found: Floats = (figures * off).sum(axis=1) / float((off**2).sum())
    return found
