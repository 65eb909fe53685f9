"""How well a measure fits a sentence: which words they share, how rare these are, and what only one of them says."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.claims.gazetteer import codes_in
from claimcheck.drafting.forms import Form, fit, form_of_sentence, form_of_unit
from claimcheck.drafting.places import places_said
from claimcheck.drafting.wording import Sort, Word, stem_of, words_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from claimcheck.datasets.catalogue import Catalogue

_WEIGHTS = (4.0, 1.5, 1.0, 0.7)  # name, definition, unit, title
_BY_SORT = {Sort.SUBJECT: 1.0, Sort.GROUP: 1.0, Sort.WEAK: 0.3, Sort.FORM: 0.0, Sort.EMPTY: 0.0}
_EXACT = 0.25
_PART_OF_PHRASE = 0.5  # the poor of "the gap between rich and poor"
_CODE = re.compile(r"[A-Z0-9._-]+")  # VC.IHR.PSRC.P5: what it means stands in the definition
_LINK = re.compile(
    r"(?:\s+|-)((?:of|for|by|among|against|de|del|para|entre|contra|por)\s+(?:(?:the|all|our|el|la|los|las|lo)\s+)?)?",
    re.IGNORECASE,
)
_BY_FIT = {1: 1.25, 0: 1.0, -1: 0.75}
_FORMS = {
    Form.PERCENT: "a percentage",
    Form.RATE: "a rate",
    Form.SHARE: "a rate",
    Form.COUNT: "a number",
    Form.MONEY: "money",
}


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
        Why its figures may be of something else than the sentence speaks of, in words for the author: each is a
        question that has to be answered before the check says anything. None where both say the same.

    """

    measure: str
    unit: str
    sources: tuple[str, ...]
    score: float
    is_equal: bool = False
    words: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Described:
    """A measure of one source, in the words that describe it.

    Attributes
    ----------
    name, fields
        The words of its name; those of its name, its definition, its unit and the title of its source. A definition
        stands in the place of a name that is a code.
    counts
        By term: what it counts where it stands in the best place, and for its sort.

    """

    measure: str
    unit: str
    source: str
    fields: tuple[tuple[Word, ...], ...]
    counts: Mapping[str, tuple[float, float]]

    @property
    def name(self) -> tuple[Word, ...]:
        """The first field."""
        return self.fields[0]


def described_in(catalogue: Catalogue) -> Iterator[Described]:
    """Every measure of every source, in order; superseded vintages are left out."""
    older = {str(source.supersedes) for source in catalogue.sources.values() if source.supersedes}
    for name, source in catalogue.sources.items():
        if name not in older:
            for measure in map(str, catalogue.measures_of(name)):
                unit, definition = _told(catalogue, name, measure)
                name_said, more = (definition, "") if _CODE.fullmatch(measure) and definition else (measure, definition)
                texts = (name_said, more, unit, str(source.title))
                fields = tuple(words_in(text) for text in texts)
                yield Described(measure, unit, name, fields, _counts(fields))


def _counts(fields: tuple[tuple[Word, ...], ...]) -> Mapping[str, tuple[float, float]]:
    found: dict[str, tuple[float, float]] = {}
    for weight, words in zip(_WEIGHTS, fields, strict=True):
        for word in words:
            for term in word.terms:
                best = (weight, _BY_SORT[word.sort])
                found[term] = max(found.get(term, best), best, key=math.prod)
    return found


def _told(catalogue: Catalogue, source: str, measure: str) -> tuple[str, str]:
    facts = catalogue.facts(source, measure)
    return (facts.unit, facts.definition or "") if facts is not None else ("", "")


