"""Figures in running text, with the words that belong to them, read by the same grammar as `value:` in a check.

A sentence goes on where a quantity ends, so a figure is read in a window that stops at the next year, at a mark, or
where a range cannot be meant ("from 103 to 60"), and that shrinks until the words in it are a quantity.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.quantities.draft import Draft, Shape
from claimcheck.quantities.literals import Notation, is_year
from claimcheck.quantities.marks import with_mark
from claimcheck.quantities.not_figures import read_rate_base
from claimcheck.quantities.parse import parse_in
from claimcheck.quantities.quantity import Hedge, QuantityError
from claimcheck.quantities.shapes import read_shape
from claimcheck.quantities.tokens import Cursor
from claimcheck.quantities.vocabularies import VOCABULARIES
from claimcheck.quantities.vocabulary import Frame

if TYPE_CHECKING:
    from claimcheck.quantities.calendar_words import Surroundings
    from claimcheck.quantities.quantity import Quantity
    from claimcheck.quantities.sentence_words import SentenceWords
    from claimcheck.quantities.tokens import Token
    from claimcheck.quantities.vocabulary import Vocabulary

_LONGEST = 14  # tokens of one figure
_STOPS = frozenset('.,;:!?()[]{}"“”«»')
_NOUNS = 2  # words between a figure and its base: "103 intentional homicides per 100,000"


@dataclass(frozen=True, slots=True)
class FigureFound:
    """The tokens from `first` to before `after` are a figure; no reading where it cannot be read, and then why."""

    first: int
    after: int
    readings: tuple[Quantity, ...]
    hint: str = ""


class Marked(NamedTuple):
    """A language, and the mark before decimals where the claim or the book says it."""

    language: str
    decimal: str | None = None


@cache
def _notations(marked: Marked) -> tuple[Vocabulary, ...]:
    """The words of a language under each way of writing numbers that it may have: in Spanish 6,656 is one of two."""
    whole = with_mark(VOCABULARIES[marked.language], marked.decimal)
    notation = whole.notation
    if len(notation.decimal) == 1:
        return (whole,)
    ways = [Notation((",",), (".",), notation.spaces), Notation((".",), (",",), notation.spaces)]
    return (whole, *(replace(whole, notation=way) for way in ways))


@cache
def figure_words(language: str) -> frozenset[str]:
    """The first words of all that begins a figure, its hedges included; as the tables of words have them."""
    words = VOCABULARIES[language]
    frames = [phrase for phrase, frame in words.frames.items() if frame in {Frame.NOT, Frame.ONLY}]
    return _bare_words(language) | {phrase.split()[0] for table in (words.hedges, frames) for phrase in table}


@cache
def _bare_words(language: str) -> frozenset[str]:
    """The first words of figures themselves."""
    words = VOCABULARIES[language]
    tables = (
        words.multiples, words.shrinkings, words.multiplied_by, words.numerals, words.large, words.halves,
        words.articles, words.currencies, words.minus,
    )  # fmt: skip
    return frozenset(phrase.split()[0] for table in tables for phrase in table)


def _begins(cursor: Cursor, listed: frozenset[str]) -> bool:
    token = cursor.token
    return token is not None and (token.kind == "number" or token.text in listed)


def read_said_figure(
    cursor: Cursor, marked: Marked, around: Surroundings, words: SentenceWords, *, is_start: bool, moved: int | None
) -> FigureFound | None:
    """The figure that comes next, its hedge first; None, with nothing read, where none does.

    is_start: the words before it say that it is where something started, so that no range begins here.
    moved: how many tokens back a move was told, whose end "up to" may say and promise no limit; None without one.
    """
    first, language = cursor.at, marked.language
    if not _begins(cursor, figure_words(language)):
        return None
    if _is_article_of_money(cursor, VOCABULARIES[language]):
        first = cursor.at = cursor.at + 1  # a $15 wage
    hedge = _read_hedges(cursor, VOCABULARIES[language], words, moved=moved)
    blocked = _is_dash(cursor) or (cursor.at > first and _is_bare_year(cursor, around, language))
    found = (
        None
        if blocked or not _begins(cursor, _bare_words(language))
        else _Window(cursor, marked, hedge, is_start=is_start).read()
    )
    if found is None or _is_none(cursor, found, around, words, VOCABULARIES[language]):
        cursor.at = first
        return None
    figure_at, cursor.at = cursor.at, found
    ends = [cursor.at]
    if _reads_base(cursor, language, around):
        ends.insert(0, cursor.at)
    return _made(cursor, marked, (first, figure_at), ends)


def _is_article_of_money(cursor: Cursor, vocabulary: Vocabulary) -> bool:
    token, after = cursor.token, cursor.ahead(1)
    return token is not None and token.text in vocabulary.articles and after is not None and after.text in "$€£¥"


def _is_dash(cursor: Cursor) -> bool:
    """The dash of 65-70, or of mid-2015."""
    token = cursor.token
    return token is not None and token.text == "-" and token.glued


def _is_bare_year(cursor: Cursor, around: Surroundings, language: str) -> bool:
    """About 2015: the hedge is one of time."""
    token, after = cursor.token, cursor.ahead(1)
    if token is None or not is_year(token.text):
        return False
    behind = after.text if after is not None else ""
    return not (behind == "%" or behind in around.counted or behind in VOCABULARIES[language].powers)


def _read_hedges(cursor: Cursor, vocabulary: Vocabulary, words: SentenceWords, *, moved: int | None) -> Hedge | None:
    """Pass over the words before the figure; the last hedge among them."""
    hedge = None
    while (meaning := _hedge_next(cursor, vocabulary, words, moved=moved)) is not None:
        hedge = meaning if isinstance(meaning, Hedge) else hedge
        token, after = cursor.token, cursor.ahead(1)
        follows = after is not None and (after.kind == "number" or after.text in vocabulary.numerals)
        if token is not None and token.text in words.after_hedge and follows:
            cursor.at += 1
    return hedge


def _hedge_next(
    cursor: Cursor, vocabulary: Vocabulary, words: SentenceWords, *, moved: int | None
) -> Hedge | Frame | None:
    start = cursor.at
    meaning = cursor.look_up(vocabulary.before_figure)
    phrase = " ".join(token.text for token in cursor.tokens[start : cursor.at])
    ends_a_move = moved is not None and moved <= words.moved_to.get(phrase, -1)
    if (isinstance(meaning, Hedge) and not ends_a_move) or meaning is Frame.NOT or meaning is Frame.ONLY:
        return meaning
    cursor.at = start
    return None


class _Window:
    """The words from a place on that may belong to one figure."""

    def __init__(self, cursor: Cursor, marked: Marked, hedge: Hedge | None, *, is_start: bool) -> None:
        self.cursor = cursor
        self.marked = marked
        self.hedge = hedge
        self.is_start = is_start

    def read(self) -> int | None:
        """The index of the token behind the figure; None where there is no figure."""
        tokens = self.cursor.tokens[self.cursor.at : self.cursor.at + self._length()]
        for vocabulary in _notations(self.marked):
            taken = self._shrunk(tokens, vocabulary)
            if taken is not None:
                return self.cursor.at + taken if taken else None
        return self.cursor.at + 1 if tokens[0].kind == "number" else None  # digits that make no number

    def _shrunk(self, tokens: list[Token], vocabulary: Vocabulary) -> int | None:
        """How many tokens the longest shape takes that can be read; None where the digits themselves cannot be."""
        taken = self._taken(tokens, vocabulary)
        if taken is not None:
            return taken
        for count in range(1, len(tokens)):  # what goes wrong goes wrong from some word on
            longer = self._taken(tokens[:count], vocabulary)
            if longer is None:
                break
            taken = longer
        return taken

    def _length(self) -> int:
        vocabulary = VOCABULARIES[self.marked.language]
        for steps in range(1, _LONGEST):
            token = self.cursor.ahead(steps)
            if token is None or token.text in _STOPS:
                return steps
            if is_year(token.text) and self._word(steps - 1) not in vocabulary.currencies:
                return steps
            if self.is_start and token.text in vocabulary.range_to and token.text != "-":
                return steps
        return _LONGEST

    def _word(self, steps: int) -> str:
        token = self.cursor.ahead(steps)
        return token.text if token is not None else ""

    def _taken(self, tokens: list[Token], vocabulary: Vocabulary) -> int | None:
        """How many tokens the shape at the beginning takes; 0 where there is none, None where it cannot be read."""
        window = Cursor(self.cursor.text[tokens[0].start : tokens[-1].end])
        draft = Draft(window.text, hedge=self.hedge)
        try:
            if not read_shape(window, vocabulary, draft) or draft.shape is Shape.WORD:
                return 0
        except QuantityError:
            return None
        if self.hedge is None:
            window.look_up(vocabulary.endings)
        return window.at


def _is_none(cursor: Cursor, after: int, around: Surroundings, words: SentenceWords, vocabulary: Vocabulary) -> bool:
    """The first half, one of them, a third term, half past."""
    read = [token.text for token in cursor.tokens[cursor.at : after]]
    before = cursor.tokens[cursor.at - 1].text if cursor.at else ""
    behind = cursor.tokens[after].text if after < len(cursor.tokens) else ""
    said = " ".join(read)
    if said in vocabulary.halves:
        return before in around.half_of_what or said in words.no_figure
    is_part = read[-1] in vocabulary.denominators and read[0] in vocabulary.articles
    return said in around.not_a_figure or (is_part and behind in words.after_no_part)


def _reads_base(cursor: Cursor, language: str, around: Surroundings) -> bool:
    """Per 100,000, right behind the figure or behind what it counts."""
    start = cursor.at
    for _ in range(_NOUNS + 1):
        if read_rate_base(cursor, VOCABULARIES[language], around):
            return True
        token = cursor.token
        if token is None or token.kind != "word":
            break
        cursor.at += 1
    cursor.at = start
    return False


def _made(cursor: Cursor, marked: Marked, firsts: tuple[int, int], ends: list[int]) -> FigureFound:
    """The widest stretch that is a quantity: with its hedge and its base, else without one of them."""
    hint = ""
    for first in dict.fromkeys(firsts):
        for after in ends:
            cursor.at = after
            typed = cursor.text[cursor.tokens[first].start : cursor.tokens[after - 1].end]
            readings, hint = _parsed(typed, marked)
            if readings:
                return FigureFound(first, after, readings)
    return FigureFound(firsts[1], ends[-1], (), hint)


@lru_cache(maxsize=2048)
def _parsed(typed: str, marked: Marked) -> tuple[tuple[Quantity, ...], str]:
    """Every way to read the words, or why there is none."""
    found: list[Quantity] = []
    hint = ""
    notations = _notations(marked)
    for vocabulary in notations:
        try:
            found.append(parse_in(typed, vocabulary))
        except QuantityError as error:
            hint = hint or error.hint or str(error)
            continue
        if vocabulary is notations[0]:
            break
    return tuple(found), hint
