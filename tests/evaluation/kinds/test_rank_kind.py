from __future__ import annotations

import pytest
from tests.evaluation.newsroom import Adding, Newsroom, Status, group, series, terms, try_check

from claimcheck.quantities.outcomes import Outcome, Undecided

LABELS = {"SLV": "El Salvador", "HND": "Honduras", "VEN": "Venezuela", "GTM": "Guatemala", "CRI": "Costa Rica"}
RATES: dict[str, dict[int, float]] = {
    "SLV": {2013: 40, 2014: 62, 2015: 107.6, 2016: 85.1, 2017: 63.8},
    "HND": {2015: 55.7, 2017: 41},
    "VEN": {2015: 51.2, 2017: 48},
    "GTM": {2014: 31, 2015: 30},
    "CRI": {2015: 11, 2017: 12},
}
REGION = {"region": group("SLV", "HND", "VEN", "GTM", "CRI")}
ROOM = Newsroom((series(RATES, labels=LABELS),), groups=REGION)


def rank(rest: str, room: Newsroom = ROOM) -> str:
    return room.ask(f"{{kind: rank, measure: rate, {rest}}}").outcome.value


@pytest.mark.parametrize(
    ("rest", "outcome"),
    [
        pytest.param("of: SLV, at: 2015, among: region, position: 1", "true", id="first is first"),
        pytest.param("of: Honduras, at: 2015, among: region, position: 1", "false", id="second is not first"),
        pytest.param("of: HND, at: 2015, among: region, position: at most 3", "true", id="inside the top three"),
        pytest.param("of: CRI, at: 2015, among: region, position: 1, order: lowest", "true", id="lowest first"),
        pytest.param("of: GTM, at: 2015, among: region, position: 2, order: lowest", "true", id="second from below"),
        pytest.param("of: VEN, at: 2015, among: [SLV, HND, VEN], position: third", "true", id="in a list"),
        pytest.param("of: VEN, at: 2015, among: [CRI, GTM], position: first", "true", id="the subject joins a list"),
    ],
)
def test_a_rank_is_a_place_in_the_order_as_printed(rest: str, outcome: str) -> None:
    assert rank(rest) == outcome


def test_the_reason_names_who_is_higher() -> None:
    finding = ROOM.ask("{kind: rank, measure: rate, of: VEN, at: 2015, among: region, position: 1}")
    assert finding.reason.startswith("third highest of 5")
    assert "El Salvador 107.6, Honduras 55.7 are higher" in finding.reason
    assert finding.n == 5


def test_a_shared_first_place_is_mostly_first() -> None:
    room = Newsroom((series({"A": {2015: 8.31}, "B": {2015: 8.34}, "C": {2015: 2.0}}),))
    finding = room.ask("{kind: rank, measure: rate, of: A, at: 2015, among: [A, B, C], position: 1}")
    assert finding.outcome is Outcome.MOSTLY
    assert "joint highest" in finding.reason


def test_ties_share_a_place_and_the_next_one_is_left_out() -> None:
    room = Newsroom((series({"A": {2015: 9}, "B": {2015: 9}, "C": {2015: 2}}),))
    assert rank("of: C, at: 2015, among: all, position: 3", room) == "true"


@pytest.mark.parametrize(
    ("rest", "outcome"),
    [
        pytest.param("position: second, after: El Salvador", "true", id="second only to the first"),
        pytest.param("after: SLV", "true", id="the place follows from who is above"),
        pytest.param("position: second, after: Venezuela", "false", id="somebody else is above"),
        pytest.param("position: at most 3, after: Guatemala", "false", id="who is below cannot be above"),
    ],
)
def test_after_names_who_stands_directly_above(rest: str, outcome: str) -> None:
    assert rank(f"of: HND, at: 2015, among: region, {rest}") == outcome


