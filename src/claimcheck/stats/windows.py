"""Every neighbouring window of a change, weighed by how natural it is: the grid of readings (pure numbers).

Wu, Agarwal, Li, Yang, Yu, "Toward Computational Fact-Checking", PVLDB 7(7) 2014, in the deterministic form of
design/02-robustness.md. A reading is a pair of positions (start, end) in a series; its sensibility is
``nat · exp(-(end steps moved)²) · exp(-(length steps changed / 3)²)``, and its strength SR = (e - e0) / |e0|, where e
is the effect in the claimed direction: 0 is as strong as claimed, between -1 and 0 weaker, -1 or less gone or turned.

No loop goes over windows: ends are taken in blocks, each one array expression, so memory stays bounded.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Flags = NDArray[np.bool_]

SIGMA_GAP = 3.0  # steps of the length; the end has a sigma of one
NATURAL_GAPS = (5, 10)
NATURAL = math.e
CLIP = 2.0  # of SR in the printed measures
HALF = -0.5  # SR of a reading that keeps half of the effect
FEWEST_OTHERS = 5
RESIDUE = 1e-12  # of binary arithmetic: no reading is weaker by so little
FEWEST_FITTED = 3  # figures under a line
BLOCK = 1 << 20  # readings in one array expression
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


@dataclass(frozen=True, slots=True)
class Window:
    """One reading: where it starts and ends, how natural it is (not normalised), its effect, and its strength SR."""

    start: int
    end: int
    weight: float
    effect: float
    strength: float
    course: int = 0


@dataclass(frozen=True, slots=True)
class Sums:
    """What the measures are made of, added up over readings; sums of several courses add up."""

    readings: int = 0
    unavailable: int = 0
    weaker: int = 0
    holding: int = 0  # other readings that keep the direction and half of the effect
    others: int = 0
    same_way: int = 0  # readings that keep the direction, the claim's own included
    weight: float = 0.0
    strength: float = 0.0  # Σ w·SR
    shortfall: float = 0.0  # Σ w·min(0, SR)²
    direction: float = 0.0  # Σ w·[SR > -1]
    other_weight: float = 0.0
    holding_weight: float = 0.0

    def __add__(self, other: Sums) -> Sums:
        """The sums of both."""
        mine, theirs = (tuple(getattr(item, name) for name in Sums.__slots__) for item in (self, other))
        return Sums(*(one + two for one, two in zip(mine, theirs, strict=True)))


@dataclass(frozen=True, slots=True)
class Measures:
    """How robust a change is against its other readings.

    fairness: F = Σ SP·SR, from -2 to 2; below zero the claim overstates.
    robustness: R = exp(-Σ SP·min(0, SR)²), from 0 to 1.
    uniqueness: U, the share of readings that are weaker, from 0 to 1.
    direction_hold: H = Σ SP·[SR > -1], from 0 to 1.
    k_half: weight of the other readings that keep the direction and half of the effect; None with fewer than 5.
    """

    fairness: float
    robustness: float
    uniqueness: float
    direction_hold: float
    k_half: float | None
    readings: int
    unavailable: int
    holding: int
    others: int
    same_way: int


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
    return float(_effects(course, first, last, log=log)[0])


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


def sum_readings(course: Course, asked: Asked, *, own: bool = True, clip: float | None = CLIP) -> Sums:
    """The sums over every window of one course.

    own: the claim was read from this course, so one of the windows is its own.
    """
    total = Sums()
    for grid in _blocks(course, asked):
        total += _summed(grid, (asked.start, asked.end) if own else None, clip)
    return total


def relation_sums(readings: Iterable[tuple[float, bool]], *, unavailable: int = 0) -> Sums:
    """The sums over readings that hold or do not, without the claim's own: (weight, does it hold?) of each.

    A relation is as strong as claimed (SR = 0) or gone (SR = -1).
    """
    total = Sums(unavailable=unavailable)
    for weight, holds in readings:
        held = weight if holds else 0.0
        lost = weight - held
        total += Sums(
            readings=1,
            weaker=int(not holds),
            holding=int(holds),
            others=1,
            same_way=int(holds),
            weight=weight,
            strength=-lost,
            shortfall=lost,
            direction=held,
            other_weight=weight,
            holding_weight=held,
        )
    return total


def measures(sums: Sums) -> Measures | None:
    """The measures; None when no reading is known."""
    if sums.weight <= 0:
        return None
    return Measures(
        fairness=sums.strength / sums.weight,
        robustness=math.exp(-sums.shortfall / sums.weight),
        uniqueness=sums.weaker / sums.readings,
        direction_hold=sums.direction / sums.weight,
        k_half=sums.holding_weight / sums.other_weight if sums.others >= FEWEST_OTHERS else None,
        readings=sums.readings,
        unavailable=sums.unavailable,
        holding=sums.holding,
        others=sums.others,
        same_way=sums.same_way,
    )


def counter_arguments(courses: Sequence[Course], asked: Asked, *, own: int = 0, most: int = 3) -> list[Window]:
    """The readings that are natural and hold least: the Pareto front of high sensibility and low strength.

    Only those that lose at least half of the effect; of more than `most` the ones that weigh most against it, the most
    natural first. `own` is the course that the claim was read from.
    """
    found: list[Window] = []
    for number, course in enumerate(courses):
        for grid in _blocks(course, asked):
            found = _front([*found, *_candidates(grid, number, (asked.start, asked.end) if number == own else None)])
    strongest = sorted(found, key=lambda item: -item.weight * min(CLIP, -item.strength))[:most]
    return sorted(strongest, key=lambda item: (-item.weight, item.strength))


# -- the grid ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Grid:
    """Readings as flat arrays of one length; `unavailable` are those that the series cannot answer."""

    starts: NDArray[np.intp]
    ends: NDArray[np.intp]
    weights: Floats
    effects: Floats
    strengths: Floats
    unavailable: int


def _blocks(course: Course, asked: Asked) -> Iterator[_Grid]:
    every = np.arange(asked.start % asked.step, len(course.starts), asked.step)
    first = np.array(sorted({asked.start, *asked.begins})) if asked.begins else every
    moved = np.arange(-asked.reach, asked.reach + 1)
    last = np.array(sorted({asked.end, *asked.ends})) if asked.ends else asked.end + moved * asked.step
    last = last[(last >= 0) & (last < len(course.ends))]
    most = max(1, BLOCK // max(1, len(first)))
    for begin in range(0, len(last), most):
        yield _grid(course, asked, first, last[begin : begin + most])


def _grid(course: Course, asked: Asked, first: NDArray[np.intp], last: NDArray[np.intp]) -> _Grid:
    ends, starts = np.repeat(last, len(first)), np.tile(first, len(last))
    ordered = starts + course.start_width <= ends
    starts, ends = starts[ordered], ends[ordered]
    effects = _effects(course, starts, ends, log=asked.log)
    known = np.isfinite(effects)
    unavailable = int(known.size - np.count_nonzero(known))
    starts, ends, effects = starts[known], ends[known], effects[known]
    gap, own_gap = (ends - starts) / asked.step, (asked.end - asked.start) / asked.step
    natural = np.isin(gap, NATURAL_GAPS) | course.natural[starts]
    moved = (ends - asked.end) / asked.step
    weights = course.weight * np.where(natural, NATURAL, 1.0) * np.exp(-(moved**2) - ((gap - own_gap) / SIGMA_GAP) ** 2)
    return _Grid(starts, ends, weights, effects, _strengths(effects, asked), unavailable)


def _effects(course: Course, starts: NDArray[np.intp], ends: NDArray[np.intp], *, log: bool) -> Floats:
    return (_fitted if course.fitted else _moved)(course, starts, ends, log=log)


def _moved(course: Course, starts: NDArray[np.intp], ends: NDArray[np.intp], *, log: bool) -> Floats:
    """The change between the two ends of each window; NaN where one is not known, or has no logarithm."""
    before, after = course.starts[starts], course.ends[ends]
    if not log:
        return after - before
    before, after = (np.where(values > 0, values, np.nan) for values in (before, after))
    return np.log(after / before)


def _fitted(course: Course, starts: NDArray[np.intp], ends: NDArray[np.intp], *, log: bool) -> Floats:
    """The change of the least-squares line over each window, by prefix sums; NaN where fewer than 3 are known."""
    values = course.starts
    if log:
        values = np.log(np.where(values > 0, values, np.nan))
    known = np.isfinite(values)
    at = np.arange(len(values), dtype=float) - len(values) / 2  # near zero, so that squares stay small
    level = float(np.mean(values[known])) if known.any() else 0.0
    figures = np.where(known, values - level, 0.0)
    rows = (known, known * at, known * at**2, figures, figures * at)
    n, t, tt, y, ty = (_between(np.concatenate(([0.0], np.cumsum(row))), starts, ends) for row in rows)
    spread = n * tt - t**2
    enough = (n >= FEWEST_FITTED) & known[starts] & known[ends]
    slope = (n * ty - t * y) / np.where(enough, spread, np.nan)
    return slope * (ends - starts)


def _between(sums: Floats, starts: NDArray[np.intp], ends: NDArray[np.intp]) -> Floats:
    return sums[ends + 1] - sums[starts]


def _strengths(effects: Floats, asked: Asked) -> Floats:
    if asked.sign == 0:  # unchanged: gone once the change is as large as the margin
        return -np.abs(effects) / asked.effect
    strengths: Floats = (asked.sign * effects - abs(asked.effect)) / abs(asked.effect)
    return np.where(np.abs(strengths) < RESIDUE, 0.0, strengths)


def _is_own(grid: _Grid, own: tuple[int, int] | None) -> Flags:
    if own is None:
        return np.zeros(grid.starts.shape, dtype=np.bool_)
    found: Flags = (grid.starts == own[0]) & (grid.ends == own[1])
    return found


def _summed(grid: _Grid, own: tuple[int, int] | None, clip: float | None) -> Sums:
    weights, raw = grid.weights, grid.strengths
    printed = np.clip(raw, -clip, clip) if clip is not None else raw
    others = ~_is_own(grid, own)
    holds = others & (raw >= HALF)
    return Sums(
        readings=raw.size,
        unavailable=grid.unavailable,
        weaker=int(np.count_nonzero(raw < 0)),
        holding=int(np.count_nonzero(holds)),
        others=int(np.count_nonzero(others)),
        same_way=int(np.count_nonzero(raw > -1)),
        weight=float(weights.sum()),
        strength=float((weights * printed).sum()),
        shortfall=float((weights * np.minimum(0.0, printed) ** 2).sum()),
        direction=float(weights[raw > -1].sum()),
        other_weight=float(weights[others].sum()),
        holding_weight=float(weights[holds].sum()),
    )


def _candidates(grid: _Grid, number: int, own: tuple[int, int] | None) -> list[Window]:
    """The front of one block, without the claim's own reading and those that keep half of the effect."""
    fitting = np.flatnonzero((grid.strengths < HALF) & ~_is_own(grid, own))
    if not fitting.size:
        return []
    order = fitting[np.lexsort((grid.strengths[fitting], -grid.weights[fitting]))]
    lowest = np.minimum.accumulate(grid.strengths[order])
    on_front = np.r_[True, lowest[1:] < lowest[:-1]]
    return [_window(grid, int(index), number) for index in order[on_front]]


