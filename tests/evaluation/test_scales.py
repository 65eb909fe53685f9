from __future__ import annotations

import pytest
from tests.evaluation.newsroom import Newsroom, series

from claimcheck.evaluation.scales import scale_of
from claimcheck.quantities.outcomes import Outcome


@pytest.mark.parametrize(
    ("unit", "scale"),
    [
        ("million tonnes", 1e6),
        ("thousands of people", 1e3),
        ("'000", 1e3),
        ("US$ billion", 1e9),
        ("miles de toneladas", 1e3),
        ("mil millones de pesos", 1e9),
        ("billones de pesos", 1e12),
        ("lakh tonnes", 1e5),
        ("million tonnes per year", 1e6),
        ("tonnes", 1),
        ("miles", 1),
        ("per million people", 1),
        ("deaths per thousand", 1),
        ("2018=1000", 1),
        ("", 1),
    ],
)
def test_a_unit_may_hold_a_scale(unit: str, scale: float) -> None:
    assert scale_of(unit) == scale


def answer(unit: str, check: str, start: float = 5.2, end: float = 6.4) -> Outcome:
    room = Newsroom((series({"A": {2021: start, 2022: end}}, unit=unit),))
    return room.ask(f"{{{check}, measure: rate}}").outcome


@pytest.mark.parametrize(
    ("unit", "value", "outcome"),
    [
        pytest.param("million tonnes", "5.2 million tonnes", "true", id="with its scale"),
        pytest.param("million tonnes", "5,200,000 tonnes", "true", id="in full"),
        pytest.param("million tonnes", "5.2", "true", id="as the table has it"),
        pytest.param("million tonnes", "5,200,000", "undecidable", id="either"),
        pytest.param("million tonnes", "5.2 tonnes", "undecidable", id="five tonnes or five million"),
        pytest.param("million tonnes", "between 5 and 6 million", "true", id="a scale at the second figure"),
        pytest.param("US$ billion", "$5.2 billion", "true", id="money"),
        pytest.param("US$ million", "$5.2 billion", "false", id="another scale"),
    ],
)
def test_a_level_is_read_in_the_scale_of_the_table(unit: str, value: str, outcome: str) -> None:
    assert answer(unit, f"kind: level, at: 2021, value: '{value}'").value == outcome


def test_a_line_is_read_in_the_scale_of_the_table() -> None:
    line = "kind: threshold, at: 2021, side: at-or-above, line: '{}'"
    assert answer("million tonnes", line.format("5 million tonnes")) is Outcome.TRUE
    assert answer("million tonnes", line.format("6 million tonnes")) is Outcome.FALSE


@pytest.mark.parametrize(
    ("by", "outcome"),
    [
        pytest.param("1.2 million tonnes", "true", id="in full"),
        pytest.param("1.2", "true", id="as the table has it"),
        pytest.param("2 million tonnes", "false", id="too much"),
        pytest.param("1,200,000", "undecidable", id="either"),
    ],
)
def test_the_size_of_a_change_is_read_in_the_scale_of_the_table(by: str, outcome: str) -> None:
    check = f"kind: change, from: 2021, to: 2022, direction: increase, by: '{by}'"
    assert answer("million tonnes", check).value == outcome


def level(unit: str, value: str, figure: float = 0) -> tuple[Outcome, str]:
    room = Newsroom((series({"A": {2021: figure}}, unit=unit),))
    finding = room.ask(f"{{kind: level, measure: rate, at: 2021, value: '{value}'}}")
    return finding.outcome, finding.reason


@pytest.mark.parametrize(
    ("value", "ending"),
    [
        pytest.param("none", 'write "0"', id="none"),
        pytest.param("half", "use the kind `share`", id="half"),
        pytest.param("doubled", "use the kind `change` or `compare`", id="doubled"),
        pytest.param("unchanged", "use the kind `change` or `compare`", id="unchanged"),
    ],
)
def test_words_that_are_no_level_say_what_to_write(value: str, ending: str) -> None:
    outcome, reason = level("people", value, 120)
    assert outcome is Outcome.UNDECIDABLE
    assert reason.endswith(ending)


def test_a_measure_that_is_a_multiple_itself_may_be_three_times() -> None:
    assert level("times", "three times", 3.0)[0] is Outcome.TRUE
