"""What one check speaks about: its figures with their words, its times, its places, which way it goes."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from claimcheck.claims.checks import Check, Shows
from claimcheck.claims.entities import Called, Everyone, Others, Several
from claimcheck.claims.filters import Filter
from claimcheck.claims.gazetteer import codes_in
from claimcheck.claims.grammar import Record
from claimcheck.judgement.hearing import DOCUMENT, findings_of
from claimcheck.judgement.mentions import REMARKS, Mentions, collect, collect_years
from claimcheck.judgement.parts import check_of, params_of
from claimcheck.judgement.time_spans import Length, lengths_of
from claimcheck.judgement.witnesses import witness
from claimcheck.quantities.quantity import Hedge, Quantity
from claimcheck.quantities.said_scope import groups_named, tells_apart
from claimcheck.quantities.scope_words import GROUPS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from claimcheck.judgement.verdicts import PartVerdict
    from claimcheck.judgement.witnesses import Witness

_ORDERS = frozenset({"rank", "record"})
_UP, _DOWN = "increase", "decrease"


class Reach:
    """One check, and what it touches. Made once for each check of a claim; what is asked for is kept."""

    def __init__(self, number: int, leaf: PartVerdict, witnesses: Mapping[str, Witness], *, alone: bool) -> None:
        self.number = number  # from 1, in the order written: as `show` counts them
        self.leaf = leaf
        self.kind = str(check_of(leaf).kind)
        self.covers = tuple(map(str, params_of(leaf).covers))
        self.reads_all = alone and self.kind == DOCUMENT and not self.covers
        self._witnesses = witnesses

    @cached_property
    def mentions(self) -> Mentions:
        """The numbers, years and texts of the check; years also of the figures it looked at."""
        found = Mentions()
        collect(params_of(self.leaf), found)
        collect_years((seen.at for finding in findings_of(self.leaf) for seen in finding.observed), found)
        return found

    @cached_property
    def lengths(self) -> set[Length]:
        """How long the stretches are that the check looks at."""
        return lengths_of(params_of(self.leaf), findings_of(self.leaf))

    @cached_property
    def records(self) -> tuple[Record, ...]:
        """The parameters, and the records inside them: ends, sides, predicates."""
        return tuple(_records(params_of(self.leaf)))

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Every figure with its word that the author wrote into the check."""
        return tuple(item for record in self.records for item in _values(record) if isinstance(item, Quantity))

    @cached_property
    def signs(self) -> frozenset[int]:
        """The directions that the check asks for: +1, -1; 0 for no change."""
        return frozenset(sign for record in self.records for sign in _signs(record))

    @cached_property
    def denied_signs(self) -> frozenset[int]:
        """The directions that the check says it did not go: +1 of "did not rise"."""
        ways = {str(getattr(record, "direction", None) or "") for record in self.records}
        said = {quantity.sign for quantity in self.quantities if quantity.negated}
        return frozenset(said | {-_WAYS[way] for way in ways if way.startswith("not-")})

    @cached_property
    def denies(self) -> bool:
        """It asks that something did not happen, so that its figures stand under the opposite word."""
        return any(str(getattr(record, "expected", "")) == "none" for record in self.records) or any(
            quantity.hedge is Hedge.NONE for quantity in self.quantities
        )

    @cached_property
    def tells_size(self) -> bool:
        """The check tests how far something moved, or both its ends."""
        return bool(self.quantities)

    @cached_property
    def is_order(self) -> bool:
        """A rank, a record, a comparison with all others, or the first time."""
        if self.kind in _ORDERS:
            return True
        items = [item for record in self.records for item in _values(record)]
        return any(isinstance(item, Others) for item in items) or any(
            getattr(record, "first", False) is True or getattr(record, "longest_since", None) for record in self.records
        )

    @cached_property
    def has_universe(self) -> bool:
        """It goes over several places."""
        names = ("among", "entities")
        listed = [getattr(record, name, None) for record in self.records for name in names]
        items = [item for record in self.records for item in _values(record)]
        return any(listed) or any(isinstance(item, Others | Several | Everyone) for item in items)

    @cached_property
    def names(self) -> frozenset[str]:
        """Places by their labels: of the figures that were looked at, and as the author wrote them."""
        seen = {seen.label for finding in findings_of(self.leaf) for seen in finding.observed if seen.label}
        return frozenset(seen | {name for record in self.records for name in _named(record)})

    @cached_property
    def groups(self) -> frozenset[str]:
        """The groups of people that the check, its measures or its sources speak of."""
        asked = [witness(finding.source, self._witnesses) for finding in findings_of(self.leaf)]
        texts = {*self.mentions.texts, *self.names, *(text for one in asked for text in (one.title, one.publisher))}
        texts |= {text for one in asked for name in self.mentions.texts for text in one.measures.get(name, ())}
        return groups_named(text[:300] for text in texts)

    @cached_property
    def coded(self) -> frozenset[str]:
        """The groups that a filter of the check may mean by a code of its own: {sex: 2}."""
        unnamed = [item.column for item in _filters(params_of(self.leaf)) if not groups_named(item.values)]
        return frozenset(group for column in unnamed for group in GROUPS if tells_apart(column, group))

    @cached_property
    def bodies(self) -> tuple[str, ...]:
        """How the sources of the claim are called, asked by this check or not."""
        known = self._witnesses.values()
        texts = [text for one in known for text in (one.id, one.title, one.publisher, *sorted(one.origins))]
        return (*texts, *self.mentions.texts)

    @cached_property
    def goes_through_all(self) -> bool:
        """It asks whether something holds for every one, for none, or at the highest or lowest of a time."""
        if self.kind == "run" or self.denies or self.is_order or _ALL & set(_choices(params_of(self.leaf))):
            return True
        return any(asked.hedge in {Hedge.EVERY, Hedge.NONE} or _is_whole(asked) for asked in self.quantities)

    @cached_property
    def codes(self) -> frozenset[str]:
        """The places of the gazetteer that the check names, that its figures are of, and that its sources are about."""
        texts = {*self.mentions.texts, *self.names}
        texts |= {seen.of for finding in findings_of(self.leaf) for seen in finding.observed}
        for finding in findings_of(self.leaf):
            witness = self._witnesses.get(str(finding.source))
            texts |= {witness.title, witness.publisher} if witness is not None else set()
        return frozenset(code for text in texts for code in codes_in(text[:300]))


