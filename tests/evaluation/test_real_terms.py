"""Money in the prices of one time, where a source of the claim has a price index."""

from __future__ import annotations

import pytest
from tests.evaluation.newsroom import Newsroom, read_check, series

from claimcheck.claims.claim import Claim, Said
from claimcheck.claims.nodes import Written
from claimcheck.datasets.series import Need, Series
from claimcheck.evaluation.real_terms import RealTerms
from claimcheck.evaluation.wanted import wanted_by
from claimcheck.quantities.outcomes import Outcome

PESOS = {2015: 100.0, 2016: 110.0, 2019: 130.0}
CHANGE = "{kind: change, measure: wage, of: A, from: 2015, to: 2019, direction: increase, by: 30%}"


def wages(unit: str = "pesos", measure: str = "wage", **rows: dict[int, float]) -> Series:
    return series(rows or {"A": PESOS}, measure, unit=unit)


def prices(name: str = "cpi", unit: str = "2015 = 100", **rows: dict[object, float]) -> Series:
    return series(rows or {"A": {2015: 100.0, 2016: 105.0, 2019: 140.0}}, name, unit=unit)  # type: ignore[arg-type]


def real(check: str, *tables: Series) -> RealTerms | None:
    found = Newsroom(tables).ask(check)
    assert found.real is not None
    return found.real.get()


def test_a_change_is_asked_again_in_the_prices_of_its_start() -> None:
    found = real(CHANGE, wages(), prices())

    assert found is not None
    assert found.years == pytest.approx(4, abs=0.01)
    assert (found.base, found.index) == ("2015", "'cpi' from 'bureau'")
    assert found.prices == pytest.approx(1.4)
    assert found.finding is not None
    # R: 130 / 1.4 = 92.857
    assert [seen.value.value for seen in found.finding.observed] == pytest.approx([100, 92.857], abs=0.001)
    assert found.finding.outcome is Outcome.FALSE


def test_a_record_is_asked_again_in_its_own_prices() -> None:
    found = real("{kind: record, measure: wage, of: A, at: 2019, extreme: highest}", wages(), prices())

    assert found is not None
    assert found.base == "2019"
    assert found.finding is not None
    assert found.finding.outcome is Outcome.FALSE
    assert "140" in found.finding.reason  # 100 pesos of 2015 buy what 140 do in 2019


@pytest.mark.parametrize(
    "index",
    [
        pytest.param(prices("ipc"), id="under its Spanish name"),
        pytest.param(prices("price-index", Country={2015: 100.0, 2019: 140.0}), id="of the one country it is about"),
        pytest.param(
            prices(
                "cpi",
                A={
                    f"{year}-{month:02d}": 100.0 if year == 2015 else 140.0
                    for year in (2015, 2019)
                    for month in range(1, 13)
                },
            ),
            id="by month",
        ),
    ],
)
def test_an_index_by_any_usual_name_and_grain_is_used(index: Series) -> None:
    found = real(CHANGE, wages(), index)

    assert found is not None
    assert found.prices == pytest.approx(1.4)


@pytest.mark.parametrize(
    "index",
    [
        pytest.param(prices("inflation", unit="%"), id="a measure of another name"),
        pytest.param(prices("prices", unit="%"), id="a change of prices and no level"),
        pytest.param(prices(A={2015: 100.0}), id="an end is missing"),
        pytest.param(prices(A={2015: 0.0, 2019: 140.0}), id="an index of nothing"),
        pytest.param(prices(B={2015: 100.0, 2019: 140.0}, C={2015: 1.0}), id="other places"),
        pytest.param(prices(A={"2015-01": 100.0, "2019-01": 140.0}), id="a month of the year alone"),
    ],
)
def test_without_an_index_that_reaches_the_ends_only_the_time_is_known(index: Series) -> None:
    found = real(CHANGE, wages(), index)

    assert found == RealTerms(found.years if found else 0, "2015")


@pytest.mark.parametrize(
    "table",
    [
        pytest.param(wages("people"), id="no money"),
        pytest.param(wages("% of dollars spent"), id="a percentage of money"),
        pytest.param(wages("constant pesos"), id="constant by its unit"),
        pytest.param(wages("pesos of 2015"), id="of a year by its unit"),
    ],
)
def test_what_is_no_money_of_each_day_has_no_real_terms(table: Series) -> None:
    assert real(CHANGE, table, prices()) is None


def test_a_real_wage_says_so_by_its_name() -> None:
    check = CHANGE.replace("wage", "real-wage")

    assert real(check, wages(measure="real-wage"), prices()) is None


def test_a_check_that_could_not_be_answered_has_no_real_terms() -> None:
    assert real(CHANGE.replace("2015", "2014"), wages(), prices()) is None


@pytest.mark.parametrize(
    ("check", "expected"),
    [
        pytest.param(CHANGE, {Need("bureau", "cpi")}, id="a change"),
        pytest.param("{kind: level, measure: wage, of: A, at: 2015, value: '100'}", set(), id="a level"),
    ],
)
def test_a_price_index_is_welcome_and_never_required(check: str, expected: set[Need]) -> None:
    claim = Claim(id=Written("c"), claim=Written("So."), said=Said(by=Written("A")), checks=(read_check(check),))

    wanted = wanted_by(claim, Newsroom((wages(), prices())).desk())

    assert {need for need in wanted.welcome if need.measure == "cpi"} == expected
    assert all(need.measure == "wage" for need in wanted.required)
