from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.evaluation.newsroom import Adding, Newsroom, Status, series, terms, try_check

from claimcheck.evaluation.findings import Finding
from claimcheck.evaluation.runs import endings, is_longest, longest
from claimcheck.quantities.outcomes import Outcome, Slant, Undecided

LEVELS = [100, 101, 102, 103, 102, 103, 104, 105, 106, 106, 107, 108, 109, 110, 111, 112, 113, 112, 113, 114, 115, 116]
QUARTERS = {f"{2010 + step // 4}-Q{step % 4 + 1}": float(level) for step, level in enumerate(LEVELS)}
ROSE = "predicate: {kind: change, direction: increase}"
ABOVE = "predicate: {kind: threshold, line: '104', side: above}"


def room(figures: object = None, **facts: object) -> Newsroom:
    settings: dict[str, object] = {"decimals": None, "unit": "thousand jobs", **facts}
    return Newsroom((series({"A": figures or QUARTERS}, **settings),))  # type: ignore[arg-type]  # settings of `series`


def run(rest: str, where: Newsroom | None = None) -> Finding:
    return (where or room()).ask(f"{{kind: run, measure: rate, {rest}}}")


def without(*names: str) -> Newsroom:
    return room({when: level for when, level in QUARTERS.items() if when not in names})


@pytest.mark.parametrize(
    ("length", "outcome"),
    [
        pytest.param("7", "true", id="as long"),
        pytest.param("5", "true", id="a longer run meets a bare number"),
        pytest.param("8", "false", id="a shorter one does not"),
        pytest.param("at least 7", "true", id="at least"),
        pytest.param("more than 7", "inexact", id="more than"),
        pytest.param("exactly 5", "false", id="exactly"),
        pytest.param("about 7", "true", id="about"),
        pytest.param("between 6 and 8", "true", id="between"),
        pytest.param("seventh consecutive", "true", id="an ordinal"),
        pytest.param("the 7th", "true", id="a figure as ordinal"),
        pytest.param("seven straight quarters", "true", id="straight"),
        pytest.param("not 7", "false", id="denied"),
    ],
)
def test_the_length_is_met_by_its_word(length: str, outcome: str) -> None:
    assert run(f"{ROSE}, ending: 2014-Q1, length: {length}").outcome.value == outcome


def test_a_longer_run_is_noted_as_understated() -> None:
    finding = run(f"{ROSE}, ending: 2014-Q1, length: 5")
    assert finding.direction is Slant.UNDERSTATED
    assert "understated: the run is longer, 7" in finding.notes


def test_the_sentence_names_the_run_and_what_ended_the_one_before() -> None:
    finding = run(f"{ROSE}, ending: 2014-Q1, length: 7")
    assert finding.reason == (
        "7 quarters in a row, 2012-Q3 to 2014-Q1; not in 2012-Q2 (106 thousand jobs in 2012-Q1, 106 in 2012-Q2 (+0.0%))"
    )
    assert [seen.at for seen in finding.observed][:2] == ["2014-Q1", "2013-Q4"]
    assert finding.n == 8


def test_a_run_that_has_ended_is_none() -> None:
    finding = run(f"{ROSE}, ending: 2014-Q2, length: 5")
    assert finding.outcome is Outcome.FALSE
    assert finding.reason.startswith("it does not hold in 2014-Q2 (113 thousand jobs")


def test_a_run_that_goes_on_is_noted() -> None:
    assert "the run goes on in 2013-Q2" in run(f"{ROSE}, ending: 2013-Q1, length: 3").notes
    assert not any("goes on" in note for note in run(f"{ROSE}, ending: 2014-Q1, length: 7").notes)
    assert not any("goes on" in note for note in run(f"{ROSE}, ending: latest, length: 4").notes)


# -- where the run starts ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("length", "outcome"),
    [
        pytest.param("3", "true", id="what is known is enough"),
        pytest.param("at least 2", "true", id="more than enough"),
        pytest.param("5", "undecidable", id="it could be longer"),
        pytest.param("exactly 2", "false", id="it is longer already"),
        pytest.param("exactly 3", "undecidable", id="nobody knows where it starts"),
        pytest.param("under 3", "false", id="too long already"),
        pytest.param("under 9", "undecidable", id="it could be too long"),
        pytest.param("between 1 and 2", "false", id="longer than both"),
    ],
)
def test_a_run_from_the_start_of_the_table_is_at_least_so_long(length: str, outcome: str) -> None:
    finding = run(f"{ROSE}, ending: 2010-Q4, length: {length}")
    assert finding.outcome.value == outcome
    assert finding.reason.startswith("at least 3 quarters in a row, 2010-Q2 to 2010-Q4; the table goes no further back")


