"""Proposals for an order: a rank among places, a record among periods."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.drafting.parts import Part, Slot
from claimcheck.drafting.periods import at_slot, latest_slot, points, since, since_slots
from claimcheck.drafting.where import among_slot, of_slots, single_slots

if TYPE_CHECKING:
    from claimcheck.drafting.places import PlaceSaid
    from claimcheck.drafting.scene import Scene


_THAN = re.compile(r"(?:than|que|second)\b")
_OF = re.compile(r"\s+(?:of|in|de|del|en)\s+(?:(?:all|the|toda|todo|el|la|los|las)\s+){0,2}")
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


def above(scene: Scene) -> PlaceSaid | None:
    """The place that is above: Greece of "second only to Greece"."""
    clause = scene.clause
    return next(
        (item for item in scene.own_places if clause.turns.behind.search(clause.plain, clause.start, item.start)), None
    )


def record(scene: Scene) -> Part | None:
    """A record; the lowest since 2008."""
    if not scene.extremes:
        return None
    clause = scene.clause
    starts = [clause.plain[item.start : item.end] for item in scene.extremes]
    is_own = any(clause.turns.own.search(words) for words in starts) and not _names_universe(scene)
    start = [] if _names_universe(scene) else since_slots(scene)
    if not (is_own or start or since(scene) or any(item.word == "record" for item in scene.extremes)):
        return None
    way, asked = way_of(scene)
    own = [point for point in points(scene) if point != since(scene)]
    when = Slot(("at",), own[-1]) if own else latest_slot(scene)
    extreme = Slot(("extreme",), way, asked or _of_change(scene))
    return Part("record", (*of_slots(scene), when, extreme, *since_slots(scene)))


def _of_change(scene: Scene) -> str:
    """The largest increase is one of changes, and not of levels."""
    for item in scene.extremes:
        if scene.clause.turns.change_noun.match(scene.clause.plain, item.end, scene.clause.end):
            return f"is '{item.text}' said of the figures, or of their changes? a rank takes `value-of: {{change: %}}`"
    return ""


def _names_universe(scene: Scene) -> bool:
    words = (scene.clause.plain[item.start : item.end] for item in scene.extremes)
    return among_slot(scene).asks == "" or any(_THAN.match(text) for text in words)


def rank(scene: Scene) -> Part | None:
    """The highest of the region; third; one of the poorest; second only to Greece; it leads."""
    if not scene.extremes:
        return _first_of(scene) if scene.leading else None
    way, asked = way_of(scene)
    if scene.clause.turns.proxy.search(scene.clause.words):
        asked = WHICH_WAY.format(
            scene.extremes[0].text, f"the {way}"
        )  # safest: the fewest crimes, the most who feel so
    first = scene.extremes[0]
    before = scene.clause.plain[scene.clause.start : first.start]
    place = f"one of the {way}" if scene.clause.turns.one_of.search(before) else str(first.rank)
    order = [Slot(("order",), way, asked)] if way == "lowest" or asked else []
    behind = above(scene)
    after = [Slot(("after",), behind.value)] if behind is not None else []
    place = "2" if after and place == "1" else place
    position = Slot(("position",), _position(place, scene), _of_change(scene))
    rest = tuple(item for item in scene.places if item is not behind)
    own = replace(scene, places=tuple(item for item in rest if not _is_whole(item, scene)))
    universe = among_slot(replace(scene, places=rest))
    return Part("rank", (*single_slots(own), at_slot(scene), universe, position, *order, *after))


def _is_whole(place: PlaceSaid, scene: Scene) -> bool:
    """Of which it is the highest: the Spain of "Madrid has the lowest in Spain"."""
    if not any(item.end <= place.start for item in scene.extremes):
        return False
    last = max(item.end for item in scene.extremes if item.end <= place.start)
    return _OF.fullmatch(scene.clause.plain, last, place.start) is not None


def _first_of(scene: Scene) -> Part:
    """It leads."""
    asked = f"is '{scene.leading}' said of the figures, or of their changes?" if scene.sign else ""
    position = Slot(("position",), "1", asked)
    return Part("rank", (*single_slots(scene), at_slot(scene), among_slot(scene), position))


def _position(place: str, scene: Scene) -> str:
    if not place.startswith("one of"):
        return place
    return place if scene.clause.language == "en" else f"uno de los más {'bajos' if 'lowest' in place else 'altos'}"
