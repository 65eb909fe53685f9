"""What so few points could have shown at all, and how often chance alone makes a change as large as the one seen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from claimcheck.stats.least_squares import least_squares
from claimcheck.stats.mixtures import TAIL
from claimcheck.stats.periods import Columns, Untested, check_series, columns_around, is_exact, is_flat
from claimcheck.stats.serial_errors import memory_grid, posterior

Floats = NDArray[np.float64]
SEED = 20_150_716
DRAWS = 1_000
POWER = 0.8
MEMORY = 0.3
COARSE = 0.09  # of rho: a finer grid changes the answer by less than the draws do
DEGREES = 2  # left at least


@cache
def detectable_change(
    before: int, after: int, *, power: float = POWER, memory: float = MEMORY, draws: int = DRAWS, seed: int = SEED
) -> float | None:
    """The step that a series of so many periods would show at p < 0.05 with the given power.

    Drawn AR(1) series without a change, each asked for its 95% interval of the step (`interrupted`); a step added to a
    series moves its interval by as much, so that the step that clears zero in 80% of the series is the 80% quantile of
    the distance between zero and the interval's lower end.

    Parameters
    ----------
    before, after
        Periods.
    power
        Between 0 and 1.
    memory
        rho of the drawn series, from 0 to below 1.
    draws, seed
        Of the simulation; the same seed gives the same answer. 1,000 draws leave an error of about 0.05.

    Returns
    -------
    float or None
        In standard deviations of the series around its trend; None where there are too few periods for any answer.

    Raises
    ------
    ValueError
        If a number of periods is negative, or power or memory lie outside.

    Notes
    -----
    With a third of the periods after: about 4.4 for 8 periods in all, 4.0 for 10, 3.4 for 15, 3.1 for 20, 2.7 for 30
    and 2.0 for 60.

    """
    if min(before, after) < 0 or not 0 < power < 1 or not 0 <= memory < 1:
        raise ValueError(f"needs periods, a power and a memory below 1, got {before}, {after}, {power} and {memory}")
    if before < 2 or after < 1:
        return None
    times = np.arange(-before, after, dtype=float)
    columns = columns_around(times, 0.0)
    if before + after - columns.design.shape[1] < DEGREES:
        return None
    known = posterior(columns.design, remembering(before + after, memory, draws, seed), times, memory_grid(COARSE))
    lows = known.of(columns.contrast(columns.step)).quantile(TAIL)
    return float(np.quantile(-lows, power))


def remembering(n: int, memory: float, draws: int, seed: int) -> Floats:
    """AR(1) series of variance 1; a random walk from 0 where the memory is 1. Shape (n, draws)."""
    made = np.random.default_rng(seed).standard_normal((n, draws))
    fresh = 1.0 if memory >= 1 else (1 - memory**2) ** 0.5
    for at in range(1, n):
        made[at] = memory * made[at - 1] + fresh * made[at]
    return made


def chance_of_change(times: Sequence[float], values: Sequence[float], policy: float) -> float | Untested:
    """In which share of series without any effect a change as large, for their scatter, appears by chance.

    The two-sided p of a step, once beside a straight trend and once without, the larger of the two, for errors that
    remember (`serial_errors`). It is asked of series too short to be tested, to say so in figures: it is no test.

    Parameters
    ----------
    times
        In periods, neighbours 1 apart, in order; shape (n,). Gaps keep their length.
    values
        Shape (n,).
    policy
        On the scale of the times.

    Returns
    -------
    float or Untested
        From 0 to 1. Untested with fewer than 3 periods before, none after, or figures without any scatter.

    Raises
    ------
    ValueError
        If times and values do not match, one is not known, or periods are twice there or out of order.

    """
    at, y = np.array(times, dtype=float), np.array(values, dtype=float)
    check_series(at, y)
    after = int((at >= policy).sum())
    before = len(at) - after
    if before < 3 or after < 1:
        return Untested(f"{before} before, {after} after: too few to say how often chance does as much", before, after)
    asked = [columns_around(at, policy, trend=trend, slope=False) for trend in (False, True)]
    asked = [columns for columns in asked if len(at) - columns.design.shape[1] >= DEGREES]
    if not asked or is_flat(y) or any(_is_exact(columns, y) for columns in asked):
        return Untested("the figures scatter too little to say how often chance does as much", before, after)
    return max(_p(columns, at, y) for columns in asked)


def _is_exact(columns: Columns, values: Floats) -> bool:
    return is_exact(least_squares(columns.design.T, values).residuals, values)


def _p(columns: Columns, times: Floats, values: Floats) -> float:
    known = posterior(columns.design, values[:, None], times, memory_grid())
    return float(known.of(columns.contrast(columns.step)).two_sided()[0])
