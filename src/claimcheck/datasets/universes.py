"""Named universes as lists of places: those a group names, and those that a table has to tell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.claims.declared import AllExcept, Complete, Group, ListGroup

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

AGGREGATES = "aggregates"


@dataclass(frozen=True, slots=True)
class Members:
    """A named universe against one table."""

    name: str
    members: tuple[str, ...]  # codes or labels
    expected: int | None = None  # how many there should be, where somebody says
    holds_top: bool = False  # nobody of the wider universe is above its members
    of: str | None = None  # the wider universe


@dataclass(frozen=True, slots=True)
class Inhabitants:
    """Who is in a table."""

    entities: tuple[str, ...]
    labels: Mapping[str, str]
    aggregates: frozenset[str]
    column_groups: Mapping[str, frozenset[str]]


NOBODY = Inhabitants((), {}, frozenset(), {})


def members_of(name: str, group: Group, table: Inhabitants) -> Members:
    """The members of a group; a table tells who is left when some are left out."""
    if isinstance(group, ListGroup):
        wider = str(group.of) if group.of is not None else None
        return Members(name, tuple(map(str, group.entities)), group.expected, group.complete is Complete.TOP, wider)
    if isinstance(group, AllExcept):
        out = codes_of(group.all_except, table.entities, table.labels) | table.aggregates
        members = tuple(code for code in table.entities if code not in out)
        return Members(name, members, group.expected)
    inside = table.column_groups.get(name, frozenset())
    return Members(name, tuple(sorted(inside - table.aggregates)), getattr(group, "expected", None))


def codes_of(names: Iterable[str], entities: Iterable[str], labels: Mapping[str, str]) -> frozenset[str]:
    """The codes that some codes or labels stand for, letter case aside."""
    wanted = {name.strip().casefold() for name in names}
    if not wanted:
        return frozenset()
    return frozenset(
        code
        for code in entities
        if code.strip().casefold() in wanted or labels.get(code, code).strip().casefold() in wanted
    )


def inhabitants_of(
    found: Iterable[tuple[str, str, tuple[bool, ...]]], groups: Sequence[str], aggregates: Iterable[str]
) -> Inhabitants:
    """Code, label and membership of each place, as a table tells them."""
    people = [item for item in found if item[0].strip()]
    labels = {code: label for code, label, _ in people if label}
    entities = tuple(code for code, _, _ in people)
    inside = {name: frozenset(code for code, _, flags in people if flags[index]) for index, name in enumerate(groups)}
    return Inhabitants(entities, labels, codes_of(aggregates, entities, labels), inside)
