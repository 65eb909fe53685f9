"""TOML as nodes with places, so that the grammar reads a config file as it reads a claim.

Python's TOML reader keeps no places; the line of a key is found again by its name, which is enough to point at it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.claims.files import EXCERPT, excerpt_of
from claimcheck.claims.nodes import Mapping, Node, Scalar, Sequence, Written
from claimcheck.problems import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping as MappingOf

Path = tuple[str, ...]

_HEADER = re.compile(r"\s*\[\[?([^\[\]]+)\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=\s*""")
_TWICE = re.compile(r"^Cannot (?:declare .* twice|overwrite a value)|^Duplicate inline table key")
_NAME = re.compile(r"""[\w-]+|"[^"]*"|'[^']*'""")


def node_of_toml(table: MappingOf[str, object], text: str, name: str, under: Path = ()) -> Node:
    """The table as a node; `under` is the table of the file that it is."""
    return _node(table, under, _Places(text, name))


def not_toml(error: Exception, name: str, text: str, code: str) -> Problem:
    """The problem of a file that is no TOML, from what Python's reader raised."""
    found = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
    last_line = text.count("\n") + 1 if "at end of document" in str(error) else 1
    place = Place(name, int(found[1]), int(found[2])) if found else Place(name, last_line)
    said = re.sub(r" \(at .*\)$", "", str(error)) if not isinstance(error, RecursionError) else "nested too deep"
    if _TWICE.search(said):
        return Problem(code, "this key or table stands twice", place, "keep one of the two")
    return Problem(code, f"the file is not TOML: {said[:200]}", place, 'write key = "value", one to a line')


class _Places:
    """Where every key of the file and its value stand."""

    def __init__(self, text: str, name: str) -> None:
        self.name = name
        self.keys: dict[Path, Place] = {}
        self.values: dict[Path, Place] = {}
        header: Path = ()
        for number, line in enumerate(text.split("\n"), start=1):
            found = _HEADER.match(line)
            if found:
                header = _parts(found[1])
                self._take(header, number, line, found.span(1), found.span(1))
                continue
            found = _KEY.match(line)
            if found:
                self._take(header + _parts(found[1]), number, line, found.span(1), (found.end(), len(line.rstrip())))

    def _take(self, path: Path, number: int, line: str, key: tuple[int, int], value: tuple[int, int]) -> None:
        for places, (start, end) in ((self.keys, key), (self.values, value)):
            shown = excerpt_of(line) if start < EXCERPT else None
            places.setdefault(path, Place(self.name, number, start + 1, end + 1, shown))

    def of_key(self, path: Path) -> Place:
        return self._nearest(self.keys, path)

    def of_value(self, path: Path) -> Place:
        return self._nearest(self.values, path)

    def _nearest(self, places: dict[Path, Place], path: Path) -> Place:
        while path:
            if path in places:
                return places[path]
            path = path[:-1]
        return Place(self.name)


def _parts(dotted: str) -> Path:
    return tuple(part.strip("\"'") for part in _NAME.findall(dotted))


def _node(value: object, path: Path, places: _Places) -> Node:
    place = places.of_value(path)
    if isinstance(value, dict):
        entries = {
            Written(str(name), places.of_key((*path, str(name)))): _node(item, (*path, str(name)), places)
            for name, item in value.items()
        }
        return Mapping(entries, place)
    if isinstance(value, list):
        return Sequence(tuple(_node(item, path, places) for item in value), place)
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return Scalar(text, place, quoted=isinstance(value, str))
