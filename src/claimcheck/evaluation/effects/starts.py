"""When a policy began: a day for all, or a column of the table that has each place's first year with it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.claims.grammar import ByForm, Rec, Record, Shape, key
from claimcheck.claims.periods import Grain, Period
from claimcheck.claims.shapes import MEASURE, PERIOD
from claimcheck.evaluation.undecided import NoAnswer

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimcheck.claims.grammar import Reader
    from claimcheck.claims.nodes import Node, Written
    from claimcheck.datasets.series import Series
    from claimcheck.evaluation.evidence import Evidence

YEARS = (Grain.YEAR, Grain.FISCAL_YEAR)


@dataclass(frozen=True, slots=True)
class Start:
    """The period whose first day is the start, or the measure that has each place's own year."""

    period: Period | None = None
    measure: Written | None = None

    def __str__(self) -> str:
        return str(self.period if self.period is not None else f"by {self.measure}")


@dataclass(frozen=True, slots=True, kw_only=True)
class StartsIn(Record):
    """`{measure: first-year}`: each place's first year with the policy; 0 or nothing for never."""

    measure: Written = key(MEASURE, required=True, doc="The measure that has the year in which each place began.")


class StartShape(Shape[Start]):
    """A period, or where to find each place's own."""

    expected = "a day, month or year, or {measure: first-year}"

    def __init__(self) -> None:
        self._forms: Shape[Period | StartsIn] = ByForm(text=PERIOD, mapping=Rec(StartsIn), expected=self.expected)

    def read(self, node: Node, reader: Reader) -> Start:
        """Either form."""
        found = self._forms.read(node, reader)
        return Start(measure=found.measure) if isinstance(found, StartsIn) else Start(found)

    def schema(self) -> dict[str, object]:
        """Either form."""
        return self._forms.schema()


START: Shape[Start] = StartShape()


@dataclass(frozen=True, slots=True)
class Began:
    """Positions in a panel: the last full period without the policy, and the first full one with it."""

    last_before: int
    first_after: int


def began(
    evidence: Evidence, series: Series, start: Start, codes: Sequence[str], periods: Sequence[Period]
) -> Mapping[str, Began]:
    """Where each place began, by code; a place that never did is not there.

    Raises
    ------
    NoAnswer
        When a start lies outside the figures, or the table has no year for a start.

    """
    if start.period is not None:
        found = _at(start.period.first_day, periods, series)
        return dict.fromkeys(codes, found)
    name = str(start.measure)
    column = evidence.series(name)
    if periods[0].grain not in YEARS:
        raise NoAnswer(
            f"'{name}' has years, and '{series.measure.name}' is by {series.grain}",
            decides="`start` as a day, or yearly figures",
        )
    years = {code: _year(column, code) for code in codes}
    return {code: _in(year, periods, series) for code, year in years.items() if year is not None}


def _year(column: Series, code: str) -> int | None:
    """The one year that the column has for a place; None for none, or 0."""
    found = {cell.value.value for cell in column.of(code).values()}
    if len(found) > 1:
        raise NoAnswer(
            f"'{column.measure.name}' has several years for {column.label(code)}: {sorted(found)[:4]}",
            decides="one start for each place",
        )
    year = found.pop() if found else 0.0
    return int(year) if year > 0 and year == int(year) else None


def _in(year: int, periods: Sequence[Period], series: Series) -> Began:
    at = year - periods[0].index
    if not 0 < at < len(periods):
        raise _outside(year, periods, series)
    return Began(at - 1, at)


def _at(day: dt.date, periods: Sequence[Period], series: Series) -> Began:
    if not periods[0].first_day < day <= periods[-1].last_day:
        raise _outside(day, periods, series)
    at = next(index for index, period in enumerate(periods) if day <= period.last_day)
    is_first_day = day == periods[at].first_day
    return Began(at - 1, at if is_first_day else at + 1)


def _outside(start: object, periods: Sequence[Period], series: Series) -> NoAnswer:
    name = series.measure.name
    return NoAnswer(
        f"the policy begins on {start}, and the figures of '{name}' run from {periods[0]} to {periods[-1]}",
        decides=f"figures of '{name}' for full periods before and after {start}",
    )
