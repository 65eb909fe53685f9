"""The questions of `claimcheck new`, on a real terminal where there is one, and as the runner types them."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
import yaml

from claimcheck.cli.main import main

if TYPE_CHECKING:
    from pathlib import Path

SENTENCE = "Homicides fell by 45% in 2017."
TABLE = """id: {name}-report
title: A yearbook
publisher: An office
kind: report
figures:
  - {{measure: {name}, of: SLV, at: 2015, value: "1", unit: "{unit}"}}
"""


class Terminal(io.StringIO):
    """Typed lines that say of themselves that they come from a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A book with two measures that the sentence may be about."""
    (tmp_path / "claims").mkdir()
    (tmp_path / "sources").mkdir()
    (tmp_path / "claimcheck.toml").write_text("", encoding="utf-8")
    for name, unit in (("homicides", "people"), ("homicide-rate", "per 100,000 people")):
        (tmp_path / "sources" / f"{name}.yaml").write_text(TABLE.format(name=name, unit=unit), encoding="utf-8")
    return tmp_path


def told(root: Path, typed: str, patch: pytest.MonkeyPatch) -> dict[str, object]:
    """The check of the file that comes of these answers."""
    patch.chdir(root)
    patch.setattr("sys.stdin", Terminal(typed))
    assert main(["new", "asked", "--sentence", SENTENCE]) == 0
    (check,) = yaml.safe_load((root / "claims" / "asked.yaml").read_text(encoding="utf-8"))["checks"]
    return {key: check.get(key) for key in ("measure", "from", "to", "open")}


@pytest.mark.parametrize(
    ("typed", "measure", "start", "is_open"),
    [
        pytest.param("\n\n", "homicides", "2016", False, id="Enter takes the proposals"),
        pytest.param("2\n\n", "homicide-rate", "2016", False, id="another measure"),
        pytest.param("7\nx\n2\n\n", "homicide-rate", "2016", False, id="a number that is none"),
        pytest.param("1\n2015\n", "homicides", "2015", False, id="another year"),
        pytest.param("1\n?\n", "homicides", "2016", True, id="a question mark leaves it open"),
        pytest.param("1\n \n", "homicides", "2016", True, id="so does a blank"),
        pytest.param("1\nnonsense!\n2015\n", "homicides", "2015", False, id="what cannot be read is asked again"),
    ],
)
def test_answers_are_written_and_the_rest_stays_open(
    root: Path, monkeypatch: pytest.MonkeyPatch, typed: str, measure: str, start: str, is_open: bool
) -> None:
    check = told(root, typed, monkeypatch)
    assert (check["measure"], check["from"], check["open"] is not None) == (measure, start, is_open)


def test_a_measure_may_be_left_open(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "measure: which measure is meant" in str(told(root, "?\n\n", monkeypatch)["open"])


def test_who_leaves_at_a_question_leaves_nothing(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    monkeypatch.setattr("sys.stdin", Terminal(""))
    assert main(["new", "asked", "--sentence", SENTENCE]) == 130
    assert list((root / "claims").iterdir()) == []


def test_without_a_terminal_it_says_that_nothing_is_asked(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(root)
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert main(["new", "--sentence", SENTENCE]) == 0
    written = capsys.readouterr().err
    assert "nothing is asked" in written
    assert "open question" in written


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pseudo-terminals of this sort")
def test_on_a_real_terminal_the_dialog_is_held(root: Path) -> None:
    import pty

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "claimcheck", "new", "asked", "--sentence", SENTENCE]
    with subprocess.Popen(command, cwd=root, stdin=theirs, stdout=theirs, stderr=theirs) as running:
        os.close(theirs)
        seen = _until(ours, r"Number \[1\]: ?$")
        os.write(ours, b"2\n")
        seen += _until(ours, r"\[2016\]: ?$")
        os.write(ours, b"2015\n")
        seen += _until(ours, r"written: ")
        assert running.wait(timeout=60) == 0
    os.close(ours)
    (check,) = yaml.safe_load((root / "claims" / "asked.yaml").read_text(encoding="utf-8"))["checks"]
    assert (check["measure"], check["from"], "open" in check) == ("homicide-rate", "2015", False)
    assert "compared with when?" in re.sub(r"\s+", " ", seen)


def _until(terminal: int, pattern: str) -> str:
    """What is printed up to these words; it fails after a minute."""
    seen, end = "", time.monotonic() + 60
    while time.monotonic() < end:
        try:
            seen += os.read(terminal, 4096).decode("utf-8", "replace")
        except OSError:  # Linux says so when the other side has closed
            break
        if re.search(pattern, seen):
            return seen
    if re.search(pattern, seen):
        return seen
    raise AssertionError(f"no {pattern!r} in {seen!r}")
