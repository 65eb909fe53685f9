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
from typing import TYPE_CHECKING, Any

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


def _fitted(
    module: ModuleType, figures: Floats, starts: Sequence[int | None], sizes: Mapping[int, int], table: Table
) -> Staggered:  # pragma: no cover - needs the extra, which the tests may not have
    first = np.repeat([0 if start is None else start + 1 for start in starts], figures.shape[1])
    with warnings.catch_warnings():
        warnings.simplefilter(
            "ignore"
        )  # what it would warn of is refused before or told by the errors that are missing
        fitted = module.CallawaySantAnna().fit(
            table(long_columns(figures) | {"first": first}),
            outcome="figure",
            unit="unit",
            time="time",
            first_treat="first",
        )
        simple, cohorts, lengths = (fitted.aggregate(each) for each in ("simple", "group", "event_study"))
    (overall,) = _averages(simple)
    if overall is None:
        raise ValueError("the cohorts are too small or too much alike for an error of the effect")
    return Staggered(
        overall,
        tuple(
            Cohort(int(first) - 1, sizes[int(first) - 1], average)
            for first, average in zip(cohorts.label, _averages(cohorts), strict=True)
        ),
        tuple(
            (int(since), average)
            for since, average in zip(lengths.event_time, _averages(lengths), strict=True)
            if average is not None
        ),
        sum(start is None for start in starts),
    )


def _averages(found: Any) -> list[Average | None]:  # pragma: no cover - needs the extra
    """Effect, error, p and interval of each; None where the package has no error for it."""
    columns = (found.att, found.se, found.p_value, found.conf_int_lower, found.conf_int_upper)
    rows = [tuple(float(value) for value in row) for row in zip(*columns, strict=True)]
    return [Average(*row) if all(map(math.isfinite, row)) and row[1] > 0 else None for row in rows]
