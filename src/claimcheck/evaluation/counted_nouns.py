"""Things that are counted and are not one another: people, households, dwellings, births, votes."""

from __future__ import annotations

import re

# A word may belong to several: homes are households or dwellings.
_COUNTED = tuple(
    re.compile(rf"(?<![^\W_])(?:{words})(?![^\W_])", re.IGNORECASE)
    for words in (
        r"people|persons?|inhabitants?|residents?|population|citizens?|personas?|habitantes?|población|ciudadan[oa]s?",
        r"households?|homes?|famil(?:y|ies)|hogar(?:es)?|familias?",
        r"homes?|dwellings?|houses?|housing units?|viviendas?|casas?",
        r"live births?|births?|nacidos vivos|nacimientos?",
        r"votes?|ballots?|votos?|sufragios?",
    )
)
_HEAD = re.compile(
    r"^\s*(?:(?:of|de|del)\s+)?(?:(?:number|número|total|thousands?|millions?|miles|millones)(?:\s+(?:of|de))?\s+)*",
    re.IGNORECASE,
)
_REST = re.compile(
    r"\s(?:per|por|of|de|del|in|en|with|con|without|sin|who|que|at|on|for|para|whose|living|from|over|under|aged)\s"
    r"|[/,(;]",
    re.IGNORECASE,
)


def differ(said: str, counted: str) -> bool:
    """True where both name things that are counted, and not the same: households said of people."""
    one, other = _things(said), _things(counted)
    return bool(one and other) and not one & other


def _things(words: str) -> set[int]:
    """The things that the head of a noun phrase names: of "people in households" the people."""
    head = _REST.split(_HEAD.sub("", f" {words} "), maxsplit=1)[0]
    return {place for place, pattern in enumerate(_COUNTED) if pattern.search(head)}
