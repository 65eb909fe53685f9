"""The one reader of sentences: figures with their hedges, times, directions, extremes and words of amount.

One walk from left to right, the same for the same sentence. Nothing is guessed: what can be read in several ways has
several readings, and an amount that cannot be read ("thousands of") is told as unread. Numbers that are no figures
are left out: the base of a rate that stands alone, ages, days without a year, numbers inside names (G7, COVID-19,
Article 19, the 21st century). Places are read by `claims.gazetteer`, which knows their names.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.quantities.calendar_words import SURROUNDINGS
from claimcheck.quantities.characters import folded, plain_letters
from claimcheck.quantities.not_figures import skip_no_figure
from claimcheck.quantities.numbers import skip_article
from claimcheck.quantities.parse import parse_in
from claimcheck.quantities.passages import About, Lead, Passage
from claimcheck.quantities.quantity import QuantityError
from claimcheck.quantities.said_figures import Marked, read_said_figure
from claimcheck.quantities.said_times import read_time
from claimcheck.quantities.said_words import WordReader
from claimcheck.quantities.sentence_words import SENTENCE_WORDS
from claimcheck.quantities.telling_words import telling_words
from claimcheck.quantities.tokens import Cursor
from claimcheck.quantities.vocabularies import VOCABULARIES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from claimcheck.quantities.quantity import Quantity

LONGEST_SENTENCE = 5000  # characters; what comes after is not looked at
_MOVE_REACHES = 8  # tokens: how far behind a move its start and its end may stand


@lru_cache(maxsize=512)
def passages_in(sentence: str, language: str = "en", decimal: str | None = None) -> tuple[Passage, ...]:
    """Every passage of `sentence` that says something of amounts and times, in order; they do not overlap.

    `decimal` is the mark before decimals, where it is known: "," or ".".

    Raises
    ------
    ValueError
        If there is no table of words for `language`.

    """
    if language not in VOCABULARIES:
        raise ValueError(f"no words for the language '{language}', only {', '.join(VOCABULARIES)}")
    return tuple(_Walk(sentence, language, decimal).passages())


class _Walk:
    """Goes through a sentence once."""

    def __init__(self, sentence: str, language: str, decimal: str | None) -> None:
        self.sentence = sentence
        self.language = language
        self.decimal = decimal
        self.vocabulary = VOCABULARIES[language]
        self.around = SURROUNDINGS[language]
        self.words = SENTENCE_WORDS[language]
        text = folded(sentence[:LONGEST_SENTENCE])
        self.cursor = Cursor(text)
        self.plain = plain_letters(text)
        self.reader = WordReader(self.cursor, self.plain, language)
        self.telling = telling_words(language)
        self.moved_at: int | None = None  # the token behind the last move that was told
        self.has_arrived = False  # and where it ended

    def passages(self) -> Iterator[Passage]:
        """From left to right."""
        while (token := self.cursor.token) is not None:
            if token.kind == "word" and self.reader.word not in self.telling:
                self.cursor.at += 1
                continue
            if self.reader.skip_phrase() or skip_article(self.cursor, self.vocabulary):
                continue
            found = self._period()
            if found is None and skip_no_figure(self.cursor, self.vocabulary, self.around):
                continue
            found = found or self._unread() or self._figure() or self._extreme() or self._direction() or self._hedge()
            if found is not None:
                yield found
            else:
                self._pass_word()

    def _pass_word(self) -> None:
        if self.reader.take(self.words.moves_from):
            self._move()
        else:
            self.cursor.at += 1

    def _period(self) -> Passage | None:
        token = self.cursor.token
        found = read_time(self.plain, token.start, self.language) if token is not None else None
        if found is None:
            return None
        while (token := self.cursor.token) is not None and token.start < found.end:
            self.cursor.at += 1
        text = self.sentence[found.start : found.end]
        return Passage(text, found.start, found.end, About.PERIOD, times=found.readings)

    def _unread(self) -> Passage | None:
        first = self.cursor.at
        if not self.reader.take(self.words.vague):
            return None
        hint = "write the figure, or the bound that you hold it to"
        return self._passage(first, About.UNREAD, hint=hint)

    def _figure(self) -> Passage | None:
        lead = self._lead()
        found = read_said_figure(
            self.cursor,
            Marked(self.language, self.decimal),
            self.around,
            self.words,
            is_start=lead is Lead.FROM,
            moved=self._since_move(),
        )
        if found is None:
            return None
        self.cursor.at = found.after
        if not found.readings:
            return self._passage(found.first, About.UNREAD, hint=found.hint)
        if found.readings[0].sign or lead is Lead.FROM:
            self._move()
        self.has_arrived = self.has_arrived or lead is Lead.TO
        return self._passage(found.first, About.FIGURE, quantities=found.readings, lead=lead)

    def _move(self) -> None:
        self.moved_at, self.has_arrived = self.cursor.at, False

    def _has_moved(self) -> bool:
        return self.moved_at is not None and self.cursor.at - self.moved_at <= _MOVE_REACHES

    def _since_move(self) -> int | None:
        """How many tokens ago a move was told whose end was not told yet."""
        if self.moved_at is None or self.has_arrived:
            return None
        return self.cursor.at - self.moved_at

    def _lead(self) -> Lead | None:
        """From, to, by: the word before, an article between them or not. In Spanish only behind a move."""
        at = self.cursor.at - 1
        tokens = self.cursor.tokens
        while at >= 0 and tokens[at].text in self.words.after_hedge and tokens[at].text not in self.words.leads:
            at -= 1
        if at < 0:
            return None
        if at == self.reader.size_behind:
            return Lead.BY  # a fall of 45%
        if self._follows(at, self.words.to_phrases):
            return Lead.TO
        if self._follows(at, self.words.from_phrases):
            return Lead.FROM
        word = self.words.leads.get(tokens[at].text)
        is_certain = self.language == "en" or self._has_moved()
        return Lead(word) if word is not None and is_certain else None

    def _follows(self, at: int, phrases: Collection[tuple[str, ...]]) -> bool:
        """The words up to `at` end with one of the phrases."""
        said = tuple(token.text for token in self.reader.plain.tokens[max(0, at - 3) : at + 1])
        return any(said[-len(phrase) :] == phrase for phrase in phrases)

    def _extreme(self) -> Passage | None:
        first = self.cursor.at
        found = self.reader.extreme()
        if found is None:
            return None
        return self._passage(first, About.EXTREME, word=found[0], rank=found[1])

    def _direction(self) -> Passage | None:
        first = self.cursor.at
        sign = self.reader.direction()
        if not sign:
            return None
        self._move()
        return self._passage(first, About.DIRECTION, sign=sign)

    def _hedge(self) -> Passage | None:
        first = self.cursor.at
        if not self.reader.hedge():
            return None
        return self._passage(first, About.HEDGE, quantities=self._quantity(first))

    def _quantity(self, first: int) -> tuple[Quantity, ...]:
        tokens = self.cursor.tokens
        typed = self.cursor.text[tokens[first].start : tokens[self.cursor.at - 1].end]
        try:
            return (parse_in(typed, self.vocabulary),)
        except QuantityError:
            return ()

    def _passage(
        self,
        first: int,
        about: About,
        *,
        quantities: tuple[Quantity, ...] = (),
        lead: Lead | None = None,
        sign: int = 0,
        word: str = "",
        rank: int = 1,
        hint: str = "",
    ) -> Passage:
        start, end = self.cursor.tokens[first].start, self.cursor.tokens[self.cursor.at - 1].end
        text = self.sentence[start:end]
        return Passage(text, start, end, about, quantities, lead=lead, sign=sign, word=word, rank=rank, hint=hint)
