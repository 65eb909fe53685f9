"""The windows around a change: the same words with other ends, another source, a rate for a count.

What is read here are figures; the measures are those of `stats.windows` and `stats.support`, by
design/02-robustness.md. Nothing is dropped in silence: a window without figures is counted, a way that no table can
answer is named.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.claims.periods import Grain, Period, Span, period_of
from claimcheck.claims.times import Take
from claimcheck.datasets.series import Adding
from claimcheck.evaluation.moments import Moment
from claimcheck.evaluation.rates import on_base_of
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.ways import Way, other_ways, way_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.claims.params import CheckParams
    from claimcheck.claims.times import Time
    from claimcheck.datasets.series import Series
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.places import Universe

CALM = 0.05  # a change within this part of the start is none


@dataclass(frozen=True, slots=True)
class Ends:
    """Where the claim starts and ends, as moments of the table."""

    first: Moment
    last: Moment

    @property
    def step(self) -> int:
        """Periods from one reading to the next: a year where the ends share its phase, else their own width, or one."""
        per_year = self.first.first.grain.per_year
        if per_year > 1 and (self.last.first.index - self.first.first.index) % per_year == 0:
            return per_year
        widths = {len(self.first.periods), len(self.last.periods)}
        return min(widths) if per_year > 1 and widths == {min(widths)} and min(widths) < per_year else 1


@dataclass(frozen=True, slots=True)
class Windows:
    """What the measures are taken of: the ends of the claim, and every way to read them, its own first."""

    ends: Ends
    ways: tuple[Way, ...]
    skipped: tuple[str, ...]

    @property
    def own(self) -> Way:
        """The claim's own way."""
        return self.ways[0]

    @property
    def origin(self) -> Period:
        """The first period that any way knows: position 0."""
        return min((period for way in self.ways for period in way.figures), key=lambda period: period.index)

    def moment(self, position: int, *, at_end: bool, single: bool = False) -> Moment:
        """The moment of the width of an end that begins at a position; `single`: of one period."""
        like = self.ends.last if at_end else self.ends.first
        first = self.origin.shift(position)
        periods = tuple(first.shift(step) for step in range(1 if single else len(like.periods)))
        return Moment(periods, str(Span(periods[0], periods[-1])), like.take)


def windows_of(evidence: Evidence, params: CheckParams, siblings: Iterable[Evidence]) -> Windows | None:
    """The windows of a check with two ends; None where its times are no plain stretches of its table."""
    times = ends_said(params)
    if times is None:
        return None
    try:
        series = evidence.series()
        place = evidence.place(None, series)
        first, last = (evidence.moment(series, place.members, time) for time in times)
        return windows_between(evidence, series, place, Ends(first, last), siblings)
    except NoAnswer:
        return None


def windows_between(
    evidence: Evidence, series: Series, place: Universe, ends: Ends, siblings: Iterable[Evidence] = ()
) -> Windows | None:
    """The windows around two moments of one series; None where they are no plain stretches, one after the other.

    Raises
    ------
    NoAnswer
        When there is no figure at the start.

    """
    first, last = ends.first, ends.last
    if not (_is_plain(first) and _is_plain(last)) or first.last >= last.first:
        return None
    shared = on_base_of(evidence, evidence.figure(series, place, first))
    own = way_of("", shared, series, place, last.last)
    if own is None:
        return None
    skipped: list[str] = []
    read = other_ways(evidence.params, evidence, siblings, skipped, last.last)
    others = [way for way in read if _fits(way, own, skipped)]
    return Windows(ends, (own, *others), tuple(dict.fromkeys(skipped)))


def ends_said(params: CheckParams) -> tuple[Time, Time] | None:
    """`from` and `to`, whether they carry figures or not; None where the check has not both."""
    first, last = (getattr(params, name, None) for name in ("from_", "to"))
    first, last = getattr(first, "at", first), getattr(last, "at", last)
    is_any = getattr(params, "any", None) is not None  # some stretch between them, not from one to the other
    return None if is_any or first is None or last is None else (first, last)


def _is_plain(moment: Moment) -> bool:
    """One stretch without gaps, added up or averaged."""
    first, last = moment.first, moment.last
    whole = last.index - first.index + 1 == len(moment.periods) and first.grain is not Grain.UNDATED
    return whole and not moment.parts and moment.take in {None, Take.SUM, Take.MEAN, Take.FIRST, Take.LAST, *_EXTREME}


_EXTREME = (Take.MAX, Take.MIN)


def how_added(way: Way, moment: Moment) -> str:
    """How the periods of a moment become one figure, as `stats.windows.rolling` calls it."""
    if moment.take is not None:
        return moment.take.value
    adding = way.series.measure.over_time
    return adding.value if adding is not None and adding is not Adding.NONE else Adding.LAST.value


def _fits(way: Way, own: Way, skipped: list[str]) -> bool:
    """Only figures of one grain stand beside one another, and differences only in one unit."""
    if way.series.grain is not own.series.grain or way.series.fiscal_start != own.series.fiscal_start:
        skipped.append(f"{way.way}: counted by {way.series.grain}, not by {own.series.grain}")
        return False
    if not is_log((own, way)) and way.series.measure.unit != own.series.measure.unit:
        skipped.append(f"{way.way}: counted in {way.series.measure.unit}, not in {own.series.measure.unit}")
        return False
    return True


def is_log(ways: Iterable[Way]) -> bool:
    """Whether changes are taken as ratios: a zero that means none, and every figure above it."""
    return all(not way.series.measure.zero_is_arbitrary and min(way.figures.values(), default=0.0) > 0 for way in ways)


def margin_of(start: float, *, log: bool) -> float:
    """How far "unchanged" may go: as an effect."""
    return math.log1p(CALM) if log else max(CALM * abs(start), 1e-12)


def term_starts(windows: Windows) -> set[int]:
    """Positions that people start from by themselves: the first period of a named one, and the last before it."""
    return {at for first, _ in _named(windows) for at in (first - 1, first)}


def is_a_term(windows: Windows) -> bool:
    """The claim goes from the start of a period that the book names to its end: nobody picked the window."""
    origin, ends = windows.origin, windows.ends
    start, end = ends.first.last.index - origin.index, ends.last.last.index - origin.index
    return any(start in {first - 1, first} and end == last for first, last in _named(windows))


def _named(windows: Windows) -> Iterator[tuple[int, int | None]]:
    """The positions of the first and the last period of everything that has a name; None where it goes on."""
    origin = windows.origin
    for named in windows.own.evidence.calendar.named.values():
        for span in named.members.values():
            if not isinstance(span.start, Period):
                continue
            days = [span.start.first_day, *([span.end.last_day] if isinstance(span.end, Period) else [])]
            held = [period_of(day, origin.grain, fiscal_start=origin.fiscal_start).index - origin.index for day in days]
            yield held[0], held[1] if len(held) > 1 else None
