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

from claimcheck.stats.window_blocks import Asked, Grid, blocks_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimcheck.stats.window_blocks import Course, Flags, Floats

CLIP = 2.0  # of SR in the printed measures
HALF = -0.5  # SR of a reading that keeps half of the effect
FEWEST_OTHERS = 5


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


def sum_readings(course: Course, asked: Asked, *, own: bool = True, clip: float | None = CLIP) -> Sums:
    """The sums over every window of one course.

    own: the claim was read from this course, so one of the windows is its own.
    """
    total = Sums()
    for grid in blocks_of(course, asked):
        total += _summed(grid, (asked.start, asked.end) if own else None, clip)
    return total


def sums_of(readings: Iterable[tuple[float, float]], *, unavailable: int = 0, clip: float = CLIP) -> Sums:
    """The sums over single readings beside the claim's own: (weight, strength SR) of each.

    A relation is as strong as claimed (SR = 0) where it holds, and gone (SR = -1) where it does not.
    """
    total = Sums(unavailable=unavailable)
    for weight, strength in readings:
        printed = min(clip, max(-clip, strength))
        holds, same = strength >= HALF, strength > -1
        total += Sums(
            readings=1,
            weaker=int(strength < 0),
            holding=int(holds),
            others=1,
            same_way=int(same),
            weight=weight,
            strength=weight * printed,
            shortfall=weight * min(0.0, printed) ** 2,
            direction=weight * same,
            other_weight=weight,
            holding_weight=weight * holds,
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
        for grid in blocks_of(course, asked):
            mine = (asked.start, asked.end) if number == own else None
            found = _front([*found, *_candidates(grid, number, mine, found)])
    strongest = sorted(found, key=lambda item: -item.weight * min(CLIP, -item.strength))[:most]
    return sorted(strongest, key=lambda item: (-item.weight, item.strength))


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
