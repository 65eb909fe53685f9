"""What every connector gives: a relation that the engine can ask, with its columns by name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from claimcheck.datasets.notation import bounded, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from claimcheck.datasets.engine import Engine
    from claimcheck.datasets.notation import Notation
    from claimcheck.problems import Problem


class Sort(StrEnum):
    """How the cells of a column are kept."""

    TEXT = "text"
    WHOLE = "whole"  # typed: read as it is, whatever notation is declared
    NUMBER = "number"  # typed, and may be infinite or no number at all
    FLOAT32 = "float32"  # typed, but 1.1 is kept as 1.10000002
    TIME = "time"
    OTHER = "other"


NUMBERS = {Sort.WHOLE, Sort.NUMBER, Sort.FLOAT32}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its expression in the relation, and how its cells are kept."""

    sql: str
    sort: Sort = Sort.TEXT

    @property
    def text(self) -> str:
        """SQL for the cell as trimmed text, as a person would write it: 2015, not 2015.0."""
        return trimmed(self.raw_text)

    @property
    def raw_text(self) -> str:
        """SQL for the cell as text, blanks and all."""
        as_text = f"CAST({self.sql} AS VARCHAR)"
        if self.sort is Sort.TEXT:
            return self.sql
        if self.sort in NUMBERS:
            return f"regexp_replace({as_text}, '\\.0+$', '')"
        return f"regexp_replace({as_text}, ' 00:00:00$', '')" if self.sort is Sort.TIME else as_text

    def number(self, notation: Notation) -> str:
        """SQL for the figure in the cell; NULL when there is none."""
        if self.sort is Sort.WHOLE:
            return f"CAST({self.sql} AS DOUBLE)"
        if self.sort is Sort.NUMBER:
            return f"CASE WHEN {bounded(f'CAST({self.sql} AS DOUBLE)')} THEN CAST({self.sql} AS DOUBLE) END"
        if self.sort is Sort.FLOAT32:
            return f"CASE WHEN {bounded(self.sql)} THEN CAST(CAST({self.sql} AS VARCHAR) AS DOUBLE) END"
        return notation.number_sql(self.text)

    def is_missing(self, notation: Notation) -> str:
        """SQL that is true when the cell stands for no figure."""
        if self.sort not in NUMBERS:
            return notation.missing_sql(self.text)
        tests = [f"{self.sql} IS NULL"]
        if self.sort is not Sort.WHOLE:
            tests.append(f"isnan({self.sql})")
        if notation.missing_numbers:
            tests.append(f"{self.sql} IN ({', '.join(notation.missing_numbers)})")
        return f"({' OR '.join(tests)})"

    def renamed(self, name: str) -> Column:
        """The same column under another name, as it stands outside a subquery."""
        return Column(name, self.sort)


@dataclass(frozen=True, slots=True)
class Relation:
    """Something to select from."""

    sql: str  # stands after FROM
    columns: Mapping[str, Column]
    twice: frozenset[str] = frozenset()  # names that several columns have


class Table(Protocol):
    """An opened data file."""

    readable: Path  # what the engine reads: the file itself, or a copy

    def relation(self, engine: Engine) -> Relation | Problem:
        """The relation, or why there is none."""
        ...

    def trouble(self, engine: Engine, error: str) -> Problem | None:
        """Why the engine could not read the file, in words for people; None when a second try will do."""
        ...

    def lines(self, ordinals: Iterable[int]) -> dict[int, int]:
        """Where the rows stand in the file: ordinal, counted from 1, to line (or row of a sheet)."""
        ...

    def column_at(self, ordinal: int, name: str) -> int:
        """In which column of its line the cell begins; 1 where that means nothing."""
        ...
