"""Parts of a whole, and how much of a universe is known."""

from __future__ import annotations

from collections.abc import Iterable


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
