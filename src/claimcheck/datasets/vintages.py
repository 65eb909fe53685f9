"""Which sources could be read on a day: what had been published, and of several vintages the newest by then.

A source was out by a day when its `published` (else its `retrieved`) is no later. One without either is out by its
declared `lag`, each period for itself; without that nobody knows since when it can be read, and it is left out.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from operator import attrgetter
from typing import TYPE_CHECKING

from claimcheck.claims.nodes import Written
from claimcheck.claims.periods import UNDATED
from claimcheck.datasets.series import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from claimcheck.claims.claim import SourceRef
    from claimcheck.claims.periods import Period
    from claimcheck.datasets.series import Cell, Series
    from claimcheck.datasets.sources import Source

_INDEX = attrgetter("index")  # periods of one series have one grain


@dataclass(frozen=True, slots=True)
class Attached:
    """The sources of a claim on a day, and for which listed sources some of them speak: another vintage of these.

    superseded: those of which a newer vintage is among them as well.
    """

    refs: tuple[SourceRef, ...]
    stands_in: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    superseded: frozenset[str] = frozenset()


def is_out(source: Source, day: dt.date) -> bool:
    """Is it known to have been published by the day, all of it?"""
    known = source.published or source.retrieved
    return known is not None and known <= day


def can_be_read(source: Source, day: dt.date) -> bool:
    """Was it out by the day, or does it say how long after its end each period is published?"""
    undated = source.published is None and source.data is not None and source.data.time is not None
    return is_out(source, day) or (undated and source.data.time.lag is not None)  # type: ignore[union-attr]  # undated


class Vintages:
    """Every source of a catalogue with its older and newer vintages."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self._sources = sources
        self._newer: dict[str, list[str]] = {}
        for name, source in sources.items():
            if source.supersedes is not None:
                self._newer.setdefault(str(source.supersedes), []).append(str(name))

    def attached(self, refs: Iterable[SourceRef], day: dt.date | None = None) -> Attached:
        """The sources that a claim lists with the newest vintage of each; with a day those alone that were out by then.

        A vintage that the claim does not list is to the claim what the listed one is: its party, its stance.
        """
        listed = tuple(refs)
        names = {str(ref.id) for ref in listed}
        found: dict[str, SourceRef] = {}
        stands_in: dict[str, tuple[str, ...]] = {}
        for ref in listed:
            own = str(ref.id)
            line = self._line(own, day)
            for other in self._newest(line):
                if other != own and (other not in names or own not in line):
                    stands_in[other] = (*stands_in.get(other, ()), own)
                if other not in names:
                    found.setdefault(other, replace(ref, id=Written(other, ref.id.place)))
            if own in line:
                found[own] = ref
        return Attached(
            tuple(found.values()), stands_in, frozenset(older for name in found for older in self._before(name))
        )

    def _line(self, name: str, day: dt.date | None) -> list[str]:
        """A source with its older and newer vintages, as far as they can be read."""
        if name not in self._sources:
            return [name]  # a problem of its own
        every = dict.fromkeys((name, *self._after(name), *self._before(name)))
        return [item for item in every if day is None or can_be_read(self._sources[item], day)]

    def _newest(self, line: list[str]) -> list[str]:
        older: set[str] = set()
        for item in line:
            for before in self._before(item):
                if before in older:  # and so are those before it
                    break
                older.add(before)
        return [item for item in line if item not in older]

    def _before(self, name: str) -> Iterator[str]:
        seen = {name}
        source = self._sources.get(name)
        while source is not None and source.supersedes is not None and str(source.supersedes) not in seen:
            older = str(source.supersedes)
            seen.add(older)
            source = self._sources.get(older)
            if source is not None:
                yield older

    def _after(self, name: str) -> list[str]:
        found = {name: None}
        waiting = [name]
        for item in waiting:
            new = [newer for newer in self._newer.get(item, ()) if newer not in found]
            found |= dict.fromkeys(new)
            waiting += new
        return waiting[1:]


def as_known(series: Series, day: dt.date, *, is_out: bool) -> Series:
    """The series without periods that were not over by the day, or of a source that is not out not yet published.

    Forecasts stay: they speak of what is to come. The same object where nothing is left out.
    """
    last = day if is_out else day - dt.timedelta(days=series.lag_days)
    latest = max((at for cells in series.cells.values() for at in cells), key=_INDEX, default=UNDATED)
    if latest is not UNDATED and latest.last_day <= last:
        return series
    periods = {period for cells in series.cells.values() for period in cells}
    late = {period for period in periods if period is not UNDATED and period.last_day > last}
    if not late:
        return series
    kept = {code: _ended(cells, late) for code, cells in series.cells.items()}
    return replace(series, cells={code: cells for code, cells in kept.items() if cells})


def _ended(cells: Mapping[Period, Cell], late: set[Period]) -> dict[Period, Cell]:
    return {at: cell for at, cell in cells.items() if at not in late or cell.status is Status.FORECAST}