def test_after_takes_several() -> None:
    assert rank("of: VEN, at: 2015, among: region, after: [SLV, HND]") == "true"
    assert rank("of: GTM, at: 2015, among: region, position: 4, after: [SLV, HND]") == "false"


def test_after_a_place_outside_the_universe_takes_it_in() -> None:
    assert rank("of: HND, at: 2015, among: [HND, CRI], position: second, after: SLV") == "true"


def test_a_place_without_a_figure_leaves_who_is_above_open() -> None:
    finding = ROOM.ask("{kind: rank, measure: rate, of: HND, at: 2017, among: region, position: 3, after: GTM}")
    assert (finding.outcome, finding.undecided) == (Outcome.UNDECIDABLE, Undecided.COVERAGE)


def test_one_that_is_higher_refutes_at_any_coverage() -> None:
    room = Newsroom((series({"A": {2015: 5}, "B": {2015: 6}}),), groups={"region": group("A", "B", *"CDEFGHIJ")})
    assert rank("of: A, at: 2015, among: region, position: 1", room) == "false"


def test_too_few_figures_leave_a_first_place_open_and_name_the_missing() -> None:
    finding = ROOM.ask("{kind: rank, measure: rate, of: SLV, at: 2017, among: region, position: 1}")
    assert (finding.outcome, finding.undecided) == (Outcome.UNDECIDABLE, Undecided.COVERAGE)
    assert any("Guatemala" in note for note in finding.notes)


def test_a_bound_that_the_missing_cannot_break_needs_no_coverage() -> None:
    assert rank("of: SLV, at: 2017, among: region, position: at most 2") == "true"


def test_a_third_place_is_open_while_a_missing_one_could_make_it_so() -> None:
    assert rank("of: VEN, at: 2017, among: region, position: third") == "undecidable"
    assert rank("of: VEN, at: 2017, among: region, position: fourth") == "false"


@pytest.mark.parametrize(
    ("last_known", "outcome"),
    [pytest.param(31, "true", id="it was lower"), pytest.param(90, "undecidable", id="it was higher")],
)
def test_ninety_percent_of_the_people_are_enough_while_no_last_figure_could_change_it(
    last_known: int, outcome: str
) -> None:
    rows: dict[str, dict[int, float]] = {**RATES, "GTM": {2014: last_known}}
    people = {"SLV": {2017: 60}, "HND": {2017: 20}, "VEN": {2017: 15}, "CRI": {2017: 4}, "GTM": {2017: 1}}
    population = series(people, "population", decimals=None, unit="people")
    room = Newsroom((series(rows, labels=LABELS), population), groups=REGION)
    assert rank("of: SLV, at: 2017, among: region, position: 1", room) == outcome


def test_an_expected_size_counts_against_coverage() -> None:
    room = Newsroom((series({"A": {2015: 5}, "B": {2015: 4}}),), groups={"world": group("A", "B", expected=195)})
    finding = room.ask("{kind: rank, measure: rate, of: A, at: 2015, among: world, position: 1}")
    assert finding.undecided is Undecided.COVERAGE
    assert any("193 more places" in note for note in finding.notes)


def test_an_open_universe_says_that_its_size_is_not_known() -> None:
    finding = ROOM.ask("{kind: rank, measure: rate, of: SLV, at: 2015, among: all, position: 1}")
    assert finding.outcome is Outcome.TRUE
    assert any("is not known" in note for note in finding.notes)


def test_sums_of_others_are_no_rivals() -> None:
    table = series({"A": {2015: 5}, "B": {2015: 4}, "WLD": {2015: 9}}, aggregates=frozenset({"WLD"}))
    room = Newsroom((table,), groups={"region": group("A", "B", "WLD")})
    assert rank("of: A, at: 2015, among: all, position: 1", room) == "true"
    assert rank("of: A, at: 2015, among: region, position: 1", room) == "true"
    assert rank("of: WLD, at: 2015, among: all, position: 1", room) == "undecidable"


