"""Running totals: the year to date, and all since a period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.periods import Grain, Period, period_of
from claimcheck.datasets.rebasing import base_days
from claimcheck.datasets.rollup import holder, parts_of, worst
from claimcheck.datasets.series import Cell
from claimcheck.quantities.intervals import total

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimcheck.claims.declared import Cumulative


def running_total(cells: Mapping[Period, Cell], derived: Cumulative) -> dict[Period, Cell]:
    """Each figure added to all before it since the beginning; after a gap nothing, until it begins anew."""
    found: dict[Period, Cell] = {}
    for period, cell in cells.items():
        if period.grain is Grain.UNDATED:
            continue
        before = found.get(period.shift(-1))
        if _begins(period, cells, derived):
            found[period] = cell
        elif before is not None:
            found[period] = Cell(total([before.value, cell.value]), worst([before.status, cell.status]))
    return found


def _begins(period: Period, cells: Mapping[Period, Cell], derived: Cumulative) -> bool:
    """Is it the first period of its year, the one that is named, or the first of the series?"""
    if derived.each is not None:
        grain = Grain(derived.each.value)
        if grain.per_year >= period.grain.per_year:
            return True
        return parts_of(holder(period, grain), period.grain)[0] == period
    ends = base_days(derived.since) if derived.since is not None else None
    if ends is None:
        return period == next(iter(cells))
    return period == period_of(ends[0].first_day, period.grain, fiscal_start=period.fiscal_start)
