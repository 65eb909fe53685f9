"""A fall that starts from a peak.

What it means: the figure did fall as said, but from a start so far above the usual level that most of the fall is
only the way back to normal.

When it fires: a change of more than 2%, downward as claimed. S is the share of the fall that is left when one starts
from the median of the five periods before (same season when finer than a year); x is the start over that median.
S under 2/3 is a note. S under 1/2 with a start above all of those periods is serious from x = 1.10 and critical
from x = 1.25. With fewer than three earlier periods the median is that of the start and three periods on either side
(before the end), S under 1/2 is a note, under 1/4 serious, never critical. With no earlier period at all that median is
made of the fall itself: at most a note, which says that the table starts here. Points and values that may be zero or
less have no x: never critical. Two levels of one measure count as one change.

Fires: "fell from 103 in 2015 to 60 in 2017" after 64.5, 70, 41.5, 40, 61.5: S 0.05, x 1.67: critical.
Near miss: "fell from 103 to 60" after 99, 108, 101, 97, 104: the start is an ordinary year, nearly all of it is left.

How to mend: say where it started, or start from a typical period. `expect: misleading` when the claim stays as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.judgement.baselines import PEAK, detect_side
from claimcheck.judgement.detector import Detector
from claimcheck.judgement.verdicts import Weight

if TYPE_CHECKING:
    from claimcheck.judgement.detector import Case
    from claimcheck.judgement.verdicts import Detected


def detect(case: Case) -> list[Detected]:
    """The falls that start from a peak."""
    return detect_side(case.changes, PEAK)


DETECTOR = Detector("peak-baseline", Weight.CRITICAL, detect)
