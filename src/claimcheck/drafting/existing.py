"""Proposals for whether there was one: for the first time, never, no country."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.drafting.forms import Form, form_of_unit
from claimcheck.drafting.parts import Part, Slot
from claimcheck.drafting.periods import at_slot, latest_slot, points, since, since_slots, span_slot
from claimcheck.drafting.tallies import predicate
from claimcheck.drafting.where import among_slot, of_slots

if TYPE_CHECKING:
    from claimcheck.drafting.scene import Scene

_OTHER_SIDE = {"at-or-below": "above", "at-or-above": "below", "above": "at-or-below", "below": "at-or-above"}


def exists(scene: Scene) -> Part | None:
    """For the first time; never; no country had more than X."""
    clause = scene.clause
    if scene.is_first:
        own = [point for point in points(scene) if point != since(scene)]
        when = Slot(("at",), own[-1]) if own else latest_slot(scene)
        start = since_slots(scene)
        holds = predicate(scene, None, ("predicate",), spans=False)
        return Part("exists", (*of_slots(scene), Slot(("first",), "true"), when, *start, *holds))
    found = clause.turns.none.search(clause.words)
    if found is None or scene.extremes:
        return None
    behind = clause.words[found.end() :]
    if clause.turns.places.match(behind):
        return _no_place(scene)
    holds = predicate(scene, None, ("predicate",), spans=False)
    if _is_taken(scene, found.start()):
        holds = [replace(slot, value=_OTHER_SIDE.get(slot.value, slot.value)) for slot in holds]
    is_of_counts = bool(holds[1].asks)  # no case of it: left out, the predicate is a figure above zero
    inner = [] if is_of_counts else holds
    is_line = any(slot.path[-1] == "line" for slot in inner)
    said = clause.turns
    is_compared = scene.comparison or said.higher.search(clause.words) or said.lower.search(clause.words)
    is_clear = is_line or (not is_compared and (is_of_counts and form_of_unit(scene.unit) is Form.COUNT))
    asked = "" if is_clear else f"what is it that '{found[0]}' denies? `predicate` says what has to hold"
    through = span_slot(scene, ("periods",))
    return Part("exists", (*of_slots(scene), through, *inner, Slot(("expected",), "none", asked)))


def _is_taken(scene: Scene, at: int) -> bool:
    """Never above 10%: the word is read with the figure, one of at most 10%; what never was is the other side."""
    at += scene.clause.start
    return any(item.start <= at < item.end for item in scene.figures)


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
