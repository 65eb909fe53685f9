"""The strongest rebuttal is picked as well.

What it means: the reading that speaks most against the claim has the same weakness as the claim: it starts from a peak
or a trough, or few other readings agree with it. Printing it alone would answer one picked number with another.

When it fires: the rebuttal that `show` prints first (the most natural reading in which nothing is left of the claimed
effect, else the most natural that loses half of it) starts so far from its usual level that a start there would be
serious or critical in a claim (see peak-baseline and trough-baseline), or its own K-half is below 25%. A note.

Fires: against "fell from 103 in 2015 to 60 in 2017" stands "rose from 41.5 in 2012 to 60", and 2012 was a trough.
Near miss: against "fell from 103 to 60" stands "60 in 2017, as in the ordinary years before".

How to mend: tell both ends, or compare with the usual level before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.judgement.detector import Detector
from claimcheck.judgement.other_readings import is_fragile, picked_start, robust_findings, strongest
from claimcheck.judgement.verdicts import Detected, Weight

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.judgement.detector import Case

RULE = "rebuttal-cherry-picked"


def detect(case: Case) -> Iterator[Detected]:
    """The rebuttals of changes that would not pass themselves, one for each part."""
    told: set[int] = set()
    for index, _, finding, found in robust_findings(case):
        reading = strongest(found) if found.is_window else None
        if reading is None or index in told:
            continue
        weight, place = picked_start(reading, finding)
        starts = weight.rank >= Weight.SERIOUS.rank
        if not (starts or is_fragile(reading)):
            continue
        told.add(index)
        why = f"starts from {place}" if starts else "agrees with few other readings"
        ends = (reading.start, reading.end)
        yield Detected(
            rule=RULE,
            weight=Weight.NOTE,
            message=f"the strongest reading against it ({reading.at}: {reading.reason}) {why} as well",
            part=index,
            source=reading.source,
            suggestion="compare with the usual level before, not with one year",
            cells=tuple(key for seen in ends if seen is not None for key in seen.cells),
        )


DETECTOR = Detector(RULE, Weight.NOTE, detect)