def _window(grid: _Grid, index: int, number: int) -> Window:
    return Window(
        int(grid.starts[index]),
        int(grid.ends[index]),
        float(grid.weights[index]),
        float(grid.effects[index]),
        float(grid.strengths[index]),
        number,
    )


def _front(windows: list[Window]) -> list[Window]:
    kept: list[Window] = []
    for window in sorted(windows, key=lambda item: (-item.weight, item.strength)):
        if not kept or window.strength < kept[-1].strength:
            kept.append(window)
    return kept


def as_claim(window: Window, asked: Asked) -> Asked:
    """The same grid with another reading in the place of the claim's: how robust is a rebuttal itself?"""
    sign = int(math.copysign(1, window.effect)) if window.effect else 0
    return replace(asked, start=window.start, end=window.end, sign=sign, effect=window.effect)


def most_natural(course: Course, asked: Asked, most: int) -> list[tuple[int, int]]:
    """The starts and ends of the windows of most weight, the most natural first, without the claim's own."""
    found: list[tuple[float, int, int]] = []
    for grid in _blocks(course, asked):
        others = np.flatnonzero(~_is_own(grid, (asked.start, asked.end)))
        best = others[np.argsort(-grid.weights[others], kind="stable")[:most]]
        found += [(-float(grid.weights[item]), int(grid.starts[item]), int(grid.ends[item])) for item in best]
    return [(start, end) for _, start, end in sorted(found)[:most]]
