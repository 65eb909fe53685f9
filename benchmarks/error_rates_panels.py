"""How often do the designs for panels find an effect where there is none?

python -m benchmarks.error_rates --only panels           about six minutes

Each unit has a level of its own, all share the shocks of the period, and a unit's own noise carries over from period to
period by rho (1: a random walk). The synthetic control's units follow two common paths, each by a share of its own.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from claimcheck.stats.difference import Difference, difference
from claimcheck.stats.extra import extra_or_none
from claimcheck.stats.placebos import every_specification
from claimcheck.stats.staggered import Staggered, staggered

Floats = NDArray[np.float64]

SERIES = 2_000
SEED = 5
LINE = 0.05
RHOS = (0.0, 0.5, 0.9, 1.0)
SIZES = ((3, 7), (3, 20), (5, 20), (10, 10))
TOO_FEW = ((1, 20), (2, 20))
BEFORE, AFTER = 6, 4
DONORS = (19, 38)
COHORTS = (((5, 5), 5), ((5, 5), 10), ((5, 5, 5), 30))
SC_BEFORE, SC_AFTER = 15, 8


@dataclass(frozen=True, slots=True)
class Rate:
    """How often p was at most 0.05 in a cell, and the line that it must stay under; None: shown, not graded on."""

    cell: str
    what: str
    found: int
    series: int
    allowed: float | None

    @property
    def share(self) -> float:
        """From 0 to 1."""
        return self.found / self.series

    @property
    def error(self) -> float:
        """Its Monte Carlo standard error."""
        return math.sqrt(self.share * (1 - self.share) / self.series)


def carried_over(generator: Generator, units: int, periods: int, rho: float) -> Floats:
    """Noise of each unit that carries over by rho; of unit variance for rho below 1, a random walk at 1."""
    noise = generator.normal(size=(units, periods))
    if rho < 1:
        noise[:, 1:] *= math.sqrt(1 - rho**2)
    for period in range(1, periods):
        noise[:, period] += rho * noise[:, period - 1]
    return noise


def panel(generator: Generator, scale: Floats, rho: float) -> Floats:
    """Levels, common shocks, and noise that carries over, of a size of its own in each unit."""
    levels = generator.normal(0, 5, (len(scale), 1))
    shocks = generator.normal(0, 2, BEFORE + AFTER)
    figures: Floats = levels + shocks + scale * carried_over(generator, len(scale), BEFORE + AFTER, rho)
    return figures


def mixed_panel(generator: Generator, units: int, rho: float) -> Floats:
    """Two common paths, each unit by a share of its own, and noise that carries over."""
    paths = generator.normal(size=(2, SC_BEFORE + SC_AFTER)).cumsum(axis=1)
    shares = generator.uniform(0, 2, (units, 2))
    figures: Floats = 20 + shares @ paths + carried_over(generator, units, SC_BEFORE + SC_AFTER, rho) / 2
    return figures


def difference_rates(size: tuple[int, int], rho: float, series: int, seed: int, spread: float = 1.0) -> list[Rate]:
    """Welch's, the permutation's, and the worse of both; the noise of the treated is `spread` times that of others."""
    generator = np.random.default_rng([seed, *size, int(100 * rho)])
    treated = np.arange(sum(size)) < size[0]
    scale = np.where(treated, spread, 1.0)[:, None]
    found = [difference(panel(generator, scale, rho), treated, BEFORE, draws=999) for _ in range(series)]
    asked: dict[str, Callable[[Difference], float]] = {
        "Welch": lambda each: each.welch.p if each.welch else 1.0,
        "permutation": lambda each: each.permutation.p,
        "the worse": lambda each: each.p,
    }
    cell = f"difference {size[0]}/{size[1]}, rho {rho:g}" + (f", noise x{spread:g}" if spread != 1 else "")
    return [
        Rate(cell, what, sum(p(each) <= LINE for each in found), series, _line(size, what, spread))
        for what, p in asked.items()
    ]


def _line(size: tuple[int, int], what: str, spread: float) -> float | None:
    """Only the worse of both is graded on, and that only from three treated units on; fewer are suggestive at most."""
    graded = size in SIZES and (what == "the worse" or spread == 1)
    return 0.08 if graded else None


def synthetic_rates(donors: int, rho: float, series: int, seed: int) -> list[Rate]:
    """Each of the menu, and the worst."""
    generator = np.random.default_rng([seed, donors, int(100 * rho)])
    counts: dict[str, int] = {}
    for _ in range(series):
        figures = mixed_panel(generator, donors + 1, rho)
        menu = every_specification(figures[0], figures[1:], SC_BEFORE)
        told = {each.value: one.p for each, one in menu.items()}
        for what, p in {**told, "the worst": max(told.values())}.items():
            counts[what] = counts.get(what, 0) + (p <= LINE)
    cell = f"synthetic control, {donors} donors, rho {rho:g}"
    return [Rate(cell, what, found, series, 0.05) for what, found in counts.items()]


def staggered_rates(cohorts: tuple[int, ...], never: int, rho: float, series: int, seed: int) -> list[Rate]:
    """The overall effect, against units that never start; nothing where the extra is not installed."""
    if extra_or_none() is None:
        return []
    import pandas as pd

    generator = np.random.default_rng([seed, *cohorts, never, int(100 * rho)])
    starts = [BEFORE - at for at, units in enumerate(cohorts) for _ in range(units)] + [None] * never
    scale = np.ones((len(starts), 1))
    found = [staggered(panel(generator, scale, rho), starts, table=pd.DataFrame) for _ in range(series)]
    fires = sum(isinstance(each, Staggered) and each.overall.p <= LINE for each in found)
    cell = f"staggered {'+'.join(map(str, cohorts))}/{never}, rho {rho:g}"
    return [Rate(cell, "overall", fires, series, 0.08)]


def rates(series: int, seed: int) -> Iterator[Rate]:
    """Every cell."""
    for size in (*SIZES, *TOO_FEW):
        for rho in RHOS:
            yield from difference_rates(size, rho, series, seed)
        yield from difference_rates(size, 0.5, series, seed, spread=3)
    for donors in DONORS:
        for rho in RHOS:
            yield from synthetic_rates(donors, rho, series, seed)
    for cohorts, never in COHORTS:
        for rho in RHOS:
            yield from staggered_rates(cohorts, never, rho, series, seed)


def lines(found: Iterator[Rate]) -> Iterator[str]:
    """The table, with two Monte Carlo errors; a rate is over its line when it lies beyond them."""
    yield f"{'':6}  {'cell':44}  {'what':36}  {'rate':>14}  line"
    for rate in found:
        told = f"{rate.share:6.1%} ± {2 * rate.error:4.1%}"
        if rate.allowed is None:
            yield f"{'-':6}  {rate.cell:44}  {rate.what:36}  {told:>14}  -"
            continue
        over = rate.share - 2 * rate.error > rate.allowed
        yield f"{'OVER' if over else 'holds':6}  {rate.cell:44}  {rate.what:36}  {told:>14}  {rate.allowed:.0%}"
