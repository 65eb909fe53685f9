from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from tests.report.small_book import HOSTILE, checked, hostile_claims, hostile_sources

from claimcheck.report.sqlite_export import VERSION, sqlite_of
from claimcheck.report.table_columns import Column, Holds
from claimcheck.report.tables import Name, Table, tables_of

if TYPE_CHECKING:
    from pathlib import Path


def asked(folder: Path, content: bytes, query: str) -> list[tuple[object, ...]]:
    path = folder / "verdicts.db"
    path.write_bytes(content)
    with closing(sqlite3.connect(path)) as base:
        return base.execute(query).fetchall()


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return sqlite_of(tables_of(checked(tmp_path_factory.mktemp("book"))))


def test_every_table_can_be_asked(tmp_path: Path, content: bytes) -> None:
    found = asked(tmp_path, content, "SELECT name FROM sqlite_master ORDER BY rowid")
    assert [name for (name,) in found] == [name.value for name in Name]


def test_tables_are_joined_by_claim_check_and_finding(tmp_path: Path, content: bytes) -> None:
    query = """
        SELECT verdict, claimed, value, row FROM verdicts JOIN findings USING (claim)
        JOIN figures USING (claim, "check", finding) JOIN rows USING (claim, "check", finding)
        WHERE claim = 'thefts-800'
    """
    found = asked(tmp_path, content, query)
    assert found == [("true", "800", 800.0, "sources/data/thefts.csv:8")]


def test_days_are_texts_and_flags_numbers(tmp_path: Path, content: bytes) -> None:
    assert asked(tmp_path, content, "SELECT said_on, agrees FROM verdicts LIMIT 1") == [("2023-02-03", 1)]


def test_the_file_says_which_version_of_the_tables_it_holds(tmp_path: Path, content: bytes) -> None:
    assert asked(tmp_path, content, "PRAGMA user_version") == [(VERSION,)]


def test_the_same_tables_make_the_same_bytes(tmp_path: Path) -> None:
    tables = tables_of(checked(tmp_path))
    assert sqlite_of(tables) == sqlite_of(tables)


def test_hostile_text_is_kept_as_it_was_written(tmp_path: Path) -> None:
    content = sqlite_of(tables_of(checked(tmp_path, hostile_claims(), hostile_sources())))
    found = asked(tmp_path, content, "SELECT said_by FROM verdicts")
    assert [name for (name,) in found][: len(HOSTILE)] == HOSTILE
    assert asked(tmp_path, content, "SELECT count(*) FROM verdicts") == [(len(HOSTILE) + 1,)]


def test_half_a_character_is_shown_as_an_escape(tmp_path: Path) -> None:
    table = Table(Name.ROWS, "", (Column("row", Holds.TEXT, ""),), (("a\ud800b",),))
    assert asked(tmp_path, sqlite_of([table]), "SELECT row FROM rows") == [("a\\ud800b",)]
