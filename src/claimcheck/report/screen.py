"""Where the report is going: how wide, with or without colour, links and symbols. Decided once, here.

Not a terminal: the width of COLUMNS, or no limit; nothing is cut. A terminal: lines are folded, never cut.
NO_COLOR, FORCE_COLOR ("0" means off) and TERM=dumb are honoured; `--color always|never` wins over them.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.report.visible import cells, one_line

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TextIO

NARROWEST = 40
WIDEST = 10**6  # columns; more is no width but a number
_STYLES = {
    "bold": "1",
    "dim": "2",
    "red": "31",
    "green": "32",
    "yellow": "33",
    "blue": "34",
    "magenta": "35",
    "cyan": "36",
}
_BREAKS = "-/_=&?"  # a word too long for a line is broken after one of these, rather than anywhere
_LINK = re.compile(r"https?://[^\s\x00-\x1f\x7f-\x9f]+", re.IGNORECASE)


class Color(StrEnum):
    """When to colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Screen:
    """What a text may do where it is going."""

    width: int | None = None  # None: as wide as the text
    color: bool = False
    links: bool = False
    symbols: bool = True  # False: the encoding lacks symbols and many letters

    def paint(self, text: str, *styles: str) -> str:
        """The text in styles such as "bold" and "red"; unchanged where there is no colour."""
        codes = ";".join(_STYLES[style] for part in styles for style in part.split())
        return f"\x1b[{codes}m{text}\x1b[0m" if self.color and codes and text else text

    def link(self, url: object) -> str:
        """An address, to be clicked where that works; only http and https are ever made into links."""
        shown = one_line(url)
        if self.links and _LINK.fullmatch(str(url)):
            return f"\x1b]8;;{shown}\x1b\\{shown}\x1b]8;;\x1b\\"
        return shown

    def fold(self, text: str, *, indent: int = 0, first: int | None = None) -> list[str]:
        """The text in lines of this width, those after the first indented by `indent` spaces.

        `first` is how much of the first line is taken already (by default `indent`).
        """
        if self.width is None:
            return [text]
        room = max(self.width, NARROWEST)
        return _fold(text, room - (indent if first is None else first), room - indent, " " * indent)


def folded(text: str, room: int) -> list[str]:
    """The text in lines of at most `room` columns."""
    return _fold(text, room, room, "")


def _fold(text: str, first_room: int, room: int, margin: str) -> list[str]:
    lines, line, left = [], "", first_room
    for word in text.split(" "):
        piece = word if not line else f" {word}"
        if cells(line) + cells(piece) <= left:
            line += piece
            continue
        if line:
            lines.append(line)
            left = room
        *full, line = _broken(word, left, room)
        lines += full
        left = room if full else left
    lines.append(line)
    return [lines[0], *(margin + line for line in lines[1:])]


def _broken(word: str, left: int, room: int) -> list[str]:
    """A word too long for a line, in pieces; most words are one piece."""
    pieces = []
    while cells(word) > left:
        taken = _fitting(word, max(left, 1))
        pieces.append(word[:taken])
        word, left = word[taken:], room
    return [*pieces, word]


def _fitting(word: str, room: int) -> int:
    """How many letters fit: up to a hyphen or the like unless little would be left, as in ids and paths."""
    used = 0
    for position, letter in enumerate(word):
        used += cells(letter)
        if used > room:
            after = max(word.rfind(mark, position // 3, position) for mark in _BREAKS) + 1
            return after or max(position, 1)
    return len(word)


def screen_for(stream: TextIO, color: Color = Color.AUTO, environ: Mapping[str, str] | None = None) -> Screen:
    """The screen that `stream` is, by the environment and `--color`."""
    env = os.environ if environ is None else environ
    is_terminal = _is_terminal(stream)
    obeys = is_terminal and env.get("TERM") != "dumb" and _obeys_escapes()
    return Screen(
        width=_width(env, is_terminal=is_terminal),
        color=_has_color(env, color, obeys=obeys),
        links=obeys,
        symbols=_has_symbols(stream),
    )


def _is_terminal(stream: TextIO) -> bool:
    try:
        return stream.isatty()
    except (AttributeError, ValueError):  # a closed or a home-made stream
        return False


def _width(env: Mapping[str, str], *, is_terminal: bool) -> int | None:
    columns = env.get("COLUMNS", "")
    if columns.isascii() and columns.isdigit() and columns.strip("0"):
        return max(int(columns) if len(columns) <= 6 else WIDEST, NARROWEST)
    return max(shutil.get_terminal_size((80, 24)).columns, NARROWEST) if is_terminal else None


def _has_color(env: Mapping[str, str], color: Color, *, obeys: bool) -> bool:
    if color is not Color.AUTO:
        return color is Color.ALWAYS
    if env.get("NO_COLOR"):
        return False
    if env.get("FORCE_COLOR"):
        return env["FORCE_COLOR"] not in {"0", "false"}
    return obeys


def _obeys_escapes() -> bool:
    """Whether a terminal obeys escape sequences; the console of Windows has to be told to."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        return bool(kernel.SetConsoleMode(kernel.GetStdHandle(-11), 7))
    return True


def _has_symbols(stream: TextIO) -> bool:
    """Whether every letter and symbol can be written; only the encodings of Unicode can."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    return str(encoding).casefold().startswith(("utf", "gb18030"))
