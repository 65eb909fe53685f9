from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from tests.cli.books import CLAIM, DATA, SOURCE, edit, second_claim, starter, write

import claimcheck
from claimcheck.cli.commands import COMMANDS
from claimcheck.cli.main import main
from claimcheck.report.grammar_words import grammar_words
from claimcheck.rules import RULES

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    starter(tmp_path)
    monkeypatch.chdir(tmp_path)
    for name in ("COLUMNS", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


Said = pytest.CaptureFixture[str]


def test_a_book_that_was_just_made_has_a_verdict_as_expected(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["init", "my book"]) == 0
    assert "cd 'my book'" in capsys.readouterr().out
    monkeypatch.chdir(tmp_path / "my book")
    assert main(["check"]) == 0
    assert "✔ True" in capsys.readouterr().out


def test_init_overwrites_nothing(book: Path, capsys: Said) -> None:
    write(book, CLAIM, "mine")
    assert main(["init"]) == 0
    assert (book / CLAIM).read_text(encoding="utf-8") == "mine"
    assert f"kept   {CLAIM}" in capsys.readouterr().out


def test_init_writes_schemas_that_are_json(book: Path) -> None:
    main(["init", "-q"])
    for name in ("claim", "source"):
        schema = json.loads((book / f"schema/{name}.schema.json").read_text(encoding="utf-8"))
        assert schema["$schema"].endswith("2020-12/schema")


def test_init_where_a_file_stands_says_so(book: Path, capsys: Said) -> None:
    assert main(["init", CLAIM]) == 2
    assert "a file of that name is there" in capsys.readouterr().err


def test_a_result_goes_to_a_file_in_one_piece(book: Path, capsys: Said) -> None:
    assert main(["check", "-f", "json", "-o", "out.json"]) == 0
    assert json.loads((book / "out.json").read_text(encoding="utf-8"))["summary"]["agree"] == 1
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", "written: out.json\n")
    assert [path.name for path in book.iterdir() if path.name.startswith(".out")] == []


def test_the_rows_behind_a_figure_are_in_the_json(book: Path, capsys: Said) -> None:
    main(["check", "-f", "json"])
    finding = json.loads(capsys.readouterr().out)["claims"][0]["checks"][0]["findings"][0]
    assert finding["rows"] == [f"{DATA}:8", f"{DATA}:12"]


def test_quiet_says_nothing_when_all_is_well(book: Path, capsys: Said) -> None:
    assert main(["check", "-q"]) == 0
    assert main(["validate", "-q"]) == 0
    assert capsys.readouterr().out == ""


def test_quiet_shows_only_what_differs(book: Path, capsys: Said) -> None:
    second_claim(book)
    edit(book, CLAIM, "expect: true", "expect: false")
    assert main(["check", "-q"]) == 1
    told = capsys.readouterr().out
    assert "library-visits-rose" in told
    assert "\nsecond" not in told


def test_a_verdict_that_differs_is_framed_with_the_line_to_change(book: Path, capsys: Said) -> None:
    edit(book, CLAIM, "expect: true", "expect: false")
    main(["check"])
    told = capsys.readouterr().out
    line = (book / CLAIM).read_text(encoding="utf-8").splitlines().index("expect: false") + 1
    assert f"  --> {CLAIM}:{line}:9\n" in told
    assert f"{line} | expect: false\n   |         ^^^^^ the data give true\n" in told
    assert told.endswith("Next: claimcheck show library-visits-rose\n")


def test_concise_is_one_line_a_claim(book: Path, capsys: Said) -> None:
    main(["check", "-f", "concise"])
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 1
    assert lines[0].startswith(f"{CLAIM}:3:5: true library-visits-rose: ")


def test_a_broken_claim_leaves_its_neighbours_checked(book: Path, capsys: Said) -> None:
    second_claim(book)
    edit(book, CLAIM, "kind: from-to", "kind: fromto")
    assert main(["check"]) == 3
    told = capsys.readouterr().out
    assert "CC117" in told
    assert "✔ True" in told


def test_a_claim_that_could_not_be_read_is_counted_and_listed(book: Path, capsys: Said) -> None:
    second_claim(book)
    edit(book, CLAIM, "kind: from-to", "kind: fromto")
    main(["check", "-f", "json"])
    report = json.loads(capsys.readouterr().out)
    assert report["summary"] == {"claims": 2, "agree": 1, "differ": 0, "without_expect": 0, "not_checked": 1}
    unread = next(claim for claim in report["claims"] if claim["id"] == "library-visits-rose")
    assert (unread["verdict"], unread["problems"][0]["code"]) == (None, "CC117")


def test_a_claim_may_derive_measures_of_its_own(book: Path, capsys: Said) -> None:
    own = "derived:\n  gained: {difference-over: library-visits, over: 1 year}\nchecks:\n"
    check = '  - {kind: level, measure: gained, at: 2023, value: "1,160"}\nexpect: true\n'
    text = (book / CLAIM).read_text(encoding="utf-8").split("checks:\n")[0]
    write(book, CLAIM, text + own + check)
    assert main(["check", "-f", "json"]) == 0
    claim = json.loads(capsys.readouterr().out)["claims"][0]
    assert claim["checks"][0]["findings"][0]["observed"][0]["value"] == 1160
    assert claim["checks"][0]["findings"][0]["rows"] == [f"{DATA}:12", f"{DATA}:11"]


def test_a_source_with_a_problem_is_not_called_unknown(book: Path, capsys: Said) -> None:
    edit(book, SOURCE, "kind: dataset", "kind: data")
    main(["validate", "-f", "concise"])
    told = capsys.readouterr().out
    assert "the source 'library-counts' cannot be used: it has a problem of its own" in told
    assert "holds no source" not in told


def test_validate_has_the_same_shape_of_problems(book: Path, capsys: Said) -> None:
    edit(book, CLAIM, "kind: from-to", "kind: fromto")
    assert main(["validate", "-f", "json"]) == 3
    problem = json.loads(capsys.readouterr().out)["problems"][0]
    assert (problem["code"], problem["file"]) == ("CC117", CLAIM)


def test_show_names_the_rows_and_the_query(book: Path, capsys: Said) -> None:
    main(["show", "library-visits-rose"])
    told = capsys.readouterr().out
    assert f"[{DATA}:8]" in told
    assert "SELECT" in told


def test_show_of_an_unknown_id_names_the_nearest(book: Path, capsys: Said) -> None:
    assert main(["show", "library-visit-rose"]) == 5
    assert "did you mean 'library-visits-rose'?" in capsys.readouterr().err


def test_show_of_a_claim_that_cannot_be_read_says_why(book: Path, capsys: Said) -> None:
    edit(book, CLAIM, "kind: from-to", "kind: fromto")
    assert main(["show", "library-visits-rose"]) == 3
    assert "CC117" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        pytest.param([], ["library-visits-rose", "second"], id="all"),
        pytest.param(["--tag", "EXAMPLE"], ["library-visits-rose"], id="by tag"),
        pytest.param(["--by", "opposition"], ["second"], id="by speaker"),
        pytest.param(["--verdict", "false"], ["second"], id="by verdict"),
        pytest.param(["--verdict", "True"], ["library-visits-rose"], id="by verdict, as people write it"),
    ],
)
def test_list_filters(book: Path, capsys: Said, words: list[str], ids: list[str]) -> None:
    second_claim(
        book, **{"[example]": "[other]", "A. Example": "The opposition", "18,000": "28,000", "expect: true\n": ""}
    )
    main(["list", "-q", *words])
    assert capsys.readouterr().out.split() == ids


