r"""Build `.venv` with the pinned versions and run one job in it; needs nothing but Python.

python3 .ci/bootstrap.py check         check the example book
python3 .ci/bootstrap.py test          run the tests; what follows goes to pytest
python3 .ci/bootstrap.py env           only build the environment
python3 .ci/bootstrap.py docs          write the generated pages again (--check: only compare)
python3 .ci/bootstrap.py constraints   pin the newest versions that fit; needs uv

The environment is built again only when the pins, the project file, the interpreter or the folder changed.
On Windows type `py .ci\bootstrap.py test`.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST = (3, 11)
ROOT = Path(__file__).resolve().parent.parent
PINS = ROOT / "constraints.txt"
STAMP = "claimcheck-stamp"


def main(words: list[str]) -> int:
    """Run the verb that was asked for and give its exit code."""
    verb, rest = (words[0], words[1:]) if words else ("", [])
    if verb not in VERBS:
        print(__doc__)
        return 0 if verb in {"-h", "--help"} else 2
    if sys.version_info < OLDEST:
        return run_with_newer_python(words)
    return VERBS[verb](rest)


def run_with_newer_python(words: list[str]) -> int:
    """Hand over to a newer interpreter when the machine has one beside this."""
    names = [f"python3.{minor}" for minor in range(20, OLDEST[1] - 1, -1)]
    newer = next((found for found in map(shutil.which, names) if found and runs(found)), None)
    if newer is None:
        found = ".".join(map(str, sys.version_info[:3]))
        print(f"Python 3.11 or newer is needed; this is {found}. Install one and run this again.", file=sys.stderr)
        return 2
    return subprocess.call([newer, __file__, *words])


def runs(python: str) -> bool:
    """Does it start? Version managers leave commands behind for interpreters that are not chosen."""
    return subprocess.call([python, "-c", ""], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0


def check(rest: list[str]) -> int:
    """Check the example book."""
    return in_environment("-m", "claimcheck", "check", *rest)


def test(rest: list[str]) -> int:
    """Run the tests."""
    return in_environment("-m", "pytest", *rest)


def env(_: list[str]) -> int:
    """Build the environment and stop."""
    build_environment(ROOT / ".venv")
    return 0


def docs(rest: list[str]) -> int:
    """Write the generated pages, or compare them with what the code says."""
    return in_environment("tools/write_docs.py", *rest)


def constraints(rest: list[str]) -> int:
    """Pin the newest versions that fit, for every system and Python from 3.11 on."""
    uv = shutil.which("uv")
    if uv is None:
        print("uv is needed to pin versions for every system at once; see the page of the uv project.", file=sys.stderr)
        return 2
    quiet = ["--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links", "--quiet"]
    held = ["--constraint", ".ci/held.txt", "--group", "dev", "--extra", "office", "--output-file", PINS.name]
    return subprocess.call(
        [uv, "pip", "compile", "--universal", "--python-version", "3.11", *held, *quiet, *rest, "pyproject.toml"],
        cwd=ROOT,
    )


VERBS = {"check": check, "test": test, "env": env, "docs": docs, "constraints": constraints}


def in_environment(*words: str) -> int:
    """Run Python with these words inside the environment, from the root of the checkout."""
    python = build_environment(ROOT / ".venv")
    return subprocess.call([str(python), *words], cwd=ROOT)


def build_environment(folder: Path) -> Path:
    """The interpreter of an environment that holds the pinned versions and this checkout."""
    python = interpreter_of(folder)
    stamp, wanted = folder / STAMP, fingerprint(folder)
    if python.exists() and stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return python
    print(f"Building {folder.name} (once; later runs use it again) …", file=sys.stderr)
    stamp.unlink(missing_ok=True)
    create(folder)
    install(python, "-r", str(PINS))
    # Without isolation the build tools are the pinned ones too, and no network is asked twice.
    install(python, "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    stamp.write_text(wanted, encoding="utf-8")
    return python


def fingerprint(folder: Path) -> str:
    """What the environment depends on; a moved checkout needs a new one, since paths are written into it."""
    digest = hashlib.sha256()
    for part in (PINS.read_bytes(), (ROOT / "pyproject.toml").read_bytes(), sys.version.encode(), str(folder).encode()):
        digest.update(hashlib.sha256(part).digest())
    return digest.hexdigest()


def interpreter_of(folder: Path) -> Path:
    """Where an environment keeps its Python."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def create(folder: Path) -> None:
    """An empty environment; by uv when it is there, by the standard library otherwise."""
    base = getattr(sys, "_base_executable", sys.executable) or sys.executable  # not the environment we may run in
    shutil.rmtree(folder, ignore_errors=True)
    uv = shutil.which("uv")
    if uv and subprocess.call([uv, "venv", "--quiet", "--python", base, str(folder)]) == 0:
        return
    shutil.rmtree(folder, ignore_errors=True)
    if subprocess.call([base, "-m", "venv", str(folder)]) != 0:
        raise SystemExit("Python could not make an environment. On Debian and Ubuntu: apt install python3-venv")


def install(python: Path, *words: str) -> None:
    """Install into the environment of `python`; pip is asked when uv is missing or cannot find the packages."""
    uv = shutil.which("uv")
    if uv and subprocess.call([uv, "pip", "install", "--quiet", "--python", str(python), *words]) == 0:
        return
    if (
        subprocess.call([str(python), "-m", "pip", "--version"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        != 0
    ):
        subprocess.call([str(python), "-m", "ensurepip", "--default-pip"], stdout=subprocess.DEVNULL)
    if subprocess.call([str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *words]) != 0:
        raise SystemExit("The packages could not be installed; see the lines above. The first run needs the network.")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
