"""The words of times in running text, by language, and the patterns made of them. Lower case, without accents."""

# ruff: noqa: E501 - a row of a table is read across

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_FOUR = r"(?:1[5-9]|20|21)\d\d"
_ALONE = r"(?![\d%]|[.,]\d)"  # no figure goes on behind it
_YEAR = _FOUR + _ALONE
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_MONTH = r"(?:0[1-9]|1[0-2])"
_NAMES = re.compile(r"\?P<\w+>")


@dataclass(frozen=True)  # no slots: the patterns are kept once made
class Calendar:
    """What a language says of times; texts with bars are parts of a pattern."""

    months: Mapping[str, int]
    ordinals: Mapping[str, int]  # of quarters and halves
    decades: Mapping[str, str]  # the nineties
    units: Mapping[str, tuple[int, str]]  # decade: ten years
    numerals: Mapping[str, int]
    relations: Mapping[str, str]  # since, before
    deictics: Mapping[str, tuple[int, str]]  # last year: one year back
    quarter: str
    half: str
    fiscal: str
    decade: str  # la década de
    decade_ends: str  # the s of "the 90s"
    decade_words: str  # los ochenta
    of: str  # between a month and its year
    opens: str  # from, between: before the first end of a range
    joins: str  # to, and: before the second
    last: str  # in the last: before a number of years
    within: str  # in, over
    ago_before: str
    ago_after: str
    event: str
    spans: str  # what makes a length of "10-year": low, high
    counted: str  # a bare year before these is an amount
    ranges_only: frozenset[str]  # joins that make a range only behind the word for "between"
    between: frozenset[str]

    @cached_property
    def point(self) -> re.Pattern[str]:
        """One point in time, its parts by name."""
        return re.compile("|".join(self._points()))

    def _points(self) -> list[str]:
        month, ordinal = _either(self.months), _either(self.ordinals)
        of = rf"(?:,|\s+(?:{self.of})\b)?\s*"
        return [
            rf"(?P<iso>{_FOUR}-{_MONTH}(?:-{_DAY})?(?![\d-]))",
            rf"(?P<dmy>{_DAY}(?P<sign>[/.-]){_DAY}[/.-](?:19|20)\d\d(?!\d))",
            r"(?P<season>(?:19|20)\d\d[-/]\d\d(?![\d-]))",
            rf"(?:(?:{self.decade})\s+)?(?P<decade>(?:1[5-9]|20)\d0)'?s\b",
            rf"(?:{self.decade})\s+(?:(?:los|las)\s+)?(?P<decade_short>(?:19|20)?[0-9]0)(?:{self.decade_ends})\b",
            rf"(?:{self.decade_words})\s+(?P<decade_word>{_either(self.decades)})\b",
            rf"(?P<part>(?:{ordinal})[\s-]+(?:{self.half}|{self.quarter}))\b(?:{of}(?P<year_of_part>{_YEAR}))?",
            rf"[qt](?P<quarter>[1-4])(?:{of}(?P<year_of_quarter>{_YEAR}))",
            rf"(?P<year_before>{_FOUR})[\s-]?q(?P<quarter_after>[1-4])\b",
            (
                rf"(?:(?P<day>{_DAY})(?:st|nd|rd|th|º)?\s+(?:(?:{self.of})\s+)?)?\b(?P<month>{month})\b\.?"
                rf"(?:\s+(?P<day_after>{_DAY})(?:st|nd|rd|th)?{_ALONE})?(?:{of}(?P<year_of_month>{_YEAR}))?"
            ),
            rf"(?:(?P<fiscal>{self.fiscal})\s*)?(?P<year>{_YEAR})",
        ]

    @cached_property
    def times(self) -> re.Pattern[str]:
        """Every way to say when."""
        point = _NAMES.sub("?:", self.point.pattern.replace("(?P<sign>[/.-])", "[/.-]"))
        number, unit = rf"\d{{1,3}}|{_either(self.numerals)}", _either(self.units)
        return re.compile(
            rf"(?P<event>{self.event})\b"
            rf"|(?:{self.last})\s+(?:(?P<many>{number})[\s-]+)?(?P<unit>{unit})\b"
            rf"|(?P<deictic>{_either(self.deictics)})\b"
            rf"|(?:{self.ago_before})(?P<many_ago>{number})[\s-]+(?P<unit_ago>{unit})\b{self.ago_after}"
            rf"|(?P<many_long>{number})-(?P<unit_long>{unit})(?=\s+(?:{self.spans})\b)"
            rf"|(?:{self.within})\s+(?P<many_in>{number})[\s-]+(?P<unit_in>{unit})\b"
            rf"|(?:(?P<relation>{_either(self.relations)})\s+(?:(?:the|el|la|los|las)\s+)?)?(?:(?P<opens>{self.opens})\s+)?"
            rf"(?P<single>{point})(?:\s*(?P<joins>{self.joins})\s*(?P<until>{point}))?"
        )

    @cached_property
    def amounts(self) -> re.Pattern[str]:
        """What stands behind a year-like number that is an amount."""
        return re.compile(rf"%|(?:{self.counted})\b")

    @cached_property
    def first_words(self) -> frozenset[str]:
        """The words by which a time in words may begin."""
        tables = (self.months, self.ordinals, self.relations, self.deictics, self.numerals)
        phrases = [*self.opens.split("|"), *(phrase for table in tables for phrase in table)]
        return frozenset(phrase.split()[0] for phrase in phrases) | _BEGINS

    @cached_property
    def begins(self) -> re.Pattern[str]:
        """A quick look: only where this matches may a time begin."""
        return re.compile(rf"\d|[qt][1-4]|(?:{_either(self.first_words)})(?![^\W\d_])")