def test_an_undeclared_total_is_a_problem_of_the_catalogue() -> None:
    counts = {"A": {2015: 5, 2016: 6}, "B": {2015: 4, 2016: 3}, "C": {2015: 1, 2016: 1}, "T": {2015: 10, 2016: 10}}
    room = Newsroom((series(counts, decimals=None, over_entities=Adding.SUM),))
    evaluation = room.evaluate("{kind: rank, measure: rate, of: A, at: 2015, among: all, position: 1}")
    assert [problem.code for problem in evaluation.problems] == ["CC509"]


def test_an_unknown_place_is_a_problem() -> None:
    evaluation = ROOM.evaluate("{kind: rank, measure: rate, of: Hondurras, at: 2015, among: region, position: 1}")
    assert [problem.code for problem in evaluation.problems] == ["CC507"]


def test_rounding_that_hides_the_order_is_noted_or_leaves_it_open() -> None:
    room = Newsroom((series({"A": {2015: 8}, "B": {2015: 8}, "C": {2015: 2}}, decimals=0),))
    text = "{kind: rank, measure: rate, of: A, at: 2015, among: [A, B, C], position: at most 1"
    assert "rounding could turn the order" in room.ask(text + "}").notes
    assert room.ask(text + ", figures: with-rounding}").undecided is Undecided.PRECISION


@pytest.mark.parametrize(
    ("rest", "outcome"),
    [
        pytest.param("at: 2015, among-periods: 2013..2017, position: 1", "true", id="the highest year"),
        pytest.param("at: 2017, among-periods: 2013..2017, position: third", "true", id="the third year"),
        pytest.param("at: 2017, among-periods: 2013..latest, position: 1", "false", id="not the highest"),
        pytest.param("at: 2016, among-periods: last 3 years, position: 2, after: '2015'", "true", id="after a year"),
    ],
)
def test_periods_of_one_place_are_ranked_among_one_another(rest: str, outcome: str) -> None:
    assert rank(f"of: SLV, {rest}") == outcome


def test_years_of_a_monthly_table_are_ranked_as_years() -> None:
    months = {f"{year}-{month:02d}": value for year, value in ((2014, 5), (2015, 9)) for month in range(1, 13)}
    room = Newsroom((series({"A": months}, decimals=None, over_time=Adding.SUM),))
    finding = room.ask("{kind: rank, measure: rate, of: A, at: 2015, among-periods: 2014..2015, position: 1}")
    assert finding.outcome is Outcome.TRUE
    assert finding.observed[0].value.value == 108


def test_a_month_is_not_ranked_among_years() -> None:
    months = {f"2015-{month:02d}": month for month in range(1, 13)}
    room = Newsroom((series({"A": months}, decimals=None, over_time=Adding.SUM),))
    finding = room.ask("{kind: rank, measure: rate, of: A, at: 2015, among-periods: 2015-01..2015-12, position: 1}")
    assert finding.outcome is Outcome.UNDECIDABLE  # one year in all, and nothing to be ranked among
    assert "no other period than 2015" in finding.reason
    short = room.ask("{kind: rank, measure: rate, of: A, at: 2015-01..2015-03, among-periods: 2015, position: 1}")
    assert short.outcome is Outcome.UNDECIDABLE


def test_windows_are_ranked_among_windows() -> None:
    counts = {"A": {2010 + step: value for step, value in enumerate([1, 1, 5, 6, 1, 1])}}
    room = Newsroom((series(counts, decimals=None, over_time=Adding.SUM),))
    assert (
        rank("of: A, at: 2012..2013, among-periods: {windows: 2 years, within: 2010..2015}, position: 1", room)
        == "true"
    )
    assert (
        rank("of: A, at: 2013..2014, among-periods: {windows: 2 years, within: 2010..2015}, position: 1", room)
        == "false"
    )