class Said:
    """The words of a sentence against those of the catalogue."""

    def __init__(self, sentence: str, catalogue: Catalogue, described: tuple[Described, ...]) -> None:
        places = places_said(sentence, catalogue)
        spans = [(item.start, item.end) for item in places]
        self.codes = {code for item in places for code in item.codes}
        self.sentence = sentence
        self.words = [
            word
            for word in words_in(sentence)
            if _BY_SORT[word.sort] and not any(start <= word.start < end for start, end in spans)
        ]
        self.terms = frozenset(term for word in self.words for term in word.terms)
        self.stems = frozenset(map(stem_of, words_in(sentence)))
        self.form = form_of_sentence(sentence)
        self.rarity = _rarity(described)

    def found(self, item: Described) -> Candidate | None:
        """The measure as a candidate; None where it shares too little."""
        if self.terms.isdisjoint(item.counts):
            return None
        gains: dict[str, float] = {}
        words = []
        for word in self.words:
            term, gain = self._best(word, item)
            if term:
                gains[term] = max(gain, gains.get(term, 0.0))
                words.append(word)
        name = [word for word in item.name if _BY_SORT[word.sort] and not self._is_place(word)]
        share = self._share(name)
        if not self._is_enough(item, words, share):
            return None
        alike = fit(form_of_unit(item.unit), self.form)
        score = sum(gains.values()) * (0.4 + 0.6 * share) * _BY_FIT[alike]
        score *= self._exactness(name) if alike >= 0 else 1
        doubts = (*self._doubts(item, words, name), *_doubts_of_form(alike, self.form, item.unit))
        return Candidate(item.measure, item.unit, (item.source,), round(score, 3), words=_typed(words), doubts=doubts)

    def _doubts(self, item: Described, words: list[Word], name: list[Word]) -> Iterator[str]:
        """What only one of the two says."""
        missing = [word.typed for word in name if word.sort is not Sort.WEAK and not word.terms & self.terms]
        if missing and len(missing) == len(name):
            yield f"no word of its name is said, only of what describes it: {', '.join(_typed(words))}"
        elif missing:
            yield f"the sentence does not say '{' '.join(missing)}'"
        parts = [word.phrase for word in words if _is_part(word, item)]
        groups = [word.typed for word in self.words if word.sort is Sort.GROUP and word not in words]
        beside = [word.typed for word in self._beside(words)]
        for said in dict.fromkeys((*parts, *groups, *beside)):
            yield f"the sentence says '{said}', the measure does not"

    def _beside(self, words: list[Word]) -> Iterator[Word]:
        """What narrows a word that the measure has: the coffee of "exports of coffee", the food of "food inflation"."""
        for first, second in pairwise(self.words):
            link = _LINK.fullmatch(self.sentence, first.end, second.start)
            if link is None or (first in words) == (second in words) or first.phrase == second.phrase != "":
                continue
            other, is_behind = (second, True) if first in words else (first, False)
            if other.is_listed or (is_behind and link[1] and other.typed.islower()):
                yield from [other] if other.sort is Sort.SUBJECT else []

    def _best(self, word: Word, item: Described) -> tuple[str, float]:
        """The term of a word that counts most for a measure, and what it counts; nothing where it has none."""
        hits = [(self._gain(word, term, item), term.startswith("="), term) for term in word.terms & item.counts.keys()]
        gain, _, term = max(hits, default=(0.0, False, ""))  # a phrase counts once, not for each of its words
        if not gain:
            return "", 0.0
        return term, gain * (_PART_OF_PHRASE if _is_part(word, item) else 1)

    def _gain(self, word: Word, term: str, item: Described) -> float:
        weight, factor = item.counts[term]
        return weight * self.rarity[term] * min(factor, _BY_SORT[word.sort])

    def _share(self, name: list[Word]) -> float:
        """How much of the name is said, rare words counting more."""
        weights = [_BY_SORT[word.sort] * max(self.rarity[term] for term in word.terms) for word in name]
        said = [weight for word, weight in zip(name, weights, strict=True) if word.terms & self.terms]
        return sum(said) / sum(weights) if weights else 0.0

    def _exactness(self, name: list[Word]) -> float:
        """Up to a quarter more for a name whose own words are said, and no synonyms of them."""
        said = [word for word in name if word.terms & self.terms]
        exact = [word for word in said if stem_of(word) in self.stems]
        return 1 + _EXACT * len(exact) / len(said) if said else 1.0

    def _is_enough(self, item: Described, words: list[Word], share: float) -> bool:
        """A third of the name with a word that says what it is about; else a word of the definition, or two of all."""
        about = [word for word in words if word.sort is Sort.SUBJECT or (word.sort is Sort.GROUP and share == 1)]
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


def _rarity(described: tuple[Described, ...]) -> Mapping[str, float]:
    """By term: the logarithm of how few of the measures have it; under "" what two measures, or a tenth, have."""
    terms: dict[str, set[str]] = defaultdict(set)
    for item in described:
        terms[item.measure].update(item.counts)
    counts = Counter(term for found in terms.values() for term in found)
    total = len(terms)
    found = defaultdict(float, {term: math.log(1 + total / count) for term, count in counts.items()})
    found[""] = math.log(1 + total / max(2, total / 10))
    return found


def _is_part(word: Word, item: Described) -> bool:
    """Of a phrase that means something else than the measure."""
    return bool(word.whole) and word.whole.isdisjoint(item.counts)


def _typed(words: Iterable[Word]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word.typed for word in words))


def _doubts_of_form(alike: int, form: Form | None, unit: str) -> Iterator[str]:
    if alike < 0 and form is not None:
        yield f"the sentence speaks of {_FORMS[form]}, the measure is in {unit}"
