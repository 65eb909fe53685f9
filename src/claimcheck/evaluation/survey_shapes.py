"""How a survey check is written: its ends, what is led over, and what contradicts what."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.claims.filters import Where
from claimcheck.claims.grammar import TEXT, Each, Rec, Record, Shape, key
from claimcheck.claims.nodes import Mapping, Node, Written
from claimcheck.claims.shapes import QUANTITY, TIME, WHERE
from claimcheck.claims.times import Time
from claimcheck.quantities.quantity import Quantity

if TYPE_CHECKING:
    from claimcheck.claims.grammar import Reader, Schema


class Direction(StrEnum):
    """Which way a share went, as the sentence has it."""

    INCREASE = "increase"
    DECREASE = "decrease"
    NONE = "none"

    @property
    def sign(self) -> int:
        """+1, -1 or 0."""
        return {"increase": 1, "decrease": -1}.get(self.value, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class End(Record):
    """One poll of two: when, and the share said."""

    at: Time = key(TIME, required=True, doc="When.")
    value: Quantity | None = key(QUANTITY, doc="The share said, with its word.")


class EndShape(Shape[End]):
    """A time, or {at, value}."""

    expected = "a time, or a mapping such as {at: 2015, value: 54%}"

    def read(self, node: Node, reader: Reader) -> End:
        """By its form: the forms of a time are mappings too, and none has the key `at`."""
        if isinstance(node, Mapping) and node.get("at") is not None:
            return Rec(End).read(node, reader)
        return End(at=TIME.read(node, reader))

    def schema(self) -> Schema:
        """Either form."""
        return {"anyOf": [TIME.schema(), Rec(End).schema()]}


@dataclass(frozen=True, slots=True)
class Over:
    """What is led over: other answers or another measure, or the rows of a filter."""

    names: tuple[Written, ...] = ()
    where: Where = ()


class OverShape(Shape[Over]):
    """An answer, a list of answers, a measure, or a filter."""

    expected = "another answer, another measure, or a filter such as {party: Blue}"

    def read(self, node: Node, reader: Reader) -> Over:
        """By its form."""
        if isinstance(node, Mapping):
            return Over(where=WHERE.read(node, reader))
        return Over(names=Each(TEXT, or_one=True).read(node, reader))

    def schema(self) -> Schema:
        """Any of the forms."""
        return {"anyOf": [Each(TEXT, or_one=True).schema(), WHERE.schema()]}


END: Shape[End] = EndShape()
OVER: Shape[Over] = OverShape()


@dataclass(frozen=True, slots=True)
class Said:
    """Which keys a survey check has; what they contradict in one another."""

    at: bool
    ends: tuple[End | None, End | None]
    value: bool
    answer: tuple[Written, ...]
    over: Over | None
    direction: Direction | None
    by: Quantity | None

    def contradictions(self, *, nested: bool) -> list[tuple[bool, str, str]]:
        """Condition, message and hint of each."""
        ends = [end for end in self.ends if end is not None]
        return [*self._times(len(ends)), *self._change(ends), *self._lead(), *self._nothing(len(ends), nested=nested)]

    def _times(self, ends: int) -> list[tuple[bool, str, str]]:
        return [
            (ends == 1, "a change needs `from` and `to`", "from: 2015 and to: 2017; for one time write `at`"),
            (ends > 0 and self.at, "`at` and `from`, `to` contradict each other", "keep one"),
            (ends > 0 and self.value, "`value` belongs to one time", "to: {at: 2017, value: 60%}"),
            (ends > 0 and self.over is not None, "a lead is asked at one time", "at: 2017, in a check of its own"),
        ]

    def _change(self, ends: list[End]) -> list[tuple[bool, str, str]]:
        none = self.direction is Direction.NONE
        undirected = self.direction is None and said_sign(None, self.by, ends) == 0
        return [
            (len(ends) == 2 and undirected, "the check does not say which way it went", "direction: increase"),
            (not ends and self.direction is not None, "`direction` needs `from` and `to`", "from: 2015, to: 2017"),
            (none and self.by is not None, "a change of none has no size", "leave out `by`"),
        ]

    def _lead(self) -> list[tuple[bool, str, str]]:
        over, alone = self.over, not self.answer
        if over is None:
            return []
        return [
            (alone and len(over.names) > 1, "`over` names several measures", "derive their sum, or name one"),
            (not alone and bool(over.where), "`answer` is led over by another answer", "over: the other answer"),
            (bool({*over.names} & {*self.answer}), "the same answer is on both sides", "name different answers"),
        ]

    def _nothing(self, ends: int, *, nested: bool) -> list[tuple[bool, str, str]]:
        silent = not (ends or self.value or self.over is not None)
        size_alone = self.by is not None and not ends and self.over is None
        return [
            (silent and not nested, "the check says nothing of the share", "value: 60%, over: …, or from and to"),
            (silent and nested, "the predicate says nothing of the share", "value: most"),
            (size_alone and not silent, "`by` is the size of a change or a lead", "value: 60%"),
        ]


def said_sign(direction: Direction | None, by: Quantity | None, ends: list[End]) -> int:
    """Which way it went, by the word, by the size ("doubled") or by the two figures."""
    if direction is not None:
        return direction.sign
    if by is not None and by.sign:
        return by.sign
    figures = [end.value.figure.value for end in ends if end.value is not None and end.value.figure is not None]
    return (figures[1] > figures[0]) - (figures[1] < figures[0]) if len(figures) == 2 else 0
