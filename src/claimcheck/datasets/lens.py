"""A table seen through its layout: which expression is the place, the time, the figure, the filter."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimcheck.claims.nodes import place_of
from claimcheck.datasets.layout import Data, Rows
from claimcheck.datasets.layout_shapes import StatusColumn
from claimcheck.datasets.notation import BLANKS, Notation, literal
from claimcheck.datasets.spelling import as_read
from claimcheck.datasets.time_column import TableGrain
from claimcheck.problems import Problem, suggestion

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.claims.filters import Filter, Where
    from claimcheck.datasets.connectors.table import Column, Relation

_CLOCK = ("%H", "%I", "%M", "%S")
_SHARED_DIRECTIVES = set("YmdHMSfpIybBj%")  # mean the same to DuckDB and to Python
_LETTERS = {TableGrain.QUARTER: "Q", TableGrain.HALF_YEAR: "H"}
_ISO_TIMESTAMP = "[0-9]{4}-[0-9]{2}-[0-9]{2}[T ].*"


class MissingColumnError(Exception):
    """A column that the catalogue or a claim names and the table does not have."""

    def __init__(self, name: str, problem: Problem) -> None:
        super().__init__(problem.message)
        self.name, self.problem = name, problem


@dataclass(frozen=True, slots=True)
class Lens:
    """A relation and its layout."""

    layout: Data
    relation: Relation
    shown: str
    notation: Notation = field(default_factory=Notation)

    @classmethod
    def on(cls, layout: Data, relation: Relation, shown: str) -> Lens:
        """A lens with the notation of the layout."""
        return cls(
            layout,
            relation,
            shown,
            Notation(layout.decimal, layout.thousands, tuple(layout.missing), tuple(layout.strip)),
        )

    def column(self, name: str) -> Column:
        """The column of that name.

        Raises
        ------
        MissingColumnError
            When there is none, or when there are two.

        """
        found = self.relation.columns.get(self.name_of(name))
        if found is not None:
            return found
        raise MissingColumnError(name, self._no_column(name))

    def name_of(self, name: str) -> str:
        """What the table calls the column; two that look alike are none."""
        own = name.strip()
        if own in self.relation.columns:
            return own
        alike = [known for known in self.relation.columns if as_read(known) == as_read(name)]
        return alike[0] if len(alike) == 1 else own

    def _no_column(self, name: str) -> Problem:
        names = [as_read(known) for known in self.relation.columns]
        place = place_of(name)
        if as_read(name) in {*map(as_read, self.relation.twice), *(known for known in names if names.count(known) > 1)}:
            message = f"two columns of {self.shown} are called '{name}'"
            return Problem("CC501", message, place, "give every column in the header a name of its own")
        only = names[0] if len(names) == 1 else ""
        if only.lower().startswith("sep="):
            return Problem(
                "CC501", f"no column '{name}' in {self.shown}", place, "header-row: 2; `sep=` is not the header"
            )
        mark = next((mark for mark in ";\t|," if mark in only), None)
        if mark is not None:
            hint = (
                f"the header is one name, '{only[:60]}'; declare delimiter: {'tab' if mark == chr(9) else repr(mark)}"
            )
        else:
            hint = suggestion(name, names, noun="columns")
        return Problem("CC501", f"no column '{name}' in {self.shown}", place, hint)

    # -- what a row is about ----------------------------------------------------------------------

    def entity(self, name: str | None = None) -> str:
        """SQL for the code of the place; `name` is what the column is called outside a subquery."""
        declared = self.layout.entity
        if declared is None or declared.column is None:
            return literal(str(declared.value)) if declared is not None and declared.value is not None else "''"
        column = self.column(declared.column)
        column = column.renamed(name) if name is not None else column
        return column.text if declared.trim else f"coalesce({column.raw_text}, '')"

    def entity_key(self) -> str:
        """SQL for what rows are grouped by: the cell as it is, so that its text is made once for each group."""
        declared = self.layout.entity
        return self.column(declared.column).sql if declared is not None and declared.column is not None else "''"

    def label(self) -> str:
        """SQL for what people call the place."""
        declared = self.layout.entity
        if declared is None or declared.label is None:
            return "NULL"
        return literal(str(declared.label)) if declared.column is None else self.column(declared.label).raw_text

    def time(self, name: str | None = None) -> str:
        """SQL for the time cell; `name` is what `time_key` is called outside a subquery."""
        declared = self.layout.time
        if declared is None or declared.column is None:
            return "''"
        column = self.column(declared.column)
        if name is None:
            return self._made_time(column) or column.text
        return name if self._made_time(column) else column.renamed(name).text

    def time_key(self) -> str:
        """SQL for what rows are grouped by: the cell as it is; without the time of day, where there may be one."""
        declared = self.layout.time
        if declared is None or declared.column is None:
            return "''"
        column = self.column(declared.column)
        return self._made_time(column) or column.sql

    def _made_time(self, column: Column) -> str | None:
        """SQL for the time where it is made of more or less than one cell as it is; None where it is the cell."""
        declared = self.layout.time
        if declared is not None and declared.part is not None:
            part = self.column(declared.part).text
            letter = _LETTERS.get(declared.grain, "") if declared.grain is not None else ""
            named = f"CASE WHEN regexp_full_match({part}, '[0-9]+') THEN '{letter}' || {part} ELSE {part} END"
            return self.notation.stripped_sql(f"trim({column.text} || ' ' || {named})")
        if self._has_clock():
            return self._cut_time(column)
        return self.notation.stripped_sql(column.text) if self.layout.strip else None

    def _has_clock(self) -> bool:
        """Times of day are cut off before anything is grouped, so that a register of events stays small."""
        form = self.layout.time.format if self.layout.time is not None else None
        if form is None:
            return self.layout.rows is not Rows.OBSERVATION
        known = set(re.findall("%(.)", form)) <= _SHARED_DIRECTIVES
        return known and any(item in form for item in _CLOCK)

    def _cut_time(self, column: Column) -> str:
        text = self.notation.stripped_sql(column.text)
        form = self.layout.time.format if self.layout.time is not None else None
        if form is None:
            return f"CASE WHEN regexp_full_match({text}, '{_ISO_TIMESTAMP}') THEN left({text}, 10) ELSE {text} END"
        return f"coalesce(strftime(try_strptime({text}, {literal(str(form))}), '%Y-%m-%d'), {text})"

    def status(self) -> str:
        """SQL for the status letter, '' where none is declared."""
        declared = self.layout.status
        return f"upper({self.column(declared.column).text})" if isinstance(declared, StatusColumn) else "''"

    # -- figures ----------------------------------------------------------------------------------

    def figure(self, name: str) -> str:
        """SQL for the figure in a column; NULL where there is none, by the cell or by its status."""
        column = self.column(name)
        return f"CASE WHEN NOT ({self._is_absent(column)}) THEN {column.number(self.notation)} END"

    def is_bad(self, name: str) -> str:
        """SQL that is true where a cell is neither a figure nor declared missing."""
        column = self.column(name)
        return f"(NOT ({self._is_absent(column)}) AND ({column.number(self.notation)}) IS NULL)"

    def _is_absent(self, column: Column) -> str:
        missing = column.is_missing(self.notation)
        return f"{missing} OR {self.status()} = 'M'" if isinstance(self.layout.status, StatusColumn) else missing

    def is_answered(self, name: str) -> str:
        """SQL that is true where a column of answers holds one."""
        return f"(NOT {self.column(name).is_missing(self.notation)})"

    # -- filters ----------------------------------------------------------------------------------

    def condition(self, item: Filter) -> str:
        """SQL for one condition."""
        if item.same_as is not None:
            return f"({self.column(item.column).text} = {self.column(item.same_as).text})"
        return self._among(item.column, item.values, "NOT IN" if item.negated else "IN")

    def all_of(self, where: Where) -> str:
        """SQL for all conditions together."""
        return " AND ".join(map(self.condition, where)) or "true"

    def is_in(self, column: str, values: Iterable[str]) -> str:
        """SQL that is true where a column holds one of the values."""
        return self._among(column, values, "IN")

    def _among(self, column: str, values: Iterable[str], word: str) -> str:
        """A cell among values, whichever way its accents are coded; letter case counts."""
        wanted = [unicodedata.normalize("NFC", value.strip(BLANKS)) for value in values]
        cell = self.column(column).text
        cell = cell if all(map(str.isascii, wanted)) else f"nfc_normalize({cell})"
        return f"({cell} {word} ({', '.join(map(literal, wanted))}))"
