"""Is a body that a sentence names one of the sources? By its words, its initials, or its name in the other language."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.quantities.characters import plain_letters

if TYPE_CHECKING:
    from collections.abc import Iterable

# One body a line, as sentences and catalogues call it.
_SAME = (
    "world bank|banco mundial|bm",
    "international monetary fund|imf|fondo monetario internacional|fmi",
    "united nations|un|onu|naciones unidas",
    "world health organization|world health organisation|who|oms|organizacion mundial de la salud",
    "pan american health organization|paho|ops|organizacion panamericana de la salud",
    "international labour organization|international labor organization|ilo|organizacion internacional del trabajo|oit",
    "economic commission for latin america|eclac|cepal|comision economica para america latina",
    "organisation for economic co operation and development|oecd|ocde",
    "unhcr|acnur|un refugee agency",
    "inter american development bank|idb|iadb|bid|banco interamericano de desarrollo",
    "food and agriculture organization|fao",
    "united nations office on drugs and crime|unodc|onudd",
    "unicef|united nations children s fund",
    "european union|eu|union europea|ue|eurostat|european commission|comision europea",
    "international energy agency|iea|aie|agencia internacional de la energia",
    "transparency international|transparencia internacional",
    "amnesty international|amnistia internacional",
    "federal reserve|fed|reserva federal|fred",
    "bureau of labor statistics|bls",
    "census bureau|census|oficina del censo|censo",
    "central bank|banco central",
)
_BODIES = tuple(frozenset(line.split("|")) for line in _SAME)
_SMALL = frozenset("of the for on and in de del la el los las y e para sobre en a s national nacional".split())  # noqa: SIM905
_ENOUGH = 2 / 3  # of the words of the name


def is_called(name: str, texts: Iterable[str]) -> bool:
    """True where one of the texts (titles, publishers, ids) names the body, in full, in short or in Spanish."""
    return any(_is_same(name, text[:300]) for text in texts)


@lru_cache(maxsize=4096)
def _is_same(name: str, text: str) -> bool:
    one, other = _words(name), _words(text)
    if any(_says(one, body) and _says(other, body) for body in _BODIES):
        return True
    if set(one) & _initials(text) or set(other) & _initials(name):
        return True
    telling = set(one) - _SMALL
    return bool(telling) and len(telling & set(other)) >= _ENOUGH * len(telling)


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[a-z0-9]+", plain_letters(text)))


def _says(words: tuple[str, ...], body: frozenset[str]) -> bool:
    whole = f" {' '.join(words)} "
    return any(f" {call} " in whole for call in body)


@lru_cache(maxsize=4096)
def _initials(text: str) -> frozenset[str]:
    """INEGI of Instituto Nacional de Estadística y Geografía: those of its words with a capital, three or more."""
    letters = "".join(plain_letters(word[0]) for word in re.findall(r"[^\W\d_]+", text) if word[0].isupper())
    return frozenset({letters}) if len(letters) >= len("ine") else frozenset()
