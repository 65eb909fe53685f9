"""A change that is mostly the season.

What it means: more people are out of work in winter, and more are robbed in December. From one season to another a
figure moves every year, and such a move says nothing about how things are going. It speaks of the reading, not of
intent.

When it fires: a change of more than 2%, measured as claimed, in a table finer than a year, between two times that are
shorter than a year and in different seasons (months, quarters, half-years; of days and weeks the month).
With 24 figures or more, over at least two whole years: the usual season explains half or more of the ups and downs
around the level of each year, corrected for the number of seasons; and half or more of the change is what that season
brings every year: critical. With fewer figures it is a note: nobody can tell the season from them.
Figures above zero whose zero means none are compared by their ratios, others by their differences.

Fires: "robberies fell from 140 in December to 100 in June", where every December is 35% above every June.
Near miss: the same fall from one December to the next; or from December to June in a series without a season.

How to mend: compare the same months of two years, or use the seasonally adjusted series.
"""

from __future__ import annotations

import math
from statistics import fmean
from typing import TYPE_CHECKING

from claimcheck.judgement.baselines import LEAST_CHANGE, PLACES, grain_word
from claimcheck.judgement.courses import course_of, phase, told
from claimcheck.judgement.detector import Detector
from claimcheck.judgement.verdicts import Detected, Weight
from claimcheck.stats.seasons import seasons

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from claimcheck.evaluation.traces import Stretch, Trace
    from claimcheck.judgement.detector import Case
    from claimcheck.judgement.pairs import Change

EXPLAINED = 0.5  # of the ups and downs of the series
SHARE = 0.5  # of the change


def detect(case: Case) -> Iterator[Detected]:
    """The worst for each part that has a change from one season to another."""
    worst: dict[int, Detected] = {}
    for change in case.changes:
        found = _found(change)
        if found is not None and (change.part not in worst or worst[change.part].weight.rank < found.weight.rank):
            worst[change.part] = found
    yield from worst.values()


def _found(change: Change) -> Detected | None:
    baseline = change.baseline
    if not change.moved_as_claimed or abs(baseline.size) <= LEAST_CHANGE * abs(baseline.start.value.value):
        return None
    course = course_of(change)
    if course is None or not course.is_finer_than_year or course.end.width >= course.trace.grain.per_year:
        return None
    trace = course.trace
    if _phases(trace, course.start) == _phases(trace, course.end):
        return None
    log = course.is_positive
    values = [None if item is None else math.log(item.value) if log else item.value for item in trace.values]
    found = seasons(values, [phase(period) for period in trace.periods], trace.grain.per_year)
    ends = f"{baseline.start.at} and {baseline.end.at} are of different seasons"
    if found is None:
        years = f"{trace.known} {grain_word(str(trace.periods[0]))}s"
        return _detected(change, Weight.NOTE, f"{ends}, and {years} in the table are too few to tell the season")
    if round(found.explained, PLACES) < EXPLAINED:
        return None
    start, end = (_season(found.levels, trace, stretch) for stretch in (course.start, course.end))
    first, last = baseline.start.value.value, baseline.end.value.value
    share = (end - start) / (math.log(last / first) if log else last - first)
    if round(share, PLACES) < SHARE:
        return None
    what = "all" if share >= 1 else f"about {share * 100:.0f}%"
    way = "rise" if change.sign > 0 else "fall"
    span = told(trace, 0, len(trace.periods) - 1)
    message = f"{ends}: {what} of the {way} is what the season brings every year ({span})"
    return _detected(change, Weight.CRITICAL, message)


def _phases(trace: Trace, stretch: Stretch) -> set[int]:
    return {phase(period) for period in trace.periods[stretch.first : stretch.last + 1]}


def _season(levels: Mapping[int, float], trace: Trace, stretch: Stretch) -> float:
    return fmean(levels.get(phase(period), 0.0) for period in trace.periods[stretch.first : stretch.last + 1])


def _detected(change: Change, weight: Weight, message: str) -> Detected:
    figures = change.baseline.start, change.baseline.end
    return Detected(
        "seasonal",
        weight,
        message,
        part=change.part,
        source=change.finding.source,
        suggestion=f"compare {change.baseline.start.at} with the same season of another year",
        cells=tuple(key for seen in figures for key in seen.cells),
    )


DETECTOR = Detector("seasonal", Weight.CRITICAL, detect)
