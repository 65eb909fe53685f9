"""Whether a figure is the extreme of its past."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.evaluation.standings import could_beat, surely_beats
from claimcheck.quantities.outcomes import Outcome, Undecided

if TYPE_CHECKING:
    from claimcheck.evaluation.findings import Observed
    from claimcheck.evaluation.past import Past, Since
    from claimcheck.evaluation.standings import Standing


def outcome_of(past: Past, standing: Standing, *, with_rounding: bool) -> tuple[Outcome, Undecided | None]:
    """What the rivals make of an extreme; `with_rounding`: one that could beat it leaves it open."""
    if with_rounding:
        own = past.subject.value
        if any(surely_beats(item.value, own, highest=standing.highest) for item in past.rivals):
            return Outcome.FALSE, None
        if any(could_beat(item.value, own, highest=standing.highest) for item in past.rivals):
            return Outcome.UNDECIDABLE, Undecided.PRECISION
    if standing.ahead:
        return Outcome.FALSE, None
    if not past.coverage.is_met:
        return Outcome.UNDECIDABLE, Undecided.COVERAGE
    return (Outcome.MOSTLY if standing.level else Outcome.TRUE), None


def with_since_itself(
    outcome: Outcome, since: Since, subject: Observed, *, required: bool, highest: bool
) -> tuple[Outcome, str]:
    """The outcome after asking whether the period that the sentence counts from was as extreme, and a note on it."""
    note = since.words(subject, highest=highest)
    if since.value is None:
        needed = required and outcome is not Outcome.FALSE
        return (Outcome.UNDECIDABLE if needed else outcome), note
    if not since.as_extreme(subject, highest=highest) and required and outcome.rank is not None:
        return Outcome.FALSE, note
    return outcome, note
