"""A filter of a check whose value stands nowhere in its column: a slip of the pen, and not an answer of nought."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.filters import ANSWER
from claimcheck.claims.nodes import place_of
from claimcheck.datasets.notation import BLANKS
from claimcheck.datasets.spelling import as_read
from claimcheck.problems import Problem, shortened, suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.claims.filters import Filter
    from claimcheck.datasets.engine import Engine
    from claimcheck.datasets.lens import Lens
    from claimcheck.datasets.plan import Request

MOST_VALUES = 500  # of a column, among which the nearest one is looked for


Asked = tuple[str, str]  # a column, and a value that it was asked for


def held_against(request: Request, lens: Lens, engine: Engine, *, is_empty: bool) -> dict[Asked, Problem | None]:
    """Every value that somebody typed into a filter of a check: None where a row has it, else what is wrong with it.

    is_empty: nothing is left under the filter. Where something is, a single value has been found.
    """
    found: dict[Asked, Problem | None] = {}
    for part, value in _typed(request):
        is_there = not (is_empty or part.negated or len(part.values) > 1)
        condition = lens.is_in(part.column, [value])
        is_there = is_there or bool(engine.rows(f"SELECT 1 FROM {lens.relation.sql} WHERE {condition} LIMIT 1"))
        found[str(part.column), str(value)] = None if is_there else _problem(part, value, lens, engine)
    return found


def _typed(request: Request) -> Iterator[tuple[Filter, str]]:
    for part in request.need.where:
        if part.column != ANSWER:
            yield from ((part, value) for value in part.values if value.strip(BLANKS) and place_of(value) is not None)


def _problem(part: Filter, value: str, lens: Lens, engine: Engine) -> Problem:
    cell = lens.column(part.column).text
    rows = engine.rows(f"SELECT DISTINCT {cell} AS v FROM {lens.relation.sql} ORDER BY v LIMIT {MOST_VALUES}")
    known = [as_read(str(text))[:60] for (text,) in rows if text is not None and str(text).strip()]
    message = f"no row of {lens.shown} has '{shortened(value)}' in the column '{part.column}'"
    return Problem("CC510", message, place_of(value), suggestion(value, known, noun="values"))