@pytest.mark.parametrize(
    ("length", "outcome"),
    [
        pytest.param("at least 3", "true", id="what is known is enough"),
        pytest.param("at least 4", "undecidable", id="it could be longer"),
        pytest.param("8", "false", id="not even with the open ones"),
    ],
)
def test_an_open_period_makes_the_length_a_range(length: str, outcome: str) -> None:
    finding = run(f"{ROSE}, ending: 2014-Q1, length: {length}", without("2013-Q1"))
    assert finding.outcome.value == outcome
    assert finding.reason.startswith(
        "3 quarters in a row, 2013-Q3 to 2014-Q1; up to 7 if it holds in 2013-Q2, 2013-Q1 too, "
        "which cannot be told (no figure for A in 2013-Q1; it has 2010-Q1 to 2015-Q2); not in 2012-Q2 ("
    )


def test_a_run_of_open_length_from_the_start_says_or_more() -> None:
    shorter = {when: level for when, level in QUARTERS.items() if when > "2012-Q1" and when != "2012-Q4"}
    finding = run(f"{ABOVE}, ending: 2014-Q1, length: 9", room(shorter))
    assert finding.undecided is Undecided.NO_DATA
    assert "or more if it holds in 2012-Q4 too, which cannot be told" in finding.reason


def test_an_open_last_period_says_so() -> None:
    finding = run(f"{ABOVE}, ending: 2013-Q1, length: 2", without("2013-Q1"))
    assert finding.undecided is Undecided.NO_DATA
    assert finding.reason.startswith("whether it holds in 2013-Q1 cannot be told (no figure")


def test_a_break_opens_a_run_of_changes_and_is_noted_in_a_run_of_levels() -> None:
    where = room(statuses={("A", "2013-Q3"): Status.BREAK})
    changes = run(f"{ROSE}, ending: 2014-Q1, length: 7", where)
    assert changes.undecided is Undecided.BREAK
    levels = run(f"{ABOVE}, ending: 2014-Q1, length: 10", where)
    assert levels.outcome is Outcome.TRUE
    assert "inside the run the series breaks in 2013-Q3" in levels.notes


# -- the longest since ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rest", "outcome"),
    [
        pytest.param("ending: 2014-Q1, longest-since: start", "true", id="of the whole table"),
        pytest.param("ending: 2015-Q2, longest-since: start", "false", id="not of the whole table"),
        pytest.param("ending: 2015-Q2, longest-since: 2013-Q1", "true", id="the run it counts from is no rival"),
        pytest.param("ending: 2015-Q2, longest-since: 2012-Q2", "false", id="one that begins after it is"),
        pytest.param("ending: 2015-Q2, longest-since: 2015-Q1", "true", id="since its own middle"),
        pytest.param("ending: 2014-Q1, length: 8, longest-since: start", "false", id="the longest, but not so long"),
        pytest.param("ending: 2014-Q1, length: 7, longest-since: 2010-Q4", "true", id="both"),
        pytest.param("ending: 2014-Q1, longest-since: 2014-Q2", "undecidable", id="since later"),
    ],
)
def test_no_other_run_of_the_span_is_longer(rest: str, outcome: str) -> None:
    assert run(f"{ROSE}, {rest}").outcome.value == outcome


def test_the_next_longest_is_named() -> None:
    finding = run(f"{ROSE}, ending: 2014-Q1, longest-since: 2010-Q4")
    assert finding.reason.endswith("; the next longest since 2010-Q4: 4 quarters, 2011-Q2 to 2012-Q1")
    beaten = run(f"{ROSE}, ending: 2015-Q2, longest-since: start")
    assert beaten.reason.endswith("; longer since the start of the series: 7 quarters, 2012-Q3 to 2014-Q1")
    assert beaten.direction is Slant.OVERSTATED


def test_one_that_is_as_long_is_named_and_no_rival() -> None:
    figures = {2010: 1.0, 2011: 2, 2012: 3, 2013: 1, 2014: 2, 2015: 3, 2016: 1}
    finding = run(f"{ROSE}, ending: 2015, longest-since: start", room(figures))
    assert finding.outcome is Outcome.TRUE
    assert finding.reason.endswith("as long since the start of the series: 2 years, 2011 to 2012")


def test_the_run_that_the_sentence_counts_from_is_noted() -> None:
    finding = run(f"{ROSE}, ending: 2015-Q2, longest-since: 2014-Q4")
    assert "the run was under way in 2014-Q4, from which the sentence counts" in finding.notes
    assert "no other run is known since 2014-Q4" in finding.reason


