"""A register that its author vouches for: where it has no row there was nothing, so the count is zero.

Only counts can be zero without a row: events that are counted, and measures that add up over time. A rate or a level
that is missing stays missing, whatever is said of the register.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.claims.periods import UNDATED
from claimcheck.datasets.series import Adding, Cell, Need, Series
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.quantities.intervals import exact

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from claimcheck.claims.periods import Period
    from claimcheck.evaluation.evidence import Evidence

MOST_FILLED = 300_000  # places times periods
NO_ROW = "where the register has no row, nothing is counted: that holds as far as it is complete"
NOTHING = Cell(exact(0), n=0)


def counts_events(series: Series) -> bool:
    """True for a register whose rows are counted."""
    return any(cell.n is not None for cells in series.cells.values() for cell in list(cells.values())[:1])


def can_be_nothing(series: Series) -> bool:
    """True for what is counted, so that no row can mean zero."""
    return series.measure.over_time is Adding.SUM or counts_events(series)


def may_have_no_row(series: Series) -> bool:
    """True for what is counted in a register of which nobody has said from when to when it is complete."""
    return can_be_nothing(series) and series.complete is None


def vouched(evidence: Evidence, codes: Sequence[str], periods: Iterable[Period]) -> Evidence:
    """The same evidence with a zero wherever a counted measure has no row for a place and period that is over.

    Raises
    ------
    NoAnswer
        When that is more than can be gone through.

    """
    native = tuple(periods)
    if len(codes) * len(native) > MOST_FILLED:
        raise NoAnswer(
            f"that is more than {MOST_FILLED:,} places and periods; narrow the range",
            decides=f"a range of at most {MOST_FILLED:,} places and periods",
        )

    def series_of(need: Need) -> Series | None:
        found = evidence.series_of(need)
        if found is None or not can_be_nothing(found):
            return found
        return _filled(found, codes, native, evidence.calendar.today)

    return replace(evidence, series_of=series_of)


def at_least(evidence: Evidence) -> Evidence:
    """The same evidence with the counts outside of what a register covers: each is the least that it can be."""

    def series_of(need: Need) -> Series | None:
        found = evidence.series_of(need)
        if found is None or not found.outside:
            return found
        cells = {
            code: dict(sorted({**found.outside.get(code, {}), **own}.items())) for code, own in found.cells.items()
        }
        return replace(found, cells=cells)

    return replace(evidence, series_of=series_of)


def _filled(series: Series, codes: Sequence[str], periods: Sequence[Period], today: dt.date) -> Series:
    over = [item for item in periods if item.grain is series.grain and item is not UNDATED and item.last_day <= today]
    if series.complete is not None:
        over = series.complete.within(over)
    cells = dict(series.cells)
    for code in codes:
        own = dict(series.of(code))
        cells[code] = dict(sorted({**dict.fromkeys(over, NOTHING), **own}.items()))
    return replace(series, cells=cells)
