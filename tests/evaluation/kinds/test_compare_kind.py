from __future__ import annotations

import pytest
from tests.evaluation.newsroom import KINDS, Adding, Newsroom, Status, group, read_check, series, try_check

from claimcheck.claims.filters import Filter
from claimcheck.quantities.outcomes import Outcome, Undecided

RATES: dict[str, dict[int, float]] = {
    "SLV": {2015: 107.6, 2017: 63.8},
    "HND": {2015: 55.7, 2017: 41.0},
    "VEN": {2015: 51.2, 2017: 48.0},
    "CRI": {2015: 11.0, 2017: 12.0},
}
ROOM = Newsroom((series(RATES),), groups={"region": group(*RATES), "wide": group(*RATES, "GTM")})
HIGHEST = "{of: {others: highest, among: region}}"


def compare(rest: str, room: Newsroom = ROOM) -> str:
    return room.ask(f"{{kind: compare, measure: rate, {rest}}}").outcome.value


@pytest.mark.parametrize(
    ("rest", "outcome"),
    [
        pytest.param("a: {of: SLV}, b: {of: HND}, relation: higher", "true", id="higher"),
        pytest.param("a: {of: SLV}, b: {of: HND}, relation: lower", "false", id="not lower"),
        pytest.param("a: {of: CRI}, b: {of: HND}, relation: lower", "true", id="lower"),
        pytest.param("a: {of: SLV}, b: {of: HND}, relation: higher, by: nearly twice", "true", id="nearly twice"),
        pytest.param("a: {of: SLV}, b: {of: HND}, by: twice", "true", id="twice"),
        pytest.param("a: {of: SLV}, b: {of: HND}, relation: higher, by: more than doubled", "false", id="not double"),
        pytest.param("a: {of: SLV}, b: {of: HND}, relation: higher, by: 93%", "true", id="percent more"),
        pytest.param("a: {of: HND}, b: {of: SLV}, relation: lower, by: about 48%", "true", id="percent less"),
        pytest.param("a: {of: SLV}, b: {of: HND}, relation: higher, by: 52", "true", id="an amount"),
        pytest.param("a: {of: CRI}, b: {of: HND}, by: a fifth", "true", id="a part of the other"),
        pytest.param("a: {of: CRI}, b: {of: HND}, by: 20%", "true", id="percent of the other"),
        pytest.param("a: {of: HND}, b: {of: VEN}, relation: equal", "false", id="8.8% apart are not equal"),
        pytest.param("a: {of: SLV, at: 2017}, b: {of: HND}, relation: higher", "true", id="a time of its own"),
    ],
)
def test_two_sides_compare_as_printed(rest: str, outcome: str) -> None:
    assert compare(f"at: 2015, {rest}") == outcome


@pytest.mark.parametrize(
    ("other", "outcome"),
    [
        pytest.param(100, "true", id="the same"),
        pytest.param(101.5, "true", id="within 2%"),
        pytest.param(104, "mostly", id="within 5%"),
        pytest.param(106, "false", id="further apart"),
    ],
)
def test_equal_means_within_two_percent(other: float, outcome: str) -> None:
    room = Newsroom((series({"A": {2015: other}, "B": {2015: 100.0}}, decimals=None),))
    assert compare("at: 2015, a: {of: A}, b: {of: B}, relation: equal", room) == outcome


@pytest.mark.parametrize(
    ("figures", "outcome"),
    [
        pytest.param((100, 104.9), "mostly", id="within 5% of the smaller"),
        pytest.param((100, 105.2), "false", id="further apart"),
        pytest.param((-100, -101), "true", id="two deficits"),
        pytest.param((-100, 100), "false", id="on both sides of zero"),
        pytest.param((0, 1), "false", id="nothing and something"),
        pytest.param((0, 0), "true", id="nothing and nothing"),
    ],
)
def test_which_side_is_first_makes_no_difference_to_equal(figures: tuple[float, float], outcome: str) -> None:
    for first, second in (figures, figures[::-1]):
        room = Newsroom((series({"A": {2015: first}, "B": {2015: second}}, decimals=None),))
        finding = room.ask("{kind: compare, measure: rate, at: 2015, a: {of: A}, b: {of: B}, relation: equal}")
        assert (finding.outcome.value, finding.direction) == (outcome, None)


@pytest.mark.parametrize(
    ("tolerance", "outcome"),
    [
        pytest.param("1 point", "true", id="points"),
        pytest.param("0.01", "true", id="in the unit of the measure"),
        pytest.param("0.009", "false", id="too little"),
    ],
)
def test_a_tolerance_of_a_fraction_is_in_points_or_in_its_own_unit(tolerance: str, outcome: str) -> None:
    room = Newsroom((series({"A": {2015: 0.123}, "B": {2015: 0.133}}, unit="share", decimals=3),))
    assert compare(f"at: 2015, a: {{of: A}}, b: {{of: B}}, relation: equal, tolerance: {tolerance}", room) == outcome