@pytest.mark.parametrize(
    ("since", "outcome"),
    [
        pytest.param("2010-Q1", "true", id="the table begins there"),
        pytest.param("2009-Q4", "true", id="a short gap could hold no longer one"),
        pytest.param("2005-Q1", "undecidable", id="nobody knows what was before the table"),
    ],
)
def test_periods_before_the_table_could_hold_a_longer_run(since: str, outcome: str) -> None:
    finding = run(f"{ROSE}, ending: 2014-Q1, longest-since: {since}")
    assert finding.outcome.value == outcome
    assert ("one could be longer, which cannot be told without 2005-Q2" in finding.reason) == (outcome == "undecidable")


def test_gaps_too_short_for_a_longer_run_are_named() -> None:
    finding = run(f"{ROSE}, ending: 2014-Q1, longest-since: 2010-Q4", without("2011-Q3"))
    assert finding.outcome is Outcome.TRUE
    assert "no answer for 2011-Q3, 2011-Q4" in finding.notes


def test_a_gap_that_could_join_two_runs_leaves_it_open() -> None:
    finding = run(f"{ROSE}, ending: 2015-Q2, longest-since: start", without("2013-Q2"))
    assert finding.outcome is Outcome.UNDECIDABLE


# -- periods ----------------------------------------------------------------------------------------

