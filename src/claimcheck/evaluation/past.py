"""What a record is held against: the span before it, in periods of its own length."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.claims.periods import Period, Span
from claimcheck.claims.times import Range, Take, TakeOf, Time
from claimcheck.evaluation.coverage import Coverage
from claimcheck.evaluation.deciding import figures_of, the_figure
from claimcheck.evaluation.known_in_part import before_the_register, first_in_part, least_of, left_out_note
from claimcheck.evaluation.lines import same_season
from claimcheck.evaluation.moments import LONGEST
from claimcheck.evaluation.rates import on_one_base
from claimcheck.evaluation.rhythms import in_rhythm, skipped_note
from claimcheck.evaluation.standings import beats
from claimcheck.evaluation.stretches import Stretch, answerable, moments_of, stretch_of, stretches_of, taken_at
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.universes import gather, universe_of
from claimcheck.evaluation.wording import amount
from claimcheck.quantities.outcomes import Undecided

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from claimcheck.claims.entities import Universe as Among
    from claimcheck.datasets.series import Series
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Observed
    from claimcheck.evaluation.moments import Clock
    from claimcheck.evaluation.places import Universe
    from claimcheck.evaluation.universes import Gathered


MOST_FIGURES = 300_000  # places times periods
_OF_A_STRETCH = {Take.MEAN, Take.MEDIAN, Take.SUM}


@dataclass(frozen=True, slots=True)
class Since:
    """The period that a sentence counts from."""

    shown: str
    value: Observed | None

    def as_extreme(self, subject: Observed, *, highest: bool) -> bool:
        """True when it was at least as high (or as low) as the record."""
        return self.value is not None and not beats(subject.value, self.value.value, highest=highest)

    def words(self, subject: Observed, *, highest: bool) -> str:
        """What it was: "2012 itself was not as high (41.5)"."""
        if self.value is None:
            return f"{self.shown} itself has no figure"
        word = "as high" if highest else "as low"
        not_ = "" if self.as_extreme(subject, highest=highest) else "not "
        return f"{self.shown} itself was {not_}{word} ({amount(self.value.value)})"


@dataclass(frozen=True, slots=True)
class Past:
    """A record's own figure, and everything that it is held against."""

    subject: Observed
    rivals: tuple[Observed, ...]
    coverage: Coverage
    span_words: str
    since: Since | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Asking:
    """One place's series, and how to get a figure of a stretch out of it."""

    evidence: Evidence
    series: Series
    place: Universe
    clock: Clock
    take: Take | None = None  # a mean or a median of each stretch, where the check asks for one

    def value(self, stretch: Stretch, whose: Universe | None = None) -> Observed:
        found = self.evidence.figure(self.series, whose or self.place, taken_at(stretch, self.take, self.clock))
        return replace(found, at=stretch.shown)

    def on_one_base(self, stretches: Sequence[Stretch]) -> _Asking:
        """The same, with one denominator for all of them."""
        shared = on_one_base(self.evidence, self.series, self.place, moments_of(stretches, self.clock))
        return replace(self, evidence=shared)

    def later(self, stretch: Stretch, whose: Universe | None = None) -> Callable[[], Observed]:
        return lambda: self.value(stretch, whose)


