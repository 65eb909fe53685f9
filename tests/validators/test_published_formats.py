"""What is published, held against judges of other houses. `.ci/validators.py` installs them and runs this file."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.report.small_book import DAY, checked, hostile_claims, hostile_sources

from claimcheck.claims.book import Book, find_book
from claimcheck.claims.nodes import Written
from claimcheck.claims.publisher import Publisher
from claimcheck.judgement.scale import load_scale
from claimcheck.pipeline import run
from claimcheck.report.folders import write_folder
from claimcheck.report.publication import Edition, find_format

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.pipeline import Run

FOLDER = os.environ.get("CLAIMCHECK_VALIDATORS")
pytestmark = pytest.mark.skipif(
    FOLDER is None, reason="the validators are not here; `python .ci/validators.py` has them"
)

ROOT = Path(__file__).parents[2]
HOUSE = Publisher(
    name=Written("The Daily"), url=Written("https://daily.example"), pages=Written("https://daily.example/c/{id}/")
)
EDITION = Edition(DAY, HOUSE)
PARSE_PROV = """
import sys
from prov.model import ProvDocument
document = ProvDocument.deserialize(sys.argv[1], format="json")
print(len(list(document.get_records())))
assert ProvDocument.deserialize(content=document.serialize(format="json"), format="json") == document
assert document.get_provn().startswith("document")
"""


def example(_: Path) -> Run:
    return example_run()


@cache
def example_run() -> Run:
    found = find_book(ROOT)
    assert isinstance(found, Book)
    return run(found, today=DAY, scale=load_scale("claimreview"))


def hostile(folder: Path) -> Run:
    return checked(folder / "book", hostile_claims(), hostile_sources())


def small(folder: Path) -> Run:
    return checked(folder / "book")


BOOKS = pytest.mark.parametrize(
    "made", [pytest.param(example, id="example"), pytest.param(hostile, id="hostile"), pytest.param(small, id="small")]
)


def judge(*words: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(word) for word in words], capture_output=True, text=True, encoding="utf-8", check=False)


def python() -> Path:
    return Path(FOLDER or "") / "python" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def compiled(folder: Path, tree: object, type_name: str) -> subprocess.CompletedProcess[str]:
    """The JSON as an object of that type of schema.org, through the compiler of TypeScript."""
    modules = Path(FOLDER or "") / "node_modules"
    source = folder / "made.ts"
    source.write_text(
        f'import type {{ {type_name}, WithContext }} from "schema-dts";\n'
        f"const made: WithContext<{type_name}> = {json.dumps(tree)};\nexport default made;\n",
        encoding="utf-8",
    )
    if not (folder / "node_modules").exists():
        shutil.copytree(modules / "schema-dts", folder / "node_modules" / "schema-dts")
        shutil.copytree(modules / "schema-dts-lib", folder / "node_modules" / "schema-dts-lib")
    tsc = modules / ".bin" / ("tsc.cmd" if os.name == "nt" else "tsc")
    options = ["--noEmit", "--strict", "--skipLibCheck", "--module", "esnext", "--moduleResolution", "bundler"]
    return judge(tsc, *options, source)


def review_of(found: Run) -> dict[str, Any]:
    text = find_format("claimreview").render(found, EDITION)
    assert isinstance(text, str)
    tree: dict[str, Any] = json.loads(text)
    return tree


@BOOKS
def test_the_feed_of_reviews_is_of_the_types_of_schema_org(made: Callable[[Path], Run], tmp_path: Path) -> None:
    done = compiled(tmp_path, review_of(made(tmp_path)), "DataFeed")
    assert (done.stdout, done.returncode) == ("", 0)


def test_one_review_is_of_the_types_of_schema_org(tmp_path: Path) -> None:
    item = review_of(small(tmp_path))["dataFeedElement"][0]["item"]
    done = compiled(tmp_path, {"@context": "https://schema.org", **item}, "ClaimReview")
    assert (done.stdout, done.returncode) == ("", 0)


def test_a_property_in_the_wrong_place_is_seen(tmp_path: Path) -> None:
    tree = review_of(small(tmp_path))
    tree["dataFeedElement"][0]["item"]["reviewRating"]["claimReviewed"] = "x"
    assert "claimReviewed" in compiled(tmp_path, tree, "DataFeed").stdout


@BOOKS
def test_the_data_package_is_one_by_frictionless(made: Callable[[Path], Run], tmp_path: Path) -> None:
    files = find_format("datapackage").render(made(tmp_path), EDITION)
    assert not isinstance(files, str | bytes)
    write_folder(tmp_path / "package", files)
    page = tmp_path / "package" / "datapackage.json"
    done = judge(python(), "-m", "frictionless", "validate", "--json", page)
    report = json.loads(done.stdout)
    assert [(task["name"], task["errors"]) for task in report["tasks"] if not task["valid"]] == []
    assert (report["valid"], len(report["tasks"])) == (True, 8)


def test_a_package_whose_table_was_changed_is_seen(tmp_path: Path) -> None:
    files = find_format("datapackage").render(small(tmp_path), EDITION)
    assert not isinstance(files, str | bytes)
    write_folder(tmp_path / "package", files)
    with (tmp_path / "package/data/figures.csv").open("a", encoding="utf-8") as table:
        table.write("nobody,one,1,,,,,,eight hundred,,,,\n")
    done = judge(python(), "-m", "frictionless", "validate", "--json", tmp_path / "package" / "datapackage.json")
    assert json.loads(done.stdout)["valid"] is False


@BOOKS
def test_the_provenance_is_read_by_the_package_prov(made: Callable[[Path], Run], tmp_path: Path) -> None:
    text = find_format("prov").render(made(tmp_path), EDITION)
    assert isinstance(text, str)
    path = tmp_path / "run.prov.json"
    path.write_text(text, encoding="utf-8")
    tree = json.loads(text)
    done = judge(python(), "-c", PARSE_PROV, path)
    assert (done.stderr, int(done.stdout)) == ("", sum(len(tree[kind]) for kind in tree if kind != "prefix"))
