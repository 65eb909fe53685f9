"""How a course is told: its ends, the line through it, its setbacks and exceptions."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from claimcheck.evaluation.wording import amount, ends_words, number, with_unit
from claimcheck.stats.trend import largest_reversal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.evaluation.courses import Course

RESIDUE = 1e-9
NAMED = 4


def course_ends(course: Course) -> str:
    """The first and the last figure."""
    return ends_words(course.points[0], course.points[-1])


def slope_words(course: Course, slope: float) -> str:
    """Which way the line goes, and how fast: "rises by 0.6 points a year"."""
    if abs(slope) < RESIDUE * max(1.0, *(abs(value) for value in course.values)):
        return "is level"
    a_period = abs(slope) * course.per_unit
    size = with_unit(number(a_period, max(0, 1 - math.floor(math.log10(a_period)))), course.unit)
    return f"{'rises' if slope > 0 else 'falls'} by {size} a {course.word}"


def went(sign: int) -> str:
    """The way of a step."""
    return "up" if sign > 0 else "down"


def setback_words(course: Course, sign: int) -> str:
    """The largest way back, and how much of the whole change it is."""
    back = largest_reversal(course.values, sign)
    if not back.size:
        return "there is no setback"
    first, last = course.points[back.start], course.points[back.end]
    whole = sign * (course.values[-1] - course.values[0])
    part = f" ({back.size / whole:.0%} of the whole change)" if whole > 0 else ""
    return f"the largest setback is from {amount(first.value)} in {first.at} to {amount(last.value)} in {last.at}{part}"


def exceptions(course: Course, steps: Sequence[tuple[int, int]]) -> str:
    """The steps that do not go the way asked about, as pairs of indexes: "2014 (11.6 after 11.5)"."""
    shown = [
        f"{course.points[second].at} ({amount(course.points[second].value)} after {amount(course.points[first].value)})"
        for first, second in steps[:NAMED]
    ]
    return ", ".join(shown) + (f" and {len(steps) - NAMED:,} more" if len(steps) > NAMED else "")
