from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.evaluation.newsroom import Adding, Newsroom, Status, group, series, try_check

from claimcheck.claims.filters import Filter
from claimcheck.datasets.series import Series
from claimcheck.evaluation.findings import Finding
from claimcheck.quantities.intervals import exact
from claimcheck.quantities.outcomes import Outcome, Undecided

RATES = {
    "SLV": {2009: 71.0, 2010: 64.5, 2011: 70.0, 2012: 41.5, 2013: 40.0, 2014: 61.5, 2015: 103.0, 2016: 81.0},
    "HND": {year: 86.5 if year == 2011 else 60.0 for year in range(2009, 2017)},
    "GTM": dict.fromkeys(range(2012, 2017), 40.0),
}
LABELS = {"SLV": "El Salvador", "HND": "Honduras", "GTM": "Guatemala"}
ROOM = Newsroom((series(RATES, labels=LABELS),), groups={"region": group(*RATES), "wider": group(*RATES, "PAN")})


def over(line: str) -> str:
    return f"predicate: {{kind: threshold, line: '{line}', side: above}}"


def ask(rest: str, room: Newsroom = ROOM) -> Finding:
    return room.ask(f"{{kind: exists, measure: rate, {rest}}}")


@pytest.mark.parametrize(
    ("rest", "outcome"),
    [
        pytest.param(f"of: SLV, periods: 2009..2014, {over('100')}, expected: none", "true", id="none, all known"),
        pytest.param(f"of: SLV, periods: 2009..2016, {over('100')}, expected: none", "false", id="an example"),
        pytest.param(f"of: SLV, periods: 2005..2016, {over('100')}, expected: none", "false", id="an example, gaps"),
        pytest.param(f"of: SLV, periods: 2005..2014, {over('100')}, expected: none", "undecidable", id="gaps"),
        pytest.param(f"of: SLV, periods: 2009..2016, {over('100')}, expected: some", "true", id="some"),
        pytest.param(f"of: SLV, periods: 2009..2014, {over('100')}, expected: some", "false", id="none was found"),
        pytest.param(f"of: SLV, periods: 2005..2014, {over('100')}, expected: some", "undecidable", id="may be"),
        pytest.param(f"entities: region, at: 2015, {over('100')}, expected: some", "true", id="some place"),
        pytest.param(
            f"of: SLV, at: 2015, entities: {{others: every, among: region}}, {over('100')}, expected: none",
            "true",
            id="no other place",
        ),
        pytest.param(
            f"of: SLV, at: 2015, entities: {{others: every, among: wider}}, {over('100')}, expected: none",
            "undecidable",
            id="one of them is not in the table",
        ),
        pytest.param(
            f"entities: [SLV, HND], periods: 2009..2012, {over('100')}, expected: none", "true", id="places in periods"
        ),
        pytest.param(
            "of: SLV, periods: 2010..2016, predicate: {kind: change, direction: increase, by: at least 60%}, "
            "expected: some",
            "true",
            id="a change over a year",
        ),
        pytest.param(
            "of: SLV, periods: {windows: 2 years, within: 2009..2016}, "
            "predicate: {kind: change, direction: decrease, by: at least 40%}, expected: some",
            "true",
            id="some stretch of two years",
        ),
        pytest.param("periods: 2009..2016, expected: some", "undecidable", id="no place named"),
    ],
)
def test_an_example_settles_it_and_none_needs_everything(rest: str, outcome: str) -> None:
    assert ask(rest).outcome.value == outcome


def test_a_none_shows_what_was_looked_at() -> None:
    finding = ask(f"of: SLV, periods: 2009..2014, {over('100')}, expected: none")
    assert finding.reason == (
        "it is so in none of the 6 periods (2009 to 2014); "
        "their figures go from 40.0 (2013) to 71.0 per 100,000 people (2009)"
    )
    assert len(finding.observed) == finding.n == 6


def test_an_open_answer_names_the_gap_and_what_would_decide_it() -> None:
    finding = ask(f"of: SLV, periods: 2005..2014, {over('100')}, expected: none")
    assert "no answer for 2005 to 2008 (no figure for El Salvador in 2005" in finding.reason
    assert finding.reason.endswith("and figures for them would decide it")
    assert finding.undecided is Undecided.COVERAGE


def test_without_any_figure_the_reason_is_no_data() -> None:
    finding = ask(f"of: SLV, periods: 2001..2003, {over('100')}, expected: none")
    assert (finding.outcome, finding.undecided) == (Outcome.UNDECIDABLE, Undecided.NO_DATA)


