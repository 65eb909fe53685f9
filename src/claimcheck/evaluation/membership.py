"""Whether somebody is one of those who were counted: "one of only three countries that"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.evaluation.answers import plain
from claimcheck.evaluation.phrases import entity_words
from claimcheck.evaluation.tallies import holds
from claimcheck.quantities.outcomes import Outcome, Undecided

if TYPE_CHECKING:
    from claimcheck.claims.checks import Check
    from claimcheck.claims.entities import Entity
    from claimcheck.claims.times import Time
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Finding


def one_of_them(
    evidence: Evidence, predicate: Check | None, of: Entity | None, at: Time | None, finding: Finding
) -> Finding:
    """The count's finding after asking whether the place in `of` is one of those for which the predicate holds."""
    if of is None or predicate is None:
        note = "that somebody is one of them was not asked: name the place in `of`"
        return replace(finding, notes=(*finding.notes, note))
    own = evidence.ask(predicate, of=of, at=at)
    held = holds(own)
    name = entity_words(of)
    if held:
        return replace(finding, notes=(*finding.notes, f"{name} is one of them: {own.reason}"))
    told = f"{name} is not one of them" if held is False else f"whether {name} is one of them is open"
    reason = f"{told}: {own.reason}; {finding.reason}"
    if held is False:
        return plain(evidence, Outcome.FALSE, reason, claimed=finding.claimed, observed=own.observed)
    if finding.outcome is Outcome.FALSE:
        return finding
    undecided = own.undecided or Undecided.NO_DATA
    return plain(
        evidence,
        Outcome.UNDECIDABLE,
        reason,
        claimed=finding.claimed,
        undecided=undecided,
        decides=own.decides or finding.decides,
    )
