from __future__ import annotations

import pytest

from claimcheck.stats.reversion import reversion


def test_the_persistence_is_the_corrected_autocorrelation() -> None:
    """r of 1, 2, 4, 3 around 2.5 is (-1.5·-0.5 + -0.5·1.5 + 1.5·0.5) / 5 = 0.15; (4·0.15 + 1) / (4 - 3) is cut to 1."""
    found = reversion([1, 2, 4, 3])

    assert (found.mean, found.persistence) == (2.5, 1.0)


def test_a_longer_series_is_corrected_less() -> None:
    """Around 100.25 the products of neighbours are -0.775 of the squares; (8·r + 1) / 5 is cut to 0."""
    found = reversion([96, 104, 98, 103, 95, 106, 99, 101])

    assert found.persistence == 0.0
    assert found.expected(140) == pytest.approx(100.25)


def test_what_persists_comes_back_step_by_step() -> None:
    """Of 0, 0, 1, 1, 0, 0, 1, 1, 0, 0 around 0.4: r is (3·0.16 + 2·0.36 - 4·0.24) / 2.4 = 0.100, and (10·r + 1) / 7."""
    found = reversion([0.0, 0, 1, 1, 0, 0, 1, 1, 0, 0])

    assert found.mean == pytest.approx(0.4)
    assert found.persistence == pytest.approx(2 / 7)
    assert found.expected(2.0, 2) == pytest.approx(0.4 + (2 / 7) ** 2 * 1.6)


def test_a_level_series_keeps_nothing() -> None:
    assert reversion([3, 3, 3, 3, 3]).persistence == 0.0


def test_three_values_are_too_few() -> None:
    with pytest.raises(ValueError, match="needs 4 values"):
        reversion([1, 2, 3])
