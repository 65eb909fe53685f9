from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.evaluation.newsroom import period

from claimcheck.claims.periods import Span
from claimcheck.evaluation.episodes import bounds, episodes, merged
from claimcheck.evaluation.stretches import Stretch


def years(*numbers: int) -> list[Stretch]:
    return [Stretch(Span(period(number), period(number)), str(number)) for number in numbers]


def stretch(first: int, last: int) -> Stretch:
    return Stretch(Span(period(first), period(last)), f"{first}..{last}")


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        pytest.param([True, True, False, True], (2, 2), id="two runs"),
        pytest.param([True, None, True], (1, 2), id="an unknown between may join or part"),
        pytest.param([False, None, False], (0, 1), id="an unknown alone may be one"),
        pytest.param([None, None, None], (0, 2), id="three unknowns are at most two"),
        pytest.param([False, False], (0, 0), id="none"),
    ],
)
def test_unknown_periods_leave_a_range_of_episodes(states: list[bool | None], expected: tuple[int, int]) -> None:
    assert bounds(states) == expected


def count_runs(states: Sequence[bool]) -> int:
    return sum(now and not before for before, now in zip([False, *states], states, strict=False))


@given(st.lists(st.sampled_from([True, False, None]), min_size=1, max_size=8))
def test_the_range_of_episodes_is_exact(states: list[bool | None]) -> None:
    settled: list[list[bool]] = [[]]
    for state in states:
        choices = [True, False] if state is None else [state]
        settled = [[*before, choice] for before in settled for choice in choices]
    counts = [count_runs(way) for way in settled]
    assert bounds(states) == (min(counts), max(counts))


def test_an_episode_at_the_end_is_closed_only_by_a_period_after_it() -> None:
    periods = years(2010, 2011, 2012)
    states = [True, False, True]
    assert [item.shown for item in episodes(periods, states, goes_on=False).closed] == ["2010", "2012"]
    still = episodes(periods, states, goes_on=None)
    assert [item.shown for item in still.closed] == ["2010"]
    assert still.still_open is not None
    assert (still.fewest, still.most) == (1, 1)


def test_stretches_that_overlap_become_one() -> None:
    found = merged([stretch(2012, 2014), stretch(2010, 2011), stretch(2011, 2012), stretch(2016, 2017)])
    assert [item.shown for item in found] == ["2010..2014", "2016..2017"]
