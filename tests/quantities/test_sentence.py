# ruff: noqa: E501 - a sentence and what is found in it stand in one line
from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.quantities.characters import plain_letters
from claimcheck.quantities.passages import About, Lead, Passage
from claimcheck.quantities.quantity import Hedge, Unit
from claimcheck.quantities.sentence import passages_in


def told(sentence: str, language: str = "en") -> list[str]:
    """Each passage as "figure: about 80"."""
    return [f"{passage.about}: {passage.text}" for passage in passages_in(sentence, language)]


def figures(sentence: str, language: str = "en") -> list[Passage]:
    return [passage for passage in passages_in(sentence, language) if passage.about is About.FIGURE]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "It fell from 103 per 100,000 in 2015 to 60 in 2017.",
            ["direction: fell", "figure: 103 per 100,000", "period: 2015", "figure: 60", "period: 2017"],
            id="a rate and its base",
        ),
        pytest.param("3.9% in Q3 2016, FY2017", ["figure: 3.9%", "period: Q3 2016", "period: FY2017"], id="quarters"),
        pytest.param("the G7 and COVID-19, B2B, Article 19 and Decree 717", [], id="numbers inside names"),
        pytest.param("half a million by mid-2020", ["figure: half a million", "period: 2020"], id="half a million"),
        pytest.param("people aged 15 to 24, 15-year-olds, 15- to 24-year-olds, 30 years old, ages 18-34, age 15", [], id="ages"),
        pytest.param("one in five; 1 in 3; 8 in 10; 1-in-5", ["figure: one in five", "figure: 1 in 3", "figure: 8 in 10", "figure: 1-in-5"], id="one in"),
        pytest.param("on July 18th and 5 May, at 12:30, 24/7, since 9/11", [], id="days and times"),
        pytest.param("18 of them, 5 de, 3:00 and 3 : 4, 45 July", ["figure: 18", "figure: 5", "figure: 3", "figure: 4", "figure: 45"], id="no days"),
        pytest.param("at most", [], id="a hedge at the end"),
        pytest.param("In May 40 died", ["figure: 40"], id="a month and a count"),
        pytest.param("the 401st of the 21st century", ["figure: 401st"], id="ordinals"),
        pytest.param("65-70% and -3.5 points", ["figure: 65-70%", "figure: -3.5 points"], id="a range and a minus"),
        pytest.param("the first half of 2016; half of them; the other half", ["period: first half of 2016", "figure: half"], id="halves"),
        pytest.param("doubled, halved, two thirds, cut in half", ["figure: doubled", "figure: halved", "figure: two thirds", "figure: cut in half"], id="multiples and parts"),
        pytest.param("a third of them, a third term", ["figure: a third"], id="a third and a third one"),
        pytest.param("$2000, 2000 people, 2000%, 2,016 homicides in 2000", ["figure: $2000", "figure: 2000", "figure: 2000%", "figure: 2,016", "period: 2000"], id="amounts like years"),
        pytest.param("one of them, v1.2.3.4", [], id="no figures"),
        pytest.param("9.9.9", ["unread: 9.9.9"], id="what cannot be read is told as such"),
        pytest.param("1 of 3; 44 of the 50 states", ["figure: 1 of 3", "figure: 44 of the 50"], id="of a total"),
        pytest.param("per 1,23 people, per capita 5", ["figure: 5"], id="per without a base"),
        pytest.param("103 intentional homicides per 100,000; 103 dead, 5 a day", ["figure: 103 intentional homicides per 100,000", "figure: 103", "figure: 5"], id="a base behind what is counted"),
        pytest.param("", [], id="nothing"),
        pytest.param("-7", ["figure: -7"], id="a minus alone"),
        pytest.param("15 to life", ["figure: 15"], id="no age after all"),
        pytest.param("ages", [], id="ages of nobody"),
        pytest.param("more than 100, about a 40% drop, an estimated 5,000", ["figure: more than 100", "figure: about a 40%", "direction: drop", "figure: an estimated 5,000"], id="hedges"),
        pytest.param("a $15 wage, the bottom half pay", ["figure: $15"], id="a sum with its article"),
        pytest.param("a 40% drop, an 8.5% rise", ["figure: 40%", "direction: drop", "figure: 8.5%", "direction: rise"], id="articles are no part of a figure"),
        pytest.param("80 or more, over the 10 years, only 5", ["figure: 80 or more", "figure: 10", "figure: only 5"], id="endings, and hedges that are none"),
        pytest.param("some of the 50 municipalities; about 2015; around the 2 cities", ["figure: 50", "period: 2015", "figure: 2"], id="hedges of other words"),
        pytest.param("more than 2000 homicides, over 2000 million, nearly 2000%", ["figure: more than 2000", "figure: over 2000 million", "figure: nearly 2000%"], id="hedges of amounts like years"),
        pytest.param("from 40 to 60 per cent; 40 to 60 per cent", ["figure: 40", "figure: 60 per cent", "figure: 40 to 60 per cent"], id="two ends, or a range"),
        pytest.param("between 20 and 30 died", ["figure: between 20 and 30"], id="between"),
        pytest.param("80 in 2016, 5 of 2018", ["figure: 80", "period: 2016", "figure: 5", "period: 2018"], id="years are no totals"),
        pytest.param("went up to 60; up to 60", ["direction: went up", "figure: 60", "figure: up to 60"], id="up to, and up and to"),
        pytest.param("a 10-year low, a five-year plan, a 50-member council, a 5-point lead, 10-year-olds", ["period: 10-year", "figure: 5-point"], id="numbers that are half of a word"),
        pytest.param("sharply, slightly more than 100, the same, unchanged", ["hedge: sharply", "figure: slightly more than 100", "hedge: unchanged"], id="words of amount"),
        pytest.param("most provinces, most of them, their most violent year, most dangerous, a majority, at most", ["hedge: most", "hedge: most", "extreme: their most violent"], id="majorities"),
        pytest.param("thousands of jobs, dozens", ["unread: thousands of", "unread: dozens"], id="no figure at all"),
        pytest.param("the second-highest, the most violent, the lowest, the most of, the worst, a record, than any other", ["extreme: the second-highest", "extreme: the most violent", "extreme: the lowest", "extreme: the most", "extreme: the worst", "extreme: a record", "extreme: than any other"], id="extremes"),
        pytest.param("the top 10; the most", ["extreme: the top", "figure: 10", "extreme: the most"], id="an extreme at the end"),
        pytest.param("up 20%, set up, cut by 5, a cut, a rise of, the decline", ["direction: up", "figure: 20%", "direction: cut", "figure: 5", "direction: a rise", "direction: decline"], id="directions"),
        pytest.param("double standards, twice a week", [], id="phrases that are no figure"),
        pytest.param("1-2-3-4", ["figure: 1-2", "figure: 3-4"], id="digits and dashes"),
    ],
)  # fmt: skip
def test_what_a_sentence_says_is_found(sentence: str, expected: list[str]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "La tasa cayó de 103 por cada 100,000 en 2015 a 60 en julio de 2017; el 5 de julio, uno de cada cinco",
            ["direction: cayó", "figure: 103 por cada 100,000", "period: 2015", "figure: 60", "period: julio de 2017", "figure: uno de cada cinco"],
            id="a rate, a month, a part",
        ),
        pytest.param("más de la mitad, la mitad, la clase media, a mitad de año, medio ambiente", ["figure: más de la mitad", "figure: la mitad"], id="halves"),
        pytest.param("bajó hasta 22,8%, hasta 22,8%", ["direction: bajó", "figure: 22,8%", "figure: hasta 22,8%"], id="hasta behind a move"),
        pytest.param("un 30%, casi el 40%, el primer mandato", ["figure: 30%", "figure: casi el 40%"], id="articles"),
        pytest.param("el país más violento, la segunda tasa más alta, el mayor, más alto que, el más alto que, por primera vez", ["extreme: el país más violento", "extreme: la segunda tasa más alta", "extreme: el mayor", "extreme: por primera vez"], id="extremes"),
        pytest.param("la mayoría de los jóvenes, miles de familias, drásticamente", ["hedge: la mayoría", "unread: miles de", "hedge: drásticamente"], id="words of amount"),
        pytest.param("se redujo a la mitad, se duplicó", ["figure: redujo a la mitad", "figure: se duplicó"], id="multiples"),
        pytest.param("los jóvenes de 15 a 24 años", [], id="ages"),
        pytest.param("el más", [], id="más alone"),
        pytest.param("la tasa, más alta", [], id="a mark between"),
    ],
)  # fmt: skip
def test_spanish_sentences_are_read_in_their_words(sentence: str, expected: list[str]) -> None:
    assert told(sentence, "es") == expected


