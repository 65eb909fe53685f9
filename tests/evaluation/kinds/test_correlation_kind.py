from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.evaluation.newsroom import Newsroom, Status, group, series, try_check

from claimcheck.claims.filters import Filter
from claimcheck.datasets.series import Series
from claimcheck.quantities.outcomes import Outcome, Slant, Undecided

PLACES = "ABCDEFGHIJKLMNOP"
UP = [3.1, 1.2, 4.4, 2.0, 5.9, 7.3, 6.1, 8.8, 9.0, 10.2, 12.4, 11.1]
ASK = "{kind: correlation, x: guns, y: deaths, at: 2020, among: all, direction: %s}"


def table(measure: str, figures: list[float], **more: object) -> Series:
    rows = {PLACES[index]: {2020: figure} for index, figure in enumerate(figures)}
    return series(rows, measure, unit="per head", **more)  # type: ignore[arg-type]  # the keys of `series`


def room(x: list[float], y: list[float], **more: object) -> Newsroom:
    return Newsroom((table("guns", x, **more), table("deaths", y, **more)))


def over_time(x: list[float], y: list[float], **more: object) -> Newsroom:
    tables = (
        series({"A": dict(enumerate(figures, start=2000))}, name, **more)  # type: ignore[arg-type]  # as above
        for name, figures in (("guns", x), ("deaths", y))
    )
    return Newsroom(tuple(tables))


@pytest.mark.parametrize(
    ("direction", "outcome"), [("positive", "true"), ("negative", "false"), ("none", "false")], ids=str
)
def test_the_sign_of_the_rank_correlation_decides(direction: str, outcome: str) -> None:
    finding = room(list(range(12)), UP).ask(ASK % direction)
    assert (finding.outcome.value, finding.n) == (outcome, 12)


def test_the_reason_says_it_in_words_with_its_interval() -> None:
    finding = room(list(range(12)), UP).ask(ASK % "positive")
    # scipy.stats.spearmanr(range(12), UP): 0.951; tanh(artanh(.951) -+ 1.96 * ((1 + .951**2 / 2) / 9)**.5)
    expected = "where guns is higher, deaths tends to be higher: rank correlation 0.95 over 12 places, between 0.78"
    assert finding.reason.startswith(expected)
    assert "going together is no cause, and says nothing of single people" in finding.notes


def test_with_zero_inside_the_interval_nothing_is_shown_and_the_reason_says_what_would_decide() -> None:
    finding = room(list(range(10)), [5, 1, 9, 2, 8, 3, 7, 4, 6, 10]).ask(ASK % "positive")
    assert (finding.outcome, finding.undecided) == (Outcome.UNDECIDABLE, Undecided.PRECISION)
    assert "which holds 0; one of this size would be clear of 0 over about" in finding.reason


def test_under_eight_pairs_it_is_too_short() -> None:
    finding = room(list(range(7)), list(range(7))).ask(ASK % "positive")
    assert (finding.outcome, finding.undecided) == (Outcome.UNDECIDABLE, Undecided.TOO_SHORT)
    assert finding.reason.startswith("7 of 7 places have both figures; a correlation needs at least 8")


@pytest.mark.parametrize(
    ("strength", "outcome", "slant"),
    [
        ("strong", Outcome.TRUE, None),
        ("moderate", Outcome.INEXACT, Slant.UNDERSTATED),
        ("weak", Outcome.INEXACT, Slant.UNDERSTATED),
    ],
    ids=str,
)
def test_a_strength_is_held_against_its_band(strength: str, outcome: Outcome, slant: Slant | None) -> None:
    finding = room(list(range(12)), UP).ask(ASK % f"positive, strength: {strength}")
    assert (finding.outcome, finding.direction) == (outcome, slant)


def test_a_strong_one_that_is_moderate_is_inexact() -> None:
    y = [2.0, 9, 1, 3, 10, 4, 5, 12, 6, 7, 8, 11, 13, 0, 14, 15]
    finding = room(list(range(16)), y).ask(ASK % "positive, strength: strong")
    assert (finding.outcome, finding.direction) == (Outcome.INEXACT, Slant.OVERSTATED)
    assert finding.reason.endswith("(moderate)")


