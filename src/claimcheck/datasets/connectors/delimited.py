"""CSV and TSV: read by the engine with the declared dialect, all cells as text, nothing sniffed.

A file that the engine refuses is read once more in Python, row by row: either that finds the row to mend, or it makes
a copy without what the engine stumbled over (other encodings, mixed line ends, text above the header).
"""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimcheck.datasets.connectors.table import Column, Relation
from claimcheck.datasets.connectors.text_rows import (
    LONGEST,
    Row,
    RowTroubleError,
    TextFile,
    cell_start,
    is_too_long,
    is_utf8,
    rows,
    too_long,
)
from claimcheck.datasets.engine import path_literal
from claimcheck.datasets.notation import literal
from claimcheck.problems import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from claimcheck.datasets.engine import Engine, Workbench
    from claimcheck.datasets.layout import Data


@dataclass(slots=True)
class DelimitedTable:
    """A delimited file; `readable` is a copy once the engine has refused the file itself."""

    file: TextFile
    header: list[str]
    readable: Path
    bench: Workbench
    newline: str | None = None
    rewritten: bool = False
    starts: dict[int, Row] = field(default_factory=dict)

    def relation(self, engine: Engine) -> Relation | Problem:  # noqa: ARG002  # the header is known already
        """All cells as text, under numbered names: a name in a header can be anything."""
        return relation_of(self.header, self._sql())

    def _sql(self) -> str:
        delimiter, quote = (",", '"') if self.rewritten else (self.file.delimiter, self.file.quote)
        return read_csv(self.readable, len(self.header), delimiter, quote, self.newline)

    def trouble(self, engine: Engine, error: str) -> Problem | None:  # noqa: ARG002  # Python finds out for itself
        """The row to mend; None after making a copy that the engine can read."""
        if self.rewritten:
            message = "the table cannot be read with the declared delimiter and quotes"
            return Problem("CC304", message, Place(self.file.shown), "check `delimiter`, `quote` and `encoding`")
        try:
            self.readable = rewrite(self.file, len(self.header), self.bench)
        except RowTroubleError as found:
            return found.problem
        self.rewritten, self.newline = True, None
        return None

    def lines(self, ordinals: Iterable[int]) -> dict[int, int]:
        """The line on which each row begins, whatever quoted line ends and blank lines come before it."""
        wanted = set(ordinals)
        last = max(wanted - set(self.starts), default=0)
        for number, row in enumerate(_body(self.file), start=1) if last else ():
            if number in wanted:
                self.starts[number] = row
            if number >= last:
                break
        return {number: self.starts[number].line for number in wanted if number in self.starts}

    def column_at(self, ordinal: int, name: str) -> int:
        """Counted in characters of the line as it stands in the file."""
        if ordinal not in self.starts:
            self.lines([ordinal])
        if name not in self.header or ordinal not in self.starts:
            return 1
        return cell_start(self.starts[ordinal].text, self.header.index(name), self.file)


def open_delimited(path: Path, shown: str, layout: Data, bench: Workbench) -> DelimitedTable | Problem:
    """The table, after looking at its header only; other encodings than UTF-8 are copied as UTF-8 first."""
    file = TextFile(path, shown, layout.encoding, layout.separator, layout.quote, layout.header_row, layout.skip_footer)
    try:
        first = next(rows(file), None)
        if first is None:
            return Problem("CC304", "the file is empty", Place(shown), "put the table into it, or correct `path`")
        header = [cell.strip() for cell in first.cells]
        second = next(_body(file), None)
        if first.text.lstrip().lower().startswith(("<!doctype", "<html", "<?xml")):
            message = "this is a web page or XML, not a table"
            return Problem("CC304", message, Place(shown), "fetch the file itself, not the page about it")
        if second is None:
            message = "the table has a header and no rows"
            return Problem("CC304", message, Place(shown, first.line), "put the rows into it, or correct `path`")
        table = DelimitedTable(file, header, path, bench, _newline(path))
        if _ends_in_nothing(file):
            message = "the file ends in zero bytes: it was cut off, or is no text"
            return Problem("CC304", message, Place(shown), "fetch it again")
        if file.header_row > 1 or file.footer or not is_utf8(file.encoding) or first.line > 1:
            table.readable = rewrite(file, len(header), bench)
            table.rewritten, table.newline = True, None
    except RowTroubleError as trouble:
        return trouble.problem
    except OSError as error:
        return Problem("CC301", f"the file may not be read: {error.strerror}", Place(shown), "check its permissions")
    return table


