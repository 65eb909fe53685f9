"""Two counts: is one rate higher than the other by more than chance, and than the rate varies from year to year?"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from claimcheck.stats.periods import Untested, check_series
from claimcheck.stats.poisson import poisson_regression

FEWEST_IN_HISTORY = 8
UNKNOWN = "year-to-year volatility unknown"


@dataclass(frozen=True, slots=True)
class RateRatio:
    """One rate over another, with its 95% interval and the two-sided p of no difference.

    ratio, high: None where the other count is zero, so that there is no bound.
    """

    ratio: float | None
    low: float
    high: float | None
    p: float


@dataclass(frozen=True, slots=True)
class Volatility:
    """How much more than Poisson a count varies around its trend: the factor of the variance, and its degrees."""

    dispersion: float
    degrees: int


def rate_ratio(one: int, other: int, *, exposure: tuple[float, float] = (1.0, 1.0)) -> RateRatio:
    """The exact conditional ratio of two Poisson rates: (one / T1) / (other / T2).

    Given their sum, `one` is binomial with the share T1·r / (T1·r + T2) at a ratio of r; the interval is Clopper's and
    Pearson's for the share, the p twice the smaller tail at r = 1. It takes for granted that nothing but chance moves
    the counts: see `rate_ratio_beyond`.

    Parameters
    ----------
    one, other
        Events, zero or more; not both zero.
    exposure
        People or time that each is counted over.

    Raises
    ------
    ValueError
        If a count is negative, both are zero, or an exposure is not above zero.

    References
    ----------
    Przyborowski, J. and Wilenski, H. (1940), Biometrika 31, 313-323; Clopper, C. J. and Pearson, E. S. (1934),
    Biometrika 26, 404-413. R: ``2 * min(pbinom(...), ...)`` and ``binom.test(a, a + b)$conf.int``.

    """
    return _conditional(one, other, exposure, 1.0)


def volatility(
    times: Sequence[float], counts: Sequence[float], *, population: Sequence[float] | None = None
) -> Volatility | Untested:
    """Pearson's dispersion of counts around a trend by a constant factor: Σ(y - μ)²/μ over n - 2.

    Parameters
    ----------
    times
        In periods, shape (n,), in order; none of the two periods that are to be compared.
    counts
        Events, shape (n,).
    population
        People in each period, shape (n,); by default the same in all.

    Returns
    -------
    Volatility or Untested
        Untested with fewer than 8 periods, or hardly any event.

    Raises
    ------
    ValueError
        As `interrupted_counts`.

    References
    ----------
    McCullagh and Nelder (1989), "Generalized Linear Models", 2nd ed., 6.2.

    """
    at, events = np.array(times, dtype=float), np.array(counts, dtype=float)
    check_series(at, events)
    n = len(at)
    if n < FEWEST_IN_HISTORY:
        reason = f"{UNKNOWN}: {n} earlier period{'s' * (n != 1)}, {FEWEST_IN_HISTORY} are needed"
        return Untested(reason, n, 0)
    people = np.ones_like(events) if population is None else np.array(population, dtype=float)
    fit = poisson_regression([np.ones(n).tolist(), (at - at.mean()).tolist()], events, people)
    if fit is None:
        return Untested(f"{UNKNOWN}: hardly any event in {n} earlier periods", n, 0)
    return Volatility(fit.dispersion, fit.degrees)


def rate_ratio_beyond(
    one: int, other: int, known: Volatility | Untested, *, exposure: tuple[float, float] = (1.0, 1.0)
) -> RateRatio | Untested:
    """The ratio of two rates that vary from period to period by more than Poisson counts do.

    Two answers, of which the one with the larger p rules: the exact one with both counts divided by the dispersion, and
    ln(ratio) ± t·√(dispersion·(1/one + 1/other)) with the degrees of the history (where neither is zero). A dispersion
    below 1 counts as 1.

    Parameters
    ----------
    one, other, exposure
        As `rate_ratio`.
    known
        From `volatility`; without it the answer is that it is unknown.

    Raises
    ------
    ValueError
        As `rate_ratio`.

    References
    ----------
    McCullagh and Nelder (1989), 6.2, for the variance; the scaled binomial is its conditional form.

    """
    factor = 1.0 if isinstance(known, Untested) else max(1.0, known.dispersion)
    exact = _conditional(one, other, exposure, factor)
    if isinstance(known, Untested):
        return known
    if exact.ratio is None or min(one, other) == 0:
        return exact
    from scipy.special import stdtr, stdtrit

    log, error = math.log(exact.ratio), math.sqrt(factor * (1 / one + 1 / other))
    reach = error * float(stdtrit(known.degrees, 0.975))
    p = 2 * float(stdtr(known.degrees, -abs(log) / error))
    wide = RateRatio(exact.ratio, math.exp(log - reach), math.exp(log + reach), p)
    return max(exact, wide, key=lambda found: found.p)


def _conditional(one: int, other: int, exposure: tuple[float, float], factor: float) -> RateRatio:
    from scipy.special import betainc, betaincinv

    if min(one, other) < 0 or one + other == 0 or not min(exposure) > 0:
        raise ValueError(
            f"a ratio needs two counts with an event, over something: got {one} and {other} over {exposure}"
        )
    a, b = one / factor, other / factor
    odds = exposure[1] / exposure[0]
    share = exposure[0] / sum(exposure)
    low = float(betaincinv(a, b + 1, 0.025)) if one else 0.0
    high = float(betaincinv(a + 1, b, 0.975)) if other else None
    as_many = float(betainc(a, b + 1, share)) if one else 1.0
    as_few = float(betainc(b, a + 1, 1 - share)) if other else 1.0
    return RateRatio(
        one / other * odds if other else None,
        low / (1 - low) * odds,
        None if high is None else high / (1 - high) * odds,
        min(1.0, 2 * min(as_many, as_few)),
    )
