from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from tests.judgement.builders import TRUE, finding, judged, part, source
from tests.judgement.gaps import GAPS
from tests.judgement.sentences import OPEN, WHOLE

from claimcheck.claims.checks import AllOf, AnyOf
from claimcheck.claims.load import load_file
from claimcheck.evaluation.kind import discover

if TYPE_CHECKING:
    from pathlib import Path

    from claimcheck.judgement.verdicts import Verdict

RULES = {"uncovered-number", "uncovered-place", "uncovered-word", "hedge-mismatch"}
KINDS = {name: kind.params for name, kind in discover().items()}
TABLES = {
    "police": source("police"),
    "ine-spain": source("ine-spain", title="Padrón de España"),
    "ghana": source("ghana", title="Hospitals of Ghana"),
    "colombia": source("colombia", title="Policía de Colombia"),
}


def verdict_on(folder: Path, language: str, sentence: str, checks: str) -> Verdict:
    """The claim with these checks, each answered by a source that names no place."""
    path = folder / "claim.yaml"
    text = f"id: said\nclaim: {json.dumps(sentence, ensure_ascii=False)}\nlanguage: {language}\n"
    text += f"said: {{by: A minister, on: 2018-07}}\nsources: [{', '.join(TABLES)}]\n"
    path.write_text(f"{text}checks: {checks}\n", "utf-8")
    (claim,), problems = load_file(path, "claims/said.yaml", KINDS)
    assert not problems, problems
    parts = []
    for check in claim.checks:
        assert not isinstance(check, AllOf | AnyOf)
        asked = getattr(check.params, "source", ())
        parts.append(part(check, finding(str(asked[0]) if asked else "police", TRUE)))
    return judged(parts, claim, *TABLES.values())


def told(verdict: Verdict) -> set[tuple[str, str]]:
    return {(item.rule, words) for item in verdict.detected if item.rule in RULES for words in item.words}


@pytest.mark.parametrize(("language", "sentence", "checks"), WHOLE, ids=[sentence for _, sentence, _ in WHOLE])
def test_a_sentence_that_is_wholly_checked_is_left_alone(
    tmp_path: Path, language: str, sentence: str, checks: str
) -> None:
    assert told(verdict_on(tmp_path, language, sentence, checks)) == set()


@pytest.mark.parametrize(("language", "sentence", "checks", "expected"), OPEN, ids=[row[1] for row in OPEN])
def test_what_is_left_open_is_told(
    tmp_path: Path, language: str, sentence: str, checks: str, expected: set[tuple[str, str]]
) -> None:
    assert told(verdict_on(tmp_path, language, sentence, checks)) == expected


@pytest.mark.parametrize(("language", "sentence", "checks", "expected"), GAPS, ids=[row[1] for row in GAPS])
def test_one_gap_is_told_and_nothing_else(
    tmp_path: Path, language: str, sentence: str, checks: str, expected: set[str]
) -> None:
    assert {words for _, words in told(verdict_on(tmp_path, language, sentence, checks))} == expected


def test_the_sentences_are_a_hundred_and_twenty() -> None:
    assert len(WHOLE) + len(OPEN) == 60
    assert [sum(not row[3] for row in GAPS), sum(bool(row[3]) for row in GAPS)] == [30, 30]
