"""The script that builds the environment: when it builds again, and what it says."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / ".ci" / "bootstrap.py"
PINNED = (ROOT / "constraints.txt").read_text(encoding="utf-8")


@pytest.fixture
def bootstrap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script, looking at a project of its own."""
    spec = importlib.util.spec_from_file_location("bootstrap", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    (tmp_path / "constraints.txt").write_text("rich==1\n", encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "PINS", tmp_path / "constraints.txt")
    return module


def test_nothing_is_built_again_while_nothing_changes(bootstrap: ModuleType, tmp_path: Path) -> None:
    assert bootstrap.fingerprint(tmp_path / ".venv") == bootstrap.fingerprint(tmp_path / ".venv")


@pytest.mark.parametrize("name", ["constraints.txt", "pyproject.toml"])
def test_a_changed_file_asks_for_a_new_environment(bootstrap: ModuleType, tmp_path: Path, name: str) -> None:
    before = bootstrap.fingerprint(tmp_path / ".venv")
    (tmp_path / name).write_text("changed\n", encoding="utf-8")
    assert bootstrap.fingerprint(tmp_path / ".venv") != before


def test_a_moved_checkout_asks_for_a_new_environment(bootstrap: ModuleType, tmp_path: Path) -> None:
    assert bootstrap.fingerprint(tmp_path / ".venv") != bootstrap.fingerprint(tmp_path / "moved" / ".venv")


def test_a_finished_environment_is_used_as_it_is(bootstrap: ModuleType, tmp_path: Path) -> None:
    folder = tmp_path / ".venv"
    python = bootstrap.interpreter_of(folder)
    python.parent.mkdir(parents=True)
    python.write_text("not an interpreter: it must not be started", encoding="utf-8")
    (folder / bootstrap.STAMP).write_text(bootstrap.fingerprint(folder), encoding="utf-8")
    assert bootstrap.build_environment(folder) == python


@pytest.mark.parametrize(
    ("words", "code"),
    [
        pytest.param(["--help"], 0, id="asked for help"),
        pytest.param([], 2, id="no verb"),
        pytest.param(["bake"], 2, id="unknown verb"),
    ],
)
def test_the_verbs_are_listed_when_none_of_them_was_typed(words: list[str], code: int) -> None:
    done = subprocess.run([sys.executable, SCRIPT, *words], capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, "check the example book" in done.stdout) == (code, True)


def test_typer_is_held_below_the_release_that_starts_slowly() -> None:
    assert "\ntyper==0.28." in PINNED
    assert "pydantic" not in PINNED


def test_the_pins_name_no_host_and_no_folder() -> None:
    assert "://" not in PINNED
    assert not [line for line in PINNED.splitlines() if line.startswith(("-", "/", "#"))]
