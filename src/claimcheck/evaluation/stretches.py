"""The periods that a check goes through: every year of a range, every window, every member of a named set.

Each is a stretch in the grain in which the claim speaks of it: "the last 10 years" of a monthly table are ten years,
not 120 months. What a change over a stretch starts from is the last period before it, as with terms of office.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.claims.named_periods import Base
from claimcheck.claims.periods import Grain, Period, Span
from claimcheck.claims.times import JustBefore, LastOf, Named, Range, Take, TakeOf, Time, When, Windows
from claimcheck.datasets.series import Adding
from claimcheck.evaluation.moments import LONGEST, Clock, Moment
from claimcheck.evaluation.native import native_ends, step_back
from claimcheck.evaluation.undecided import NoAnswer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from claimcheck.datasets.series import Series


@dataclass(frozen=True, slots=True)
class Stretch:
    """One of the periods gone through, and what people call it."""

    span: Span
    shown: str
    from_first: bool = False  # `base: first`: a change over it starts from its own first period
    is_named: bool = False
    cut: str | None = None  # of a term: the table has only its whole years
    previous: Period | None = None  # of a set of single periods, elections say: the member before it

    @property
    def time(self) -> Period | Span:
        """As a check would say it."""
        return self.span.start if self.span.start == self.span.end else self.span

    @property
    def base(self) -> Period:
        """Where a change over the stretch starts: the last period before it, unless its set says otherwise."""
        if self.previous is not None and not self.from_first:
            return self.previous
        return self.span.start if self.from_first else self.span.start.shift(-1)

    @property
    def shape(self) -> tuple[Grain, int]:
        """Its length: so many of which grain."""
        return self.span.grain, len(self.span)

    def same_days(self, other: Stretch) -> bool:
        """True when both are the same days."""
        return (self.span.start.first_day, self.span.end.last_day) == (
            other.span.start.first_day,
            other.span.end.last_day,
        )

    def overlaps(self, other: Stretch) -> bool:
        """True when they share a day."""
        return (
            self.span.start.first_day <= other.span.end.last_day
            and other.span.start.first_day <= self.span.end.last_day
        )


def stretches_of(time: Time, clock: Clock, *, grain: Grain | None = None) -> list[Stretch]:
    """Every stretch that `time` goes through; `grain` asks for coarser ones, or for the table's own.

    Raises
    ------
    NoAnswer
        When the table has no such periods, or `time` names no set of them.

    """
    if clock.series.grain is Grain.UNDATED:
        raise NoAnswer(
            "the table is undated, so there are no periods to go through",
            decides=f"'{clock.series.measure.name}' with its dates (`time`), from '{clock.series.source}'",
        )
    if isinstance(time, When):
        raise NoAnswer(
            "episodes (`when`) can be counted with `count`; they fit no other check",
            decides="the kind `count`, which counts episodes, or a range here",
        )
    if isinstance(time, Windows):
        return windows(time, clock)
    if isinstance(time, Named):
        return _named(time, clock, grain)
    if isinstance(time, LastOf):
        return _last(time, clock, grain)
    if isinstance(time, Span):
        return _each(_in_grain(_settled(time, clock.series), grain, clock.series))
    moment = clock.moment(time)
    wanted = grain or _written_grain(time)
    span = Span(moment.first, moment.last)
    return _each(_in_grain(span, wanted, clock.series))


def answerable(time: Time, clock: Clock) -> list[Stretch]:
    """The periods of `time` as it is written; the table's own, where its figures do not add up to those.

    "Some time in 2021..2022" of a monthly rate that nobody says how to add up is some month of it.
    """
    written = stretches_of(time, clock)
    series, (first, last) = clock.series, (written[0].span.start, written[-1].span.end)
    adds_up = series.measure.over_time not in {None, Adding.NONE}
    if adds_up or first.grain.per_year >= series.grain.per_year:
        return written
    return _each(native_span(Span(first, last), series))


def things_in(stretches: Sequence[Stretch]) -> str:
    """What the stretches are: "months", "years", or "periods" where they differ in length."""
    shapes = {item.shape for item in stretches}
    grain, length = shapes.pop() if len(shapes) == 1 else (Grain.UNDATED, 0)
    return f"{grain.value}s" if length == 1 else "periods"


def _each(span: Span) -> list[Stretch]:
    if len(span) > LONGEST:
        raise NoAnswer(
            f"{span} holds more than {LONGEST:,} {span.grain}s; narrow it",
            decides=f"a range of at most {LONGEST:,} {span.grain}s",
        )
    return [Stretch(Span(period, period), str(period)) for period in span.periods()]


def _in_grain(span: Span, grain: Grain | None, series: Series) -> Span:
    """The span in the grain asked for: a coarser one, or the table's own; as it is where neither fits."""
    fiscal = Grain.FISCAL_YEAR in {grain, span.grain}
    if grain is None or grain is span.grain or fiscal:
        return span
    if grain.per_year < span.grain.per_year:
        return Span(span.start.to(grain), span.end.to(grain))
    return native_span(span, series) if grain is series.grain else span


