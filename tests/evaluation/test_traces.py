"""The course of the series behind a finding."""

from __future__ import annotations

from pathlib import Path

import pytest

import claimcheck
from claimcheck.evaluation.traces import Later, Stretch, Trace

ROWS = "year,place,rate,people\n" + "".join(
    f"{year},A,{rate},{people}\n"
    for year, rate, people in [
        (2009, 71, 100),
        (2010, 64.5, 100),
        (2012, 41.5, 100),
        (2013, 40, 200),
        (2015, 103, 200),
        (2017, 60, 200),
    ]
)
SOURCE = """
id: rates
title: Rates
publisher: Us
kind: dataset
data:
  path: data/rates.csv
  format: csv
  time: {column: year, grain: year}
  entity: {column: place}
  measures:
    rate: {column: rate, unit: murders, decimals: 1, over-time: sum}
    people: {column: people, unit: people, exact: true, over-time: last}
"""


def traced(tmp_path: Path, check: str) -> Trace | None:
    (tmp_path / "claims").mkdir()
    (tmp_path / "sources" / "data").mkdir(parents=True)
    (tmp_path / "sources" / "rates.yaml").write_text(SOURCE, encoding="utf-8")
    (tmp_path / "sources" / "data" / "rates.csv").write_text(ROWS, encoding="utf-8")
    claim = f"id: c\nclaim: It fell.\nsaid: {{by: A, on: 2019-03}}\nsources: [rates]\nchecks:\n  - {check}\n"
    (tmp_path / "claims" / "c.yaml").write_text(claim, encoding="utf-8")
    (verdict,) = claimcheck.check(tmp_path).verdicts
    (finding,) = verdict.parts[0].result.results[0].findings
    assert finding.trace is not None, verdict.problems
    return finding.trace.get()


def test_a_change_has_the_whole_series_with_its_gaps_and_both_ends(tmp_path: Path) -> None:
    found = traced(tmp_path, "{kind: change, measure: rate, of: A, from: 2015, to: 2017, direction: decrease}")
    assert found is not None
    assert [str(period) for period in found.periods] == [str(year) for year in range(2009, 2018)]
    values = [value.value if value is not None else None for value in found.values]
    assert values == [71, 64.5, None, 41.5, 40, None, 103, None, 60]
    assert (found.start, found.end, found.known) == (Stretch(6, 6), Stretch(8, 8), 6)
    assert found.at(found.end) == "2017"


def test_a_level_has_one_end(tmp_path: Path) -> None:
    found = traced(tmp_path, '{kind: level, measure: rate, of: A, at: 2013, value: "40"}')
    assert found is not None
    assert (found.start, found.end) == (None, Stretch(4, 4))


def test_a_sum_over_a_range_is_a_stretch(tmp_path: Path) -> None:
    found = traced(tmp_path, '{kind: level, measure: rate, of: A, at: 2009..2010, value: "135"}')
    assert found is not None
    assert (found.end, found.end.width, found.at(found.end)) == (Stretch(0, 1), 2, "2009..2010")


def test_a_rate_is_divided_in_every_period(tmp_path: Path) -> None:
    check = (
        "{kind: change, measure: rate, of: A, per: {measure: people, times: 100}, from: 2012, to: 2013, "
        "direction: decrease}"
    )
    found = traced(tmp_path, check)
    assert found is not None
    values = [value.value if value is not None else None for value in found.values]
    assert values == pytest.approx([71, 64.5, None, 41.5, 20, None, 51.5, None, 30], nan_ok=True)
    assert found.is_rate


def test_what_cannot_be_read_has_no_course(tmp_path: Path) -> None:
    assert traced(tmp_path, '{kind: level, measure: rate, of: A, at: 2011, value: "40"}') is None


def test_a_later_value_is_made_once() -> None:
    made: list[int] = []

    def make() -> int:
        made.append(1)
        return len(made)

    later = Later(make)
    assert (later.get(), later.get(), made) == (1, 1, [1])
