"""The smaller parts of a file's layout: how a place and a status stand in a row, and single characters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.claims.grammar import (
    FLAG,
    TEXT,
    Choice,
    Rec,
    Record,
    ScalarShape,
    Schema,
    Shape,
    key,
)
from claimcheck.claims.nodes import Mapping, Node, Scalar, Written
from claimcheck.claims.periods import Period, Span, parse_period
from claimcheck.datasets.series import Status

if TYPE_CHECKING:
    import datetime as dt

    from claimcheck.claims.grammar import Reader

_NAMED_CHARACTERS = {"tab": "\t", "\\t": "\t", "space": " ", "comma": ",", "semicolon": ";", "pipe": "|"}


class Character(ScalarShape[str]):
    """One character."""

    expected = 'one character, such as "," or tab'

    def read(self, node: Node, reader: Reader) -> str:
        """Blank text is a character here: a tab or a space."""
        if not isinstance(node, Scalar):
            raise self.wrong_shape(node, reader)
        return self.convert(node, reader)

    def convert(self, node: Scalar, reader: Reader) -> str:
        """The character, or its name."""
        text = _NAMED_CHARACTERS.get(node.text, node.text)
        if len(text) == 1 and text not in "\r\n\0":
            return text
        raise reader.refuse("CC113", f"expected {self.expected}, found '{node.text}'", node.place)

    def schema(self) -> Schema:
        """A short text."""
        return {"type": "string"}


class CharacterOrNone(Character):
    """One character, or none."""

    expected = 'one character, or "" for none'

    def convert(self, node: Scalar, reader: Reader) -> str:
        """The character, or nothing."""
        return "" if node.text in {"", "none"} else Character.convert(self, node, reader)


class Sha256(ScalarShape[Written]):
    """64 hexadecimal digits."""

    expected = "a SHA-256: 64 of the digits 0-9 and a-f"

    def convert(self, node: Scalar, reader: Reader) -> Written:
        """The hash in small letters."""
        text = node.text.strip().lower()
        if re.fullmatch(r"[0-9a-f]{64}", text):
            return Written(text, node.place)
        hint = "`claimcheck show` of a claim that uses the source prints it; or leave the key out"
        raise reader.refuse("CC113", f"expected {self.expected}, found '{node.text[:70]}'", node.place, hint=hint)

    def schema(self) -> Schema:
        """A text of hexadecimal digits."""
        return {"type": "string", "pattern": "^[0-9A-Fa-f]{64}$"}


CHARACTER: Shape[str] = Character()
SHA256: Shape[Written] = Sha256()


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityColumn(Record):
    """Who or what a row is about: a column of codes or names, or one place for the whole table."""

    column: Written | None = key(TEXT, doc="The column that holds the code or the name.")
    value: Written | None = key(TEXT, doc="The one place that the whole table is about.")
    label: Written | None = key(TEXT, doc="The column that holds what people call it; with `value` the name itself.")
    trim: bool = key(FLAG, doc="true: spaces around the codes are not part of them.", default=False)

    def settle(self, reader: Reader) -> None:
        """A column or one place."""
        if (self.column is None) == (self.value is None):
            hint = "{column: iso3, label: country}, or {value: USA, label: United States}"
            reader.report("CC401", "a table has a column of places or one place, one of the two", self.place, hint=hint)


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusColumn(Record):
    """The column that holds the letter of SDMX's observation status."""

    column: Written = key(TEXT, required=True, doc="The column of status letters.")


@dataclass(frozen=True, slots=True)
class StatusRanges:
    """Status letters by stretches of time; open ends are None."""

    ranges: tuple[tuple[dt.date | None, dt.date | None, Status], ...]

    def at(self, period: Period) -> Status:
        """The status of a period; of several that hold it, the last one written."""
        found = Status.NORMAL
        for first, last, letter in self.ranges:
            if (first is None or first <= period.first_day) and (last is None or period.last_day <= last):
                found = letter
        return found


class StatusShape(Shape["StatusColumn | StatusRanges"]):
    """`{column: obs_status}`, or `{2019..: F}`."""

    expected = "{column: obs_status}, or periods and letters: {2019..: F}"

    def read(self, node: Node, reader: Reader) -> StatusColumn | StatusRanges:
        """By its first key."""
        if not isinstance(node, Mapping):
            raise self.wrong_shape(node, reader)
        if node.get("column") is not None:
            return Rec(StatusColumn).read(node, reader)
        return StatusRanges(tuple(self._range(name, value, reader) for name, value in node))

    def _range(self, name: Written, node: Node, reader: Reader) -> tuple[dt.date | None, dt.date | None, Status]:
        letter = Status(Choice(Status).read(node, reader))
        start, dots, end = name.partition("..")
        try:
            first, last = _bounds(start), _bounds(end if dots else start)
        except ValueError:
            hint = "write 2019, 2019.., ..1990 or 2015..2017"
            raise reader.refuse("CC115", f"'{name}' is not a period or a range", name.place, hint=hint) from None
        return (first[0] if first else None, last[1] if last else None, letter)

    def schema(self) -> Schema:
        """The record, or an object of letters."""
        letters: Schema = {"type": "object", "additionalProperties": {"enum": [item.value for item in Status]}}
        return {"anyOf": [Rec(StatusColumn).schema(), letters]}


def _bounds(text: str) -> tuple[dt.date, dt.date] | None:
    if not text.strip():
        return None
    found = parse_period(text)
    if isinstance(found, Span):
        return found.start.first_day, found.end.last_day
    return found.first_day, found.last_day


STATUS: Shape[StatusColumn | StatusRanges] = StatusShape()
