from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from tests.cli.books import CLAIM, edit, second_claim, starter, write

from claimcheck.cli.main import main
from claimcheck.cli.publishing import refuse_missing
from claimcheck.cli.usage import WrongUsage
from claimcheck.report.publication import Command, Format, Shape

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    starter(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def ids(text: str) -> list[str]:
    tree: dict[str, Any] = json.loads(text)
    return [claim["id"] for claim in tree["claims"]]


def test_the_whole_book_goes_to_the_screen(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    second_claim(here)
    assert main(["export", "--to", "json"]) == 0
    assert ids(capsys.readouterr().out) == ["library-visits-rose", "second"]


def test_an_id_chooses_a_claim(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    second_claim(here)
    assert main(["export", "--to", "json", "second"]) == 0
    assert ids(capsys.readouterr().out) == ["second"]


def test_a_verdict_chooses_claims(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--to", "json", "--verdict", "True"]) == 0
    assert ids(capsys.readouterr().out) == ["library-visits-rose"]


def test_nothing_that_matches_writes_nothing(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--to", "json", "--verdict", "false", "-o", "out.json"]) == 5
    assert not (here / "out.json").exists()


def test_an_id_that_is_not_there_is_told_with_the_nearest(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--to", "json", "library-visit-rose"]) == 5
    told = capsys.readouterr()
    assert "did you mean 'library-visits-rose'" in told.err
    assert told.out == ""


def test_a_book_elsewhere_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    starter(tmp_path / "book")
    monkeypatch.chdir(tmp_path)
    assert main(["export", "--to", "json", "--book", "book"]) == 0
    assert ids(capsys.readouterr().out) == ["library-visits-rose"]


def test_a_dash_is_the_screen(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--to", "json", "-o", "-"]) == 0
    assert ids(capsys.readouterr().out) == ["library-visits-rose"]


def test_a_verdict_that_differs_is_exported_all_the_same(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(here, CLAIM, "expect: true", "expect: false")
    assert main(["export", "--to", "json"]) == 0


def test_a_claim_that_cannot_be_read_is_told_by_the_exit_code(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(here, "claims/broken.yaml", "id: broken\nclaim: Something.\nchecks: nothing\n")
    assert main(["export", "--to", "json"]) == 3
    assert "problems found: 1" in capsys.readouterr().err


def test_a_problem_of_another_claim_does_not_concern_the_one_chosen(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(here, "claims/broken.yaml", "id: broken\nclaim: Something.\nchecks: nothing\n")
    assert main(["export", "--to", "json", "library-visits-rose"]) == 0


def test_missing_evidence_is_told_by_the_exit_code(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for path in (here / "sources").rglob("*.csv"):
        path.unlink()
    assert main(["export", "--to", "json"]) == 4


def test_an_unknown_format_is_refused_with_those_there_are(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--to", "claimreviews"]) == 2
    assert "did you mean 'claimreview'" in capsys.readouterr().err


def test_a_file_is_written_and_named(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--to", "json", "-o", "out.json"]) == 0
    assert ids((here / "out.json").read_text(encoding="utf-8")) == ["library-visits-rose"]
    assert capsys.readouterr().err == "written: out.json\n"


def test_a_folder_that_is_not_there_leaves_nothing_behind(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--to", "json", "-o", "none/out.json"]) == 2
    assert "cannot be written" in capsys.readouterr().err


def test_the_house_of_the_settings_publishes_the_review(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    house = 'name = "The Daily"\nurl = "https://daily.example"\npages = "https://daily.example/{id}/"\n'
    write(here, "claimcheck.toml", f"[publisher]\n{house}")
    assert main(["export", "--to", "claimreview"]) == 0
    told = capsys.readouterr()
    tree = json.loads(told.out)
    assert tree["author"] == {"@type": "Organization", "name": "The Daily", "url": "https://daily.example"}
    assert tree["url"] == "https://daily.example/library-visits-rose/"
    assert "CC602" not in told.err


def test_what_readers_of_reviews_miss_is_told_beside_them(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--to", "claimreview"]) == 0
    assert "CC602" in capsys.readouterr().err


def test_pages_without_the_mark_of_the_id_are_refused(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(here, "claimcheck.toml", '[publisher]\npages = "https://daily.example/"\n')
    assert main(["validate"]) == 2
    assert 'pages = "https://daily.example/{id}"' in capsys.readouterr().out


def test_what_a_format_needs_is_asked_for_before_anything_is_checked() -> None:
    form = Format("x", Command.EXPORT, Shape.TEXT, "", "", lambda run, edition: "", "office", ("papyrus_writer",))
    with pytest.raises(WrongUsage, match="--to x needs papyrus_writer, which is not installed") as refused:
        refuse_missing(form)
    assert refused.value.hint == 'pip install "policy-claimcheck[office]"'


@pytest.mark.parametrize("to", ["sqlite", "datapackage"])
def test_what_is_no_text_asks_for_a_place(here: Path, capsys: pytest.CaptureFixture[str], to: str) -> None:
    assert main(["export", "--to", to]) == 2
    assert "say where: -o" in capsys.readouterr().err


def test_a_folder_is_written_and_what_changed_is_counted(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--to", "datapackage", "-o", "package"]) == 0
    assert (here / "package/datapackage.json").exists()
    assert main(["export", "--to", "datapackage", "-o", "package"]) == 0
    assert capsys.readouterr().err.splitlines() == [
        "written: package (9 files new or changed)",
        "written: package (0 files new or changed)",
    ]


def test_a_sentence_that_is_too_long_does_not_fail_the_export(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(here, CLAIM, "claim: ", "claim: As everybody in this city and in the whole country around it knows, ")
    assert main(["export", "--to", "claimreview", "-o", "review.jsonld"]) == 0
    assert "CC601" in capsys.readouterr().err


def test_quiet_says_nothing_of_what_readers_miss(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--to", "claimreview", "-q"]) == 0
    assert capsys.readouterr().err == ""
