"""Chosen because the outcome was bad: how much of a fall do untreated units that were as badly off share?

Units picked at an extreme return towards the mean by themselves (Galton 1886), and those picked for a programme are
compared with units that had the same figures and no programme (Davis 1976, "The effect of regression to the mean in
epidemiologic and clinical studies", American Journal of Epidemiology 104, 493-498).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from claimcheck.stats.panels import LARGEST, LEVEL, check_sides

if TYPE_CHECKING:
    from claimcheck.stats.panels import Flags, Floats

DECILES = 10


@dataclass(frozen=True, slots=True)
class MatchedFall:
    """What treated units and untreated ones of the same baseline decile did.

    Attributes
    ----------
    treated_change
        Mean change of the treated units that have a match, in the figures' unit; negative is a fall.
    matched_change
        Mean over the same units of the mean change of the untreated ones in their decile.
    matched, unmatched
        Treated units with an untreated one in their decile, and without.
    controls
        Untreated units that served.
    share
        The part of the treated change that came without the policy: 1 is all of it, below zero says that the untreated
        went the other way; None where the treated did not change.

    """

    treated_change: float
    matched_change: float
    matched: int
    unmatched: int
    controls: int
    share: float | None

    @property
    def beyond(self) -> float:
        """What the treated units changed more than their matches, in the figures' unit."""
        return self.treated_change - self.matched_change


def matched_fall(baseline: Floats, after: Floats, treated: Flags) -> MatchedFall | None:
    """Compare treated units with the untreated ones in the same tenth of the baseline.

    The tenths are those of all units, treated or not; a unit on a line between two belongs to the upper one. Inside a
    tenth the treated may still be the worse, so the share is rather too low than too high.

    Parameters
    ----------
    baseline, after
        One figure a unit, before the policy and after it, in one unit, all known.
    treated
        True for each unit with the policy.

    Returns
    -------
    MatchedFall | None
        None where no treated unit has an untreated one in its tenth: the worst were all treated.

    Raises
    ------
    ValueError
        As for `check_sides`, if the two are not of one length, a figure is not known, fewer than ten units make no
        tenths, or all began at the same figure.

    """
    check_sides(baseline, treated)
    if baseline.shape != after.shape or baseline.size < DECILES:
        raise ValueError(f"tenths need {DECILES} units with both figures, got {baseline.size} and {after.size}")
    if not (np.abs(np.concatenate([baseline, after])) <= LARGEST).all():
        raise ValueError("a figure before or after the policy is not known")
    if not np.ptp(baseline):
        raise ValueError("all units began at the same figure; none was chosen for a bad one")
    tenths = _tenths(baseline)
    changes = after - baseline
    ours = np.flatnonzero(treated & np.isin(tenths, tenths[~treated]))
    if not ours.size:
        return None
    matches = [changes[~treated & (tenths == tenths[at])] for at in ours]
    own = math.fsum(changes[ours]) / ours.size
    theirs = math.fsum(float(found.mean()) for found in matches) / ours.size
    least = LEVEL * float(np.abs(baseline).max())
    return MatchedFall(
        own,
        theirs,
        ours.size,
        int(treated.sum()) - ours.size,
        int(np.count_nonzero(~treated & np.isin(tenths, tenths[ours]))),
        None if abs(own) <= least else theirs / own,
    )


def _tenths(baseline: Floats) -> Floats:
    """0 to 9 for each unit: how many of the nine lines between the tenths it reaches."""
    lines = np.quantile(baseline, np.arange(1, DECILES) / DECILES)
    found: Floats = np.searchsorted(lines, baseline, side="right").astype(np.float64)
    return found
