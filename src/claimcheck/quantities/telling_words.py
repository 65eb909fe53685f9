"""The words behind which a passage of a sentence may begin; most words are none, and are passed over at once."""

from __future__ import annotations

from functools import cache

from claimcheck.quantities.calendar_words import SURROUNDINGS
from claimcheck.quantities.characters import plain_letters
from claimcheck.quantities.said_figures import figure_words
from claimcheck.quantities.sentence_words import SENTENCE_WORDS
from claimcheck.quantities.time_patterns import CALENDARS
from claimcheck.quantities.vocabularies import VOCABULARIES


@cache
def telling_words(language: str) -> frozenset[str]:
    """The first words of all phrases that some reader knows, in lower case and without accents."""
    words, said, around = VOCABULARIES[language], SENTENCE_WORDS[language], SURROUNDINGS[language]
    tables = (
        words.moves, words.moves_after, words.changes, said.extremes, said.articles, said.majorities, said.no_figure,
        said.vague, said.moves_from, around.per, around.ages_before, around.months,
    )  # fmt: skip
    first = {phrase.split()[0] for table in tables for phrase in table}
    first |= figure_words(language) | CALENDARS[language].first_words
    return frozenset(map(plain_letters, first))
