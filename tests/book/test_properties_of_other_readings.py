"""What must hold of the other readings on whole small books, whatever the figures.

Three examples each, the same ones in every run; raise EXAMPLES to look further.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import astuple
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.evaluation.small_books import findings_of, verdict_of, write_source

from claimcheck.judgement.verdicts import Verdict, Weight
from claimcheck.report.page import Page
from claimcheck.report.reading_lines import SHOWN, reading_lines, teller_of
from claimcheck.report.readings_json import readings_json
from claimcheck.report.screen import Screen

EXAMPLES = 3
FIRST, START, END = 2001, 2008, 2012
SERIES = st.lists(st.integers(20, 400), min_size=14, max_size=14)  # 2001 to 2014
SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
LOOKED_AT = settings(max_examples=EXAMPLES, derandomize=True, deadline=None, suppress_health_check=SLOW)
ABOUT_THE_READING = {
    "peak-baseline",
    "trough-baseline",
    "low-robustness",
    "rebuttal-cherry-picked",
    "pre-existing-trend",
}


def judged(figures: Sequence[float], *checks: str, first: int = FIRST, more: str = "") -> Verdict:
    """The verdict on a book of one series, a figure a year."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        rows = {"A": {str(first + index): figure for index, figure in enumerate(figures)}}
        write_source(root, "rates", rows, facts="unit: per 100k, over-time: mean")
        return verdict_of(root, *checks, more=more)


def change(figures: Sequence[float], start: int = START, end: int = END) -> str:
    """The change as it was, so that it holds."""
    way = "increase" if figures[end - FIRST] > figures[start - FIRST] else "decrease"
    return f"{{kind: change, measure: rate, of: A, from: {start}, to: {end}, direction: {way}}}"


def from_to(figures: Sequence[float]) -> str:
    ends = ", ".join(
        f'{key}: {{at: {at}, value: "{figures[at - FIRST]:g}"}}' for key, at in (("from", START), ("to", END))
    )
    return f"{{kind: from-to, measure: rate, of: A, {ends}}}"


def axes(verdict: Verdict) -> list[float | None]:
    """S, x, and every measure of the grid."""
    found = verdict.axes.robustness
    measures = found.measures if found is not None else None
    listed = astuple(measures) if measures is not None else ()
    return [verdict.axes.survival, verdict.axes.ratio, *listed]


def in_json(verdict: Verdict) -> dict[str, Any]:
    """The other readings of the one finding, as other programs get them."""
    (finding,) = findings_of(verdict)
    assert finding.robustness is not None
    found = finding.robustness.get()
    assert found is not None
    return readings_json(finding, found, teller_of(verdict))


def fired(verdict: Verdict) -> set[tuple[str, Weight]]:
    return {(item.rule, item.weight) for item in verdict.detected if item.rule in ABOUT_THE_READING}


@LOOKED_AT
@given(SERIES.filter(lambda it: it[START - FIRST] != it[END - FIRST]), st.sampled_from([0.5, 8, 1024]))
def test_the_unit_of_a_ratio_changes_no_measure(series: list[int], times: float) -> None:
    one, other = (judged([figure * by for figure in series], change(series)) for by in (1.0, times))
    assert axes(one) == pytest.approx(axes(other), rel=1e-9)
    assert fired(one) == fired(other)


@LOOKED_AT
@given(SERIES.filter(lambda it: it[START - FIRST] != it[END - FIRST]))
def test_figures_turned_over_turn_a_peak_into_a_trough(series: list[int]) -> None:
    """A fall of x is a rise of 1/x: S and K-half stay, the ratio to the usual level is turned over."""
    plain = [2.0 ** ((figure % 64) / 8) for figure in series]
    if plain[START - FIRST] == plain[END - FIRST]:
        return
    turned = [256 / figure for figure in plain]
    one, other = judged(plain, change(plain)), judged(turned, change(turned))
    assert axes(one)[0] == pytest.approx(axes(other)[0], rel=1e-9)
    assert axes(one)[1] == pytest.approx(1 / (axes(other)[1] or 0), rel=1e-9)
    assert axes(one)[2:] == pytest.approx(axes(other)[2:], rel=1e-9)
    swapped = {"peak-baseline": "trough-baseline", "trough-baseline": "peak-baseline"}
    strong = {(rule, weight) for rule, weight in fired(one) if rule in swapped}
    assert {(swapped[rule], weight) for rule, weight in strong} == {item for item in fired(other) if item[0] in swapped}


@LOOKED_AT
@given(SERIES.filter(lambda it: it[START - FIRST] != it[END - FIRST]), st.integers(20, 400))
def test_a_year_that_no_window_reaches_changes_nothing(series: list[int], figure: int) -> None:
    """Declared starts are the only ones; the baseline looks back five years and no further."""
    check = change(series).replace("}", ", vary: {from: [2006, 2007, 2009]}}")
    one = judged(series, check)
    other = judged([figure, *series], check, first=FIRST - 1)
    assert axes(one) == pytest.approx(axes(other))


@LOOKED_AT
@given(SERIES.filter(lambda it: it[START - FIRST] != it[END - FIRST]))
def test_two_levels_have_the_rules_of_the_change_they_make(series: list[int]) -> None:
    levels = [f'{{kind: level, measure: rate, of: A, at: {at}, value: "{series[at - FIRST]}"}}' for at in (START, END)]
    whole, split = judged(series, from_to(series)), judged(series, *levels)
    assert fired(whole) == fired(split)
    assert axes(whole)[:2] == pytest.approx(axes(split)[:2])


@LOOKED_AT
@given(SERIES.filter(lambda it: it[START - FIRST] != it[END - FIRST]))
def test_a_claim_in_spanish_has_the_figures_of_the_english_one(series: list[int]) -> None:
    english = judged(series, change(series))
    spanish = judged(series, change(series), more="language: es\n")
    assert axes(english) == axes(spanish)
    told, said = in_json(english), in_json(spanish)
    assert told.pop("safe_to_say") != said.pop("safe_to_say")
    assert told == said


@LOOKED_AT
@given(st.integers(50, 400), st.sampled_from([0.9, 0.95, 1.05, 1.1]))
def test_a_steady_course_has_no_serious_rule_against_its_direction(first: int, pace: float) -> None:
    series = [first * pace**year for year in range(14)]
    found = {rule for rule, weight in fired(judged(series, change(series))) if weight.rank >= Weight.SERIOUS.rank}
    assert not found


@LOOKED_AT
@given(SERIES.filter(lambda it: it[START - FIRST] != it[END - FIRST]))
def test_the_page_and_the_json_say_the_same(series: list[int]) -> None:
    verdict = judged(series, change(series))
    page = Page(Screen(width=1000))
    reading_lines(verdict, page)
    text, found = page.text(), in_json(verdict)
    measures = found["measures"]
    assert f"In {found['keep_half']} of {found['n']} other natural readings" in text
    assert f"({measures['K_half']:.0%} by weight)" in text
    assert f"in {found['support']['direction']['holding']} of {found['support']['direction']['pairs']} pairs" in text
    assert f"can safely be printed: {found['safe_to_say']}" in text
    assert all(reading["sentences"]["en"] in text for reading in found["counter_arguments"][:SHOWN])
