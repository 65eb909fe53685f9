"""The shapes that kinds of checks and sources are declared with: who, when, how much, under which filter.

    at: Time | None = key(TIME, doc="When.", required=True, inherited=True)

| shape | reads | gives |
|---|---|---|
| `TIME` | every form of `at`, `from`, `to` | `times.Time` |
| `DURATION` | `15 years` | `times.Duration` |
| `PERIOD` | `2015`, `2015-Q3` | `periods.Period` |
| `ENTITY` | a code, a label, a group, a list, `all`, `{others: …}` | `entities.Entity` |
| `UNIVERSE` | the same without `{others: …}` | `entities.Universe` |
| `QUANTITY` | `"about 80"`, in the language of the claim | `quantities.Quantity` |
| `COUNT` | `"44 of 50"`, `"all but two"` | `quantities.Quantity` |
| `TOLERANCE` | `5%`, `0.5 points`, an amount | `quantities.Tolerance` |
| `WHERE` | a filter on rows | `filters.Where` |
| `MEASURE` | the name of a measure | `Written` |
| `PREDICATE` | a check inside a check | `checks.Check` |
| `LINK`, `ID` | an address, an id | `Written` |
"""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

from claimcheck.claims.check_shapes import CHECK, PART
from claimcheck.claims.entity_shapes import ENTITY, UNIVERSE
from claimcheck.claims.grammar import ScalarShape, Schema, Shape
from claimcheck.claims.nodes import Scalar, Written
from claimcheck.claims.time_shapes import DURATION, PERIOD, POINT, PREDICATE, TIME
from claimcheck.claims.where_shapes import WHERE
from claimcheck.problems import shortened

if TYPE_CHECKING:
    from claimcheck.claims.grammar import Reader
    from claimcheck.quantities.quantity import Quantity
    from claimcheck.quantities.tolerance import Tolerance

__all__ = [
    "CHECK",
    "COUNT",
    "DURATION",
    "ENTITY",
    "ID",
    "LINK",
    "MEASURE",
    "PART",
    "PERIOD",
    "POINT",
    "PREDICATE",
    "QUANTITY",
    "TIME",
    "TOLERANCE",
    "UNIVERSE",
    "WHERE",
]


class Name(ScalarShape[Written]):
    """A name that somebody declared: of a measure, a column, a source."""

    def __init__(self, expected: str, pattern: str, hint: str, *, for_editors: str) -> None:
        self.expected, self.pattern, self.hint = expected, re.compile(pattern), hint
        self.for_editors = for_editors  # the pattern in the part of the language that every JSON Schema reader knows

    def convert(self, node: Scalar, reader: Reader) -> Written:
        """The name with its place, without the spaces around it."""
        text = node.text.strip()
        if self.pattern.fullmatch(text):
            return Written(text, node.place)
        raise reader.refuse("CC113", f"expected {self.expected}, found '{shortened(text)}'", node.place, hint=self.hint)

    def schema(self) -> Schema:
        """A text of that form, or the number or boolean that YAML makes of `2017` and `no`."""
        return {"type": ["string", "integer", "boolean"], "pattern": self.for_editors}


ID: Shape[Written] = Name(
    "an id",
    r"[^\W_][\w-]{0,99}",
    "ids are letters, digits, - and _, at most 100 of them, such as pess-homicide-rate-fell",
    # No signs and spaces of ASCII, of Latin-1 and of general punctuation; \w would be ASCII only in an editor.
    for_editors=r"^\s*[^\x00-/:-@\[-`{-\xa9\u2000-\u206f\s][^\x00-,./:-@\[-\^`{-\xa9\u2000-\u206f\s]{0,99}\s*$",
)


def is_id(text: str) -> bool:
    """Whether a text may be the id of a claim or a source."""
    return isinstance(ID, Name) and ID.pattern.fullmatch(text) is not None


MEASURE: Shape[Written] = Name(
    "the name of a measure",
    r"[^\s/][^\n/]{0,99}",
    "write one name as the sources declare it, such as homicide-rate",
    for_editors=r"^\s*[^\s/][^\n/]{0,99}\s*$",
)


class Link(ScalarShape[Written]):
    """An address on the web."""

    expected = "an address that begins with https:// or http://"

    def convert(self, node: Scalar, reader: Reader) -> Written:
        """The address; whether somebody answers there is not asked."""
        text = node.text.strip()
        if _LINK.fullmatch(text):
            return Written(text, node.place)
        hint = f"write https://{text}" if _BARE_HOST.fullmatch(text) else "copy it from the address bar"
        raise reader.refuse("CC113", f"expected {self.expected}, found '{shortened(text)}'", node.place, hint=hint)

    def schema(self) -> Schema:
        """A text that begins like an address."""
        return {"type": "string", "pattern": "^https?://"}


_LINK = re.compile(r"https?://[^\s/<>\"]+(?:/[^\s<>\"]*)?(?:[?#][^\s<>\"]*)?", re.IGNORECASE)
_BARE_HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?", re.IGNORECASE)
LINK: Shape[Written] = Link()


class QuantityShape(ScalarShape["Quantity"]):
    """A figure with its word, read in the language of the claim."""

    expected = 'a quantity such as "about 80", "at least 40%" or "more than doubled"'

    def convert(self, node: Scalar, reader: Reader) -> Quantity:
        """The quantity; its text knows its place."""
        from claimcheck.quantities.quantity import QuantityError

        try:
            quantity = self.parse(node.text, reader)
        except QuantityError as error:
            raise reader.refuse("CC114", str(error), node.place, hint=error.hint) from None
        return dataclasses.replace(quantity, text=Written(quantity.text, node.place))

    def parse(self, text: str, reader: Reader) -> Quantity:
        """The words as a quantity."""
        from claimcheck.quantities.parse import parse_quantity

        return parse_quantity(text, reader.language, reader.decimal)

    def schema(self) -> Schema:
        """A text, or the number that YAML makes of a bare one."""
        return {"type": ["string", "number"]}


class CountShape(QuantityShape):
    """A number of places or periods, which has words of its own: all but two, one of only three."""

    expected = 'a number such as "44 of 50", "most", "at least 6" or "all but two"'

    def parse(self, text: str, reader: Reader) -> Quantity:
        """The words as a quantity."""
        from claimcheck.quantities.count_words import parse_count

        return parse_count(text, reader.language, reader.decimal)


class ToleranceShape(ScalarShape["Tolerance"]):
    """How far a figure may be off, as the author states it."""

    expected = "a tolerance: 5%, 0.5 points, or an amount"

    def convert(self, node: Scalar, reader: Reader) -> Tolerance:
        """The tolerance."""
        from claimcheck.quantities.tolerance import parse_tolerance

        try:
            return parse_tolerance(node.text, reader.language, reader.decimal)
        except ValueError as error:
            hint = getattr(error, "hint", None) or "write 5%, 0.5 points, or an amount such as 3"
            raise reader.refuse("CC114", str(error), node.place, hint=hint) from None

    def schema(self) -> Schema:
        """A text, or the number that YAML makes of a bare one."""
        return {"type": ["string", "number"]}


QUANTITY: Shape[Quantity] = QuantityShape()
COUNT: Shape[Quantity] = CountShape()
TOLERANCE: Shape[Tolerance] = ToleranceShape()
