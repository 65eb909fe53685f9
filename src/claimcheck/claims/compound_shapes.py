"""Shapes made of shapes: lists, mappings with free keys, values that are written in several ways."""

from __future__ import annotations

import re
from typing import Any, TypeVar

from claimcheck.claims.nodes import Mapping, Node, Scalar, Sequence, Written
from claimcheck.claims.shape import Reader, Schema, Shape, Unreadable
from claimcheck.problems import shortened

T = TypeVar("T")
_BULLET = re.compile(r"[–—•·‣▪−]\s")
_SEVERAL = re.compile(r",(?![0-9])")


class Each(Shape[tuple[T, ...]]):
    """A list of one shape; one bad item does not hide the problems of the next.

    `or_one`: a single item may stand without brackets; `sentences`: then it may hold commas. `noun` is what people
    call an item.
    """

    def __init__(
        self, item: Shape[T], *, or_one: bool = False, least: int = 1, noun: str = "one", sentences: bool = False
    ) -> None:
        self.item, self.or_one, self.least, self.noun, self.sentences = item, or_one, least, noun, sentences
        self.expected = f"{item.expected} or a list of them" if or_one else f"a list, each {item.expected}"

    def read(self, node: Node, reader: Reader) -> tuple[T, ...]:
        """The items that could be read; the problems of the others are taken down."""
        if not isinstance(node, Sequence):
            if not self.or_one:
                raise self.wrong_shape(node, reader, hint=f"begin each {self.noun} with `- `")
            if isinstance(node, Scalar) and not self.sentences:
                self._refuse_commas(node, reader)
            return (self.item.read(node, reader),)
        if len(node.items) < self.least:
            message = f"expected at least {self.least} in this list, found {len(node.items) or 'none'}"
            raise reader.refuse("CC112", message, node.place, hint=f"begin each {self.noun} with `- `")
        found = []
        for item in node.items:
            try:
                found.append(self.item.read(item, reader))
            except Unreadable:
                continue
        return tuple(found)

    def _refuse_commas(self, node: Scalar, reader: Reader) -> None:
        """`a, b` is one text for YAML, and two things for whoever typed it; which is meant is not guessed."""
        if not node.quoted and _BULLET.match(node.text):
            hint = "begin each item with a hyphen and a space: `- `"
            raise reader.refuse("CC112", f"'{node.text[0]}' begins no list in YAML", node.place, hint=hint)
        if not node.quoted and _SEVERAL.search(node.text):
            shown = shortened(node.text)
            message = f"'{shown}' is one text; a list needs brackets"
            hint = f'write [{shown}] for several, or "{shown}" in quotes for one with a comma in it'
            raise reader.refuse("CC112", message, node.place, hint=hint)

    def schema(self) -> Schema:
        """An array, or one item where that is allowed."""
        array: Schema = {"type": "array", "items": self.item.schema(), "minItems": self.least}
        return {"anyOf": [self.item.schema(), array]} if self.or_one else array


class MapOf(Shape[dict[Written, T]]):
    """A mapping whose keys are names that the author chooses."""

    def __init__(self, value: Shape[T]) -> None:
        self.value = value
        self.expected = f"a mapping of names, each to {value.expected}"

    def read(self, node: Node, reader: Reader) -> dict[Written, T]:
        """Names to values; the problems of bad values are taken down."""
        if not isinstance(node, Mapping):
            raise self.wrong_shape(node, reader)
        found: dict[Written, T] = {}
        for name, value in node:
            try:
                found[name] = self.value.read(value, reader)
            except Unreadable:
                continue
        return found

    def schema(self) -> Schema:
        """An object with free keys."""
        return {"type": "object", "additionalProperties": self.value.schema()}


class ByForm(Shape[Any]):
    """A value that may be a text, a list or a mapping, each read by a shape of its own."""

    def __init__(
        self,
        *,
        text: Shape[Any] | None = None,
        items: Shape[Any] | None = None,
        mapping: Shape[Any] | None = None,
        expected: str,
    ) -> None:
        self.text, self.items, self.mapping, self.expected = text, items, mapping, expected

    def read(self, node: Node, reader: Reader) -> Any:  # the union is stated where the field is declared
        """Read by the shape for this sort of node."""
        forms = {Scalar: self.text, Sequence: self.items, Mapping: self.mapping}
        shape = forms[type(node)]
        if shape is None or (isinstance(node, Scalar) and node.is_empty):
            raise self.wrong_shape(node, reader)
        return shape.read(node, reader)

    def schema(self) -> Schema:
        """Any of the forms."""
        return {"anyOf": [shape.schema() for shape in (self.text, self.items, self.mapping) if shape is not None]}
