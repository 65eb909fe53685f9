"""Where did the level of a series change, if anywhere? A description: a change-point is no proof of any cause.

The date that fits best is always somewhere; the p says how often the best date of a series without a change fits as
well, by series drawn from a fixed seed.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from claimcheck.stats.periods import Untested, check_series, is_exact, is_flat
from claimcheck.stats.poisson import check_counts
from claimcheck.stats.reversion import reversion

Floats = NDArray[np.float64]
SEED = 20_150_716
DRAWS = 1_999
TRIM = 0.15  # of the periods at each end is no candidate (Andrews 1993)
FEWEST = 10  # periods
FEWEST_IN_REGIME = 3
LONGEST_MEMORY = 0.99


@dataclass(frozen=True, slots=True)
class ChangePoint:
    """The split that fits best.

    Attributes
    ----------
    last_before
        The last period of the first regime.
    before, after
        The mean of each regime, in the unit of the values; of counts, events for one unit of exposure.
    statistic
        The largest F; of counts the largest likelihood ratio, 2·ln.
    p
        How often a series without a change has a split that fits as well.

    """

    last_before: float
    before: float
    after: float
    statistic: float
    p: float


def change_point(
    times: Sequence[float], values: Sequence[float], *, draws: int = DRAWS, seed: int = SEED
) -> ChangePoint | Untested:
    """The split of a series into two levels with the largest F, and its p when neighbours remember each other.

    F = (S0 - S1) / (S1 / (n - 2)), S0 and S1 the sums of squares around one mean and around two. The p is that of
    `draws` AR(1) series of the same length and gaps, whose memory is that of the series around one mean, corrected for
    its shortness: a real change makes that memory longer and the p more cautious.

    Parameters
    ----------
    times
        In periods, neighbours 1 apart, in order; shape (n,). Gaps keep their length.
    values
        Shape (n,).
    draws, seed
        Of the simulation; the same seed gives the same p.

    Returns
    -------
    ChangePoint or Untested
        Untested with fewer than 10 periods, or where nothing varies.

    Raises
    ------
    ValueError
        If times and values do not match, one is not known, or periods are twice there or out of order.

    References
    ----------
    Andrews, D. W. K. (1993), "Tests for parameter instability and structural change with unknown change point",
    Econometrica 61, 821-856; Diebold, F. X. and Chen, C. (1996), "Testing structural stability with endogenous
    breakpoint", J. Econometrics 70, 221-241, for the bootstrap.

    """
    at, y = np.array(times, dtype=float), np.array(values, dtype=float)
    check_series(at, y)
    refused = _refused(y)
    if refused is not None:
        return refused
    splits = _splits(len(y))
    found = _largest_f(y[None, :], splits)
    best = int(splits[int(found.argmax())])
    two = np.concatenate((y[:best] - y[:best].mean(), y[best:] - y[best:].mean()))
    if is_exact(two, y):
        return Untested("the figures are the same within each regime: nothing says how far chance moves them", best, 0)
    drawn = _remembering(at, min(LONGEST_MEMORY, reversion(y.tolist()).persistence), draws, seed)
    statistic = float(found.max())
    as_large = int((_largest_f(drawn, splits).max(axis=1) >= statistic).sum())
    p = (1 + as_large) / (1 + draws)
    return ChangePoint(float(at[best - 1]), float(y[:best].mean()), float(y[best:].mean()), statistic, p)


def change_point_of_counts(
    times: Sequence[float],
    counts: Sequence[float],
    *,
    exposure: Sequence[float] | None = None,
    draws: int = DRAWS,
    seed: int = SEED,
) -> ChangePoint | Untested:
    """The split of counts into two Poisson rates with the largest likelihood ratio, and its p.

    2·[a·ln(a/A) + b·ln(b/B) - (a + b)·ln((a + b)/(A + B))] for totals a and b over exposures A and B. The p is that of
    `draws` series with the same total, dealt out to the periods by their exposure. It takes the counts for plain
    Poisson counts: where the rate itself varies from year to year, the p is too small.

    Parameters
    ----------
    times
        In order; shape (n,).
    counts
        Events, shape (n,).
    exposure
        People or time, shape (n,); by default the same in all.
    draws, seed
        Of the simulation; the same seed gives the same p.

    Returns
    -------
    ChangePoint or Untested
        Untested with fewer than 10 periods, or no event.

    Raises
    ------
    ValueError
        As `interrupted_counts`.

    References
    ----------
    Worsley, K. J. (1986), "Confidence regions and tests for a change-point in a sequence of exponential family random
    variables", Biometrika 73, 91-104.

    """
    at, events = np.array(times, dtype=float), np.array(counts, dtype=float)
    people = np.ones_like(events) if exposure is None else np.array(exposure, dtype=float)
    check_series(at, events)
    check_counts(events, people)
    refused = _refused(events, flat_is_possible=bool(events.any()))
    if refused is not None:
        return refused
    splits = _splits(len(events))
    found = _likelihood_ratios(events[None, :], people, splits)[0]
    best = int(splits[int(found.argmax())])
    drawn = np.random.default_rng(seed).multinomial(int(events.sum()), people / people.sum(), size=draws).astype(float)
    statistic = float(found.max())
    limit = statistic * (1 - 1e-12)  # series that are the same but for rounding count
    as_large = int((_likelihood_ratios(drawn, people, splits).max(axis=1) >= limit).sum())
    before, after = (float(events[part].sum() / people[part].sum()) for part in (slice(best), slice(best, None)))
    return ChangePoint(float(at[best - 1]), before, after, statistic, (1 + as_large) / (1 + draws))


def _refused(values: Floats, *, flat_is_possible: bool = False) -> Untested | None:
    n = len(values)
    if n < FEWEST:
        return Untested(f"{n} point{'s' * (n != 1)}; a change-point needs {FEWEST}", n, 0)
    if is_flat(values) and not flat_is_possible:
        return Untested("the figure is the same in every period", n, 0)
    return None


def _splits(n: int) -> NDArray[np.intp]:
    """How many periods the first regime may have."""
    least = max(FEWEST_IN_REGIME, math.floor(TRIM * n))
    return np.arange(least, n - least + 1)


def _largest_f(series: Floats, splits: NDArray[np.intp]) -> Floats:
    """F of every split, shape (m, splits), for series of shape (m, n)."""
    n = series.shape[1]
    centred = series - series.mean(axis=1, keepdims=True)
    whole = np.einsum("mn,mn->m", centred, centred)[:, None]
    sums = np.cumsum(centred, axis=1)[:, splits - 1]
    explained = sums**2 * (n / (splits * (n - splits)))
    return np.asarray(explained / np.maximum(whole - explained, 1e-300) * (n - 2))


def _remembering(times: Floats, memory: float, draws: int, seed: int) -> Floats:
    """AR(1) series of variance 1 at these times; shape (draws, n)."""
    made = np.random.default_rng(seed).standard_normal((draws, len(times)))
    kept = memory ** np.diff(times)
    for at, factor in enumerate(kept, start=1):
        made[:, at] = factor * made[:, at - 1] + math.sqrt(1 - factor**2) * made[:, at]
    return made


def _likelihood_ratios(counts: Floats, exposure: Floats, splits: NDArray[np.intp]) -> Floats:
    """2·ln of the likelihood ratio of every split, shape (m, splits), for counts of shape (m, n)."""
    first, size = np.cumsum(counts, axis=1)[:, splits - 1], np.cumsum(exposure)[splits - 1]
    total, whole = counts.sum(axis=1, keepdims=True), exposure.sum()
    return 2 * (_score(first, size) + _score(total - first, whole - size) - _score(total, whole))


def _score(events: Floats, exposure: Floats | np.float64) -> Floats:
    return np.asarray(events * np.log(np.where(events > 0, events, 1.0) / exposure))