# The first words of the patterns that are no lists.
_BEGINS = frozenset(
    [
        "in",
        "over",
        "during",
        "within",
        "for",
        "after",
        "throughout",
        "the",
        "these",
        "those",
        "its",
        "his",
        "her",
        "their",
        "since",
        "fy",
        "fiscal",
        "financial",
        "en",
        "durante",
        "hace",
        "desde",
        "los",
        "las",
        "el",
        "la",
        "ultimo",
        "ultima",
        "ultimos",
        "ultimas",
        "ano",
        "anos",
        "decada",
        "tras",
        "ejercicio",
        "dentro",
        "despues",
    ]
)


def _either(words: Iterable[str]) -> str:
    """The longest first, so that "july" is not read as "jul"."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


def _numbered(listed: str, first: int = 1) -> dict[str, int]:
    """Rows apart by spaces, the ways to say each apart by strokes."""
    return {word: place for place, words in enumerate(listed.split(), first) for word in words.split("/")}


def _units(**grains: str) -> dict[str, tuple[int, str]]:
    """year="1 year years": how many of the grain, and the words for it."""
    made: dict[str, tuple[int, str]] = {}
    for name, row in grains.items():
        times, *words = row.split()
        made |= {word: (int(times), name.rstrip("_")) for word in words}
    return made


_ENGLISH = Calendar(
    months=_numbered(
        "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep october/oct november/nov december/dec"
    ),
    ordinals=_numbered("first/1st second/2nd third/3rd fourth/4th"),
    decades={word: f"{place}0" for word, place in _numbered("twenties thirties forties fifties sixties seventies eighties nineties", 2).items()},
    units=_units(day="1 day days", week="1 week weeks", month="1 month months", quarter="1 quarter quarters", year="1 year years", year_="10 decade decades"),
    numerals={"a": 1, "an": 1, **_numbered("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"), "thirty": 30, "forty": 40, "fifty": 50, "hundred": 100},
    relations={"since": "since", "ever since": "since", "until": "until", "by": "until", "up to": "until", "before": "before", "prior to": "before", "after": "after"},
    deictics={"last year": (1, "year"), "this year": (0, "year"), "last month": (1, "month"), "this month": (0, "month"), "last quarter": (1, "quarter"), "this quarter": (0, "quarter"), "last week": (1, "week"), "this week": (0, "week")},
    quarter="quarters?",
    half="half",
    fiscal="fy|fiscal year|fiscal|financial year",
    decade="the|the decade of the",
    decade_ends="'?s",
    decade_words="the",
    of="of|in",
    opens="from|between",
    joins="to|through|until|till|and|-",
    last=r"(?:(?:in|over|during|within|for|throughout)\s+)?(?:the|these|those|its|his|her|their)\s+(?:last|past|previous|preceding)|(?:in|over|during|within|for)\s+(?:past|recent)",
    within="in|over|within|during|for|after|in just|in only|in the span of|over the course of",
    ago_before="",
    ago_after=r"\s+(?:ago|earlier)",
    event=r"since\s+(?:[^\W\d_]+(?:[.'][^\W\d_]*)?\s+){1,6}?(?:took\s+(?:office|power|over)|came\s+to\s+(?:power|office)|was\s+(?:elected|inaugurated|launched|implemented|introduced|adopted)|entered\s+into\s+force|became\s+[^\W\d_]+)|since\s+(?:taking|entering|leaving)\s+office",
    spans="low|lows|high|highs|peak|record|period|span|stretch",
    counted="people|homicides|murders|deaths|cases|jobs|dollars|euros|percent|points|tons|tonnes|victims|persons|hundred|thousand|million|billion|trillion",
    ranges_only=frozenset({"and"}),
    between=frozenset({"between"}),
)  # fmt: skip

_SPANISH = Calendar(
    months=_numbered(
        "enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago septiembre/setiembre/sept/sep octubre/oct noviembre/nov diciembre/dic"
    ),
    ordinals=_numbered("primer/primero/primera/1er segundo/segunda/2do tercer/tercero/tercera/3er cuarto/cuarta/4to"),
    decades={word: f"{place}0" for word, place in _numbered("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa", 2).items()},
    units=_units(day="1 dia dias", week="1 semana semanas", month="1 mes meses", month_="6 semestre semestres", quarter="1 trimestre trimestres", year="1 ano anos", year_="10 decada decadas", year__="5 lustro lustros quinquenio"),
    numerals={"un": 1, "una": 1, **_numbered("uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte"), "veinticinco": 25, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "cien": 100},
    relations={"desde": "since", "desde el ano": "since", "a partir de": "since", "hasta": "until", "para": "until", "antes de": "before", "previo a": "before", "despues de": "after", "tras": "after"},
    deictics={"el ano pasado": (1, "year"), "este ano": (0, "year"), "el mes pasado": (1, "month"), "este mes": (0, "month"), "el trimestre pasado": (1, "quarter"), "este trimestre": (0, "quarter"), "la semana pasada": (1, "week"), "esta semana": (0, "week")},
    quarter="trimestre",
    half="semestre|mitad",
    fiscal="ano fiscal|ejercicio|ejercicio fiscal",
    decade=r"(?:la\s+)?decada\s+(?:de|del)|los\s+anos",
    decade_ends="s?",
    decade_words=r"(?:la\s+decada\s+de\s+)?los(?:\s+anos)?",
    of="de|del|de este",
    opens=r"de|del|desde|entre|entre el",
    joins=r"a|al|hasta|y|y el|-",
    last=r"(?:(?:en|durante|por|de)\s+)?(?:el|la|los|las|estos|estas|sus)?\s*(?:ultim[oa]s?)",
    within="en|durante|dentro de|por|en apenas|en solo|tras|despues de",
    ago_before=r"hace\s+",
    ago_after="",
    event=r"desde\s+que\s+(?:[^\W\d_]+\s+){0,5}?(?:asumi|asumio|asumimos|llegue|llego|llegamos|gobierna|gobernamos|inicio|comenzo|empezo|entro|tomo)(?:\s+(?:el\s+(?:poder|cargo)|al\s+(?:poder|gobierno)|a\s+la\s+presidencia|la\s+presidencia|en\s+vigor|posesion))?",
    spans="periodo",
    counted="personas|homicidios|asesinatos|muertes|casos|empleos|dolares|euros|por ciento|puntos|victimas|mil|millones",
    ranges_only=frozenset({"y", "y el"}),
    between=frozenset({"entre", "entre el"}),
)  # fmt: skip

CALENDARS: dict[str, Calendar] = {"en": _ENGLISH, "es": _SPANISH}
