"""The figures that a document prints, as series: their rows are places in the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.nodes import place_of
from claimcheck.claims.periods import UNDATED, Grain
from claimcheck.datasets.facts import places
from claimcheck.datasets.series import Cell, Series, Status
from claimcheck.problems import Problem
from claimcheck.quantities.intervals import exact, printed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.claims.periods import Period
    from claimcheck.datasets.series import MeasureFacts, Need
    from claimcheck.datasets.sources import PrintedFigure


def figure_series(need: Need, facts: MeasureFacts, figures: Sequence[PrintedFigure]) -> Series | None:
    """The figures of one measure; None under a filter, since nothing is known of their rows."""
    if need.where:
        return None
    cells: dict[str, dict[Period, Cell]] = {}
    for figure in sorted(figures, key=lambda item: item.at or UNDATED):
        value = float(figure.value)
        measured = exact(value) if figure.exact else printed(value, places(figure.value))
        status = figure.status or Status.NORMAL
        if status is not Status.MISSING:
            cells.setdefault(str(figure.of or ""), {}).setdefault(figure.at or UNDATED, Cell(measured, status))
    names = list(cells)
    period = figures[0].at
    return Series(
        source=need.source,
        measure=facts,
        grain=period.grain if period is not None else Grain.UNDATED,
        cells=cells,
        labels={name: name for name in names if name},
        only_entity=names[0] if len(names) == 1 else None,
    )


def contradictions(figures: Sequence[PrintedFigure]) -> list[Problem]:
    """Two different figures for one cell (CC503)."""
    first: dict[tuple[str, str, str], PrintedFigure] = {}
    found = []
    for figure in figures:
        cell = (str(figure.measure), str(figure.of or ""), str(figure.at or ""))
        twin = first.setdefault(cell, figure)
        if twin.value != figure.value:
            message = f"two figures for '{figure.measure}' {cell[1]} {cell[2]}: {twin.value} and {figure.value}"
            hint = "keep the one the source stands by, or give each a source or a measure of its own"
            found.append(Problem("CC503", " ".join(message.split()), place_of(figure.measure), hint))
    return found
