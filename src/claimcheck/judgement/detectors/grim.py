"""A printed figure that so many answers cannot give.

What it means: of 23 people nobody can find 18%: four are 17.4%, five 21.7%. Somebody miscounted, miscopied, weighted
the answers or left some out, and does not say so. It speaks of the reading, not of intent.

When it fires: a `survey` rests on a published percentage or mean with declared decimals and on a known `n`, no design
effect is stated, and no whole number of answers comes to the figure when rounded (the GRIM test; of means only where
answers are whole numbers). Answer sheets that are counted here cannot fail it. Always a note.

Fires: "18% of 23 teachers".
Near miss: "17% of 23 teachers", which are four; or 18% with `deff: 1.4`, which says that answers were weighted.

How to mend: ask whoever published it for the counts, or state the design effect.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.judgement.detector import Detector
from claimcheck.judgement.noted import named, notes_with
from claimcheck.judgement.verdicts import Weight

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.judgement.detector import Case
    from claimcheck.judgement.verdicts import Detected


def detect(case: Case) -> Iterator[Detected]:
    """One note for each figure."""
    for part, finding, note in notes_with(case, "GRIM:"):
        yield named("grim", part, finding, note, "ask whoever published it how many gave this answer")


DETECTOR = Detector("grim", Weight.NOTE, detect)
