"""docs/verdicts.svg: what `claimcheck check` prints for one file of the example book, as a picture."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.terminal_theme import DIMMED_MONOKAI
from rich.text import Text

ROOT = Path(__file__).resolve().parent.parent.parent
WIDTH = 124
FILE = "claims/pess-homicides.yaml"
FORGOTTEN = ("CLAIMCHECK_", "GITHUB_", "GITLAB_", "CI", "NO_COLOR", "COLORTERM")  # so that it looks alike anywhere


def page() -> str:
    """The real output, with its colours, as SVG that asks no other site for a font."""
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, color_system="truecolor")
    console.print(Text.from_ansi(output()))
    alone = re.sub(r"@font-face \{\{.*?\n {4}\}\}\n", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)
    title = f"claimcheck check {FILE}"
    return console.export_svg(title=title, theme=DIMMED_MONOKAI, code_format=alone, unique_id="verdicts")


def output() -> str:
    """What the command prints on a terminal of this width."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(FORGOTTEN)}
    shown = {**kept, "FORCE_COLOR": "1", "TERM": "xterm-256color", "COLUMNS": str(WIDTH), "PYTHONIOENCODING": "utf-8"}
    words = [sys.executable, "-m", "claimcheck", "check", FILE, "--color", "always"]
    done = subprocess.run(words, capture_output=True, env=shown, cwd=ROOT, check=True, encoding="utf-8")
    return done.stdout.rstrip()
