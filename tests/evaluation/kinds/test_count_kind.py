from __future__ import annotations

import pytest
from tests.evaluation.newsroom import Adding, Newsroom, group, series, terms, try_check

from claimcheck.quantities.outcomes import Outcome, Slant, Undecided

TOWNS = {
    "SM": {2015: 210, 2016: 229},
    "ME": {2015: 28, 2016: 40},
    "SS": {2015: 500, 2016: 300},
    "SA": {2015: 90, 2016: 80},
}
LABELS = {"SM": "San Miguel", "ME": "Mejicanos"}
GROUPS = {"towns": group(*TOWNS), "plan": group(*TOWNS, "X", "Y")}
ROOM = Newsroom((series(TOWNS, decimals=None, labels=LABELS),), groups=GROUPS)
ROSE = "predicate: {kind: change, from: 2015, to: 2016, direction: increase}"


def count(rest: str, room: Newsroom = ROOM) -> str:
    return room.ask(f"{{kind: count, measure: rate, {rest}}}").outcome.value


@pytest.mark.parametrize(
    ("quantity", "outcome"),
    [
        pytest.param("2 of 4", "true", id="exact"),
        pytest.param("at least 1", "true", id="at least"),
        pytest.param("most", "false", id="half is not most"),
        pytest.param("half", "true", id="half"),
        pytest.param("every", "false", id="every"),
        pytest.param("none", "false", id="none"),
        pytest.param("3", "false", id="another number"),
    ],
)
def test_places_for_which_it_holds_are_counted(quantity: str, outcome: str) -> None:
    assert count(f"entities: towns, {ROSE}, quantity: {quantity}") == outcome


@pytest.mark.parametrize(
    ("quantity", "outcome"),
    [
        pytest.param("at least 1", "true", id="what is known is enough"),
        pytest.param("at least 3", "undecidable", id="the open ones could do it"),
        pytest.param("at least 5", "false", id="not even with the open ones"),
        pytest.param("every", "false", id="a counterexample refutes every"),
        pytest.param("none", "false", id="an example refutes none"),
    ],
)
def test_open_ones_make_it_a_range(quantity: str, outcome: str) -> None:
    assert count(f"entities: plan, {ROSE}, quantity: {quantity}") == outcome


def test_the_reason_lists_which_and_how_many_are_open() -> None:
    finding = ROOM.ask(f"{{kind: count, measure: rate, entities: plan, {ROSE}, quantity: at least 1}}")
    assert finding.reason == (
        "2 of 4 known: San Miguel, Mejicanos; not SS, SA; 2 without an answer (X is not in the table)"
    )
    assert finding.n == 4


def test_an_open_majority_is_undecided_for_want_of_coverage() -> None:
    finding = ROOM.ask(f"{{kind: count, measure: rate, entities: plan, {ROSE}, quantity: most}}")
    assert finding.undecided is Undecided.COVERAGE


def test_a_group_that_should_be_larger_leaves_the_rest_open() -> None:
    room = Newsroom(ROOM.tables, groups={"towns": group(*TOWNS, expected=262)})
    assert count(f"entities: towns, {ROSE}, quantity: at least 3", room) == "undecidable"


def test_the_people_behind_the_places_are_noted() -> None:
    population = series({"SM": {2015: 60}, "ME": {2015: 20}, "SS": {2015: 10}, "SA": {2015: 10}}, "population")
    room = Newsroom((*ROOM.tables, population), groups=GROUPS)
    finding = room.ask(f"{{kind: count, measure: rate, entities: towns, {ROSE}, quantity: 2 of 4}}")
    assert any(note.startswith("80% of the people") for note in finding.notes)


@pytest.mark.parametrize(
    ("rest", "outcome"),
    [
        pytest.param("periods: 2011..2015, quantity: 3 of 5", "true", id="a range"),
        pytest.param("periods: last 3 years, quantity: every", "false", id="the last three"),
        pytest.param("periods: 2012..latest, quantity: 2", "true", id="up to the latest"),
    ],
)
def test_periods_for_which_it_holds_are_counted(rest: str, outcome: str) -> None:
    room = Newsroom((series({"A": {2010: 1, 2011: 2, 2012: 3, 2013: 2, 2014: 2, 2015: 4}}, decimals=None),))
    assert count(f"predicate: {{kind: change, direction: increase}}, {rest}", room) == outcome


