"""Points and commas in figures: settled by the claim, by the book, or by another figure of the same words."""

from __future__ import annotations

import pytest

from claimcheck.quantities.count_words import parse_count
from claimcheck.quantities.parse import parse_quantity
from claimcheck.quantities.quantity import QuantityError


@pytest.mark.parametrize(
    ("said", "language", "decimal", "values"),
    [
        ("48.189 hectáreas", "es", ",", "48189"),
        ("5.400", "es", ",", "5400"),
        ("45.000 millones", "es", ",", "45000000000"),
        ("US$ 44.500 millones", "es", ",", "44500000000"),
        ("entre 120.000 y 130.000", "es", ",", "120000 130000"),
        ("17,500", "es", ",", "17.500"),
        ("17,500", "es", ".", "17500"),
        ("17.500", "es", ".", "17.500"),
        ("1'500.000", "es", ",", "1500000"),
        ("1'500.000", "es", None, "1500000"),
        ("1'500,000", "es", ".", "1500000"),
        ("entre 5.400 y 1.234.567", "es", None, "5400 1234567"),
        ("entre 3,5 y 17.000", "es", None, "3.5 17000"),
        ("entre 3.5 y 17,000", "es", None, "3.5 17000"),
        ("17.000", "en", None, "17.000"),
        ("17.000", "en", ",", "17000"),
        ("1.234,5", "en", ",", "1234.5"),
        ("1 234,5", "en", ",", "1234.5"),
        ("17,000", "en", ".", "17000"),
    ],
)
def test_the_mark_before_decimals_settles_a_figure(said: str, language: str, decimal: str | None, values: str) -> None:
    found = parse_quantity(said, language, decimal)
    assert [str(figure.value) for figure in (found.figure, found.upper) if figure is not None] == values.split()


@pytest.mark.parametrize(("said", "mark"), [("17.000", ","), ("17,000", "."), ("entre 5.400 y 17.000", ",")])
def test_a_figure_that_can_be_read_in_two_ways_says_which_key_settles_it(said: str, mark: str) -> None:
    with pytest.raises(QuantityError) as caught:
        parse_quantity(said, "es")
    assert f'`decimal: "{mark}"`' in (caught.value.hint or "")
    assert "0000" not in (caught.value.hint or "").replace(" 17000", "")


@pytest.mark.parametrize(
    ("said", "language", "decimal", "like"),
    [("1,234,567", "es", ",", "1.234,5"), ("1.234.567", "en", None, "1,234.5"), ("1.23.4", "es", None, "1234,5")],
)
def test_marks_that_make_no_number_are_told_with_those_that_do(
    said: str, language: str, decimal: str | None, like: str
) -> None:
    with pytest.raises(QuantityError) as caught:
        parse_quantity(said, language, decimal)
    assert like in (caught.value.hint or "")


def test_a_count_knows_the_mark_as_well() -> None:
    for said in ("todos menos 1.200", "1.200 de 2.500", "uno de solo 1.200"):
        figure = parse_count(said, "es", ",").figure
        assert figure is not None
        assert figure.value == 1200
