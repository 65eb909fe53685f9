"""What one check speaks about: its figures with their words, its times, its places, which way it goes."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from claimcheck.claims.checks import Check, Shows
from claimcheck.claims.entities import Called, Everyone, Others, Several
from claimcheck.claims.gazetteer import codes_in
from claimcheck.claims.grammar import Record
from claimcheck.judgement.hearing import DOCUMENT, findings_of
from claimcheck.judgement.mentions import REMARKS, Mentions, collect, collect_years
from claimcheck.judgement.parts import check_of, params_of
from claimcheck.judgement.time_spans import Length, lengths_of
from claimcheck.quantities.quantity import Hedge, Quantity

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


_WAYS = {_UP: 1, _DOWN: -1, "not-increase": -1, "not-decrease": 1, "none": 0, "positive": 1, "negative": -1}
