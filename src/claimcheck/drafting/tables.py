"""What a table is about: whether it is one place only and another than the sentence names, and how it writes places."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.claims.declared import ListGroup
from claimcheck.claims.gazetteer import codes_in, is_region, names_of
from claimcheck.drafting.places import Sort, key_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimcheck.datasets.sources import Source
    from claimcheck.drafting.places import PlaceSaid

_CODE = re.compile(r"[A-Z]{2,3}")
_CODES = re.compile(r"iso|code|c[oó]d(?:igo)?|geo|alpha|ref_area|locat", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OtherPlace:
    """A table is about one place, and the sentence names others.

    Attributes
    ----------
    told
        Both, in words for the author.
    is_certain
        True where the place of the table is a known country; a name that only the table has may be anything.

    """

    told: str
    is_certain: bool


def other_place(source: Source, places: Sequence[PlaceSaid]) -> OtherPlace | None:
    """The place of a table about one place, where the sentence names only others; else None."""
    names = _only_place(source)
    named = [item for item in places if item.sort is Sort.PLACE and not item.is_doubtful]
    if not names or not named:
        return None
    keys = {key_of(name) for name in names}
    codes = frozenset().union(*map(codes_in, names))
    for item in named:
        if codes & set(item.codes) or keys & {key_of(item.text), *map(key_of, item.names)}:
            return None
    if any(map(is_region, codes)):
        return None
    told = f"the table is about {names[-1]}, the sentence names {' and '.join(item.text for item in named)}"
    return OtherPlace(told, is_certain=bool(codes))


def _only_place(source: Source) -> list[str]:
    """The value and the label of a table about one place."""
    entity = source.data.entity if source.data is not None else None
    if entity is None or entity.value is None:
        return []
    return [str(name) for name in (entity.value, entity.label) if name is not None]


def as_written(place: PlaceSaid, sources: Iterable[Source], language: str) -> PlaceSaid:
    """The place as the first table of the measure writes it: by its code, else by its name.

    Nothing is opened: a table has codes where it has a column of labels beside them, where the column is called so, or
    where its groups and aggregates are codes.
    """
    if place.sort is not Sort.PLACE or not place.codes:
        return place
    for source in sources:
        entity = source.data.entity if source.data is not None else None
        if entity is not None and entity.column is not None:
            return replace(place, written=place.codes[0] if _has_codes(source) else _name(place, source, language))
    return place


def _has_codes(source: Source) -> bool:
    entity = source.data.entity if source.data is not None else None
    if entity is None or entity.label is not None:
        return True
    members = _members(source)
    return all(map(_CODE.fullmatch, members)) if members else _CODES.search(str(entity.column)) is not None


def _members(source: Source) -> list[str]:
    """The places that its groups and aggregates name."""
    aggregates = source.data.aggregates if source.data is not None else ()
    listed = [group.entities for group in source.groups.values() if isinstance(group, ListGroup)]
    return [str(name) for names in (aggregates, *listed) for name in names]


def _name(place: PlaceSaid, source: Source, language: str) -> str:
    """As its groups have it, else as the sentence has it; of a demonym the usual name in its language."""
    known = [name for name in _members(source) if set(place.codes) & codes_in(name) or name == place.text]
    usual = names_of(place.codes[0], language)
    is_name = any(key_of(name) == key_of(place.text) for name in (*names_of(place.codes[0], "en"), *usual))
    return (known or ([place.text] if is_name or not usual else list(usual)))[0]
