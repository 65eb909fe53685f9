"""Figures as people write them."""

from __future__ import annotations

import pytest

from claimcheck.evaluation.wording import amount
from claimcheck.quantities.intervals import Interval, exact, printed


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        pytest.param(printed(116.1, 1), "2018=100", "116.1 (2018=100)", id="a unit that begins with a figure"),
        pytest.param(printed(103, 1), "per 100,000 people", "103.0 per 100,000 people", id="as printed"),
        pytest.param(Interval(4.8333333, 4.7833333, 4.8833333), "%", "4.83%", id="a mean of one place"),
        pytest.param(Interval(4.8, 4.75, 4.85), "%", "4.8%", id="a mean that needs no more places"),
        pytest.param(Interval(22427.3, 22427.3, 22427.3), "people", "22,427 people", id="no rounding to go by"),
        pytest.param(Interval(2.0, -1.0, float("inf")), "", "2", id="an open bound"),
        pytest.param(exact(12), "people", "12 people", id="counted"),
        pytest.param(exact(1), "recessions", "1 recession", id="one of them"),
        pytest.param(printed(1, 1), "murders a day", "1.0 murders a day", id="one point zero"),
    ],
)
def test_an_amount_shows_the_places_that_are_known(value: Interval, unit: str, expected: str) -> None:
    assert amount(value, unit) == expected