def test_half_more_is_not_half_of_it() -> None:
    room = Newsroom((series({"A": {2015: 150}, "B": {2015: 100}}, decimals=None),))
    finding = room.ask("{kind: compare, measure: rate, at: 2015, a: {of: A}, b: {of: B}, by: 50%}")
    assert finding.outcome is Outcome.FALSE
    assert "A is 50% more than B, which is not the same as 50% of B: add `relation: higher`" in finding.notes


def test_a_stated_tolerance_says_how_far_equal_reaches() -> None:
    room = Newsroom((series({"A": {2015: 106}, "B": {2015: 100}}, decimals=None),))
    assert compare("at: 2015, a: {of: A}, b: {of: B}, relation: equal, tolerance: '7'", room) == "true"
    assert compare("at: 2015, a: {of: A}, b: {of: B}, relation: equal, tolerance: '5'", room) == "false"


@pytest.mark.parametrize(
    ("rest", "outcome"),
    [
        pytest.param(f"a: {{of: SLV}}, b: {HIGHEST}, relation: higher", "true", id="than any other"),
        pytest.param(f"a: {{of: HND}}, b: {HIGHEST}, relation: higher", "false", id="one is higher"),
        pytest.param("a: {of: CRI}, b: {of: {others: lowest, among: region}}, relation: lower", "true", id="lowest"),
        pytest.param("a: {of: SLV}, b: {of: {others: every, among: region}}, relation: higher", "true", id="every"),
        pytest.param(
            "a: {of: HND}, b: {of: {others: every, among: region}}, relation: higher", "false", id="not every"
        ),
        pytest.param(
            "a: {of: SLV}, b: {of: {others: every, among: region, combine: mean}}, by: 2.7 times",
            "true",
            id="their mean",
        ),
        pytest.param(f"b: {{of: SLV}}, a: {HIGHEST}, relation: lower", "true", id="the others first"),
        pytest.param(
            "a: {of: SLV}, b: {of: {others: highest, among: wide}}, relation: higher", "undecidable", id="coverage"
        ),
        pytest.param("a: {of: HND}, b: {of: {others: highest, among: wide}}, relation: higher", "false", id="refuted"),
    ],
)
def test_one_side_may_be_the_others(rest: str, outcome: str) -> None:
    assert compare(f"at: 2015, {rest}") == outcome


@pytest.mark.parametrize(
    ("count", "outcome"), [pytest.param("2", "true", id="next two"), pytest.param("3", "false", id="next three")]
)
def test_the_next_ones_together_are_their_sum(count: str, outcome: str) -> None:
    room = Newsroom((series(RATES, unit="murders"),), groups={"region": group(*RATES)})
    others = f"{{of: {{others: next {count}, among: region}}}}"
    assert compare(f"at: 2015, a: {{of: SLV}}, b: {others}, relation: higher", room) == outcome


def test_the_missing_others_are_named() -> None:
    finding = ROOM.ask(
        "{kind: compare, measure: rate, at: 2015, a: {of: SLV}, relation: higher, "
        "b: {of: {others: highest, among: wide}}}"
    )
    assert finding.undecided is Undecided.COVERAGE
    assert "without figures: GTM" in finding.notes


def test_changes_compare_with_their_sign() -> None:
    sides = "a: {of: SLV, change: {from: 2015, to: 2017}}, b: {of: HND, change: {from: 2015, to: 2017}}"
    assert compare(f"{sides}, relation: lower") == "true"
    assert compare(f"{sides}, relation: higher") == "false"
    assert compare(f"{sides}, relation: higher, shows: decrease") == "true"


def test_a_change_holds_on_one_definition_and_says_which() -> None:
    room = Newsroom((series({"A": {2010: 10, 2015: 20}, "B": {2010: 100, 2015: 150}}, decimals=None),))
    sides = "a: {of: A, change: {from: 2010, to: 2015}}, b: {of: B, change: {from: 2010, to: 2015}}"
    finding = room.ask(f"{{kind: compare, measure: rate, {sides}, relation: higher}}")
    assert finding.outcome is Outcome.TRUE
    assert any("percent" in note and "false" in note for note in finding.notes)


def test_a_side_over_a_break_is_open() -> None:
    table = series({"A": {2010: 1, 2015: 2}, "B": {2010: 1, 2015: 3}}, statuses={("A", 2015): Status.BREAK})
    sides = "a: {of: A, change: {from: 2010, to: 2015}}, b: {of: B, change: {from: 2010, to: 2015}}"
    finding = Newsroom((table,)).ask(f"{{kind: compare, measure: rate, {sides}, relation: higher}}")
    assert finding.undecided is Undecided.BREAK


