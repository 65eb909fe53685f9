"""Which sources could be read on a day, and what of a series was known by then."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from tests.evaluation.newsroom import series as table
from tests.judgement.builders import ref, source

from claimcheck.claims.nodes import Written
from claimcheck.claims.periods import UNDATED, Grain
from claimcheck.datasets.series import Status
from claimcheck.datasets.vintages import Attached, Vintages, as_known, is_out

if TYPE_CHECKING:
    from claimcheck.datasets.series import Series
    from claimcheck.datasets.sources import Source


def edition(name: str, out: str | None = None, before: str | None = None) -> Source:
    published = dt.date.fromisoformat(out) if out else None
    return source(name, published=published, supersedes=Written(before) if before else None)


LINE = [edition("a", "2018-01-01"), edition("b", "2020-01-01", "a"), edition("c", "2022-01-01", "b")]


def attached(*names: str, on: str | None = None, sources: list[Source] = LINE) -> Attached:
    vintages = Vintages({str(item.id): item for item in sources})
    return vintages.attached([ref(name) for name in names], dt.date.fromisoformat(on) if on else None)


def ids(found: Attached) -> list[str]:
    return [str(item.id) for item in found.refs]


@pytest.mark.parametrize(
    ("on", "found"),
    [
        pytest.param(None, ["c", "b"], id="today the newest, which it stands in for"),
        pytest.param("2021-06-01", ["b"], id="on a day the newest that was out"),
        pytest.param("2022-01-01", ["c", "b"], id="a source is out on its day"),
        pytest.param("2019-06-01", ["a"], id="before it was out, an older one"),
        pytest.param("2017-06-01", [], id="before all of them, none"),
    ],
)
def test_a_listed_source_brings_the_newest_of_its_vintages(on: str | None, found: list[str]) -> None:
    assert ids(attached("b", on=on)) == found


def test_a_vintage_speaks_for_the_one_that_is_listed() -> None:
    assert attached("b").stands_in == {"c": ("b",)}
    assert attached("c", on="2019-06-01").stands_in == {"a": ("c",)}


def test_of_two_listed_vintages_each_speaks_for_itself_while_it_can_be_read() -> None:
    assert attached("a", "c").stands_in == {}
    assert attached("a", "c", on="2019-06-01").stands_in == {"a": ("c",)}


def test_a_vintage_is_to_the_claim_what_the_listed_one_is() -> None:
    vintages = Vintages({str(item.id): item for item in LINE})
    (newest, _) = vintages.attached([ref("b", of_record=True)]).refs
    assert (newest.id, newest.of_record) == ("c", True)


def test_two_editions_that_follow_one_are_both_the_newest() -> None:
    forked = [*LINE, edition("d", "2022-06-01", "b")]
    assert ids(attached("a", sources=forked)) == ["c", "d", "a"]


def test_ten_thousand_vintages_of_one_series_are_gone_through_once() -> None:
    line = [edition(f"v{number}", "2020-01-01", f"v{number - 1}") for number in range(1, 10_000)]
    assert ids(attached("v5000", sources=[edition("v0", "2020-01-01"), *line])) == ["v9999", "v5000"]


def test_vintages_in_a_circle_end() -> None:
    circle = [edition("a", "2018-01-01", "b"), edition("b", "2020-01-01", "a")]
    assert ids(attached("a", sources=circle)) == ["a"]


def test_a_source_that_nobody_knows_stays_as_it_is() -> None:
    assert ids(attached("x", on="2020-01-01")) == ["x"]


@pytest.mark.parametrize(
    ("keys", "out"),
    [
        pytest.param({"published": dt.date(2020, 1, 1)}, True, id="published that day"),
        pytest.param({"published": dt.date(2020, 1, 2)}, False, id="published the day after"),
        pytest.param({"retrieved": dt.date(2019, 1, 1)}, True, id="retrieved before"),
        pytest.param(
            {"published": dt.date(2021, 1, 1), "retrieved": dt.date(2019, 1, 1)}, False, id="published counts"
        ),
        pytest.param({}, False, id="nobody knows"),
    ],
)
def test_a_source_is_out_by_what_is_known(keys: dict[str, Any], *, out: bool) -> None:
    assert is_out(source("a", **keys), dt.date(2020, 1, 1)) is out


YEARS = table({"A": {2017: 1, 2018: 2, 2019: 3}, "B": {2019: 4}}, statuses={("A", 2019): Status.FORECAST})


def known(series: Series, day: dt.date, *, out: bool) -> dict[str, list[str]]:
    found = as_known(series, day, is_out=out)
    return {code: [str(period) for period in cells] for code, cells in found.cells.items()}


def test_periods_that_were_not_over_are_left_out_and_forecasts_stay() -> None:
    assert known(YEARS, dt.date(2018, 12, 31), out=True) == {"A": ["2017", "2018", "2019"]}


def test_of_a_source_that_is_not_out_the_lag_counts() -> None:
    late = replace(YEARS, lag_days=60)
    assert known(late, dt.date(2019, 2, 28), out=False) == {"A": ["2017", "2019"]}
    assert known(late, dt.date(2019, 3, 1), out=False) == {"A": ["2017", "2018", "2019"]}
    assert known(late, dt.date(2019, 2, 28), out=True) == {"A": ["2017", "2018", "2019"]}


def test_a_series_that_was_all_known_is_the_same_object() -> None:
    assert as_known(YEARS, dt.date(2020, 1, 1), is_out=True) is YEARS


def test_a_table_without_periods_is_known_whole() -> None:
    cell = next(iter(YEARS.of("B").values()))
    undated = replace(YEARS, grain=Grain.UNDATED, cells={"A": {UNDATED: cell}})
    assert as_known(undated, dt.date(1900, 1, 1), is_out=True) is undated
