"""The JSON Schema and the reference page say what the reader does."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from claimcheck.claims.claim import Claim
from claimcheck.claims.config import ConfigFile
from claimcheck.claims.grammar import TEXT, key, keys_of
from claimcheck.claims.params import CheckParams
from claimcheck.claims.reference import claim_reference, reference_of
from claimcheck.claims.said import Said
from claimcheck.claims.schema import claim_schema, schema_of
from claimcheck.claims.shapes import MEASURE, QUANTITY, TIME
from claimcheck.dataclass import dataclass

if TYPE_CHECKING:
    from claimcheck.claims.nodes import Written
    from claimcheck.claims.times import Time
    from claimcheck.quantities.quantity import Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Level(CheckParams):
    at: Time | None = key(TIME, required=True, inherited=True, doc="When.")
    value: Quantity = key(QUANTITY, required=True, doc="The figure.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(CheckParams):
    measure: Written | None = key(MEASURE, doc="What it is about.")
    because: Written = key(TEXT, required=True, doc="Why.")


KINDS: dict[str, type[CheckParams]] = {"level": Level, "document": Document}


def references(schema: Any) -> set[str]:
    return set(re.findall(r'"\$ref": "#/\$defs/([^"]+)"', json.dumps(schema)))


def test_every_reference_of_the_schema_is_defined() -> None:
    schema = claim_schema(KINDS)
    assert references(schema) == {"claim", "check", "predicate", "time"}
    assert references(schema) <= set(schema["$defs"])


def test_the_schema_of_a_claim_has_every_key_and_no_other() -> None:
    claim = claim_schema(KINDS)["$defs"]["claim"]
    assert set(claim["properties"]) == set(keys_of(Claim))
    assert claim["additionalProperties"] is False
    assert claim["required"] == ["id", "claim"]


def test_a_check_requires_its_measure_and_a_predicate_does_not() -> None:
    definitions = claim_schema(KINDS)["$defs"]
    by_kind = {case["if"]["properties"]["kind"]["const"]: case["then"] for case in definitions["check"]["allOf"]}
    nested = {case["if"]["properties"]["kind"]["const"]: case["then"] for case in definitions["predicate"]["allOf"]}
    assert set(by_kind) == set(KINDS)
    assert set(by_kind["level"]["required"]) == {"measure", "at", "value"}
    assert nested["level"]["required"] == ["value"]
    assert "measure" not in by_kind["document"]["required"]


def test_the_schema_accepts_what_yaml_makes_of_words_and_figures() -> None:
    definitions = claim_schema(KINDS)["$defs"]
    assert True in definitions["claim"]["properties"]["expect"]["enum"]
    level = next(case for case in definitions["check"]["allOf"] if case["if"]["properties"]["kind"]["const"] == "level")
    assert "number" in level["then"]["properties"]["value"]["type"]


def test_any_record_has_a_schema_and_a_reference() -> None:
    schema = schema_of(ConfigFile, "claimcheck.toml")
    assert schema["title"] == "claimcheck.toml"
    assert "| `by` | a text | yes |" in reference_of(Said, "Said")


def test_the_reference_names_every_key_of_every_kind() -> None:
    page = claim_reference(KINDS)
    for record in (Claim, CheckParams, ConfigFile, *KINDS.values()):
        for name in keys_of(record):
            assert f"| `{name}` |" in page
    assert all(f"`kind: {name}`" in page for name in KINDS)
