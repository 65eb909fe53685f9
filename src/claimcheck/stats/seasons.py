"""The season in a series finer than a year: how much of its ups and downs comes back every year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

LEAST_POINTS = 24  # fewer cannot tell a season from chance


@dataclass(frozen=True, slots=True)
class Seasons:
    """What the seasons of a series come to.

    Attributes
    ----------
    levels
        Season → how far its periods usually lie above the level of their year, in the unit of the values.
    explained
        The share of the variance around the level of the year that these levels explain, corrected for their number:
        about 0 where there is no season, 1 where every year is alike. May be a little below zero.
    n
        How many values it rests on.

    """

    levels: Mapping[int, float]
    explained: float
    n: int


def seasons(values: Sequence[float | None], phases: Sequence[int], per_year: int) -> Seasons | None:
    """The usual season of a series.

    The level of a year is the mean of the `per_year` values around a period, moved to it along the median change from
    one year to the next; what is left of each value is its season and chance. The level of a season is the median of
    what is left. It is done without moving the level as well, and the answer that explains less counts: in two years
    a step and a season on a trend look alike.

    Parameters
    ----------
    values
        In the order of time, one for each period, None where unknown.
    phases
        The season that each period is in, such as the month of its first day.
    per_year
        How many periods make a year, at least 2.

    Returns
    -------
    Seasons or None
        None where fewer than 24 values, or fewer than two whole years of them, can be held against the level of their
        year, or none differs from it.

    Raises
    ------
    ValueError
        If there are not as many seasons as values, or `per_year` is below 2.

    References
    ----------
    Classical decomposition as in Cleveland and others (1990), "STL", Journal of Official Statistics 6, 3-73, section 1;
    the share is the adjusted R² of a regression on the seasons and the years.

    """
    import numpy as np

    if len(values) != len(phases) or per_year < 2:
        raise ValueError(f"needs a season for each value and several in a year, got {len(phases)} and {per_year}")
    known = np.array([np.nan if value is None else value for value in values], dtype=float)
    if len(known) < 2 * per_year:
        return None
    steps = known[per_year:] - known[:-per_year]
    steps = steps[~np.isnan(steps)]
    paces = (float(np.median(steps)) / per_year, 0.0) if len(steps) else (0.0,)
    found = [_around(known - _levels(known, per_year, pace), phases, per_year) for pace in paces]
    return min((item for item in found if item is not None), key=lambda item: item.explained, default=None)


def _around(left: Floats, phases: Sequence[int], per_year: int) -> Seasons | None:
    """The seasons of what is left of the values when the level of their year is taken away."""
    import numpy as np

    rest = ~np.isnan(left)
    n = int(rest.sum())
    season, left = np.asarray(phases)[rest], left[rest]
    levels = {int(phase): float(np.median(left[season == phase])) for phase in np.unique(season)}
    free = n - len(levels) - n // per_year
    if n < max(LEAST_POINTS, 2 * per_year) or free <= 0:
        return None
    chance = left - np.array([levels[int(phase)] for phase in season])
    spread, unexplained = float(((left - left.mean()) ** 2).sum()), float((chance**2).sum())
    return Seasons(levels, 1 - (unexplained / free) / (spread / (n - 1)), n) if spread > 0 else None


def _levels(known: Floats, per_year: int, pace: float) -> Floats:
    """The level of the year around each period, rising by `pace` a period; NaN where one of its values is unknown."""
    import numpy as np

    size = len(known)
    means = np.convolve(known, np.ones(per_year), mode="valid") / per_year  # a NaN stays in its windows only
    first = np.clip(np.arange(size) - per_year // 2, 0, size - per_year)
    levels: Floats = means[first] + pace * (np.arange(size) - (first + (per_year - 1) / 2))
    return levels
