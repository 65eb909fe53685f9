"""A quantity cut into numbers, words and signs, and a cursor that reads them from left to right."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TypeVar

from claimcheck.quantities.characters import NARROW_SPACE, VULGAR

Value = TypeVar("Value")

LONGEST = 6  # words of the longest phrase in any table
_TOKEN = re.compile(
    rf"(?P<number>[0-9](?:[0-9.,'{NARROW_SPACE}]*[0-9])?|(?=[{VULGAR}]))(?P<vulgar>[{VULGAR}]?)"
    r"|(?P<word>p\.\s?p\.|[^\W\d_]+(?:'[^\W\d_]+)*)"
    r"|(?P<sign>>=|<=|[^\s\w]|_)"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the text, lower-cased; `glued` when no space stands before it."""

    text: str
    kind: str  # number | word | sign
    start: int
    end: int
    glued: bool
    vulgar: str = ""


def tokens_of(text: str) -> list[Token]:
    """The pieces of `text`; a hyphen before a letter only joins: "two-thirds" is "two thirds"."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        kind = str(match.lastgroup if match.lastgroup != "vulgar" else "number")
        words = (match["number"] or "") if kind == "number" else match[0].casefold()
        glued = bool(found) and found[-1].end == match.start()
        found.append(Token(words, kind, match.start(), match.end(), glued, match["vulgar"] or ""))
    return [token for index, token in enumerate(found) if not _only_joins(found, index)]


def _only_joins(tokens: list[Token], index: int) -> bool:
    if tokens[index].text != "-" or index == 0 or index + 1 == len(tokens):
        return False
    following = tokens[index + 1]
    return tokens[index].glued and following.glued and following.kind == "word"


class Cursor:
    """Reads tokens from left to right; `at` may be set back."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = tokens_of(text)
        self.at = 0
        self._phrases: dict[int, list[tuple[int, str]]] = {}

    @property
    def token(self) -> Token | None:
        """The next token, or None at the end."""
        return self.ahead(0)

    def ahead(self, steps: int) -> Token | None:
        """The token `steps` after the next one."""
        place = self.at + steps
        return self.tokens[place] if place < len(self.tokens) else None

    @property
    def rest(self) -> str:
        """What has not been read, as typed."""
        return self.text[self.token.start :].strip() if self.token else ""

    def take(self, *words: str) -> bool:
        """Read these words if they come next."""
        ahead = [token.text for token in self.tokens[self.at : self.at + len(words)]]
        if ahead != list(words):
            return False
        self.at += len(words)
        return True

    def take_any(self, phrases: Collection[str]) -> bool:
        """Read the longest of the phrases that comes next."""
        return self._longest_in(phrases) is not None

    def look_up(self, table: Mapping[str, Value]) -> Value | None:
        """Read the longest phrase of `table` that comes next; its value, or None."""
        phrase = self._longest_in(table)
        return None if phrase is None else table[phrase]

    def _longest_in(self, phrases: Collection[str]) -> str | None:
        for count, phrase in self._next_phrases():
            if phrase in phrases:
                self.at += count
                return phrase
        return None

    def _next_phrases(self) -> list[tuple[int, str]]:
        """What comes next as phrases, the longest first; joined once for each place, since every table asks."""
        found = self._phrases.get(self.at)
        if found is None:
            words = [token.text for token in self.tokens[self.at : self.at + LONGEST]]
            found = [(count, " ".join(words[:count])) for count in range(len(words), 0, -1)]
            self._phrases[self.at] = found
        return found
