from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.evaluation.newsroom import Adding, Newsroom, Status, group, series, try_check

from claimcheck.evaluation.findings import Finding
from claimcheck.quantities.outcomes import Outcome, Undecided

RATES = {2010: 13.2, 2011: 12.8, 2012: 12.1, 2013: 11.5, 2014: 11.6, 2015: 10.2, 2016: 9.8, 2017: 9.1, 2018: 8.3}


def room(figures: dict[int, float] | dict[str, float] | list[float], **facts: object) -> Newsroom:
    rows = {2010 + step: value for step, value in enumerate(figures)} if isinstance(figures, list) else figures
    settings: dict[str, object] = {"unit": "%", **facts}
    return Newsroom((series({"A": rows}, **settings),))  # type: ignore[arg-type]  # settings of `series`


def trend(rest: str, where: Newsroom) -> Finding:
    return where.ask(f"{{kind: trend, measure: rate, {rest}}}")


def whole(figures: list[float], rest: str, **facts: object) -> Finding:
    return trend(f"from: 2010, to: {2009 + len(figures)}, {rest}", room(figures, **facts))


@pytest.mark.parametrize(
    ("figures", "outcome"),
    [
        pytest.param([1, 2, 3, 5], "true", id="each pair"),
        pytest.param([1, 5, 2, 6, 3, 7], "true", id="12 of 15 pairs"),
        pytest.param([1, 6, 2, 5, 3, 7], "mostly", id="11 of 15 pairs"),
        pytest.param([3, 1, 4, 2, 5], "mostly", id="7 of 10 pairs"),
        pytest.param([3, 4, 1, 5, 2.5], "false", id="half of the pairs"),
        pytest.param([4, 1, 3, 2, 5], "inexact", id="6 of 10 pairs"),
        pytest.param([5, 4, 3, 2], "false", id="the other way"),
        pytest.param([3, 3, 3, 3], "false", id="level"),
        pytest.param([2, 1, 4, 3, 6, 5, 8, 7, 10, 3, 12, 6], "true", id="under 80% of pairs, but p under 0.05"),
    ],
)
def test_an_overall_trend_is_borne_out_by_most_pairs_or_by_the_test(figures: list[float], outcome: str) -> None:
    assert whole(figures, "direction: increase").outcome.value == outcome


def test_the_sentence_names_the_ends_the_slope_and_the_pairs() -> None:
    finding = trend("from: 2010, to: 2018, direction: decrease", room(RATES))
    assert finding.reason == (
        "13.2% in 2010, 8.3% in 2018; the line through the figures falls by 0.61 points a year, "
        "and in 35 of 36 pairs of years (97%) the later figure is lower"
    )
    assert finding.n == 9
    assert [seen.at for seen in finding.observed][:3] == ["2018", "2010", "2011"]


def test_a_trend_carries_what_is_usual_before_its_start() -> None:
    finding = trend("from: 2014, to: 2018, direction: decrease", room(RATES))
    assert finding.baseline is not None
    assert finding.claimed_sign == -1


@pytest.mark.parametrize(
    ("figures", "outcome"),
    [
        pytest.param([1, 2, 3], "true", id="three figures will do"),
        pytest.param([10, 12, 14, 13, 15, 17], "true", id="4 of 5 steps, a setback of a seventh"),
        pytest.param([10, 12, 14, 12, 15, 18], "mostly", id="4 of 5 steps, but a setback of a quarter"),
        pytest.param([10, 11, 12, 11.9, 13, 14, 13.9, 15], "mostly", id="5 of 7 steps"),
        pytest.param([10, 20, 30, 15, 40, 50], "inexact", id="a trend with a large setback"),
        pytest.param([10, 30, 9, 30, 9, 10.5], "false", id="no trend at all"),
        pytest.param([18, 15, 12, 14, 12, 10], "false", id="the other way"),
        pytest.param([10, 12, 10], "false", id="back where it was"),
    ],
)
def test_a_steady_rise_has_most_steps_and_no_large_setback(figures: list[float], outcome: str) -> None:
    assert whole(figures, "direction: increase, pattern: steady").outcome.value == outcome


