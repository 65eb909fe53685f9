from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.stats.correlation import (
    midranks,
    pairs_needed,
    pairs_within,
    pearson,
    pearson_interval,
    spearman,
    spearman_interval,
    spearman_without_each,
)

# The intelligence quotients and hours of television of the textbook example of Spearman's correlation.
X = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110]
Y = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17]
TIED_X = [1, 2, 2, 4, 5, 5, 5, 8, 9]
TIED_Y = [2, 1, 4, 4, 3, 6, 6, 9, 7]
FIGURES = st.lists(st.tuples(st.integers(-50, 50), st.integers(-50, 50)), min_size=4, max_size=30)


def test_ranks_of_ties_are_shared() -> None:
    # scipy.stats.rankdata(TIED_X)
    assert midranks(TIED_X) == [1, 2.5, 2.5, 4, 6, 6, 6, 8, 9]


def test_the_rank_correlation_is_that_of_scipy() -> None:
    # scipy.stats.spearmanr(X, Y).statistic; (TIED_X, TIED_Y)
    assert spearman(X, Y) == pytest.approx(-0.17575757575757575, abs=1e-12)
    assert spearman(TIED_X, TIED_Y) == pytest.approx(0.8369792510958218, abs=1e-12)


def test_pearson_is_that_of_scipy() -> None:
    # scipy.stats.pearsonr(X, Y).statistic; (TIED_X, TIED_Y)
    assert pearson(X, Y) == pytest.approx(-0.07021632602905677, abs=1e-12)
    assert pearson(TIED_X, TIED_Y) == pytest.approx(0.8481266704271488, abs=1e-12)


def test_pearson_with_weights_is_that_of_statsmodels() -> None:
    # DescrStatsW(numpy.array([TIED_X, TIED_Y]).T, weights=[5, 1, 1, 2, 3, 1, 4, 2, 2]).corrcoef
    assert pearson(TIED_X, TIED_Y, [5, 1, 1, 2, 3, 1, 4, 2, 2]) == pytest.approx(0.86135268, abs=1e-8)


def test_a_pair_without_weight_does_not_count() -> None:
    assert pearson([1, 2, 3, 1e300], [2, 4, 6, -1e300], [1, 1, 1, 0]) == pytest.approx(1)


def test_fishers_interval_is_that_of_scipy() -> None:
    # scipy.stats.pearsonr(X, Y).confidence_interval()
    found = pearson_interval(-0.07021632602905677, 10)
    assert (found.low, found.high) == pytest.approx((-0.670212501188516, 0.5852854717450895), abs=1e-9)


def test_figures_on_a_line_leave_pearson_no_interval() -> None:
    assert pearson_interval(1, 8).low == 1


def test_the_interval_of_a_rank_correlation_is_that_of_bonett_and_wright() -> None:
    # numpy.tanh(numpy.arctanh(.62) + norm.ppf([.025, .975]) * ((1 + .62**2 / 2) / 21) ** .5)
    found = spearman_interval(0.62, 24)
    assert (found.low, found.high) == pytest.approx((0.25243258, 0.8311984), abs=1e-7)
    assert found.sign == 1


def test_a_perfect_order_of_eight_is_no_certainty() -> None:
    found = spearman_interval(1, 8)
    # the inner end is that of 1 - 6 * 2 / (8 * 63): numpy.tanh(numpy.arctanh(.97619) - 1.959964 * (1.47647 / 5) ** .5)
    assert (found.low, found.high) == pytest.approx((0.8158756, 1), abs=1e-7)
    assert spearman_interval(-1, 8).sign == -1


def test_an_interval_around_zero_has_no_sign() -> None:
    assert spearman_interval(0.1, 20).sign == 0


