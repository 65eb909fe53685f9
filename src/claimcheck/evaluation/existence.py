"""From a search to a finding: there was one, there was none, it was the first time, or why that cannot be said."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.claims.periods import Period
from claimcheck.evaluation.answers import plain
from claimcheck.evaluation.coverage import not_in_table
from claimcheck.evaluation.registers import NO_ROW, can_be_nothing
from claimcheck.evaluation.rhythms import rhythm
from claimcheck.evaluation.search_needs import in_short, unsaid, would_decide
from claimcheck.evaluation.searches import NAMED, Answer, Search, figures_words, open_words
from claimcheck.evaluation.wording import listed
from claimcheck.quantities.nouns import so_many
from claimcheck.quantities.outcomes import Outcome, Undecided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.evaluation.answers_before import First
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Finding
    from claimcheck.evaluation.scopes import Scope


def there_was(
    evidence: Evidence, scope: Scope, found: Search, *, expected: bool, partial: bool, claimed: str
) -> Finding:
    """Whether there was one (or, where none is expected, whether there was none).

    partial: the author says that the register leaves some out, so that "none" cannot be read from it.
    """
    outcome, undecided = _outcome(found, expected=expected, partial=partial, skips=scope.skips)
    examples = found.of(True)
    reason = _examples(found, examples, scope) if examples else _no_example(found, scope, partial=partial)
    finding = plain(
        evidence,
        outcome,
        reason,
        claimed=claimed,
        observed=found.observed(bool(examples)),
        notes=(*scope.notes, *found.rounding(), *(() if examples else _zeros(found, scope))),
        undecided=undecided,
        decides=would_decide(found.of(None), found.unnamed, scope, skips=scope.skips),
    )
    return replace(finding, n=found.known)


def _outcome(found: Search, *, expected: bool, partial: bool, skips: bool) -> tuple[Outcome, Undecided | None]:
    examples = found.of(True)
    if examples and expected:
        close = all(answer.finding is not None and answer.finding.outcome is Outcome.MOSTLY for answer in examples)
        return (Outcome.MOSTLY if close else Outcome.TRUE), None
    if examples:
        return Outcome.FALSE, None
    if found.of(None) or found.unnamed:
        return Outcome.UNDECIDABLE, found.why()
    if partial or skips:
        return Outcome.UNDECIDABLE, Undecided.COVERAGE
    return (Outcome.FALSE if expected else Outcome.TRUE), None


def _examples(found: Search, examples: Sequence[Answer], scope: Scope) -> str:
    names = listed([answer.case.shown for answer in examples], NAMED)
    such_as = "" if len(examples) == 1 else "such as "
    known = "known " if found.of(None) or found.unnamed else ""
    asked = so_many(found.known, f"{known}{scope.unit}")
    return f"it is so in {len(examples):,} of {asked}: {names}; {such_as}{examples[0].reason}"


def _no_example(found: Search, scope: Scope, *, partial: bool) -> str:
    still = found.of(None)
    failing = found.of(False)
    if not failing:
        return f"no answer for {open_words(still)}; {in_short(found, scope)}"
    figures = figures_words(failing)
    known = "known " if still or found.unnamed else ""
    words = f"it is so in none of the {so_many(len(failing), f'{known}{scope.unit}')}{_over(failing, scope)}"
    words += f"; {figures}" if figures else f"; such as {failing[-1].case.shown}: {failing[-1].reason}"
    if still:
        words += f"; no answer for {open_words(still)}, and {in_short(found, scope)}"
    if found.unnamed:
        words += f"; {not_in_table(found.unnamed, 'places')}"
    return f"{words}; {unsaid(scope, partial=partial)}" if (partial or scope.skips) and not still else words


def _over(answers: Sequence[Answer], scope: Scope) -> str:
    """The first and the last of the periods, where periods alone are gone through."""
    ends = dict.fromkeys((answers[0].case.shown, answers[-1].case.shown))
    return "" if scope.by_place else f" ({' to '.join(ends)})"


def the_first(evidence: Evidence, scope: Scope, found: First, *, partial: bool, claimed: str) -> Finding:
    """Whether it was the first time."""
    asked = Search((*found.rivals, found.own), scope.unnamed)
    outcome, undecided = _first_outcome(found, scope, partial=partial)
    own = found.own.finding.observed if found.own.finding is not None else ()
    against = [seen for answer in found.earlier or found.rivals if answer.finding for seen in answer.finding.observed]
    finding = plain(
        evidence,
        outcome,
        _first_reason(found, outcome, scope, partial=partial),
        claimed=claimed,
        observed=tuple(dict.fromkeys((*own, *against)))[: NAMED * 10],
        notes=(*scope.notes, *found.notes, *_run_notes(found), *asked.rounding(), *_zeros(asked, scope)),
        undecided=undecided,
        decides=would_decide(
            [*([found.own] if found.own.held is None else []), *found.may_be_earlier],
            scope.unnamed,
            scope,
            skips=_skips_before(found, scope),
        ),
    )
    return replace(finding, n=asked.known)


def _first_outcome(found: First, scope: Scope, *, partial: bool) -> tuple[Outcome, Undecided | None]:
    if found.own.held is False or found.earlier:
        return Outcome.FALSE, None
    still = [*found.may_be_earlier, *([found.own] if found.own.held is None else [])]
    if still or scope.unnamed:
        return Outcome.UNDECIDABLE, Search((*found.rivals, found.own), scope.unnamed).why()
    if partial or _skips_before(found, scope):
        return Outcome.UNDECIDABLE, Undecided.COVERAGE
    own = found.own.finding
    close = found.level or (own is not None and own.outcome is Outcome.MOSTLY)
    return (Outcome.MOSTLY if close else Outcome.TRUE), None


def _skips_before(found: First, scope: Scope) -> bool:
    """True where the table says nothing of some of the periods before, by its rhythm."""
    times = [answer.case.at for answer in found.rivals]
    own_grain = any(isinstance(time, Period) and time.grain is scope.series.grain for time in times)
    return own_grain and not scope.vouched and rhythm(scope.clock) > 1


def _first_reason(found: First, outcome: Outcome, scope: Scope, *, partial: bool) -> str:
    own = found.own
    if own.held is False:
        return f"it is not so in {own.case.shown}: {own.reason}"
    if found.earlier:
        names = listed([answer.case.shown for answer in found.earlier], NAMED)
        return f"it was so before: {names}; {found.earlier[-1].reason}"
    if own.held is None:
        return f"no answer for {own.case.shown}: {own.reason}"
    known = [answer for answer in found.rivals if answer.held is False]
    figures = figures_words(known)
    words = f"{own.reason}; before that it is so in none of {so_many(len(known), found.unit)}, {found.span_words}"
    words += f"; {figures}" if figures else ""
    if outcome is not Outcome.UNDECIDABLE:
        names = listed([answer.case.shown for answer in found.level], NAMED)
        return f"{words}; at the same time: {names}" if found.level else words
    if not found.may_be_earlier:
        told = partial or _skips_before(found, scope)
        return (
            f"{words}; {unsaid(scope, partial=partial)}"
            if told
            else f"{words}; more places should be there and are not in the table"
        )
    decides = in_short(Search(found.may_be_earlier), scope)
    return f"{words}; no answer for {open_words(found.may_be_earlier)}, and {decides}"


def _run_notes(found: First) -> tuple[str, ...]:
    notes = []
    if found.inside_run:
        notes.append(f"it holds from {found.run_start} on, so {found.own.case.shown} is not the first of its run")
    gaps = [answer for answer in found.before if answer.held is None and answer not in found.may_be_earlier]
    if gaps:
        notes.append(f"no answer for {open_words(gaps)}; if it held there, the run only began earlier")
    return tuple(notes)


def _zeros(found: Search, scope: Scope) -> tuple[str, ...]:
    """That a zero may be the absence of a row."""
    if not can_be_nothing(scope.series):
        return ()
    seen = (item for answer in found.of(False) if answer.finding is not None for item in answer.finding.observed)
    return (NO_ROW,) if any(item.value.value == 0 and item.value.is_exact for item in seen) else ()
