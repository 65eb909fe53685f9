from __future__ import annotations

import math

import numpy as np
import pytest

from claimcheck.stats.seasons import seasons

MONTHS = 12


def phases(n: int) -> list[int]:
    return [index % MONTHS for index in range(n)]


def wave(n: int, pace: float = 0.0) -> list[float]:
    return [10 + pace * index + 3 * math.cos(index * math.pi / 6) for index in range(n)]


@pytest.mark.parametrize("pace", [pytest.param(0.0, id="level"), pytest.param(0.2, id="rising")])
def test_a_pure_season_explains_everything_and_is_found(pace: float) -> None:
    found = seasons(wave(60, pace), phases(60), MONTHS)

    assert found is not None
    assert found.explained == pytest.approx(1.0, abs=0.05)
    assert found.levels[0] - found.levels[6] == pytest.approx(6.0, abs=0.5)
    assert found.n == 60


def test_noise_explains_nothing() -> None:
    chance = np.random.default_rng(3).normal(size=120)
    found = seasons(list(chance), phases(120), MONTHS)

    assert found is not None
    assert abs(found.explained) < 0.25


def test_a_step_between_two_years_is_no_season() -> None:
    chance = np.random.default_rng(5).normal(size=24)
    found = seasons([value + 8 * (index >= 12) for index, value in enumerate(chance)], phases(24), MONTHS)

    assert found is not None
    assert found.explained < 0.5


def test_the_share_is_corrected_for_the_seasons_and_the_years() -> None:
    """Half-years 1, 0, 3, 0, …: around their years they lie 0.5 above and below, or 1.5; the usual season is ±1."""
    found = seasons([1.0, 0.0, 3.0, 0.0] * 6, [0, 1] * 12, 2)

    assert found is not None
    assert (found.n, sorted(found.levels)) == (24, [0, 1])
    assert found.levels[0] > 0 > found.levels[1]
    assert 0 < found.explained < 1


@pytest.mark.parametrize(
    ("values", "per_year"),
    [
        pytest.param(wave(23), MONTHS, id="23 months"),
        pytest.param(wave(30), 52, id="less than two years of weeks"),
        pytest.param([5.0] * 24, MONTHS, id="nothing moves"),
        pytest.param([None if index % 5 == 0 else 1.0 + index for index in range(48)], MONTHS, id="no year is whole"),
        pytest.param([], 2, id="no values"),
    ],
)
def test_too_little_says_nothing(values: list[float | None], per_year: int) -> None:
    assert seasons(values, phases(len(values)), per_year) is None


def test_a_gap_leaves_out_the_years_around_it() -> None:
    values: list[float | None] = [*wave(60)]
    values[30] = None
    found = seasons(values, phases(60), MONTHS)

    assert found is not None
    assert found.n == 60 - 12
    assert found.explained == pytest.approx(1.0, abs=0.01)


@pytest.mark.parametrize(
    ("phase_count", "per_year"), [pytest.param(23, 12, id="a season short"), pytest.param(24, 1, id="whole years")]
)
def test_what_makes_no_sense_is_refused(phase_count: int, per_year: int) -> None:
    with pytest.raises(ValueError, match="needs a season for each value"):
        seasons(wave(24), phases(phase_count), per_year)