def native_span(span: Span, series: Series) -> Span:
    """A span in the table's own grain."""
    return Span(native_ends(span.start, series)[0], native_ends(span.end, series)[1])


def _written_grain(time: Time) -> Grain | None:
    """The grain in which a range with an anchor speaks: that of the end that is a period."""
    ends = (time.start, time.end) if isinstance(time, Range) else ()
    return next((end.grain for end in ends if isinstance(end, Period)), None)


def _named(named: Named, clock: Clock, grain: Grain | None) -> list[Stretch]:
    declared = clock.calendar.named.get(named.name)
    if declared is None or named.member is not None or not declared.is_set:
        moment = clock.moment(named)
        return _each(_in_grain(Span(moment.first, moment.last), grain, clock.series))
    return [stretch_of(Named(named.name, member), clock) for member in declared.members]


def _last(last: LastOf, clock: Clock, grain: Grain | None) -> list[Stretch]:
    """The last N of the grain named; of a finer table only those that are complete."""
    moment = clock.moment(last)
    wanted = grain or last.length.grain
    end = moment.last
    if wanted is end.grain or wanted.per_year >= end.grain.per_year:
        return _each(Span(moment.first, end))
    coarse = end.to(wanted, fiscal_start=clock.series.fiscal_start if wanted is Grain.FISCAL_YEAR else 1)
    if coarse.last_day > end.last_day:
        coarse = coarse.shift(-1)
    count = last.length.count if wanted is last.length.grain else len(Span(moment.first.to(wanted), coarse))
    return _each(Span(coarse.shift(1 - count), coarse))


def windows(form: Windows, clock: Clock) -> list[Stretch]:
    """Every stretch of one length inside a range, each beginning one period of the table after the one before."""
    within = clock.moment(form.within)
    found = []
    for end in within.periods:
        first = step_back(end, form.length).shift(1)
        if first >= within.first:
            span = Span(first, end)
            found.append(Stretch(span, str(span)))
    if not found:
        raise NoAnswer(
            f"no stretch of {form.length} fits into {within.shown}",
            decides=f"figures over {form.length} or more, or shorter `windows` than {within.shown}",
        )
    return found


def stretch_of(time: Time | None, clock: Clock) -> Stretch:
    """The stretch that a check's own `at` is, with the base that its set gives it."""
    moment = clock.moment(time)
    span = Span(moment.first, moment.last)
    if isinstance(time, Period) and time.grain is not moment.first.grain and len(span) > 1:
        return Stretch(Span(time, time), moment.shown)
    if isinstance(time, Span):
        return Stretch(_settled(time, clock.series), moment.shown)
    if isinstance(time, Named) and time.member is not None:
        from_first = clock.calendar.named[time.name].base is Base.FIRST
        previous = _member_before(time, span, clock) or _begun_earlier(time, span, clock)
        return Stretch(span, time.member, from_first, is_named=True, cut=moment.cut, previous=previous)
    return Stretch(span, moment.shown)


def moments_of(stretches: Iterable[Stretch], clock: Clock) -> Iterator[Moment]:
    """The moments of those that the table has at all."""
    for stretch in stretches:
        try:
            yield clock.moment(stretch.time)
        except NoAnswer:
            continue


def taken_at(stretch: Stretch, take: Take | None, clock: Clock) -> Moment:
    """The moment of a stretch, or what is taken of it."""
    moment = clock.moment(stretch.time if take is None else TakeOf(stretch.time, take))
    return replace(moment, cut=stretch.cut) if stretch.cut else moment


def _member_before(named: Named, span: Span, clock: Clock) -> Period | None:
    """Of a set of single periods with gaps between them, the latest before this one: the election before."""
    if len(span) > 1:
        return None
    members = [clock.moment(Named(named.name, member)) for member in clock.calendar.named[named.name].members]
    earlier = [item.last for item in members if item.last < span.start]
    return max(earlier) if earlier and all(len(item.periods) == 1 for item in members) else None


def _begun_earlier(named: Named, span: Span, clock: Clock) -> Period | None:
    """Of a term of which the table has only the whole years, the year that ended before the term began."""
    before = clock.moment(JustBefore(named)).last
    return before if before < span.start.shift(-1) else None


def _settled(span: Span, series: Series) -> Span:
    """Fiscal years with the month in which the table begins them."""
    both = span.grain is Grain.FISCAL_YEAR and series.grain is Grain.FISCAL_YEAR
    return native_span(span, series) if both else span
