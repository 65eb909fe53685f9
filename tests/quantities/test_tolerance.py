from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.quantities.quantity import QuantityError, Unit
from claimcheck.quantities.tolerance import parse_tolerance


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("5%", "5", Unit.PERCENT),
        ("0.5 points", "0.5", Unit.POINTS),
        ("3", "3", Unit.PLAIN),
        ("1,000", "1000", Unit.PLAIN),
        ("25 basis points", "0.25", Unit.POINTS),
        ("0", "0", Unit.PLAIN),
    ],
)
def test_a_tolerance_is_an_amount_with_its_unit(text: str, amount: str, unit: Unit) -> None:
    tolerance = parse_tolerance(text)
    assert (tolerance.amount, tolerance.unit, tolerance.text) == (Decimal(amount), unit, text)


@pytest.mark.parametrize("text", ["", "about 5%", "5 people", "-3", "1,23", "%"])
def test_anything_else_is_no_tolerance(text: str) -> None:
    with pytest.raises(QuantityError) as caught:
        parse_tolerance(text)
    assert caught.value.hint