def _named(record: Record) -> Iterator[str]:
    """The places that a record names, those of its universes included."""
    yield from map(str, getattr(record, "after", ()))
    for item in _values(record):
        among = item.among if isinstance(item, Others) else item
        if isinstance(among, Called):
            yield str(among.name)
        elif isinstance(among, Several):
            yield from map(str, among.names)


def _is_whole(asked: Quantity) -> bool:
    """50 of 50, 0 of 50."""
    ends = {0, asked.of_total} if asked.of_total is not None else set()
    return asked.figure is not None and asked.figure.value in ends


def _choices(value: object) -> Iterator[str]:
    """The words of fixed lists that stand in a check, wherever: every-period, every, max."""
    if isinstance(value, StrEnum):
        yield value.value
    for item in _inside(value):
        yield from _choices(item)


def _filters(value: object) -> Iterator[Filter]:
    if isinstance(value, Filter):
        yield value
    for item in _inside(value):
        yield from _filters(item)


def _records(value: object) -> Iterator[Record]:
    if isinstance(value, Check):
        value = value.params
    if isinstance(value, Record):
        yield value
    for item in _inside(value):
        yield from _records(item)


def _inside(value: object) -> list[object]:
    if isinstance(value, list | tuple):
        return list(value)
    is_ours = is_dataclass(value) and not isinstance(value, Quantity | type)
    return [item for _, item in _fields(value)] if is_ours else []


def _values(record: Record) -> list[object]:
    return [item for _, item in _fields(record)]


def _fields(value: object) -> Iterator[tuple[str, object]]:
    for field in fields(value):  # type: ignore[arg-type]  # a dataclass, by `_inside`
        if field.name not in REMARKS and field.name != "place":
            yield field.name, getattr(value, field.name)


def _signs(record: Record) -> Iterator[int]:
    shows = getattr(record, "shows", None)
    if shows is not None:
        yield {Shows.INCREASE: 1, Shows.DECREASE: -1}.get(shows, 0)
    direction = str(getattr(record, "direction", None) or "")
    if direction in _WAYS:
        yield _WAYS[direction]
    yield from (item.sign for item in _values(record) if isinstance(item, Quantity) and item.sign)
    ends = [getattr(getattr(record, name, None), "value", None) for name in ("from_", "to")]
    figures = [end.figure.value for end in ends if isinstance(end, Quantity) and end.figure is not None]
    if len(figures) == 2:
        yield (figures[1] > figures[0]) - (figures[1] < figures[0])


_ALL = frozenset({"every", "every-period", "max", "min"})
_WAYS = {_UP: 1, _DOWN: -1, "not-increase": -1, "not-decrease": 1, "none": 0, "positive": 1, "negative": -1}
