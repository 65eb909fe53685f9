"""The shape of `where`: conditions on the columns of a table, as values that can be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.filters import Filter, Where
from claimcheck.claims.grammar import TEXT, Schema, Shape, Unreadable
from claimcheck.claims.nodes import Mapping, Node, Scalar, Sequence, Written
from claimcheck.claims.shape import refuse_curly_quotes
from claimcheck.problems import shortened

if TYPE_CHECKING:
    from claimcheck.claims.grammar import Reader

_FORMS = "sex: total · sex: [male, female] · sex: {not: total} · origin: {same-as: residence}"


class WhereShape(Shape[Where]):
    """`column: value | [values] | {not: …} | {same-as: column}`, or a list of such mappings that must all hold."""

    expected = "a mapping of columns to values, or a list of such mappings"

    def read(self, node: Node, reader: Reader) -> Where:
        """The conditions, sorted and without repetition, so that equal filters are equal values."""
        mappings = node.items if isinstance(node, Sequence) else (node,)
        before = len(reader.problems)
        found = {condition for mapping in mappings for condition in self._conditions(mapping, reader)}
        if len(reader.problems) > before:
            raise Unreadable
        if not found:
            raise reader.refuse("CC112", "the filter names no column", node.place, hint=_FORMS)
        return tuple(sorted(found, key=_order))

    def _conditions(self, node: Node, reader: Reader) -> list[Filter]:
        if not isinstance(node, Mapping):
            self.wrong_shape(node, reader)
            return []
        found = []
        for column, value in node:
            try:
                found.append(self._condition(column, value, reader))
            except Unreadable:
                continue
        return found

    def _condition(self, column: Written, node: Node, reader: Reader) -> Filter:
        if not isinstance(node, Mapping):
            return Filter(column, _values(node, reader))
        entries = list(node)
        if len(entries) == 1:
            word, value = entries[0]
            if word == "not":
                return Filter(column, _values(value, reader), negated=True)
            if word == "same-as":
                return Filter(column, same_as=TEXT.read(value, reader))
        raise reader.refuse(
            "CC112", f"expected a value, a list, not or same-as for '{shortened(column)}'", node.place, hint=_FORMS
        )

    def schema(self) -> Schema:
        """Columns to any of the four forms."""
        value: Schema = {"type": ["string", "number", "boolean"]}
        values: Schema = {"anyOf": [value, {"type": "array", "items": value, "minItems": 1}]}
        forms: list[Schema] = [*values["anyOf"], _only("not", values), _only("same-as", {"type": "string"})]
        mapping: Schema = {"type": "object", "minProperties": 1, "additionalProperties": {"anyOf": forms}}
        return {"anyOf": [mapping, {"type": "array", "items": mapping, "minItems": 1}]}


def _only(name: str, schema: Schema) -> Schema:
    return {"type": "object", "properties": {name: schema}, "required": [name], "additionalProperties": False}


def _values(node: Node, reader: Reader) -> tuple[str, ...]:
    """Values as text, sorted; a quoted empty text is a value like any other."""
    items = node.items if isinstance(node, Sequence) else (node,)
    if not items:
        raise reader.refuse("CC112", "the list of values is empty", node.place, hint=_FORMS)
    found = set()
    for item in items:
        if not isinstance(item, Scalar) or item.is_empty:
            raise reader.refuse("CC112", "expected a value here", item.place, hint=_FORMS)
        if item.text:
            refuse_curly_quotes(item, reader)
        found.add(item.written())
    return tuple(sorted(found))


def _order(condition: Filter) -> tuple[str, bool, tuple[str, ...], str]:
    return (condition.column, condition.negated, condition.values, condition.same_as or "")


WHERE: Shape[Where] = WhereShape()