MONTHS = {f"{2015 + step // 12}-{step % 12 + 1:02d}": 100.0 + step // 12 * 5 + step % 12 for step in range(62)}


def test_the_years_of_a_monthly_table_are_years() -> None:
    where = room(MONTHS, over_time=Adding.SUM)
    finding = run(f"{ROSE}, ending: 2019, length: 4 years", where)
    assert finding.outcome is Outcome.TRUE
    assert finding.reason.startswith("at least 4 years in a row, 2016 to 2019")


def test_the_longest_since_a_year_counts_from_its_last_month() -> None:
    figures = {f"2014-{month:02d}": float(month) for month in range(1, 13)} | {"2015-01": 1.0, "2015-02": 2.0}
    assert run(f"{ROSE}, ending: 2015-02, longest-since: 2014", room(figures)).outcome is Outcome.TRUE


@pytest.mark.parametrize(
    ("length", "ending", "words"),
    [
        pytest.param("8 months", "2014-Q1", "counts months, and the run goes by quarter", id="months of quarters"),
        pytest.param("dos años seguidos", "2014-Q1", None, id="other words are read in their own language"),
        pytest.param("7", "2010-Q1..2014-Q1", "a run ends in one period", id="a range"),
    ],
)
def test_a_length_in_other_periods_is_no_answer(length: str, ending: str, words: str | None) -> None:
    if words is None:
        assert try_check(f"{{kind: run, measure: rate, {ROSE}, ending: {ending}, length: {length}}}")[1]
        return
    finding = run(f"{ROSE}, ending: {ending}, length: {length}")
    assert finding.outcome is Outcome.UNDECIDABLE
    assert words in finding.reason


def test_a_survey_every_second_year_goes_by_its_own_steps() -> None:
    finding = run(f"{ROSE}, ending: 2016, length: 3", room({2008: 3.0, 2010: 1, 2012: 2, 2014: 4, 2016: 5}))
    assert finding.outcome is Outcome.TRUE
    assert finding.reason.startswith("3 figures in a row, one every 2 years, 2012 to 2016; not in 2010")


def test_members_of_a_named_set_are_a_run_of_their_own() -> None:
    where = Newsroom(
        (series({"A": {2008: 5, 2010: 9, 2012: 7, 2014: 8, 2016: 9}}, decimals=None),),
        named={"terms": terms("{one: 2009..2010, two: 2011..2012, three: 2013..2014, four: 2015..2016}")},
    )
    finding = run(f"{ROSE}, ending: terms/four, length: 2", where)
    assert finding.outcome is Outcome.TRUE
    assert finding.reason.startswith("2 periods in a row, three to four; not in two")
    assert run(f"{ROSE}, ending: terms/four, longest-since: terms/two", where).outcome is Outcome.TRUE
    assert run(f"{ROSE}, ending: terms/two, longest-since: terms/four", where).outcome is Outcome.UNDECIDABLE


def test_the_predicate_may_be_any_check() -> None:
    record = run("predicate: {kind: record, extreme: highest}, ending: 2014-Q1, length: 12")
    assert record.outcome is Outcome.TRUE
    assert "only mostly so in 2011-Q2, 2012-Q2" in record.notes
    size = "predicate: {kind: change, direction: increase, by: at least 0.9%}"
    assert run(f"{size}, ending: 2014-Q1, length: exactly 1").outcome is Outcome.FALSE


def test_the_last_period_may_stand_in_the_predicate_or_in_at() -> None:
    inside = "predicate: {kind: threshold, line: '104', side: above, at: 2014-Q1}, length: 11"
    assert run(inside).outcome is run(f"{ABOVE}, at: 2014-Q1, length: 11").outcome is Outcome.INEXACT
    assert run(inside).reason == run(f"{ABOVE}, ending: 2014-Q1, length: 11").reason


def test_rounding_is_noted_where_it_could_turn_a_period() -> None:
    figures = {2010: 1.0, 2011: 4.0, 2012: 5.0, 2013: 6.0}
    predicate = "predicate: {kind: threshold, line: '4', side: above}"
    noted = run(f"{predicate}, ending: 2013, length: 2", room(figures, decimals=0))
    assert "rounding could turn the answer in 2011" in noted.notes
    left_open = run(f"{predicate}, ending: 2013, length: exactly 2, figures: with-rounding", room(figures, decimals=0))
    assert left_open.undecided is Undecided.PRECISION


def test_a_run_can_be_counted() -> None:
    predicate = f"{{kind: run, length: at least 4, {ROSE}}}"
    text = f"{{kind: count, measure: rate, periods: 2011-Q1..2014-Q1, predicate: {predicate}, quantity: 5}}"
    assert room().ask(text).reason.startswith("5 of 13 quarters: 2012-Q1, 2013-Q2, 2013-Q3, 2013-Q4, 2014-Q1")


def test_a_run_inside_another_check_that_hands_down_no_period_is_open() -> None:
    text = f"{{kind: count, measure: rate, entities: all, predicate: {{kind: run, length: 3, {ROSE}}}, quantity: 1}}"
    assert "names no last period" in room().ask(text).reason


def test_a_place_without_figures_is_no_answer() -> None:
    where = Newsroom((series({"A": QUARTERS, "B": {}}, decimals=None),))
    assert where.ask(f"{{kind: run, measure: rate, of: B, {ROSE}, ending: 2014-Q1, length: 3}}").outcome.rank is None


def test_more_periods_than_anybody_asks_are_no_answer() -> None:
    finding = run(f"{ABOVE}, ending: 2014-01-01, longest-since: 1500-01-01", room({"2014-01-01": 1.0}))
    assert "more than 100,000 periods" in finding.reason


# -- what cannot be written -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rest", "codes"),
    [
        pytest.param(f"{ROSE}, ending: 2014", ["CC118"], id="nothing said of the length"),
        pytest.param(f"{ROSE}, length: 3", ["CC118"], id="no last period"),
        pytest.param(f"{ROSE}, ending: 2014, at: 2014, length: 3", ["CC118"], id="two last periods"),
        pytest.param(f"{ROSE}, ending: 2014, length: 3, tolerance: 1", ["CC118"], id="a tolerance"),
        pytest.param("ending: 2014, length: 3", ["CC111"], id="no predicate"),
        pytest.param(f"{ROSE}, ending: 2014, length: most", ["CC113"], id="no number of periods"),
        pytest.param(f"{ROSE}, ending: 2014, length: -3", ["CC113"], id="less than none"),
        pytest.param(f"{ROSE}, ending: 2014, length: 1 billion", ["CC113"], id="longer than any table"),
        pytest.param(f"{ROSE}, ending: 2014, length: 40%", ["CC113"], id="a share"),
        pytest.param(
            "predicate: {kind: change, from: 2010, to: 2011, direction: increase}, length: 3", ["CC118"], id="fixed"
        ),
    ],
)
def test_what_makes_no_run_is_a_problem(rest: str, codes: list[str]) -> None:
    check, problems = try_check(f"{{kind: run, measure: rate, {rest}}}")
    assert check is None
    assert [problem.code for problem in problems] == codes


def test_a_run_without_a_measure_is_a_problem_unless_its_predicate_has_one() -> None:
    assert [problem.code for problem in try_check(f"{{kind: run, {ROSE}, ending: 2014, length: 3}}")[1]] == ["CC111"]
    predicate = "predicate: {kind: change, measure: rate, direction: increase}"
    assert room().ask(f"{{kind: run, {predicate}, ending: 2014-Q1, length: 7}}").outcome is Outcome.TRUE


