"""docs/commands.md: the help of every command, and the exit codes."""

from __future__ import annotations

import os
import re
import subprocess
import sys

from claimcheck.cli.commands import COMMANDS, EXIT_CODES

HEAD = """# The commands

Every command has `--help`; this page is made from it.
A book is the nearest folder upwards that holds `claimcheck.toml`, or `claims/` and `sources/`.
Results, and the problems of claims, go to standard output; progress and trouble of the tool's own go to standard error.

## Exit codes

When several apply, the first of 10, 3, 4, 1 counts.

| exit | meaning |
|---|---|"""


def page() -> str:
    """The exit codes, the top help, then one section for each command."""
    codes = [f"| {code} | {meaning} |" for code, meaning in EXIT_CODES.items()]
    pages = [f"## claimcheck {name}\n\n```text\n{help_of(name)}\n```\n" for name in COMMANDS]
    return "\n".join([HEAD, *codes, "", f"## claimcheck\n\n```text\n{help_of()}\n```\n", *pages])


def help_of(*command: str) -> str:
    """The help as a reader sees it, without colour, at one width."""
    plain = {**os.environ, "NO_COLOR": "1", "COLUMNS": "100", "PYTHONIOENCODING": "utf-8"}
    words = [sys.executable, "-m", "claimcheck", *command, "--help"]
    done = subprocess.run(words, capture_output=True, env=plain, check=True, encoding="utf-8")
    return "\n".join(line.rstrip() for line in re.sub(r"\n{3,}", "\n\n", done.stdout).strip().splitlines())
