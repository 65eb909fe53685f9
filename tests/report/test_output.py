"""Getting text out, whoever reads it."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from claimcheck.cli.main import main
from claimcheck.report.output import say, without_commands, write_file, write_new, write_to


@pytest.mark.parametrize(
    ("said", "written"),
    [
        pytest.param("::error file=x::pwned\n", ": :error file=x::pwned\n", id="a command"),
        pytest.param("a\n   ::warning::b\nc", "a\n   : :warning::b\nc", id="a command behind blanks"),
        pytest.param("##[error]b", "# #[error]b", id="a command of another server"),
        pytest.param("said: ##[error]b", "said: # #[error]b", id="which it obeys inside a line too"),
        pytest.param("a ##vso[task.x]b ###[c]", "a # #vso[task.x]b ## #[c]", id="Azure, and one mark too many"),
        pytest.param("b ##teamcity[buildStop]", "b # #teamcity[buildStop]", id="TeamCity"),
        pytest.param("std::vector and a ## b", "std::vector and a ## b", id="marks inside a line"),
    ],
)
def test_no_line_is_a_command_to_a_build_server(said: str, written: str) -> None:
    stream = io.StringIO()
    write_to(stream, said)
    assert stream.getvalue() == written == without_commands(said)


def test_a_file_holds_no_command_either(tmp_path: Path) -> None:
    write_file(tmp_path / "out.txt", "::error::a\n##[error]b\n")
    assert (tmp_path / "out.txt").read_text(encoding="utf-8") == ": :error::a\n# #[error]b\n"


def test_our_own_words_show_what_they_quote(capsys: pytest.CaptureFixture[str]) -> None:
    say("book: /tmp/a\x1b[31mb\u202e")
    assert capsys.readouterr().err == "book: /tmp/a\\x1b[31mb\\u202e\n"


def test_a_stream_that_was_never_open_is_no_error() -> None:
    write_to(None, "nobody reads this")


def test_a_full_disk_is_told_in_a_sentence(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    class Full(io.StringIO):
        def write(self, text: str) -> int:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(sys, "stdout", Full())
    assert main(["--version"]) == 2
    assert capsys.readouterr().err == "claimcheck: the output could not be written: No space left on device\n"


class WithoutLinks(type(Path())):  # type: ignore[misc]  # the class of the platform
    """A path of a file system that has no hard links."""

    def hardlink_to(self, target: object) -> None:
        raise OSError(95, f"no links to {target}")


@pytest.mark.parametrize("kind", [Path, WithoutLinks], ids=["with hard links", "without"])
def test_a_new_file_is_written_once_and_never_over_another(tmp_path: Path, kind: type[Path]) -> None:
    path = kind(tmp_path / "folder" / "new.yaml")
    write_new(path, "one\n")
    with pytest.raises(FileExistsError):
        write_new(path, "two\n")
    assert path.read_bytes() == b"one\n"
    assert [item.name for item in path.parent.iterdir()] == ["new.yaml"]
