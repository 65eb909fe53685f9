"""Rows of a delimited file one by one, with their lines: what finds out where a file goes wrong.

The engine reads well-formed files; this reads their header, their line numbers, and everything that the engine
refuses. Nothing here holds more than one row, and no line longer than `LONGEST`.
"""

from __future__ import annotations

import codecs
import csv
import io
import itertools
from collections import deque
from dataclasses import dataclass
from functools import partial
from operator import itemgetter
from typing import IO, TYPE_CHECKING

from claimcheck.problems import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LONGEST = 2_000_000  # bytes from which on the engine refuses a row, so that both read the same files
_MARKS = (  # the byte order marks; that of UTF-32 begins like one of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (codecs.BOM_UTF8, "utf-8"),
)
_ORDERED = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_BLANK = frozenset({"\n", "\r\n", "\r"})


@dataclass(frozen=True, slots=True)
class TextFile:
    """A delimited file and its declared notation."""

    path: Path
    shown: str
    encoding: str
    delimiter: str
    quote: str
    header_row: int = 1
    footer: int = 0  # lines of notes at the end

    @property
    def is_wide(self) -> bool:
        """True where a letter takes two or four bytes."""
        return self.encoding.startswith(("utf-16", "utf-32"))


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the line on which it begins, its cells, and the text of that line."""

    line: int
    cells: list[str]
    text: str


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
    last = _last_line(file) if file.footer else None
    with file.path.open("rb") as stream:
        lines = _Lines(file, _decoded(stream, file))
        lines.last = last
        lines.skip(file.header_row - 1)
        yield from _parsed(lines, file)


def _last_line(file: TextFile) -> int:
    """The number of the last line above the notes."""
    with file.path.open("rb") as stream:
        lines = _Lines(file, _decoded(stream, file))
        filled = (lines.number for line in lines if line.strip())
        ends = deque(filled, maxlen=file.footer + 1)
    return ends[0] if len(ends) > file.footer else 0


def _parsed(lines: _Lines, file: TextFile) -> Iterator[Row]:
    csv.field_size_limit(max(csv.field_size_limit(), LONGEST))
    reader = csv.reader(lines, delimiter=file.delimiter, quotechar=file.quote, doublequote=True, strict=True)
    while True:
        lines.start_row()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise RowTroubleError(_broken(error, file, lines.first)) from error
        if cells and not (len(cells) == 1 and not cells[0].strip()):
            yield Row(lines.first, cells, lines.text)


def _broken(error: csv.Error, file: TextFile, line: int) -> Problem:
    text = str(error)
    if "field limit" in text:
        message = f"a cell that begins in this row has more than {LONGEST:,} characters"
        hint = f"look for a {file.quote} that nothing closes"
    elif "end of data" in text:
        message = f"a {file.quote} opens a cell in this row and nothing closes it"
        hint = f"close it; inside a quoted cell a {file.quote} is written twice"
    else:
        message = f"text follows a closing {file.quote} in this row"
        hint = f"inside a quoted cell a {file.quote} is written twice: {file.quote * 2}"
    return Problem("CC504", message, Place(file.shown, line), hint)


class _Lines:
    """Lines of a text, counted and bounded; of each row the first line is kept."""

    def __init__(self, file: TextFile, stream: IO[str]) -> None:
        self.file, self.number = file, 0
        self.last: int | None = None  # the last line to read, where notes follow it
        self.first, self.text = 0, ""  # of the row at hand: its first line, by number and by text
        self._read = partial(stream.readline, LONGEST + 2)  # with its line end
        self._starts = False

    def __iter__(self) -> _Lines:
        return self

    def start_row(self) -> None:
        """The next line begins a row: blank lines before it are none of it."""
        self._starts = True

    def __next__(self) -> str:
        if self.last is not None and self.number >= self.last:
            raise StopIteration
        try:
            line = self._next_filled() if self._starts else self._read()
        except UnicodeError as error:
            raise RowTroubleError(_bad_bytes(self.file, self.number + 1)) from error
        if not line:
            raise StopIteration
        self.number += 1
        if self._starts:
            self._starts, self.first, self.text = False, self.number, line
        if is_too_long(line.rstrip("\r\n")):
            raise RowTroubleError(too_long(self.file, self.number))
        return line

    def _next_filled(self) -> str:
        """Millions of blank lines are passed over without a step of Python for each."""
        line: str = self._read()
        if line not in _BLANK:
            return line
        passed = itertools.count(self.number)
        numbered = map(itemgetter(0), zip(iter(self._read, ""), passed))  # noqa: B905  # the count has no end
        line = next(itertools.dropwhile(_BLANK.__contains__, numbered), "")
        self.number = next(passed)
        return line

    def skip(self, count: int) -> None:
        """Leave out what stands above the header."""
        for _ in range(count):
            if next(self, None) is None:
                return


def _decoded(stream: IO[bytes], file: TextFile) -> IO[str]:
    start = stream.read(400)
    stream.seek(0)
    marked = next((name for mark, name in _MARKS if start.startswith(mark)), None)
    found = marked or _wide_by_zeros(start)
    if found is not None and file.encoding not in {found, found[:6], *(_ORDERED if marked else ())}:
        message = f"the file is {found}, and {file.encoding} is declared"
        raise RowTroubleError(Problem("CC505", message, Place(file.shown), f"declare encoding: {found}"))
    if marked is None and file.encoding in {"utf-16", "utf-32"}:
        message = f"{file.encoding} is declared, and the file does not begin with the mark of its byte order"
        hint = f"declare encoding: {found or 'utf-8, or the one it has'}"
        raise RowTroubleError(Problem("CC505", message, Place(file.shown), hint))
    wide = marked if marked is not None and marked != "utf-8" else file.encoding  # the mark says which byte is first
    encoding = "utf-8-sig" if is_utf8(file.encoding) else wide
    return io.TextIOWrapper(stream, encoding=encoding, errors="strict", newline="")


def _wide_by_zeros(start: bytes) -> str | None:
    """Two bytes a character, by the zeros beside the letters of a header, where no byte order mark says it."""
    pairs = len(start) // 2
    even, odd = start[0 : 2 * pairs : 2].count(0), start[1 : 2 * pairs : 2].count(0)
    if pairs and max(even, odd) > 0.6 * pairs and min(even, odd) < 0.1 * pairs:
        return "utf-16-be" if even > odd else "utf-16-le"
    return None


def is_too_long(text: str) -> bool:
    """True of a row that the engine does not take, its line end aside; a letter has four bytes at most."""
    return len(text) * 4 >= LONGEST and len(text.encode(errors="replace")) >= LONGEST


def too_long(file: TextFile, line: int) -> Problem:
    """A row that is too long."""
    message = f"a row of {LONGEST:,} bytes or more begins here"
    return Problem("CC304", message, Place(file.shown, line), "look for a quote that nothing closes; is it a table?")


def is_utf8(encoding: str) -> bool:
    """True for UTF-8; ASCII is read as itself, so that its first foreign letter is told."""
    return encoding == "utf-8"


def _bad_bytes(file: TextFile, from_line: int) -> Problem:
    """The exact place, found by going through the bytes once more; wide encodings have only a line at best."""
    line, column = from_line, 1
    if not file.is_wide:
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
