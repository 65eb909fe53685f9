"""The sources of a claim: an id from the catalogue, and what the source is to this claim."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.claims.grammar import FLAG, TEXT, ByForm, Choice, Rec, Record, Schema, Shape, key
from claimcheck.claims.shapes import ID

if TYPE_CHECKING:
    from claimcheck.claims.grammar import Reader
    from claimcheck.claims.nodes import Node, Written


class Party(StrEnum):
    """Who a source is to the claim."""

    INDEPENDENT = "independent"
    CLAIMANT = "claimant"
    IMPLEMENTER = "implementer"


class Stance(StrEnum):
    """Which side of the claim a source is on; the same words as `evaluation.findings.Stance`."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    CONTEXT = "context"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRef(Record):
    """A source as a claim names it."""

    id: Written = key(ID, required=True, doc="Its id in sources/.")
    of_record: bool = key(FLAG, doc="true: the source that the author names.", default=False)
    party: Party | None = key(Choice(Party), doc="Who it is to this claim; overrides the catalogue.")
    stance: Stance | None = key(
        Choice(Stance), doc="Which side it is on: required for documents, compared with the data for datasets."
    )
    locator: Written | None = key(TEXT, doc="Where in the source: paragraph 12, table 3.")
    quote: Written | None = key(TEXT, doc="The words of the source.")


class BareId(Shape[SourceRef]):
    """An id alone."""

    expected = "the id of a source"

    def read(self, node: Node, reader: Reader) -> SourceRef:
        """The reference with nothing more said."""
        return SourceRef(id=ID.read(node, reader), place=node.place)

    def schema(self) -> Schema:
        """A text."""
        return ID.schema()


SOURCE_REF: Shape[SourceRef] = ByForm(
    text=BareId(), mapping=Rec(SourceRef), expected="the id of a source, or a mapping such as {id: …, stance: …}"
)
