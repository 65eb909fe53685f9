"""Every neighbouring window of a change, weighed by how natural it is: the grid of readings (pure numbers).

Wu, Agarwal, Li, Yang, Yu, "Toward Computational Fact-Checking", PVLDB 7(7) 2014, in the deterministic form of
design/02-robustness.md. A reading is a pair of positions (start, end) in a series; its sensibility is
``nat · exp(-(end steps moved)²) · exp(-(length steps changed / 3)²)``, and its strength SR = (e - e0) / |e0|, where e
is the effect in the claimed direction: 0 is as strong as claimed, between -1 and 0 weaker, -1 or less gone or turned.

Short grids go by plain arithmetic (`window_loops`), long ones by arrays (`window_blocks`), where no loop goes over
windows and memory stays bounded.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.stats.window_loops import effects_in, starts_and_ends, summed, windows_in
from claimcheck.stats.window_types import CLIP, HALF, Asked, Course, Sums, Window

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FEWEST_OTHERS = 5
SMALL = 2_000  # readings; more go by arrays, for which numpy is imported


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


def is_small(course: Course, asked: Asked) -> bool:
    """Few enough readings to take one after the other."""
    first, last = starts_and_ends(course, asked)
    return len(first) * len(last) <= SMALL


def effect_at(course: Course, start: int, end: int, *, log: bool) -> float:
    """The effect of one window of a course; NaN where it is not known."""
    return effects_in(course, log=log)(start, end)


def sum_readings(course: Course, asked: Asked, *, own: bool = True, clip: float | None = CLIP) -> Sums:
    """The sums over every window of one course.

    own: the claim was read from this course, so one of the windows is its own.
    """
    mine = (asked.start, asked.end) if own else None
    if is_small(course, asked):
        return summed(*windows_in(course, asked), mine, clip)
    from claimcheck.stats.window_blocks import sums_in_blocks

    return sums_in_blocks(course, asked, mine, clip)


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
        mine = (asked.start, asked.end) if number == own else None
        found = _front([*found, *_against(course, asked, number, mine, found)])
    strongest = sorted(found, key=lambda item: -item.weight * min(CLIP, -item.strength))[:most]
    return sorted(strongest, key=lambda item: (-item.weight, item.strength))


def _against(
    course: Course, asked: Asked, number: int, own: tuple[int, int] | None, front: list[Window]
) -> list[Window]:
    if is_small(course, asked):
        windows, _ = windows_in(course, asked, number)
        return [item for item in windows if item.strength < HALF and (item.start, item.end) != own]
    from claimcheck.stats.window_blocks import against_in_blocks

    return against_in_blocks(course, asked, number, own, front)


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
    if not is_small(course, asked):
        from claimcheck.stats.window_blocks import natural_in_blocks

        return natural_in_blocks(course, asked, most)
    windows, _ = windows_in(course, asked)
    others = (item for item in windows if (item.start, item.end) != (asked.start, asked.end))
    ordered = sorted(others, key=lambda item: (-item.weight, item.start, item.end))
    return [(item.start, item.end) for item in ordered[:most]]
