"""Which measures of the catalogue a sentence may be about: by the words they share. Opens no data.

A word counts by where it stands (the name of the measure, its definition, its unit, the title of its source) and by
how few measures have it. Synonyms and both languages count as one word; see `synonyms.csv`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.drafting.matching import Candidate, Said, described_in
from claimcheck.drafting.places import places_said
from claimcheck.drafting.tables import other_place

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimcheck.datasets.catalogue import Catalogue
    from claimcheck.drafting.places import PlaceSaid

__all__ = ["Candidate", "candidates", "subjects"]

_ABOUT_EQUAL = 0.85  # of the best score
_TOO_LOW = 0.35  # of the best score: not worth showing beside it


def candidates(sentence: str, catalogue: Catalogue, places: Sequence[PlaceSaid] | None = None) -> tuple[Candidate, ...]:
    """The measures that share words with a sentence or a part of one, best first.

    Superseded vintages are left out, and so is what shares with the sentence only a place, a unit, or words that
    many measures have. A table about one place is left out where only others are meant, unless there is no other;
    then it is a doubt. `places` are those that are meant, by default those of the sentence.
    """
    described = tuple(described_in(catalogue))
    said = Said(sentence, catalogue, described)
    meant = places_said(sentence, catalogue) if places is None else places
    near: dict[str, Candidate] = {}
    abroad: dict[str, Candidate] = {}
    for item in described:
        found = said.found(item)
        if found is not None:
            other = other_place(catalogue.sources[item.source], meant)
            best = abroad if other is not None and other.is_certain else near
            if other is not None:
                found = replace(found, doubts=(*found.doubts, other.told))
            best[item.measure] = _joined(best.get(item.measure), found)
    best = near or abroad
    ordered = sorted(best.values(), key=lambda item: (-item.score, len(item.measure), item.measure))
    return _with_equals([item for item in ordered if item.score >= _TOO_LOW * ordered[0].score])


def subjects(found: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """The best measure for each thing that a sentence speaks of: "doctors" and "life expectancy" are two."""
    taken: set[str] = set()
    kept = []
    for item in found:
        if taken.isdisjoint(item.words):
            kept.append(item)
            taken.update(item.words)
    return tuple(kept)


def _joined(one: Candidate | None, other: Candidate) -> Candidate:
    """The better of two sources of one measure, with the sources of both."""
    if one is None:
        return other
    better = max(one, other, key=lambda item: item.score)
    sources = tuple(dict.fromkeys((*one.sources, *other.sources)))
    return replace(better, sources=sources, unit=better.unit or one.unit or other.unit)


def _with_equals(ordered: list[Candidate]) -> tuple[Candidate, ...]:
    if not ordered:
        return ()
    first = ordered[0]
    equals = [item for item in ordered if item.score >= _ABOUT_EQUAL * first.score and _is_rival(item, first)]
    if len(equals) == 1:
        return tuple(ordered)
    return tuple(replace(item, is_equal=item in equals) for item in ordered)


def _is_rival(one: Candidate, first: Candidate) -> bool:
    """Found by the same words; else the sentence speaks of both."""
    return bool(set(one.words) & set(first.words))
