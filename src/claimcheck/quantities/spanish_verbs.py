"""Spanish verbs and nouns of rising, falling and multiplying, in the forms that reports use."""

# ruff: noqa: E501 - a row of a table is read across

from __future__ import annotations

from decimal import Decimal

# Third persons of the present, the past and the imperfect, the participle, the gerund and the infinitive.
# "Se", "ha", "han" and their like are passed over before them.
_AR = "a an ó aron aba aban ado ada ados adas ando ar arse ará arán aría arían"
_RISING_IN_AR = "aument increment elev repunt dispar gan"
_FALLING_IN_AR = "baj rebaj recort desplom"
_RISING = (
    "sube suben subió subieron subía subían subido subiendo subir subirá subirán crece crecen creció crecieron crecía crecían crecido "
    "creciendo crecer crecerá crecerán asciende ascienden ascendió ascendieron ascendido"
)  # fmt: skip
_FALLING = (
    "cae caen cayó cayeron caía caían caído caída cayendo caer caerá caerán disminuye disminuyen disminuyó disminuyeron disminuía "
    "disminuido disminuyendo disminuir disminuirá desciende descienden descendió descendieron descendía descendido descendiendo "
    "reduce reducen redujo redujeron reducía reducido reducida reducidos reducidas reduciendo reducir reducirse reducirá retrocede "
    "retrocedió retrocedieron retrocedido contrajo contrajeron contraído pierde perdió perdieron perdido"
)  # fmt: skip
_NOUNS_OF_RISING = "aumento incremento alza subida crecimiento repunte ascenso"
_NOUNS_OF_FALLING = "caída reducción disminución descenso baja bajada recorte retroceso rebaja desplome"
_MULTIPLYING = {
    "duplic": 2, "triplic": 3, "cuadruplic": 4, "quintuplic": 5, "sextuplic": 6, "septuplic": 7, "octuplic": 8,
    "decuplic": 10, "centuplic": 100, "dobl": 2,
}  # fmt: skip
_TIMES_NOUNS = {
    "doble": 2, "triple": 3, "cuádruple": 4, "cuadruple": 4, "quíntuple": 5, "séxtuple": 6, "décuplo": 10, "céntuplo": 100,
}  # fmt: skip


def _forms(stems: str) -> list[str]:
    return [stem + end for stem in stems.split() for end in _AR.split()]


def _with_of(nouns: str) -> list[str]:
    """Un aumento de, del aumento: the noun, with its article or without, before "de" or "del"."""
    articles = ("", "un ", "una ")
    return [f"{article}{noun} {of}" for noun in nouns.split() for article in articles for of in ("de", "del")]


RISING = (*_forms(_RISING_IN_AR), *_RISING.split(), *_with_of(_NOUNS_OF_RISING))
FALLING = (*_forms(_FALLING_IN_AR), *_FALLING.split(), *_with_of(_NOUNS_OF_FALLING))

_FALLS = (*_forms(_FALLING_IN_AR), *_FALLING.split())
HALVED = (*(f"{word} a la mitad" for word in _FALLS), "a la mitad", "partido por la mitad")


def multiples() -> dict[str, Decimal]:
    """Duplicó, se han triplicado, el doble: phrases and their multiple."""
    found = {form: Decimal(times) for stem, times in _MULTIPLYING.items() for form in _forms(stem)}
    found |= {f"se {form}": times for form, times in found.items()}
    found |= dict.fromkeys(("vez y media", "una vez y media", "1 vez y media"), Decimal("1.5"))
    for noun, times in _TIMES_NOUNS.items():
        found |= dict.fromkeys((noun, f"el {noun}", f"al {noun}", f"un {noun}"), Decimal(times))
    return found


MULTIPLIED_BY = tuple(f"{form} por" for form in _forms("multiplic"))
DIVIDED_BY = tuple(
    f"{form} {by}"
    for form in ("divide", "dividen", "dividió", "dividieron", "dividido", "dividida")
    for by in ("por", "entre")
)
EXCEEDING = (
    *(stem + end for stem in ("super", "rebas", "sobrepas") for end in ("a", "an", "ó", "aron", "ado", "ando")),
    *("excede", "exceden", "excedió", "excedieron", "excedido"),
)
