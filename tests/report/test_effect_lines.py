"""An effect on the page of a claim: plain words first, then the statistics, and a chart of what would have been."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimcheck.cli.main import main
from claimcheck.report.chart import Course, Expected, chart

GOLDEN = Path(__file__).resolve().parents[1] / "golden"


def shown(name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.chdir(GOLDEN / name)
    assert main(["show", "--color", "never", name]) == 0
    return capsys.readouterr().out


def test_both_questions_stand_before_the_statistics(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = shown("effect-agrees", capsys, monkeypatch)
    lines = [
        "Did it move as said? Yes, in every way to ask.",
        "Did the helmet rule do it? Supported.",
        "evidence: level 3 of 5 on sms-wwg",
        "what would raise the level: assignment that nobody chose",
        "confidence that the helmet rule did it: high",
        "Interrupted time series: ",
        "Difference-in-differences (it leads): ",
        "study university-study: -7.5 [-11, -4], level 3 of 5",
        "what would have been without it",
    ]
    places = [page.find(line) for line in lines]
    assert -1 not in places
    assert places == sorted(places)


def test_what_is_not_shown_says_what_is_in_the_way_and_what_could_have_been_seen(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = " ".join(shown("effect-undecidable", capsys, monkeypatch).split())
    assert "in the way: something else happened too: a new road around the town (2011-05)" in page
    assert "8 full periods before and 8 after: a change this size appears by chance in" in page
    assert "these figures could only have shown a change of at least" in page
    assert "What would decide it: the same figures for places without the policy" in page


def test_the_json_has_both_questions_and_every_design(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(GOLDEN / "effect-agrees")
    assert main(["check", "-f", "json"]) == 0
    claim = json.loads(capsys.readouterr().out)["claims"][0]
    effect = claim["checks"][0]["findings"][0]["effect"]
    assert effect["moved"]["answer"] == "moved"
    assert {item["design"]: item["tested"] for item in effect["designs"]} == {
        "interrupted time series": True,
        "difference-in-differences": True,
    }
    assert (effect["leads"], claim["axes"]["evidence"]["level"]) == ("difference-in-differences", 3)
    assert effect["studies"][0]["counts"]


@pytest.mark.parametrize(("symbols", "value", "band"), [(True, "○", "┊"), (False, "O", ":")], ids=["symbols", "ASCII"])
def test_what_would_have_been_is_drawn_with_its_interval(symbols: bool, value: str, band: str) -> None:
    points = [(str(year), float(figure)) for year, figure in zip(range(2010, 2016), [9, 9, 9, 5, 5, 5], strict=True)]
    expected = [Expected(at, 9.0, 7.0, 11.0) for at in (3, 4, 5)]
    course = Course(points, end=(5, 5), start=(3, 3), without=expected, is_effect=True)
    text = "\n".join(chart(course, width=60, symbols=symbols))
    assert "with the policy: 5 " in text
    assert f"{value} what would have been without it; {band} its 95% interval" in text
    assert next(line.count(value) for line in text.splitlines() if value in line) == 3


def test_an_interval_without_end_does_not_flatten_the_picture() -> None:
    points = [(str(year), float(year - 2000)) for year in range(2010, 2016)]
    course = Course(points, end=(5, 5), start=(3, 3), without=[Expected(5, 12.0, -1e9, 1e9)], is_effect=True)
    lines = chart(course, width=60)
    assert any("17.5" in line for line in lines)
    assert not any("1e" in line for line in lines)
