from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import pytest

from claimcheck.stats.extra import EXTRA, NotTested
from claimcheck.stats.synthetic_difference import SyntheticDifference, synthetic_difference

if TYPE_CHECKING:
    from claimcheck.stats.panels import Floats

FIGURES = np.sin(np.arange(200.0).reshape(10, 20) ** 2) + np.arange(20)
TREATED, DONORS = FIGURES[0] - np.where(np.arange(20) < 14, 0, 5), FIGURES[1:]


def test_without_the_extra_nothing_is_computed() -> None:
    assert synthetic_difference(TREATED, DONORS, 14, table=pd.DataFrame, package="no_such_package") == NotTested(EXTRA)


def test_a_fall_is_found_and_no_placebo_is_as_large() -> None:
    pytest.importorskip("diff_diff", reason=f"needs '{EXTRA}'")

    found = synthetic_difference(TREATED, DONORS, 14, table=pd.DataFrame)

    assert isinstance(found, SyntheticDifference)
    assert found.estimate == pytest.approx(-5, abs=0.7)
    assert found.p == pytest.approx(1 / 10)
    assert found == synthetic_difference(TREATED, DONORS, 14, table=pd.DataFrame)


def test_a_constant_panel_gives_no_number() -> None:
    pytest.importorskip("diff_diff", reason=f"needs '{EXTRA}'")

    with pytest.raises(ValueError, match="too few or too much alike"):
        synthetic_difference(np.ones(20), np.ones((9, 20)), 14, table=pd.DataFrame)


@pytest.mark.parametrize(
    ("treated", "donors", "start", "told"),
    [
        pytest.param(TREATED, DONORS[:4], 14, "needs 5 donors and 2 periods before, got 4 and 14", id="four donors"),
        pytest.param(TREATED, DONORS, 1, "got 9 and 1", id="one period before"),
        pytest.param(TREATED[:9], DONORS, 5, "the 9 periods of the treated unit", id="periods differ"),
        pytest.param(TREATED, DONORS, 20, "starts at 20 of 20", id="nothing after"),
        pytest.param(np.where(np.arange(20) == 3, np.nan, TREATED), DONORS, 14, "are not known", id="gaps"),
    ],
)
def test_bad_figures_give_no_effect(treated: Floats, donors: Floats, start: int, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        synthetic_difference(treated, donors, start, table=pd.DataFrame, package="no_such_package")
