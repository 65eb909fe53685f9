from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.judgement.builders import FALSE, INEXACT, MOSTLY, TRUE, UNDECIDABLE, claim, finding, ref, source

from claimcheck.judgement.voices import decide, origins_heard
from claimcheck.judgement.witnesses import witnesses_of
from claimcheck.quantities.outcomes import Outcome, Undecided

if TYPE_CHECKING:
    from claimcheck.datasets.sources import Source
    from claimcheck.evaluation.findings import Finding
    from claimcheck.judgement.voices import Decision

POLICE = source("police", origin=["police"])
FORENSIC = source("forensic", origin=["forensic"])
OFFICE = source("office", origin=["office"])
REPRINT = source("reprint", origin=["police"], standing="secondary")
OTHER_REPRINT = source("other-reprint", origin=["police"], standing="secondary")
PAPER = source("paper", origin=["paper"], standing="secondary")
ROUND_UP = source("round-up", origin=["police", "forensic"], standing="secondary")
WIDE_ROUND_UP = source("wide", origin=["police", "forensic", "office"], standing="secondary")


def decided(sources: list[Source], *findings: Finding, of_record: str | None = None) -> Decision:
    refs = [ref(str(item.id), of_record=item.id == of_record) for item in sources]
    return decide(findings, witnesses_of(claim("A sentence.", *refs), {str(item.id): item for item in sources}))


@pytest.mark.parametrize(
    ("outcomes", "expected"),
    [
        pytest.param((TRUE, TRUE), TRUE, id="the same rank"),
        pytest.param((TRUE, MOSTLY), MOSTLY, id="neighbours are rounded against the claim"),
        pytest.param((TRUE, INEXACT), MOSTLY, id="the middle of three and one"),
        pytest.param((MOSTLY, FALSE), INEXACT, id="the middle of two and none"),
        pytest.param((TRUE, FALSE), None, id="true against false is disputed"),
        pytest.param((TRUE, UNDECIDABLE), TRUE, id="an abstention outvotes nobody"),
        pytest.param((UNDECIDABLE, UNDECIDABLE), UNDECIDABLE, id="all abstain"),
    ],
)
def test_voices_of_equal_standing_meet_in_the_middle(outcomes: tuple[Outcome, ...], expected: Outcome | None) -> None:
    found = decided([POLICE, FORENSIC], finding("police", outcomes[0]), finding("forensic", outcomes[1]))

    assert found.outcome is expected
    assert found.disputed == (expected is None)


def test_true_against_false_is_disputed_even_with_a_third_in_between() -> None:
    findings = [finding("police", TRUE), finding("forensic", FALSE), finding("office", MOSTLY)]

    assert decided([POLICE, FORENSIC, OFFICE], *findings).disputed


def test_primary_voices_decide_over_secondary_ones() -> None:
    found = decided([PAPER, POLICE], finding("paper", FALSE), finding("police", TRUE))

    assert (found.outcome, [item.source for item in found.deciding]) == (TRUE, ["police"])


def test_secondary_voices_decide_when_no_primary_one_answers() -> None:
    found = decided([POLICE, PAPER], finding("police", UNDECIDABLE), finding("paper", MOSTLY))

    assert found.outcome is MOSTLY


def test_reprints_of_one_origin_are_one_voice() -> None:
    findings = [finding("police", TRUE), finding("reprint", FALSE), finding("forensic", TRUE)]

    found = decided([POLICE, REPRINT, FORENSIC], *findings)

    assert found.outcome is TRUE
    assert [len(voice.silent) for voice in found.voices] == [1, 0]


def test_series_of_one_origin_and_standing_meet_in_the_middle_without_a_dispute() -> None:
    found = decided([REPRINT, OTHER_REPRINT], finding("reprint", TRUE), finding("other-reprint", FALSE))

    assert (found.outcome, found.disputed) == (INEXACT, False)


def test_a_source_of_record_speaks_for_its_origin() -> None:
    findings = [finding("police", FALSE), finding("reprint", TRUE)]

    assert decided([POLICE, REPRINT], *findings, of_record="reprint").outcome is TRUE


def test_a_source_of_record_counts_as_primary() -> None:
    found = decided([PAPER, REPRINT], finding("paper", TRUE), finding("reprint", FALSE), of_record="paper")

    assert found.outcome is TRUE


def test_a_source_of_record_does_not_win_against_another_primary_origin() -> None:
    found = decided([PAPER, FORENSIC], finding("paper", TRUE), finding("forensic", FALSE), of_record="paper")

    assert found.disputed


