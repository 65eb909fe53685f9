"""Who came and who went: figures that are a change of the measure and never its level."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import yaml

from claimcheck.claims.book import open_book
from claimcheck.drafting.draft import Told, draft
from claimcheck.loading import load

if TYPE_CHECKING:
    from pathlib import Path

    from claimcheck.claims.book import Book
    from claimcheck.datasets.catalogue import Catalogue

CATALOGUE = """
sources:
  - id: pobreza
    title: Pobreza
    publisher: Una oficina
    kind: dataset
    data:
      path: data/pobreza.csv
      time: {column: anio, grain: year}
      entity: {value: COL, label: Colombia}
      measures:
        personas-pobres: {column: pobres, unit: personas, exact: true, over-time: last}
        ocupados: {column: ocupados, unit: personas, exact: true, over-time: last}
        empleos-creados: {column: creados, unit: puestos, exact: true}
        migrants: {column: migrantes, unit: people, exact: true, over-time: sum}
        exportaciones: {column: exportaciones, unit: USD, decimals: 0, over-time: sum}
        murders: {column: asesinatos, unit: people, exact: true, over-time: sum}
"""
Desk = tuple["Book", "Catalogue"]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    for name in ("claims", "sources"):
        (tmp_path / name).mkdir()
    (tmp_path / "claimcheck.toml").write_text("", encoding="utf-8")
    (tmp_path / "sources" / "all.yaml").write_text(CATALOGUE, encoding="utf-8")
    book = open_book(tmp_path)
    return book, load(book).catalogue


def first_check(desk: Desk, sentence: str, language: str) -> dict[str, Any]:
    made = draft(*desk, "a-draft", sentence, language, Told())
    assert made.problems == ()
    check: dict[str, Any] = yaml.safe_load(made.text)["checks"][0]
    return check


SPANISH = [
    ("1,6 millones de colombianos salieron de la pobreza en 2023.", "decrease", "1,6 millones"),
    ("En 2023 1,6 millones de personas superaron la pobreza.", "decrease", "1,6 millones de personas"),
    ("En 2023 1,6 millones de personas dejaron de ser pobres.", "decrease", "1,6 millones de personas"),
    ("Más de 2 millones de personas abandonaron la pobreza en 2023.", "decrease", "Más de 2 millones de personas"),
    ("Sacamos a 1,6 millones de personas de la pobreza en 2023.", "decrease", "1,6 millones de personas"),
    ("Hay 1,6 millones menos de pobres.", "decrease", "1,6 millones"),
    ("3,4 millones de personas entraron en la pobreza en 2020.", "increase", "3,4 millones de personas"),
    ("3,4 millones de personas cayeron en la pobreza en 2020.", "increase", "3,4 millones de personas"),
    ("El gobierno dejó a 3,4 millones de personas en la pobreza en 2020.", "increase", "3,4 millones de personas"),
    ("En 2023 Colombia sumó 51.000 ocupados.", "increase", "51.000"),
    ("Colombia recuperó 80.000 ocupados entre 2019 y 2023.", "increase", "80.000"),
    ("En 2023 hubo 51.000 ocupados nuevos.", "increase", "51.000"),
    ("Hay 80.000 ocupados más que en 2019.", "increase", "80.000"),
    ("Se perdieron 76.000 ocupados en 2020.", "decrease", "76.000"),
]
ENGLISH = [
    ("We lifted 2 million people out of poverty.", "decrease", "2 million"),
    ("In 2023 2 million people escaped poverty in Colombia.", "decrease", "2 million"),
    ("The crisis pushed 3 million people into poverty in 2020.", "increase", "3 million"),
    ("3 million people fell into poverty in 2020.", "increase", "3 million"),
    ("We added 80,000 workers in 2023.", "increase", "80,000"),
    ("There are 500,000 more people in work.", "increase", "500,000"),
]


@pytest.mark.parametrize(
    ("sentence", "language", "direction", "by"),
    [(text, "es", way, by) for text, way, by in SPANISH] + [(text, "en", way, by) for text, way, by in ENGLISH],
)
def test_those_who_came_or_went_are_a_change(desk: Desk, sentence: str, language: str, direction: str, by: str) -> None:
    check = first_check(desk, sentence, language)
    assert (check["kind"], check["direction"], check["by"].removesuffix(" people")) == ("change", direction, by)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        pytest.param("Se crearon 80.000 empleos en 2023.", "es", id="a measure that counts what was created"),
        pytest.param("En 2023 Colombia sumó 3.424 asesinatos.", "es", id="a sum over time"),
        pytest.param("51.000 ocupados dejaron de ser informales en 2023.", "es", id="another state than the measure's"),
        pytest.param("En 2023 hubo 51.000 ocupados nuevos.", "es", id="new ones may be counted apart"),
    ],
)
def test_a_figure_that_may_be_a_level_or_a_change_is_a_question(desk: Desk, sentence: str, language: str) -> None:
    assert "open" in first_check(desk, sentence, language)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        pytest.param("300,000 migrants left Honduras in 2019.", "en", id="who leaves a place"),
        pytest.param(
            "Las exportaciones de México superaron los 400 mil millones de dólares en 2019.", "es", id="a line"
        ),
    ],
)
def test_words_of_leaving_that_leave_no_measure_change_nothing(desk: Desk, sentence: str, language: str) -> None:
    assert first_check(desk, sentence, language)["kind"] in {"level", "threshold"}
    assert "tells of a change" not in str(first_check(desk, sentence, language).get("open", ""))


def test_without_its_ends_a_flow_stays_open(desk: Desk) -> None:
    asked = first_check(desk, "We lifted 2 million people out of poverty.", "en")["open"]
    assert [question.partition(":")[0] for question in asked] == ["from", "to"]
