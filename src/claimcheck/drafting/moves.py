"""Proposals for what moved: from A to B, a change, a trend, so many periods in a row."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.drafting.flows import is_count
from claimcheck.drafting.lines import side_of
from claimcheck.drafting.parts import Part, Slot
from claimcheck.drafting.periods import UNTIL_WHEN, at_slot, ends, own_point, points, since
from claimcheck.drafting.scene import is_part
from claimcheck.drafting.where import of_slots
from claimcheck.quantities.passages import Lead
from claimcheck.quantities.quantity import Unit

if TYPE_CHECKING:
    from claimcheck.drafting.scene import Scene
    from claimcheck.quantities.passages import Passage

_UNIT_THEN_END = re.compile(r"(?:points?|puntos?|percent|por ciento|%)\s+(?:to|a|al)\b", re.IGNORECASE)
POINTS = "is it points, or percent of the percentage? write '5 points' or '5%'"


def gained(scene: Scene) -> Part | None:
    """People left poverty, jobs were added: so many fewer or more than before, never so many."""
    flow = scene.flow
    sizes = [item for item in scene.sizes if is_count(item)]
    if flow is None or not flow.sign or not sizes:
        return None
    way, by = Slot(("direction",), scene.direction), Slot(("by",), scene.amount(sizes[0]))
    return Part("change", (*of_slots(scene), *ends(scene), way, by))


def from_to(scene: Scene) -> Part | None:
    """From 103 to 60; and "fell to 60", where only the end is said."""
    start, end = scene.led_by(Lead.FROM), scene.led_by(Lead.TO)
    if end is None and start is not None and scene.sign:
        return _down_from(scene, start)
    if end is None or (start is None and not scene.sign):
        return None
    whens, figures, asked = _paired(scene, start, end)
    slots = [*of_slots(scene)]
    for slot, key, figure in zip(whens, ("from", "to"), figures, strict=True):
        slots.append(replace(slot, path=(key, "at")))
        if figure is not None:
            slots.append(_value(scene, figure, end, key))
    if scene.sign:
        slots.append(Slot(("shows",), scene.direction, asked))
    return Part("from-to", tuple(slots))


def _paired(
    scene: Scene, start: Passage | None, end: Passage
) -> tuple[list[Slot], tuple[Passage | None, Passage], str]:
    """The times and the figures of both ends; each figure keeps the time beside it, whichever is named first."""
    whens = ends(scene)
    times = [own_point(scene, item) if item is not None else "" for item in (start, end)]
    if start is None or [times[1], times[0]] != [slot.value for slot in whens]:
        return whens, (start, end), ""
    asked = f"'{start.text}' of {times[0]} stands as the later of the two; which way did it go?"
    return whens, (end, start), asked


def _down_from(scene: Scene, start: Passage) -> Part:
    """Down from 26 percent in 2013: only where it started is said."""
    own = points(scene)
    first, last = ends(scene, ("from", "at"), ("to", "at"))
    if len(own) == 1 and not since(scene):
        first, last = Slot(("from", "at"), own[0]), Slot(("to", "at"), "latest", UNTIL_WHEN)
    is_line = (
        scene.clause.language == "es"
        and "desde" not in scene.clause.plain[start.start - len("desde el ") : start.start]
    )
    asked = f"is it from '{start.text}', or below '{start.text}'? the first is proposed" if is_line else ""
    value = Slot(("from", "value"), scene.amount(start), asked)
    return Part("from-to", (*of_slots(scene), first, value, last, Slot(("shows",), scene.direction)))


def _value(scene: Scene, figure: Passage, end: Passage, key: str) -> Slot:
    """Of "from 2 to 62 million" the first may be 2 or 2 million."""
    scale = scene.clause.turns.scale
    tail = scale.search(end.text.lower())
    if figure is not end and tail is not None and scale.search(figure.text.lower()) is None:
        asked = f"is it '{figure.text}' or '{figure.text} {tail[0]}'? the second is proposed"
        return Slot((key, "value"), f"{figure.text} {tail[0]}", asked)
    return Slot((key, "value"), scene.amount(figure))


def further_change(scene: Scene) -> Part | None:
    """Of "from 103 to 60, more than 40 percent" the size."""
    sizes = [item for item in scene.sizes if item.lead is not Lead.TO]
    if scene.led_by(Lead.TO) is None or not sizes or not scene.sign:
        return None
    return change(scene)


def change(scene: Scene) -> Part | None:
    """It rose, it fell by a third, it halved, it did not change."""
    flat = scene.flat
    if not scene.sign and flat is None:
        return _than_before(scene)
    sizes = [item for item in scene.sizes if item.lead is not Lead.TO and item.quantities[0].of_total is None]
    direction = scene.direction or "none"
    if scene.is_negated and scene.sign:
        asked = "does the sentence deny the size alone, or the direction too?" if sizes else ""
        way = Slot(("direction",), f"not-{direction}", asked)
        return Part("change", (*of_slots(scene), *ends(scene), way))
    slots = [*of_slots(scene), *ends(scene), Slot(("direction",), direction)]
    if sizes and scene.sign:
        slots.append(Slot(("by",), scene.amount(sizes[0]), _points(sizes[0], scene)))
    return Part("change", tuple(slots))


def _than_before(scene: Scene) -> Part | None:
    """Lower in 2015 than in 2010; 80,000 more; five times more than in 2007; more people in work than before."""
    said, words, own = scene.clause.turns, scene.clause.words, points(scene)
    lower, higher = said.lower.search(words), said.higher.search(words)
    is_of_times = bool(scene.against) or said.then.search(words) is not None
    is_size = bool(scene.more or _times_more(scene)) and not scene.comparison
    if not (lower or higher) or not (is_of_times or is_size):
        return None
    is_turned = len(own) == 2 and scene.against == own[-1]  # it was lower in 2010 than in 2015
    way = "decrease" if (lower is not None) is not is_turned else "increase"
    slots = [*of_slots(scene), *ends(scene), Slot(("direction",), way)]
    if scene.sizes:
        asked = "of which of the two is it a size? the earlier is proposed" if is_turned else ""
        slots.append(Slot(("by",), scene.amount(scene.sizes[0]), asked or _points(scene.sizes[0], scene)))
    return Part("change", tuple(slots))


def _times_more(scene: Scene) -> bool:
    return any(item.quantities[0].unit is Unit.MULTIPLE for item in scene.sizes)


def _points(size: Passage, scene: Scene) -> str:
    if _UNIT_THEN_END.search(size.text):
        return f"is '{size.text}' from one to the other, or a size and where it ended?"
    return POINTS if size.quantities[0].unit is Unit.PERCENT and scene.is_percent else ""


def trend(scene: Scene) -> Part | None:
    """It has been falling; every single year; it stayed where it was."""
    said, words = scene.clause.turns, scene.clause.words
    if scene.flat is not None and not scene.sign and (since(scene) or len(points(scene)) > 1):
        return Part("trend", (*of_slots(scene), *ends(scene), Slot(("pattern",), "stable")))
    if not scene.sign or [item for item in scene.sizes if not is_part(item) or item.quantities[0].figure is not None]:
        return None
    pattern = next((name for name, turn in _patterns(scene) if turn), "")
    if not pattern and not said.ongoing.search(words):
        return None
    shape = [Slot(("pattern",), pattern)] if pattern else []
    return Part("trend", (*of_slots(scene), *ends(scene), Slot(("direction",), scene.direction), *shape))


def _patterns(scene: Scene) -> list[tuple[str, object]]:
    said, words = scene.clause.turns, scene.clause.words
    return [("every-period", said.every_step.search(words)), ("steady", said.steady.search(words))]


def run(scene: Scene) -> Part | None:
    """For the ninth month in a row."""
    clause = scene.clause
    found = clause.turns.run.search(clause.words)
    if found is None:
        return None
    start = clause.start
    length = clause.sentence[start + found.start("length") : start + found.end("length")]
    holds = [Slot(("predicate", "kind"), "change"), Slot(("predicate", "direction"), scene.direction)]
    lines = [item for item in scene.sizes if item.text not in length]
    if not scene.sign and lines and side_of(lines[0]):
        holds = [
            Slot(("predicate", "kind"), "threshold"),
            Slot(("predicate", "line"), scene.bare(lines[0])),
            Slot(("predicate", "side"), side_of(lines[0])),
        ]
    elif not scene.sign:
        asked = "what holds in each of them: a rise, a fall, a line? the sentence does not say; a rise is proposed"
        holds = [holds[0], Slot(("predicate", "direction"), "increase", asked)]
    ending = at_slot(scene, ("ending",))
    return Part("run", (*of_slots(scene), *holds, ending, Slot(("length",), length)))
