"""JSON Schema 2020-12 of the grammar, for editors: made from the same declarations that read the files.

YAML readers turn `103` and `true` into numbers and booleans, so the schemas accept those where we take text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.check_shapes import NOT_BUILT
from claimcheck.claims.claim import Claim
from claimcheck.claims.grammar import Rec, Record, Schema, keys_of
from claimcheck.claims.time_shapes import TimeShape

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimcheck.claims.params import CheckParams

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def claim_schema(kinds: Mapping[str, type[CheckParams]]) -> Schema:
    """The schema of a claim file: one claim, or a list under `claims:`."""
    return _file_schema(Claim, "A claim file of claimcheck", "claims", kinds)


def schema_of(
    record: type[Record],
    title: str,
    *,
    listed_under: str | None = None,
    kinds: Mapping[str, type[CheckParams]] | None = None,
) -> Schema:
    """The schema of any record; with `listed_under`, of a file that holds one, or a list under that key."""
    if listed_under is not None:
        return _file_schema(record, title, listed_under, kinds or {})
    return _finished({"$schema": DIALECT, "title": title, **Rec(record).schema()}, kinds or {})


def _file_schema(record: type[Record], title: str, listed_under: str, kinds: Mapping[str, type[CheckParams]]) -> Schema:
    one = listed_under.removesuffix("s")
    reference = {"$ref": f"#/$defs/{one}"}
    listed: Schema = {
        "type": "object",
        "properties": {listed_under: {"type": "array", "items": reference, "minItems": 1}},
        "required": [listed_under],
        "additionalProperties": False,
    }
    # if/then/else rather than anyOf: an editor then tells what is wrong with the form that was meant.
    schema: Schema = {"$schema": DIALECT, "title": title, "if": {"required": [listed_under]}}
    schema |= {"then": listed, "else": reference, "$defs": {one: Rec(record).schema()}}
    return _finished(schema, kinds)


def _finished(schema: Schema, kinds: Mapping[str, type[CheckParams]]) -> Schema:
    """The schema with the definitions that recursive shapes refer to."""
    shared = {
        "time": TimeShape().definition(),
        "check": _check(kinds, nested=False),
        "predicate": _check(kinds, nested=True),
    }
    return {**schema, "$defs": {**schema.get("$defs", {}), **shared}}


def _check(kinds: Mapping[str, type[CheckParams]], *, nested: bool) -> Schema:
    """A check: what its kind says decides which keys it takes."""
    word: Schema = {"description": "What the check asks."}
    if kinds:  # a source holds checks only inside its named times, and knows no kinds
        word["enum"] = sorted(kinds)
    if NOT_BUILT:
        word["$comment"] = f"not built yet: {', '.join(sorted(set(NOT_BUILT) - set(kinds)))}"
    cases = [
        {"if": {"properties": {"kind": {"const": name}}, "required": ["kind"]}, "then": _params(params, nested=nested)}
        for name, params in sorted(kinds.items())
    ]
    schema: Schema = {"type": "object", "properties": {"kind": word}, "required": ["kind"]}
    return {**schema, "allOf": cases} if cases else schema


def _params(params: type[CheckParams], *, nested: bool) -> Schema:
    schema = Rec(params).schema()
    inherited = [name for name, (_, item) in keys_of(params).items() if item.required and item.inherited]
    required = [*schema.get("required", []), *([] if nested else inherited)]
    properties = {"kind": True, **schema["properties"]}
    return {**schema, "properties": properties, **({"required": required} if required else {})}
