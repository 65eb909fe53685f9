"""Nodes from the events of a YAML parser: text stays text, everything knows its place, and hiding is refused."""

from __future__ import annotations

from typing import Any

import yaml

from claimcheck.claims.commas import may_continue, whole
from claimcheck.claims.files import EXCERPT, excerpt_of
from claimcheck.claims.nodes import Mapping, Node, Scalar, Sequence, Written
from claimcheck.problems import Place, Problem

DEEPEST = 64
MOST_NODES = 200_000
_DUBIOUS = frozenset("0123456789<")  # how the rest of a figure begins, and a merge
MOST_PROBLEMS = 100  # of the layout of one file; beyond that it is no claim file


class Stop(Exception):  # noqa: N818  # not an error: the problem is taken down already
    """There is no use in reading on."""


class _Open:
    """A list or mapping that is still being read."""

    __slots__ = ("entries", "items", "key", "last", "place", "rest", "spoiled")

    def __init__(self, place: Place, *, is_mapping: bool) -> None:
        self.place = place
        self.items: list[Node] = []
        self.entries: dict[Written, Node] | None = {} if is_mapping else None
        self.key: Written | None = None
        self.last: Written | None = None  # the key before that
        self.rest = False  # the key looks like the rest of a figure that a comma has cut
        self.spoiled = False  # the key of the value to come was refused

    def takes_key(self, text: str, place: Place) -> bool:
        """Take a text as the next key, where one is due and this is one without any question: most texts end here."""
        entries = self.entries
        if entries is None or self.key is not None or self.spoiled:
            return False
        if not text or text[0] in _DUBIOUS or text in entries:
            return False
        self.key = Written(text, place)
        return True

    def node(self) -> Node:
        if self.entries is not None:
            return Mapping(self.entries, self.place)
        return Sequence(tuple(self.items), self.place)


