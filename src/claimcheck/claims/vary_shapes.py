"""`vary:` the other fair readings of a check, where its author names them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.claims.compound_shapes import Each
from claimcheck.claims.entity_shapes import ENTITY, UNIVERSE
from claimcheck.claims.grammar import Rec, Record, key
from claimcheck.claims.rates import Per
from claimcheck.claims.shapes import MEASURE
from claimcheck.claims.time_shapes import TIME
from claimcheck.claims.where_shapes import WHERE

if TYPE_CHECKING:
    from claimcheck.claims.entities import Entity, Universe
    from claimcheck.claims.filters import Where
    from claimcheck.claims.nodes import Written
    from claimcheck.claims.times import Time


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretches(Record):
    """`{from: FY2015, to: FY2017}`: other ends of a change, both at once."""

    from_: Time = key(TIME, required=True, doc="Where it starts.")
    to: Time = key(TIME, required=True, doc="Where it ends.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Vary(Record):
    """Other readings, by what they change; of several keys each is tried by itself."""

    from_: tuple[Time, ...] = key(
        Each(TIME, or_one=True), doc="The starts to try, in place of every earlier one.", default=()
    )
    to: tuple[Time, ...] = key(
        Each(TIME, or_one=True), doc="The ends to try, in place of one step either way.", default=()
    )
    at: tuple[Time, ...] = key(
        Each(TIME, or_one=True), doc="The times to try, in place of one step either way.", default=()
    )
    windows: tuple[Stretches, ...] = key(
        Each(Rec(Stretches)), doc="Other ends, both at once: fiscal years for calendar years.", default=()
    )
    measure: tuple[Written, ...] = key(
        Each(MEASURE, or_one=True),
        doc="Other measures of the same thing: another definition, a rate for a count.",
        default=(),
    )
    per: tuple[Per, ...] = key(Each(Rec(Per), or_one=True), doc="Other denominators: {measure, times}.", default=())
    among: tuple[Universe, ...] = key(
        Each(UNIVERSE, or_one=True), doc="Other groups to be ranked or counted among.", default=()
    )
    of: tuple[Entity, ...] = key(
        Each(ENTITY, or_one=True), doc="Other places or groups that the words may mean.", default=()
    )
    where: tuple[Where, ...] = key(
        Each(WHERE, or_one=True), doc="Other rows that the words may mean: {sex: female}.", default=()
    )