def test_no_correlation_needs_an_interval_close_to_zero() -> None:
    few = room(list(range(10)), [5, 1, 9, 2, 8, 3, 7, 4, 6, 10]).ask(ASK % "none")
    assert few.outcome is Outcome.UNDECIDABLE
    figures = {
        "guns": [float(index) for index in range(100)],
        "deaths": [float(index * 37 % 101) for index in range(100)],
    }
    tables = [
        series({f"P{index}": {2020: value} for index, value in enumerate(row)}, name) for name, row in figures.items()
    ]
    assert Newsroom(tuple(tables)).ask(ASK % "none").outcome is Outcome.TRUE


def test_the_missing_are_named_and_half_of_the_places_are_needed() -> None:
    wide = Newsroom(
        (table("guns", list(range(9))), table("deaths", UP)), groups={"wide": group(*PLACES[:12], expected=20)}
    )
    asked = (ASK % "positive").replace("all", "wide")
    assert wide.ask(asked).undecided is Undecided.COVERAGE
    finding = Newsroom((table("guns", list(range(9))), table("deaths", UP))).ask(ASK % "positive")
    assert "without both figures: J, K, L" in finding.notes


def test_sums_of_others_are_left_out() -> None:
    sums = {"aggregates": frozenset({"L"})}
    finding = room(list(range(12)), UP, **sums).ask(ASK % "positive")
    assert finding.n == 11


def test_a_measure_that_is_the_same_everywhere_has_no_correlation() -> None:
    finding = room([4.0] * 12, UP).ask(ASK % "positive")
    assert finding.reason == "'guns' is the same in all 12 places (4.0 per head)"


def test_the_two_measures_may_come_from_two_sources() -> None:
    rows = {f"{code}1": {2020: float(index)} for index, code in enumerate(PLACES[:12])}
    labels = {f"{code}1": f"Place {code}" for code in PLACES[:12]}
    x = series(rows, "guns", source="police", labels=labels)
    y = table("deaths", UP, labels={code: f"Place {code}" for code in PLACES[:12]})
    finding = Newsroom((x, y)).ask(ASK % "positive")
    assert finding.outcome is Outcome.TRUE
    assert "'guns' is from police" in finding.notes


def test_each_measure_may_have_a_time_and_a_filter_of_its_own() -> None:
    men = (Filter("sex", ("men",)),)
    rows = {PLACES[index]: {2010: figure} for index, figure in enumerate(UP)}
    tables = (series(rows, "guns", where=men), table("deaths", UP))
    asked = (ASK % "positive").replace("guns", "{measure: guns, at: 2010, where: {sex: men}}")
    finding = Newsroom(tables).ask(asked)
    assert finding.outcome is Outcome.TRUE
    assert "'guns' is of 2010, 'deaths' of 2020" in finding.notes


def test_over_time_two_series_that_only_share_a_trend_are_told() -> None:
    x = [1.0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12.5]
    y = [1.0, 3, 2, 5, 4, 7, 6, 9, 8, 11, 10, 12]
    text = "{kind: correlation, x: guns, y: deaths, periods: 2000..2011, direction: positive}"
    finding = over_time(x, y).ask(text)
    assert finding.outcome is Outcome.TRUE
    assert finding.reason.endswith("their changes do not go together, so both may only share a trend")
    assert "over 12 years" in finding.reason


def test_over_time_changes_that_go_together_are_told_too() -> None:
    x = [1.0, 5, 2, 8, 3, 9, 4, 11, 6, 12]
    finding = over_time(x, [value * 2 + 1 for value in x]).ask(
        "{kind: correlation, x: guns, y: deaths, periods: 2000..2009, direction: positive}"
    )
    told = "rank correlation of the changes from one year to the next: 1.00"
    assert any(note.startswith(told) for note in finding.notes)
    assert finding.reason.endswith("between 0.93 and 1.00")


@pytest.mark.parametrize("status", [Status.BREAK, Status.DEFINITION_DIFFERS], ids=str)
def test_over_a_break_nothing_is_measured(status: Status) -> None:
    asked = "{kind: correlation, x: guns, y: deaths, periods: 2000..2011, direction: positive}"
    finding = over_time(list(range(12)), UP, statuses={("A", 2005): status}).ask(asked)
    assert (finding.outcome, finding.undecided) == (Outcome.UNDECIDABLE, Undecided.BREAK)


