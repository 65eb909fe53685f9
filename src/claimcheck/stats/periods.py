"""Series around a policy date: what makes one fit to be tested, and the columns of its regression."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from claimcheck.stats.minimum_data import Cap, Minimum

Floats = NDArray[np.float64]
RESIDUE = 1e-12  # of the largest figure: what floating point leaves of differences that are none
FEWEST_BEFORE, FEWEST_AFTER = 8, 3
STRONG_BEFORE, STRONG_AFTER = 12, 4
FEW_WAVES, MANY_WAVES, YEARS_FOR_MANY = 2, 6, 4
FOR_A_SLOPE = 6  # periods after


@dataclass(frozen=True, slots=True)
class Untested:
    """No number, and why: a plain sentence with the counts that it rests on."""

    reason: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a regression on time around a policy date.

    Attributes
    ----------
    design
        Shape (n, k): 1; periods since the policy date, where there is a trend; 1 from the policy on; then, where the
        slope may change, periods since the policy from it on; then the seasons and what else is held constant.
    step
        The column of the step.
    slope
        The column of the change of slope, or None.
    after
        Shape (n,): which periods have the policy.

    """

    design: Floats
    step: int
    slope: int | None
    after: NDArray[np.bool_]

    def contrast(self, column: int) -> Floats:
        """The factors that pick one coefficient; shape (k,)."""
        return np.asarray(np.eye(self.design.shape[1])[column])

    def effects(self) -> Floats:
        """The factors that make the effect in each period after; shape (k, periods after)."""
        made = self.design[self.after].T.copy()
        kept = [column for column in (self.step, self.slope) if column is not None]
        made[[row for row in range(len(made)) if row not in kept]] = 0.0
        return made


def columns_around(
    times: Floats,
    policy: float,
    *,
    trend: bool = True,
    slope: bool | None = None,
    season: int | None = None,
    beside: Sequence[Sequence[float]] = (),
) -> Columns:
    """The columns of an interrupted time series.

    Parameters
    ----------
    times
        Ascending, in periods; shape (n,).
    policy
        On the scale of the times; the first period with the policy is the first at or after it.
    trend
        Whether there is a straight trend before.
    slope
        Whether it may change; by default where there are at least 6 periods after.
    season
        Periods in a year (12 for months): the waves of a year are held constant (`waves`).
    beside
        Other columns to hold constant, each of shape (n,).

    """
    since = times - policy
    after = since >= 0
    changes = trend and int(after.sum()) >= FOR_A_SLOPE if slope is None else slope
    columns = [np.ones_like(since), *([since] if trend else []), after.astype(float)]
    step = len(columns) - 1
    columns += [since * after] if changes else []
    columns += [np.asarray(column, dtype=float) for column in (*waves(times, season), *beside)]
    return Columns(np.array(columns).T, step, step + 1 if changes else None, after)


def waves(times: Floats, season: int | None) -> list[Floats]:
    """Sines and cosines of a year, of half a year and so on, for `season` periods in a year; none without one.

    From four years on six pairs, which of months are all that there are; before, two. With two alone, a season of
    another shape is taken for noise and finds an effect in up to 12% of series without one.

    Raises
    ------
    ValueError
        If a year has fewer than two periods.

    """
    if season is None:
        return []
    if season < 2:
        raise ValueError(f"a year with seasons has two periods or more, not {season}")
    pairs = MANY_WAVES if len(times) >= YEARS_FOR_MANY * season else FEW_WAVES
    made = []
    for turn in range(1, min(pairs, season // 2) + 1):
        angle = 2 * np.pi * turn * (times % season) / season
        made += [np.cos(angle)] if 2 * turn == season else [np.sin(angle), np.cos(angle)]
    return made


def check_series(times: Floats, values: Floats) -> None:
    """Refuse what is no series.

    Raises
    ------
    ValueError
        If times and values do not match, one is not known, or the times are not ascending and all different.

    """
    if times.ndim != 1 or times.shape != values.shape:
        raise ValueError(f"a series has one time for each figure, got {times.size} times and {values.size} figures")
    if not (np.isfinite(times).all() and np.isfinite(values).all()):
        raise ValueError("a figure or a time of the series is not known; leave its period out, gaps keep their length")
    steps = np.diff(times)
    if not bool((steps > 0).all()):
        at = int(np.argmin(steps > 0))
        raise ValueError(f"the periods are to be in order, each there once; {times[at + 1]:g} follows {times[at]:g}")


def too_few(before: int, after: int) -> Untested | None:
    """The answer where there are fewer periods than the design asks for: 8 before and 3 after."""
    if before >= FEWEST_BEFORE and after >= FEWEST_AFTER:
        return None
    points = f"{before} point{'s' * (before != 1)} before, {after} after"
    needs = f"an interrupted time series needs {FEWEST_BEFORE} and {FEWEST_AFTER}"
    return Untested(f"{points}; {needs}", before, after)


def minimum_for_series(before: int, after: int) -> Minimum:
    """What an interrupted time series of so many periods can carry: fewer than 12 before or 4 after suggest at most.

    Parameters
    ----------
    before, after
        Periods without and with the policy that have a figure.

    """
    if before >= STRONG_BEFORE and after >= STRONG_AFTER:
        return Minimum(Cap.STRONG, None)
    if too_few(before, after) is None:
        return Minimum(Cap.SUGGESTIVE, (STRONG_BEFORE, STRONG_AFTER))
    return Minimum(Cap.NONE, (FEWEST_BEFORE, FEWEST_AFTER))


def is_flat(values: Floats) -> bool:
    """Whether all figures are the same but for rounding."""
    return bool(np.ptp(values) <= RESIDUE * np.abs(values).max())


def is_exact(residuals: Floats, values: Floats) -> bool:
    """Whether a regression leaves nothing but rounding, so that nothing says how far chance moves the figures."""
    return bool(np.abs(residuals).max() <= RESIDUE * np.abs(values).max())
