from __future__ import annotations

import pytest
from tests.evaluation.newsroom import Newsroom, Status, series, try_check

from claimcheck.quantities.outcomes import Outcome, Slant, Undecided

COUNTS = Newsroom((series({"A": {2013: 40, 2014: 60, 2015: 103, 2016: 80, 2017: 60}}, decimals=0),))


def change(rest: str, room: Newsroom = COUNTS) -> str:
    return room.ask(f"{{kind: change, measure: rate, {rest}}}").outcome.value


@pytest.mark.parametrize(
    ("rest", "outcome"),
    [
        pytest.param("from: 2015, to: 2017, direction: decrease", "true", id="fell"),
        pytest.param("from: 2015, to: 2017, direction: increase", "false", id="did not rise"),
        pytest.param("from: 2015, to: 2017, direction: decrease, by: 42%", "true", id="by percent"),
        pytest.param("from: 2015, to: 2017, direction: decrease, by: 60%", "false", id="by too much"),
        pytest.param("from: 2015, to: 2017, direction: decrease, by: '43'", "true", id="by an amount"),
        pytest.param("from: 2015, to: 2017, by: halved", "false", id="not halved"),
        pytest.param("from: 2013, to: 2015, by: more than doubled", "true", id="more than doubled"),
        pytest.param("from: 2014, to: 2017, direction: none", "true", id="unchanged"),
        pytest.param("from: 2014, to: 2017, direction: not-increase", "true", id="no increase"),
        pytest.param("from: 2014, to: 2015, direction: not-increase", "false", id="an increase"),
        pytest.param("from: 2013, to: 2017, direction: increase, any: 1 year, by: 72%", "true", id="some year"),
        pytest.param("from: 2015, to: 2017, direction: increase, any: 1 year", "false", id="no year"),
    ],
)
def test_a_change_has_its_direction_and_its_size(rest: str, outcome: str) -> None:
    assert change(rest) == outcome


@pytest.mark.parametrize(
    ("first", "last", "by", "outcome"),
    [
        pytest.param(41, 83, "more than doubled", "undecidable", id="two lies inside the rounding"),
        pytest.param(40, 90, "more than doubled", "true", id="beyond it"),
        pytest.param(40, 81, "doubled", "true", id="doubled"),
        pytest.param(40, 77, "nearly doubled", "true", id="nearly"),
        pytest.param(103, 51, "more than halved", "undecidable", id="half lies inside the rounding"),
        pytest.param(103, 48, "more than halved", "true", id="more than half gone"),
    ],
)
def test_ratios_carry_the_rounding_of_both_ends(first: int, last: int, by: str, outcome: str) -> None:
    room = Newsroom((series({"A": {2015: first, 2017: last}}, decimals=0),))
    assert change(f"from: 2015, to: 2017, by: {by}", room) == outcome


def test_the_same_figure_as_printed_is_no_increase() -> None:
    room = Newsroom((series({"A": {2015: 8.27, 2016: 8.33}}),))
    assert change("from: 2015, to: 2016, direction: increase", room) == "false"


def test_a_percent_on_a_share_that_fits_only_as_points_is_named() -> None:
    room = Newsroom((series({"A": {2015: 40.0, 2016: 43.0}}, unit="%"),))
    finding = room.ask("{kind: change, measure: rate, from: 2015, to: 2016, direction: increase, by: 3%}")
    assert (finding.outcome, finding.direction) == (Outcome.MOSTLY, None)
    assert any("percentage points" in note for note in finding.notes)
    assert change("from: 2015, to: 2016, direction: increase, by: 3 points", room) == "true"


@pytest.mark.parametrize("status", [Status.BREAK, Status.DEFINITION_DIFFERS])
def test_no_change_is_measured_over_a_break(status: Status) -> None:
    room = Newsroom((series({"A": {2015: 40, 2016: 43}}, statuses={("A", 2016): status}),))
    assert (
        room.ask("{kind: change, measure: rate, from: 2015, to: 2016, direction: increase}").undecided
        is Undecided.BREAK
    )


def test_a_percentage_needs_a_positive_start() -> None:
    room = Newsroom((series({"A": {2015: 0, 2016: 43}}),))
    assert change("from: 2015, to: 2016, direction: increase, by: 50%", room) == "undecidable"
    assert change("from: 2015, to: 2016, direction: increase, by: '43'", room) == "true"


def test_a_change_that_runs_backwards_has_no_answer() -> None:
    assert change("from: latest, to: 2013, direction: increase") == "undecidable"


def test_the_slant_of_a_fall_follows_what_it_is_to_show() -> None:
    text = "{kind: change, measure: rate, from: 2015, to: 2017, direction: decrease, by: 60%"
    assert COUNTS.ask(text + "}").direction is Slant.OVERSTATED
    assert COUNTS.ask(text + ", shows: increase}").direction is Slant.UNDERSTATED


