"""Of whom a sentence speaks, of how many of them, and on whose word: women, every, never, the World Bank.

These are told beside the passages of `quantities.sentence`, since a draft of a check is not made from them. What is
read as a name of a source begins with a capital, stands behind words such as "according to", and is looked at in the
sentence as typed.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from claimcheck.quantities.characters import folded, plain_letters
from claimcheck.quantities.passages import About, Passage
from claimcheck.quantities.scope_words import EXTENTS, GROUPS, NO_EXTENT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LONGEST_SENTENCE = 5000  # characters; what comes after is not looked at
_ACCOUNTS = {
    "en": r"according to|(?:data|figures|statistics|numbers|estimates|report|survey) (?:from|by|of|released by)",
    "es": r"seg[uú]n|de acuerdo (?:con|a)|(?:datos|cifras|estad[ií]sticas|informes?|estimaciones) (?:del?|de la)",
}
_ARTICLES = {"en": r"(?:the |a |an |its |their )?", "es": r"(?:el |la |los |las |del |de la |un |una )?"}
_WORD = r"[A-ZÁÉÍÓÚÑ][\w.&'’-]*"
_JOINS = {
    "en": r"(?: (?:of|for|on|and|the|to|in))?(?: the)?",
    "es": r"(?: (?:de|del|y|e|para|sobre|en|por))?(?: (?:la|el|los|las))?",
}
_SENTENCE_END = re.compile(r"(?<!\b[A-Z])(?<!\.[A-Z])\.(?=\s|$)")  # not the point of U.S.


@lru_cache(maxsize=512)
def scope_in(sentence: str, language: str = "en") -> tuple[Passage, ...]:
    """Groups, words of extent and named sources of a sentence, in order; they do not overlap.

    A group has its name of `scope_words.GROUPS` as `word`, an extent `every` or `none`, a source its own name.

    Raises
    ------
    ValueError
        If there is no table of words for `language`.

    """
    if language not in EXTENTS:
        raise ValueError(f"no words for the language '{language}', only {', '.join(EXTENTS)}")
    text = folded(sentence[:LONGEST_SENTENCE])
    found = sorted((*_accounts(text, language), *_phrases(text, language)), key=lambda item: (item.start, -item.end))
    kept: list[Passage] = []
    for item in found:
        if not kept or kept[-1].end <= item.start:
            kept.append(item)
    return tuple(kept)


def groups_named(texts: Iterable[str]) -> frozenset[str]:
    """The groups that these names of measures, columns and values speak of."""
    return frozenset(name for text in texts for found in [_plain_name(text)] for name in _named(found))


def tells_apart(column: str, group: str) -> bool:
    """True for a column such as "sex", in which a table has women beside men."""
    name = _plain_name(column)
    return any(_holds(name, word) for word in GROUPS[group].columns)


def _named(name: str) -> Iterator[str]:
    for group, known in GROUPS.items():
        if any(_holds(name, word) for word in known.said | known.also):
            yield group


def _plain_name(text: str) -> str:
    return " ".join(re.findall(r"[a-z]+|[0-9]+", plain_letters(text)))


def _holds(name: str, word: str) -> bool:
    return f" {word} " in f" {name} "


def _phrases(text: str, language: str) -> Iterator[Passage]:
    plain = plain_letters(text)
    for found in _pattern(language).finditer(plain):
        said = found.group()
        about, word = _meanings(language)[" ".join(re.split(r"[\s-]+", said))]
        if about is not None:
            yield Passage(text[found.start() : found.end()], found.start(), found.end(), about, word=word)


@cache
def _meanings(language: str) -> dict[str, tuple[About | None, str]]:
    groups = {phrase: (About.GROUP, group) for group, known in GROUPS.items() for phrase in known.said}
    extents = {phrase: (About.EXTENT, word) for phrase, word in EXTENTS[language].items()}
    return {**groups, **extents, **dict.fromkeys(NO_EXTENT[language], (None, ""))}


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """Any of the phrases, the longest first."""
    phrases = sorted(_meanings(language), key=len, reverse=True)
    return re.compile(
        r"(?<![\w-])(?:" + "|".join(re.escape(item).replace(r"\ ", r"[\s-]+") for item in phrases) + r")(?!\w)"
    )


def _accounts(text: str, language: str) -> Iterator[Passage]:
    """The names behind "according to"."""
    for found in _account(language).finditer(text):
        name = _SENTENCE_END.split(found["name"], maxsplit=1)[0].rstrip("'-").removesuffix("'s")
        start = found.start("name")
        yield Passage(text[start : start + len(name)], start, start + len(name), About.SOURCE, word=name)


@cache
def _account(language: str) -> re.Pattern[str]:
    name = rf"{_WORD}(?:{_JOINS[language]} {_WORD}){{0,8}}"
    return re.compile(rf"(?i:\b(?:{_ACCOUNTS[language]}) {_ARTICLES[language]})(?P<name>{name})")
