"""Words of a sentence that say of whom, and how far, it speaks: women, rural, every, never; without accents."""

# ruff: noqa: E501 - a row of a table is read across

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.quantities.vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class GroupWords:
    """One group of people, whatever the language of a table: how sentences and tables call it."""

    said: frozenset[str]  # in sentences
    also: frozenset[str]  # only in names of measures, columns and values
    columns: frozenset[str]  # what a column that tells this group from others is called


def _group(said: str, also: str, columns: frozenset[str]) -> GroupWords:
    return GroupWords(words(said), words(also) if also else frozenset(), columns)


_SEX = words("sex|gender|sexo|genero")
_AGE = words("age|ages|age group|edad|edades|grupo de edad|grupo etario")
_PEOPLE = words("race|ethnicity|ethnic|ethnic group|group|raza|etnia|grupo etnico|grupo|pueblo")
_AREA = words("area|zone|residence|location|locality|zona|ambito|residencia|localidad")
_ORIGIN = words("origin|nationality|citizenship|birthplace|origen|nacionalidad|nacimiento")
_SECTOR = words("sector|ownership|titularidad")


_US = "americans|people|men|women|workers|households|voters|students|families|children|youth|unemployment|population"


def _before(color: str) -> str:
    """White alone is a house."""
    return "|".join(f"{color} {noun}" for noun in _US.split("|"))


GROUPS: Mapping[str, GroupWords] = {
    "women": _group(
        "women|woman|girls|female|females|mothers|mujeres|mujer|ninas|madres|femenino|femenina",
        "girl|mother|f|w|maternal|materna|femicide|femicides|feminicidio|feminicidios|femicidio|femicidios|madre",
        _SEX,
    ),
    "men": _group("men|males|boys|fathers|hombres|varones|padres|masculino|masculina", "man|male|m|hombre|varon", _SEX),
    "children": _group(
        "children|child|kids|minors|infants|babies|toddlers|ninos|nino|ninos y ninas|ninas y ninos|ninez|bebes|infantil|menores de edad",
        "childhood|infant|minor|neonatal|under five|under 5|u5|menores|infancia|bebe|neonatal",
        _AGE,
    ),
    "young people": _group(
        "young people|young adults|young men|young women|young workers|young voters|young americans|youth|youths|teenagers|teens|teenage|adolescents|millennials|jovenes|joven|juvenil|adolescentes|adolescente|juventud",
        "adolescent|ninis|neet|nini",
        _AGE,
    ),
    "old people": _group(
        "elderly|seniors|senior citizens|older people|older adults|retirees|adultos mayores|personas mayores|ancianos|tercera edad",
        "senior|old age|older|pensioner|pensioners|retired|vejez|jubilados|pensionados|adulto mayor",
        _AGE,
    ),
    "indigenous people": _group("indigenous|native americans|indigenas|indigena|pueblos originarios", "aboriginal|originarios", _PEOPLE),
    "black people": _group(
        f"african americans|african american|blacks|afrodescendientes|afrodescendiente|afrocolombianos|{_before('black')}", "black|afro|negra|negros", _PEOPLE
    ),
    "white people": _group(f"whites|{_before('white')}", "white|blancos|blanca", _PEOPLE),
    "Hispanic people": _group("hispanics|hispanic|latinos|latinas|latino|hispanos|hispano", "latina|latinx|hispana", _PEOPLE),
    "rural": _group("rural|rurales|countryside", "campo|campesinos", _AREA),
    "urban": _group("urban|urbano|urbana|urbanos|urbanas", "city|cities|ciudad|ciudades", _AREA),
    "people from abroad": _group(
        "immigrants|migrants|foreigners|foreign born|noncitizens|inmigrantes|migrantes|extranjeros",
        "immigrant|migrant|foreign|foreigner|immigration|migration|inmigrante|migrante|extranjero|extranjera|inmigracion|migracion",
        _ORIGIN,
    ),
    "private sector": _group("private sector|sector privado", "private|privado|privada|privados", _SECTOR),
    "public sector": _group("public sector|sector publico", "public|publico|publica|publicos|government", _SECTOR),
    "people with disabilities": _group(
        "people with disabilities|disabled people|disabled|personas con discapacidad|discapacitados",
        "disability|discapacidad",
        words("disability|discapacidad"),
    ),
    "veterans": _group("veterans|veteranos", "veteran", words("veteran")),
}  # fmt: skip

EVERY, NEVER = "every", "none"

EXTENTS: Mapping[str, Mapping[str, str]] = {
    "en": {
        **dict.fromkeys(words("every|every single|each and every|each of|always|all of the|all of our|without exception"), EVERY),
        **dict.fromkeys(words("never|none of|no other|not a single|not one|no one|nobody|no country|no state|no president|no government"), NEVER),
    },
    "es": {
        **dict.fromkeys(words("todos los|todas las|todos nuestros|todas nuestras|cada uno de|cada una de|cada ano|cada mes|cada trimestre|siempre|sin excepcion"), EVERY),
        **dict.fromkeys(words("nunca|jamas|ningun|ninguno de|ninguna de|ninguna|ni un solo|ni una sola|nadie"), NEVER),
    },
}  # fmt: skip

# Behind these words of extent nothing is claimed of all: "every day" is a pace, "todos los demás" the others.
NO_EXTENT: Mapping[str, frozenset[str]] = {
    "en": words("every day|every week|every hour|every minute|every second|every night|every other|every time|every bit|never mind|never again|always been clear|every reason|have always said|has always said|always said|always believed|as always"),
    "es": words("todos los dias|todas las semanas|todos los demas|todas las demas|de ninguna manera|de ningun modo|cada uno de cada|ningun problema|siempre he dicho|siempre dije|siempre dijimos|como siempre|siempre y cuando|para siempre|nunca mas|siempre que"),
}  # fmt: skip
