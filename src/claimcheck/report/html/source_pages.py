"""What the page of a source shows: who published it, what it measures, and which claims were checked with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.report.article.cited import source_facts
from claimcheck.report.article.telling import addresses
from claimcheck.report.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimcheck.pipeline import Run
    from claimcheck.report.article.content import Address
    from claimcheck.report.html.listing import Entry
    from claimcheck.report.tongues import Tongue


@dataclass(frozen=True, slots=True)
class SourcePage:
    """One source. `measures`: name, unit and definition of each."""

    path: str
    title: str
    publisher: str
    facts: Sequence[str]
    links: Sequence[Address]
    note: str
    sha256: str
    measures: Sequence[tuple[str, str, str]]
    entries: Sequence[Entry]


def source_pages(listed: Sequence[Entry], run: Run, paths: Mapping[str, str], say: Tongue) -> list[SourcePage]:
    """A page for each source of the book that was written by a person, in the order of the files."""
    fingerprints, citing = run.fingerprints(), _citing(listed)
    return [_page(name, path, run, say, fingerprints, citing.get(name, ())) for name, path in paths.items()]


def _citing(listed: Sequence[Entry]) -> dict[str, list[Entry]]:
    """The claims that cite each source."""
    found: dict[str, list[Entry]] = {}
    for entry in listed:
        for name in entry.sources:
            found.setdefault(name, []).append(entry)
    return found


def _page(
    name: str, path: str, run: Run, say: Tongue, fingerprints: Mapping[str, str], entries: Sequence[Entry]
) -> SourcePage:
    source = run.loaded.catalogue.sources[name]
    return SourcePage(
        path=path,
        title=one_line(source.title),
        publisher=one_line(source.publisher),
        facts=source_facts(source, None, say),
        links=addresses((say("the source"), source.url), (say("archived copy"), source.archived)),
        note=one_line(source.note or ""),
        sha256=fingerprints.get(name, ""),
        measures=_measures(name, run),
        entries=entries,
    )


def _measures(name: str, run: Run) -> list[tuple[str, str, str]]:
    catalogue = run.loaded.catalogue
    found = [(measure, catalogue.facts(name, measure)) for measure in catalogue.measures_of(name)]
    return [
        (one_line(measure), one_line(facts.unit), one_line(facts.definition or ""))
        for measure, facts in found
        if facts is not None
    ]