class Builder:
    """Events in, nodes out, without recursion: a hostile depth costs a limit, never the stack."""

    def __init__(self, text: str, name: str) -> None:
        self.name = name
        self.lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        self.problems: list[Problem] = []
        self.root: Node | None = None
        self._open: list[_Open] = []
        self._excerpts: dict[int, str] = {}
        self._nodes = 0
        self._documents = 0

    def read(self, parser: Any) -> None:  # PyYAML's parsers and events are untyped
        """Every event to the end of the text."""
        try:
            following, taker_of = parser.get_event, _TAKERS.get
            event = following()
            while type(event) is not yaml.StreamEndEvent:
                take = taker_of(type(event))
                if take is not None:
                    take(self, event)
                event = following()
        finally:
            parser.dispose()

    def scalar(self, event: Any) -> None:
        """One piece of text."""
        place = self.place(event)
        self._nodes += 1
        if self._nodes > MOST_NODES:
            self._too_many(place)
        if event.anchor is not None or event.tag is not None:
            self._refuse_marks(event, place)
        text, style = event.value, event.style
        if style == '"' and not text.isprintable():
            self._refuse_escaped(text, place)
        if not self._open or not self._open[-1].takes_key(text, place):
            self._put(Scalar(text, place, bool(style)))

    def alias(self, event: Any) -> None:
        """A reference to an anchor, which is refused; nothing stands for it."""
        place = self.place(event)
        hint = "write the text out here; a text that begins with * goes in quotes"
        self._refuse("CC105", f"*{_bounded(event.anchor)} repeats what stands elsewhere", place, hint)
        self._put(Scalar("", place))

    def begin(self, event: Any) -> None:
        """A list or mapping begins."""
        place = self.place(event, spans=False)
        self._nodes += 1
        if self._nodes > MOST_NODES:
            self._too_many(place)
        if event.anchor is not None or event.tag is not None:
            self._refuse_marks(event, place)
        if len(self._open) >= DEEPEST:
            self._refuse("CC106", f"lists and mappings stand more than {DEEPEST} deep here", place, "write it flatter")
            raise Stop
        self._open.append(_Open(place, is_mapping=isinstance(event, yaml.MappingStartEvent)))

    def end(self, _event: Any) -> None:
        """The innermost list or mapping ends."""
        self._put(self._open.pop().node())

    def document(self, event: Any) -> None:
        """A document begins; a second one is refused, and what it holds is not read."""
        self._documents += 1
        if self._documents > 1:
            place = self.place(event)
            hint = "put the claims in a list under `claims:`, or in files of their own"
            self._refuse("CC105", "a second document begins here (---); a file holds one", place, hint)
            raise Stop
        if event.tags or event.version:
            self._refuse("CC105", "settings of YAML (%) are refused", self.place(event), "delete the line")

    def place(self, event: Any, *, spans: bool = True) -> Place:
        """Where the event stands, from 1. Of a list or mapping only the beginning is known."""
        start = event.start_mark
        row, column = start.line, start.column
        end_column = None
        if spans:
            end = event.end_mark
            end_column = end.column + 1 if end.line == row else len(self._line(row)) + 1
        shown = self._excerpts.get(row)
        if shown is None:
            shown = self.excerpt(row)
        return Place(self.name, row + 1, column + 1, end_column, shown if column < EXCERPT else None)

    def excerpt(self, row: int) -> str:
        """The line as it may be shown; made once."""
        shown = self._excerpts.get(row)
        if shown is None:
            shown = self._excerpts[row] = excerpt_of(self._line(row))
        return shown

    def _line(self, row: int) -> str:
        return self.lines[row] if row < len(self.lines) else ""

    def _put(self, node: Node) -> None:
        if not self._open:
            self.root = None if isinstance(node, Scalar) and node.is_empty else node
            return
        parent = self._open[-1]
        if parent.entries is None:
            parent.items.append(node)
        elif parent.key is None and not parent.spoiled:
            self._key(parent, parent.entries, node)
        else:
            self._value(parent, parent.entries, node)

    def _value(self, parent: _Open, entries: dict[Written, Node], node: Node) -> None:
        if parent.rest and parent.key is not None:
            before = entries[parent.last] if parent.last is not None else None
            if isinstance(before, Scalar) and parent.last is not None and isinstance(node, Scalar) and node.is_empty:
                entries[parent.last] = whole(before, parent.key)
                parent.key, parent.rest = None, False
                return
            self._accept(parent, entries, Scalar(parent.key, parent.key.place))
        if parent.key is not None:
            entries[parent.key] = node
            parent.last = parent.key
        parent.key, parent.rest, parent.spoiled = None, False, False

    def _key(self, parent: _Open, entries: dict[Written, Node], node: Node) -> None:
        before = entries.get(parent.last) if parent.last is not None else None
        if isinstance(node, Scalar) and may_continue(before, node.text):
            parent.key, parent.rest = node.written(), True  # the value will tell whether it is a key at all
        else:
            self._accept(parent, entries, node)

    def _accept(self, parent: _Open, entries: dict[Written, Node], node: Node) -> None:
        refusal = _refusal_of_key(node, entries)
        if refusal is None and isinstance(node, Scalar):
            parent.key = node.written()
            return
        parent.key, parent.spoiled = None, True
        if refusal:
            self._refuse(refusal[0], refusal[1], node.place, refusal[2])

    def _too_many(self, place: Place) -> None:
        self._refuse("CC106", f"the file holds more than {MOST_NODES:,} values", place, "split the file")
        raise Stop

    def _refuse(self, code: str, message: str, place: Place, hint: str) -> None:
        self.problems.append(Problem(code, message, place, hint))
        if len(self.problems) > MOST_PROBLEMS:
            raise Stop

    def _refuse_marks(self, event: Any, place: Place) -> None:
        if event.anchor is not None:
            self._refuse(
                "CC105", f"&{event.anchor} names a text to repeat it", place, "write the text out where it is meant"
            )
        if event.tag is not None:
            hint = "delete it; a text that begins with ! goes in quotes"
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._refuse("CC105", f"the tag {_bounded(tag)} is refused", place, hint)

    def _refuse_escaped(self, text: str, place: Place) -> None:
        found = next((letter for letter in text if not letter.isprintable() and _is_control(letter)), None)
        if found is not None:
            message = f"an escape in this text stands for the control character U+{ord(found):04X}"
            self._refuse("CC104", message, place, "delete it, or use single quotes, in which \\ has no meaning")


def _is_control(letter: str) -> bool:
    code = ord(letter)
    return (code < 0x20 and letter not in "\t\n\r") or 0x7F <= code < 0xA0 or 0xD800 <= code < 0xE000


def _refusal_of_key(node: Node, entries: dict[Written, Node]) -> tuple[str, str, str] | None:
    if not isinstance(node, Scalar):
        return "CC105", "a key must be a text; here it is a list or a mapping", "write one word before the colon"
    if not node.text:
        return "CC104", "a key is missing before the colon", "write `key: value`"
    if node.text == "<<" and not node.quoted:
        return "CC105", "<< merges keys that stand elsewhere", "write the keys out here"
    if node.text in entries:
        first = next(key for key in entries if key == node.text)
        message = f"the key '{_bounded(node.text)}' stands twice; the first is in line {first.place.line}"
        return "CC107", message, "keep one"
    return None


def _bounded(text: str) -> str:
    return excerpt_of(text[:60])


_TAKERS: dict[type, Any] = {
    yaml.ScalarEvent: Builder.scalar,
    yaml.AliasEvent: Builder.alias,
    yaml.SequenceStartEvent: Builder.begin,
    yaml.MappingStartEvent: Builder.begin,
    yaml.SequenceEndEvent: Builder.end,
    yaml.MappingEndEvent: Builder.end,
    yaml.DocumentStartEvent: Builder.document,
}
