"""The JSON Schema and the reference page say what the reader does."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from claimcheck.claims.claim import Claim
from claimcheck.claims.config import ConfigFile
from claimcheck.claims.grammar import TEXT, Reader, Shape, Unreadable, key, keys_of
from claimcheck.claims.nodes import Scalar
from claimcheck.claims.params import CheckParams
from claimcheck.claims.reference import claim_reference, reference_of
from claimcheck.claims.said import Said
from claimcheck.claims.schema import claim_schema, schema_of
from claimcheck.claims.shapes import ID, MEASURE, QUANTITY, TIME
from claimcheck.claims.verdict_words import VERDICT
from claimcheck.problems import Place

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


def accepts(schema: Any, value: object) -> bool:
    """What a reader of JSON Schema would say of a scalar, as far as our schemas of scalars go."""
    if "anyOf" in schema:
        return any(accepts(form, value) for form in schema["anyOf"])
    if "enum" in schema:
        return any(value is item or (isinstance(value, str) and value == item) for item in schema["enum"])
    types = [schema["type"]] if isinstance(schema.get("type"), str) else schema.get("type", ["string"])
    names = {str: "string", bool: "boolean", int: "integer", float: "number"}
    right_type = names[type(value)] in types or (isinstance(value, int) and "number" in types)
    return right_type and (not isinstance(value, str) or re.search(schema.get("pattern", ""), value) is not None)


def is_read(shape: Shape[Any], text: str) -> bool:
    try:
        shape.read(Scalar(text, Place("f", 1, 1), quoted=True), Reader())
    except Unreadable:
        return False
    return True


SPELLINGS = [
    "true",
    "TRUE",
    "Mostly true",
    "mostly-true",
    "MOSTLY_TRUE",
    "True, but",
    "true-but",
    " false ",
    "Unproven",
]
NO_VERDICTS = ["mostlytrue", "half true", "true false", "", "true.", "wahr"]
IDS = ["a", "2017", "pess-homicide_rate", "Ärzte-2", "пример", "日本", " a ", "a" * 100, "no"]
NO_IDS = ["", "-a", "_a", "a b", "a,b", "a.b", "a/b", "a" * 101, "“a”", "a:b", "a\nb", "[a]", "§1", "a…"]
MEASURES = ["homicide-rate", "GDP (current US$)", "a, b", "tasa de homicidios", "%", " x "]
NO_MEASURES = ["", "a/b", "/a", "x" * 102, " "]


@pytest.mark.parametrize(
    ("shape", "texts", "right"),
    [
        pytest.param(VERDICT, SPELLINGS, True, id="verdicts"),
        pytest.param(VERDICT, NO_VERDICTS, False, id="no verdicts"),
        pytest.param(ID, IDS, True, id="ids"),
        pytest.param(ID, NO_IDS, False, id="no ids"),
        pytest.param(MEASURE, MEASURES, True, id="measures"),
        pytest.param(MEASURE, NO_MEASURES, False, id="no measures"),
    ],
)
def test_an_editor_and_the_reader_agree(shape: Shape[Any], texts: list[str], *, right: bool) -> None:
    for text in texts:
        assert (text, accepts(shape.schema(), text), is_read(shape, text)) == (text, right, right)


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
    assert accepts(definitions["claim"]["properties"]["expect"], True)
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
