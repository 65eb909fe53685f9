"""A share of which a piece is not known: what is known can refute it all the same, and never confirm it.

The known pieces of a part are the least that the part can be; the known pieces of a whole make the share at most that.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.evaluation.bases import base_said, share_said
from claimcheck.evaluation.part_of_whole import part_of_whole
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.universes import gather
from claimcheck.evaluation.wording import listed
from claimcheck.quantities.compare import Role
from claimcheck.quantities.intervals import exact
from claimcheck.quantities.outcomes import Outcome
from claimcheck.quantities.quantity import Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Observed
    from claimcheck.quantities.compare import Match
    from claimcheck.quantities.quantity import Quantity

Asked = tuple[str, "Callable[[], Observed]"]  # the name of a piece, and how to get its figure


@dataclass(frozen=True, slots=True)
class Refuted:
    """Why a share cannot be what was said, whatever the missing pieces are."""

    match: Match
    words: str
    observed: tuple[Observed, ...]


def refuted(evidence: Evidence, value: Quantity, parts: Iterable[Asked], wholes: Iterable[Asked]) -> Refuted | None:
    """The refutation by the pieces that are known; None where they leave it open.

    Raises
    ------
    NoAnswer
        When the known pieces are in different units, or the part does not lie inside the whole.

    """
    part, whole = gather(parts), gather(wholes)
    named = value.figure is not None and not value.negated and value.upper is None
    open_on_one_side = bool(part.missing) is not bool(whole.missing)
    seen = (*part.known, *whole.known)
    if not (named and open_on_one_side and part.known and whole.known):
        return None
    if any(item.value.low < 0 for item in seen) or _may_be_negative(evidence, (*part.missing, *whole.missing)):
        return None
    found = part_of_whole(part.known, whole.known)
    is_least = bool(part.missing)
    bound = share_said(value, exact(found.share.low if is_least else found.share.high))
    match = evidence.meets(value, bound, role=Role.SIZE)
    if match.outcome is not Outcome.FALSE or not _is_beyond(value, bound.value, above=is_least):
        return None
    word, missing = ("at least", part.missing) if is_least else ("at most", whole.missing)
    return Refuted(match, f"{word} {found.words}; without figures: {listed(missing)}", seen)


def _may_be_negative(evidence: Evidence, measures: Iterable[str]) -> bool:
    """True where a missing piece has a figure below zero at some other time or place: then nothing is a bound."""
    for name in measures:
        try:
            series = evidence.series(name)
        except NoAnswer:
            continue
        if any(cell.value.value < 0 for cells in series.cells.values() for cell in cells.values()):
            return True
    return False


def _is_beyond(value: Quantity, bound: float, *, above: bool) -> bool:
    """True when the bound lies on the far side of the figure said, so that no other share comes nearer to it."""
    if value.figure is None or not (value.unit in {Unit.PERCENT, Unit.FRACTION} or base_said(value)):
        return False
    said = float(value.figure.value)
    if value.unit is Unit.FRACTION and said > 1:  # one in five: the figure is the five
        return False
    return bound > said if above else bound < said