def test_places_point_into_the_sentence() -> None:
    sentence = "Casi 60\u2009%, “sixteen million” in July\u00a02018, ÑANDÚ 5"
    for passage in passages_in(sentence):
        assert sentence[passage.start : passage.end] == passage.text


@pytest.mark.parametrize(
    ("sentence", "hedge", "value", "unit"),
    [
        pytest.param("6.1 million", Hedge.BARE, "6100000", Unit.PLAIN, id="a scale"),
        pytest.param("nearly doubled", Hedge.NEARLY_MULTIPLE, "2", Unit.MULTIPLE, id="a multiple"),
        pytest.param("about 80 per 100,000", Hedge.ABOUT, "80", Unit.PLAIN, id="a rate"),
        pytest.param("no more than 5 points", Hedge.AT_MOST, "5", Unit.POINTS, id="points"),
        pytest.param("one in three", Hedge.ONE_IN, "3", Unit.FRACTION, id="one in"),
    ],
)
def test_a_figure_is_read_as_in_a_check(sentence: str, hedge: Hedge, value: str, unit: Unit) -> None:
    (quantity,) = figures(sentence)[0].quantities

    assert (quantity.hedge, quantity.figure and quantity.figure.value, quantity.unit) == (hedge, Decimal(value), unit)


def test_the_figure_alone_is_its_core() -> None:
    assert [passage.core for passage in passages_in("about 80 per 100,000 fell")] == ["80", "fell"]


