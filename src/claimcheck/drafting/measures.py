"""Which measures of the catalogue a sentence may be about: by the words they share. Opens no data.

A word counts by where it stands (the name of the measure, its definition, its unit, the title of its source) and by
how few measures have it. Synonyms and both languages count as one word; see `synonyms.csv`.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.claims.gazetteer import codes_in
from claimcheck.drafting.forms import Form, fit, form_of_sentence, form_of_unit
from claimcheck.drafting.places import places_said
from claimcheck.drafting.wording import Sort, Word, words_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from claimcheck.datasets.catalogue import Catalogue

_WEIGHTS = (4.0, 1.5, 1.0, 0.7)  # name, definition, unit, title
_BY_SORT = {Sort.SUBJECT: 1.0, Sort.WEAK: 0.3, Sort.FORM: 0.0, Sort.EMPTY: 0.0}
_BY_FIT = {1: 1.25, 0: 1.0, -1: 0.75}
_ABOUT_EQUAL = 0.85  # of the best score
_TOO_LOW = 0.35  # of the best score: not worth showing beside it
_FORMS = {Form.PERCENT: "a percentage", Form.RATE: "a rate", Form.SHARE: "a rate", Form.COUNT: "a number"}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A measure that may be meant, and the sources that define it.

    Attributes
    ----------
    score
        The higher the better; comparable within one sentence only.
    is_equal
        True when it is the best or about as good as the best, and another one is too: somebody has to choose.
    words
        The words of the sentence, as typed, that it was found by.
    doubts
        Why it may be another measure that is meant, in words for the author; none where all of its name is said.

    """

    measure: str
    unit: str
    sources: tuple[str, ...]
    score: float
    is_equal: bool = False
    words: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Described:
    """A measure of one source, in the words that describe it: name, definition, unit, title of the source."""

    measure: str
    unit: str
    source: str
    fields: tuple[tuple[Word, ...], ...]

    @property
    def terms(self) -> frozenset[str]:
        return frozenset(term for words in self.fields for word in words for term in word.terms)


def candidates(sentence: str, catalogue: Catalogue) -> tuple[Candidate, ...]:
    """The measures that share words with a sentence or a part of one, best first.

    Superseded vintages are left out, and so is what shares with the sentence only a place, a unit, or words that
    many measures have.
    """
    described = tuple(_described(catalogue))
    said = _Said(sentence, catalogue, described)
    best: dict[str, Candidate] = {}
    for item in described:
        found = said.found(item)
        if found is not None:
            best[item.measure] = _joined(best.get(item.measure), found)
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


def _described(catalogue: Catalogue) -> Iterator[_Described]:
    older = {str(source.supersedes) for source in catalogue.sources.values() if source.supersedes}
    for name, source in catalogue.sources.items():
        if name not in older:
            for measure in map(str, catalogue.measures_of(name)):
                unit, definition = _told(catalogue, name, measure)
                texts = (measure, definition, unit, str(source.title))
                yield _Described(measure, unit, name, tuple(words_in(text) for text in texts))


def _told(catalogue: Catalogue, source: str, measure: str) -> tuple[str, str]:
    facts = catalogue.facts(source, measure)
    return (facts.unit, facts.definition or "") if facts is not None else ("", "")


class _Said:
    """The words of a sentence against those of the catalogue."""

    def __init__(self, sentence: str, catalogue: Catalogue, described: tuple[_Described, ...]) -> None:
        places = places_said(sentence, catalogue)
        spans = [(item.start, item.end) for item in places]
        self.codes = {code for item in places for code in item.codes}
        self.words = [
            word
            for word in words_in(sentence)
            if _BY_SORT[word.sort] and not any(start <= word.start < end for start, end in spans)
        ]
        self.terms = frozenset(term for word in self.words for term in word.terms)
        self.form = form_of_sentence(sentence)
        self.rarity = _rarity(described)

    def found(self, item: _Described) -> Candidate | None:
        """The measure as a candidate; None where it shares too little."""
        gains: dict[str, float] = {}
        words = []
        for word in self.words:
            term, gain = self._best(word, item)
            if term:
                gains[term] = max(gain, gains.get(term, 0.0))
                words.append(word)
        name = [word for word in item.fields[0] if _BY_SORT[word.sort] and not self._is_place(word)]
        missing = [word.typed for word in name if not word.terms & self.terms]
        share = self._share(name)
        if not self._is_enough(item, words, share):
            return None
        alike = fit(form_of_unit(item.unit), self.form)
        score = sum(gains.values()) * (0.4 + 0.6 * share) * _BY_FIT[alike]
        typed = tuple(dict.fromkeys(word.typed for word in words))
        doubts = tuple(_doubts(missing, alike, self.form, item.unit))
        return Candidate(item.measure, item.unit, (item.source,), round(score, 3), words=typed, doubts=doubts)

    def _best(self, word: Word, item: _Described) -> tuple[str, float]:
        """The term of a word that counts most for a measure, and what it counts; nothing where it has none."""
        hits = [
            (
                weight * self.rarity[term] * min(_BY_SORT[word.sort], _BY_SORT[other.sort]),
                term.startswith("="),
                term,
            )
            for weight, others in zip(_WEIGHTS, item.fields, strict=True)
            for other in others
            for term in word.terms & other.terms
        ]
        gain, _, term = max(hits, default=(0.0, False, ""))  # a phrase counts once, not for each of its words
        return (term, gain) if gain else ("", 0.0)

    def _share(self, name: list[Word]) -> float:
        """How much of the name is said, rare words counting more."""
        weights = [_BY_SORT[word.sort] * max(self.rarity[term] for term in word.terms) for word in name]
        said = [weight for word, weight in zip(name, weights, strict=True) if word.terms & self.terms]
        return sum(said) / sum(weights) if weights else 0.0

    def _is_enough(self, item: _Described, words: list[Word], share: float) -> bool:
        """A third of the name with a word that says what it is about; else a word of the definition, or two of all."""
        about = [word for word in words if word.sort is Sort.SUBJECT]
        name, definition, _, title = ({term for word in part for term in word.terms} for part in item.fields)
        if share >= 1 / 3 and any(word.terms & name for word in about):
            return True
        if any(self._is_rare(word.terms & definition) for word in about):
            return True
        return len({min(word.terms & (definition | title | name), default="") for word in about} - {""}) > 1

    def _is_rare(self, terms: frozenset[str]) -> bool:
        return any(self.rarity[term] >= self.rarity[""] for term in terms)

    def _is_place(self, word: Word) -> bool:
        return bool(self.codes and self.codes & codes_in(word.typed))


def _rarity(described: tuple[_Described, ...]) -> Mapping[str, float]:
    """By term: the logarithm of how few of the measures have it; under "" what two measures, or a tenth, have."""
    terms = {item.measure: frozenset[str]() for item in described}
    for item in described:
        terms[item.measure] |= item.terms
    counts = Counter(term for found in terms.values() for term in found)
    total = len(terms)
    found = defaultdict(float, {term: math.log(1 + total / count) for term, count in counts.items()})
    found[""] = math.log(1 + total / max(2, total / 10))
    return found


def _doubts(missing: list[str], alike: int, form: Form | None, unit: str) -> Iterator[str]:
    if missing:
        yield f"the sentence does not say '{' '.join(missing)}'"
    if alike < 0 and form in _FORMS:
        yield f"the sentence speaks of {_FORMS[form]}, the measure is in {unit}"
