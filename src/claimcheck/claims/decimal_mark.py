"""The key `decimal`: the mark before the decimals in the figures of a claim, or of a whole book."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.claims.grammar import ScalarShape, Schema, Shape
from claimcheck.problems import shortened

if TYPE_CHECKING:
    from claimcheck.claims.grammar import Reader
    from claimcheck.claims.nodes import Scalar


class DecimalMark(StrEnum):
    """What stands before the decimals; the other one then groups thousands."""

    COMMA = ","
    POINT = "."


class _Mark(ScalarShape[DecimalMark]):
    expected = '"," or "."'

    def convert(self, node: Scalar, reader: Reader) -> DecimalMark:
        """The mark."""
        try:
            return DecimalMark(node.text.strip())
        except ValueError:
            hint = 'write decimal: "," where 17.000 is seventeen thousand, decimal: "." where it is seventeen'
            found = f"expected {self.expected}, found '{shortened(node.text)}'"
            raise reader.refuse("CC113", found, node.place, hint=hint) from None

    def schema(self) -> Schema:
        """An enum."""
        return {"enum": [mark.value for mark in DecimalMark]}


DECIMAL: Shape[DecimalMark] = _Mark()
DECIMAL_DOC = 'The mark before decimals in the figures: "," where 17.000 is seventeen thousand, "." where 17,000 is.'
