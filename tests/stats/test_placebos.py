from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from claimcheck.stats.placebos import (
    effects_without_each,
    every_specification,
    placebo_in_time,
    placebos,
    worst_p,
)
from claimcheck.stats.synthetic_control import Specification, synthetic_control

if TYPE_CHECKING:
    from claimcheck.stats.panels import Floats

START, PERIODS, DONORS = 14, 20, 21


def _panel(*, effect: float, seed: int = 3) -> tuple[Floats, Floats]:
    """A unit that is a mix of three donors, but for noise, and falls by `effect` from period 14 on; 21 donors."""
    generator = np.random.default_rng(seed)
    common = generator.normal(0, 3, (3, PERIODS)).cumsum(axis=1)
    donors = 50 + generator.dirichlet(np.ones(3), DONORS) @ common + generator.normal(0, 0.5, (DONORS, PERIODS))
    treated = donors[:3].mean(axis=0) + generator.normal(0, 0.3, PERIODS)
    treated[START:] -= effect
    return treated, donors


def test_a_large_effect_ranks_first_in_every_specification() -> None:
    found = every_specification(*_panel(effect=12), START)

    assert list(found) == list(Specification)
    assert {(each.ratio_rank, each.signed_rank, each.units) for each in found.values()} == {(1, 1, 22)}
    assert worst_p(found) == pytest.approx(1 / 22)


def test_without_an_effect_the_unit_is_one_of_many() -> None:
    assert placebos(*_panel(effect=0), START).p > 0.2


def test_the_rank_is_the_one_counted_by_hand() -> None:
    treated, donors = _panel(effect=1.5)
    fits = [synthetic_control(row, np.delete(donors, at, axis=0), START) for at, row in enumerate(donors)]
    own = synthetic_control(treated, donors, START)

    found = placebos(treated, donors, START)

    assert found.ratio == pytest.approx(own.after / own.before)
    assert found.ratio_rank == 1 + sum(fit.after / fit.before >= found.ratio for fit in fits)
    assert found.signed_rank == 1 + sum(fit.effect / fit.before <= own.effect / own.before for fit in fits)
    assert found.p == max(found.ratio_rank, found.signed_rank) / 22


def test_the_signed_rank_looks_in_the_direction_of_the_effect() -> None:
    treated, donors = _panel(effect=1.5)

    assert placebos(-treated, -donors, START).signed_rank == placebos(treated, donors, START).signed_rank


def test_a_donor_that_never_moved_is_not_ranked() -> None:
    treated, donors = _panel(effect=12)

    found = placebos(treated, np.vstack([donors, np.full(PERIODS, 50.0)]), START)

    assert (found.units, found.not_ranked) == (22, 1)


def test_perfect_fits_are_ranked_by_what_came_after() -> None:
    """Each unit has a twin, so that every fit is perfect; only the treated one leaves its twin."""
    _, donors = _panel(effect=0)
    twins = np.vstack([donors[:10], donors[:10]])
    treated = donors[0] - np.where(np.arange(PERIODS) < START, 0, 2.0)

    found = placebos(treated, twins, START)

    assert (found.ratio_rank, found.signed_rank) == (1, 1)


def test_an_effect_and_placebos_of_none_tie() -> None:
    """Where nothing at all happens after, every unit is as large as the treated one."""
    _, donors = _panel(effect=0)
    twins = np.vstack([donors[:10], donors[:10]])

    assert placebos(donors[0], twins, START).ratio_rank == 21


def test_one_donor_has_no_placebo() -> None:
    treated, donors = _panel(effect=0)

    with pytest.raises(ValueError, match="needs 2 donors"):
        placebos(treated, donors[:1], START)


def test_an_empty_menu_has_no_p() -> None:
    with pytest.raises(ValueError, match="no synthetic control was run"):
        worst_p({})


def test_each_donor_of_some_weight_is_left_out() -> None:
    treated, donors = _panel(effect=12)
    fit = synthetic_control(treated, donors, START)

    found = effects_without_each(treated, donors, START)

    assert set(found) == {at for at, weight in enumerate(fit.weights) if weight > 0.001}
    assert found[0] == synthetic_control(treated, donors[1:], START).effect
    assert max(found.values()) < 0


def test_the_only_donor_cannot_be_left_out() -> None:
    treated, donors = _panel(effect=12)

    with pytest.raises(ValueError, match="needs another one"):
        effects_without_each(treated, donors[:1], START)


def test_a_start_that_was_none_looks_at_the_time_before_only() -> None:
    treated, donors = _panel(effect=12)

    assert placebo_in_time(treated, donors, START) == synthetic_control(treated[:START], donors[:, :START], 7)


def test_nine_periods_before_are_too_few_for_it() -> None:
    with pytest.raises(ValueError, match="needs 10 periods before the policy, got 9"):
        placebo_in_time(*_panel(effect=12), 9)
