"""Counts: how far chance alone moves them, which printed means they can give, which population they imply."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CountInterval:
    """The expected counts that a count is compatible with."""

    low: float
    high: float


def poisson_interval(count: int, *, level: float = 0.95) -> CountInterval:
    """The exact interval for the mean of a Poisson count: 12 events are compatible with 6.2 to 21.0.

    Parameters
    ----------
    count
        Events counted, zero or more.
    level
        Confidence, between 0 and 1.

    Raises
    ------
    ValueError
        If the count is negative or the level is not between 0 and 1.

    Notes
    -----
    Garwood, Biometrika 28 (1936). scipy: ``chi2.ppf(0.025, 2 * k) / 2`` and ``chi2.ppf(0.975, 2 * k + 2) / 2``.

    """
    if count < 0 or not 0 < level < 1:
        raise ValueError(f"needs a count of zero or more and a level between 0 and 1, got {count} and {level}")
    tail = (1 - level) / 2
    low = _gamma_quantile(count, tail) if count else 0.0
    return CountInterval(low, _gamma_quantile(count + 1, 1 - tail))


def _gamma_quantile(shape: int, probability: float) -> float:
    """The x at which the regularised lower gamma function of `shape` reaches `probability`, by halving."""
    low, high = 0.0, 2.0 * shape + 10
    while _lower_gamma(shape, high) < probability:
        high *= 2
    while low < (middle := (low + high) / 2) < high:
        if _lower_gamma(shape, middle) < probability:
            low = middle
        else:
            high = middle
    return high


def _lower_gamma(shape: float, x: float) -> float:
    """P(shape, x), by its series below the mean and by Lentz's continued fraction above it."""
    factor = math.exp(shape * math.log(x) - x - math.lgamma(shape))
    if x < shape + 1:
        return factor * _series(shape, x)
    return 1 - factor * _fraction(shape, x)


def _series(shape: float, x: float) -> float:
    term = total = 1 / shape
    step = shape
    while term > total * 1e-16:
        step += 1
        term *= x / step
        total += term
    return total


def _fraction(shape: float, x: float) -> float:
    b = x + 1 - shape
    c, d = 1e300, 1 / b
    value = d
    n = 0
    change = 0.0
    while abs(change - 1) > 1e-15:
        n += 1
        a = -n * (n - shape)
        b += 2
        d = 1 / (a * d + b)
        c = b + a / c
        change = c * d
        value *= change
    return value


def mean_is_possible(mean: float, n: int, decimals: int) -> bool:
    """Can `n` whole answers have this mean, as printed? The GRIM test.

    Parameters
    ----------
    mean
        As printed.
    n
        Whole-numbered answers.
    decimals
        Places printed.

    Returns
    -------
    bool
        False: no whole total divided by `n` rounds to it, halves rounded either way.

    Raises
    ------
    ValueError
        If `n` is not positive.

    Notes
    -----
    Brown and Heathers, The GRIM Test, Social Psychological and Personality Science 8 (2017).

    """
    if n <= 0:
        raise ValueError(f"a mean needs at least one answer, got {n}")
    nearest = round(mean * n)
    half = 0.5 * 10.0**-decimals
    return any(abs(total / n - mean) <= half * (1 + 1e-9) for total in (nearest - 1, nearest, nearest + 1))


def percent_is_possible(percent: float, n: int, decimals: int) -> bool:
    """Can this percentage of `n` whole answers be, as printed? 17% of 23 can, 18% cannot.

    Raises
    ------
    ValueError
        If `n` is not positive.

    """
    return mean_is_possible(percent / 100, n, decimals + 2)


@dataclass(frozen=True, slots=True)
class WholeAnswers:
    """So many of `n` answers, and the percentage that they are."""

    answers: int
    percent: float


def percents_around(percent: float, n: int) -> tuple[WholeAnswers, WholeAnswers]:
    """The two percentages that whole answers give on either side of one that they cannot give.

    Raises
    ------
    ValueError
        If `n` is not positive, or the percentage is not between 0 and 100.

    """
    if n <= 0 or not 0 <= percent <= 100:
        raise ValueError(f"needs answers and a percentage from 0 to 100, got {percent}% of {n}")
    below = min(math.floor(percent / 100 * n), n - 1)
    return WholeAnswers(below, 100 * below / n), WholeAnswers(below + 1, 100 * (below + 1) / n)


def implied_denominator(count: float, rate: float, *, per: float = 100_000) -> float:
    """The population that a count and a rate imply: per · count / rate.

    Parameters
    ----------
    count
        Events.
    rate
        Events for every `per` people.
    per
        The base of the rate.

    Raises
    ------
    ValueError
        If `rate` or `per` is not positive.

    """
    if rate <= 0 or per <= 0:
        raise ValueError(f"a population needs a rate and a base above zero, got {rate} per {per}")
    return per * count / rate


def margin_between_counts(one: int, other: int) -> float:
    """How far apart two counts of equal stretches may lie by chance alone: 1.96·√(a + b), at 95%.

    Parameters
    ----------
    one, other
        Events, zero or more.

    Raises
    ------
    ValueError
        If one is negative.

    Notes
    -----
    The difference of two Poisson counts with one mean has the variance a + b. 14 and 12 may lie 10.0 apart.

    """
    if one < 0 or other < 0:
        raise ValueError(f"counts are zero or more, got {one} and {other}")
    return 1.96 * math.sqrt(one + other)
