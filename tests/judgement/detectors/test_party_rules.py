"""Detectors that look at who stands behind a claim, and whether readers will find it again."""

from __future__ import annotations

import pytest
from tests.judgement.builders import (
    FALSE,
    MOSTLY,
    TRUE,
    UNDECIDABLE,
    any_check,
    change_check,
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

from claimcheck.claims.claim import Said
from claimcheck.claims.nodes import Written
from claimcheck.claims.params import StandsFor
from claimcheck.claims.published import Appearance
from claimcheck.claims.source_refs import Party, SourceRef, Stance
from claimcheck.datasets.sources import Data, Source
from claimcheck.judgement.verdicts import Verdict, Weight, Word
from claimcheck.quantities.outcomes import Outcome

POLICE = source("police", origin=["police"], party=Party.IMPLEMENTER)
MINISTER = source("minister", origin=["minister"], party=Party.CLAIMANT)
FORENSIC = source("forensic", origin=["forensic"])
PAPER = source("paper", origin=["police"], standing="secondary")
ROUND_UP = source("round-up", origin=["police", "forensic"], standing="secondary")
LEVEL = level_check()


def messages(verdict: Verdict, rule: str) -> list[str]:
    return [item.message for item in fired(verdict, rule)]


# -- circular-source --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        pytest.param([POLICE], "whoever ran the policy", id="the police alone"),
        pytest.param([MINISTER], "the claimant", id="the claimant alone"),
        pytest.param([POLICE, MINISTER], "the claimant and whoever ran the policy", id="both sides of one desk"),
        pytest.param([POLICE, PAPER], "whoever ran the policy", id="a paper that prints the police's figures"),
    ],
)
def test_a_claim_that_only_a_party_confirms_is_told(sources: list[Source], expected: str) -> None:
    findings = [finding(str(item.id), TRUE) for item in sources]

    verdict = judged([part(LEVEL, *findings)], None, *sources)

    assert messages(verdict, "circular-source") == [f"nobody independent confirms it: all of it comes from {expected}"]
    assert verdict.word is Word.TRUE_BUT
    assert verdict.axes.sources.circular


@pytest.mark.parametrize(
    ("sources", "outcome"),
    [
        pytest.param([POLICE, FORENSIC], TRUE, id="somebody else counted too"),
        pytest.param([FORENSIC], TRUE, id="nobody's party"),
        pytest.param([POLICE], FALSE, id="a party's own figures refute it"),
        pytest.param([POLICE], UNDECIDABLE, id="nothing is decided"),
    ],
)
def test_an_independent_voice_or_a_claim_that_does_not_hold_is_no_circle(
    sources: list[Source], outcome: Outcome
) -> None:
    findings = [finding(str(item.id), outcome) for item in sources]

    assert messages(judged([part(LEVEL, *findings)], None, *sources), "circular-source") == []


def test_a_paper_that_prints_what_a_party_of_the_claim_counted_is_no_second_witness() -> None:
    by_paper = change_check(source=(Written("paper"),))
    results = [part(by_paper, finding("paper", TRUE))]

    verdict = judged(results, claim("It fell.", "paper", "police"), PAPER, POLICE)

    (found,) = fired(verdict, "circular-source")
    assert found.message.endswith("all of it comes from a party to the claim, printed by others")


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(ROUND_UP, id="it carries another origin too"),
        pytest.param(FORENSIC, id="it counted for itself"),
    ],
)
def test_a_source_with_an_origin_of_its_own_is_independent_of_the_parties(other: Source) -> None:
    results = [part(LEVEL, finding(str(other.id), MOSTLY))]

    assert messages(judged(results, claim("It was 60.", other.id, "police"), other, POLICE), "circular-source") == []


def test_the_claim_may_name_a_party_that_the_catalogue_does_not() -> None:
    said = claim("It was 60.", SourceRef(id=Written("forensic"), party=Party.CLAIMANT))

    verdict = judged([part(LEVEL, finding("forensic", TRUE))], said, FORENSIC)

    assert [item.weight for item in fired(verdict, "circular-source")] == [Weight.SERIOUS]


def test_parts_that_rest_on_a_party_are_told_together() -> None:
    alone, both = part(LEVEL, finding("police", TRUE)), part(LEVEL, finding("police", TRUE), finding("forensic", TRUE))

    (found,) = fired(judged([alone, both, alone], None, POLICE, FORENSIC), "circular-source")

    assert found.message.startswith("nobody independent confirms 2 of 3 parts")
    assert found.part is None