def test_the_worked_series_starts_from_a_peak() -> None:
    years = {2009: 71, 2010: 64.5, 2011: 70, 2012: 41.5, 2013: 40, 2014: 61.5, 2015: 103, 2016: 81, 2017: 60, 2018: 51}
    finding = Newsroom((series({"SLV": years}),)).ask(
        "{kind: change, measure: rate, from: 2015, to: 2017, direction: decrease}"
    )
    base = finding.baseline
    assert base is not None
    assert base.survival == pytest.approx(0.046, abs=0.001)
    assert base.ratio == pytest.approx(1.675, abs=0.001)
    assert (base.beyond_all, base.typical, base.earlier) == (True, 61.5, 5)


def test_few_earlier_periods_are_said_to_be_few() -> None:
    finding = Newsroom((series({"A": {2012: 41.5, 2013: 40, 2014: 61.5, 2015: 103, 2016: 81, 2017: 60}}),)).ask(
        "{kind: change, measure: rate, from: 2014, to: 2017, direction: decrease}"
    )
    assert finding.baseline is not None
    assert finding.baseline.centred


def test_seasons_are_compared_with_their_own() -> None:
    months = {f"{year}-{month:02d}": 10.0 * month for year in range(2010, 2016) for month in range(1, 13)}
    finding = Newsroom((series({"A": {**months, "2016-07": 35.0}}),)).ask(
        "{kind: change, measure: rate, from: 2015-07, to: 2016-07, direction: decrease}"
    )
    assert finding.baseline is not None
    assert finding.baseline.typical == 70


@pytest.mark.parametrize(
    ("rest", "outcome"),
    [
        pytest.param("by: halved", "undecidable", id="halved"),
        pytest.param("direction: decrease, by: half", "undecidable", id="by half"),
        pytest.param("direction: decrease, by: tripled", "undecidable", id="tripled"),
        pytest.param("direction: decrease, by: 50%", "undecidable", id="by percent"),
        pytest.param("direction: increase, by: '3'", "true", id="an amount is an amount"),
        pytest.param("direction: decrease", "false", id="the balance itself rose"),
    ],
)
def test_a_part_of_a_negative_figure_can_be_read_both_ways(rest: str, outcome: str) -> None:
    room = Newsroom((series({"A": {2012: -6.0, 2016: -3.0}}, unit="% of GDP"),))
    finding = room.ask(f"{{kind: change, measure: rate, from: 2012, to: 2016, {rest}}}")
    assert finding.outcome.value == outcome
    assert ("multiply: -1" in finding.reason) is (outcome == "undecidable")


@pytest.mark.parametrize(
    ("unit", "figures", "by", "reason"),
    [
        pytest.param("%", (5.0, 5.3), "0.3 points", "5.0% in 2019, 5.3% in 2023 (+0.3 points)", id="points"),
        pytest.param("share", (0.5, 0.4), "10 points", "0.5 share in 2019, 0.4 in 2023 (-10 points)", id="fraction"),
        pytest.param(
            "people", (1320, 2000), "'680'", "1,320.0 people in 2019, 2,000.0 in 2023 (+680.0 people)", id="an amount"
        ),
        pytest.param("people", (100, 150), "50%", "100.0 people in 2019, 150.0 in 2023 (+50.0%)", id="percent"),
        pytest.param(
            "% of GDP",
            (5, 6),
            "20%",
            "5.0% of GDP in 2019, 6.0% in 2023 (+20.0%, +1.0 points)",
            id="percent of a percentage",
        ),
    ],
)
def test_the_difference_is_printed_in_the_unit_of_the_claim(
    unit: str, figures: tuple[float, float], by: str, reason: str
) -> None:
    room = Newsroom((series({"A": dict(zip((2019, 2023), figures, strict=True))}, unit=unit),))
    direction = "increase" if figures[1] > figures[0] else "decrease"
    finding = room.ask(f"{{kind: change, measure: rate, from: 2019, to: 2023, direction: {direction}, by: {by}}}")
    assert finding.reason == reason
    assert finding.outcome is Outcome.TRUE


def test_by_is_a_size_without_a_sign() -> None:
    _, problems = try_check("{kind: change, measure: rate, from: 2015, to: 2017, direction: decrease, by: -20%}")
    assert [problem.code for problem in problems] == ["CC118"]


@pytest.mark.parametrize("unit", ["% of GDP", "percent of families", "Percent", "% of adults"])
def test_a_percentage_of_something_is_a_percentage(unit: str) -> None:
    room = Newsroom((series({"A": {2015: 40.0, 2016: 43.0}}, unit=unit),))
    finding = room.ask("{kind: change, measure: rate, from: 2015, to: 2016, direction: increase, by: 3%}")
    assert finding.outcome is Outcome.MOSTLY
    assert "percentage points" in finding.notes[-1]


@pytest.mark.parametrize(("direction", "end"), [("not-increase", 4.9), ("not-decrease", 5.1)])
def test_that_it_did_not_rise_is_open_where_rounding_hides_it(direction: str, end: float) -> None:
    room = Newsroom((series({"A": {2014: 5.0, 2015: end}}),))
    ask = f"kind: change, measure: rate, from: 2014, to: 2015, direction: {direction}"
    printed = room.ask(f"{{{ask}}}")
    assert (printed.outcome, printed.notes) == (Outcome.TRUE, ("rounding could turn the direction",))
    assert room.ask(f"{{{ask}, figures: with-rounding}}").undecided is Undecided.PRECISION


