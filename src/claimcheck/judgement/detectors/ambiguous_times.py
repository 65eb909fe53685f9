"""Three times more may be three times as much, or four.

What it means: "three times more" is read in two ways, one of them a third larger than the other. Both
were tested, and the one that is better for the speaker counts. It speaks of the reading, not of intent.

When it fires: a check tests "N times more than", "N times higher", "N veces más" and the like. The note says which of
the two readings fits, where one does. Always a note.

Fires: "three times more expensive".
Near miss: "three times as expensive", "tripled".

How to mend: write "three times as much", or "four times".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.judgement.detector import Detector
from claimcheck.judgement.verdicts import Detected, Weight
from claimcheck.quantities.quantity import Hedge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.judgement.detector import Case
    from claimcheck.judgement.reach import Reach
    from claimcheck.quantities.quantity import Quantity

FITS = "fits as "


def detect(case: Case) -> Iterator[Detected]:
    """One note for each such figure."""
    parts = {id(leaf): index for index, leaf in case.leaves()}
    for reach in case.sentence.reaches:
        if id(reach.leaf) not in parts:
            continue
        for quantity in reach.quantities:
            if quantity.hedge is Hedge.TIMES_MORE and quantity.figure is not None:
                yield _note(parts[id(reach.leaf)], reach, quantity)


def _note(part: int, reach: Reach, quantity: Quantity) -> Detected:
    notes = dict.fromkeys(note for item in reach.leaf.deciding for note in item.notes if note.startswith(FITS))
    times = quantity.figure.value if quantity.figure is not None else 0
    fits = f"; here it {next(iter(notes))}" if len(notes) == 1 else ""
    return Detected(
        "ambiguous-times",
        Weight.NOTE,
        f"'{quantity.text.strip()}' can mean {times} or {times + 1} times as much{fits}",
        part=part,
        suggestion=f"write '{times} times as much' or '{times + 1} times as much'",
        words=(quantity.text.strip(),),
        names=tuple(notes) if len(notes) == 1 else (),
    )


DETECTOR = Detector("ambiguous-times", Weight.NOTE, detect)
