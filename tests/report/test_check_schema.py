from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator
from tests.report.small_book import DAY, book, checked, hostile_claims, hostile_sources

from claimcheck.claims.book import Book, find_book
from claimcheck.judgement.two_dates import Headline
from claimcheck.pipeline import run
from claimcheck.report.check_schema import check_schema
from claimcheck.report.json_report import json_report

if TYPE_CHECKING:
    from claimcheck.pipeline import Run

GOLDEN = Path(__file__).parents[1] / "golden"
BOOKS = sorted(path.name for path in GOLDEN.iterdir() if (path / "claims").is_dir())
BROKEN = "id: broken\nclaim: Something.\nchecks: nothing\n"


def report(found: Run) -> dict[str, Any]:
    tree: dict[str, Any] = json.loads(json_report(found, found.rows()))
    return tree


def told(tree: dict[str, Any]) -> list[str]:
    errors = Draft202012Validator(check_schema()).iter_errors(tree)
    return [f"{error.json_path}: {error.message[:200]}" for error in errors]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return report(checked(tmp_path_factory.mktemp("book")))


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(check_schema())


def test_the_published_file_is_the_schema_of_the_code() -> None:
    path = Path(__file__).parents[2] / "docs" / "check.schema.json"
    assert json.loads(path.read_text(encoding="utf-8")) == check_schema()


@pytest.mark.parametrize("name", BOOKS)
def test_the_verdicts_of_a_golden_book_fit(name: str) -> None:
    found = find_book(GOLDEN / name)
    assert isinstance(found, Book)
    assert told(report(run(found, today=DAY))) == []


@pytest.mark.parametrize(
    "claims",
    [
        pytest.param(BROKEN, id="a claim that cannot be read"),
        pytest.param(hostile_claims(), id="hostile texts"),
    ],
)
def test_what_is_odd_fits_too(tmp_path: Path, claims: str) -> None:
    assert told(report(checked(tmp_path, claims, hostile_sources()))) == []


def test_the_verdicts_of_the_day_it_was_said_fit(tmp_path: Path) -> None:
    assert told(report(run(book(tmp_path), today=DAY, as_of=Headline.SAID))) == []


@pytest.mark.parametrize("key", ["id", "verdict", "label", "axes", "checks", "detectors", "problems"])
def test_a_claim_without_a_promised_key_does_not_fit(small: dict[str, Any], key: str) -> None:
    tree = copy.deepcopy(small)
    del tree["claims"][0][key]
    assert told(tree) == [f"$.claims[0]: '{key}' is a required property"]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        pytest.param(("claims", 0, "verdict"), "wahr", id="a verdict that is none"),
        pytest.param(("claims", 0, "checks", 0, "outcome"), "yes", id="an outcome that is none"),
        pytest.param(("claims", 0, "checks", 0, "findings", 0, "observed", 0, "value"), "800", id="a figure as text"),
        pytest.param(("claims", 3, "checks", 0, "readings", "counter_arguments"), None, id="readings that are none"),
        pytest.param(("claims", 0, "said_on"), "2023", id="a year for a day"),
        pytest.param(("version",), 2, id="another version"),
    ],
)
def test_a_wrong_word_does_not_fit(small: dict[str, Any], path: tuple[str | int, ...], value: object) -> None:
    tree: Any = copy.deepcopy(small)
    inner = tree
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    assert len(told(tree)) == 1
