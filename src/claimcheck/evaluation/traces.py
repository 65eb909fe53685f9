"""The whole course of the series that a figure was read from: what stands before, between and after the claim's ends.

Detectors, other readings and charts look at it. It is made only when somebody asks, and then kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from claimcheck.claims.periods import Grain, Period, Span
from claimcheck.datasets.series import Adding, Status
from claimcheck.evaluation.moments import LONGEST, Moment
from claimcheck.evaluation.rates import on_base_of
from claimcheck.evaluation.undecided import NoAnswer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from claimcheck.claims.params import CheckParams
    from claimcheck.datasets.series import Series
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Finding, Observed
    from claimcheck.evaluation.places import Universe
    from claimcheck.quantities.intervals import Interval

T = TypeVar("T")


class Later(Generic[T]):
    """A value that is made the first time somebody asks for it."""

    __slots__ = ("_kept", "_make")

    def __init__(self, make: Callable[[], T]) -> None:
        self._make: Callable[[], T] | None = make
        self._kept: T | None = None

    def get(self) -> T:
        """The value; the same one every time."""
        if self._make is not None:
            self._kept, self._make = self._make(), None
        return self._kept  # type: ignore[return-value]  # made above


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where an end of the claim lies in a trace: the positions of its first and last period, both included."""

    first: int
    last: int

    @property
    def width(self) -> int:
        """How many periods it has."""
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True)
class Trace:
    """One place's figures of one measure, every period from the first known to the last; None where unknown.

    `periods`, `values` and `statuses` have one entry a period, in order and without gaps between the periods.
    `start` is None where the check speaks of one time only.
    """

    source: str
    measure: str
    label: str  # of the place
    unit: str
    grain: Grain
    periods: tuple[Period, ...]
    values: tuple[Interval | None, ...]
    statuses: tuple[Status | None, ...]
    start: Stretch | None
    end: Stretch
    adding: Adding | None  # how periods make up a wider stretch
    is_ratio_scaled: bool = True  # its zero means none, so percentages have a meaning
    is_rate: bool = False  # a count divided by another measure

    @property
    def known(self) -> int:
        """How many periods have a figure."""
        return sum(value is not None for value in self.values)

    def at(self, stretch: Stretch) -> str:
        """What people call a stretch: 2015, or 2012..2014."""
        return str(Span(self.periods[stretch.first], self.periods[stretch.last]))


def trace_of(params: CheckParams, evidence: Evidence, finding: Finding) -> Trace | None:
    """The course of the check's own measure and place around a finding; None where it speaks of no single course."""
    own = [seen for seen in finding.observed if seen.measure == params.measure]
    if not own:
        return None
    try:
        series = evidence.series()
        place = evidence.place(None, series)
        return _traced(on_base_of(evidence, own[0]), series, place, _ends(params, own))
    except NoAnswer:
        return None


def _ends(params: CheckParams, own: Sequence[Observed]) -> tuple[Observed | None, Observed]:
    """The figures where the claim starts and ends: two where the check has `from` and `to`."""
    is_change = hasattr(params, "from_") and hasattr(params, "to") and len(own) > 1
    return (own[0], own[-1]) if is_change else (None, own[0])


def _traced(
    evidence: Evidence, series: Series, place: Universe, ends: tuple[Observed | None, Observed]
) -> Trace | None:
    known = sorted({period for code in place.codes for period in series.of(code)})
    if not known or known[0].grain is Grain.UNDATED or known[-1].index - known[0].index > LONGEST:
        return None
    periods = tuple(Span(known[0], known[-1]).periods())
    where = {period: index for index, period in enumerate(periods)}
    start, end = (_stretch(seen, series, place, where) if seen is not None else None for seen in ends)
    if end is None or (start is None) is not (ends[0] is None):
        return None
    seen = ends[1]
    figures = [figure_at(evidence, series, place, period) for period in periods]
    return Trace(
        source=series.source,
        measure=series.measure.name,
        label=seen.label,
        unit=seen.unit,
        grain=series.grain,
        periods=periods,
        values=tuple(figure.value if figure is not None else None for figure in figures),
        statuses=tuple(Status(figure.status) if figure is not None else None for figure in figures),
        start=start,
        end=end,
        adding=series.measure.over_time,
        is_ratio_scaled=not series.measure.zero_is_arbitrary,
        is_rate=seen.per is not None,
    )


def _stretch(seen: Observed, series: Series, place: Universe, where: dict[Period, int]) -> Stretch | None:
    """Where the periods of a figure lie; None when it is of other places, or of none of these periods."""
    own = [key for key in seen.cells if key.need.measure == series.measure.name and key.need.where == series.where]
    if not own or not {key.entity for key in own} <= set(place.codes):
        return None
    at = [where[key.period] for key in own if key.period in where]
    return Stretch(min(at), max(at)) if at else None


@dataclass(frozen=True, slots=True)
class Point:
    """A figure that stands in one cell, without what is only told of it."""

    value: Interval
    status: str


def figure_at(evidence: Evidence, series: Series, place: Universe, period: Period) -> Observed | Point | None:
    """The figure of one period, looked up where it stands in one cell."""
    if evidence.params.per is None and len(place.codes) == 1 and not place.is_group:
        cell = series.of(place.codes[0]).get(period)
        return Point(cell.value, cell.status.value) if cell is not None else None
    try:
        return evidence.figure(series, place, Moment((period,), str(period)))
    except NoAnswer:
        return None
