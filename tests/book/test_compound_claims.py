"""Sentences of several parts: what bears on the verdict, which reading counts, and what is printed of the rest."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from claimcheck.claims.book import open_book
from claimcheck.pipeline import Run, run
from claimcheck.report.json_report import json_report

SOURCES = Path(__file__).parent.parent / "golden" / "exists-agrees" / "sources"
HEAD = """id: compound
claim: Unemployment in Ostra rose to 8.2% in 2023, higher than ever, and all because of the last government.
said: {by: Ilse Varga, on: 2024-04-11}
sources: [statistics-office]
not-checked:
  - {part: all because of the last government, reason: opinion}
checks:
"""
RIGHT = "{kind: level, measure: unemployment-rate, of: OST, at: 2023, value: 8.2%}"
WRONG = "{kind: level, measure: unemployment-rate, of: OST, at: 2023, value: 4%}"
OPEN = "{kind: level, measure: unemployment-rate, of: NOR, at: 2021, value: 7%}"
RECORD = "{kind: record, measure: unemployment-rate, of: OST, at: 2023, extreme: highest}"
NEVER = (
    "{kind: exists, measure: unemployment-rate, of: OST, periods: 2014..2022, expected: none, "
    "predicate: {kind: threshold, line: 8%, side: above}}"
)


def checked(folder: Path, *checks: str) -> tuple[Run, dict[str, Any]]:
    """The run over a book with one claim of these parts, and what the JSON says of the claim."""
    shutil.copytree(SOURCES, folder / "sources")
    (folder / "claims").mkdir()
    lines = "".join(f"  - {check}\n" for check in checks)
    (folder / "claims" / "claim.yaml").write_text(HEAD + lines, encoding="utf-8")
    found = run(open_book(folder), today=dt.date(2024, 6, 1))
    claim: dict[str, Any] = json.loads(json_report(found, found.rows()))["claims"][0]
    return found, claim


def context(check: str) -> str:
    return check.removesuffix("}") + ", context: true}"


@pytest.mark.parametrize(
    ("checks", "verdict"),
    [
        pytest.param([RIGHT, context(WRONG)], "true", id="context cannot make it worse"),
        pytest.param([WRONG, context(RIGHT)], "false", id="context cannot make it better"),
        pytest.param([RIGHT, context(OPEN)], "true", id="context cannot leave it open"),
        pytest.param([context(RIGHT)], "unproven", id="context alone bears nothing"),
        pytest.param([RIGHT, WRONG], "mixed", id="a part that is wrong"),
        pytest.param([RIGHT, OPEN], "unproven", id="a part that is open"),
        pytest.param([f"{{any-of: [{WRONG}, {{all-of: [{RECORD}, {NEVER}]}}]}}"], "true", id="all-of inside any-of"),
        pytest.param([f"{{any-of: [{WRONG}, {{all-of: [{RECORD}, {OPEN}]}}]}}"], "unproven", id="open inside any-of"),
        pytest.param([f"{{any-of: [{WRONG}, {{all-of: [{RECORD}, {WRONG}]}}]}}"], "false", id="wrong in both"),
        pytest.param([f"{{all-of: [{RIGHT}, {NEVER}, {context(WRONG)}]}}"], "true", id="context inside all-of"),
    ],
)
def test_only_load_bearing_parts_and_the_best_reading_bear(tmp_path: Path, checks: list[str], verdict: str) -> None:
    _, claim = checked(tmp_path, *checks)
    assert claim["verdict"] == verdict


def test_context_and_what_is_not_checked_are_printed_all_the_same(tmp_path: Path) -> None:
    _, claim = checked(tmp_path, RIGHT, context(WRONG))
    assert [(check["role"], check["outcome"]) for check in claim["checks"]] == [
        ("load-bearing", "true"),
        ("context", "false"),
    ]
    assert claim["not_checked"] == [{"part": "all because of the last government", "reason": "opinion"}]


def test_the_checks_of_a_reading_carry_its_name(tmp_path: Path) -> None:
    several = f"{{all-of: [{RECORD}, {NEVER}], reading: in its own years}}"
    _, claim = checked(tmp_path, f"{{any-of: [{WRONG.removesuffix('}')}, reading: by the letter}}, {several}]}}")
    assert [(check["reading"], check["counts"]) for check in claim["checks"]] == [
        ("by the letter", False),
        ("in its own years", True),
        ("in its own years", True),
    ]
