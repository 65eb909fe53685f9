"""Who a claim means, in one table: a code, a label, a group, everybody, or the others."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.claims.entities import Called, Entity, Everyone, Several
from claimcheck.datasets.totals import undeclared_total
from claimcheck.evaluation.undecided import NoAnswer, UndeclaredTotal, UnknownPlace
from claimcheck.problems import suggestion

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from claimcheck.datasets.series import Series

FEW = 5  # names in a reason; more are counted


@dataclass(frozen=True, slots=True)
class Universe:
    """The places among which something is compared, and how many of them there should be."""

    members: tuple[str, ...]
    shown: str
    expected: int | None = None  # None: an open universe of unknown size
    holds_top: bool = False  # the list holds the top of a wider universe, so a first place is a first place
    is_group: bool = False


def code_of(name: str, series: Series) -> str | None:
    """The code that `name` stands for, itself or by its label (letter case aside); None when there is none."""
    if name in series.cells:
        return name
    folded = name.strip().casefold()
    matches = {code for code, label in series.labels.items() if label.strip().casefold() == folded}
    matches |= {code for code in series.cells if code.strip().casefold() == folded}
    return matches.pop() if len(matches) == 1 else None


def unknown_place(name: str, series: Series, groups: Iterable[str] = ()) -> UnknownPlace:
    """The answer for a name that the table does not know, with the nearest one it does."""
    names = [series.label(code) for code in series.cells]
    return UnknownPlace(name, suggestion(name, [*names, *series.cells, *groups], noun="places"))


def members_of(
    entity: Called | Several | Everyone, series: Series, groups: Callable[[str], Universe | None]
) -> Universe:
    """The places that an expression names in this table.

    Raises
    ------
    UnknownPlace
        When a name is neither a code, a label nor a group.

    """
    if isinstance(entity, Everyone):
        everyone = tuple(code for code in series.cells if code not in series.aggregates)
        return Universe(everyone, "all")
    if isinstance(entity, Several):
        codes = tuple(_known(name, series) for name in entity.names)
        return Universe(codes, ", ".join(series.label(code) for code in codes), len(codes))
    code = code_of(entity.name, series)
    if code is not None:
        return Universe((code,), series.label(code), 1)
    group = groups(entity.name)
    if group is None:
        raise unknown_place(entity.name, series)
    members = tuple(code_of(member, series) or member for member in group.members)
    size = group.expected if group.expected is not None else len(members)
    return Universe(members, group.shown, size, group.holds_top, is_group=True)


def _known(name: str, series: Series) -> str:
    code = code_of(name, series)
    if code is None:
        raise unknown_place(name, series)
    return code


def refuse_total(series: Series) -> None:
    """Raise when an open universe holds a total that the catalogue does not declare."""
    total = undeclared_total(series)
    if total is not None:
        raise UndeclaredTotal(total, series.label(total), series.source)


def single(entity: Entity | None, series: Series, groups: Callable[[str], Universe | None]) -> Universe:
    """The place or group that a figure is asked for; a table about one place needs no name."""
    if entity is None:
        if series.only_entity is not None:
            return Universe((series.only_entity,), series.label(series.only_entity), 1)
        places = [code for code in series.cells if code not in series.aggregates]
        if len(places) == 1:
            return Universe((places[0],), series.label(places[0]), 1)
        names = [series.label(code) for code in series.cells]
        more = f" and {len(names) - FEW:,} more" if len(names) > FEW else ""
        raise NoAnswer(f"the check names no place (`of`); the table has {', '.join(names[:FEW])}{more}")
    if isinstance(entity, Everyone):
        refuse_total(series)  # "all together" must not add a total to its parts
    if isinstance(entity, (Called, Several, Everyone)):
        return members_of(entity, series, groups)
    raise NoAnswer("`others` fits only where two sides are compared")


def same_places(place: Universe, own: Series, other: Series) -> Universe:
    """The same places in another table, found by their code or by the label that the first table gives them.

    Raises
    ------
    NoAnswer
        When one of them is not there, with what that table calls its places.

    """
    codes = []
    for code in place.members:
        there = code_of(code, other) or code_of(own.label(code), other)
        if there is None:
            missing = f"'{other.source}' has no '{other.measure.name}' of {_called(own, code)}"
            raise NoAnswer(f"{missing}; its places are {_places(other)}")
        codes.append(there)
    return replace(place, members=tuple(codes))


def _called(series: Series, code: str) -> str:
    label = series.label(code)
    return f"'{label}' ({code})" if label != code else f"'{code}'"


def _places(series: Series) -> str:
    names = [_called(series, code) for code in series.cells]
    more = f" and {len(names) - FEW:,} more" if len(names) > FEW else ""
    return ", ".join(names[:FEW]) + more
