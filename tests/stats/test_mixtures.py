from __future__ import annotations

import numpy as np
import pytest

from claimcheck.stats.mixtures import Mixture


def test_a_mixture_of_one_is_a_t_distribution() -> None:
    # scipy 1.17: t.ppf(0.975, 5) = 2.5705818366147395, 2 * t.sf(1, 5) = 0.36321746764912255
    found = Mixture(np.array([[1.0]]), np.array([[2.0]]), np.array([[2.0]]), 5).estimates()[0]
    reach = 2 * 2.5705818366147395
    assert (found.value, found.low, found.high) == pytest.approx((2, 2 - reach, 2 + reach))
    assert found.p == pytest.approx(0.36321746764912255)


def test_the_quantile_of_a_mixture_is_where_its_parts_add_up_to_it() -> None:
    mixture = Mixture(np.array([[0.3], [0.7]]), np.array([[-1.0], [4.0]]), np.array([[1.0], [0.5]]), 8)
    for probability in (0.01, 0.3, 0.975):
        assert float(mixture.below(mixture.quantile(probability))[0]) == pytest.approx(probability)


def test_a_number_in_the_middle_of_zero_has_a_p_of_one() -> None:
    assert float(Mixture(np.array([[1.0]]), np.array([[0.0]]), np.array([[1.0]]), 3).two_sided()[0]) == 1.0
