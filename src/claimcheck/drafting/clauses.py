"""A sentence taken apart into clauses: each says one thing that could be checked, or why it is none."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimcheck.drafting.turns import Turns, turns
from claimcheck.quantities.characters import folded, plain_letters
from claimcheck.quantities.passages import About, Lead
from claimcheck.quantities.sentence import passages_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.drafting.places import PlaceSaid
    from claimcheck.quantities.passages import Passage

_EDGES = " \t,;:.–—-"
_SAYS = {About.FIGURE, About.DIRECTION, About.EXTREME, About.HEDGE}


@dataclass(frozen=True, slots=True)
class Left:
    """Words that no check answers, and why."""

    text: str
    reason: str  # as `not-checked` has it: no data, opinion, forecast, out of scope
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Clause:
    """`sentence[start:end]`, what stands in it, and what was cut off from it."""

    sentence: str
    plain: str  # the whole sentence in lower case without accents, letter by letter
    start: int
    end: int
    language: str
    passages: tuple[Passage, ...]
    places: tuple[PlaceSaid, ...]
    left: tuple[Left, ...] = field(default=())

    @property
    def text(self) -> str:
        """Its words, without the commas around them."""
        return self.sentence[self.start : self.end].strip(_EDGES)

    @property
    def words(self) -> str:
        """The same in lower case without accents, for the turns of phrase."""
        return self.plain[self.start : self.end]

    @property
    def turns(self) -> Turns:
        """The turns of its language."""
        return turns(self.language)

    @property
    def is_forecast(self) -> bool:
        """It speaks of what is to come."""
        return self.turns.forecast.search(self.sentence, self.start, self.end) is not None


def clauses_of(
    sentence: str, language: str, places: Sequence[PlaceSaid], decimal: str | None = None
) -> tuple[Clause, ...]:
    """The clauses in order; together they are the sentence. `decimal` is the mark before decimals, where known."""
    plain = plain_letters(folded(sentence))
    passages = passages_in(sentence, language, decimal)
    spans = _merged(list(_pieces(plain, passages, places, language)), sentence, plain, passages, turns(language))
    return tuple(_cut(_clause(sentence, plain, language, span, passages, places)) for span in spans)


def _clause(  # a clause has that many sides
    sentence: str,
    plain: str,
    language: str,
    span: tuple[int, int],
    passages: Sequence[Passage],
    places: Sequence[PlaceSaid],
    left: tuple[Left, ...] = (),
) -> Clause:
    start, end = span
    inside = tuple(item for item in passages if start <= item.start and item.end <= end)
    here = tuple(item for item in places if start <= item.start and item.end <= end)
    return Clause(sentence, plain, start, end, language, inside, here, left)


def _pieces(
    plain: str, passages: Sequence[Passage], places: Sequence[PlaceSaid], language: str
) -> Iterator[tuple[int, int]]:
    """Between two signs of a break; none inside a figure, a time or the name of a place."""
    taken = [(item.start, item.end) for item in passages]
    taken += [(item.start, item.end) for item in places]
    start = 0
    for found in turns(language).breaks.finditer(plain):
        if not any(first < found.end() and found.start() < last for first, last in taken):
            yield start, found.start()
            start = found.end()
    yield start, len(plain)


def _merged(
    pieces: list[tuple[int, int]], sentence: str, plain: str, passages: Sequence[Passage], said: Turns
) -> Iterator[tuple[int, int]]:
    """A piece that says nothing belongs to the one before it, at the beginning to the one behind it."""
    if said.together.search(plain):  # the more X, the more Y: one clause
        yield 0, len(plain)
        return
    start, end, is_told = 0, 0, False
    for first, last in pieces:
        inside = [item for item in passages if first <= item.start and item.end <= last]
        goes_on = any(item.lead is Lead.TO for item in inside) and not any(
            item.about is About.DIRECTION for item in inside
        )
        goes_on = goes_on or _names_who_is_above(sentence, plain, (first, last), said)
        tells = _tells(plain[first:last], inside, said) or said.forecast.search(sentence, first, last) is not None
        if is_told and tells and not goes_on:
            yield start, end
            start, is_told = first, False
        end, is_told = last, is_told or tells
    yield start, end


def _names_who_is_above(sentence: str, plain: str, piece: tuple[int, int], said: Turns) -> bool:
    """Second only to Greece: it belongs to the order before."""
    first, last = piece
    name = re.search(r"[A-ZÁÉÍÓÚÑ]", sentence[first:last])
    return name is not None and said.behind.fullmatch(plain, first, first + name.start()) is not None


def _tells(words: str, inside: Sequence[Passage], said: Turns) -> bool:
    """Something of it could be checked."""
    if any(item.about in _SAYS for item in inside):
        return True
    return bool(said.than.search(words) and _compares(words, said))


def _compares(words: str, said: Turns) -> bool:
    return bool(said.higher.search(words) or said.lower.search(words))


def _cut(clause: Clause) -> Clause:
    """Without the cause that it gives."""
    said, words = clause.turns, clause.words
    if found := said.causes.search(words):
        at = clause.start + found.start()
        behind = clause.plain.find(",", at, clause.end)
        if _says_something(clause, clause.start, at) or behind < 0:
            return _without(clause, (clause.start, at), (at, clause.end))
        return _without(clause, (behind + 1, clause.end), (clause.start, behind))
    if found := said.effects.search(words):
        at = clause.start + found.end()
        if _says_something(clause, at, clause.end) and not _says_something(clause, clause.start, at):
            return _without(clause, (at, clause.end), (clause.start, at))
    return clause


def _says_something(clause: Clause, start: int, end: int) -> bool:
    inside = [item for item in clause.passages if start <= item.start and item.end <= end]
    return _tells(clause.plain[start:end], inside, clause.turns)


def _without(clause: Clause, kept: tuple[int, int], cut: tuple[int, int]) -> Clause:
    words = clause.sentence[slice(*cut)].strip(_EDGES)
    left = Left(words, "out of scope", "a cause: a check of `kind: effect` asks whether anything shows it")
    return _clause(
        clause.sentence,
        clause.plain,
        clause.language,
        kept,
        clause.passages,
        clause.places,
        (*clause.left, left),
    )