def test_the_largest_setback_is_named() -> None:
    finding = whole([10, 20, 30, 25, 15, 40, 50], "direction: increase, pattern: steady")
    assert finding.reason.endswith("the largest setback is from 30.0 in 2012 to 15.0 in 2014 (38% of the whole change)")


@pytest.mark.parametrize(
    ("figures", "outcome"),
    [
        pytest.param([1, 2, 3], "true", id="each step"),
        pytest.param([1, 2, 3, 2.9, 5, 6, 7], "false", id="one step back"),
        pytest.param([1, 2, 3, 3, 5, 6], "mostly", id="one of five is level, and rounded"),
        pytest.param([1, 2, 2, 3], "false", id="one of three is level"),
        pytest.param([1, 2, 2, 3, 3, 4, 5], "false", id="two are level"),
    ],
)
def test_every_period_means_each_step(figures: list[float], outcome: str) -> None:
    assert whole(figures, "direction: increase, pattern: every-period").outcome.value == outcome


def test_a_level_step_of_counted_figures_is_an_exception() -> None:
    finding = whole([1, 2, 3, 3, 5, 6], "direction: increase, pattern: every-period", decimals=None)
    assert finding.outcome is Outcome.FALSE
    assert finding.reason.endswith("up in 4 of 5 steps, not in 2013 (3 after 3)")


GAP = {2010: 1.0, 2011: 2.0, 2013: 4.0, 2014: 5.0}
SURE = {2010: 1.0, 2011: 2.0, 2013: 1.5, 2014: 5.0}


def test_a_gap_leaves_every_period_open_and_is_named() -> None:
    finding = trend("from: 2010, to: 2014, direction: increase, pattern: every-period", room(GAP))
    assert finding.undecided is Undecided.COVERAGE
    assert "no figure in 2012, which could be the exception" in finding.reason


def test_a_known_fall_refutes_every_period_over_a_gap() -> None:
    finding = trend("from: 2010, to: 2014, direction: increase, pattern: every-period", room(SURE))
    assert finding.outcome is Outcome.FALSE


@pytest.mark.parametrize("pattern", ["overall", "steady", "stable", "no-trend"])
def test_a_trend_needs_nine_in_ten_figures_and_says_which_would_decide_it(pattern: str) -> None:
    direction = "direction: increase, " if pattern in {"overall", "steady"} else ""
    finding = trend(f"from: 2010, to: 2014, {direction}pattern: {pattern}", room(GAP))
    assert finding.undecided is Undecided.COVERAGE
    assert finding.reason.endswith("figures for 2012 would decide it")


def test_one_missing_figure_in_eleven_is_noted() -> None:
    figures = {2010 + step: float(step) for step in range(11) if step != 4}
    finding = trend("from: 2010, to: 2020, direction: increase", room(figures))
    assert finding.outcome is Outcome.TRUE
    assert "without figures: 2014" in finding.notes


def test_a_trend_needs_both_of_its_ends() -> None:
    finding = trend("from: 2008, to: 2014, direction: increase", room(RATES))
    assert finding.undecided is Undecided.NO_DATA
    assert finding.reason.startswith("no figure for A in 2008")


@pytest.mark.parametrize(
    ("rest", "outcome"),
    [
        pytest.param("to: 2018, direction: decrease", "undecidable", id="overall"),
        pytest.param("to: 2018, direction: decrease, pattern: steady", "undecidable", id="steady"),
        pytest.param("to: 2018, direction: decrease, pattern: every-period", "false", id="a step before refutes it"),
        pytest.param("to: 2014, direction: decrease, pattern: steady", "mostly", id="up to the break"),
    ],
)
def test_no_trend_spans_a_break(rest: str, outcome: str) -> None:
    where = room(RATES, statuses={("A", 2016): Status.BREAK})
    finding = trend(f"from: 2010, {rest}", where)
    assert finding.outcome.value == outcome
    assert (finding.undecided is Undecided.BREAK) == (outcome == "undecidable")


