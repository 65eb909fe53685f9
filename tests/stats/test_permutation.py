from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from claimcheck.stats.permutation import Permutation, permute, permute_means

if TYPE_CHECKING:
    from claimcheck.stats.panels import Floats

CHANGES = np.array([-4.1, -6.3, -2.2, -5.0, -1.0, 0.7, -2.4, 1.3, -0.2, 0.5, -1.8])
FIRST_FOUR = np.arange(11) < 4


def test_few_arrangements_are_all_looked_at() -> None:
    # scipy.stats.permutation_test((CHANGES[:4], CHANGES[4:]), lambda a, b: abs(a.mean() - b.mean()),
    #                              n_resamples=numpy.inf, alternative='greater').pvalue
    found = permute_means(CHANGES, FIRST_FOUR)

    assert found.p == pytest.approx(0.006060606060606061, rel=1e-12)
    assert (found.arrangements, found.exact) == (330, True)


def test_one_treated_unit_can_be_no_rarer_than_one_in_all() -> None:
    """-6.3 lies farthest from the mean of the others: 1 of 11."""
    assert permute_means(CHANGES, np.arange(11) == 1) == Permutation(1 / 11, 11, exact=True)


def test_ties_count_as_as_large() -> None:
    """The one chosen of 0.1 + 0.2, 0.3, 0, 0, 0 is 0.3; the other one is the same but for floating point: 2 of 5."""
    found = permute_means(np.array([0.1 + 0.2, 0.3, 0, 0, 0]), np.arange(5) == 1)

    assert found.p == 0.4


def test_many_arrangements_are_drawn_with_a_fixed_seed() -> None:
    changes = np.concatenate([CHANGES, CHANGES[::-1] + 0.05])
    treated = np.arange(22) < 8

    found = permute_means(changes, treated)

    assert (found.exact, found.arrangements) == (False, 9_999)
    assert found == permute_means(changes, treated)
    # scipy.stats.permutation_test(..., n_resamples=numpy.inf) over all 319,770
    assert found.p == pytest.approx(0.44062607499140005, abs=0.015)
    assert permute_means(changes, treated, seed=1).p != found.p


def test_a_drawn_p_is_never_zero() -> None:
    changes = np.where(np.arange(60) < 20, -1000.0, 0.0) + np.arange(60) / 1000

    assert permute_means(changes, np.arange(60) < 20, draws=99).p == 0.01


def test_draws_of_many_units_come_in_blocks_that_do_not_change_the_answer() -> None:
    changes = np.sin(np.arange(4_000.0))
    treated = np.arange(4_000) % 7 == 0

    found = permute_means(changes, treated, draws=600)

    assert (found.arrangements, found.exact) == (600, False)
    assert 0.5 < found.p <= 1


def test_the_largest_of_several_figures_counts_and_a_constant_one_has_no_part() -> None:
    alone = permute_means(CHANGES, FIRST_FOUR)

    assert permute(np.column_stack([CHANGES, np.full(11, 7.0)]), FIRST_FOUR) == alone


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        pytest.param(np.full(11, 3.0), "all changed by the same amount", id="constant"),
        pytest.param(np.where(FIRST_FOUR, np.nan, 1.0), "not known", id="unknown"),
    ],
)
def test_what_does_not_vary_or_is_not_known_gives_no_number(changes: Floats, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        permute_means(changes, FIRST_FOUR)
