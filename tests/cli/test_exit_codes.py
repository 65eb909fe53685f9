from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.cli.books import CLAIM, DATA, SOURCE, edit, second_claim, starter, write

from claimcheck import weighing
from claimcheck.cli.main import main

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.claims.claim import Claim

    Deed = Callable[[Path], object]


def nothing(_: Path) -> None:
    """The book as it is."""


def differs(root: Path) -> None:
    edit(root, CLAIM, "expect: true", "expect: false")


def unreadable_claim(root: Path) -> None:
    write(root, "claims/broken.yaml", "id: [")


def unreadable_source(root: Path) -> None:
    edit(root, SOURCE, "kind: dataset", "kind: data")


def unknown_source(root: Path) -> None:
    edit(root, CLAIM, "- library-counts", "- library-count")


def no_data(root: Path) -> None:
    (root / DATA).unlink()


def changed_data(root: Path) -> None:
    edit(root, DATA, "2014,14610", "2014,14611")


def double_row(root: Path) -> None:
    edit(root, DATA, "2019,15930\n", "2019,15930\n2019,15931\n")


def no_column(root: Path) -> None:
    edit(root, SOURCE, "column: visits", "column: visitors")


def overridden(root: Path) -> None:
    edit(root, CLAIM, "expect: true", "expect: false\noverride: {verdict: false, reason: A typo, by: A. Editor}")


def without_expect(root: Path) -> None:
    edit(root, CLAIM, "expect: true\n", "")


def no_claims(root: Path) -> None:
    (root / CLAIM).unlink()


def bad_settings(root: Path) -> None:
    edit(root, "claimcheck.toml", "near", "nearly")


def both(*deeds: Deed) -> Deed:
    return lambda root: [deed(root) for deed in deeds]


