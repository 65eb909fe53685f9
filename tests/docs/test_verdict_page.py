"""docs/verdicts.md says what the code does: the words, their order, and examples that come out so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from claimcheck.judgement.table import TABLE
from claimcheck.judgement.verdicts import Word
from claimcheck.quantities.outcomes import Outcome
from claimcheck.report.labels import OUTCOMES, word_label

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "verdicts.md").read_text(encoding="utf-8")
PLAIN = {row.word: row.plain for row in TABLE} | {Word.OUTDATED: "another verdict today than on the day it was said"}
EXAMPLE = re.compile(r"^\| \S+ .*? \| `([a-z-]+)` \|.*\[`(\S+)`\]\(\.\./(\S+)\)", re.MULTILINE)


@pytest.mark.parametrize("word", list(Word))
def test_a_verdict_is_shown_and_said_in_plain_words(word: Word) -> None:
    label = word_label(word)
    assert f"| {label.symbol} {label.word} | `{word}` | {PLAIN[word]} |" in PAGE


@pytest.mark.parametrize("outcome", list(Outcome))
def test_an_outcome_is_shown(outcome: Outcome) -> None:
    assert f"| {OUTCOMES[outcome].symbol} {OUTCOMES[outcome].word} | " in PAGE


def test_the_rows_stand_in_the_order_in_which_they_are_tried() -> None:
    tried = PAGE.split("| verdict | when |")[1]
    assert re.findall(r"^\| `([a-z-]+)` \|", tried, re.MULTILINE) == [str(row.word) for row in TABLE]


@pytest.mark.parametrize(("word", "claim", "file"), EXAMPLE.findall(PAGE))
def test_an_example_of_the_example_book_is_expected_to_come_out_so(word: str, claim: str, file: str) -> None:
    told = (ROOT / file).read_text(encoding="utf-8").split(f"- id: {claim}\n")[1].split("\n  - id:")[0]
    assert f"\n    expect: {word}" in told


def test_the_page_has_examples_from_the_example_book() -> None:
    assert len(EXAMPLE.findall(PAGE)) > 5
