from __future__ import annotations

import pytest

from claimcheck.stats.shares import share, weighted_coverage


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
