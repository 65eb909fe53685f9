"""What the figures of a course make of "stable" and of "no trend": is the change over the whole of it small?"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.evaluation.trend_words import RESIDUE, course_ends
from claimcheck.evaluation.trends import Trend
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.units import unit_shown
from claimcheck.evaluation.wording import amount, is_percent, is_share, number, signed, with_unit
from claimcheck.quantities.outcomes import Outcome
from claimcheck.quantities.quantity import Unit
from claimcheck.stats.baseline import median
from claimcheck.stats.trend import theil_sen

if TYPE_CHECKING:
    from claimcheck.evaluation.courses import Course
    from claimcheck.quantities.tolerance import Tolerance

STILL, NEARLY_STILL = 0.02, 0.05  # of the level, as for "unchanged"


@dataclass(frozen=True, slots=True)
class Margin:
    """How much a stable figure may change over the whole span, in the unit of the figures."""

    size: float
    nearly: float  # up to here it is mostly so; no further than `size` where the author gave it
    words: str


def margin_of(course: Course, stated: Tolerance | None) -> Margin:
    """The author's margin, or 2% of the level.

    Raises
    ------
    NoAnswer
        When there is none, and a part of the level means nothing here.

    """
    if stated is not None and stated.unit is not Unit.PERCENT:
        unit = course.points[0].unit
        if stated.unit is Unit.POINTS and not (is_percent(unit) or is_share(unit)):
            raise NoAnswer(
                f"the margin '{stated.text}' is in points, and the measure is in '{unit or 'no unit'}'",
                decides=f"`margin` in {unit_shown(unit)}",
            )
        size = float(stated.amount) / (100 if stated.unit is Unit.POINTS and is_share(unit) else 1)
        return Margin(size, size, with_unit(number(size * course.per_unit), course.unit))
    values = course.values
    level = abs(median(values))
    if course.series.measure.zero_is_arbitrary or not level or min(values) < 0 < max(values):
        raise NoAnswer(
            "a part of the level means nothing for this measure; say how much is stable: `margin: 0.2`",
            decides=f"`margin` in {unit_shown(course.points[0].unit)}: how large a change still counts as stable",
        )
    part = float(stated.amount) / 100 if stated is not None else STILL
    size = part * level
    scaled = size * course.per_unit
    shown = with_unit(f"{scaled:.2g}" if scaled < 100 else number(round(scaled)), course.unit)
    words = f"{shown} ({part * 100:.3g}% of the level)"
    return Margin(size, size if stated is not None else NEARLY_STILL * level, words)


def stable(course: Course, margin: Margin) -> Trend:
    """The whole change of the line through the figures is inside the margin."""
    span = course.times[-1]
    change = theil_sen(course.times, course.values).slope * span
    low, high = (
        theil_sen(course.times, *ends).slope * span
        for ends in ((course.highs, course.lows), (course.lows, course.highs))
    )
    nearest = 0.0 if low <= 0 <= high else min(abs(low), abs(high))
    possible = {_still(size, margin) for size in (nearest, abs(change), max(abs(low), abs(high)))}
    line = f"the line through the figures changes by {_shown(course, change)} in all"
    reason = f"{course_ends(course)}; {line}; the margin is {margin.words}"
    return Trend(_still(abs(change), margin), reason, frozenset(possible), _furthest(course, margin))


def _still(size: float, margin: Margin) -> Outcome:
    if size <= margin.size + RESIDUE * max(1.0, margin.size):
        return Outcome.TRUE
    return Outcome.MOSTLY if size <= margin.nearly else Outcome.FALSE


def _furthest(course: Course, margin: Margin) -> tuple[str, ...]:
    """A line may be level through figures that are not."""
    middle = median(course.values)
    far = max(course.points, key=lambda point: abs(point.value.value - middle))
    if abs(far.value.value - middle) <= margin.size + RESIDUE:
        return ()
    shown = number(middle, far.value.decimals)
    return (
        f"single {course.word}s are further off: {amount(far.value)} in {far.at}, and the middle figure is {shown}",
    )


def no_trend(course: Course, margin: Margin) -> Trend:
    """The 95% interval of the whole change holds zero and is inside the margin; wider, it is open."""
    span = course.times[-1]
    found = theil_sen(course.times, course.values)
    wider = (
        theil_sen(course.times, course.highs, course.lows).low,
        theil_sen(course.times, course.lows, course.highs).high,
    )
    low, high = found.low * span, found.high * span
    outcome = _none(low, high, margin)
    possible = {outcome, _none(wider[0] * span, wider[1] * span, margin)} if course.is_rounded else {outcome}
    between = f"between {_shown(course, low, unit=False)} and {_shown(course, high)} (95%)"
    line = f"the line through the figures changes by {_shown(course, found.slope * span)} in all, {between}"
    reason = f"{course_ends(course)}; {line}; the margin is {margin.words}"
    notes: tuple[str, ...] = ()
    decides = ""
    if outcome is Outcome.UNDECIDABLE:
        reason += "; the figures scatter too much to tell: more of them, or a wider `margin`, would decide it"
        furthest = max(abs(low), abs(high)) * course.per_unit
        widest = with_unit(number(furthest, max(0, 2 - math.floor(math.log10(furthest)))), course.unit)
        decides = f"more {course.word}s than these {len(course.points)}, or a `margin` of {widest} if that is no trend"
    if outcome is Outcome.MOSTLY:
        notes = ("there is a trend, but it is inside the margin",)
    return Trend(outcome, reason, frozenset(possible), notes, decides)


def _none(low: float, high: float, margin: Margin) -> Outcome:
    inside = -margin.size - RESIDUE <= low and high <= margin.size + RESIDUE
    if low <= 0 <= high:
        return Outcome.TRUE if inside else Outcome.UNDECIDABLE
    return Outcome.MOSTLY if inside else Outcome.FALSE


def _shown(course: Course, change: float, *, unit: bool = True) -> str:
    size = change * course.per_unit
    if abs(size) < RESIDUE:
        return with_unit("0", course.unit)
    places = max(0, 2 - math.floor(math.log10(abs(size))))
    return signed(round(size, places), None, course.unit if unit else "")
