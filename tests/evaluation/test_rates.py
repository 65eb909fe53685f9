from __future__ import annotations

import pytest
from tests.evaluation.newsroom import Newsroom, series, try_check

from claimcheck.claims.filters import Filter
from claimcheck.quantities.outcomes import Outcome

PER = "per: {measure: population, times: 100}"


def room(*populations: tuple[str, dict[int, float]]) -> Newsroom:
    crimes = series({"A": dict.fromkeys(range(2010, 2018), 50.0)}, "crimes", decimals=None, unit="crimes")
    tables = [
        series({"A": figures}, "population", decimals=None, unit="people", source=source)
        for source, figures in populations
    ]
    return Newsroom((crimes, *tables))


def test_every_source_that_has_the_denominator_is_tried() -> None:
    finding = room(("old", {2010: 100}), ("new", {2016: 200})).ask(
        f"{{kind: level, measure: crimes, at: 2016, {PER}, value: '25'}}"
    )
    assert finding.outcome is Outcome.TRUE, finding.reason
    assert "divided by 'population' of 'new'" in finding.notes


def test_the_own_source_is_divided_by_first_and_needs_no_note() -> None:
    finding = room(("other", {2016: 200}), ("bureau", {2016: 100})).ask(
        f"{{kind: level, measure: crimes, at: 2016, {PER}, value: '50'}}"
    )
    assert finding.outcome is Outcome.TRUE, finding.reason
    assert finding.notes == ()


def test_where_no_source_has_it_each_reason_is_told() -> None:
    finding = room(("old", {2010: 100}), ("new", {2016: 0})).ask(
        f"{{kind: level, measure: crimes, at: 2016, {PER}, value: '25'}}"
    )
    assert finding.reason == (
        "'population' of 'old': no figure for A in 2016; it has 2010; "
        "'population' of 'new' is not above zero for A in 2016, so nothing can be divided by it"
    )


def test_both_ends_of_a_change_are_divided_by_one_table() -> None:
    populations = ("old", {2010: 100.0}), ("new", {2010: 50.0, 2016: 50.0})
    finding = room(*populations).ask(f"{{kind: change, measure: crimes, from: 2010, to: 2016, {PER}, direction: none}}")
    assert finding.outcome is Outcome.TRUE, finding.reason


def test_ends_that_only_different_tables_can_divide_are_no_change() -> None:
    finding = room(("old", {2010: 100}), ("new", {2016: 50})).ask(
        f"{{kind: change, measure: crimes, from: 2010, to: 2016, {PER}, direction: increase}}"
    )
    assert finding.outcome is Outcome.UNDECIDABLE


def test_a_record_is_divided_by_one_table_throughout() -> None:
    years = range(2010, 2018)
    populations = ("short", {2017: 10.0}), ("long", {year: 1000.0 - year / 100 for year in years})
    asked = f"{{kind: record, measure: crimes, at: 2017, extreme: highest, {PER}}}"
    assert "divided by 'population' of 'long'" in room(*populations).ask(asked).notes


def test_a_typical_start_is_divided_by_the_table_of_the_start() -> None:
    figures = dict.fromkeys(range(2010, 2018), 100.0)
    short = ("short", {2010: 7.0, 2011: 7.0, 2012: 7.0})
    finding = room(short, ("long", figures)).ask(
        f"{{kind: change, measure: crimes, from: 2014, to: 2016, {PER}, direction: none}}"
    )
    assert finding.baseline is not None
    assert finding.baseline.typical == 50.0


def test_a_table_that_cannot_be_filtered_is_taken_whole_and_that_is_said() -> None:
    where = (Filter("sex", ("f",)),)
    crimes = series({"A": {2016: 50.0}}, "crimes", decimals=None, unit="crimes", where=where)
    whole = series({"A": {2016: 200.0}}, "population", decimals=None, unit="people")
    finding = Newsroom((crimes, whole)).ask(
        f"{{kind: level, measure: crimes, at: 2016, where: {{sex: f}}, {PER}, value: '25'}}"
    )
    assert finding.outcome is Outcome.TRUE, finding.reason
    assert "'bureau' has no 'sex' to filter by, so the whole 'population' was divided by" in finding.notes


def test_the_check_names_the_source_of_the_denominator() -> None:
    asked = "{kind: level, measure: crimes, at: 2016, per: {measure: population, times: 100, source: new}, value: '25'}"
    finding = room(("old", {2016: 100}), ("new", {2016: 200})).ask(asked)
    assert finding.outcome is Outcome.TRUE, finding.reason


def test_the_check_names_the_vintage_of_the_denominator() -> None:
    per = "per: {measure: population, times: 100, at: 2011}"
    here = room(("census", {2011: 200, 2016: 100}))
    finding = here.ask(f"{{kind: level, measure: crimes, at: 2016, {per}, value: '25'}}")
    assert finding.outcome is Outcome.TRUE, finding.reason
    assert "divided by the 'population' of 2011" in finding.notes
    assert here.ask(f"{{kind: change, measure: crimes, from: 2010, to: 2016, {per}, direction: none}}").outcome is (
        Outcome.TRUE
    )


@pytest.mark.parametrize(
    ("at", "within", "outcome"),
    [
        pytest.param(2016, "2 years", "true", id="two years from the census"),
        pytest.param(2018, "2 years", "undecidable", id="too far"),
        pytest.param(2014, "2 years", "true", id="the census itself"),
    ],
)
def test_the_nearest_denominator_is_taken_where_the_check_says_how_far(at: int, within: str, outcome: str) -> None:
    per = f"per: {{measure: population, times: 100, within: {within}}}"
    here = Newsroom(
        (
            series({"A": {2014: 50.0, 2016: 50.0, 2018: 50.0}}, "crimes", decimals=None, unit="crimes"),
            series({"A": {2014: 200.0}}, "population", decimals=None, unit="people", source="census"),
        )
    )
    finding = here.ask(f"{{kind: level, measure: crimes, at: {at}, {per}, value: '25'}}")
    assert finding.outcome.value == outcome
    assert ("the nearest figure to 2016 is that of 2014" in finding.notes) is (at == 2016)


def test_a_denominator_has_one_time() -> None:
    per = "per: {measure: population, at: 2011, within: 2 years}"
    _, problems = try_check(f"{{kind: level, measure: crimes, at: 2016, {per}, value: '25'}}")
    assert [item.code for item in problems] == ["CC118"]
