"""Whole books with their promised answers: a folder each, claims/, sources/ and expected.json.

A new case is a new folder. `python tests/golden/test_golden_books.py FOLDER…` writes the answers of today to
expected.json; read the difference as if it were printed in tomorrow's paper. A folder with a file `as-of` is checked
as of the day it names (said, today, a date), and its answers hold the verdicts of both days.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from claimcheck.claims.book import open_book
from claimcheck.evaluation.kind import discover
from claimcheck.judgement.two_dates import headline_of
from claimcheck.pipeline import run
from claimcheck.report.json_report import json_report

HERE = Path(__file__).parent
BOOKS = sorted(folder for folder in HERE.iterdir() if (folder / "claims").is_dir())
ENDINGS = ("agrees", "differs", "undecidable")
TODAY = dt.date(2024, 6, 1)
CHECK_KEYS = ("kind", "role", "outcome", "undecided", "direction", "reason")
FINDING_KEYS = ("source", "stance", "outcome", "reason", "would_decide", "n", "notes", "rows")


def answers_of(folder: Path) -> dict[str, Any]:
    """What the book comes to, without what a new release may add."""
    day = folder / "as-of"
    as_of = day.read_text(encoding="utf-8").strip() if day.is_file() else "today"
    found = run(open_book(folder), today=TODAY, as_of=headline_of(as_of, TODAY))
    report = json.loads(json_report(found, found.rows()))
    dates = ("day", "as_of", "today") if day.is_file() else ()
    return {
        "claims": [_claim(claim) | {key: claim[key] for key in dates} for claim in report["claims"]],
        "problems": [{key: item[key] for key in ("code", "file", "line", "column")} for item in report["problems"]],
    }


def _claim(claim: dict[str, Any]) -> dict[str, Any]:
    kept = {key: claim[key] for key in ("id", "verdict", "direction", "reason", "agrees")}
    kept["detectors"] = [f"{item['rule']}: {item['severity']}" for item in claim["detectors"]]
    kept["checks"] = [
        {key: check[key] for key in CHECK_KEYS} | {"findings": [_finding(item) for item in check["findings"]]}
        for check in claim["checks"]
    ]
    return kept


def _finding(finding: dict[str, Any]) -> dict[str, Any]:
    observed = [f"{seen['label']} {seen['at']}: {seen['value']}" for seen in finding["observed"]]
    return {key: finding[key] for key in FINDING_KEYS if key in finding} | {"observed": observed}


@pytest.mark.parametrize("folder", BOOKS, ids=lambda folder: folder.name)
def test_a_book_comes_to_what_it_promises(folder: Path) -> None:
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    assert answers_of(folder) == expected


@pytest.mark.parametrize("kind", sorted(discover()))
def test_every_kind_has_a_book_that_agrees_one_that_differs_and_one_left_open(kind: str) -> None:
    names = {folder.name for folder in BOOKS}
    assert {f"{kind}-{ending}" for ending in ENDINGS} <= names


@pytest.mark.parametrize("folder", BOOKS, ids=lambda folder: folder.name)
def test_the_name_of_a_book_says_how_it_ends(folder: Path) -> None:
    outcomes = {check["outcome"] for claim in answers_of(folder)["claims"] for check in claim["checks"]}
    ending = folder.name.rsplit("-", 1)[1]
    fitting = {"agrees": {"true", "mostly"}, "differs": {"false", "inexact"}, "undecidable": {"undecidable"}}
    assert outcomes <= fitting[ending]


if __name__ == "__main__":
    for name in sys.argv[1:] or [folder.name for folder in BOOKS]:
        text = json.dumps(answers_of(HERE / name), indent=2, ensure_ascii=False) + "\n"
        (HERE / name / "expected.json").write_text(text, encoding="utf-8", newline="\n")
