from __future__ import annotations

import pytest

from claimcheck.stats.ranking import RankRange, competition_rank, rank_range


@pytest.mark.parametrize(
    ("of", "highest", "place"),
    [
        pytest.param(9.0, True, 1, id="the highest"),
        pytest.param(7.0, True, 2, id="two share a place"),
        pytest.param(3.0, True, 4, id="the place after a tie is left out"),
        pytest.param(3.0, False, 1, id="from the lowest"),
        pytest.param(8.0, True, 2, id="a value that is not among them"),
    ],
)
def test_equal_values_share_a_place(of: float, highest: bool, place: int) -> None:
    # R: rank(-c(9, 7, 7, 3), ties.method = "min") gives 1 2 2 4
    assert competition_rank([9, 7, 7, 3], of, highest=highest) == place


def test_rounding_leaves_several_places_possible() -> None:
    rivals = [(8.25, 8.35), (8.05, 8.15), (9.0, 9.1), (1.0, 2.0)]
    assert rank_range(rivals, (8.1, 8.3)) == RankRange(2, 4)


def test_places_from_the_lowest() -> None:
    assert rank_range([(1, 2), (2, 3), (4, 5)], (2.5, 3.5), highest=False) == RankRange(2, 3)


def test_exact_bounds_leave_one_place() -> None:
    assert rank_range([(1, 1), (3, 3)], (2, 2)) == RankRange(2, 2)


def test_bounds_run_from_low_to_high() -> None:
    with pytest.raises(ValueError, match="low to high"):
        rank_range([(2, 1)], (0, 1))
