"""Parts of one in words: half, a third, two thirds, 3/4, ½."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.quantities.literals import read_literal
from claimcheck.quantities.quantity import Figure
from claimcheck.quantities.tokens import Cursor
from claimcheck.quantities.vocabulary import Vocabulary

# The grain of "half" is a hundredth of one, so that "more than half" is met by 50.1% and missed narrowly by 49.7%.
FRACTION_GRAIN = Decimal("0.01")
# One in two is half: by the nearest whole N it would hold from 40% to 66.7%.
LAST_SPOKEN_AS_FRACTION = 4


def read_fraction(cursor: Cursor, vocabulary: Vocabulary) -> Figure | None:
    """Half, a third, two thirds, 3/4, ½: a part of one; None with the cursor where it was."""
    start = cursor.at
    token = cursor.token
    value = None
    if token is not None:
        value = _vulgar(cursor) or _half(cursor, vocabulary) or _parts(cursor, vocabulary)
    if token is None or value is None:
        cursor.at = start
        return None
    return Figure(value, FRACTION_GRAIN, FRACTION_GRAIN, since(cursor, token.start))


def _vulgar(cursor: Cursor) -> Decimal | None:
    token = cursor.token
    if token is None or not token.vulgar or token.text:
        return None
    cursor.at += 1
    return read_literal("", vulgar=token.vulgar)[0]


def _half(cursor: Cursor, vocabulary: Vocabulary) -> Decimal | None:
    return Decimal("0.5") if cursor.take_any(vocabulary.halves) else None


def _parts(cursor: Cursor, vocabulary: Vocabulary) -> Decimal | None:
    count = _count(cursor, vocabulary)
    if count is None:
        return _named_part(cursor, vocabulary)
    whole = cursor.look_up(vocabulary.denominators) or slashed(cursor)
    return Decimal(count) / whole if whole and count < whole else None


def _named_part(cursor: Cursor, vocabulary: Vocabulary) -> Decimal | None:
    """The "tercera parte" of "a la tercera parte", where the article was read with the word before it."""
    start = cursor.at
    whole = cursor.look_up(vocabulary.denominators)
    if whole is None or cursor.at - start == 1:  # "tercio" alone needs its number
        cursor.at = start
        return None
    return Decimal(1) / whole


def _count(cursor: Cursor, vocabulary: Vocabulary) -> int | None:
    token = cursor.token
    if token is not None and token.kind == "number" and token.text.isdigit() and len(token.text) <= 3:
        cursor.at += 1
        return int(token.text)
    if cursor.take_any(vocabulary.articles):
        return 1
    return cursor.look_up(vocabulary.numerals)


def part_of(figure: Figure, whole: Figure) -> Figure:
    """So many of so many as a part of one."""
    return Figure(figure.value / whole.value, FRACTION_GRAIN, FRACTION_GRAIN, figure.text)


def slashed(cursor: Cursor) -> int | None:
    """The whole of "/4"; None with the cursor where it was."""
    whole = cursor.ahead(1)
    if whole is None or not (whole.text.isdigit() and len(whole.text) <= 3) or not cursor.take("/"):
        return None
    cursor.at += 1
    return int(whole.text)


def since(cursor: Cursor, start: int) -> str:
    """What was read since `start`, as typed."""
    end = cursor.tokens[cursor.at - 1].end
    return cursor.text[start:end]
