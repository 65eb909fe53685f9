"""Proposals for two sides: higher than, a part of a whole, the more of this the more of that."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.drafting.measures import candidates
from claimcheck.drafting.parts import Part, Slot, doubt_of
from claimcheck.drafting.periods import at_slot, ends
from claimcheck.drafting.scene import is_part
from claimcheck.drafting.where import among_slot, of_slots
from claimcheck.quantities.characters import folded, plain_letters
from claimcheck.quantities.quantity import Unit

if TYPE_CHECKING:
    from claimcheck.drafting.measures import Candidate
    from claimcheck.drafting.places import PlaceSaid
    from claimcheck.drafting.scene import Scene

SAME_CASES = (
    "does it count only cases of the whole? where the two are counted apart, as sentences and complaints of a year, "
    "a derived measure `{ratio: part, to: whole}` divides them"
)
_WHOLE_WORDS = 3
_ALL = 100  # percent: more of it than that is no part


def compare(scene: Scene) -> Part | None:
    """Higher than in Honduras; twice as much as; one candidate ahead of another."""
    if (ahead := _ahead(scene)) is not None:
        return ahead
    said, words = scene.clause.turns, scene.clause.words
    sides = _two(scene)
    multiple = next((item for item in scene.sizes if item.quantities[0].unit is Unit.MULTIPLE), None)
    relation = "lower" if said.lower.search(words) else "higher" if said.higher.search(words) else ""
    is_of_two = said.than.search(words) or (multiple is not None and said.that_of.search(words))
    if sides is None or not is_of_two or not (relation or multiple):
        return None
    keys = [Slot((side, "of"), place.value) for side, place in zip("ab", sides, strict=True)]
    if scene.sign and multiple is None:
        when = [slot for side in "ab" for slot in ends(scene, (side, "change", "from"), (side, "change", "to"))]
    else:
        when = [at_slot(scene)]
    slots = [*when, *keys] if when[0].path == ("at",) else [*keys, *when]
    slots += [Slot(("relation",), relation)] if relation else []
    if scene.sizes:
        slots.append(Slot(("by",), scene.amount(scene.sizes[0])))
    return Part("compare", tuple(slots))


def _ahead(scene: Scene) -> Part | None:
    """Two measures of one table, of which one is said to be ahead: X beats Y in the polls."""
    clause = scene.clause
    turn = clause.turns.ahead.search(clause.words)
    if turn is None:
        return None
    at = clause.start + turn.start()
    one = _first(clause.sentence[clause.start : at], scene)
    other = _first(clause.sentence[clause.start + turn.end() : clause.end], scene)
    if one is None or other is None or one.measure == other.measure:
        return None
    keys = [Slot((side, "measure"), item.measure, doubt_of(item)) for side, item in (("a", one), ("b", other))]
    return Part(
        "compare", (*of_slots(scene), at_slot(scene), *keys, Slot(("relation",), "higher")), choice=(one, other)
    )


def _two(scene: Scene) -> tuple[PlaceSaid, PlaceSaid] | None:
    """The places of the two sides; the one behind "compared with" is the second."""
    named = {item.value: item for item in reversed(scene.own_places) if item.value}
    found = sorted(named.values(), key=lambda item: item.start)
    if len(found) != 2:
        return None
    turn = scene.clause.turns.than.search(scene.clause.words)
    is_turned = turn is not None and scene.clause.start + turn.start() < found[0].start
    return (found[1], found[0]) if is_turned else (found[0], found[1])


def share(scene: Scene) -> Part | None:
    """40 percent of all; two thirds of them."""
    figure = next((item for item in scene.figures if is_part(item)), None)
    if figure is None or scene.is_percent or scene.is_of_answers or scene.sign:
        return None
    clause = scene.clause
    found = clause.turns.whole.match(clause.plain[figure.end : clause.end])
    is_of_each = figure.quantities[0].of_total is not None  # 7 in 100 complaints: the whole stands right behind
    if found is None and not is_of_each:
        return None
    at = figure.end + (found.end() if found is not None else 0)
    words = list(re.finditer(r"[^\W_]+(?:['’]s)?", clause.sentence[at : clause.end]))
    count = 1 if found is None else _WHOLE_WORDS
    behind = at + words[min(count, len(words)) - 1].end() if words else at
    whole = candidates(clause.sentence[at:behind], scene.catalogue)
    rest = f"{clause.sentence[clause.start : figure.start]} {clause.sentence[behind : clause.end]}"
    part = [item for item in candidates(rest, scene.catalogue) if not whole or item.measure != whole[0].measure]
    if not whole or not part:
        return None
    said = figure.quantities[0].figure
    if said is not None and figure.quantities[0].unit is Unit.PERCENT and said.value > _ALL:
        keys = [
            Slot((side, "measure"), item[0].measure, doubt_of(item[0])) for side, item in (("a", part), ("b", whole))
        ]
        slots = (*of_slots(scene), at_slot(scene), *keys, Slot(("by",), figure.text))
        return Part("compare", slots, choice=(part[0], whole[0]))
    slots = (
        *of_slots(scene),
        at_slot(scene),
        Slot(("part",), part[0].measure, doubt_of(part[0]) or (SAME_CASES if is_of_each else "")),
        Slot(("whole",), whole[0].measure, doubt_of(whole[0])),
        Slot(("value",), figure.text),
    )
    return Part("share", slots, choice=(part[0], whole[0]))


def correlation(scene: Scene) -> Part | None:
    """Where there is more of this there is more of that."""
    clause = scene.clause
    if not clause.turns.together.search(clause.words):
        return None
    halves = _halves(scene)
    if halves is None:
        return None
    x, y = (_first(text, scene) for text in halves)
    if x is None or y is None or x.measure == y.measure:
        return None
    lower = [clause.turns.lower.search(_plain(text)) is not None for text in halves]
    slots = (
        Slot(("x",), x.measure, doubt_of(x)),
        Slot(("y",), y.measure, doubt_of(y)),
        at_slot(scene),
        among_slot(scene),
        Slot(("direction",), "positive" if lower[0] == lower[1] else "negative"),
    )
    return Part("correlation", slots, choice=(x, y))


def _halves(scene: Scene) -> tuple[str, str] | None:
    """What is said of the X and of the Y: before and behind a comma, else a verb between them."""
    clause = scene.clause
    compared = [
        item.start()
        for item in re.finditer(f"{clause.turns.higher.pattern}|{clause.turns.lower.pattern}", clause.words)
    ]
    if len(compared) < 2:
        return None
    joins = list(clause.turns.joins.finditer(clause.words, compared[0]))
    commas = [item for item in joins if item[0] == ","]
    cut = (commas or joins)[0].start() if joins else compared[1]
    words = clause.sentence[clause.start : clause.end]
    return words[:cut], words[cut:]


def _first(text: str, scene: Scene) -> Candidate | None:
    return next(iter(candidates(text, scene.catalogue)), None)


def _plain(text: str) -> str:
    return plain_letters(folded(text))
