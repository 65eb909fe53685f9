"""Coverage of the sentence: which check touches each figure, time, place, direction and word of amount in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.claims.gazetteer import places_in
from claimcheck.claims.nodes import place_of
from claimcheck.judgement.mentions import Mentions
from claimcheck.judgement.parts import all_leaves
from claimcheck.judgement.reach import Reach
from claimcheck.judgement.touches import touches
from claimcheck.problems import Place
from claimcheck.quantities.characters import plain_letters
from claimcheck.quantities.said_scope import scope_in
from claimcheck.quantities.sentence import passages_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from claimcheck.claims.claim import Claim
    from claimcheck.judgement.verdicts import PartVerdict
    from claimcheck.judgement.witnesses import Witness
    from claimcheck.quantities.passages import Passage


@dataclass(frozen=True, slots=True)
class Covered:
    """A passage of the sentence; the checks that touch it, by number from 1 in the order written; or why none does."""

    passage: Passage
    checks: tuple[int, ...] = ()
    not_checked: str | None = None  # the reason under `not-checked`
    place: Place | None = None  # where it stands in the claim file; the line of the sentence where it is folded

    @property
    def is_open(self) -> bool:
        """No check touches it, and nobody says why."""
        return not self.checks and self.not_checked is None


@dataclass(frozen=True, slots=True)
class Sentence:
    """What was said, passage by passage, and what each check speaks about."""

    covered: tuple[Covered, ...] = ()
    reaches: tuple[Reach, ...] = ()


NOT_READ = Sentence()


def sentence_of(claim: Claim, parts: Sequence[PartVerdict], witnesses: Mapping[str, Witness]) -> Sentence:
    """The sentence of a claim held against its weighed parts."""
    text = str(claim.claim)
    alone = sum(part.is_load_bearing for part in parts) == 1
    leaves = [leaf for part in parts for leaf in all_leaves(part)]
    reaches = tuple(Reach(number, leaf, witnesses, alone=alone) for number, leaf in enumerate(leaves, start=1))
    aside = [(_Words(text, [str(item.part)]), item.reason.value) for item in claim.not_checked]
    named = [(_Words(text, reach.covers), reach) for reach in reaches]
    said_on = claim.said.on.day.year if claim.said.on is not None else None
    covered = []
    for passage in passages_of(claim, reaches):
        checks = tuple(
            reach.number
            for words, reach in named
            if reach.reads_all or words.hold(passage) or touches(reach, passage, text, said_on)
        )
        reason = next((reason for words, reason in aside if words.hold(passage)), None)
        covered.append(Covered(passage, checks, None if checks else reason, _place(claim, passage)))
    return Sentence(tuple(covered), reaches)


def passages_of(claim: Claim, reaches: Iterable[Reach] = ()) -> tuple[Passage, ...]:
    """Every passage in order: figures, times and words, and the places between them."""
    text = str(claim.claim)
    figures = passages_in(text, str(claim.language), claim.decimal)
    scope = scope_in(text, str(claim.language))
    said = (*figures, *(item for item in scope if not any(_overlap(item, other) for other in figures)))
    known = frozenset(name for reach in reaches for name in reach.names)
    places = [place for place in places_in(text, known) if not any(_overlap(place, other) for other in said)]
    return tuple(sorted((*said, *places), key=lambda passage: passage.start))


def _overlap(one: Passage, other: Passage) -> bool:
    return one.start < other.end and other.start < one.end


class _Words:
    """Words of the sentence that the author quotes under `covers` or `not-checked`, and the stretches they take."""

    def __init__(self, sentence: str, texts: Iterable[str]) -> None:
        self.texts = [text for text in texts if text.strip()]
        self.stretches = list(_stretches(sentence, self.texts))
        self.mentions = Mentions(texts=self.texts)

    def hold(self, passage: Passage) -> bool:
        """True where the passage stands in one of the stretches, or its figure in one of the texts."""
        if any(start < passage.end and passage.start < end for start, end in self.stretches):
            return True
        return bool(self.texts) and (self.mentions.names(passage.text.strip()) or self.mentions.names(passage.core))


def _stretches(sentence: str, texts: Iterable[str]) -> Iterator[tuple[int, int]]:
    whole = plain_letters(sentence)
    for text in texts:
        found = whole.find(plain_letters(text.strip()))
        if found >= 0:
            yield found, found + len(text.strip())


def _place(claim: Claim, passage: Passage) -> Place | None:
    """Its line and column where the sentence is one plain or quoted line of the file, else the line of the sentence."""
    whole = place_of(claim.claim)
    if whole is None:
        return None
    shown = (whole.excerpt or "")[whole.column - 1 : (whole.end_column or 1) - 1]
    text = str(claim.claim)
    offset = next((len(quote) for quote in ("", "'", '"') if shown == f"{quote}{text}{quote}"), None)
    if offset is None:
        return Place(whole.path, whole.line, whole.column, None, whole.excerpt)
    column = whole.column + offset + passage.start
    return Place(whole.path, whole.line, column, column + len(passage.text), whole.excerpt)
