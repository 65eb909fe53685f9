from __future__ import annotations

import numpy as np
import pytest
from tests.stats.panel_example import FIGURES, START, TREATED

from claimcheck.stats.difference import difference
from claimcheck.stats.difference_checks import difference_in_time, differences_without_each

LONGER = np.hstack([FIGURES[:, :3], FIGURES[:, ::-1][:, :3] + 1, FIGURES])


def test_a_start_that_was_none_looks_at_the_time_before_only() -> None:
    assert difference_in_time(LONGER, TREATED, 6) == difference(LONGER[:, :6], TREATED, 3)


def test_three_periods_before_are_too_few_for_it() -> None:
    with pytest.raises(ValueError, match="needs 4 periods before the policy, got 3"):
        difference_in_time(FIGURES, TREATED, START)


def test_each_unit_is_left_out_in_turn() -> None:
    found = differences_without_each(FIGURES, TREATED, START)

    kept = np.arange(8) != 4
    assert found.shape == (8,)
    assert found[4] == pytest.approx(difference(FIGURES[kept], TREATED[kept], START).estimate)


def test_the_only_treated_unit_cannot_be_left_out() -> None:
    found = differences_without_each(FIGURES[2:], np.arange(6) < 1, START)

    assert np.flatnonzero(np.isnan(found)).tolist() == [0]


def test_the_only_control_cannot_be_left_out() -> None:
    found = differences_without_each(FIGURES[:4], TREATED[:4], START)

    assert np.flatnonzero(np.isnan(found)).tolist() == [3]
