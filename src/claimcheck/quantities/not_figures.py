"""Numbers in running text that are no figures: the base of a rate, ages, numbers inside names, days without a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.quantities.dates import skip_day
from claimcheck.quantities.literals import is_year
from claimcheck.quantities.numbers import read_figure
from claimcheck.quantities.quantity import QuantityError

if TYPE_CHECKING:
    from claimcheck.quantities.calendar_words import Surroundings
    from claimcheck.quantities.tokens import Cursor, Token
    from claimcheck.quantities.vocabulary import Vocabulary


def skip_no_figure(cursor: Cursor, vocabulary: Vocabulary, around: Surroundings) -> bool:
    """Pass over a number that is no figure; False, with nothing read, when none comes next."""
    return (
        read_rate_base(cursor, vocabulary, around)
        or _age(cursor, around)
        or _name(cursor, vocabulary, around)
        or skip_day(cursor, around)
        or _compound(cursor, vocabulary)
    )


def read_rate_base(cursor: Cursor, vocabulary: Vocabulary, around: Surroundings) -> bool:
    """Per 100,000, por cada mil."""
    start = cursor.at
    if cursor.take_any(around.per) and _figure(cursor, vocabulary):
        return True
    cursor.at = start
    return False


def _figure(cursor: Cursor, vocabulary: Vocabulary) -> bool:
    start = cursor.at
    try:
        return read_figure(cursor, vocabulary) is not None
    except QuantityError:
        cursor.at = start + 1  # a base that cannot be read is a base all the same
        return True


def _compound(cursor: Cursor, vocabulary: Vocabulary) -> bool:
    """A five-year plan, the 50-member council: a number that is half of a word."""
    token, after = cursor.token, cursor.ahead(1)
    if token is None or after is None or not (token.kind == "number" or token.text in vocabulary.numerals):
        return False
    joined = cursor.text[token.end : after.start] == "-" and after.kind == "word"
    counts = (
        vocabulary.units,
        vocabulary.powers,
        vocabulary.times,
        vocabulary.numerals,
        vocabulary.denominators,
        vocabulary.in_every,
    )
    if not joined or any(after.text in table for table in counts):
        return False
    cursor.at += 2
    return True


def _age(cursor: Cursor, around: Surroundings) -> bool:
    start = cursor.at
    announced = cursor.take_any(around.ages_before)
    count = _ages(cursor, around)
    if count and (announced or cursor.take_any(around.ages_after)):
        return True
    cursor.at = start
    return False


def _ages(cursor: Cursor, around: Surroundings) -> bool:
    """15, or 15 to 24."""
    if not _one_age(cursor):
        return False
    ends = cursor.at
    hyphen = cursor.take("-")  # 18-34, and "15- to 24-year-olds"
    joined = cursor.take_any(around.age_joins) or hyphen
    if not (joined and _one_age(cursor)):
        cursor.at = ends
    return True


def _one_age(cursor: Cursor) -> bool:
    token = cursor.token
    if token is None or token.kind != "number" or not token.text.isdigit() or len(token.text) > 3:
        return False
    cursor.at += 1
    return True


def _name(cursor: Cursor, vocabulary: Vocabulary, around: Surroundings) -> bool:
    """G7, COVID-19, Article 19, 21st century, a five-year plan: a number inside a name."""
    token, before = cursor.token, cursor.ahead(-1) if cursor.at else None
    if token is None or token.kind != "number":
        return False
    inside = before is not None and (
        _is_glued_to_a_word(cursor, token, before, vocabulary) or before.text in around.named
    )
    if not (inside or _names_after(cursor, vocabulary, around)):
        return False
    cursor.at += 1
    return True


def _is_glued_to_a_word(cursor: Cursor, token: Token, before: Token, vocabulary: Vocabulary) -> bool:
    if not token.glued or (before.text == "fy" and is_year(token.text)):
        return False
    if before.kind == "word":
        return before.text not in vocabulary.currencies
    earlier = cursor.ahead(-2) if cursor.at > 1 else None
    if not (before.text == "-" and before.glued and earlier is not None and earlier.kind == "word"):
        return False
    return earlier.text not in vocabulary.in_every and not is_year(token.text)  # 1-in-5


def _names_after(cursor: Cursor, vocabulary: Vocabulary, around: Surroundings) -> bool:
    steps = 1
    ending = cursor.ahead(1)
    if ending is not None and ending.glued and ending.text in vocabulary.ordinal_endings:
        steps = 2
    after = cursor.ahead(steps)
    return after is not None and after.text in around.named_after
