"""Where: the places of a clause as the keys of a check, and a question wherever the sentence does not say."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.drafting.parts import Slot
from claimcheck.drafting.places import Sort
from claimcheck.quantities.characters import folded, plain_letters

if TYPE_CHECKING:
    from claimcheck.drafting.parts import Path
    from claimcheck.drafting.places import PlaceSaid
    from claimcheck.drafting.scene import Scene

_WORLD = ("world", "mundo", "planet", "planeta", "earth")


def of_slots(scene: Scene, path: Path = ("of",)) -> list[Slot]:
    """Who or where; nothing where the sources are about one place and the sentence names none."""
    named = [item for item in scene.places if item.sort is not Sort.NAMELESS]
    single = [item for item in named if item.sort is Sort.PLACE]
    if single or named:
        return [_of(scene, (single or named)[0], single or named, path)]
    nameless = next((item.text for item in scene.places), "")
    if is_about_one(scene):
        return []
    asked = f"which place is meant by '{nameless}'?" if nameless else "which place is meant? the sentence names none"
    return [Slot(path, "", asked)]


def single_slots(scene: Scene) -> list[Slot]:
    """The same of one place: a region is what it is one of."""
    own = [item for item in scene.places if item.sort is Sort.PLACE]
    return of_slots(replace(scene, places=tuple(own)))


def _of(scene: Scene, place: PlaceSaid, named: list[PlaceSaid], path: Path) -> Slot:
    others = list(dict.fromkeys(item.text for item in named if item.value != place.value))
    value = group_of(scene, place) if place.sort is not Sort.PLACE else place.value
    if len(place.codes) > 1 and place.sort is Sort.PLACE:
        asked = f"which place is '{place.text}': {' or '.join(place.codes)}?"
    elif place.is_doubtful:
        asked = f"is '{place.text}' the place that is meant?"
    elif place.sort is Sort.REGION and not value:
        asked = f"which place is '{place.text}' in the table: one row, or a group of its places?"
    elif others:
        asked = f"which place is meant? the sentence also names {' and '.join(others)}"
    else:
        asked = ""
    return Slot(path, value or place.value, asked)


def is_about_one(scene: Scene) -> bool:
    """Every source of the measure is about one place."""
    return all(_places_of(source) for source in scene.sources) and bool(scene.sources)


def _places_of(source: object) -> bool:
    data = getattr(source, "data", None)
    if data is not None:
        return data.entity is None or data.entity.value is not None
    return len({str(figure.of) for figure in getattr(source, "figures", ())}) == 1


def among_slot(scene: Scene, path: Path = ("among",)) -> Slot:
    """The universe: a group that the sentence names, else a question."""
    words = re.findall(r"[^\W\d_]+", plain_letters(folded(scene.clause.text)))
    if any(word in words for word in _WORLD) and not any(item.sort is Sort.GROUP for item in scene.places):
        return _world(scene, path)
    for place in scene.places:
        if place.sort in {Sort.REGION, Sort.GROUP}:
            found = group_of(scene, place)
            if found:
                others = [name for name in _fitting(scene, place) if name != found]
                return Slot(path, found, remark=f"other groups: {', '.join(others)}" if others else "")
            return Slot(path, "all", f"among which places? no source of the measure has a group for '{place.text}'")
    return Slot(path, "all", "among which places? the sentence does not say; all of the table are proposed")


def _world(scene: Scene, path: Path) -> Slot:
    named = [name for name in scene.groups if name.lower() in {"countries", "world", "paises", "mundo"}]
    asked = "" if named else "does the table hold every country? a group that says how many are `expected` would tell"
    return Slot(path, named[0] if named else "all", asked)


def group_of(scene: Scene, place: PlaceSaid) -> str:
    """The group that a region or a group of the sentence is called by in the sources of the measure; else empty."""
    fitting = _fitting(scene, place)
    return fitting[0] if fitting else ""


def _fitting(scene: Scene, place: PlaceSaid) -> list[str]:
    names = {_slug(place.text), *map(_slug, place.names), *place.codes}
    exact = [group for group in scene.groups if _slug(group) in names]
    within = [group for group in scene.groups if any(f"-{name}-" in f"-{_slug(group)}-" for name in names)]
    return list(dict.fromkeys((*exact, *within)))


def _slug(text: str) -> str:
    return "-".join(plain_letters(folded(text)).replace("_", "-").split())