def test_list_without_a_match_says_what_there_is(book: Path, capsys: Said) -> None:
    assert main(["list", "--tag", "none"]) == 5
    assert "tags: example" in capsys.readouterr().err


@pytest.mark.parametrize(
    "topic",
    [
        *["rank", "CC503", "cc503", "peak-baseline", "misleading", "true, but", "about", "alrededor de"],
        *["per", "any-of", "all-of", "derived", "over-time", "over-rows", "latest", "latest-complete", "now", "groups"],
        *["periods", "expect", "override", "stance", "standing", "origin", "last year", "fiscal year", "sources"],
    ],
)
def test_everything_can_be_explained(topic: str, capsys: Said) -> None:
    assert main(["explain", topic]) == 0
    assert len(capsys.readouterr().out.splitlines()) > 2


@pytest.mark.parametrize("topic", ["rank", "trough-baseline", "over-time", "exaggerated"])
def test_an_explanation_keeps_to_the_width(topic: str, capsys: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    main(["explain", topic])
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 60


def test_every_key_of_the_files_can_be_explained(capsys: Said) -> None:
    assert [word for word in grammar_words() if main(["explain", word]) != 0] == []
    assert capsys.readouterr().out


def test_exaggerated_says_how_far_it_reaches(capsys: Said) -> None:
    main(["explain", "exaggerated"])
    assert "within 10%" in capsys.readouterr().out


def test_the_contents_name_every_code(capsys: Said) -> None:
    main(["explain"])
    told = capsys.readouterr().out
    assert all(code in told for code in RULES)


def test_what_cannot_be_explained_is_guessed_at(capsys: Said) -> None:
    assert main(["explain", "misleadin"]) == 2
    assert "did you mean 'misleading'?" in capsys.readouterr().err


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_teaches_by_example(command: str, capsys: Said) -> None:
    assert main([command, "--help"]) == 0
    told = capsys.readouterr().out
    assert f"claimcheck {command}" in told.split("Examples:")[1]
    assert command in COMMANDS


def test_an_option_before_the_command_is_explained(capsys: Said) -> None:
    assert main(["-q", "check"]) == 2
    assert "options come after" in capsys.readouterr().err


def test_the_python_interface_gives_typed_verdicts(book: Path) -> None:
    results = claimcheck.check(book)
    assert [verdict.word for verdict in results] == [claimcheck.Word.TRUE]
    assert results.of("library-visits-rose").agrees is True
    assert results.problems == ()
    assert claimcheck.check(book / CLAIM)[0].claim.id == "library-visits-rose"


def test_results_become_a_frame(book: Path) -> None:
    second_claim(book, **{"library-counts": "no-such-source"})
    frame = claimcheck.check(book).to_frame()
    assert list(frame.columns[:2]) == ["id", "claim"]
    frame = frame.set_index("id")
    assert frame.loc["library-visits-rose", "verdict"] == "true"
    assert frame["verdict"].isna().to_dict() == {"library-visits-rose": False, "second": True}


def test_the_public_names_are_sorted_and_there() -> None:
    assert claimcheck.__all__ == sorted(claimcheck.__all__)
    assert all(hasattr(claimcheck, name) for name in claimcheck.__all__)
    assert set(claimcheck.__all__) <= set(dir(claimcheck))


def test_the_python_interface_says_where_no_book_is(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no book of claims"):
        claimcheck.check(tmp_path)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        pytest.param(
            ["check", "-f", "tabel"],
            "claimcheck: --format takes table, json, concise; found 'tabel'\n  help: did you mean 'table'?\n",
            id="near a word",
        ),
        pytest.param(
            ["check", "-f", "docx"],
            "claimcheck: --format takes table, json, concise; found 'docx'\n  help: claimcheck check --help\n",
            id="far from all",
        ),
    ],
)
def test_a_word_that_an_option_does_not_take_is_told_once(
    book: Path, capsys: Said, words: list[str], told: str
) -> None:
    assert main(words) == 2
    assert capsys.readouterr().err == told


