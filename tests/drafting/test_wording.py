"""What words share: their endings, their synonyms, and the other language."""

from __future__ import annotations

import csv
from importlib import resources

import pytest

from claimcheck.drafting.wording import Sort, stem, words_in


def terms(text: str) -> frozenset[str]:
    return frozenset(term for word in words_in(text) if word.sort is not Sort.EMPTY for term in word.terms)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("homicides", "homicidios", id="a plural of each language"),
        pytest.param("emission", "emisiones", id="a doubled letter"),
        pytest.param("inflation", "inflacion", id="the ending tion"),
        pytest.param("city", "cities", id="a plural in ies"),
        pytest.param("building", "build", id="a form in ing"),
        pytest.param("deported", "deport", id="a form in ed"),
        pytest.param("alumnas", "alumnos", id="both genders"),
        pytest.param("gas", "gases", id="three letters"),
    ],
)
def test_words_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("casas", "casos", id="houses and cases"),
        pytest.param("age", "agua", id="short words"),
        pytest.param("pobreza", "pobres", id="a noun and an adjective"),
    ],
)
def test_other_words_do_not(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("murders", "homicidios", id="murder and homicidio"),
        pytest.param("the jobless", "la tasa de paro", id="jobless and paro"),
        pytest.param("gross domestic product", "PIB", id="a phrase and its letters"),
        pytest.param("personas sin techo", "homelessness", id="a Spanish phrase and an English word"),
        pytest.param("live longer", "esperanza de vida", id="two phrases"),
        pytest.param("carbon dioxide", "CO2", id="letters with a digit"),
        pytest.param("life_expectancy", "la esperanza de vida", id="the name of a column"),
    ],
)
def test_synonyms_share_a_term(one: str, other: str) -> None:
    assert terms(one) & terms(other)


@pytest.mark.parametrize(
    ("word", "sort"),
    [
        pytest.param("the", Sort.EMPTY, id="an article"),
        pytest.param("desde", Sort.EMPTY, id="a preposition in Spanish"),
        pytest.param("policy", Sort.EMPTY, id="policy, though it ends like police"),
        pytest.param("police", Sort.SUBJECT, id="police"),
        pytest.param("tasa", Sort.FORM, id="rate"),
        pytest.param("personas", Sort.WEAK, id="people"),
        pytest.param("2015", Sort.EMPTY, id="a number"),
        pytest.param("bananas", Sort.SUBJECT, id="a word that is not listed"),
    ],
)
def test_a_word_has_a_sort(word: str, sort: Sort) -> None:
    assert [item.sort for item in words_in(word)] == [sort]


def test_a_word_keeps_its_place() -> None:
    text = "Año tras año, más homicidios"
    assert [text[word.start : word.end] for word in words_in(text)] == [
        "Año",
        "tras",
        "año",
        "más",
        "homicidios",
    ]


def test_no_listed_word_is_of_two_sorts() -> None:
    text = (resources.files("claimcheck.drafting") / "synonyms.csv").read_text(encoding="utf-8")
    rows = [row for row in csv.DictReader(text.splitlines()) if row["sort"] != Sort.EMPTY]
    listed = [(row["sort"], word) for row in rows for word in f"{row['english']}|{row['spanish']}".split("|")]
    alone = [(sort, words_in(word)) for sort, word in listed if " " not in word and "-" not in word]
    assert [word.typed for sort, words in alone for word in words if word.sort not in {sort, Sort.EMPTY}] == []


def test_every_row_of_the_table_has_words_and_none_twice() -> None:
    text = (resources.files("claimcheck.drafting") / "synonyms.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    assert {row["sort"] for row in rows} == set(Sort)
    for row in (row for row in rows if row["sort"] != Sort.EMPTY):
        for column in ("english", "spanish"):
            words = row[column].split("|")
            assert len(set(words)) == len(words), row
