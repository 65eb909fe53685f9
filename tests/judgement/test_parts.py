from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.judgement.builders import (
    FALSE,
    INEXACT,
    MOSTLY,
    TRUE,
    UNDECIDABLE,
    all_of,
    any_of,
    claim,
    finding,
    level_check,
    part,
    source,
)

from claimcheck.judgement.parts import Weighing, all_leaves, check_of, counted_leaves, weigh_part
from claimcheck.judgement.witnesses import witnesses_of
from claimcheck.quantities.outcomes import Accuracy, Outcome, Slant, Undecided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.evaluation.findings import PartResult
    from claimcheck.judgement.verdicts import PartVerdict

SOURCES = {"police": source("police", title="Police"), "forensic": source("forensic", title="Forensic Institute")}


def first_reading(_: Sequence[PartVerdict]) -> int:
    return 0


def last_reading(readings: Sequence[PartVerdict]) -> int:
    return len(readings) - 1


def weighed(result: PartResult, *, last: bool = False) -> PartVerdict:
    best = last_reading if last else first_reading
    return weigh_part(result, Weighing(witnesses_of(claim(), SOURCES, SOURCES), "A sentence.", best))


def asked(outcome: Outcome, *, context: bool = False, reading: str | None = None) -> PartResult:
    return part(level_check(reading=reading), finding("police", outcome), context=context)


DISPUTED = part(level_check(), finding("police", TRUE), finding("forensic", FALSE))


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        pytest.param([asked(TRUE), asked(MOSTLY)], MOSTLY, id="the least accurate"),
        pytest.param([asked(TRUE), asked(UNDECIDABLE)], UNDECIDABLE, id="undecidable among true"),
        pytest.param([asked(INEXACT), asked(UNDECIDABLE)], UNDECIDABLE, id="undecidable among inexact"),
        pytest.param([asked(UNDECIDABLE), asked(FALSE)], FALSE, id="any false"),
        pytest.param([DISPUTED, asked(UNDECIDABLE)], None, id="disputed before undecidable"),
        pytest.param([DISPUTED, asked(FALSE)], FALSE, id="false before disputed"),
        pytest.param([asked(TRUE), asked(FALSE, context=True)], TRUE, id="context inside does not count"),
        pytest.param([asked(MOSTLY, context=True), asked(FALSE, context=True)], FALSE, id="nothing but context"),
    ],
)
def test_all_of_is_as_good_as_its_worst_check(inner: list[PartResult], expected: Outcome | None) -> None:
    found = weighed(all_of(*inner))

    assert found.outcome is expected
    assert found.disputed == (expected is None)


def test_all_of_rests_on_all_its_checks() -> None:
    found = weighed(all_of(asked(TRUE), asked(FALSE), asked(TRUE, context=True)))

    assert len(found.deciding) == len(counted_leaves(found)) == 2
    assert len(all_leaves(found)) == 3


def test_any_of_counts_the_reading_it_is_told_to() -> None:
    found = weighed(any_of(asked(FALSE, reading="narrow"), asked(MOSTLY, reading="wide")), last=True)

    assert (found.outcome, found.reading, found.chosen) == (MOSTLY, "wide", 1)
    assert [check_of(leaf).reading for leaf in counted_leaves(found)] == ["wide"]


def test_any_of_does_not_choose_a_reading_that_is_context() -> None:
    found = weighed(any_of(asked(FALSE), asked(TRUE, context=True)), last=True)

    assert (found.chosen, found.reading) == (0, None)


def test_a_reading_may_be_several_checks() -> None:
    found = weighed(any_of(all_of(asked(TRUE), asked(MOSTLY), reading="both"), asked(FALSE)))

    assert (found.outcome, found.reading, len(counted_leaves(found))) == (MOSTLY, "both", 2)


def test_a_part_of_several_checks_is_no_single_check() -> None:
    with pytest.raises(ValueError, match="several checks"):
        check_of(weighed(all_of(asked(TRUE))))


def test_a_part_that_holds_nothing_is_undecidable() -> None:
    assert weighed(all_of()).outcome is UNDECIDABLE


def test_a_check_that_no_source_answered_is_undecidable_for_want_of_data() -> None:
    found = weighed(part(level_check()))

    assert (found.outcome, found.undecided) == (UNDECIDABLE, Undecided.NO_DATA)


def test_an_undecidable_part_says_why() -> None:
    found = weighed(part(level_check(), finding("police", UNDECIDABLE, undecided=Undecided.PRECISION)))

    assert found.undecided is Undecided.PRECISION


def test_a_dispute_tells_both_sides_by_name() -> None:
    reason = "police: the figure of police is true; forensic: the figure of forensic is false"

    assert weighed(DISPUTED).reason == reason


@pytest.mark.parametrize(
    ("slants", "expected"),
    [
        pytest.param((Slant.UNDERSTATED, Slant.OVERSTATED), Slant.OVERSTATED, id="one overstates"),
        pytest.param((Slant.UNDERSTATED, None), Slant.UNDERSTATED, id="one understates"),
        pytest.param((None, None), None, id="neither leans"),
    ],
)
def test_a_part_leans_with_the_deciding_figures_that_err(
    slants: tuple[Slant | None, Slant | None], expected: Slant | None
) -> None:
    findings = [finding(name, INEXACT, direction=slant) for name, slant in zip(SOURCES, slants, strict=True)]

    assert weighed(part(level_check(), *findings)).direction is expected


def test_figures_that_hold_do_not_make_an_error_lean() -> None:
    findings = [
        finding("police", TRUE, direction=Slant.OVERSTATED),
        finding("forensic", INEXACT, direction=Slant.UNDERSTATED),
    ]

    assert weighed(part(level_check(), *findings)).direction is Slant.UNDERSTATED


@pytest.mark.parametrize(
    ("outcomes", "accuracies", "expected"),
    [
        pytest.param((TRUE, TRUE), (Accuracy.EXACT, Accuracy.TRUNCATED), Accuracy.TRUNCATED, id="the least exact"),
        pytest.param((TRUE, INEXACT), (Accuracy.EXACT, Accuracy.INEXACT), Accuracy.APPROXIMATE, id="the middle"),
        pytest.param((TRUE, TRUE), (None, None), Accuracy.ROUNDS, id="nobody says how exact"),
        pytest.param((TRUE, FALSE), (Accuracy.EXACT, Accuracy.WRONG), Accuracy.UNDECIDABLE, id="disputed"),
    ],
)
def test_a_part_is_as_exact_as_its_deciding_figures(
    outcomes: tuple[Outcome, Outcome], accuracies: tuple[Accuracy | None, Accuracy | None], expected: Accuracy
) -> None:
    findings = [
        finding(name, outcome, accuracy=accuracy)
        for name, outcome, accuracy in zip(SOURCES, outcomes, accuracies, strict=True)
    ]

    assert weighed(part(level_check(), *findings)).accuracy is expected
