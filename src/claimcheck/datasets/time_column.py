"""When a row is about: the time column of a table, its grain, its calendar, and what its dates stand for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.claims.grammar import TEXT, Choice, Rec, Record, ScalarShape, Schema, Shape, key
from claimcheck.claims.nodes import Mapping, Node, Scalar, Written
from claimcheck.claims.periods import Grain, Period
from claimcheck.claims.shapes import DURATION, PERIOD
from claimcheck.datasets.time_format import TIME_FORMAT, what_is_missing

if TYPE_CHECKING:
    from claimcheck.claims.grammar import Reader
    from claimcheck.claims.times import Duration


class TableGrain(StrEnum):
    """How long the periods of a table are."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    YEAR = "year"


_PARTS = {TableGrain.MONTH, TableGrain.QUARTER, TableGrain.HALF_YEAR}
_WHOLE_HALVES = {1, 7}  # months in which a year begins whose halves are halves of a calendar year


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
    grain: TableGrain | None = key(
        Choice(TableGrain), doc="How long the periods are: day, week, month, quarter, half-year, year."
    )
    part: Written | None = key(
        TEXT, doc="The column of the month, quarter or half, where `column` holds only the year."
    )
    format: Written | None = key(TIME_FORMAT, doc='How dates are written, by the letters of strptime: "%m/%d/%Y".')
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
            hint = "grain: year (day, week, month, quarter or half-year)"
            reader.report("CC111", "the key 'grain' is missing: how long the periods are", self.place, hint=hint)
        elif self.grain is TableGrain.HALF_YEAR and self.calendar not in _WHOLE_HALVES:
            message = "the halves of the years of this `calendar` are no halves of calendar years"
            reader.report("CC401", message, self.place, hint="declare a table by month or by quarter")
        elif self.part is not None and (self.format is not None or self.grain not in _PARTS):
            message = "`part` names a column of months or quarters, next to one of years without a `format`"
            hint = "{column: year, part: month, grain: month}; leave `format` out"
            reader.report("CC401", message, self.part.place or self.place, hint=hint)
        elif self.format is not None and self.grain is not None:
            self._format_says(self.format, Grain(self.grain.value), reader)

    def _format_says(self, form: Written, grain: Grain, reader: Reader) -> None:
        """A format that leaves out the year or the month would put many rows into one period."""
        missing = what_is_missing(form, grain)
        if missing is not None:
            hint = "write a format that says it, or leave `format` out: 2015, 2015-07, 2015-Q3 and 2015-W12 need none"
            message = f"dates written '{form}' do not say {missing}, which a table by {grain} needs"
            reader.report("CC401", message, form.place, hint=hint)

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