def test_the_step_over_a_break_refutes_nothing() -> None:
    where = room({2010: 1.0, 2011: 2.0, 2012: 1.0, 2013: 2.0}, statuses={("A", 2012): Status.BREAK})
    finding = trend("from: 2010, to: 2013, direction: increase, pattern: every-period", where)
    assert finding.undecided is Undecided.BREAK


@pytest.mark.parametrize(
    ("pattern", "figures"),
    [("overall", "four"), ("steady", "three"), ("every-period", "three"), ("no-trend", "four"), ("stable", "three")],
)
def test_too_few_figures_are_too_short(pattern: str, figures: str) -> None:
    direction = "" if pattern in {"stable", "no-trend"} else "direction: decrease, "
    first = {"four": 2016, "three": 2017}[figures]
    short = trend(f"from: {first}, to: 2018, {direction}pattern: {pattern}", room(RATES))
    enough = trend(f"from: {first - 1}, to: 2018, {direction}pattern: {pattern}", room(RATES))
    assert short.undecided is Undecided.TOO_SHORT
    assert enough.undecided is not Undecided.TOO_SHORT


@pytest.mark.parametrize(
    ("figures", "rest", "outcome"),
    [
        pytest.param([50, 50.4, 50.2, 50.6], "pattern: stable", "true", id="1% in all"),
        pytest.param([50, 50.7, 51.2, 51.8], "pattern: stable", "mostly", id="3.5% in all"),
        pytest.param([50, 52, 54, 56], "pattern: stable", "false", id="12% in all"),
        pytest.param([50, 52, 54, 56], "pattern: stable, margin: 6 points", "true", id="inside the author's margin"),
        pytest.param([50, 50.7, 51.2, 51.8], "pattern: stable, margin: 1", "false", id="no mostly by the author's"),
        pytest.param([50, 52, 54, 56], "pattern: stable, margin: 15%", "true", id="a part of the level"),
        pytest.param([50, 50.1, 49.9, 50, 50.1, 50], "pattern: no-trend", "true", id="no trend"),
        pytest.param([50, 60, 40, 55, 45, 50], "pattern: no-trend", "undecidable", id="too much scatter"),
        pytest.param([50, 52, 54, 56, 58, 60], "pattern: no-trend", "false", id="a trend"),
        pytest.param([50, 50.1, 50.2, 50.3, 50.4, 50.5], "pattern: no-trend", "mostly", id="a small trend"),
    ],
)
def test_a_flat_course_stays_inside_its_margin(figures: list[float], rest: str, outcome: str) -> None:
    finding = whole(figures, rest)
    assert finding.outcome.value == outcome
    assert finding.undecided is (Undecided.PRECISION if outcome == "undecidable" else None)


def test_figures_far_off_a_level_line_are_noted() -> None:
    finding = whole([50, 50, 80, 50, 50], "pattern: stable")
    assert finding.outcome is Outcome.TRUE
    assert "single years are further off: 80.0 in 2012, and the middle figure is 50.0" in finding.notes


@pytest.mark.parametrize(
    ("figures", "facts"),
    [
        pytest.param([14.1, 14.2, 14.1, 14.3], {"arbitrary": True, "unit": "°C"}, id="zero is arbitrary"),
        pytest.param([-1.0, 1.0, -1.0, 1.0], {}, id="on both sides of zero"),
        pytest.param([0.0, 0.0, 0.0, 0.0], {}, id="at zero"),
    ],
)
def test_a_margin_is_asked_for_where_two_percent_mean_nothing(figures: list[float], facts: dict[str, object]) -> None:
    finding = whole(figures, "pattern: stable", **facts)
    assert finding.outcome is Outcome.UNDECIDABLE
    assert "`margin: 0.2`" in finding.reason
    assert whole(figures, "pattern: stable, margin: 5", **facts).outcome is Outcome.TRUE


