"""A period of which the table has only a part, such as a year of months that start in December.

Of what is counted the part is the least that the whole can be: enough to refute, never enough to confirm.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.params import CheckParams
from claimcheck.claims.periods import Grain, Period, Span
from claimcheck.datasets.rollup import added, worst
from claimcheck.datasets.series import Adding, CellKey, Need
from claimcheck.evaluation.findings import Observed
from claimcheck.evaluation.native import native_ends
from claimcheck.evaluation.registers import can_be_nothing
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.quantities.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.claims.checks import Check
    from claimcheck.datasets.series import Series
    from claimcheck.evaluation.moments import Clock


def first_in_part(clock: Clock, like: Period) -> Period | None:
    """The period as long as `like` in which the table begins, where it begins in the midst of it."""
    if not clock.known or clock.known[0].grain is like.grain or clock.series.grain is Grain.UNDATED:
        return None
    start = clock.known[0]
    coarse = start.to(like.grain, fiscal_start=like.fiscal_start if like.grain is Grain.FISCAL_YEAR else 1)
    return coarse if native_ends(coarse, clock.series)[0] < start else None


def least_of(series: Series, code: str, period: Period, params: CheckParams) -> Observed | None:
    """What the known part of a period adds up to: the least that the whole can be; None where that is not so.

    It is so of counts and sums without a figure below zero, and not of a rate (`per`), whose base is of the whole.
    """
    if params.per is not None or not can_be_nothing(series):
        return None
    cells = {**series.outside.get(code, {}), **series.of(code)}
    known = _known(series, code, period)
    if not known or any(cell.value.value < 0 for cell in cells.values()):
        return None
    need = Need(series.source, series.measure.name, series.where)
    return Observed(
        of=code,
        label=series.label(code) or code,
        at=f"{period} ({_part_of(period, known)})",
        value=added([cells[item].value for item in known], Adding.SUM),
        unit=series.measure.unit,
        measure=series.measure.name,
        status=worst(cells[item].status for item in known).value,
        cells=tuple(CellKey(need, code, item) for item in known),
    )


def before_the_register(series: Series, codes: Sequence[str], start: Period) -> list[Period]:
    """The periods before `start` of which a register has some cases, and does not say that it has all."""
    return sorted({item for code in codes for item in series.outside.get(code, {}) if item < start})


def left_out_note(series: Series, codes: Sequence[str], period: Period) -> str:
    """That the first period was not looked at, and what of it is known."""
    known = sorted({item for code in codes for item in _known(series, code, period)})
    part = "" if known == [period] else f" ({_ends(known)})"
    return f"{period} is known only in part{part}, so it is not looked at"


def rises(predicate: Check | None) -> bool:
    """True for a predicate that a larger figure can only make true: above a line, or (without one) above zero."""
    if predicate is None:
        return True
    said = predicate.params
    side, line = getattr(said, "side", None), getattr(said, "line", None)
    is_above = str(side) in {"above", "at-or-above"} and isinstance(line, Quantity)
    return is_above and isinstance(said, CheckParams) and said.per is None


def _known(series: Series, code: str, period: Period) -> list[Period]:
    try:
        first, last = native_ends(period, series)
    except NoAnswer:
        return []
    cells = {**series.outside.get(code, {}), **series.of(code)}
    return [item for item in Span(first, last).periods() if item in cells]


def _part_of(period: Period, known: Sequence[Period]) -> str:
    return "a part of it" if list(known) == [period] else f"{_ends(known)} alone"


def _ends(known: Sequence[Period]) -> str:
    return " to ".join(dict.fromkeys((str(known[0]), str(known[-1]))))
