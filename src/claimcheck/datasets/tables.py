"""The answers of all tables of a run: series by need, problems by source, and what `show` prints about a table."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from claimcheck.claims import declared
from claimcheck.claims.declared import Derived
from claimcheck.datasets.derivations import bases_of
from claimcheck.datasets.derived import BoundlessError, Recipe, derive
from claimcheck.datasets.engine import path_literal
from claimcheck.datasets.figures import contradictions, figure_series
from claimcheck.datasets.notation import literal
from claimcheck.datasets.rollup import together
from claimcheck.datasets.series import Need, Series
from claimcheck.datasets.trouble import failed
from claimcheck.datasets.universes import Inhabitants, Members, members_of, part_of
from claimcheck.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from claimcheck.datasets.catalogue import Catalogue
    from claimcheck.datasets.digest import Digests
    from claimcheck.datasets.engine import Workbench
    from claimcheck.datasets.scanned import Scanned


@dataclass(slots=True)
class Tables:
    """What all tables of a run say."""

    catalogue: Catalogue
    scanned: Mapping[str, Scanned]
    digests: Digests
    bench: Workbench  # held, so that copies live as long as somebody may ask for rows
    _made: dict[Need, Series | None] = field(default_factory=dict)
    _underivable: dict[Need, Problem] = field(default_factory=dict)  # derived measures that cannot be computed

    def series(self, need: Need) -> Series | None:
        """The series that answers a need; None when the source has none under this filter."""
        if need not in self._made:
            self._made[need] = self._series(need)
        return self._made[need]

    def _series(self, need: Need) -> Series | None:
        found = self.catalogue.measure(need.source, need.measure)
        if need.group and not isinstance(found, Derived):
            whole = self.series(replace(need, group=()))
            return together(whole, need.group) if whole is not None else None
        if isinstance(found, tuple):
            facts = self.catalogue.facts(need.source, need.measure)
            return figure_series(need, facts, found) if facts is not None else None
        if isinstance(found, Derived):
            return self._derived(need, found)
        scanned = self.scanned.get(need.source)
        return scanned.answered.get(need) if scanned is not None else None

    def _derived(self, need: Need, found: Derived) -> Series | None:
        bases = [self.series(base) for base in self.bases_of(need)]
        facts = self.catalogue.facts(need.source, need.measure)
        known = [series for series in bases if series is not None]
        if facts is None or len(known) < len(bases) or not known:
            return None
        try:
            return derive(Recipe(found, facts, need), known)
        except BoundlessError as error:
            self._underivable[need] = _boundless(need, found, error)
        except Exception as error:  # noqa: BLE001  # what only we can fix: the other measures are still answered
            self._underivable[need] = failed(self.catalogue.sources[need.source], error)
        return None

    def bases_of(self, need: Need) -> list[Need]:
        """The needs that a derived measure is made of, one step down; none for any other."""
        found = self.catalogue.measure(need.source, need.measure)
        if not isinstance(found, Derived):
            return []
        home = self.catalogue.home_of
        return [Need(home(need.source, base), str(base), need.where, need.group) for base in bases_of(found)]

    # -- problems ---------------------------------------------------------------------------------

    def problems(self, source: str) -> tuple[Problem, ...]:
        """Everything that is wrong with a source, as far as the run has asked it."""
        scanned = self.scanned.get(source)
        found = [problem for _, problem in scanned.faults] if scanned is not None else []
        found += [problem for need, problem in self._underivable.items() if need.source == source]
        declared_source = self.catalogue.sources.get(source)
        if declared_source is not None:
            found += contradictions(declared_source.figures)
        return tuple(dict.fromkeys(found))

    def problems_of(self, needs: Iterable[Need]) -> tuple[Problem, ...]:
        """What is wrong with the answers to some needs: of their tables, and of their own cells only."""
        found: list[Problem] = []
        waiting = list(dict.fromkeys(needs))
        seen = set(waiting)
        for need in waiting:  # it grows: the bases of a derived measure are asked too, each once
            printed = self.catalogue.measure(need.source, need.measure)
            if isinstance(printed, tuple):
                found += contradictions(printed)
            bases = [base for base in dict.fromkeys(self.bases_of(need)) if base not in seen]
            seen.update(bases)
            waiting += bases
            scanned = self.scanned.get(need.source)
            if scanned is not None and isinstance(printed, Derived) is False and not isinstance(printed, tuple):
                plain = replace(need, group=())
                found += [problem for about, problem in scanned.faults if about in {None, plain}]
        return tuple(dict.fromkeys([*found, *self._underivable_in(seen)]))

    def _underivable_in(self, needs: Iterable[Need]) -> Iterator[Problem]:
        """Derived measures have to be computed before anybody knows whether they can be."""
        for need in needs:
            self.series(need)
            if need in self._underivable:
                yield self._underivable[need]

    # -- about a source ---------------------------------------------------------------------------

    def sql(self, source: str) -> str:
        """The query that the table of a source was asked, '' when it was not."""
        scanned = self.scanned.get(source)
        if scanned is None or scanned.table is None:
            return ""
        return scanned.sql.replace(path_literal(scanned.table.readable), literal(scanned.shown))

    def sha256(self, source: str) -> str | None:
        """The hash of the data file of a source, None when none was read."""
        path = self.path(source)
        return self.digests.of(path) if path is not None else None

    def path(self, source: str) -> Path | None:
        """The data file of a source, None when none was read."""
        scanned = self.scanned.get(source)
        return scanned.path if scanned is not None else None

    def labels(self, source: str) -> Mapping[str, str]:
        """What people call the places of a table."""
        return self.inhabitants(source).labels

    def inhabitants(self, source: str) -> Inhabitants:
        """Who is in the table of a source, or in the figures that it prints."""
        scanned = self.scanned.get(source)
        if scanned is not None:
            return scanned.inhabitants()
        for base in self.catalogue.bases.get(source, ()):  # of a source made of others: the first that has any
            if (known := self.inhabitants(base)).entities:
                return known
        found = self.catalogue.sources.get(source)
        names = dict.fromkeys(str(figure.of) for figure in (found.figures if found else ()) if figure.of)
        return Inhabitants(tuple(names), {}, frozenset(), {})

    def group(
        self, name: str, sources: Sequence[str], also: Mapping[str, declared.Group] | None = None
    ) -> Members | None:
        """A named universe against the table of the first of `sources`.

        The declaration is looked for in that source, then in the others, then in `also` (the claim's and the book's).
        """
        for source in sources:
            found = self.catalogue.group(source, name)
            if found is not None:
                known = self.inhabitants(source)
                home = source if name in {*known.column_groups, *known.values} else sources[0]
                return members_of(name, found, self.inhabitants(home))
        extra = (also or {}).get(name)
        if extra is not None and sources:
            return members_of(name, extra, self.inhabitants(sources[0]))
        parts = [part for source in sources for part in self._parts_called(name, source)]
        return parts[0] if parts and all(set(part.members) == set(parts[0].members) for part in parts) else None

    def _parts_called(self, name: str, source: str) -> Iterator[Members]:
        """The groups of a column whose value is `name`."""
        declared_source = self.catalogue.sources.get(source)
        for group_name, group in (declared_source.groups if declared_source is not None else {}).items():
            if isinstance(group, declared.EachGroup):
                found = part_of(name, str(group_name), group, self.inhabitants(source))
                if found is not None:
                    yield found


def _boundless(need: Need, derived: Derived, error: BoundlessError) -> Problem:
    where = " ".join(["of", error.entity] if error.entity else []) + (f" in {error.period}" if error.period else "")
    message = f"'{need.measure}' {where}".strip() + " comes to more than can be computed with"
    hint = "look for a figure that is far too large, or next to nothing, in the measures that it is made of"
    return Problem("CC402", message, derived.place, hint)
