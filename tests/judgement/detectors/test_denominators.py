from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.judgement.builders import (
    FALSE,
    MOSTLY,
    TRUE,
    UNDECIDABLE,
    any_check,
    any_of,
    change_check,
    document_check,
    finding,
    fired,
    judged,
    level_check,
    part,
    seen,
    source,
)

from claimcheck.claims.nodes import Written
from claimcheck.claims.rates import Per
from claimcheck.judgement.verdicts import Weight

if TYPE_CHECKING:
    from claimcheck.evaluation.findings import Finding, PartResult
    from claimcheck.judgement.verdicts import Verdict
    from claimcheck.quantities.outcomes import Outcome

PER_HEAD = Per(measure=Written("population"))
RATE = change_check()
COUNT = change_check(measure=Written("homicides"))


def weights(verdict: Verdict) -> list[Weight]:
    return [item.weight for item in fired(verdict, "denominator-choice")]


def moved(
    first: float, last: float, outcome: Outcome = TRUE, unit: str = "per 100,000 people", **more: object
) -> Finding:
    figures = seen("2015", first, unit=unit), seen("2017", last, unit=unit)
    return finding(str(more.pop("source_id", "police")), outcome, *figures)


# -- one origin, another population -----------------------------------------------------------------

OLD_CENSUS = source("old-census", origin=["police"])
NEW_CENSUS = source("new-census", origin=["police"])


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        pytest.param(moved(100, 58, MOSTLY), [Weight.NOTE], id="on the same side"),
        pytest.param(moved(100, 90, FALSE), [Weight.SERIOUS], id="on the other side"),
        pytest.param(moved(50, 58, FALSE), [Weight.CRITICAL], id="the other way"),
        pytest.param(moved(103, 60), [], id="the same figures"),
        pytest.param(moved(6656, 3954, unit="people"), [], id="no rate"),
        pytest.param(moved(103, 60, UNDECIDABLE), [], id="no answer"),
        pytest.param(finding("x", FALSE), [], id="no figures"),
    ],
)
def test_one_count_with_another_population_is_told(other: Finding, expected: list[Weight]) -> None:
    findings = [moved(103, 60, source_id="old-census"), _of(other, "new-census")]

    assert weights(judged([part(RATE, *findings)], None, OLD_CENSUS, NEW_CENSUS)) == expected


def test_a_lower_series_of_the_same_origin_counts_too() -> None:
    reprint = source("new-census", origin=["police"], standing="secondary")
    findings = [moved(103, 60, source_id="old-census"), moved(100, 90, FALSE, source_id="new-census")]

    assert weights(judged([part(RATE, *findings)], None, OLD_CENSUS, reprint)) == [Weight.SERIOUS]


def test_an_older_vintage_is_no_other_population() -> None:
    newer = source("new-census", origin=["police"], supersedes="old-census")
    findings = [moved(103, 60, source_id="old-census"), moved(100, 58, source_id="new-census")]

    assert weights(judged([part(RATE, *findings)], None, OLD_CENSUS, newer)) == []


def test_another_origin_is_a_voice_and_no_other_population() -> None:
    findings = [moved(103, 60), moved(100, 58, source_id="forensic")]

    assert weights(judged([part(RATE, *findings)])) == []


def _of(other: Finding, source_id: str) -> Finding:
    return replace(other, source=source_id)


# -- one claim, a rate and a count ------------------------------------------------------------------


def as_rate(outcome: Outcome = TRUE, last: float = 60) -> PartResult:
    return part(RATE, moved(103, last, outcome))


def as_count(outcome: Outcome = TRUE, last: float = 3954, *, context: bool = True) -> PartResult:
    return part(COUNT, moved(6656, last, outcome, unit="people"), context=context)


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        pytest.param(as_count(), [Weight.NOTE], id="the count agrees"),
        pytest.param(as_count(FALSE), [Weight.SERIOUS], id="the count is on the other side"),
        pytest.param(as_count(FALSE, last=7000), [Weight.CRITICAL], id="the count goes the other way"),
        pytest.param(as_count(UNDECIDABLE), [], id="the count is not known"),
        pytest.param(
            part(change_check(measure=Written("people-displaced")), moved(1, 2, FALSE, "people"), context=True),
            [],
            id="a count of something else",
        ),
        pytest.param(part(COUNT, finding("police", FALSE, seen("2016", 9, unit="people"))), [], id="another time"),
        pytest.param(
            part(level_check(), finding("police", FALSE, seen("2015", 6656, unit="people"))), [], id="a level"
        ),
        pytest.param(part(document_check(), finding(None, FALSE)), [], id="a document"),
        pytest.param(part(change_check(measure=Written("femicide-rate")), moved(9, 10, FALSE)), [], id="two rates"),
    ],
)
def test_a_rate_is_held_against_the_count(other: PartResult, expected: list[Weight]) -> None:
    assert weights(judged([as_rate(), other])) == expected


def test_a_sentence_that_says_both_and_is_right_on_both_hides_nothing() -> None:
    assert weights(judged([as_rate(), as_count(context=False)])) == []


def test_a_sentence_that_says_both_and_is_wrong_on_one_is_told_from_both_sides() -> None:
    assert weights(judged([as_rate(), as_count(FALSE, context=False)])) == [Weight.SERIOUS, Weight.SERIOUS]


def test_a_reading_that_did_not_count_is_held_against_the_one_that_did() -> None:
    verdict = judged([any_of(as_rate(FALSE), as_count(context=False))])

    (found,) = fired(verdict, "denominator-choice")
    assert found.weight is Weight.SERIOUS
    assert found.message.startswith("as a count: ")


def test_per_on_the_same_measure_makes_a_rate_of_a_count() -> None:
    per_head = part(change_check(measure=Written("homicides"), per=PER_HEAD), moved(1.1, 0.6, unit="people per people"))

    assert weights(judged([per_head, as_count(FALSE)])) == [Weight.SERIOUS]


def test_a_percentage_is_a_share_and_no_rate_per_something() -> None:
    share = part(change_check(measure=Written("homicide-share")), moved(50, 60, unit="%"))

    assert weights(judged([share, as_count(last=7000)])) == [Weight.NOTE]


def test_kinds_that_are_no_change_have_no_direction_to_reverse() -> None:
    rate = part(any_check("rank"), moved(103, 60))
    count = part(any_check("rank", measure=Written("homicides")), moved(1, 2, FALSE, "people"), context=True)

    assert weights(judged([rate, count])) == [Weight.SERIOUS]


def test_a_claim_that_is_not_decided_has_chosen_nothing() -> None:
    assert weights(judged([as_rate(UNDECIDABLE), as_count(FALSE)])) == []
