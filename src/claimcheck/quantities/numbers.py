"""Figures in digits and in words: sixteen million, half a million, a dozen, 6.1 million, the 401st, two thirds."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.quantities.characters import NARROW_SPACE
from claimcheck.quantities.fractions import read_fraction, since, slashed
from claimcheck.quantities.literals import figure_of, read_literal, whole_grain
from claimcheck.quantities.numerals import Numeral, read_numeral, read_on, read_scales
from claimcheck.quantities.quantity import Figure, QuantityError
from claimcheck.quantities.tokens import Cursor, Token
from claimcheck.quantities.vocabulary import Frame, Vocabulary

_QUARTERS = frozenset("123456789")


def read_figure(cursor: Cursor, vocabulary: Vocabulary) -> Figure | None:
    """The figure that comes next, or None with the cursor where it was."""
    start = cursor.at
    skip_article(cursor, vocabulary)
    first = cursor.token
    money = cursor.take_any(vocabulary.currencies)
    negative = cursor.take_any(vocabulary.minus)
    money = cursor.take_any(vocabulary.currencies) or money
    figure = _in_digits(cursor, vocabulary, money=money) or _in_words(cursor, vocabulary)
    if figure is None:
        cursor.at = start
        return None
    _refuse_quarter(first, figure)
    if negative:
        return Figure(-figure.value, figure.grain, figure.last_place, f"-{figure.text}")
    return figure


def skip_article(cursor: Cursor, vocabulary: Vocabulary) -> bool:
    """Pass over the article of "un 86,5%", "a 40% drop" and "un cinco por ciento"; False when there was none."""
    token, after = cursor.token, cursor.ahead(1)
    if token is None or after is None or token.text not in vocabulary.articles:
        return False
    is_article = vocabulary.frames.get(token.text) is Frame.FILLER
    numeral = after.text in vocabulary.numerals and after.text not in vocabulary.articles
    if not is_article or not (after.kind == "number" or numeral):
        return False
    cursor.at += 1
    return True


def _refuse_quarter(first: Token | None, figure: Figure) -> None:
    """Q3 is a quarter of a year, or three quetzales."""
    if first is not None and first.text == "q" and figure.text in _QUARTERS:
        raise QuantityError(
            f"'Q{figure.text}' can be a quarter of a year, or quetzales",
            f"write '{figure.text} quetzales'; a quarter belongs to `at`, `from` or `to`",
        )


def _in_digits(cursor: Cursor, vocabulary: Vocabulary, *, money: bool) -> Figure | None:
    token = cursor.token
    if token is None or token.kind != "number":
        return None
    value, decimals = _literal(cursor, vocabulary, token)
    ordinal = _skip_ordinal_ending(cursor, vocabulary)
    if not (decimals or ordinal) and (mixed := _with_a_part(cursor, vocabulary)) is not None:
        value, decimals = value + mixed, 1 if mixed == Decimal("0.5") else 2
    before_scale = cursor.at
    multiplier = _short_scale(cursor, vocabulary, money=money) * read_scales(cursor, vocabulary)
    going_on = None if decimals else _going_on(cursor, vocabulary, int(value), before_scale)
    if going_on is not None:
        return figure_of(Decimal(going_on), 0, 1, since(cursor, token.start))
    if multiplier > 1 and cursor.take_any(vocabulary.and_a_half):  # "2 millones y medio"
        _refuse_half(decimals, multiplier, cursor.text[token.start :])
        value, decimals = value + Decimal("0.5"), 1
    multiplier *= cursor.look_up(vocabulary.collectives) or 1
    return figure_of(value, decimals, multiplier, since(cursor, token.start))


def _refuse_half(decimals: int, multiplier: int, text: str) -> None:
    """Of "4 mil millones y medio" the half is of a thousand millions or of one; 2.5 has its decimals already."""
    if decimals or (multiplier == 10**9 and "mil" in text.casefold().split()):
        raise QuantityError(f"the half in '{text}' can be read in two ways", "write it as one figure, in digits")


def _literal(cursor: Cursor, vocabulary: Vocabulary, token: Token) -> tuple[Decimal, int]:
    """The digits, with those that follow a plain space where the language groups by spaces: 16 000."""
    written = token.text
    cursor.at += 1
    if vocabulary.notation.spaces and not token.vulgar and token.text.isdigit() and len(token.text) <= 3:
        while (following := cursor.token) is not None and _is_group(following, cursor):
            written += NARROW_SPACE + following.text
            cursor.at += 1
    return read_literal(written, vocabulary.notation, token.vulgar)


def _is_group(token: Token, cursor: Cursor) -> bool:
    whole = token.text.replace(",", ".").split(".")[0]
    digits = token.kind == "number" and not token.vulgar and len(whole) == 3 and whole.isdigit()
    return digits and cursor.text[cursor.tokens[cursor.at - 1].end : token.start] == " "


def _with_a_part(cursor: Cursor, vocabulary: Vocabulary) -> Decimal | None:
    """The half of "2 1/2" and "3 and a half"; None without one."""
    if cursor.take_any(vocabulary.and_a_half):
        return Decimal("0.5")
    start, token = cursor.at, cursor.token
    if token is None or token.glued or token.kind != "number" or not token.text.isdigit() or len(token.text) > 2:
        return None
    cursor.at += 1
    whole = slashed(cursor)
    if not whole or int(token.text) >= whole or 100 % whole:
        cursor.at = start
        return None
    return Decimal(int(token.text)) / whole


def _skip_ordinal_ending(cursor: Cursor, vocabulary: Vocabulary) -> bool:
    """The "st" of 401st, the "º" of 401.º."""
    start = cursor.at
    if cursor.token is not None and cursor.token.glued:
        cursor.take(".")
    token = cursor.token
    if token is None or not token.glued or token.text not in vocabulary.ordinal_endings:
        cursor.at = start
        return False
    cursor.at += 1
    return True


def _short_scale(cursor: Cursor, vocabulary: Vocabulary, *, money: bool) -> int:
    token = cursor.token
    if token is None:
        return 1
    scales = vocabulary.money_scales if money else vocabulary.short_scales if token.glued else {}
    after = cursor.ahead(1)
    if token.text in {"m", "k"} and after is not None and after.glued and after.text in "$€£¥":  # 130 M€
        scales = vocabulary.money_scales
    if token.text not in scales:
        return 1
    cursor.at += 1
    return scales[token.text]


def _going_on(cursor: Cursor, vocabulary: Vocabulary, first: int, at: int) -> int | None:
    """3 mil 200 millones, 125 mil 500: digits that go on after a scale; None when they do not."""
    ends = cursor.at
    numeral = Numeral()
    cursor.at = at
    scale = cursor.token
    if scale is not None and scale.text in vocabulary.goes_on and numeral.add(first):
        read_on(cursor, vocabulary, numeral)
        if cursor.at > ends:
            return numeral.amount
    cursor.at = ends
    return None


def _in_words(cursor: Cursor, vocabulary: Vocabulary) -> Figure | None:
    token = cursor.token
    if token is None:
        return None
    amount = _part_of_a_scale(cursor, vocabulary)
    if amount is None:
        amount = read_numeral(cursor, vocabulary)
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
