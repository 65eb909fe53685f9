"""Numbers in words: sixteen million, a hundred and twenty, tres mil doscientos millones, three point five."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from claimcheck.quantities.quantity import QuantityError
from claimcheck.quantities.tokens import Cursor
from claimcheck.quantities.vocabulary import Vocabulary

MILLION = 10**6


@dataclass(slots=True)
class Numeral:
    """A numeral while it is read: what is added up, the groups in hand, and what may still follow.

    Scales from a million up close what was read before them, so that "dos billones tres mil millones" is 2 billones
    and 3,000 millones; smaller ones are part of what a larger one may still multiply.
    """

    closed: int = 0
    thousands: int = 0
    group: int | None = None
    limit: int = 1000  # what is added must be smaller
    last_large: int = 10**24
    last_small: int = MILLION

    @property
    def amount(self) -> int:
        """What has been read so far."""
        return self.closed + self.thousands + (self.group or 0)

    @property
    def is_empty(self) -> bool:
        """True before the first word."""
        return self.group is None and not self.amount

    @property
    def ends_in_scale(self) -> int:
        """The scale read last, such as a million; 0 where a smaller figure came after it."""
        if self.group is not None or self.is_empty:
            return 0
        return self.last_small if self.thousands else self.last_large

    def add(self, value: int) -> bool:
        """A word such as five, twenty or doscientos; False when it does not fit after the last one."""
        if value >= self.limit or value >= self.last_small or (value == 0 and not self.is_empty):
            return False
        self.group = (self.group or 0) + value
        self.limit = 100 if value >= 100 else 10 if value >= 20 else 1
        return True

    def times(self, scale: int) -> bool:
        """Hundred, thousand, million; False when it does not fit."""
        if scale == 100:
            return self._hundreds()
        return self._small(scale) if scale < MILLION else self._large(scale)

    def _hundreds(self) -> bool:
        if self.group is not None and not 1 <= self.group <= 99:
            return False
        self.group, self.limit = (self.group or 1) * 100, 100
        return True

    def _small(self, scale: int) -> bool:
        if scale >= self.last_small or self.group == 0:
            return False
        self.thousands += (1 if self.group is None else self.group) * scale
        self.group, self.limit, self.last_small = None, 1000, scale
        return True

    def _large(self, scale: int) -> bool:
        current = self.thousands + (self.group or 0)
        if scale >= self.last_large or self.group == 0 or (not current and self.closed):
            return False
        self.closed += (current or 1) * scale
        self.thousands, self.group, self.limit = 0, None, 1000
        self.last_large, self.last_small = scale, MILLION
        return True


def read_numeral(cursor: Cursor, vocabulary: Vocabulary) -> Decimal | None:
    """The amount in words that comes next; None, with nothing read, when there is none."""
    if not _starts(cursor, vocabulary):
        return None
    numeral = Numeral()
    read_on(cursor, vocabulary, numeral)
    decimals = _decimals(cursor, vocabulary)
    if decimals:
        return (Decimal(numeral.amount) + Decimal(f"0.{decimals}")) * read_scales(cursor, vocabulary)
    collective = cursor.look_up(vocabulary.collectives)
    if collective is not None:
        return Decimal((numeral.amount or 1) * collective)
    if cursor.take_any(vocabulary.and_a_half):
        return _and_a_half(numeral, cursor, vocabulary)
    return Decimal(numeral.amount)


def read_scales(cursor: Cursor, vocabulary: Vocabulary) -> int:
    """What "million", "thousand million" or "mil millones" multiply by; 1 without one."""
    multiplier = 1
    for _ in range(2):
        multiplier *= cursor.look_up(vocabulary.powers) or 1
    return multiplier


def _starts(cursor: Cursor, vocabulary: Vocabulary) -> bool:
    """Skip the article of "a million"; an article without a scale starts no number, nor do "millones" alone."""
    start = cursor.at
    known = vocabulary.large
    if cursor.take_any(vocabulary.articles):
        after = cursor.token
        if after is not None and after.text in known:
            return True
        cursor.at = start
    token = cursor.token
    if token is None or token.text in vocabulary.vague:
        return False
    return token.text in vocabulary.numerals or token.text in known


def read_on(cursor: Cursor, vocabulary: Vocabulary, numeral: Numeral) -> None:
    """Read all that belongs to the numeral, digits among the words included: "un millón 200 mil".

    Raises
    ------
    QuantityError
        If digits after a million are left without their scale: "un millón 200".

    """
    start = cursor.at
    in_digits = False
    while True:
        if not _grow(cursor, vocabulary, numeral):
            if not _digits(cursor, vocabulary, numeral):
                break
            in_digits = True
    if in_digits and numeral.closed and not numeral.thousands and numeral.group:
        raise QuantityError(
            f"'{cursor.text[cursor.tokens[start].start : cursor.tokens[cursor.at - 1].end]}' leaves open whether the "
            "last figure is in thousands",
            "write it in one scale, such as '3,5 millones'",
        )


def _digits(cursor: Cursor, vocabulary: Vocabulary, numeral: Numeral) -> bool:
    """Read up to three digits after a scale such as "mil"."""
    token, before = cursor.token, cursor.ahead(-1) if cursor.at else None
    if token is None or before is None or before.text not in vocabulary.goes_on:
        return False
    if not token.text.isdigit() or len(token.text) > 3 or token.vulgar or not numeral.add(int(token.text)):
        return False
    cursor.at += 1
    return True


def _grow(cursor: Cursor, vocabulary: Vocabulary, numeral: Numeral) -> bool:
    """Read one more word of the numeral; False, with nothing read, when the next word does not belong to it."""
    start = cursor.at
    if not numeral.is_empty:
        cursor.take_any(vocabulary.joiners)
    value = cursor.look_up(vocabulary.numerals)
    if value is not None and numeral.add(value):
        return True
    if value is None:
        scale = cursor.look_up(vocabulary.powers)
        if scale is not None and numeral.times(scale):
            return True
    cursor.at = start
    return False


def _decimals(cursor: Cursor, vocabulary: Vocabulary) -> str:
    """The digits of "point five", "coma veinticinco", "point one four"; none when no number follows the mark."""
    start = cursor.at
    digits = ""
    if cursor.take_any(vocabulary.decimal_words):
        while (value := _decimal_digits(cursor, vocabulary)) is not None:
            digits += str(value)
    if not digits:
        cursor.at = start
    return digits


def _decimal_digits(cursor: Cursor, vocabulary: Vocabulary) -> int | None:
    """One word, or the two of "treinta y cinco" and "twenty five"."""
    start = cursor.at
    value = cursor.look_up(vocabulary.numerals)
    if value is None or value >= 100:
        cursor.at = start
        return None
    ends = cursor.at
    if value >= 20 and value % 10 == 0:
        cursor.take_any(vocabulary.joiners)
        digit = cursor.look_up(vocabulary.numerals) or 0
        if 1 <= digit <= 9:
            return value + digit
    cursor.at = ends
    return value


def _and_a_half(numeral: Numeral, cursor: Cursor, vocabulary: Vocabulary) -> Decimal:
    scale = numeral.ends_in_scale
    if scale >= MILLION and numeral.closed >= 1000 * scale:  # of a thousand millions, or of one
        raise QuantityError(f"the half in '{cursor.text}' can be read in two ways", "write it as one figure, in digits")
    if scale:
        return numeral.amount + Decimal(scale) / 2  # "a million and a half"
    return (numeral.amount + Decimal("0.5")) * read_scales(cursor, vocabulary)
