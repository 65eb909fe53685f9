"""Which measures of the catalogue a sentence may be about: by the words they share. Opens no data."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.quantities.characters import folded, plain_letters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.datasets.catalogue import Catalogue
    from claimcheck.datasets.sources import Source

_WORD = re.compile(r"[a-z]{3,}|100[.,\s]000")
_EMPTY = frozenset({"the", "and", "for", "from", "with", "than", "that", "was", "were", "are", "has", "had", "have"})
_EMPTY |= {"per", "los", "las", "del", "por", "para", "con", "una", "que"}
_NAME, _UNIT, _AROUND = 4, 2, 1  # what a shared word counts, by where it stands
_UNSAID = 1  # "homicides" is rather the number than the rate
_LEAST = 2  # a word of the title alone is no match
_STEM = 5  # letters: homicide, homicides, homicidios


@dataclass(frozen=True, slots=True)
class Candidate:
    """A measure that may be meant, and the sources that define it."""

    measure: str
    unit: str
    sources: tuple[str, ...]
    score: int


def candidates(sentence: str, catalogue: Catalogue) -> tuple[Candidate, ...]:
    """The measures that share words with the sentence, best first; superseded vintages are left out."""
    said = _stems(sentence)
    older = {str(source.supersedes) for source in catalogue.sources.values() if source.supersedes}
    best: dict[str, Candidate] = {}
    for name, source in catalogue.sources.items():
        if name in older:
            continue
        for measure, unit, definition in _measures(source):
            score = _score(said, measure, unit, f"{source.title} {definition}")
            if score >= _LEAST:
                before = best.get(measure)
                sources = (*(before.sources if before else ()), name)
                kept = max(score, before.score if before else 0)
                best[measure] = Candidate(
                    measure, unit or (before.unit if before else ""), tuple(dict.fromkeys(sources)), kept
                )
    return tuple(sorted(best.values(), key=lambda item: (-item.score, item.measure)))


def _measures(source: Source) -> Iterator[tuple[str, str, str]]:
    if source.data is not None:
        for name, measure in source.data.measures.items():
            yield str(name), str(measure.unit or ""), str(measure.definition or "")
    for name in source.derived:
        yield str(name), "", ""
    for figure in source.figures:
        yield str(figure.measure), str(figure.unit or ""), str(figure.definition or "")


def _score(said: frozenset[str], name: str, unit: str, around: str) -> int:
    own, units = _stems(name), _stems(unit)
    others = _stems(around) - own - units
    if not said & own and len(said & others) < _LEAST:
        return 0  # people, years and one word of a title are in every sentence
    fits = _NAME * len(said & own) - _UNSAID * len(own - said) if said & own else 0
    return fits + _UNIT * len(said & (units - own)) + _AROUND * len(said & others)


def _stems(text: str) -> frozenset[str]:
    words = _WORD.findall(plain_letters(folded(text)).lower())
    return frozenset("100000" if word[0] == "1" else word[:_STEM].rstrip("s") for word in words if word not in _EMPTY)
