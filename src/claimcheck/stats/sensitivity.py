"""How much would have to go wrong after the policy, against what went wrong before it, to undo an effect?"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from claimcheck.stats.event_study import check_before
from claimcheck.stats.welch import Welch, welch

if TYPE_CHECKING:
    from claimcheck.stats.panels import Flags, Floats


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """How far the two sides may part after the policy, measured by how far they parted before, until nothing is shown.

    Attributes
    ----------
    effect
        The mean of all periods after, counted from the last one before, by Welch; the figures' unit.
    largest_step
        The largest step before the policy of the treated against the others, from one period to the next; not below 0.
    periods_after
        Over which steps of that size add up.
    breakdown
        M: the interval of the effect still excludes zero when steps after are up to M times the largest before. 0 when
        it does not even without any; infinite when there was no step before.

    """

    effect: Welch
    largest_step: float
    periods_after: int
    breakdown: float

    def interval(self, m: float) -> tuple[float, float]:
        """The 95% interval of the effect, widened by steps after of up to `m` times the largest before.

        Raises
        ------
        ValueError
            If `m` is below zero.

        """
        if m < 0:
            raise ValueError(f"steps after are zero or more times those before, got {m}")
        reach = m * self.reach_at_one
        return self.effect.low - reach, self.effect.high + reach

    @property
    def reach_at_one(self) -> float:
        """How far such steps move the mean of the periods after: by 1, 2, … of them, (periods + 1) / 2 on average."""
        return self.largest_step * (self.periods_after + 1) / 2


def sensitivity(figures: Floats, treated: Flags, start: int) -> Sensitivity:
    """The bound of relative magnitudes: parallel trends broken after by at most M times the largest break before.

    With δ the difference of trends, |δ(t+1) - δ(t)| ≤ M · max over s before of |δ(s+1) - δ(s)| for all t after, the
    mean effect is known up to ± M · largest step · (periods after + 1) / 2, to which the sampling interval is added.
    The steps before are taken as measured: their noise makes the bound wider, seldom narrower.

    Parameters
    ----------
    figures
        Units by periods, all known, the periods equally far apart.
    treated
        True for each unit with the policy; at least 2 with and 2 without.
    start
        Position of the first period with it, at least 2.

    Raises
    ------
    ValueError
        As for `check_panel`, `check_sides` and `welch`, or with one period before.

    References
    ----------
    Rambachan and Roth (2023), "A more credible approach to parallel trends", Review of Economic Studies 90, 2555-2591:
    the restriction ΔRM(M); their own confidence sets are those of the extra.

    """
    check_before(figures, treated, start)
    counted = figures[:, start:].mean(axis=1) - figures[:, start - 1]
    effect = welch(counted[treated], counted[~treated])
    gaps = figures[treated].mean(axis=0) - figures[~treated].mean(axis=0)
    largest = float(np.abs(np.diff(gaps[:start])).max())
    bare = Sensitivity(effect, largest, figures.shape[1] - start, 0.0)
    clear = max(effect.low, -effect.high, 0.0)
    breakdown = clear / bare.reach_at_one if largest else math.inf if clear else 0.0
    return Sensitivity(effect, largest, bare.periods_after, breakdown)