def past_of(
    evidence: Evidence,
    at: Time | None,
    *,
    highest: bool,
    since: Time | None = None,
    within: Time | None = None,
    by_season: bool = False,
    among: Among | None = None,
) -> Past:
    """The figure at `at`, and its rivals in the span.

    Raises
    ------
    NoAnswer
        When it has no figure, or nothing came before it.

    """
    series = evidence.series()
    place = evidence.place(None, series)
    take = at.take if isinstance(at, TakeOf) and at.take in _OF_A_STRETCH else None
    asking = _Asking(evidence, series, place, evidence.clock(series, place.members), take)
    own = _own(asking, at)
    every = _rivals(asking, own, since, within)
    if by_season:
        every = [item for item in every if _alike(item, own)]
    rivals = in_rhythm(every, asking.clock)
    skipped = skipped_note(every, rivals, asking.clock)
    asking = asking.on_one_base([*own, *rivals])
    subject, how = _subject(asking, own, at, highest=highest)
    found = gather((item.shown, asking.later(item)) for item in rivals)
    found = _with_parts(asking, found, rivals, subject, highest=highest)
    known, missing, notes = found.known, found.missing, how
    if since is None and within is None:
        first, note = _first_in_part(asking, own, subject, highest=highest)
        known, notes = (*first, *known), (*notes, *note)
    if among is not None:
        others, note = _elsewhere(asking, among, [*rivals, *own])
        known, missing, notes = (*known, *others.known), (*missing, *others.missing), (*notes, *note)
    if not known:
        gaps = f"; without figures: {', '.join(missing[:12])}" if missing else ""
        alone = f"the span holds no figure but that of {subject.at}, so there is nothing to beat{gaps}"
        earlier = missing or [f"the periods before {subject.at}"]
        raise NoAnswer(alone, Undecided.TOO_SHORT, decides=the_figure(series, place.shown, earlier))
    told = (*_starts(asking, since or within), *_late(asking, at, since, within))
    return Past(
        subject=subject,
        rivals=known,
        coverage=Coverage(len(known) + 1, missing, len(known) + len(missing) + 1, unit="periods"),
        span_words=_span_words(asking, rivals, since, within, by_season=by_season),
        since=_since(asking, since, highest=highest),
        notes=tuple(dict.fromkeys((*told, *notes, *([skipped] if skipped else [])))),
    )


def _with_parts(
    asking: _Asking, found: Gathered, rivals: Sequence[Stretch], subject: Observed, *, highest: bool
) -> Gathered:
    """The same, with the periods of which a known part alone beats the record."""
    lacking = [item for item in rivals if item.shown in found.missing]
    parts = {item.shown: part for item in lacking for part in _beating(asking, item, subject, highest=highest)}
    missing = tuple(name for name in found.missing if name not in parts)
    return replace(found, known=(*found.known, *parts.values()), missing=missing)


def _first_in_part(
    asking: _Asking, own: Sequence[Stretch], subject: Observed, *, highest: bool
) -> tuple[tuple[Observed, ...], tuple[str, ...]]:
    """The period in the midst of which the table begins: a rival where its known part beats the record, else a note."""
    if len(own[0].span) > 1:
        return (), ()
    beating: list[Observed] = []
    notes: list[str] = []
    for period in _in_part(asking, own[0].span.start):
        if not any(item.span.start <= period for item in own):
            found = _beating(asking, Stretch(Span(period, period), str(period)), subject, highest=highest)
            beating += found
            notes += [] if found else [left_out_note(asking.series, asking.place.members, period)]
    return tuple(beating), tuple(notes)


def _in_part(asking: _Asking, like: Period) -> list[Period]:
    """The periods before the table's own of which only a part is known."""
    first, known = first_in_part(asking.clock, like), asking.clock.known
    if first is not None or not known or known[0].grain is not like.grain:
        return [] if first is None else [first]
    return before_the_register(asking.series, asking.place.members, known[0])


def _beating(asking: _Asking, item: Stretch, subject: Observed, *, highest: bool) -> tuple[Observed, ...]:
    """What is known of a period, where that alone is higher than the record."""
    if not highest or asking.take is not None or len(asking.place.members) != 1 or item.span.start != item.span.end:
        return ()
    least = least_of(asking.series, asking.place.members[0], item.span.start, asking.evidence.params)
    return (least,) if least is not None and beats(least.value, subject.value) else ()


def _starts(asking: _Asking, span: Time | None) -> tuple[str, ...]:
    """Where the sentence counts from no period: "ever" and "of the century" are only as long as the table."""
    if span is not None:
        return ()
    return (f"the series starts in {asking.clock.known[0]}; what was before is not looked at",)


def _late(asking: _Asking, *times: Time | None) -> tuple[str, ...]:
    """What is said of the latest figure, wherever the check goes by it."""
    return tuple(note for note in (asking.clock.late_note(time) for time in times) if note)


def _own(asking: _Asking, at: Time | None) -> list[Stretch]:
    """The periods of `at`: one, or each period of a range; of `take: any` and its like the table's own."""
    span = at.span if isinstance(at, TakeOf) else at
    if asking.take is not None:
        return [stretch_of(span, asking.clock)]
    goes_through = isinstance(at, TakeOf) and at.take in {Take.ANY, Take.EVERY, Take.MAX, Take.MIN}
    if span is not None and (goes_through or isinstance(span, (Span, Range))):
        return answerable(span, asking.clock) if goes_through else stretches_of(span, asking.clock)
    return [stretch_of(span, asking.clock)]


