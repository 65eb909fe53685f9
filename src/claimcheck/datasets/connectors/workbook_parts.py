"""The XML inside a workbook, looked through before calamine lays a sheet out in memory.

Two things are found here that calamine does not tell. How far a sheet stretches: one cell far away, or one row that is
repeated a million times, makes a small file fill the machine. And which cells hold an error such as #N/A, or a formula
that nobody has computed yet, which calamine gives as blank. Read with patterns, in pieces that end with a row: nothing
here expands an XML entity.
"""

from __future__ import annotations

import html
import re
import zipfile
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MOST_BYTES = 200_000_000  # unpacked: a small file may unpack to something that fills the machine
MOST_CELLS = 5_000_000  # of the rectangle that holds all filled cells, which calamine lays out in memory
MOST_ERRORS = 100_000  # cells whose error is remembered
_ROWS, _COLUMNS = 1_048_576, 16_384  # of a sheet in Excel and LibreOffice
_CHUNK = 1 << 20
_NO_ARCHIVE = (zipfile.BadZipFile, OSError, ValueError, zlib.error, NotImplementedError, RuntimeError, EOFError)

_CELL = re.compile(rb"""<(?:\w+:)?(row|c)(?=[\s/>])([^<>]*)>""")
_REFERENCE = re.compile(rb"""\sr=["']([A-Za-z]*)([0-9]*)["']""")
_IS_ERROR = re.compile(rb"""\st=["']e["']""")
_IS_TEXT = re.compile(rb"""\st=["'](?:str|s|inlineStr)["']""")
_FORMULA = rb"""\s*<(?:\w+:)?f(?:\s[^<>]*)?(?:/>|>([^<]*)</(?:\w+:)?f>)"""
_VALUE = re.compile(rb"""(?:%b)?\s*<(?:\w+:)?v(?:\s[^<>]*)?>([^<]*)<""" % _FORMULA.replace(b"([^<]*)", b"[^<]*"))
_UNCOMPUTED = re.compile(rb"""%b\s*(?:<(?:\w+:)?v(?:\s[^<>]*)?(?:/>|>\s*</(?:\w+:)?v>)\s*)?</(?:\w+:)?c>""" % _FORMULA)
_SHEET = re.compile(rb"""<(?:\w+:)?sheet\s([^<>]*)>""")
_RELATION = re.compile(rb"""<(?:\w+:)?Relationship\s([^<>]*)>""")
_ATTRIBUTE = re.compile(rb"""([\w:]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')""")
_ODS = re.compile(rb"""<table:(table|table-row|table-cell|covered-table-cell)(?=[\s/>])([^<>]*)>""")
_ODS_NAME = re.compile(rb"""\stable:name=(?:"([^"<]*)"|'([^'<]*)')""")
_ODS_TEXT = re.compile(rb"""\s*<text:p[^<>]*>([^<]*)<""")
_ODS_ERROR = re.compile(rb"#[A-Z/0]+[!?]?|Err:[0-9]{3}")
_REPEATED = re.compile(rb"""\stable:number-(?:rows|columns)-repeated=["']([0-9]+)["']""")


@dataclass(slots=True)
class Extent:
    """How far a sheet stretches, and its errors by row and column, both counted from 1."""

    rows: int = 0
    columns: int = 0
    errors: dict[tuple[int, int], str] = field(default_factory=dict)

    @property
    def cells(self) -> int:
        """Of the rectangle from the first cell of the sheet."""
        return self.rows * self.columns

    @property
    def is_beyond(self) -> bool:
        """True when a cell lies where no sheet has any."""
        return self.rows > _ROWS or self.columns > _COLUMNS


@dataclass(frozen=True, slots=True)
class Parts:
    """What a workbook unpacks to: its size in bytes, and each sheet by name."""

    size: int
    sheets: dict[str, Extent]


def parts_of(path: Path) -> Parts | None:
    """The parts of a workbook; None for an old .xls, or for what is no archive (calamine says so itself)."""
    try:
        with zipfile.ZipFile(path) as archive:
            size = sum(item.file_size for item in archive.infolist())
            return Parts(size, _sheets(archive) if size <= MOST_BYTES else {})
    except _NO_ARCHIVE:
        return None


def _sheets(archive: zipfile.ZipFile) -> dict[str, Extent]:
    names = {name.lower(): name for name in archive.namelist()}
    if "content.xml" in names:
        return _ods_extents(archive, names["content.xml"])
    called = _names_of_parts(archive, names)
    found = {}
    for low, name in names.items():
        if low.startswith("xl/worksheets/") and low.endswith(".xml"):
            found[called.get(low, low)] = _xlsx_extent(archive, name)
    return found