def test_an_editors_reading_without_documents_rests_on_no_party() -> None:
    assert messages(judged([part(document_check(), finding(None, TRUE))], None, POLICE), "circular-source") == []


def test_what_was_measured_is_told_before_who_counted_it() -> None:
    proxy = change_check(
        measure=Written("extortion-reports"), stands_for=StandsFor(what=Written("extortion"), gap=Written("few report"))
    )
    results = [part(proxy, finding("police", TRUE))]

    verdict = judged(results, claim("Extortion fell.", "police"), POLICE)

    assert [item.rule for item in verdict.detected][:2] == ["proxy-measure", "circular-source"]
    assert "not extortion" in verdict.reason


# -- not-archived -----------------------------------------------------------------------------------

PAGE = Written("https://example.org/page")
COPY = Written("https://archive.example/page")
TABLE = Data(path=Written("table.csv"), measures={})


def said(url: Written | None = None, archived: Written | None = None) -> Said:
    return Said(by=Written("A. Minister"), url=url, archived=archived)


@pytest.mark.parametrize(
    ("where", "copies", "expected"),
    [
        pytest.param(said(url=PAGE), (), ["no archived copy of the statement itself"], id="a page nobody saved"),
        pytest.param(said(url=PAGE, archived=COPY), (), [], id="a page with a copy"),
        pytest.param(said(), (), [], id="said on no page"),
        pytest.param(said(url=PAGE), (Appearance(url=PAGE, archived=COPY),), [], id="a copy elsewhere"),
        pytest.param(
            said(url=PAGE),
            (Appearance(url=PAGE),),
            ["no archived copy of the statement itself"],
            id="another page without a copy",
        ),
    ],
)
def test_a_statement_on_a_page_needs_a_copy(where: Said, copies: tuple[Appearance, ...], expected: list[str]) -> None:
    of = claim("It was 60.", "forensic", said=where, appearances=copies)

    assert messages(judged([part(LEVEL, finding("forensic"))], of, FORENSIC), "not-archived") == expected


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        pytest.param(source("forensic", url=PAGE), ["no archived copy of Forensic"], id="a figure typed from a page"),
        pytest.param(source("forensic", url=PAGE, archived=COPY), [], id="a page with a copy"),
        pytest.param(source("forensic", url=PAGE, data=TABLE), [], id="a file in the book"),
    ],
)
def test_a_page_that_decides_needs_a_copy(behind: Source, expected: list[str]) -> None:
    assert messages(judged([part(LEVEL, finding("forensic"))], None, behind), "not-archived") == expected


def test_a_document_for_or_against_is_a_page_too_and_many_pages_are_told_in_one_line() -> None:
    pages = [source(f"page-{number}", url=PAGE, title=f"Page {number}") for number in range(1, 5)]
    refs = [ref(str(page.id), stance=Stance.SUPPORTS) for page in pages]
    of = claim("It works.", *refs, said=said(url=PAGE))

    verdict = judged([part(document_check(), finding(None, TRUE))], of, *pages)

    assert messages(verdict, "not-archived") == ["no archived copy of the statement itself, Page 1, Page 2 and 2 more"]


# -- missing-rivals ---------------------------------------------------------------------------------

RIVAL = "Jamaica has no figure for 2017; its last, 58.5 in 2016, is higher"


@pytest.mark.parametrize(
    ("outcome", "rivals", "expected"),
    [
        pytest.param(TRUE, (RIVAL,), [f"who is missing could be ahead: {RIVAL}"], id="a rival that led before"),
        pytest.param(
            MOSTLY, ("Belize", "Haiti"), ["who is missing could be ahead: no figure for Belize, Haiti"], id="name"
        ),
        pytest.param(
            TRUE, (RIVAL,) * 5, [f"who is missing could be ahead: {'; '.join([RIVAL] * 3)}; and 2 more"], id="many"
        ),
        pytest.param(TRUE, (), [], id="nobody is missing who could be ahead"),
        pytest.param(FALSE, (RIVAL,), [], id="a rank that does not hold"),
        pytest.param(UNDECIDABLE, (RIVAL,), [], id="a rank that is open already"),
    ],
)
def test_a_first_place_with_a_rival_missing_is_told(
    outcome: Outcome, rivals: tuple[str, ...], expected: list[str]
) -> None:
    verdict = judged([part(any_check("rank"), finding("forensic", outcome, rivals=rivals))], None, FORENSIC)

    assert messages(verdict, "missing-rivals") == expected