@pytest.mark.parametrize("words", [["check"], ["show", "library-visits-rose"]], ids=["check", "show"])
@pytest.mark.parametrize(
    ("day", "told"),
    [
        pytest.param("tomorrow", "expected said, today or a day, found 'tomorrow'", id="no day"),
        pytest.param("2999-01-01", "2999-01-01 is yet to come", id="a day to come"),
    ],
)
def test_a_day_that_no_verdict_can_be_of_is_refused(
    book: Path, capsys: Said, words: list[str], day: str, told: str
) -> None:
    assert main([*words, "--as-of", day]) == 2
    error = capsys.readouterr().err
    assert told in error
    assert "type said, today, or a day such as 2018-07-20" in error


def test_the_verdict_of_a_day_before_anything_was_published_is_none(book: Path, capsys: Said) -> None:
    assert main(["check", "--as-of", "2024-01-14", "-f", "json"]) == 1
    (claim,) = json.loads(capsys.readouterr().out)["claims"]
    assert (claim["verdict"], claim["day"], claim["today"]["verdict"]) == (None, "2024-01-14", "true")
    assert [problem["code"] for problem in claim["problems"]] == ["CC201"]


def test_the_verdict_of_the_day_it_was_said_can_be_shown(book: Path, capsys: Said) -> None:
    assert main(["show", "library-visits-rose", "--as-of", "said"]) == 0
    assert "This is the verdict as of 2024-02-12, when it was said." in capsys.readouterr().out
