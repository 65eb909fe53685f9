"""Figures of one sentence that do not fit one another.

What it means: "from 103 to 60, a fall of 30%" cannot be right in all three figures, whatever the data say: 103 to 60 is
42%. Nor can three shares of one whole make 130%. It speaks of the reading, not of intent.

When it fires, on figures that load-bearing checks test:
- two levels (`from-to`, or `level`) and a `change` of the same measure, place and ends, with a bare, exact or rough
  figure in percent, points, units or as a multiple: the size that the two levels imply, each moved by half of its last
  place, is further than 5% from the size said, moved by half of its own. A percentage of percentages may be points;
  what is said for each year ("3% a year") is left alone;
- `share` checks of one measure, time, place and whole, whose parts are different values of one column: what was said
  adds up to more than 100% by more than their rounding. The same for answers of one question, in `survey` checks of one
  time and group that name one answer each.
Always a note.

Fires: "from 103 to 60, down 30%"; "45% are for it, 40% against and 30% undecided".
Near miss: "from 103 to 60, down 42%"; "45%, 40% and 15.4%", which round to 100.

How to mend: ask for the figures, and say which of them is meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.judgement.detector import Detector
from claimcheck.judgement.said_sums import overfull, unlike_sizes
from claimcheck.judgement.verdicts import Detected, Weight

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.judgement.detector import Case


def detect(case: Case) -> Iterator[Detected]:
    """The changes that do not fit their levels, then the shares that are more than the whole."""
    leaves = list(case.leaves())
    for part, message, words in (*unlike_sizes(leaves), *overfull(leaves)):
        yield Detected(
            "sum-check",
            Weight.NOTE,
            message,
            part=part,
            suggestion="ask which of the figures is meant",
            words=words,
        )


DETECTOR = Detector("sum-check", Weight.NOTE, detect)
