"""The error rates of the designs for panels in the small: none cries an effect too often where there is none."""

from __future__ import annotations

import numpy as np
import pytest
from benchmarks.error_rates_panels import (
    SIZES,
    Rate,
    carried_over,
    difference_rates,
    lines,
    staggered_rates,
    synthetic_rates,
)

from claimcheck.stats.extra import EXTRA

SERIES = 120
SEED = 11


@pytest.mark.parametrize("rho", [0.0, 0.9])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]} against {size[1]}")
def test_a_difference_finds_no_effect_where_there_is_none(size: tuple[int, int], rho: float) -> None:
    found = {rate.what: rate for rate in difference_rates(size, rho, SERIES, SEED)}

    assert found["the worse"].share - 2 * found["the worse"].error <= 0.08
    assert found["the worse"].found <= min(found["Welch"].found, found["permutation"].found)


def test_units_that_vary_more_under_the_policy_do_not_make_an_effect() -> None:
    found = {rate.what: rate for rate in difference_rates((3, 20), 0.5, SERIES, SEED, spread=3)}

    assert found["the worse"].share - 2 * found["the worse"].error <= 0.08
    assert found["permutation"].share > 0.2  # which is why it never rules alone where there is another test
    assert found["permutation"].allowed is None


def test_a_synthetic_control_ranks_first_no_more_often_than_chance() -> None:
    found = {rate.what: rate for rate in synthetic_rates(19, 0.9, SERIES, SEED)}

    assert len(found) == 4
    assert all(rate.share - 2 * rate.error <= 0.05 for rate in found.values())


def test_few_staggered_units_find_no_effect_where_there_is_none() -> None:
    pytest.importorskip("diff_diff", reason=f"needs '{EXTRA}'")

    (found,) = staggered_rates((5, 5), 5, 0.5, SERIES, SEED)

    assert found.share - 2 * found.error <= 0.08


def test_noise_carries_over_by_rho_and_keeps_its_size() -> None:
    noise = carried_over(np.random.default_rng(SEED), 4_000, 6, 0.8)

    assert np.corrcoef(noise[:, 4], noise[:, 5])[0, 1] == pytest.approx(0.8, abs=0.03)
    assert noise[:, 5].std() == pytest.approx(1, abs=0.04)


def test_the_table_says_which_rate_is_over_its_line() -> None:
    rates = [Rate("a", "Welch", 30, 200, 0.08), Rate("b", "Welch", 20, 200, 0.08), Rate("c", "Welch", 90, 200, None)]
    told = list(lines(iter(rates)))[1:]

    assert [line.split()[0] for line in told] == ["OVER", "holds", "-"]
    assert "15.0% ± 5.0%" in told[0]


def test_the_rates_are_the_same_for_the_same_seed() -> None:
    assert difference_rates((3, 7), 0.5, 20, SEED) == difference_rates((3, 7), 0.5, 20, SEED)
