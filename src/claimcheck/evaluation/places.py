"""Who a claim means, in one table: a code, a label, a group, everybody, or the others."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from claimcheck.claims.entities import Called, Combine, Entity, Everyone, Several, TakeOfPlaces
from claimcheck.datasets.spelling import as_read
from claimcheck.datasets.totals import undeclared_total
from claimcheck.evaluation.undecided import NoAnswer, UndeclaredTotal, UnknownPlace
from claimcheck.evaluation.wording import listed
from claimcheck.problems import suggestion

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from claimcheck.datasets.series import Series
    from claimcheck.datasets.universes import Members

COMBINED = {
    Combine.MEAN: "the mean of",
    Combine.MEDIAN: "the median of",
    Combine.SUM: "the sum of",
    Combine.MAX: "the highest of",
    Combine.MIN: "the lowest of",
}
FEW = 5  # names in a reason; more are counted


@dataclass(frozen=True, slots=True)
class Universe:
    """The places among which something is compared, and how many of them there should be."""

    members: tuple[str, ...]
    shown: str
    expected: int | None = None  # None: an open universe of unknown size
    holds_top: bool = False  # the list holds the top of a wider universe, so a first place is a first place
    is_group: bool = False
    groups: Mapping[str, Universe] = field(default_factory=dict)  # members that are groups: regions among regions
    combine: Combine | None = None  # one figure of several places, as the check asks for it
    by_column: str | None = None  # its members are groups, one for each value of this column
    apart: tuple[str, ...] = ()  # places that are in none of these groups
    torn: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # places that would be in several of them
    too_many: int = 0  # how many groups the column would make, where nobody can go through them
    namesakes: Mapping[str, str] = field(default_factory=dict)  # places that are called as one of these groups

    @property
    def codes(self) -> tuple[str, ...]:
        """The single places, those of groups among the members too; each once."""
        return tuple(dict.fromkeys(code for member in self.members for code in self._inside(member)))

    def own(self, codes: Iterable[str]) -> tuple[str, ...]:
        """The members that are a place (or several) themselves, or a group that holds one of them: no rivals of it.

        Raises
        ------
        NoAnswer
            When a single place has the name of one of the groups, which may as well be meant.

        """
        mine = set(codes)
        for code in mine & set(self.namesakes) if len(mine) == 1 else ():
            group = self.namesakes[code]
            raise NoAnswer(
                f"the table has a place of that name, and '{self.shown}' has '{group}'; write which of them is meant",
                decides=f"`of: {group}` where the group is meant",
            )
        return tuple(code for code in self.members if not mine.isdisjoint(self._inside(code)))

    def _inside(self, code: str) -> tuple[str, ...]:
        return self.groups[code].members if code in self.groups else (code,)

    def one(self, code: str, series: Series) -> Universe:
        """A member as a universe of its own: a single place, or a group that is added up."""
        return self.groups.get(code) or Universe((code,), series.label(code), 1)


def universe_named(found: Members) -> Universe:
    """A named universe as a table has it."""
    return Universe(
        found.members,
        found.name,
        found.expected,
        found.holds_top,
        by_column=found.by_column,
        apart=found.apart,
        torn=found.torn,
        too_many=found.too_many,
    )


def refuse_torn(group: Universe) -> None:
    """Raise where a place has rows in several groups of one column: its figures belong to no one of them.

    Raises
    ------
    NoAnswer
        With the place, and two of its groups.

    """
    if group.too_many:
        raise NoAnswer(
            f"the column '{group.by_column}' has {group.too_many:,} different values, which are too many for groups",
            decides="a column with a few values, such as the regions, or a list of groups",
        )
    for place, held in group.torn.items():
        raise NoAnswer(
            f"'{place}' has rows in several groups ({listed([repr(item) for item in held])}), so the figures of "
            f"'{group.shown}' cannot be added up",
            decides=f"a table in which '{place}' is in one group, or codes that tell places of one name apart",
        )


def code_of(name: str, series: Series) -> str | None:
    """The code that `name` stands for, itself or by its label (letter case aside); None when there is none."""
    if name in series.cells:
        return name
    folded = as_read(name).casefold()
    matches = {code for code, label in series.labels.items() if as_read(label).casefold() == folded}
    matches |= {code for code in series.cells if as_read(code).casefold() == folded}
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
        inside = {str(name): found for name in entity.names if (found := _group(name, series, groups)) is not None}
        codes = tuple(name if name in inside else _known(name, series) for name in entity.names)
        shown = ", ".join(inside[code].shown if code in inside else series.label(code) for code in codes)
        return Universe(codes, shown, len(codes), groups=inside)
    code = code_of(entity.name, series)
    if code is not None:
        return Universe((code,), series.label(code), 1)
    group = groups(entity.name)
    if group is None:
        raise unknown_place(entity.name, series)
    refuse_torn(group)
    inside = {member: found for member in group.members if (found := _group(member, series, groups)) is not None}
    members = tuple(member if member in inside else code_of(member, series) or member for member in group.members)
    if group.by_column is not None:  # how many there should be, only the catalogue knows
        namesakes = _namesakes(members, group.by_column, series)
        return replace(group, members=members, is_group=True, groups=inside, namesakes=namesakes)
    size = group.expected if group.expected is not None else len(members)
    return Universe(members, group.shown, size, group.holds_top, is_group=True, groups=inside)


def _namesakes(members: Iterable[str], column: str, series: Series) -> dict[str, str]:
    """By its code each place that is called as one of the groups of a column."""
    ending = f" ({column})"
    named = ((code_of(member.removesuffix(ending), series), member) for member in members if member.endswith(ending))
    return {code: member for code, member in named if code is not None}


def _group(name: str, series: Series, groups: Callable[[str], Universe | None]) -> Universe | None:
    """A group among the members of another: its single places, added up; None for a place of the table."""
    if code_of(name, series) is not None or (found := groups(name)) is None:
        return None
    refuse_torn(found)
    members = tuple(code_of(member, series) or member for member in found.members)
    return Universe(members, found.shown, found.expected, is_group=True)


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
        raise NoAnswer(
            f"the check names no place (`of`); the table has {', '.join(names[:FEW])}{more}",
            decides=f"`of`, one of the {len(names):,} places of '{series.source}'",
        )
    if isinstance(entity, Everyone):
        refuse_total(series)  # "all together" must not add a total to its parts
    if isinstance(entity, (Called, Several, Everyone)):
        return _flat(members_of(entity, series, groups))
    if isinstance(entity, TakeOfPlaces):
        return _taken(entity, series, groups)
    raise NoAnswer(
        "`others` fits only where two sides are compared",
        decides="the kind `compare`, or a place or group in `of`",
    )


def _flat(place: Universe) -> Universe:
    """A place or a group as single places: what groups among its members hold counts once."""
    return replace(place, members=place.codes, groups={}, is_group=True) if place.groups else place


def _taken(entity: TakeOfPlaces, series: Series, groups: Callable[[str], Universe | None]) -> Universe:
    """Several places of which one figure is made; sums of others are none of them."""
    if isinstance(entity.among, Everyone):
        refuse_total(series)
    among = members_of(entity.among, series, groups)
    members = tuple(code for code in among.members if code not in series.aggregates)
    if not members:
        raise NoAnswer(
            f"'{among.shown}' holds no place that is not a sum of others",
            decides=f"single places instead of {', '.join(series.label(code) for code in among.members[:FEW])}",
        )
    shown = f"{COMBINED[entity.take]} {among.shown}"
    return replace(among, members=members, shown=shown, is_group=True, combine=entity.take)


def same_places(place: Universe, own: Series, other: Series) -> Universe:
    """The same places in another table, found by their code or by the label that the first table gives them.

    Raises
    ------
    NoAnswer
        When one of them is not there, with what that table calls its places.

    """
    codes = []
    for code in place.codes:
        there = code_of(code, other) or code_of(own.label(code), other)
        if there is None:
            missing = f"'{other.source}' has no '{other.measure.name}' of {_called(own, code)}"
            raise NoAnswer(
                f"{missing}; its places are {_places(other)}",
                decides=f"'{other.measure.name}' of {_called(own, code)}, from '{other.source}' or another source",
            )
        codes.append(there)
    return replace(place, members=tuple(codes), groups={})


def _called(series: Series, code: str) -> str:
    label = series.label(code)
    return f"'{label}' ({code})" if label != code else f"'{code}'"


def _places(series: Series) -> str:
    names = [_called(series, code) for code in series.cells]
    more = f" and {len(names) - FEW:,} more" if len(names) > FEW else ""
    return ", ".join(names[:FEW]) + more
