from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from tests.report.hand_built import PEAK, claims_of, judged

from claimcheck.judgement.verdicts import Word
from claimcheck.problems import Place, Problem
from claimcheck.report.counts import Count, count
from claimcheck.report.json_report import json_report, json_validation

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from claimcheck.judgement.verdicts import Verdict

PROBLEM = Problem("CC501", "no column 'x'", Place("sources/a.yaml", 3, 5), "columns: y", "sixty-thousand-gangs")


@dataclass(frozen=True)
class Finished:
    """A run as the report sees it."""

    verdicts: list[Verdict]
    problems: list[Problem]
    unread: dict[str, Place | None] = field(default_factory=dict)


@pytest.fixture
def report(tmp_path: Path) -> dict[str, Any]:
    fell, gangs = claims_of(tmp_path)
    verdicts = [judged(fell, Word.MISLEADING, detected=(PEAK,)), judged(gangs, None, problems=(PROBLEM,))]
    key = verdicts[0].parts[0].deciding[0].observed[0].cells[0]
    rows = {key: ["sources/data/unodc-homicide.csv:312"]}
    loaded: dict[str, Any] = json.loads(json_report(Finished(verdicts, [PROBLEM]), rows))
    return loaded


def test_every_promised_key_of_a_claim_is_there(report: dict[str, Any]) -> None:
    assert {
        "id", "file", "line", "claim", "said_on", "verdict", "direction", "label", "scale", "reason", "as_of",
        "expected", "agrees", "axes", "checks", "detectors", "problems",
    } <= set(report["claims"][0])  # fmt: skip


def test_what_is_not_computed_yet_is_null(report: dict[str, Any]) -> None:
    axes = report["claims"][0]["axes"]
    assert axes["robustness"] == {
        "n": None, "S": 0.3, "x": 1.67, "K_half": None, "R": None, "F": None, "U": None, "H": None, "omega": None,
    }  # fmt: skip
    assert report["claims"][0]["as_of"] is None
    assert axes["evidence"] is None
    assert report["claims"][0]["checks"][0]["readings"] is None


def test_a_finding_carries_its_figures_their_bounds_and_their_rows(report: dict[str, Any]) -> None:
    finding = report["claims"][0]["checks"][0]["findings"][0]
    assert finding["source"] == "unodc-homicide"
    assert finding["stance"] == "supports"
    assert finding["claimed"] == "103 to 60"
    first = finding["observed"][0]
    assert (first["of"], first["at"], first["value"], first["low"], first["high"]) == (
        "SLV",
        "2015",
        107.6,
        107.55,
        107.65,
    )
    assert finding["rows"] == ["sources/data/unodc-homicide.csv:312"]


def test_a_claim_that_was_not_checked_has_no_verdict(report: dict[str, Any]) -> None:
    claim = report["claims"][1]
    assert (claim["verdict"], claim["agrees"], claim["axes"], claim["checks"]) == (None, None, None, [])
    assert claim["problems"] == report["problems"]


def test_a_problem_carries_its_place(report: dict[str, Any]) -> None:
    problem = report["problems"][0]
    assert {key: problem[key] for key in ("code", "message", "file", "line", "column", "hint")} == {
        "code": "CC501",
        "message": "no column 'x'",
        "file": "sources/a.yaml",
        "line": 3,
        "column": 5,
        "hint": "columns: y",
    }


def test_a_problem_without_a_place_has_null_for_it() -> None:
    report = json.loads(json_validation(0, 0, [Problem("CC900", "we failed")]))
    assert (report["problems"][0]["file"], report["problems"][0]["line"]) == (None, None)


def test_every_claim_is_counted_once(tmp_path: Path) -> None:
    fell, gangs = claims_of(tmp_path)
    verdicts = [judged(fell, Word.TRUE), judged(fell, Word.FALSE), judged(gangs, Word.TRUE), judged(gangs, None)]
    assert count(verdicts, unread=2) == Count(claims=6, agree=1, differ=1, without_expect=1, not_checked=3)


def test_the_said_day_of_a_month_is_its_last(report: dict[str, Any]) -> None:
    assert report["claims"][0]["said_on"] == "2018-07-31"


def test_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    run = Finished([judged(claims_of(tmp_path)[0], Word.TRUE)], [PROBLEM])
    assert json_report(run, {}) == json_report(run, {})


def test_a_claim_that_could_not_be_read_has_the_same_keys(tmp_path: Path) -> None:
    run = Finished([judged(claims_of(tmp_path)[0], Word.TRUE)], [PROBLEM], {"sixty-thousand-gangs": PROBLEM.place})
    read, unread = json.loads(json_report(run, {}))["claims"]
    assert list(read) == list(unread)
    assert (unread["verdict"], unread["line"], unread["problems"][0]["code"]) == (None, 3, "CC501")
