"""A word in the sentence that claims something, and no check asks about it.

What it means: "women", "every", "never", "the highest", "for the first time" or "according to the World Bank" make
another claim of the same figures, and the verdict does not speak for it.

When it fires: the sentence speaks of a group of people (women, young people, rural, indigenous people and the like),
and no measure, filter or source of a check is about it; it says that something holds for every one, for none, always
or never, and no check goes through all of them; it calls something the highest or the first, and no check is of an
order; it says "most", and no check asks for a majority; it gives an amount that names no figure ("thousands of"); it
names the body whose figures these are, and no source of the claim is of it; or it says which way something went, and
the checks ask for the other way alone. Left alone: what `covers` or `not-checked` quotes, and the whole sentence
where one `document` check without `covers` is all there is. One note for the claim.

Fires: "Unemployment among women fell" with a check of all people: it says women.
Near miss: the same with `where: {sex: female}`, or with a measure whose name or definition says it.

How to mend: write a check for it, name it in `covers`, or say under `not-checked` why it is not tested.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.judgement.asked_words import STRENGTHS
from claimcheck.judgement.detector import Detector
from claimcheck.judgement.left_open import one_note
from claimcheck.judgement.verdicts import Weight
from claimcheck.quantities.passages import About

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.judgement.detector import Case
    from claimcheck.judgement.verdicts import Detected
    from claimcheck.quantities.passages import Passage

CLAIMING = frozenset({About.GROUP, About.EXTENT, About.EXTREME, About.SOURCE, About.UNREAD})


def detect(case: Case) -> Iterator[Detected]:
    """One note that lists every such word without a check."""
    ways = frozenset(sign for reach in case.sentence.reaches for sign in reach.signs)
    missing = [item for item in case.sentence.covered if item.is_open and _is_told(item.passage, ways)]
    yield from one_note("uncovered-word", missing, "no check asks about")


def _is_told(passage: Passage, ways: frozenset[int]) -> bool:
    if passage.about is About.DIRECTION:
        return -passage.sign in ways
    strength = any(said.hedge in STRENGTHS for said in passage.quantities)
    return passage.about in CLAIMING or (passage.about is About.HEDGE and bool(passage.quantities) and not strength)


DETECTOR = Detector("uncovered-word", Weight.NOTE, detect)
