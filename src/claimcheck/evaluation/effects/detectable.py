"""What the figures could have shown at all, and how often chance alone does as much."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from claimcheck.stats.change_point import ChangePoint, change_point
from claimcheck.stats.detectable import chance_of_change, detectable_change
from claimcheck.stats.periods import Untested

if TYPE_CHECKING:
    from claimcheck.evaluation.effects.panel import Panel

LONGEST = 240  # periods; of more the answer is small, and takes long


@dataclass(frozen=True, slots=True)
class Reach:
    """chance: the share of series without any effect with a change as large; None where that cannot be said.

    least: the change that would have been seen in 80 of 100 such series, in the measure's unit.
    """

    chance: float | None
    least: float | None
    before: int
    after: int


def reach_of(panel: Panel) -> Reach | None:
    """What the treated place's own series could have shown."""
    unit = panel.together()
    before, after = panel.before(unit), panel.after(unit)
    at = [*before, *after]
    if panel.is_staggered or not before or not after or len(at) > LONGEST:
        return None
    times, values = [float(index) for index in at], [unit.values[index] for index in at]
    try:
        chance = chance_of_change(times, values, float(panel.start))
    except ValueError:
        return None
    spread = _spread(np.array(times), np.array(values), len(before))
    step = detectable_change(len(before), len(after)) if spread is not None else None
    least = step * spread if step is not None and spread is not None else None
    return Reach(None if isinstance(chance, Untested) else chance, least, len(before), len(after))


def _spread(times: np.ndarray, values: np.ndarray, before: int) -> float | None:
    """The standard deviation around a straight line and a step; None where too few points or no scatter."""
    columns = [np.ones_like(times), times - times.mean(), (np.arange(len(times)) >= before).astype(float)]
    if len(times) - len(columns) < 2:
        return None
    q, _ = np.linalg.qr(np.array(columns).T)
    left = values - q @ (q.T @ values)
    spread = float(np.sqrt((left**2).sum() / (len(times) - len(columns))))
    return spread if spread > 1e-12 * float(np.abs(values).max()) else None


def change_words(panel: Panel) -> str:
    """Where the series changes most: a description, never a proof."""
    unit = panel.together()
    at = [index for index, value in enumerate(unit.values) if value == value]
    if panel.is_staggered or len(at) > LONGEST:
        return ""
    try:
        found = change_point([float(index) for index in at], [unit.values[index] for index in at])
    except ValueError:
        return ""
    if not isinstance(found, ChangePoint) or found.p >= 0.05:
        return ""
    return f"the series changes most after {panel.periods[round(found.last_before)]}, which says where and not why"
