"""A mean of places, and what it is by their people."""

from __future__ import annotations

import pytest
from tests.evaluation.newsroom import Adding, Newsroom, series

from claimcheck.datasets.series import Series

RATES: dict[str, dict[int, float]] = {"A": {2017: 10}, "B": {2017: 20}, "C": {2017: 60}}
PEOPLE: dict[str, dict[int, float]] = {"A": {2017: 800}, "B": {2016: 100}, "C": {2017: 100}}
TAKEN = "{kind: level, measure: rate, of: {in: [A, B, C], take: mean}, at: 2017, value: '30'}"
TOGETHER = "{kind: level, measure: rate, of: [A, B, C], at: 2017, value: '30'}"


def population(rows: dict[str, dict[int, float]] | None = None) -> Series:
    return series(rows or PEOPLE, "population", decimals=None, unit="people")


def by_people(check: str, *tables: Series) -> float | None:
    found = Newsroom(tables).ask(check)
    assert found.by_people is not None
    return found.by_people.get()


@pytest.mark.parametrize(
    ("check", "adding"),
    [pytest.param(TAKEN, None, id="a mean that is asked for"), pytest.param(TOGETHER, Adding.MEAN, id="by the source")],
)
def test_a_mean_of_rates_is_known_by_people_too(check: str, adding: Adding | None) -> None:
    # R: weighted.mean(c(10, 20, 60), c(800, 100, 100))
    assert by_people(check, series(RATES, over_entities=adding), population()) == pytest.approx(16.0)


@pytest.mark.parametrize(
    ("check", "tables"),
    [
        pytest.param(TAKEN, [series(RATES)], id="nobody has the population"),
        pytest.param(TAKEN, [series(RATES), population({"A": {2017: 800}})], id="of some places only"),
        pytest.param(TAKEN.replace("mean", "median"), [series(RATES), population()], id="a median"),
        pytest.param(TOGETHER, [series(RATES, over_entities=Adding.SUM), population()], id="a sum"),
        pytest.param(TAKEN, [series(RATES, unit="cases"), population()], id="counts"),
        pytest.param(TOGETHER.replace("[A, B, C]", "A"), [series(RATES), population()], id="one place"),
        pytest.param(
            "{kind: compare, measure: rate, at: 2017, a: {of: B}, b: {of: A}, relation: higher}",
            [series(RATES), population()],
            id="places that stand in two sides",
        ),
        pytest.param(TAKEN.replace("2017", "2019"), [series(RATES), population()], id="no figure"),
        pytest.param(
            TAKEN.replace("2017", "2016..2017"),
            [
                series({code: {2016: 1.0, **years} for code, years in RATES.items()}, over_time=Adding.MEAN),
                population(),
            ],
            id="several periods",
        ),
    ],
)
def test_anything_else_has_no_mean_by_people(check: str, tables: list[Series]) -> None:
    assert by_people(check, *tables) is None
