"""The generated pages say what the code says. They are compared with the pinned typer, which words the help."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PINNED = re.search(r"^typer==(\S+)", (ROOT / "constraints.txt").read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.skipif(
    PINNED is None or version("typer") != PINNED[1],
    reason="the help is worded by the pinned typer; `make test` has it",
)
def test_the_generated_pages_are_not_stale() -> None:
    words = [sys.executable, str(ROOT / "tools" / "write_docs.py"), "--check"]
    done = subprocess.run(words, capture_output=True, text=True, encoding="utf-8", cwd=ROOT, check=False)
    assert (done.returncode, done.stdout) == (0, "")
