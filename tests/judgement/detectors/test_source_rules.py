"""Detectors that look at the sources: who differs, who is alone, who counted, who stands on the wrong side."""

from __future__ import annotations

import pytest
from tests.judgement.builders import (
    FALSE,
    INEXACT,
    MOSTLY,
    TRUE,
    UNDECIDABLE,
    any_of,
    claim,
    document_check,
    finding,
    fired,
    judged,
    level_check,
    part,
    ref,
    source,
)

from claimcheck.claims.source_refs import SourceRef, Stance
from claimcheck.judgement.verdicts import Weight, Word
from claimcheck.quantities.outcomes import Outcome

POLICE = source("police", origin=["police"], title="Police")
FORENSIC = source("forensic", origin=["forensic"], title="Forensic Institute")
PAPER = source("paper", origin=["paper"], standing="secondary", title="Paper")
REPRINT = source("reprint", origin=["police"], standing="secondary", title="Reprint")
LEVEL = level_check()


# -- sources-differ ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("outcomes", "expected"),
    [
        pytest.param((TRUE, FALSE), [Weight.SERIOUS], id="true against false"),
        pytest.param((MOSTLY, FALSE), [Weight.NOTE], id="mostly against false"),
        pytest.param((TRUE, INEXACT), [Weight.NOTE], id="true against inexact"),
        pytest.param((TRUE, MOSTLY), [], id="both support it"),
        pytest.param((INEXACT, FALSE), [], id="both contradict it"),
        pytest.param((TRUE, UNDECIDABLE), [], id="one abstains"),
        pytest.param((UNDECIDABLE, UNDECIDABLE), [], id="both abstain"),
    ],
)
def test_sources_on_two_sides_are_told(outcomes: tuple[Outcome, Outcome], expected: list[Weight]) -> None:
    findings = [finding("police", outcomes[0]), finding("paper", outcomes[1])]

    verdict = judged([part(LEVEL, *findings)], None, POLICE, PAPER)

    assert [item.weight for item in fired(verdict, "sources-differ")] == expected


def test_a_lower_source_that_says_false_makes_a_true_claim_true_but() -> None:
    verdict = judged([part(LEVEL, finding("police", TRUE), finding("paper", FALSE))], None, POLICE, PAPER)

    assert verdict.word is Word.TRUE_BUT
    assert verdict.reason == (
        "right, and something important is left out: the sources differ: "
        "police: the figure of police is true; paper: the figure of paper is false"
    )


def test_sources_that_say_they_count_different_things_are_told_so() -> None:
    findings = [finding("police", TRUE, definition="homicides"), finding("paper", FALSE, definition="deaths")]

    (found,) = fired(judged([part(LEVEL, *findings)], None, POLICE, PAPER), "sources-differ")

    assert found.message.startswith("the sources count different things: ")
    assert found.message.endswith("; police counts homicides; paper counts deaths")


@pytest.mark.parametrize(
    "other", [pytest.param(None, id="one does not say"), pytest.param("homicides", id="both say the same")]
)
def test_sources_are_not_said_to_count_different_things_unless_both_say_so(other: str | None) -> None:
    findings = [finding("police", TRUE, definition="homicides"), finding("paper", FALSE, definition=other)]

    (found,) = fired(judged([part(LEVEL, *findings)], None, POLICE, PAPER), "sources-differ")

    assert found.message.startswith("the sources differ: ")


def test_equally_good_sources_that_count_different_things_are_disputed_for_that_reason() -> None:
    findings = [finding("forensic", FALSE, definition="deaths"), finding("police", TRUE, definition="homicides")]

    verdict = judged([part(LEVEL, *findings)], None, POLICE, FORENSIC)

    assert verdict.word is Word.DISPUTED
    assert verdict.reason == (
        "equally good sources count different things: police counts homicides; forensic counts deaths"
    )
    (found,) = fired(verdict, "sources-differ")
    assert "counts deaths" not in found.message  # it stands in the verdict already


def test_a_reprint_that_differs_is_no_second_voice() -> None:
    verdict = judged([part(LEVEL, finding("police", TRUE), finding("reprint", FALSE))], None, POLICE, REPRINT)

    assert fired(verdict, "sources-differ") == []


# -- single-source ----------------------------------------------------------------------------------


def test_a_figure_and_its_reprint_are_one_origin() -> None:
    verdict = judged([part(LEVEL, finding("police", TRUE), finding("reprint", TRUE))], None, POLICE, REPRINT)

    (found,) = fired(verdict, "single-source")

    assert (found.message, found.part) == ("one origin alone stands behind it: police", 0)


@pytest.mark.parametrize(
    "second",
    [
        pytest.param(finding("forensic", TRUE), id="two who counted"),
        pytest.param(finding("forensic", FALSE), id="two who do not agree"),
    ],
)
def test_two_origins_are_not_one(second: object) -> None:
    verdict = judged([part(LEVEL, finding("police", TRUE), second)], None, POLICE, FORENSIC)  # type: ignore[arg-type]

    assert fired(verdict, "single-source") == []


def test_an_undecided_part_rests_on_nobody() -> None:
    assert fired(judged([part(LEVEL, finding("police", UNDECIDABLE))], None, POLICE), "single-source") == []


