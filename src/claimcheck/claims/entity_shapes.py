"""The shapes of `of` and `among`: who or where."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.claims.entities import (
    Called,
    Combine,
    Entity,
    Everyone,
    Others,
    Rivals,
    Several,
    TakeOfPlaces,
    Universe,
)
from claimcheck.claims.grammar import TEXT, ByForm, Choice, Each, Rec, Record, ScalarShape, Schema, Shape, key
from claimcheck.claims.nodes import Mapping, Node, Scalar, Written
from claimcheck.problems import shortened

if TYPE_CHECKING:
    from claimcheck.claims.grammar import Reader

_MOST_RIVALS = 10_000
_NEXT = re.compile(r"next ([0-9]{1,5})")


class PlaceName(ScalarShape["Called | Everyone"]):
    """A code, a label, a group, or `all`."""

    expected = "a place or group by code or label"

    def convert(self, node: Scalar, reader: Reader) -> Called | Everyone:
        """`all` is everyone; which sort of name another one is, the tables decide."""
        name = Written(node.text.strip(), node.place)
        if not name or "\n" in name:
            raise self.wrong_shape(Scalar("", node.place), reader)
        return Everyone(name) if name == "all" else Called(name)


class Names(Shape[Several]):
    """A list of codes or labels; nobody is counted twice."""

    expected = "a list of places"

    def read(self, node: Node, reader: Reader) -> Several:
        """The names, without repetition."""
        names = tuple(Written(name.strip(), name.place) for name in Each(TEXT).read(node, reader))
        seen: set[str] = set()
        for name in names:
            if name in seen:
                reader.report("CC113", f"'{shortened(name)}' stands twice in this list", name.place, hint="keep one")
            seen.add(name)
        return Several(names)

    def schema(self) -> Schema:
        """An array of names, each once."""
        return {**Each(TEXT).schema(), "uniqueItems": True}


PLACE_NAME = PlaceName()
NAMES = Names()
UNIVERSE: Shape[Universe] = ByForm(text=PLACE_NAME, items=NAMES, expected="a group, `all`, or a list of places")


@dataclass(frozen=True, slots=True)
class Which:
    """`highest`, `lowest`, `every`, or `next 12`."""

    rivals: Rivals
    count: int | None = None


class WhichShape(ScalarShape[Which]):
    """Which of the others."""

    expected = "highest, lowest, every, or next and a number"

    def convert(self, node: Scalar, reader: Reader) -> Which:
        """By its word."""
        text = node.text.strip()
        if text in {"highest", "lowest", "every"}:
            return Which(Rivals(text))
        found = _NEXT.fullmatch(text)
        if found and 0 < int(found[1]) <= _MOST_RIVALS:
            return Which(Rivals.NEXT, int(found[1]))
        raise reader.refuse("CC113", f"expected {self.expected}, found '{shortened(node.text)}'", node.place)

    def schema(self) -> Schema:
        """The words."""
        return {"type": "string", "pattern": "^(highest|lowest|every|next [0-9]+)$"}


WHICH: Shape[Which] = WhichShape()


@dataclass(frozen=True, slots=True, kw_only=True)
class OthersForm(Record):
    """`{others: highest | lowest | every | next 12, among: countries, combine: sum | mean | median}`."""

    others: Which = key(WHICH, required=True, doc="Which of the others: highest, lowest, every, next 12.")
    among: Universe = key(UNIVERSE, required=True, doc="The group, list or `all` that they are taken from.")
    combine: Combine | None = key(Choice(Combine), doc="How several of them become one figure.")


@dataclass(frozen=True, slots=True, kw_only=True)
class InPlaces(Record):
    """`{in: towns, take: median}`: the median town, the average town; each place counts once."""

    in_: Universe = key(UNIVERSE, required=True, doc="The group, list or `all` whose figures are taken.")
    take: Combine = key(Choice(Combine), required=True, doc="What to take of them: mean, median, sum, max or min.")


class ManyPlaces(Shape["Others | TakeOfPlaces"]):
    """The others, or what is taken of several places."""

    expected = "a mapping such as {others: highest, among: countries} or {in: towns, take: median}"

    def read(self, node: Node, reader: Reader) -> Others | TakeOfPlaces:
        """The form as a value, by its first word."""
        if isinstance(node, Mapping) and (node.get("in") is not None or node.get("take") is not None):
            taken = Rec(InPlaces).read(node, reader)
            return TakeOfPlaces(taken.in_, taken.take)
        if isinstance(node, Mapping) and node.get("others") is None:
            hint = "write {others: highest, among: countries}, {in: towns, take: median}, or a name"
            raise reader.refuse("CC112", f"expected {self.expected}", node.place, hint=hint)
        form = Rec(OthersForm).read(node, reader)
        return Others(form.others.rivals, form.among, form.others.count, form.combine)

    def schema(self) -> Schema:
        """Either record."""
        return {"anyOf": [Rec(OthersForm).schema(), Rec(InPlaces).schema()]}


ENTITY: Shape[Entity] = ByForm(
    text=PLACE_NAME,
    items=NAMES,
    mapping=ManyPlaces(),
    expected="a place by code or label, a group, `all`, a list, {others: highest, among: …} or {in: towns, take: mean}",
)
