"""Records: mappings with known keys, each declared once."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from claimcheck.claims.nodes import Mapping, Node, Scalar, Written
from claimcheck.claims.shape import Reader, Schema, Shape, Unreadable
from claimcheck.problems import Place, did_you_mean, shortened, suggestion

if TYPE_CHECKING:
    from collections.abc import Iterable

R = TypeVar("R", bound="Record")


@dataclass(frozen=True, slots=True)
class Key:
    """The declaration of one key."""

    shape: Shape[Any]
    doc: str
    required: bool
    inherited: bool


def key(
    shape: Shape[Any],
    *,
    doc: str,
    required: bool = False,
    inherited: bool = False,
    default: object = None,
) -> Any:  # dataclasses.field is Any too: the annotation of the field states the type
    """Declare one key of a record.

    `inherited`: inside a predicate the key may be left out, even if required; it is taken from the check
    around it.
    """
    metadata = {"key": Key(shape, doc, required, inherited)}
    if isinstance(default, (dict, list)):
        return field(default_factory=default.copy, metadata=metadata)
    return field(default=default, metadata=metadata)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What an author wrote as a mapping with known keys."""

    place: Place = field(default=Place("", 0, 0), compare=False, repr=False)

    def settle(self, reader: Reader) -> None:
        """Report keys that do not go together (CC118) once all could be read; records override it."""


_KEYS: dict[type[Record], dict[str, tuple[str, Key]]] = {}  # asked for every mapping of every file


def keys_of(record: type[Record]) -> dict[str, tuple[str, Key]]:
    """YAML key → (field name, declaration), in the order of declaration. Not to be changed: it is kept."""
    if record not in _KEYS:
        _KEYS[record] = _declared(record)
    return _KEYS[record]


def _declared(record: type[Record]) -> dict[str, tuple[str, Key]]:
    found = {}
    for item in dataclasses.fields(record):
        if "key" in item.metadata:
            found[item.name.rstrip("_").replace("_", "-")] = (item.name, item.metadata["key"])
    return found


class Rec(Shape[R]):
    """A mapping read as a record."""

    def __init__(self, record: type[R], *, extra: Iterable[str] = ()) -> None:
        self.record = record
        self.extra = frozenset(extra)  # keys that somebody else reads, such as `kind`
        declared = keys_of(record)
        self.required = [(name, item.inherited) for name, (_, item) in declared.items() if item.required]
        self.expected = f"a mapping with {', '.join(list(declared)[:4])} …"

    def read(self, node: Node, reader: Reader) -> R:
        """The record; every unknown, missing or bad key is reported before it is refused."""
        declared = keys_of(self.record)
        if not isinstance(node, Mapping):
            raise self.wrong_shape(node, reader, hint=f"write {_form_of(declared)}")
        before = len(reader.problems)
        values = self._values(node, declared, reader)
        self._missing(node, declared, reader)
        if len(reader.problems) > before:
            raise Unreadable
        record = self.record(place=node.place, **values)
        record.settle(reader)
        if len(reader.problems) > before:
            raise Unreadable
        return record

    def _values(self, node: Mapping, declared: dict[str, tuple[str, Key]], reader: Reader) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for name, value in node:
            if name in self.extra:
                continue
            if name not in declared:
                self._unknown(name, value, declared, reader)
                continue
            field_name, declaration = declared[name]
            try:
                values[field_name] = declaration.shape.read(value, reader)
            except Unreadable:
                continue
        return values

    def _unknown(self, name: Written, value: Node, declared: dict[str, tuple[str, Key]], reader: Reader) -> None:
        hint = suggestion(name, declared, noun="keys")
        if isinstance(value, Scalar) and value.is_empty and did_you_mean(name, declared) is None:
            hint = "inside { } a comma ends a text; put a text with commas in quotes"
        reader.report("CC110", f"unknown key '{shortened(name)}'", name.place, hint=hint)

    def _missing(self, node: Mapping, declared: dict[str, tuple[str, Key]], reader: Reader) -> None:
        needed = [
            name for name, inherited in self.required if name not in node.entries and not (inherited and reader.nested)
        ]
        if not needed:
            return
        # A key that is only misspelt has been told with its suggestion; once is enough.
        meant = {did_you_mean(name, declared) for name, _ in node if name not in declared}
        for name in needed:
            if name not in meant:
                hint = f"{name}: {declared[name][1].doc}"
                reader.report("CC111", f"the key '{name}' is missing", node.place, hint=hint)

    def schema(self) -> Schema:
        """An object with these keys and no others."""
        declared = keys_of(self.record)
        properties = {name: {**item.shape.schema(), "description": item.doc} for name, (_, item) in declared.items()}
        required = [name for name, (_, item) in declared.items() if item.required and not item.inherited]
        schema: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
        return {**schema, "required": required} if required else schema


def _form_of(declared: dict[str, tuple[str, Key]]) -> str:
    """The keys that cannot be left out, or the first two, as they are written."""
    names = [name for name, (_, item) in declared.items() if item.required] or list(declared)[:2]
    return "{" + ", ".join(f"{name}: …" for name in names) + "}"
