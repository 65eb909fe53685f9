"""The windows of a long series in blocks: every start by every end in array expressions, with bounded memory.

What a reading weighs and how strong it is stands in `stats.windows`; no loop goes over windows here.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from claimcheck.stats.window_loops import starts_and_ends
from claimcheck.stats.window_types import (
    FEWEST_FITTED,
    HALF,
    NATURAL,
    NATURAL_GAPS,
    RESIDUE,
    SIGMA_GAP,
    Asked,
    Course,
    Sums,
    Window,
)

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
BLOCK = 1 << 18  # readings in one array expression: a few arrays of 2 MB


def sums_in_blocks(course: Course, asked: Asked, own: tuple[int, int] | None, clip: float | None) -> Sums:
    """The sums over every window of a course."""
    total = Sums()
    for grid in blocks_of(course, asked):
        total += _summed(grid, own, clip)
    return total


def against_in_blocks(
    course: Course, asked: Asked, number: int, own: tuple[int, int] | None, front: list[Window]
) -> list[Window]:
    """The windows of a course that may stand on the front of counter-arguments, beside those that stand there."""
    found: list[Window] = []
    for grid in blocks_of(course, asked):
        found += _candidates(grid, number, own, [*front, *found])
    return found


def natural_in_blocks(course: Course, asked: Asked, most: int) -> list[tuple[int, int]]:
    """The starts and ends of the windows of most weight, the most natural first, without the claim's own."""
    found: list[tuple[float, int, int]] = []
    for grid in blocks_of(course, asked):
        weights = np.where(np.isfinite(grid.effects), grid.weights, -1.0)
        at = grid.of((asked.start, asked.end))
        if at is not None:
            weights[at] = -1.0
        flat = np.argsort(-weights, axis=None, kind="stable")[:most]
        rows, columns = np.unravel_index(flat, weights.shape)
        found += [
            (-float(weights[row, column]), int(grid.starts[column]), int(grid.ends[row]))
            for row, column in zip(rows, columns, strict=True)
            if weights[row, column] >= 0
        ]
    return [(start, end) for _, start, end in sorted(found)[:most]]


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
    first, last = (np.array(positions, dtype=np.intp) for positions in starts_and_ends(course, asked))
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
    chosen = np.asarray(course.natural, dtype=np.bool_)[first]
    if chosen.any():
        found[:, chosen] = NATURAL * near[gaps[:, chosen]]
    found *= rows[:, None]
    return found


def _moved(course: Course, first: NDArray[np.intp], last: NDArray[np.intp], *, log: bool) -> Floats:
    """The change between the two ends of each window; NaN where one is not known, or has no logarithm."""
    before: Floats = np.asarray(course.starts, dtype=float)[first]
    after: Floats = np.asarray(course.ends, dtype=float)[last]
    if log:
        before, after = (np.log(np.where(values > 0, values, np.nan)) for values in (before, after))
    moved: Floats = after[:, None] - before[None, :]
    return moved


def _fitted(course: Course, first: NDArray[np.intp], last: NDArray[np.intp], *, log: bool) -> Floats:
    """The change of the least-squares line over each window, by prefix sums; NaN where fewer than 3 are known."""
    values = np.asarray(course.starts, dtype=float)
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


def _summed(grid: Grid, own: tuple[int, int] | None, clip: float | None) -> Sums:
    if not grid.weighs:
        return _counted(grid)
    finite = np.isfinite(grid.strengths)
    weights = np.where(finite, grid.weights, 0.0)
    raw = np.where(finite, grid.strengths, -np.inf)  # an unknown reading is none of those counted below
    printed = np.where(finite, grid.strengths, 0.0)
    if clip is not None:
        np.clip(printed, -clip, clip, out=printed)
    at = grid.of(own)
    is_known = at is not None and bool(finite[at])
    mine = float(weights[at]) if at is not None and is_known else 0.0
    half, same = raw >= HALF, raw > -1
    holds_itself = at is not None and is_known and bool(half[at])
    whole = float(weights.sum())
    return Sums(
        readings=grid.known,
        unavailable=grid.unavailable,
        weaker=int(np.count_nonzero(finite & (raw < 0))),
        holding=int(np.count_nonzero(half)) - holds_itself,
        others=grid.known - is_known,
        same_way=int(np.count_nonzero(same)),
        weight=whole,
        strength=_weighed(weights, printed),
        shortfall=_weighed(weights, np.minimum(0.0, printed) ** 2),
        direction=_weighed(weights, same),
        other_weight=whole - mine,
        holding_weight=_weighed(weights, half) - (mine if holds_itself else 0.0),
    )


def _counted(grid: Grid) -> Sums:
    """The sums of readings that weigh nothing; the claim's own is never among them."""
    raw = grid.strengths  # comparisons with NaN are false
    return Sums(
        readings=grid.known,
        unavailable=grid.unavailable,
        weaker=int(np.count_nonzero(raw < 0)),
        holding=int(np.count_nonzero(raw >= HALF)),
        others=grid.known,
        same_way=int(np.count_nonzero(raw > -1)),
    )


def _weighed(weights: Floats, values: Floats | Flags) -> float:
    return float(np.einsum("ij,ij->", weights, values))  # no BLAS: its threads cost more than the sum


def _candidates(grid: Grid, number: int, own: tuple[int, int] | None, front: list[Window]) -> list[Window]:
    """What a block adds to the front: heavier than the rest, or weaker than all that is as heavy."""
    if not grid.weighs:
        return []
    weights = np.where(grid.strengths < HALF, grid.weights, -1.0)
    at = grid.of(own)
    if at is not None:
        weights[at] = -1.0
    found: list[Window] = []
    heaviest = float(weights.max(initial=-1.0))
    best = min((window.strength for window in front if window.weight >= heaviest), default=math.inf)
    while True:
        weights[~(grid.strengths < best)] = -1.0
        heaviest = float(weights.max(initial=-1.0))
        if heaviest < 0:
            return found
        equal = np.flatnonzero(weights == heaviest)
        row, column = divmod(int(equal[np.argmin(grid.strengths.flat[equal])]), weights.shape[1])
        found.append(_window(grid, row, column, number))
        best = found[-1].strength


def _window(grid: Grid, row: int, column: int, number: int) -> Window:
    return Window(
        int(grid.starts[column]),
        int(grid.ends[row]),
        float(grid.weights[row, column]),
        float(grid.effects[row, column]),
        float(grid.strengths[row, column]),
        number,
    )
