from __future__ import annotations

import io

import pytest

from claimcheck.report.screen import Color, Screen, folded, screen_for
from claimcheck.report.visible import cells


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


PLAIN, TERMINAL = io.StringIO, Terminal


@pytest.mark.parametrize(
    ("stream", "environ", "width"),
    [
        pytest.param(PLAIN, {}, None, id="a pipe has no limit"),
        pytest.param(PLAIN, {"COLUMNS": "120"}, 120, id="a pipe with COLUMNS"),
        pytest.param(PLAIN, {"COLUMNS": "wide"}, None, id="COLUMNS that is no number"),
        pytest.param(PLAIN, {"COLUMNS": "0"}, None, id="COLUMNS of zero"),
        pytest.param(TERMINAL, {"COLUMNS": "100"}, 100, id="a terminal with COLUMNS"),
        pytest.param(TERMINAL, {"COLUMNS": "7"}, 40, id="nothing narrower than a phone"),
    ],
)
def test_the_width_of_a_screen(stream: type[io.StringIO], environ: dict[str, str], width: int | None) -> None:
    assert screen_for(stream(), environ=environ).width == width


@pytest.mark.parametrize(
    ("stream", "environ", "color", "is_coloured"),
    [
        pytest.param(PLAIN, {}, Color.AUTO, False, id="a pipe"),
        pytest.param(TERMINAL, {}, Color.AUTO, True, id="a terminal"),
        pytest.param(TERMINAL, {"NO_COLOR": "1"}, Color.AUTO, False, id="NO_COLOR"),
        pytest.param(TERMINAL, {"NO_COLOR": ""}, Color.AUTO, True, id="an empty NO_COLOR"),
        pytest.param(TERMINAL, {"TERM": "dumb"}, Color.AUTO, False, id="a dumb terminal"),
        pytest.param(PLAIN, {"FORCE_COLOR": "1"}, Color.AUTO, True, id="FORCE_COLOR"),
        pytest.param(TERMINAL, {"FORCE_COLOR": "0"}, Color.AUTO, False, id="FORCE_COLOR of zero is off"),
        pytest.param(TERMINAL, {"FORCE_COLOR": ""}, Color.AUTO, True, id="an empty FORCE_COLOR"),
        pytest.param(PLAIN, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, Color.AUTO, False, id="NO_COLOR wins"),
        pytest.param(PLAIN, {"NO_COLOR": "1"}, Color.ALWAYS, True, id="what is typed wins"),
        pytest.param(TERMINAL, {}, Color.NEVER, False, id="never"),
    ],
)
def test_when_a_screen_is_coloured(
    stream: type[io.StringIO], environ: dict[str, str], color: Color, is_coloured: bool
) -> None:
    assert screen_for(stream(), color, environ).color is is_coloured


def test_a_screen_without_symbols_is_noticed() -> None:
    ascii_only = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    assert not screen_for(ascii_only, environ={}).symbols


@pytest.mark.parametrize("width", [40, 80, 120])
def test_folding_cuts_nothing_and_keeps_to_the_width(width: int) -> None:
    text = "The murder rate " + "x" * 150 + " fell 日本日本日本日本日本日本日本 from 103 to 60."
    lines = Screen(width).fold(text, indent=4)
    assert all(cells(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        pytest.param("rose-in-some-municipalities", 20, ["rose-in-some-", "municipalities"], id="an id"),
        pytest.param("sources/data/unodc.csv", 14, ["sources/data/", "unodc.csv"], id="a path"),
        pytest.param("a latin-america-and-caribbean b", 13, ["a", "latin-", "america-and-", "caribbean b"], id="twice"),
        pytest.param("x-municipalities", 8, ["x-munici", "palities"], id="little would be left"),
        pytest.param("municipalities", 8, ["municipa", "lities"], id="nothing to break at"),
        pytest.param("forensic-rate: 1", 14, ["forensic-rate:", "1"], id="a word that fits is not broken"),
    ],
)
def test_a_long_word_is_broken_where_people_would(text: str, room: int, lines: list[str]) -> None:
    assert folded(text, room) == lines


def test_a_pipe_folds_nothing() -> None:
    assert Screen(None).fold("word " * 100) == ["word " * 100]


@pytest.mark.parametrize(
    ("address", "is_link"),
    [
        pytest.param("https://example.org/a?b=1", True, id="https"),
        pytest.param("javascript:alert(1)", False, id="a script"),
        pytest.param("file:///etc/passwd", False, id="a file"),
        pytest.param("https://example.org/\x1b]8;;", False, id="an escape inside"),
    ],
)
def test_only_web_addresses_become_links(address: str, is_link: bool) -> None:
    shown = Screen(80, links=True).link(address)
    assert shown.startswith("\x1b]8;;https://") is is_link
    assert "\x1b" not in Screen(80).link(address)


def test_without_colour_nothing_is_painted() -> None:
    assert Screen(80).paint("False", "bold", "red") == "False"
    assert Screen(80, color=True).paint("False", "bold red") == "\x1b[1;31mFalse\x1b[0m"
