"""Hold what is published against judges of other houses: frictionless, prov, and schema-dts with tsc.

They are large and nobody needs them to use claimcheck, so they are not in `.venv`: this builds a folder of their own
in the temporary files, runs the tests of tests/validators with them, and takes it away. Run by .ci/run with the
Python of `.venv`; without it those tests are skipped, with the reason. Needs npm.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from bootstrap import ROOT, create, install, interpreter_of

PINS = ROOT / ".ci" / "validators"


def main(rest: list[str]) -> int:
    """Install, test; the exit code of the tests. What follows goes to pytest."""
    npm = shutil.which("npm")
    if npm is None:
        print("npm is needed to judge what is published; it comes with Node.js", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="claimcheck-validators-") as name:
        folder = Path(name)
        create(folder / "python")
        install(interpreter_of(folder / "python"), "-r", str(PINS / "requirements.txt"))
        shutil.copy(PINS / "package.json", folder)
        quiet = ["--silent", "--no-audit", "--no-fund", "--no-package-lock"]
        if subprocess.call([npm, "install", *quiet], cwd=folder) != 0:
            print("npm could not install the validators; the first run needs the network", file=sys.stderr)
            return 2
        known = {**os.environ, "CLAIMCHECK_VALIDATORS": str(folder)}
        words = [sys.executable, "-m", "pytest", "-q", "tests/validators", *rest]
        return subprocess.call(words, cwd=ROOT, env=known)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
