"""What the YAML parser says, said again for people: what stands there, and what to type instead."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Plain(NamedTuple):
    """A message and a hint; `where` is the place they speak about, counted from 0."""

    message: str
    hint: str
    where: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Trouble:
    """Where the parser stopped, what it was reading, and the lines of the file (places counted from 0)."""

    problem: str
    context: str
    where: tuple[int, int]
    began: tuple[int, int]  # where the thing it was reading begins
    lines: Sequence[str]

    def line(self, number: int) -> str:
        """A line of the file; empty beyond its ends."""
        return self.lines[number] if 0 <= number < len(self.lines) else ""

    @property
    def letter(self) -> str:
        """What stands at the place."""
        return self.line(self.where[0])[self.where[1] : self.where[1] + 1]


_QUOTE = "put the text in quotes"
_SPACES = "indent with spaces, two for each level"
_PAIR = "write `key: value`, with a space after the colon"
_SAME = "give keys that belong together the same indentation"
_GLUED = re.compile(r"\s*(?:- )?[\w-]+:[^\s:/]")  # key:value, and no address
_BULLET = re.compile(r"[–—•·‣▪−]\s")
_COLON = re.compile(r":(?: |$)")
_CLOSED_QUOTE = re.compile(r"""[:\-,\[{]\s+(?:"[^"]*"|'[^']*')\s*$""")


def _at_place(message: str, hint: str) -> Callable[[Trouble], Plain]:
    return lambda trouble: Plain(message, hint, trouble.where)


def _at_begin(message: str, hint: str) -> Callable[[Trouble], Plain]:
    return lambda trouble: Plain(message, hint, trouble.began)


def _bad_start(trouble: Trouble) -> Plain:
    if trouble.letter == "\t":
        return Plain("a tab stands where YAML wants spaces", _SPACES, trouble.where)
    return Plain(f"a text may not begin with {trouble.letter} unless it is in quotes", _QUOTE, trouble.where)


def _second_colon(trouble: Trouble) -> Plain:
    row, column = trouble.where
    if "\t" in trouble.line(row)[:column]:
        return Plain("a tab stands where YAML wants spaces", _SPACES, (row, trouble.line(row).index("\t")))
    line, above = trouble.line(row), trouble.line(row - 1)
    start = len(line) - len(line.lstrip())
    if line[:start].strip(" "):
        return Plain("no-break spaces stand where YAML wants plain ones", _SPACES, (row, 0))
    if _BULLET.match(line, start):
        return Plain(f"'{line[start]}' begins no list in YAML", "begin each item with a hyphen: `- `", (row, start))
    if re.search(r":\s", line[:column]):
        return Plain("a colon and a space stand inside a text that has no quotes", _QUOTE, trouble.where)
    if _GLUED.match(above):
        return Plain("a colon has no space after it", _PAIR, (row - 1, above.index(":")))
    if above.strip() and not _COLON.search(above):
        where = (row - 1, len(above) - len(above.lstrip()))
        return Plain("this line has no colon with a plain space after it", _PAIR, where)
    return Plain("this key is indented further than the lines before it allow", _SAME, trouble.where)


def _no_colon(trouble: Trouble) -> Plain:
    row, column = trouble.began
    if _GLUED.match(trouble.line(row)):
        return Plain("a colon has no space after it", _PAIR, (row, trouble.line(row).index(":", column)))
    return Plain("a line without a colon stands among keys", f"{_PAIR}; or indent a text that goes on", trouble.began)


def _not_closed(trouble: Trouble) -> Plain:
    bracket = trouble.line(trouble.began[0])[trouble.began[1] : trouble.began[1] + 1]
    message = f"what {bracket} opens is not closed, or a comma is missing in it"
    hint = "close it, and put a text that holds , : [ ] { } in quotes"
    same_line = trouble.where[0] == trouble.began[0]
    return Plain(message, hint, trouble.where if same_line else trouble.began)


def _no_key(trouble: Trouble) -> Plain:
    row, column = trouble.where
    before = trouble.line(row)[:column]
    if _CLOSED_QUOTE.search(before):
        hint = "put the whole text in quotes; inside single quotes, type a quote twice"
        return Plain("text goes on after the closing quote", hint, trouble.where)
    if not before.strip() and trouble.letter == "-":
        return Plain("a list item stands where a key is expected", _SAME, trouble.where)
    return Plain("the indentation of this line fits no line above it", f"{_SAME}; {_SPACES}", trouble.where)


def _block_text(trouble: Trouble) -> Plain:
    row, column = trouble.where
    start = max(trouble.line(row).rfind(mark, 0, column) for mark in "|>")
    hint = f"{_QUOTE}, or begin it on the next line, indented"
    if start < 0:
        return Plain("text follows | or > on the same line", hint, trouble.where)
    return Plain(f"a text may not begin with {trouble.line(row)[start]} unless it is in quotes", hint, (row, start))


_UNCLOSED_HINT = "close it; inside single quotes, type a quote that belongs to the text twice"
_ESCAPE_HINT = r"use single quotes, or type \\ for a backslash"

# The first whose words occur in what the parser says. One row a line, however long.
# fmt: off
_RULES: tuple[tuple[str, Callable[[Trouble], Plain]], ...] = (
    ("cannot start any token", _bad_start),
    ("mapping values are not allowed", _second_colon),
    ("quoted scalar.*unexpected (end of stream|document)",
     _at_begin("a quote is opened here and never closed", _UNCLOSED_HINT)),
    ("could not find expected ':'", _no_colon),
    ("quoted scalar|double-quoted", _at_place("a backslash begins an escape that YAML does not know", _ESCAPE_HINT)),
    (r"expected ',' or '[\]}]'", _not_closed),
    ("entries are not allowed",
     _at_place("a list begins in the middle of a line", "begin it on the next line, indented")),
    ("an (anchor|alias)", _at_begin("& and * at the start of a text have a meaning of their own", _QUOTE)),
    ("a tag", _at_begin("! at the start of a text has a meaning of its own", _QUOTE)),
    ("directive|incompatible YAML|<document start>.*<stream end>",
     _at_begin("a line that begins with % is read as a setting of YAML", f"{_QUOTE}, or delete the line")),
    ("block scalar", _block_text),
    ("<document start>",
     _at_place("text follows the end of what was begun", "let one claim or one list be all of the file")),
    ("node content", _at_place("a value is expected here", _QUOTE)),
    ("expected '-' indicator|block collection",
     _at_place("this line ends the list above it", "give its items the same indentation, each behind a dash")),
    ("expected key|<block end>", _no_key),
)
# fmt: on
_COMPILED = [(re.compile(pattern), explain) for pattern, explain in _RULES]


def in_plain_words(trouble: Trouble) -> Plain:
    """What the parser met, for people."""
    said = f"{trouble.context} {trouble.problem}"
    for pattern, explain in _COMPILED:
        if pattern.search(said):
            return explain(trouble)
    return Plain(f"the layout cannot be read: {trouble.problem}", f"{_PAIR}; {_SAME}", trouble.where)
