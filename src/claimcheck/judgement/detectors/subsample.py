"""A share of a few dozen answers.

What it means: a poll of a thousand may have asked sixty people of the group that the sentence is about. Their share
can be ten points or more off by chance alone. It speaks of the reading, not of intent.

When it fires: a decided or open `survey` rests on fewer than 100 answers, in one of its polls. Always a note.

Fires: "60% of young farmers approve", with `base: {job: farmer}` and 62 answers.
Near miss: the same with 100 answers.

How to mend: say how many were asked, or take a group that is large enough.
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
    """One note for each poll."""
    for part, finding, note in notes_with(case, "a small base:"):
        yield named("subsample", part, finding, note, "say how many were asked")


DETECTOR = Detector("subsample", Weight.NOTE, detect)
