"""The phrases of docs/how-do-i.md come out as the page says."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.docs.phrase_page import PAGE, answers, phrases, promised

from claimcheck.evaluation.findings import Finding

TEXT = PAGE.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Finding]]:
    return answers(TEXT, Path(tmp_path_factory.mktemp("phrases")))


@pytest.mark.parametrize(("phrase", "sample"), phrases(TEXT).items(), ids=phrases(TEXT))
def test_a_phrase_comes_out_as_the_page_says(phrase: str, sample: str, said: dict[str, list[Finding]]) -> None:
    assert [(str(item.outcome), item.reason) for item in said[phrase]] == promised(sample)


@pytest.mark.parametrize(("phrase", "sample"), phrases(TEXT).items(), ids=phrases(TEXT))
def test_a_phrase_holds(phrase: str, sample: str) -> None:
    assert promised(sample), phrase
    assert {outcome for outcome, _ in promised(sample)} <= {"true", "mostly"}


def test_there_are_thirty_phrases() -> None:
    assert len(phrases(TEXT)) >= 30