def test_two_measures_of_one_place_compare() -> None:
    tables = (series({"A": {2015: 5}}, "urban"), series({"A": {2015: 3}}, "rural"))
    finding = Newsroom(tables).ask(
        "{kind: compare, of: A, at: 2015, a: {measure: urban}, b: {measure: rural}, relation: higher}"
    )
    assert finding.outcome is Outcome.TRUE


def test_different_units_cannot_be_compared() -> None:
    tables = (series({"A": {2015: 5}}, "people", unit="people"), series({"A": {2015: 3}}, "money", unit="US dollars"))
    finding = Newsroom(tables).ask(
        "{kind: compare, of: A, at: 2015, a: {measure: people}, b: {measure: money}, relation: higher}"
    )
    assert finding.outcome is Outcome.UNDECIDABLE
    assert "'people'" in finding.reason


def test_ratios_of_a_scale_with_an_arbitrary_zero_are_refused() -> None:
    room = Newsroom((series({"A": {2015: 20}, "B": {2015: 10}}, unit="°C", arbitrary=True),))
    assert compare("at: 2015, a: {of: A}, b: {of: B}, by: twice", room) == "undecidable"
    assert compare("at: 2015, a: {of: A}, b: {of: B}, relation: higher, by: '10'", room) == "true"


def test_a_third_less_is_not_a_third_of_it() -> None:
    room = Newsroom((series({"A": {2015: 33}, "B": {2015: 99}}, decimals=None),))
    finding = room.ask("{kind: compare, measure: rate, at: 2015, a: {of: A}, b: {of: B}, relation: lower, by: a third}")
    assert finding.outcome is Outcome.FALSE
    assert any("leave out `relation`" in note for note in finding.notes)


def test_groups_are_added_up_on_a_side() -> None:
    room = Newsroom(
        (series({"A": {2015: 5}, "B": {2015: 4}, "C": {2015: 8}}, decimals=None, over_entities=Adding.SUM),),
        groups={"pair": group("A", "B")},
    )
    assert compare("at: 2015, a: {of: pair}, b: {of: C}, relation: higher", room) == "true"


@pytest.mark.parametrize(
    "rest",
    [
        pytest.param("a: {of: A}, b: {of: B}", id="nothing said"),
        pytest.param("a: {of: A}, b: {of: B}, relation: equal, by: 5%", id="equal by"),
        pytest.param("a: {of: A}, b: {of: B}, relation: higher, by: unchanged", id="unchanged"),
        pytest.param(
            "a: {of: {others: highest, among: all}}, b: {of: {others: highest, among: all}}, by: 5", id="others"
        ),
        pytest.param(
            "a: {of: A, at: 2015, change: {from: 1, to: 2}}, b: {of: B}, relation: higher", id="level and change"
        ),
    ],
)
def test_sides_that_do_not_go_together_are_told(rest: str) -> None:
    check, problems = try_check(f"{{kind: compare, measure: rate, at: 2015, {rest}}}")
    assert check is None
    assert problems


def words(figures: tuple[float, float], rest: str, unit: str = "%") -> tuple[str, str]:
    room = Newsroom((series({"A": {2015: figures[0]}, "B": {2015: figures[1]}}, unit=unit),))
    finding = room.ask(f"{{kind: compare, measure: rate, at: 2015, a: {{of: A}}, b: {{of: B}}, {rest}}}")
    return finding.claimed, finding.reason.rpartition(" (")[2]


@pytest.mark.parametrize(
    ("figures", "rest", "claimed", "ending"),
    [
        pytest.param(
            (5.3, 5.0), "relation: higher, by: 0.3 points", "higher by 0.3 points", "+0.3 points)", id="points"
        ),
        pytest.param((8, 4), "relation: higher, by: twice as high", "twice as high", "2 times, +100.0%)", id="twice"),
        pytest.param((8, 4), "relation: higher, by: twice", "twice as high", "2 times, +100.0%)", id="twice, no more"),
        pytest.param((8, 1), "relation: higher, by: 7 times more", "7 times more", "8 times, +700.0%)", id="more"),
        pytest.param((2, 4), "relation: lower, by: halved", "halved", "0.5 times, -50.0%)", id="halved"),
        pytest.param((2, 6), "relation: lower, by: three times", "three times lower", "-66.7%)", id="times lower"),
        pytest.param((5.1, 5), "relation: higher, by: slightly", "slightly higher", "+2.0%)", id="slightly"),
        pytest.param((5, 5), "relation: equal", "equal", "equal)", id="equal"),
        pytest.param((5, 5.1), "relation: equal", "equal", "2.0% apart)", id="apart"),
        pytest.param(
            (4, 5), "relation: lower, by: 20%", "lower by 20%", "0.8 times, -20.0%, -1.0 points)", id="percent"
        ),
    ],
)
def test_the_words_of_a_comparison_are_in_the_unit_of_the_claim(
    figures: tuple[float, float], rest: str, claimed: str, ending: str
) -> None:
    said, reason = words(figures, rest)
    assert said == claimed
    assert reason.endswith(ending)


