"""The blocks of windows around a change: every start by every end, weighed and measured in array expressions.

What a reading weighs and how strong it is stands in `stats.windows`, which adds the blocks up.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

SIGMA_GAP = 3.0  # steps of the length; the end has a sigma of one
NATURAL_GAPS = (5, 10)
NATURAL = math.e
RESIDUE = 1e-12  # of binary arithmetic: no reading is weaker by so little
FEWEST_FITTED = 3  # figures under a line
BLOCK = 1 << 18  # readings in one array expression: a few arrays of 2 MB
WAYS: dict[str, Callable[[Floats], Floats]] = {
    "sum": lambda windows: windows.sum(axis=1),
    "mean": lambda windows: windows.mean(axis=1),
    "max": lambda windows: windows.max(axis=1),
    "min": lambda windows: windows.min(axis=1),
    "first": lambda windows: windows[:, 0],
    "last": lambda windows: windows[:, -1],
}


@dataclass(frozen=True, slots=True)
class Course:
    """What can be a start and an end, in one series.

    starts, ends: one figure a position, of the stretch that begins there; NaN where it is not known.
    natural: positions that people would start from by themselves (a term of office, the policy); same shape.
    fitted: the change of a window is that of a straight line through all its figures, not that of its ends.
    start_width, end_width: periods that a figure is made of; a start must be over before its end begins.
    weight: of the whole series: 1 for an official alternative, 0.5 for a secondary one.
    """

    starts: Floats
    ends: Floats
    natural: Flags
    start_width: int = 1
    end_width: int = 1
    weight: float = 1.0
    fitted: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """The claim's own reading, and how far its ends may move.

    start, end: positions in the course it was read from.
    sign: of the claimed change; 0 says "unchanged".
    effect: e0 of that reading; of "unchanged" the margin within which nothing has changed.
    log: effects are ln(end/start), else differences.
    step: periods in one step: a season where the ends share its phase, else 1.
    reach: steps that the end may move either way.
    begins, ends: the only positions to try, where somebody declared them.
    """

    start: int
    end: int
    sign: int
    effect: float
    log: bool
    step: int = 1
    reach: int = 1
    begins: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()


def effect_of(start: float, end: float, *, log: bool) -> float:
    """ln(end/start), or the difference.

    Raises
    ------
    ValueError
        If `log` is asked for and a value is not above zero.

    """
    if not log:
        return end - start
    if min(start, end) <= 0:
        raise ValueError("relative changes need values above zero")
    return math.log(end / start)


def effect_at(course: Course, start: int, end: int, *, log: bool) -> float:
    """The effect of one window of a course; NaN where it is not known."""
    first, last = np.array([start]), np.array([end])
    return float((_fitted if course.fitted else _moved)(course, first, last, log=log)[0, 0])


def rolling(values: Floats, width: int, how: str) -> Floats:
    """The sum, mean, max, min, first or last of every stretch of `width` periods, by its first position.

    NaN where the stretch is not whole or has a gap; the shape stays that of `values`.

    Raises
    ------
    ValueError
        If `how` is none of these, or `width` is below one.

    """
    if width < 1:
        raise ValueError(f"a stretch has at least one period, not {width}")
    if how not in WAYS:
        raise ValueError(f"'{how}' is no way to add up periods; known are {', '.join(WAYS)}")
    made = np.full(len(values), np.nan)
    if width > len(values):
        return made
    windows = np.lib.stride_tricks.sliding_window_view(values, width)
    made[: len(windows)] = WAYS[how](windows)
    return made


def strength_of(effect: float, asked: Asked) -> float:
    """SR of one effect."""
    return float(_strengths(np.array([effect]), asked)[0])


@dataclass(frozen=True, slots=True)
class Grid:
    """A block of readings: a row for each end, a column for each start.

    effects, weights, strengths: NaN where a start is not over before its end, or a figure is not known.
    """

    starts: NDArray[np.intp]
    ends: NDArray[np.intp]
    weights: Floats
    effects: Floats
    strengths: Floats
    known: int
    unavailable: int
    weighs: bool = True  # False so far from the claim's end that no weight is left: these are only counted

    def of(self, own: tuple[int, int] | None) -> tuple[int, int] | None:
        """The row and column of the claim's own reading, where it stands in this block."""
        if own is None or own[1] not in self.ends or own[0] not in self.starts:
            return None
        return int(np.flatnonzero(self.ends == own[1])[0]), int(np.flatnonzero(self.starts == own[0])[0])


