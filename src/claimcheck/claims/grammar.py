"""The grammar machine: a declared record reads itself from YAML and collects every problem on the way.

A record is a frozen dataclass whose fields are made with `key(shape, doc=…)`. The declaration gives the
validation (all problems at once, with places), the JSON Schema and the reference page; nothing is said twice.

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Said(Record):
        by: Written = key(TEXT, required=True, doc="Who said it.")
        on: SaidOn | None = key(SAID_ON, doc="When.")

A field `from_` is the key `from`; `stands_for` is `stands-for`.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from claimcheck.claims.nodes import Mapping, Node, Scalar, Sequence, Written, noun_of
from claimcheck.problems import Place, Problem, did_you_mean, suggestion

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

T = TypeVar("T")
R = TypeVar("R", bound="Record")
Schema = dict[str, Any]
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WHOLE = re.compile(r"-?[0-9]{1,11}")


class Unreadable(Exception):  # noqa: N818  # not an error: the problem is taken down already
    """Raised by a shape after it has reported why; the record goes on with its other keys."""


class TooManyProblems(Exception):  # noqa: N818  # as above
    """Raised when a file has more problems than anybody would read; whoever reads the file catches it."""


@dataclass(slots=True)
class Reader:
    """What reading one file needs to know, and where it leaves the problems."""

    language: str = "en"
    kinds: dict[str, type[Record]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    nested: bool = False  # inside a predicate: keys marked `inherited` may be left out
    most: int | None = None  # give up (`TooManyProblems`) after so many problems: a hostile file cannot hold us

    def report(
        self, code: str, message: str, place: Place, *, hint: str | None = None, label: str | None = None
    ) -> None:
        """Take down a problem and go on."""
        if self.most is not None and len(self.problems) >= self.most:
            raise TooManyProblems
        self.problems.append(Problem(code, message, place, hint, label=label))

    def refuse(
        self, code: str, message: str, place: Place, *, hint: str | None = None, label: str | None = None
    ) -> Unreadable:
        """Take down a problem; the caller raises what this returns."""
        self.report(code, message, place, hint=hint, label=label)
        return Unreadable(message)


class Shape(Generic[T]):
    """How one value is written: reads it, describes it, gives its JSON Schema."""

    expected: str = "a value"

    def read(self, node: Node, reader: Reader) -> T:
        """The value, or `Unreadable` after the problem was reported."""
        raise NotImplementedError

    def schema(self) -> Schema:
        """JSON Schema 2020-12 of the value."""
        return {}

    def describe(self) -> str:
        """The value in a few words, for the reference page."""
        return self.expected

    def wrong_shape(self, node: Node, reader: Reader) -> Unreadable:
        """The problem of a node that is not even of the right sort."""
        return reader.refuse("CC112", f"expected {self.expected}, found {noun_of(node)}", node.place)


class ScalarShape(Shape[T]):
    """A value written as one piece of text."""

    def read(self, node: Node, reader: Reader) -> T:
        """Check that it is text and not empty, then convert."""
        if not isinstance(node, Scalar) or node.is_empty:
            raise self.wrong_shape(node, reader)
        return self.convert(node, reader)

    def convert(self, node: Scalar, reader: Reader) -> T:
        """The value of the text."""
        raise NotImplementedError

    def schema(self) -> Schema:
        """YAML makes numbers and booleans of plain scalars, so the schema accepts those too."""
        return {"type": ["string", "number", "boolean"]}


class Text(ScalarShape[Written]):
    """Any text."""

    expected = "a text"

    def __init__(self, *, may_be_empty: bool = False) -> None:
        self.may_be_empty = may_be_empty

    def read(self, node: Node, reader: Reader) -> Written:
        """The text with its place; blank text is refused unless it is allowed."""
        if isinstance(node, Scalar) and self.may_be_empty:
            return node.written()
        if isinstance(node, Scalar) and not node.text.strip():
            raise self.wrong_shape(Scalar("", node.place), reader)
        return super().read(node, reader)

    def convert(self, node: Scalar, reader: Reader) -> Written:  # noqa: ARG002
        """The text with its place."""
        return node.written()


class Choice(ScalarShape[Any]):
    """One word of a fixed list."""

    def __init__(self, words: type[StrEnum]) -> None:
        self.words = words
        self.expected = "one of " + ", ".join(word.value for word in words)

    def convert(self, node: Scalar, reader: Reader) -> StrEnum:
        """The member whose value was written."""
        try:
            return self.words(node.text.strip())
        except ValueError:
            known = [word.value for word in self.words]
            message = f"'{node.text}' is not one of the words that fit here"
            hint = suggestion(node.text, known, noun="words")
            raise reader.refuse("CC113", message, node.place, hint=hint) from None

    def schema(self) -> Schema:
        """An enum; YAML readers turn `true` and `false` into booleans."""
        values: list[object] = [word.value for word in self.words]
        values += [word.value == "true" for word in self.words if word.value in {"true", "false"}]
        return {"enum": values}


class Flag(ScalarShape[bool]):
    """`true` or `false`."""

    expected = "true or false"

    def convert(self, node: Scalar, reader: Reader) -> bool:
        """Only these two words: `no` and `on` are places and prepositions elsewhere in a book."""
        if node.text in {"true", "false"}:
            return node.text == "true"
        raise reader.refuse("CC113", f"expected true or false, found '{node.text}'", node.place)

    def schema(self) -> Schema:
        """A boolean."""
        return {"type": "boolean"}


class Whole(ScalarShape[int]):
    """A whole number."""

    expected = "a whole number"

    def __init__(self, *, least: int = 0, most: int = 10**9) -> None:
        self.least, self.most = least, most

    def convert(self, node: Scalar, reader: Reader) -> int:
        """The number, inside the bounds."""
        text = node.text.strip()
        if _WHOLE.fullmatch(text) and self.least <= int(text) <= self.most:
            return int(text)
        message = f"expected a whole number from {self.least} to {self.most}, found '{node.text}'"
        raise reader.refuse("CC113", message, node.place)

    def schema(self) -> Schema:
        """An integer inside the bounds."""
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


class Number(ScalarShape[Decimal]):
    """A decimal number with a point."""

    expected = "a number"

    def convert(self, node: Scalar, reader: Reader) -> Decimal:
        """The exact decimal that was typed."""
        try:
            number = Decimal(node.text.strip())
        except InvalidOperation:
            number = Decimal("NaN")
        if not number.is_finite() or abs(number.adjusted()) > 30:
            message = f"expected a number such as 1000 or 0.5, found '{node.text}'"
            raise reader.refuse("CC113", message, node.place)
        return number

    def schema(self) -> Schema:
        """A number, or its text."""
        return {"type": ["number", "string"]}


class Day(ScalarShape[dt.date]):
    """A calendar day."""

    expected = "a day such as 2018-07-20"

    def convert(self, node: Scalar, reader: Reader) -> dt.date:
        """An ISO 8601 date."""
        try:
            if not _DAY.fullmatch(node.text.strip()):  # Python alone would also take 2018-W29-5
                raise ValueError
            return dt.date.fromisoformat(node.text.strip())
        except ValueError:
            message = f"expected {self.expected}, found '{node.text}'"
            raise reader.refuse("CC113", message, node.place) from None

    def schema(self) -> Schema:
        """An ISO date."""
        return {"type": "string", "format": "date"}


class Each(Shape[tuple[T, ...]]):
    """A list of one shape; one bad item does not hide the problems of the next."""

    def __init__(self, item: Shape[T], *, or_one: bool = False, least: int = 1) -> None:
        self.item, self.or_one, self.least = item, or_one, least
        self.expected = f"{item.expected} or a list of them" if or_one else f"a list, each {item.expected}"

    def read(self, node: Node, reader: Reader) -> tuple[T, ...]:
        """The items that could be read; the problems of the others are taken down."""
        if not isinstance(node, Sequence):
            if self.or_one:
                return (self.item.read(node, reader),)
            raise self.wrong_shape(node, reader)
        if len(node.items) < self.least:
            raise reader.refuse("CC112", f"expected at least {self.least} in this list", node.place)
        found = []
        for item in node.items:
            try:
                found.append(self.item.read(item, reader))
            except Unreadable:
                continue
        return tuple(found)

    def schema(self) -> Schema:
        """An array, or one item where that is allowed."""
        array: Schema = {"type": "array", "items": self.item.schema(), "minItems": self.least}
        return {"anyOf": [self.item.schema(), array]} if self.or_one else array


class MapOf(Shape[dict[Written, T]]):
    """A mapping whose keys are names that the author chooses."""

    def __init__(self, value: Shape[T]) -> None:
        self.value = value
        self.expected = f"a mapping of names, each to {value.expected}"

    def read(self, node: Node, reader: Reader) -> dict[Written, T]:
        """Names to values; the problems of bad values are taken down."""
        if not isinstance(node, Mapping):
            raise self.wrong_shape(node, reader)
        found: dict[Written, T] = {}
        for name, value in node:
            try:
                found[name] = self.value.read(value, reader)
            except Unreadable:
                continue
        return found

    def schema(self) -> Schema:
        """An object with free keys."""
        return {"type": "object", "additionalProperties": self.value.schema()}


class ByForm(Shape[Any]):
    """A value that may be a text, a list or a mapping, each read by a shape of its own."""

    def __init__(
        self,
        *,
        text: Shape[Any] | None = None,
        items: Shape[Any] | None = None,
        mapping: Shape[Any] | None = None,
        expected: str,
    ) -> None:
        self.text, self.items, self.mapping, self.expected = text, items, mapping, expected

    def read(self, node: Node, reader: Reader) -> Any:  # the union is stated where the field is declared
        """Read by the shape for this sort of node."""
        forms = {Scalar: self.text, Sequence: self.items, Mapping: self.mapping}
        shape = forms[type(node)]
        if shape is None or (isinstance(node, Scalar) and node.is_empty):
            raise self.wrong_shape(node, reader)
        return shape.read(node, reader)

    def schema(self) -> Schema:
        """Any of the forms."""
        return {"anyOf": [shape.schema() for shape in (self.text, self.items, self.mapping) if shape is not None]}


class Lazy(Shape[Any]):
    """A shape that is named before it is declared: checks hold checks."""

    def __init__(self, find: Callable[[], Shape[Any]], *, expected: str, reference: str | None = None) -> None:
        self.find, self.expected, self.reference = find, expected, reference

    def read(self, node: Node, reader: Reader) -> Any:  # see ByForm
        """Read by the shape that is found now."""
        return self.find().read(node, reader)

    def schema(self) -> Schema:
        """A reference, which is what keeps a recursive schema finite."""
        return {"$ref": f"#/$defs/{self.reference}"} if self.reference else self.find().schema()


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
        self.expected = f"a mapping with {', '.join(list(keys_of(record))[:4])} …"

    def read(self, node: Node, reader: Reader) -> R:
        """The record; every unknown, missing or bad key is reported before it is refused."""
        if not isinstance(node, Mapping):
            raise self.wrong_shape(node, reader)
        declared = keys_of(self.record)
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
        reader.report("CC110", f"unknown key '{name[:60]}'", name.place, hint=hint)

    def _missing(self, node: Mapping, declared: dict[str, tuple[str, Key]], reader: Reader) -> None:
        needed = [
            name
            for name, (_, item) in declared.items()
            if item.required and name not in node.entries and not (item.inherited and reader.nested)
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


TEXT = Text()
TEXT_OR_EMPTY = Text(may_be_empty=True)
FLAG = Flag()
WHOLE = Whole()
NUMBER = Number()
DAY = Day()