def test_the_change_over_a_term_starts_from_the_period_before_it() -> None:
    counts = {"A": {2008: 100, 2009: 120, 2010: 150, 2011: 60, 2012: 90}}
    named = {"terms": terms("{one: 2009..2010, two: 2011..2012}")}
    room = Newsroom((series(counts, decimals=None),), named=named)
    finding = room.ask(
        '{kind: rank, measure: rate, of: A, at: terms/one, among-periods: terms, value-of: {change: "%"}, position: 1}'
    )
    assert finding.outcome is Outcome.TRUE
    assert finding.observed[0].value.value == pytest.approx(50)
    first = Newsroom(
        (series(counts, decimals=None),), named={"terms": terms("{one: 2009..2010, two: 2011..2012, base: first}")}
    )
    assert first.ask(
        '{kind: rank, measure: rate, of: A, at: terms/one, among-periods: terms, value-of: {change: "%"}, position: 1}'
    ).observed[0].value.value == pytest.approx(25)


@pytest.mark.parametrize(
    ("value_of", "position"),
    [
        pytest.param('{change: "%"}', "2", id="percent"),
        pytest.param("{change: absolute}", "1", id="absolute"),
        pytest.param("{change: absolute, take: largest-rise}", "1", id="largest rise"),
    ],
)
def test_changes_are_ranked_in_percent_or_absolutely(value_of: str, position: str) -> None:
    rows = {"A": {2010: 100, 2011: 90, 2012: 130}, "B": {2010: 10, 2011: 12, 2012: 20}}
    room = Newsroom((series(rows, decimals=None),))
    assert rank(f"of: A, at: 2010..2012, among: [A, B], value-of: {value_of}, position: {position}", room) == "true"


def test_the_largest_rise_runs_from_a_trough_to_a_later_peak() -> None:
    room = Newsroom((series({"A": {2010: 50, 2011: 20, 2012: 45, 2013: 30}, "B": {2010: 1, 2013: 2}}, decimals=None),))
    finding = room.ask(
        "{kind: rank, measure: rate, of: A, at: 2010..2013, among: [A, B], "
        "value-of: {change: absolute, take: largest-rise}, position: 1}"
    )
    assert finding.observed[0].value.value == 25
    assert finding.observed[0].at == "2011 to 2012"


def test_no_change_is_ranked_over_a_break() -> None:
    table = series({"A": {2010: 1, 2012: 2}, "B": {2010: 1, 2012: 9}}, statuses={("B", 2012): Status.BREAK})
    finding = Newsroom((table,)).ask(
        "{kind: rank, measure: rate, of: A, at: 2010..2012, among: [A, B], value-of: {change: absolute}, position: 1}"
    )
    assert finding.undecided is Undecided.COVERAGE


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("{kind: rank, measure: rate, at: 2015, position: 1}", id="nobody to be ranked among"),
        pytest.param(
            "{kind: rank, measure: rate, at: 2015, among: all, among-periods: 2010..2015, position: 1}", id="two orders"
        ),
        pytest.param("{kind: rank, measure: rate, at: 2015, among: all}", id="no place said"),
    ],
)
def test_keys_of_a_rank_that_do_not_go_together_are_told(text: str) -> None:
    check, problems = try_check(text)
    assert check is None
    assert "CC118" in {problem.code for problem in problems}


def test_an_absurd_expected_size_is_answered_at_once() -> None:
    room = Newsroom((series({"A": {2015: 5}, "B": {2015: 4}}),), groups={"world": group("A", "B", expected=10**9)})
    assert rank("of: A, at: 2015, among: world, position: at most 12", room) == "undecidable"
    assert rank("of: B, at: 2015, among: world, position: 1", room) == "false"
    assert rank("of: A, at: 2015, among: world, position: one of the highest", room) == "undecidable"


