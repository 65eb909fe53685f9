"""What is wrong in a table, with the row to mend: asked by a second query, only once the first has seen a fault."""

# columns are numbered or quoted, and every text from outside is a literal

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from claimcheck.datasets.advice import date_advice, figure_advice, grouped_advice
from claimcheck.datasets.cells import MOST_PERIODS
from claimcheck.datasets.double_rows import DoubleRows, cut, shown_blanks
from claimcheck.datasets.grouped_digits import FEWEST, Marked, may_be_grouped
from claimcheck.datasets.notation import BLANKS, literal
from claimcheck.datasets.series import Status
from claimcheck.datasets.time_cells import TimeCellError, period_in
from claimcheck.problems import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from claimcheck.claims.periods import Period
    from claimcheck.datasets.cells import Faults, Sheet
    from claimcheck.datasets.connectors.table import Table
    from claimcheck.datasets.engine import Engine
    from claimcheck.datasets.lens import Lens
    from claimcheck.datasets.plan import Request
    from claimcheck.datasets.sources import Source


def failed(source: Source, error: Exception) -> Problem:
    """We failed on a source: told like any other problem of it, so that the claims on other sources are checked."""
    message = f"claimcheck failed on the source '{source.id}': {type(error).__name__}: {str(error)[:200]}"
    return Problem("CC900", message, source.id.place, "report it; the claims that do not use the source are checked")


