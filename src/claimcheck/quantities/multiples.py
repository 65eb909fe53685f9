"""Multiples: doubled, three times as many, by a factor of five, 3 times more than."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.quantities.draft import Draft, Shape
from claimcheck.quantities.numbers import read_figure
from claimcheck.quantities.quantity import Figure
from claimcheck.quantities.tokens import Cursor
from claimcheck.quantities.vocabulary import Vocabulary

# So that "at least doubled" is not nearly met by one and a half.
MULTIPLE_GRAIN = Decimal("0.1")


def read_multiple_word(cursor: Cursor, vocabulary: Vocabulary, draft: Draft) -> bool:
    """Doubled, twice, halved."""
    times = cursor.look_up(vocabulary.multiples)
    left = cursor.look_up(vocabulary.shrinkings) if times is None else None
    value = times or left
    if value is None:
        return False
    draft.shape = Shape.MULTIPLE if times else Shape.SHRINKING
    draft.figure = ratio_figure(value, draft.text)
    if not cursor.take_any(vocabulary.as_many) and times and cursor.take_any(vocabulary.more):
        draft.shape = Shape.TIMES_MORE  # "vez y media más": one and a half times, or two and a half
    return True


def read_multiplied(cursor: Cursor, vocabulary: Vocabulary, draft: Draft) -> bool:
    """Se multiplicó por tres, by a factor of five; fell by a factor of five leaves a fifth."""
    start = cursor.at
    if cursor.take_any(vocabulary.divided_by):
        draft.sign = -1
    elif not cursor.take_any(vocabulary.multiplied_by):
        return False
    hedge = cursor.look_up(vocabulary.hedges)  # by a factor of more than five
    figure = read_figure(cursor, vocabulary)
    if figure is None or figure.value <= 0:
        cursor.at = start
        return False
    if hedge is not None:
        draft.take_hedge(hedge)
    falls = draft.sign < 0
    draft.shape = Shape.SHRINKING if falls else Shape.MULTIPLE
    draft.figure = ratio_figure(1 / figure.value if falls else figure.value, figure.text)
    return True


def read_times(cursor: Cursor, vocabulary: Vocabulary, draft: Draft, figure: Figure) -> bool:
    """Three times, three times as many, three times more or fewer."""
    if figure.value <= 0 or not cursor.take_any(vocabulary.times):
        return False
    times = figure.value + Decimal("0.5") if cursor.take_any(vocabulary.and_a_half) else figure.value
    draft.figure = figure = ratio_figure(times, figure.text)
    if cursor.take_any(vocabulary.as_many):
        draft.shape = Shape.MULTIPLE
    elif cursor.take_any(vocabulary.more):
        draft.shape = Shape.TIMES_MORE
    elif cursor.take_any(vocabulary.fewer):
        draft.shape, draft.figure = Shape.PART_AS_MANY, ratio_figure(1 / figure.value, figure.text)
    else:
        draft.shape = Shape.MULTIPLE
    return True


def ratio_figure(value: Decimal, text: str) -> Figure:
    """A multiple, after over before, with a grain that keeps 1.5 apart from 2."""
    grain = min(MULTIPLE_GRAIN, Decimal(1).scaleb(int(value.normalize().as_tuple().exponent)))
    grain = grain if value > 1 else MULTIPLE_GRAIN / 10
    return Figure(value, grain, grain, text)
