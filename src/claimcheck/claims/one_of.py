"""One of several records: which one, a key says that only this one has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from claimcheck.claims.grammar import (
    Rec,
    Record,
    Schema,
    Shape,
)
from claimcheck.claims.nodes import Mapping, Node
from claimcheck.problems import shortened, suggestion

if TYPE_CHECKING:
    from claimcheck.claims.grammar import Reader


R = TypeVar("R", bound=Record)


class OneOf(Shape[R], Generic[R]):
    """A mapping that is one of several records, told apart by a key that only one of them has."""

    def __init__(self, forms: dict[str, type[R]], noun: str) -> None:
        self.forms, self.noun = forms, noun
        self.expected = f"{noun}: a mapping with one of {', '.join(forms)}"

    def read(self, node: Node, reader: Reader) -> R:
        """By its key."""
        if not isinstance(node, Mapping):
            raise self.wrong_shape(node, reader)
        for word, form in self.forms.items():
            if node.get(word) is not None:
                return Rec(form).read(node, reader)
        first = next((str(name) for name, _ in node), "nothing")
        hint = suggestion(first[:60], self.forms, noun=f"forms of {self.noun}")
        message = f"expected {self.noun}, found a mapping that begins with '{shortened(first)}'"
        raise reader.refuse("CC112", message, node.place, hint=hint)

    def schema(self) -> Schema:
        """Any of the records."""
        return {"anyOf": [Rec(form).schema() for form in self.forms.values()]}
