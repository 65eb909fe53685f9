"""Does a change owe its size to where it starts? Survival and baseline ratio (design: robustness, section 2)."""

from __future__ import annotations

import math
from collections.abc import Iterable
from statistics import median as _median


def median(values: Iterable[float]) -> float:
    """The middle value; the mean of the two middle ones when there is an even number.

    Parameters
    ----------
    values
        Numbers in one unit.

    Raises
    ------
    ValueError
        If there are none.

    """
    listed = list(values)
    if not listed:
        raise ValueError("a median needs at least one value")
    return float(_median(listed))


def survival(start: float, end: float, typical: float, *, log: bool) -> float | None:
    """The share of a change that is left when one starts from a typical value: S of the robustness design.

    Parameters
    ----------
    start, end
        The two ends of the claimed change.
    typical
        The median of the periods before the start.
    log
        Compare relative changes, ln(end/typical) over ln(end/start); otherwise differences.

    Returns
    -------
    float or None
        1.0: all of it is left; 0.0: none; below zero: the direction turns. None when start and end are equal.

    Raises
    ------
    ValueError
        If `log` is asked for and a value is not above zero.

    """
    if log and min(start, end, typical) <= 0:
        raise ValueError("relative changes need values above zero")
    if start == end:
        return None
    if log:
        return math.log(end / typical) / math.log(end / start)
    return (end - typical) / (end - start)


def baseline_ratio(start: float, typical: float) -> float:
    """The start over the typical value: 1.7 starts from 1.7 times the usual (x of the robustness design).

    Raises
    ------
    ValueError
        If `typical` is not above zero.

    """
    if typical <= 0:
        raise ValueError(f"a ratio needs a typical value above zero, got {typical}")
    return start / typical
