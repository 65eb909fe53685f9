"""`per:` a count divided by another measure."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from claimcheck.claims.grammar import Number, Record, Shape, key
from claimcheck.claims.shapes import DURATION, ID, MEASURE, TIME
from claimcheck.problems import shortened

if TYPE_CHECKING:
    from claimcheck.claims.grammar import Reader
    from claimcheck.claims.nodes import Scalar, Written
    from claimcheck.claims.times import Duration, Time


class PositiveNumber(Number):
    """A number above zero."""

    expected = "a number above zero"

    def convert(self, node: Scalar, reader: Reader) -> Decimal:
        """The exact decimal that was typed."""
        number = Number.convert(self, node, reader)
        if number <= 0:
            raise reader.refuse("CC113", f"expected {self.expected}, found '{shortened(node.text)}'", node.place)
        return number


POSITIVE: Shape[Decimal] = PositiveNumber()


@dataclass(frozen=True, slots=True, kw_only=True)
class Per(Record):
    """`per: {measure: population, times: 100000}`: turns a count into a rate."""

    measure: Written = key(MEASURE, required=True, doc="The measure to divide by.")
    times: Decimal = key(POSITIVE, doc="What the rate is counted for: 100000 for per 100,000.", default=Decimal(1))
    source: Written | None = key(ID, doc="The source that it is taken from; else the first that has it.")
    at: Time | None = key(TIME, doc="Another time than that of the count: the census of 2022.")
    within: Duration | None = key(DURATION, doc="No figure for that time: the nearest one, no further away than this.")

    def settle(self, reader: Reader) -> None:
        """One time."""
        if self.at is not None and self.within is not None:
            message = "`at` and `within` both say which figure to divide by"
            reader.report("CC118", message, self.place, hint="keep one")
