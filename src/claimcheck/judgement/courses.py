"""The course behind a change: what stood before its start, and between its ends, in steps that share a season."""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import fmean
from typing import TYPE_CHECKING

from claimcheck.claims.derivations import Adding
from claimcheck.claims.periods import Grain, Period, Span
from claimcheck.evaluation.traces import Stretch, Trace

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from claimcheck.evaluation.findings import Finding, Observed
    from claimcheck.judgement.pairs import Change

_WAYS: dict[Adding, Callable[[Sequence[float]], float]] = {
    Adding.SUM: sum,
    Adding.LAST: lambda values: values[-1],
    Adding.FIRST: lambda values: values[0],
    Adding.MAX: max,
    Adding.MIN: min,
}


@dataclass(frozen=True, slots=True)
class Step:
    """A figure as wide as the start, so many steps after it: -1 is the one before."""

    steps: int
    at: str
    value: float


@dataclass(frozen=True, slots=True)
class Course:
    """A trace with the two ends of a change in it, the start before the end."""

    trace: Trace
    start: Stretch
    end: Stretch

    @property
    def stride(self) -> int:
        """Periods from one step to the next: a year where the start is shorter than that, else its own width."""
        return max(self.trace.grain.per_year, self.start.width)

    @property
    def length(self) -> float:
        """How many steps lie between the ends."""
        return (self.end.first - self.start.first) / self.stride

    @property
    def is_finer_than_year(self) -> bool:
        """Its ends are shorter than a year, so they have a season."""
        return self.start.width < self.trace.grain.per_year

    @property
    def is_positive(self) -> bool:
        """Every figure is above zero and zero means none, so that changes are relative."""
        return self.trace.is_ratio_scaled and all(item is None or item.value > 0 for item in self.trace.values)

    def before(self, most: int) -> list[Step]:
        """The known figures of up to `most` steps before the start, oldest first."""
        return self._known(range(-most, 0))

    def between(self) -> list[Step]:
        """The known figures of the steps that lie after the start and before the end."""
        room = self.end.first - self.start.first - self.start.width
        return self._known(range(1, room // self.stride + 1))

    def _known(self, steps: range) -> list[Step]:
        found = []
        for step in steps:
            stretch = Stretch(self.start.first + step * self.stride, self.start.last + step * self.stride)
            value = figure_in(self.trace, stretch) if stretch.first >= 0 else None
            if value is not None:
                found.append(Step(step, self.trace.at(stretch), value))
        return found


def course_of(change: Change) -> Course | None:
    """The course of a change; None where its ends are not of one series of one place, or not in order."""
    return course_between(change.finding, change.baseline.start, change.baseline.end)


def course_between(finding: Finding, first: Observed, last: Observed) -> Course | None:
    """The course of a finding with two of its figures as ends; None where they were added up in a way of their own."""
    trace = finding.trace.get() if finding.trace is not None else None
    if trace is None:
        return None
    start, end = stretch_of(trace, first), stretch_of(trace, last)
    if start is None or end is None or start.last >= end.first:
        return None
    is_like_others = _is_figure(trace, start, first) and _is_figure(trace, end, last)
    return Course(trace, start, end) if is_like_others else None


def _is_figure(trace: Trace, stretch: Stretch, seen: Observed) -> bool:
    value = figure_in(trace, stretch)
    return value is not None and math.isclose(value, seen.value.value, rel_tol=1e-6, abs_tol=1e-9)


def stretch_of(trace: Trace, seen: Observed) -> Stretch | None:
    """Where the periods of a figure lie in a trace; None when some of them do not."""
    own = {key.period for key in seen.cells if (key.need.source, key.need.measure) == (trace.source, trace.measure)}
    where = {period: index for index, period in enumerate(trace.periods)}
    if not own or not own <= where.keys():
        return None
    at = [where[period] for period in own]
    return Stretch(min(at), max(at))


def figure_in(trace: Trace, stretch: Stretch) -> float | None:
    """The figure of a stretch, its periods added up as the measure is; None where one is unknown."""
    values = [item.value for item in trace.values[stretch.first : stretch.last + 1] if item is not None]
    if len(values) < stretch.width:
        return None
    return float(_WAYS.get(trace.adding or Adding.MEAN, fmean)(values))


def phase(period: Period) -> int:
    """The season of a period: its half-year or quarter, else the month of its first day; of whole years always 0."""
    per_year = {Grain.QUARTER: 4, Grain.HALF_YEAR: 2, Grain.YEAR: 1, Grain.FISCAL_YEAR: 1}.get(period.grain, 12)
    return (period.first_day.month - 1) * per_year // 12


def told(trace: Trace, first: int, last: int) -> str:
    """A stretch of a trace, for people."""
    return str(Span(trace.periods[first], trace.periods[last])).replace("..", " to ")
