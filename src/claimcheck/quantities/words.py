"""The table of words, for people: what each word promises, row by row, with worked examples.

`claimcheck explain WORD` and the page of words in the docs are printed from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from claimcheck.quantities.parse import parse_quantity
from claimcheck.quantities.quantity import Hedge, QuantityError
from claimcheck.quantities.rowtext import ROWS_IN_WORDS, WordRow
from claimcheck.quantities.vocabularies import VOCABULARIES
from claimcheck.quantities.vocabulary import accents_off
from claimcheck.quantities.worked import WORKED, Worked


@dataclass(frozen=True, slots=True)
class WordEntry:
    """One row of the table, and the words of a language that lead to it."""

    hedge: Hedge
    words: tuple[str, ...]
    row: WordRow
    worked: Worked
    language: str = "en"

    @property
    def said(self) -> str:
        """The worked example in the language of the entry."""
        return self.worked.said[self.language]


def words_of(hedge: Hedge, language: str = "en") -> tuple[str, ...]:
    """The words of a language for one row, in alphabetical order; none for a figure without a word."""
    tables = _tables(language)
    found = {phrase.replace(" .", ".") for table in tables for phrase, meaning in table.items() if meaning is hedge}
    found -= {plain for plain in found if any(accents_off(phrase) == plain for phrase in found - {plain})}
    return tuple(sorted(found | set(WORKED[hedge].samples[language])))


def table_of_words(language: str = "en") -> list[WordEntry]:
    """Every row, in the order in which a person meets them."""
    return [_entry(hedge, language) for hedge in ROWS_IN_WORDS]


def known_words(language: str = "en") -> list[str]:
    """Every word that has a page: those of the table, and those that name no figure."""
    in_rows = [word for hedge in ROWS_IN_WORDS for word in words_of(hedge, language)]
    return [*in_rows, *vague_words(language)]


def vague_words(language: str = "en") -> dict[str, str]:
    """The words that name no figure, such as "dozens", and what to write instead."""
    vocabulary = VOCABULARIES[language]
    return {**vocabulary.vague, **vocabulary.unclear, **vocabulary.vague}  # "dozens" alone, before "3 dozens"


def explain_word(text: str, language: str = "en") -> WordEntry | None:
    """The row that a word or a whole quantity leads to; None when it is none of ours.

    "about", "more than doubled" and "at least 40%" are all understood. Words that go on after "none" or "most" are
    not: "no such thing" is no quantity.
    """
    folded = _folded(text)
    for hedge in ROWS_IN_WORDS:
        if folded == hedge.value or folded in words_of(hedge, language) or _leads_to(folded, hedge, language):
            return _entry(hedge, language)
    try:
        quantity = parse_quantity(text, language)
    except QuantityError:
        return None
    if quantity.figure is None and quantity.noun:
        return None
    return _entry(quantity.hedge, language)


def explain_vague(text: str, language: str = "en") -> str | None:
    """What to write instead of a word that names no figure; None for other words."""
    listed = vague_words(language)
    return listed.get(text.strip()) or listed.get(_folded(text))


def _tables(language: str) -> tuple[Mapping[str, Hedge], ...]:
    vocabulary = VOCABULARIES[language]
    return vocabulary.hedges, vocabulary.endings, vocabulary.shares, vocabulary.changes


def _leads_to(phrase: str, hedge: Hedge, language: str) -> bool:
    """True for what is read but not listed, such as "mas de" without its accent."""
    return any(table.get(phrase) is hedge for table in _tables(language))


def _entry(hedge: Hedge, language: str) -> WordEntry:
    return WordEntry(hedge, words_of(hedge, language), ROWS_IN_WORDS[hedge], WORKED[hedge], language)


def _folded(text: str) -> str:
    return " ".join(text.casefold().replace("-", " ").split())
