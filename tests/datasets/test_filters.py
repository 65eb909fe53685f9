from __future__ import annotations

import datetime as dt
import unicodedata
from typing import TYPE_CHECKING, Literal

import pytest

from claimcheck.claims.book import open_book
from claimcheck.pipeline import run

if TYPE_CHECKING:
    from pathlib import Path

Form = Literal["NFC", "NFD"]
SOURCE = """\
id: census
title: Census
publisher: The office
kind: dataset
data:
  path: data/census.csv
  time: {column: year, grain: year}
  entity: {column: place}
  aggregates: [Total país]
  measures: {rate: {column: rate, unit: "%"}, deaths: {rows: count, exact: true}}
"""
ROWS = """\
place,sex,year,rate
Córdoba,Varón,2020,30
Córdoba,Mujer,2020,20
Bogotá,Varón,2020,25
Bogotá,Mujer,2020,21
Total país,Varón,2020,99
Total país,Mujer,2020,98
"""
CHECK = "{{kind: {kind}, of: Córdoba, where: {{sex: {where}}}, at: 2020}}"


def verdict_on(folder: Path, check: str, *, cells: Form = "NFC", claims: Form = "NFC") -> tuple[str | None, list[str]]:
    (folder / "claims").mkdir()
    (folder / "sources" / "data").mkdir(parents=True)
    texts: dict[str, tuple[str, Form]] = {
        "claims/one.yaml": (f"id: one\nclaim: It is so.\nsources: [census]\nchecks: [{check}]\n", claims),
        "sources/census.yaml": (SOURCE, claims),
        "sources/data/census.csv": (ROWS, cells),
    }
    for name, (text, form) in texts.items():
        (folder / name).write_text(unicodedata.normalize(form, text), encoding="utf-8", newline="\n")
    outcome = run(open_book(folder), today=dt.date(2021, 1, 1))
    verdict = outcome.verdicts[0]
    hints = [f"{problem.code} {problem.hint}" for problem in verdict.problems]
    return (verdict.word.value if verdict.word is not None else None), hints


@pytest.mark.parametrize(("cells", "claims"), [("NFC", "NFC"), ("NFC", "NFD"), ("NFD", "NFC"), ("NFD", "NFD")])
def test_accents_match_however_they_are_coded(tmp_path: Path, cells: Form, claims: Form) -> None:
    check = "{kind: rank, measure: rate, of: Córdoba, where: {sex: Varón}, at: 2020, among: all, position: '1'}"

    word, problems = verdict_on(tmp_path, check, cells=cells, claims=claims)

    assert (word, problems) == ("true", [])


LEVEL = "{{kind: level, measure: {measure}, of: Córdoba, where: {{sex: {where}}}, at: 2020, value: '{value}'}}"


@pytest.mark.parametrize(
    ("measure", "where"),
    [
        pytest.param("rate", "varón", id="another letter case"),
        pytest.param("deaths", "Varon", id="of rows that are counted, which would be none"),
        pytest.param("deaths", "[Varón, Mujr]", id="one of several"),
        pytest.param("deaths", "{not: [Vaŕon]}", id="one that is left out"),
    ],
)
def test_a_value_that_no_row_has_is_a_problem_with_the_nearest_ones(tmp_path: Path, measure: str, where: str) -> None:
    word, problems = verdict_on(tmp_path, LEVEL.format(measure=measure, where=where, value="0"))

    assert word is None
    assert [text[:5] for text in problems] == ["CC510"]
    assert problems[0].endswith("values: Mujer, Varón")


def test_values_that_rows_have_are_no_problem(tmp_path: Path) -> None:
    assert verdict_on(tmp_path, LEVEL.format(measure="deaths", where="[Varón, Mujer]", value="2")) == ("true", [])
