"""A figure with "only" before it.

What it means: "only 60" and "60" are the same number; the word is a judgement of the speaker, and no data can test it.
It may hide that 60 is a lot, or that it is more than before. It speaks of the reading, not of intent.

When it fires: a figure of the sentence, or of a check, stands with only, just, merely, a mere, barely, as few as, solo,
apenas, tan solo and the like, and a load-bearing check tests that figure. "Just over" and "just under" are no such
words. Always a note, one for each figure; it names the measured figure where that is larger than the one said.

Fires: "only 60 homicides a month".
Near miss: "just under 60 homicides a month"; "the only country with 60".

How to mend: give the figure without the word, with one to compare it with.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.judgement.detector import Detector
from claimcheck.judgement.parts import check_of
from claimcheck.judgement.verdicts import Detected, Weight
from claimcheck.quantities.quantity import Unit
from claimcheck.quantities.same_amount import same_figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.judgement.detector import Case
    from claimcheck.judgement.verdicts import PartVerdict
    from claimcheck.quantities.quantity import Quantity

NOTE = "'only' or 'just' downplays the figure"


def detect(case: Case) -> Iterator[Detected]:
    """One note for each figure."""
    parts = {id(leaf): index for index, leaf in case.leaves()}
    told: list[Quantity] = []
    for reach in case.sentence.reaches:
        if id(reach.leaf) not in parts:
            continue
        for quantity in (*reach.quantities, *_said_of(case, reach.number)):
            if quantity.downplays and quantity.figure is not None and not _is_told(quantity, told):
                told.append(quantity)
                yield _note(parts[id(reach.leaf)], reach.leaf, quantity)


def _said_of(case: Case, number: int) -> Iterator[Quantity]:
    """The figures of the sentence that a check touches."""
    for item in case.sentence.covered:
        if number in item.checks and len(item.passage.quantities) == 1:
            yield item.passage.quantities[0]


def _is_told(quantity: Quantity, told: list[Quantity]) -> bool:
    return any(item.figure is not None and same_figure(quantity, item.figure.value) for item in told)


def _note(part: int, leaf: PartVerdict, quantity: Quantity) -> Detected:
    text = quantity.text.strip()
    return Detected(
        "downplays",
        Weight.NOTE,
        f"'{text}' plays the figure down, and the word cannot be checked{_more(leaf, quantity)}",
        part=part,
        suggestion="give the figure without the word, with one to compare it with",
        words=(text,),
        names=(NOTE,),
    )


def _more(leaf: PartVerdict, quantity: Quantity) -> str:
    """That it is more than was said, where one level was tested."""
    is_level = check_of(leaf).kind in {"level", "survey"} and quantity.unit in {Unit.PLAIN, Unit.PERCENT}
    if not is_level or quantity.figure is None or len(leaf.deciding) != 1 or len(leaf.deciding[0].observed) != 1:
        return ""
    finding = leaf.deciding[0]
    larger = finding.observed[0].value.value > float(quantity.figure.value)
    return f"; the data have more: {finding.reason}" if larger else ""


DETECTOR = Detector("downplays", Weight.NOTE, detect)