@pytest.mark.parametrize("direction", ["increase", "decrease", "not-increase"])
def test_two_equal_printed_figures_may_hide_a_change(direction: str) -> None:
    room = Newsroom((series({"A": {2014: 5.0, 2015: 5.0}}),))
    ask = f"kind: change, measure: rate, from: 2014, to: 2015, direction: {direction}"
    printed = room.ask(f"{{{ask}}}")
    assert printed.outcome is (Outcome.TRUE if direction == "not-increase" else Outcome.FALSE)
    assert "rounding could turn the direction" in printed.notes
    assert room.ask(f"{{{ask}, figures: with-rounding}}").undecided is Undecided.PRECISION


def test_two_equal_exact_figures_hide_nothing() -> None:
    room = Newsroom((series({"A": {2014: 5, 2015: 5}}, decimals=None),))
    finding = room.ask(
        "{kind: change, measure: rate, from: 2014, to: 2015, direction: increase, figures: with-rounding}"
    )
    assert (finding.outcome, finding.notes) == (Outcome.FALSE, ())


@pytest.mark.parametrize(
    ("direction", "by", "language"),
    [
        ("increase", "fell 69%", "en"),
        ("increase", "50% less", "en"),
        ("increase", "halved", "en"),
        ("decrease", "rose 5 points", "en"),
        ("none", "fell 2%", "en"),
        ("not-increase", "rose 2%", "en"),
        ("increase", "cayó un 69 %", "es"),
        ("increase", "bajó un 50 %", "es"),
        ("increase", "un 50 % menos", "es"),
        ("decrease", "subió un 5 %", "es"),
    ],
)
def test_a_size_that_goes_the_other_way_is_told(direction: str, by: str, language: str) -> None:
    text = f"{{kind: change, measure: rate, of: A, from: 2014, to: 2015, direction: {direction}, by: '{by}'}}"
    assert [problem.code for problem in try_check(text, language=language)[1]] == ["CC118"]


@pytest.mark.parametrize(
    ("direction", "by", "language"),
    [
        ("decrease", "fell 69%", "en"),
        ("decrease", "threefold", "en"),
        ("increase", "did not fall by 5%", "en"),
        ("decrease", "cayó un 69 %", "es"),
        ("increase", "un 50 % más", "es"),
    ],
)
def test_a_size_that_goes_the_same_way_is_read(direction: str, by: str, language: str) -> None:
    text = f"{{kind: change, measure: rate, of: A, from: 2014, to: 2015, direction: {direction}, by: '{by}'}}"
    assert try_check(text, language=language)[1] == []


@pytest.mark.parametrize(("by", "language"), [("to 40%", "en"), ("to one in five", "en"), ("al 40 %", "es")])
def test_a_level_is_no_size(by: str, language: str) -> None:
    text = f"{{kind: change, measure: rate, of: A, from: 2014, to: 2015, direction: decrease, by: '{by}'}}"
    assert [problem.code for problem in try_check(text, language=language)[1]] == ["CC118"]


@pytest.mark.parametrize(
    ("by", "language", "outcome"),
    [
        ("to a third", "en", "true"),
        ("to one third", "en", "true"),
        ("to less than half", "en", "true"),
        ("to a quarter", "en", "false"),
        ("a un tercio", "es", "true"),
        ("a una tercera parte", "es", "true"),
        ("a la tercera parte", "es", "true"),
        ("cayó a la tercera parte", "es", "true"),
        ("a menos de la mitad", "es", "true"),
        ("se redujo a la cuarta parte", "es", "false"),
    ],
)
def test_what_is_left_is_no_fall(by: str, language: str, outcome: str) -> None:
    room = Newsroom((series({"A": {2014: 30.0, 2015: 10.0}}),))
    text = f"{{kind: change, measure: rate, of: A, from: 2014, to: 2015, direction: decrease, by: '{by}'}}"
    assert room.ask(text, language=language).outcome == outcome


@pytest.mark.parametrize(
    ("unit", "ends", "words"),
    [
        pytest.param("%", (11.3, 43.1), "(+31.8 points)", id="a percentage moves by points"),
        pytest.param("people", (10000.0, 9999.0), "(-1.0 people)", id="what is hardly 0% is told in its unit"),
        pytest.param("people", (100.0, 90.0), "(-10.0%)", id="anything else in percent"),
    ],
)
def test_a_change_without_a_size_is_told_so_that_it_can_be_read(
    unit: str, ends: tuple[float, float], words: str
) -> None:
    room = Newsroom((series({"A": {2015: ends[0], 2016: ends[1]}}, unit=unit),))
    way = "increase" if ends[1] > ends[0] else "decrease"
    said = f"{{kind: change, measure: rate, from: 2015, to: 2016, direction: {way}}}"
    both = "{kind: from-to, measure: rate, from: {at: 2015}, to: {at: 2016}}"
    for check in (said, both):
        assert room.ask(check).reason.endswith(words)
