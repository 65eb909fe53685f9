from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from claimcheck.stats.matched_fall import matched_fall

if TYPE_CHECKING:
    from claimcheck.stats.panels import Floats

BASELINE = np.arange(1.0, 21)  # tenths of two units each


def test_a_fall_that_all_units_share_is_no_merit_of_the_policy() -> None:
    """In each tenth one unit was treated and one was not, and both came back to 10.5."""
    found = matched_fall(BASELINE, np.full(20, 10.5), np.arange(20) % 2 == 1)

    assert found is not None
    assert (found.matched, found.unmatched, found.controls) == (10, 0, 10)
    assert found.treated_change == pytest.approx(-0.5)
    assert found.matched_change == pytest.approx(0.5)


def test_the_share_is_that_of_the_untreated_in_the_same_tenth() -> None:
    """Units 19 and 17 fall by 8; of their tenths, 20 falls by 4 and 18 by 2: 3 of 8."""
    treated = np.isin(BASELINE, [19, 17])
    after = BASELINE - np.select([treated, BASELINE == 20, BASELINE == 18], [8.0, 4, 2], 0)

    found = matched_fall(BASELINE, after, treated)

    assert found is not None
    assert found.share == pytest.approx(3 / 8)
    assert found.beyond == pytest.approx(-5)
    assert found.controls == 2


def test_treated_units_without_a_match_are_counted() -> None:
    found = matched_fall(BASELINE, BASELINE - 1, np.isin(BASELINE, [19, 20, 17]))

    assert found is not None
    assert (found.matched, found.unmatched) == (1, 2)


def test_where_the_worst_were_all_treated_there_is_no_comparison() -> None:
    assert matched_fall(BASELINE, BASELINE - 1, BASELINE > 18) is None


@pytest.mark.parametrize("residue", [pytest.param(0.0, id="none"), pytest.param(1e-14, id="but for floating point")])
def test_no_change_has_no_share(residue: float) -> None:
    found = matched_fall(BASELINE, BASELINE - residue, BASELINE == 20)

    assert found is not None
    assert found.share is None


@pytest.mark.parametrize(
    ("baseline", "after", "told"),
    [
        pytest.param(BASELINE[:9], BASELINE[:9], "tenths need 10 units", id="nine units"),
        pytest.param(BASELINE, BASELINE[:19], "got 20 and 19", id="lengths differ"),
        pytest.param(BASELINE, np.where(BASELINE == 3, np.nan, 1.0), "not known", id="a gap"),
        pytest.param(np.ones(20), BASELINE, "began at the same figure", id="constant"),
    ],
)
def test_what_cannot_be_matched_gives_no_number(baseline: Floats, after: Floats, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        matched_fall(baseline, after, np.arange(baseline.size) == 1)
