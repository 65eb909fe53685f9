from __future__ import annotations

import pytest

from claimcheck.quantities.said_scope import groups_named, scope_in, tells_apart

EVERY = ("extent", "Every", "every")


def told(sentence: str, language: str = "en") -> list[tuple[str, str, str]]:
    found = scope_in(sentence, language)
    assert all(sentence[item.start : item.end] == item.text for item in found)
    return [(str(item.about), item.text, item.word) for item in found]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Every woman in rural areas",
            [EVERY, ("group", "woman", "women"), ("group", "rural", "rural")],
        ),
        ("Black families never vote", [("group", "Black families", "black people"), ("extent", "never", "none")]),
        ("Every day 20 die; every other year", []),
        ("the White House and every-day life", []),
        ("young-people leave", [("group", "young-people", "young people")]),
        ("According to the U.S. Census Bureau, it fell.", [("source", "U.S. Census Bureau", "U.S. Census Bureau")]),
        ("according to the World Bank. The rate fell", [("source", "World Bank", "World Bank")]),
        ("figures from the Bank of the South's board", [("source", "Bank of the South", "Bank of the South")]),
        ("according to the police", []),
        ("according to No Other Voice", [("source", "No Other Voice", "No Other Voice")]),
    ],
    ids=[
        "groups and extents",
        "colours before people",
        "paces are no extents",
        "colours alone and words inside words",
        "a hyphen",
        "a name with points",
        "the end of a sentence",
        "a possessive",
        "no capital",
        "words of a name are no extents",
    ],
)
def test_english_words_of_scope(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ningún niño", [("extent", "Ningún", "none"), ("group", "niño", "children")]),
        ("todos los departamentos", [("extent", "todos los", "every")]),
        ("todos los días, todos los demás", []),
        ("según la Cepal", [("source", "Cepal", "Cepal")]),
        ("datos del Ministerio de Salud", [("source", "Ministerio de Salud", "Ministerio de Salud")]),
    ],
    ids=["accents", "all", "no extents", "según", "datos del"],
)
def test_spanish_words_of_scope(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(sentence, "es") == expected


def test_a_language_without_words_is_named() -> None:
    with pytest.raises(ValueError, match="no words for the language 'fr'"):
        scope_in("toutes les femmes", "fr")


def test_names_of_tables_say_their_groups() -> None:
    assert groups_named(["desempleo-juvenil", "SEX: F", "femicidios_2019"]) == {"young people", "women"}
    assert groups_named(["homicide-rate", "total"]) == frozenset()


def test_a_column_of_sexes_tells_women_from_men() -> None:
    assert [tells_apart(column, "women") for column in ("Sex", "age-group", "sexo_jefe")] == [True, False, True]
