"""A total among its parts: a row that nobody declared and that is the sum of all others."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import TYPE_CHECKING

from claimcheck.claims.nodes import place_of
from claimcheck.datasets.series import Adding
from claimcheck.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from claimcheck.claims.periods import Period
    from claimcheck.datasets.plan import Request
    from claimcheck.datasets.query import Partial
    from claimcheck.datasets.series import Cell, Series

FEWEST_PERIODS = 2
FEWEST_OTHERS = 3
_OTHERS_OF_ONE_PERIOD = 4
_DIGITS_OF_ONE_PERIOD = 100  # in units of the last place: a smaller total is met by chance
# What offices call the row of a total, in small letters.
_ENGLISH = "world; total; all; grand total; overall; overall total; all countries; all states; all regions; global"
_SPANISH = "mundo; total general; todos; todas; todos los países; total nacional; total mundial; gran total"
_NAMES = frozenset(f"{_ENGLISH}; {_SPANISH}".split("; "))


def undeclared_total(series: Series) -> str | None:
    """The place that is a total among the others and is not declared as one, or None.

    Its name says so (World, Total, Todos), whatever is measured; or its figure is the sum of all others in every
    period. The latter only where figures add up and no place is declared as a sum: with 2 periods and 3 others at
    least, or 1 period, 4 others and a total of three digits, chance does not do that.
    """
    if len(series.cells) > 1 and (named := _named_total(series)) is not None:
        return named
    adds_up = series.measure.over_entities is Adding.SUM or (
        series.measure.exact and series.measure.over_entities is None
    )
    if series.aggregates or not adds_up or len(series.cells) <= FEWEST_OTHERS:
        return None
    sums, counts = _sums(series)
    candidates = (code for code in series.cells if _is_total(series.of(code), sums, counts))
    return next(candidates, None)


def _named_total(series: Series) -> str | None:
    for code in series.cells:
        names = {code, series.label(code)}
        if code not in series.aggregates and any(_is_called_total(name) for name in names):
            return code
    return None


def _is_called_total(name: str) -> bool:
    """Three capitals are a code: ALL is the money of Albania."""
    is_code = len(name) == 3 and name.isupper()
    return not is_code and " ".join(name.split()).casefold().strip(" :*.") in _NAMES


def _sums(series: Series) -> tuple[dict[Period, float], dict[Period, int]]:
    values: dict[Period, list[float]] = {}
    for code in series.cells:
        for period, cell in series.of(code).items():
            values.setdefault(period, []).append(cell.value.value)
    return {period: math.fsum(found) for period, found in values.items()}, {
        p: len(found) for p, found in values.items()
    }


def _is_total(cells: Mapping[Period, Cell], sums: Mapping[Period, float], counts: Mapping[Period, int]) -> bool:
    telling = [period for period in cells if counts[period] > FEWEST_OTHERS and cells[period].value.value != 0]
    if len(telling) < FEWEST_PERIODS and not any(
        _is_telling_alone(cells[period], counts[period]) for period in telling
    ):
        return False
    return all(_is_sum(cells[period], sums[period] - cells[period].value.value, counts[period]) for period in telling)


def _is_telling_alone(cell: Cell, count: int) -> bool:
    places = cell.value.decimals
    if places is None:
        places = max(0, -int(Decimal(repr(cell.value.value)).normalize().as_tuple().exponent))
    return count > _OTHERS_OF_ONE_PERIOD and abs(cell.value.value) * 10.0**places >= _DIGITS_OF_ONE_PERIOD


def _is_sum(cell: Cell, others: float, count: int) -> bool:
    """Within the rounding of all the figures that are added."""
    half = (cell.value.high - cell.value.low) / 2
    return math.isclose(cell.value.value, others, rel_tol=1e-9, abs_tol=min(half * count, abs(cell.value.value) / 100))


def total_among_rows(request: Request, partials: Iterable[Partial]) -> Problem | None:
    """A row that is the sum of the other rows of its cell, in every cell: added up with them it would count twice.

    Looked for where rows are added up (`over-rows: sum`), in cells of three rows at least; one cell of four rows, or
    two cells, are enough, since figures do not do that by chance.
    """
    measure = request.measure
    if measure.over_rows is not Adding.SUM:
        return None
    cells = [item for item in partials if item.n >= FEWEST_OTHERS]
    enough = len(cells) > 1 or any(item.n > FEWEST_OTHERS for item in cells)
    if not enough or not all(_is_twice_the_largest(item, measure.decimals) for item in cells):
        return None
    message = (
        f"the largest row of '{request.need.measure}' is the sum of the other rows, so a total is added to its parts"
    )
    hint = "leave the total out, such as where: {item: {not: [total]}}, with the column that tells the rows apart"
    return Problem("CC509", message, place_of(measure.column or request.need.measure), hint)


def _is_twice_the_largest(item: Partial, decimals: int | None) -> bool:
    if item.total is None or item.high is None or item.total <= 0:
        return False
    rounding = item.n * 0.5 * 10.0 ** -(decimals or 0) if decimals is not None else 0.0
    return math.isclose(item.total, 2 * item.high, rel_tol=1e-9, abs_tol=rounding)
