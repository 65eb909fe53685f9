"""The book of published evaluations: it validates without its tables, and comes out as its README says with them."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
BOOK = ROOT / "examples" / "policy-evaluations"
FETCHED = ROOT.parent / "shared" / "benchmarks"


def copied(folder: Path) -> Path:
    return Path(shutil.copytree(BOOK, folder / "book", ignore=shutil.ignore_patterns("data", "__pycache__")))


def told(words: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(words, cwd=folder, capture_output=True, encoding="utf-8", check=False, timeout=300)


def test_it_validates_without_its_tables(tmp_path: Path) -> None:
    found = told([sys.executable, "-m", "claimcheck", "validate"], copied(tmp_path))
    assert (found.returncode, "no problems found" in found.stdout) == (0, True)


def test_the_script_says_where_each_table_comes_from(tmp_path: Path) -> None:
    found = told([sys.executable, "fetch.py"], copied(tmp_path))
    assert found.returncode == 0
    assert "fast-food: not written. Save card_krueger.csv from njmin.zip at davidcard.berkeley.edu" in found.stdout


@pytest.mark.skipif(not FETCHED.is_dir(), reason="the tables of published evaluations are not beside the project")
def test_it_comes_out_as_its_readme_says(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    assert told([sys.executable, "fetch.py", "--from", str(FETCHED)], folder).returncode == 0
    found = told([sys.executable, "-m", "claimcheck", "check", "-f", "json"], folder)
    assert found.returncode == 0, found.stdout[-2000:] + found.stderr[-2000:]
    claims = {claim["id"]: claim["checks"][0]["findings"][0]["effect"] for claim in json.loads(found.stdout)["claims"]}
    leading = {name: lead(effect) for name, effect in claims.items()}
    # Card and Krueger (1994), balanced sample: 2.750, standard error 1.342
    assert leading["minimum-wage"]["estimate"]["value"] == pytest.approx(2.750, abs=0.005)
    assert claims["minimum-wage"]["state"] == "contradicted"
    # Bernal and others (2017) with two harmonics: rate ratio 0.8851, 0.8394 to 0.9332
    assert leading["smoking-ban"]["estimate"]["value"] == pytest.approx(-11.5, abs=0.5)
    # Harvey and Durbin (1986): about 30% fewer in the front seats
    assert leading["seat-belts"]["estimate"]["low"] < -30 < leading["seat-belts"]["estimate"]["high"]
    assert leading["tobacco-tax"]["placebos"][0]["ratio_rank"] == 3
    assert claims["nile"]["state"] == "not shown"


def lead(effect: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = next(item for item in effect["designs"] if item["design"] == effect["leads"])
    return found
