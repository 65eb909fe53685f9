"""What a rate is counted for: the 100,000 people of "3 per 100,000 people", the thousand of "5 por mil" and of "5 ‰".

The same words stand behind a claimed figure and in the unit of a measure, where the language is not known; so all
languages are read, and a point or a comma before three digits always groups thousands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from claimcheck.quantities.characters import folded
from claimcheck.quantities.numerals import read_numeral, read_scales
from claimcheck.quantities.quantity import QuantityError
from claimcheck.quantities.tokens import Cursor
from claimcheck.quantities.vocabularies import VOCABULARIES
from claimcheck.quantities.vocabulary import Vocabulary

_PER = re.compile(
    r"(?<![^\W_])(?:per|por cada|por|cada|for every|for each|in every|out of every|de cada)(?![^\W_])"
    r"|(?<![0-9])/|(?P<mille>‰)",  # 2015/16 is a season
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\s*([0-9]{1,3}(?:[.,'\s][0-9]{3})+|[0-9]+)(?![.,]?[0-9])")
_SHORT = re.compile(r"\s?k(?![^\W_])", re.IGNORECASE)
_OF = re.compile(r"^\s*(?:(?:of|de|del|de la|de los|de las)\s+)?", re.IGNORECASE)
# "Deaths by firearm" is "muertes por arma de fuego": without a number only these are what a rate is counted for.
_HEADS = re.compile(
    r"(?:capita|cápita|persons?|people|heads?|inhabitants?|residents?|citizens?|adults?|households?"
    r"|personas?|habitantes?|cabezas?|ciudadan[oa]s?|adult[oa]s?|hogar(?:es)?)(?![^\W_])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Base:
    """So many of what: 100000 and "people"; 1 and "capita"; 1000 and "" for "5 per thousand"."""

    amount: Decimal
    noun: str
    text: str  # as typed, with its "per"


def base_in(words: str) -> Base | None:
    """The base of the rate in `words`; None without one. So much a year is a pace and no rate."""
    plain = folded(words)
    found = [_base_at(plain, per) for per in _PER.finditer(plain)]
    counted = [base for base in found if base.amount > 1]
    each = [base for base in found if base.amount == 1 and _HEADS.match(base.noun)]
    return next(iter((*counted, *each)), None)


def _base_at(plain: str, per: re.Match[str]) -> Base:
    amount, end = (Decimal(1000), per.end()) if per["mille"] else _amount(plain, per.end())
    return Base(amount, _OF.sub("", plain[end:], count=1).strip(), plain[per.start() :].strip())


def _amount(plain: str, start: int) -> tuple[Decimal, int]:
    """The number behind "per", and where it ends; one where there is none."""
    digits = _DIGITS.match(plain, start)
    if digits is not None:
        whole = Decimal(re.sub(r"[^0-9]", "", digits[1]))
        return _scaled(whole, plain, digits.end())
    for vocabulary in VOCABULARIES.values():
        cursor = Cursor(plain[start:])
        amount = _in_words(cursor, vocabulary)
        if amount is not None and amount > 0:
            return amount, start + _end(cursor)
    return Decimal(1), start


def _in_words(cursor: Cursor, vocabulary: Vocabulary) -> Decimal | None:
    try:
        return read_numeral(cursor, vocabulary)
    except QuantityError:  # "per million 200": no number that a rate is counted for
        return None


def _scaled(whole: Decimal, plain: str, start: int) -> tuple[Decimal, int]:
    """100 mil, 10 thousand, 100k."""
    short = _SHORT.match(plain, start)
    if short is not None:
        return whole * 1000, short.end()
    for vocabulary in VOCABULARIES.values():
        cursor = Cursor(plain[start:])
        scale = read_scales(cursor, vocabulary)
        if scale > 1:
            return whole * scale, start + _end(cursor)
    return whole, start


def _end(cursor: Cursor) -> int:
    return cursor.tokens[cursor.at - 1].end