def test_a_partial_register_settles_nothing_without_an_example() -> None:
    rest = f"of: SLV, {over('100')}, expected: none, register: partial"
    assert ask(f"{rest}, periods: 2009..2014").outcome is Outcome.UNDECIDABLE
    assert ask(f"{rest}, periods: 2009..2015").outcome is Outcome.FALSE


def test_a_note_says_where_rounding_could_turn_it() -> None:
    rest = f"of: SLV, periods: 2013..2014, {over('61.5')}, expected: none"
    assert "rounding could turn the answer in 2014" in ask(rest).notes
    hidden = ask(f"{rest}, figures: with-rounding")
    assert (hidden.outcome, hidden.undecided) == (Outcome.UNDECIDABLE, Undecided.PRECISION)
    assert "figures with more decimals would decide it" in hidden.reason


# -- the first time -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rest", "outcome"),
    [
        pytest.param(f"at: 2015, {over('100')}", "true", id="in the series"),
        pytest.param(f"at: 2015, since: 2010, {over('70')}", "true", id="since"),
        pytest.param(f"at: 2015, since: 2008, {over('70')}", "false", id="it was so before"),
        pytest.param(f"at: 2015, since: 2000, {over('100')}", "undecidable", id="the series starts too late"),
        pytest.param(f"at: 2015, since: 2000, {over('70')}", "false", id="an earlier time refutes it over gaps"),
        pytest.param(f"at: 2016, {over('75')}", "true", id="inside the first run"),
        pytest.param(f"at: 2014, {over('100')}", "false", id="not even then"),
        pytest.param(f"at: 2018, since: 2015, {over('100')}", "undecidable", id="no figure then"),
        pytest.param(f"at: 2015, periods: 2012..2015, {over('60')}", "true", id="within a span"),
        pytest.param(f"at: 2009, {over('60')}", "undecidable", id="nothing before it"),
        pytest.param(f"at: 2014..2015, {over('60')}", "undecidable", id="two periods"),
        pytest.param(f"at: 2015, {over('100')}, register: partial", "undecidable", id="a partial register"),
    ],
)
def test_the_first_time_has_nothing_before_its_run(rest: str, outcome: str) -> None:
    assert ask(f"of: SLV, first: true, {rest}").outcome.value == outcome


def test_the_finding_says_where_the_series_starts() -> None:
    finding = ask(f"of: SLV, first: true, at: 2015, {over('100')}")
    assert "none of 6 periods, since the series starts in 2009" in finding.reason


def test_the_period_that_is_counted_from_is_told() -> None:
    finding = ask(f"of: SLV, first: true, at: 2015, since: 2009, {over('70')}")
    assert any(note.startswith("in 2009 itself it was so: 71.0") for note in finding.notes)


def test_a_period_inside_its_run_is_told() -> None:
    finding = ask(f"of: SLV, first: true, at: 2016, {over('75')}")
    assert "it holds from 2015 on, so 2016 is not the first of its run" in finding.notes


@pytest.mark.parametrize(
    ("figures", "outcome"),
    [
        pytest.param({2010: 1, 2011: 1, 2013: 9}, "true", id="a gap right before it would be of the run"),
        pytest.param({2010: 1, 2012: 1, 2013: 9}, "undecidable", id="a gap that could hide an earlier time"),
        pytest.param({2010: 9, 2012: 1, 2013: 9}, "false", id="an earlier time"),
        pytest.param({2010: 9, 2011: 9, 2013: 9}, "undecidable", id="the gap may part two runs"),
        pytest.param({2010: 9, 2011: 9, 2012: 9, 2013: 9}, "true", id="one run from the start"),
    ],
)
def test_gaps_are_read_both_ways(figures: Mapping[int, float], outcome: str) -> None:
    room = Newsroom((series({"A": {**figures, 2014: 1}}),))
    assert ask(f"first: true, at: 2013, {over('5')}", room).outcome.value == outcome


def test_levels_before_a_break_leave_it_open() -> None:
    figures = {"A": {2010: 9, 2011: 1, 2012: 1, 2013: 9}}
    broken = series(figures, statuses={("A", 2012): Status.BREAK})
    finding = ask(f"first: true, at: 2013, {over('5')}", Newsroom((broken,)))
    assert (finding.outcome, finding.undecided) == (Outcome.UNDECIDABLE, Undecided.BREAK)
    assert "the series breaks in 2012" in finding.reason


def test_another_definition_before_leaves_it_open() -> None:
    figures = {"A": {2011: 1, 2012: 1, 2013: 9}}
    other = series(figures, statuses={("A", 2013): Status.DEFINITION_DIFFERS})
    assert ask(f"first: true, at: 2013, {over('5')}", Newsroom((other,))).outcome is Outcome.UNDECIDABLE


