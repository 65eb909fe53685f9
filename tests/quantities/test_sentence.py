# ruff: noqa: E501 - a sentence and what is found in it stand in one line
from __future__ import annotations

import pytest

from claimcheck.quantities.sentence import figures_in


def told(sentence: str, language: str = "en") -> list[tuple[str, str]]:
    return [(said.text, said.kind) for said in figures_in(sentence, language)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "It fell from 103 per 100,000 in 2015 to 60 in 2017.",
            [("103", "number"), ("2015", "year"), ("60", "number"), ("2017", "year")],
            id="a rate and its base",
        ),
        pytest.param("3.9% in Q3 2016, FY2017", [("3.9%", "number"), ("Q3 2016", "date"), ("FY2017", "date")], id="quarters"),
        pytest.param("the G7 and COVID-19, B2B, Article 19 and Decree 717", [], id="numbers inside names"),
        pytest.param("half a million by mid-2020", [("half a million", "number"), ("2020", "year")], id="half a million"),
        pytest.param("people aged 15 to 24, 15-year-olds, 15- to 24-year-olds, 30 years old, ages 18-34, age 15", [], id="ages"),
        pytest.param("one in five; 1 in 3; 8 in 10", [("five", "number"), ("3", "number"), ("8", "number"), ("10", "number")], id="one in"),
        pytest.param("In 2012-13 and 2015/16", [("2012-13", "date"), ("2015/16", "date")], id="seasons"),
        pytest.param("2010-2015", [("2010", "year"), ("2015", "year")], id="two years"),
        pytest.param("on 2018-07-18 and 18/07/2018", [("2018-07-18", "date"), ("18/07/2018", "date")], id="dates in digits"),
        pytest.param("July 18, 2018, 18 July 2018, Sept. 2001", [("July 18, 2018", "date"), ("18 July 2018", "date"), ("Sept. 2001", "date")], id="dates in words"),
        pytest.param("on July 18th and 5 May, at 12:30, 24/7, since 9/11", [], id="days and times"),
        pytest.param("In May 40 died", [("40", "number")], id="a month and a count"),
        pytest.param("the 1990s", [("1990s", "year")], id="a decade"),
        pytest.param("the 401st of the 21st century", [("401st", "number")], id="ordinals"),
        pytest.param("65-70% and -3.5 points", [("65", "number"), ("70%", "number"), ("-3.5", "number")], id="a range and a minus"),
        pytest.param("the first half of 2016; half of them", [("2016", "year"), ("half", "number")], id="halves"),
        pytest.param("doubled, halved, two thirds", [("doubled", "number"), ("halved", "number"), ("two thirds", "number")], id="multiples and parts"),
        pytest.param("$2000, 2000 people, 2000%, 2,016 homicides in 2000", [("$2000", "number"), ("2000", "number"), ("2000%", "number"), ("2,016", "number"), ("2000", "year")], id="amounts like years"),
        pytest.param("one of them, v1.2.3.4, 9.9.9", [], id="no figures"),
        pytest.param("1 of 3", [("1", "number"), ("3", "number")], id="one of three"),
        pytest.param("per 1,23 people", [], id="a base that cannot be read"),
        pytest.param("", [], id="nothing"),
        pytest.param("2016", [("2016", "year")], id="a year alone"),
        pytest.param("-7", [("-7", "number")], id="a minus alone"),
        pytest.param("per capita 5", [("5", "number")], id="per without a base"),
        pytest.param("1.5.2018, 10-12, 1-2-3-4", [("1.5.2018", "date"), ("10", "number"), ("12", "number"), ("1", "number"), ("2", "number"), ("3", "number"), ("4", "number")], id="digits and dots"),
        pytest.param("15 to life", [("15", "number")], id="no age after all"),
        pytest.param("ages", [], id="ages of nobody"),
        pytest.param("In Q5, fy, the May 1", [], id="quarters without a year"),
    ],
)  # fmt: skip
def test_figures_years_and_dates_are_found(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert told(sentence) == expected


def test_spanish_sentences_are_read_in_their_words() -> None:
    sentence = (
        "La tasa cayó de 103 por cada 100,000 en 2015 a 60 en julio de 2017; el 5 de julio de 2018, uno de cada cinco"
    )
    expected = ["103", "2015", "60", "julio de 2017", "5 de julio de 2018", "cinco"]
    assert [text for text, _ in told(sentence, "es")] == expected


def test_places_point_into_the_sentence() -> None:
    sentence = "Casi 60\u2009%, “sixteen million” in July\u00a02018"
    for said in figures_in(sentence):
        assert sentence[said.start : said.end] == said.text


def test_values_are_those_of_the_figures() -> None:
    said = figures_in("6.1 million, half, tripled, July 2018, 2012-13")
    assert [str(item.value) for item in said] == ["6100000.0", "0.5", "3", "2018", "2012"]


def test_what_comes_after_five_thousand_characters_is_not_looked_at() -> None:
    assert figures_in("a " * 3000 + "42") == []


def test_an_unknown_language_has_no_words() -> None:
    with pytest.raises(ValueError, match="language 'fr'"):
        figures_in("42", "fr")
