"""A kind is one file, with its manual, that a person reads in one go."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.evaluation import kinds

FILES = sorted(path for path in Path(str(kinds.__file__)).parent.glob("*.py") if path.stem != "__init__")
MOST_LINES = 150


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_kind_is_one_file_under_150_lines(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) < MOST_LINES