@pytest.mark.parametrize(
    ("rest", "outcome"),
    [
        pytest.param(f"of: SLV, entities: [SLV, HND], at: 2015, {over('100')}", "true", id="the first of two"),
        pytest.param(f"of: SLV, entities: [SLV, HND], {over('80')}", "false", id="another one was earlier"),
        pytest.param(f"of: SLV, entities: [SLV, GTM], {over('100')}", "undecidable", id="the other starts late"),
        pytest.param(f"of: GTM, entities: [SLV, GTM], {over('100')}", "undecidable", id="it never did"),
        pytest.param(f"of: HND, entities: [SLV, HND], {over('50')}", "undecidable", id="from the start on"),
    ],
)
def test_the_first_place_is_earlier_than_every_other(rest: str, outcome: str) -> None:
    assert ask(f"first: true, {rest}").outcome.value == outcome


def test_two_places_in_the_same_period_are_joint() -> None:
    room = Newsroom((series({"A": {2010: 1, 2011: 9}, "B": {2010: 1, 2011: 9}}),))
    finding = ask(f"of: A, entities: [A, B], first: true, {over('5')}", room)
    assert finding.outcome is Outcome.MOSTLY
    assert "at the same time: B 2011" in finding.reason


def test_one_thing_above_another_for_the_first_time() -> None:
    imports = series({"A": {2010: 5, 2011: 6, 2012: 7}}, "imports")
    exports = series({"A": {2010: 4, 2011: 5, 2012: 8}}, "exports")
    room = Newsroom((imports, exports))
    text = (
        "{kind: exists, first: true, at: 2012, "
        "predicate: {kind: compare, a: {measure: exports}, b: {measure: imports}, relation: higher}}"
    )
    assert room.ask(text).outcome is Outcome.TRUE


def test_the_filter_of_a_predicate_is_the_one_that_is_searched() -> None:
    women = series({"A": {2010: 1, 2011: 9}}, where=(Filter("sex", ("female",)),))
    text = "{kind: threshold, measure: rate, where: {sex: female}, line: '5', side: above}"
    finding = Newsroom((women,)).ask(f"{{kind: exists, at: 2011, first: true, predicate: {text}}}")
    assert finding.outcome is Outcome.TRUE


# -- registers ------------------------------------------------------------------------------------


def register(figures: Mapping[str, Mapping[int, float]]) -> Series:
    """Events, counted."""
    found = series(figures, "attacks", decimals=None, unit="attacks", over_time=Adding.SUM)
    cells = {
        code: {at: replace(cell, n=int(cell.value.value)) for at, cell in own.items()}
        for code, own in found.cells.items()
    }
    return replace(found, cells=cells)


EVENTS = Newsroom((register({"A": {2010: 2, 2014: 1}, "B": {2012: 3}}),), groups={"both": group("A", "B", "C")})


def attacks(rest: str, room: Newsroom = EVENTS) -> str:
    return room.ask(f"{{kind: exists, measure: attacks, {rest}}}").outcome.value


@pytest.mark.parametrize(
    ("rest", "outcome"),
    [
        pytest.param("of: A, periods: 2011..2013, expected: none", "undecidable", id="no row is not absence"),
        pytest.param("of: A, periods: 2011..2013, expected: none, register: complete", "true", id="vouched for"),
        pytest.param("of: A, periods: 2011..2014, expected: none, register: complete", "false", id="there was one"),
        pytest.param("of: A, periods: 2015..2020, expected: none, register: complete", "true", id="after the last row"),
        pytest.param("of: A, periods: 2025..2026, expected: none, register: complete", "undecidable", id="not over"),
        pytest.param("entities: both, periods: 2013..2013, expected: none, register: complete", "true", id="places"),
        pytest.param("entities: both, at: 2013, expected: none, register: complete", "true", id="places at one time"),
        pytest.param("of: A, at: 2014, first: true, since: 2010, register: complete", "true", id="first since"),
        pytest.param("of: A, at: 2014, first: true, since: 2009, register: complete", "false", id="it was before"),
    ],
)
def test_a_register_is_complete_where_its_author_says_so(rest: str, outcome: str) -> None:
    assert attacks(rest) == outcome


def test_a_missing_rate_stays_missing_whatever_is_said_of_the_register() -> None:
    rest = f"of: SLV, periods: 2005..2014, {over('100')}, expected: none, register: complete"
    assert ask(rest).outcome is Outcome.UNDECIDABLE


