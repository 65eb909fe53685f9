"""A ratio of a group is that of its totals; measures of two sources meet under `derived:` only."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from claimcheck.claims.book import open_book
from claimcheck.pipeline import run

if TYPE_CHECKING:
    from pathlib import Path

SOURCES = """\
sources:
  - id: counts
    title: Poverty
    publisher: A bureau
    kind: dataset
    data:
      path: data/counts.csv
      time: {column: year, grain: year}
      entity: {column: place}
      measures:
        poor: {column: poor, unit: people, exact: true, over-entities: sum}
        people: {column: people, unit: people, exact: true, over-entities: sum}
    derived:
      rate: {ratio: poor, to: people, as: "%", over-entities: sum}
      plain: {ratio: poor, to: people, as: "%"}
  - id: money
    title: Income
    publisher: A bank
    kind: dataset
    data:
      path: data/money.csv
      time: {column: year, grain: year}
      entity: {column: place}
      measures: {income: {column: income, unit: usd, over-entities: sum}}
"""
CLAIM = """\
id: c
claim: Something was said.
said: {by: X, on: 2018-01-01}
sources: [counts, money]
derived: {per-head: {ratio: income, to: people, over-entities: sum}}
checks: [%s]
"""


def finding(root: Path, check: str) -> tuple[str, str, int]:
    """Outcome, reason, and on how many rows of the files it rests."""
    (root / "claims").mkdir()
    (root / "sources" / "data").mkdir(parents=True)
    (root / "sources" / "all.yaml").write_text(SOURCES, encoding="utf-8")
    (root / "claims" / "c.yaml").write_text(CLAIM % check, encoding="utf-8")
    (root / "sources" / "data" / "counts.csv").write_text(
        "place,year,poor,people\nA,2015,10,100\nB,2015,300,1000\nC,2015,1,10\n", encoding="utf-8"
    )
    (root / "sources" / "data" / "money.csv").write_text("place,year,income\nA,2015,1000\nB,2015,3000\n", "utf-8")
    found = run(open_book(root), today=dt.date(2020, 1, 1))
    assert found.problems == ()
    (part,) = found.verdicts[0].parts
    (result,) = part.result.results
    (only,) = result.findings
    rows = {row for several in found.rows().values() for row in several}
    return only.outcome.value, only.reason, len(rows)


@pytest.mark.parametrize(
    ("check", "outcome", "rows"),
    [
        pytest.param('{kind: level, measure: rate, of: [A, B], at: 2015, value: "28.2%"}', "true", 2, id="a share"),
        pytest.param('{kind: level, measure: rate, of: A, at: 2015, value: "10%"}', "true", 1, id="of one place"),
        pytest.param(
            '{kind: level, measure: plain, of: [A, B], at: 2015, value: "28.2%"}', "undecidable", 0, id="silent"
        ),
        pytest.param(
            '{kind: level, measure: per-head, of: [A, B], at: 2015, value: "3.64"}', "true", 4, id="two tables"
        ),
    ],
)
def test_the_share_of_a_group_is_that_of_its_totals(tmp_path: Path, check: str, outcome: str, rows: int) -> None:
    found = finding(tmp_path, check)
    assert (found[0], found[2]) == (outcome, rows)


def test_measures_of_two_sources_meet_under_derived_only(tmp_path: Path) -> None:
    check = "{kind: compare, of: A, at: 2015, a: {measure: income}, b: {measure: people}, relation: higher}"
    outcome, reason, _ = finding(tmp_path, check)
    assert outcome == "undecidable"
    assert "`derived:`" in reason
