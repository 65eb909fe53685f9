"""Directions, extremes and words of amount in running text: fell, the second highest, sharply, most provinces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.quantities.calendar_words import SURROUNDINGS
from claimcheck.quantities.sentence_words import SENTENCE_WORDS
from claimcheck.quantities.tokens import Cursor
from claimcheck.quantities.vocabularies import VOCABULARIES

if TYPE_CHECKING:
    from collections.abc import Collection

    from claimcheck.quantities.tokens import Token

_FELL = frozenset({"bajó"})
_PARTICIPLES = frozenset({"reducido", "elevado"})
_HAVE = frozenset({"he", "has", "ha", "hemos", "han", "habia", "habiamos", "habian", "haber"})
_NOUNS = 7  # words between an article and "más": la tasa de mortalidad por COVID-19 más alta
_NO_NOUNS = frozenset({
    "que", "es", "son", "fue", "fueron", "era", "eran", "esta", "estan", "hay",
    "sea", "ser", "tiene", "tienen", "tuvo", "y", "e", "o", "ni", "pero",
    "cada", "mucho", "muy", "aun", "no", "sin", "se", "cuando", "donde",
    "como", "si", "en",
})  # fmt: skip
_FELL = frozenset({"bajó"})


class WordReader:
    """Reads words at the place of a cursor; its tables are without accents, so it looks at the text without them."""

    def __init__(self, cursor: Cursor, plain: str, language: str) -> None:
        self.cursor = cursor
        self.plain = Cursor(plain)
        self.language = language
        self.words = SENTENCE_WORDS[language]
        self.vocabulary = VOCABULARIES[language]
        self.size_behind: int | None = None  # the token "of" of the last "rise of": what follows is how far

    @property
    def word(self) -> str:
        """The next word, in lower case and without accents."""
        return self._ahead(0)

    def take(self, phrases: Collection[str]) -> bool:
        """Read the longest of the phrases that comes next."""
        self.plain.at = self.cursor.at
        taken = self.plain.take_any(phrases)
        self.cursor.at = self.plain.at
        return taken

    def _ahead(self, steps: int) -> str:
        """The word `steps` after the next one; '' beyond the ends."""
        place = self.cursor.at + steps
        return self.plain.tokens[place].text if 0 <= place < len(self.plain.tokens) else ""

    def skip_phrase(self) -> bool:
        """Pass over a phrase that holds a word of number and says none: double standards."""
        return self.take(self.words.no_figure)

    # -- extremes -------------------------------------------------------------------------------

    def extreme(self) -> tuple[str, int] | None:
        """What is claimed, and the place in the order: ("highest", 2) of "the second highest"."""
        self.plain.at = self.cursor.at
        said = self.plain.look_up(self.words.extremes)
        self.cursor.at = self.plain.at
        if said is not None:
            return said, 1
        start = self.cursor.at
        found = self._superlative()
        if found is None:
            self.cursor.at = start
        return found

    def _superlative(self) -> tuple[str, int] | None:
        """The highest, the second-highest, the most dangerous, el país más violento, la segunda tasa más alta."""
        if not self.take(self.words.articles):
            return None
        rank = self.words.ordinals.get(self._ahead(0), 1)
        self.cursor.at += rank > 1
        said = self._with_adjective()
        if said is None:
            said = self.words.superlatives.get(self._ahead(0))
            if said is None or self._compares(1):
                return None
            self.cursor.at += 1
        return said, rank

    def _with_adjective(self) -> str | None:
        """The most dangerous; in Spanish with its noun between: la tasa más alta."""
        nouns = _NOUNS if self.language == "es" else 0
        for steps in range(nouns + 1):
            said = self.words.makes_superlative.get(self._ahead(steps))
            if said is not None:
                word = self._word(steps + 1)
                if word is None or self._compares(steps + 2) or word.text in {"de", "del", "of", "que"}:
                    return None
                self.cursor.at += steps + 2
                return said
            if self._word(steps) is None or self._ends_the_nouns(steps):
                return None
        return None

    def _ends_the_nouns(self, steps: int) -> bool:
        """A verb, a month: what comes behind belongs to no noun phrase of the article."""
        word = self._ahead(steps)
        return word in _NO_NOUNS or word in SURROUNDINGS[self.language].months

    def _word(self, steps: int) -> Token | None:
        """A word; the hyphen and the number inside a name (COVID-19) go with it."""
        token = self.cursor.ahead(steps)
        if token is None:
            return None
        is_glued = token.glued and (token.text == "-" or (token.kind == "number" and self._ahead(steps - 1) == "-"))
        return token if token.kind == "word" or is_glued else None

    def _compares(self, steps: int) -> bool:
        """Más alto que: a comparison of two."""
        return self._ahead(steps) in {"que", "than"}

    # -- directions -----------------------------------------------------------------------------

    def direction(self) -> int:
        """The sign of the move that comes next; 0, with nothing read, where none does."""
        start = self.cursor.at
        sign = self.cursor.look_up(self.vocabulary.moves)
        if sign is None:
            sign = self._noun_of_move()
        phrase = " ".join(token.text for token in self.plain.tokens[start : self.cursor.at])
        is_loose = phrase in self.words.loose_directions and not self._is_verb(start)
        if sign is None or (is_loose and not self._before_an_amount()):
            self.cursor.at = start
            return 0
        if self._ahead(-1) in self.words.of and self.cursor.at - start > 1:
            self.cursor.at -= 1  # a rise of
            self.size_behind = self.cursor.at
        return sign

    def _is_verb(self, at: int) -> bool:
        """Bajó, fell, where "bajo" is "under" as often as not; hemos reducido, where "reducido" alone is "small"."""
        before = self.plain.tokens[at - 1].text if at else ""
        word = self.cursor.tokens[at].text
        return word in _FELL or (word in _PARTICIPLES and before in _HAVE)

    def _noun_of_move(self) -> int | None:
        """A drop, the increase: a noun of the words that stand behind a figure."""
        token = self.cursor.token
        if token is None or token.text in self.words.loose_directions:
            return None
        return self.cursor.look_up(self.vocabulary.moves_after)

    def _before_an_amount(self) -> bool:
        token = self.cursor.token
        return token is not None and (token.kind == "number" or token.text in self.words.leads)

    # -- words of amount ------------------------------------------------------------------------

    def hedge(self) -> bool:
        """A majority, or how strongly or how little something moved."""
        start = self.cursor.at
        if self.take(self.words.majorities):
            if self._counts(start):
                return True
            self.cursor.at = start
        if self.cursor.take_any(self.vocabulary.changes):
            phrase = " ".join(token.text for token in self.plain.tokens[start : self.cursor.at])
            if phrase not in self.words.no_change:
                return True
        self.cursor.at = start
        return False

    def _counts(self, start: int) -> bool:
        """Most of them, most provinces; not "their most violent year"."""
        if self._ahead(0) in self.words.of:
            return True
        said = " ".join(token.text for token in self.plain.tokens[start : self.cursor.at])
        before = self.plain.tokens[start - 1].text if start else ""
        noun = self._ahead(0)
        return (
            said == "most"
            and before not in self.words.articles
            and (noun in self.words.plain_plurals or (noun.endswith("s") and not noun.endswith("ous")))
        )
