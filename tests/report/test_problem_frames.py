from __future__ import annotations

from dataclasses import replace

import pytest

from claimcheck.problems import Place, Problem
from claimcheck.report.problem_frames import SHOWN, frame, frames
from claimcheck.report.problem_lines import problem_line, problem_lines
from claimcheck.report.screen import Screen

EXPECT = Problem(
    "CC201",
    "the computed verdict differs from the expected one",
    Place("claims/pess.yaml", 31, 9, 13, "expect: true"),
    "write `expect: misleading`, or add `override:` with a reason and a name",
    label="the data give misleading",
    facts=(("evidence", "unodc-homicide: SLV 2015 107.6; SLV 2017 63.8"), ("because", "starts from a peak")),
)
PIPE = Screen()


def test_a_frame_shows_the_line_the_words_and_what_to_type() -> None:
    assert frame(EXPECT, PIPE) == (
        "CC201 the computed verdict differs from the expected one\n"
        "  --> claims/pess.yaml:31:9\n"
        "   |\n"
        "31 | expect: true\n"
        "   |         ^^^^ the data give misleading\n"
        "   |\n"
        "   = evidence: unodc-homicide: SLV 2015 107.6; SLV 2017 63.8\n"
        "   = because:  starts from a peak\n"
        "   = help:     write `expect: misleading`, or add `override:` with a reason and a name\n"
    )


def test_a_frame_is_folded_to_a_narrow_screen_and_nothing_is_lost() -> None:
    text = frame(EXPECT, Screen(40))
    assert all(len(line) <= 40 for line in text.splitlines())
    assert "write `expect: misleading`" in " ".join(text.split())


def test_the_caret_stays_under_its_words_in_a_long_line() -> None:
    line = "claim: " + "word " * 30 + "HERE"
    column = line.index("HERE") + 1
    text = frame(Problem("CC113", "m", Place("a.yaml", 7, column, column + 4, line)), Screen(60))
    rows = text.splitlines()
    caret = next(index for index, row in enumerate(rows) if "^^^^" in row)
    assert rows[caret - 1][rows[caret].index("^") :].startswith("HERE")


def test_the_caret_stays_under_its_words_after_wide_letters() -> None:
    text = frame(Problem("CC113", "m", Place("a.yaml", 7, 4, 7, "日本 abc")), PIPE)
    assert "  |      ^^^" in text.splitlines()


def test_a_place_behind_the_line_has_a_caret_too() -> None:
    assert "    ^" in frame(Problem("CC104", "m", Place("a.yaml", 1, 5, None, "abcd")), PIPE)


def test_a_problem_without_a_place_is_a_message() -> None:
    assert frame(Problem("CC301", "gone", hint="put it back"), PIPE) == "CC301 gone\n   = help: put it back\n"


@pytest.mark.parametrize("field", ["message", "hint", "label", "path", "excerpt"])
def test_nothing_in_a_problem_can_reach_the_screen(field: str) -> None:
    evil = "x\x1b]0;owned\x07\u202e"
    words = {"message": "m", "hint": "h", "label": "l", "path": "p", "excerpt": "e"} | {field: evil}
    place = Place(words["path"], 1, 1, 2, words["excerpt"])
    problem = Problem("CC113", words["message"], place, words["hint"], label=words["label"])
    for text in (frame(problem, Screen(80, color=False)), problem_line(problem)):
        assert not set(text) & set("\x1b\x07\u202e")


def test_frames_stand_in_the_order_of_files_and_lines() -> None:
    later, earlier = Problem("CC1", "b", Place("b.yaml", 1)), Problem("CC1", "a", Place("a.yaml", 9))
    text = frames([later, earlier], PIPE)
    assert text.index("a.yaml") < text.index("b.yaml")


def test_many_problems_are_counted_after_the_first_hundred() -> None:
    many = [Problem("CC113", f"number {index}", Place("a.yaml", index)) for index in range(1, SHOWN + 3)]
    assert "and 2 more problems" in frames(many, PIPE)


def test_concise_problems_are_one_line_each() -> None:
    many_lines = Problem("CC113", "found\nthis", Place("a.yaml", 3, 5), "type\nthat")
    assert problem_lines([many_lines]) == ["a.yaml:3:5: CC113 found this (type that)"]


def test_a_line_about_a_verdict_names_the_claim_and_the_verdict() -> None:
    differs = replace(EXPECT, claim="pess-homicide-rate-fell")
    assert problem_line(differs).startswith(
        "claims/pess.yaml:31:9: CC201 pess-homicide-rate-fell: the computed verdict differs from the expected one: "
        "the data give misleading (write `expect: misleading`"
    )
