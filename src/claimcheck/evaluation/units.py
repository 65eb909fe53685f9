"""The unit that the words name, held against the measure's: tonnes said of people are no answer, and never false."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.evaluation.counted_nouns import differ
from claimcheck.evaluation.metric_units import metric_factor
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.wording import is_percent, is_share
from claimcheck.quantities.bases import base_in
from claimcheck.quantities.currencies import currencies_in, fits
from claimcheck.quantities.quantity import Unit

if TYPE_CHECKING:
    from claimcheck.quantities.quantity import Quantity

_PHYSICAL = (
    "tonnes|tonne|tons|ton|metric tons|metric ton|toneladas|tonelada|t",
    "kilotonnes|kilotonne|kt",
    "kilograms|kilogram|kilogrammes|kilos|kilo|kilogramos|kg",
    "square kilometres|square kilometre|square kilometers|square km|kilómetros cuadrados|sq km|km2|km²",
    "square miles|square mile|sq mi",
    "square metres|square metre|square meters|metros cuadrados|sq m|m2|m²",
    "cubic metres|cubic metre|cubic meters|metros cúbicos|m3|m³",
    "kilometres|kilometre|kilometers|kilometer|kilómetros|kilómetro|km",
    "miles|mile|mi",
    "litres|litre|liters|liter|litros|litro|l",
    "barrels|barrel|barriles|bbl",
    "hectares|hectare|hectáreas|hectárea|ha",
    "acres|acre",
    "kilowatts|kilowatt|kw",
    "megawatts|megawatt|mw",
    "gigawatts|gigawatt|gw",
    "kilowatt hours|kilowatt-hours|kwh",
    "megawatt hours|megawatt-hours|mwh",
    "gigawatt hours|gigawatt-hours|gwh",
    "terawatt hours|terawatt-hours|twh",
    ("degrees|degree|grados|grado|°", "degrees|degree|grados|grado|°c|°f|°|k|celsius|fahrenheit"),
    "degrees celsius|degree celsius|grados celsius|grados centígrados|°c|celsius|centigrade",
    "degrees fahrenheit|degree fahrenheit|grados fahrenheit|°f|fahrenheit",
    ("pounds|pound|libras|libra", "pounds|pound|sterling|gbp|£|lb|libras"),
    "millimetres|millimetre|millimeters|milímetros|mm",
    "centimetres|centimetre|centimeters|centímetros|cm",
    "years|year|yrs|años|año",
    "months|month|meses|mes",
    "weeks|week|semanas|semana",
    "days|day|días|día",
    "hours|hour|hrs|horas|hora|h",
    "minutes|minute|mins|minutos|minuto",
)
_OF = re.compile(r"^(?:de|of) ")  # 5 millones de toneladas
_NOT_THINGS = re.compile(
    r"(?:of|de|del)\b|(?:a|per|each|every|al?|por|cada) (?:day|week|month|quarter|year|día|semana|mes|trimestre|año)\b",
    re.IGNORECASE,
)
_POINTS = re.compile(r"points?\b|= ?100\b|index|índice|score|puntos?\b|pts\b|pp\b", re.IGNORECASE)


def _family(words: str | tuple[str, str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What a noun begins with, and what a unit then holds; of degrees alone either scale."""
    said, held = words if isinstance(words, tuple) else (words, words)
    behind = r"(?![^\W\d_])"
    held_by_unit = re.compile(rf"(?<![^\W_])(?:{held}){behind}", re.IGNORECASE)
    return re.compile(rf"(?:{said}){behind}", re.IGNORECASE), held_by_unit


_FAMILIES = tuple(_family(words) for words in _PHYSICAL)


def refuse_other_unit(quantity: Quantity | None, unit: str) -> None:
    """Raise where the words name a unit that is not the measure's.

    Raises
    ------
    NoAnswer
        With both units.

    """
    if quantity is None:
        return
    if quantity.unit is Unit.POINTS and not (is_percent(unit) or is_share(unit) or _POINTS.search(unit)):
        raise NoAnswer(
            f"'{quantity.text}' is in points, and the measure is in {unit_shown(unit)}",
            decides=f"a measure in percent, or '{quantity.text}' said in {unit_shown(unit)}",
        )
    if quantity.currency is not None and quantity.unit is Unit.PLAIN:
        _refuse_other_money(quantity, quantity.currency, unit)
        return
    named = _named_family(quantity)
    if named is not None and named.search(unit) is None and metric_factor(quantity.noun, unit) is None:
        raise _other_unit(quantity, unit)
    if quantity.unit is Unit.PLAIN and differ(quantity.noun, unit):
        raise _other_unit(quantity, unit)
    _refuse_things(quantity, unit)


def _refuse_other_money(quantity: Quantity, money: str, unit: str) -> None:
    """Raise where the measure is in other money, or in none: "$" may be dollars or pesos."""
    if not any(fits(money, other) for other in currencies_in(unit)):
        raise _other_unit(quantity, unit)


def _other_unit(quantity: Quantity, unit: str) -> NoAnswer:
    return NoAnswer(
        f"'{quantity.text}' is in another unit than the measure, which is in {unit_shown(unit)}",
        decides=f"a measure in the unit of '{quantity.text}', or what was said in {unit_shown(unit)}",
    )


def _refuse_things(quantity: Quantity, unit: str) -> None:
    """Raise where things are counted and the measure is a part of a whole: 60 people are not 60%."""
    figure, things = quantity.figure, quantity.noun
    if quantity.unit is not Unit.PLAIN or figure is None or not things or _NOT_THINGS.match(things):
        return
    if base_in(things) is not None:  # 400 per thousand are 40%
        return
    if is_percent(unit) or is_share(unit):
        instead = f'write "{figure.text}%"' if is_percent(unit) else f'write "{figure.text}" alone'
        counts = f"'{quantity.text}' counts {things}, and the measure is in {unit_shown(unit)}"
        raise NoAnswer(
            f"{counts}; {instead}, or name a measure that counts {things}",
            decides=f"a measure that counts {things}, or what was said in {unit_shown(unit)}",
        )


def _named_family(quantity: Quantity) -> re.Pattern[str] | None:
    """What the measure's unit must hold, by the noun of the words."""
    if quantity.unit is not Unit.PLAIN:
        return None
    said = _OF.sub("", quantity.noun)
    matches = [(found.end(), unit) for noun, unit in _FAMILIES if (found := noun.match(said))]
    return max(matches, key=lambda match: match[0])[1] if matches else None


def unit_shown(unit: str) -> str:
    """The unit in quotes, or that there is none."""
    return f"'{unit}'" if unit else "no unit"