def test_points_of_a_measure_that_has_none_are_no_margin() -> None:
    finding = whole([50, 50, 50, 50], "pattern: stable, margin: 1 point", unit="people")
    assert finding.outcome is Outcome.UNDECIDABLE


def test_points_of_a_fraction_are_hundredths() -> None:
    rest = "pattern: stable, margin: 1 point"
    assert whole([0.50, 0.50, 0.505, 0.505], rest, unit="share", decimals=3).outcome is Outcome.TRUE
    assert whole([0.50, 0.51, 0.52, 0.53], rest, unit="share", decimals=3).outcome is Outcome.FALSE


# -- time -------------------------------------------------------------------------------------------

MONTHS = {f"{2015 + step // 12}-{step % 12 + 1:02d}": 100.0 + step // 12 * 5 + step % 12 for step in range(62)}


def monthly() -> Newsroom:
    return room(MONTHS, over_time=Adding.SUM, decimals=None, unit="people")


def test_years_of_a_monthly_table_are_added_up() -> None:
    finding = trend("from: 2015, to: 2019, direction: increase, pattern: every-period", monthly())
    assert finding.outcome is Outcome.TRUE
    assert finding.reason == "1,266 people in 2015, 1,506 in 2019: up in 4 of 4 steps"


def test_up_to_the_latest_means_the_latest_whole_year() -> None:
    finding = trend("from: 2015, to: latest, direction: increase", monthly())
    assert finding.observed[0].at == "2019"
    assert "2020 is left out: the table has it only up to 2020-02" in finding.notes


def test_from_the_start_means_the_first_whole_year() -> None:
    figures = {when: value for when, value in MONTHS.items() if when > "2015-03"}
    where = room(figures, over_time=Adding.SUM, decimals=None, unit="people")
    finding = trend("from: start, to: 2019, direction: increase", where)
    assert finding.observed[1].at == "2016"
    assert "2015 is left out: the table has it only from 2015-04 on" in finding.notes


def test_ends_of_different_seasons_are_noted() -> None:
    notes = trend("from: 2015-01, to: 2019-06, direction: increase", monthly()).notes
    assert "2015-01 and 2019-06 are of different seasons, so a part of the trend may be the season" in notes
    alike = trend("from: 2015-01, to: 2019-01, direction: increase", monthly()).notes
    assert not any("season" in note for note in alike)


@pytest.mark.parametrize(
    ("rest", "words"),
    [
        pytest.param("from: 2015-01, to: 2019", "write both alike", id="a month and a year"),
        pytest.param("from: 2015, to: 2016-04", "write both alike", id="a year and a month"),
        pytest.param("from: 2015..2016, to: 2019", "`from` is a stretch: 2015..2016", id="a range"),
        pytest.param("from: 2019, to: 2015", "swap `from` and `to`", id="backwards"),
        pytest.param("from: 2015, to: 2015", "it needs several periods", id="one period"),
    ],
)
def test_ends_that_make_no_course_are_no_answer(rest: str, words: str) -> None:
    finding = trend(f"{rest}, direction: increase", monthly())
    assert finding.outcome is Outcome.UNDECIDABLE
    assert words in finding.reason


def test_a_century_of_days_is_too_many_pairs() -> None:
    start = dt.date(1990, 1, 1)
    days = {str(start + dt.timedelta(days=step)): 1.0 for step in range(5_001)}
    finding = trend(f"from: 1990-01-01, to: {max(days)}, pattern: stable", room(days))
    assert "holds more than 5,000 days" in finding.reason


@pytest.mark.parametrize("pattern", ["pattern: no-trend, margin: 1", "direction: increase"])
@pytest.mark.parametrize(
    "figures",
    [
        pytest.param([1e308, -1e308, 1e308, -1e308, 1.7e308], id="beyond measure"),
        pytest.param([1e-320, 2e-320, 3e-320, 1e-320], id="next to nothing"),
        pytest.param([0.0, 0.0, 0.0, 1e-300], id="nothing, and next to it"),
    ],
)
def test_odd_figures_get_an_answer_too(figures: list[float], pattern: str) -> None:
    finding = whole(figures, pattern, decimals=None)
    assert finding.reason
    assert (finding.outcome is Outcome.UNDECIDABLE) == (max(figures) > 1)


def test_a_survey_every_second_year_goes_by_its_own_steps() -> None:
    figures = {2008: 1.0, 2010: 2, 2012: 3, 2014: 4, 2016: 5}
    where = room(figures)
    assert trend("from: 2008, to: 2016, direction: increase, pattern: every-period", where).outcome is Outcome.TRUE
    off = trend("from: 2009, to: 2016, direction: increase", where)
    assert off.reason.startswith("the table has a figure only every 2 years, and none in 2009")


def test_fiscal_years_of_months_are_gone_through() -> None:
    table = series({"A": MONTHS}, over_time=Adding.SUM, decimals=None, unit="people")
    where = Newsroom((replace(table, fiscal_start=10),))
    finding = trend("from: FY2016, to: latest, direction: increase, pattern: steady", where)
    assert finding.outcome is Outcome.TRUE
    assert finding.reason.startswith("1,311 people in FY2016")


def test_a_group_is_added_up_before_its_trend_is_taken() -> None:
    rows = {"A": {2010: 1, 2011: 2, 2012: 3}, "B": {2010: 9, 2011: 5, 2012: 1}}
    table = series(rows, decimals=None, over_entities=Adding.SUM)
    where = Newsroom((table,), groups={"both": group("A", "B")})
    finding = trend("of: both, from: 2010, to: 2012, direction: decrease, pattern: every-period", where)
    assert finding.outcome is Outcome.TRUE


def test_a_trend_can_be_counted() -> None:
    rows = {"A": {2010: 1, 2011: 2, 2012: 3}, "B": {2010: 9, 2011: 5, 2012: 1}}
    predicate = "{kind: trend, from: 2010, to: 2012, direction: decrease, pattern: steady}"
    text = f"{{kind: count, measure: rate, entities: all, predicate: {predicate}, quantity: 1 of 2}}"
    assert Newsroom((series(rows, decimals=None),)).ask(text).outcome is Outcome.TRUE


def test_a_trend_over_each_window_starts_from_the_period_before_it() -> None:
    figures = {2010: 5.0, 2011: 4, 2012: 3, 2013: 6, 2014: 7}
    predicate = "{kind: trend, direction: decrease, pattern: every-period}"
    periods = "{windows: 2 years, within: 2011..2014}"
    text = f"{{kind: count, measure: rate, periods: {periods}, predicate: {predicate}, quantity: 1 of 3}}"
    assert room(figures).ask(text).outcome is Outcome.TRUE


def test_a_trend_inside_another_check_that_hands_down_no_period_is_open() -> None:
    text = "{kind: count, measure: rate, entities: all, predicate: {kind: trend, direction: decrease}, quantity: 1}"
    assert "names no `from` and `to`" in room(RATES).ask(text).reason


# -- rounding ---------------------------------------------------------------------------------------


def test_rounding_that_could_turn_the_answer_is_noted_or_leaves_it_open() -> None:
    figures = [1.0, 2.0, 3.0, 3.0, 5.0, 6.0]
    rest = "direction: increase, pattern: every-period"
    assert "rounding could turn the answer" in whole(figures, rest).notes
    assert whole(figures, f"{rest}, figures: with-rounding").undecided is Undecided.PRECISION


@pytest.mark.parametrize("pattern", ["overall", "steady", "every-period"])
def test_exact_figures_leave_nothing_to_rounding(pattern: str) -> None:
    rest = f"direction: increase, pattern: {pattern}"
    finding = whole([1, 2, 2, 4, 3, 6], rest, decimals=None)
    assert not any("rounding" in note for note in finding.notes)


@pytest.mark.parametrize("pattern", ["overall", "steady", "stable", "no-trend"])
def test_coarse_figures_leave_a_near_thing_open(pattern: str) -> None:
    flat = pattern in {"stable", "no-trend"}
    rest = f"pattern: {pattern}, figures: with-rounding" + ("" if flat else ", direction: increase")
    assert whole([5, 5, 5, 6, 5, 6], rest, decimals=0).outcome is Outcome.UNDECIDABLE


FIGURES = st.lists(st.integers(0, 12), min_size=4, max_size=10)
PATTERNS = st.sampled_from(["overall", "steady", "every-period"])


@settings(max_examples=60)
@given(FIGURES, PATTERNS, st.sampled_from([None, 0]))
def test_up_and_down_are_never_both_true(figures: list[int], pattern: str, decimals: int | None) -> None:
    values = [float(value) for value in figures]
    up = whole(values, f"direction: increase, pattern: {pattern}", decimals=decimals)
    down = whole(values, f"direction: decrease, pattern: {pattern}", decimals=decimals)
    assert 0 in {up.outcome.rank, down.outcome.rank}
    mirrored = whole([20 - value for value in values], f"direction: decrease, pattern: {pattern}", decimals=decimals)
    assert mirrored.outcome is up.outcome


@settings(max_examples=60)
@given(FIGURES, st.sampled_from(["overall", "steady", "every-period", "stable", "no-trend"]))
def test_coarser_rounding_only_opens(figures: list[int], pattern: str) -> None:
    flat = pattern in {"stable", "no-trend"}
    rest = f"pattern: {pattern}, figures: with-rounding, " + ("margin: 3" if flat else "direction: increase")
    fine, coarse = (whole([float(value) for value in figures], rest, decimals=decimals) for decimals in (1, 0))
    assert coarse.outcome in {fine.outcome, Outcome.UNDECIDABLE}


# -- what cannot be written -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "rest",
    [
        pytest.param("direction: increase, pattern: stable", id="a direction of what is stable"),
        pytest.param("pattern: steady", id="no direction"),
        pytest.param("direction: increase, margin: 2", id="a margin of a rise"),
        pytest.param("direction: increase, tolerance: 5%", id="a tolerance"),
        pytest.param("pattern: stable, tolerance: 5%", id="a tolerance for a margin"),
    ],
)
def test_keys_that_contradict_each_other_are_a_problem(rest: str) -> None:
    check, problems = try_check(f"{{kind: trend, measure: rate, from: 2010, to: 2018, {rest}}}")
    assert check is None
    assert [problem.code for problem in problems] == ["CC118"]