def _subject(
    asking: _Asking, own: Sequence[Stretch], at: Time | None, *, highest: bool
) -> tuple[Observed, tuple[str, ...]]:
    """The figure that must be the extreme: of several periods the least extreme, or with `any` the most."""
    figures = [asking.value(item) for item in own]
    if len(figures) == 1:
        return figures[0], ()
    best = max if highest else min
    worst = min if highest else max
    takes_best = isinstance(at, TakeOf) and at.take in {Take.ANY, Take.MAX if highest else Take.MIN}
    chosen = (best if takes_best else worst)(figures, key=lambda item: item.value.value)
    which = "the most extreme" if takes_best else "the least extreme"
    return chosen, (f"{chosen.at} is {which} of the {len(figures):,} periods asked about",)


def _rivals(asking: _Asking, own: Sequence[Stretch], since: Time | None, within: Time | None) -> list[Stretch]:
    """Stretches of the same length in the span, those of `at` left out: before it, or anywhere in `within`."""
    first, width = own[0].span.start, len(own[0].span)
    if within is None:
        start, last = _start(asking, since), first.shift(-1)
    else:
        every = stretches_of(within, asking.clock, grain=first.grain)
        start, last = every[0].span.start, every[-1].span.end
    found: list[Stretch] = []
    end = last
    while end.shift(1 - width).first_day >= start.first_day and len(found) < LONGEST:
        span = Span(end.shift(1 - width), end)
        found.append(Stretch(span, str(span)))
        end = end.shift(-1)
    return [item for item in found[::-1] if not any(item.overlaps(mine) for mine in own)]


def _start(asking: _Asking, since: Time | None) -> Period:
    """The first period that can be a rival: the one after `since`, or the first of the series."""
    if since is not None:
        return asking.clock.moment(since).last.shift(1)
    if not asking.clock.known:
        raise NoAnswer(
            "the table has no figure for this place",
            decides=figures_of(asking.series, asking.place.shown),
        )
    return asking.clock.known[0]


def _alike(item: Stretch, own: Sequence[Stretch]) -> bool:
    return any(same_season(item, mine) for mine in own)


def _elsewhere(asking: _Asking, among: Among, periods: Sequence[Stretch]) -> tuple[Gathered, tuple[str, ...]]:
    """The figures of other places in the span, `at` itself included."""
    universe, note = universe_of(asking.evidence, among, asking.series)
    own = universe.own(asking.place.members)
    codes = [code for code in universe.members if code not in own]
    if len(codes) * len(periods) > MOST_FIGURES:
        raise NoAnswer(
            f"that is more than {MOST_FIGURES:,} figures; narrow the span with `since` or `within`",
            decides=f"a span of at most {MOST_FIGURES // max(1, len(codes)):,} periods, with `since` or `within`",
        )
    asked = (
        (f"{asking.series.label(code)} {item.shown}", asking.later(item, universe.one(code, asking.series)))
        for code in codes
        for item in periods
    )
    return gather(asked), (note,) if note else ()


def _since(asking: _Asking, since: Time | None, *, highest: bool) -> Since | None:
    """What the period that the sentence counts from had itself; of several, its most extreme."""
    if since is None:
        return None
    moment = asking.clock.moment(since)
    spans = [Span(period, period) for period in moment.periods]
    found = gather((str(span), asking.later(Stretch(span, str(span)))) for span in spans)
    best = (max if highest else min)(found.known, key=lambda item: item.value.value, default=None)
    return Since(moment.shown, best)


def _span_words(
    asking: _Asking, rivals: Sequence[Stretch], since: Time | None, within: Time | None, *, by_season: bool
) -> str:
    season = ", same season of other years" if by_season else ""
    if since is not None:
        return f"since {asking.clock.moment(since).shown}{season}"
    if within is not None:
        return f"within {asking.clock.moment(within).shown}{season}"
    start = rivals[0].shown if rivals else str(asking.clock.known[0])
    return f"since the series starts in {start}{season}"