def test_the_last_years_of_a_monthly_table_are_years() -> None:
    months = {f"{year}-{month:02d}": year - 2010 for year in (2011, 2012, 2013) for month in range(1, 13)}
    room = Newsroom((series({"A": {**months, "2014-01": 9}}, decimals=None, over_time=Adding.SUM),))
    predicate = "predicate: {kind: threshold, line: '20', side: above}"
    finding = room.ask(f"{{kind: count, measure: rate, periods: last 3 years, {predicate}, quantity: 2 of 3}}")
    assert finding.outcome is Outcome.TRUE
    assert "2012, 2013" in finding.reason


def test_members_of_a_named_set_are_counted_from_the_period_before_each() -> None:
    room = Newsroom(
        (series({"A": {2008: 5, 2010: 9, 2012: 7, 2014: 8}}, decimals=None),),
        named={"terms": terms("{one: 2009..2010, two: 2011..2012, three: 2013..2014}")},
    )
    finding = room.ask(
        "{kind: count, measure: rate, periods: terms, predicate: {kind: change, direction: increase}, quantity: 2}"
    )
    assert finding.outcome is Outcome.TRUE
    assert "one, three; not two" in finding.reason


def test_the_hottest_years_of_a_stretch_are_counted_by_rank() -> None:
    room = Newsroom((series({"A": {2000 + step: step for step in range(16)}}, decimals=None),))
    predicate = "predicate: {kind: rank, among-periods: 2000..2015, position: at most 4}"
    assert count(f"periods: last 5 years, {predicate}, quantity: 4 of 5", room) == "true"


@pytest.mark.parametrize(
    ("overlap", "number"),
    [pytest.param("merge", "2", id="joined"), pytest.param("each", "3", id="each for itself")],
)
def test_windows_that_overlap_are_one_when_merged(overlap: str, number: str) -> None:
    figures = {2010: 5, 2011: 5, 2012: 5, 2013: 0, 2014: 0, 2015: 5, 2016: 5}
    room = Newsroom((series({"A": figures}, decimals=None, over_time=Adding.SUM),))
    rest = f"periods: {{windows: 2 years, within: 2010..2016, overlap: {overlap}}}"
    assert count(f"{rest}, predicate: {{kind: threshold, line: '9', side: above}}, quantity: {number}", room) == "true"


def test_neighbouring_periods_are_one_episode_and_an_open_one_is_shown() -> None:
    room = Newsroom((series({"A": {2010: 5, 2011: 5, 2012: 0, 2013: 5, 2014: 0, 2015: 5}}, decimals=None),))
    when = "periods: {in: 2010..2015, when: [{kind: threshold, line: '4', side: above}], as: episodes}"
    finding = room.ask(f"{{kind: count, measure: rate, {when}, quantity: 2}}")
    assert finding.outcome is Outcome.TRUE
    assert "still open, not counted: 2015" in finding.notes


def test_an_unknown_period_makes_the_number_of_episodes_a_range() -> None:
    room = Newsroom((series({"A": {2010: 5, 2012: 5, 2013: 0, 2014: 0}}, decimals=None),))
    when = "periods: {in: 2010..2014, when: [{kind: threshold, line: '4', side: above}], as: episodes}"
    assert room.ask(f"{{kind: count, measure: rate, {when}, quantity: 2}}").outcome is Outcome.UNDECIDABLE
    assert room.ask(f"{{kind: count, measure: rate, {when}, quantity: at most 2}}").outcome is Outcome.TRUE


def test_places_in_periods_are_counted_together() -> None:
    rows = {"A": {2014: 5, 2015: 5}, "B": {2014: 5, 2015: 0}}
    room = Newsroom((series(rows, decimals=None),))
    rest = "entities: [A, B], periods: 2014..2015, predicate: {kind: threshold, line: '4', side: above}"
    assert count(f"{rest}, quantity: 3 of 4", room) == "true"


def test_without_a_predicate_the_places_with_a_figure_are_counted() -> None:
    assert count("entities: plan, at: 2015, quantity: 4 of 6") == "true"


def test_a_predicate_may_bring_its_own_measure() -> None:
    predicate = "predicate: {kind: threshold, measure: rate, at: 2016, line: 100, side: above}"
    assert ROOM.ask(f"{{kind: count, entities: towns, {predicate}, quantity: 2}}").outcome is Outcome.TRUE


@pytest.mark.parametrize(
    "rest",
    [
        pytest.param("quantity: 3", id="nothing to go through"),
        pytest.param("periods: 2010..2015, quantity: 3", id="nothing asked"),
    ],
)
def test_a_count_needs_something_to_go_through_and_to_ask(rest: str) -> None:
    check, problems = try_check(f"{{kind: count, measure: rate, {rest}}}")
    assert check is None
    assert [problem.code for problem in problems] == ["CC118"]


