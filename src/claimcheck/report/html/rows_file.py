"""The figures behind a chart as a file that a spreadsheet opens: one row a period."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from claimcheck.report.numbers import clean
from claimcheck.report.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.report.article.content import Charted

_OBEYED = ("=", "+", "-", "@", "\t", "\r")  # a cell that begins so is a formula to a spreadsheet
_HEAD = ("period", "value", "low", "high", "status")


def rows_file(chart: Charted) -> str:
    """CSV with a head; figures with a decimal point, gaps empty, no cell a formula."""
    lines = [_HEAD, *_rows(chart)]
    return "".join(f"{','.join(line)}\r\n" for line in lines)


def as_address(csv: str) -> str:
    """The file inside an address, so that a page holds it: nothing is asked for over a network."""
    return f"data:text/csv;charset=utf-8,{quote(csv)}"


def _rows(chart: Charted) -> Iterator[tuple[str, ...]]:
    for (period, value), bounds, status in zip(chart.course.points, chart.bounds, chart.statuses, strict=True):
        low, high = bounds if bounds is not None else (None, None)
        yield (_text(period), _number(value), _number(low), _number(high), _text(status))


def _number(value: float | None) -> str:
    shown = clean(value)
    return "" if shown is None else str(shown)


def _text(text: str) -> str:
    shown = one_line(text)
    shown = f"'{shown}" if shown.startswith(_OBEYED) else shown
    return '"' + shown.replace('"', '""') + '"' if set(shown) & set(',"') else shown
