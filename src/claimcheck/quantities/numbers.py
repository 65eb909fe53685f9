"""Figures in digits and in words: sixteen million, half a million, a dozen, 6.1 million, the 401st, two thirds."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from claimcheck.quantities.fractions import read_fraction, since
from claimcheck.quantities.literals import figure_of, read_literal, whole_grain
from claimcheck.quantities.quantity import Figure
from claimcheck.quantities.tokens import Cursor
from claimcheck.quantities.vocabulary import Vocabulary


def read_figure(cursor: Cursor, vocabulary: Vocabulary) -> Figure | None:
    """The figure that comes next, or None with the cursor where it was."""
    start = cursor.at
    cursor.take_any(vocabulary.currencies)
    negative = cursor.take_any(vocabulary.minus)
    cursor.take_any(vocabulary.currencies)
    figure = _in_digits(cursor, vocabulary) or _in_words(cursor, vocabulary)
    if figure is None:
        cursor.at = start
        return None
    if negative:
        return Figure(-figure.value, figure.grain, figure.last_place, f"-{figure.text}")
    return figure


def _in_digits(cursor: Cursor, vocabulary: Vocabulary) -> Figure | None:
    token = cursor.token
    if token is None or token.kind != "number":
        return None
    value, decimals = read_literal(token.text, vocabulary.notation, token.vulgar)
    cursor.at += 1
    _skip_ordinal_ending(cursor, vocabulary)
    multiplier = _short_scale(cursor, vocabulary) * _scales(cursor, vocabulary)
    if cursor.take_any(vocabulary.dozens):
        multiplier *= 12
    return figure_of(value, decimals, multiplier, since(cursor, token.start))


def _skip_ordinal_ending(cursor: Cursor, vocabulary: Vocabulary) -> None:
    token = cursor.token
    if token is not None and token.glued and token.text in vocabulary.ordinal_endings:
        cursor.at += 1


def _short_scale(cursor: Cursor, vocabulary: Vocabulary) -> int:
    token = cursor.token
    if token is None or not token.glued or token.text not in vocabulary.short_scales:
        return 1
    cursor.at += 1
    return vocabulary.short_scales[token.text]


def _scales(cursor: Cursor, vocabulary: Vocabulary) -> int:
    multiplier = 1
    for _ in range(2):  # "thousand million", "mil millones"
        multiplier *= cursor.look_up(vocabulary.powers) or 1
    return multiplier


def _in_words(cursor: Cursor, vocabulary: Vocabulary) -> Figure | None:
    token = cursor.token
    if token is None:
        return None
    amount = _part_of_a_scale(cursor, vocabulary) or _whole(cursor, vocabulary)
    if amount is None:
        return None
    decimals = -min(0, int(amount.normalize().as_tuple().exponent))
    grain = Decimal(1).scaleb(-decimals) if decimals else whole_grain(amount)
    # "Exactly two hundred" promises the unit; "exactly sixteen million" the million.
    last_place = Decimal(1) if not decimals and abs(amount) < 10**6 else grain
    return Figure(amount, grain, last_place, since(cursor, token.start))


def _part_of_a_scale(cursor: Cursor, vocabulary: Vocabulary) -> Decimal | None:
    """Half a million, a quarter of a million, half a dozen."""
    start = cursor.at
    part = read_fraction(cursor, vocabulary)
    if part is not None:
        cursor.take_any(vocabulary.of_a)
        scale = cursor.look_up(vocabulary.large)
        if scale is not None:
            return Decimal(round(part.value * scale))
    cursor.at = start
    return None


@dataclass(slots=True)
class _Numeral:
    """A numeral while it is read: what is added up, the group in hand, and what may still follow."""

    total: int = 0
    group: int | None = None
    limit: int = 1000
    last_scale: int = 10**18

    @property
    def amount(self) -> int:
        return self.total + (self.group or 0)

    def add(self, value: int) -> bool:
        """A word such as five, twenty or doscientos; False when it does not fit after the last one."""
        if value >= self.limit or (value == 0 and self.group is not None):
            return False
        self.group = (self.group or 0) + value
        self.limit = 100 if value >= 100 else 10 if value >= 20 else 1
        return True

    def times(self, scale: int) -> bool:
        """Hundred, thousand, million; False when it does not fit."""
        if scale == 100:
            if self.group is not None and not 1 <= self.group <= 99:
                return False
            self.group, self.limit = (self.group or 1) * 100, 100
            return True
        if scale >= self.last_scale and self.group is not None:
            return False
        if self.group is None and self.total:
            self.total *= scale  # "sixteen thousand million"
        else:
            self.total += (1 if self.group is None else self.group) * scale
        self.group, self.limit, self.last_scale = None, 1000, scale
        return True


def _whole(cursor: Cursor, vocabulary: Vocabulary) -> Decimal | None:
    """Sixteen million, a hundred and twenty, two and a half million, a dozen."""
    numeral = _Numeral()
    if not _starts(cursor, vocabulary):
        return None
    while _grow(cursor, vocabulary, numeral):
        pass
    amount = Decimal(numeral.amount)
    if cursor.take_any(vocabulary.dozens):
        return (amount or Decimal(1)) * 12
    if cursor.take_any(vocabulary.and_a_half):
        return _and_a_half(amount, numeral, cursor, vocabulary)
    return amount


def _and_a_half(amount: Decimal, numeral: _Numeral, cursor: Cursor, vocabulary: Vocabulary) -> Decimal:
    if numeral.group is None and numeral.total:
        return amount + Decimal(numeral.last_scale) / 2  # "a million and a half"
    return (amount + Decimal("0.5")) * _scales(cursor, vocabulary)


def _starts(cursor: Cursor, vocabulary: Vocabulary) -> bool:
    """Skip the article of "a million"; an article without a scale starts no number."""
    start = cursor.at
    known = vocabulary.large
    if cursor.take_any(vocabulary.articles):
        after = cursor.token
        if after is not None and after.text in known:
            return True
        cursor.at = start
    token = cursor.token
    return token is not None and (token.text in vocabulary.numerals or token.text in known)


def _grow(cursor: Cursor, vocabulary: Vocabulary, numeral: _Numeral) -> bool:
    """Read one more word of the numeral; False, with nothing read, when the next word does not belong to it."""
    start = cursor.at
    if numeral.group is not None or numeral.total:
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
