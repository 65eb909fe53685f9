"""The words behind a figure that belong to it: people of a measure of people, dollars, tonnes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.drafting.wording import words_in
from claimcheck.evaluation.metric_units import metric_factor
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.units import refuse_other_unit
from claimcheck.quantities.parse import parse_in
from claimcheck.quantities.quantity import QuantityError, Unit
from claimcheck.quantities.vocabularies import VOCABULARIES

if TYPE_CHECKING:
    from claimcheck.quantities.passages import Passage

_REACH = 60  # characters
_MONEY = re.compile(
    r"\s+(?:de\s+)?(?:US\s+)?(?:dollars|dólares|dolares|euros|pesos|pounds|libras|soles|reais|quetzales|lempiras)\b"
)
_WORD = re.compile(r"\s+(?:de\s+)?[^\W\d_]+")
_PEOPLE = re.compile(r"\s+(?:people|inhabitants|habitantes|personas|residents|population)\b")
_RATE = re.compile(r"\b(?:per|por|cada)\b.*\d$", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_]{3,}")
_STEM = 6


def money_behind(sentence: str, figure: Passage) -> str:
    """The name of the money, with the space before it; empty where there is none."""
    found = _MONEY.match(sentence[figure.end : figure.end + _REACH])
    return found[0] if found else ""


def noun_behind(sentence: str, figure: Passage, unit: str, language: str) -> str:
    """The noun, with the space before it; empty where it says nothing of the unit of the measure."""
    money = money_behind(sentence, figure)
    if money or figure.quantities[0].unit is not Unit.PLAIN:
        return money
    behind = sentence[figure.end : figure.end + _REACH]
    if _RATE.search(figure.text):
        people = _PEOPLE.match(behind)
        return people[0] if people else ""
    word = _WORD.match(behind)
    if word is None:
        return ""
    return word[0] if _is_unit(word[0], unit) or _says_other(figure.text, word[0], unit, language) else ""


def _is_unit(word: str, unit: str) -> bool:
    """What the measure counts, as the measure writes it."""
    stems = {name.rstrip("s")[:_STEM] for name in _NAME.findall(unit.lower())}
    if word.split()[-1].lower().rstrip("s")[:_STEM] not in stems:
        return False
    terms = {term for item in words_in(unit) for term in item.terms}
    return any(terms & item.terms for item in words_in(word)[-1:])


def _says_other(figure: str, word: str, unit: str, language: str) -> bool:
    """A unit that is converted or refused: tonnes said of kilograms, households said of people."""
    if metric_factor(word.split()[-1], unit) is not None:
        return True
    try:
        refuse_other_unit(parse_in(f"{figure}{word}", VOCABULARIES[language]), unit)
    except QuantityError:
        return False
    except NoAnswer:
        return True
    return False
