"""Said to be unchanged, while the figures moved away from what was usual, or moved and came back.

What it means: two figures can be alike while the years before were different, or while something happened in between.
"Unchanged" is then true of the two ends and of little else. It speaks of the reading, not of intent.

When it fires: a change of none (a direction of none, unchanged, a stable trend) that holds, of a measure whose figures
are all above zero and whose zero means none; and
- the end is more than 10% off the median of the five periods before the start (at least three of them known, of the
  same season when finer than a year); or
- a period between the ends is more than 25% off the start (of the same season when finer than a year).
Always serious.

Fires: "unchanged since 2015" with 60 and 61, after 80, 82, 79, 81 and 80.
Near miss: the same after 63, 66, 58, 62 and 67: the end is 3% off their median of 63.

How to mend: say what the figure was before, or what it was in between.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.evaluation.findings import Stance
from claimcheck.evaluation.wording import number, with_unit
from claimcheck.judgement.baselines import ENOUGH_EARLIER, PLACES
from claimcheck.judgement.courses import course_of
from claimcheck.judgement.detector import Detector
from claimcheck.judgement.verdicts import Detected, Weight

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.judgement.detector import Case
    from claimcheck.judgement.pairs import Change

OFF_USUAL = 0.10
OFF_START = 0.25


def detect(case: Case) -> Iterator[Detected]:
    """One finding for each part that is said to be unchanged."""
    told: set[int] = set()
    for change in case.changes:
        if change.sign == 0 and change.part not in told and change.finding.stance is Stance.SUPPORTS:
            message = _off_usual(change) or _in_between(change)
            if message:
                told.add(change.part)
                yield _detected(change, message)


def _off_usual(change: Change) -> str:
    baseline = change.baseline
    typical = baseline.typical or 0.0
    if baseline.centred or baseline.earlier < ENOUGH_EARLIER or typical <= 0:
        return ""
    off = baseline.end.value.value / typical - 1
    if round(abs(off), PLACES) <= OFF_USUAL or not _is_relative(change):
        return ""
    way = "above" if off > 0 else "below"
    span = f"{baseline.window[0].at} to {baseline.window[-1].at}"
    usual = with_unit(number(typical, baseline.start.value.decimals), baseline.start.unit)
    return f"unchanged since {baseline.start.at}, and {abs(off) * 100:.0f}% {way} the usual level of {span} ({usual})"


def _is_relative(change: Change) -> bool:
    course = course_of(change)
    return course.is_positive if course is not None else change.baseline.ratio is not None


def _in_between(change: Change) -> str:
    course = course_of(change)
    if course is None or not course.is_positive:
        return ""
    start = change.baseline.start
    far = max(course.between(), key=lambda step: abs(step.value / start.value.value - 1), default=None)
    off = far.value / start.value.value - 1 if far is not None else 0.0
    if far is None or round(abs(off), PLACES) <= OFF_START:
        return ""
    figure = with_unit(number(far.value, start.value.decimals), start.unit)
    way = "above" if off > 0 else "below"
    return f"the two ends are alike, and {far.at} between them was {figure}, {abs(off) * 100:.0f}% {way} the start"


def _detected(change: Change, message: str) -> Detected:
    figures = change.baseline.start, change.baseline.end, *change.baseline.window
    return Detected(
        "false-calm",
        Weight.SERIOUS,
        message,
        part=change.part,
        source=change.finding.source,
        suggestion="say what it was before the start and between the two ends",
        cells=tuple(key for seen in figures for key in seen.cells),
    )


DETECTOR = Detector("false-calm", Weight.SERIOUS, detect)
