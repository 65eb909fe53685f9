"""A path from a base to a target: where it should be by now, and where the way so far leads.

Linear paths add the same amount in every period, compound paths the same percentage. Reference for the compound rate:
the geometric mean growth rate, as in United Nations, "National Accounts: A Practical Introduction" (2003), and
`(end / start) ** (1 / periods) - 1` in every statistical office's handbook.
"""

from __future__ import annotations


def linear_at(base: float, goal: float, elapsed: float, whole: float) -> float:
    """Where a straight path from `base` to `goal` is after `elapsed` of `whole` periods.

    Parameters
    ----------
    base, goal
        The figures at the start and on the due date, in one unit.
    elapsed, whole
        Periods since the start, and from the start to the due date; `elapsed` may lie beyond `whole`.

    Returns
    -------
    float
        In the unit of `base`.

    Raises
    ------
    ValueError
        If `whole` is not above zero.

    """
    _refuse_no_time("a path needs a due date after its start", whole)
    return base + (goal - base) * elapsed / whole


def compound_at(base: float, goal: float, elapsed: float, whole: float) -> float:
    """Where a path of equal percentages from `base` to `goal` is after `elapsed` of `whole` periods.

    Parameters
    ----------
    base, goal
        The figures at the start and on the due date, in one unit, both above zero.
    elapsed, whole
        As in `linear_at`.

    Returns
    -------
    float
        In the unit of `base`.

    Raises
    ------
    ValueError
        If `whole` is not above zero, or a figure is not.

    """
    _refuse_no_time("a path needs a due date after its start", whole)
    _refuse_not_positive(base, goal)
    return float(base * (goal / base) ** (elapsed / whole))


def linear_rate(start: float, end: float, periods: float) -> float:
    """The amount added in each period, in the unit of the figures; negative for a fall.

    Raises
    ------
    ValueError
        If `periods` is not above zero.

    """
    _refuse_no_time("a rate needs periods to go over", periods)
    return (end - start) / periods


def compound_rate(start: float, end: float, periods: float) -> float:
    """The percentage added in each period, as 7.2 for 7.2%; negative for a fall.

    Raises
    ------
    ValueError
        If `periods` or a figure is not above zero.

    """
    _refuse_no_time("a rate needs periods to go over", periods)
    _refuse_not_positive(start, end)
    return (factor_each(end / start, periods) - 1) * 100


def factor_each(whole: float, periods: float) -> float:
    """What, multiplied by itself so many periods long, comes to `whole`: 1.1 for 1.21 over two; no unit.

    Raises
    ------
    ValueError
        If `periods` is not above zero.

    """
    _refuse_no_time("a rate needs periods to go over", periods)
    return float(whole ** (1 / periods))


def _refuse_no_time(need: str, periods: float) -> None:
    if periods <= 0:
        raise ValueError(f"{need}, got {periods} periods")


def _refuse_not_positive(one: float, other: float) -> None:
    if one <= 0 or other <= 0:
        raise ValueError(f"equal percentages need figures above zero, got {one:g} and {other:g}")