def test_what_rests_on_single_places_is_told() -> None:
    finding = room([1.0, 2, 3, 4, 5, 6, 7, 8, 9], [2.0, 4, 1, 3, 6, 7, 8, 9, 5]).ask(ASK % "positive")
    assert any(note.startswith("leaving out one of the places at a time: from") for note in finding.notes)
    assert "without any one of 8 of the 9 places it would not be clear of 0" in finding.notes


def test_places_are_weighted_by_their_people_where_these_are_known() -> None:
    tables = (table("guns", list(range(12))), table("deaths", UP), table("population", [100.0] * 12))
    assert any("weighted by people" in note for note in Newsroom(tables).ask(ASK % "positive").notes)


def test_figures_that_rounding_could_turn_are_noted_or_open() -> None:
    x, y = [1.0, 1, 1, 2, 2, 2, 3, 3, 3], [1.0, 2, 1, 2, 3, 2, 3, 2, 3]
    coarse = room(x, y, decimals=0)
    assert "as printed; rounding could turn the answer" in coarse.ask(ASK % "positive").notes
    assert coarse.ask(ASK % "positive, figures: with-rounding").undecided is Undecided.PRECISION
    assert room(x, y, decimals=None).ask(ASK % "positive, figures: with-rounding").outcome is Outcome.TRUE


def test_it_can_be_asked_of_each_year() -> None:
    years = range(2018, 2021)
    tables = tuple(
        series({PLACES[index]: dict.fromkeys(years, figure) for index, figure in enumerate(UP)}, name)
        for name in ("guns", "deaths")
    )
    inner = "{kind: correlation, x: guns, y: deaths, among: all, direction: positive}"
    asked = "{kind: count, periods: 2018..2020, predicate: %s, quantity: every}"
    assert Newsroom(tables).ask(asked % inner).outcome is Outcome.TRUE


@pytest.mark.parametrize(
    "keys",
    [
        pytest.param("x: a, y: b", id="neither places nor periods"),
        pytest.param("x: a, y: b, among: all, periods: 2000..2010", id="both"),
        pytest.param("x: a, y: a, among: all, at: 2010", id="one measure"),
        pytest.param("x: a, y: b, periods: 2000..2010, at: 2010", id="periods and a time"),
        pytest.param("x: a, y: b, among: all, of: A", id="places and a place"),
        pytest.param("x: a, y: b, among: all, per: {measure: c}", id="a rate of two"),
        pytest.param("x: a, y: b, among: all, measure: c", id="a third measure"),
    ],
)
def test_keys_that_contradict_one_another_are_told(keys: str) -> None:
    _, problems = try_check(f"{{kind: correlation, {keys}, direction: positive}}")
    assert [item.code for item in problems] == ["CC118"]
    assert all(item.hint for item in problems)


def test_none_has_no_strength() -> None:
    _, problems = try_check("{kind: correlation, x: a, y: b, among: all, direction: none, strength: weak}")
    assert [item.code for item in problems] == ["CC118"]


FIGURES = st.lists(st.integers(0, 30), min_size=8, max_size=14)


@settings(max_examples=60, deadline=None)
@given(FIGURES, st.data())
def test_a_claim_and_its_mirror_are_never_both_true(x: list[int], data: st.DataObject) -> None:
    y = data.draw(st.lists(st.integers(0, 30), min_size=len(x), max_size=len(x)))
    asked = room([float(item) for item in x], [float(item) for item in y])
    held = [asked.ask(ASK % way).outcome for way in ("positive", "negative", "none")]
    assert held.count(Outcome.TRUE) <= 1


@settings(max_examples=60, deadline=None)
@given(FIGURES, st.data())
def test_wider_rounding_moves_an_answer_only_towards_undecidable(x: list[int], data: st.DataObject) -> None:
    y = data.draw(st.lists(st.integers(0, 30), min_size=len(x), max_size=len(x)))
    figures = [float(item) for item in x], [float(item) for item in y]
    fine, coarse = (
        room(*figures, decimals=decimals).ask(ASK % "positive, figures: with-rounding") for decimals in (1, 0)
    )
    assert coarse.outcome in {fine.outcome, Outcome.UNDECIDABLE}
