"""The error rates of interrupted time series in the small: none cries an effect too often where there is none."""

from __future__ import annotations

import numpy as np
import pytest
from benchmarks.error_rates import main
from benchmarks.error_rates_series import (
    Worst,
    count_rate,
    fixed_rate,
    highest_before,
    highest_of_all,
    highest_of_the_last_eight,
    p_of_counts,
    p_of_steps,
    peak_rate,
    right_after_the_worst,
    seasonal_rate,
    wandering_counts,
)

from claimcheck.stats.detectable import remembering
from claimcheck.stats.interrupted import Interrupted, interrupted
from claimcheck.stats.interrupted_counts import InterruptedCounts, interrupted_counts

SERIES = 400
SEED = 11


@pytest.mark.parametrize("rho", [0.0, 0.6, 0.9, 1.0])
@pytest.mark.parametrize("size", [(8, 4), (16, 8), (24, 12)], ids=lambda size: f"{size[0]} and {size[1]}")
def test_a_series_without_a_change_shows_none(size: tuple[int, int], rho: float) -> None:
    rate = fixed_rate(size, rho, SERIES, SEED)

    assert rate.share - 2 * rate.error <= 0.08


@pytest.mark.parametrize(
    "worst", [highest_of_all, highest_before, highest_of_the_last_eight], ids=["of all", "so far", "lately"]
)
@pytest.mark.parametrize("rho", [0.0, 0.6, 1.0])
def test_a_policy_right_after_the_worst_year_takes_no_credit_for_the_return(rho: float, worst: Worst) -> None:
    rate = peak_rate((12, 4), rho, SERIES, SEED, worst)

    assert rate.share - 2 * rate.error <= 0.05


def test_a_season_of_any_shape_is_no_effect() -> None:
    rate = seasonal_rate((72, 24), 0.9, 150, SEED)

    assert rate.share - 2 * rate.error <= 0.08


@pytest.mark.parametrize("mean", [5, 1000])
def test_counts_whose_rate_wanders_show_no_change(mean: float) -> None:
    rate = count_rate((12, 4), mean, 0.6, 150, SEED)

    assert rate.share - 2 * rate.error <= 0.08


@pytest.mark.parametrize("size", [(8, 4), (16, 8), (30, 12)], ids=["short", "usual", "long"])
def test_many_series_at_once_get_the_p_of_each_alone(size: tuple[int, int]) -> None:
    before = size[0]
    usual = remembering(sum(size), 0.6, 4, SEED)
    values = np.concatenate((usual, right_after_the_worst(size, 0.6, 2, SEED, highest_of_all)), axis=1)
    for column, p in zip(values.T, p_of_steps(values, before), strict=True):
        alone = interrupted(range(sum(size)), column.tolist(), before)
        assert isinstance(alone, Interrupted)
        assert alone.p == pytest.approx(float(p))


def test_many_counts_at_once_get_the_p_of_each_alone() -> None:
    counts = wandering_counts(np.random.default_rng(SEED), 16, 3, 0.6, 6)
    for column, p in zip(counts.T, p_of_counts(counts, 12), strict=True):
        alone = interrupted_counts(range(16), column.tolist(), 12)
        assert isinstance(alone, InterruptedCounts)
        assert alone.p == pytest.approx(float(p))


def test_a_series_whose_worst_year_is_the_last_before_has_none_worse() -> None:
    drawn = right_after_the_worst((8, 4), 0.3, 50, SEED, highest_of_all)

    assert drawn.shape == (12, 50)
    assert (drawn.argmax(axis=0) == 7).all()


def test_the_table_can_be_had_in_parts(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["--only", "series", "--series", "4", "--seed", "3"])
    told = capsys.readouterr().out.splitlines()

    assert code in (0, 1)
    assert any("counts around 50, 16 before and 8 after, rho 0.9" in line for line in told)
    assert all(line.split()[0] in ("holds", "OVER") for line in told[1:])
