"""A rise that starts from a trough.

What it means: the figure did rise as said, but from a start so far below the usual level that most of the rise is
only the way back to normal.

When it fires: a change of more than 2%, upward as claimed. S is the share of the rise that is left when one starts
from the median of the five periods before (same season when finer than a year); x is the start over that median.
S under 2/3 is a note. S under 1/2 with a start below all of those periods is serious up to x = 1/1.10 and critical
up to x = 1/1.25. With fewer than three earlier periods the median is that of the start and three periods on either
side (before the end), S under 1/2 is a note, under 1/4 serious, never critical. With no earlier period at all that
median is made of the rise itself: at most a note, which says that the table starts here. Points and values that may be
zero or less have no x: never critical. Two levels of one measure count as one change.

Fires: "rose from 41.5 in 2012 to 60 in 2017" after 71, 64.5, 70: S -0.42, x 0.59: critical.
Near miss: "rose from 41.5 to 60" after 40, 43, 41: the start is an ordinary year, nearly all of it is left.

How to mend: say where it started, or start from a typical period. `expect: misleading` when the claim stays as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.judgement.baselines import TROUGH, detect_side
from claimcheck.judgement.detector import Detector
from claimcheck.judgement.verdicts import Weight

if TYPE_CHECKING:
    from claimcheck.judgement.detector import Case
    from claimcheck.judgement.verdicts import Detected


def detect(case: Case) -> list[Detected]:
    """The rises that start from a trough."""
    return detect_side(case.changes, TROUGH)


DETECTOR = Detector("trough-baseline", Weight.CRITICAL, detect)
