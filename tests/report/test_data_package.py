from __future__ import annotations

import csv
import hashlib
import io
import json
from typing import TYPE_CHECKING, Any

import pytest
from tests.report.small_book import DAY, checked

from claimcheck.claims.nodes import Written
from claimcheck.claims.publisher import Publisher
from claimcheck.report.publication import Edition, find_format

if TYPE_CHECKING:
    from pathlib import Path

HOUSE = Publisher(name=Written("The Daily"), url=Written("https://daily.example"))


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return made(tmp_path_factory.mktemp("book"))


def made(folder: Path) -> dict[str, bytes]:
    found = find_format("datapackage").render(checked(folder), Edition(DAY, HOUSE))
    assert not isinstance(found, str | bytes)
    return {name: content if isinstance(content, bytes) else content.encode() for name, content in found}


@pytest.fixture
def package(files: dict[str, bytes]) -> dict[str, Any]:
    tree: dict[str, Any] = json.loads(files["datapackage.json"])
    return tree


def test_the_page_names_every_file_with_its_size_and_hash(files: dict[str, bytes], package: dict[str, Any]) -> None:
    named = {item["path"]: (item["bytes"], item["hash"]) for item in package["resources"]}
    assert named == {
        name: (len(content), f"sha256:{hashlib.sha256(content).hexdigest()}")
        for name, content in files.items()
        if name != "datapackage.json"
    }


def test_the_fields_are_the_columns_in_their_order(files: dict[str, bytes], package: dict[str, Any]) -> None:
    for item in package["resources"]:
        head = next(csv.reader(io.StringIO(files[item["path"]].decode("utf-8"))))
        assert [field["name"] for field in item["schema"]["fields"]] == head


def test_every_foreign_key_names_fields_that_are_there(package: dict[str, Any]) -> None:
    fields = {item["name"]: {f["name"] for f in item["schema"]["fields"]} for item in package["resources"]}
    keys = [(item["name"], key) for item in package["resources"] for key in item["schema"].get("foreignKeys", ())]
    assert len(keys) == 6
    for name, key in keys:
        assert set(key["fields"]) <= fields[name]
        assert set(key["reference"]["fields"]) <= fields[key["reference"]["resource"]]


def test_the_house_and_the_day_of_the_run_stand_in_it(package: dict[str, Any]) -> None:
    assert package["created"] == "2026-03-01T00:00:00Z"
    assert package["contributors"] == [{"title": "The Daily", "roles": ["publisher"], "path": "https://daily.example"}]


def test_the_same_run_makes_the_same_bytes(files: dict[str, bytes], tmp_path: Path) -> None:
    assert made(tmp_path) == files
