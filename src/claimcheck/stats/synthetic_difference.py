"""Synthetic difference-in-differences: weights for donors and for periods, by the extra `did` where it is installed.

Arkhangelsky, Athey, Hirshberg, Imbens and Wager (2021), "Synthetic difference-in-differences", American Economic Review
111, 4088-4118; the placebos are their algorithm 4.
"""

from __future__ import annotations

import math
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from claimcheck.stats.extra import PACKAGE, NotTested, extra_or_none, long_columns
from claimcheck.stats.panels import check_panel
from claimcheck.stats.permutation import SEED

if TYPE_CHECKING:
    from types import ModuleType

    from claimcheck.stats.extra import Table
    from claimcheck.stats.panels import Floats

LEAST_DONORS = 5
PLACEBOS = 200


@dataclass(frozen=True, slots=True)
class SyntheticDifference:
    """The effect by weighted donors and weighted periods.

    Attributes
    ----------
    estimate
        Mean over the periods after, in the figures' unit.
    error
        The spread of the placebo effects, in the same unit.
    p
        How often a placebo is as large; never under 1/(donors + 1), since more placebos than donors say no more.

    """

    estimate: float
    error: float
    p: float


def synthetic_difference(
    treated: Floats, donors: Floats, start: int, *, table: Table, seed: int = SEED, package: str = PACKAGE
) -> SyntheticDifference | NotTested:
    """The synthetic difference-in-differences of one treated unit.

    Parameters
    ----------
    treated
        Figures of the treated unit, one a period, all known.
    donors
        One row a unit that never had the policy, the same periods; at least 5.
    start
        Position of the first period with the policy, at least 2.
    table
        Makes of columns by name the table that the package reads, such as `pandas.DataFrame`.
    seed
        Of the placebos.
    package
        What computes it.

    Returns
    -------
    SyntheticDifference | NotTested
        NotTested where the package is not installed.

    Raises
    ------
    ValueError
        As for `check_panel`; if the shapes do not match, there are fewer than 5 donors or 2 periods before, or no
        effect with an error comes out.

    """
    if treated.ndim != 1 or donors.ndim != 2 or donors.shape[1] != treated.size:
        raise ValueError(f"donors need the {treated.size} periods of the treated unit, got {donors.shape}")
    figures = np.vstack([treated, donors])
    check_panel(figures, start)
    if len(donors) < LEAST_DONORS or start < 2:
        raise ValueError(f"needs {LEAST_DONORS} donors and 2 periods before, got {len(donors)} and {start}")
    module = extra_or_none(package)
    if module is None:
        return NotTested()
    return _fitted(module, figures, start, table, seed)  # pragma: no cover - needs the extra


def _fitted(
    module: ModuleType, figures: Floats, start: int, table: Table, seed: int
) -> SyntheticDifference:  # pragma: no cover - needs the extra, which the tests may not have
    units, periods = figures.shape
    columns = long_columns(figures) | {"treated": np.repeat(np.arange(units) == 0, periods).astype(np.int64)}
    after = list(range(start + 1, periods + 1))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a poor fit before is told from the fit itself
        found = module.SyntheticDiD(seed=seed, n_bootstrap=PLACEBOS).fit(
            table(columns), outcome="figure", treatment="treated", unit="unit", time="time", post_periods=after
        )
    estimate, error, p = float(found.att), float(found.se), float(found.p_value)
    if not (math.isfinite(estimate) and math.isfinite(p) and error > 0):
        raise ValueError("the donors are too few or too much alike for an error of the effect")
    return SyntheticDifference(estimate, error, max(p, 1 / units))
