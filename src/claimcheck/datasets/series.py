"""What a table says about one measure: (place, period) to cell, small enough to look things up in."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.claims.derivations import Adding as Adding
from claimcheck.claims.filters import Where
from claimcheck.claims.periods import Grain, Period
from claimcheck.quantities.intervals import Interval

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimcheck.datasets.extent import Extent


class Status(StrEnum):
    """The state of an observation, by the letters of SDMX's code list CL_OBS_STATUS."""

    NORMAL = "A"
    BREAK = "B"
    DEFINITION_DIFFERS = "D"
    ESTIMATED = "E"
    FORECAST = "F"
    PROVISIONAL = "P"
    LOW_RELIABILITY = "U"
    MISSING = "M"


@dataclass(frozen=True, slots=True)
class Use:
    """A measure that a check names, under the filter it adds; which sources answer is settled later."""

    measure: str
    where: Where = ()


@dataclass(frozen=True, slots=True)
class Need:
    """What a check will ask for, known before any data is read: one measure of one source under one filter."""

    source: str
    measure: str
    where: Where = ()
    group: tuple[str, ...] = ()  # places that are added up before anything is derived from them, as one place


@dataclass(frozen=True, slots=True)
class CellKey:
    """Which cell of which need a figure rests on; the rows behind it are looked up only when somebody asks."""

    need: Need
    entity: str
    period: Period


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure of a table, in the measure's own unit, with its rounding interval and status."""

    value: Interval
    status: Status = Status.NORMAL
    n: int | None = None  # answers or rows that it rests on, where rows were counted


PLAIN_PERCENT = frozenset({"%", "percent", "per cent", "pct", "por ciento"})


def is_plain_percent(unit: str) -> bool:
    """True for a rate of change or a share of nothing named: twelve of them do not add up to a year's."""
    return unit.strip().casefold() in PLAIN_PERCENT


@dataclass(frozen=True, slots=True)
class MeasureFacts:
    """What the catalogue says about a measure, for whoever computes with it."""

    name: str
    unit: str = ""
    decimals: int | None = None
    exact: bool = False
    over_time: Adding | None = None
    over_entities: Adding | None = None
    higher: str | None = None  # worse | better
    zero_is_arbitrary: bool = False
    definition: str | None = None  # what is counted, in words, where sources count different things
    totals_first: bool = False  # of several places it is made from their totals: a share of all, not a sum of shares


@dataclass(frozen=True, slots=True)
class Series:
    """One measure of one source under one filter."""

    source: str
    measure: MeasureFacts
    grain: Grain
    cells: Mapping[str, Mapping[Period, Cell]]  # entity → period → cell, periods ascending
    labels: Mapping[str, str] = field(default_factory=dict)  # entity → label
    aggregates: frozenset[str] = frozenset()  # entities that are sums of others
    fiscal_start: int = 1
    only_entity: str | None = None  # the one place a table is about, so that `of` may be left out
    lag_days: int = 0  # days from the end of a period to its publication
    where: Where = ()
    complete: Extent | None = None  # of a register: from when to when it holds every case
    outside: Mapping[str, Mapping[Period, Cell]] = field(default_factory=dict)  # counts outside that: at least so many

    def of(self, entity: str) -> Mapping[Period, Cell]:
        """The cells of one place, periods ascending; empty when it has none."""
        return self.cells.get(entity, {})

    def label(self, entity: str) -> str:
        """What people call the place."""
        return self.labels.get(entity, entity)
