from __future__ import annotations

import pytest
from tests.evaluation.effects.places import ask, drawn, effect_of

from claimcheck.evaluation.effects.conclusion import State
from claimcheck.quantities.outcomes import Outcome, Undecided

OTHERS = "compare: {among: all}"
STUDY = "{source: s%d, assignment: policy, pre: 6, post: 3, treated: 9, comparison: 40, independent: true, %s}"
FOR, AGAINST = "estimate: -2, interval: [-3, -1]", "estimate: 2, interval: [1, 3]"


def studies(*sides: str) -> str:
    return f"studies: [{', '.join(STUDY % (at, side) for at, side in enumerate(sides))}]"


@pytest.mark.parametrize(
    ("rows", "more", "state", "outcome"),
    [
        pytest.param(drawn(), OTHERS, State.LIMITED, "mostly", id="one comparison shows it"),
        pytest.param(drawn(), f"{OTHERS}, {studies(FOR)}", State.SUPPORTED, "true", id="and an independent study"),
        pytest.param(drawn(), studies(FOR, FOR), State.SUPPORTED, "true", id="two studies alone"),
        pytest.param(drawn(), f"{OTHERS}, {studies(AGAINST)}", State.CONFLICTING, "undecidable", id="one on each side"),
        pytest.param(drawn(effect=8), OTHERS, State.CONTRADICTED, "false", id="the comparison goes the other way"),
        pytest.param(drawn(), "", State.NOT_SHOWN, "undecidable", id="it fell and nothing was compared"),
        pytest.param(drawn(effect=8), "", State.FALSE_PREMISE, "false", id="it did not even fall"),
        pytest.param(drawn(start=2, periods=4), "start: 2002", State.NOT_TESTABLE, "undecidable", id="four years"),
    ],
)
def test_the_evidence_decides_the_state(
    rows: dict[str, dict[int, float]], more: str, state: State, outcome: str
) -> None:
    finding = ask(rows, more)
    assert (effect_of(finding).state, finding.outcome.value) == (state, outcome)


def test_a_fall_everywhere_is_no_effect_however_large() -> None:
    rows = drawn(effect=0.0)
    rows = {
        name: {year: value - (10 if year >= 2008 else 0) for year, value in row.items()} for name, row in rows.items()
    }
    finding = ask(rows, OTHERS)
    assert effect_of(finding).state is State.NOT_SHOWN
    assert finding.undecided is Undecided.NOT_SHOWN


def test_less_of_a_rise_than_elsewhere_is_not_called_false_where_the_comparison_leans_that_way() -> None:
    rows = drawn(treated=1, controls=4, effect=-1.5)
    rows = {
        name: {year: value + (9 if year >= 2008 else 0) for year, value in row.items()} for name, row in rows.items()
    }
    finding = ask(rows, OTHERS)
    assert (effect_of(finding).state, finding.outcome) == (State.NOT_SHOWN, Outcome.UNDECIDABLE)


@pytest.mark.parametrize(
    ("size", "state"),
    [
        pytest.param("at least 10%", State.LIMITED, id="met: it is about 16%"),
        pytest.param("about 16%", State.LIMITED, id="near it"),
        pytest.param("at least 40%", State.OVERSTATED, id="beyond the interval"),
        pytest.param("about 3%", State.UNDERSTATED, id="short of the interval"),
        pytest.param("halved", State.OVERSTATED, id="halved"),
    ],
)
def test_a_size_is_held_against_the_interval(size: str, state: State) -> None:
    assert effect_of(ask(drawn(), f'{OTHERS}, size: "{size}"')).state is state


@pytest.mark.parametrize(
    ("size", "state"),
    [
        pytest.param("about 8 points", State.LIMITED, id="points"),
        pytest.param("about 8%", State.LIMITED, id="percent said for points"),
        pytest.param("about 16%", State.LIMITED, id="percent of the percentage"),
        pytest.param("about 30%", State.OVERSTATED, id="neither"),
    ],
)
def test_of_a_percentage_a_size_may_be_said_in_percent_or_in_points(size: str, state: State) -> None:
    finding = ask(drawn(), f'{OTHERS}, size: "{size}"', unit="%")
    assert effect_of(finding).state is state
    assert " points (95% interval " in finding.reason


def test_a_size_in_another_unit_is_no_number() -> None:
    finding = ask(drawn(), f'{OTHERS}, size: "a third"')
    assert (finding.outcome, finding.effect) == (Outcome.UNDECIDABLE, None)
    assert finding.decides == "`size` as a percentage, or in the unit of the measure"
    assert finding.undecided is Undecided.NOT_SHOWN


def test_the_scale_that_is_asked_for_changes_the_level_told_and_no_verdict() -> None:
    modern, older = (effect_of(ask(drawn(), f"{OTHERS}, levels: {scale}")) for scale in ("sms-wwg", "sms-1997"))
    assert (modern.level.number, older.level.number) == (3, 4)
    assert modern.state is older.state is State.LIMITED


def test_a_study_that_is_not_independent_is_listed_and_does_not_count() -> None:
    found = effect_of(ask(drawn(), studies(FOR).replace("independent: true", "independent: false")))
    assert (found.state, found.studies[0].counts) == (State.NOT_SHOWN, False)


def test_the_reason_is_in_plain_words_first() -> None:
    assert ask(drawn(treated=1)).reason.startswith("deaths in T0 did fall (from ")
    told = ask(drawn()).reason
    assert ". Nothing here shows that the law did it, because the interrupted time series finds " in told
    assert "which is a hint at most: there is no comparison with places that did not have it" in told


def test_confidence_is_told_in_fixed_words_and_without_any_where_nothing_can_be_tested() -> None:
    kept = [effect_of(ask(drawn(), more)).confidence for more in (f"{OTHERS}, {studies(FOR)}", "")]
    assert kept == ["moderate", "low"]
    assert effect_of(ask(drawn(start=2, periods=4), "start: 2002")).confidence is None
