"""From when to when a register holds every case: inside no row means none, outside it says nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.claims.grammar import ScalarShape, Schema, Shape
from claimcheck.claims.periods import Grain, Period, Span, parse_period, period_of
from claimcheck.problems import shortened

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping

    from claimcheck.claims.grammar import Reader
    from claimcheck.claims.nodes import Scalar
    from claimcheck.datasets.series import Cell


@dataclass(frozen=True, slots=True)
class Extent:
    """The days of which a register holds every case."""

    first: dt.date
    last: dt.date
    text: str

    def holds(self, period: Period) -> bool:
        """True when the whole period lies inside."""
        return self.first <= period.first_day and period.last_day <= self.last

    def length(self, like: Period) -> int:
        """How many periods of the same grain lie inside."""
        ends = self._ends(like)
        return max(0, ends[1].index - ends[0].index + 1)

    def periods(self, like: Period) -> Iterator[Period]:
        """The periods of the same grain that lie inside, in order."""
        first, _ = self._ends(like)
        return (first.shift(step) for step in range(self.length(like)))

    def figures(self, cells: Mapping[Period, Cell]) -> dict[Period, Cell]:
        """The figures of periods that lie inside: a part of a period is no figure of it."""
        return {period: cell for period, cell in cells.items() if self.holds(period)}

    def rest(self, cells: Mapping[Period, Cell]) -> dict[Period, Cell]:
        """The figures of other periods: of what is counted, the least that they can be."""
        return {period: cell for period, cell in cells.items() if not self.holds(period)}

    def within(self, periods: Iterable[Period]) -> list[Period]:
        """Those of some periods that lie inside."""
        return [period for period in periods if period.grain is not Grain.UNDATED and self.holds(period)]

    def _ends(self, like: Period) -> tuple[Period, Period]:
        first = period_of(self.first, like.grain, fiscal_start=like.fiscal_start)
        last = period_of(self.last, like.grain, fiscal_start=like.fiscal_start)
        first = first if first.first_day >= self.first else first.shift(1)
        return first, last if last.last_day <= self.last else last.shift(-1)


class ExtentShape(ScalarShape[Extent]):
    """`2001-03..2019-06`: the first and the last period of which every case is there."""

    expected = "the first and last period of which every case is there, such as 2001-03..2019-06"

    def convert(self, node: Scalar, reader: Reader) -> Extent:
        """The days from the first of one to the last of the other."""
        start, dots, end = node.text.strip().partition("..")
        try:
            first, last = _days(start), _days(end if dots else start)
        except ValueError:
            hint = "write both ends: 2001-03..2019-06"
            message = f"expected {self.expected}, found '{shortened(node.text)}'"
            raise reader.refuse("CC115", message, node.place, hint=hint) from None
        if last[1] < first[0]:
            message = f"'{shortened(node.text)}' ends before it begins"
            raise reader.refuse("CC115", message, node.place, hint="write the earlier one first")
        return Extent(first[0], last[1], node.text.strip())

    def schema(self) -> Schema:
        """A text, or the number that YAML makes of a bare year."""
        return {"type": ["string", "integer"]}


def _days(text: str) -> tuple[dt.date, dt.date]:
    found = parse_period(text.strip())
    ends = (found.start, found.end) if isinstance(found, Span) else (found, found)
    return ends[0].first_day, ends[1].last_day


EXTENT: Shape[Extent] = ExtentShape()