@pytest.mark.parametrize(
    ("deed", "words", "code"),
    [
        pytest.param(nothing, ["check"], 0, id="as expected"),
        pytest.param(nothing, ["check", "claims/example.yaml"], 0, id="one file"),
        pytest.param(nothing, ["check", "claims"], 0, id="one folder"),
        pytest.param(nothing, ["check", "."], 0, id="the book itself"),
        pytest.param(nothing, ["validate"], 0, id="files in order"),
        pytest.param(nothing, ["show", "library-visits-rose"], 0, id="one claim"),
        pytest.param(nothing, ["list"], 0, id="the list"),
        pytest.param(nothing, ["explain", "rank"], 0, id="a word explained"),
        pytest.param(without_expect, ["check"], 0, id="nothing expected fails nothing"),
        pytest.param(differs, ["check"], 1, id="a verdict differs"),
        pytest.param(differs, ["show", "library-visits-rose"], 1, id="the claim that differs"),
        pytest.param(differs, ["validate"], 0, id="validate gives no verdict"),
        pytest.param(differs, ["check", "--fail-on", "never"], 0, id="a verdict differs, and nobody minds"),
        pytest.param(overridden, ["check"], 0, id="an override is a warning"),
        pytest.param(overridden, ["check", "--fail-on", "warning"], 1, id="warnings count"),
        pytest.param(nothing, ["check", "-f", "xml"], 2, id="an unknown format"),
        pytest.param(nothing, ["check", "--fail-on", "note"], 2, id="an unknown level"),
        pytest.param(nothing, ["check", "--color", "red"], 2, id="an unknown colour"),
        pytest.param(nothing, ["check", "--colour"], 2, id="an unknown option"),
        pytest.param(nothing, ["chekc"], 2, id="an unknown command"),
        pytest.param(nothing, ["show"], 2, id="an argument is missing"),
        pytest.param(nothing, ["explain", "frobnicate"], 2, id="nothing to explain"),
        pytest.param(nothing, ["check", "-o", "no/such/folder/x.json"], 2, id="a result that cannot be written"),
        pytest.param(bad_settings, ["check"], 2, id="settings that are not understood"),
        pytest.param(bad_settings, ["validate"], 2, id="settings, without data"),
        pytest.param(unreadable_claim, ["check"], 3, id="a claim that cannot be read"),
        pytest.param(unreadable_claim, ["validate"], 3, id="the same without data"),
        pytest.param(unreadable_claim, ["check", "--fail-on", "never"], 3, id="what was not checked is not forgiven"),
        pytest.param(unreadable_source, ["check"], 3, id="a source that cannot be read"),
        pytest.param(unknown_source, ["check"], 3, id="an unknown source"),
        pytest.param(nothing, ["check", "claims/none.yaml"], 3, id="a path that is not there"),
        pytest.param(no_data, ["check"], 4, id="a data file is missing"),
        pytest.param(no_data, ["validate"], 0, id="validate opens no data"),
        pytest.param(changed_data, ["check"], 4, id="a data file has changed"),
        pytest.param(double_row, ["check"], 4, id="two rows for one cell"),
        pytest.param(no_column, ["check"], 4, id="a column is missing"),
        pytest.param(no_claims, ["check"], 5, id="no claims at all"),
        pytest.param(nothing, ["check", "sources"], 5, id="a folder without claims"),
        pytest.param(nothing, ["show", "nobody"], 5, id="no claim of that id"),
        pytest.param(nothing, ["list", "--tag", "none"], 5, id="no claim of that tag"),
        pytest.param(both(differs, unreadable_claim), ["check"], 3, id="3 before 1"),
        pytest.param(both(no_data, unreadable_claim), ["check"], 3, id="3 before 4"),
        pytest.param(both(second_claim, differs), ["check"], 1, id="one of two differs"),
        pytest.param(both(no_claims, unreadable_claim), ["check"], 3, id="3 before 5"),
    ],
)
def test_the_promise_of_exit_codes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, deed: Deed, words: list[str], code: int
) -> None:
    deed(starter(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert main(words) == code


def test_missing_evidence_comes_before_a_verdict_that_differs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    second_claim(starter(tmp_path), **{"- library-counts": "- gone"})
    edit(tmp_path, CLAIM, "expect: true", "expect: false")
    text = (tmp_path / SOURCE).read_text(encoding="utf-8")
    gone = text.replace("id: library-counts", "id: gone").replace("data/library-visits.csv", "data/gone.csv")
    write(tmp_path, "sources/gone.yaml", gone)
    monkeypatch.chdir(tmp_path)
    assert main(["check"]) == 4


def test_without_a_book_nothing_matches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["check"]) == 5
    assert "claimcheck init" in capsys.readouterr().err


@pytest.mark.parametrize("step", ["wanted_by", "evaluate_claim", "judge"], ids=["asking", "evaluating", "judging"])
def test_a_bug_of_ours_on_one_claim_leaves_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], step: str
) -> None:
    """There is no book that makes us fail (or we would mend it), so one is made to."""
    second_claim(starter(tmp_path))
    monkeypatch.chdir(tmp_path)
    works = getattr(weighing, step)

    def fails(claim: Claim, *rest: object, **more: object) -> object:
        if claim.id == "second":
            raise ZeroDivisionError("by nothing")
        return works(claim, *rest, **more)

    monkeypatch.setattr(weighing, step, fails)
    assert main(["check"]) == 10
    told = capsys.readouterr()
    assert "CC900" in told.out
    assert "✔ True  library-visits-rose" in told.out
    assert "– Not checked  second" in told.out
    assert "claimcheck failed on second" in told.err
    log = told.err.split("log for the report: ")[1].strip()
    assert "ZeroDivisionError: by nothing" in Path(log).read_text(encoding="utf-8")
    Path(log).unlink()


def test_an_interrupted_run_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def stop(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("claimcheck.cli.dispatch.dispatch", stop)
    assert main(["check"]) == 130
    assert "stopped" in capsys.readouterr().err
