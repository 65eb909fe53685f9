"""How often does an interrupted time series find an effect where there is none?

Series with memory rho (1: a random walk) and no change, the policy at a date fixed beforehand, or dated right after the
worst year: the highest of all, of the years before, or of the last eight. Counts have a rate that wanders by 20% and
chance on top. The p is that of `stats.interrupted` and `stats.interrupted_counts`, for many series at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
from benchmarks.error_rates_panels import Rate
from numpy.random import Generator
from numpy.typing import NDArray

from claimcheck.stats.detectable import remembering
from claimcheck.stats.interrupted import LATELY, SLOW_FROM
from claimcheck.stats.periods import Columns, columns_around
from claimcheck.stats.poisson import poisson_regression
from claimcheck.stats.serial_errors import ErrorGrid, memory_grid, posterior, slow_and_noise_grid

Floats = NDArray[np.float64]
Worst = Callable[[Floats, int], NDArray[np.bool_]]

LINE, PEAK_LINE = 0.08, 0.05
RHOS = (0.0, 0.3, 0.6, 0.9, 1.0)
SIZES = ((8, 4), (12, 4), (8, 8), (16, 8), (24, 12), (36, 12), (24, 24))  # periods before, after
PEAK_SIZES = ((8, 4), (12, 4), (16, 8), (24, 12), (36, 12))
MONTHS = ((36, 24), (72, 24))
COUNT_SIZES, COUNT_RHOS, MEANS = ((12, 4), (16, 8)), (0.0, 0.6, 0.9), (5, 50, 1000)
WANDER = 0.2  # standard deviation of the logarithm of a rate
AT_ONCE = 250  # series


def p_of_steps(values: Floats, before: int, season: int | None = None) -> Floats:
    """The p that rules for every series of shape (n, m), the policy after `before` periods; shape (m,)."""
    parts = [_p_of_steps(values[:, at : at + AT_ONCE], before, season) for at in range(0, values.shape[1], AT_ONCE)]
    return np.concatenate(parts)


def _p_of_steps(values: Floats, before: int, season: int | None) -> Floats:
    times = np.arange(len(values), dtype=float) - before
    columns = columns_around(times, 0.0, season=season)
    grids = [memory_grid(), *([slow_and_noise_grid()] if len(values) >= SLOW_FROM else [])]
    everything = np.ones(len(values), dtype=bool)
    worst = np.max([_p(values, times, columns, everything, grid) for grid in grids], axis=0)
    last = values[before - 1]
    lately = values[max(0, before - LATELY) : before]
    trapped = (last == lately.max(axis=0)) | (last == lately.min(axis=0))
    if trapped.any():
        kept = np.arange(len(values)) != before - 1
        again = [_p(values[:, trapped], times, columns, kept, grid) for grid in grids]
        worst[trapped] = np.maximum(worst[trapped], np.max(again, axis=0))
    return np.asarray(worst)


def _p(values: Floats, times: Floats, columns: Columns, kept: NDArray[np.bool_], grid: ErrorGrid) -> Floats:
    known = posterior(columns.design[kept], values[kept], times[kept], grid)
    return known.of(columns.contrast(columns.step)).two_sided()


def p_of_counts(counts: Floats, before: int) -> Floats:
    """The p that rules for every series of counts, shape (n, m); 1 where it is not testable; shape (m,)."""
    shift = np.where((counts == 0).any(axis=0), 0.5, 0.0)
    design = columns_around(np.arange(len(counts), dtype=float) - before, 0.0)
    people = np.ones(len(counts))
    fits = (poisson_regression(design.design.T, series, people) for series in counts.T)
    poisson = [1.0 if fit is None else fit.cautious(design.step).p for fit in fits]
    return np.asarray(np.maximum(p_of_steps(np.log(counts + shift), before), poisson))


def highest_of_all(series: Floats, before: int) -> NDArray[np.bool_]:
    """Series whose last period before is the highest of all."""
    return np.asarray(series.argmax(axis=0) == before - 1)


def highest_before(series: Floats, before: int) -> NDArray[np.bool_]:
    """Series whose last period before is the highest of those before."""
    return highest_of_all(series[:before], before)


def highest_of_the_last_eight(series: Floats, before: int) -> NDArray[np.bool_]:
    """Series whose last period before is the highest of the last eight before."""
    return np.asarray(series[before - 8 : before].argmax(axis=0) == 7)


def right_after_the_worst(size: tuple[int, int], rho: float, series: int, seed: int, worst: Worst) -> Floats:
    """Series without a change whose worst year is the last before; shape (n, series)."""
    before, after = size
    found: list[Floats] = []
    while sum(part.shape[1] for part in found) < series:
        seed += 1
        drawn = remembering(before + after, rho, 10_000, seed)
        found.append(drawn[:, worst(drawn, before)])
    return np.concatenate(found, axis=1)[:, :series]


def wandering_counts(generator: Generator, n: int, mean: float, rho: float, series: int) -> Floats:
    """Counts whose rate wanders around a mean with memory rho; shape (n, series)."""
    rate = WANDER * remembering(n, rho, series, int(generator.integers(2**31)))
    return np.asarray(generator.poisson(mean * np.exp(rate)), dtype=float)


def _cell(name: str, size: tuple[int, int], rho: float) -> str:
    return f"{name}, {size[0]} before and {size[1]} after, rho {rho:g}"


def fixed_rate(size: tuple[int, int], rho: float, series: int, seed: int) -> Rate:
    """The policy at a date fixed beforehand."""
    p = p_of_steps(remembering(sum(size), rho, series, seed), size[0])
    return Rate(_cell("series", size, rho), "interrupted", int((p < 0.05).sum()), series, LINE)


def seasonal_rate(size: tuple[int, int], rho: float, series: int, seed: int) -> Rate:
    """Months with a season of three waves, the policy at a date fixed beforehand."""
    angle = 2 * np.pi * np.arange(sum(size)) / 12
    season = 3 * np.cos(angle) + 1.5 * np.sin(2 * angle) + 1.5 * np.sin(3 * angle)
    p = p_of_steps(remembering(sum(size), rho, series, seed) + season[:, None], size[0], 12)
    return Rate(_cell("months", size, rho), "interrupted", int((p < 0.05).sum()), series, LINE)


def peak_rate(size: tuple[int, int], rho: float, series: int, seed: int, worst: Worst) -> Rate:
    """The policy right after the worst year."""
    p = p_of_steps(right_after_the_worst(size, rho, series, seed, worst), size[0])
    name = f"after the {worst.__name__.replace('_', ' ')}"
    return Rate(_cell(name, size, rho), "interrupted", int((p < 0.05).sum()), series, PEAK_LINE)


def count_rate(size: tuple[int, int], mean: float, rho: float, series: int, seed: int) -> Rate:
    """Counts around a mean."""
    counts = wandering_counts(np.random.default_rng(seed), sum(size), mean, rho, series)
    p = p_of_counts(counts, size[0])
    return Rate(_cell(f"counts around {mean:g}", size, rho), "interrupted", int((p < 0.05).sum()), series, LINE)


def rates(series: int, seed: int) -> Iterator[Rate]:
    """Every cell."""
    yield from (fixed_rate(size, rho, series, seed) for size in SIZES for rho in RHOS)
    yield from (seasonal_rate(size, rho, series, seed) for size in MONTHS for rho in RHOS)
    for worst in (highest_of_all, highest_before, highest_of_the_last_eight):
        yield from (peak_rate(size, rho, series, seed, worst) for size in PEAK_SIZES for rho in RHOS)
    for size in COUNT_SIZES:
        yield from (count_rate(size, mean, rho, series, seed) for mean in MEANS for rho in COUNT_RHOS)
