"""A check of answer sheets that names no answer is told where it is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.book.by_hand import checked

ROWS = "person,year,safe\n1,2020,yes\n2,2020,no\n3,2020,yes\n"
LAYOUT = """rows: respondent
time: {column: year, grain: year}
measures:
  feels-safe: {column: safe, categories: true, unit: "%"}"""


@pytest.mark.parametrize(
    ("check", "column"),
    [
        pytest.param("{kind: level, measure: feels-safe, at: 2020, value: 60%}", 28, id="level"),
        pytest.param("{kind: survey, measure: feels-safe, at: 2020, value: 60%}", 29, id="survey"),
        pytest.param(
            "{kind: exists, measure: feels-safe, periods: 2020, expected: some, predicate: {kind: threshold, "
            "line: 5%, side: above}}",
            29,
            id="a predicate",
        ),
    ],
)
def test_the_problem_stands_at_the_measure(tmp_path: Path, check: str, column: int) -> None:
    problem = checked(tmp_path, {"poll": (ROWS, LAYOUT)}, check).problems[0]
    assert problem.code == "CC118"
    assert problem.place is not None
    assert (problem.place.path, problem.place.line, problem.place.column) == ("claims/claim.yaml", 6, column)
