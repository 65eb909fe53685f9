"""Measures made of others: the closed list of derivations, with the bounds carried along.

A cell that cannot be made is absent, never a guess: a missing part, a base of zero or below for a percentage, a break
between the ends of a change.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from decimal import InvalidOperation
from functools import partial
from typing import TYPE_CHECKING

from claimcheck.claims.declared import (
    ChangeOf,
    Cumulative,
    Deflate,
    DifferenceOf,
    DifferenceOver,
    Index,
    Order,
    RatioOf,
    Rebase,
    SumOf,
)
from claimcheck.claims.periods import Grain
from claimcheck.datasets.changes import CHANGES, step_back
from claimcheck.datasets.cumulating import running_total
from claimcheck.datasets.rebasing import deflated, indexed, rebased
from claimcheck.datasets.rollup import is_coarser, rolled, worst
from claimcheck.datasets.series import Adding, Cell, Series
from claimcheck.quantities.intervals import Interval, difference, printed, ratio, scaled, total

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from claimcheck.claims.declared import Derived
    from claimcheck.claims.periods import Period
    from claimcheck.datasets.series import MeasureFacts, Need, Status

Cells = dict["Period", Cell]


@dataclass(frozen=True, slots=True)
class Recipe:
    """A derived measure: how it is made, what is said of it, who asks."""

    derived: Derived
    facts: MeasureFacts
    need: Need


class BoundlessError(ArithmeticError):
    """A figure of a derived measure is too large to compute with: its bases are, or one is next to nothing."""

    def __init__(self, entity: str, period: Period | None = None) -> None:
        super().__init__(entity)
        self.entity, self.period = entity, period


def derive(recipe: Recipe, bases: Sequence[Series]) -> Series:
    """The series of a derived measure, from those of its bases in the order in which it names them.

    Raises
    ------
    BoundlessError
        When a figure comes out infinite.

    """
    ready = _same_grain(_added_up_first(recipe.derived, bases))
    cells = {entity: _bounded(entity, found, recipe.facts) for entity, found in _cells(recipe.derived, ready)}
    first = ready[0]
    labels: dict[str, str] = {}
    for series in reversed(ready):
        labels |= dict(series.labels)
    return replace(
        first,
        source=recipe.need.source,
        measure=recipe.facts,
        cells=cells if any(cells.values()) else {},
        labels=labels,
        aggregates=frozenset().union(*(series.aggregates for series in ready)),
        lag_days=max(series.lag_days for series in ready),
        where=recipe.need.where,
    )


def _bounded(entity: str, make: Callable[[], Cells], facts: MeasureFacts) -> Cells:
    """The cells of one place as they would be printed, every one of them finite."""
    try:
        cells = make()
        for period, cell in cells.items():
            if not math.isfinite(cell.value.value):
                raise BoundlessError(entity, period)
        return _printed(cells, facts)
    except (OverflowError, InvalidOperation) as error:
        raise BoundlessError(entity) from error


def _added_up_first(derived: Derived, bases: Sequence[Series]) -> list[Series]:
    """By year, where finer figures are to be added up before anything is derived from them."""
    if derived.order is not Order.AGGREGATE_FIRST:
        return list(bases)
    return [rolled(series, Grain.YEAR) if is_coarser(Grain.YEAR, series.grain) else series for series in bases]


def _same_grain(bases: Sequence[Series]) -> list[Series]:
    """All by the coarsest grain among them."""
    coarsest = min(bases, key=lambda series: series.grain.per_year)
    return [rolled(series, coarsest.grain, coarsest.fiscal_start) for series in bases]


def _cells(derived: Derived, bases: Sequence[Series]) -> Iterator[tuple[str, Callable[[], Cells]]]:
    """Each place, and how its cells are made."""
    make = _maker(derived, bases)
    for entity in bases[0].cells:
        yield entity, partial(make, entity)


def _maker(derived: Derived, bases: Sequence[Series]) -> Callable[[str], Cells]:
    first = bases[0]
    if isinstance(derived, (ChangeOf, DifferenceOver)):
        change = CHANGES[type(derived)](derived, first.grain)  # type: ignore[operator]  # each takes its own record
        return lambda entity: _over(first.of(entity), derived, change)
    if isinstance(derived, Rebase):
        return lambda entity: rebased(first.of(entity), derived)
    if isinstance(derived, Index):
        return lambda entity: indexed(first.of(entity), derived)
    if isinstance(derived, Cumulative):
        adds_up = first.measure.over_time in {None, Adding.SUM}
        return lambda entity: running_total(first.of(entity), derived) if adds_up else {}
    if isinstance(derived, Deflate):
        index = bases[1]
        only = next(iter(index.cells)) if len(index.cells) == 1 else None  # one price index for all places
        return lambda entity: deflated(
            first.of(entity), index.of(entity if entity in index.cells else only or entity), derived
        )
    return lambda entity: _together(derived, [_of(series, entity, bases) for series in bases])


def _of(series: Series, entity: str, bases: Sequence[Series]) -> Mapping[Period, Cell]:
    """The cells of a place; tables that are each about one place are about the same one."""
    if entity not in series.cells and all(len(item.cells) == 1 for item in bases):
        return series.of(next(iter(series.cells)))
    return series.of(entity)


def _over(
    cells: Mapping[Period, Cell],
    derived: ChangeOf | DifferenceOver,
    change: Callable[[Interval, Interval], Interval | None],
) -> Cells:
    found: Cells = {}
    for period, later in cells.items():
        before = step_back(period, derived.over)
        earlier = cells.get(before) if before is not None else None
        if before is None or earlier is None or _is_broken(cells, before, period):
            continue
        value = change(later.value, earlier.value)
        if value is not None:
            found[period] = Cell(value, _status(earlier, later))
    return found


def _is_broken(cells: Mapping[Period, Cell], first: Period, last: Period) -> bool:
    """No change can be measured over a break, or between two definitions."""
    inside = (first.shift(step) for step in range(1, last.index - first.index + 1))
    if any(cell.status.value == "B" for period in inside if (cell := cells.get(period)) is not None):
        return True
    return (cells[first].status.value == "D") != (cells[last].status.value == "D")


def _status(earlier: Cell, later: Cell) -> Status:
    """A break at the start of a change is none inside it."""
    return worst(item.status for item in (earlier, later) if item.status.value != "B")


def _together(derived: Derived, parts: Sequence[Mapping[Period, Cell]]) -> Cells:
    """What is made of the figures of one period: every part must be there."""
    periods = [period for period in parts[0] if all(period in other for other in parts[1:])]
    found: Cells = {}
    for period in periods:
        cells = [part[period] for part in parts]
        value = _combined(derived, [cell.value for cell in cells])
        if value is not None:
            found[period] = Cell(value, worst(cell.status for cell in cells))
    return found


def _combined(derived: Derived, values: Sequence[Interval]) -> Interval | None:
    if isinstance(derived, SumOf):
        return total(values)
    if isinstance(derived, DifferenceOf):
        return difference(values[0], values[1])
    if not isinstance(derived, RatioOf):
        raise TypeError(f"no such derivation: {type(derived).__name__}")
    whole = total(values[1:])
    if whole.value == 0:
        return None
    return scaled(ratio(values[0], whole), 100 if derived.as_ else 1)


def _printed(cells: Cells, facts: MeasureFacts) -> Cells:
    """With declared decimals, a derived figure is compared as it would be printed."""
    if facts.decimals is None:
        return cells
    return {period: replace(cell, value=_as_printed(cell.value, facts.decimals)) for period, cell in cells.items()}


def _as_printed(value: Interval, decimals: int) -> Interval:
    shown = printed(value.value, decimals)
    return replace(shown, low=min(shown.low, value.low), high=max(shown.high, value.high))
