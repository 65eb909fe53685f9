"""A margin so wide that nothing could fail: of a trend, of two equal sides, of a poll, of a target."""

from __future__ import annotations

import pytest
from tests.evaluation.newsroom import read_check
from tests.judgement.builders import TRUE, claim, finding, fired, judged, part, seen

TREND = "kind: trend, measure: homicide-rate, from: 2015, to: 2017, pattern: stable"
EQUAL = "kind: compare, measure: homicide-rate, at: 2015, a: {of: A}, b: {of: B}, relation: equal"
POLL = "kind: survey, measure: homicide-rate, from: 2015, to: 2017, direction: none"
TARGET = "kind: target, measure: homicide-rate, by: 2017, status: met, target: at most 50"
LINE = "kind: threshold, measure: homicide-rate, at: 2017, side: below, line: '50'"


def notes(check: str, *values: float, unit: str = "cases") -> list[str]:
    figures = [seen(str(2015 + index), value, unit=unit) for index, value in enumerate(values or (60, 62))]
    results = [part(read_check(f"{{{check}}}"), finding("police", TRUE, *figures))]
    verdict = judged(results, claim("It was so.", "police"))
    return [item.message for item in fired(verdict, "vacuous-check")]


@pytest.mark.parametrize(
    ("check", "told"),
    [
        pytest.param(f"{TREND}, margin: 50%", "a margin of 50% lets any course pass as stable", id="percent"),
        pytest.param(f"{TREND}, margin: 31", "a margin of 31 lets any course pass as stable", id="amount"),
        pytest.param(f"{EQUAL}, tolerance: 60%", "a tolerance of 60% lets any two figures pass as equal", id="equal"),
        pytest.param(f"{POLL}, n: 30", "with 30 answers a change of 25 points would pass as none", id="few answers"),
        pytest.param(
            f"{POLL}, n: {{2015: 1000, 2017: 900}}, deff: 40",
            "with 900 answers a change of 29 points would pass as none",
            id="answers that hardly count",
        ),
        pytest.param(
            f"{TARGET}, tolerance: 25", "a tolerance of 25 lets 'at most 50' pass whatever the data say", id="target"
        ),
        pytest.param(f"{LINE}, tolerance: 60%", "a tolerance of 60% lets '50' pass whatever the data say", id="line"),
    ],
)
def test_a_margin_that_nothing_could_fail_is_told(check: str, told: str) -> None:
    assert notes(check) == [told]


@pytest.mark.parametrize(
    "check",
    [
        pytest.param(TREND, id="no margin"),
        pytest.param(f"{TREND}, margin: 5%", id="five percent"),
        pytest.param(f"{TREND}, margin: 30", id="just under half"),
        pytest.param(f"{EQUAL}, tolerance: 5%", id="equal within five percent"),
        pytest.param(f"{EQUAL}", id="equal by the house's own rule"),
        pytest.param(f"{EQUAL.replace('equal', 'higher')}, tolerance: 60%", id="another relation"),
        pytest.param(f"{POLL}, n: 1000", id="a poll of a thousand"),
        pytest.param(POLL, id="a poll without a number"),
        pytest.param(f"{POLL.replace('none', 'increase')}, n: 20", id="a rise must clear its margin"),
        pytest.param(f"{TARGET}, tolerance: 2", id="a target nearly met"),
        pytest.param(TARGET.replace("at most 50", "at least 0"), id="a balance that is to be no deficit"),
    ],
)
def test_a_margin_that_could_fail_is_left_alone(check: str) -> None:
    assert notes(check) == []


def test_of_figures_on_both_sides_of_zero_nobody_knows_what_is_wide() -> None:
    assert notes(f"{TREND}, margin: 0.4", -0.1, 0.3) == []


def test_points_of_a_fraction_of_one_are_hundredths() -> None:
    assert notes(f"{TREND}, margin: 31 points", 0.6, 0.62, unit="share") != []
    assert notes(f"{TREND}, margin: 3 points", 0.6, 0.62, unit="share") == []
