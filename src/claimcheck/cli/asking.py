"""The dialog of `claimcheck new`: each open question with its proposal. Enter takes it, `?` leaves it open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from claimcheck.report.output import say
from claimcheck.report.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Container

    from claimcheck.drafting.draft import Desk
    from claimcheck.drafting.parts import Part, Slot
    from claimcheck.drafting.sketch import Sketch

LEFT_OPEN = "?"
MEASURE = ("measure",)
_MOST = 9  # measures to choose from


def asked(desk: Desk, sketch: Sketch) -> Sketch:
    """The sketch with the answers that were typed.

    Raises
    ------
    typer.Abort
        Where the one who is asked leaves.

    """
    if not sketch.parts:
        return sketch
    say("Enter takes the proposal in brackets, ? leaves a question open, and so does a blank.")
    sketch, unsettled = _measures(desk, sketch)
    for index in range(len(sketch.parts)):
        if sketch.parts[index].text in unsettled and not _names_open_measure(sketch.parts[index]):
            sketch = sketch.with_part(index, sketch.parts[index].asking(MEASURE, "which measure is meant?"))
        say(f"Check {index + 1}: {sketch.parts[index].kind}, “{one_line(sketch.parts[index].text)}”")
        for slot in sketch.parts[index].open:
            if slot.path != MEASURE or len(sketch.parts[index].choice) < 2:
                sketch = _question(desk, sketch, index, slot)
    return sketch


def _measures(desk: Desk, sketch: Sketch) -> tuple[Sketch, set[str]]:
    """The measure of each part first, since the checks depend on it; and the parts for which it is left open."""
    chosen: dict[str, str] = {}
    unsettled: set[str] = set()
    while (part := _next(sketch, chosen.keys() | unsettled)) is not None:
        found = _chosen(part)
        if found is None:
            unsettled.add(part.text)
        else:
            chosen[part.text] = found
            sketch = desk.sketch(chosen)
    return sketch, unsettled


def _next(sketch: Sketch, settled: Container[str]) -> Part | None:
    """The next part that has several measures to choose from; kinds that name theirs elsewhere ask for none."""
    several = (part for part in sketch.parts if len(part.choice) > 1 and part.slots[0].path == MEASURE)
    return next((part for part in several if part.text not in settled), None)


def _chosen(part: Part) -> str | None:
    """The measure of a number that was typed; None where it is left open."""
    choice = part.choice[:_MOST]
    say(f"Which measure is meant in “{one_line(part.text)}”?")
    for number, item in enumerate(choice, 1):
        say(f"  {number}  {item.measure} ({one_line(item.unit) or 'no unit'}) of {', '.join(item.sources[:3])}")
    while True:
        typed = _typed("Number", "1")
        if typed == LEFT_OPEN:
            return None
        if typed.isascii() and typed.isdigit() and 1 <= int(typed[:3]) <= len(choice):
            return choice[int(typed[:3]) - 1].measure
        say(f"write a number from 1 to {len(choice)}, or ?")


def _names_open_measure(part: Part) -> bool:
    return any(slot.path == MEASURE for slot in part.open)


def _question(desk: Desk, sketch: Sketch, index: int, slot: Slot) -> Sketch:
    """One question, until the answer can be read or is left."""
    while True:
        typed = _typed(f"  {slot.key}: {one_line(slot.asks)}", slot.value)
        if typed == LEFT_OPEN:
            return sketch
        answered = sketch.answered(index, slot.path, typed)
        problems = desk.draft(answered).problems if typed != slot.value else ()
        if not problems:
            return answered
        say(f"  {one_line(problems[0].message)}{f'; {one_line(problems[0].hint)}' if problems[0].hint else ''}")


def _typed(question: str, proposal: str) -> str:
    """What was typed; the proposal for nothing, `?` for a blank, and for nothing where nothing is proposed."""
    found = str(typer.prompt(question, default=proposal or LEFT_OPEN, show_default=True, err=True)).strip()
    return found or LEFT_OPEN
