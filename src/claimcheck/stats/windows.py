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
            mine = (asked.start, asked.end) if number == own else None
            found = _front([*found, *_candidates(grid, number, mine, found)])
    strongest = sorted(found, key=lambda item: -item.weight * min(CLIP, -item.strength))[:most]
    return sorted(strongest, key=lambda item: (-item.weight, item.strength))


# -- the grid ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Grid:
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


def _blocks(course: Course, asked: Asked) -> Iterator[_Grid]:
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


def _grid(course: Course, asked: Asked, first: NDArray[np.intp], last: NDArray[np.intp]) -> _Grid:
    first = first[first + course.start_width <= last.max(initial=0)]
    effects = (_fitted if course.fitted else _moved)(course, first, last, log=asked.log)
    ordered = first[None, :] + course.start_width <= last[:, None]
    effects[~ordered] = np.nan
    known = int(np.count_nonzero(np.isfinite(effects)))
    rows = course.weight * np.exp(-(((last - asked.end) / asked.step) ** 2))
    weighs = bool((rows > 0).any())
    weights = _weights(course, asked, first, last, rows) if weighs else np.broadcast_to(0.0, effects.shape)
    unavailable = int(np.count_nonzero(ordered)) - known
    return _Grid(first, last, weights, effects, _strengths(effects, asked), known, unavailable, weighs)


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


def _summed(grid: _Grid, own: tuple[int, int] | None, clip: float | None) -> Sums:
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


def _counted(grid: _Grid) -> Sums:
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


def _candidates(grid: _Grid, number: int, own: tuple[int, int] | None, front: list[Window]) -> list[Window]:
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


def _window(grid: _Grid, row: int, column: int, number: int) -> Window:
    return Window(
        int(grid.starts[column]),
        int(grid.ends[row]),
        float(grid.weights[row, column]),
        float(grid.effects[row, column]),
        float(grid.strengths[row, column]),
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
