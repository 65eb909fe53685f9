"""One claim as it can be checked on a day: with the sources and vintages of that day, under its calendar.

Every claim has a view of today. Where another day is asked for, and it is past, there is a view of that day, and one
of today with those sources alone that also had a vintage then: it tells a revision from another source.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.claims.checks import checks_in
from claimcheck.datasets.across import derivable, with_claim_derived
from claimcheck.datasets.sources import Standing
from claimcheck.datasets.vintages import Vintages, as_known, is_out
from claimcheck.evaluation.asked import uses_of
from claimcheck.evaluation.evaluate import Desk, calendar_of
from claimcheck.evaluation.places import universe_named
from claimcheck.evaluation.wanted import asked

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Mapping

    from claimcheck.claims.claim import Claim
    from claimcheck.claims.declared import NamedPeriods
    from claimcheck.datasets.series import Need, Series
    from claimcheck.datasets.tables import Tables
    from claimcheck.datasets.vintages import Attached
    from claimcheck.evaluation.places import Universe
    from claimcheck.loading import Loaded


@dataclass(frozen=True, slots=True)
class View:
    """A claim whose sources are those of a day."""

    claim: Claim
    written: Claim  # as its author wrote it, with the sources listed
    day: dt.date
    derived: str | None = None  # the source of what the claim derives from these
    stands_in: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    is_past: bool = False  # periods that were not over by the day are left out
    superseded: frozenset[str] = frozenset()  # sources of which a newer vintage is among them as well

    def same_sources(self, other: View) -> bool:
        """Both rest on the same vintages of the same sources."""
        return {ref.id for ref in self.claim.sources} == {ref.id for ref in other.claim.sources}


@dataclass(frozen=True, slots=True)
class Views:
    """One claim today, on another day, and today with the sources of both days; None where there is nothing else."""

    now: View
    day: dt.date | None = None  # the other day; None: the claim does not say when it was said
    then: View | None = None
    shared: View | None = None

    @property
    def every(self) -> tuple[View, ...]:
        """All there are."""
        return tuple(view for view in (self.now, self.then, self.shared) if view is not None)


def views_of(
    claims: Iterable[Claim], loaded: Loaded, today: dt.date, day_of: Callable[[Claim], dt.date | None]
) -> tuple[Loaded, dict[str, Views]]:
    """The views of each claim, and the files with the sources that some of them derive.

    day_of: the other day of each claim; None where there is none.
    """
    vintages = Vintages(loaded.catalogue.sources)
    found = {}
    for claim in claims:
        making = _Making(claim, loaded, today)
        found[str(claim.id)] = making.views(vintages, day_of(claim))
        loaded = making.loaded
    return loaded, found


class _Making:
    """The views of one claim; `loaded` gains the sources that they derive."""

    def __init__(self, claim: Claim, loaded: Loaded, today: dt.date) -> None:
        self.claim = claim
        self.loaded = loaded
        self.today = today

    def views(self, vintages: Vintages, day: dt.date | None) -> Views:
        now = vintages.attached(self.claim.sources)
        today = self._view(now, self.today, "today")
        if day is None or day >= self.today:
            return Views(today, day)
        then = self._view(vintages.attached(self.claim.sources, day), day, str(day), is_past=True)
        known = {str(ref.id) for ref in self.claim.sources if vintages.attached([ref], day).refs}
        refs = [ref for ref in now.refs if {str(ref.id), *now.stands_in.get(str(ref.id), ())} & known]
        shared = None
        if len(refs) < len(now.refs):
            shared = self._view(replace(now, refs=tuple(refs)), self.today, f"today as on {day}")
        return Views(today, day, then, shared)

    def _view(self, attached: Attached, day: dt.date, name: str, *, is_past: bool = False) -> View:
        claim = replace(self.claim, sources=attached.refs)
        derived = self.loaded.derived.get(str(claim.id))
        if derived is not None and attached.refs != self.claim.sources:
            claim = derivable(claim, self.loaded.catalogue)
            catalogue, derived = with_claim_derived(self.loaded.catalogue, claim, f"{derived}, {name}")
            self.loaded = replace(self.loaded, catalogue=catalogue)
        return View(claim, self.claim, day, derived, attached.stands_in, is_past, attached.superseded)


def can_be_asked(view: View, desk: Desk) -> bool:
    """Is there somebody to answer at least one of its checks, documents for an editor's reading included?"""
    checks = [check for part in view.claim.checks for check in checks_in(part)]
    computed = [check for check in checks if uses_of(check, desk.kinds)]
    by_reading = len(computed) < len(checks) and bool(view.claim.sources)
    return by_reading or any(asked(check, desk) for check in computed)


def desk_of(view: View, loaded: Loaded, tables: Tables | None = None) -> Desk:
    """What the evaluation of a view has in front of it; without tables, enough to say what it will ask for."""
    catalogue, config, claim = loaded.catalogue, loaded.book.config, view.claim
    listed = [str(item.id) for item in claim.sources if item.id in catalogue.sources]
    sources = (*listed, *filter(None, [view.derived]))
    declaring = _declaring(view, loaded)
    named: dict[str, NamedPeriods] = {str(name): item for name, item in config.periods.items()}
    for source in declaring:
        named |= catalogue.periods_of(source)
    named |= {str(name): item for name, item in claim.periods.items()}
    groups = {str(name): item for some in (config.groups, claim.groups) for name, item in some.items()}

    def universe(name: str, source: str) -> Universe | None:
        first = list(dict.fromkeys((source, *sources, *declaring)))
        found = tables.group(name, first, groups) if tables is not None else None
        return universe_named(found) if found is not None else None

    return Desk(
        kinds=loaded.kinds,
        sources=sources,
        defines=catalogue.defines,
        series_of=cache(lambda need: series_in(view, need, loaded, tables)),
        groups=universe,
        calendar=calendar_of(claim, view.day, named),
        bands=config.tolerance,
        secondary=frozenset(name for name in sources if catalogue.sources[name].standing is Standing.SECONDARY),
        superseded=view.superseded,
        stands_in=view.stands_in,
    )


def _declaring(view: View, loaded: Loaded) -> list[str]:
    """The sources whose groups and named periods count: names do not change with the vintages."""
    every = dict.fromkeys(str(ref.id) for ref in (*view.claim.sources, *view.written.sources))
    return [name for name in every if name in loaded.catalogue.sources]


def series_in(view: View, need: Need, loaded: Loaded, tables: Tables | None) -> Series | None:
    """The answer of a table as it could be read on the day, unless something is wrong with it.

    What is welcome and faulty is not used.
    """
    if tables is None or tables.problems_of((need,)):
        return None
    found = tables.series(need)
    if found is None or not view.is_past:
        return found
    source = loaded.catalogue.sources.get(need.source)
    return as_known(found, view.day, is_out=source is not None and is_out(source, view.day))
