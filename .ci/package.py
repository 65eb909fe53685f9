"""Build the packages as they are published, and try the wheel where no checkout can help it.

The wheel is built from the source package, installed into an environment of its own, and checks a copy of the
example book in a folder outside the checkout. Run by .ci/run with the Python of `.venv`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from bootstrap import PINS, ROOT, create, install, interpreter_of

BOOK = ("claims", "sources", "claimcheck.toml")


def main() -> int:
    """Build, install, check; the exit code of the check."""
    with tempfile.TemporaryDirectory(prefix="claimcheck package ") as folder:
        scratch = Path(folder)
        wheel = build(scratch / "dist")
        python = interpreter_of(scratch / "clean")
        create(scratch / "clean")
        install(python, "--constraint", str(PINS), str(wheel))
        return check_elsewhere(python, copied_book(scratch / "book"))


def build(folder: Path) -> Path:
    """The wheel, built from the source package and not from the checkout."""
    subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    for package in sorted(folder.iterdir()):
        print(f"built {package.name}, {package.stat().st_size // 1024} kB")
    return next(folder.glob("*.whl"))


def copied_book(folder: Path) -> Path:
    """The example book alone, away from the code."""
    folder.mkdir()
    for name in BOOK:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)
    return folder


def check_elsewhere(python: Path, book: Path) -> int:
    """Check the book with the installed command; nothing of the checkout can be imported there."""
    alone = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    alone.setdefault("COLUMNS", "120")
    command = python.parent / ("claimcheck.exe" if os.name == "nt" else "claimcheck")
    for words in (["--version"], ["validate", "-q"], ["check"]):
        code = subprocess.call([str(command), *words], cwd=book, env=alone)
        if code != 0:
            print(f"`claimcheck {' '.join(words)}` from the wheel ended with exit code {code}", file=sys.stderr)
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main())
