"""Interrupted time series for counts: the factor by which a rate changed at a policy date.

Poisson regression with Pearson's dispersion knows how uncertain small counts are, the regression of log rates knows
that one year remembers the last. Neither knows both, so both are asked and the larger p rules.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from claimcheck.stats.interrupted import Interrupted, interrupted
from claimcheck.stats.mixtures import Estimate
from claimcheck.stats.periods import Untested, check_series, columns_around
from claimcheck.stats.poisson import check_counts, poisson_regression


@dataclass(frozen=True, slots=True)
class InterruptedCounts:
    """What an interrupted series of counts shows.

    Attributes
    ----------
    ratio
        The rate after over the rate before at the policy date, with its interval; of the answer with the larger p.
    poisson
        The same of the Poisson regression, by t and never narrower than plain Poisson counts.
    dispersion
        Pearson's, 1 for plain Poisson counts.
    log_rates
        The regression of ln(count / population); of ln((count + 1/2) / population) where a period has no event.

    """

    ratio: Estimate
    poisson: Estimate
    dispersion: float
    log_rates: Interrupted

    @property
    def p(self) -> float:
        """The p that rules: the larger of the two."""
        return self.ratio.p


def interrupted_counts(
    times: Sequence[float],
    counts: Sequence[float],
    policy: float,
    *,
    population: Sequence[float] | None = None,
    season: int | None = None,
) -> InterruptedCounts | Untested:
    """The step of a rate at a policy date: ln(μ / population) = a + b·(t - T) + c·[t >= T] + …, and the ratio exp(c).

    Parameters
    ----------
    times
        In periods, neighbours 1 apart; shape (n,). Gaps keep their length.
    counts
        Events in each period, shape (n,).
    policy
        On the scale of the times. The first period at or after it is the first with the policy.
    population
        People in each period, shape (n,); by default the same in all.
    season
        Periods in a year, for a series with seasons: 12 for months; `periods.waves` are held constant.

    Raises
    ------
    ValueError
        If lengths differ, a number is missing, counts are not whole numbers of zero or more, a population is not above
        zero, or periods are twice there or out of order.

    References
    ----------
    Bernal, J. L., Cummins, S. and Gasparrini, A. (2017), International Journal of Epidemiology 46, 348-355.

    """
    at, events = np.array(times, dtype=float), np.array(counts, dtype=float)
    people = np.ones_like(events) if population is None else np.array(population, dtype=float)
    check_series(at, events)
    check_counts(events, people)
    shift = 0.5 if bool((events == 0).any()) else 0.0
    log_rates = interrupted(at.tolist(), np.log((events + shift) / people).tolist(), policy, season=season)
    if isinstance(log_rates, Untested):
        return log_rates
    columns = columns_around(at, policy, season=season)
    fit = poisson_regression(columns.design.T, events, people)
    if fit is None:
        sides = "no event, or hardly any, on one side of the policy date: compare the two totals by their rate ratio"
        return Untested(sides, log_rates.before, log_rates.after)
    poisson = as_ratio(fit.cautious(columns.step))
    ruling = max(poisson, as_ratio(log_rates.step), key=lambda found: found.p)
    return InterruptedCounts(ruling, poisson, fit.dispersion, log_rates)


def as_ratio(found: Estimate) -> Estimate:
    """The factor whose logarithm this is."""
    return Estimate(math.exp(found.value), math.exp(found.low), math.exp(found.high), found.p)
