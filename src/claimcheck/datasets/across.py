"""Measures that a claim derives across its sources: a source of its own, made of theirs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.claims.nodes import NOWHERE, Written
from claimcheck.datasets.catalogue import Catalogue
from claimcheck.datasets.derivations import bases_of
from claimcheck.datasets.sources import Source, SourceKind, Standing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.claims.claim import Claim
    from claimcheck.claims.declared import Derived
    from claimcheck.claims.source_refs import Party


def with_claim_derived(catalogue: Catalogue, claim: Claim, name: str | None = None) -> tuple[Catalogue, str | None]:
    """The catalogue with a source for what the claim derives, and its id; the same catalogue when it derives nothing.

    Each measure it is made of comes from the first source of the claim that defines it. The new source has the
    origins of all it is made of; it is primary when all of them are, and independent when all of them are.
    `name`: its id, where a claim has several: one for each day that it is checked as of.
    """
    if not claim.derived:
        return catalogue, None
    listed = [str(ref.id) for ref in claim.sources if str(ref.id) in catalogue.sources]
    name = name or derived_source(claim)
    used = _used(claim, catalogue, listed)
    source = Source(
        id=Written(name, claim.id.place),
        title=Written("computed from " + " and ".join(str(item.title) for item in used), NOWHERE),
        publisher=Written("computed here", NOWHERE),
        kind=SourceKind.DATASET,
        standing=Standing.PRIMARY if used and all(item.standing is Standing.PRIMARY for item in used) else None,
        party=_party(used),
        origin=tuple(dict.fromkeys(origin for item in used for origin in (item.origin or (item.id,)))),
        published=max((item.published for item in used if item.published is not None), default=None),
        derived=claim.derived,
        place=claim.place,
    )
    sources = {**catalogue.sources, name: source}
    return Catalogue(sources, {**catalogue.bases, name: tuple(listed)}), name


def derived_source(claim: Claim) -> str:
    """The id of the source that holds what a claim derives."""
    return f"{claim.id}/derived"


def derivable(claim: Claim, catalogue: Catalogue) -> Claim:
    """The claim without those of its derivations that its sources have not all the measures for."""
    known = {name for ref in claim.sources for name in catalogue.measures_of(str(ref.id))}
    found: dict[Written, Derived] = {}
    rest = dict(claim.derived)
    while ready := {name: item for name, item in rest.items() if known.issuperset(map(str, bases_of(item)))}:
        found |= ready
        known.update(map(str, ready))
        rest = {name: item for name, item in rest.items() if name not in ready}
    return replace(claim, derived=found)


def _used(claim: Claim, catalogue: Catalogue, listed: Iterable[str]) -> list[Source]:
    """The sources that a derivation of the claim rests on."""
    wanted = {str(base) for derived in claim.derived.values() for base in bases_of(derived)}
    found = []
    for name in listed:
        mine = wanted & set(catalogue.measures_of(name))
        if mine:
            found.append(catalogue.sources[name])
            wanted -= mine
    return found


def _party(sources: Iterable[Source]) -> Party | None:
    """The first party that is not independent: a figure is no more independent than what it is made of."""
    parties = [item.party for item in sources if item.party is not None]
    return next((party for party in parties if party.value != "independent"), parties[0] if parties else None)
