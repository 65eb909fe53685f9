"""The table of words, for people: what each word promises, row by row, with one worked example.

`claimcheck explain WORD` and the page of words in the docs are printed from it.
"""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.quantities.parse import parse_quantity
from claimcheck.quantities.quantity import Hedge, QuantityError
from claimcheck.quantities.rowtext import ROWS_IN_WORDS, WordRow
from claimcheck.quantities.vocabularies import VOCABULARIES


@dataclass(frozen=True, slots=True)
class WordEntry:
    """One row of the table, and the words of a language that lead to it."""

    hedge: Hedge
    words: tuple[str, ...]
    row: WordRow


def words_of(hedge: Hedge, language: str = "en") -> tuple[str, ...]:
    """The words of a language for one row, in alphabetical order; none for a figure without a word."""
    vocabulary = VOCABULARIES[language]
    tables = (vocabulary.hedges, vocabulary.endings, vocabulary.shares, vocabulary.changes)
    found = {phrase for table in tables for phrase, meaning in table.items() if meaning is hedge}
    return tuple(sorted(found | set(ROWS_IN_WORDS[hedge].samples if language == "en" else ())))


def table_of_words(language: str = "en") -> list[WordEntry]:
    """Every row, in the order in which a person meets them."""
    return [WordEntry(hedge, words_of(hedge, language), row) for hedge, row in ROWS_IN_WORDS.items()]


def explain_word(text: str, language: str = "en") -> WordEntry | None:
    """The row that a word or a whole quantity leads to; None when it is none of ours.

    "about", "more than doubled" and "at least 40%" are all understood.
    """
    folded = " ".join(text.casefold().replace("-", " ").split())
    for hedge in ROWS_IN_WORDS:
        if folded == hedge.value or folded in words_of(hedge, language):
            return WordEntry(hedge, words_of(hedge, language), ROWS_IN_WORDS[hedge])
    try:
        hedge = parse_quantity(text, language).hedge
    except QuantityError:
        return None
    return WordEntry(hedge, words_of(hedge, language), ROWS_IN_WORDS[hedge])
