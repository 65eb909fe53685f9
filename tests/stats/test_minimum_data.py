from __future__ import annotations

import pytest

from claimcheck.stats.minimum_data import (
    Cap,
    Minimum,
    minimum_for_difference,
    minimum_for_staggered,
    minimum_for_synthetic_control,
)


@pytest.mark.parametrize(
    ("treated", "controls", "cap", "next_at"),
    [
        pytest.param(0, 9, Cap.NONE, (1, 2), id="nobody treated"),
        pytest.param(3, 1, Cap.NONE, (1, 2), id="one control"),
        pytest.param(1, 40, Cap.SUGGESTIVE, (3, 5), id="one treated, by permutation only"),
        pytest.param(2, 40, Cap.SUGGESTIVE, (3, 5), id="two treated"),
        pytest.param(50, 4, Cap.SUGGESTIVE, (3, 5), id="four controls"),
        pytest.param(3, 5, Cap.MODERATE, (5, 10), id="three against five"),
        pytest.param(5, 9, Cap.MODERATE, (5, 10), id="nine controls"),
        pytest.param(5, 10, Cap.STRONG, None, id="five against ten"),
    ],
)
def test_a_difference_carries_what_its_units_allow(
    treated: int, controls: int, cap: Cap, next_at: tuple[int, int] | None
) -> None:
    assert minimum_for_difference(treated, controls) == Minimum(cap, next_at)


@pytest.mark.parametrize(
    ("before", "donors", "cap"),
    [
        pytest.param(9, 40, Cap.NONE, id="nine periods before"),
        pytest.param(30, 4, Cap.NONE, id="four donors"),
        pytest.param(10, 5, Cap.SUGGESTIVE, id="five donors"),
        pytest.param(10, 18, Cap.SUGGESTIVE, id="eighteen donors"),
        pytest.param(10, 19, Cap.STRONG, id="nineteen donors"),
    ],
)
def test_a_synthetic_control_carries_what_its_donors_allow(before: int, donors: int, cap: Cap) -> None:
    assert minimum_for_synthetic_control(before, donors).cap is cap


@pytest.mark.parametrize(
    ("cohorts", "never", "cap"),
    [
        pytest.param([], 50, Cap.NONE, id="no cohort"),
        pytest.param([20, 4], 50, Cap.NONE, id="one cohort of four"),
        pytest.param([20, 5], 4, Cap.NONE, id="four that never start"),
        pytest.param([20, 5], 9, Cap.MODERATE, id="nine that never start"),
        pytest.param([20, 5], 10, Cap.STRONG, id="enough"),
    ],
)
def test_a_staggered_start_carries_what_its_smallest_cohort_allows(cohorts: list[int], never: int, cap: Cap) -> None:
    assert minimum_for_staggered(cohorts, never).cap is cap


def test_caps_have_an_order() -> None:
    assert [cap.rank for cap in (Cap.NONE, Cap.SUGGESTIVE, Cap.MODERATE, Cap.STRONG)] == [0, 1, 2, 3]
