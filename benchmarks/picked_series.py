"""Seeded series, and the claims that somebody makes of them: honest ones, and ones that looked at the series first."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from claimcheck.claims.periods import Grain

Values = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Said:
    """A claim: from one position of a series to another; calm: that nothing changed."""

    values: Values
    start: int
    end: int
    grain: Grain = Grain.YEAR
    calm: bool = False

    @property
    def size(self) -> float:
        """The change, as a part of the start."""
        return float(self.values[self.end] / self.values[self.start] - 1)


# -- honest: the window is fixed before anybody looks ------------------------------------------------


def _fixed(logs: Values, grain: Grain = Grain.YEAR, *, calm: bool = False) -> Said:
    return Said(100 * np.exp(logs), len(logs) // 2, len(logs) - 1, grain, calm)


def trend(chance: Generator, n: int) -> Said:
    """2 to 8% a year up or down, with 5% noise."""
    return _fixed(np.arange(n) * _signed(chance, 0.02, 0.08) + chance.normal(0, 0.05, n))


def step(chance: Generator, n: int) -> Said:
    """Up or down by a quarter to four fifths somewhere inside the window, with 5% noise."""
    at = chance.integers(n // 2 + 1, n)
    return _fixed((np.arange(n) >= at) * _signed(chance, 0.25, 0.6) + chance.normal(0, 0.05, n))


def walk(chance: Generator, n: int) -> Said:
    """Every year the last one and 10% chance."""
    return _fixed(np.cumsum(chance.normal(0, 0.1, n)))


def monthly_trend(chance: Generator, n: int) -> Said:
    """1 to 3% a month up or down, with 5% noise and no season; different months."""
    return _fixed(np.arange(n) * _signed(chance, 0.01, 0.03) + chance.normal(0, 0.05, n), Grain.MONTH)


def monthly_walk(chance: Generator, n: int) -> Said:
    """Every month the last one and 5% chance, without a season; different months."""
    return _fixed(np.cumsum(chance.normal(0, 0.05, n)), Grain.MONTH)


def same_month(chance: Generator, n: int) -> Said | None:
    """A season of 10 to 30%, a trend of 3 to 10% a year, 3% noise; the same month of two years."""
    if n <= 12:
        return None
    years = (n - 1) // 24 or 1
    logs = _season(chance, n) + np.arange(n) * _signed(chance, 0.03, 0.10) / 12
    return Said(100 * np.exp(logs), n - 1 - 12 * years, n - 1, Grain.MONTH)


def season_and_step(chance: Generator, n: int) -> Said:
    """The same season, and a step of 65 to 120% up or down inside the window; different months."""
    at = chance.integers(n // 2 + 1, n)
    return _fixed(_season(chance, n) + (np.arange(n) >= at) * _signed(chance, 0.5, 0.8), Grain.MONTH)


def level(chance: Generator, n: int) -> Said:
    """4% noise around one level, said to be unchanged."""
    return _fixed(chance.normal(0, 0.04, n), calm=True)


# -- picked: the series is looked at first -----------------------------------------------------------


def peak(chance: Generator, n: int) -> Said:
    """20% noise around one level; from the highest year to the last."""
    return _from(chance.normal(0, 0.2, n), np.argmax)


def trough(chance: Generator, n: int) -> Said:
    """20% noise around one level; from the lowest year to the last."""
    return _from(chance.normal(0, 0.2, n), np.argmin)


def spike(chance: Generator, n: int) -> Said:
    """5% noise, and one year 1.8 times as high, from which it is told."""
    logs = chance.normal(0, 0.05, n)
    logs[chance.integers(1, n - 1)] += math.log(1.8)
    return _from(logs, np.argmax)


def best_window(chance: Generator, n: int) -> Said:
    """20% noise around one level; the largest change of all windows."""
    logs = chance.normal(0, 0.2, n)
    gaps = np.triu(logs[np.newaxis, :] - logs[:, np.newaxis], 1)
    start, end = np.unravel_index(np.argmax(np.abs(gaps)), gaps.shape)
    return Said(100 * np.exp(logs), int(start), int(end))


def from_season_to_season(chance: Generator, n: int) -> Said:
    """A season of 10 to 30%, 3% noise and no trend; from its top to its bottom half a year later."""
    logs = _season(chance, n)
    start = (n - 7) // 12 * 12
    return Said(100 * np.exp(logs), start, start + 6, Grain.MONTH)


def hump(chance: Generator, n: int) -> Said:
    """4% noise and one year 1.5 times as high between the ends, said to be unchanged."""
    logs = chance.normal(0, 0.04, n)
    logs[chance.integers(n // 2 + 1, n - 1)] += math.log(1.5)
    return _fixed(logs, calm=True)


def after_a_fall(chance: Generator, n: int) -> Said:
    """4% noise, and a fall by a third right before the start, said to be unchanged since."""
    return _fixed(chance.normal(0, 0.04, n) - math.log(1.5) * (np.arange(n) >= n // 2), calm=True)


def _from(logs: Values, pick: Callable[[Values], np.intp]) -> Said:
    return Said(100 * np.exp(logs), int(pick(logs[:-1])), len(logs) - 1)


def _signed(chance: Generator, low: float, high: float) -> float:
    return float(chance.uniform(low, high) * chance.choice([-1, 1]))


def _season(chance: Generator, n: int) -> Values:
    """Highest in the first month of each year, lowest in the seventh."""
    wave = chance.uniform(0.1, 0.3) / 2 * np.cos(np.arange(n) * math.pi / 6)
    return wave + chance.normal(0, 0.03, n)


Make = Callable[[Generator, int], Said | None]

HONEST: dict[str, Make] = {
    "trend": trend,
    "step": step,
    "random walk": walk,
    "trend by month": monthly_trend,
    "random walk by month": monthly_walk,
    "season, same month": same_month,
    "season and step": season_and_step,
    "level, unchanged": level,
}
PICKED: dict[str, Make] = {
    "peak": peak,
    "trough": trough,
    "spike": spike,
    "best window": best_window,
    "one season to another": from_season_to_season,
    "hump, unchanged": hump,
    "unchanged after a fall": after_a_fall,
}
