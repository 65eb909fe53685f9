"""Settings that cannot be read keep everything from being checked: the defaults are not what the book says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claimcheck.claims.config import read_config

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b'[tolerance]\nnear = "50%" # \xe9\n', id="a byte that is not UTF-8"),
        pytest.param(b"near = " + b"9" * 5000, id="a number of thousands of digits"),
        pytest.param("language = 'en'".encode("utf-16"), id="UTF-16"),
    ],
)
def test_settings_that_cannot_be_read_are_a_problem_of_the_settings(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "claimcheck.toml").write_bytes(content)
    assert [problem.code for problem in read_config(tmp_path)[1]] == ["CC124"]


def test_settings_behind_a_link_out_of_the_book_are_refused(tmp_path: Path) -> None:
    outside = tmp_path / "elsewhere.toml"
    outside.write_text("language = 'es'\n", encoding="utf-8")
    book = tmp_path / "book"
    book.mkdir()
    for target in (outside, tmp_path / "nowhere.toml"):
        (book / "claimcheck.toml").symlink_to(target)
        config, problems = read_config(book)
        assert [problem.code for problem in problems] == ["CC124"]
        assert config.language == "en"
        (book / "claimcheck.toml").unlink()
