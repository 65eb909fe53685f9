"""The smaller parts of a file's layout: how a time, a place and a status stand in a row, and single characters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
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
from claimcheck.claims.periods import Grain, Period, Span, parse_period
from claimcheck.claims.shapes import DURATION, PERIOD
from claimcheck.datasets.series import Status

if TYPE_CHECKING:
    import datetime as dt

    from claimcheck.claims.grammar import Reader
    from claimcheck.claims.times import Duration

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


class Encoding(ScalarShape[str]):
    """The name of a text encoding."""

    expected = "an encoding such as utf-8, utf-16, latin-1 or cp1252"

    def convert(self, node: Scalar, reader: Reader) -> str:
        """The name, if Python knows it and it is one for text."""
        try:
            if "a1".encode(node.text.strip()).decode(node.text.strip()) == "a1":
                return node.text.strip().lower()
        except (LookupError, ValueError):
            pass
        raise reader.refuse("CC113", f"expected {self.expected}, found '{node.text}'", node.place)


class Sha256(ScalarShape[Written]):
    """64 hexadecimal digits."""

    expected = "a SHA-256: 64 of the digits 0-9 and a-f"

    def convert(self, node: Scalar, reader: Reader) -> Written:
        """The hash in small letters."""
        text = node.text.strip().lower()
        if re.fullmatch(r"[0-9a-f]{64}", text):
            return Written(text, node.place)
        hint = "`claimcheck source verify` prints it, or leave the key out"
        raise reader.refuse("CC113", f"expected {self.expected}, found '{node.text[:70]}'", node.place, hint=hint)

    def schema(self) -> Schema:
        """A text of hexadecimal digits."""
        return {"type": "string", "pattern": "^[0-9A-Fa-f]{64}$"}


CHARACTER: Shape[str] = Character()
ENCODING: Shape[str] = Encoding()
SHA256: Shape[Written] = Sha256()


class TableGrain(StrEnum):
    """How long the periods of a table are."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Stamp(StrEnum):
    """What a date in the time column stands for: the beginning or the end of its period."""

    START = "start"
    END = "end"


CALENDARS = {
    "us-fiscal": 10,
    "uk-fiscal": 4,
    "india-fiscal": 4,
    "japan-fiscal": 4,
    "canada-fiscal": 4,
    "south-africa-fiscal": 4,
    "australia-fiscal": 7,
    "new-zealand-fiscal": 7,
    "pakistan-fiscal": 7,
    "calendar": 1,
}


class CalendarShape(ScalarShape[int]):
    """The month in which the years of a table begin."""

    expected = "a calendar: us-fiscal, uk-fiscal …, or fiscal-07 for years that begin in July"

    def convert(self, node: Scalar, reader: Reader) -> int:
        """The month, from 1 to 12."""
        text = node.text.strip().lower()
        found = re.fullmatch(r"fiscal-(0[1-9]|1[0-2])", text)
        if found or text in CALENDARS:
            return int(found[1]) if found else CALENDARS[text]
        hint = "calendars: " + ", ".join(CALENDARS)
        raise reader.refuse("CC113", f"expected {self.expected}, found '{node.text}'", node.place, hint=hint)

    def schema(self) -> Schema:
        """A text."""
        return {"anyOf": [{"enum": list(CALENDARS)}, {"type": "string", "pattern": "^fiscal-(0[1-9]|1[0-2])$"}]}


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeColumn(Record):
    """When a row is about: a column, or one period for the whole table."""

    column: Written | None = key(TEXT, doc="The column that holds the period or the date.")
    grain: TableGrain | None = key(Choice(TableGrain), doc="How long the periods are: day, week, month, quarter, year.")
    format: Written | None = key(TEXT, doc='How dates are written, by the letters of strptime: "%m/%d/%Y".')
    calendar: int = key(CalendarShape(), doc="Whose years: us-fiscal, uk-fiscal …, fiscal-07.", default=1)
    stamp: Stamp | None = key(Choice(Stamp), doc="What a date stands for: the start or the end of its period.")
    lag: Duration | None = key(DURATION, doc="When a period is published: 35 days after its end.")
    at: Period | None = key(PERIOD, doc="The one period that the whole table is about.")

    def settle(self, reader: Reader) -> None:
        """A column with its grain, or one period."""
        if (self.column is None) == (self.at is None):
            hint = "{column: year, grain: year}, or {at: 2016}"
            reader.report("CC401", "a table has a time column or one period, one of the two", self.place, hint=hint)
        elif self.column is not None and self.grain is None:
            hint = "grain: year (day, week, month or quarter)"
            reader.report("CC111", "the key 'grain' is missing: how long the periods are", self.place, hint=hint)

    @property
    def series_grain(self) -> Grain:
        """The grain of the series that the table gives."""
        grain = Grain(self.grain.value) if self.grain is not None else Grain.UNDATED
        if self.at is not None:
            grain = self.at.grain
        return Grain.FISCAL_YEAR if grain is Grain.YEAR and self.calendar != 1 else grain

    @property
    def lag_days(self) -> int:
        """Days from the end of a period to its publication."""
        if self.lag is None:
            return 0
        return round(self.lag.count * (1 if self.lag.grain is Grain.DAY else 365.25 / self.lag.grain.per_year))


class TimeOrNone(Shape["TimeColumn | None"]):
    """A time column, or the word `none`."""

    expected = "{column: year, grain: year}, {at: 2016}, or none"

    def read(self, node: Node, reader: Reader) -> TimeColumn | None:
        """By its form."""
        if isinstance(node, Scalar) and node.text.strip() == "none":
            return None
        if not isinstance(node, Mapping):
            raise self.wrong_shape(node, reader)
        return Rec(TimeColumn).read(node, reader)

    def schema(self) -> Schema:
        """The word, or the record."""
        return {"anyOf": [{"const": "none"}, Rec(TimeColumn).schema()]}


TIME_OR_NONE: Shape[TimeColumn | None] = TimeOrNone()


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
