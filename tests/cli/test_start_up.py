from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.books import CLAIM, edit, starter

GOLDEN = Path(__file__).parents[1] / "golden"

_IMPORTED = """
import json, sys
from claimcheck.cli.main import main
code = main(sys.argv[1:])
json.dump([code, sorted({name.split(".")[0] for name in sys.modules})], sys.stderr)
"""


def imported_by(words: list[str], folder: Path) -> set[str]:
    """The packages that a run imports whose output goes into a pipe of no known width."""
    told = subprocess.run(
        [sys.executable, "-c", _IMPORTED, *words],
        cwd=folder,
        env={name: value for name, value in os.environ.items() if name != "COLUMNS"},
        capture_output=True,
        check=True,
        timeout=60,
    )
    code, imported = json.loads(told.stderr)
    assert code == 0
    return set(imported)


def run(words: list[str], folder: Path, **environ: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "claimcheck", *words],
        cwd=folder,
        env={**os.environ, **environ},
        capture_output=True,
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize(
    ("words", "left_out"),
    [
        pytest.param(["--version"], {"typer", "click", "rich", "yaml", "pandas", "duckdb"}, id="version"),
        pytest.param(["--help"], {"typer", "click", "rich", "yaml", "pandas", "duckdb"}, id="first help page"),
        pytest.param(["check", "--help"], {"rich", "yaml", "pandas", "duckdb", "numpy"}, id="help of a command"),
        pytest.param(["validate"], {"rich", "pandas", "duckdb", "numpy"}, id="validate"),
        pytest.param(["list"], {"rich", "pandas", "duckdb", "numpy"}, id="list"),
        pytest.param(["explain", "rank"], {"rich", "pandas", "duckdb", "numpy"}, id="explain"),
        pytest.param(["check"], {"rich", "pandas", "numpy"}, id="check in a pipe"),
        pytest.param(["check", "-f", "json"], {"rich", "pandas", "numpy"}, id="check as JSON"),
        pytest.param(["show", "library-visits-rose"], {"rich", "pandas", "numpy"}, id="show"),
    ],
)
def test_a_command_imports_only_what_it_needs(tmp_path: Path, words: list[str], left_out: set[str]) -> None:
    starter(tmp_path)
    assert not left_out & imported_by(words, tmp_path)


@pytest.mark.parametrize("words", [["validate"], ["list"]], ids=["validate", "list"])
def test_a_claim_of_effect_is_read_without_what_tests_it(tmp_path: Path, words: list[str]) -> None:
    book = shutil.copytree(GOLDEN / "effect-agrees", tmp_path / "book")
    assert not {"numpy", "scipy", "pandas", "duckdb"} & imported_by(words, book)


@pytest.mark.parametrize("words", [["check"], ["show", "document-agrees"]], ids=["check", "show"])
def test_documents_alone_open_no_data(tmp_path: Path, words: list[str]) -> None:
    book = shutil.copytree(GOLDEN / "document-agrees", tmp_path / "book")
    assert not {"duckdb", "rich", "pandas", "numpy"} & imported_by(words, book)


def test_importing_the_package_is_cheap() -> None:
    words = (
        "import sys, claimcheck; sys.exit(bool({'yaml', 'pandas', 'duckdb', 'claimcheck.pipeline'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", words], check=False, timeout=60).returncode == 0


def test_a_reader_who_has_left_is_no_error(tmp_path: Path) -> None:
    starter(tmp_path)
    command = [sys.executable, "-m", "claimcheck", "check"]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        told = process.stderr.read()
        process.wait(timeout=60)
    assert told == b""
    assert process.returncode == 0


def test_an_encoding_without_symbols_gets_ascii(tmp_path: Path) -> None:
    starter(tmp_path)
    edit(tmp_path, CLAIM, "A. Example", "Raúl Example")
    told = run(["check"], tmp_path, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert told.returncode == 0
    assert told.stdout.isascii()
    assert b"+ True" in told.stdout
    assert b"Ra\\xfal Example" in told.stdout


def test_json_on_the_screen_is_json_whatever_the_encoding(tmp_path: Path) -> None:
    starter(tmp_path)
    edit(tmp_path, CLAIM, "A. Example", "Raúl Example")
    told = run(["check", "-f", "json"], tmp_path, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert json.loads(told.stdout)["claims"][0]["said_by"] == "Raúl Example"


def test_results_go_to_the_one_stream_and_our_own_words_to_the_other(tmp_path: Path) -> None:
    starter(tmp_path)
    told = run(["check", "-v"], tmp_path)
    assert b"library-visits-rose" in told.stdout
    assert b"sha256" in told.stderr
    assert b"sha256" not in told.stdout
