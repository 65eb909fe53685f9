"""Kinds of checks for the tests of the loader, declared as an author of kinds would."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.claims.grammar import TEXT, ByForm, Choice, Rec, Record, key
from claimcheck.claims.params import CheckParams
from claimcheck.claims.shapes import DURATION, ENTITY, MEASURE, PREDICATE, QUANTITY, TIME

if TYPE_CHECKING:
    from claimcheck.claims.checks import Check
    from claimcheck.claims.entities import Entity
    from claimcheck.claims.grammar import Reader
    from claimcheck.claims.nodes import Written
    from claimcheck.claims.times import Duration, Time
    from claimcheck.quantities.quantity import Quantity


class Direction(StrEnum):
    INCREASE = "increase"
    DECREASE = "decrease"


@dataclass(frozen=True, slots=True, kw_only=True)
class Level(CheckParams):
    at: Time | None = key(TIME, required=True, inherited=True, doc="When.")
    value: Quantity = key(QUANTITY, required=True, doc="The figure.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Change(CheckParams):
    from_: Time = key(TIME, required=True, doc="Where it starts.")
    to: Time = key(TIME, required=True, doc="Where it ends.")
    direction: Direction | None = key(Choice(Direction), doc="Which way.")
    by: Quantity | None = key(QUANTITY, doc="How much.")
    any: Duration | None = key(DURATION, doc="Some stretch of this length.")

    def settle(self, reader: Reader) -> None:
        if self.direction is None and self.by is None:
            reader.report("CC118", "a change needs `direction` or `by`", self.place, hint="direction: increase")


@dataclass(frozen=True, slots=True, kw_only=True)
class End(Record):
    at: Time = key(TIME, required=True, doc="When.")
    value: Quantity | None = key(QUANTITY, doc="The figure.")


@dataclass(frozen=True, slots=True, kw_only=True)
class FromTo(CheckParams):
    from_: End = key(ByForm(mapping=Rec(End), expected="a mapping with at and value"), required=True, doc="The start.")
    to: End = key(ByForm(mapping=Rec(End), expected="a mapping with at and value"), required=True, doc="The end.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Count(CheckParams):
    entities: Entity | None = key(ENTITY, doc="The places that are counted.")
    predicate: Check = key(PREDICATE, required=True, doc="What must hold.")
    quantity: Quantity = key(QUANTITY, required=True, doc="For how many.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(CheckParams):
    measure: Written | None = key(MEASURE, doc="What it is about.")
    because: Written = key(TEXT, required=True, doc="Why.")


KINDS: dict[str, type[CheckParams]] = {
    "level": Level,
    "change": Change,
    "from-to": FromTo,
    "count": Count,
    "document": Document,
}
