"""`{in: A..B, take: any}` and `take: every`: the same question for each period, and what the answers come to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.claims.times import Take, TakeOf, Time
from claimcheck.evaluation.stretches import stretches_of
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.quantities.outcomes import Outcome, Undecided

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Finding


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
    periods = stretches_of(at.span, clock)
    findings, missing = [], []
    for stretch in periods:
        try:
            findings.append(judge(stretch.time))
        except NoAnswer:
            missing.append(stretch.shown)
    found = _together(findings, missing, any_of=at.take is Take.ANY)
    late = clock.late_note(at)
    return replace(found, notes=tuple(dict.fromkeys((*found.notes, late)))) if late else found


def _together(findings: Sequence[Finding], missing: Sequence[str], *, any_of: bool) -> Finding:
    decided = [finding for finding in findings if finding.outcome.rank is not None]
    if not decided:
        raise NoAnswer(f"no figure in {', '.join(missing[:4])}" if missing else "no period could be decided")
    chosen = (max if any_of else min)(decided, key=lambda finding: finding.outcome.rank or 0)
    settles = chosen.outcome is Outcome.TRUE if any_of else chosen.outcome is Outcome.FALSE
    open_ones = [*missing, *(finding.reason for finding in findings if finding.outcome.rank is None)]
    if open_ones and not settles:
        shown = ", ".join(open_ones[:6]) + (" …" if len(open_ones) > 6 else "")
        raise NoAnswer(f"{chosen.reason}; open for {shown}", Undecided.COVERAGE, chosen.observed)
    held = sum((finding.outcome.rank or 0) >= 2 for finding in decided)
    held_in = f"it holds in {held:,} of {len(findings) + len(missing):,} periods"
    joined = "such as" if (chosen.outcome.rank or 0) >= 2 else "but not with"
    return replace(chosen, reason=f"{held_in}, {joined} {chosen.reason}", n=len(decided))
