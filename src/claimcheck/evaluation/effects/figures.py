"""One place's figures over the periods of a panel, as far as they are one series."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from claimcheck.datasets.series import Status
from claimcheck.evaluation.moments import Moment
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.ways import unbroken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.claims.periods import Period
    from claimcheck.datasets.series import Cell, Series
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.places import Universe


def figures_between(
    evidence: Evidence, series: Series, place: Universe, periods: Sequence[Period], around: Period
) -> tuple[float, ...]:
    """One figure a period, in the measure's unit; NaN where none is known, forecast, or beyond a break of the series.

    around: a period on the side of the break that is looked at.
    """
    first, last = unbroken(series, place, around)
    is_cell = evidence.params.per is None and len(place.codes) == 1 and not place.is_group
    cells = series.of(place.codes[0]) if is_cell else None
    return tuple(
        (_cell(cells.get(period)) if cells is not None else _figure(evidence, series, place, period))
        if (first is None or period >= first) and (last is None or period <= last)
        else math.nan
        for period in periods
    )


def _cell(cell: Cell | None) -> float:
    """Straight from the table, where thousands are asked for."""
    return math.nan if cell is None or cell.status is Status.FORECAST else cell.value.value


def _figure(evidence: Evidence, series: Series, place: Universe, period: Period) -> float:
    try:
        seen = evidence.figure(series, place, Moment((period,), str(period)))
    except NoAnswer:
        return math.nan
    return math.nan if seen.status == Status.FORECAST.value else seen.value.value
