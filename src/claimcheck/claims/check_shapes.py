"""Checks and the parts of a sentence: a check, several that all must hold, or several honest readings."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.claims.checks import AllOf, AnyOf, Check, Part
from claimcheck.claims.grammar import TEXT, Each, Rec, Record, Schema, Shape, key
from claimcheck.claims.nodes import Mapping, Node, Scalar, Sequence, Written
from claimcheck.problems import did_you_mean, shortened, suggestion

if TYPE_CHECKING:
    from claimcheck.claims.grammar import Reader

NOT_BUILT = ("effect",)

_PLAIN = re.compile(r"[^\s:#,\[\]{}&*!|>'\"%@`-](?:[^:#,\[\]{}\n]|:(?! ))*")
_RECORDS: dict[type[Record], Rec[Record]] = {}


class CheckShape(Shape[Check]):
    """One check: `kind`, and the keys that this kind declares."""

    expected = "a check: a mapping with `kind` and the keys of that kind"

    def read(self, node: Node, reader: Reader) -> Check:
        """The check with its parameters."""
        if not isinstance(node, Mapping):
            raise self.wrong_shape(node, reader)
        kind = self._kind(node, reader)
        params = self._record(reader.kinds[kind]).read(node, reader)
        return Check(kind, params, node.place, getattr(params, "reading", None), as_text(node))

    def _kind(self, node: Mapping, reader: Reader) -> Written:
        found = node.get("kind")
        if found is None:
            self._misspelt(node, reader)
            hint = suggestion("", reader.kinds, noun="kinds")
            raise reader.refuse(
                "CC111", "the key 'kind' is missing: it says what the check asks", node.place, hint=hint
            )
        kind = Written(TEXT.read(found, reader).strip(), found.place)
        if kind in reader.kinds:
            return kind
        if kind in NOT_BUILT:
            message = f"the kind '{kind}' is not built yet; write it as `document` for now"
            hint = "kind: document, with finding, because, by and on"
            raise reader.refuse("CC117", message, found.place, hint=hint)
        hint = suggestion(kind[:60], reader.kinds, noun="kinds")
        raise reader.refuse("CC117", f"there is no kind of check '{shortened(kind)}'", found.place, hint=hint)

    def _misspelt(self, node: Mapping, reader: Reader) -> None:
        for name, _ in node:
            if did_you_mean(name, ["kind", "any-of", "all-of"]) is not None:
                hint = suggestion(name, ["kind", "any-of", "all-of"], noun="keys")
                raise reader.refuse("CC110", f"unknown key '{shortened(name)}'", name.place, hint=hint)

    def _record(self, params: type[Record]) -> Rec[Record]:
        if params not in _RECORDS:
            _RECORDS[params] = Rec(params, extra=["kind"])
        return _RECORDS[params]

    def schema(self) -> Schema:
        """A reference to the definition that `schema.py` makes of all kinds."""
        return {"$ref": "#/$defs/check"}


CHECK: Shape[Check] = CheckShape()


@dataclass(frozen=True, slots=True, kw_only=True)
class AllOfForm(Record):
    """`{all-of: [ … ]}`: one part that needs several checks."""

    all_of: tuple[Check, ...] = key(Each(CHECK, noun="check"), required=True, doc="Checks that must all hold.")
    reading: Written | None = key(TEXT, doc="What this reading is called, inside `any-of`.")


class ReadingShape(Shape["Check | AllOf"]):
    """One reading of `any-of`: a check, or several that all must hold."""

    expected = "a check, or a mapping with `all-of`"

    def read(self, node: Node, reader: Reader) -> Check | AllOf:
        """By its key."""
        if isinstance(node, Mapping) and node.get("all-of") is not None:
            form = Rec(AllOfForm).read(node, reader)
            return AllOf(form.all_of, node.place, form.reading)
        return CHECK.read(node, reader)

    def schema(self) -> Schema:
        """Either form."""
        return {"if": {"required": ["all-of"]}, "then": Rec(AllOfForm).schema(), "else": CHECK.schema()}


READING: Shape[Check | AllOf] = ReadingShape()


@dataclass(frozen=True, slots=True, kw_only=True)
class AnyOfForm(Record):
    """`{any-of: [ … ]}`: honest readings of one part."""

    any_of: tuple[Check | AllOf, ...] = key(
        Each(READING, noun="reading"),
        required=True,
        doc="Readings; the best one for the speaker counts, all are printed.",
    )


class PartShape(Shape[Part]):
    """One part of the sentence."""

    expected = "a check, or a mapping with `any-of` or `all-of`"

    def read(self, node: Node, reader: Reader) -> Part:
        """By its key."""
        if isinstance(node, Mapping) and node.get("any-of") is not None:
            return AnyOf(Rec(AnyOfForm).read(node, reader).any_of, node.place)
        return READING.read(node, reader)

    def schema(self) -> Schema:
        """Any of the three forms."""
        return {"if": {"required": ["any-of"]}, "then": Rec(AnyOfForm).schema(), "else": READING.schema()}


PART: Shape[Part] = PartShape()


def as_text(node: Node) -> str:
    """A node as compact YAML on one line, for `show`."""
    if isinstance(node, Mapping):
        return "{" + ", ".join(f"{_text(name)}: {as_text(value)}" for name, value in node) + "}"
    if isinstance(node, Sequence):
        return "[" + ", ".join(map(as_text, node.items)) + "]"
    return _text(node.text, quoted=node.quoted) if isinstance(node, Scalar) else ""


def _text(text: str, *, quoted: bool = False) -> str:
    plain = not quoted and _PLAIN.fullmatch(text) is not None and text == text.strip()
    return str(text) if plain else json.dumps(text, ensure_ascii=False)
