"""A key of a check that holds for all periods, or is said for each: `n: 1260`, `n: {2015: 1260, 2017: 1280}`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from claimcheck.claims.grammar import Shape, Unreadable
from claimcheck.claims.nodes import Mapping, Node, Scalar, Written
from claimcheck.claims.periods import Period
from claimcheck.claims.shapes import MEASURE, PERIOD

if TYPE_CHECKING:
    from claimcheck.claims.grammar import Reader, Schema

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ByPeriod(Generic[T]):
    """One value for all periods, or one for each; `measure` where a measure of the source holds it."""

    always: T | None = None
    each: tuple[tuple[Period, T], ...] = ()
    measure: Written | None = None

    def at(self, period: Period) -> T | None:
        """The value for a period: that of the same one, or of one that it lies in or that lies in it."""
        for key, value in self.each:
            if _within(key, period) or _within(period, key):
                return value
        return self.always

    @property
    def values(self) -> tuple[T, ...]:
        """Every value that was written."""
        return tuple(value for _, value in self.each) + ((self.always,) if self.always is not None else ())


def _within(inner: Period, outer: Period) -> bool:
    return outer.first_day <= inner.first_day and inner.last_day <= outer.last_day


class ByPeriodShape(Shape[ByPeriod[T]]):
    """A value, a mapping of periods to values, or (where allowed) the name of a measure."""

    def __init__(self, item: Shape[T], *, or_measure: bool = False) -> None:
        self.item, self.or_measure = item, or_measure
        measure = ", or a measure that holds it" if or_measure else ""
        self.expected = f"{item.expected}, or one for each period ({{2015: …, 2017: …}}){measure}"

    def read(self, node: Node, reader: Reader) -> ByPeriod[T]:
        """By its form."""
        if isinstance(node, Mapping):
            return self._each(node, reader)
        if self.or_measure and isinstance(node, Scalar) and node.text.strip()[:1].isalpha():
            return ByPeriod(measure=MEASURE.read(node, reader))
        return ByPeriod(always=self.item.read(node, reader))

    def _each(self, node: Mapping, reader: Reader) -> ByPeriod[T]:
        found = []
        for name, value in node:
            try:
                period = PERIOD.read(Scalar(str(name), name.place or node.place), reader)
                found.append((period, self.item.read(value, reader)))
            except Unreadable:
                continue
        if not found:
            raise reader.refuse("CC112", f"expected {self.expected}", node.place)
        return ByPeriod(each=tuple(found))

    def schema(self) -> Schema:
        """Any of the forms."""
        each: Schema = {"type": "object", "minProperties": 1, "additionalProperties": self.item.schema()}
        return {"anyOf": [self.item.schema(), each, *([MEASURE.schema()] if self.or_measure else [])]}
