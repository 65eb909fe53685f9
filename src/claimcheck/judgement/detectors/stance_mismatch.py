"""A source whose figures stand on the other side than the claim file says.

What it means: the author listed a source as supporting or contradicting the claim, and what the source says, held
against the claim, comes out the other way.

When it fires: a source with `stance: supports` has no finding of true or mostly and at least one of inexact or false;
or one with `stance: contradicts` the other way round. Sources that abstain, sources on both sides (one part each) and
`stance: context` are left alone. Always a note.

Fires: `{id: who, stance: contradicts}` while the WHO's figure meets the claim.
Near miss: the same source meets one part of the sentence and misses another.

How to mend: correct the stance, or find out why the figures differ from what you expected.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.judgement.detector import Detector
from claimcheck.judgement.hearing import mismatches
from claimcheck.judgement.verdicts import Detected, Weight

if TYPE_CHECKING:
    from claimcheck.judgement.detector import Case


def detect(case: Case) -> list[Detected]:
    """One finding for each source on the wrong side."""
    return [
        Detected(
            "stance-mismatch",
            Weight.NOTE,
            f"{item.source.title} is listed as '{item.source.stance}', and its figures say '{item.computed}'",
            source=item.source.id,
            suggestion=f"write `stance: {item.computed}`",
        )
        for item in mismatches((leaf for _, leaf in case.leaves()), case.witnesses)
    ]


DETECTOR = Detector("stance-mismatch", Weight.NOTE, detect, about_sources=True)
