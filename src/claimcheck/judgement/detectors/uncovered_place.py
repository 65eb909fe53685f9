"""A country or region in the sentence that no check asks about.

What it means: the sentence speaks of a place, and the figures that were tested are those of another.

When it fires: the sentence names a country, a territory or a usual region, by its English or Spanish name or its people
("Guatemalan", "hondureños"), or a place that a check or a figure of the claim knows by its label, and no check has it:
in `of`, `entities`, `among`, a group of that name, a side, a filter, or among the figures that it looked at. A place
that the title or the publisher of an asked source names counts as asked, and a region counts where a check goes over a
list of places that names no other region. Left alone: what `covers` or `not-checked` quotes, and the whole sentence
where one `document` check without `covers` is all there is. One note for the claim.

Fires: "Homicides fell in El Salvador and Honduras" with one check of El Salvador: it says Honduras.
Near miss: the same with a check of Honduras; "Salvadorans" with a check of El Salvador.

How to mend: write a check for it, name it in `covers`, or say under `not-checked` why it is not tested.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.judgement.detector import Detector
from claimcheck.judgement.left_open import one_note
from claimcheck.judgement.verdicts import Weight
from claimcheck.quantities.passages import About

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.judgement.detector import Case
    from claimcheck.judgement.verdicts import Detected


def detect(case: Case) -> Iterator[Detected]:
    """One note that lists every place without a check."""
    missing = [item for item in case.sentence.covered if item.is_open and item.passage.about is About.PLACE]
    yield from one_note("uncovered-place", missing, "no check asks about")


DETECTOR = Detector("uncovered-place", Weight.NOTE, detect)
