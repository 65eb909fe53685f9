"""Rules about polls: what their margins of error leave of a difference, and figures that few answers give."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.judgement.detectors.books import told, verdict_on

if TYPE_CHECKING:
    from pathlib import Path

SHARE = "unit: '%', decimals: {}"


def survey(at: int, value: str, n: int, more: str = "") -> str:
    return f"{{kind: survey, measure: figure, at: {at}, value: '{value}', n: {n}{more}}}"


@pytest.mark.parametrize(
    ("figures", "checks", "expected"),
    [
        pytest.param(
            [43, 45],
            [survey(2001, "43%", 1000), survey(2002, "45%", 1000)],
            [
                (
                    "note: 43% in 2001 (n = 1,000) and 45% in 2002 (n = 1,000) are within the margin of error of their "
                    "difference, 4.4 points"
                )
            ],
            id="two points apart",
        ),
        pytest.param([43, 52], [survey(2001, "43%", 1000), survey(2002, "52%", 1000)], [], id="nine points apart"),
        pytest.param([43, 43], [survey(2001, "43%", 1000), survey(2002, "43%", 1000)], [], id="alike"),
        pytest.param(
            [42],
            [survey(2001, "more than 40%", 1000)],
            ["note: 'more than 40%': 42% in 2001 (n = 1,000) with a margin of 3.1 points"],
            id="a line just passed",
        ),
        pytest.param([45], [survey(2001, "more than 40%", 1000)], [], id="a line well passed"),
        pytest.param([38], [survey(2001, "more than 40%", 1000)], [], id="a line not passed"),
        pytest.param([42], [survey(2001, "42%", 1000)], [], id="a figure alone"),
    ],
)
def test_what_lies_inside_a_margin_of_error_is_told(
    tmp_path: Path, figures: list[float], checks: list[str], expected: list[str]
) -> None:
    assert told(verdict_on(tmp_path, figures, checks, measure=SHARE.format(0)), "moe-overlap") == expected


@pytest.mark.parametrize(
    ("n", "expected"),
    [
        pytest.param(99, ["note: a small base: 99 answers in 2001"], id="under a hundred"),
        pytest.param(100, [], id="a hundred"),
    ],
)
def test_a_share_of_few_answers_is_told(tmp_path: Path, n: int, expected: list[str]) -> None:
    assert told(verdict_on(tmp_path, [40], survey(2001, "40%", n), measure=SHARE.format(0)), "subsample") == expected


@pytest.mark.parametrize(
    ("percent", "more", "told_"),
    [
        pytest.param(18, "", True, id="between four and five of 23"),
        pytest.param(17, "", False, id="four of 23"),
        pytest.param(18, ", deff: 1.4", False, id="weighted"),
    ],
)
def test_a_share_that_so_many_answers_cannot_give_is_told(tmp_path: Path, percent: int, more: str, told_: bool) -> None:
    verdict = verdict_on(tmp_path, [percent], survey(2001, f"{percent}%", 23, more), measure=SHARE.format(0))

    nearest = "the nearest are 17.4% (4) and 21.7% (5), unless answers were weighted"
    expected = [f"note: GRIM: 18% is no number of 23 answers; {nearest}"]
    assert told(verdict, "grim") == (expected if told_ else [])


@pytest.mark.parametrize(
    ("value", "n", "told_"),
    [
        pytest.param("54.3%", 1200, True, id="tenths of a poll of 1,200"),
        pytest.param("54%", 1200, False, id="whole percent"),
        pytest.param("54.3%", 10000, False, id="tenths of a poll of 10,000"),
    ],
)
def test_tenths_of_a_percent_of_a_small_poll_are_too_fine(tmp_path: Path, value: str, n: int, told_: bool) -> None:
    verdict = verdict_on(tmp_path, [54.3], survey(2001, value, n), measure=SHARE.format(1))

    expected = "note: '54.3%' has more digits than are known: the margin of error of the poll leaves 5.6 points open"
    assert told(verdict, "false-precision") == ([expected] if told_ else [])


def test_answers_of_one_question_above_all_of_it_are_told(tmp_path: Path) -> None:
    sheets = "categories: true"
    checks = [survey(2001, value, 100, f", answer: '{answer}'") for answer, value in (("yes", "60%"), ("no", "55%"))]
    verdict = verdict_on(tmp_path, ["yes"], checks, measure=sheets)  # type: ignore[list-item]  # an answer sheet

    assert told(verdict, "sum-check") == ["note: 60% and 55% of one whole add up to 115%"]