@pytest.mark.parametrize(
    ("newer", "expected"),
    [
        pytest.param(finding("new", FALSE), FALSE, id="the newer one answers"),
        pytest.param(finding("new", UNDECIDABLE), TRUE, id="the newer one has no such figure"),
        pytest.param(
            finding("new", UNDECIDABLE, undecided=Undecided.BREAK),
            UNDECIDABLE,
            id="the newer one refuses",
        ),
    ],
)
def test_the_newest_vintage_speaks(newer: Finding, expected: Outcome) -> None:
    vintages = [
        source("new", origin=["un"], supersedes="middle"),
        source("middle", origin=["un"], supersedes="old"),
        source("old", origin=["un"]),
    ]

    assert decided(vintages, finding("old", TRUE), newer).outcome is expected


def test_vintages_that_supersede_each_other_in_a_circle_come_to_an_end() -> None:
    circle = [source("a", supersedes="b"), source("b", supersedes="a")]

    assert decided(circle, finding("a", TRUE), finding("b", TRUE)).outcome is UNDECIDABLE


def test_a_round_up_is_heard_while_it_carries_an_origin_that_nobody_answered_for() -> None:
    findings = [finding("police", UNDECIDABLE), finding("forensic", UNDECIDABLE), finding("round-up", MOSTLY)]

    assert decided([POLICE, FORENSIC, ROUND_UP], *findings).outcome is MOSTLY


def test_a_round_up_of_what_was_heard_is_listed_and_silent() -> None:
    findings = [finding("police", TRUE), finding("forensic", TRUE), finding("round-up", FALSE)]

    found = decided([POLICE, FORENSIC, ROUND_UP], *findings)

    assert origins_heard(found.voices) == len(found.voices) == 2
    assert all(findings[2] in voice.silent for voice in found.voices)


def test_a_wider_round_up_is_a_further_voice_only_for_what_the_narrower_one_lacks() -> None:
    findings = [finding("wide", TRUE), finding("round-up", TRUE)]

    found = decided([WIDE_ROUND_UP, ROUND_UP], *findings)

    assert [sorted(voice.origins) for voice in found.voices] == [
        ["forensic", "police"],
        ["forensic", "office", "police"],
    ]
    assert origins_heard(found.voices) == 2


def test_a_primary_source_with_several_origins_is_a_voice_of_its_own() -> None:
    joint = source("joint", origin=["police", "forensic"])
    findings = [finding("police", TRUE), finding("forensic", TRUE), finding("joint", FALSE)]

    assert decided([POLICE, FORENSIC, joint], *findings).disputed


def test_a_source_without_a_stated_origin_or_standing_is_secondary_and_speaks_for_itself() -> None:
    unknown = [source("a", standing=None), source("b", standing=None)]

    found = decided(unknown, finding("a", TRUE), finding("b", TRUE))

    assert [(set(voice.origins), voice.primary) for voice in found.voices] == [({"a"}, False), ({"b"}, False)]


def test_a_source_that_no_catalogue_describes_speaks_for_itself() -> None:
    assert decided([], finding("derived", TRUE)).voices[0].origins == {"derived"}


def test_when_all_abstain_the_reason_is_that_of_the_best_source() -> None:
    findings = [finding("paper", UNDECIDABLE), finding("police", UNDECIDABLE)]

    assert decided([PAPER, POLICE], *findings).deciding == (findings[1],)


def test_an_editors_reading_decides_alone() -> None:
    assert decided([POLICE], finding(None, MOSTLY)).outcome is MOSTLY


def test_an_editors_reading_cannot_be_mixed_with_figures() -> None:
    with pytest.raises(ValueError, match="cannot be mixed"):
        decided([POLICE], finding(None, TRUE), finding("police", TRUE))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("There were 60 Intentional Homicides.", TRUE, id="the sentence names one definition"),
        pytest.param("There were 60 killings.", None, id="the sentence names none"),
    ],
)
def test_only_sources_of_the_definition_that_is_named_vote(sentence: str, expected: Outcome | None) -> None:
    findings = [
        finding("police", TRUE, definition="intentional homicides"),
        finding("forensic", FALSE, definition="deaths by violence"),
        finding("office", TRUE),
    ]
    witnesses = witnesses_of(
        claim(sentence, "police", "forensic", "office"), {str(item.id): item for item in (POLICE, FORENSIC, OFFICE)}
    )

    assert decide(findings, witnesses, [sentence]).outcome is expected


def test_only_sources_that_matter_to_the_claim_are_witnesses_in_its_order() -> None:
    newer, unasked = source("newer", supersedes="older"), source("unasked")
    catalogue = {str(item.id): item for item in (unasked, OFFICE, source("older"), POLICE, newer)}

    found = witnesses_of(claim("A sentence.", "newer", "police", "missing"), catalogue, ["office", "police"])

    assert [(item.id, item.order) for item in found.values()] == [
        ("newer", 0),
        ("police", 1),
        ("office", 2),
        ("older", 3),
    ]
