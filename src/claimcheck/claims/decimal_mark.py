"""The key `decimal`: the mark before the decimals in the figures of a claim or source, or of a whole book."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.claims.grammar import NUMBER, ScalarShape, Schema, Shape
from claimcheck.claims.nodes import Scalar
from claimcheck.problems import shortened

if TYPE_CHECKING:
    from claimcheck.claims.grammar import Reader
    from claimcheck.claims.nodes import Mapping


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


class _Printed(ScalarShape[Decimal]):
    """A figure as a document prints it: without a mark that is known, digits with a point before the decimals."""

    expected = "a number"

    def convert(self, node: Scalar, reader: Reader) -> Decimal:
        """The exact decimal that was typed, with the places that were written."""
        from claimcheck.quantities.literals import read_literal
        from claimcheck.quantities.marks import with_mark
        from claimcheck.quantities.quantity import QuantityError
        from claimcheck.quantities.vocabularies import VOCABULARIES

        text = node.text.strip()
        digits = text.removeprefix("+").removeprefix("-")
        if reader.decimal is None or not digits[:1].isdecimal() or "e" in digits.casefold():
            return NUMBER.read(node, reader)
        try:
            number, _ = read_literal(digits, with_mark(VOCABULARIES[reader.language], reader.decimal).notation)
        except QuantityError as error:
            told = f"{shortened(str(error))}; the mark before decimals is '{reader.decimal}' here"
            raise reader.refuse("CC113", told, node.place, hint=error.hint) from None
        return -number if text.startswith("-") else number

    def schema(self) -> Schema:
        """A number, or its text."""
        return NUMBER.schema()


def mark_of(node: Mapping) -> DecimalMark | None:
    """The mark that a claim or source says; None without one, and where it is another than these two."""
    found = node.get("decimal")
    text = found.text.strip() if isinstance(found, Scalar) else ""
    return DecimalMark(text) if text in list(DecimalMark) else None


PRINTED: Shape[Decimal] = _Printed()
DECIMAL: Shape[DecimalMark] = _Mark()
DECIMAL_DOC = 'The mark before decimals in the figures: "," where 17.000 is seventeen thousand, "." where 17,000 is.'