@pytest.mark.parametrize(
    ("rest", "slant"),
    [
        pytest.param("direction: increase, pattern: steady", "overstated", id="too strong a word"),
        pytest.param("direction: increase, pattern: steady, shows: decrease", "understated", id="against the speaker"),
        pytest.param("direction: increase, pattern: steady, shows: increase", "overstated", id="for the speaker"),
    ],
)
def test_too_strong_a_word_leans_by_what_the_speaker_shows(rest: str, slant: str) -> None:
    assert str(whole([10, 20, 30, 15, 40, 50], rest).direction) == slant


def test_a_check_says_what_was_promised() -> None:
    evaluation = room(RATES).evaluate(
        "{kind: trend, measure: rate, from: 2010, to: 2018, direction: decrease, pattern: every-period}"
    )
    assert evaluation.parts[0].results[0].says == "decrease in every period, 2010 to 2018"


def test_rounding_may_hide_that_the_figures_as_a_whole_go_that_way() -> None:
    """As printed the ends are level; to one place more the last is lower, and the figures as a whole fall."""
    figures = [3.4, 3.3, 3.2, 3.6, 3.0, 2.9, 2.8, 2.7]
    coarse, fine = (
        whole(figures, "direction: decrease, pattern: steady, figures: with-rounding", decimals=decimals)
        for decimals in (0, 1)
    )
    assert (fine.outcome, coarse.outcome) == (Outcome.INEXACT, Outcome.UNDECIDABLE)