def test_zero_is_told_to_rest_on_the_register() -> None:
    finding = EVENTS.ask(
        "{kind: exists, measure: attacks, of: A, periods: 2011..2013, expected: none, register: complete}"
    )
    assert any("as far as it is complete" in note for note in finding.notes)


def test_whoever_vouches_for_a_survey_vouches_for_the_years_between() -> None:
    room = Newsroom((series({"A": {2010: 1, 2012: 1, 2014: 9, 2016: 1, 2020: 1}}),))
    finding = ask(f"periods: 2010..2012, {over('5')}, expected: none, register: complete", room)
    assert finding.outcome is Outcome.TRUE
    assert "the table has a figure for one year in 2; those between were not asked" in finding.notes
    assert ask(f"at: 2014, first: true, {over('5')}, register: complete", room).outcome is Outcome.TRUE


def test_a_few_gaps_are_no_rhythm() -> None:
    room = Newsroom((series({"A": {1990: 1, 2000: 1, 2002: 1}}),))
    assert ask(f"periods: 2000..2002, {over('5')}, expected: none", room).outcome is Outcome.UNDECIDABLE


# -- inside a count -------------------------------------------------------------------------------


def test_it_can_be_counted_over_places_and_over_periods() -> None:
    inner = f"predicate: {{kind: exists, periods: 2009..2016, {over('80')}, expected: some}}"
    over_places = f"{{kind: count, measure: rate, entities: [SLV, HND, GTM], {inner}, quantity: 2}}"
    inner = f"predicate: {{kind: exists, entities: region, {over('80')}, expected: some}}"
    over_periods = f"{{kind: count, measure: rate, periods: 2012..2016, {inner}, quantity: 2 of 5}}"
    assert ROOM.ask(over_periods).outcome is Outcome.TRUE
    assert ROOM.ask(over_places).outcome is Outcome.UNDECIDABLE  # Guatemala is not known before 2012
    assert ROOM.ask(over_places.replace("2009..", "2012..").replace("quantity: 2", "quantity: 1")).outcome is (
        Outcome.TRUE
    )


@pytest.mark.parametrize(
    "rest",
    [
        pytest.param(f"of: SLV, periods: 2009..2014, {over('9')}", id="neither some nor none"),
        pytest.param(f"of: SLV, at: 2015, {over('9')}, first: true, expected: some", id="both"),
        pytest.param(f"of: SLV, {over('9')}, expected: none", id="nothing to go through"),
        pytest.param(f"of: SLV, periods: 2009..2014, {over('9')}, expected: none, since: 2010", id="since alone"),
        pytest.param(f"of: SLV, at: 2015, since: 2010, periods: 2009..2014, {over('9')}, first: true", id="two spans"),
        pytest.param(f"of: SLV, {over('9')}, first: true", id="the first what"),
        pytest.param(f"of: SLV, entities: region, {over('9')}, expected: none", id="of is not gone through"),
        pytest.param(f"of: SLV, entities: {{others: highest, among: all}}, {over('9')}, expected: none", id="others"),
        pytest.param(
            f"of: SLV, periods: {{in: 2009..2014, when: [{{kind: threshold, line: '9', side: above}}]}}, "
            f"{over('9')}, expected: none",
            id="episodes",
        ),
        pytest.param(
            f"of: SLV, at: 2015, periods: {{windows: 2 years, within: 2009..2014}}, {over('9')}, first: true",
            id="stretches",
        ),
    ],
)
def test_keys_that_contradict_one_another_are_told(rest: str) -> None:
    _, problems = try_check(f"{{kind: exists, measure: rate, {rest}}}")
    assert problems
    assert {problem.code for problem in problems} == {"CC118"}
    assert all(problem.hint for problem in problems)


def test_something_must_be_measured() -> None:
    _, problems = try_check("{kind: exists, periods: 2009..2014, expected: none}")
    assert [problem.code for problem in problems] == ["CC111"]


# -- properties -----------------------------------------------------------------------------------

FIGURES = st.lists(st.one_of(st.none(), st.integers(0, 9)), min_size=2, max_size=8)


def room_of(figures: Sequence[int | None]) -> Newsroom:
    known = {2000 + index: float(value) for index, value in enumerate(figures) if value is not None}
    return Newsroom((series({"A": {**known, 1995: 0.0}}, decimals=0),), today=dt.date(2026, 1, 1))


