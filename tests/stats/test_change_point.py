from __future__ import annotations

import math

import numpy as np
import pytest

from claimcheck.stats.change_point import ChangePoint, change_point, change_point_of_counts
from claimcheck.stats.periods import Untested

# British coal mining disasters a year, 1851-1962 (Jarrett 1979, Biometrika 66, 191-193)
DISASTERS = [4, 5, 4, 1, 0, 4, 3, 4, 0, 6, 3, 3, 4, 0, 2, 6, 3, 3, 5, 4, 5, 3, 1, 4, 4, 1, 5, 5, 3, 4, 2, 5, 2, 2, 3, 4]
DISASTERS += [
    2,
    1,
    3,
    2,
    2,
    1,
    1,
    1,
    1,
    3,
    0,
    0,
    1,
    0,
    1,
    1,
    0,
    0,
    3,
    1,
    0,
    3,
    2,
    2,
    0,
    1,
    1,
    1,
    0,
    1,
    0,
    1,
    0,
    0,
    0,
    2,
]
DISASTERS += [
    1,
    0,
    0,
    0,
    1,
    1,
    0,
    2,
    3,
    3,
    1,
    1,
    2,
    1,
    1,
    1,
    1,
    2,
    4,
    2,
    0,
    0,
    0,
    1,
    4,
    0,
    0,
    0,
    1,
    0,
    0,
    0,
    0,
    0,
    1,
    0,
]
DISASTERS += [0, 1, 0, 1]
NOISE = np.random.default_rng(8).standard_normal(40)
WALK = [float(value) for value in np.cumsum(np.random.default_rng(9).standard_normal(40))]


def answered(found: ChangePoint | Untested) -> ChangePoint:
    assert isinstance(found, ChangePoint), found
    return found


def test_a_change_of_level_is_found_where_it_is() -> None:
    values = [float(noise + 4 * (at >= 25)) for at, noise in enumerate(NOISE)]
    found = answered(change_point(range(1980, 2020), values))
    assert found.last_before == 2004
    assert found.p < 0.05
    assert found.after - found.before == pytest.approx(4, abs=1)


def test_the_statistic_is_that_of_the_best_split() -> None:
    # each split written out
    values = np.array(WALK)
    best = 0.0
    for split in range(6, 35):
        parts = values[:split], values[split:]
        left = sum(float(((part - part.mean()) ** 2).sum()) for part in parts)
        best = max(best, (float(((values - values.mean()) ** 2).sum()) - left) / (left / 38))
    assert answered(change_point(range(40), WALK)).statistic == pytest.approx(best)


def test_a_series_that_wanders_has_a_best_date_without_a_change() -> None:
    assert answered(change_point(range(40), WALK)).p > 0.05


def test_the_same_seed_gives_the_same_p() -> None:
    first, again, other = (change_point(range(40), WALK, seed=seed) for seed in (1, 1, 2))
    assert first == again
    assert first != other


def test_the_disasters_became_fewer_after_1891() -> None:
    # Carlin, Gelfand and Smith 1992, Applied Statistics 41, 389-405: 41 years, 3.1 and 0.9 a year
    found = answered(change_point_of_counts(range(1851, 1963), DISASTERS))
    assert found.last_before == 1891
    assert (found.before, found.after) == pytest.approx((3.1, 0.9), abs=0.05)
    assert found.p < 0.01


def test_a_steady_rate_has_a_best_date_too() -> None:
    counts = [float(count) for count in np.random.default_rng(6).poisson([8] * 30)]
    assert answered(change_point_of_counts(range(30), counts)).p > 0.1


def test_more_people_are_no_higher_rate() -> None:
    people = [1.0] * 15 + [3.0] * 15
    counts = [float(count) for count in np.random.default_rng(7).poisson([10 * one for one in people])]
    plain, rated = (answered(change_point_of_counts(range(30), counts, exposure=by)) for by in (None, people))
    assert plain.p < 0.01 < 0.1 < rated.p
    assert rated.before == pytest.approx(10, abs=2)


def test_equal_counts_have_no_better_split_than_chance() -> None:
    found = answered(change_point_of_counts(range(12), [5] * 12))
    assert found.statistic == pytest.approx(0, abs=1e-9)
    assert found.p == 1.0


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        pytest.param([1.0, 2, 1], "3 points", id="too few"),
        pytest.param([1.0], "1 point;", id="one"),
        pytest.param([3.0] * 12, "the same in every period", id="constant"),
        pytest.param([3.0] * 6 + [5.0] * 6, "the same within each regime", id="two levels"),
    ],
)
def test_without_enough_to_go_by_there_is_no_number(values: list[float], reason: str) -> None:
    found = change_point(range(len(values)), values)
    assert isinstance(found, Untested)
    assert reason in found.reason


@pytest.mark.parametrize(
    ("counts", "reason"),
    [pytest.param([1, 2], "2 points", id="too few"), pytest.param([0] * 12, "the same", id="no event")],
)
def test_too_few_counts_have_no_change_point(counts: list[float], reason: str) -> None:
    found = change_point_of_counts(range(len(counts)), counts)
    assert isinstance(found, Untested)
    assert reason in found.reason


def test_what_is_no_series_is_refused() -> None:
    with pytest.raises(ValueError, match="in order"):
        change_point([1, 1, *range(2, 12)], [float(at) for at in range(12)])
    with pytest.raises(ValueError, match="not known"):
        change_point(range(12), [math.nan] * 12)
    with pytest.raises(ValueError, match="whole numbers"):
        change_point_of_counts(range(12), [0.5] * 12)
