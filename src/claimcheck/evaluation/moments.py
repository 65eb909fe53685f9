"""What a claim's "when" means against one table: which periods, and how they become one figure.

Nothing is guessed: a period finer than the table, a calendar year asked of fiscal years, or a named period that
nobody declared is an answer of its own (`NoAnswer`), with what to write instead.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from claimcheck.claims.periods import UNDATED, Grain, Period, Span
from claimcheck.claims.times import (
    Anchor,
    JustBefore,
    LastOf,
    Named,
    Nearest,
    OnOrBefore,
    Point,
    Range,
    StepsBefore,
    Take,
    TakeOf,
    Time,
)
from claimcheck.datasets.series import Status
from claimcheck.evaluation.deciding import figures_of
from claimcheck.evaluation.native import days_of, step_back
from claimcheck.evaluation.phrases import point_words
from claimcheck.evaluation.points import Points
from claimcheck.evaluation.taking import taken_of, written_grain
from claimcheck.evaluation.time_notes import LATEST, grain_without_weeks, later_than_said, points_in
from claimcheck.evaluation.undecided import NoAnswer

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimcheck.claims.declared import NamedPeriods
    from claimcheck.datasets.series import Cell

LONGEST = 50_000  # periods in one range: more than a century of days


@dataclass(frozen=True, slots=True)
class Calendar:
    """The dates that a verdict is bound to, and the periods that the book has named."""

    day: dt.date  # the verdict is as of this day
    said_on: dt.date | None = None
    named: Mapping[str, NamedPeriods] = field(default_factory=dict)
    _looks: set[dt.date] = field(default_factory=set, compare=False, repr=False)

    @property
    def today(self) -> dt.date:
        """The day that the verdict is as of; whoever asks makes the answer hang on it."""
        self._looks.add(self.day)
        return self.day

    @property
    def day_mattered(self) -> bool:
        """Did some answer look at the day? If not, it is the same on every other one."""
        return bool(self._looks)


@dataclass(frozen=True, slots=True)
class Moment:
    """Periods of a table's own grain, and what to take of them (None: add up by `over-time`)."""

    periods: tuple[Period, ...]
    shown: str
    take: Take | None = None
    note: str | None = None
    parts: tuple[tuple[Period, ...], ...] = ()  # the years, of a mean of years over a finer table
    cut: str | None = None  # of a named period: the table has only its whole years, so no total of all of it
    unfit: Grain | None = None  # a month or quarter, which the weeks of the table do not make up

    @property
    def first(self) -> Period:
        """The earliest period."""
        return self.periods[0]

    @property
    def last(self) -> Period:
        """The latest period."""
        return self.periods[-1]


