"""Rows of a delimited file one by one, with their lines: what finds out where a file goes wrong.

The engine reads well-formed files; this reads their header, their line numbers, and everything that the engine
refuses. Nothing here holds more than one row, and no line longer than `LONGEST`.
"""

from __future__ import annotations

import csv
import io
from typing import IO, TYPE_CHECKING

from claimcheck.dataclass import dataclass
from claimcheck.problems import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LONGEST = 2_000_000  # characters of one line: what the engine takes, so that both read the same files
_BOMS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


@dataclass(frozen=True, slots=True)
class TextFile:
    """A delimited file and its declared notation."""

    path: Path
    shown: str
    encoding: str
    delimiter: str
    quote: str
    header_row: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the line on which it begins, its cells, and its text where that is one line."""

    line: int
    cells: list[str]


class RowTroubleError(Exception):
    """A row that cannot be read; it carries the problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def rows(file: TextFile) -> Iterator[Row]:
    """Every row that is not blank, the header first.

    Raises
    ------
    RowTroubleError
        At the first byte, quote or line that cannot be read.

    """
    with file.path.open("rb") as stream:
        lines = _Lines(file, _decoded(stream, file))
        lines.skip(file.header_row - 1)
        yield from _parsed(lines, file)


def _parsed(lines: _Lines, file: TextFile) -> Iterator[Row]:
    csv.field_size_limit(max(csv.field_size_limit(), LONGEST))
    reader = csv.reader(lines, delimiter=file.delimiter, quotechar=file.quote, doublequote=True, strict=True)
    while True:
        first = lines.number + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise RowTroubleError(_broken(error, file, first)) from error
        if cells and not (len(cells) == 1 and not cells[0].strip()):
            yield Row(first, cells)


def _broken(error: csv.Error, file: TextFile, line: int) -> Problem:
    text = str(error)
    if "end of data" in text or "field limit" in text:
        message = f"a {file.quote} opens a cell in this row and nothing closes it"
        hint = f"close it; inside a quoted cell a {file.quote} is written twice"
    else:
        message = f"text follows a closing {file.quote} in this row"
        hint = f"inside a quoted cell a {file.quote} is written twice: {file.quote * 2}"
    return Problem("CC504", message, Place(file.shown, line), hint)


class _Lines:
    """Lines of a text, counted and bounded."""

    def __init__(self, file: TextFile, text: IO[str]) -> None:
        self.file, self.text, self.number = file, text, 0

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        try:
            line = self.text.readline(LONGEST)
        except UnicodeError as error:
            raise RowTroubleError(_bad_bytes(self.file, self.number + 1)) from error
        if not line:
            raise StopIteration
        self.number += 1
        if len(line) >= LONGEST:
            message = f"this line has more than {LONGEST:,} characters"
            raise RowTroubleError(
                Problem("CC304", message, Place(self.file.shown, self.number), "is it a table at all?")
            )
        return line

    def skip(self, count: int) -> None:
        """Leave out what stands above the header."""
        for _ in range(count):
            if next(self, None) is None:
                return


def _decoded(stream: IO[bytes], file: TextFile) -> IO[str]:
    start = stream.read(4)
    stream.seek(0)
    wide = next((name for mark, name in _BOMS if start.startswith(mark)), None)
    if wide is not None and "16" not in file.encoding and "32" not in file.encoding:
        message = f"the file is {wide}, and {file.encoding} is declared"
        raise RowTroubleError(Problem("CC505", message, Place(file.shown), f"declare encoding: {wide}"))
    encoding = "utf-8-sig" if is_utf8(file.encoding) else file.encoding
    return io.TextIOWrapper(stream, encoding=encoding, errors="strict", newline="")


def is_utf8(encoding: str) -> bool:
    """True for UTF-8; ASCII is read as itself, so that its first foreign letter is told."""
    return encoding == "utf-8"


def _bad_bytes(file: TextFile, from_line: int) -> Problem:
    """The exact place, found by going through the bytes once more; wide encodings have only a line at best."""
    line, column = from_line, 1
    if "16" not in file.encoding and "32" not in file.encoding:
        line, column = _first_bad(file)
    message = f"these bytes are not {file.encoding}"
    hint = "declare the encoding the file has, such as cp1252 or latin-1, or save it as UTF-8"
    return Problem("CC505", message, Place(file.shown, line, column), hint)


def _first_bad(file: TextFile) -> tuple[int, int]:
    with file.path.open("rb") as stream:
        for number, raw in enumerate(iter(lambda: stream.readline(LONGEST * 4), b""), start=1):
            try:
                raw.decode(file.encoding)
            except UnicodeDecodeError as error:
                return number, len(raw[: error.start].decode(file.encoding)) + 1
    return 1, 1


def cell_start(text: str, index: int, file: TextFile) -> int:
    """In which column of its line, counted from 1, the cell `index` begins; 1 when it lies on a later line."""
    column, found, quoted = 1, 0, False
    for character in text:
        if found == index:
            return column
        if character == file.quote:
            quoted = not quoted
        elif character == file.delimiter and not quoted:
            found += 1
        elif character in "\r\n":
            return 1
        column += 1
    return column if found == index else 1
