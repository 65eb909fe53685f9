"""Which money a unit names, and which names may be the same money."""

from __future__ import annotations

import pytest

from claimcheck.quantities.currencies import currencies_in, fits


@pytest.mark.parametrize(
    ("unit", "money"),
    [
        ("constant 2015 US$", {"USD"}),
        ("miles de pesos (COP)", {"peso", "COP"}),
        ("pounds a week", {"GBP"}),
        ("£ million", {"GBP"}),
        ("shillings", {"shilling"}),
        ("Q", {"GTQ"}),
        ("m/s", set()),
        ("deaths per 100,000 people", set()),
        ("dollars per person", {"dollar"}),
        ("", set()),
    ],
)
def test_a_unit_names_its_money(unit: str, money: set[str]) -> None:
    assert currencies_in(unit) == money


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("USD", "USD", True),
        ("$", "COP", True),
        ("COP", "$", True),
        ("shilling", "KES", True),
        ("KES", "TZS", False),
        ("USD", "NZD", False),
        ("dollar", "NZD", True),
    ],
)
def test_names_that_may_be_the_same_money_fit(one: str, other: str, same: bool) -> None:
    assert fits(one, other) is same
