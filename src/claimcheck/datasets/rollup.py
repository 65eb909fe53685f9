"""Finer periods as a coarser one, by what the catalogue says of the measure.

| over-time | the coarser figure is | and needs |
|---|---|---|
| sum, mean, max, min | that of all its parts | every part |
| first, last | its first or last part | that part |
| none, or nothing said | refused | |
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.claims.periods import Grain, Period, period_of
from claimcheck.datasets.cells import WORST_FIRST
from claimcheck.datasets.series import Adding, Cell, Series, Status
from claimcheck.quantities.intervals import Interval, mean, total

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

TOGETHER = "all together"
_FINENESS = [Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.HALF_YEAR, Grain.YEAR]
THURSDAY = dt.timedelta(days=3)  # a week belongs to the year that holds its Thursday, as in ISO 8601


def at_grain(series: Series, entity: str, grain: Grain, fiscal_start: int = 1) -> Mapping[Period, Cell]:
    """The cells of a place by a coarser grain, periods ascending; empty where they do not add up."""
    cells = series.of(entity)
    if grain is series.grain and (grain is not Grain.FISCAL_YEAR or fiscal_start == series.fiscal_start):
        return cells
    adding = series.measure.over_time
    if adding is None or adding is Adding.NONE or not is_coarser(grain, series.grain):
        return {}
    found: dict[Period, dict[Period, Cell]] = {}
    for period, cell in cells.items():
        found.setdefault(holder(period, grain, fiscal_start), {})[period] = cell
    rolled = {whole: _one(whole, parts, adding, series.grain) for whole, parts in sorted(found.items())}
    return {whole: cell for whole, cell in rolled.items() if cell is not None}


def rolled(series: Series, grain: Grain, fiscal_start: int = 1) -> Series:
    """The whole series by a coarser grain."""
    if grain is series.grain:
        return series
    cells = {entity: at_grain(series, entity, grain, fiscal_start) for entity in series.cells}
    return replace(series, grain=grain, cells=cells, fiscal_start=fiscal_start)


def together(series: Series, members: Sequence[str]) -> Series | None:
    """Several places as one, called `TOGETHER`, in the periods that all of them have; None where they do not add up."""
    adding = series.measure.over_entities
    if adding is None or adding is Adding.NONE or not members:
        return None
    parts = [series.of(code) for code in members]
    cells = {}
    for period in parts[0]:
        if all(period in part for part in parts):
            each = [part[period] for part in parts]
            cells[period] = Cell(added([cell.value for cell in each], adding), worst(cell.status for cell in each))
    return replace(series, cells={TOGETHER: cells}, labels={}, aggregates=frozenset(), only_entity=None)


def holder(period: Period, grain: Grain, fiscal_start: int = 1) -> Period:
    """The coarser period to which a finer one belongs."""
    day = period.first_day + (THURSDAY if period.grain is Grain.WEEK else dt.timedelta())
    return period_of(day, grain, fiscal_start=fiscal_start if grain is Grain.FISCAL_YEAR else 1)


def parts_of(whole: Period, grain: Grain) -> list[Period]:
    """The finer periods that make up a coarser one."""
    first, last = period_of(whole.first_day, grain), period_of(whole.last_day, grain)
    inside = (first.shift(step) for step in range(last.index - first.index + 1))
    return [item for item in inside if holder(item, whole.grain, whole.fiscal_start) == whole]


def is_coarser(grain: Grain, native: Grain) -> bool:
    """True when periods of `grain` are made up of several of `native`."""
    if grain is Grain.FISCAL_YEAR:
        return native in {Grain.DAY, Grain.MONTH, Grain.QUARTER, Grain.WEEK}
    known = grain in _FINENESS and native in _FINENESS
    return known and _FINENESS.index(grain) > _FINENESS.index(native)


def _one(whole: Period, parts: Mapping[Period, Cell], adding: Adding, native: Grain) -> Cell | None:
    expected = parts_of(whole, native)
    if adding in {Adding.FIRST, Adding.LAST}:
        return parts.get(expected[0 if adding is Adding.FIRST else -1])
    if any(period not in parts for period in expected):
        return None
    cells = [parts[period] for period in expected]
    return Cell(added([cell.value for cell in cells], adding), worst(cell.status for cell in cells))


def added(values: Sequence[Interval], adding: Adding) -> Interval:
    """Several figures as one."""
    if adding is Adding.SUM:
        return total(values)
    if adding is Adding.MEAN:
        return mean(values)
    if adding in {Adding.FIRST, Adding.LAST}:
        return values[0] if adding is Adding.FIRST else values[-1]
    if adding is Adding.NONE:
        raise ValueError("these figures do not add up")
    choose = max if adding is Adding.MAX else min
    best = choose(values, key=lambda item: item.value)
    return replace(best, low=choose(item.low for item in values), high=choose(item.high for item in values))


def worst(statuses: Iterable[Status]) -> Status:
    """The status of a figure that rests on several."""
    letters = {item.value for item in statuses}
    return Status(next((letter for letter in WORST_FIRST if letter in letters), "A"))
