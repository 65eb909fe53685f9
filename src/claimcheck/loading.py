"""The first half of a run: the files, read and held against each other. Opens no data.

It stands apart from the pipeline so that `validate` imports nothing that reads tables or judges.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from claimcheck.claims.entries import read_entries
from claimcheck.claims.load import load_claims
from claimcheck.claims.nodes import Scalar, place_of
from claimcheck.datasets.catalogue import load_catalogue
from claimcheck.datasets.references import check_references
from claimcheck.evaluation.asked import named_in
from claimcheck.evaluation.kind import discover, params_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from claimcheck.claims.book import Book
    from claimcheck.claims.claim import Claim
    from claimcheck.datasets.catalogue import Catalogue
    from claimcheck.evaluation.kind import Kind
    from claimcheck.problems import Place, Problem

CONFIG_PROBLEM = "CC124"
UNKNOWN_SOURCE = "CC120"


@dataclass(frozen=True, slots=True)
class Loaded:
    """The files of a run. A claim or source with a problem of its own grammar is not among them; its problem is."""

    book: Book
    kinds: Mapping[str, Kind]
    claims: tuple[Claim, ...]
    catalogue: Catalogue
    problems: tuple[Problem, ...]
    derived: Mapping[str, str] = field(default_factory=dict)  # claim → the source of what it derives itself

    def with_problems(self, more: Iterable[Problem]) -> Loaded:
        """The same with what a later chapter found in the files."""
        return replace(self, problems=tuple(dict.fromkeys((*self.problems, *more))))

    def problems_of(self, claim: Claim) -> tuple[Problem, ...]:
        """What keeps a claim from being checked: its own problems, and settings that were not understood."""
        return tuple(item for item in self.problems if item.claim == claim.id or item.code == CONFIG_PROBLEM)

    def unread(self) -> dict[str, Place | None]:
        """The ids of claims that are in the files, but could not be read, with a place each."""
        known = {str(claim.id) for claim in self.claims}
        return {item.claim: item.place for item in self.problems if item.claim and item.claim not in known}


def load(book: Book, *, files: Iterable[Path] | None = None) -> Loaded:
    """Read the claims (of `files`, or all) and the catalogue, and hold them against each other."""
    kinds = discover()
    claims, problems = load_claims(book, params_of(kinds), files)
    catalogue, trouble = load_catalogue(book)
    references = check_references(claims, catalogue, book.config, lambda check: named_in(check, kinds))
    if trouble:
        broken, unread = _broken(book, catalogue, trouble)
        references = _with_broken_sources(references, claims, broken, unread)
    return Loaded(book, kinds, claims, catalogue, (*problems, *trouble, *references))


def with_derivations(loaded: Loaded) -> Loaded:
    """The same with a source for each claim that derives measures across its sources."""
    from claimcheck.datasets.across import with_claim_derived

    catalogue, derived = loaded.catalogue, {}
    for claim in loaded.claims:
        if not loaded.problems_of(claim):
            catalogue, source = with_claim_derived(catalogue, claim)
            if source is not None:
                derived[str(claim.id)] = source
    return replace(loaded, catalogue=catalogue, derived=derived)


def _broken(book: Book, catalogue: Catalogue, trouble: Iterable[Problem]) -> tuple[dict[str, str], list[str]]:
    """The sources that are in the files but not in the catalogue (id → file), and files of which nothing is read."""
    spoiled = {problem.place.path for problem in trouble if problem.place is not None}
    found: dict[str, str] = {}
    unread: list[str] = []
    for path in book.source_files:
        name = book.name_of(path)
        if name not in spoiled:
            continue
        entries = read_entries(path, name, "sources")[0]
        if not entries:
            unread.append(name)
        for entry in entries:
            node = entry.node.get("id")
            if isinstance(node, Scalar) and node.text not in catalogue.sources:
                found[node.text] = name
    return found, unread


def _with_broken_sources(
    references: Iterable[Problem], claims: Iterable[Claim], broken: Mapping[str, str], unread: list[str]
) -> list[Problem]:
    """A source that has a problem of its own is not unknown: say so at the claims that use it."""
    places = {place_of(item.id): str(item.id) for claim in claims for item in claim.sources}
    return [_explained(problem, places, broken, unread) for problem in references]


def _explained(
    problem: Problem, places: Mapping[Place | None, str], broken: Mapping[str, str], unread: list[str]
) -> Problem:
    source = places.get(problem.place) if problem.code == UNKNOWN_SOURCE and problem.place is not None else None
    if source is not None and source in broken:
        message = f"the source '{source}' cannot be used: it has a problem of its own"
        return replace(problem, message=message, hint=f"mend it in {broken[source]} first")
    if source is not None and unread:
        hint = f"mend {unread[0]} first, of which nothing can be read: the source may stand in it"
        return replace(problem, hint=hint)
    return problem
