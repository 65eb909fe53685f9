"""Panels: figures of several units over the same periods, and what makes one fit to be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Flags = NDArray[np.bool_]

LARGEST, SMALLEST = 1e150, 1e-150  # squares of larger and of smaller figures are beyond floating point
LEVEL = 1e-12  # of the largest figure: what floating point leaves of differences that are none


def check_panel(figures: Floats, start: int) -> None:
    """Refuse what no comparison can be made of.

    Parameters
    ----------
    figures
        One row a unit, one column a period, in the order of time, all known.
    start
        Position of the first period with the policy.

    Raises
    ------
    ValueError
        If the figures are no table, one is not known, they are too large or too small for squares, or the start leaves
        no period before or none after.

    """
    if figures.ndim != 2 or not figures.size:
        raise ValueError("a panel has one row a unit and one column a period")
    if not np.isfinite(figures).all():
        gaps = int(np.count_nonzero(~np.isfinite(figures)))
        raise ValueError(f"{gaps} of the {figures.size} figures of the panel are not known")
    largest = float(np.abs(figures).max())
    if largest > LARGEST or 0 < largest < SMALLEST:
        raise ValueError(f"the largest figure of the panel is {largest:g}; multiply all by a power of ten")
    if not 1 <= start < figures.shape[1]:
        raise ValueError(
            f"the policy needs a period before and one after it; it starts at {start} of {figures.shape[1]}"
        )


def check_sides(figures: Floats, treated: Flags) -> None:
    """Refuse a panel without units on both sides.

    Parameters
    ----------
    figures
        One row a unit.
    treated
        True for each unit that had the policy, in the order of the rows.

    Raises
    ------
    ValueError
        If the flags do not match the rows, or all or none had the policy.

    """
    if treated.shape != figures.shape[:1] or treated.dtype != np.bool_:
        raise ValueError(f"each of the {figures.shape[0]} units had the policy or not; got {treated.shape} flags")
    if treated.all() or not treated.any():
        raise ValueError("a comparison needs units with the policy and units without it")


def check_times(times: Floats, periods: int) -> None:
    """Refuse times that are not one a period, each later than the one before.

    Raises
    ------
    ValueError
        If they are not.

    """
    if times.shape != (periods,):
        raise ValueError(f"{periods} periods need {periods} times, got {times.size}")
    if not (np.diff(times) > 0).all():
        raise ValueError("the periods are not in the order of time, or one stands twice")


def is_level(figures: Floats, among: Floats) -> bool:
    """Are these figures all the same, but for what floating point leaves?

    Parameters
    ----------
    figures
        Those asked about.
    among
        The figures that they were computed from, which say how fine floating point is here.

    """
    return bool(np.ptp(figures) <= LEVEL * np.abs(among).max())
