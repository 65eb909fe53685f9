from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import pytest

from claimcheck.stats.extra import EXTRA, NotTested
from claimcheck.stats.staggered import Staggered, average, staggered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.stats.panels import Floats

STARTS = [2] * 5 + [4] * 5 + [None] * 10
FIGURES = np.sin(np.arange(120.0).reshape(20, 6) ** 2) + np.arange(6)


def test_without_the_extra_nothing_is_computed() -> None:
    found = staggered(FIGURES, STARTS, table=pd.DataFrame, package="no_such_package")

    assert found == NotTested(EXTRA)
    assert found.why == "not tested: install 'policy-claimcheck[did]'"


def test_a_cohort_is_compared_with_the_units_that_never_start() -> None:
    """Without covariates each effect is a difference of changes from the last period before the cohort's start."""
    pytest.importorskip("diff_diff", reason=f"needs '{EXTRA}'")

    found = staggered(FIGURES, STARTS, table=pd.DataFrame)

    assert isinstance(found, Staggered)
    assert [(cohort.start, cohort.units) for cohort in found.cohorts] == [(2, 5), (4, 5)]
    assert found.never == 10
    second = found.cohorts[1].average
    after = FIGURES[:, 4:].mean(axis=1) - FIGURES[:, 3]
    assert second is not None
    assert second.estimate == pytest.approx(after[5:10].mean() - after[10:].mean(), rel=1e-9)
    assert [since for since, _ in found.lengths] == [-3, -2, -1, 0, 1, 2, 3]


def test_few_units_are_compared_by_t() -> None:
    # 2 * scipy.stats.t.sf(2.5, 4); scipy.stats.t.interval(0.95, 4, -5, 2)
    found = average(-5, 2, 5)

    assert found is not None
    assert found.p == pytest.approx(0.06676654481198814, rel=1e-9)
    assert (found.low, found.high) == pytest.approx((-10.552890210395587, 0.5528902103955868), rel=1e-9)


@pytest.mark.parametrize("error", [0.0, np.nan, np.inf])
def test_without_an_error_there_is_no_average(error: float) -> None:
    assert average(-5, error, 5) is None


def test_a_constant_panel_gives_no_number() -> None:
    pytest.importorskip("diff_diff", reason=f"needs '{EXTRA}'")

    with pytest.raises(ValueError, match="too small or too much alike"):
        staggered(np.ones((20, 6)), STARTS, table=pd.DataFrame)


@pytest.mark.parametrize(
    ("figures", "starts", "told"),
    [
        pytest.param(FIGURES, [2] * 20, "units that never do", id="all start"),
        pytest.param(FIGURES, [None] * 20, "units that start", id="none starts"),
        pytest.param(FIGURES, STARTS[:19], "19 starts do not match", id="a start too few"),
        pytest.param(FIGURES[0], STARTS, "do not match a panel", id="a row alone"),
        pytest.param(FIGURES, [0] * 5 + STARTS[5:], "starts at 0 of 6", id="treated from the first period"),
        pytest.param(FIGURES, [6] * 5 + STARTS[5:], "starts at 6 of 6", id="after the last period"),
        pytest.param(np.where(FIGURES > 5, np.nan, FIGURES), STARTS, "are not known", id="gaps"),
        pytest.param(FIGURES, [3] + [None] * 19, "2 units that start together", id="one unit alone"),
        pytest.param(FIGURES, [3] * 19 + [None], "2 that never do", id="one unit never"),
    ],
)
def test_bad_starts_give_no_number(figures: Floats, starts: Sequence[int | None], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        staggered(figures, starts, table=pd.DataFrame, package="no_such_package")
