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
