"""Rules that look at the whole course behind a change: calm, season, trend before it, extremes that pass."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest
from tests.judgement.detectors.books import COUNT, RATE, told, verdict_on

if TYPE_CHECKING:
    from pathlib import Path

UNCHANGED = "{kind: change, measure: figure, from: 2006, to: 2010, direction: none}"
FELL = "{kind: change, measure: figure, from: 2009, to: 2012, direction: decrease}"

# -- false-calm -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        pytest.param(
            [80, 82, 79, 81, 80, 60, 60, 60, 60, 61],
            ["serious: unchanged since 2006, and 24% below the usual level of 2001 to 2005 (80 cases)"],
            id="after a fall",
        ),
        pytest.param(
            [100, 100, 100, 100, 100, 112, 112, 112, 112, 111],
            ["serious: unchanged since 2006, and 11% above the usual level of 2001 to 2005 (100 cases)"],
            id="eleven percent above",
        ),
        pytest.param([100, 100, 100, 100, 100, 110, 110, 110, 110, 110], [], id="just ten percent above"),
        pytest.param([63, 66, 58, 62, 67, 60, 62, 59, 61, 61], [], id="an ordinary level"),
        pytest.param(
            [100, 100, 100, 100, 100, 100, 126, 100, 100, 100],
            [
                "serious: the two ends are alike, and 2007 between them was 126 cases, 26% above the start",
            ],
            id="a year in between",
        ),
        pytest.param([100, 100, 100, 100, 100, 100, 125, 75, 100, 100], [], id="just a quarter off in between"),
        pytest.param([None, None, None, 80, 80, 60, 60, 60, 60, 60], [], id="two earlier years are few"),
        pytest.param([None, None, 80, 80, 80, 60, 60, 60, 60, 50], [], id="it did change"),
    ],
)
def test_calm_is_false_where_the_years_around_it_differ(
    tmp_path: Path, figures: list[float | None], expected: list[str]
) -> None:
    assert told(verdict_on(tmp_path, figures, UNCHANGED), "false-calm") == expected


def test_a_stable_trend_is_a_claim_of_calm(tmp_path: Path) -> None:
    stable = "{kind: trend, measure: figure, from: 2006, to: 2010, pattern: stable}"

    found = told(verdict_on(tmp_path, [100, 100, 100, 100, 100, 60, 60, 60, 60, 60], stable), "false-calm")

    assert found == ["serious: unchanged since 2006, and 40% below the usual level of 2001 to 2005 (100 cases)"]


@pytest.mark.parametrize(
    ("figures", "measure"),
    [
        pytest.param([10, 10, 10, 10, 10, 15, 10, 10, 20, 15], "unit: °C, exact: true, zero: arbitrary", id="degrees"),
        pytest.param([-5, 8, -5, 8, 8, 10, -3, 10, 10, 10], "unit: cases, exact: true", id="figures below zero"),
    ],
)
def test_calm_of_what_has_no_ratios_is_left_alone(tmp_path: Path, figures: list[float], measure: str) -> None:
    assert told(verdict_on(tmp_path, figures, UNCHANGED, measure=measure), "false-calm") == []


def test_calm_between_two_months_is_held_against_the_same_month_only(tmp_path: Path) -> None:
    figures = [round(100 + 40 * math.cos(month * math.pi / 6)) for month in range(60)]
    check = "{kind: change, measure: figure, from: 2013-01, to: 2014-01, direction: none}"

    assert told(verdict_on(tmp_path, figures, check, first="2010-01"), "false-calm") == []


# -- seasonal ---------------------------------------------------------------------------------------

SEASON = [round(1000 * math.exp(0.15 * math.cos(month * math.pi / 6))) for month in range(36)]
DOWN = "{{kind: change, measure: figure, from: {}, to: {}, direction: decrease}}"


@pytest.mark.parametrize(
    ("figures", "check", "expected"),
    [
        pytest.param(
            SEASON,
            DOWN.format("2012-01", "2012-07"),
            [
                (
                    "critical: 2012-01 and 2012-07 are of different seasons: all of the fall is what the season brings "
                    "every year (2010-01 to 2012-12)"
                )
            ],
            id="from one season to another",
        ),
        pytest.param(
            SEASON[:18],
            DOWN.format("2011-01", "2011-06"),
            [
                (
                    "note: 2011-01 and 2011-06 are of different seasons, "
                    "and 18 months in the table are too few to tell the season"
                )
            ],
            id="a short table",
        ),
        pytest.param(
            [*SEASON[:24], *(figure * 0.9 for figure in SEASON[24:])],
            DOWN.format("2011-01", "2012-01"),
            [],
            id="one season",
        ),
        pytest.param(
            [*SEASON[:30], *(figure * 0.5 for figure in SEASON[30:])],
            DOWN.format("2012-01", "2012-07"),
            [],
            id="mostly a step",
        ),
        pytest.param(
            [1000 - 10 * month + 60 * (month * 7 % 5) for month in range(36)],
            DOWN.format("2010-05", "2012-11"),
            [],
            id="no season",
        ),
        pytest.param(SEASON, DOWN.format("2010", "2012-07"), [], id="a whole year has no season"),
        pytest.param(
            [figure - 100 * (index >= 33) for index, figure in enumerate(SEASON)],
            DOWN.format("2012-09", "2012-10"),
            [],
            id="against the season",
        ),
        pytest.param(SEASON, DOWN.format("2012-01", "2012-02"), [], id="a change under two percent"),
    ],
)
def test_a_change_of_season_is_no_change(tmp_path: Path, figures: list[float], check: str, expected: list[str]) -> None:
    found = verdict_on(tmp_path, [round(figure) for figure in figures], check, first="2010-01", measure=RATE)

    assert told(found, "seasonal") == expected


def test_a_table_of_years_has_no_season(tmp_path: Path) -> None:
    figures = [100, 80] * 15

    assert told(verdict_on(tmp_path, figures, FELL.replace("2012", "2010")), "seasonal") == []


# -- pre-existing-trend -----------------------------------------------------------------------------

FALLING = [46, 44, 42, 40, 38, 36, 34, 32, 30, 28, 26, 24]
HALVING = [1600, 1400, 1225, 1072, 938, 821, 718, 628, 550, 481, 421, 368]
REFORM = "After the reform it fell."


@pytest.mark.parametrize(
    ("sentence", "language", "figures", "expected"),
    [
        pytest.param(
            REFORM,
            "en",
            FALLING,
            [
                (
                    "note: the fall was under way before: from 2001 to 2009 it fell by about 2.0 a year, "
                    "from 2009 to 2012 by 2.0"
                )
            ],
            id="it goes on as before",
        ),
        pytest.param(
            "Gracias a la reforma bajó.",
            "es",
            HALVING,
            [
                (
                    "note: the fall was under way before: from 2001 to 2009 it fell by about 127.7 a year, "
                    "from 2009 to 2012 by 60.7"
                )
            ],
            id="it goes on more slowly",
        ),
        pytest.param(
            "Since he took office it fell.",
            "en",
            FALLING,
            [
                (
                    "note: the fall was under way before: from 2001 to 2009 it fell by about 2.0 a year, "
                    "from 2009 to 2012 by 2.0"
                )
            ],
            id="an event",
        ),
        pytest.param("It fell.", "en", FALLING, [], id="nothing is given credit"),
        pytest.param("Since the start of 2009 it fell.", "en", FALLING, [], id="a time is no deed"),
        pytest.param(REFORM, "en", [*FALLING[:9], 26, 21, 17], [], id="twice as fast"),
        pytest.param(REFORM, "en", [31, 29, 32, 30, 31, 29, 32, 30, 31, 29, 28, 27], [], id="level before"),
        pytest.param(REFORM, "en", [None] * 5 + FALLING[5:], [], id="three earlier years are few"),
    ],
)
def test_a_trend_that_was_there_before_is_told(
    tmp_path: Path, sentence: str, language: str, figures: list[float | None], expected: list[str]
) -> None:
    found = verdict_on(tmp_path, figures, FELL, sentence=sentence, language=language)

    assert told(found, "pre-existing-trend") == expected


def test_a_rise_faster_in_percent_too_is_something_new(tmp_path: Path) -> None:
    figures = [100, 110, 121, 133, 146, 161, 177, 195, 214, 246, 283, 325]
    rose = "{kind: change, measure: figure, from: 2009, to: 2012, direction: increase}"

    found = told(verdict_on(tmp_path, figures, rose, sentence=REFORM), "pre-existing-trend")

    assert found == []


def test_a_rise_at_the_same_percentage_is_under_way(tmp_path: Path) -> None:
    figures = [100, 120, 144, 173, 207, 249, 299, 358, 430, 516, 619, 743]
    rose = "{kind: change, measure: figure, from: 2009, to: 2012, direction: increase}"

    (found,) = told(verdict_on(tmp_path, figures, rose, sentence=REFORM), "pre-existing-trend")

    assert found.endswith("from 2001 to 2009 it rose by about 20.0% a year, from 2009 to 2012 by 20.0%")


# -- regression-to-mean -----------------------------------------------------------------------------

UP_AND_DOWN = [96, 104, 98, 103, 95, 106, 99, 101]
PLAN = "After the plan accidents fell."


@pytest.mark.parametrize(
    ("sentence", "figures", "expected"),
    [
        pytest.param(
            PLAN,
            [*UP_AND_DOWN, 140, 120, 110, 105],
            [
                (
                    "note: 2009 was the highest since 2001, and extremes mostly pass: "
                    "going by the 8 figures before it, all of the fall would be expected without any cause"
                )
            ],
            id="back from an extreme",
        ),
        pytest.param("Accidents fell.", [*UP_AND_DOWN, 140, 120, 110, 105], [], id="nothing is given credit"),
        pytest.param(PLAN, [*UP_AND_DOWN, 105, 104, 100, 98], [], id="one year was higher"),
        pytest.param(PLAN, [95, 100, 105, 110, 115, 120, 125, 130, 140, 120, 110, 105], [], id="after a steady rise"),
        pytest.param(PLAN, [*UP_AND_DOWN, 140, 90, 60, 40], [], id="far below what was usual"),
        pytest.param(PLAN, [None, *UP_AND_DOWN[1:], 140, 120, 110, 105], [], id="seven earlier years are few"),
        pytest.param(PLAN, [*UP_AND_DOWN[:4], None, *UP_AND_DOWN[5:], 140, 120, 110, 105], [], id="a gap among them"),
    ],
)
def test_an_extreme_that_passes_is_told_where_something_gets_the_credit(
    tmp_path: Path, sentence: str, figures: list[float | None], expected: list[str]
) -> None:
    assert told(verdict_on(tmp_path, figures, FELL, sentence=sentence), "regression-to-mean") == expected


# -- both -------------------------------------------------------------------------------------------


def test_ends_that_are_added_up_in_a_way_of_their_own_are_not_held_against_the_others(tmp_path: Path) -> None:
    mean = "{kind: change, measure: figure, from: {in: 2006..2007, take: mean}, to: 2010, direction: none}"
    figures = [60, 60, 60, 60, 60, 60, 60, 20, 20, 60]

    assert told(verdict_on(tmp_path, figures, mean, measure=COUNT), "false-calm") == []
