"""What an author can fix: a problem, and the place where it stands.

Problems are values. They are collected from all files of a run and told together; nothing here raises,
and nothing here knows files, records or screens.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where in which file, counted from 1, with the line as it stands there."""

    path: str
    line: int = 1
    column: int = 1
    end_column: int | None = field(default=None, compare=False)
    excerpt: str | None = field(default=None, compare=False)

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something an author can fix: what was found, what was expected, and where."""

    code: str
    message: str
    place: Place | None = None
    hint: str | None = None
    claim: str | None = None
    label: str | None = None  # a few words under the caret of the code frame
    facts: tuple[tuple[str, str], ...] = ()  # (evidence, …), (because, …): lines under the frame

    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Files in order, then lines, then codes: the order in which people fix things."""
        place = self.place or Place("~", 0, 0)
        return (place.path, place.line, place.column, self.code, self.message)


def shortened(text: str, most: int = 60) -> str:
    """What somebody wrote, as a message quotes it: on one line, and cut in the middle where it is long."""
    line = " ".join(text.split()) if "\n" in text else text
    if len(line) <= most:
        return line
    head = (most - 1) * 2 // 3
    return f"{line[:head]}…{line[head + 1 - most :]}"


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """The known word that `word` was probably meant to be, or None."""
    folded = {name.casefold(): name for name in known}
    near = get_close_matches(word.casefold(), list(folded), n=1, cutoff=0.6)
    return folded[near[0]] if near else None


def suggestion(word: str, known: Iterable[str], *, noun: str = "known") -> str:
    """A hint for an unknown word: the nearest one, and what there is."""
    names = sorted(set(known))
    near = did_you_mean(word, names)
    listed = ", ".join(names[:12]) + (f" and {len(names) - 12} more" if len(names) > 12 else "")
    if near is not None:
        return f"did you mean '{near}'? {noun}: {listed}"
    return f"{noun}: {listed}" if names else f"there are no {noun}"
