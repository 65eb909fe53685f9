"""A check that tests a figure under another word than the sentence has.

What it means: "about 80" lets more pass than "80", and "more than 80" something else. A check under a stricter word
may fail what was said, one under a looser word may pass what was not.

When it fires: a figure of the sentence is in one or more checks, and none of these has it under the same word. Half,
doubled and one in five count as bare; a `threshold` has the word of its `side`; "close to" is both about and nearly.
Also when the sentence says how strongly something moved (slightly, sharply, dramatically), a `change` or `trend` tests
its direction, and no check tests any size. Left alone: checks with a `tolerance` of their own, which always wins;
checks that ask for none, which turn the word round; figures that only `covers` names; ranges; and the words of a
shrinking in other units. One note for each figure.

Fires: "about 80" with `value: "80"`, which is stricter; "more than doubled" with `by: doubled`.
Near miss: "about 80" with `value: around 80`; "80" with `value: "80", tolerance: 5`.

How to mend: write the figure in the check with the word of the sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.judgement.asked_words import STRENGTHS, as_asked
from claimcheck.judgement.detector import Detector
from claimcheck.judgement.parts import params_of
from claimcheck.judgement.verdicts import Detected, Weight
from claimcheck.quantities.passages import About, Lead
from claimcheck.quantities.quantity import Hedge
from claimcheck.quantities.same_amount import same_amount
from claimcheck.quantities.strictness import Strictness, strictness

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.judgement.detector import Case
    from claimcheck.judgement.reach import Reach
    from claimcheck.judgement.sentence import Covered
    from claimcheck.quantities.quantity import Quantity

PASSED = frozenset({Hedge.MORE_THAN, Hedge.LESS_THAN})  # "bajó del 8%", "pasó de 10": below it, beyond it, or from it
WAYS = frozenset({"change", "trend"})
_THAN = {
    Strictness.STRICTER: "which is stricter",
    Strictness.LOOSER: "which is looser",
    Strictness.OTHER: "which is another line: each lets figures pass that the other refuses",
}


def detect(case: Case) -> Iterator[Detected]:
    """One note for each figure whose word no check has."""
    for item in case.sentence.covered:
        if item.passage.about is About.FIGURE and len(item.passage.quantities) == 1:
            yield from _figure(item, case.sentence.reaches, spanish=str(case.claim.language) == "es")
        elif item.passage.about is About.HEDGE and item.is_open:
            yield from _strength(item, case.sentence.reaches)


def _figure(item: Covered, reaches: tuple[Reach, ...], *, spanish: bool) -> Iterator[Detected]:
    said = item.passage.quantities[0]
    asked = [(reach, quantity) for reach in reaches for quantity in as_asked(reach) if same_amount(said, quantity)]
    if any(params_of(reach.leaf).tolerance is not None or reach.denies for reach, _ in asked):
        return
    if spanish and item.passage.lead is Lead.FROM and any(quantity.hedge in PASSED for _, quantity in asked):
        return
    how = [strictness(quantity, said) for _, quantity in asked]
    if how and Strictness.SAME not in how:
        reach, quantity = asked[0]
        yield _note(item, f"check {reach.number} tests '{quantity.text.strip()}', {_THAN[how[0]]}", said)


def _strength(item: Covered, reaches: tuple[Reach, ...]) -> Iterator[Detected]:
    said = next((quantity for quantity in item.passage.quantities if quantity.hedge in STRENGTHS), None)
    moving = [reach for reach in reaches if reach.kind in WAYS and reach.signs]
    if said is not None and moving and not any(reach.tells_size for reach in reaches):
        yield _note(item, f"check {moving[0].number} tests the direction alone, which is looser", said)


def _note(item: Covered, what: str, said: Quantity) -> Detected:
    text = item.passage.text.strip()
    return Detected(
        "hedge-mismatch",
        Weight.NOTE,
        f"the sentence says '{text}', {what}",
        suggestion=f"write the check with the word of the sentence: {said.text.strip()}",
        words=(text,),
        place=item.place,
    )


DETECTOR = Detector("hedge-mismatch", Weight.NOTE, detect)
