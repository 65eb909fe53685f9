"""The example book comes out as a fact-checker would sign it, and its catalogue is complete."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from claimcheck.claims.book import Book, find_book
from claimcheck.claims.claim import Claim
from claimcheck.datasets.sources import Source
from claimcheck.loading import Loaded, load

ROOT = Path(__file__).resolve().parents[2]
VERDICTS = {
    "rate-2015": "true-but",
    "highest-2015": "true",
    "rate-2016": "mostly-true",
    "rate-2017": "mostly-true",
    "dropped-after-plan": "misleading",
    "second-to-venezuela-2017": "disputed",
    "plan-reduced-emigration": "unproven",
    "only-country-with-a-fall": "mixed",
    "asylum-seekers-doubled": "true",
    "apprehensions-up-and-down": "true",
    "rose-in-some-municipalities": "true",
    "extortion-fell": "true-but",
    "gallup-improved": "unproven",
    "plan-caused-fall": "unproven",
    "nobody-evaluated-it": "unproven",
    "chile-rate-2021": "outdated",
}


@cache
def checked() -> dict[str, Any]:
    words = [sys.executable, "-m", "claimcheck", "check", "-f", "json"]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def claim(name: str) -> dict[str, Any]:
    return next(item for item in checked()["claims"] if item["id"] == name)


def outcomes(name: str) -> dict[str, str]:
    first = claim(name)["checks"][0]
    return {finding["source"]: finding["outcome"] for finding in first["findings"]}


def fired(name: str) -> set[str]:
    return {item["rule"] for item in claim(name)["detectors"]}


def opened() -> Loaded:
    book = find_book(ROOT)
    assert isinstance(book, Book)
    return load(book)


SOURCES = list(opened().catalogue.sources.values())
CLAIMS = opened().claims


def test_every_claim_of_the_book_is_in_the_list_above() -> None:
    assert {item["id"] for item in checked()["claims"]} == set(VERDICTS)


@pytest.mark.parametrize(("name", "verdict"), VERDICTS.items(), ids=VERDICTS)
def test_a_claim_gets_the_verdict_the_newsroom_stands_by(name: str, verdict: str) -> None:
    assert (claim(name)["verdict"], claim(name)["agrees"]) == (verdict, True)


@pytest.mark.parametrize("name", ["rate-2015", "rate-2016", "rate-2017"])
def test_a_published_rate_holds_for_the_police_and_differs_in_the_world_bank_series(name: str) -> None:
    found = outcomes(name)
    assert found["police-rates"] == "true"
    assert found["unodc-homicide"] in {"mostly", "inexact"}


def test_the_fall_after_the_plan_starts_at_a_peak() -> None:
    assert "peak-baseline" in fired("dropped-after-plan")
    assert claim("dropped-after-plan")["axes"]["robustness"]["S"] < 0.1


def test_the_round_up_and_the_world_bank_disagree_on_who_is_second() -> None:
    found = outcomes("second-to-venezuela-2017")
    assert (found["insight-crime-2017"], found["unodc-homicide"]) == ("true", "false")


def test_the_dispute_over_who_is_second_is_one_of_what_is_counted() -> None:
    reason = claim("second-to-venezuela-2017")["reason"]
    assert reason.startswith("equally good sources count different things: insight-crime-2017 counts ")
    assert "killings by the police and undetermined deaths" in reason
    assert "unodc-homicide counts intentional homicides known to the authorities" in reason


def test_extortion_is_reports_of_extortion_before_it_is_the_word_of_a_party() -> None:
    rules = [item["rule"] for item in claim("extortion-fell")["detectors"] if item["severity"] == "serious"]
    assert rules == ["proxy-measure", "circular-source"]
    assert "what was counted is extortion reports, not extortion" in claim("extortion-fell")["reason"]


def test_an_index_over_changed_questions_is_open_because_its_definition_differs() -> None:
    assert "the definition differs between 2015 and 2017" in claim("gallup-improved")["reason"]


def test_beside_the_flow_at_the_border_stand_another_flow_and_a_stock() -> None:
    beside = {check["kind"]: check["role"] for check in claim("plan-reduced-emigration")["checks"]}
    notes = [check["findings"][0]["observed"] for check in claim("plan-reduced-emigration")["checks"]]
    periods = {(seen["at"], seen["unit"]) for figures in notes for seen in figures}
    assert beside == {"change": "context", "effect": "load-bearing"}
    assert {("FY2017", "apprehensions"), ("2017", "applications"), ("2017", "people")} <= periods


def effects(name: str) -> dict[str, dict[str, Any]]:
    """What each source makes of the claim of effect."""
    findings = [finding for check in claim(name)["checks"] for finding in check["findings"] if "effect" in finding]
    return {finding["source"]: finding["effect"] for finding in findings}


def test_that_the_plan_caused_the_fall_is_open_for_the_reasons_that_stand_in_the_way() -> None:
    found = effects("plan-caused-fall")["unodc-homicide"]
    told = "; ".join(found["reasons"])
    assert (found["state"], found["moved"]["answer"]) == ("not shown", "depends on the window")
    for reason in (
        "it began in 2015, which has the highest of all 14 figures",
        "prison measures and the gangs' cease-fire (2016-04)",
        "24 of the 50 municipalities joined only then (2017-11)",
        "it was chosen because the figure was bad",
        "synthetic control: no mix of 22 places went as El Salvador did before the policy",
    ):
        assert reason in told


def test_by_month_there_are_too_few_full_months_before_the_plan() -> None:
    found = effects("plan-caused-fall")["homicides-by-month"]
    assert found["state"] == "not testable"
    untested = {item["design"]: item["why_not"] for item in found["designs"]}
    reason = "6 points before, 14 after; an interrupted time series needs 8 and 3"
    assert untested["interrupted time series of counts"] == reason


def test_fewer_arrests_at_the_border_are_not_shown_to_come_from_the_plan() -> None:
    found = effects("plan-reduced-emigration")["border-patrol"]
    assert (found["state"], found["moved"]["answer"]) == ("not shown", "depends on the window")
    assert claim("plan-reduced-emigration")["axes"]["evidence"]["state"] == "not shown"


def test_no_problem_stands_in_the_book() -> None:
    assert checked()["problems"] == []


@pytest.mark.parametrize("source", SOURCES, ids=[source.id for source in SOURCES])
@pytest.mark.parametrize("key", ["url", "licence", "retrieved", "origin", "standing", "party"])
def test_a_source_is_catalogued_in_full(source: Source, key: str) -> None:
    assert getattr(source, key)


@pytest.mark.parametrize("entry", CLAIMS, ids=[entry.id for entry in CLAIMS])
def test_a_claim_says_when_and_where_it_was_said_and_what_is_expected(entry: Claim) -> None:
    assert entry.said.on
    assert entry.expect
    assert entry.said.url or entry.said.by == "The claimcheck maintainers"


def test_every_table_is_in_the_catalogue() -> None:
    tables = {Path(source.data.path).name for source in SOURCES if source.data is not None}
    assert tables == {path.name for path in (ROOT / "sources" / "data").iterdir()}


def test_every_source_is_used_or_explained() -> None:
    used = {ref.id for entry in CLAIMS for ref in entry.sources}
    assert [source.id for source in SOURCES if source.id not in used and source.note is None] == []


@pytest.mark.parametrize("path", sorted((ROOT / "sources" / "data").iterdir()), ids=lambda path: path.name)
def test_a_table_is_plain_utf8_with_unix_line_ends(path: Path) -> None:
    text = path.read_bytes()
    assert text.decode("utf-8").endswith("\n")
    assert b"\r" not in text
    assert not text.startswith(b"\xef\xbb\xbf")