def test_a_range_that_nobody_would_go_through_has_no_answer() -> None:
    room = Newsroom((series({"A": {"2015-07-01": 5}}, decimals=None),))
    predicate = "predicate: {kind: threshold, line: '4', side: above}"
    finding = room.ask(f"{{kind: count, measure: rate, periods: 0001-01-01..9998-12-31, {predicate}, quantity: none}}")
    assert finding.outcome is Outcome.UNDECIDABLE
    assert "narrow" in finding.reason


def test_a_change_over_an_election_starts_from_the_election_before() -> None:
    turnout: dict[str, dict[int, float]] = {"A": {1996: 70.0, 2000: 68.0, 2004: 66.0, 2008: 69.0}}
    named = {"elections": terms("{e1996: 1996, e2000: 2000, e2004: 2004, e2008: 2008}")}
    room = Newsroom((series(turnout, unit="%"),), named=named)
    fell = "predicate: {kind: change, direction: decrease}"
    finding = room.ask(f"{{kind: count, measure: rate, periods: elections, {fell}, quantity: 2 of 3}}")
    assert finding.reason.startswith("2 of 3 known: e2000, e2004; not e2008; 1 without an answer (no figure")


def test_a_term_of_several_years_starts_from_the_year_before_or_its_own_first() -> None:
    jobs: dict[str, dict[int, float]] = {"A": {2008: 100, 2009: 90, 2010: 95, 2011: 96, 2012: 94, 2013: 93, 2014: 97}}
    fell = "predicate: {kind: change, direction: decrease}"
    ask = f"{{kind: count, measure: rate, periods: terms, {fell}, quantity: 1 of 2}}"
    before = Newsroom((series(jobs),), named={"terms": terms("{one: 2009..2012, two: 2013..2014}")})
    assert before.ask(ask).reason.startswith("1 of 2 periods: one; not two")
    first = {"terms": terms("{base: first, one: 2009..2012, two: 2013..2014}")}
    assert Newsroom((series(jobs),), named=first).ask(ask).reason.startswith("0 of 2 periods")


def test_what_is_counted_is_said_with_what_is_asked_of_it() -> None:
    evaluation = ROOM.evaluate(f"{{kind: count, measure: rate, entities: towns, {ROSE}, quantity: most}}")
    assert evaluation.parts[0].results[0].says == "most places among towns: increase, 2015 to 2016"
    gone_through = "{kind: count, measure: rate, of: SM, periods: 2015..2016, quantity: 1, predicate: PREDICATE}"
    rose = gone_through.replace("PREDICATE", "{kind: change, direction: increase}")
    assert ROOM.evaluate(rose).parts[0].results[0].says == "1 period in 2015 to 2016: increase"


@pytest.mark.parametrize(
    ("rest", "words"),
    [
        pytest.param("of: SM, periods: 2015..2016", "2 of 2 years: 2015, 2016", id="years"),
        pytest.param("of: SM, periods: 2016..2016", "1 of 1 year: 2016", id="one"),
        pytest.param("entities: [SM], at: 2016", "1 of 1 place: San Miguel", id="a place"),
    ],
)
def test_one_is_told_as_one(rest: str, words: str) -> None:
    predicate = "{kind: threshold, line: 1, side: above}"
    finding = ROOM.ask(f"{{kind: count, measure: rate, {rest}, predicate: {predicate}, quantity: every}}")
    assert finding.reason == words


def test_a_single_episode_is_one_episode() -> None:
    room = Newsroom((series({"A": {2010: 5, 2011: 5, 2012: 0}}, decimals=None),))
    when = "periods: {in: 2010..2012, when: [{kind: threshold, line: '4', side: above}], as: episodes}"
    assert room.ask(f"{{kind: count, measure: rate, {when}, quantity: 1}}").reason == "1 episode: 2010..2011"


def test_a_figure_that_is_both_end_and_start_is_told_once() -> None:
    room = Newsroom((series({"A": {2010: 1, 2011: 2, 2012: 3}}, decimals=None),))
    rose = "periods: 2011..2012, predicate: {kind: change, direction: increase}, quantity: every"
    assert [seen.at for seen in room.ask(f"{{kind: count, measure: rate, {rose}}}").observed] == [
        "2010",
        "2011",
        "2012",
    ]


def test_a_place_that_nobody_asks_for_is_told() -> None:
    predicate = "{kind: threshold, line: '40', side: above}"
    _, problems = try_check(
        f"{{kind: count, of: A, measure: rate, at: 2015, entities: [A, B], predicate: {predicate}, quantity: 2}}"
    )
    assert [item.code for item in problems] == ["CC118"]


