from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from tests.report.small_book import DAY, checked, hostile_claims, hostile_sources

from claimcheck.report.publication import Command, Edition, Format, Shape, find_format, format_names, formats_of

if TYPE_CHECKING:
    from pathlib import Path

HASHES = """
import hashlib, pathlib, sys
from tests.report.small_book import DAY, checked
from claimcheck.report.publication import Edition, find_format, format_names
run = checked(pathlib.Path(sys.argv[1]))
for name in format_names():
    made = find_format(name).render(run, Edition(DAY))
    parts = [made] if isinstance(made, (str, bytes)) else [item for pair in made for item in pair]
    raw = b"".join(item.encode() if isinstance(item, str) else item for item in parts)
    print(name, hashlib.sha256(raw).hexdigest())
"""


@pytest.mark.parametrize("name", format_names())
def test_a_format_is_called_as_its_file(name: str) -> None:
    assert find_format(name).name == name


@pytest.mark.parametrize("command", list(Command))
def test_the_formats_of_a_command_are_those_that_name_it(command: Command) -> None:
    found = formats_of(command)
    assert {item.command for item in found} == {command}
    assert len(found) >= 5


def test_a_format_that_is_not_there_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        find_format("papyrus")


@pytest.mark.parametrize("name", format_names())
def test_a_format_makes_what_it_says(name: str, tmp_path: Path) -> None:
    form = find_format(name)
    made = form.render(checked(tmp_path), Edition(DAY))
    if form.shape is Shape.FOLDER:
        assert not isinstance(made, str | bytes)
        assert all(isinstance(path, str) and isinstance(content, str | bytes) for path, content in made)
    else:
        assert isinstance(made, str if form.shape is Shape.TEXT else bytes)


@pytest.mark.parametrize("name", format_names())
def test_nothing_hidden_in_hostile_texts_stands_in_a_text(name: str, tmp_path: Path) -> None:
    made = find_format(name).render(checked(tmp_path, hostile_claims(), hostile_sources()), Edition(DAY))
    files = [("", made)] if isinstance(made, str | bytes) else list(made)
    texts = [content.decode("utf-8") if isinstance(content, bytes) and path else content for path, content in files]
    for text in texts:
        assert not isinstance(text, str) or not set("\x07\x1b\u202e\u200f\u2028") & set(text)


@pytest.mark.parametrize("name", ["claimreview", "json", "prov"])
def test_json_of_hostile_texts_is_json(name: str, tmp_path: Path) -> None:
    text = find_format(name).render(checked(tmp_path, hostile_claims(), hostile_sources()), Edition(DAY))
    assert isinstance(text, str)
    assert isinstance(json.loads(text), dict)
    assert "##[" not in text


def test_another_process_makes_the_same_bytes_in_every_format(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    root = request.config.rootpath
    paths = os.pathsep.join([str(root), str(root / "src")])

    def hashes(seed: str) -> list[str]:
        known = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": paths}
        words = [sys.executable, "-c", HASHES, str(tmp_path / "book")]
        return subprocess.run(words, capture_output=True, text=True, check=True, env=known).stdout.splitlines()

    first = hashes("1")
    assert first == hashes("2")
    assert len(first) == len(format_names())


def test_a_format_names_the_modules_that_it_needs_and_that_are_not_there() -> None:
    form = Format(
        "x", Command.REPORT, Shape.TEXT, "", "", lambda run, edition: "", "office", ("json", "papyrus_writer")
    )
    assert form.missing == ("papyrus_writer",)