@dataclass(frozen=True, slots=True)
class Examiner:
    """A table that has a fault, and what it takes to find the rows."""

    engine: Engine
    table: Table
    lens: Lens

    def problems(self, request: Request, index: int, sheet: Sheet, faults: Faults) -> list[Problem]:
        """Everything that is wrong with the cells of one request."""
        tests: list[tuple[object, Callable[[], Problem | None]]] = [
            (faults.bad, lambda: self._no_figure(request, faults.bad)),
            (faults.letters, lambda: self._unknown_letter(request, sorted(faults.letters))),
            (sheet.bad_times[index], lambda: self._no_period(request, sorted(sheet.bad_times[index]))),
            (sheet.placeless[index], lambda: self._no_place(request)),
            (faults.double, lambda: self._twice(request, faults.double, sheet)),
            (faults.boundless, lambda: self._boundless(request, faults.boundless)),
            (faults.blanks, lambda: self._blanks(request, *(faults.blanks or ("", "")))),
            (faults.too_long, lambda: self._too_long(sheet)),
            (not faults.bad, lambda: self._grouped(request, index, sheet)),
        ]
        found = (tell() for fault, tell in tests if fault)
        return [problem for problem in found if problem is not None]

    # -- one fault each ---------------------------------------------------------------------------

    def _no_figure(self, request: Request, count: int) -> Problem | None:
        column = str(request.measure.column)
        cells = self._cells(request, self.lens.is_bad(column), [self.lens.column(column).raw_text], 1)
        if not cells:
            return None
        ordinal, cell = cells[0]
        more = f"; {count:,} of its cells are none" if count > 1 else ""
        message = f"'{cut(cell)}' in the column '{column}' is not a figure in the declared notation{more}"
        return Problem("CC502", message, self.place(ordinal, column), figure_advice(str(cell), self.lens.notation))

    def _unknown_letter(self, request: Request, letters: Sequence[str]) -> Problem | None:
        status = self.lens.status()
        cells = self._cells(request, f"{status} IN ({', '.join(map(literal, letters))})", [status], 1)
        if not cells:
            return None
        ordinal, cell = cells[0]
        name = str(getattr(self.lens.layout.status, "column", ""))
        message = f"'{cut(cell)}' in the column '{name}' is no status letter"
        names = ", ".join(f"{item.value} {item.name.lower().replace('_', ' ')}" for item in Status)
        hint = f"letters: {names}"
        return Problem("CC508", message, self.place(ordinal, name), hint)

    def _no_period(self, request: Request, texts: Sequence[str]) -> Problem | None:
        time = self.lens.layout.time
        if time is None or time.column is None:
            return None
        inside = f"{self.lens.time()} IN ({', '.join(map(literal, texts[:200]))})"
        name = str(time.part or time.column)
        cells = self._cells(request, inside, [self.lens.column(name).raw_text], 1)
        if not cells:
            return None
        ordinal, cell = cells[0]
        kept = f"by the format {time.format}" if time.format else f"as a {time.grain}"
        more = f"; nor can {len(texts) - 1:,} more" if len(texts) > 1 else ""
        message = f"'{cut(cell)}' in the column '{name}' cannot be read {kept}{more}"
        return Problem("CC506", message, self.place(ordinal, name), date_advice(str(cell or "")))

    def _no_place(self, request: Request) -> Problem | None:
        name = self._entity_column()
        cells = self._cells(request, f"trim({self.lens.entity()}) = ''", [], 1)
        if not cells:
            return None
        message = f"this row has a figure, and nothing in the column '{name}' says of whom"
        hint = "fill the cell in, or leave the row out by a `where`"
        return Problem("CC507", message, self.place(cells[0][0], name), hint)

    def _twice(self, request: Request, double: Sequence[tuple[str, Period]], sheet: Sheet) -> Problem | None:
        entity, period = double[0]
        rows = self._rows_of(request, entity, period)
        if len(rows) < 2:
            return None
        return DoubleRows(self, request, rows, entity, period, len(double), sheet.labels).problem()

    def _boundless(self, request: Request, cells: Sequence[tuple[str, Period]]) -> Problem | None:
        rows = self._rows_of(request, *cells[0])
        if not rows:
            return None
        column = str(request.measure.column)
        message = f"'{cut(rows[0][2])}' in the column '{column}' has more digits than a figure with `decimals` can have"
        return Problem("CC502", message, self.place(rows[0][0], column), "correct the cell, or `decimals`")

    def _blanks(self, request: Request, plain: str, other: str) -> Problem | None:
        name = self._entity_column()
        cells = self._cells(request, f"{self.lens.entity()} = {literal(other)}", [], 1)
        if not cells:
            return None
        message = f"'{cut(plain)}' and '{shown_blanks(other)}' look alike on a page, and would be two places"
        outside = plain.strip(BLANKS) == other.strip(BLANKS)
        hint = "trim: true under `entity`" if outside else "write it one way in every row"
        return Problem("CC507", message, self.place(cells[0][0], name), hint)

    def _grouped(self, request: Request, index: int, sheet: Sheet) -> Problem | None:
        partials = (partial for place in sheet.partials[index].values() for partial in place.values() if partial.n)
        if not may_be_grouped(request, partials, self.lens):
            return None
        marked, name = Marked.of(request, self.lens), str(request.measure.column)
        is_said = self.lens.layout.decimal_ is not None
        cells = self._cells(request, marked.grouped, [self.lens.column(name).text], FEWEST)
        whole = not is_said or request.measure.exact or self._cells(request, marked.bare, [], 1)
        if len(cells) < (FEWEST if is_said else 1) or not whole or self._cells(request, marked.other, [], 1):
            return None
        message, hint = grouped_advice(cells[0][1], name, self.lens.layout.decimal)
        return Problem("CC502", message, self.place(cells[0][0], name), hint)

    def _too_long(self, sheet: Sheet) -> Problem | None:
        time = self.lens.layout.time
        if sheet.first is None or sheet.last is None or time is None or time.column is None:
            return None
        (first, text), (last, _) = sheet.first, sheet.last
        inside = f"{self.lens.all_of(self.lens.layout.where)} AND {self.lens.time()} = {literal(text)}"
        rows = self.engine.rows(f"SELECT ordinal FROM {self._numbered()} WHERE {inside} LIMIT 1")
        count = last.index - first.index + 1
        message = (
            f"the events reach from {first} to {last}, which is {count:,} {first.grain}s; the most is {MOST_PERIODS:,}"
        )
        hint = "correct the date that is far from the others, or declare a coarser `grain`"
        return Problem("CC506", message, self.place(rows[0][0], str(time.column)) if rows else None, hint)

    # -- asking -----------------------------------------------------------------------------------

    def _numbered(self) -> str:
        return f"(SELECT *, row_number() OVER () AS ordinal FROM {self.lens.relation.sql})"

    def _cells(self, request: Request, condition: str, expressions: Sequence[str], most: int) -> list[tuple[Any, ...]]:
        """The first rows that meet a condition. The engine keeps the order of the file, and stops when it has them."""
        where = f"{self.lens.all_of(request.among)} AND {condition}"
        what = ", ".join(["ordinal", *expressions])
        first = f"SELECT {what} FROM {self._numbered()} WHERE {where} LIMIT {most}"
        return self.engine.rows(f"SELECT * FROM ({first}) ORDER BY ordinal")

    def _rows_of(self, request: Request, entity: str, period: Period) -> list[tuple[Any, ...]]:
        """The first rows of a cell: ordinal, time text, figure, and every column as text."""
        time, column = self.lens.time(), self.lens.column(str(request.measure.column))
        inside = f"{self.lens.entity()} = {literal(entity)}"
        where = f"{self.lens.all_of(request.among)} AND {inside}"
        texts = self.engine.rows(f"SELECT DISTINCT {time} FROM {self.lens.relation.sql} WHERE {where}")
        fitting = ", ".join(literal(text) for (text,) in texts if self._is(text, period))
        if not fitting:
            return []
        known = f"({self.lens.figure(str(request.measure.column))}) IS NOT NULL"
        names = [item.text for item in self.lens.relation.columns.values()]
        return self._cells(request, f"{inside} AND {time} IN ({fitting}) AND {known}", [time, column.text, *names], 3)

    def _is(self, text: str, period: Period) -> bool:
        try:
            return period_in(text, self.lens.layout.time) == period
        except TimeCellError:
            return False

    def lines(self, ordinals: Iterable[int]) -> dict[int, int]:
        """The lines of rows in the file."""
        return self.table.lines(ordinals)

    def _entity_column(self) -> str:
        declared = self.lens.layout.entity
        return str(declared.column) if declared is not None and declared.column else ""

    def place(self, ordinal: int, column: str) -> Place:
        """Where a cell stands."""
        line = self.lines([ordinal]).get(ordinal, 1)
        return Place(self.lens.shown, line, self.table.column_at(ordinal, self.lens.name_of(column)))
