"""Parquet: typed columns, read as they are."""

# columns are numbered or quoted, and every text from outside is a literal

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.datasets.connectors.table import Column, Relation, Sort
from claimcheck.datasets.engine import Engine, EngineError, path_literal
from claimcheck.problems import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_INTEGERS = ("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT")
_WHOLE = {*_INTEGERS, *(f"U{name}" for name in _INTEGERS)}


@dataclass(slots=True)
class ParquetTable:
    """A Parquet file."""

    readable: Path
    shown: str

    def relation(self, engine: Engine) -> Relation | Problem:
        """The columns with the types that the file gives them."""
        source = f"read_parquet({path_literal(self.readable)})"
        try:
            described = engine.rows(f"DESCRIBE SELECT * FROM {source}")
        except EngineError as error:
            return self.trouble(engine, str(error))
        columns = {name: Column(_quoted(name), _sort(kind)) for name, kind, *_ in described}
        return Relation(source, columns)

    def trouble(self, engine: Engine, error: str) -> Problem:  # noqa: ARG002  # the engine's words are not ours
        """All that can be said is that it is not Parquet, or not whole."""
        message = "this is no Parquet file, or not a whole one"
        return Problem("CC304", message, Place(self.shown), "fetch it again, or declare its `format`")

    def lines(self, ordinals: Iterable[int]) -> dict[int, int]:
        """Rows are counted from 1."""
        return {ordinal: ordinal for ordinal in ordinals}

    def column_at(self, ordinal: int, name: str) -> int:  # noqa: ARG002  # there are no lines
        """A Parquet file has no lines."""
        return 1


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


_BY_NAME = {"DOUBLE": Sort.NUMBER, "FLOAT": Sort.FLOAT32, "VARCHAR": Sort.TEXT}


def _sort(kind: str) -> Sort:
    if kind in _WHOLE or kind.startswith("DECIMAL"):
        return Sort.WHOLE
    if kind in _BY_NAME:
        return _BY_NAME[kind]
    return Sort.TIME if kind.startswith(("DATE", "TIMESTAMP")) else Sort.OTHER
