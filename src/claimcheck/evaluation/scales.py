"""Tables in thousands and millions: "5.2 million tonnes" of a measure in million tonnes is 5.2, not five million."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.evaluation.bases import to_base_said
from claimcheck.evaluation.metric_units import metric_factor
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.quantities.quantity import Unit

if TYPE_CHECKING:
    from claimcheck.quantities.quantity import Quantity

_SCALES = tuple(
    (factor, re.compile(rf"(?<![^\W_])(?:{words})(?![^\W_])", re.IGNORECASE))
    for factor, words in (
        (1e9, "thousand millions?|mil millones|miles de millones|billions?|bn"),
        (1e12, "trillions?|tn|billones|billón"),
        (1e7, "crores?"),
        (1e6, "millions?|millones|millón|mn|mln"),
        (1e5, "lakhs?"),
        (1e3, "thousands?|miles de|'?000s?"),
    )
)
_WORDS = {1e3: "thousand", 1e9: "billion", 1e12: "trillion"}
_PER = re.compile(r"(?<![^\W_])(?:per|por|for every|each|a year)(?![^\W_])|/", re.IGNORECASE)
_SAID_WITH_SCALE = re.compile(
    r"thousand|million|billion|trillion|crore|lakh|(?<![^\W\d_])(?:mil|millón|millones|billón|billones)(?![^\W_])"
    r"|(?<![^\W_])mills?\.|(?<=\d)\s?(?:k|m|b|bn|mn|tn)(?![^\W_])",
    re.IGNORECASE,
)


def scale_of(unit: str) -> float:
    """How many of its things one of a unit is: a million for "million tonnes", 1 for "tonnes" and "per million"."""
    counted = _PER.split(unit, maxsplit=1)[0]
    return next((factor for factor, words in _SCALES if words.search(counted)), 1.0)


def in_full(quantity: Quantity, unit: str) -> float:
    """The factor from a measured figure to what the words count: a million, or 1 where they speak as the table does.

    "5.2 million tonnes" and "5,200,000 tonnes" are counted in full; a bare "5.2" is in the unit of the measure.
    "5 per million" is brought to the base of the measure, and tonnes to its kilograms.

    Raises
    ------
    NoAnswer
        When it may be either: a bare "5,200,000", or "5 tonnes"; or the words are a rate and the measure is none.

    """
    metric = metric_factor(quantity.noun, unit) if quantity.unit is Unit.PLAIN else None
    return _scaled(quantity, unit) * to_base_said(quantity, unit) * (metric or 1.0)


def _scaled(quantity: Quantity, unit: str) -> float:
    scale = scale_of(unit)
    if scale == 1 or quantity.unit is not Unit.PLAIN or quantity.figure is None:
        return 1.0
    figures = [quantity.figure, *filter(None, [quantity.upper])]
    if any(_SAID_WITH_SCALE.search(figure.text) for figure in figures):
        return scale
    if all(figure.value == 0 for figure in figures):
        return 1.0
    large = any(abs(figure.value) >= scale for figure in figures)
    names_unit = bool(quantity.noun or quantity.currency)
    if large is not names_unit:  # "5,200,000", or "5 tonnes"
        word = _WORDS.get(scale, "million")
        raise NoAnswer(
            f"'{quantity.text}' may be counted in full or in '{unit}'; say which, as in \"5.2 {word}\" or \"5.2\"",
            decides=f"'{quantity.text}' with its scale, as in \"5.2 {word}\", or in '{unit}', as in \"5.2\"",
        )
    return scale if large else 1.0
