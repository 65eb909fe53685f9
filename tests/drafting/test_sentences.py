"""Sixty sentences of politicians against a catalogue of fifty measures: what a draft makes of each.

`python tests/drafting/test_sentences.py` prints a table: a word for what is right, a dash for what is not.
"""

from __future__ import annotations

import re
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from claimcheck.claims.book import open_book
from claimcheck.drafting.draft import Told, draft
from claimcheck.loading import load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.claims.book import Book
    from claimcheck.datasets.catalogue import Catalogue

HERE = Path(__file__).parent
SENTENCES: list[dict[str, Any]] = yaml.safe_load((HERE / "sentences.yaml").read_text(encoding="utf-8"))
ASPECTS = ("valid", "kinds", "measures", "places", "periods", "figures", "open", "left")
TOPICS = {
    "time": r"\b(?:when|which (?:year|month|period|time)|period|since|until)\b",
    "place": r"\b(?:places?|where|whose|country)\b",
    "measure": r"\bmeasures?\b",
    "points": r"\bpoints\b",
    "among": r"\b(?:among|universe|others)\b",
    "whole": r"\b(?:whole|part of)\b",
}
each_sentence = pytest.mark.parametrize("line", SENTENCES, ids=lambda line: line["id"])


@cache
def newsroom() -> tuple[Book, Catalogue]:
    """The book with the catalogue; no table stands behind it, and none is opened."""
    book = open_book(HERE / "book")
    return book, load(book).catalogue


def expected_measures(line: dict[str, Any]) -> list[str]:
    """The measures of all checks, once each; of those that fit equally none."""
    named = [name for check in line["checks"] for name in (check.get("measures") or [check.get("measure")])]
    return list(dict.fromkeys(filter(None, named)))


def equal_measures(line: dict[str, Any]) -> list[str]:
    """The measures of which somebody has to choose one."""
    return [name for check in line["checks"] for name in check.get("any of", [])]


def answers(line: dict[str, Any]) -> dict[str, bool]:
    """What of a draft is as expected, by aspect."""
    book, catalogue = newsroom()
    made = draft(book, catalogue, "a-draft", line["claim"], line.get("language", "en"), Told())
    claim = yaml.safe_load(made.text)
    checks = list(_each(claim.get("checks", [])))
    written = "\n".join(text for check in checks for text in _texts(check))
    asked = " ".join(question for check in checks for question in _listed(check.get("open", [])))
    parts = [part["part"] for part in claim.get("not-checked", [])]
    wanted = [check["kind"] for check in line["checks"]]
    return {
        "valid": made.problems == (),
        "kinds": [check["kind"] for check in checks] == wanted,
        "measures": len(checks) == len(wanted) and all(map(_has_measure, checks, line["checks"])),
        "places": not wanted or all(_stands(name, written) for name in line.get("places", [])),
        "periods": all(_stands(period, written) for period in line.get("periods", [])),
        "figures": all(_stands(figure, written) for figure in line.get("figures", [])),
        "open": _is_open(asked, line.get("open", [])),
        "left": all(any(words in part for part in parts) for words in line.get("left", [])),
    }


def _each(checks: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for check in checks:
        inner = check.get("any-of") or check.get("all-of")
        yield from _each(inner) if inner else [check]


def _texts(found: object) -> Iterator[str]:
    """Every text of a check but its questions."""
    if isinstance(found, dict):
        for name, value in found.items():
            yield from () if name in {"open", "note"} else _texts(value)
    elif isinstance(found, list):
        for value in found:
            yield from _texts(value)
    else:
        yield str(found)


def _listed(found: str | list[str]) -> list[str]:
    return [found] if isinstance(found, str) else found


def _has_measure(check: dict[str, Any], wanted: dict[str, Any]) -> bool:
    if "any of" in wanted:
        return check.get("measure") in wanted["any of"]
    names = wanted.get("measures") or [wanted.get("measure")]
    return all(name is None or name in _texts(check) for name in names)


def _stands(words: str, written: str) -> bool:
    return re.search(rf"(?<![\w.,]){re.escape(words)}(?![\w%])", written, re.IGNORECASE) is not None


def _is_open(asked: str, topics: list[str]) -> bool:
    return all(re.search(TOPICS[topic], asked) for topic in topics) if topics else not asked


@each_sentence
def test_a_draft_says_what_a_careful_person_would(line: dict[str, Any]) -> None:
    assert [aspect for aspect, is_right in answers(line).items() if not is_right] == []


@pytest.mark.parametrize("language", ["en", "es"])
def test_there_are_thirty_sentences_of_each_language(language: str) -> None:
    assert sum(line.get("language", "en") == language for line in SENTENCES) == 30


def test_every_kind_is_asked_for() -> None:
    kinds = {path.stem for path in (HERE.parents[1] / "docs" / "kinds").glob("*.md")} - {"README"}
    assert {check["kind"] for line in SENTENCES for check in line["checks"]} == kinds


def table() -> str:
    """A line for each sentence, and how many are right in each aspect."""
    rows = [(line["id"], answers(line)) for line in SENTENCES]
    lines = [f"{name:<36}" + " ".join(_word(word, found[word]) for word in ASPECTS) for name, found in rows]
    right = " ".join(f"{sum(found[word] for _, found in rows):<8}" for word in ASPECTS)
    return "\n".join([*lines, f"{f'right of {len(rows)}':<36}{right}"]) + "\n"


def _word(word: str, is_right: bool) -> str:
    return f"{word if is_right else '-':<8}"


if __name__ == "__main__":
    sys.stdout.write(table())
