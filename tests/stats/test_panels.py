from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from tests.stats.panel_example import FIGURES, START, TREATED

from claimcheck.stats.panels import check_panel, check_sides, check_times

if TYPE_CHECKING:
    from claimcheck.stats.panels import Flags, Floats

GAP = np.where(np.arange(48).reshape(8, 6) == 20, np.nan, FIGURES)


def test_a_whole_panel_passes() -> None:
    check_panel(FIGURES, START)
    check_sides(FIGURES, TREATED)
    check_times(np.array([2001.0, 2002, 2004]), 3)


@pytest.mark.parametrize(
    ("figures", "start", "told"),
    [
        pytest.param(FIGURES[0], 3, "one row a unit", id="a row alone"),
        pytest.param(FIGURES[:0], 3, "one row a unit", id="no unit"),
        pytest.param(GAP, 3, "1 of the 48 figures of the panel are not known", id="a gap"),
        pytest.param(FIGURES * 1e200, 3, "is 2.2e\\+201; multiply all", id="too large"),
        pytest.param(FIGURES * 1e-200, 3, "is 2.2e-199; multiply all", id="too small"),
        pytest.param(FIGURES, 0, "starts at 0 of 6", id="nothing before"),
        pytest.param(FIGURES, 6, "starts at 6 of 6", id="nothing after"),
        pytest.param(FIGURES, -2, "starts at -2 of 6", id="before the first period"),
    ],
)
def test_a_panel_that_cannot_be_compared_is_refused(figures: Floats, start: int, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        check_panel(figures, start)


@pytest.mark.parametrize(
    ("treated", "told"),
    [
        pytest.param(np.ones(8, dtype=bool), "units with the policy and units without", id="all treated"),
        pytest.param(np.zeros(8, dtype=bool), "units with the policy and units without", id="none treated"),
        pytest.param(np.ones(7, dtype=bool), "each of the 8 units had the policy or not", id="a flag too few"),
        pytest.param(np.array([0, 1, 2, 3, 4, 5, 6, 7]), "each of the 8 units", id="numbers for flags"),
    ],
)
def test_a_panel_needs_both_sides(treated: Flags, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        check_sides(FIGURES, treated)


@pytest.mark.parametrize(
    ("times", "told"),
    [
        pytest.param([2001.0, 2002], "3 periods need 3 times, got 2", id="one too few"),
        pytest.param([2001.0, 2003, 2002], "not in the order of time", id="out of order"),
        pytest.param([2001.0, 2002, 2002], "stands twice", id="one twice"),
        pytest.param([2001.0, np.nan, 2002], "not in the order of time", id="one unknown"),
    ],
)
def test_periods_come_one_after_the_other(times: list[float], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        check_times(np.array(times), 3)
