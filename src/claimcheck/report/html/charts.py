"""The charts of an article as a page holds them: the drawing, its figures as a table, and the same as a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.evaluation.wording import number
from claimcheck.report.html.chart_scale import finite
from claimcheck.report.html.drawing import drawing_of
from claimcheck.report.html.rows_file import as_address, rows_file
from claimcheck.report.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.report.article.content import Article, Charted
    from claimcheck.report.html.drawing import Drawing
    from claimcheck.report.tongues import Tongue

MOST_ROWS = 400  # of a table on a page; a longer course is in the file alone


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table beside a chart."""

    period: str
    figure: str
    status: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing with its figures. `address`: the file of them, inside the page."""

    drawing: Drawing
    rows: Sequence[Row]
    address: str


def charts_of(article: Article, say: Tongue) -> dict[int, Chart]:
    """The charts of an article, by the number of the check."""
    found = {part.number: _chart(part.chart, say) for part in article.parts if part.chart is not None}
    return {position: chart for position, chart in found.items() if chart is not None}


def _chart(charted: Charted, say: Tongue) -> Chart | None:
    drawing = drawing_of(charted, say)
    if drawing is None:
        return None
    points = charted.course.points
    rows = [
        _row(period, value, status, charted, say)
        for (period, value), status in zip(points, charted.statuses, strict=True)
    ]
    return Chart(drawing, rows if len(rows) <= MOST_ROWS else (), as_address(rows_file(charted)))


def _row(period: str, value: float | None, status: str, charted: Charted, say: Tongue) -> Row:
    shown = finite(value)
    figure = say.figure(number(shown, charted.course.decimals)) if shown is not None else ""
    return Row(one_line(period), figure, status)
