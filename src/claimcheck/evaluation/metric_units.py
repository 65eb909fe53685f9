"""Units of one dimension that are a thousand, a million of one another: tonnes said of a measure in kilograms."""

from __future__ import annotations

import re

# Each in the smallest of its row. A unit of weight, length, area, volume, energy or power.
_DIMENSIONS = (
    {
        "g|grams?|grammes?|gramos?": 1.0,
        "kg|kilos?|kilograms?|kilogrammes?|kilogramos?": 1e3,
        "t|tons?|tonnes?|metric tons?|toneladas?|toneladas métricas": 1e6,
        "kt|kilotonnes?|kilotons?|kilotoneladas?": 1e9,
    },
    {
        "mm|millimet(?:re|er)s?|milímetros?": 1.0,
        "cm|centimet(?:re|er)s?|centímetros?": 10.0,
        "m|met(?:re|er)s?|metros?": 1e3,
        "km|kilomet(?:re|er)s?|kilómetros?": 1e6,
    },
    {
        "m²|m2|sq m|square met(?:re|er)s?|metros cuadrados": 1.0,
        "ha|hectares?|hectáreas?": 1e4,
        "km²|km2|sq km|square km|square kilomet(?:re|er)s?|kilómetros cuadrados": 1e6,
    },
    {
        "l|lit(?:re|er)s?|litros?": 1.0,
        "hl|hectolit(?:re|er)s?|hectolitros?": 1e2,
        "m³|m3|cubic met(?:re|er)s?|metros cúbicos": 1e3,
    },
    {
        "kwh|kilowatt[- ]hours?|kilovatios[- ]hora": 1.0,
        "mwh|megawatt[- ]hours?|megavatios[- ]hora": 1e3,
        "gwh|gigawatt[- ]hours?|gigavatios[- ]hora": 1e6,
        "twh|terawatt[- ]hours?|teravatios[- ]hora": 1e9,
    },
    {"kw|kilowatts?|kilovatios?": 1.0, "mw|megawatts?|megavatios?": 1e3, "gw|gigawatts?|gigavatios?": 1e6},
)
_UNITS = tuple(
    (re.compile(rf"(?:{words})(?![^\W_])(?!-)", re.IGNORECASE), dimension, size)
    for dimension, row in enumerate(_DIMENSIONS)
    for words, size in row.items()
)
_HEAD = re.compile(
    r"^\s*(?:(?:(?:thousand|million|billion|miles|mil|millones)s?\s+)?(?:of|de)\s+|(?:thousand|million|billion)s?\s+"
    r"|(?:mil|miles|millones)\s+)*",
    re.IGNORECASE,
)


def metric_factor(said: str, unit: str) -> float | None:
    """What turns a figure in the unit of a measure into the unit that was said; None where they are not of one kind."""
    one, other = _size(said), _size(unit)
    if one is None or other is None or one[0] != other[0]:
        return None
    rests = {one[2].casefold(), other[2].casefold()}
    if len(rests) > 1 and any(rest.startswith("/") for rest in rests):  # km/h and m/s need the time too
        return None
    return other[1] / one[1]


def _size(words: str) -> tuple[int, float, str] | None:
    """The dimension and the size of the unit that the words begin with, and the rest of them.

    The longest unit counts: m² begins with m.
    """
    head = _HEAD.sub("", words)
    found = [(match.end(), dimension, size) for pattern, dimension, size in _UNITS if (match := pattern.match(head))]
    if not found:
        return None
    end, dimension, size = max(found)
    return dimension, size, head[end:].strip()
