"""A figure that was revised: an older edition of the same series says something else about the sentence.

What it means: who looked the figure up in the older edition found another answer, and may have quoted it rightly.

When it fires: an edition (a source that `supersedes` another one) decides a check that bears on the verdict, and an
older edition of it comes to another outcome for the same check (holds, nearly holds, off in size, does not hold), by
at least one figure of the same place and period. The older editions are those that the claim lists, and the newest
one that was out on the day it was said. A figure that was revised without turning the outcome is not told, nor is a
later "latest". Always a note; one for each check.

Fires: "3.6 per 100,000 in 2021": the edition of 2022 has 3.6, that of 2026 has 4.7.
Near miss: 106.8 in the edition of 2022 and 107.6 in that of 2026: "103" is near to both.

How to mend: say from which edition the figure is, or publish the new one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.judgement.detector import Detector
from claimcheck.judgement.editions import revisions
from claimcheck.judgement.reasons import clause
from claimcheck.judgement.verdicts import Detected, Weight
from claimcheck.judgement.witnesses import witness

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.evaluation.findings import Finding
    from claimcheck.judgement.detector import Case


def detect(case: Case) -> Iterator[Detected]:
    """One note for each check and edition that decides it."""
    for item in revisions(case):
        yield Detected(
            "revised-since",
            Weight.NOTE,
            f"revised: {_said(item.older, case)}; {_said(item.newer, case)}",
            part=item.part,
            source=item.newer.source,
            suggestion="say from which edition the figure is",
            cells=tuple(key for seen in (*item.older.observed, *item.newer.observed) for key in seen.cells),
        )


def _said(finding: Finding, case: Case) -> str:
    source = witness(finding.source, case.witnesses)
    out = f", published {source.published}" if source.published is not None else ""
    return f"{source.title}{out}, has {clause(finding.reason)}"


DETECTOR = Detector("revised-since", Weight.NOTE, detect)
