"""A part or a whole as a share names it: a measure, several added up, a filter, or a place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.claims.entities import Entity
from claimcheck.claims.filters import Where
from claimcheck.claims.grammar import ByForm, Each, Rec, Record, Shape, key
from claimcheck.claims.nodes import Mapping, Node, Scalar, Written
from claimcheck.claims.shapes import ENTITY, MEASURE, WHERE
from claimcheck.evaluation.phrases import where_words

if TYPE_CHECKING:
    from claimcheck.claims.grammar import Reader, Schema


@dataclass(frozen=True, slots=True, kw_only=True)
class Portion(Record):
    """A part or a whole: measures that are added up, under a filter, for a place."""

    measures: tuple[Written, ...] = ()
    where: Where = ()
    of: Entity | None = key(ENTITY, required=True, doc="The place or group whose figure it is.")

    @property
    def is_everything(self) -> bool:
        """All rows that the check's own filter leaves."""
        return not self.measures and not self.where and self.of is None

    @property
    def words(self) -> str:
        """As people would say it; nothing for a place, which the check's other keys name."""
        return ALL if self.is_everything else ", ".join(self.measures) or where_words(self.where)


ALL = "all"


class PortionShape(Shape[Portion]):
    """A measure, a list of them, a filter, or `{of: …}`; of a whole also `all`."""

    expected = "a measure, a list of measures, a filter such as {sex: female}, or {of: World}; for a whole also all"
    _measures: Shape[tuple[Written, ...]] = Each(MEASURE, or_one=True)

    def read(self, node: Node, reader: Reader) -> Portion:
        """By its form; a mapping with `of` is a place, any other a filter, and `all` is no filter at all."""
        if isinstance(node, Scalar) and node.text.strip() == ALL:
            return Portion()
        if isinstance(node, Mapping) and not node.entries:
            raise reader.refuse("CC112", f"expected {self.expected}", node.place, hint="write `all` for every row")
        if not isinstance(node, Mapping):
            return Portion(
                measures=ByForm(text=self._measures, items=self._measures, expected=self.expected).read(node, reader)
            )
        if node.get("of") is not None:
            return Rec(Portion).read(node, reader)
        return Portion(where=WHERE.read(node, reader))

    def schema(self) -> Schema:
        """Any of the forms."""
        return {"anyOf": [self._measures.schema(), WHERE.schema(), Rec(Portion).schema()]}


PORTION: Shape[Portion] = PortionShape()