def test_percentages_of_different_things_are_not_compared() -> None:
    tables = (
        series({"A": {2015: 3.0}}, unit="% of GDP"),
        series({"A": {2015: 5.0}}, measure="poor", unit="percent of families"),
        series({"A": {2015: 4.0}}, measure="bare", unit="%"),
    )
    room = Newsroom(tables)
    ask = "{{kind: compare, at: 2015, a: {{of: A, measure: rate}}, b: {{of: A, measure: {}}}, relation: lower}}"
    assert room.ask(ask.format("poor")).outcome is Outcome.UNDECIDABLE
    assert room.ask(ask.format("bare")).outcome is Outcome.TRUE


def test_a_negative_by_is_a_problem_of_the_check() -> None:
    _, problems = try_check("{kind: compare, measure: rate, a: {of: A}, b: {of: B}, relation: lower, by: -20%}")
    assert [problem.code for problem in problems] == ["CC118"]


def test_two_sides_of_one_place_are_told_apart_by_their_filter_and_their_measure() -> None:
    where = {sex: (Filter("sex", (sex,)),) for sex in ("male", "female")}
    tables = [
        series({"A": {2015: figure}}, unit="prisoners", decimals=None, where=where[sex])
        for sex, figure in (("male", 90), ("female", 10))
    ]
    sides = "a: {where: {sex: male}}, b: {where: {sex: female}}"
    finding = Newsroom(tuple(tables)).ask(f"{{kind: compare, measure: rate, of: A, at: 2015, {sides}, by: 9 times}}")
    assert finding.reason.startswith("90 prisoners in A (male), 2015; 10 prisoners in A (female), 2015")


def test_changes_are_told_with_their_sign() -> None:
    room = Newsroom((series({"A": {2010: 10, 2015: 20}, "B": {2010: 100, 2015: 50}}, decimals=None),))
    sides = "a: {of: A, change: {from: 2010, to: 2015}}, b: {of: B, change: {from: 2010, to: 2015}}"
    finding = room.ask(f"{{kind: compare, measure: rate, {sides}, relation: higher}}")
    assert finding.reason.startswith("+100.0% in A, 2010 to 2015; -50.0% in B, 2010 to 2015")


@pytest.mark.parametrize(
    ("check", "said"),
    [
        pytest.param("a: {of: A}, b: {of: B}, relation: equal", "A equal to B in 2015", id="places"),
        pytest.param("a: {at: 2014}, b: {}, relation: higher", "2014 higher than one side in 2015", id="times"),
        pytest.param(
            "a: {of: A, where: {sex: m}}, b: {of: A, where: {sex: {not: [m, x]}}}, by: twice",
            "A (m) to A (not m or x) in 2015: twice",
            id="filters",
        ),
        pytest.param(
            "a: {of: A, where: {home: {same-as: work}}}, b: {of: B}, relation: lower, by: 5",
            "A (the same home and work) lower than B in 2015: lower by 5",
            id="two columns",
        ),
    ],
)
def test_what_is_compared_is_said_in_a_few_words(check: str, said: str) -> None:
    read = read_check(f"{{kind: compare, measure: rate, at: 2015, {check}}}")
    assert KINDS["compare"].says(read.params) == said


def test_two_equal_printed_figures_may_hide_which_is_higher() -> None:
    room = Newsroom((series({"A": {2015: 5.0}, "B": {2015: 5.0}}),))
    ask = "kind: compare, measure: rate, at: 2015, a: {of: A}, b: {of: B}, relation: higher"
    printed = room.ask(f"{{{ask}}}")
    assert printed.outcome.value == "false"
    assert "rounding could turn the order" in printed.notes
    assert room.ask(f"{{{ask}, figures: with-rounding}}").outcome.value == "undecidable"


@pytest.mark.parametrize(
    ("relation", "by", "language"),
    [
        ("higher", "20% less", "en"),
        ("lower", "20% more", "en"),
        ("higher", "un 20 % menos", "es"),
        ("lower", "un 20 % más", "es"),
    ],
)
def test_a_size_that_goes_the_other_way_is_told(relation: str, by: str, language: str) -> None:
    text = f"{{kind: compare, measure: rate, at: 2015, a: {{of: A}}, b: {{of: B}}, relation: {relation}, by: '{by}'}}"
    assert [problem.code for problem in try_check(text, language=language)[1]] == ["CC118"]
