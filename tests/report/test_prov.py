from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from tests.report.small_book import DAY, HOSTILE, SOURCES, checked, hostile_claims, hostile_sources

from claimcheck.claims.nodes import Written
from claimcheck.claims.publisher import Publisher
from claimcheck.report.prov import provenance
from claimcheck.report.publication import Edition

if TYPE_CHECKING:
    from pathlib import Path

    from claimcheck.pipeline import Run

EDITION = Edition(DAY, Publisher(name=Written("The Daily")))
ENDS = {
    "wasGeneratedBy": ("prov:entity", "prov:activity"),
    "used": ("prov:activity", "prov:entity"),
    "wasDerivedFrom": ("prov:generatedEntity", "prov:usedEntity"),
    "wasAttributedTo": ("prov:entity", "prov:agent"),
    "wasAssociatedWith": ("prov:activity", "prov:agent"),
}


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Run:
    return checked(tmp_path_factory.mktemp("book"))


@pytest.fixture
def tree(small: Run) -> dict[str, Any]:
    return tree_of(small)


def tree_of(run: Run) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(provenance(run, EDITION))
    return found


def pairs(tree: dict[str, Any], relation: str) -> list[tuple[str, str]]:
    one, other = ENDS[relation]
    return [(item[one], item[other]) for item in tree[relation].values()]


def agent(tree: dict[str, Any], label: str) -> str:
    return next(str(name) for name, item in tree["agent"].items() if item["prov:label"] == label)


def test_a_verdict_is_generated_by_the_run_by_the_rules_of_the_program(tree: dict[str, Any]) -> None:
    assert ("verdict:thefts-800", "run:2026-03-01") in pairs(tree, "wasGeneratedBy")
    first = tree["wasAssociatedWith"]["_:wasAssociatedWith1"]
    assert first["prov:agent"] == "software:claimcheck"
    assert tree["entity"][first["prov:plan"]]["prov:type"]["$"] == "prov:Plan"


def test_a_verdict_is_derived_from_its_claim_and_the_sources_that_answered(tree: dict[str, Any]) -> None:
    assert {of for made, of in pairs(tree, "wasDerivedFrom") if made == "verdict:thefts-800"} == {
        "claim:thefts-800",
        "source:city-theft",
    }


def test_a_dataset_has_the_hash_of_its_file(small: Run, tree: dict[str, Any]) -> None:
    assert tree["entity"]["source:city-theft"]["claimcheck:sha256"] == small.fingerprints()["city-theft"]


def test_a_claim_is_attributed_to_who_said_it(tree: dict[str, Any]) -> None:
    assert ("claim:thefts-800", agent(tree, "Ana Ruiz")) in pairs(tree, "wasAttributedTo")


def test_an_editors_verdict_is_derived_from_the_computed_one_and_attributed_to_the_editor(
    tree: dict[str, Any],
) -> None:
    assert ("published:overridden", "verdict:overridden") in pairs(tree, "wasDerivedFrom")
    assert ("published:overridden", agent(tree, "Eva Sanz")) in pairs(tree, "wasAttributedTo")
    assert tree["entity"]["verdict:overridden"]["claimcheck:verdict"] == "true"
    assert tree["entity"]["published:overridden"]["claimcheck:verdict"] == "misleading"


def test_who_read_the_check_is_associated_with_a_review(tree: dict[str, Any]) -> None:
    assert ("review:thefts-800-1", agent(tree, "Luis Paz")) in pairs(tree, "wasAssociatedWith")
    assert tree["activity"]["review:thefts-800-1"]["claimcheck:on"] == {"$": "2023-02-20", "type": "xsd:date"}


def test_a_newer_vintage_is_a_revision_of_the_older(tmp_path: Path) -> None:
    older = SOURCES.split("  - id: audit")[0].replace("city-theft", "older-theft").removeprefix("sources:\n")
    newer = SOURCES.replace("    published: 2024-01-31", "    published: 2024-02-28\n    supersedes: older-theft")
    found = tree_of(checked(tmp_path, sources=newer + older))
    revisions = [item for item in found["wasDerivedFrom"].values() if "prov:type" in item]
    assert {(item["prov:generatedEntity"], item["prov:usedEntity"]) for item in revisions} == {
        ("source:city-theft", "source:older-theft")
    }


def test_every_end_of_a_relation_is_a_record(tree: dict[str, Any]) -> None:
    known = {name for kind in ("entity", "activity", "agent") for name in tree[kind]}
    assert {end for relation in ENDS for pair in pairs(tree, relation) for end in pair} <= known


def test_a_claim_that_was_not_checked_has_no_verdict(tmp_path: Path) -> None:
    found = tree_of(checked(tmp_path, sources=SOURCES.replace("data/thefts.csv", "data/none.csv")))
    assert "claim:thefts-800" in found["entity"]
    assert not [name for name in found["entity"] if name.startswith("verdict:")]


def test_hostile_names_are_labels_and_never_names_of_records(tmp_path: Path) -> None:
    text = provenance(checked(tmp_path, hostile_claims(), hostile_sources()), EDITION)
    found = json.loads(text)
    assert agent(found, HOSTILE[0]).startswith("agent:")
    assert not set("\x07\x1b\u202e\u2028") & set(text)
