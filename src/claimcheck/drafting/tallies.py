"""Proposals for how often: in 8 of 10 countries, in every state, 7 of the 10 years."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.drafting.lines import side_of
from claimcheck.drafting.parts import Part, Slot
from claimcheck.drafting.periods import at_slot, ends, points, span_slot
from claimcheck.drafting.scene import is_part
from claimcheck.drafting.where import among_slot, of_slots, single_slots
from claimcheck.quantities.characters import folded, plain_letters
from claimcheck.quantities.passages import Lead
from claimcheck.quantities.quantity import Hedge, Unit

if TYPE_CHECKING:
    from claimcheck.drafting.parts import Path
    from claimcheck.drafting.scene import Scene
    from claimcheck.quantities.passages import Passage


_WORDS = {Hedge.EVERY, Hedge.NONE, Hedge.MAJORITY, Hedge.VAST_MAJORITY}
_LAST = re.compile(r"\b(?:last|past|[uú]ltim[oa]s)\b", re.IGNORECASE)
_GRAINS = {
    "year": "years", "ano": "years", "month": "months", "mes": "months", "quarter": "quarters", "trim": "quarters",
    "week": "weeks", "semana": "weeks", "day": "days", "dia": "days",
}  # fmt: skip


def count(scene: Scene) -> Part | None:
    """In 8 of 10 countries; in every state; most towns; 7 of the 10 years."""
    return _alone(scene) if _is_alone(scene) else _of_several(scene)


def _of_several(scene: Scene) -> Part | None:
    every = scene.clause.turns.all_places.search(scene.clause.words)
    if every is not None and (scene.sign or scene.sizes):
        start = scene.clause.start
        word = scene.clause.sentence[start + every.start("word") : start + every.end("word")]
        return _counted(scene, None, [among_slot(scene, ("entities",))], is_of_places=True, word=word)
    for figure in scene.figures:
        quantity = figure.quantities[0]
        behind = scene.clause.plain[figure.end : scene.clause.end]
        if quantity.of_total is None and quantity.hedge not in _WORDS:
            if quantity.unit is Unit.PLAIN and scene.clause.turns.places.match(behind) and _is_of_several(scene):
                return _counted(scene, figure, [among_slot(scene, ("entities",))], is_of_places=True)
            continue
        if scene.clause.turns.places.match(behind):
            through = [among_slot(scene, ("entities",))]
            return _counted(scene, figure, through, is_of_places=True)
        if scene.clause.turns.times.match(behind):
            through = [*of_slots(scene), _last_of(figure, behind, scene)]
            return _counted(scene, figure, through, is_of_places=False)
        if quantity.of_total is not None and scene.sign and scene.led_by(Lead.TO) is None:
            asked = "in which places or periods? the sentence does not say in words that are known"
            return _counted(scene, figure, [Slot(("entities",), "all", asked)], is_of_places=True)
    return None


def _is_alone(scene: Scene) -> bool:
    """The only country, the only G7 economy; not the only year."""
    said = plain_letters(folded(scene.only))
    among_places = scene.clause.turns.places.search(said) or "econom" in said
    return bool(scene.only and among_places and scene.own_places and not scene.figures)


def _alone(scene: Scene) -> Part:
    """The only country where it fell."""
    one = "uno de solo uno" if scene.clause.language == "es" else "one of only one"
    holds = predicate(scene, None, ("predicate",), spans=True)
    when = [] if any(slot.path[-1] in {"from", "to"} for slot in holds) else [at_slot(scene)]
    through = among_slot(scene, ("entities",))
    return Part("count", (*single_slots(scene), through, *when, *holds, Slot(("quantity",), one)))


def _last_of(figure: Passage, behind: str, scene: Scene) -> Slot:
    """In 7 of the last 10 years."""
    total = figure.quantities[0].of_total
    noun = scene.clause.turns.times.match(behind)
    if total is None or noun is None or not _LAST.search(f"{figure.text} {noun[0]}"):
        return span_slot(scene, ("periods",))
    grain = next((word for stem, word in _GRAINS.items() if noun["noun"].startswith(stem)), "years")
    return Slot(("periods",), f"last {total} {grain}", "until when? they are counted back from the latest figure")


def _is_of_several(scene: Scene) -> bool:
    """Murders rose in three states; one of only three towns with more than 40."""
    return bool(scene.sign) or len(scene.sizes) > 1


def _counted(scene: Scene, figure: Passage | None, through: list[Slot], *, is_of_places: bool, word: str = "") -> Part:
    """By a figure, or by a word that was read as none."""
    holds = predicate(scene, figure, ("predicate",), spans=is_of_places)
    when = [] if not is_of_places or any(slot.path[-1] in {"from", "to"} for slot in holds) else [at_slot(scene)]
    if figure is None:
        return Part("count", (*through, *when, *holds, Slot(("quantity",), word)))
    before = scene.clause.plain[scene.clause.start : figure.start]
    is_one = scene.clause.turns.one_of.search(f"{before.rstrip()} ") is not None
    own = of_slots(scene) if is_one else []
    one = ("uno de " if scene.clause.language == "es" else "one of ") if is_one else ""
    return Part("count", (*own, *through, *when, *holds, Slot(("quantity",), one + figure.text)))


def predicate(scene: Scene, but: Passage | None, path: Path, *, spans: bool) -> list[Slot]:
    """What holds in each: a rise or a fall, or a line; with a question where the sentence does not say."""
    others = [item for item in scene.sizes if item is not but]
    lines = [item for item in others if side_of(item) or not is_part(item) or scene.is_percent]
    lines = [item for item in lines if item.quantities[0].of_total is None]
    sign = scene.direction or _compared(scene)
    reached = [item for item in lines if _is_reached(item, scene)]
    if reached:
        side = side_of(reached[0]) or ("at-or-below" if scene.sign < 0 else "at-or-above")
        is_passed = scene.clause.turns.passes.search(scene.clause.words) is not None and not scene.sign
        side = "above" if is_passed and not side_of(reached[0]) else side
        kind = [Slot((*path, "kind"), "threshold"), Slot((*path, "line"), scene.bare(reached[0]))]
        return [*kind, Slot((*path, "side"), side, "" if is_passed else _no_side(reached[0]))]
    if sign:
        when = ends(scene, (*path, "from"), (*path, "to")) if spans else []
        size = [Slot((*path, "by"), scene.amount(lines[0]))] if lines else []
        return [Slot((*path, "kind"), "change"), *when, Slot((*path, "direction"), sign), *size]
    asked = "what holds in each of them? the sentence names no line and no direction; 'above zero' is proposed"
    line = Slot((*path, "line"), "0", asked)
    return [Slot((*path, "kind"), "threshold"), line, Slot((*path, "side"), "above")]


def _is_reached(figure: Passage, scene: Scene) -> bool:
    """A line: without a move, or the one that it fell to, or below."""
    size = figure.quantities[0].unit in {Unit.MULTIPLE, Unit.POINTS} or figure.quantities[0].sign != 0
    return not size and (not scene.sign or figure.lead is Lead.TO or (figure.lead is None and bool(side_of(figure))))


def _no_side(figure: Passage) -> str:
    return "" if side_of(figure) else "on which side of the line? the sentence does not say"


def _compared(scene: Scene) -> str:
    said, words = scene.clause.turns, scene.clause.words
    if not said.than.search(words) or not points(scene):
        return ""
    return "decrease" if said.lower.search(words) else "increase" if said.higher.search(words) else ""
