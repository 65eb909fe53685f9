"""House scales as they are typed: `--scale`, `explain`, and `claimcheck.check(scale=…)`."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from tests.cli.books import CLAIM, edit, starter, write

import claimcheck
from claimcheck.cli.main import main

PAGE = Path(__file__).resolve().parents[2] / "docs" / "scales.md"
Said = pytest.CaptureFixture[str]


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    starter(tmp_path)
    monkeypatch.chdir(tmp_path)
    for name in ("COLUMNS", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def own_scale(book: Path) -> str:
    (text,) = re.findall(r"^```toml\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    write(book, "scales/daily.toml", text)
    write(book, "claimcheck.toml", 'scale = "scales/daily.toml"\n')
    return str(text)


def labels(said: str) -> list[tuple[str, str]]:
    return [(claim["label"], claim["scale"]) for claim in json.loads(said)["claims"]]


def test_the_scale_that_is_typed_wins_over_that_of_the_claim(book: Path, capsys: Said) -> None:
    edit(book, CLAIM, "expect: true", "expect: true\nscale: averitec")
    main(["check", "-f", "json"])
    assert labels(capsys.readouterr().out) == [("Supported", "averitec")]
    main(["check", "-f", "json", "--scale", "Africa Check"])
    assert labels(capsys.readouterr().out) == [("Correct", "africa-check")]


def test_a_scale_changes_no_exit_code(book: Path) -> None:
    edit(book, CLAIM, "expect: true", "expect: false")
    assert main(["check"]) == main(["check", "--scale", "averitec"]) == 1


def test_show_takes_a_scale(book: Path, capsys: Said) -> None:
    assert main(["show", "library-visits-rose", "--scale", "chequeado"]) == 0
    assert "✔ Verdadero, on the scale of Chequeado: true (as expected)" in capsys.readouterr().out


@pytest.mark.parametrize("command", [["check"], ["show", "library-visits-rose"]], ids=["check", "show"])
def test_an_unknown_scale_is_wrong_usage(book: Path, capsys: Said, command: list[str]) -> None:
    assert main([*command, "--scale", "politfact"]) == 2
    said = capsys.readouterr().err
    assert "there is no scale 'politfact'" in said
    assert "did you mean 'politifact'?" in said


def test_a_typed_file_with_something_to_mend_is_told_with_its_line(book: Path, capsys: Said) -> None:
    write(book, "scales/weekly.toml", "[verdicts]\ncolour = 1\n")
    assert main(["check", "--scale", "scales/weekly.toml"]) == 2
    assert "scales/weekly.toml:" in capsys.readouterr().err


def test_a_books_own_scale_is_used_and_explained(book: Path, capsys: Said) -> None:
    own_scale(book)
    assert main(["check", "-f", "json"]) == 0
    assert labels(capsys.readouterr().out) == [("Correct", "daily")]
    for name in ("daily", "scales/daily.toml"):
        assert main(["explain", name]) == 0
        assert "The Daily (daily)" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["check", "validate"])
def test_a_books_own_scale_with_something_to_mend_stops_the_run(book: Path, capsys: Said, command: str) -> None:
    write(book, "scales/daily.toml", own_scale(book).replace("[verdicts.mixed]", "[verdicts.mixt]"))
    assert main([command, "-f", "concise"]) == 2
    said = capsys.readouterr().out
    assert "claimcheck.toml:1:9: CC124" in said
    assert "CC125 there is no verdict 'mixt' (did you mean 'mixed'?" in said


def test_explain_without_a_book_knows_the_packaged_scales_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["explain", "politifact"]) == 0
    assert "Half True" in capsys.readouterr().out
    assert main(["explain", "daily.toml"]) == 2


def test_the_api_takes_a_scale(book: Path) -> None:
    frame = claimcheck.check(book, scale="politifact").to_frame()
    assert frame[["label", "scale"]].to_numpy().tolist() == [["True", "politifact"]]


def test_the_api_says_when_there_is_no_such_scale(book: Path) -> None:
    with pytest.raises(ValueError, match="there is no scale 'politfact'"):
        claimcheck.check(book, scale="politfact")
