"""The first time: nothing before the run of periods that it belongs to, in its own place or in any other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.claims.periods import Period, Span
from claimcheck.evaluation.answers_before import First
from claimcheck.evaluation.deciding import figures_of, the_figure
from claimcheck.evaluation.first_breaks import as_one_series, whose
from claimcheck.evaluation.known_in_part import before_the_register, first_in_part, least_of, left_out_note, rises
from claimcheck.evaluation.native import native_ends
from claimcheck.evaluation.registers import vouched
from claimcheck.evaluation.rhythms import in_rhythm
from claimcheck.evaluation.scopes import in_periods
from claimcheck.evaluation.searches import Answer, ask, search
from claimcheck.evaluation.stretches import Stretch, stretch_of, stretches_of
from claimcheck.evaluation.tallies import Case
from claimcheck.evaluation.terms import before, set_of, still_going_on
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.wording import figure, listed
from claimcheck.quantities.outcomes import Undecided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.claims.checks import Check
    from claimcheck.claims.times import Named, Time
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.scopes import Scope


def first_of(
    evidence: Evidence, predicate: Check | None, scope: Scope, at: Time | None, since: Time | None, periods: Time | None
) -> First:
    """Whether something held for the first time at `at` (or, among places, whenever it first held there).

    Raises
    ------
    NoAnswer
        When nothing came before, or the place has no figure.

    """
    terms = set_of(at, periods, scope.clock) if not scope.by_place else None
    if terms is not None and at is not None:
        return _first_term(evidence, predicate, scope, terms, at, since)
    last = _asked_about(evidence, scope, at)
    spans = _span(scope, _start(scope, since, last), last, periods)
    part = _part(evidence, predicate, scope, last) if since is None and periods is None else None
    if not spans:
        start = scope.clock.known[0] if scope.clock.known else "no period"
        reason = f"the series starts in {start}, so there is nothing before it to look at"
        raise NoAnswer(reason, Undecided.TOO_SHORT, decides=_before(scope, start))
    mine = search(evidence, predicate, (_case(scope, item) for item in spans))
    if last is None:
        own, before = _first_held(mine, scope)
        spans, last = spans[: len(before)], spans[len(before)]
    else:
        own, before = ask(evidence, predicate, _case(scope, last)), as_one_series(mine, spans, last, scope, predicate)
    run = _run_start(before)
    others = [code for code in scope.codes if code not in scope.own] if scope.by_place else []
    began = spans[run] if run < len(spans) else last
    return First(
        own=own,
        before=(*part.held, *before) if part is not None else before,
        elsewhere=search(evidence, predicate, in_periods(scope.series, others, spans[:run])),
        level=tuple(
            item for item in search(evidence, predicate, in_periods(scope.series, others, [began])) if item.held
        ),
        run_start=began.shown,
        span_words=_span_words(scope, spans, since, periods),
        notes=(*_since_note(evidence, predicate, scope, since), *(part.notes if part is not None else ())),
    )


def _first_term(
    evidence: Evidence, predicate: Check | None, scope: Scope, terms: Named, at: Time, since: Time | None
) -> First:
    """Whether none of the terms before held it; each is asked about as a whole, and none is joined to the next."""
    own = stretch_of(at, scope.clock)
    rivals, counted_from = before(own, terms, since, scope.clock)
    found = search(evidence, predicate, (_case(scope, item) for item in rivals))
    mine, *rest = still_going_on(
        (ask(evidence, predicate, _case(scope, own)), *as_one_series(found, rivals, own, scope, predicate)),
        terms,
        scope.clock,
        scope.series.source,
    )
    ends = f"{rivals[0].shown} to {rivals[-1].shown}" if len(rivals) > 1 else rivals[0].shown
    words = f"since {stretch_of(since, scope.clock).shown}" if since is not None else ends
    return First(
        own=mine,
        before=tuple(rest),
        elsewhere=(),
        level=(),
        run_start=own.shown,
        span_words=words,
        notes=tuple(_so_then(ask(evidence, predicate, _case(scope, item))) for item in counted_from),
        apart=True,
    )


@dataclass(frozen=True, slots=True)
class _Part:
    """The period in the midst of which the table begins: what its known part alone settles, or a note."""

    held: tuple[Answer, ...] = ()
    notes: tuple[str, ...] = ()


def _part(evidence: Evidence, predicate: Check | None, scope: Scope, last: Stretch | None) -> _Part | None:
    """What the known part of the first period says: of counts it is the least that the whole can be."""
    period = first_in_part(scope.clock, last.span.start) if last is not None else None
    if last is None or period is None or not period < last.span.start:
        return None
    item = Stretch(Span(period, period), str(period))
    who = scope.own or scope.codes
    least = least_of(scope.series, who[0], period, evidence.params) if len(who) == 1 and rises(predicate) else None
    if least is not None:
        native = Span(*native_ends(period, scope.series)).periods()
        found = ask(vouched(evidence, who, native), predicate, _case(scope, item))
        if found.held and found.finding is not None:
            known = replace(found.finding, reason=f"at least {figure(least)}", observed=(least,))
            return _Part((Answer(replace(found.case, shown=least.at), True, known.reason, known),))
    return _Part(notes=(left_out_note(scope.series, who, period),))


def _asked_about(evidence: Evidence, scope: Scope, at: Time | None) -> Stretch | None:
    """The period said to be the first, by the place's own figures."""
    if at is None:
        return None
    last = stretch_of(at, evidence.clock(scope.series, scope.own or scope.codes))
    if len(last.span) > 1:
        raise NoAnswer(
            f"'first' asks about one period, and {last.shown} is several",
            decides=f"`at` as the one {last.span.start.grain} that was said to be the first",
        )
    return last


