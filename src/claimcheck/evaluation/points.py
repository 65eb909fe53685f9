"""What a single point of time means against one table: a period, a word such as latest, a name, or right before one."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.claims.periods import UNDATED, Grain, Period, Span, period_of
from claimcheck.claims.times import Anchor, JustBefore, Named, Point, Range, StepsBefore
from claimcheck.evaluation.deciding import figures_of
from claimcheck.evaluation.named import name_of, right_before, whole_inside, whole_only_note
from claimcheck.evaluation.native import native_ends, step_back
from claimcheck.evaluation.time_notes import BY_SAID_ON
from claimcheck.evaluation.undecided import NoAnswer

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimcheck.datasets.series import Series
    from claimcheck.evaluation.moments import Calendar

COMPLETE = 0.9  # the share of a universe that makes a period complete


@dataclass(frozen=True, slots=True)
class Points:
    """One series, its periods with a figure, and the dates that a verdict is bound to."""

    series: Series
    known: Sequence[Period]  # periods with a figure, ascending
    calendar: Calendar
    coverage: Mapping[Period, float] | None = None  # share of the universe known, for `latest-complete`

    def _ends(self, point: Point | StepsBefore | JustBefore) -> tuple[Period, Period]:
        """First and last native period of a point."""
        if isinstance(point, Period):
            return self._native(point)
        if isinstance(point, Anchor):
            return self._anchor(point)
        if isinstance(point, Named):
            return self._ends_of_named(point)
        if isinstance(point, JustBefore):
            back = self._before(point.anchor)
        else:
            back = step_back(self._ends(point.anchor)[0], point.steps)
        return back, back

    def _ends_of_named(self, named: Named) -> tuple[Period, Period]:
        """As the table has them; of a table too coarse for its days the periods that lie wholly inside."""
        span = self._named(named)
        try:
            return self._ends_of_span(span)
        except NoAnswer:
            days = self._days(span)
            if days is None:
                raise
        return whole_inside(named, *days, self.series)

    def _ends_of_span(self, span: Span | Range) -> tuple[Period, Period]:
        return self._ends(span.start)[0], self._ends(span.end)[1]

    def _cut_note(self, named: Named) -> str | None:
        """What a reader must know of a named period of which the table has only the whole years."""
        span = self._named(named)
        try:
            self._ends_of_span(span)
        except NoAnswer:
            days = self._days(span)
            return whole_only_note(named, *days, Span(*self._ends(named))) if days is not None else None
        return None

    def _days(self, span: Span | Range) -> tuple[dt.date, dt.date] | None:
        """From the first to the last day; None where only the table knows when it begins."""
        if not isinstance(span.start, Period):
            return None
        end = span.end if isinstance(span.end, Period) else self._ends(span.end)[1]
        return span.start.first_day, end.last_day

    def _before(self, anchor: Point) -> Period:
        """The last period of the table that ended before a point began."""
        days = self._days(self._named(anchor)) if isinstance(anchor, Named) else None
        if days is not None:
            return right_before(days[0], self.series)
        if isinstance(anchor, Period):
            return right_before(anchor.first_day, self.series)
        return self._ends(anchor)[0].shift(-1)

    def _native(self, period: Period) -> tuple[Period, Period]:
        return native_ends(period, self.series)

    def _anchor(self, anchor: Anchor) -> tuple[Period, Period]:
        if anchor in BY_SAID_ON:
            return self._relative(anchor)
        if not self.known:
            raise NoAnswer(
                "the table has no figure for this place",
                decides=figures_of(self.series),
            )
        if anchor is Anchor.START:
            return self.known[0], self.known[0]
        candidates = self._published(self.calendar.today)
        if anchor is Anchor.LATEST_COMPLETE:
            candidates = self._complete(candidates)
        if not candidates:
            raise NoAnswer(
                f"nothing was published by {self.calendar.today}",
                decides=f"{figures_of(self.series)}, published by {self.calendar.today}",
            )
        return candidates[-1], candidates[-1]

    def _complete(self, published: list[Period]) -> list[Period]:
        """Those for which nearly all of the places have a figure."""
        coverage = self.coverage or {}
        found = [period for period in published if coverage.get(period, 1.0) >= COMPLETE]
        if published and not found:
            best = max(published, key=lambda period: (coverage.get(period, 0.0), period))
            share = f"{coverage.get(best, 0.0):.0%}"
            raise NoAnswer(
                f"no period has figures for {COMPLETE:.0%} of the places; the most is {share}, in {best}",
                decides=f"{figures_of(self.series)} for {COMPLETE:.0%} of the places in one period, or `at: {best}`",
            )
        return found

    def _published(self, day: dt.date) -> list[Period]:
        lag = dt.timedelta(days=self.series.lag_days)
        return [period for period in self.known if period is UNDATED or period.last_day + lag <= day]

    def _relative(self, anchor: Anchor) -> tuple[Period, Period]:
        day = self.calendar.said_on
        if day is None:
            raise NoAnswer(
                f"'{anchor.value}' needs `said: {{on: …}}`, the day on which it was said",
                decides="the day on which it was said (`said: {on: …}`), or the period itself",
            )
        if anchor in {Anchor.NOW, Anchor.TODAY}:
            last = self._begun(day)
            return last, last
        year = period_of(day, Grain.YEAR)
        month = period_of(day, Grain.MONTH)
        meant = {
            Anchor.THIS_YEAR: year,
            Anchor.LAST_YEAR: year.shift(-1),
            Anchor.THIS_MONTH: month,
            Anchor.LAST_MONTH: month.shift(-1),
        }[anchor]
        return self._native(meant)

    def _named(self, named: Named) -> Span | Range:
        declared = self.calendar.named.get(named.name)
        span = declared.members.get(named.member or "") if declared is not None else None
        if span is None and declared is not None and named.member is None:
            names = ", ".join(name_of(Named(named.name, member)) for member in declared.members)
            raise NoAnswer(
                f"'{named.name}' is a set of periods; write one of them: {names}", decides=f"one of: {names}"
            )
        if span is None:
            raise NoAnswer(
                f"no period '{name_of(named)}' is declared",
                decides=f"the period '{name_of(named)}' declared under `periods`",
            )
        return span

    def _begun(self, day: dt.date) -> Period:
        """The last known period that had begun by a day."""
        begun = [period for period in self.known if period.first_day <= day]
        if not begun:
            raise NoAnswer(
                f"the table has no figure on or before {day}",
                decides=f"{figures_of(self.series)} on or before {day}",
            )
        return begun[-1]
