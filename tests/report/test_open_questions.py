"""What people see of a check with an open question: the question, that nobody was asked, and what to do."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from claimcheck.cli.main import main

BOOK = Path(__file__).parent.parent / "golden" / "open-questions-undecidable"


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(BOOK, tmp_path / "book")
    monkeypatch.chdir(tmp_path / "book")
    return tmp_path / "book"


@pytest.mark.usefixtures("book")
def test_the_page_tells_the_question_and_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    main(["show", "which-year"])
    page = capsys.readouterr().out
    assert "Open: which year is meant?\n" in page
    assert "nobody was asked: the check has an open question" in page
    assert "answer the open questions of the checks above, then delete `open` from each" in page


def test_without_the_question_the_same_check_is_answered(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = book / "claims" / "claim.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(", open: which year is meant?}", "}"), encoding="utf-8")
    main(["check", str(path)])
    assert "True  which-year" in capsys.readouterr().out


def test_a_verdict_that_was_expected_is_not_reached_by_a_proposal(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = book / "claims" / "claim.yaml"
    text = path.read_text(encoding="utf-8").replace(
        "    claim: Unemployment stood at 8.9%.", "    expect: true\n    claim: 8.9%."
    )
    path.write_text(text, encoding="utf-8")
    assert main(["check", str(path)]) == 1
    assert "answer the open questions of the checks" in capsys.readouterr().out
