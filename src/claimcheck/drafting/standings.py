"""Proposals for an order and for how often: a rank, a record, was there one, in how many."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.drafting.forms import Form, form_of_unit
from claimcheck.drafting.lines import side_of
from claimcheck.drafting.parts import Part, Slot
from claimcheck.drafting.periods import at_slot, ends, points, since, span_slot
from claimcheck.drafting.scene import is_part
from claimcheck.drafting.where import among_slot, of_slots, single_slots
from claimcheck.quantities.passages import Lead
from claimcheck.quantities.quantity import Hedge, Unit
from claimcheck.quantities.said_times import Relation

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
_THAN = re.compile(r"(?:than|que|second)\b")
WHICH_WAY = "does '{}' mean the highest or the lowest? {} is proposed"


def way_of(scene: Scene) -> tuple[str, str]:
    """Highest or lowest, and the question where the words do not say: the worst."""
    for item in scene.extremes:
        words = scene.clause.plain[item.start : item.end]
        if scene.clause.turns.low.search(words):
            return "lowest", ""
        if scene.clause.turns.high.search(words):
            return "highest", ""
    text = scene.clause.plain[scene.extremes[0].start : scene.extremes[0].end]
    if scene.extremes[0].word == "extreme" and _THAN.match(text):
        return ("lowest" if scene.clause.turns.lower.search(scene.clause.words) else "highest"), ""
    found = next((item for item in scene.extremes if item.word in {"highest", "lowest"}), None)
    if found is not None and scene.clause.language == "en":
        return found.word, ""  # the most dangerous
    if scene.extremes[0].word == "record" and scene.sign < 0:
        return "lowest", WHICH_WAY.format(scene.extremes[0].text, "the lowest")
    return "highest", WHICH_WAY.format(scene.extremes[0].text, "the highest")


def record(scene: Scene) -> Part | None:
    """A record; the lowest since 2008."""
    if not scene.extremes:
        return None
    clause = scene.clause
    starts = [clause.plain[item.start : item.end] for item in scene.extremes]
    is_own = any(clause.turns.own.search(words) for words in starts) and not _names_universe(scene)
    start = [] if _names_universe(scene) else _since(scene)
    if not (is_own or start or since(scene) or any(item.word == "record" for item in scene.extremes)):
        return None
    way, asked = way_of(scene)
    own = [point for point in points(scene) if point != since(scene)]
    when = Slot(("at",), own[-1]) if own else _latest(scene)
    extreme = Slot(("extreme",), way, asked or _of_change(scene))
    return Part("record", (*of_slots(scene), when, extreme, *_since(scene)))


def _of_change(scene: Scene) -> str:
    """The largest increase is one of changes, and not of levels."""
    for item in scene.extremes:
        if scene.clause.turns.change_noun.match(scene.clause.plain, item.end, scene.clause.end):
            return f"is '{item.text}' said of the figures, or of their changes? a rank takes `value-of: {{change: %}}`"
    return ""


def _names_universe(scene: Scene) -> bool:
    words = (scene.clause.plain[item.start : item.end] for item in scene.extremes)
    return among_slot(scene).asks == "" or any(_THAN.match(text) for text in words)


def _latest(scene: Scene) -> Slot:
    if since(scene) or _since(scene):
        return Slot(("at",), "latest", "which period is meant? the sentence does not say; the latest one is proposed")
    return at_slot(scene)


def rank(scene: Scene) -> Part | None:
    """The highest of the region; third; one of the poorest."""
    if not scene.extremes:
        return None
    way, asked = way_of(scene)
    first = scene.extremes[0]
    before = scene.clause.plain[scene.clause.start : first.start]
    place = f"one of the {way}" if scene.clause.turns.one_of.search(before) else str(first.rank)
    order = [Slot(("order",), way, asked)] if way == "lowest" or asked else []
    position = Slot(("position",), _position(place, scene), _of_change(scene))
    return Part("rank", (*single_slots(scene), at_slot(scene), among_slot(scene), position, *order))


def _position(place: str, scene: Scene) -> str:
    if not place.startswith("one of"):
        return place
    return place if scene.clause.language == "en" else f"uno de los más {'bajos' if 'lowest' in place else 'altos'}"


def count(scene: Scene) -> Part | None:
    """In 8 of 10 countries; in every state; most towns; 7 of the 10 years."""
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
    lines = [item for item in scene.sizes if item is not but and (side_of(item) or not is_part(item))]
    lines = [item for item in lines if item.quantities[0].of_total is None]
    sign = scene.direction or _compared(scene)
    reached = [item for item in lines if _is_reached(item, scene)]
    if reached:
        side = side_of(reached[0]) or ("at-or-below" if scene.sign < 0 else "at-or-above")
        kind = [Slot((*path, "kind"), "threshold"), Slot((*path, "line"), scene.bare(reached[0]))]
        return [*kind, Slot((*path, "side"), side, _no_side(reached[0]))]
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


def exists(scene: Scene) -> Part | None:
    """For the first time; never; no country had more than X."""
    clause = scene.clause
    if scene.is_first:
        own = [point for point in points(scene) if point != since(scene)]
        when = Slot(("at",), own[-1]) if own else _latest(scene)
        start = _since(scene)
        holds = predicate(scene, None, ("predicate",), spans=False)
        return Part("exists", (*of_slots(scene), Slot(("first",), "true"), when, *start, *holds))
    found = clause.turns.none.search(clause.words)
    if found is None or scene.extremes:
        return None
    behind = clause.words[found.end() :]
    if clause.turns.places.match(behind):
        return _no_place(scene)
    holds = predicate(scene, None, ("predicate",), spans=False)
    is_of_counts = bool(holds[1].asks)  # no case of it: left out, the predicate is a figure above zero
    inner = [] if is_of_counts else holds
    is_line = any(slot.path[-1] == "line" for slot in inner)
    said = clause.turns
    is_compared = scene.comparison or said.higher.search(clause.words) or said.lower.search(clause.words)
    is_clear = is_line or (not is_compared and (is_of_counts and form_of_unit(scene.unit) is Form.COUNT))
    asked = "" if is_clear else f"what is it that '{found[0]}' denies? `predicate` says what has to hold"
    through = span_slot(scene, ("periods",))
    return Part("exists", (*of_slots(scene), through, *inner, Slot(("expected",), "none", asked)))


def _since(scene: Scene) -> list[Slot]:
    """For the first time since 1990; for the first time in ten years."""
    if since(scene):
        return [Slot(("since",), since(scene))]
    length = next((item for item in scene.clause.passages if item.times and _is_length(item)), None)
    if length is None:
        return []
    time = length.times[0]
    asked = f"since when is '{length.text}'? it is counted back from the latest figure"
    return [Slot(("since",), f"{time.count} {time.grain}{'' if time.count == 1 else 's'} before latest", asked)]


def _is_length(item: Passage) -> bool:
    return item.times[0].relation in {Relation.LASTING, Relation.LAST}


def _no_place(scene: Scene) -> Part:
    """No country had a higher rate than Venezuela; no town had more than 70."""
    own = scene.own_places
    said, words = scene.clause.turns, scene.clause.words
    if own and said.than.search(words):
        relation = "lower" if said.higher.search(words) else "higher"
        universe = among_slot(scene, ("entities", "among"))
        return Part(
            "exists",
            (
                Slot(("entities", "others"), "every"),
                universe,
                at_slot(scene),
                Slot(("predicate", "kind"), "compare"),
                Slot(("predicate", "a", "of"), own[0].value),
                Slot(("predicate", "b"), "{}"),
                Slot(("predicate", "relation"), relation),
                Slot(("expected",), "none"),
            ),
        )
    holds = predicate(scene, None, ("predicate",), spans=True)
    when = [] if any(slot.path[-1] == "from" for slot in holds) else [at_slot(scene)]
    return Part("exists", (among_slot(scene, ("entities",)), *when, *holds, Slot(("expected",), "none")))
