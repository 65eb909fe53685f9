"""Named periods: a span, or a set of spans such as the terms of office of a country."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.claims.grammar import (
    Choice,
    Schema,
    Shape,
    Unreadable,
)
from claimcheck.claims.nodes import Mapping, Node, Scalar
from claimcheck.claims.periods import Period, Span
from claimcheck.claims.shapes import TIME
from claimcheck.claims.times import Named, Range
from claimcheck.problems import Place

if TYPE_CHECKING:
    from claimcheck.claims.grammar import Reader


class Base(StrEnum):
    """The base of a member of a set: the last period before it, or the first of its own."""

    BEFORE = "before"
    FIRST = "first"


@dataclass(frozen=True, slots=True)
class NamedPeriods:
    """A named span (its only member is called ""), or a named set of spans, in the order written."""

    members: dict[str, Span | Range]
    place: Place
    base: Base = Base.BEFORE

    @property
    def is_set(self) -> bool:
        """True when its members have names."""
        return "" not in self.members


class NamedPeriodsShape(Shape[NamedPeriods]):
    """`2014-06-01..2018-12-31`, or `{obama-1: 2009-Q1..2012-Q4, …, base: first}`."""

    expected = "a period, a range A..B, or a mapping of names to them"

    def read(self, node: Node, reader: Reader) -> NamedPeriods:
        """A span, or the members of a set."""
        if isinstance(node, Scalar):
            return NamedPeriods({"": self._span(node, reader)}, node.place)
        if not isinstance(node, Mapping):
            raise self.wrong_shape(node, reader)
        before = len(reader.problems)
        members, base = self._members(node, reader)
        if not members and len(reader.problems) == before:
            reader.report("CC112", "this set of periods has no member", node.place, hint="name: 2009-Q1..2012-Q4")
        if len(reader.problems) > before:
            raise Unreadable
        return NamedPeriods(members, node.place, base)

    def _members(self, node: Mapping, reader: Reader) -> tuple[dict[str, Span | Range], Base]:
        members: dict[str, Span | Range] = {}
        base = Base.BEFORE
        for name, value in node:
            try:
                if name == "base":
                    base = Base(Choice(Base).read(value, reader))
                else:
                    members[name] = self._span(value, reader)
            except Unreadable:
                continue
        return members, base

    def _span(self, node: Node, reader: Reader) -> Span | Range:
        time = TIME.read(node, reader)
        if isinstance(time, Period):
            return Span(time, time)
        if isinstance(time, Span) or (isinstance(time, Range) and not _names_another(time)):
            return time
        hint = "write it out: 2014-06-01..2018-12-31, or 2019-06-01..latest"
        raise reader.refuse("CC115", "a period or a range of the calendar is expected here", node.place, hint=hint)

    def schema(self) -> Schema:
        """A text or number, or an object of them."""
        period: Schema = {"type": ["string", "number"]}
        return {"anyOf": [period, {"type": "object", "minProperties": 1, "additionalProperties": period}]}


def _names_another(span: Range) -> bool:
    """One named period in terms of another could go round in a circle."""
    return isinstance(span.start, Named) or isinstance(span.end, Named)


NAMED_PERIODS: Shape[NamedPeriods] = NamedPeriodsShape()
