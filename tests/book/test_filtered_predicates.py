"""A table may have several rows for a place until a filter is applied, and only the predicate may have that filter."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.book.by_hand import checked

ROWS = "code,year,sex,cases\n" + "".join(
    f"{code},{year},{sex},{cases}\n"
    for code, women, men in (("A", 4, 9), ("B", 7, 3), ("C", 8, 1))
    for year in (2020, 2021, 2022)
    for sex, cases in (("f", women), ("m", men))
)
LAYOUT = """time: {column: year, grain: year}
entity: {column: code}
measures:
  cases: {column: cases, unit: cases, exact: true}"""
TABLE = {"police": (ROWS, LAYOUT)}
MANY = "predicate: {kind: threshold, where: {sex: f}, line: '5', side: above}"
MORE = "predicate: {kind: compare, a: {where: {sex: f}}, b: {where: {sex: m}}, relation: higher}"


@pytest.mark.parametrize(
    ("check", "outcome"),
    [
        pytest.param(f"kind: count, entities: all, at: 2021, {MANY}, quantity: '2'", "true", id="count of places"),
        pytest.param(f"kind: count, of: B, periods: 2020..2022, {MANY}, quantity: every", "true", id="of periods"),
        pytest.param(f"kind: count, entities: all, at: 2021, {MORE}, quantity: '2'", "true", id="sides with filters"),
        pytest.param(f"kind: exists, entities: all, at: 2021, {MANY}, expected: some", "true", id="exists"),
        pytest.param(f"kind: exists, of: A, periods: 2020..2022, {MANY}, expected: none", "true", id="none"),
        pytest.param(f"kind: run, of: B, {MANY}, ending: 2022, length: '3'", "true", id="run"),
        pytest.param(
            "kind: count, of: B, periods: {in: 2020..2022, when: [{kind: threshold, where: {sex: m}, line: '5', "
            "side: above}], as: episodes}, quantity: none",
            "true",
            id="episodes",
        ),
        pytest.param(
            f"kind: count, entities: all, predicate: {{kind: exists, periods: 2020..2022, expected: some, {MANY}}}, "
            "quantity: '2'",
            "true",
            id="a predicate inside a predicate",
        ),
    ],
)
def test_the_filter_of_the_predicate_is_enough(tmp_path: Path, check: str, outcome: str) -> None:
    assert checked(tmp_path, TABLE, f"{{measure: cases, {check}}}").outcome == outcome


def test_without_any_filter_there_are_two_rows_for_a_figure(tmp_path: Path) -> None:
    plain = MANY.replace("where: {sex: f}, ", "")
    found = checked(
        tmp_path, TABLE, f"{{measure: cases, kind: count, entities: all, at: 2021, {plain}, quantity: '2'}}"
    )
    assert found.codes == ["CC503"]