def _ends_in_nothing(file: TextFile) -> bool:
    """True when the last bytes are zero: the engine would drop such an end, and what stands in it, silently.

    A letter of a wide encoding ends in up to three of them.
    """
    many = 4 if file.is_wide else 1
    with file.path.open("rb") as stream:
        stream.seek(max(0, file.path.stat().st_size - many))
        return stream.read(many) == bytes(many)


def relation_of(header: list[str], sql: str) -> Relation:
    """Numbered columns under the names of a header; a name that stands twice is no name."""
    count = Counter(header)
    columns = {name: Column(f"c{index}") for index, name in enumerate(header) if name and count[name] == 1}
    return Relation(sql, columns, frozenset(name for name in header if name and count[name] > 1))


def read_csv(path: Path, width: int, delimiter: str, quote: str, newline: str | None = None) -> str:
    """SQL that reads a delimited file strictly."""
    names = ", ".join(f"'c{index}': 'VARCHAR'" for index in range(width))
    line_ends = f"new_line = '{newline}', " if newline else ""
    return (
        f"read_csv({path_literal(path)}, auto_detect = false, header = true, columns = {{{names}}}, "
        f"delim = {literal(delimiter)}, quote = {literal(quote)}, escape = {literal(quote)}, "
        f"{line_ends}nullstr = '\u0001\u0001', compression = 'none', strict_mode = true)"
    )


def rewrite(file: TextFile, width: int, bench: Workbench) -> Path:
    """A copy in plain CSV, every row checked against the header on the way.

    Raises
    ------
    RowTroubleError
        At the first row that cannot be read or does not fit.

    """
    target = bench.new_file("csv")
    with target.open("w", encoding="utf-8", newline="") as stream:
        plain = csv.writer(stream, lineterminator="\n")
        quoted = csv.writer(stream, quoting=csv.QUOTE_ALL, lineterminator="\n")  # Python leaves a CR bare otherwise
        for number, row in enumerate(rows(file)):
            if number and len(row.cells) != width:
                raise RowTroubleError(ragged(file, row, width))
            writer = quoted if any("\r" in cell for cell in row.cells) else plain
            if writer.writerow(row.cells) * 4 >= LONGEST and is_too_long(",".join(row.cells)):
                raise RowTroubleError(too_long(file, row.line))
    return target


def ragged(file: TextFile, row: Row, width: int) -> Problem:
    """A row with too many or too few cells."""
    more = len(row.cells) > width
    message = f"this row has {_count(len(row.cells), 'cell')}, and the header has {_count(width, 'name')}"
    if more and any(not cell.strip() for cell in row.cells[width:]):
        hint = f"name every column in the header, or take the last '{file.delimiter}' away"
    elif more:
        hint = f"put {file.quote} around a cell that holds '{file.delimiter}', or declare `delimiter`"
    elif len(row.cells) == 1:
        hint = (
            f"take a note below the table away; in a row of the table an empty cell still needs its '{file.delimiter}'"
        )
    else:
        hint = f"complete the row; an empty cell still needs its '{file.delimiter}'"
    column = cell_start(row.text, width, file) if more else 1
    return Problem("CC504", message, Place(file.shown, row.line, column), hint)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _body(file: TextFile) -> Iterator[Row]:
    found = rows(file)
    next(found, None)
    return found


def _newline(path: Path) -> str | None:
    """Old Macintosh files end their lines with a carriage return alone; all others the engine knows by itself."""
    with path.open("rb") as stream:
        start = stream.read(100_000)
    return "\\r" if b"\r" in start and b"\n" not in start else None
