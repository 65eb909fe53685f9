"""Margins of error at 95% for shares from samples, in percentage points.

Source: Kish, Survey Sampling (1965), for the design effect; Franklin, The "Margin of Error" for Differences in
Polls (2007), for two polls and for a lead inside one.
"""

from __future__ import annotations

import math

Z95 = 1.96


def margin_of_share(percent: float, n: int, *, deff: float = 1.0) -> float:
    """The margin of one share: 1.96 √(deff · p(1 - p) / n).

    Parameters
    ----------
    percent
        The share, 0 to 100.
    n
        Answers it rests on.
    deff
        Design effect; 1 for a simple random sample.

    Returns
    -------
    float
        Percentage points, to either side.

    Raises
    ------
    ValueError
        If the share is not between 0 and 100, or `n` or `deff` is not positive.

    """
    return Z95 * 100 * math.sqrt(_variance(percent, n, deff))


def margin_of_difference(
    percent: float, n: int, other_percent: float, other_n: int, *, deff: float = 1.0, other_deff: float = 1.0
) -> float:
    """The margin of the difference between two polls: 1.96 √(p₁q₁·deff₁/n₁ + p₂q₂·deff₂/n₂), in points.

    Raises
    ------
    ValueError
        As for `margin_of_share`.

    """
    return Z95 * 100 * math.sqrt(_variance(percent, n, deff) + _variance(other_percent, other_n, other_deff))


def margin_of_lead(percent: float, other_percent: float, n: int, *, deff: float = 1.0) -> float:
    """The margin of a lead inside one poll: 1.96 √(deff · (p + q - (p - q)²) / n), in points.

    Raises
    ------
    ValueError
        As for `margin_of_share`, or if the two shares add up to more than 100.

    """
    _checked(percent, n, deff)
    _checked(other_percent, n, deff)
    p, q = percent / 100, other_percent / 100
    if p + q > 1 + 1e-9:
        raise ValueError(f"two answers of one question add up to at most 100%, got {percent + other_percent}")
    return Z95 * 100 * math.sqrt(max(0.0, deff * (p + q - (p - q) ** 2) / n))


def _variance(percent: float, n: int, deff: float) -> float:
    _checked(percent, n, deff)
    p = percent / 100
    return deff * p * (1 - p) / n


def _checked(percent: float, n: int, deff: float) -> None:
    if not 0 <= percent <= 100:
        raise ValueError(f"a share lies between 0 and 100 percent, got {percent}")
    if n <= 0 or deff <= 0:
        raise ValueError(f"a margin needs answers and a design effect above zero, got n = {n}, deff = {deff}")


def margin_of_ratio(
    percent: float, n: int, other_percent: float, other_n: int, *, deff: float = 1.0, other_deff: float = 1.0
) -> float:
    """The margin of how many times the first share the other poll's is: 1.96 · r √(q₁deff₁/(p₁n₁) + q₂deff₂/(p₂n₂)).

    Returns
    -------
    float
        A multiple, to either side of other_percent / percent.

    Raises
    ------
    ValueError
        As for `margin_of_share`, or if the first share is zero.

    Notes
    -----
    The delta method: the variance of p₂/p₁ is (v₂ + r² v₁) / p₁².

    """
    variances = _variance(percent, n, deff), _variance(other_percent, other_n, other_deff)
    if percent == 0:
        raise ValueError("a ratio needs a first share above zero")
    times = other_percent / percent
    return Z95 * math.sqrt(variances[1] + times * times * variances[0]) / (percent / 100)


def needed_for_difference(
    percent: float, other_percent: float, *, deff: float = 1.0, other_deff: float = 1.0
) -> int | None:
    """How many answers each of two polls needs for their difference to clear its margin; None for no difference.

    Raises
    ------
    ValueError
        As for `margin_of_share`.

    """
    variance = _variance(percent, 1, deff) + _variance(other_percent, 1, other_deff)
    return _needed(variance, other_percent - percent)


def needed_for_lead(percent: float, other_percent: float, *, deff: float = 1.0) -> int | None:
    """How many answers a poll needs for this lead to clear its margin; None for no lead.

    Raises
    ------
    ValueError
        As for `margin_of_lead`.

    """
    one = margin_of_lead(percent, other_percent, 1, deff=deff) / Z95 / 100
    return _needed(one * one, percent - other_percent)


def needed_for_majority(percent: float, *, deff: float = 1.0) -> int | None:
    """How many answers a poll needs for this share to be clear of one half; None for exactly half.

    Raises
    ------
    ValueError
        As for `margin_of_share`.

    """
    return _needed(_variance(percent, 1, deff), percent - 50)


def _needed(variance: float, points: float) -> int | None:
    """The least n at which 1.96 √(variance / n) is below the gap."""
    if points == 0:
        return None
    return math.floor((Z95 * 100) ** 2 * variance / points**2 + 1e-9) + 1
