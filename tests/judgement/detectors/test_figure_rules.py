"""Rules about single figures: few cases, close orders, parts of years, words that colour, figures that do not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.judgement.detectors.books import COUNT, RATE, told, verdict_on

if TYPE_CHECKING:
    from pathlib import Path

# -- small-base -------------------------------------------------------------------------------------

UP = "{{kind: change, measure: figure, from: 2001, to: 2002, direction: increase, by: {}}}"


@pytest.mark.parametrize(
    ("figures", "by", "measure", "expected"),
    [
        pytest.param(
            [4, 6],
            "50%",
            COUNT,
            ["note: a percentage of very few: 4 cases in 2001; one case more or less moves it by 25 points"],
            id="from four to six",
        ),
        pytest.param(
            [19, 38],
            "doubled",
            COUNT,
            ["note: a percentage of very few: 19 cases in 2001; one case more or less moves it by 5 points"],
            id="a multiple",
        ),
        pytest.param([20, 30], "50%", COUNT, [], id="just twenty"),
        pytest.param([4, 6], '"2"', COUNT, [], id="said in cases"),
        pytest.param([4, 6], "50%", RATE, [], id="a rate"),
        pytest.param([4, 6], "50%", "unit: million dollars, exact: true, over-time: sum", [], id="money"),
        pytest.param([4.5, 6.5], "44%", COUNT, [], id="no whole numbers"),
    ],
)
def test_a_percentage_of_few_cases_is_told(
    tmp_path: Path, figures: list[float], by: str, measure: str, expected: list[str]
) -> None:
    assert told(verdict_on(tmp_path, figures, UP.format(by), measure=measure), "small-base") == expected


# -- tied-within-error ------------------------------------------------------------------------------

RECORD = "{kind: record, measure: figure, at: 2004, extreme: highest}"


@pytest.mark.parametrize(
    ("figures", "measure", "expected"),
    [
        pytest.param(
            [7, 12, 9, 14],
            COUNT,
            ["note: Marenia, 2004 with 14 and 2002 with 12 are no further apart than chance moves such counts"],
            id="two cases apart",
        ),
        pytest.param([7, 12, 9, 25], COUNT, [], id="twice as many"),
        pytest.param([70, 98, 90, 101], COUNT, [], id="a hundred and more"),
        pytest.param([7, 12, 9, 14], RATE, [], id="rates"),
        pytest.param([7, 15, 9, 14], COUNT, [], id="not the highest"),
        pytest.param([7, 14, 9, 14], COUNT, [], id="level, which the answer says"),
    ],
)
def test_counts_that_chance_could_turn_are_told(
    tmp_path: Path, figures: list[float], measure: str, expected: list[str]
) -> None:
    assert told(verdict_on(tmp_path, figures, RECORD, measure=measure), "tied-within-error") == expected


@pytest.mark.parametrize(
    ("limit", "told_"),
    [
        pytest.param("since: 2003", False, id="the near one is before the span"),
        pytest.param("since: 2002", True, id="the near one is in the span"),
        pytest.param("within: 2001..2004", False, id="a span of its own is left alone"),
        pytest.param("since: start", False, id="a word is left alone"),
    ],
)
def test_only_the_span_of_a_record_counts(tmp_path: Path, limit: str, told_: bool) -> None:
    check = RECORD.replace("extreme: highest", f"extreme: highest, {limit}")

    assert bool(told(verdict_on(tmp_path, [7, 12, 2, 14], check), "tied-within-error")) is told_


def test_an_order_that_rounding_could_turn_is_told_once(tmp_path: Path) -> None:
    wide = "unit: '%', decimals: 0, over-time: mean"
    verdict = verdict_on(tmp_path, [7, 12, 9, 12], RECORD, measure=wide)
    notes = [note for part in verdict.parts for finding in part.deciding for note in finding.notes]

    (found,) = [item for item in verdict.detected if item.rule == "tied-within-error"]

    assert found.message == "Marenia, 2004 is so close that rounding could turn the order"
    assert set(found.names) <= set(notes)


# -- part-year --------------------------------------------------------------------------------------

FELL = "{kind: change, measure: figure, from: 2003, to: 2004, direction: decrease}"


@pytest.mark.parametrize(
    ("published", "status", "measure", "told_"),
    [
        pytest.param("2004-07-31", "A", COUNT, True, id="published in July"),
        pytest.param("2004-12-31", "A", COUNT, False, id="on the last day"),
        pytest.param("2004-07-31", "F", COUNT, False, id="a forecast of the whole year"),
        pytest.param("2004-07-31", "A", RATE, False, id="a rate is no total"),
        pytest.param("2003-07-31", "A", COUNT, False, id="both years went on"),
    ],
)
def test_a_year_that_the_source_could_not_have_in_full_is_told(
    tmp_path: Path, published: str, status: str, measure: str, told_: bool
) -> None:
    states = ["A", "A", "A", status]
    verdict = verdict_on(tmp_path, [90, 95, 100, 55], FELL, measure=measure, published=published, status=states)

    when = f"2004 was not over when the figures were published (office, {published})"
    expected = f"serious: {when}: a part of it is held against a whole one"
    assert told(verdict, "part-year") == ([expected] if told_ else [])


def test_totals_of_unequal_length_are_told_where_the_check_asks_for_them(tmp_path: Path) -> None:
    uneven = (
        "{kind: change, measure: figure, direction: decrease, "
        "from: {in: 2001..2003, take: sum}, to: {in: 2004..2005, take: sum}}"
    )
    verdict = verdict_on(tmp_path, [100, 100, 100, 100, 100], uneven)

    (found,) = told(verdict, "part-year")

    assert found.startswith("serious: totals of unequal length")


def test_a_year_in_part_is_told_once_for_two_checks(tmp_path: Path) -> None:
    checks = [FELL, FELL.replace("2003", "2002")]

    assert len(told(verdict_on(tmp_path, [90, 95, 100, 55], checks, published="2004-07-31"), "part-year")) == 1


def test_totals_of_unequal_length_that_decide_nothing_are_left_alone(tmp_path: Path) -> None:
    uneven = (
        "{kind: change, measure: figure, direction: decrease, by: more than 40%, figures: with-rounding, "
        "from: {in: 2001..2003, take: sum}, to: {in: 2004..2005, take: sum}}"
    )
    verdict = verdict_on(tmp_path, [10, 10, 10, 9, 9], uneven, measure="unit: tonnes, decimals: 0, over-time: sum")

    assert told(verdict, "part-year") == []


# -- words ------------------------------------------------------------------------------------------

LEVEL = "{{kind: level, measure: figure, at: 2002, value: {}}}"


@pytest.mark.parametrize(
    ("sentence", "language", "value", "expected"),
    [
        pytest.param(
            "Only 60 died in 2002.",
            "en",
            "'60'",
            ["note: 'Only 60' plays the figure down, and the word cannot be checked; the data have more: 62 cases"],
            id="in the sentence",
        ),
        pytest.param(
            "Sixty died, no more.",
            "en",
            "only 62",
            ["note: 'only 62' plays the figure down, and the word cannot be checked"],
            id="in the check",
        ),
        pytest.param("Just over 60 died in 2002.", "en", "just over 60", [], id="just over"),
        pytest.param("62 died in 2002.", "en", "'62'", [], id="without the word"),
    ],
)
def test_a_word_that_plays_a_figure_down_is_told(
    tmp_path: Path, sentence: str, language: str, value: str, expected: list[str]
) -> None:
    verdict = verdict_on(tmp_path, [70, 62], LEVEL.format(value), sentence=sentence, language=language)

    assert [item.partition(" in Marenia")[0] for item in told(verdict, "downplays")] == expected


def test_a_word_before_a_size_is_told_too(tmp_path: Path) -> None:
    found = told(verdict_on(tmp_path, [100, 130], UP.format("only 30%")), "downplays")

    assert found == ["note: 'only 30%' plays the figure down, and the word cannot be checked"]


@pytest.mark.parametrize(
    ("figures", "by", "expected"),
    [
        pytest.param(
            [100, 300],
            "three times more",
            [
                (
                    "note: 'three times more' can mean 3 or 4 times as much; "
                    "here it fits as 3 times as much, not as 3 times more"
                )
            ],
            id="as much",
        ),
        pytest.param(
            [100, 400],
            "three times more",
            ["note: 'three times more' can mean 3 or 4 times as much; here it fits as 4 times as much"],
            id="more",
        ),
        pytest.param([100, 300], "tripled", [], id="tripled"),
    ],
)
def test_times_more_is_told_with_the_reading_that_fits(
    tmp_path: Path, figures: list[float], by: str, expected: list[str]
) -> None:
    assert told(verdict_on(tmp_path, figures, UP.format(by)), "ambiguous-times") == expected


# -- false-precision --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("figures", "check", "measure", "expected"),
    [
        pytest.param(
            [103, 60],
            UP.format("41.75%").replace("increase", "decrease"),
            "unit: per 100, decimals: 0",
            ["note: '41.75%' has more digits than are known: the rounding of the figures leaves 1.5 points open"],
            id="hundredths of a percent",
        ),
        pytest.param(
            [103, 60],
            UP.format("41.7%").replace("increase", "decrease"),
            "unit: per 100, decimals: 0",
            [],
            id="tenths of a percent",
        ),
        pytest.param(
            [103, 60],
            UP.format("about 41.75%").replace("increase", "decrease"),
            "unit: per 100, decimals: 0",
            [],
            id="a softening word",
        ),
        pytest.param(
            [70, 60],
            LEVEL.format("'60.25'"),
            "unit: per 100, decimals: 0",
            ["note: '60.25' has more digits than are known: the rounding of the figures leaves 1 open"],
            id="a level",
        ),
        pytest.param([70, 60], LEVEL.format("'60.25'"), COUNT, [], id="a count has no rounding"),
        pytest.param([70, 1500], LEVEL.format("1.5 tonnes"), "unit: kg, decimals: 0", [], id="another unit"),
    ],
)
def test_digits_that_nobody_can_know_are_told(
    tmp_path: Path, figures: list[float], check: str, measure: str, expected: list[str]
) -> None:
    assert told(verdict_on(tmp_path, figures, check, measure=measure), "false-precision") == expected


# -- sum-check --------------------------------------------------------------------------------------

ENDS = "{kind: from-to, measure: figure, from: {at: 2001, value: '103'}, to: {at: 2002, value: '60'}}"
DOWN = "{{kind: change, measure: figure, from: 2001, to: 2002, direction: decrease, by: {}}}"
PERCENT = "unit: '%', decimals: 0"


@pytest.mark.parametrize(
    ("checks", "measure", "expected"),
    [
        pytest.param(
            [ENDS, DOWN.format("30%")],
            COUNT,
            ["note: from 103 to 60 is 41.7%, and the sentence says '30%'"],
            id="another percentage",
        ),
        pytest.param(
            [LEVEL.format("'60'"), LEVEL.format("'103'").replace("2002", "2001"), DOWN.format("'50'")],
            COUNT,
            ["note: from 103 to 60 is 43, and the sentence says '50'"],
            id="two levels and another number",
        ),
        pytest.param(
            [ENDS, DOWN.format("halved")],
            COUNT,
            ["note: from 103 to 60 is 0.58 times as much, and the sentence says 'halved'"],
            id="halved",
        ),
        pytest.param([ENDS, DOWN.format("42%")], COUNT, [], id="the same percentage"),
        pytest.param([ENDS, DOWN.format("'40%'")], COUNT, [], id="within five percent of it"),
        pytest.param([ENDS, DOWN.format("more than 30%")], COUNT, [], id="a line that is passed"),
        pytest.param([ENDS, DOWN.format("42% a year")], COUNT, [], id="a pace"),
        pytest.param(
            [ENDS.replace("'103'", "103%").replace("'60'", "60%"), DOWN.format("43%")], PERCENT, [], id="points"
        ),
        pytest.param([DOWN.format("30%")], COUNT, [], id="no levels"),
        pytest.param(
            [ENDS.replace("'103'", "103%").replace("'60'", "60%"), DOWN.format("30 points")],
            PERCENT,
            ["note: from 103% to 60% is 43 points, and the sentence says '30 points'"],
            id="other points",
        ),
        pytest.param([ENDS.replace("'60'", "'0'"), DOWN.format("30%")], COUNT, [], id="down to nothing"),
    ],
)
def test_figures_of_one_sentence_that_do_not_fit_are_told(
    tmp_path: Path, checks: list[str], measure: str, expected: list[str]
) -> None:
    assert told(verdict_on(tmp_path, [103, 60], checks, measure=measure), "sum-check") == expected
