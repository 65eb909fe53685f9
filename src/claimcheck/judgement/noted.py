"""Notes of findings that a detector names.

Evaluation saw it; judgement gives it a rule, a weight, and a way to ignore it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.judgement.verdicts import Detected, Weight

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.evaluation.findings import Finding
    from claimcheck.judgement.detector import Case


def notes_with(case: Case, words: str) -> Iterator[tuple[int, Finding, str]]:
    """Each note of a deciding finding that holds these words, once for each part: the part, the finding, the note."""
    told: set[tuple[int, str]] = set()
    for index, leaf in case.leaves():
        for finding in leaf.deciding:
            for note in finding.notes:
                if words in note and (index, note) not in told:
                    told.add((index, note))
                    yield index, finding, note


def named(rule: str, part: int, finding: Finding, note: str, suggestion: str) -> Detected:
    """A detector that says what the note says."""
    return Detected(
        rule,
        Weight.NOTE,
        note,
        part=part,
        source=finding.source,
        suggestion=suggestion,
        cells=tuple(key for seen in finding.observed for key in seen.cells),
        names=(note,),
    )
