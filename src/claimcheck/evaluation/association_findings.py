"""From the pairs of two measures to a finding."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.evaluation.answers import plain
from claimcheck.evaluation.association_notes import notes_of
from claimcheck.evaluation.association_words import deciding_pairs, reason_of
from claimcheck.evaluation.associations import (
    Direction,
    across_bands,
    association_of,
    band_word,
    judged,
    within_rounding,
)
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.quantities.outcomes import Outcome, Undecided
from claimcheck.quantities.tolerance import Figures

if TYPE_CHECKING:
    from claimcheck.evaluation.associations import Strength
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Finding
    from claimcheck.evaluation.pairs import Pairs


def association_finding(
    evidence: Evidence, direction: Direction, strength: Strength | None, pairs: Pairs, names: tuple[str, str]
) -> Finding:
    """Hold the rank correlation of the pairs against what was said of it.

    Raises
    ------
    NoAnswer
        When there are too few pairs, or rounding hides the answer and the check asks for it.

    """
    found = association_of(pairs, names)
    answer = judged(direction, strength, found)
    none = direction is Direction.NONE
    reason = reason_of(found, pairs, names, sized=strength is not None, none=none)
    notes = notes_of(evidence, pairs, names, found)
    observed = tuple(seen for pair in pairs.known for seen in (pair.x, pair.y))
    if any(judged(direction, strength, item) != answer for item in within_rounding(pairs)):
        if evidence.params.figures is Figures.WITH_ROUNDING:
            decides = deciding_pairs(found, pairs, none=none) if answer.outcome is Outcome.UNDECIDABLE else ""
            raise NoAnswer(f"{reason}; rounding hides it", Undecided.PRECISION, observed, decides=decides)
        notes = ("as printed; rounding could turn the answer", *notes)
    if across_bands(found, strength) and answer.outcome is not Outcome.UNDECIDABLE:
        notes = (f"at the border: the interval reaches beyond '{band_word(found.rho)}'", *notes)
    finding = plain(
        evidence,
        answer.outcome,
        reason,
        claimed=" ".join(filter(None, (strength, direction))),
        observed=observed,
        notes=notes,
        undecided=answer.undecided,
        direction=answer.slant,
        decides=deciding_pairs(found, pairs, none=none),
    )
    return replace(finding, n=found.n)
