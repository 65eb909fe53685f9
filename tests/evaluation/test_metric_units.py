from __future__ import annotations

import pytest
from tests.evaluation.newsroom import Newsroom, series

from claimcheck.evaluation.metric_units import metric_factor


@pytest.mark.parametrize(
    ("said", "unit", "factor"),
    [
        ("toneladas", "kg", 0.001),
        ("de toneladas", "kilogramos por habitante", 0.001),
        ("kg", "million tonnes", 1000),
        ("m²", "ha", 10_000),
        ("kilómetros cuadrados", "hectáreas", 0.01),
        ("litros", "m³", 1000),
        ("GWh", "MWh", 0.001),
        ("t/ha", "kg/ha", 0.001),
        ("t", "t per hectare", 1),
        ("km", "km²", None),
        ("km/h", "m/s", None),
        ("people", "kg", None),
        ("ton-miles", "kg", None),
    ],
)
def test_units_of_one_dimension_are_brought_together(said: str, unit: str, factor: float | None) -> None:
    assert metric_factor(said, unit) == (None if factor is None else pytest.approx(factor))


@pytest.mark.parametrize(
    ("value", "unit", "language", "outcome"),
    [
        ("5 tonnes", "kg", "en", "true"),
        ("5 kg", "kg", "en", "false"),
        ("5 toneladas", "kg", "es", "true"),
        ("0,5 hectáreas", "m²", "es", "true"),
        ("5000 grados", "°C", "es", "true"),
        ("5,000 °F", "°C", "en", "undecidable"),
        ("5000 hogares", "personas", "es", "undecidable"),
        ("5,000 households", "people", "en", "undecidable"),
        ("5,000 homes", "households", "en", "true"),
        ("5,000 votes", "people", "en", "undecidable"),
        ("5,000 people", "jobs", "en", "true"),
        ("5,000 pounds", "kg", "en", "undecidable"),
    ],
)
def test_a_figure_in_another_unit_of_one_dimension_is_checked(
    value: str, unit: str, language: str, outcome: str
) -> None:
    room = Newsroom((series({"A": {2015: 5000.0}}, unit=unit),))
    check = f"{{kind: level, measure: rate, of: A, at: 2015, value: '{value}'}}"
    assert room.ask(check, language=language).outcome == outcome
