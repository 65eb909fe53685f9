"""Peak and trough baselines: the worked case of the design, its thresholds, and the levels that make a pair."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from tests.judgement.builders import (
    FALSE,
    ORDINARY,
    PEAK,
    TROUGH,
    TRUE,
    UNDECIDABLE,
    all_of,
    any_check,
    any_of,
    baseline,
    change_check,
    fell,
    finding,
    fired,
    from_to_check,
    judged,
    level_check,
    part,
    seen,
    source,
)

from claimcheck.claims.checks import Check
from claimcheck.judgement.verdicts import Weight, Word

if TYPE_CHECKING:
    from claimcheck.evaluation.findings import Baseline, Finding, PartResult

FELL = from_to_check(("2015", "103"), ("2017", "60"))
FLAT = (100, 100, 100, 100, 100)


def weight_of(start: Baseline, sign: int = -1) -> Weight:
    rule = "peak-baseline" if sign < 0 else "trough-baseline"
    found = fired(judged([part(FELL, fell(start=start, claimed_sign=sign))]), rule)
    return found[0].weight if found else Weight.CLEAN


def test_the_worked_fall_from_a_peak_is_misleading_and_says_why() -> None:
    verdict = judged([part(FELL, fell())])

    assert verdict.word is Word.MISLEADING
    assert verdict.reason == (
        "starts from a peak: 2015 was 1.7 times the usual level; from a typical year almost nothing of the fall is left"
    )
    assert (round(verdict.axes.survival or 0, 3), round(verdict.axes.ratio or 0, 3)) == (0.046, 1.675)


def test_its_rebuttal_starts_from_a_trough() -> None:
    (found,) = fired(judged([part(FELL, fell(start=TROUGH, claimed_sign=1))]), "trough-baseline")

    assert found.weight is Weight.CRITICAL
    assert found.message == (
        "starts from a trough: 2015 was 41% below the usual level; from a typical year it is no rise but a fall"
    )
    assert found.suggestion == "say where the rise starts: 2012 to 2014 it was usually about 70 per 100,000 people"


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        pytest.param(ORDINARY, Weight.CLEAN, id="an ordinary year"),
        pytest.param(baseline(FLAT, 125, 95), Weight.CRITICAL, id="a quarter above"),
        pytest.param(baseline(FLAT, 124, 95), Weight.SERIOUS, id="just under a quarter above"),
        pytest.param(baseline(FLAT, 110, 95), Weight.SERIOUS, id="a tenth above"),
        pytest.param(baseline(FLAT, 109, 95), Weight.NOTE, id="just under a tenth above"),
        pytest.param(baseline((100, 100, 100, 100, 130), 125, 95), Weight.NOTE, id="one earlier period was as high"),
        pytest.param(baseline(FLAT, 125, 80), Weight.NOTE, id="just half of it is left"),
        pytest.param(baseline(FLAT, 125, 50), Weight.CLEAN, id="more than two thirds are left"),
        pytest.param(baseline(FLAT, 101.5, 99.6), Weight.CLEAN, id="a change under two percent"),
        pytest.param(baseline(FLAT, 125, 95, log=False), Weight.SERIOUS, id="points have no ratio"),
        pytest.param(baseline((100, 100), 180, 95), Weight.SERIOUS, id="two earlier periods are few"),
        pytest.param(baseline(FLAT, 180, 95, centred=True), Weight.SERIOUS, id="around the start under a quarter left"),
        pytest.param(baseline(FLAT, 125, 91, centred=True), Weight.NOTE, id="around the start under a half left"),
        pytest.param(baseline(FLAT, 125, 70, centred=True), Weight.CLEAN, id="around the start more than half left"),
        pytest.param(replace(PEAK, earlier=0, centred=True), Weight.NOTE, id="no earlier period under a quarter left"),
        pytest.param(replace(ORDINARY, earlier=0, centred=True), Weight.CLEAN, id="no earlier period most is left"),
        pytest.param(replace(PEAK, survival=None), Weight.CLEAN, id="nothing to say what is usual"),
    ],
)
def test_a_fall_weighs_by_where_it_starts(start: Baseline, expected: Weight) -> None:
    assert weight_of(start) is expected


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        pytest.param(baseline(FLAT, 80, 105), Weight.CRITICAL, id="a fifth below"),
        pytest.param(baseline(FLAT, 81, 105), Weight.SERIOUS, id="just under a fifth below"),
        pytest.param(baseline(FLAT, 92, 105), Weight.NOTE, id="a little below"),
        pytest.param(baseline(FLAT, 100, 150), Weight.CLEAN, id="an ordinary year"),
    ],
)
def test_a_rise_weighs_by_where_it_starts(start: Baseline, expected: Weight) -> None:
    assert weight_of(start, sign=1) is expected


@pytest.mark.parametrize(
    "measured",
    [
        pytest.param(fell(claimed_sign=0), id="said to be unchanged"),
        pytest.param(fell(outcome=FALSE, claimed_sign=1), id="said to have risen"),
        pytest.param(fell(outcome=UNDECIDABLE), id="not decided"),
    ],
)
def test_a_start_is_only_weighed_for_a_change_that_was_claimed_and_measured(measured: Finding) -> None:
    verdict = judged([part(FELL, measured)])

    assert fired(verdict, "peak-baseline") + fired(verdict, "trough-baseline") == []


def test_context_has_no_start_to_weigh() -> None:
    assert fired(judged([part(FELL, fell(), context=True)]), "peak-baseline") == []


def test_the_worst_of_several_sources_is_told_once_for_a_part() -> None:
    mild = fell("forensic", start=baseline(FLAT, 109, 95))
    milder = fell("office", start=baseline(FLAT, 108, 95))

    (found,) = fired(judged([part(FELL, milder, fell("police"), mild)]), "peak-baseline")

    assert (found.weight, found.source) == (Weight.CRITICAL, "police")


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        pytest.param(
            baseline(FLAT, 109, 95),
            "starts high: 2015 was 9% above the usual level; from a typical year about 37% of the fall is left",
            id="a note",
        ),
        pytest.param(
            baseline(FLAT, 125, 95, log=False),
            "starts from a peak: 2015 was 125, the usual level is 100 per 100,000 people; "
            "from a typical year about 17% of the fall is left",
            id="without a ratio",
        ),
        pytest.param(
            replace(baseline(FLAT, 180, 95, centred=True), window=()),
            "starts from a peak: 2015 was 1.8 times the usual level around 2015; "
            "from a typical year almost nothing of the fall is left",
            id="few earlier periods",
        ),
        pytest.param(
            replace(PEAK, earlier=0, centred=True),
            "the table starts here (2015), so the start cannot be compared with earlier years",
            id="no earlier periods",
        ),
        pytest.param(
            replace(PEAK, start=seen("2014..2015", 103)),
            "starts from a peak: 2014..2015 was 1.7 times the usual level; "
            "from a typical period almost nothing of the fall is left",
            id="a start of several years",
        ),
        pytest.param(
            replace(PEAK, start=seen("FY2015", 103)),
            "starts from a peak: FY2015 was 1.7 times the usual level; "
            "from a typical year almost nothing of the fall is left",
            id="a fiscal year",
        ),
        pytest.param(
            replace(PEAK, start=replace(seen("2015", 103), at="2010s")),
            "starts from a peak: 2010s was 1.7 times the usual level; "
            "from a typical period almost nothing of the fall is left",
            id="a decade",
        ),
        pytest.param(
            replace(PEAK, start=seen("2015-07", 103)),
            "starts from a peak: 2015-07 was 1.7 times the usual level; "
            "from a typical month almost nothing of the fall is left",
            id="a month",
        ),
        pytest.param(
            replace(PEAK, start=replace(seen("2015", 103), at="three years")),
            "starts from a peak: three years was 1.7 times the usual level; "
            "from a typical period almost nothing of the fall is left",
            id="words that are no period",
        ),
    ],
)
def test_a_start_is_told_in_words_and_figures(start: Baseline, expected: str) -> None:
    (found,) = fired(judged([part(FELL, fell(start=start))]), "peak-baseline")

    assert found.message == expected


# -- two levels count as one from-to ----------------------------------------------------------------


def level_of(value: str, year: str, measured: float, source_id: str = "police", **more: Any) -> PartResult:
    figure = seen(year, measured, **more)
    return part(level_check(value, year), finding(source_id, TRUE, figure))


def between(earlier: Finding, later: Finding) -> Baseline | None:
    """The worked peak when the levels are those of 2015 and 2017."""
    ends = (earlier.observed[0].at, later.observed[0].at)
    return PEAK if ends == ("2015", "2017") else None


HIGH, LOW = level_of("103", "2015", 103), level_of("60", "2017", 60)


def test_splitting_a_fall_into_two_levels_does_not_hide_its_start() -> None:
    verdict = judged([HIGH, LOW], baseline_between=between)

    assert verdict.word is Word.MISLEADING
    assert fired(verdict, "peak-baseline")[0].part == 1


@pytest.mark.parametrize(
    "results",
    [
        pytest.param([LOW, HIGH], id="the later level first"),
        pytest.param([HIGH, level_of("80", "2016", 80), LOW], id="a level in between"),
        pytest.param([all_of(HIGH, LOW)], id="both in one part"),
        pytest.param([any_of(HIGH), LOW], id="one of them a reading"),
    ],
)
def test_levels_pair_however_they_are_written(results: list[PartResult]) -> None:
    assert judged(results, baseline_between=between).word is Word.MISLEADING


@pytest.mark.parametrize(
    "results",
    [
        pytest.param([HIGH], id="one level"),
        pytest.param([HIGH, level_of("60", "2017", 60, "forensic")], id="of another source"),
        pytest.param([HIGH, level_of("60", "2017", 60, unit="people")], id="in another unit"),
        pytest.param([HIGH, level_of("60", "2017", 60, measure="femicide-rate")], id="of another measure"),
        pytest.param([HIGH, level_of("102", "2015", 103)], id="of the same year"),
        pytest.param([replace(HIGH, context=True), LOW], id="one of them is context"),
        pytest.param([HIGH, part(any_check("threshold"), finding("police", TRUE, seen("2017", 60)))], id="a line"),
        pytest.param([HIGH, part(level_check("60"), finding("police", TRUE))], id="a level without a figure"),
        pytest.param([HIGH, level_of("60", "2018", 60)], id="no series between them"),
    ],
)
def test_levels_that_are_not_one_series_make_no_pair(results: list[PartResult]) -> None:
    assert fired(judged(results, baseline_between=between), "peak-baseline") == []


def test_levels_are_not_paired_when_nobody_can_say_what_is_usual() -> None:
    assert judged([HIGH, LOW]).word is Word.TRUE


def test_the_direction_of_a_pair_is_that_of_the_figures_said() -> None:
    said_to_rise = [level_of("60", "2015", 103), level_of("103", "2017", 60)]

    assert fired(judged(said_to_rise, baseline_between=between), "peak-baseline") == []


def test_the_direction_of_a_pair_without_a_figure_said_is_the_measured_one() -> None:
    majority = part(level_check("most", "2017"), finding("police", TRUE, seen("2017", 60)))

    assert judged([HIGH, majority], baseline_between=between).word is Word.MISLEADING


def test_a_source_that_did_not_decide_makes_no_pair() -> None:
    paper = source("paper", standing="secondary")
    asked = []
    results = [
        part(item.part, *item.results[0].findings, finding("paper", TRUE, seen(year, 60, source="paper")))
        for item, year in ((HIGH, "2015"), (LOW, "2017"))
        if isinstance(item.part, Check)
    ]

    def remember(earlier: Finding, later: Finding) -> Baseline | None:
        asked.append(earlier.source)
        return between(earlier, later)

    judged(results, None, source("police"), paper, baseline_between=remember)

    assert set(asked) == {"police"}


def test_a_change_without_a_baseline_is_left_alone() -> None:
    assert judged([part(change_check(), finding("police", TRUE))]).word is Word.TRUE
