"""How a sentence counts, and how a measure does: a percentage, a rate per so many, a number, or money.

Only what is certain is told. "Fell by 40%" says nothing, since everything can fall by 40%; "fell to 40%" does.
"""

from __future__ import annotations

import re
from enum import StrEnum

from claimcheck.quantities.characters import folded, plain_letters


class Form(StrEnum):
    """How something is counted."""

    PERCENT = "percent"
    RATE = "rate"  # per so many
    SHARE = "share or rate"  # what the word "rate" alone says
    COUNT = "count"
    MONEY = "money"


_MONEY_WORDS = (
    r"(?:dollars?|dolares|euros?|pounds?|libras?|pesos?|yen|yuan|rupees?|rupias?|reais|reales|soles|colones|"
    r"quetzales|lempiras?|bolivianos?|bolivares|guaranies|francs?|francos?|rand|usd|eur|gbp|mxn|cop|clp|ars|brl|jpy)"
)
_OF_UNITS = (
    (Form.MONEY, re.compile(rf"[$€£¥]|\b{_MONEY_WORDS}\b")),
    (Form.PERCENT, re.compile(r"%|\bper ?cent|\bpor ?ciento|\bpoints?\b|\bpuntos?\b")),
    (Form.RATE, re.compile(r"\b(?:per|por)\b|\bcada\b|‰|/\s*1")),
    (Form.COUNT, re.compile(r"[a-z]{3,}")),
)
_NEITHER = re.compile(r"\b(?:years?|anos|index|indice|points?|score|degrees?|grados|(?:19|20)\d\d ?= ?100)\b|°")
_MOVES = (
    r"(?:by|up|down|rose|fell|grew|dropped|increased?|decreased?|declined?|climbed|jumped|contracted|slipped|slumped|expanded|surged|shrank|gained|lost|cut|"
    r"cayo|cayeron|cae|subio|subieron|sube|bajo|bajaron|baja|crecio|crecieron|crece|aumento|aumentaron|aumenta|"
    r"redujo|redujeron|disminuyo|disminuyeron|"
    r"contrajo|contrajeron|desplomo|desplomaron|descendio|incremento|un|fall of|rise of|increase of|caida de|alza de|"
    r"aumento de|reduccion de|baja de)"
)
_HEDGES = (
    r"(?:\s+(?:about|around|nearly|almost|some|over|more|less|than|at|least|"
    r"casi|unos?|cerca|de|mas|menos|en))*"
)
_NUMBER = r"\d[\d.,\u00a0]{0,30}"
_PERCENT = r"(?:\s?%|\s+per ?cent\b|\s+por ?ciento\b)"
_MOVED = re.compile(rf"\b{_MOVES}{_HEDGES}\s+{_NUMBER}{_PERCENT}")
_COMPARED = re.compile(
    rf"{_NUMBER}{_PERCENT}\s+(?:higher|lower|more|less|fewer|increase|drop|fall|rise|decline|mas|menos)"
)
_PER = re.compile(
    r"\b(?:per|por(?:\s+cada)?|for every|de cada|out of every|cada)\s+"
    r"(?:1[.,\u00a0]?0{2,3}|100?[.,\u00a0 ]000|1[.,\u00a0]000[.,\u00a0]000|"
    r"cien\b|mil\b|thousand|million|millon)"
)
_RATE_WORD = re.compile(r"\b(?:rates?|tasas?)\b")
_NUMBER_WORD = re.compile(r"\b(?:numbers? of|how many|numero de|cantidad de|cuant[oa]s)\b")
_MONEY = re.compile(rf"[$€£¥]\s?\d|\b{_NUMBER}\s+(?:\w+\s+){{0,2}}?(?:de\s+)?{_MONEY_WORDS}\b")
_PERCENTAGE = re.compile(rf"{_NUMBER}{_PERCENT}")
_THOUSANDS = re.compile(
    r"(?<![\d.,])(?:\d{1,3}(?:[.,\u00a0]\d{3})+|\d{5,})(?![\d%])|\b(?:thousand|million|mil|millon|millones)\b"
)


def form_of_unit(unit: str) -> Form | None:
    """How a measure counts by its unit; None where the unit does not say, as with years of life or an index."""
    plain = plain_letters(folded(unit))
    if not plain or (_NEITHER.search(plain) and "%" not in plain):
        return None
    return next((form for form, words in _OF_UNITS if words.search(plain)), None)


def form_of_sentence(sentence: str) -> Form | None:
    """How a sentence counts; None where it can be either."""
    plain = plain_letters(folded(sentence))
    if _PER.search(plain):
        return Form.RATE
    if _RATE_WORD.search(plain):
        return Form.SHARE
    if _MONEY.search(plain):
        return Form.MONEY
    if _NUMBER_WORD.search(plain):
        return Form.COUNT
    if _has_level_in_percent(plain):
        return Form.PERCENT
    return Form.COUNT if _THOUSANDS.search(_PERCENTAGE.sub(" ", plain)) else None


def _has_level_in_percent(plain: str) -> bool:
    return _PERCENTAGE.search(_COMPARED.sub(" ", _MOVED.sub(" ", plain))) is not None


_BOTH = {Form.PERCENT, Form.RATE}


def fit(measure: Form | None, sentence: Form | None) -> int:
    """1 where both count alike, -1 where they do not, 0 where either does not say."""
    if measure is None or sentence is None:
        return 0
    if (measure, sentence) == (Form.MONEY, Form.COUNT):
        return 0  # "12.000 millones" is money as often as not
    if sentence is Form.SHARE:
        return 1 if measure in _BOTH else -1
    return 1 if measure is sentence else -1
