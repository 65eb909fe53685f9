"""Proposals for one figure at one time: a level, a line, a target, the answers of a poll; and for documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.drafting.parts import Part, Slot
from claimcheck.drafting.periods import at_slot, ends, own_point, points, since, span_slot, until
from claimcheck.drafting.scene import is_part
from claimcheck.drafting.where import of_slots
from claimcheck.quantities.passages import Lead
from claimcheck.quantities.quantity import Hedge, Unit

if TYPE_CHECKING:
    import re

    from claimcheck.drafting.scene import Scene
    from claimcheck.quantities.passages import Passage

_SIDES = {
    Hedge.MORE_THAN: "above",
    Hedge.JUST_OVER: "above",
    Hedge.WELL_OVER: "above",
    Hedge.LESS_THAN: "below",
    Hedge.NEARLY: "below",
    Hedge.WELL_UNDER: "below",
    Hedge.AT_LEAST: "at-or-above",
    Hedge.AT_MOST: "at-or-below",
}
_COUNTED = {Hedge.MAJORITY, Hedge.VAST_MAJORITY, Hedge.EVERY, Hedge.NONE}
WHOLE = "of which whole is it a part? the measure is no percentage; the kind `share` names the part and the whole"


def side_of(figure: Passage) -> str:
    """On which side of its line a figure puts it; empty where it names no line."""
    return _SIDES.get(figure.quantities[0].hedge, "")


def level(scene: Scene) -> Part | None:
    """X was V in t."""
    figures = _levels(scene)
    return _level(scene, figures[0], at_slot(scene)) if figures else None


def further_levels(scene: Scene) -> list[Part]:
    """15% in 2018 against 38% in 2005: the others, each at its own time."""
    figures = _levels(scene)
    times = [own_point(scene, item) for item in figures]
    if len(figures) < 2 or not all(times) or len(set(times)) < len(times):
        return []
    return [_level(scene, item, Slot(("at",), time)) for item, time in zip(figures, times, strict=True)]


def _levels(scene: Scene) -> list[Passage]:
    sizes = [*scene.sizes]
    if not scene.sign:
        sizes += [item for item in scene.figures if item.lead is Lead.FROM]  # compared with 38% in 2005
    figures = [item for item in sizes if item.quantities[0].unit is not Unit.MULTIPLE]
    return figures or [item for item in sizes if item.lead is Lead.TO]


def _level(scene: Scene, figure: Passage, when: Slot) -> Part:
    asked = WHOLE if is_part(figure) and not scene.is_percent and not scene.is_of_answers else ""
    return Part("level", (*of_slots(scene), when, Slot(("value",), scene.amount(figure), asked)))


def threshold(scene: Scene) -> Part | None:
    """Above 10; it has stayed below 5% since 2019."""
    figure = next((item for item in scene.sizes if side_of(item)), None)
    if figure is None or scene.sign or scene.clause.turns.line.match(_plain(scene, figure)) is None:
        return None
    if since(scene) or len(points(scene)) > 1:
        whole = span_slot(scene, ("at", "in"))
        when = [whole, Slot(("at", "take"), "every")]
    else:
        when = [at_slot(scene)]
    line = [Slot(("line",), scene.bare(figure)), Slot(("side",), side_of(figure))]
    return Part("threshold", (*of_slots(scene), *when, *line))


def _plain(scene: Scene, figure: Passage) -> str:
    return scene.clause.plain[figure.start : figure.end]


def target(scene: Scene) -> Part | None:
    """It met its target; it is on track to."""
    said, words = scene.clause.turns, scene.clause.words
    status = next((name for name, turn in _statuses(scene) if turn.search(words)), "")
    if not status or not said.goal.search(words) or not scene.sizes:
        return None
    figure = next((item for item in scene.sizes if item.lead is Lead.TO), scene.sizes[0])
    due = until(scene) or (points(scene)[-1] if points(scene) else "")
    asked = "" if due else "when is it due? the sentence does not say"
    slots = [*of_slots(scene), Slot(("by",), due or "latest", asked)]
    is_size = figure.lead is Lead.BY or figure.quantities[0].unit is Unit.MULTIPLE or _is_of_base(figure, scene)
    if is_size or status.endswith("track"):
        start = next((point for point in points(scene) if point != due), "")
        why = "" if start else "from when is the change counted? the sentence does not say"
        slots.append(Slot(("from",), start or "start", why))
    if is_size:
        aim = [Slot(("target",), scene.amount(figure)), *_which_way(scene)]
    else:
        aim = [_line(scene, figure)]
    return Part("target", (*slots, *aim, Slot(("status",), status)))


def _which_way(scene: Scene) -> list[Slot]:
    return [Slot(("direction",), scene.direction)] if scene.direction else []


def _line(scene: Scene, figure: Passage) -> Slot:
    """A bare figure is a line of which the sentence does not say on which side one has to come."""
    if side_of(figure) or figure.quantities[0].hedge is Hedge.BETWEEN:
        return Slot(("target",), scene.amount(figure))
    words = ("al menos", "como máximo") if scene.clause.language == "es" else ("at least", "at most")
    word = words[scene.sign < 0]
    asked = f"is it reached from below or from above? '{word}' is proposed"
    return Slot(("target",), f"{word} {scene.amount(figure)}", asked)


def _is_of_base(figure: Passage, scene: Scene) -> bool:
    in_percent = figure.quantities[0].unit in {Unit.PERCENT, Unit.POINTS}
    return in_percent and bool(scene.sign) and not scene.is_percent


def _statuses(scene: Scene) -> list[tuple[str, re.Pattern[str]]]:
    said = scene.clause.turns
    return [
        ("off-track", said.off_track),
        ("on-track", said.on_track),
        ("missed", said.missed),
        ("met", said.met),
    ]


def survey(scene: Scene) -> Part | None:
    """60 percent of those asked."""
    said, words = scene.clause.turns, scene.clause.words
    figures = [item for item in scene.figures if is_part(item)]
    if not figures:
        return None
    answers = said.answers.search(scene.clause.plain, figures[0].end, scene.clause.end)
    is_asked = scene.is_of_answers or (answers is not None and said.poll.search(words) is not None)
    if not is_asked:
        return None
    asked = "which answers count? write them as the poll has them: answer: [yes, rather yes]"
    answer = Slot(("answer",), "", asked)
    start, end = scene.led_by(Lead.FROM), scene.led_by(Lead.TO)
    if scene.sign and start is not None and end is not None:
        first, last = ends(scene, ("from", "at"), ("to", "at"))
        values = (Slot(("from", "value"), start.text), Slot(("to", "value"), end.text))
        return Part("survey", (*of_slots(scene), answer, first, values[0], last, values[1]))
    return Part("survey", (*of_slots(scene), at_slot(scene), answer, Slot(("value",), figures[0].text)))


def document(scene: Scene) -> Part | None:
    """A treaty, a ruling, a report: what somebody states without a figure."""
    said, words = scene.clause.turns, scene.clause.words
    if not (said.body.search(words) and said.states.search(words)):
        return None
    asked = "what do the documents come to? read them, write `finding` and `because`, and put your name in `by`"
    return Part(
        "document",
        (
            Slot(("finding",), "undecidable", asked),
            Slot(("because",), "Nobody has read the documents yet."),
        ),
    )
