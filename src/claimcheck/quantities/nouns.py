"""One or many: the noun after a count, in English.

Units are in the words of their source, whose language nobody has said: a word that could be the plural of another
language ("mujeres", "meses") is left as it is.
"""

from __future__ import annotations

import re

_IRREGULAR = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "lives": "life",
}
_AS_THEY_ARE = {"series", "species", "movies", "means", "meses", "veces", "jueces", "países", "paises", "unidos"}
_SILENT_E = re.compile(  # the plurals in -res, -les, -nes, -des that are English
    r"(?:acre|article|battle|bicycle|bottle|centre|decade|degree|drone|engine|episode|file|fire|grade|hectare"
    r"|(?:kilo)?metre|line|litre|machine|mine|motorcycle|phone|plane|rifle|share|square|table|theatre|title"
    r"|tonne|vaccine|vehicle|zone)s"
)
_SCALES = re.compile(
    r"(?<![^\W\d_])(?:hundred|thousand|million|billion|trillion|(?:mil|miles)(?![^\W\d_])|mill[oó]n|bill[oó]n)",
    re.IGNORECASE,
)
_REST = re.compile(
    r"\s(?:per|of|in|on|at|a|an|by|for|with|without|who|that|and|de|del|por|al|en|con|y)\s|\s-|[/,(;]", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]{4,}$")


def so_many(count: int, things: str) -> str:
    """A number and what is counted: "2 places", "1 place"."""
    return f"{count:,} {singular(things) if count == 1 else things}"


def singular(things: str) -> str:
    """One of them: "murder per 100,000 people" for "murders per 100,000 people"; as it is where that is not plain."""
    if things == "places in periods":
        return "place in a period"
    found = _REST.search(things)
    head, rest = (things[: found.start()], things[found.start() :]) if found else (things, "")
    word = _WORD.search(head.rstrip())
    if word is None or _SCALES.search(head):
        return things
    return head[: word.start()] + _one(word.group()) + head[word.end() :] + rest


def _one(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word != word.casefold() or word in _AS_THEY_ARE or not re.search(r"[^suií]s$", word):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if re.search(r"(?:ch|sh|x|ss|zz)es$", word):
        return word[:-2]
    return word if re.search(r"[rlndjz]es$", word) and not _SILENT_E.fullmatch(word) else word[:-1]