@pytest.mark.parametrize(
    ("of", "position", "outcome"),
    [
        pytest.param("GTM", "top 10", "undecidable", id="everybody is in the top 10 of 5"),
        pytest.param("SLV", "at most 5", "undecidable", id="nor does the first place say more"),
        pytest.param("VEN", "one of the highest", "undecidable", id="the middle of 5"),
        pytest.param("HND", "one of the highest", "true", id="the upper half of 5"),
        pytest.param("GTM", "one of the highest", "false", id="the lower half of 5, beyond the third place"),
        pytest.param("GTM", "top 4", "true", id="one is left out"),
        pytest.param("CRI", "last", "true", id="one place says something, however few there are"),
        pytest.param("GTM", "at least 4", "true", id="so does a lower end"),
    ],
)
def test_words_that_everybody_would_meet_say_nothing(of: str, position: str, outcome: str) -> None:
    assert rank(f"of: {of}, at: 2015, among: region, position: {position}") == outcome


def test_a_rank_among_too_few_is_told_all_the_same() -> None:
    finding = ROOM.ask("{kind: rank, measure: rate, of: VEN, at: 2015, among: region, position: top 10}")
    assert finding.reason.startswith("third highest of 5 with 51.2")
    assert finding.reason.endswith("among only 5 places 'top 10' would hold of all of them")
    assert finding.decides == "a wider group or span to be ranked among than 5 places"


def test_several_places_together_take_one_place_in_the_order() -> None:
    rows = {"A": {2015: 3}, "B": {2015: 4}, "C": {2015: 6}, "D": {2015: 1}}
    room = Newsroom(
        (series(rows, decimals=None, over_entities=Adding.SUM),),
        groups={"pair": group("A", "B", shown="the pair"), "region": group(*rows)},
    )
    finding = room.ask("{kind: rank, measure: rate, of: pair, at: 2015, among: region, position: 1}")
    assert finding.outcome is Outcome.TRUE
    assert finding.reason.startswith("highest of 3 with 7")


@pytest.mark.parametrize(
    ("rest", "outcome"),
    [
        pytest.param("of: CRI, position: lowest", "true", id="lowest counts from below"),
        pytest.param("of: SLV, position: the lowest", "false", id="the highest is not the lowest"),
        pytest.param("of: SLV, position: el más bajo", "false", id="Spanish lowest"),
        pytest.param("of: SLV, position: worst", "true", id="worst is highest where higher is worse"),
        pytest.param("of: SLV, position: best", "false", id="best is lowest where higher is worse"),
        pytest.param("of: CRI, position: best", "true", id="the lowest is best"),
        pytest.param("of: CRI, position: at least 5", "true", id="at least is a bound, not an end"),
    ],
)
def test_the_word_of_a_position_says_from_which_end(rest: str, outcome: str) -> None:
    room = Newsroom((series(RATES, labels=LABELS, higher="worse"),), groups=REGION)
    assert rank(f"at: 2015, among: region, {rest}", room) == outcome


def test_one_of_the_lowest_is_not_met_at_the_top() -> None:
    room = Newsroom((series({f"P{number:02d}": {2015: float(number)} for number in range(20)}),))
    assert rank("of: P19, at: 2015, among: all, position: one of the lowest", room) == "false"
    assert rank("of: P01, at: 2015, among: all, position: one of the lowest", room) == "true"


def test_best_needs_a_measure_that_says_what_is_better() -> None:
    finding = ROOM.ask("{kind: rank, measure: rate, of: SLV, at: 2015, among: region, position: best}")
    assert finding.outcome is Outcome.UNDECIDABLE
    assert rank("of: CRI, at: 2015, among: region, position: best, order: lowest") == "true"


def test_an_order_that_the_measure_denies_is_not_decided() -> None:
    room = Newsroom((series(RATES, higher="worse"),), groups=REGION)
    assert rank("of: SLV, at: 2015, among: region, position: best, order: highest", room) == "undecidable"


