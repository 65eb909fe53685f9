"""Half a point is an amount of points; half of something is a part of it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.quantities.compare import meets
from claimcheck.quantities.intervals import exact
from claimcheck.quantities.parse import parse_quantity
from claimcheck.quantities.quantity import Unit


@pytest.mark.parametrize(
    ("text", "language", "points"),
    [
        pytest.param("half a point", "en", "0.5", id="half a point"),
        pytest.param("about half a percentage point", "en", "0.5", id="with a word and in full"),
        pytest.param("a quarter of a point", "en", "0.25", id="a quarter"),
        pytest.param("medio punto", "es", "0.5", id="in Spanish"),
    ],
)
def test_a_part_of_a_point_is_an_amount_of_points(text: str, language: str, points: str) -> None:
    quantity = parse_quantity(text, language)
    assert quantity.figure is not None
    assert (quantity.unit, quantity.figure.value) == (Unit.POINTS, Decimal(points))


def test_half_a_point_is_met_by_half_a_point_and_missed_by_three_tenths() -> None:
    quantity = parse_quantity("half a point")
    assert [meets(quantity, exact(value)).outcome.value for value in (0.5, 0.53, 0.3)] == ["true", "true", "false"]


@pytest.mark.parametrize("text", ["half", "half of the pupils", "a quarter of a million pupils"])
def test_other_parts_stay_what_they_were(text: str) -> None:
    assert parse_quantity(text).unit is not Unit.POINTS
