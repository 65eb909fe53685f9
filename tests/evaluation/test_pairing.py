from __future__ import annotations

import pytest
from tests.evaluation.newsroom import Adding, Newsroom, group, series

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


PEOPLE = dict.fromkeys(YEARS, 1000.0)
PER = ", per: {measure: population, times: 100}"


def rates(*populations: tuple[str, dict[int, float]]) -> Newsroom:
    tables = [
        series({"SLV": figures}, "population", decimals=None, unit="people", source=source)
        for source, figures in populations
    ]
    return Newsroom((series({"SLV": YEARS}, "count", decimals=None, unit="cases"), *tables))


def rate(year: int, per: str = PER) -> str:
    return f"{{kind: level, measure: count, of: SLV, at: {year}, value: '1'{per}}}"


def test_two_rates_of_one_series_have_the_baseline_of_their_change() -> None:
    room = rates(("bureau", PEOPLE))
    found = baseline_between(room.ask(rate(2015)), room.ask(rate(2017)), room.desk())
    assert found is not None
    assert found.survival == pytest.approx(0.046, abs=0.001)
    assert found.typical == pytest.approx(6.15)  # per 100 people, as the levels


def test_two_rates_that_were_divided_by_two_tables_are_held_together_on_one() -> None:
    room = rates(("early", {2015: 1.0}), ("whole", PEOPLE))
    earlier, later = room.ask(rate(2015)), room.ask(rate(2017))
    assert "divided by 'population' of 'early'" in earlier.notes
    found = baseline_between(earlier, later, room.desk())
    assert found is not None
    assert found.start.value.value == pytest.approx(10.3)
    assert found.survival == pytest.approx(0.046, abs=0.001)


def test_rates_that_are_counted_differently_are_no_series() -> None:
    room = rates(("bureau", PEOPLE))
    other = rate(2017, PER.replace("100", "1000"))
    assert baseline_between(room.ask(rate(2015)), room.ask(other), room.desk()) is None
    assert baseline_between(room.ask(rate(2015)), room.ask(rate(2017, "")), room.desk()) is None


def test_two_levels_of_a_group_are_a_change_of_the_group() -> None:
    table = series({"SLV": YEARS, "HND": YEARS}, over_entities=Adding.SUM)
    room = Newsroom((table,), groups={"both": group("SLV", "HND")})
    found = baseline_between(room.ask(level(2015, 206, of="both")), room.ask(level(2017, 120, of="both")), room.desk())
    assert found is not None
    assert found.survival == pytest.approx(0.046, abs=0.001)
    assert found.typical == pytest.approx(123.0)
