from __future__ import annotations

import pytest

from claimcheck.stats.shares import share, weighted_coverage, weighted_mean


def test_a_share_is_in_percent() -> None:
    assert share(1, 4) == 25.0


def test_a_share_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="positive whole"):
        share(1, 0)


def test_coverage_goes_by_weight() -> None:
    assert weighted_coverage([(90, True), (5, False), (5, True)]) == 0.95


@pytest.mark.parametrize("units", [[(-1, True)], [], [(0, True)]], ids=["negative", "none", "weightless"])
def test_coverage_needs_weights(units: list[tuple[float, bool]]) -> None:
    with pytest.raises(ValueError, match="weight"):
        weighted_coverage(units)


def test_a_weighted_mean_goes_by_weight() -> None:
    # R: weighted.mean(c(10, 20, 60), c(8, 1, 1))
    assert weighted_mean([10, 20, 60], [8, 1, 1]) == 16.0


@pytest.mark.parametrize(
    ("values", "weights"),
    [
        pytest.param([1.0], [1.0, 2.0], id="a weight too many"),
        pytest.param([1.0, 2.0], [1.0, -1.0], id="a negative weight"),
        pytest.param([1.0], [0.0], id="no weight"),
        pytest.param([], [], id="nothing"),
    ],
)
def test_a_weighted_mean_needs_weights(values: list[float], weights: list[float]) -> None:
    with pytest.raises(ValueError, match="for each value"):
        weighted_mean(values, weights)
