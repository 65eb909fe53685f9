"""The grammar machine: a declared record reads itself from YAML and collects every problem on the way.

A record is a frozen dataclass whose fields are made with `key(shape, doc=…)`. The declaration gives the
validation (all problems at once, with places), the JSON Schema and the reference page; nothing is said twice.

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Said(Record):
        by: Written = key(TEXT, required=True, doc="Who said it.")
        on: SaidOn | None = key(SAID_ON, doc="When.")

A field `from_` is the key `from`; `stands_for` is `stands-for`.

The parts are in files of their own: `shape` (what shapes have in common, the reader), `plain_shapes` (one piece of
text), `compound_shapes` (lists and the like) and `records`. This is where everybody finds them.
"""

from __future__ import annotations

from claimcheck.claims.compound_shapes import ByForm, Each, MapOf
from claimcheck.claims.plain_shapes import (
    DAY,
    FLAG,
    NUMBER,
    TEXT,
    TEXT_OR_EMPTY,
    Choice,
    Day,
    Flag,
    Number,
    Text,
    Whole,
)
from claimcheck.claims.records import Key, Rec, Record, key, keys_of
from claimcheck.claims.shape import Reader, ScalarShape, Schema, Shape, TooManyProblems, Unreadable

__all__ = [
    "DAY",
    "FLAG",
    "NUMBER",
    "TEXT",
    "TEXT_OR_EMPTY",
    "ByForm",
    "Choice",
    "Day",
    "Each",
    "Flag",
    "Key",
    "MapOf",
    "Number",
    "Reader",
    "Rec",
    "Record",
    "ScalarShape",
    "Schema",
    "Shape",
    "Text",
    "TooManyProblems",
    "Unreadable",
    "Whole",
    "key",
    "keys_of",
]
