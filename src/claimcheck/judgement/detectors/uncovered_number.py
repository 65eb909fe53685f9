"""A figure or a time in the sentence that no check touches.

What it means: part of what was said was not tested, and the verdict does not speak for it.

When it fires: a figure or a time of the sentence is in no check, in no check's `covers`, and in no part under
`not-checked`. A figure is in a check that names the same amount, whatever the word with it: half is 50%, doubled is
100% more, but 3 percent is not 3 points. A year is in a check whose periods hold it, or that looked at a figure of it;
"in the last two years" in a check over that length of time. Times that only the calendar can place (last year, since
he took office) are left alone, and so is the whole sentence where one `document` check without `covers` is all there
is. Remarks (`note`, `because`, `gap`) do not count: they speak about the sentence. One note for the claim.

Fires: "fell from 103 in 2015 to 80 in 2016 and 60 in 2017" with one `from-to` of 2015 and 2017: it says 80, 2016.
Near miss: the same with a `level` of 80 in 2016, or with "80 in 2016" under `not-checked`.

How to mend: write a check for it, name it in `covers`, or say under `not-checked` why it is not tested.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.judgement.detector import Detector
from claimcheck.judgement.left_open import one_note
from claimcheck.judgement.verdicts import Weight
from claimcheck.quantities.passages import About
from claimcheck.quantities.said_times import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.judgement.detector import Case
    from claimcheck.judgement.verdicts import Detected
    from claimcheck.quantities.passages import Passage
    from claimcheck.quantities.said_times import TimeSaid

ELSEWHERE = frozenset({Relation.EVENT, Relation.THIS})  # the sentence does not say which periods these are


def detect(case: Case) -> Iterator[Detected]:
    """One note that lists every figure and time without a check."""
    missing = [item for item in case.sentence.covered if item.is_open and _is_told(item.passage)]
    yield from one_note("uncovered-number", missing, "no check covers")


def _is_told(passage: Passage) -> bool:
    if passage.about is About.FIGURE:
        return True
    return passage.about is About.PERIOD and not all(map(_is_loose, passage.times))


def _is_loose(time: TimeSaid) -> bool:
    return time.relation in ELSEWHERE or (time.relation is Relation.LAST and time.count == 1)


DETECTOR = Detector("uncovered-number", Weight.NOTE, detect)
