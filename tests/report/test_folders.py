from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claimcheck.report.folders import write_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILES: list[tuple[str, str | bytes]] = [("index.txt", "one"), ("pages/a.bin", b"\x00\x01")]


def test_every_file_is_put_in_its_place(tmp_path: Path) -> None:
    assert write_folder(tmp_path / "out", FILES) == 2
    assert (tmp_path / "out/pages/a.bin").read_bytes() == b"\x00\x01"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_file_that_is_the_same_is_not_written_again(tmp_path: Path) -> None:
    write_folder(tmp_path / "out", FILES)
    before = (tmp_path / "out/index.txt").stat().st_mtime_ns
    assert write_folder(tmp_path / "out", FILES) == 0
    assert (tmp_path / "out/index.txt").stat().st_mtime_ns == before


def test_files_that_cannot_all_be_made_leave_the_old_ones(tmp_path: Path) -> None:
    write_folder(tmp_path / "out", FILES)

    def failing() -> Iterator[tuple[str, str | bytes]]:
        yield "index.txt", "two"
        raise RuntimeError("the second cannot be made")

    with pytest.raises(RuntimeError):
        write_folder(tmp_path / "out", failing())
    assert (tmp_path / "out/index.txt").read_text(encoding="utf-8") == "one"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("name", ["../beside.txt", "a/../../beside.txt"])
def test_a_path_out_of_the_folder_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="leads out"):
        write_folder(tmp_path / "out", [(name, "x")])
    assert not (tmp_path / "beside.txt").exists()


def test_files_of_other_names_stay(tmp_path: Path) -> None:
    write_folder(tmp_path / "out", FILES)
    (tmp_path / "out/mine.txt").write_text("mine", encoding="utf-8")
    write_folder(tmp_path / "out", FILES[:1])
    assert (tmp_path / "out/mine.txt").exists()
