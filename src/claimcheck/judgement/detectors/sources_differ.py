"""Sources that come out on different sides of the claim.

What it means: the verdict follows the sources of the best standing; another one, asked the same question, answers the
other way. A reader who looks it up there will find a different story.

When it fires: among all origins that answered a check (reprints and older vintages are no voices of their own), one
says true or mostly and another inexact or false. Serious when one says true and another false, else a note. Where both
sources state what they count (`definition` of the measure), and not the same, the message says so.

Fires: the police figure meets "103", the World Bank's does not come near.
Near miss: one says true and the other mostly true: they are on one side.

How to mend: name the source in the sentence, or ask why they differ and say so in `note`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.judgement.detector import Detector
from claimcheck.judgement.hearing import shown_as, what_each_counts
from claimcheck.judgement.verdicts import Detected, Weight
from claimcheck.judgement.voices import BEST, RANKS, WORST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.judgement.detector import Case
    from claimcheck.judgement.verdicts import PartVerdict

HOLDS = 2  # the rank from which a source supports the claim


def detect(case: Case) -> Iterator[Detected]:
    """One finding for each check whose sources are on both sides."""
    for index, leaf in case.leaves():
        found = _differ(index, leaf, case)
        if found is not None:
            yield found


def _differ(index: int, leaf: PartVerdict, case: Case) -> Detected | None:
    heard = sorted((voice for voice in leaf.voices if voice.answered), key=lambda voice: -RANKS[voice.outcome])
    if not heard:
        return None
    best, worst = RANKS[heard[0].outcome], RANKS[heard[-1].outcome]
    if not worst < HOLDS <= best:
        return None
    sides = (heard[0].speakers[0], heard[-1].speakers[0])
    counted = what_each_counts(sides)
    defined = f"; {counted}" if counted and not leaf.disputed else ""  # of a dispute it is the reason of the verdict
    lead = "the sources count different things" if counted else "the sources differ"
    return Detected(
        "sources-differ",
        Weight.SERIOUS if (best, worst) == (BEST, WORST) else Weight.NOTE,
        f"{lead}: {'; '.join(shown_as(finding, case.witnesses) for finding in sides)}{defined}",
        part=index,
        suggestion="say whose figure it is",
    )


DETECTOR = Detector("sources-differ", Weight.SERIOUS, detect, about_sources=True)
