from __future__ import annotations

import math

import numpy as np
import pytest

from claimcheck.stats.interrupted_counts import InterruptedCounts, as_ratio, interrupted_counts
from claimcheck.stats.mixtures import Estimate
from claimcheck.stats.periods import Untested

CHANCE = np.random.default_rng(5)
HALVED = [float(count) for count in CHANCE.poisson([200] * 15 + [100] * 8)]
STEADY = [float(count) for count in CHANCE.poisson([200] * 23)]
RARE = [float(count) for count in CHANCE.poisson([2] * 23)]


def answered(found: InterruptedCounts | Untested) -> InterruptedCounts:
    assert isinstance(found, InterruptedCounts), found
    return found


def test_a_rate_that_halves_is_found_with_its_ratio() -> None:
    found = answered(interrupted_counts(range(23), HALVED, 15))
    assert found.p < 0.01
    assert found.ratio.low < 0.5 < found.ratio.high < 0.8


def test_a_steady_rate_is_not_found() -> None:
    assert answered(interrupted_counts(range(23), STEADY, 15)).p > 0.1


@pytest.mark.parametrize("counts", [HALVED, STEADY], ids=["halved", "steady"])
def test_the_larger_p_of_the_two_regressions_rules(counts: list[float]) -> None:
    found = answered(interrupted_counts(range(23), counts, 15))
    assert found.p == max(found.poisson.p, found.log_rates.p)
    assert found.ratio in (found.poisson, as_ratio(found.log_rates.step))


def test_people_who_leave_do_not_pass_for_an_effect() -> None:
    people = [1000.0] * 15 + [500.0] * 8
    raw, rated = (answered(interrupted_counts(range(23), HALVED, 15, population=by)) for by in (None, people))
    assert raw.ratio.high < 0.8
    assert rated.ratio.low < 1 < rated.ratio.high


def test_periods_without_an_event_have_a_logarithm_all_the_same() -> None:
    assert 0 in RARE
    assert answered(interrupted_counts(range(23), RARE, 15)).p > 0.05


@pytest.mark.parametrize(
    ("counts", "reason"),
    [
        pytest.param([5] * 5, "3 points before, 2 after", id="too few"),
        pytest.param([5, 4, 3, 5, 6, 7, 4, 5, 6, 4, 0, 0, 0, 0, 0, 0], "hardly any", id="none after"),
        pytest.param([0] * 20, "the same in every period", id="none at all"),
    ],
)
def test_without_enough_to_go_by_there_is_no_number(counts: list[float], reason: str) -> None:
    found = interrupted_counts(range(len(counts)), counts, 3 if len(counts) == 5 else 10)
    assert isinstance(found, Untested)
    assert reason in found.reason


@pytest.mark.parametrize(
    ("counts", "population", "reason"),
    [
        pytest.param([2.5] * 20, None, "whole numbers", id="no counts"),
        pytest.param([2.0] * 20, [0.0] * 20, "above zero", id="nobody"),
        pytest.param([math.nan] * 20, None, "not known", id="a figure missing"),
    ],
)
def test_what_are_no_counts_has_no_answer(counts: list[float], population: list[float] | None, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        interrupted_counts(range(20), counts, 10, population=population)


def test_a_logarithm_becomes_a_ratio() -> None:
    assert as_ratio(Estimate(0.0, math.log(0.5), math.log(2), 0.3)) == Estimate(1.0, 0.5, 2.0, 0.3)
