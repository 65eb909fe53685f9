from __future__ import annotations

from pathlib import Path

from benchmarks.report import measure


def test_a_second_build_of_a_site_writes_nothing(tmp_path: Path) -> None:
    _, _, written, again = measure(tmp_path, 8)
    assert written > 8 + 1 + 4
    assert again == 0
