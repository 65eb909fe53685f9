"""YAML with places: what is kept, what is refused, and what a hostile file costs."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.claims import yaml_events
from claimcheck.claims.nodes import Mapping, Node, Scalar, Sequence
from claimcheck.claims.yaml_events import parse_yaml, read_yaml
from claimcheck.problems import Problem


def value(text: str, key: str) -> Node:
    node, problems = parse_yaml(text, "f.yaml")
    assert problems == []
    assert isinstance(node, Mapping)
    found = node.get(key)
    assert found is not None
    return found


def told(problems: list[Problem]) -> list[tuple[str, int, int]]:
    return [(item.code, item.place.line, item.place.column) for item in problems if item.place]


@pytest.mark.parametrize("text", ["no", "010", "12:30", "1e3", "3.20", "~", "null", "true", "2018-07-20", "0x1F"])
def test_scalars_stay_what_the_author_typed(text: str) -> None:
    found = value(f"a: {text}\n", "a")
    assert isinstance(found, Scalar)
    assert found.text == text
    assert not found.quoted


def test_columns_count_characters_not_bytes() -> None:
    found = value('{é: 1, "\U0001f5f3": two}\n', "\U0001f5f3")
    assert (found.place.line, found.place.column, found.place.end_column) == (1, 13, 16)


def test_every_key_and_value_knows_where_it_stands() -> None:
    node, _ = parse_yaml("a:\n  - b: one\n    c: 'two'\n", "f.yaml")
    assert isinstance(node, Mapping)
    listed = node.get("a")
    assert isinstance(listed, Sequence)
    inner = listed.items[0]
    assert isinstance(inner, Mapping)
    places = [(key.place.line, key.place.column, key.place.end_column) for key, _ in inner]
    assert places == [(2, 5, 6), (3, 5, 6)]
    assert inner.place.excerpt == "  - b: one"


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["unix", "windows", "old mac"])
def test_lines_are_counted_with_every_line_end(newline: str) -> None:
    assert value(newline.join(["a: 1", "b: 2", "c: 3"]), "c").place.line == 3


def test_a_line_separator_from_the_web_moves_no_line(tmp_path: Path) -> None:
    path = tmp_path / "f.yaml"
    path.write_text('a: "one\u2028two"\nb: x\n', encoding="utf-8")
    node, _ = read_yaml(path, "f.yaml")
    assert isinstance(node, Mapping)
    found = node.get("b")
    assert found is not None
    assert found.place.line == 2


def test_an_excerpt_is_bounded_and_moves_no_cursor() -> None:
    found = value("a:\t" + "x" * 500 + "\n", "a")
    assert found.place.excerpt == "a: " + "x" * 197 + "…"


def test_a_place_beyond_the_excerpt_has_none() -> None:
    found = value("{a: " + "x" * 500 + ", b: 1}\n", "b")
    assert found.place.excerpt is None


def test_a_utf8_byte_order_mark_is_harmless(tmp_path: Path) -> None:
    path = tmp_path / "f.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: 1\n")
    node, problems = read_yaml(path, "f.yaml")
    assert problems == []
    assert isinstance(node, Mapping)
    assert next(iter(node))[0].place.column == 1


@pytest.mark.parametrize(
    ("content", "code", "line", "column"),
    [
        pytest.param("a: 1\n".encode("utf-16"), "CC103", 1, 1, id="UTF-16 with its mark"),
        pytest.param("a: 12345678\n".encode("utf-16-le"), "CC103", 1, 1, id="UTF-16 without"),
        pytest.param("a: 1\n".encode("utf-32"), "CC103", 1, 1, id="UTF-32"),
        pytest.param("a: 1\nb: é\n".encode("latin-1"), "CC103", 2, 4, id="Latin-1"),
        pytest.param("é: 1\r\né: ".encode() + b"\xe9\r\n", "CC103", 2, 4, id="one Latin-1 letter among UTF-8"),
        pytest.param(b"\xef\xbb\xbfa: \xe9\n", "CC103", 1, 4, id="Latin-1 behind a byte order mark"),
        pytest.param(b"a: 1\nb: x\x00y\n", "CC104", 2, 5, id="NUL"),
        pytest.param(b"a: \x1b[31m\n", "CC104", 1, 4, id="escape sequence"),
        pytest.param(b"a: \xef\xbf\xbe\n", "CC104", 1, 4, id="no character at all"),
        pytest.param(b"", "CC102", 1, 1, id="empty"),
        pytest.param(b"# only a remark\n", "CC102", 1, 1, id="only a remark"),
        pytest.param(b"---\n", "CC102", 1, 1, id="only a beginning"),
        pytest.param(b"a: " + b"x" * 30_000, "CC106", 1, 1, id="a long line"),
        pytest.param(b"[" * 3_000, "CC106", 1, 65, id="3,000 lists deep"),
        pytest.param(b"{a: " * 3_000, "CC106", 1, 257, id="3,000 mappings deep"),
        pytest.param(
            b"".join(b" " * n + b"a:\n" for n in range(3_00)), "CC106", 65, 65, id="300 levels of indentation"
        ),
        pytest.param(b"- a\n" * 250_000, "CC106", 200_000, 3, id="250,000 items"),
    ],
)
def test_a_file_that_is_no_claim_file_is_one_problem_with_a_place(
    tmp_path: Path, content: bytes, code: str, line: int, column: int
) -> None:
    path = tmp_path / "f.yaml"
    path.write_bytes(content)
    began = time.process_time()
    node, problems = read_yaml(path, "f.yaml")
    assert node is None
    assert told(problems) == [(code, line, column)]
    assert time.process_time() - began < 2


def test_latin_1_is_guessed_and_named(tmp_path: Path) -> None:
    path = tmp_path / "f.yaml"
    path.write_bytes("a: López\n".encode("latin-1"))
    _, (problem,) = read_yaml(path, "f.yaml")
    assert "0xF3" in problem.message
    assert "'ó'" in problem.message


def test_an_alias_bomb_is_refused_and_never_unfolded() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{name}: &{name} [*{last}, *{last}]\n" for last, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    began = time.process_time()
    _, problems = parse_yaml(bomb, "f.yaml")
    assert {item.code for item in problems} == {"CC105"}
    assert time.process_time() - began < 1


def test_thousands_of_refusals_are_not_told_one_by_one() -> None:
    _, problems = parse_yaml("a: &a x\n" + "".join(f"k{n}: *a\n" for n in range(5_000)), "f.yaml")
    assert len(problems) <= 101


def test_a_hundred_megabytes_cost_one_look_at_the_size(tmp_path: Path) -> None:
    path = tmp_path / "big.yaml"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    began = time.process_time()
    _, problems = read_yaml(path, "big.yaml")
    assert told(problems) == [("CC106", 1, 1)]
    assert time.process_time() - began < 0.5


def test_one_line_of_two_gigabytes_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "line.yaml"
    with path.open("wb") as file:
        file.seek(2_000_000_000)
        file.write(b"x")
    began = time.process_time()
    _, problems = read_yaml(path, "line.yaml")
    assert told(problems) == [("CC106", 1, 1)]
    assert time.process_time() - began < 0.5


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    assert told(read_yaml(tmp_path / "none.yaml", "none.yaml")[1]) == [("CC101", 1, 1)]


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert told(read_yaml(tmp_path, "folder.yaml")[1]) == [("CC101", 1, 1)]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_a_pipe_does_not_hang_the_run(tmp_path: Path) -> None:
    path = tmp_path / "pipe.yaml"
    os.mkfifo(path)
    assert told(read_yaml(path, "pipe.yaml")[1]) == [("CC101", 1, 1)]


@pytest.mark.skipif(sys.platform == "win32", reason="this system has no /dev")
def test_a_device_is_no_file() -> None:
    assert told(read_yaml(Path("/dev/zero"), "zero.yaml")[1]) == [("CC101", 1, 1)]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nobody forbids this user anything")
def test_a_file_that_may_not_be_read_is_said(tmp_path: Path) -> None:
    path = tmp_path / "secret.yaml"
    path.write_text("a: 1\n", encoding="utf-8")
    path.chmod(0)
    assert told(read_yaml(path, "secret.yaml")[1]) == [("CC101", 1, 1)]


def test_a_circle_of_links_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "circle.yaml"
    path.symlink_to(path)
    assert told(read_yaml(path, "circle.yaml")[1]) == [("CC101", 1, 1)]


SYNTAX = {
    "tab": ("a:\n\tb: 1\n", 2, 1),
    "second colon": ("a: x: y\n", 1, 5),
    "percent": ("a: %foo\n", 1, 4),
    "at sign": ("a: @foo\n", 1, 4),
    "backtick": ("a: `x`\n", 1, 4),
    "unclosed double quote": ('a: "abc\nb: 2\n', 1, 4),
    "unclosed single quote": ("a: 'abc\n", 1, 4),
    "indented too far": ("a: 1\n b: 2\n", 2, 3),
    "unclosed list": ("a: [1, 2\nb: 3\n", 1, 4),
    "key after a list": ("- a\nb: 1\n", 2, 1),
    "item among keys": ("a: 1\n- b\n", 2, 1),
    "no space after colon": ("a:b\nc: 1\n", 1, 2),
    "line without colon": ("a: 1\nfoo\n", 2, 1),
    "text after quote": ("b: 'it's bad'\n", 1, 8),
    "list in the line": ("a: - b\n", 1, 4),
    "dedent to nowhere": ("a:\n  b: 1\n c: 2\n", 3, 2),
    "lonely ampersand": ("a: & b\n", 1, 4),
    "text after block mark": ("a: | x\n", 1, 4),
    "text after the end": ("{a: 1}\nb: 2\n", 2, 1),
}


@pytest.mark.parametrize("loader", ["CSafeLoader", "SafeLoader"])
@pytest.mark.parametrize(("text", "line", "column"), SYNTAX.values(), ids=SYNTAX.keys())
def test_broken_layout_is_told_the_same_with_and_without_libyaml(
    monkeypatch: pytest.MonkeyPatch, loader: str, text: str, line: int, column: int
) -> None:
    monkeypatch.setattr(yaml_events, "_LOADER", getattr(yaml, loader, yaml.SafeLoader))
    node, (problem,) = parse_yaml(text, "f.yaml")
    assert node is None
    assert told([problem]) == [("CC104", line, column)]
    assert problem.hint
    assert "token" not in problem.message


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_raise(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "fuzz.yaml"
    path.write_bytes(content)
    node, problems = read_yaml(path, "fuzz.yaml")
    assert node is not None or problems


PIECES = [*"ab: -[]{}&*!|>'\"%@`#\n\t,?é\\", "\n  ", "a: ", "- ", "---\n", "<<: "]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_no_layout_raises(pieces: list[str]) -> None:
    text = "".join(pieces)
    node, problems = parse_yaml(text, "f.yaml")
    assert node is not None or problems
    for problem in problems:
        assert problem.place is not None
        assert 1 <= problem.place.line <= text.count("\n") + 1


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        pytest.param("{a: per 100,000 people, b: 1}", "per 100,000 people", id="a unit"),
        pytest.param("{a: more than 6,600, b: 1}", "more than 6,600", id="a figure with its word"),
        pytest.param("{b: 6,600, a: 1,234,600, c: 2,600}", "1,234,600", id="one rest for several figures"),
        pytest.param("{a: 1, 600: x}", "1", id="a key with a value is a key"),
        pytest.param('{a: "1", 600}', "1", id="what is in quotes has ended"),
        pytest.param("{a: 2015, 16}", "2015", id="two digits are no thousands"),
    ],
)
def test_a_comma_inside_braces_does_not_cut_a_figure(text: str, whole: str) -> None:
    found = value(text, "a")
    assert isinstance(found, Scalar)
    assert found.text == whole


def test_a_key_of_three_digits_is_still_told_when_it_stands_twice() -> None:
    assert told(parse_yaml("{a: 1, 600: x, b: 2, 600: y}", "f.yaml")[1]) == [("CC107", 1, 22)]
