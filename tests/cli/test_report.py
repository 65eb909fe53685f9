from __future__ import annotations

import io
from pathlib import Path

import pytest
from tests.cli.books import CLAIM, DATA, edit, second_claim, starter, write
from tests.report.html.parsed import Page

from claimcheck.cli.main import main
from claimcheck.cli.progress import progress_on

Said = pytest.CaptureFixture[str]


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    starter(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_page_goes_to_the_screen_or_to_a_file(book: Path, capsys: Said) -> None:
    assert main(["report", "--to", "html", "library-visits-rose"]) == 0
    page = capsys.readouterr().out
    assert Page(page).headings[0][0] == 1
    assert main(["report", "--to", "html", "library-visits-rose", "-o", "page.html"]) == 0
    assert (book / "page.html").read_text(encoding="utf-8") == page
    assert "written: page.html" in capsys.readouterr().err


def test_a_site_is_a_folder_and_is_not_written_twice(book: Path, capsys: Said) -> None:
    assert main(["report", "--to", "site", "-o", "site"]) == 0
    before = (book / "site/index.html").stat().st_mtime_ns
    assert main(["report", "--to", "site", "-o", "site"]) == 0
    assert "0 files new or changed" in capsys.readouterr().err
    assert (book / "site/index.html").stat().st_mtime_ns == before


def test_a_site_needs_the_name_of_a_folder(book: Path, capsys: Said) -> None:
    assert main(["report", "--to", "site"]) == 2
    assert "-o site" in capsys.readouterr().err


def test_markdown_is_of_the_claims_that_were_named(book: Path, capsys: Said) -> None:
    second_claim(book)
    assert main(["report", "--to", "md", "second"]) == 0
    assert capsys.readouterr().out.count("\n## What was said") == 1


def test_a_page_is_in_the_language_that_was_asked_for(book: Path, capsys: Said) -> None:
    assert main(["report", "--to", "html", "library-visits-rose", "--lang", "es"]) == 0
    assert '<html lang="es">' in capsys.readouterr().out
    assert main(["report", "--to", "html", "--lang", "fr"]) == 2
    assert "--lang takes en, es; found 'fr'" in capsys.readouterr().err


def test_a_book_that_cannot_be_read_leaves_the_old_page(book: Path, capsys: Said) -> None:
    write(book, "page.html", "old")
    write(book, CLAIM, "id: [\n")
    assert main(["report", "--to", "html", "-o", "page.html"]) == 3
    assert (book / "page.html").read_text(encoding="utf-8") == "old"
    assert "nothing was written" in capsys.readouterr().err


def test_missing_evidence_is_told_on_the_page_and_by_the_exit_code(book: Path, capsys: Said) -> None:
    (book / DATA).unlink()
    assert main(["report", "--to", "html", "-o", "page.html"]) == 4
    assert "Not checked" in (book / "page.html").read_text(encoding="utf-8")


def test_a_verdict_that_differs_does_not_fail_a_report(book: Path) -> None:
    edit(book, CLAIM, "expect: true", "expect: false")
    assert main(["report", "--to", "html", "-o", "page.html"]) == 0


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_told_on_a_terminal_and_taken_away() -> None:
    screen = Terminal()
    tell = progress_on(screen)
    for done in range(1, 101):
        tell(done, 100)
    assert "90 of 100" in screen.getvalue()
    assert screen.getvalue().endswith("\r\x1b[K")


@pytest.mark.parametrize(
    ("stream", "quiet", "of"),
    [
        pytest.param(io.StringIO(), False, 100, id="no terminal"),
        pytest.param(Terminal(), True, 100, id="quiet"),
        pytest.param(Terminal(), False, 10, id="soon done"),
    ],
)
def test_progress_is_silent_where_nobody_waits(stream: io.StringIO, quiet: bool, of: int) -> None:
    progress_on(stream, quiet=quiet)(1, of)
    assert stream.getvalue() == ""
