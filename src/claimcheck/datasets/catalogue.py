"""The catalogue: every source of a book by its id, and what each says about its measures. Opens no data."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimcheck.claims.decimal_mark import mark_of
from claimcheck.claims.entries import read_entries
from claimcheck.claims.grammar import Reader, Rec, TooManyProblems, Unreadable
from claimcheck.datasets.derivations import bases_of, derived_facts
from claimcheck.datasets.facts import figure_facts, measure_facts
from claimcheck.datasets.layout import Measure
from claimcheck.datasets.sources import PrintedFigure, Source
from claimcheck.datasets.well_formed import problems_of
from claimcheck.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from claimcheck.claims.book import Book
    from claimcheck.claims.declared import Derived, Group, NamedPeriods
    from claimcheck.claims.entries import Entry
    from claimcheck.datasets.series import MeasureFacts

MOST_PROBLEMS = 200  # of one source
_SOURCE = Rec(Source)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All sources of a book. Measures are asked for by the id of a source and a name."""

    sources: Mapping[str, Source] = field(default_factory=dict)
    bases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # of a source made of others: theirs, in order

    def defines(self, source: str, measure: str) -> bool:
        """True when the source has figures of the measure, or derives it."""
        return measure in self.measures_of(source)

    def measures_of(self, source: str) -> tuple[str, ...]:
        """The names of everything that the source measures, prints or derives, in the order written."""
        found = self.sources.get(source)
        if found is None:
            return ()
        columns = list(found.data.measures) if found.data is not None else []
        return tuple(dict.fromkeys([*columns, *(item.measure for item in found.figures), *found.derived]))

    def measure(self, source: str, name: str) -> Measure | tuple[PrintedFigure, ...] | Derived | None:
        """How the source comes to a measure: a column, printed figures, or a derivation; None when it does not."""
        found = self.sources.get(source)
        if found is None:
            return None
        if found.data is not None and name in found.data.measures:
            return found.data.measures[name]  # type: ignore[index]  # a Written equals its text
        printed = tuple(item for item in found.figures if item.measure == name)
        return printed or found.derived.get(name)  # type: ignore[call-overload]  # as above

    def facts(self, source: str, name: str) -> MeasureFacts | None:
        """What the source says about a measure; None when it does not define it."""
        found = self.measure(source, name)
        if found is None:
            return None
        if isinstance(found, Measure):
            return measure_facts(name, found)
        if isinstance(found, tuple):
            return figure_facts(name, found)
        first = self.facts(self.home_of(source, bases_of(found)[0]), bases_of(found)[0])
        return derived_facts(name, found, first)

    def home_of(self, source: str, measure: str) -> str:
        """Where a measure that `source` derives from comes from: itself, or the first of its bases that defines it."""
        candidates = (source, *self.bases.get(source, ()))
        return next((item for item in candidates if self.defines(item, measure)), source)

    def group(self, source: str, name: str) -> Group | None:
        """The declaration of a named universe."""
        found = self.sources.get(source)
        return found.groups.get(name) if found else None  # type: ignore[call-overload]  # as above

    def periods_of(self, source: str) -> Mapping[str, NamedPeriods]:
        """The named periods that the source declares."""
        found = self.sources.get(source)
        return {str(name): periods for name, periods in found.periods.items()} if found else {}


def load_catalogue(book: Book) -> tuple[Catalogue, tuple[Problem, ...]]:
    """Every source of the book, and the problems found on the way.

    A source with a problem is not in the catalogue; its neighbours are.
    """
    sources: dict[str, Source] = {}
    problems: list[Problem] = []
    for path in book.source_files:
        found, trouble = load_sources(path, book.name_of(path), decimal=book.config.decimal)
        problems += trouble
        for source in found:
            twin = sources.setdefault(str(source.id), source)
            if twin is not source:
                problems.append(_used_twice(source, twin))
    return Catalogue(sources), tuple(sorted(problems, key=Problem.sort_key))


def load_sources(path: Path, name: str, *, decimal: str | None = None) -> tuple[list[Source], list[Problem]]:
    """The sources of one file, which people call `name`; `decimal` is the mark in figures of those that do not say."""
    entries, problems = read_entries(path, name, "sources")
    sources = []
    for entry in entries:
        source, trouble = _read(entry, decimal)
        problems += trouble
        if source is not None and not trouble:
            sources.append(source)
    return sources, problems


def _read(entry: Entry, decimal: str | None) -> tuple[Source | None, list[Problem]]:
    reader = Reader(most=MOST_PROBLEMS)
    reader.decimal = mark_of(entry.node) or decimal
    try:
        source = _SOURCE.read(entry.node, reader)
    except Unreadable:
        return None, reader.problems
    except TooManyProblems:
        message = f"more than {MOST_PROBLEMS} problems in one source; the others are not told"
        return None, [*reader.problems, Problem("CC106", message, entry.node.place, "is it a source at all?")]
    return (None if entry.spoiled else source), [*reader.problems, *problems_of(source)]


def _used_twice(source: Source, twin: Source) -> Problem:
    first = twin.id.place
    message = f"the id '{source.id}' is used twice; the first is in {first.path}, line {first.line}"
    return Problem("CC116", message, source.id.place, "rename one")
