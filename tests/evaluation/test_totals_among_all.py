"""`of: all` adds places up, and a total among them would be counted twice."""

from __future__ import annotations

import pytest
from tests.evaluation.newsroom import Newsroom, series

from claimcheck.datasets.series import Adding

COUNTS = {"A": {2015: 5, 2016: 6}, "B": {2015: 4, 2016: 3}, "C": {2015: 1, 2016: 1}, "D": {2015: 2, 2016: 2}}
WITH_TOTAL = {**COUNTS, "WLD": {2015: 12, 2016: 12}}


@pytest.mark.parametrize(
    "check",
    [
        pytest.param('{kind: level, measure: rate, of: all, at: 2015, value: "12"}', id="level"),
        pytest.param("{kind: change, measure: rate, of: all, from: 2015, to: 2016, direction: none}", id="change"),
    ],
)
def test_an_undeclared_total_is_never_added_to_its_parts(check: str) -> None:
    room = Newsroom((series(WITH_TOTAL, decimals=None, over_entities=Adding.SUM),))
    assert [problem.code for problem in room.evaluate(check).problems] == ["CC509"]


def test_places_without_a_total_add_up() -> None:
    room = Newsroom((series(COUNTS, decimals=None, over_entities=Adding.SUM),))
    finding = room.ask('{kind: level, measure: rate, of: all, at: 2015, value: "12"}')
    assert (finding.outcome.value, finding.observed[0].value.value) == ("true", 12.0)
