from __future__ import annotations

import numpy as np
import pytest

from claimcheck.stats.welch import welch

OURS = np.array([-4.1, -6.3, -2.2, -5.0])
OTHERS = np.array([-1.0, 0.7, -2.4, 1.3, -0.2, 0.5, -1.8])


def test_the_comparison_is_that_of_scipy() -> None:
    # found = scipy.stats.ttest_ind(OURS, OTHERS, equal_var=False); found.confidence_interval(); found.df
    found = welch(OURS, OTHERS)

    assert found.p == pytest.approx(0.009790948891602279, rel=1e-9)
    assert found.degrees == pytest.approx(5.221453380845899, rel=1e-12)
    assert (found.low, found.high) == pytest.approx((-6.536463874685461, -1.434964696743109), rel=1e-9)
    assert found.estimate / found.error == pytest.approx(-3.9660007255793412, rel=1e-12)


def test_what_could_have_been_shown_is_two_quantiles_of_errors() -> None:
    # scipy.stats.t.ppf([0.975, 0.8], found.df).sum() * (OURS.var(ddof=1) / 4 + OTHERS.var(ddof=1) / 7) ** 0.5
    assert welch(OURS, OTHERS).detectable == pytest.approx(3.471291262848412, rel=1e-9)


@pytest.mark.parametrize("scale", [pytest.param(1e-200, id="tiny figures"), pytest.param(1e150, id="huge figures")])
def test_the_unit_of_the_figures_does_not_matter(scale: float) -> None:
    assert welch(OURS * scale, OTHERS * scale).p == pytest.approx(0.009790948891602279, rel=1e-9)


def test_one_side_that_does_not_vary_is_compared() -> None:
    # scipy.stats.ttest_ind([5, 5, 5], [1, 2, 3, 4], equal_var=False).pvalue
    assert welch(np.full(3, 5.0), np.arange(1.0, 5)).p == pytest.approx(0.030466291662170977, rel=1e-9)


@pytest.mark.parametrize(
    ("ours", "others", "told"),
    [
        pytest.param([1.0], [2.0, 3.0], "two known figures on each side, got 1 and 2", id="one figure"),
        pytest.param([1.0, 2.0], [2.0, np.nan], "two known figures", id="an unknown one"),
        pytest.param([np.inf, 2.0], [2.0, 1.0], "two known figures", id="an infinite one"),
        pytest.param([5.0, 5.0], [2.0, 2.0], "do not vary on either side", id="none varies"),
    ],
)
def test_what_cannot_be_compared_gives_no_number(ours: list[float], others: list[float], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        welch(np.array(ours), np.array(others))
