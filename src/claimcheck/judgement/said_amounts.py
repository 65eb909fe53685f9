"""The amounts that a claim gives for a place and a time, with the room that their words leave."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.evaluation.people import PEOPLE
from claimcheck.evaluation.scales import scale_of
from claimcheck.evaluation.wording import is_percent, is_share
from claimcheck.judgement.ends import ends_on
from claimcheck.judgement.measure_names import same_thing
from claimcheck.judgement.parts import check_of
from claimcheck.quantities.bases import base_in
from claimcheck.quantities.quantity import Hedge, Quantity, Unit

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from claimcheck.datasets.series import CellKey
    from claimcheck.evaluation.findings import Observed
    from claimcheck.judgement.detector import Case
    from claimcheck.judgement.verdicts import PartVerdict

ROOM = {Hedge.BARE: 0.0, Hedge.EXACTLY: 0.0, Hedge.ABOUT: 0.05, Hedge.NEARLY: 0.10, Hedge.CLOSE_TO: 0.10}
PER_HUNDRED = 100.0


@dataclass(frozen=True, slots=True)
class Said:
    """One amount: a count, or a rate with what it is counted for."""

    part: int
    text: str  # with its hedge, as typed
    measure: str
    of: str  # code of the place
    at: str
    day: dt.date  # the last one it speaks of
    range: tuple[float, float, float]  # lowest, stated, highest; all above 0
    base: float | None  # None: a count; 100 of a percentage
    counted_for: str  # what a rate is counted for: people, live births; of a percentage its measure
    cells: tuple[CellKey, ...]

    @property
    def is_population(self) -> bool:
        """The number of people itself."""
        return self.measure == PEOPLE and self.base is None

    def goes_with(self, rate: Said) -> bool:
        """The count and the rate are of one thing, place and time."""
        return (self.of, self.at) == (rate.of, rate.at) and same_thing(self.measure, rate.measure)

    def is_counted_like(self, other: Said) -> bool:
        """Both rates are counted for the same thing; a population is that of people."""
        return self.counted_for == other.counted_for


def amounts_said(case: Case) -> list[Said]:
    """Every amount that the load-bearing levels and from-tos of a claim name, in order."""
    return [
        said
        for index, leaf in case.leaves()
        for quantity, seen in _paired(leaf)
        if (said := _said(index, quantity, seen)) is not None
    ]


def _paired(leaf: PartVerdict) -> Iterator[tuple[Quantity, Observed]]:
    """What was said and the figure it was held against."""
    check = check_of(leaf)
    ends = next((finding.observed for finding in leaf.deciding if finding.observed), ())
    if not ends:
        return
    if check.kind == "level":
        said = [(getattr(check.params, "value", None), ends[0])]
    elif check.kind == "from-to":
        pairs = zip(("from_", "to"), (ends[0], ends[-1]), strict=True)
        said = [(getattr(getattr(check.params, name, None), "value", None), seen) for name, seen in pairs]
    else:
        return
    yield from ((quantity, seen) for quantity, seen in said if isinstance(quantity, Quantity))


def _said(part: int, quantity: Quantity, seen: Observed) -> Said | None:
    day = ends_on(seen)
    known = range_said(quantity)
    if known is None or day is None or is_share(seen.unit):
        return None
    base = _base(quantity, seen)
    if base is None and (scale_of(seen.unit) != 1 or quantity.unit is not Unit.PLAIN):
        return None
    return Said(
        part,
        quantity.text.strip(),
        seen.measure,
        seen.of,
        seen.at,
        day,
        known,
        base[0] if base is not None else None,
        base[1] if base is not None else "people",
        seen.cells,
    )


def range_said(quantity: Quantity) -> tuple[float, float, float] | None:
    """Lowest, stated and highest by the words, all above 0; None where they say no amount, or leave it open to 0."""
    if quantity.figure is None or quantity.hedge not in ROOM:
        return None
    stated = float(quantity.figure.value)
    room = max(float(quantity.figure.grain) / 2, ROOM[quantity.hedge] * stated)
    return (stated - room, stated, stated + room) if stated > room else None


def _base(quantity: Quantity, seen: Observed) -> tuple[float, str] | None:
    """What the figure is counted for: 100,000 and "people"; a hundred of a percentage; None for a count."""
    if is_percent(seen.unit):
        return PER_HUNDRED, seen.measure
    own = base_in(seen.unit)
    if own is None:
        return None
    said = base_in(quantity.noun) or own
    return float(said.amount), _whom(own.noun)


def _whom(noun: str) -> str:
    """What a rate is counted for, people where nothing else is said."""
    words = noun.casefold()
    return (
        "people"
        if words in {"", "inhabitants", "personas", "habitantes", "persons", "citizens", "residents"}
        else words
    )