@dataclass(frozen=True, slots=True)
class Clock(Points):
    """Turns times into moments for one series and one place (or several: `known` is then their union)."""

    def moment(self, time: Time | None) -> Moment:
        """The moment that `time` means here, with what a reader must know of it."""
        found = self._meant(time)
        points = self._resolved(points_in(time)) if self.series.grain is Grain.WEEK else ()
        unfit = grain_without_weeks(points)
        weeks = len(found.periods)
        count = f"{found.shown} is {weeks} weeks of the table" if points and weeks > 1 else None
        named = [] if isinstance(time, (JustBefore, StepsBefore)) else points_in(time)
        cut = next((note for one in named if isinstance(one, Named) and (note := self._cut_note(one))), None)
        notes = dict.fromkeys(note for note in (self.late_note(time) or found.note, count, cut) if note)
        return replace(found, note="; ".join(notes) or None, cut=cut, unfit=unfit)

    def late_note(self, time: Time | None) -> str | None:
        """A note where `time` goes by the latest figure, and that is later than the day on which it was said."""
        anchor = next((point for point in points_in(time) if point in LATEST), None)
        if not (isinstance(anchor, Anchor) and self.known and self.calendar.said_on):
            return None
        return later_than_said(anchor, self._anchor(anchor)[1], self.calendar.said_on)

    def _resolved(self, points: Sequence[Point]) -> tuple[Point, ...]:
        """The points, a named period as the two ends that were declared."""
        spans = ((point,) if not isinstance(point, Named) else points_in(self._named(point)) for point in points)
        return tuple(point for span in spans for point in span)

    def _meant(self, time: Time | None) -> Moment:
        if time is None:
            return self._only()
        if isinstance(time, TakeOf):
            return taken_of(self._meant(time.span), time.take, self._written_grain(time.span), self.series)
        if isinstance(time, OnOrBefore):
            return self._on_or_before(time.day)
        if isinstance(time, Nearest):
            return self._nearest(time)
        if isinstance(time, LastOf):
            return self._last_of(time)
        if isinstance(time, (Span, Range)):
            return self._stretch(
                self._ends(time.start)[0],
                self._ends(time.end)[1],
                str(time) if isinstance(time, Span) else None,
            )
        if isinstance(time, (Period, Anchor, Named, StepsBefore, JustBefore)):
            first, last = self._ends(time)
            return self._point(time, first, last)
        raise NoAnswer(
            "this form of a period does not fit here; use a period or a range",
            decides="a period such as 2015, or a range such as 2010..2015",
        )

    def _written_grain(self, time: Time) -> Grain | None:
        return written_grain(self._named(time) if isinstance(time, Named) else time)

    def _only(self) -> Moment:
        if len(self.known) == 1 or (self.known and self.series.grain is Grain.UNDATED):
            return Moment((self.known[0],), str(self.known[0]))
        if not self.known:
            raise NoAnswer(
                "the table has no figure for this place",
                decides=figures_of(self.series),
            )
        raise NoAnswer(
            f"the check names no period (`at`); the table has {self.known[0]} to {self.known[-1]}",
            decides=f"`at`, a period from {self.known[0]} to {self.known[-1]}",
        )

    def _point(self, time: Period | Anchor | Named | StepsBefore | JustBefore, first: Period, last: Period) -> Moment:
        periods = tuple(Span(first, last).periods())
        if isinstance(time, Period):
            note = "the table is undated" if first is UNDATED else None
            return Moment(periods, str(time), note=note)
        shown = str(Span(first, last))
        word = time.value if isinstance(time, Anchor) else None
        if isinstance(time, JustBefore):
            return Moment(periods, shown, note=f"'before {point_words(time.anchor)}' is {shown}")
        return Moment(periods, f"{shown} ({word})" if word else shown, note=f"'{word}' is {shown}" if word else None)

    def _stretch(self, first: Period, last: Period, shown: str | None) -> Moment:
        if last < first:
            raise NoAnswer(
                f"the range ends ({last}) before it begins ({first})",
                decides=f"the range the other way round: {last}..{first}",
            )
        if last.index - first.index > LONGEST:
            raise NoAnswer(
                f"the range {first}..{last} holds more than {LONGEST:,} {first.grain}s",
                decides=f"a range of at most {LONGEST:,} {first.grain}s",
            )
        return Moment(tuple(Span(first, last).periods()), shown or str(Span(first, last)))

    def _on_or_before(self, day: dt.date) -> Moment:
        last = self._begun(day)
        return Moment((last,), str(last), note=f"the figure used is that of {last}")

    def _nearest(self, nearest: Nearest) -> Moment:
        first, last = self._target(nearest.period)
        wanted = first.first_day.toordinal() / 2 + last.last_day.toordinal() / 2

        def distance(period: Period) -> float:
            return abs(period.first_day.toordinal() / 2 + period.last_day.toordinal() / 2 - wanted)

        if not self.known:
            raise NoAnswer(
                "the table has no figure for this place",
                decides=figures_of(self.series),
            )
        best = min(self.known, key=distance)
        if nearest.within is not None and distance(best) > days_of(nearest.within) + 1:
            raise NoAnswer(
                f"the nearest figure to {nearest.period} is {best}, further than {nearest.within} away",
                decides=f"{figures_of(self.series)} within {nearest.within} of {nearest.period}",
            )
        return Moment((best,), str(best), note=f"the nearest figure to {nearest.period} is that of {best}")

    def _target(self, period: Period) -> tuple[Period, Period]:
        try:
            return self._native(period)
        except NoAnswer:
            return period, period

    def _last_of(self, last: LastOf) -> Moment:
        if last.before is not None:
            end = self._ends(last.before)[0].shift(-1)
        elif last.through is not None:
            end = self._ends(last.through)[1]
        else:
            end = self._anchor(Anchor.LATEST)[1]
        first = step_back(end, last.length).shift(1)
        return self._stretch(first, end, None)


def known_periods(cells: Mapping[Period, Cell], *, forecasts: bool = False) -> list[Period]:
    """The periods with a figure, ascending; forecasts only when asked for."""
    return [period for period, cell in cells.items() if forecasts or cell.status is not Status.FORECAST]
