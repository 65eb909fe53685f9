"""What nobody asked for never keeps a claim from being checked; what is divided by must be readable."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claimcheck.api import check

if TYPE_CHECKING:
    from pathlib import Path

    from claimcheck.judgement.verdicts import Verdict

SOURCE = """\
id: office
title: Burglaries
publisher: Office
kind: dataset
data:
  path: data/table.csv
  format: csv
  missing: [""]
  time: {column: year, grain: year}
  entity: {column: code}
  measures:
    burglaries: {column: burglaries, unit: burglaries, exact: true}
    population: {column: people, unit: people, exact: true}
"""
CLAIM = """\
id: one
claim: Burglaries were as said.
said: {by: Somebody, on: 2024-04-11}
sources: [office]
checks:
  - CHECK
"""
ROWS = "year,code,sex,burglaries,people\n"
TWICE = ROWS + "2023,A,total,130,100\n2023,B,total,70,300\n2023,B,total,,301\n"
BY_SEX = ROWS + "2023,A,f,30,100\n2023,A,m,90,200\n2023,B,f,20,300\n2023,B,m,40,400\n"
COUNT = "{kind: count, measure: burglaries, entities: [A, B], quantity: 1, predicate: PREDICATE}"
ABOVE = "{kind: threshold, at: 2023, line: '100', side: above}"


def verdict(root: Path, table: str, asked: str) -> Verdict:
    for folder in ("claims", "sources/data"):
        (root / folder).mkdir(parents=True, exist_ok=True)
    (root / "sources/data/table.csv").write_text(table, encoding="utf-8")
    (root / "sources/office.yaml").write_text(SOURCE, encoding="utf-8")
    (root / "claims/one.yaml").write_text(CLAIM.replace("CHECK", asked), encoding="utf-8")
    return check(root)[0]


def test_a_faulty_population_that_nobody_asked_for_is_left_aside(tmp_path: Path) -> None:
    found = verdict(tmp_path, TWICE, COUNT.replace("PREDICATE", ABOVE))
    assert (found.problems, found.word) == ((), "true")
    finding = found.parts[0].result.results[0].findings[0]
    assert not any("people" in note for note in finding.notes)


def test_a_faulty_population_that_is_divided_by_is_a_problem(tmp_path: Path) -> None:
    level = "{kind: level, measure: burglaries, of: B, at: 2023, per: {measure: population, times: 100}, value: '23.3'}"
    assert [problem.code for problem in verdict(tmp_path, TWICE, level).problems] == ["CC503"]


@pytest.mark.parametrize(
    ("asked", "figure"),
    [
        pytest.param(
            "{kind: level, measure: burglaries, of: A, at: 2023, where: {sex: f}, value: '30'", 30.0, id="the check"
        ),
        pytest.param(
            "{kind: compare, measure: burglaries, at: 2023, a: {of: A, where: {sex: f}}, "
            "b: {of: A, where: {sex: m}}, relation: lower",
            30.0,
            id="a side",
        ),
        pytest.param(
            "{kind: count, entities: [A], quantity: 1, predicate: "
            "{kind: level, measure: burglaries, at: 2023, where: {sex: f}, value: '30'}",
            30.0,
            id="a predicate",
        ),
    ],
)
def test_a_filter_holds_for_what_is_divided_by(tmp_path: Path, asked: str, figure: float) -> None:
    found = verdict(tmp_path, BY_SEX, asked + ", per: {measure: population, times: 100}}")
    assert found.problems == ()
    assert found.parts[0].result.results[0].findings[0].observed[0].value.value == figure
    assert found.word == "true"


def test_the_order_of_two_filters_does_not_matter(tmp_path: Path) -> None:
    table = "year,code,sex,age,burglaries,people\n2023,A,f,old,30,100\n2023,A,f,young,10,900\n2023,A,m,old,1,5\n"
    level = "{kind: level, measure: burglaries, of: A, at: 2023, where: {sex: f, age: old}, value: '30', "
    found = verdict(tmp_path, table, level + "per: {measure: population, times: 100}}")
    assert (found.problems, found.word) == ((), "true")


def test_a_predicate_may_divide_by_a_measure_of_its_own(tmp_path: Path) -> None:
    predicate = "{kind: threshold, at: 2023, line: '20', side: above, per: {measure: population, times: 100}}"
    found = verdict(tmp_path, ROWS + "2023,A,,30,100\n2023,B,,30,300\n", COUNT.replace("PREDICATE", predicate))
    assert found.word == "true"
