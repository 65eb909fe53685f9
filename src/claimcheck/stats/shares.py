"""Parts of a whole, and how much of a universe is known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def share(part: float, whole: float) -> float:
    """`part` as a percentage of `whole`.

    Parameters
    ----------
    part, whole
        Amounts in the same unit, over the same period.

    Returns
    -------
    float
        Percent: 25.0 is a quarter. Above 100 when `part` is the larger.

    Raises
    ------
    ValueError
        If `whole` is not positive.

    """
    if whole <= 0:
        raise ValueError(f"a share needs a positive whole, got {whole}")
    return part / whole * 100


def weighted_coverage(units: Iterable[tuple[float, bool]]) -> float:
    """How much of a universe is known, by weight.

    Parameters
    ----------
    units
        (weight, known) of every unit; the weight is its people, or 1 to count units.

    Returns
    -------
    float
        A part of one: 0.9 is ninety percent.

    Raises
    ------
    ValueError
        If a weight is negative, or all are zero.

    """
    known = whole = 0.0
    for weight, is_known in units:
        if weight < 0:
            raise ValueError(f"a weight is zero or more, got {weight}")
        whole += weight
        known += weight if is_known else 0.0
    if whole == 0:
        raise ValueError("coverage needs some weight")
    return known / whole


def weighted_mean(values: Sequence[float], weights: Sequence[float]) -> float:
    """The mean of `values`, each counting as much as its weight: sum(w v) / sum(w).

    Parameters
    ----------
    values
        Figures in one unit.
    weights
        One for each, zero or more, such as the people of each place.

    Returns
    -------
    float
        In the unit of the values, between the smallest and the largest.

    Raises
    ------
    ValueError
        If there is not one weight for each value, a weight is negative, or all are zero.

    """
    if len(values) != len(weights) or min(weights, default=0) < 0 or sum(weights) <= 0:
        raise ValueError("a weighted mean needs a weight of zero or more for each value, and some weight")
    return sum(value * weight for value, weight in zip(values, weights, strict=True)) / sum(weights)
