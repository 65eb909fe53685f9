"""Every published result that we promise to reproduce, within its tolerance."""

from __future__ import annotations

import math

import pytest
from benchmarks.published import CASES, lines
from benchmarks.published_case import Case, at_least, near


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_published_result_is_reproduced(case: Case) -> None:
    missing = case.missing()
    if missing:
        pytest.skip(missing)
    found = case.measured()

    assert case.holds(found), f"{case.published}: {found}"


def test_the_table_says_what_holds_what_misses_and_what_is_not_there() -> None:
    cases = (
        Case("one", "1.5", (near(1.5, 0.1), at_least(0)), lambda: (1.45, 3.0)),
        Case("two", "2", (near(2, 0.1),), lambda: (2.2,)),
        Case("three", "3", (near(3, 0.1),), lambda: (math.nan,)),
        Case("four", "4", (), lambda: (), file="no-such-table.csv"),
        Case("five", "5", (), lambda: (), package="no_such_package"),
    )
    told = list(lines(cases))[1:]

    assert [line.split()[0] for line in told] == ["holds", "MISSES", "MISSES", "-", "-"]
    assert told[0].endswith("1.45, 3")
    assert "no no-such-table.csv in" in told[3]
    assert told[4].endswith("no_such_package is not installed")