@given(figures=FIGURES, line=st.integers(0, 9))
def test_some_and_none_never_both_come_out_true(figures: list[int | None], line: int) -> None:
    room = room_of(figures)
    rest = f"periods: 2000..{1999 + len(figures)}, {over(str(line))}"
    outcomes = {ask(f"{rest}, expected: {word}", room).outcome for word in ("some", "none")}
    assert outcomes in ({Outcome.TRUE, Outcome.FALSE}, {Outcome.UNDECIDABLE})


@given(figures=FIGURES, line=st.integers(0, 9))
def test_what_is_filled_in_never_turns_a_decided_first(figures: list[int | None], line: int) -> None:
    rest = f"at: {1999 + len(figures)}, since: 1999, first: true, {over(str(line))}"
    before = ask(rest, room_of(figures)).outcome
    for value in (0, 9):
        after = ask(rest, room_of([value if item is None else item for item in figures])).outcome
        assert before in {after, Outcome.UNDECIDABLE}


@given(figures=st.lists(st.integers(0, 9), min_size=2, max_size=8), line=st.integers(0, 9))
def test_wider_intervals_only_lead_towards_undecidable(figures: list[int], line: int) -> None:
    table = series({"A": {2000 + index: float(value) for index, value in enumerate(figures)}}, decimals=0)
    cells = {at: replace(cell, value=exact(cell.value.value)) for at, cell in table.of("A").items()}
    sharp = Newsroom((replace(table, cells={"A": cells}),))
    rest = f"periods: 2000..{1999 + len(figures)}, {over(str(line))}, expected: none, figures: with-rounding"
    assert ask(rest, Newsroom((table,))).outcome in {ask(rest, sharp).outcome, Outcome.UNDECIDABLE}


def since_july(first: int, *, over_time: Adding = Adding.SUM) -> Newsroom:
    """A register that begins in July 1953, with one event in August 1957."""
    months = {f"{year}-{month:02d}": 0 for year in range(1953, 1958) for month in range(1, 13)}
    known = {name: value for name, value in months.items() if name >= "1953-07"}
    rows = {"A": {**known, "1953-07": first, "1957-08": 1}}
    return Newsroom((series(rows, "events", decimals=None, unit="", over_time=over_time),))


def test_a_first_year_known_in_part_can_be_the_earlier_time() -> None:
    finding = since_july(1).ask("{kind: exists, measure: events, first: true, at: 1957}")
    assert finding.outcome is Outcome.FALSE
    assert finding.reason.startswith("it was so before: 1953 (1953-07 to 1953-12 alone); at least 1 ")


def test_a_first_year_known_in_part_that_settles_nothing_is_named_in_a_first_time() -> None:
    note = "1953 is known only in part (1953-07 to 1953-12), so it is not looked at"
    below = "predicate: {kind: threshold, line: '2', side: below}"
    nothing = since_july(0).ask("{kind: exists, measure: events, first: true, at: 1957}")
    assert (nothing.outcome, note in nothing.notes) == (Outcome.TRUE, True)
    assert note in since_july(1).ask(f"{{kind: exists, measure: events, first: true, at: 1957, {below}}}").notes


EVERY_OTHER = Newsroom((series({"SLV": dict.fromkeys(range(2000, 2021, 2), 60.0) | {2020: 90.0}}),))


@pytest.mark.parametrize(
    ("rest", "outcome"),
    [
        pytest.param(f"periods: 2000..2018, {over('80')}, expected: none", "undecidable", id="none that was asked"),
        pytest.param(f"periods: 2000..2018, {over('80')}, expected: some", "undecidable", id="some between, maybe"),
        pytest.param(f"periods: 2000..2020, {over('80')}, expected: none", "false", id="an example"),
        pytest.param(f"periods: 2000..2020, {over('80')}, expected: some", "true", id="an example settles it"),
        pytest.param(
            f"periods: 2000..2018, {over('80')}, expected: none, register: complete", "true", id="it is vouched for"
        ),
        pytest.param(f"at: 2020, {over('80')}, first: true, since: 2008", "undecidable", id="first of those asked"),
        pytest.param(
            f"at: 2020, {over('80')}, first: true, since: 2008, register: complete", "true", id="first, vouched for"
        ),
    ],
)
def test_years_of_which_a_table_says_nothing_are_no_absence(rest: str, outcome: str) -> None:
    finding = ask(f"of: SLV, {rest}", EVERY_OTHER)

    assert finding.outcome == outcome
    if outcome == "undecidable":
        assert finding.undecided is Undecided.COVERAGE
        assert (
            "the years between, of which the table has no figure (one year in 2 has one), may hold one"
            in finding.reason
        )
        assert finding.decides.startswith("'rate' for the years between")
