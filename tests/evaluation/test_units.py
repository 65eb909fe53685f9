from __future__ import annotations

import pytest
from tests.evaluation.newsroom import Newsroom, series

from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.units import refuse_other_unit
from claimcheck.quantities.parse import parse_quantity


@pytest.mark.parametrize(
    ("value", "unit", "outcome"),
    [
        pytest.param("5 tonnes", "people", "undecidable", id="tonnes of people"),
        pytest.param("5 tonnes", "tonnes of CO2 per head", "true", id="tonnes"),
        pytest.param("5 metric tons", "t per hectare", "true", id="another word for tonnes"),
        pytest.param("5 km", "miles", "undecidable", id="kilometres of miles"),
        pytest.param("5 square kilometres", "km", "undecidable", id="an area is no length"),
        pytest.param("5 square kilometres", "km²", "true", id="an area"),
        pytest.param("5 GWh", "MWh", "false", id="a thousand times as much"),
        pytest.param("5 degrees", "°C", "true", id="degrees"),
        pytest.param("5 euros", "US dollars", "undecidable", id="another currency"),
        pytest.param("5 euros", "million EUR", "undecidable", id="five euros or five million"),
        pytest.param("$5", "euros per hour", "undecidable", id="dollars of euros"),
        pytest.param("$5", "US dollars", "true", id="dollars"),
        pytest.param("£5", "people", "undecidable", id="pounds of people"),
        pytest.param("5 €", "€", "true", id="a sign behind the figure"),
        pytest.param("$5", "", "undecidable", id="dollars of nothing"),
        pytest.param("5 pesos", "euros", "undecidable", id="a currency of its own name"),
        pytest.param("5 pesos", "Mexican pesos", "true", id="the same name"),
        pytest.param("R$ 5", "R$", "true", id="reais"),
        pytest.param("5 euros", "", "undecidable", id="no unit at all"),
        pytest.param("5 points", "people", "undecidable", id="points of people"),
        pytest.param("5 points", "index, 2015 = 100", "true", id="points of an index"),
        pytest.param("5 points", "PISA score", "true", id="points of a score"),
        pytest.param("5 points", "% of adults", "true", id="points of a percentage"),
        pytest.param("5 people", "% of adults", "undecidable", id="people of a percentage"),
        pytest.param("5 households", "share", "undecidable", id="households of a share"),
        pytest.param("5 of adults", "% of adults", "true", id="what the percentage is of"),
        pytest.param("5 years", "people", "undecidable", id="years of people"),
        pytest.param("5 years", "years of life", "true", id="years"),
        pytest.param("5 hours", "minutes a day", "undecidable", id="sixty times as much"),
        pytest.param("5 people", "inhabitants", "true", id="people are called many things"),
    ],
)
def test_a_unit_that_the_measure_does_not_have_is_never_false(value: str, unit: str, outcome: str) -> None:
    room = Newsroom((series({"A": {2014: 10.0, 2015: 5.0}, "B": {2015: 10.0}}, unit=unit),))
    level = room.ask(f"{{kind: level, measure: rate, of: A, at: 2015, value: {value}}}")
    fell = f"{{kind: change, measure: rate, of: A, from: 2014, to: 2015, direction: decrease, by: {value}}}"
    lower = f"{{kind: compare, measure: rate, at: 2015, a: {{of: A}}, b: {{of: B}}, relation: lower, by: {value}}}"
    answers = [level, room.ask(fell), room.ask(lower)]
    assert [answer.outcome.value for answer in answers] == [outcome] * 3


@pytest.mark.parametrize("said", ["5 millones de toneladas", "5 millones de euros", "5 toneladas", "500 mil hectáreas"])
def test_a_spanish_unit_is_known_behind_de(said: str) -> None:
    with pytest.raises(NoAnswer, match="another unit"):
        refuse_other_unit(parse_quantity(said, "es"), "people")


def test_the_reason_says_what_to_write_instead() -> None:
    room = Newsroom((series({"A": {2015: 60.0}}, unit="%"),))
    finding = room.ask("{kind: level, measure: rate, at: 2015, value: 60 people}")
    assert finding.reason == (
        "'60 people' counts people, and the measure is in '%'; write \"60%\", or name a measure that counts people"
    )


@pytest.mark.parametrize("value", ["60 people", "60 tonnes"])
def test_a_poll_has_no_people_either(value: str) -> None:
    room = Newsroom((series({"A": {2015: 60.0, 2017: 66.0}}, unit="%"),))
    one = f"{{kind: survey, measure: rate, at: 2015, value: {value}, n: 1000}}"
    two = f"{{kind: survey, measure: rate, from: {{at: 2015, value: {value}}}, to: 2017, direction: increase, n: 9000}}"
    assert [room.ask(check).outcome.value for check in (one, two)] == ["undecidable"] * 2


@pytest.mark.parametrize(
    ("said", "unit"),
    [
        ("$63", "pesos"),
        ("$63", "pesos colombianos"),
        ("$63", "MXN"),
        ("$63", "COP"),
        ("$63", "US$"),
        ("$63", "dollars"),
        ("U$S 5", "USD"),
        ("u$s 5", "dólares"),
        ("S/ 1025", "soles"),
        ("S/. 5", "PEN"),
        ("Bs. 130", "bolivianos"),
        ("Bs 130", "bolívares"),
        ("Gs. 5", "guaraníes"),
        ("RD$ 5", "DOP"),
        ("AR$ 5", "pesos argentinos"),
        ("R$ 5", "reales"),
        ("Q5000", "GTQ"),
        ("L. 5", "lempiras"),
        ("₡5", "CRC"),
        ("₲ 5", "PYG"),
        ("130 M€", "millones de euros"),
        ("5 pesos", "CLP"),
        ("5 euros", "EUR"),
        ("5 EUR", "euros"),
        ("£5", "GBP"),
        ("5 rublos", "RUB"),
        ("PEN 5", "S/"),
        ("MXN 5", "pesos"),
        ("£350 millones", "pounds a week"),
        ("£5", "million pounds"),
        ("5 libras esterlinas", "libras"),
        ("KES 5", "shillings"),
        ("NZ$5", "dollars"),
    ],
)
def test_a_currency_fits_its_other_names(said: str, unit: str) -> None:
    refuse_other_unit(parse_quantity(said, "es"), unit)


@pytest.mark.parametrize(
    ("said", "unit"),
    [
        ("US$5", "pesos"),
        ("5 dólares", "pesos mexicanos"),
        ("5 pesos mexicanos", "COP"),
        ("S/ 5", "US$"),
        ("$5", "EUR"),
        ("R$ 5", "pesos"),
        ("₲ 5", "personas"),
        ("$5", "m/s"),
        ("£5", "shillings"),
        ("KES 5", "TZS"),
        ("US$5", "NZD"),
        ("S/ 5", "deaths/100,000"),
        ("Bs. 5", "PEN"),
    ],
)
def test_other_money_is_refused(said: str, unit: str) -> None:
    with pytest.raises(NoAnswer, match="another unit"):
        refuse_other_unit(parse_quantity(said, "es"), unit)
