"""Every figure, year and date in a sentence, for whoever reports the ones that no check covers.

Numbers that are no figures are left out: the base of a rate (per 100,000), ages, and numbers inside names (G7,
COVID-19, Article 19, the 21st century). A day without a year is no figure either.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from claimcheck.quantities.calendar_words import ENGLISH_SURROUNDINGS, SPANISH_SURROUNDINGS, Surroundings
from claimcheck.quantities.characters import folded
from claimcheck.quantities.dates import read_date
from claimcheck.quantities.fractions import read_fraction
from claimcheck.quantities.literals import is_year
from claimcheck.quantities.numbers import read_figure, skip_article
from claimcheck.quantities.quantity import QuantityError
from claimcheck.quantities.tokens import Cursor, Token
from claimcheck.quantities.vocabularies import VOCABULARIES
from claimcheck.quantities.vocabulary import Vocabulary

LONGEST_SENTENCE = 5000  # characters; what comes after is not looked at

_SURROUNDINGS = {"en": ENGLISH_SURROUNDINGS, "es": SPANISH_SURROUNDINGS}


@dataclass(frozen=True, slots=True)
class Said:
    """A figure, a year or a date in a sentence, and where it stands.

    The value of a date, such as "July 2018" or "2012-13", is its first year.
    """

    text: str
    start: int
    end: int
    value: Decimal
    kind: Literal["number", "year", "date"]


def figures_in(sentence: str, language: str = "en") -> list[Said]:
    """Every figure, year and date in `sentence`, in order.

    Raises
    ------
    ValueError
        If there is no table of words for `language`.

    """
    if language not in VOCABULARIES:
        raise ValueError(f"no words for the language '{language}', only {', '.join(VOCABULARIES)}")
    return list(_Walk(sentence, VOCABULARIES[language], _SURROUNDINGS[language]).said())


class _Walk:
    """Goes through a sentence once, from left to right."""

    def __init__(self, sentence: str, vocabulary: Vocabulary, around: Surroundings) -> None:
        self.sentence = sentence
        self.cursor = Cursor(folded(sentence[:LONGEST_SENTENCE]))
        self.vocabulary = vocabulary
        self.around = around

    def said(self) -> Iterator[Said]:
        while self.cursor.token is not None:
            start = self.cursor.at
            if self._skips():
                continue
            found = self._date()
            if found is None and self.cursor.at == start:
                found = self._year() or self._multiple() or self._number()
            if found is not None:
                yield found
            elif self.cursor.at == start:
                self.cursor.at += 1

    def _skips(self) -> bool:
        """Pass over a number that is no figure; True when there was one."""
        return self._rate() or self._age() or self._name()

    def _rate(self) -> bool:
        start = self.cursor.at
        if self.cursor.take_any(self.around.per) and self._reads_figure():
            return True
        self.cursor.at = start
        return False

    def _age(self) -> bool:
        start = self.cursor.at
        announced = self.cursor.take_any(self.around.ages_before)
        count = self._reads_ages()
        if count and (announced or self.cursor.take_any(self.around.ages_after)):
            return True
        self.cursor.at = start
        return False

    def _reads_ages(self) -> bool:
        """15, or 15 to 24."""
        if not self._reads_age():
            return False
        ends = self.cursor.at
        hyphen = self.cursor.take("-")  # 18-34, and "15- to 24-year-olds"
        joined = self.cursor.take_any(self.around.age_joins) or hyphen
        if not (joined and self._reads_age()):
            self.cursor.at = ends
        return True

    def _reads_age(self) -> bool:
        token = self.cursor.token
        if token is None or token.kind != "number" or not token.text.isdigit() or len(token.text) > 3:
            return False
        self.cursor.at += 1
        return True

    def _reads_figure(self) -> bool:
        try:
            return read_figure(self.cursor, self.vocabulary) is not None
        except QuantityError:
            self.cursor.at += 1
            return True

    def _name(self) -> bool:
        """G7, COVID-19, Article 19, 21st century: a number inside a name."""
        token, before = self.cursor.token, self._before()
        if token is None or token.kind != "number" or before is None:
            return False
        if not (self._is_glued_to_a_word(token, before) or before.text in self.around.named or self._names_after()):
            return False
        self.cursor.at += 1
        return True

    def _before(self) -> Token | None:
        return self.cursor.ahead(-1) if self.cursor.at else None

    def _is_glued_to_a_word(self, token: Token, before: Token) -> bool:
        if not token.glued or (before.text == "fy" and is_year(token.text)):
            return False
        if before.kind == "word":
            return True
        earlier = self.cursor.ahead(-2) if self.cursor.at > 1 else None
        if not (before.text == "-" and before.glued and earlier is not None and earlier.kind == "word"):
            return False
        return earlier.text not in self.vocabulary.in_every and not is_year(token.text)  # 1-in-5

    def _names_after(self) -> bool:
        steps = 1
        ending = self.cursor.ahead(1)
        if ending is not None and ending.glued and ending.text in self.vocabulary.ordinal_endings:
            steps = 2
        after = self.cursor.ahead(steps)
        return after is not None and after.text in self.around.named_after

    def _date(self) -> Said | None:
        start = self.cursor.at
        year = read_date(self.cursor, self.around)
        # A day without a year and a clock time are read, and are no figures.
        return self._made(start, Decimal(year), "date") if year else None

    def _year(self) -> Said | None:
        token = self.cursor.token
        if token is None or not is_year(token.text) or token.vulgar or self._is_counted():
            return None
        start = self.cursor.at
        self.cursor.at += 1
        after = self.cursor.token
        if after is not None and after.glued and after.text == "s":
            self.cursor.at += 1  # the 1990s
        return self._made(start, Decimal(token.text), "year")

    def _is_counted(self) -> bool:
        """2000%, 2000 homicides: an amount that looks like a year."""
        after = self.cursor.ahead(1)
        if after is None:
            return False
        return after.text == "%" or after.text in self.around.counted or after.text in self.vocabulary.powers

    def _multiple(self) -> Said | None:
        """Doubled, twice, halved."""
        start = self.cursor.at
        value = self.cursor.look_up(self.vocabulary.multiples) or self.cursor.look_up(self.vocabulary.shrinkings)
        return self._made(start, value, "number") if value is not None else None

    def _number(self) -> Said | None:
        start = self.cursor.at
        token = self.cursor.token
        if token is None or (token.text == "-" and token.glued):
            return None  # the dash of 65-70, or of mid-2015
        skip_article(self.cursor, self.vocabulary)
        start = self.cursor.at
        try:
            value = self._value()
        except QuantityError:
            self.cursor.at = start
            return None
        if value is None or self._is_no_figure(start):
            return None
        return self._made(start, value, "number")

    def _value(self) -> Decimal | None:
        start = self.cursor.at
        part = read_fraction(self.cursor, self.vocabulary)
        part_ends, self.cursor.at = self.cursor.at, start
        figure = read_figure(self.cursor, self.vocabulary)
        if part is not None and part_ends >= self.cursor.at:
            self.cursor.at = part_ends
            return part.value
        return figure.value if figure is not None else None

    def _is_no_figure(self, start: int) -> bool:
        """The first half; one of them; the 1 of "1 in 5"."""
        first = self.cursor.tokens[start]
        read = [token.text for token in self.cursor.tokens[start : self.cursor.at]]
        before = self.cursor.tokens[start - 1].text if start else ""
        is_half = bool(read) and " ".join(read) in self.vocabulary.halves and before in self.around.half_of_what
        return is_half or (len(read) == 1 and first.text in self.around.not_a_figure) or self._is_one_in(read)

    def _is_one_in(self, read: list[str]) -> bool:
        ends = self.cursor.at
        one_in = read == ["1"] and self.cursor.take_any(self.vocabulary.in_every) and self._reads_figure()
        self.cursor.at = ends
        return one_in

    def _made(self, start: int, value: Decimal, kind: Literal["number", "year", "date"]) -> Said:
        sign = self.cursor.token
        if sign is not None and sign.glued and sign.text == "%":
            self.cursor.at += 1
        first, last = self.cursor.tokens[start], self.cursor.tokens[self.cursor.at - 1]
        return Said(self.sentence[first.start : last.end], first.start, last.end, value, kind)
