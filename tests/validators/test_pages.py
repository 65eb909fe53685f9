"""Published pages in a browser and before a validator. `.ci/validators.py` installs them and runs this file."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from tests.report.small_book import CLAIMS, DAY, checked, hostile_claims, hostile_sources

from claimcheck.pipeline import Run
from claimcheck.report.html.site import site_files
from claimcheck.report.publication import Edition, find_format

FOLDER = os.environ.get("CLAIMCHECK_VALIDATORS")
BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
HERE = Path(__file__).parent
RULES = {"extends": ["html-validate:recommended", "html-validate:document", "html-validate:a11y"], "root": True}

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(FOLDER is None, reason="the validators are not here; `python .ci/validators.py` has them"),
]


@pytest.fixture(params=["en", "es", "hostile"])
def pages(request: pytest.FixtureRequest, tmp_path: Path) -> list[Path]:
    """A site and a page of several claims, in both languages, and of a book whose every text is hostile."""
    is_hostile = request.param == "hostile"
    run: Run = checked(tmp_path / "book", *((hostile_claims(), hostile_sources()) if is_hostile else (CLAIMS,)))
    edition = Edition(DAY, language="en" if is_hostile else request.param)
    files = {**dict(site_files(run, edition)), "all.html": str(find_format("html").render(run, edition))}
    for name, text in files.items():
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return sorted((tmp_path / "site").rglob("*.html"))


@pytest.mark.skipif(BROWSER is None, reason="no Chromium was found")
def test_nothing_keeps_a_reader_out(pages: list[Path]) -> None:
    """No violation of axe-core's rules, nothing on the console, no request, nothing wider than the screen."""
    assert FOLDER is not None
    command = ["node", str(HERE / "look_at_pages.mjs"), str(BROWSER), FOLDER, *map(str, pages)]
    told = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True).stdout
    assert told == ""


def test_pages_are_valid(pages: list[Path]) -> None:
    assert FOLDER is not None
    settings = pages[0].parent / ".htmlvalidate.json"
    settings.write_text(json.dumps(RULES), encoding="utf-8")
    program = Path(FOLDER) / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
    command = ["node", str(program), "--config", str(settings), "--formatter", "text", *map(str, pages)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (done.stdout, done.returncode) == ("", 0)
