"""Named universes as lists of places: those a group names, and those that a table has to tell."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.claims.declared import AllExcept, Complete, EachGroup, Group, ListGroup
from claimcheck.datasets.spelling import as_read

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

AGGREGATES = "aggregates"
MOST_LOOKED_UP = 2_000_000  # groups of a column times places of the table


@dataclass(frozen=True, slots=True)
class Members:
    """A named universe against one table."""

    name: str
    members: tuple[str, ...]  # codes or labels
    expected: int | None = None  # how many there should be, where somebody says
    holds_top: bool = False  # nobody of the wider universe is above its members
    of: str | None = None  # the wider universe
    by_column: str | None = None  # its members are groups: one for each value of this column
    apart: tuple[str, ...] = ()  # places without a value in that column
    torn: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # places with several values in it
    too_many: int = 0  # how many values the column has, where that is more than can be gone through


class Inhabitant(NamedTuple):
    """One place of a table."""

    code: str
    label: str
    inside: tuple[bool, ...]  # for each group that a column tells
    values: tuple[tuple[str, ...], ...]  # for each column that makes groups: none, one, or two of several


@dataclass(frozen=True, slots=True)
class Inhabitants:
    """Who is in a table."""

    entities: tuple[str, ...]
    labels: Mapping[str, str]
    aggregates: frozenset[str]
    column_groups: Mapping[str, frozenset[str]]
    values: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)  # by group, then by place


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
    if isinstance(group, EachGroup):
        return _groups_of_column(name, group, table)
    inside = table.column_groups.get(name, frozenset())
    return Members(name, tuple(sorted(inside - table.aggregates)), getattr(group, "expected", None))


def _groups_of_column(name: str, group: EachGroup, table: Inhabitants) -> Members:
    """One group for each value of a column; who has none or several is said, never left out in silence."""
    values = {code: held for code, held in table.values.get(name, {}).items() if code not in table.aggregates}
    parts = tuple(_parts(group, values, table))
    if len(parts) * len(table.entities) > MOST_LOOKED_UP:
        return Members(name, (), group.expected, by_column=str(group.each), too_many=len(parts))
    return Members(
        name,
        parts,
        group.expected,
        by_column=str(group.each),
        apart=tuple(table.labels.get(code, code) for code, held in values.items() if not held),
        torn=_torn(values, table),
    )


def _torn(values: Mapping[str, tuple[str, ...]], table: Inhabitants) -> dict[str, tuple[str, ...]]:
    """Who has rows with several values, and two of these."""
    return {table.labels.get(code, code): held for code, held in values.items() if len(held) > 1}


def part_of(called: str, name: str, group: EachGroup, table: Inhabitants) -> Members | None:
    """The places that share the value `called` in a column, as a group of that name; None where none do."""
    values = {code: held for code, held in table.values.get(name, {}).items() if code not in table.aggregates}
    wanted = as_read(called).casefold()
    for shown, codes in _parts(group, values, table).items():
        if wanted in {shown.casefold(), _as_a_group(shown, group).casefold()}:
            return Members(shown, codes, torn=_torn(values, table))
    return None


def _parts(group: EachGroup, values: Mapping[str, tuple[str, ...]], table: Inhabitants) -> dict[str, tuple[str, ...]]:
    """By value the places that have it; a value that is also the name of a place is told apart from it."""
    places = {as_read(item).casefold() for item in (*table.entities, *table.labels.values())}
    codes: dict[str, list[str]] = {}
    shown: dict[str, str] = {}
    for code, held in values.items():
        if len(held) == 1:
            key = held[0].casefold()
            shown.setdefault(key, _as_a_group(held[0], group) if key in places else held[0])
            codes.setdefault(key, []).append(code)
    return {shown[key]: tuple(codes[key]) for key in sorted(codes)}


def _as_a_group(value: str, group: EachGroup) -> str:
    """A value with its column: "San Salvador (department)"."""
    return f"{value} ({group.each})"


def codes_of(names: Iterable[str], entities: Iterable[str], labels: Mapping[str, str]) -> frozenset[str]:
    """The codes that some codes or labels stand for, letter case aside."""
    wanted = {as_read(name).casefold() for name in names}
    if not wanted:
        return frozenset()
    return frozenset(
        code
        for code in entities
        if as_read(code).casefold() in wanted or as_read(labels.get(code, code)).casefold() in wanted
    )


def inhabitants_of(
    found: Iterable[Inhabitant], groups: Sequence[str], each: Sequence[str], aggregates: Iterable[str]
) -> Inhabitants:
    """Who is in a table, with the names of the groups that its columns tell."""
    people = [item for item in found if item.code.strip()]
    labels = {item.code: item.label for item in people if item.label}
    entities = tuple(item.code for item in people)
    inside = {name: frozenset(item.code for item in people if item.inside[index]) for index, name in enumerate(groups)}
    values = {name: {item.code: item.values[index] for item in people} for index, name in enumerate(each)}
    return Inhabitants(entities, labels, codes_of(aggregates, entities, labels), inside, values)
