"""A course: the figures of one place from one period to another, one for each period in between.

The periods are of the length in which the claim speaks: `from: 2010` of a monthly table goes by years.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.claims.periods import Period, Span
from claimcheck.evaluation.adding import refuse_break
from claimcheck.evaluation.changes import as_printed
from claimcheck.evaluation.course_ends import course_between
from claimcheck.evaluation.deciding import the_figure
from claimcheck.evaluation.lines import season
from claimcheck.evaluation.native import native_ends
from claimcheck.evaluation.points import COMPLETE
from claimcheck.evaluation.rates import on_one_base, refuse_base_break
from claimcheck.evaluation.readings import Change
from claimcheck.evaluation.rhythms import not_asked, periods_in_rhythm, step_words
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.wording import is_percent, is_share, listed
from claimcheck.quantities.outcomes import Undecided

if TYPE_CHECKING:
    from claimcheck.claims.times import Time
    from claimcheck.datasets.series import Series
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Observed
    from claimcheck.evaluation.places import Universe

SHOWN = 40
LARGEST = 1e150  # the distance of two larger figures may be no number


@dataclass(frozen=True, slots=True)
class Course:
    """The figures, when they are, and the periods without one."""

    evidence: Evidence
    series: Series
    place: Universe
    points: tuple[Observed, ...]
    periods: tuple[Period, ...]  # of the points
    missing: tuple[str, ...]
    apart: int = 1  # periods from one figure to the next: 2 of a survey every second year
    notes: tuple[str, ...] = ()

    @property
    def values(self) -> list[float]:
        """As printed."""
        return [float(as_printed(point.value)) for point in self.points]

    @property
    def lows(self) -> list[float]:
        """The least that rounding leaves open."""
        return [min(point.value.low, value) for point, value in zip(self.points, self.values, strict=True)]

    @property
    def highs(self) -> list[float]:
        """The most."""
        return [max(point.value.high, value) for point, value in zip(self.points, self.values, strict=True)]

    @property
    def is_rounded(self) -> bool:
        """Some figure is printed to fewer places than were measured."""
        return any(not point.value.is_exact for point in self.points)

    @property
    def times(self) -> list[int]:
        """When each figure is, counted in periods."""
        return [period.index - self.periods[0].index for period in self.periods]

    @property
    def step_words(self) -> str:
        """How far apart its figures are, where the table leaves periods out: "one every 6 months"."""
        return step_words(self.periods[0].grain, self.apart)

    @property
    def word(self) -> str:
        """What people call one of the periods."""
        return str(self.periods[0].grain)

    @property
    def unit(self) -> str:
        """The unit of a difference between two figures."""
        unit = self.points[0].unit
        return "points" if is_percent(unit) or is_share(unit) else unit

    @property
    def per_unit(self) -> float:
        """100 where the figures are fractions of one, so that points are points."""
        return 100.0 if is_share(self.points[0].unit) else 1.0

    @property
    def shown(self) -> tuple[Observed, ...]:
        """The last figure, the first, and those between them, as many as anybody reads."""
        return (self.points[-1], *self.points[:-1][:SHOWN])

    def change(self) -> Change:
        """From its first figure to its last."""
        codes = self.place.members
        first, last = (self.evidence.moment(self.series, codes, self.periods[end]) for end in (0, -1))
        return Change(self.series, self.place, first, last, self.points[0], self.points[-1])

    def refuse_break(self, start: int = 0, end: int = -1) -> None:
        """Raise when the series breaks between two of the figures."""
        first = native_ends(self.periods[start], self.series)[0]
        last = native_ends(self.periods[end], self.series)[1]
        for code in self.place.members:
            refuse_break(self.series, code, first, last)
        refuse_base_break(self.evidence, self.points[start], self.points[end])

    def refuse_gaps(self) -> None:
        """Raise when fewer than 90% of the periods have a figure."""
        known, size = len(self.points), len(self.points) + len(self.missing)
        if known < COMPLETE * size:
            ends = f"{self.points[0].at} to {self.points[-1].at}"
            reason = f"{known:,} of the {size:,} {self.word}s from {ends} have a figure, which is too few for a trend"
            more = f"figures for {listed(self.missing)} would decide it"
            which = the_figure(self.series, self.place.shown, self.missing)
            raise NoAnswer(f"{reason}; {more}", Undecided.COVERAGE, self.shown, decides=which)


def course_of(evidence: Evidence, first: Time, last: Time) -> Course:
    """The figures of the check's measure from one period to another.

    Raises
    ------
    NoAnswer
        When an end is no single period or has no figure, or the ends are not in order.

    """
    series = evidence.series()
    place = evidence.place(None, series)
    clock = evidence.clock(series, place.members)
    start, end, cut = course_between(clock, first, last)
    apart, periods = periods_in_rhythm(Span(start, end), clock)
    evidence = on_one_base(evidence, series, place, (clock.moment(period) for period in periods))
    points: dict[Period, Observed] = {}
    reasons: dict[Period, str] = {}
    for period in periods:
        try:
            found = evidence.figure(series, place, clock.moment(period))
            points[period] = replace(found, at=str(period))
        except NoAnswer as answer:
            reasons[period] = answer.reason
    if any(abs(found.value.value) > LARGEST for found in points.values()):
        raise NoAnswer(
            f"the table has figures beyond {LARGEST:g}, which cannot be compared",
            decides=f"figures of '{series.measure.name}' below {LARGEST:g}, in a larger unit",
        )
    for edge in (start, end):
        if edge in reasons or edge not in periods:
            reason = reasons.get(edge, f"the table has a figure only every {apart} {start.grain}s, and none in {edge}")
            raise NoAnswer(
                f"{reason}; a trend needs a figure at both of its ends",
                decides=the_figure(series, place.shown, [edge]),
            )
    told = [clock.late_note(first), clock.late_note(last), *cut, _seasons(start, end)]
    told.append(not_asked(start.grain, apart) if apart > 1 else None)
    if reasons:
        told.append(f"without figures: {listed(list(map(str, reasons)), SHOWN)}")
    notes = tuple(dict.fromkeys(note for note in told if note))
    return Course(
        evidence,
        series,
        place,
        tuple(points.values()),
        tuple(points),
        tuple(map(str, reasons)),
        apart=apart,
        notes=notes,
    )


def _seasons(start: Period, end: Period) -> str | None:
    if season(start) == season(end):
        return None
    return f"{start} and {end} are of different seasons, so a part of the trend may be the season"
