"""Support of a statement: the worked case, and sorting against plain loops."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.stats.support import Region, Support, most_supported, pair_effects, support, tightest

MURDERS = [math.log(rate) for rate in (71, 64.5, 70, 41.5, 40, 61.5, 103, 81, 60, 51)]
EARLIER, LATER = Region(0, 7), Region(7, 10)  # 2009 to 2015, 2016 to 2018
LOWER = (-math.inf, -1e-12)


def test_lower_later_holds_in_eleven_of_twenty_one_pairs() -> None:
    assert support(MURDERS, EARLIER, LATER, *LOWER) == Support(11, 21)


def test_a_fall_of_41_percent_holds_in_two() -> None:
    assert support(MURDERS, EARLIER, LATER, -math.inf, math.log(0.59)) == Support(2, 21)


def test_without_the_peak_as_a_baseline_a_fall_holds_in_eight_of_eighteen() -> None:
    assert support(MURDERS, Region(0, 6), LATER, *LOWER) == Support(8, 18)


def test_no_pair_has_no_share() -> None:
    assert support(MURDERS, Region(5, 8), Region(2, 4), *LOWER).share is None
    assert support(MURDERS, EARLIER, LATER, *LOWER).share == pytest.approx(11 / 21)


def test_an_interval_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValueError, match="before it starts"):
        support(MURDERS, EARLIER, LATER, 1, 0)


VALUES = st.lists(st.one_of(st.just(math.nan), st.integers(-20, 20).map(float)), max_size=260)


def region(data: st.DataObject, size: int) -> Region:
    first = data.draw(st.integers(0, size))
    return Region(first, data.draw(st.integers(first, size + 2)))


def test_sorting_agrees_with_plain_loops_where_long_regions_overlap() -> None:
    values = [
        math.nan if place % 7 == 0 else value
        for place, value in enumerate(np.random.default_rng(3).normal(size=400).tolist())
    ]
    begins, ends = Region(0, 390), Region(120, 400)
    moved = pair_effects(values, begins, ends)
    assert support(values, begins, ends, 0.2, 1.1) == Support(sum(0.2 <= item <= 1.1 for item in moved), len(moved))


@given(VALUES, st.data(), st.integers(-15, 15), st.integers(0, 20))
@settings(deadline=None)
def test_sorting_agrees_with_plain_loops(values: list[float], data: st.DataObject, low: int, width: int) -> None:
    begins, ends = region(data, len(values)), region(data, len(values))
    moved = [
        values[end] - values[start]
        for start in range(begins.first, min(begins.stop, len(values)))
        for end in range(max(start + 1, ends.first), min(ends.stop, len(values)))
        if math.isfinite(values[start]) and math.isfinite(values[end])
    ]
    expected = Support(sum(low <= item <= low + width for item in moved), len(moved))
    assert support(values, begins, ends, low, low + width) == expected
    assert sorted(pair_effects(values, begins, ends)) == sorted(moved)


@given(st.lists(st.integers(-30, 30).map(float), min_size=1, max_size=40), st.sampled_from([0.5, 0.8, 1.0]))
def test_no_narrower_interval_holds_as_many(effects: list[float], share: float) -> None:
    found = tightest(effects, share)
    assert found is not None
    low, high = found
    need = math.ceil(share * len(effects) - 1e-9)
    assert sum(low <= item <= high for item in effects) >= need
    ordered = sorted(effects)
    narrowest = min(ordered[index + need - 1] - ordered[index] for index in range(len(ordered) - need + 1))
    assert high - low == narrowest


@given(st.lists(st.integers(-30, 30).map(float), min_size=1, max_size=40), st.integers(1, 9))
def test_no_other_interval_of_that_width_holds_more(effects: list[float], width: int) -> None:
    best = most_supported(effects, width)
    assert best is not None
    low, found = best
    assert found == Support(sum(low <= item <= low + width for item in effects), len(effects))
    assert found.holding == max(sum(other <= item <= other + width for item in effects) for other in effects)


def test_nothing_has_neither_an_interval_nor_a_statement() -> None:
    nothing = [math.nan]
    assert tightest(nothing) is None
    assert most_supported(nothing, 1.0) is None


def test_shares_and_widths_that_make_no_sense_are_refused() -> None:
    with pytest.raises(ValueError, match="share"):
        tightest(MURDERS, 0)
    with pytest.raises(ValueError, match="width"):
        most_supported(MURDERS, 0)