def _names_of_parts(archive: zipfile.ZipFile, names: dict[str, str]) -> dict[str, str]:
    """The path of each sheet inside the archive, in small letters, to its name."""
    book, relations = names.get("xl/workbook.xml"), names.get("xl/_rels/workbook.xml.rels")
    if book is None or relations is None:
        return {}
    targets = {item.get("Id", ""): item.get("Target", "") for item in _attributes(_RELATION, archive.read(relations))}
    called = {}
    for sheet in _attributes(_SHEET, archive.read(book)):
        identity = next((value for name, value in sheet.items() if name.rpartition(":")[2] == "id"), "")
        target = targets.get(identity, "").lower()
        called[target.lstrip("/") if target.startswith("/") else f"xl/{target}"] = sheet.get("name", "")
    return called


def _attributes(pattern: re.Pattern[bytes], text: bytes) -> Iterator[dict[str, str]]:
    for found in pattern.finditer(text):
        pairs = _ATTRIBUTE.findall(found[1])
        yield {name.decode(): html.unescape((one or other).decode("utf-8", "replace")) for name, one, other in pairs}


def _pieces(archive: zipfile.ZipFile, name: str, end: bytes) -> Iterator[bytes]:
    """The text of a part, cut behind `end`."""
    rest = b""
    with archive.open(name) as stream:
        while chunk := stream.read(_CHUNK):
            text = rest + chunk
            cut = text.rfind(end) + len(end) if end in text else 0
            if cut:
                yield text[:cut]
            rest = text[cut:]
    yield rest


def _xlsx_extent(archive: zipfile.ZipFile, name: str) -> Extent:
    """By the references of filled cells; a row or cell without one stands behind the one before it."""
    extent = Extent()
    row = column = 0
    for piece in _pieces(archive, name, b"row>"):
        for tag in _CELL.finditer(piece):
            attributes = tag[2]
            reference = _REFERENCE.search(attributes)
            if tag[1] == b"row":
                row, column = (int(reference[2]) if reference and reference[2] else row + 1), 0
                continue
            column += 1
            if reference is not None:
                column = _number(reference[1]) if reference[1] else column
                row = int(reference[2]) if reference[2] else row
            if attributes.endswith(b"/"):
                continue
            extent.rows, extent.columns = max(extent.rows, row), max(extent.columns, column)
            if _IS_ERROR.search(attributes):
                value = _VALUE.match(piece, tag.end())
                _remember(extent, row, column, value[1] if value else b"")
            elif (formula := _UNCOMPUTED.match(piece, tag.end())) is not None and not _IS_TEXT.search(attributes):
                _remember(extent, row, column, b"=" + (formula[1] or b""))
    return extent


def _remember(extent: Extent, row: int, column: int, text: bytes) -> None:
    if len(extent.errors) < MOST_ERRORS:
        extent.errors[row, column] = html.unescape(text[:200].decode("utf-8", "replace")).strip() or "#ERROR"


def _number(letters: bytes) -> int:
    """A is 1, XFD is 16384; longer references lie beyond every sheet."""
    found = 0
    for letter in letters.upper()[:8]:
        found = found * 26 + letter - 64
    return found


def _ods_extents(archive: zipfile.ZipFile, name: str) -> dict[str, Extent]:
    """Each sheet, every repeated row and column counted, blanks at the end of a row or sheet not."""
    found: dict[str, Extent] = {}
    extent = Extent()
    row = column = times = 0
    for piece in _pieces(archive, name, b"</table:table-row>"):
        for tag in _ODS.finditer(piece):
            repeated = _REPEATED.search(tag[2])
            many = int(repeated[1][:12]) if repeated else 1
            if tag[1] == b"table":
                row = column = times = 0
                extent = found.setdefault(_called(tag[2]), Extent())
            elif tag[1] == b"table-row":
                row, column, times = row + times, 0, many
            else:
                column += many
                if not tag[2].endswith(b"/") or b"office:value" in tag[2]:
                    extent.rows, extent.columns = max(extent.rows, row + times), max(extent.columns, column)
                _ods_error(extent, (row + 1, times, column), tag, piece)
    return found


def _called(attributes: bytes) -> str:
    name = _ODS_NAME.search(attributes)
    return html.unescape((name[1] or name[2] or b"").decode("utf-8", "replace")) if name else ""


def _ods_error(extent: Extent, at: tuple[int, int, int], tag: re.Match[bytes], piece: bytes) -> None:
    """Remember a cell that LibreOffice could not compute: some versions write a nought or a blank as its value."""
    if b"table:formula" not in tag[2] and b'"error"' not in tag[2]:
        return
    shown = _ODS_TEXT.match(piece, tag.end())
    text = shown[1].strip() if shown else b""
    if b'value-type="error"' in tag[2] or _ODS_ERROR.fullmatch(text):
        first, times, column = at
        for row in range(first, first + min(times, MOST_ERRORS)):
            _remember(extent, row, column, text)
