"""Published results about panels: California's tobacco tax, the minimum wage in New Jersey and in counties."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from benchmarks.published_case import Case, columns_of, near
from numpy.typing import NDArray

from claimcheck.stats.difference import compare_changes, difference_of_samples
from claimcheck.stats.placebos import placebos
from claimcheck.stats.staggered import Staggered, staggered
from claimcheck.stats.synthetic_control import Fit
from claimcheck.stats.synthetic_difference import SyntheticDifference, synthetic_difference

CALIFORNIA = "California"
TAXED = 19  # years before 1989, from 1970 on
PAPER = {"Utah": 0.334, "Nevada": 0.234, "Montana": 0.199, "Colorado": 0.164, "Connecticut": 0.069}


def cigarettes() -> tuple[NDArray[np.float64], list[str], NDArray[np.float64]]:
    """Packs per head: California's, the names of the other 38 states, and theirs; 1970 to 2000."""
    table = columns_of("prop99.csv")
    cells = {
        (state, int(float(year))): float(packs)
        for state, year, packs in zip(table["state"], table["year"], table["cigsale"], strict=True)
    }
    donors = sorted({state for state, _ in cells} - {CALIFORNIA})
    rows = np.array([[cells[state, year] for year in range(1970, 2001)] for state in [CALIFORNIA, *donors]])
    return rows[0], donors, rows[1:]


def tobacco_tax() -> tuple[float, ...]:
    """Mean gap of 1989 to 2000, gap of 2000, mean squared gap before, weight of Utah, and the two ranks."""
    treated, names, donors = cigarettes()
    found = placebos(treated, donors, TAXED)
    fit = found.fit
    utah = fit.weights[names.index("Utah")]
    return fit.effect, fit.gaps[-1], fit.before**2, utah, found.units, found.ratio_rank, found.signed_rank


def tobacco_tax_with_their_weights() -> tuple[float, ...]:
    """The gap of 2000, and the mean squared gap after over that before."""
    treated, names, donors = cigarettes()
    weights = np.array([PAPER.get(name, 0.0) for name in names])
    gaps = treated - (weights[:, None] * donors).sum(axis=0)
    fit = Fit(tuple(weights), tuple(gaps), TAXED, float(treated[:TAXED].std()))
    return fit.gaps[-1], (fit.after / fit.before) ** 2


def employment(*, new_jersey: bool) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Full-time equivalents of each store before and after; NaN where a store did not say."""
    table = columns_of("card_krueger.csv")
    wanted = "1" if new_jersey else "0"
    rows = [
        (store, after == "1", float(jobs) if jobs != "NA" else np.nan)
        for store, state, after, jobs in zip(table["id"], table["nj"], table["d"], table["fte"], strict=True)
        if state == wanted
    ]
    stores = sorted({store for store, _, _ in rows})
    found = {(store, after): jobs for store, after, jobs in rows}
    before, later = (np.array([found.get((store, after), np.nan) for store in stores]) for after in (False, True))
    return before, later


def minimum_wage_all_stores() -> tuple[float, ...]:
    """The difference of four means."""
    ours, others = employment(new_jersey=True), employment(new_jersey=False)
    return (difference_of_samples((ours[0], others[0]), (ours[1], others[1])),)


def minimum_wage_same_stores() -> tuple[float, ...]:
    """The stores that answered twice: estimate and standard error."""
    ours, others = (later - before for before, later in (employment(new_jersey=True), employment(new_jersey=False)))
    ours, others = ours[np.isfinite(ours)], others[np.isfinite(others)]
    found = compare_changes(np.concatenate([ours, others]), np.arange(ours.size + others.size) < ours.size)
    assert found.welch is not None
    return found.estimate, found.welch.error


def tobacco_tax_with_weighted_years() -> tuple[float, ...]:
    """The effect by synthetic difference-in-differences."""
    import pandas as pd

    treated, _, donors = cigarettes()
    found = synthetic_difference(treated, donors, TAXED, table=pd.DataFrame)
    assert isinstance(found, SyntheticDifference)
    return (found.estimate,)


def counties() -> tuple[float, ...]:
    """The effect over all cohorts with its error, and two years after the start."""
    import pandas as pd

    table = columns_of("mpdta.csv")
    cells = zip(table["countyreal"], table["year"], table["lemp"], strict=True)
    jobs = {(county, int(year)): float(value) for county, year, value in cells}
    first = dict(zip(table["countyreal"], table["first.treat"], strict=True))
    names: Sequence[str] = sorted(first)
    figures = np.array([[jobs[name, year] for year in range(2003, 2008)] for name in names])
    starts = [int(first[name]) - 2003 if first[name] != "0" else None for name in names]
    found = staggered(figures, starts, table=pd.DataFrame)
    assert isinstance(found, Staggered)
    return found.overall.estimate, found.overall.error, dict(found.lengths)[2].estimate


PANELS = (
    Case(
        "California tobacco tax, outcome lags: gaps, fit, Utah, ranks",
        "-19.5136, -26.597, 2.7437, 0.394, of 39: 3, 2",
        (
            near(-19.5136, 0.002),
            near(-26.597, 0.01),
            near(2.7437, 0.001),
            near(0.394, 0.001),
            near(39, 0),
            near(3, 0),
            near(2, 0),
        ),
        tobacco_tax,
        "prop99.csv",
    ),
    Case(
        "California tobacco tax, the paper's own weights: 2000, ratio",
        "about -26, about 130",
        (near(-26, 0.5), near(130, 5)),
        tobacco_tax_with_their_weights,
        "prop99.csv",
    ),
    Case(
        "Card and Krueger, all stores",
        "2.76 (2.7536)",
        (near(2.7536, 1e-4),),
        minimum_wage_all_stores,
        "card_krueger.csv",
    ),
    Case(
        "Card and Krueger, the same stores: estimate, error",
        "2.750, 1.342",
        (near(2.750, 0.005), near(1.342, 0.005)),
        minimum_wage_same_stores,
        "card_krueger.csv",
    ),
    Case(
        "minimum wage in counties: effect, error, two years on",
        "-0.0399512752, 0.0120340128, -0.1372587",
        (near(-0.0399512752, 1e-9), near(0.0120340128, 1e-8), near(-0.1372587, 1e-7)),
        counties,
        "mpdta.csv",
        "diff_diff",
    ),
    Case(
        "California tobacco tax, synthetic difference-in-differences",
        "-15.6",
        (near(-15.6, 0.05),),
        tobacco_tax_with_weighted_years,
        "prop99.csv",
        "diff_diff",
    ),
)
