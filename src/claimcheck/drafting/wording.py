"""The words of a text by what they mean, so that murders, homicides and asesinatos are one.

`synonyms.csv` holds a set of words in a row, English and Spanish, words and short phrases, and says what sort they
are. `subject`: what a measure is about. `group`: the same, and part of a whole (women, the young), so that
a figure about one says nothing of all. `form`: how it is counted (rate, number, average). `weak`: people, cases and
other words that many measures share, which alone make no match. `empty`: no match at all. A word that is not listed is
a subject of its own; the endings of both languages are taken off.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, lru_cache
from importlib import resources
from typing import TYPE_CHECKING

from claimcheck.quantities.characters import folded, plain_letters

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LONGEST_TEXT = 5000
_TOKEN = re.compile(r"[^\W\d_]+\d*|\d+(?:[.,\u00a0]\d+)*|%")
_LONGEST_PHRASE = 5  # words
_SHORTEST_STEM = 3
_LONG = 6  # from here on an ending may be taken off without making two words one
_DOUBLED = re.compile(r"([bcdfgklmnpst])\1")


class Sort(StrEnum):
    """What a word does for a match."""

    SUBJECT = "subject"
    GROUP = "group"
    FORM = "form"
    WEAK = "weak"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: `text[start:end]` is `typed`.

    Attributes
    ----------
    terms
        The sets that it stands for, alone or in a phrase; its stem where it is in none alone.
    phrase, whole
        The listed phrase that it is part of, as typed, and the sets of that phrase; empty where it is in none.

    """

    typed: str
    start: int
    end: int
    terms: frozenset[str]
    sort: Sort
    phrase: str = ""
    whole: frozenset[str] = frozenset()

    @property
    def is_listed(self) -> bool:
        """True where it belongs to a set of synonyms."""
        return any(term.startswith("=") for term in self.terms)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A listed word or phrase: the sets that it belongs to."""

    sets: frozenset[str]
    sort: Sort


@lru_cache(maxsize=8192)
def words_in(text: str) -> tuple[Word, ...]:
    """Every word and number of a text, in order; "_" and "-" part words, so that a name of a measure is read too."""
    text = text[:LONGEST_TEXT]
    found = list(_TOKEN.finditer(plain_letters(folded(text)).replace("_", " ")))
    stems = [stem(item[0]) for item in found]
    words = []
    for at, item in enumerate(found):
        alone = None if item[0] in _empty() else _entries().get((stems[at],))
        sort = _sort(item[0], alone.sort if alone else None)
        unlisted = frozenset({stems[at]} if sort is not Sort.EMPTY else ())
        terms = alone.sets if alone else unlisted
        words.append(Word(text[item.start() : item.end()], item.start(), item.end(), terms, sort))
    for at, count, entry in _phrases_in(stems):
        start, end = words[at].start, words[at + count - 1].end
        for place in range(at, at + count):
            words[place] = _inside(words[place], text[start:end], entry)
    return tuple(words)


def _inside(word: Word, phrase: str, entry: _Entry) -> Word:
    """The longest phrase has the last word."""
    terms, whole = word.terms | entry.sets, word.whole | entry.sets
    return replace(word, terms=terms, sort=entry.sort, phrase=phrase, whole=whole)


def _sort(plain: str, listed: Sort | None) -> Sort:
    if listed is not None:
        return listed
    if plain in _empty() or plain[0].isdigit() or len(plain) < _SHORTEST_STEM:
        return Sort.EMPTY
    return Sort.SUBJECT


def _phrases_in(stems: list[str]) -> Iterator[tuple[int, int, _Entry]]:
    """Where each listed phrase begins, how many words it has, and its entry; short ones first."""
    for count in range(2, _LONGEST_PHRASE + 1):
        for at in range(len(stems) - count + 1):
            entry = _entries().get(tuple(stems[at : at + count]))
            if entry is not None:
                yield at, count, entry


@lru_cache(maxsize=65536)
def stem(plain: str) -> str:
    """What homicide, homicides and homicidios share; `plain` is one word in lower case without accents."""
    if not plain.isalpha() or len(plain) <= _SHORTEST_STEM:
        return plain.rstrip("%") or plain
    word = plain.replace("tion", "cion")
    if word.endswith("ies"):
        word = f"{word[:-3]}y"
    elif word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) - len(ending) > _SHORTEST_STEM:
            word = word.removesuffix(ending)
    kept = word.rstrip("eoiya" if len(word) >= _LONG else "eoiy")
    return _DOUBLED.sub(r"\1", kept if len(kept) >= _SHORTEST_STEM else word)


def stem_of(word: Word) -> str:
    """Of the word itself, whatever it is a synonym of."""
    return stem(plain_letters(folded(word.typed)))


@cache
def _rows() -> tuple[tuple[Sort, tuple[str, ...]], ...]:
    path = resources.files("claimcheck.drafting") / "synonyms.csv"
    return tuple(
        (Sort(row["sort"]), tuple(filter(None, f"{row['english']}|{row['spanish']}".split("|"))))
        for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines())
    )


@cache
def _entries() -> Mapping[tuple[str, ...], _Entry]:
    """By the stems of a word or phrase: the sets that it belongs to, each called by its first word."""
    found: dict[tuple[str, ...], _Entry] = {}
    for sort, words in _rows():
        for typed in words if sort is not Sort.EMPTY else ():
            key = tuple(stem(item) for item in _TOKEN.findall(plain_letters(folded(typed))))
            known = found.get(key, _Entry(frozenset(), sort))
            found[key] = _Entry(known.sets | {f"={words[0]}"}, max(known.sort, sort, key=list(Sort).index))
    return found


@cache
def _empty() -> frozenset[str]:
    return frozenset(plain_letters(word) for sort, words in _rows() if sort is Sort.EMPTY for word in words)
