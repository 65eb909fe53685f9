"""After an extreme, most figures come back by themselves.

What it means: what is done in the worst year is often followed by a better one, whatever was done: extremes are partly
chance, and chance does not repeat. The change is real, and would have been expected anyway. It speaks of the reading,
not of intent.

When it fires: the sentence ties a change to something done ("after the plan", "since he took office", "gracias a"), the
change was measured as claimed, and of the last twenty figures before the start eight or more in a row are known. The
start lies beyond all of these, on the side from which the change comes back; they themselves hold on to a departure
from their mean by no more than a half from one to the next (autocorrelation, corrected for short series); and half or
more of the change is what such a series does by itself. A step is a period as long as the start, of the same season
when finer than a year. Always a note.

Fires: "after the plan accidents fell from 140 to 105", where the eight years before went up and down around 100.
Near miss: the same after eight years that rose steadily to 130: there was nothing to come back to.

How to mend: compare with places or years where nothing was done, or say what was usual before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.judgement.baselines import PLACES
from claimcheck.judgement.credited import credited_notes
from claimcheck.judgement.detector import Detector
from claimcheck.judgement.verdicts import Detected, Weight
from claimcheck.stats.reversion import reversion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.judgement.courses import Course, Step
    from claimcheck.judgement.detector import Case
    from claimcheck.judgement.pairs import Change

RULE = "regression-to-mean"
MOST_BEFORE, LEAST_BEFORE = 20, 8
PERSISTENCE = 0.5
SHARE = 0.5


def detect(case: Case) -> Iterator[Detected]:
    """One note for each part."""
    extreme = [item for item in case.changes if item.moved_as_claimed and item.baseline.beyond_all]
    yield from credited_notes(case, extreme, _message, RULE, "compare with places or years where nothing was done")


def _message(change: Change, course: Course) -> str:
    earlier = _in_a_row(course.before(MOST_BEFORE))
    start, end = change.baseline.start.value.value, change.baseline.end.value.value
    if len(earlier) < LEAST_BEFORE or any(change.sign * (step.value - start) <= 0 for step in earlier):
        return ""
    found = reversion([step.value for step in earlier])
    share = (found.expected(start, max(1, round(course.length))) - start) / (end - start)
    if round(found.persistence, PLACES) > PERSISTENCE or round(share, PLACES) < SHARE:
        return ""
    place, way = ("highest", "fall") if change.sign < 0 else ("lowest", "rise")
    what = "all" if share >= 1 else f"about {share * 100:.0f}%"
    extreme = f"{change.baseline.start.at} was the {place} since {earlier[0].at}"
    known = f"going by the {len(earlier)} figures before it"
    return f"{extreme}, and extremes mostly pass: {known}, {what} of the {way} would be expected without any cause"


def _in_a_row(steps: list[Step]) -> list[Step]:
    """Those right before the start without a gap, oldest first."""
    return [step for place, step in enumerate(reversed(steps), start=1) if step.steps == -place][::-1]


DETECTOR = Detector(RULE, Weight.NOTE, detect)