def test_leaving_out_each_pair_is_that_of_scipy() -> None:
    # [scipy.stats.spearmanr(numpy.delete(TIED_X, i), numpy.delete(TIED_Y, i)).statistic for i in range(9)]
    expected = [
        0.8013813714460625,
        0.8272235371940314,
        0.8835852486128688,
        0.8521116419926434,
        0.9207317073170732,
        0.8060754101526588,
        0.8060754101526588,
        0.7889568540593018,
        0.7889568540593018,
    ]
    assert spearman_without_each(TIED_X, TIED_Y) == pytest.approx(expected, abs=1e-12)


def test_without_the_only_other_figure_there_is_no_correlation() -> None:
    assert spearman_without_each([1, 1, 1, 2], [1, 2, 3, 4])[3] is None


@pytest.mark.parametrize("rho", [0.1, -0.3, 0.62, 0.8, 1.0])
def test_the_pairs_needed_are_where_the_interval_leaves_zero(rho: float) -> None:
    needed = pairs_needed(rho)
    assert needed is not None
    assert rho == 1 or spearman_interval(rho, needed).sign != 0
    assert needed <= 4 or spearman_interval(rho, needed - 1).sign == 0


def test_no_number_of_pairs_tells_zero_from_zero() -> None:
    assert pairs_needed(0) is None


@given(FIGURES)
def test_turning_one_side_over_turns_the_sign(pairs: list[tuple[int, int]]) -> None:
    x, y = [float(a) for a, _ in pairs], [float(b) for _, b in pairs]
    if len(set(x)) > 1 and len(set(y)) > 1:
        assert spearman(x, y) == pytest.approx(-spearman(x, [-b for b in y]), abs=1e-12)
        assert -1 <= pearson(x, y) <= 1


@given(FIGURES)
def test_a_rank_correlation_knows_only_the_order(pairs: list[tuple[int, int]]) -> None:
    x, y = [float(a) for a, _ in pairs], [float(b) for _, b in pairs]
    if len(set(x)) > 1 and len(set(y)) > 1:
        assert spearman(x, y) == pytest.approx(spearman([math.exp(a / 10) for a in x], y), abs=1e-12)


@pytest.mark.parametrize(
    ("x", "y", "weights"),
    [
        pytest.param([1, 2], [1], None, id="unpaired"),
        pytest.param([1, 1], [1, 2], None, id="the same everywhere"),
        pytest.param([1, 2], [1, 2], [1, -1], id="a negative weight"),
        pytest.param([1, 2], [1, 2], [0, 0], id="no weight"),
        pytest.param([1, 2, 3], [1, 2, 3], [1, 1], id="a weight too few"),
    ],
)
def test_a_correlation_needs_pairs_that_differ(x: list[float], y: list[float], weights: list[float] | None) -> None:
    with pytest.raises(ValueError, match=r"pairs|differ|weights"):
        pearson(x, y, weights)


def test_leaving_out_needs_pairs() -> None:
    with pytest.raises(ValueError, match="pairs"):
        spearman_without_each([1, 2], [1])


@pytest.mark.parametrize(("value", "n"), [pytest.param(0.5, 3, id="three"), pytest.param(1.2, 20, id="over one")])
def test_an_interval_needs_a_correlation_over_some_pairs(value: float, n: int) -> None:
    for interval in (spearman_interval, pearson_interval):
        with pytest.raises(ValueError, match="interval"):
            interval(value, n)


@pytest.mark.parametrize("rho", [0.0, 0.14, -0.3])
def test_the_pairs_within_a_bound_are_where_the_interval_fits(rho: float) -> None:
    n = pairs_within(rho, 0.4)
    assert n is not None
    ends = [max(abs(item.low), abs(item.high)) for item in (spearman_interval(rho, n), spearman_interval(rho, n - 1))]
    assert ends[0] < 0.4 <= ends[1]


def test_a_correlation_beyond_the_bound_never_fits() -> None:
    assert pairs_within(-0.4, 0.4) is None
    with pytest.raises(ValueError, match="bound"):
        pairs_within(0.1, 1)
