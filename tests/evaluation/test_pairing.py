from __future__ import annotations

import pytest
from tests.evaluation.newsroom import Newsroom, series

from claimcheck.evaluation.pairing import baseline_between

YEARS = {2009: 71, 2010: 64.5, 2011: 70, 2012: 41.5, 2013: 40, 2014: 61.5, 2015: 103, 2016: 81, 2017: 60, 2018: 51}
ROOM = Newsroom((series({"SLV": YEARS, "HND": YEARS}), series({"SLV": YEARS}, "count", unit="people")))


def level(year: int, value: int, measure: str = "rate", of: str = "SLV") -> str:
    return f"{{kind: level, measure: {measure}, of: {of}, at: {year}, value: '{value}'}}"


def test_two_levels_of_one_series_have_the_baseline_of_their_change() -> None:
    found = baseline_between(ROOM.ask(level(2015, 103)), ROOM.ask(level(2017, 60)), ROOM.desk())
    assert found is not None
    assert found.survival == pytest.approx(0.046, abs=0.001)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(level(2017, 60), level(2015, 103), id="the wrong way round"),
        pytest.param(level(2015, 103), level(2015, 103), id="one period"),
        pytest.param(level(2015, 103), level(2017, 60, measure="count"), id="two measures"),
        pytest.param(level(2015, 103), level(2017, 60, of="HND"), id="two places"),
        pytest.param(level(2015, 103), level(1999, 60), id="no figure"),
    ],
)
def test_levels_that_are_not_one_series_have_none(first: str, second: str) -> None:
    assert baseline_between(ROOM.ask(first), ROOM.ask(second), ROOM.desk()) is None
