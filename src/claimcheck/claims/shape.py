"""What all shapes have in common, and the reader that takes down their problems."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from claimcheck.claims.nodes import Node, Scalar, noun_of
from claimcheck.problems import Place, Problem, shortened

if TYPE_CHECKING:
    from collections.abc import Mapping

T = TypeVar("T")
Schema = dict[str, Any]
_LONGEST = 400  # characters of a message: it quotes what people wrote, and people write anything
_CURLY = "“”„‟«»‹›‘’‚‛"


class Unreadable(Exception):  # noqa: N818  # not an error: the problem is taken down already
    """Raised by a shape after it has reported why; the record goes on with its other keys."""


class TooManyProblems(Exception):  # noqa: N818  # as above
    """Raised when a file has more problems than anybody would read; whoever reads the file catches it."""


@dataclass(slots=True)
class Reader:
    """What reading one file needs to know, and where it leaves the problems."""

    language: str = "en"
    kinds: Mapping[str, type[Any]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    nested: bool = False  # inside a predicate: keys marked `inherited` may be left out
    decimal: str | None = None  # the mark before decimals, where the claim or the book says it
    most: int | None = None  # give up (`TooManyProblems`) after so many problems: a hostile file cannot hold us

    def report(
        self, code: str, message: str, place: Place, *, hint: str | None = None, label: str | None = None
    ) -> None:
        """Take down a problem and go on."""
        if self.most is not None and len(self.problems) >= self.most:
            raise TooManyProblems
        shown, advice = shortened(message, _LONGEST), shortened(hint, _LONGEST) if hint else hint
        self.problems.append(Problem(code, shown, place, advice, label=label))

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

    def wrong_shape(self, node: Node, reader: Reader, *, hint: str | None = None) -> Unreadable:
        """The problem of a node that is not even of the right sort."""
        if isinstance(node, Scalar) and node.is_empty:
            hint = "write it after the colon, or delete the key"
        return reader.refuse("CC112", f"expected {self.expected}, found {noun_of(node)}", node.place, hint=hint)


class ScalarShape(Shape[T]):
    """A value written as one piece of text."""

    takes_curly_quotes = False  # a sentence may begin with one; a word, a figure or a day does not

    def read(self, node: Node, reader: Reader) -> T:
        """Check that it is text and not empty, then convert."""
        if not isinstance(node, Scalar) or node.is_empty:
            raise self.wrong_shape(node, reader)
        if not self.takes_curly_quotes:
            refuse_curly_quotes(node, reader)
        return self.convert(node, reader)

    def convert(self, node: Scalar, reader: Reader) -> T:
        """The value of the text."""
        raise NotImplementedError

    def schema(self) -> Schema:
        """YAML makes numbers and booleans of plain scalars, so the schema accepts those too."""
        return {"type": ["string", "number", "boolean"]}


def refuse_curly_quotes(node: Scalar, reader: Reader) -> None:
    """The quotes that word processors make belong to the text, for YAML; nobody means that around a value."""
    if not node.quoted and node.text[0] in _CURLY:
        shown = shortened(node.text)
        hint = f'type straight quotes: "{shown.strip(_CURLY)}"'
        raise reader.refuse(
            "CC113", f"{shown} begins with a curly quote, which is part of the text", node.place, hint=hint
        )