def test_lowest_from_the_highest_is_a_contradiction() -> None:
    _, problems = try_check(
        "{kind: rank, measure: rate, of: SLV, at: 2015, among: all, position: lowest, order: highest}"
    )
    assert [problem.code for problem in problems] == ["CC118"]


def test_a_shared_place_says_with_whom() -> None:
    rows: dict[str, dict[int, float]] = {"A": {2015: 9}, "B": {2015: 8}, "C": {2015: 8}, "D": {2015: 2}}
    room = Newsroom((series(rows, decimals=0, labels={"C": "Costa Rica"}),))
    finding = room.ask("{kind: rank, measure: rate, of: B, at: 2015, among: all, position: second}")
    assert finding.reason.startswith(
        "joint second highest of 4, level with Costa Rica, with 8 per 100,000 people in B, 2015: A 9"
    )


@pytest.mark.parametrize(
    ("order", "last", "word"),
    [
        pytest.param("highest", 99, "higher", id="from above"),
        pytest.param("lowest", 1, "lower", id="from below"),
        pytest.param("highest", 50, "level", id="level"),
    ],
)
def test_a_missing_place_that_came_before_the_subject_is_told_at_any_coverage(order: str, last: int, word: str) -> None:
    own = 50 if order == "highest" else 5
    others = {f"P{n}": {2017: 10, 2018: 10} for n in range(10)}
    at = last if order == "highest" else 1
    room = Newsroom((series({"A": {2018: own}, "Z": {2017: at}, **others}, decimals=None),))
    finding = room.ask(f"{{kind: rank, measure: rate, of: A, at: 2018, among: all, position: '1', order: {order}}}")
    assert finding.outcome is Outcome.TRUE
    assert f"Z has no figure for 2018; its last, {at} in 2017, is {word}" in finding.notes


def test_latest_complete_says_that_no_period_is_complete() -> None:
    room = Newsroom((series({"A": {2015: 1, 2016: 1}, "B": {2016: 2}, "C": {2017: 3}}),))
    finding = room.ask("{kind: rank, measure: rate, of: A, at: latest-complete, among: all, position: '1'}")
    assert finding.outcome is Outcome.UNDECIDABLE
    assert finding.reason == "no period has figures for 90% of the places; the most is 67%, in 2016"


def test_the_nearest_figure_is_each_place_s_own_and_its_period_is_told() -> None:
    room = Newsroom((series({"A": {2016: 43}, "B": {2014: 5}, "C": {2013: 50}}),))
    finding = room.ask("{kind: rank, measure: rate, of: A, at: {nearest: 2016}, among: all, position: '2'}")
    assert finding.outcome is Outcome.TRUE
    assert "of another period than 2016: B 2014, C 2013" in finding.notes


@pytest.mark.parametrize("among", ["among: [SLV]", "among-periods: 2015..2015"])
def test_the_first_of_one_is_the_last_as_well_and_nothing_is_decided(among: str) -> None:
    finding = ROOM.ask(f"{{kind: rank, measure: rate, of: SLV, at: 2015, {among}, position: '1'}}")
    assert finding.outcome is Outcome.UNDECIDABLE
    assert finding.decides.startswith(f"`{among.partition(':')[0]}` with another")


def test_rivals_with_later_figures_than_the_latest_of_the_subject_are_named() -> None:
    rows = {"A": {2018: 9.0, 2019: 8.0}, "B": {2018: 1.0, 2019: 2.0, 2021: 9.5}, "C": {2018: 1.0, 2019: 2.0}}
    room = Newsroom((series(rows),))
    finding = room.ask("{kind: rank, measure: rate, of: A, at: latest, among: all, position: '1'}")
    later = "'latest' is that of A; others have later figures: B 2021"
    assert [note for note in finding.notes if note.startswith(later)]
    assert not [
        note
        for at in ("2019", "latest-complete")
        for note in room.ask(f"{{kind: rank, measure: rate, of: A, at: {at}, among: all, position: '1'}}").notes
        if "later figures" in note
    ]
