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
from claimcheck.drafting.measures import candidates
from claimcheck.drafting.places import Sort, places_said
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
    "answers": r"\banswers\b",
    "figure": r"\bwhich figure\b",
    "side": r"\bfrom above\b",
    "documents": r"\bdocuments\b",
}
each_sentence = pytest.mark.parametrize("line", SENTENCES, ids=lambda line: line["id"])


@cache
def newsroom() -> tuple[Book, Catalogue]:
    """The book with the catalogue; no table stands behind it, and none is opened."""
    book = open_book(HERE / "book")
    return book, load(book).catalogue


def measures_of(check: dict[str, Any]) -> list[str]:
    """Those that a check asks for, or of which somebody has to choose one."""
    return check.get("any of") or check.get("measures") or [check["measure"]]


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


def _measured(line: dict[str, Any]) -> list[dict[str, Any]]:
    return [check for check in line["checks"] if check["kind"] != "document"]


def _is_of_one(line: dict[str, Any]) -> bool:
    """A sentence with one thing to measure, and no part that is left out."""
    checks = _measured(line)
    return (
        len({str(measures_of(check)) for check in checks}) == 1 and "left" not in line and "measures" not in checks[0]
    )


def _is_beyond(line: dict[str, Any]) -> bool:
    return not _measured(line) and "left" not in line


@each_sentence
def test_a_draft_says_what_a_careful_person_would(line: dict[str, Any]) -> None:
    assert [aspect for aspect, is_right in answers(line).items() if not is_right] == []


@pytest.mark.parametrize("line", [line for line in SENTENCES if _measured(line)], ids=lambda line: line["id"])
def test_every_measure_of_a_sentence_is_a_candidate(line: dict[str, Any]) -> None:
    found = {item.measure for item in candidates(line["claim"], newsroom()[1])}
    assert {name for check in _measured(line) for name in measures_of(check)} <= found


@pytest.mark.parametrize("line", [line for line in SENTENCES if _is_of_one(line)], ids=lambda line: line["id"])
def test_the_measure_of_a_sentence_comes_first(line: dict[str, Any]) -> None:
    found = candidates(line["claim"], newsroom()[1])
    assert found[0].measure in measures_of(line["checks"][0])
    assert [item.measure for item in found if item.is_equal] == line["checks"][0].get("any of", [])


@pytest.mark.parametrize("line", [line for line in SENTENCES if _is_beyond(line)], ids=lambda line: line["id"])
def test_what_cannot_be_measured_has_no_measure_without_a_doubt(line: dict[str, Any]) -> None:
    assert [item.measure for item in candidates(line["claim"], newsroom()[1]) if not item.doubts] == []


@each_sentence
def test_the_places_of_a_sentence_are_found(line: dict[str, Any]) -> None:
    found = places_said(line["claim"], newsroom()[1])
    named = [item.value for item in found if item.sort in {Sort.PLACE, Sort.GROUP}]
    assert list(dict.fromkeys(named)) == line.get("named", line["places"])


@pytest.mark.parametrize("language", ["en", "es"])
def test_there_are_thirty_sentences_of_each_language(language: str) -> None:
    assert sum(line.get("language", "en") == language for line in SENTENCES) == 30


def test_every_kind_is_asked_for_but_the_effect_of_a_policy() -> None:
    kinds = {path.stem for path in (HERE.parents[1] / "docs" / "kinds").glob("*.md")} - {"README", "effect"}
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
