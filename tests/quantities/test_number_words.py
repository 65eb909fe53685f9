"""Numbers in words and in digits among words: what they come to, and what does not make one number."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.quantities.compare import meets
from claimcheck.quantities.intervals import exact, printed
from claimcheck.quantities.parse import parse_quantity
from claimcheck.quantities.quantity import QuantityError
from claimcheck.quantities.tolerance import Figures, parse_tolerance


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        pytest.param("3 and a half million", "en", "3500000", id="a half after digits"),
        pytest.param("2 1/4", "en", "2.25", id="a part after digits"),
        pytest.param("three point twenty million", "en", "3200000", id="decimals of two digits before a scale"),
        pytest.param("three point one four", "en", "3.14", id="decimals digit by digit"),
        pytest.param("tres coma treinta y cinco", "es", "3.35", id="decimals of two words"),
        pytest.param("tres coma cero cinco", "es", "3.05", id="a zero after the mark"),
        pytest.param("tres coma treinta por ciento", "es", "3.3", id="tens alone after the mark"),
        pytest.param("1'234'567", "en", "1234567", id="apostrophes"),
        pytest.param("1'234'567", "es", "1234567", id="apostrophes in Spanish"),
        pytest.param("16 000,5", "es", "16000.5", id="a plain space and decimals"),
        pytest.param("un millón 200 mil", "es", "1200000", id="digits after a word"),
        pytest.param("one crore twenty lakh", "en", "12000000", id="crore and lakh"),
        pytest.param("a thousand and one", "en", "1001", id="and one"),
        pytest.param("mil millones", "es", "1000000000", id="mil millones"),
        pytest.param("billón y medio", "es", "1500000000000", id="a billón and a half"),
        pytest.param("veintiún mil millones", "es", "21000000000", id="twenty-one thousand million"),
        pytest.param("$3.2T", "en", "3200000000000", id="trillion of money"),
        pytest.param("€3.2 M", "en", "3200000", id="million of money apart"),
    ],
)
def test_a_number_is_what_its_words_come_to(text: str, language: str, value: str) -> None:
    figure = parse_quantity(text, language).figure
    assert figure is not None
    assert figure.value == Decimal(value)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("zero thousand", "en"),
        ("cero mil", "es"),
        ("two million five million", "en"),
        ("two thousand three thousand", "en"),
        ("un millón mil millones", "es"),
        ("3 millones 500", "es"),
        ("3 mil 2000", "es"),
        ("3 1/3", "en"),
        ("2 7/4", "en"),
        ("3 point five", "en"),
        ("16 00", "es"),
        ("1'23", "en"),
        ("Q8", "es"),
        ("by a factor of zero", "en"),
    ],
)
def test_what_does_not_make_one_number_is_refused(text: str, language: str) -> None:
    with pytest.raises(QuantityError) as caught:
        parse_quantity(text, language)
    assert caught.value.hint


@pytest.mark.parametrize(
    ("said", "measured", "outcome"),
    [
        ("just over 100", 100.4, "true"),
        ("just over 100", 108, "mostly"),
        ("just over 100", 100, "inexact"),
        ("just over 100", 99.6, "inexact"),
        ("just over 100", 90, "false"),
        ("just over 100", 140, "false"),
        ("just over half", 0.52, "true"),
        ("just over half", 0.48, "false"),
        ("just over double", 2.04, "true"),
    ],
)
def test_just_over_is_the_mirror_of_nearly(said: str, measured: float, outcome: str) -> None:
    assert meets(parse_quantity(said), exact(measured)).outcome == outcome


def test_just_over_is_never_kinder_than_more_than_below_the_line() -> None:
    for value in (99.9, 99.6, 99, 95):
        close, plain = (meets(parse_quantity(said), exact(value)) for said in ("just over 100", "more than 100"))
        assert (close.outcome, close.accuracy) == (plain.outcome, plain.accuracy)


def test_just_over_compares_a_level_as_printed_and_is_undecided_with_its_rounding() -> None:
    said = parse_quantity("just over 100")
    assert meets(said, printed(100, 0)).outcome == "inexact"
    assert meets(said, printed(100, 0), figures=Figures.WITH_ROUNDING).outcome == "undecidable"


def test_a_stated_tolerance_wins_over_just_over() -> None:
    said, tolerance = parse_quantity("just over 100"), parse_tolerance("20")
    asked = [meets(said, exact(value), tolerance=tolerance).outcome.value for value in (85, 115, 121)]
    assert asked == ["true", "true", "false"]
