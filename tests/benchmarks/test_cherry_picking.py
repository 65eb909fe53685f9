"""The detectors of picked windows in the small: no cry of wolf on honest claims, and picked ones found."""

from __future__ import annotations

import pytest
from benchmarks.cherry_picking import RULES, lines, run
from benchmarks.picked_series import HONEST, PICKED

from claimcheck.judgement.verdicts import Weight

SERIES = 60
SEED = 11
STARTS, SEASONAL, CALM, ROBUSTNESS = range(len(RULES))


@pytest.mark.parametrize("length", [8, 15, 30])
@pytest.mark.parametrize("claims", ["trend", "step", "trend by month", "season, same month", "season and step"])
def test_at_most_one_honest_claim_in_twenty_is_critical(claims: str, length: int) -> None:
    counts = run(HONEST[claims], length, SERIES, SEED) or []

    assert sum(count[Weight.CRITICAL] for count in counts) <= SERIES / 20


def test_a_level_that_is_said_to_be_unchanged_is_mostly_left_alone() -> None:
    counts = run(HONEST["level, unchanged"], 30, SERIES, SEED)

    assert counts is not None
    assert counts[CALM][Weight.SERIOUS] <= SERIES / 10


@pytest.mark.parametrize(
    ("claims", "rule", "least"),
    [
        pytest.param("peak", STARTS, 0.8, id="a peak"),
        pytest.param("trough", STARTS, 0.8, id="a trough"),
        pytest.param("spike", STARTS, 0.95, id="a spike"),
        pytest.param("spike", ROBUSTNESS, 0.95, id="a spike, by its other readings"),
        pytest.param("one season to another", SEASONAL, 0.9, id="a season"),
        pytest.param("hump, unchanged", CALM, 0.9, id="a hump"),
        pytest.param("unchanged after a fall", CALM, 0.9, id="after a fall"),
    ],
)
def test_most_picked_claims_are_found(claims: str, rule: int, least: float) -> None:
    counts = run(PICKED[claims], 30, SERIES, SEED)

    assert counts is not None
    assert SERIES - counts[rule][Weight.CLEAN] >= least * SERIES


def test_a_cell_without_such_claims_is_left_out() -> None:
    assert run(HONEST["season, same month"], 8, 1, SEED) is None


def test_the_table_is_the_same_for_the_same_seed() -> None:
    assert list(lines(1, SEED)) == list(lines(1, SEED))