def test_the_figures_behind_a_count_are_those_that_hold_and_those_that_do_not() -> None:
    finding = ROOM.ask(f"{{kind: count, measure: rate, entities: towns, {ROSE}, quantity: every}}")
    shown = [f"{seen.of} {seen.at}: {seen.value.value:g}" for seen in finding.observed]
    assert shown[:4] == ["SM 2015: 210", "SM 2016: 229", "ME 2015: 28", "ME 2016: 40"]
    assert shown[4:] == ["SS 2015: 500", "SS 2016: 300", "SA 2015: 90", "SA 2016: 80"]


def test_many_that_hold_do_not_crowd_out_the_exceptions() -> None:
    rows = {f"T{n:03d}": {2015: 1.0, 2016: 2.0 if n else 0.5} for n in range(100)}
    room = Newsroom((series(rows),), groups={"towns": group(*rows)})
    finding = room.ask(f"{{kind: count, measure: rate, entities: towns, {ROSE}, quantity: every}}")
    assert finding.outcome is Outcome.FALSE
    assert {seen.of for seen in finding.observed if seen.of == "T000"} == {"T000"}
    assert len(finding.observed) == 26  # 24 that hold, and both ends of the exception


BUSY = "{kind: threshold, line: '5', side: above}"


@pytest.mark.parametrize(
    "periods",
    [
        pytest.param(f"{{in: 2000..2006, when: [{BUSY}], as: episodes}}, quantity: '2'", id="episodes"),
        pytest.param(
            f"{{in: 2000..2006, when: [{BUSY}], as: periods}}, quantity: '4'", id="the periods of a condition"
        ),
        pytest.param(
            "{windows: 2 years, within: 2000..2006, overlap: merge}, quantity: at least 1, "
            "predicate: {kind: change, direction: increase}",
            id="windows that overlap",
        ),
    ],
)
def test_stretches_that_are_counted_show_their_figures(periods: str) -> None:
    room = Newsroom((series({"A": {2000: 1, 2001: 9, 2002: 9, 2003: 1, 2004: 9, 2005: 9, 2006: 1}}),))
    finding = room.ask(f"{{kind: count, measure: rate, of: A, periods: {periods}}}")
    assert finding.outcome is Outcome.TRUE, finding.reason
    assert finding.observed
    assert all(seen.cells for seen in finding.observed)


def test_more_than_the_fewer_that_were_said_is_overstated() -> None:
    finding = ROOM.ask(f"{{kind: count, measure: rate, entities: towns, {ROSE}, quantity: fewer than 2}}")
    assert (finding.outcome, finding.direction) == (Outcome.INEXACT, Slant.OVERSTATED)


def test_a_count_says_where_rounding_could_turn_an_answer() -> None:
    room = Newsroom((series({"A": {2010: 5, 2011: 7, 2012: 7, 2013: 9}}, decimals=0),))
    step = "predicate: {kind: change, direction: increase}"
    finding = room.ask(f"{{kind: count, measure: rate, periods: 2011..2013, {step}, quantity: '2'}}")
    assert finding.outcome is Outcome.TRUE
    assert "rounding could turn the answer in 2012" in finding.notes


def test_windows_that_are_open_may_join_the_ones_that_hold() -> None:
    """2012 may join 2010..2011 with 2013..2015, and 2018 may not make a stretch: one, two or more."""
    figures = {2010: 5, 2011: 5, 2013: 5, 2014: 5, 2015: 1, 2016: 1, 2017: 1, 2019: 1}
    room = Newsroom((series({"A": figures}, decimals=None, over_time=Adding.SUM),))
    periods = "periods: {windows: 2 years, within: 2010..2019, overlap: merge}"
    over = "predicate: {kind: threshold, line: '6', side: above}"
    finding = room.ask(f"{{kind: count, measure: rate, {periods}, {over}, quantity: at least 2}}")
    assert finding.outcome is Outcome.UNDECIDABLE
    assert "2012" in finding.decides


def test_an_unknown_period_leaves_the_episodes_that_are_asked_about_open() -> None:
    room = Newsroom((series({"A": {2009: 1, 2010: 5, 2011: 9, 2013: 6, 2014: 1, 2015: 1}}, decimals=None),))
    when = "periods: {in: 2010..2014, when: [{kind: threshold, line: '4', side: above}], as: episodes}"
    rise = "predicate: {kind: change, direction: increase}"
    finding = room.ask(f"{{kind: count, measure: rate, {when}, {rise}, quantity: '2'}}")
    assert (finding.outcome, finding.undecided) == (Outcome.UNDECIDABLE, Undecided.COVERAGE)
    assert finding.decides == "the figure of 'rate' for A in 2012, from 'bureau'"
