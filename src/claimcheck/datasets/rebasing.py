"""Figures against a base: the distance from the mean of a period, and amounts in the prices of a period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.declared import Season
from claimcheck.claims.periods import Grain, Period, Span, period_of
from claimcheck.claims.times import Range
from claimcheck.datasets.rollup import worst
from claimcheck.datasets.series import Cell
from claimcheck.quantities.intervals import Interval, difference, exact, mean, ratio, scaled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimcheck.claims.declared import Deflate, Index, Rebase
    from claimcheck.claims.times import Time


def base_days(time: Time) -> tuple[Period, Period] | None:
    """The first and last period of a base that the calendar alone can name; None for any other form."""
    if isinstance(time, Period):
        return time, time
    if isinstance(time, Span):
        return time.start, time.end
    if isinstance(time, Range) and isinstance(time.start, Period) and isinstance(time.end, Period):
        return time.start, time.end
    return None


def _base(cells: Mapping[Period, Cell], time: Time) -> dict[Period, Cell] | None:
    """The cells of the base period, every one of them; None where one is missing."""
    ends = base_days(time)
    if ends is None or not cells:
        return None
    first, last = ends[0].first_day, ends[1].last_day
    grain = next(iter(cells)).grain
    if grain is Grain.UNDATED:
        return None
    start = next(iter(cells)).fiscal_start
    begin, end = period_of(first, grain, fiscal_start=start), period_of(last, grain, fiscal_start=start)
    wanted = [begin.shift(step) for step in range(end.index - begin.index + 1)]
    inside = [period for period in wanted if first <= period.first_day and period.last_day <= last] or wanted[:1]
    return {period: cells[period] for period in inside} if all(period in cells for period in inside) else None


def rebased(cells: Mapping[Period, Cell], derived: Rebase) -> dict[Period, Cell]:
    """Each figure less the mean of the base, or of the same season of the base."""
    base = _base(cells, derived.to)
    if base is None:
        return {}
    seasons: dict[int, list[Interval]] = {}
    for period, cell in base.items():
        seasons.setdefault(_season(period, derived.by), []).append(cell.value)
    means = {season: mean(values) for season, values in seasons.items()}
    return {
        period: Cell(difference(cell.value, means[season]), cell.status)
        for period, cell in cells.items()
        if (season := _season(period, derived.by)) in means
    }


def indexed(cells: Mapping[Period, Cell], derived: Index) -> dict[Period, Cell]:
    """Each figure in percent of the mean of the base; nothing over a base that is not above zero."""
    base = _base(cells, derived.to)
    level = mean([cell.value for cell in base.values()]) if base else None
    if base is None or level is None or level.low <= 0:
        return {}
    only = next(iter(base)) if len(base) == 1 else None
    return {
        period: Cell(exact(100.0) if period == only else scaled(ratio(cell.value, level), 100), cell.status)
        for period, cell in cells.items()
    }


def _season(period: Period, by: Season | None) -> int:
    if by is None:
        return 0
    day = period.first_day
    if by is Season.MONTH:
        return day.month
    if by is Season.QUARTER:
        return (day.month - 1) // 3
    return day.isocalendar().week if by is Season.WEEK else day.month * 100 + day.day


def deflated(cells: Mapping[Period, Cell], index: Mapping[Period, Cell], derived: Deflate) -> dict[Period, Cell]:
    """Each amount times the index of the base over its own."""
    base = _base(index, derived.to)
    if base is None:
        return {}
    level = mean([cell.value for cell in base.values()])
    found = {}
    for period, cell in cells.items():
        own = index.get(period)
        if own is None or own.value.low <= 0:
            continue
        prices = ratio(level, own.value)
        if period in base and len(base) == 1:
            found[period] = cell  # in its own prices an amount is what it was, rounding and all
        else:
            found[period] = Cell(_times(cell.value, prices), worst([cell.status, own.status]))
    return found


def _times(one: Interval, other: Interval) -> Interval:
    corners = [a * b for a in (one.low, one.high) for b in (other.low, other.high)]
    return Interval(one.value * other.value, min(corners), max(corners))
