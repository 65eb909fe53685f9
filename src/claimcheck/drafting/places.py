"""Which places a sentence names: by the gazetteer, and by the names that the sources of the catalogue declare.

The longest name counts: "Plan El Salvador Seguro" is a group where a source has one of that name, and not a country.
"The region" and "nationwide" name no place; they are kept, because somebody has to say which is meant.
No data is opened.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.claims.declared import AllExcept, ListGroup
from claimcheck.claims.gazetteer import is_region, places_in
from claimcheck.quantities.characters import folded, plain_letters

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from claimcheck.datasets.catalogue import Catalogue
    from claimcheck.datasets.sources import Source
    from claimcheck.quantities.passages import Passage

_WORD = re.compile(r"[^\W_]+")
_SHORTEST = 3  # letters of a name; codes such as IN and US are left to the gazetteer
_NOUNS = {"turkey", "jersey"}  # at the start of a sentence they may be the bird and the shirt
_FIRST_NAMES = {"chad", "jordan", "georgia", "israel", "florence", "sofia", "india", "paris", "santiago"}
_OFFICES = "Governor|Senator|Senate|House|State|University|Department|County|Power|Republican|Democrat|Supreme|Court"
_NAMED = r" (?:(?-i:of|del?) (?-i:[A-ZÁÉÍÓÚÑ])|(?:with|that|which|where|most|con|que|donde|más|mas)\b)"
_AND = re.compile(r",? (?:and|or|y|e|o|u) |, ")
_NAMELESS = re.compile(
    rf"\b(?:(?:across|throughout|in|of) )?(?:the|this|our|my) (?:whole |entire )?"
    rf"(?:region|country|nation|state|city|province|district|county|continent|area)\b(?!{_NAMED})"
    r"|\b(?:nationwide|nationally|countrywide|statewide|citywide)\b"
    r"|\b(?:la|el|este|esta|nuestro|nuestra) (?:región|país|nación|provincia|municipio|ciudad|departamento|distrito|"
    rf"comuna|estado|continente)\b(?!{_NAMED})"
    r"|\ba nivel nacional\b|\ben todo el país\b",
    re.IGNORECASE,
)
_SURNAME_NEXT = re.compile(rf" (?!{_OFFICES})[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+")


class Sort(StrEnum):
    """What a place that is said is."""

    PLACE = "place"  # one entity
    REGION = "region"  # Latin America: one row of a table, or a group of its places
    GROUP = "group"  # a universe that a source declares
    NAMELESS = "nameless"  # the region, nationwide: no place, but a question


@dataclass(frozen=True, slots=True)
class PlaceSaid:
    """A place of a sentence: `sentence[start:end]` is `text`.

    Attributes
    ----------
    codes
        What it may stand for, as the gazetteer has it: several for "Georgia"; none where only a source knows it.
    names
        How sources of the catalogue write it, each once; none where no source declares it.
    is_doubtful
        True for a word that may be no place: "Nice" or "Turkey" at the start, "Jordan" before a surname.
        All but the nouns among countries are kept only where the sentence names no other place.
    written
        How the tables of the measure write it, where that is known; else empty.

    """

    text: str
    start: int
    end: int
    sort: Sort
    codes: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    is_doubtful: bool = False
    written: str = ""

    @property
    def value(self) -> str:
        """What `of` takes: as the table has it, a name of the catalogue, else the code; empty where it has none."""
        if self.written:
            return self.written
        declared = [name for name in self.names if name not in self.codes]
        if self.codes and (not declared or set(self.codes) & set(self.names)):
            return self.codes[0]
        return declared[0] if declared else ""


def places_said(sentence: str, catalogue: Catalogue) -> tuple[PlaceSaid, ...]:
    """The places of a sentence, in order, none inside another."""
    declared = _declared(catalogue)
    named = [
        _placed(sentence, passage, declared)
        for passage in places_in(sentence, also=tuple(name for names in declared.values() for name, _ in names))
        if _is_typed_like_a_name(passage, declared)
    ]
    joined = {one for one, other in pairwise(named) if _AND.fullmatch(sentence, one.end, other.start)}
    sure = [item for item in named if not item.is_doubtful or key_of(item.text) in _NOUNS or item in joined]
    found = [*(sure or named), *_nameless(sentence, named)]
    return tuple(sorted(found, key=lambda item: item.start))


def _nameless(sentence: str, named: list[PlaceSaid]) -> Iterator[PlaceSaid]:
    for found in _NAMELESS.finditer(sentence):
        if not any(item.start < found.end() and found.start() < item.end for item in named):
            yield PlaceSaid(found[0], found.start(), found.end(), Sort.NAMELESS)


def _placed(sentence: str, passage: Passage, declared: Mapping[str, list[tuple[str, Sort]]]) -> PlaceSaid:
    known = declared.get(key_of(passage.text), [])
    if passage.places:
        sort = Sort.REGION if is_region(passage.places[0]) else Sort.PLACE
    else:
        sort = known[0][1] if known else Sort.PLACE
    written = tuple(dict.fromkeys(name for code in passage.places for name, _ in declared.get(key_of(code), ())))
    names = tuple(dict.fromkeys((*(name for name, _ in known), *written)))
    doubtful = _is_doubtful(sentence, passage)
    return PlaceSaid(passage.text, passage.start, passage.end, sort, passage.places, names, doubtful)


def _is_doubtful(sentence: str, passage: Passage) -> bool:
    """A noun or a name that a source alone knows, of one word, that begins a sentence; or a first name."""
    key = key_of(passage.text)
    if key in _FIRST_NAMES and _SURNAME_NEXT.match(sentence, passage.end):
        return True
    before = sentence[: passage.start].rstrip(" \t\"'“‘«¿¡(")
    begins = not before or before.endswith((".", "!", "?", ":"))
    return begins and " " not in key and (key in _NOUNS or not passage.places)


def _is_typed_like_a_name(passage: Passage, declared: Mapping[str, list[tuple[str, Sort]]]) -> bool:
    """A code of a source counts only as it is written there, the name of a group of one word only in capitals."""
    if passage.places:
        return True
    known = declared.get(key_of(passage.text), [])
    return any(_is_typed_like(passage.text, name, sort) for name, sort in known)


def _is_typed_like(typed: str, name: str, sort: Sort) -> bool:
    if name.isupper():
        return typed == name
    return sort is not Sort.GROUP or " " in typed or "-" in typed or typed.isupper()


def _declared(catalogue: Catalogue) -> Mapping[str, list[tuple[str, Sort]]]:
    """Every name that a source declares, by its words in lower case: as written, and what it names."""
    found: dict[str, list[tuple[str, Sort]]] = defaultdict(list)
    for source in catalogue.sources.values():
        for name, sort in _names_of(source):
            if len(name) >= _SHORTEST and any(letter.isalpha() for letter in name):
                found[key_of(name)].append((name, sort))
    return found


def _names_of(source: Source) -> Iterator[tuple[str, Sort]]:
    entity = source.data.entity if source.data is not None else None
    if entity is not None and entity.value is not None:
        yield str(entity.value), Sort.PLACE
        if entity.label is not None:
            yield str(entity.label), Sort.PLACE
    for figure in source.figures:
        if figure.of is not None:
            yield str(figure.of), Sort.PLACE
    for name, group in source.groups.items():
        yield str(name), Sort.GROUP
        if isinstance(group, ListGroup):
            yield from ((str(member), Sort.PLACE) for member in group.entities)
        if isinstance(group, AllExcept):
            yield from ((str(left), Sort.PLACE) for left in group.all_except if left != "aggregates")


def key_of(text: str) -> str:
    """The words of a name in lower case without accents: what two ways to write it share."""
    return " ".join(_WORD.findall(plain_letters(folded(text)).replace("_", " ")))