@pytest.mark.parametrize(
    ("rest", "says"),
    [
        pytest.param("length: '7'", "7 in a row, up to 2014-Q1: increase", id="a number"),
        pytest.param("length: ninth consecutive", "ninth consecutive, up to 2014-Q1: increase", id="its own words"),
        pytest.param("longest-since: 2011", "a run, up to 2014-Q1, the longest since 2011: increase", id="longest"),
    ],
)
def test_a_check_says_what_was_said(rest: str, says: str) -> None:
    result = room().evaluate(f"{{kind: run, measure: rate, {ROSE}, ending: 2014-Q1, {rest}}}").parts[0].results[0]
    assert result.says == says


def test_a_predicate_without_words_of_its_own_is_called_by_its_kind() -> None:
    predicate = "predicate: {kind: compare, a: {of: A}, b: {of: A}, by: 40%}"
    check = f"{{kind: run, measure: rate, {predicate}, ending: 2014-Q1, length: 3}}"
    assert room().evaluate(check).parts[0].results[0].says.endswith(": 40%")


# -- the machine ------------------------------------------------------------------------------------

STATES = st.lists(st.sampled_from([True, False, None]), min_size=1, max_size=9)


def settled(states: list[bool | None]) -> list[list[bool]]:
    """Every way of settling what is open."""
    ways: list[list[bool]] = [[]]
    for state in states:
        ways = [[*way, held] for way in ways for held in ([state] if state is not None else [True, False])]
    return ways


@given(STATES)
def test_the_lengths_are_those_of_every_way_to_settle_what_is_open(states: list[bool | None]) -> None:
    by_hand = {next((n for n, held in enumerate(reversed(way)) if not held), len(way)) for way in settled(states)}
    assert {own.periods for own in endings(states)} == by_hand


@given(STATES, st.booleans())
def test_the_longest_is_that_of_every_way_to_settle_what_is_open(states: list[bool | None], counted: bool) -> None:
    by_hand = set()
    for way in settled(states):
        own = next((n for n, held in enumerate(reversed(way)) if not held), len(way))
        before = way[: len(way) - own]
        if counted:
            while before and before[0]:
                before = before[1:]
        by_hand.add(longest(before)[1] <= own)
    found = {flag for own in endings(states) for flag in is_longest(states, own, counts_from_first=counted)}
    assert found == by_hand


@settings(max_examples=40)
@given(st.lists(st.integers(0, 5), min_size=3, max_size=12), st.integers(1, 6))
def test_no_period_ends_both_a_rise_and_a_fall(levels: list[int], length: int) -> None:
    where = room({2000 + step: float(level) for step, level in enumerate(levels)})
    outcomes = [
        run(f"predicate: {{kind: change, direction: {way}}}, ending: latest, length: {length}", where).outcome
        for way in ("increase", "decrease")
    ]
    assert outcomes.count(Outcome.TRUE) < 2


@settings(max_examples=40)
@given(st.lists(st.integers(0, 6), min_size=3, max_size=10), st.integers(1, 5))
def test_coarser_rounding_only_opens(levels: list[int], length: int) -> None:
    figures = {2000 + step: float(level) for step, level in enumerate(levels)}
    rest = f"predicate: {{kind: threshold, line: '3.2', side: above}}, ending: latest, length: {length}"
    fine, coarse = (run(f"{rest}, figures: with-rounding", room(figures, decimals=digits)) for digits in (1, 0))
    assert coarse.outcome in {fine.outcome, Outcome.UNDECIDABLE}


@pytest.mark.parametrize(
    ("length", "language", "said"),
    [
        ("for the ninth consecutive year", "en", 9),
        ("for nine years", "en", 9),
        ("por noveno año consecutivo", "es", 9),
        ("por el noveno año consecutivo", "es", 9),
        ("durante nueve años", "es", 9),
        ("durante los nueve años", "es", 9),
    ],
)
def test_a_length_may_be_said_with_for(length: str, language: str, said: int) -> None:
    text = f"{{kind: run, measure: rate, ending: 2014, length: {length}, {ROSE}}}"
    check, problems = try_check(text, language=language)
    assert problems == []
    assert check is not None
    figure = check.params.length.figure  # type: ignore[attr-defined]  # the parameters of a run
    assert int(figure.value) == said


def test_the_year_in_which_the_table_begins_is_left_out_and_said_so() -> None:
    months = {f"{2010 + m // 12}-{m % 12 + 1:02d}": 10.0 for m in range(2, 60)}
    room = Newsroom((series({"A": months}, decimals=None, over_time=Adding.SUM),))
    asked = "predicate: {kind: threshold, line: '100', side: above}, ending: 2014, length: 4, longest-since: start"
    finding = room.ask(f"{{kind: run, measure: rate, {asked}}}")
    assert finding.outcome is Outcome.TRUE
    assert "2010 is known only in part (2010-03 to 2010-12), so it is not looked at" in finding.notes