def blocks_of(course: Course, asked: Asked) -> Iterator[Grid]:
    """Blocks of ends, those next to the claim's own first: they weigh most."""
    every = np.arange(asked.start % asked.step, len(course.starts), asked.step)
    first = np.array(sorted({asked.start, *asked.begins})) if asked.begins else every
    moved = np.arange(-asked.reach, asked.reach + 1)
    last = np.array(sorted({asked.end, *asked.ends})) if asked.ends else asked.end + moved * asked.step
    last = last[(last >= 0) & (last < len(course.ends))]
    last = last[np.argsort(np.abs(last - asked.end), kind="stable")]
    most = max(1, BLOCK // max(1, len(first)))
    for begin in range(0, len(last), most):
        yield _grid(course, asked, first, last[begin : begin + most])


def _grid(course: Course, asked: Asked, first: NDArray[np.intp], last: NDArray[np.intp]) -> Grid:
    first = first[first + course.start_width <= last.max(initial=0)]
    effects = (_fitted if course.fitted else _moved)(course, first, last, log=asked.log)
    ordered = first[None, :] + course.start_width <= last[:, None]
    effects[~ordered] = np.nan
    known = int(np.count_nonzero(np.isfinite(effects)))
    rows = course.weight * np.exp(-(((last - asked.end) / asked.step) ** 2))
    weighs = bool((rows > 0).any())
    weights = _weights(course, asked, first, last, rows) if weighs else np.broadcast_to(0.0, effects.shape)
    unavailable = int(np.count_nonzero(ordered)) - known
    return Grid(first, last, weights, effects, _strengths(effects, asked), known, unavailable, weighs)


def _weights(course: Course, asked: Asked, first: NDArray[np.intp], last: NDArray[np.intp], rows: Floats) -> Floats:
    """The sensibility of each reading; one exponential for each length that there is, not for each window."""
    gaps = last[:, None] - first[None, :]
    least = int(gaps.min(initial=0))
    lengths = np.arange(least, int(gaps.max(initial=0)) + 1)
    near = np.exp(-(((lengths - (asked.end - asked.start)) / asked.step / SIGMA_GAP) ** 2))
    rounded = np.where(np.isin(lengths / asked.step, NATURAL_GAPS), NATURAL * near, near)
    gaps -= least
    found: Floats = rounded[gaps]
    chosen = course.natural[first]
    if chosen.any():
        found[:, chosen] = NATURAL * near[gaps[:, chosen]]
    found *= rows[:, None]
    return found


def _moved(course: Course, first: NDArray[np.intp], last: NDArray[np.intp], *, log: bool) -> Floats:
    """The change between the two ends of each window; NaN where one is not known, or has no logarithm."""
    before, after = course.starts[first], course.ends[last]
    if not log:
        return after[:, None] - before[None, :]
    before, after = (np.log(np.where(values > 0, values, np.nan)) for values in (before, after))
    return after[:, None] - before[None, :]


def _fitted(course: Course, first: NDArray[np.intp], last: NDArray[np.intp], *, log: bool) -> Floats:
    """The change of the least-squares line over each window, by prefix sums; NaN where fewer than 3 are known."""
    values = course.starts
    if log:
        values = np.log(np.where(values > 0, values, np.nan))
    known = np.isfinite(values)
    at = np.arange(len(values), dtype=float) - len(values) / 2  # near zero, so that squares stay small
    level = float(np.mean(values[known])) if known.any() else 0.0
    figures = np.where(known, values - level, 0.0)
    rows = (known, known * at, known * at**2, figures, figures * at)
    n, t, tt, y, ty = (_between(np.concatenate(([0.0], np.cumsum(row))), first, last) for row in rows)
    enough = (n >= FEWEST_FITTED) & known[first][None, :] & known[last][:, None]
    slope = (n * ty - t * y) / np.where(enough, n * tt - t**2, np.nan)
    return slope * (last[:, None] - first[None, :])


def _between(sums: Floats, first: NDArray[np.intp], last: NDArray[np.intp]) -> Floats:
    return sums[last + 1][:, None] - sums[first][None, :]


def _strengths(effects: Floats, asked: Asked) -> Floats:
    if asked.sign == 0:  # unchanged: gone once the change is as large as the margin
        return -np.abs(effects) / asked.effect
    strengths: Floats = effects * (asked.sign / abs(asked.effect)) - 1.0
    strengths[np.abs(strengths) < RESIDUE] = 0.0
    return strengths