def test_a_figure_that_can_be_read_in_two_ways_has_both_readings() -> None:
    (passage,) = figures("Hubo 6,656 homicidios", "es")

    assert [quantity.figure and quantity.figure.value for quantity in passage.quantities] == [
        Decimal(6656),
        Decimal("6.656"),
    ]


def test_a_figure_that_is_the_same_both_ways_has_one_reading() -> None:
    (passage,) = figures("un 22,8%", "es")

    assert len(passage.quantities) == 1


def test_two_hedges_for_one_figure_leave_the_figure() -> None:
    assert told("nearly 80 or more") == ["figure: nearly 80"]
    assert told("about more than 80") == ["figure: 80"]


@pytest.mark.parametrize(
    ("sentence", "language", "leads"),
    [
        pytest.param("from 103 to 60, by a half", "en", [Lead.FROM, Lead.TO, Lead.BY], id="English"),
        pytest.param("it went from 103 down to 60", "en", [Lead.FROM, Lead.TO], id="words between"),
        pytest.param("cayó de 103 a 60, en un 41%", "es", [Lead.FROM, Lead.TO, Lead.BY], id="Spanish, after a move"),
        pytest.param("pasó de 40 a 26 por ciento", "es", [Lead.FROM, Lead.TO], id="pasó"),
        pytest.param("una reducción de 45%, a fall of 3", "es", [Lead.BY, None], id="a fall of"),
        pytest.param("bajamos la deuda de 77 a 65 por ciento", "es", [Lead.FROM, Lead.TO], id="we brought down"),
        pytest.param("una tasa de 40", "es", [None], id="Spanish, without a move"),
        pytest.param("80 died", "en", [None], id="the first word"),
    ],
)
def test_the_word_before_says_what_a_figure_is(sentence: str, language: str, leads: list[Lead | None]) -> None:
    assert [passage.lead for passage in figures(sentence, language)] == leads


@pytest.mark.parametrize(
    ("sentence", "language", "word", "rank"),
    [
        pytest.param("the second highest", "en", "highest", 2, id="the second highest"),
        pytest.param("the fewest", "en", "lowest", 1, id="the fewest"),
        pytest.param("on record", "en", "record", 1, id="a record"),
        pytest.param("el país menos violento", "es", "lowest", 1, id="menos"),
        pytest.param("el cuarto país más poblado", "es", "highest", 4, id="an ordinal before its noun"),
    ],
)
def test_an_extreme_says_which_end(sentence: str, language: str, word: str, rank: int) -> None:
    (passage,) = passages_in(sentence, language)

    assert (passage.word, passage.rank) == (word, rank)


def test_a_word_of_amount_is_read_where_the_table_of_words_has_it() -> None:
    assert [passage.quantities[0].hedge for passage in passages_in("most of them")] == [Hedge.MAJORITY]
    assert [passage.quantities for passage in passages_in("la abrumadora mayoria de ellos", "es")] == [()]


def test_a_direction_has_its_sign() -> None:
    assert [passage.sign for passage in passages_in("rose and fell")] == [1, -1]


def test_what_comes_after_five_thousand_characters_is_not_looked_at() -> None:
    assert passages_in("a " * 3000 + "42") == ()


def test_an_unknown_language_has_no_words() -> None:
    with pytest.raises(ValueError, match="language 'fr'"):
        passages_in("42", "fr")


def test_letters_lose_their_accents_and_keep_their_places() -> None:
    text = "ÁñÜ İßﬁ ½·é"
    assert len(plain_letters(text)) == len(text)
    assert plain_letters("Añó") == "ano"
