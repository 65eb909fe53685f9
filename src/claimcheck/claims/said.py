"""Who said it, when and where."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.claims.grammar import TEXT, ByForm, Rec, Record, ScalarShape, Schema, Shape, key
from claimcheck.claims.periods import Grain, Period, parse_period
from claimcheck.claims.shapes import LINK
from claimcheck.claims.time_words import what_is_meant
from claimcheck.problems import shortened

if TYPE_CHECKING:
    from claimcheck.claims.grammar import Reader
    from claimcheck.claims.nodes import Node, Scalar, Written

_DAY_OR_MONTH = re.compile(r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?")


@dataclass(frozen=True, slots=True)
class SaidOn:
    """The day that decides what could be known; a month is its last day. `text` is what was written."""

    day: dt.date
    text: Written
    not_after: bool = False


class DayOrMonth(ScalarShape[SaidOn]):
    """`2018-07-20`, or `2018-07` for the last day of the month."""

    expected = "a day such as 2018-07-20, or a month such as 2018-07"

    def convert(self, node: Scalar, reader: Reader) -> SaidOn:
        """The day."""
        text = node.text.strip()
        period = _period(text)
        if period is None:
            hint = _meant(text) or "write the month or the day, or {not-after: 2018-12-31} where only the year is known"
            raise reader.refuse("CC113", f"expected {self.expected}, found '{shortened(text)}'", node.place, hint=hint)
        return SaidOn(period.last_day, node.written())

    def schema(self) -> Schema:
        """A text of that form."""
        return {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$"}


def _period(text: str) -> Period | None:
    if not _DAY_OR_MONTH.fullmatch(text):
        return None
    try:
        found = parse_period(text)
    except ValueError:
        return None
    return found if isinstance(found, Period) and found.grain in {Grain.DAY, Grain.MONTH} else None


def _meant(text: str) -> str | None:
    meant = what_is_meant(text)
    return meant if meant is not None and _period(meant.removeprefix("write ")) is not None else None


DAY_OR_MONTH: Shape[SaidOn] = DayOrMonth()


@dataclass(frozen=True, slots=True, kw_only=True)
class NotAfter(Record):
    """`{not-after: 2018-07-20}`: it was said by then."""

    not_after: SaidOn = key(DAY_OR_MONTH, required=True, doc="The day by which it had been said.")


class NotAfterShape(Shape[SaidOn]):
    """The mapping as a value."""

    expected = "a mapping {not-after: 2018-07-20}"

    def read(self, node: Node, reader: Reader) -> SaidOn:
        """The day, with the mark that it is a bound."""
        found = Rec(NotAfter).read(node, reader).not_after
        return SaidOn(found.day, found.text, not_after=True)

    def schema(self) -> Schema:
        """The record's."""
        return Rec(NotAfter).schema()


SAID_ON: Shape[SaidOn] = ByForm(
    text=DAY_OR_MONTH, mapping=NotAfterShape(), expected="a day, a month, or {not-after: 2018-07-20}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said(Record):
    """Who said it, when and where."""

    by: Written = key(TEXT, required=True, doc="Who said it.")
    role: Written | None = key(TEXT, doc="In what office or capacity.")
    on: SaidOn | None = key(SAID_ON, doc="A day, a month (its last day), or {not-after: 2018-07-20}.")
    url: Written | None = key(LINK, doc="Where it can be read or heard.")
    archived: Written | None = key(LINK, doc="An archived copy.")