def test_context_is_no_part_that_rests_on_an_origin() -> None:
    context = part(LEVEL, finding("police", TRUE), context=True)

    (found,) = fired(judged([part(LEVEL, finding("police", TRUE)), context], None, POLICE), "single-source")

    assert found.message == "one origin alone stands behind it: police"


def test_parts_that_rest_on_one_origin_are_told_together() -> None:
    alone = part(LEVEL, finding("police", TRUE))
    both = part(LEVEL, finding("police", TRUE), finding("forensic", TRUE))

    (found,) = fired(judged([alone, both, alone], None, POLICE, FORENSIC), "single-source")

    assert (found.message, found.part) == ("one origin alone stands behind 2 of 3 parts: police", None)


@pytest.mark.parametrize(
    ("stances", "expected"),
    [
        pytest.param((Stance.SUPPORTS, Stance.CONTEXT), 1, id="one document for it"),
        pytest.param((Stance.SUPPORTS, Stance.CONTRADICTS), 0, id="one for it and one against"),
        pytest.param((Stance.CONTEXT, Stance.CONTEXT), 0, id="none on either side"),
    ],
)
def test_behind_an_editors_reading_the_documents_count(stances: tuple[Stance, Stance], expected: int) -> None:
    refs = [ref("police", stance=stances[0]), ref("paper", stance=stances[1])]

    verdict = judged([part(document_check(), finding(None, TRUE))], claim("It works.", *refs), POLICE, PAPER)

    assert len(fired(verdict, "single-source")) == expected


# -- no-primary -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("refs", "expected"),
    [
        pytest.param([ref("paper")], ["decided by secondary sources only: Paper"], id="a round-up alone"),
        pytest.param([ref("paper", of_record=True)], [], id="the source of record"),
    ],
)
def test_a_claim_that_nobody_counted_for_is_told(refs: list[SourceRef], expected: list[str]) -> None:
    verdict = judged([part(LEVEL, finding("paper", TRUE))], claim("It was 60.", *refs), PAPER)

    assert [item.message for item in fired(verdict, "no-primary")] == expected


def test_a_primary_source_that_answers_is_enough() -> None:
    verdict = judged([part(LEVEL, finding("paper", TRUE), finding("police", TRUE))], None, PAPER, POLICE)

    assert fired(verdict, "no-primary") == []


def test_an_undecided_check_was_decided_by_nobody() -> None:
    assert fired(judged([part(LEVEL, finding("paper", UNDECIDABLE))], None, PAPER), "no-primary") == []


def test_several_checks_without_a_primary_source_are_told_once() -> None:
    verdict = judged([part(LEVEL, finding("paper", TRUE)), part(LEVEL, finding("paper", TRUE))], None, PAPER)

    assert [item.part for item in fired(verdict, "no-primary")] == [None]


# -- stance-mismatch --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("stance", "outcomes", "expected"),
    [
        pytest.param(Stance.SUPPORTS, [FALSE], ["police"], id="listed for it and against it"),
        pytest.param(Stance.CONTRADICTS, [MOSTLY], ["police"], id="listed against it and for it"),
        pytest.param(Stance.SUPPORTS, [TRUE], [], id="as listed"),
        pytest.param(Stance.SUPPORTS, [TRUE, FALSE], [], id="on both sides"),
        pytest.param(Stance.SUPPORTS, [UNDECIDABLE], [], id="abstains"),
        pytest.param(Stance.CONTEXT, [FALSE], [], id="listed as context"),
        pytest.param(None, [FALSE], [], id="without a stance"),
    ],
)
def test_a_source_on_the_other_side_than_listed_is_told(
    stance: Stance | None, outcomes: list[Outcome], expected: list[str]
) -> None:
    results = [part(LEVEL, finding("police", outcome)) for outcome in outcomes]

    verdict = judged(results, claim("It was 60.", ref("police", stance=stance)), POLICE)

    assert [item.source for item in fired(verdict, "stance-mismatch")] == expected
    assert verdict.axes.sources.stance_mismatch == tuple(expected)


# -- false-alternative ------------------------------------------------------------------------------


def reading(outcome: Outcome, label: str | None = None) -> object:
    return part(level_check(reading=label), finding("police", outcome))


@pytest.mark.parametrize(
    ("outcomes", "expected"),
    [
        pytest.param((TRUE, FALSE), 1, id="the other is false"),
        pytest.param((TRUE, MOSTLY), 0, id="the other is close"),
        pytest.param((TRUE, UNDECIDABLE), 0, id="the other cannot be decided"),
        pytest.param((FALSE, FALSE), 0, id="none holds"),
    ],
)
def test_an_honest_reading_that_fails_is_at_least_a_note(outcomes: tuple[Outcome, Outcome], expected: int) -> None:
    results = [any_of(*(reading(outcome) for outcome in outcomes))]  # type: ignore[arg-type]

    assert len(fired(judged(results), "false-alternative")) == expected


def test_a_reading_that_fails_is_told_by_its_name() -> None:
    results = [any_of(reading(FALSE, "start to end"), reading(TRUE, "six against six"))]  # type: ignore[arg-type]

    (found,) = fired(judged(results), "false-alternative")

    assert found.message == ("another honest reading does not hold: start to end: the figure of police is false")
