"""`{in: A..B, take: any}` and `take: every`: the same question for each period, and what the answers come to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.claims.times import Take, TakeOf, Time
from claimcheck.evaluation.deciding import answers_for
from claimcheck.evaluation.stretches import answerable, things_in
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.wording import listed
from claimcheck.quantities.nouns import so_many
from claimcheck.quantities.outcomes import Outcome, Undecided

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Finding

NAMED = 6  # periods without an answer that a reason names


def for_each(evidence: Evidence, at: Time | None, judge: Callable[[Time | None], Finding]) -> Finding:
    """The finding of `judge` at a time; with `any` or `every` the best or the worst over the periods.

    Raises
    ------
    NoAnswer
        When the periods that have no figure leave it open.

    """
    if not isinstance(at, TakeOf) or at.take not in {Take.ANY, Take.EVERY}:
        return judge(at)
    series = evidence.series()
    place = evidence.place(None, series)
    clock = evidence.clock(series, place.members)
    findings: list[Finding] = []
    unanswered: dict[str, NoAnswer] = {}
    stretches = answerable(at.span, clock)
    for stretch in stretches:
        try:
            finding = judge(stretch.time)
        except NoAnswer as answer:
            unanswered[stretch.shown] = answer
            continue
        if finding.outcome.rank is None:
            why = finding.undecided or Undecided.NO_DATA
            unanswered[stretch.shown] = NoAnswer(finding.reason, why, finding.observed, decides=finding.decides)
        else:
            findings.append(finding)
    found = _together(findings, unanswered, things=things_in(stretches), any_of=at.take is Take.ANY)
    late = clock.late_note(at)
    return replace(found, notes=tuple(dict.fromkeys((*found.notes, late)))) if late else found


def _together(findings: Sequence[Finding], unanswered: Mapping[str, NoAnswer], *, things: str, any_of: bool) -> Finding:
    asked = len(findings) + len(unanswered)
    if not findings:
        first = next(iter(unanswered.values()))
        none = f"none of the {so_many(asked, things)} can be answered: " if asked > 1 else ""
        raise NoAnswer(f"{none}{first.reason}", first.why, first.observed, decides=_decides(unanswered))
    held = sum(_holds(finding) for finding in findings)
    chosen = (max if any_of else min)(findings, key=lambda finding: finding.outcome.rank or 0)
    settled = _holds(chosen) if any_of else chosen.outcome is Outcome.FALSE
    if unanswered and not settled:
        reason = f"it holds in {held:,} of the {so_many(len(findings), things)} with an answer, {_such_as(chosen)}"
        open_for = f"{reason}; open for {listed(list(unanswered), NAMED)}"
        raise NoAnswer(open_for, Undecided.COVERAGE, chosen.observed, decides=_decides(unanswered))
    notes = (*chosen.notes, f"no answer for {listed(list(unanswered), NAMED)}") if unanswered else chosen.notes
    reason = f"it holds in {held:,} of {so_many(asked, things)}, {_such_as(chosen)}"
    return replace(chosen, reason=reason, n=len(findings), notes=notes)


def _decides(unanswered: Mapping[str, NoAnswer]) -> str:
    """The periods that are open; nothing where rounding alone keeps them so."""
    known = [answer.decides for answer in unanswered.values()]
    return answers_for(list(unanswered), known) if any(known) else ""


def _holds(finding: Finding) -> bool:
    return (finding.outcome.rank or 0) >= 2


def _such_as(chosen: Finding) -> str:
    return f"{'such as' if _holds(chosen) else 'but not with'} {chosen.reason}"
