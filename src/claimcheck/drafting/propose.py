"""Which checks a clause asks for: the kinds in the order in which their turns of phrase are tried."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.drafting.existing import exists
from claimcheck.drafting.guards import guarded
from claimcheck.drafting.lines import document, further_levels, level, survey, target, threshold
from claimcheck.drafting.moves import change, from_to, further_change, gained, run, trend
from claimcheck.drafting.parts import Part, Slot, doubt_of
from claimcheck.drafting.sides import compare, correlation, share
from claimcheck.drafting.standings import rank, record
from claimcheck.drafting.tallies import count

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.drafting.measures import Candidate
    from claimcheck.drafting.scene import Scene

    Proposal = Callable[[Scene], Part | None]

# With these the clause is told; each needs a measure.
MEASURED: tuple[Proposal, ...] = (
    target, correlation, survey, run, gained, from_to, count, exists, record, rank, compare, trend, share, threshold,
    change, level,
)  # fmt: skip
_MOST_NAMED = 4  # measures of which one is to be chosen


def propose(scene: Scene) -> tuple[Part, ...]:
    """The checks of one clause; none where it says nothing that a table can answer."""
    stated = None if scene.figures or scene.sign or scene.extremes or scene.times else document(scene)
    if stated is not None:
        return (stated,)
    kinds = MEASURED if scene.found else (correlation,)
    first = next((part for make in kinds if (part := make(scene)) is not None), None)
    if first is None:
        return ()
    several = further_levels(scene) if first.kind == "level" else []
    found = guarded(several or (first, *_further(first, scene)), scene)
    return tuple(part if part.choice else with_measure(part, scene) for part in found)


def _further(first: Part, scene: Scene) -> list[Part]:
    """What else the clause says: the size of a from-to, the figure of a record."""
    if first.kind == "from-to":
        more = further_change(scene)
    elif first.kind in {"record", "rank"}:
        more = level(scene)
    else:
        more = None
    return [more] if more is not None else []


def _is_per_head(scene: Scene) -> bool:
    return scene.clause.turns.per_head.search(scene.clause.words) is not None


def _has_base(item: Candidate) -> bool:
    words = f"{item.measure} {item.unit}".lower()
    return any(base in words for base in ("per", "por", "cápita", "capita", "head", "%"))


def with_measure(part: Part, scene: Scene) -> Part:
    """The measure as its first key, as a question where several fit about equally."""
    found = scene.found
    equal = equal_to_first(found)
    asked = f"which measure is meant: {' or '.join(map(told, equal))}?" if len(equal) > 1 else ""
    if not asked and _is_per_head(scene) and not _has_base(found[0]):
        asked = "is it a figure per head? the measure is none; `per: {measure: …}` divides it by the people"
    asked = asked or doubt_of(found[0])
    remark = "" if asked else "is this the measure meant?"
    slot = Slot(("measure",), found[0].measure, asked, remark)
    return replace(part, slots=(slot, *part.slots), choice=found)


def told(item: Candidate) -> str:
    """A measure with its unit."""
    return f"{item.measure} ({item.unit or 'no unit'})"


def equal_to_first(found: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The measures that fit about as well as the first, itself among them."""
    return tuple(item for item in found if item.is_equal)[:_MOST_NAMED] if found[0].is_equal else found[:1]
