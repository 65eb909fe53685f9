"""A part of all rows: of a register whose rows are counted, the whole has no filter to write."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.book.by_hand import checked

ROWS = "case,year,town,weapon\n" + "".join(
    f"{n},2020,{town},{weapon}\n"
    for n, (town, weapon) in enumerate([("A", "gun")] * 3 + [("A", "knife")] + [("B", "gun")] + [("B", "knife")] * 3)
)
LAYOUT = """rows: event
time: {column: year, grain: year}
entity: {column: town}
measures:
  killings: {rows: count, unit: killings, over-entities: sum, over-time: sum}"""


@pytest.mark.parametrize(
    ("check", "outcome"),
    [
        pytest.param("of: A, whole: all, value: 75%", "true", id="every row of the place"),
        pytest.param("of: A, whole: all, value: 50%", "false", id="another share"),
        pytest.param("of: B, whole: all, where: {weapon: gun}, value: 100%", "true", id="under the check's own filter"),
    ],
)
def test_a_share_of_all_rows(tmp_path: Path, check: str, outcome: str) -> None:
    asked = f"{{kind: share, measure: killings, at: 2020, part: {{weapon: gun}}, {check}}}"
    assert checked(tmp_path, {"register": (ROWS, LAYOUT)}, asked).outcome == outcome


@pytest.mark.parametrize(
    ("check", "code", "hint"),
    [
        pytest.param("part: {weapon: gun}, whole: {}", "CC112", "write `all` for every row", id="an empty filter"),
        pytest.param("part: all, whole: all", "CC118", "part: {sex: female}, or a measure", id="all as a part"),
    ],
)
def test_what_is_no_part_of_all_says_what_to_write(tmp_path: Path, check: str, code: str, hint: str) -> None:
    asked = f"{{kind: share, measure: killings, of: A, at: 2020, {check}, value: 75%}}"
    problem = checked(tmp_path, {"register": (ROWS, LAYOUT)}, asked).problems[0]
    assert (problem.code, problem.hint) == (code, hint)
    assert problem.place is not None
    assert problem.place.line == 6
