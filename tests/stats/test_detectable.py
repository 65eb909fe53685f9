from __future__ import annotations

import pytest

from claimcheck.stats.detectable import chance_of_change, detectable_change, remembering
from claimcheck.stats.interrupted import Interrupted, interrupted
from claimcheck.stats.periods import Untested

FELL = [71, 64.5, 70, 41.5, 40, 61.5, 33, 35]


@pytest.mark.parametrize(
    ("before", "after", "sd"),
    [
        pytest.param(5, 3, 4.5, id="8"),
        pytest.param(7, 3, 4.2, id="10"),
        pytest.param(10, 5, 3.5, id="15"),
        pytest.param(13, 7, 3.1, id="20"),
        pytest.param(20, 10, 2.7, id="30"),
        pytest.param(40, 20, 2.0, id="60"),
    ],
)
def test_so_few_points_show_only_so_large_a_change(before: int, after: int, sd: float) -> None:
    # the table of the design: 80% power, AR 0.3
    found = detectable_change(before, after)
    assert found is not None
    assert found == pytest.approx(sd, abs=0.25)


def test_a_change_of_that_size_is_found_in_four_series_of_five() -> None:
    size = detectable_change(16, 5)
    assert size is not None
    series = remembering(21, 0.3, 60, seed=77)
    found = 0
    for column in series.T:
        answer = interrupted(range(21), [float(value + size * (at >= 16)) for at, value in enumerate(column)], 16)
        assert isinstance(answer, Interrupted)
        found += answer.specifications[0].step.p < 0.05
    assert 0.65 < found / 60 < 0.95


def test_more_memory_hides_more_and_more_power_asks_for_more() -> None:
    usual, longer, surer = (
        detectable_change(12, 4),
        detectable_change(12, 4, memory=0.0),
        detectable_change(12, 4, power=0.95),
    )
    assert usual is not None
    assert longer is not None
    assert surer is not None
    assert usual != longer
    assert usual < surer


@pytest.mark.parametrize(("before", "after"), [(1, 5), (6, 0), (2, 1)])
def test_too_few_points_show_nothing_of_any_size(before: int, after: int) -> None:
    assert detectable_change(before, after) is None


@pytest.mark.parametrize(
    ("before", "after", "power", "memory"),
    [(-1, 3, 0.8, 0.3), (8, -3, 0.8, 0.3), (8, 3, 1.0, 0.3), (8, 3, 0.0, 0.3), (8, 3, 0.8, 1.0), (8, 3, 0.8, -0.1)],
)
def test_a_power_and_a_memory_lie_below_one(before: int, after: int, power: float, memory: float) -> None:
    with pytest.raises(ValueError, match="needs periods"):
        detectable_change(before, after, power=power, memory=memory)


def test_a_random_walk_is_one_whose_memory_never_ends() -> None:
    walks = remembering(50, 1.0, 2000, seed=3)
    assert float(walks[-1].var()) == pytest.approx(50, rel=0.1)
    assert float(remembering(50, 0.9, 2000, seed=3)[-1].var()) == pytest.approx(1, rel=0.1)


def test_chance_alone_often_does_as_much_in_eight_points() -> None:
    found = chance_of_change(range(8), FELL, 6)
    assert isinstance(found, float)
    assert 0.1 < found < 0.6


def test_beside_a_trend_and_without_one_the_larger_chance_is_told() -> None:
    falling = [float(100 - 5 * at + (-1) ** at) for at in range(9)]
    found = chance_of_change(range(9), falling, 7)
    assert isinstance(found, float)
    assert found > 0.2


def test_four_points_are_asked_without_a_trend() -> None:
    assert isinstance(chance_of_change(range(4), [71, 64.5, 70, 41.5], 3), float)


@pytest.mark.parametrize(
    ("values", "policy", "reason"),
    [
        pytest.param([1.0, 2, 3, 5], 2, "2 before, 2 after", id="too few before"),
        pytest.param([1.0, 2, 3, 5], 9, "4 before, 0 after", id="none after"),
        pytest.param([4.0] * 8, 6, "scatter too little", id="constant"),
        pytest.param([4.0] * 6 + [1.0] * 2, 6, "scatter too little", id="two levels"),
        pytest.param([float(at) for at in range(8)], 6, "scatter too little", id="a straight line"),
    ],
)
def test_without_enough_to_go_by_there_is_no_chance(values: list[float], policy: float, reason: str) -> None:
    found = chance_of_change(range(len(values)), values, policy)
    assert isinstance(found, Untested)
    assert reason in found.reason
