"""Policies that start at different times: the extra `did`, where it is installed.

A plain regression with fixed effects takes units that already had the policy as comparison and can turn the sign
(Goodman-Bacon 2021, Journal of Econometrics 225, 254-277); it is never used. What is used is Callaway and Sant'Anna
(2021), "Difference-in-differences with multiple time periods", Journal of Econometrics 225, 200-230: each cohort
against the units that never start, by the package diff-diff, which gives what R's `did` gives.
"""

from __future__ import annotations

import math
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from claimcheck.stats.extra import PACKAGE, NotTested, extra_or_none, long_columns
from claimcheck.stats.panels import check_panel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from types import ModuleType

    from claimcheck.stats.extra import Table
    from claimcheck.stats.panels import Floats

LEAST = 2  # of one unit nothing says how far chance moves it


@dataclass(frozen=True, slots=True)
class Average:
    """An average effect, in the figures' unit.

    Attributes
    ----------
    estimate, error, p, low, high
        With its standard error, two-sided p and 95% interval.

    """

    estimate: float
    error: float
    p: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Cohort:
    """Units that start together.

    Attributes
    ----------
    start
        Position of their first period with the policy.
    units
        How many.
    average
        Their effect over the periods after; None where no error can be given.

    """

    start: int
    units: int
    average: Average | None


@dataclass(frozen=True, slots=True)
class Staggered:
    """The effect of a policy with several starts.

    Attributes
    ----------
    overall
        Over all cohorts and periods after, weighted by units.
    cohorts
        In the order of their starts.
    lengths
        By periods since the start (0 is the first with the policy); those below zero are the check of the time before.
    never
        Units that never start.

    """

    overall: Average
    cohorts: tuple[Cohort, ...]
    lengths: tuple[tuple[int, Average], ...]
    never: int


def staggered(
    figures: Floats, starts: Sequence[int | None], *, table: Table, package: str = PACKAGE
) -> Staggered | NotTested:
    """The effect of a policy that starts at different times, against units that never start.

    Parameters
    ----------
    figures
        Units by periods, all known, the periods equally far apart.
    starts
        Position of each unit's first period with the policy; None for never.
    table
        Makes of columns by name the table that the package reads, such as `pandas.DataFrame`.
    package
        What computes it.

    Returns
    -------
    Staggered | NotTested
        NotTested where the package is not installed.

    Raises
    ------
    ValueError
        As for `check_panel`; if the starts do not match the units, all units start or none does, one unit starts alone
        or stays alone, or no effect with an error comes out.

    """
    sizes = _sizes(figures, starts)
    module = extra_or_none(package)
    if module is None:
        return NotTested()
    return _fitted(module, figures, starts, sizes, table)  # pragma: no cover - needs the extra


def _sizes(figures: Floats, starts: Sequence[int | None]) -> dict[int, int]:
    """Units a start, after the panel was found fit for it."""
    known = sorted(start for start in starts if start is not None)
    if not known or len(known) == len(starts):
        raise ValueError("a comparison needs units that start and units that never do")
    if figures.ndim != 2 or len(starts) != len(figures):
        raise ValueError(f"{len(starts)} starts do not match a panel of the shape {figures.shape}")
    for start in (known[0], known[-1]):
        check_panel(figures, start)
    sizes = {start: known.count(start) for start in known}
    if min(*sizes.values(), len(starts) - len(known)) < LEAST:
        raise ValueError(f"an error needs {LEAST} units that start together, each time, and {LEAST} that never do")
    return sizes


def average(estimate: float, error: float, units: int) -> Average | None:
    """The average with p and interval by t on `units` - 1 degrees of freedom; None without an error.

    The package takes the normal distribution, which with 5 units a side finds an effect in 8 to 12% of panels without
    one; t on the smaller side less one does in 2 to 5%, and with many units the two are the same.

    Parameters
    ----------
    estimate, error
        In the figures' unit.
    units
        Of the smaller side, at least 2.

    """
    from scipy.special import stdtr, stdtrit

    if not (math.isfinite(estimate) and math.isfinite(error) and error > 0):
        return None
    reach = float(stdtrit(units - 1, 0.975)) * error
    p = 2 * float(stdtr(units - 1, -abs(estimate) / error))
    return Average(estimate, error, p, estimate - reach, estimate + reach)


def _fitted(
    module: ModuleType, figures: Floats, starts: Sequence[int | None], sizes: Mapping[int, int], table: Table
) -> Staggered:  # pragma: no cover - needs the extra, which the tests may not have
    first = np.repeat([0 if start is None else start + 1 for start in starts], figures.shape[1])
    columns = long_columns(figures) | {"first": first}
    named = {"outcome": "figure", "unit": "unit", "time": "time", "first_treat": "first"}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # bad panels are refused before, and errors that are missing are told
        fitted = module.CallawaySantAnna().fit(table(columns), **named)
        simple, cohorts, lengths = (fitted.aggregate(each) for each in ("simple", "group", "event_study"))
    never = sum(start is None for start in starts)
    fewer = min(sum(sizes.values()), never)
    overall = average(float(simple.att[0]), float(simple.se[0]), fewer)
    if overall is None:
        raise ValueError("the cohorts are too small or too much alike for an error of the effect")
    by_cohort = [
        (int(first) - 1, float(att), float(error))
        for first, att, error in zip(cohorts.label, cohorts.att, cohorts.se, strict=True)
    ]
    by_length = [
        (int(since), average(float(att), float(error), fewer))
        for since, att, error in zip(lengths.event_time, lengths.att, lengths.se, strict=True)
    ]
    return Staggered(
        overall,
        tuple(
            Cohort(start, sizes[start], average(att, error, min(sizes[start], never)))
            for start, att, error in by_cohort
        ),
        tuple((since, found) for since, found in by_length if found),
        never,
    )
