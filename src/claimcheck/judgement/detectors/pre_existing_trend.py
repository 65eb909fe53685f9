"""A change that was under way before it is said to have begun.

What it means: what goes on as it went before needs no new cause. A fall "after the plan" that is no faster than the
fall before the plan does not show what the plan did. It speaks of the reading, not of intent.

When it fires: the sentence ties a change to something done ("after the plan", "since he took office", "thanks to",
"tras la reforma", or a check that counts from a named term), the change was measured as claimed, and of the last ten
figures before the start at least four are known. With the start they went the same way in at least 80% of their pairs,
and the change is at most a quarter faster, per step, than they were (slope of Theil and Sen), in units or, of figures
above zero whose zero means none, in percent. A step is a period as long as the start, of the same season when finer
than a year. Always a note.

Fires: "since the reform of 2015 poverty fell from 30% to 24% in 2018", after 40, 38, 36, 34 and 32%.
Near miss: the same after 31, 29, 32, 30 and 31%; or a fall from 30% to 15%, twice as fast as before.

How to mend: say since when it has been going that way, and whether it went faster afterwards.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from claimcheck.evaluation.wording import number
from claimcheck.judgement.baselines import PLACES
from claimcheck.judgement.credited import credited_notes
from claimcheck.judgement.detector import Detector
from claimcheck.judgement.verdicts import Detected, Weight
from claimcheck.stats.trend import pairs, theil_sen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.judgement.courses import Course
    from claimcheck.judgement.detector import Case
    from claimcheck.judgement.pairs import Change

RULE = "pre-existing-trend"
MOST_BEFORE, LEAST_BEFORE = 10, 4
SUPPORT = 0.8  # of the pairs before the start go the same way
FASTER = 1.25


def detect(case: Case) -> Iterator[Detected]:
    """One note for each part."""
    moved = [change for change in case.changes if change.moved_as_claimed]
    yield from credited_notes(case, moved, _message, RULE, "say since when it has been going that way")


def _message(change: Change, course: Course) -> str:
    earlier = course.before(MOST_BEFORE)
    if len(earlier) < LEAST_BEFORE:
        return ""
    values = [*(step.value for step in earlier), change.baseline.start.value.value, change.baseline.end.value.value]
    found = pairs(values[:-1])
    same = found.rising if change.sign > 0 else found.falling
    if round(same / found.total, PLACES) < SUPPORT:
        return ""
    went, going = ("rose", "rise") if change.sign > 0 else ("fell", "fall")
    times = [*(step.steps for step in earlier), 0]
    for log in (False, True) if course.is_positive else (False,):
        scaled = [math.log(value) for value in values] if log else values
        was, now = theil_sen(times, scaled[:-1]).slope, (scaled[-1] - scaled[-2]) / course.length
        if was * change.sign > 0 and round(now / was, PLACES) <= FASTER:
            paces = [_pace(pace, change, log=log) for pace in (was, now)]
            since = f"from {earlier[0].at} to {change.baseline.start.at} it {went} by about {paces[0]} {_each(course)}"
            ends = f"from {change.baseline.start.at} to {change.baseline.end.at}"
            return f"the {going} was under way before: {since}, {ends} by {paces[1]}"
    return ""


def _each(course: Course) -> str:
    return "a year" if course.stride == course.trace.grain.per_year else f"every {course.stride} {course.trace.grain}s"


def _pace(pace: float, change: Change, *, log: bool) -> str:
    if log:
        return f"{abs(math.exp(pace) - 1) * 100:.1f}%"
    decimals = change.baseline.start.value.decimals
    return number(abs(pace), (decimals or 0) + 1)


DETECTOR = Detector(RULE, Weight.NOTE, detect)
