"""What a YAML file holds before anybody asks what it means: text, lists and mappings, each with its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from claimcheck.problems import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

NOWHERE = Place("", 0, 0)


class Written(str):
    """Text as the author typed it; a `str` that knows its place, so that later chapters can point at it."""

    __slots__ = ("place",)
    place: Place

    def __new__(cls, text: str, place: Place = NOWHERE) -> Self:
        """The text, and where it stands."""
        written = str.__new__(cls, text)
        written.place = place
        return written


def place_of(text: str) -> Place | None:
    """Where the author typed `text`, or None for text that nobody typed."""
    return text.place if isinstance(text, Written) and text.place is not NOWHERE else None


@dataclass(frozen=True, slots=True)
class Scalar:
    """One piece of text."""

    text: str
    place: Place
    quoted: bool = False

    @property
    def is_empty(self) -> bool:
        """True for a key with nothing after it."""
        return not self.text and not self.quoted

    def written(self) -> Written:
        """The text with its place."""
        return Written(self.text, self.place)


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values, in the order of the file; keys are unique."""

    entries: dict[Written, Node]
    place: Place

    def __iter__(self) -> Iterator[tuple[Written, Node]]:
        return iter(self.entries.items())

    def get(self, key: str) -> Node | None:
        """The value under `key`, or None."""
        return self.entries.get(key)  # type: ignore[call-overload,no-any-return]  # a Written equals its text


Node = Scalar | Sequence | Mapping


def noun_of(node: Node) -> str:
    """What people call such a node."""
    if isinstance(node, Scalar):
        return "nothing" if node.is_empty else "a text"
    return "a list" if isinstance(node, Sequence) else "a mapping"
