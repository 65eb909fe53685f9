"""Do two measures speak of one thing? Their names say so: homicides and homicide-rate."""

from __future__ import annotations

import re

_ENGLISH = "rate number share total count index per of by the in and a to capita head people population percent"
_SPANISH = "tasa número numero índice indice por de la el los las en y cada mil personas población poblacion"
_PLAIN = frozenset(f"{_ENGLISH} {_SPANISH}".split())


def thing_words(name: str) -> frozenset[str]:
    """The words of a measure's name that say what is counted, in the singular; rate, number and the like aside."""
    words = re.findall(r"[^\W_]+", name.casefold())
    return frozenset(_singular(word) for word in words if word not in _PLAIN and not word.isdigit())


def same_thing(first: str, second: str) -> bool:
    """Two names say the same: homicides and homicide-rate, but not youth-homicides and homicide-rate."""
    mine, theirs = thing_words(first), thing_words(second)
    return bool(mine and theirs) and mine == theirs


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word.removesuffix("s") if len(word) > 3 else word
