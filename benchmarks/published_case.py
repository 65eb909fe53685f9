"""One published figure, and what we make of the same data."""

from __future__ import annotations

import csv
import math
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

DATA = Path(os.environ.get("CLAIMCHECK_BENCHMARKS") or Path(__file__).parents[2] / "shared" / "benchmarks")


@dataclass(frozen=True, slots=True)
class Band:
    """Where a figure must lie."""

    low: float
    high: float

    def holds(self, value: float) -> bool:
        """Whether it does."""
        return self.low <= value <= self.high


def near(value: float, tolerance: float) -> Band:
    """Within a tolerance of the published figure."""
    return Band(value - tolerance, value + tolerance)


def at_most(value: float) -> Band:
    """No more than this."""
    return Band(-math.inf, value)


def at_least(value: float) -> Band:
    """No less than this."""
    return Band(value, math.inf)


@dataclass(frozen=True, slots=True)
class Case:
    """A published result.

    name: the study. published: the figures, as printed or certified. expected: a band for each figure of `measured`.
    file: what it needs of the folder of benchmark data, or None. package: what must be installed, or None.
    """

    name: str
    published: str
    expected: tuple[Band, ...]
    measured: Callable[[], tuple[float, ...]]
    file: str | None = None
    package: str | None = None

    def missing(self) -> str | None:
        """Why it cannot be measured here."""
        from importlib.util import find_spec

        if self.file and not (DATA / self.file).is_file():
            return f"no {self.file} in {DATA}; CLAIMCHECK_BENCHMARKS names another folder"
        if self.package and find_spec(self.package) is None:
            return f"{self.package} is not installed"
        return None

    def holds(self, found: tuple[float, ...]) -> bool:
        """Whether every figure lies in its band."""
        return all(band.holds(value) for band, value in zip(self.expected, found, strict=True))


def columns_of(file: str) -> dict[str, list[str]]:
    """A table of the folder, column by column."""
    with (DATA / file).open(encoding="utf-8", newline="") as text:
        rows = list(csv.DictReader(text))
    return {name: [row[name] for row in rows] for name in rows[0]}
