"""The windows of a short series, one after the other: quicker than arrays for the annual series of most claims.

The same formulas as in `stats.window_blocks`, which a property test holds side by side; nothing is imported for it.
"""

from __future__ import annotations

import math
from itertools import accumulate
from typing import TYPE_CHECKING

from claimcheck.stats.window_types import (
    CLIP,
    FEWEST_FITTED,
    HALF,
    NATURAL,
    NATURAL_GAPS,
    SIGMA_GAP,
    Asked,
    Course,
    Sums,
    Window,
    strength_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


def starts_and_ends(course: Course, asked: Asked) -> tuple[list[int], list[int]]:
    """The positions that are tried."""
    every = range(asked.start % asked.step, len(course.starts), asked.step)
    first = sorted({asked.start, *asked.begins}) if asked.begins else list(every)
    moved = (asked.end + step * asked.step for step in range(-asked.reach, asked.reach + 1))
    last = sorted({asked.end, *asked.ends}) if asked.ends else moved
    return first, [at for at in last if 0 <= at < len(course.ends)]


def windows_in(course: Course, asked: Asked, number: int = 0) -> tuple[list[Window], int]:
    """Every known window, and how many the series cannot answer."""
    effect = effects_in(course, log=asked.log)
    found: list[Window] = []
    unavailable = 0
    first, last = starts_and_ends(course, asked)
    for end in last:
        moved = ((end - asked.end) / asked.step) ** 2
        for start in first:
            if start + course.start_width > end:
                continue
            size = effect(start, end)
            if math.isnan(size):
                unavailable += 1
                continue
            found.append(
                Window(start, end, _weight(course, asked, start, end, moved), size, strength_of(size, asked), number)
            )
    return found, unavailable


def _weight(course: Course, asked: Asked, start: int, end: int, moved: float) -> float:
    gap = (end - start) / asked.step
    length = (gap - (asked.end - asked.start) / asked.step) / SIGMA_GAP
    natural = NATURAL if gap in NATURAL_GAPS or course.natural[start] else 1.0
    return course.weight * natural * math.exp(-(length**2)) * math.exp(-moved)


def effects_in(course: Course, *, log: bool) -> Callable[[int, int], float]:
    """The effect of a window by its start and end; NaN where a figure is not known, or has no logarithm."""
    if course.fitted:
        return _fitted(_taken(course.starts, log=log))
    starts, ends = _taken(course.starts, log=log), _taken(course.ends, log=log)
    return lambda start, end: ends[end] - starts[start]


def _taken(values: Sequence[float], *, log: bool) -> list[float]:
    if not log:
        return [float(value) for value in values]
    return [math.log(value) if value > 0 else math.nan for value in values]


def _fitted(values: Sequence[float]) -> Callable[[int, int], float]:
    """The change of the least-squares line over a window, by prefix sums; NaN where fewer than 3 are known."""
    known = [value for value in values if not math.isnan(value)]
    level = math.fsum(known) / len(known) if known else 0.0
    rows = [_row(place - len(values) / 2, value - level) for place, value in enumerate(values)]
    sums = [[0.0, *accumulate(column)] for column in zip(*rows, strict=True)] if rows else []

    def effect(start: int, end: int) -> float:
        n, t, tt, y, ty = (column[end + 1] - column[start] for column in sums)
        if n < FEWEST_FITTED or math.isnan(values[start]) or math.isnan(values[end]):
            return math.nan
        slope: float = (n * ty - t * y) / (n * tt - t**2)
        return slope * (end - start)

    return effect


def _row(at: float, figure: float) -> tuple[float, float, float, float, float]:
    """What a figure adds to the sums of a line; nothing where it is not known."""
    return (0.0, 0.0, 0.0, 0.0, 0.0) if math.isnan(figure) else (1.0, at, at**2, figure, figure * at)


def summed(windows: Iterable[Window], unavailable: int, own: tuple[int, int] | None, clip: float | None = CLIP) -> Sums:
    """The sums over windows; the claim's own is none of the others."""
    readings = weaker = holding = others = same_way = 0
    weight = strength = shortfall = direction = other_weight = holding_weight = 0.0
    for item in windows:
        printed = item.strength if clip is None else min(clip, max(-clip, item.strength))
        readings += 1
        weaker += item.strength < 0
        weight += item.weight
        strength += item.weight * printed
        shortfall += item.weight * min(0.0, printed) ** 2
        if item.strength > -1:
            same_way += 1
            direction += item.weight
        if (item.start, item.end) != own:
            others += 1
            other_weight += item.weight
            if item.strength >= HALF:
                holding += 1
                holding_weight += item.weight
    return Sums(
        readings, unavailable, weaker, holding, others, same_way,
        weight, strength, shortfall, direction, other_weight, holding_weight,
    )  # fmt: skip
