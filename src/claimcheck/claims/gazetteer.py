"""Names of countries, territories and regions in a sentence: their usual English and Spanish names and demonyms.

`gazetteer.csv` holds a row for each country and territory of ISO 3166-1 (alpha-3), for the parts of the United
Kingdom, and for usual regions; a row without a code holds names that contain one of these and mean something else
(New Mexico, the Panama Papers). A name is found with its capital, a Spanish demonym without; "US" is one, "us" is not.
A name that two places share ("Georgia", "Dominican") has the codes of both. Nothing else is a place here: what only a
table knows is found by the names that are handed in.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib import resources
from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.quantities.characters import folded, plain_letters
from claimcheck.quantities.passages import About, Passage
from claimcheck.quantities.sentence import LONGEST_SENTENCE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_WORD = re.compile(r"[^\W_]+")
_JOINED = re.compile(r"(?:[\s.'&-]|, )*", re.ASCII)
_LONGEST = 8  # words of one name
_LANGUAGES = {"French", "Spanish", "Portuguese", "German", "Chinese", "Russian", "Italian", "Japanese", "Korean"}
_OF_LANGUAGE = {"speaking", "speaker", "speakers", "language", "fries"}
_BEFORE = {
    "the",
    "in",
    "of",
    "and",
    "for",
    "to",
    "from",
    "by",
    "with",
    "but",
    "while",
    "when",
    "since",
    "after",
    "that",
}
_PARTS = {"north", "northern", "south", "southern", "east", "eastern", "west", "western", "central", "former"}
# What tables call regions: the codes of the World Bank, and the world, whose name alone is no place in a sentence.
_AGGREGATES = {
    **dict.fromkeys(("WLD", "World", "world", "Mundo", "countries", "all-countries", "paises", "países"), "world"),
    **dict.fromkeys(("LCN", "LAC"), "latin-america"),
    **dict.fromkeys(("EUU", "EU"), "european-union"),
    **dict.fromkeys(("EMU",), "eurozone"),
    **dict.fromkeys(("SSF", "SSA"), "sub-saharan-africa"),
    **dict.fromkeys(("OED",), "oecd"),
}


@dataclass(frozen=True, slots=True)
class Name:
    """A way to name places; `capital`: only where each of its words begins like the name as listed."""

    typed: str
    codes: tuple[str, ...]
    demonym: bool = False


@cache
def _names() -> Mapping[str, tuple[Name, ...]]:
    """Every listed name, by its words in lower case without accents."""
    found: dict[str, dict[str, Name]] = {}
    for typed, code, demonym in _listed():
        ways = found.setdefault(_key(typed), {})
        known = ways.get(typed)
        codes = (*known.codes, code) if known is not None else (code,)
        ways[typed] = Name(typed, tuple(dict.fromkeys(filter(None, codes))), demonym)
    return {key: tuple(ways.values()) for key, ways in found.items()}


@cache
def _first_words() -> frozenset[str]:
    return frozenset(key.partition(" ")[0] for key in _names())


def _listed() -> Iterator[tuple[str, str, bool]]:
    path = resources.files("claimcheck.claims") / "gazetteer.csv"
    for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines()):
        for column in ("english", "spanish"):
            yield from ((typed, row["code"], False) for typed in row[column].split("|") if typed)
        yield from ((form, row["code"], True) for item in row["demonyms"].split("|") for form in _english(item))
        yield from ((form, row["code"], True) for item in row["gentilicios"].split("|") for form in _spanish(item))


def _english(demonym: str) -> Iterator[str]:
    if not demonym or demonym.startswith("="):
        yield from filter(None, [demonym.removeprefix("=")])
        return
    yield demonym
    if not demonym.endswith(("ese", "ish", "ch", "s")):
        yield f"{demonym}s"


def _spanish(gentilicio: str) -> Iterator[str]:
    """Salvadoreño, -a, -os, -as; francés, francesa; iraní, iraníes; estadounidense, -s."""
    if not gentilicio or gentilicio.startswith("="):
        yield from filter(None, [gentilicio.removeprefix("=")])
        return
    plain = plain_letters(gentilicio)
    if plain.endswith("o"):
        yield from (f"{plain[:-1]}{end}" for end in ("o", "a", "os", "as"))
    elif plain[-1] in "aeiu":
        yield from (plain, f"{plain}s", f"{plain}es")
    else:
        yield from (f"{plain}{end}" for end in ("", "a", "es", "as"))


def _key(text: str) -> str:
    return " ".join(_WORD.findall(plain_letters(folded(text))))


def places_in(sentence: str, also: Iterable[str] = (), *, any_case: bool = False) -> tuple[Passage, ...]:
    """The places that a sentence names, in order, none inside another; the longest name counts.

    also: names that tables and checks know, found as they are written; they have no code.
    any_case: for slugs such as northern-triangle, which have no capitals.
    """
    return tuple(_Search(sentence[:LONGEST_SENTENCE], also, any_case=any_case).places())


@lru_cache(maxsize=4096)
def codes_in(text: str) -> frozenset[str]:
    """The codes of all places that a name, a slug or a title contains; a code of ISO 3166-1 stands for itself."""
    if text in _codes() or text in _AGGREGATES:
        return frozenset({_AGGREGATES.get(text, text)})
    return frozenset(code for passage in places_in(text.replace("-", " "), any_case=True) for code in passage.places)


@cache
def names_of(code: str, language: str) -> tuple[str, ...]:
    """The usual names of a place in `en` or `es`, the most usual first; none for a code that is not listed."""
    path = resources.files("claimcheck.claims") / "gazetteer.csv"
    rows = csv.DictReader(path.read_text(encoding="utf-8").splitlines())
    column = "spanish" if language == "es" else "english"
    return tuple(name for row in rows if code and row["code"] == code for name in row[column].split("|") if name)


def is_region(code: str) -> bool:
    """True for latin-america and its like, whose members are not listed here."""
    return code[:1].islower()


@cache
def _codes() -> frozenset[str]:
    return frozenset(code for names in _names().values() for name in names for code in name.codes)


class _Search:
    """Goes through the words of a sentence once."""

    def __init__(self, sentence: str, also: Iterable[str], *, any_case: bool) -> None:
        self.sentence = sentence
        self.words = list(_WORD.finditer(folded(sentence)))
        self.plain = [plain_letters(word[0]) for word in self.words]
        self.own = {_key(name) for name in also}
        self.own_first_words = {key.partition(" ")[0] for key in self.own}
        self.any_case = any_case

    def places(self) -> Iterator[Passage]:
        at = 0
        while at < len(self.words):
            found = self._longest(at)
            if found is None:
                at += 1
                continue
            count, passage = found
            at += count
            if passage is not None:
                yield passage

    def _longest(self, at: int) -> tuple[int, Passage | None] | None:
        """How many words the name that begins here has, and its passage; None for a name that is no place."""
        if self.plain[at] not in _first_words() and self.plain[at] not in self.own_first_words:
            return None
        for count in range(min(_LONGEST, len(self.words) - at), 0, -1):
            key = " ".join(self.plain[at : at + count])
            if not (key in _names() or key in self.own) or not self._are_joined(at, count):
                continue
            found = self._listed(key, at, count)
            if found is not None and (found.places or key not in self.own):
                return count, found if found.places else None
            if key in self.own and self._begins_like_name(at):
                return count, self._passage(at, count)
        return None

    def _are_joined(self, at: int, count: int) -> bool:
        words = self.words[at : at + count]
        return all(_JOINED.fullmatch(self.sentence, first.end(), second.start()) for first, second in pairwise(words))

    def _begins_like_name(self, at: int) -> bool:
        return self.any_case or not self.words[at][0][0].islower()

    def _listed(self, key: str, at: int, count: int) -> Passage | None:
        for name in _names().get(key, ()):
            if self._is_typed_like(name, at, count) and not self._is_no_place(name, at, count):
                return replace(self._passage(at, count), places=name.codes)
        return None

    def _is_typed_like(self, name: Name, at: int, count: int) -> bool:
        """Each capital of the listed name is one in the sentence; "US" in capitals throughout."""
        if self.any_case:
            return True
        typed = [word[0] for word in self.words[at : at + count]]
        listed = _WORD.findall(name.typed)
        return all(_fits(one, other) for one, other in zip(typed, listed, strict=True))

    def _is_no_place(self, name: Name, at: int, count: int) -> bool:
        """Michael Jordan, French-speaking, in Spanish."""
        if self.any_case or not name.codes:
            return False
        after = self.plain[at + count] if at + count < len(self.plain) else ""
        before = self.words[at - 1][0] if at else ""
        if name.typed in _LANGUAGES and (after in _OF_LANGUAGE or (before == "in" and self._ends_phrase(at + count))):
            return True
        return not name.demonym and self._is_surname(at)

    def _ends_phrase(self, at: int) -> bool:
        return at >= len(self.words) or not self.sentence[self.words[at - 1].end() : self.words[at].start()].isspace()

    def _is_surname(self, at: int) -> bool:
        """Right behind another capitalised word that does not begin the sentence and is no part of a country."""
        if at < 2:
            return False
        before = self.words[at - 1]
        between = self.sentence[before.end() : self.words[at].start()]
        begins_sentence = self.sentence[: before.start()].rstrip().endswith((".", "!", "?", ":", "“", '"'))
        is_name = before[0][0].isupper() and before[0][1:].islower() and between == " " and not begins_sentence
        return is_name and self.plain[at - 1] not in _BEFORE | _PARTS

    def _passage(self, at: int, count: int) -> Passage:
        start, end = self.words[at].start(), self.words[at + count - 1].end()
        if self.sentence[end : end + 1] == "." and "." in self.sentence[start:end]:
            end += 1  # U.S.
        return Passage(self.sentence[start:end], start, end, About.PLACE)


def _fits(typed: str, listed: str) -> bool:
    if listed.isupper():
        return typed.isupper()
    return not listed[0].isupper() or typed[0].isupper()
