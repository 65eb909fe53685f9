"""The book: where it is found, which files are its claims, and its settings."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from claimcheck.claims.book import Book, find_book, open_book, select
from claimcheck.claims.config import Config, read_config
from claimcheck.claims.declared import ListGroup
from claimcheck.problems import Problem


@pytest.fixture
def book_folder(tmp_path: Path) -> Path:
    for name in ("claims/b/two.yaml", "claims/a.yml", "claims/.draft.yaml", "claims/note.txt", "sources/s.YAML"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("id: x\n", encoding="utf-8")
    return tmp_path


def test_a_book_is_found_from_a_folder_inside_it(book_folder: Path) -> None:
    book = find_book(book_folder / "claims" / "b")
    assert isinstance(book, Book)
    assert book.root == book_folder.resolve()


def test_files_come_in_the_order_of_their_paths_without_hidden_ones(book_folder: Path) -> None:
    book = open_book(book_folder)
    assert [book.name_of(path) for path in book.claim_files] == ["claims/a.yml", "claims/b/two.yaml"]
    assert [book.name_of(path) for path in book.source_files] == ["sources/s.YAML"]


def test_a_config_file_alone_makes_a_book(tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text("", encoding="utf-8")
    assert isinstance(find_book(tmp_path), Book)


def test_where_there_is_no_book_the_hint_says_how_to_make_one(tmp_path: Path) -> None:
    found = find_book(tmp_path)
    assert isinstance(found, Problem)
    assert "claimcheck init" in (found.hint or "")


def test_a_path_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    assert isinstance(find_book(tmp_path / "none"), Problem)


def test_a_link_that_leaves_the_book_is_told_and_not_read(
    book_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "secret.yaml"
    outside.write_text("id: x\n", encoding="utf-8")
    (book_folder / "claims" / "link.yaml").symlink_to(outside)
    book = open_book(book_folder)
    assert len(book.claim_files) == 2
    assert [(item.code, str(item.place)) for item in book.problems] == [("CC101", "claims/link.yaml:1:1")]


def test_a_folder_that_links_to_itself_is_not_entered(book_folder: Path) -> None:
    (book_folder / "claims" / "again").symlink_to(book_folder / "claims", target_is_directory=True)
    assert len(open_book(book_folder).claim_files) == 2


@pytest.mark.parametrize(
    ("paths", "names"),
    [
        pytest.param([], ["claims/a.yml", "claims/b/two.yaml"], id="nothing named means all"),
        pytest.param(["claims/b"], ["claims/b/two.yaml"], id="a folder"),
        pytest.param(["claims/a.yml"], ["claims/a.yml"], id="a file"),
        pytest.param(["."], ["claims/a.yml", "claims/b/two.yaml"], id="the book"),
        pytest.param(["sources"], [], id="no claims"),
        pytest.param(["claims/none.yaml"], [], id="not there"),
    ],
)
def test_a_selection_is_what_the_paths_name(book_folder: Path, paths: list[str], names: list[str]) -> None:
    book = open_book(book_folder)
    assert [book.name_of(path) for path in select(book, [book_folder / path for path in paths])] == names


GOOD = """
language = "es"
fail-on = "warning"
ignore = ["single-source"]
[tolerance]
near = "2%"
far = 0.2
[severities]
seasonal = "note"
[groups]
pess = ["SS", "SA"]
[periods]
lopez = "2014-06-01..2018-12-31"
war = 1980
"""


def test_every_setting_is_read(tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text(GOOD, encoding="utf-8")
    config, problems = read_config(tmp_path)
    assert problems == ()
    assert (config.tolerance.near, config.tolerance.far) == (Decimal("0.02"), Decimal("0.2"))
    assert (config.language, config.fail_on, config.ignore) == ("es", "warning", ("single-source",))
    assert config.severities == {"seasonal": "note"}
    assert isinstance(config.groups["pess"], ListGroup)
    assert str(config.periods["war"].members[""]) == "1980"


def test_a_pyproject_holds_the_settings_where_there_is_no_other(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.claimcheck.tolerance]\nnear = '3%'\n", encoding="utf-8")
    assert read_config(tmp_path)[0].tolerance.near == Decimal("0.03")


def test_the_search_for_settings_ends_at_the_root_of_the_checkout(tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text("language = 'es'\n", encoding="utf-8")
    book = tmp_path / "repo" / "book"
    book.mkdir(parents=True)
    (tmp_path / "repo" / ".git").mkdir()
    assert read_config(book)[0] == Config()
    (tmp_path / "repo" / "claimcheck.toml").write_text("fail-on = 'never'\n", encoding="utf-8")
    assert read_config(book)[0].fail_on == "never"


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        pytest.param("\nlangage = 'es'\n", 2, 1, id="misspelt key"),
        pytest.param("[tolerance]\nnear = '5%'\nfarr = '1%'\n", 3, 1, id="misspelt key in a table"),
        pytest.param("[tolerance]\nnear = '500%'\n", 2, 8, id="more than all"),
        pytest.param("[tolerance]\nnear = '20%'\n", 1, 2, id="near beyond far"),
        pytest.param("fail-on = 'always'\n", 1, 11, id="unknown word"),
        pytest.param("[severities]\nseasonal = 'hard'\n", 2, 12, id="unknown weight"),
        pytest.param("ignore = [1\n", 2, 1, id="no TOML"),
        pytest.param("a = " + "[" * 5000, 1, 1, id="nested too deep"),
        pytest.param("periods = {p = 'July 2015'}\n", 1, 11, id="a period"),
    ],
)
def test_a_setting_that_is_not_understood_is_told_at_its_line(
    tmp_path: Path, text: str, line: int, column: int
) -> None:
    (tmp_path / "claimcheck.toml").write_text(text, encoding="utf-8")
    config, problems = read_config(tmp_path)
    assert config == Config()
    places = [(item.code, item.place.line, item.place.column) for item in problems if item.place]
    assert places == [("CC124", line, column)]
