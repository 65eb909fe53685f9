"""Shapes of one piece of text: a text, a word of a list, a number, a day."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from enum import StrEnum
from typing import Any

from claimcheck.claims.nodes import Node, Scalar, Written
from claimcheck.claims.shape import Reader, ScalarShape, Schema
from claimcheck.problems import shortened, suggestion

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_OTHER_FLAGS = {"true": ("true", "yes", "y", "on", "1", "sí", "si"), "false": ("false", "no", "n", "off", "0")}
_WHOLE = re.compile(r"-?[0-9]{1,11}")
_NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?")
_LONGEST_NUMBER = 60  # characters; zeros that somebody pasted by the thousand are no figure
_LARGEST = 30  # powers of ten
_GROUPED = re.compile(r"[+-]?[0-9]{1,3}(?:[ ,_'\u00a0\u202f][0-9]{3})+(?:\.[0-9]+)?")
_COMMA = re.compile(r"[+-]?[0-9]+,[0-9]+")


class Text(ScalarShape[Written]):
    """Any text."""

    expected = "a text"
    takes_curly_quotes = True

    def __init__(self, *, may_be_empty: bool = False) -> None:
        self.may_be_empty = may_be_empty

    def read(self, node: Node, reader: Reader) -> Written:
        """The text with its place; blank text is refused unless it is allowed."""
        if isinstance(node, Scalar) and self.may_be_empty:
            return node.written()
        if isinstance(node, Scalar) and not node.text.strip():
            raise self.wrong_shape(Scalar("", node.place), reader)
        return super().read(node, reader)

    def convert(self, node: Scalar, reader: Reader) -> Written:  # noqa: ARG002
        """The text with its place."""
        return node.written()


class Choice(ScalarShape[Any]):
    """One word of a fixed list."""

    def __init__(self, words: type[StrEnum]) -> None:
        self.words = words
        self.expected = "one of " + ", ".join(word.value for word in words)

    def convert(self, node: Scalar, reader: Reader) -> StrEnum:
        """The member whose value was written."""
        try:
            return self.words(node.text.strip())
        except ValueError:
            known = [word.value for word in self.words]
            message = f"'{shortened(node.text)}' is not one of the words that fit here"
            hint = suggestion(node.text[:60], known, noun="words")
            raise reader.refuse("CC113", message, node.place, hint=hint) from None

    def schema(self) -> Schema:
        """An enum; YAML readers turn `true` and `false` into booleans."""
        values: list[object] = [word.value for word in self.words]
        values += [word.value == "true" for word in self.words if word.value in {"true", "false"}]
        return {"enum": values}


class Flag(ScalarShape[bool]):
    """`true` or `false`."""

    expected = "true or false"

    def convert(self, node: Scalar, reader: Reader) -> bool:
        """Only these two words: `no` and `on` are places and prepositions elsewhere in a book."""
        if node.text in {"true", "false"}:
            return node.text == "true"
        hint = next((f"write {word}" for word, others in _OTHER_FLAGS.items() if node.text.casefold() in others), None)
        message = f"expected true or false, found '{shortened(node.text)}'"
        raise reader.refuse("CC113", message, node.place, hint=hint)

    def schema(self) -> Schema:
        """A boolean."""
        return {"type": "boolean"}


class Whole(ScalarShape[int]):
    """A whole number."""

    expected = "a whole number"

    def __init__(self, *, least: int = 0, most: int = 10**9) -> None:
        self.least, self.most = least, most

    def convert(self, node: Scalar, reader: Reader) -> int:
        """The number, inside the bounds."""
        text = node.text.strip()
        if _WHOLE.fullmatch(text) and self.least <= int(text) <= self.most:
            return int(text)
        message = f"expected a whole number from {self.least} to {self.most}, found '{shortened(node.text)}'"
        raise reader.refuse("CC113", message, node.place)

    def schema(self) -> Schema:
        """An integer inside the bounds."""
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


class Number(ScalarShape[Decimal]):
    """A decimal number with a point."""

    expected = "a number"

    def convert(self, node: Scalar, reader: Reader) -> Decimal:
        """The exact decimal that was typed."""
        text = node.text.strip()
        if len(text) <= _LONGEST_NUMBER and _NUMBER.fullmatch(text):
            number = Decimal(text)
            if abs(number.adjusted()) <= _LARGEST and number.as_tuple().exponent >= -_LARGEST:  # type: ignore[operator]  # finite
                return number
        message = f"expected a number such as 1000 or 0.5, found '{shortened(node.text)}'"
        raise reader.refuse("CC113", message, node.place, hint=_number_advice(text))

    def schema(self) -> Schema:
        """A number, or its text."""
        return {"type": ["number", "string"]}


def _number_advice(text: str) -> str:
    if len(text) > _LONGEST_NUMBER:
        return "write the figure as it is printed"
    if _GROUPED.fullmatch(text):
        plain = re.sub("[^0-9.+-]", "", text)
        either = f"; {text.replace(',', '.')} if the comma stands before decimals" if text.count(",") == 1 else ""
        return f"write it without marks between the thousands: {plain}{either}"
    if _COMMA.fullmatch(text):
        return f"write decimals with a point: {text.replace(',', '.')}"
    if text.endswith("%"):
        return "write the number alone; % belongs into `unit`"
    return "write digits only, with a point before the decimals"


class Day(ScalarShape[dt.date]):
    """A calendar day."""

    expected = "a day such as 2018-07-20"

    def convert(self, node: Scalar, reader: Reader) -> dt.date:
        """An ISO 8601 date."""
        text = node.text.strip()
        if not _DAY.fullmatch(text):  # Python alone would also take 2018-W29-5
            message = f"expected {self.expected}, found '{shortened(text)}'"
            raise reader.refuse("CC113", message, node.place, hint="write year, month, day: 2018-07-20")
        try:
            return dt.date.fromisoformat(text)
        except ValueError:
            raise reader.refuse("CC113", f"there is no day {text}", node.place) from None

    def schema(self) -> Schema:
        """An ISO date."""
        return {"type": "string", "format": "date"}


TEXT = Text()
TEXT_OR_EMPTY = Text(may_be_empty=True)
FLAG = Flag()
NUMBER = Number()
DAY = Day()
