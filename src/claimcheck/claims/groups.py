"""Named universes: a list of places, all but some, those with a value in a column, one for each value, or the top."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.claims.grammar import (
    TEXT,
    Choice,
    Each,
    Rec,
    Record,
    Schema,
    Shape,
    Whole,
    key,
)
from claimcheck.claims.nodes import Mapping, Node, Sequence, Written
from claimcheck.claims.one_of import OneOf
from claimcheck.problems import shortened

if TYPE_CHECKING:
    from claimcheck.claims.grammar import Reader


class Complete(StrEnum):
    """In what way a group stands for a wider universe."""

    TOP = "top"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group(Record):
    """A named universe; one of the five forms below."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListGroup(Group):
    """`[ARG, BHS, …]`, or the same with more to say: `{entities: […], of: countries, complete: top}`."""

    entities: tuple[Written, ...] = key(Each(TEXT), required=True, doc="Its members, by code or label.")
    of: Written | None = key(TEXT, doc="The wider universe that it is taken from.")
    complete: Complete | None = key(Choice(Complete), doc="top: nobody of the wider universe is above its members.")
    expected: int | None = key(Whole(least=1), doc="How many members there should be.")

    def settle(self, reader: Reader) -> None:
        """Each once; the top of something names it."""
        seen: set[str] = set()
        for name in self.entities:
            if name in seen:
                reader.report("CC113", f"'{shortened(name)}' stands twice in this group", name.place, hint="keep one")
            seen.add(name)
        if self.complete is not None and self.of is None:
            reader.report("CC118", "`complete: top` needs `of`, the wider universe", self.place, hint="of: countries")


@dataclass(frozen=True, slots=True, kw_only=True)
class AllExcept(Group):
    """`{all-except: aggregates, expected: 195}`."""

    all_except: tuple[Written, ...] = key(
        Each(TEXT, or_one=True), required=True, doc="`aggregates`, or places by code or label, that are left out."
    )
    expected: int | None = key(Whole(least=1), doc="How many members there should be: what coverage is measured by.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnGroup(Group):
    """`{column: phase, in: [1, 2, 3]}`: the places whose rows hold one of the values."""

    column: Written = key(TEXT, required=True, doc="The column of the table.")
    in_: tuple[Written, ...] = key(Each(TEXT, or_one=True), required=True, doc="The values that count.")
    expected: int | None = key(Whole(least=1), doc="How many members there should be.")


@dataclass(frozen=True, slots=True, kw_only=True)
class EachGroup(Group):
    """`{each: region}`: a group of groups, one for each value of a column; each is called as its value."""

    each: Written = key(TEXT, required=True, doc="The column: the places that share a value in it are one group.")
    expected: int | None = key(Whole(least=1), doc="How many groups there should be.")


class GroupShape(Shape[Group]):
    """A group: a plain list, or one of the mappings."""

    expected = "a list of places, or a mapping with entities, all-except, column or each"
    _forms: OneOf[Group] = OneOf(
        {"entities": ListGroup, "all-except": AllExcept, "column": ColumnGroup, "each": EachGroup}, "a group"
    )

    def read(self, node: Node, reader: Reader) -> Group:
        """A list is its members."""
        if isinstance(node, Sequence):
            entities = Written("entities", node.place)
            return Rec(ListGroup).read(Mapping({entities: node}, node.place), reader)
        if not isinstance(node, Mapping):
            raise self.wrong_shape(node, reader)
        return self._forms.read(node, reader)

    def schema(self) -> Schema:
        """An array of names, or any of the records."""
        return {"anyOf": [Each(TEXT).schema(), *self._forms.schema()["anyOf"]]}


GROUP: Shape[Group] = GroupShape()