def _case(scope: Scope, item: Stretch) -> Case:
    """The place itself in one period; where it is no single place, the check's own `of` says who it is."""
    code = scope.own[0] if scope.by_place and len(scope.own) == 1 else None
    return Case(item.shown, code, item.time, item.base)


def _first_held(asked: Sequence[Answer], scope: Scope) -> tuple[Answer, tuple[Answer, ...]]:
    """The first time that it holds, and what came before."""
    if asked[0].held:
        already = (
            f"it holds already in {asked[0].case.shown}, where the figures start, so what came before is not known"
        )
        raise NoAnswer(already, Undecided.TOO_SHORT, decides=_before(scope, asked[0].case.shown))
    for index, answer in enumerate(asked):
        if answer.held:
            return answer, tuple(asked[:index])
    still = next((answer.reason for answer in asked if answer.held is None), None)
    ends = f"{asked[0].case.shown} to {asked[-1].case.shown}"
    raise NoAnswer(
        f"it never holds for the place itself in {ends}" + (f", as far as is known ({still})" if still else ""),
        decides=_open_or_later(asked, scope),
    )


def _before(scope: Scope, start: object) -> str:
    """The figures from before the table begins."""
    return the_figure(scope.series, listed(whose(scope)), [f"the periods before {start}"])


def _open_or_later(asked: Sequence[Answer], scope: Scope) -> str:
    """The periods without an answer, or else those to come."""
    still = [answer.case.shown for answer in asked if answer.held is None]
    return the_figure(scope.series, listed(whose(scope)), still or [f"the periods after {asked[-1].case.shown}"])


def _start(scope: Scope, since: Time | None, last: Stretch | None) -> Period:
    """The first period that is looked at, in the grain of the period asked about."""
    known = scope.clock.known
    if since is None and not known:
        raise NoAnswer(
            "the table has no figure for this place",
            decides=figures_of(scope.series, listed(whose(scope))),
        )
    start = scope.clock.moment(since).last.shift(1) if since is not None else known[0]
    if since is None:
        start = min([start, *before_the_register(scope.series, scope.own or scope.codes, start)])
    grain = last.span.grain if last is not None else scope.series.grain
    if start.grain is grain:
        return start
    coarse = start.to(grain, fiscal_start=last.span.start.fiscal_start if last is not None else 1)
    return coarse if coarse.first_day == start.first_day else coarse.shift(1)


def _span(scope: Scope, start: Period, last: Stretch | None, periods: Time | None) -> list[Stretch]:
    """Every period before the one asked about; without one, every period."""
    if periods is not None:
        every = stretches_of(periods, scope.clock, grain=last.span.grain if last is not None else None)
        return in_rhythm([item for item in every if last is None or item.span.end < last.span.start], scope.clock)
    end = last.span.start.shift(-1) if last is not None else scope.clock.known[-1]
    return in_rhythm([Stretch(Span(item, item), str(item)) for item in Span(start, end).periods()], scope.clock)


def _run_start(before: Sequence[Answer]) -> int:
    """The index at which the run begins that reaches up to the end; its length where nothing leads up to it."""
    start = len(before)
    while start and before[start - 1].held:
        start -= 1
    return start


def _since_note(evidence: Evidence, predicate: Check | None, scope: Scope, since: Time | None) -> tuple[str, ...]:
    """What was so in the period that the sentence counts from."""
    if since is None:
        return ()
    item = stretch_of(since, scope.clock)
    return (_so_then(ask(evidence, predicate, _case(scope, item))),)


def _so_then(answer: Answer) -> str:
    """What was so in the period that the sentence counts from."""
    if answer.held is None:
        return f"no answer for {answer.case.shown} itself: {answer.reason}"
    return f"in {answer.case.shown} itself it was {'' if answer.held else 'not '}so: {answer.reason}"


def _span_words(scope: Scope, spans: Sequence[Stretch], since: Time | None, periods: Time | None) -> str:
    if since is not None:
        return f"since {scope.clock.moment(since).shown}"
    if periods is not None:
        return f"within {spans[0].shown} to {spans[-1].shown}"
    return f"since the series starts in {spans[0].shown}"
