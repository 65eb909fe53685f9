"""What surrounds figures in a sentence, by language: months, ages, rates, names that hold a number."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.quantities.vocabulary import words


@dataclass(frozen=True)
class Surroundings:
    """The words by which a number in running text is told from a figure."""

    months: frozenset[str]
    per: frozenset[str]  # before a number: the base of a rate
    ages_before: frozenset[str]  # aged 15 to 24
    ages_after: frozenset[str]  # 15 year olds
    age_joins: frozenset[str]
    named: frozenset[str]  # article 19, decree 717
    named_after: frozenset[str]  # 21st century
    not_a_figure: frozenset[str]  # number words that mostly are none: one of them
    half_of_what: frozenset[str]  # the first half
    day_joins: frozenset[str]  # 5 de julio
    counted: frozenset[str]  # a year-like number before these is an amount


ENGLISH_SURROUNDINGS = Surroundings(
    months=words(
        "january|february|march|april|may|june|july|august|september|october|november|december"
        "|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec"
    ),
    per=words("per|for every|out of every|for each"),
    ages_before=words("aged|ages|age|between the ages of|over the age of|under the age of"),
    ages_after=words("year old|year olds|years old|years of age|yr old"),
    age_joins=words("to|and|-|or"),
    named=words(
        "article|section|law|decree|no|resolution|proposition|amendment|chapter|route|highway|page|paragraph|title|bill"
        "|act|agenda|vision|goal|measure|phase|covid|war|rule|figure|table|step"
    ),
    named_after=words("century|centuries|amendment|congress|legislature|anniversary|district|avenue|street|floor"),
    not_a_figure=words("one|zero"),
    half_of_what=words("first|second|other|last|latter|former|1st|2nd|top|bottom|upper|lower|better"),
    day_joins=frozenset(),
    counted=words(
        "people|homicides|murders|deaths|cases|jobs|dollars|euros|percent|points|tons|tonnes|victims|persons"
    ),
)

SPANISH_SURROUNDINGS = Surroundings(
    months=words(
        "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|ene|feb|mar|abr"
        "|jun|jul|ago|sep|sept|oct|nov|dic"
    ),
    per=words("por|por cada"),
    ages_before=words("edad de|edades de|mayores de|menores de|edad entre"),
    ages_after=words("años de edad|años"),
    age_joins=words("a|y|-|o"),
    named=words(
        "artículo|ley|decreto|no|resolución|capítulo|ruta|carretera|página|párrafo|título|agenda|fase|covid|meta|tabla|núm"
    ),
    named_after=words("aniversario|congreso|distrito|avenida|calle|piso"),
    not_a_figure=words("un|una|uno|cero"),
    half_of_what=words("primera|segunda|otra"),
    day_joins=words("de|del"),
    counted=words("personas|homicidios|asesinatos|muertes|casos|empleos|dólares|euros|por ciento|puntos|víctimas"),
)

SURROUNDINGS: dict[str, Surroundings] = {"en": ENGLISH_SURROUNDINGS, "es": SPANISH_SURROUNDINGS}
