"""JSON (a list of records) and JSONL (one record a line)."""

# columns are numbered or quoted, and every text from outside is a literal

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.datasets.connectors.table import Column, Relation
from claimcheck.datasets.connectors.text_rows import is_utf8
from claimcheck.datasets.engine import Engine, EngineError, path_literal
from claimcheck.datasets.layout import Format
from claimcheck.datasets.notation import literal
from claimcheck.problems import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from claimcheck.datasets.engine import Workbench
    from claimcheck.datasets.layout import Data

_LONGEST = 16_000_000  # bytes of one record
_EXAMINED = 50_000_000  # bytes that are read once more to find the place of an error


@dataclass(slots=True)
class JsonTable:
    """A JSON or JSONL file."""

    path: Path
    shown: str
    readable: Path
    layout: Data

    @property
    def is_lines(self) -> bool:
        """One record a line."""
        return self.layout.kind is Format.JSONL

    def relation(self, engine: Engine) -> Relation | Problem:
        """Every key of any record is a column."""
        form = "newline_delimited" if self.is_lines else "array"
        source = (
            f"read_json_objects({path_literal(self.readable)}, format = '{form}', compression = 'uncompressed', "
            f"maximum_object_size = {_LONGEST})"
        )
        numbered = (
            f"SELECT row_number() OVER () AS row, json_type(json) AS kind, json_keys(json) AS names FROM {source}"
        )
        try:
            odd = engine.rows(f"SELECT row, kind FROM ({numbered}) WHERE kind <> 'OBJECT' LIMIT 1")
            twice = engine.rows(
                f"SELECT row, names FROM ({numbered}) WHERE len(names) <> len(list_distinct(names)) LIMIT 1"
            )
            names = engine.rows(f"SELECT DISTINCT unnest(json_keys(json)) AS name FROM {source} ORDER BY name")
        except EngineError as error:
            return self.trouble(engine, str(error))
        if odd:
            return self._no_record(odd[0][0], odd[0][1])
        if twice:
            return self._key_twice(twice[0][0], twice[0][1])
        if not names:
            return Problem("CC304", "there is no record in the file", Place(self.shown), "correct `path`")
        return Relation(source, {name: Column(self._cell(name)) for (name,) in names})

    def _cell(self, name: str) -> str:
        """A number is written in the file's declared notation, so that 1.5 and "1,5" can stand in one column."""
        # A pointer, since in a path a line break is never found, and a key that is called * is all of them.
        path = literal("/" + name.replace("~", "~0").replace("/", "~1"))
        text = f"(json ->> {path})"
        if self.layout.decimal == ".":
            return text
        numbers = "('DOUBLE', 'BIGINT', 'UBIGINT')"
        comma = f"replace({text}, '.', {literal(self.layout.decimal)})"
        return f"CASE WHEN json_type(json, {path}) IN {numbers} THEN {comma} ELSE {text} END"

    def _no_record(self, row: int, kind: str) -> Problem:
        place = Place(self.shown, self.lines([row])[row])
        message = f"record {row} is {_WORDS.get(kind, 'no mapping')}, not a mapping of columns to cells"
        return Problem("CC304", message, place, 'write each row as {"year": 2015, "rate": 103}')

    def _key_twice(self, row: int, names: list[str]) -> Problem:
        """A key that stands twice in a record: which of its two cells is meant, nobody can tell."""
        name = next(name for name in names if names.count(name) > 1)
        message = f"record {row} has the key '{name[:60]}' twice"
        return Problem("CC304", message, Place(self.shown, self.lines([row])[row]), "keep one of the two")

    def trouble(self, engine: Engine, error: str) -> Problem:  # noqa: ARG002  # the engine's words are not ours
        """Where the file stops being JSON, found by reading it once more."""
        if self.path.stat().st_size > _EXAMINED:
            return Problem("CC304", "the file is no JSON, or not whole", Place(self.shown), "fetch it again")
        try:
            text = self.readable.read_text(encoding="utf-8-sig")
        except UnicodeError:
            message = f"the file is not {self.layout.encoding}"
            return Problem("CC505", message, Place(self.shown), "declare `encoding`")
        return self._in_lines(text) if self.is_lines else self._in_list(text)

    def _in_lines(self, text: str) -> Problem:
        for number, line in enumerate(text.split("\n"), start=1):
            problem = self._parse(line, number) if line.strip() else None
            if problem is not None:
                return problem
        return Problem(
            "CC304", "this is no file of one JSON record a line", Place(self.shown), "format: json for a list"
        )

    def _in_list(self, text: str) -> Problem:
        problem = self._parse(text, 1)
        if problem is not None:
            return problem
        message = "expected a list of records: [{…}, {…}]"
        hint = "write the records as one list; format: jsonl for one record a line"
        return Problem("CC304", message, Place(self.shown), hint)

    def _parse(self, text: str, line: int) -> Problem | None:
        try:
            json.loads(text)
        except json.JSONDecodeError as error:
            place = Place(self.shown, line + error.lineno - 1, error.colno)
            return Problem(
                "CC304", "here the text stops being JSON", place, "look for a missing comma, quote or bracket"
            )
        except RecursionError:
            return Problem("CC304", "lists inside lists go too deep", Place(self.shown, line), "is it a table at all?")
        return None

    def lines(self, ordinals: Iterable[int]) -> dict[int, int]:
        """The line of each record of a JSONL file; in a list, records are counted from 1."""
        wanted = set(ordinals)
        if not self.is_lines:
            return {ordinal: ordinal for ordinal in wanted}
        found = {}
        count = 0
        with self.readable.open(encoding="utf-8-sig", errors="replace") as stream:
            for number, line in enumerate(stream, start=1):
                count += bool(line.strip())
                if line.strip() and count in wanted:
                    found[count] = number
        return found

    def column_at(self, ordinal: int, name: str) -> int:  # noqa: ARG002  # keys come in any order
        """Not looked for."""
        return 1


_WORDS = {"ARRAY": "a list", "VARCHAR": "a text", "NULL": "nothing", "BOOLEAN": "true or false"}


def open_json(path: Path, shown: str, layout: Data, bench: Workbench) -> JsonTable | Problem:
    """The table; another encoding than UTF-8 is copied first."""
    if path.stat().st_size == 0:
        return Problem("CC304", "the file is empty", Place(shown), "put the records into it, or correct `path`")
    if is_utf8(layout.encoding):
        return JsonTable(path, shown, path, layout)
    target = bench.new_file("json")
    try:
        with (
            path.open(encoding=layout.encoding, newline="") as stream,
            target.open("w", encoding="utf-8", newline="") as copy,
        ):
            for piece in iter(lambda: stream.read(1_000_000), ""):
                copy.write(piece)
    except UnicodeError:
        return Problem("CC505", f"the file is not {layout.encoding}", Place(shown), "declare the encoding it has")
    return JsonTable(path, shown, target, layout)
