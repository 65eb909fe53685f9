"""A file by people as text, or the reason why not: the one place that reads claim, source and config files.

Nothing is read before its size and sort are known, and never more than the limit: a pipe cannot hang a run,
and a file of many gigabytes costs one look at the directory.
"""

from __future__ import annotations

import os
import re
import stat
from typing import TYPE_CHECKING

from claimcheck.problems import Place, Problem

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES = 2_000_000
LONGEST_LINE = 20_000
EXCERPT = 200

_NOT_PRINTABLE = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# YAML 1.1 breaks lines at these and no editor does: as spaces they leave every line and column where people see them.
_ODD_BREAKS = str.maketrans({"\x85": " ", "\u2028": " ", "\u2029": " "})
_ODD = re.compile("[\x85\u2028\u2029]")
_WIDE_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_SORTS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def read_text(path: Path, name: str) -> tuple[str | None, Problem | None]:
    """The text of the file, or the problem that keeps it from being read. `name` is what people call the file."""
    content, problem = _read_bytes(path, name)
    if content is None:
        return None, problem
    text, problem = _decode(content, name)
    if text is None:
        return None, problem
    problem = _unprintable(text, name) or _long_line(text, name)
    if problem:
        return None, problem
    return text.translate(_ODD_BREAKS) if _ODD.search(text) else text, None


def excerpt_of(line: str) -> str:
    """A line as it may be shown: bounded, and with nothing in it that moves a cursor."""
    shown = line[:EXCERPT]
    if not shown.isprintable():
        shown = "".join(letter if letter.isprintable() else _stand_in(letter) for letter in shown)
    return shown + "…" if len(line) > EXCERPT else shown


def _stand_in(letter: str) -> str:
    """One visible letter for one that is not, so that carets stay where they belong."""
    return " " if letter in "\t\xa0\u3000" or letter.isspace() else "\ufffd"


def _read_bytes(path: Path, name: str) -> tuple[bytes | None, Problem | None]:
    try:
        found = path.stat()
        refusal = _refuse_sort(found.st_mode, name) or _refuse_size(found.st_size, name)
        if refusal:
            return None, refusal
        content = _read_at_most(path)
    except FileNotFoundError:
        return None, _cannot(name, "there is no such file", "check the path")
    except PermissionError:
        return None, _cannot(name, "the file may not be read", "check its permissions")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        return None, _cannot(name, f"the file cannot be read: {reason}", None)
    return (content, None) if len(content) <= MOST_BYTES else (None, _refuse_size(len(content), name))


def _read_at_most(path: Path) -> bytes:
    # Not to wait for a writer, should the file have become a pipe since we looked. Windows has no such flag.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags), "rb") as file:
        return file.read(MOST_BYTES + 1)


def _cannot(name: str, message: str, hint: str | None) -> Problem:
    return Problem("CC101", message, Place(name), hint)


def _refuse_sort(mode: int, name: str) -> Problem | None:
    if stat.S_ISREG(mode):
        return None
    found = next((noun for is_such, noun in _SORTS if is_such(mode)), "no ordinary file")
    return _cannot(name, f"expected a file, found {found}", "name a YAML file")


def _refuse_size(size: int, name: str) -> Problem | None:
    if size <= MOST_BYTES:
        return None
    message = f"the file holds {size:,} bytes; at most {MOST_BYTES:,} are read"
    return Problem("CC106", message, Place(name), "split it: several files may stand in one folder")


def _decode(content: bytes, name: str) -> tuple[str | None, Problem | None]:
    wide = _wide_encoding(content)
    if wide:
        message = f"the file is {wide}; expected UTF-8"
        return None, Problem("CC103", message, Place(name), "save it again with the encoding UTF-8")
    try:
        return content.decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        # With a byte order mark the error counts from behind it.
        start = error.start + (3 if content.startswith(b"\xef\xbb\xbf") and len(error.object) < len(content) else 0)
        return None, _bad_byte(content, start, name)


def _wide_encoding(content: bytes) -> str | None:
    for mark, encoding in _WIDE_MARKS:
        if content.startswith(mark):
            return encoding
    head = content[:200]
    odd, even = head[1::2].count(0), head[0::2].count(0)
    is_wide = len(head) >= 4 and abs(odd - even) > len(head) * 0.3
    return "UTF-16 without a byte order mark" if is_wide else None


def _bad_byte(content: bytes, start: int, name: str) -> Problem:
    line_start = max(content.rfind(b"\n", 0, start), content.rfind(b"\r", 0, start)) + 1
    before = content[line_start:start].decode("utf-8", "replace").removeprefix("\ufeff")
    line = content[:start].replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    rest = re.split(rb"[\r\n]", content[start : start + EXCERPT], maxsplit=1)[0].decode("cp1252", "replace")
    byte = content[start]
    meant = bytes([byte]).decode("cp1252", "replace")
    likely = meant.isprintable() and meant != "\ufffd"
    guess = f"; in Windows-1252 (Latin-1) it would be '{meant}'" if likely else ""
    place = _place(name, line, len(before) + 1, before + rest)
    hint = "save the file again with the encoding UTF-8"
    return Problem("CC103", f"the byte 0x{byte:02X} is not UTF-8 here{guess}", place, hint)


def _unprintable(text: str, name: str) -> Problem | None:
    found = _NOT_PRINTABLE.search(text)
    if found is None:
        return None
    start = found.start()
    line_start = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    line = text[:start].replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    rest = re.split(r"[\r\n]", text[line_start : start + EXCERPT], maxsplit=1)[0]
    message = f"the control character U+{ord(found[0]):04X} stands in the text"
    place = _place(name, line, start - line_start + 1, rest)
    return Problem("CC104", message, place, "delete it; only tabs and line ends are of use in such a file")


def _long_line(text: str, name: str) -> Problem | None:
    if len(text) <= LONGEST_LINE:
        return None
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), start=1):
        if len(line) > LONGEST_LINE:
            message = f"a line of {len(line):,} characters; at most {LONGEST_LINE:,} are read"
            place = Place(name, number, 1, None, excerpt_of(line))
            return Problem("CC106", message, place, "break the line: text may go on in the next one, indented")
    return None


def _place(name: str, line: int, column: int, excerpt: str) -> Place:
    shown = excerpt_of(excerpt) if column <= EXCERPT else None
    return Place(name, line, column, column + 1, shown)
