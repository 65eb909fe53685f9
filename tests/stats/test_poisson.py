from __future__ import annotations

import math

import numpy as np
import pytest

from claimcheck.stats.poisson import CountFit, poisson_regression

COUNTS = [12.0, 15, 9, 20, 18, 25, 11, 8, 9, 4, 6, 3]
PEOPLE = [100.0, 101, 102, 104, 105, 107, 108, 110, 111, 113, 114, 116]
COLUMNS = [[1.0] * 12, [float(at - 6) for at in range(12)], [float(at >= 6) for at in range(12)]]


def fitted() -> CountFit:
    found = poisson_regression(COLUMNS, COUNTS, PEOPLE)
    assert found is not None
    return found


def test_the_coefficients_are_those_of_statsmodels() -> None:
    # statsmodels 0.15: sm.GLM(counts, X, family=sm.families.Poisson(), offset=np.log(people)).fit(tol=1e-14)
    fit = fitted()
    assert fit.coefficients == pytest.approx([-1.7371896610238151, 0.028014210355944424, -1.1318007632894667])
    assert fit.errors == pytest.approx([0.19523430232602262, 0.04953915889858136, 0.35050400674085674])
    assert fit.plain(2).p == pytest.approx(0.0012419499073693053)


def test_the_dispersion_and_its_interval_are_those_of_statsmodels() -> None:
    # the same with .fit(scale="X2"): .scale, .pvalues[2], .conf_int()[2]
    fit = fitted()
    quasi = fit.quasi(2)
    assert fit.degrees == 9
    assert fit.dispersion == pytest.approx(1.7824871652393608)
    assert quasi.p == pytest.approx(0.015580424112527599)
    assert (quasi.low, quasi.high) == pytest.approx((-2.0489801459592414, -0.21462138061969305))


def test_the_cautious_answer_goes_by_t() -> None:
    # scipy 1.17: 2 * t.sf(abs(the z of the quasi-Poisson step), 9)
    assert fitted().cautious(2).p == pytest.approx(0.038699472651046014)


def test_counts_that_scatter_less_than_chance_are_not_taken_for_surer() -> None:
    fit = poisson_regression([[1.0] * 6, [0.0, 0, 0, 1, 1, 1]], [9, 10, 11, 10, 11, 9], [1.0] * 6)
    assert fit is not None
    assert fit.dispersion < 0.2
    wide, plain = fit.cautious(1), fit.plain(1)
    assert wide.low < plain.low < fit.quasi(1).low


@pytest.mark.parametrize(
    "counts",
    [
        pytest.param([5, 6, 4, 0, 0, 0], id="none after"),
        pytest.param([0, 0, 0, 5, 6, 4], id="none before"),
        pytest.param([0] * 6, id="none at all"),
    ],
)
def test_without_any_event_on_one_side_no_factor_fits_best(counts: list[float]) -> None:
    assert poisson_regression([[1.0] * 6, [0.0, 0, 0, 1, 1, 1]], counts, [1.0] * 6) is None


def test_what_no_number_can_hold_has_no_fit() -> None:
    assert poisson_regression([[1.0] * 4, [0.0, 1, 2, 900]], [0, 0, 0, 1e15], [1e-300, 1, 1, 1e-300]) is None


def test_a_column_that_says_the_same_as_another_is_refused() -> None:
    with pytest.raises(ValueError, match="column 2"):
        poisson_regression([[1.0] * 4, [2.0] * 4], [1, 2, 3, 4], [1.0] * 4)


@pytest.mark.parametrize(
    ("counts", "people", "reason"),
    [
        pytest.param([1, 2.5, 3], [1, 1, 1], "whole numbers", id="half an event"),
        pytest.param([1, -2, 3], [1, 1, 1], "whole numbers", id="below zero"),
        pytest.param([1, math.nan, 3], [1, 1, 1], "whole numbers", id="a count missing"),
        pytest.param([1, 2, 3], [1, 0, 1], "above zero", id="no people"),
        pytest.param([1, 2, 3], [1, math.nan, 1], "above zero", id="people missing"),
        pytest.param([1, 2, 3], [1, 1], "above zero", id="lengths differ"),
    ],
)
def test_what_are_no_counts_is_refused(counts: list[float], people: list[float], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        poisson_regression([[1.0] * len(counts)], counts, people)


@pytest.mark.parametrize("columns", [[[1.0, 1, 1]] * 3, [[1.0, 1]]], ids=["as many columns", "lengths differ"])
def test_a_regression_needs_more_counts_than_columns(columns: list[list[float]]) -> None:
    with pytest.raises(ValueError, match="more counts than columns"):
        poisson_regression(columns, [1, 2, 3], [1, 1, 1])


def test_expected_counts_add_up_to_those_counted() -> None:
    assert float(np.sum(fitted().expected)) == pytest.approx(sum(COUNTS))
