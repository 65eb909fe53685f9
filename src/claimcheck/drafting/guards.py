"""What a sentence says and a proposed check does not: each becomes an open question, and nothing is lost in silence.

A check that holds less than the sentence would come out true of a sentence that is false.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.drafting.parts import Part
    from claimcheck.drafting.scene import Scene

_OF_NONE = {"exists", "target", "count", "document"}
_OF_TWO_TIMES = {"change", "trend", "from-to"}
_ONE_SIDED = {"level", "change", "trend", "threshold", "from-to"}
_OF_EXTREMES = {"rank", "record", "exists", "count", "document"}
_OF_ONE_AMONG_ALL = {"rank", "exists", "count", "document"}


def guarded(parts: Iterable[Part], scene: Scene) -> list[Part]:
    """The checks of a clause with what they leave of it as questions."""
    found = [_denied(_compared(part, scene), scene) for part in parts]
    kinds = {part.kind for part in found}
    for asked in _lost(scene, kinds):
        found = [*found[:-1], _also_asking(found[-1], asked)]
    return found


def _lost(scene: Scene, kinds: set[str]) -> Iterator[str]:
    flow = scene.flow
    if flow is not None and flow.asks and kinds != {"document"}:
        yield flow.asks
    if not kinds & _OF_EXTREMES:
        for item in scene.extremes:
            yield f"'{item.text}' is no part of this check: `kind: rank` is for places, `kind: record` for times"
    if scene.is_first and "exists" not in kinds:
        yield "it is said to be the first time: `kind: exists` with `first: true` asks that"
    if scene.only and not kinds & _OF_ONE_AMONG_ALL:
        yield f"'{scene.only}' is no part of this check: `kind: count` asks of how many it holds"
    if scene.leading and not kinds & _OF_EXTREMES:
        yield f"'{scene.leading}' is no part of this check: `kind: rank` asks for the place in an order"


def _also_asking(part: Part, asked: str) -> Part:
    last = part.slots[-1]
    return part.asking(last.path, f"{last.asks}; {asked}" if last.asks else asked)


def _compared(part: Part, scene: Scene) -> Part:
    """A check of one side only, where the sentence compares two: what the other is has to be said."""
    is_told = part.kind in _OF_TWO_TIMES and (scene.against or scene.is_more_than_before)
    words = scene.comparison or scene.more
    if part.kind not in _ONE_SIDED or is_told or not words:
        return part
    return _also_asking(
        part, f"'{words}' compares with something: two sides are `kind: compare`, two times the ends of a change"
    )


def _denied(part: Part, scene: Scene) -> Part:
    """A check of what the sentence denies: kinds that ask for none, or for a change that was not, do so themselves."""
    is_told = part.kind in _OF_NONE or any(slot.value.startswith("not-") for slot in part.slots)
    word = scene.denial
    if is_told or not word or scene.is_unbroken:
        return part
    return _also_asking(part, f"the sentence says '{word}': what does it deny? the check asks for the opposite")
