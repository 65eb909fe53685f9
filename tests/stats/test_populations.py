from __future__ import annotations

import pytest

from claimcheck.stats.populations import Implied, could_be_one, implied_population


def test_a_count_and_a_rate_make_a_population() -> None:
    # R: 1e5 * 6656 / 103; 1e5 * 6655.5 / 103.5; 1e5 * 6656.5 / 102.5
    found = implied_population((6655.5, 6656, 6656.5), (102.5, 103, 103.5), 100_000)

    assert (found.low, found.about, found.high) == pytest.approx((6430434.8, 6462135.9, 6494146.3))


@pytest.mark.parametrize(
    ("second", "years", "expected"),
    [
        pytest.param(Implied(104, 105, 106), 0, False, id="apart in one year"),
        pytest.param(Implied(102, 105, 106), 0, True, id="they touch"),
        pytest.param(Implied(104, 105, 106), 1, True, id="a year of growth"),
        pytest.param(Implied(108, 110, 112), 1, False, id="more than a year of growth"),
        pytest.param(Implied(108, 110, 112), 2, True, id="two years of it"),
        pytest.param(Implied(90, 92, 94), 1, True, id="a year of shrinking"),
    ],
)
def test_two_populations_may_be_one_with_time(second: Implied, years: float, expected: bool) -> None:
    first = Implied(98, 100, 102)

    assert could_be_one(first, second, years=years) is expected
    assert could_be_one(second, first, years=years) is expected


def test_a_population_follows_from_figures_above_zero() -> None:
    with pytest.raises(ValueError, match="above zero"):
        implied_population((0, 1, 2), (1, 1, 1), 100)


@pytest.mark.parametrize(("years", "growth"), [(-1, 0.05), (1, -0.05)])
def test_time_and_growth_go_forward(years: float, growth: float) -> None:
    with pytest.raises(ValueError, match="zero or more"):
        could_be_one(Implied(1, 1, 1), Implied(1, 1, 1), years=years, growth=growth)
