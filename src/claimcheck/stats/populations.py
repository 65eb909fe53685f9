"""The population that a count and a rate imply together, and whether two of them can be one population."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Implied:
    """How many people there must be, at least, about and at most."""

    low: float
    about: float
    high: float


def implied_population(count: tuple[float, float, float], rate: tuple[float, float, float], base: float) -> Implied:
    """Base · count / rate: the population over which so many cases are that rate.

    Parameters
    ----------
    count
        Lowest, stated and highest count, each above 0.
    rate
        The same of the rate, in cases per `base` people, each above 0.
    base
        What the rate is counted for: 100,000, 1,000, or 100 for a percentage.

    Returns
    -------
    Implied
        People; low ≤ about ≤ high.

    Raises
    ------
    ValueError
        If a figure is not above 0.

    """
    if min(*count, *rate, base) <= 0:
        raise ValueError("a population follows from figures above zero")
    return Implied(base * count[0] / rate[2], base * count[1] / rate[1], base * count[2] / rate[0])


def could_be_one(first: Implied, second: Implied, *, years: float = 0.0, growth: float = 0.05) -> bool:
    """Whether two implied populations can be the same one, `years` apart.

    Their ranges must overlap once either may have grown or shrunk by `growth` a year (compounded); 0.05 is more than
    any country's population has grown over several years.

    Raises
    ------
    ValueError
        If years or growth is negative.

    """
    if years < 0 or growth < 0:
        raise ValueError("years and growth are zero or more")
    room = math.exp(years * math.log1p(growth))
    return first.low <= second.high * room and second.low <= first.high * room
