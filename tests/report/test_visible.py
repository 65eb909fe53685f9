from __future__ import annotations

import json

import pytest

from claimcheck.report.numbers import clean
from claimcheck.report.visible import as_it_stands, cells, one_line, safe_json, visible


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        pytest.param("\x1b[31mred", "\\x1b[31mred", id="escape sequence"),
        pytest.param("ding\x07", "ding\\x07", id="bell"),
        pytest.param("\x9b2J", "\\x9b2J", id="C1 control"),
        pytest.param("abc\u202edcba", "abc\\u202edcba", id="direction override"),
        pytest.param("a\u2028b", "a\\u2028b", id="line separator"),
        pytest.param("a\U000e0041b", "a\\U000e0041b", id="invisible tag"),
        pytest.param("half \ud800", "half \\ud800", id="half a surrogate pair"),
        pytest.param("Raúl €5 日本", "Raúl €5 日本", id="letters stay"),
        pytest.param("two\nlines", "two\nlines", id="line breaks stay"),
    ],
)
def test_what_a_screen_would_obey_is_shown(written: str, shown: str) -> None:
    assert visible(written) == shown


def test_one_line_has_no_breaks_and_no_runs_of_spaces() -> None:
    assert one_line(" a\r\n  b\tc ") == "a b c"


def test_a_line_as_it_stands_keeps_its_columns() -> None:
    assert as_it_stands("a\tb\n") == "a\\tb\\n"


@pytest.mark.parametrize(
    ("text", "columns"),
    [("abc", 3), ("日本", 4), ("e\u0301", 1), ("✔ True", 6)],
    ids=["ascii", "wide", "accent", "symbol"],
)
def test_cells_are_columns_of_a_terminal(text: str, columns: int) -> None:
    assert cells(text) == columns


def test_safe_json_hides_nothing_and_reads_back_the_same() -> None:
    value = {"claim": 'Raúl \x1b[0m "\u202e" \x9b \\ \U000e0041 \u2028'}
    text = safe_json(value)
    assert json.loads(text) == value
    assert not set(text) & set("\x1b\u202e\x9b\u2028\U000e0041")
    assert "Raúl" in text


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        pytest.param(0.1 + 0.2, 0.3, id="binary residue"),
        pytest.param(1234567.0, 1234567, id="whole"),
        pytest.param(float("inf"), None, id="open bound"),
        pytest.param(float("nan"), None, id="no number"),
        pytest.param(None, None, id="not computed"),
        pytest.param(-0.0, 0, id="minus zero"),
        pytest.param(107.55, 107.55, id="as printed"),
    ],
)
def test_figures_for_other_programs_are_clean(value: float | None, shown: float | None) -> None:
    assert clean(value) == shown
    assert str(clean(value)) == str(shown)


def test_json_holds_no_mark_that_a_build_server_obeys_and_reads_back_the_same() -> None:
    value = {"claim": "a ##[error]b ####", "::error": "::c"}
    text = safe_json(value)
    assert "##" not in text
    assert json.loads(text) == value
