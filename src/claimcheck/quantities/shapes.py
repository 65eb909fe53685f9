"""The shapes of a figure: words that hold one, fractions, multiples, K of N, ranges, and plain figures with a unit."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.quantities.draft import Draft, Shape
from claimcheck.quantities.fractions import FRACTION_GRAIN, LAST_SPOKEN_AS_FRACTION, part_of, read_fraction
from claimcheck.quantities.literals import is_year
from claimcheck.quantities.multiples import read_multiple_word, read_multiplied, read_times
from claimcheck.quantities.numbers import read_figure, skip_article
from claimcheck.quantities.quantity import Figure, Hedge, QuantityError, Unit
from claimcheck.quantities.ranges import read_range, read_range_of_parts
from claimcheck.quantities.tokens import Cursor
from claimcheck.quantities.units import read_part_of_a_unit, read_unit
from claimcheck.quantities.vocabulary import Vocabulary

HALF = Decimal("0.5")


def read_shape(cursor: Cursor, vocabulary: Vocabulary, draft: Draft) -> bool:
    """Read the figure that comes next into `draft`; False, with nothing read, when there is none."""
    return (
        _word(cursor, vocabulary, draft)
        or read_multiple_word(cursor, vocabulary, draft)
        or read_multiplied(cursor, vocabulary, draft)
        or _number(cursor, vocabulary, draft)
    )


def starts_figure(cursor: Cursor, vocabulary: Vocabulary) -> bool:
    """True when a number or a fraction comes next."""
    start = cursor.at
    found = read_fraction(cursor, vocabulary) or read_figure(cursor, vocabulary)
    cursor.at = start
    return found is not None


def _word(cursor: Cursor, vocabulary: Vocabulary, draft: Draft) -> bool:
    if cursor.take_any(vocabulary.minorities):
        draft.take_hedge(Hedge.LESS_THAN)
        draft.shape, draft.figure = Shape.FRACTION, Figure(HALF, FRACTION_GRAIN, FRACTION_GRAIN, draft.text)
        return True
    change = cursor.look_up(vocabulary.changes)
    word = change or cursor.look_up(vocabulary.shares)
    if word is None:
        return False
    draft.shape, draft.word = Shape.WORD, word
    draft.unit = Unit.PERCENT if change else Unit.FRACTION
    return True


def _number(cursor: Cursor, vocabulary: Vocabulary, draft: Draft) -> bool:
    outset = cursor.at
    skip_article(cursor, vocabulary)
    start = cursor.at
    part = read_fraction(cursor, vocabulary)
    part_ends, cursor.at = cursor.at, start
    figure = read_figure(cursor, vocabulary.without_joiners if draft.hedge is Hedge.BETWEEN else vocabulary)
    if part is not None and part_ends >= cursor.at:
        cursor.at = part_ends
        if read_part_of_a_unit(cursor, vocabulary, draft, part):
            return True
        draft.shape = Shape.PART_AS_MANY if cursor.take_any(vocabulary.part_as_many) else Shape.FRACTION
        draft.figure = part
        read_range_of_parts(cursor, vocabulary, draft)
        return True
    if figure is None:
        cursor.at = outset
        return False
    draft.figure = figure
    if not (read_times(cursor, vocabulary, draft, figure) or _of_total(cursor, vocabulary, draft, figure)):
        read_unit(cursor, vocabulary, draft)
        read_range(cursor, vocabulary, draft)
    return True


def _of_total(cursor: Cursor, vocabulary: Vocabulary, draft: Draft, figure: Figure) -> bool:
    """44 of 50, 8 out of 10, one in five."""
    start = cursor.at
    in_every = cursor.take_any(vocabulary.in_every)
    if not in_every and not cursor.take_any(vocabulary.of):
        return False
    connected_by = cursor.at - start
    if in_every and _is_hyphen_before_digits(cursor):
        cursor.at += 1  # 1-in-5
    whole = read_figure(cursor, vocabulary)
    if whole is None or (not in_every and not _are_whole(figure, whole)):
        cursor.at = start
        return False
    _refuse_total(draft, figure, whole, may_be_year=connected_by == 1 and (in_every or cursor.token is None))
    if not _are_whole(figure, whole):  # "one in 2.5" is 40%
        draft.shape, draft.figure = Shape.FRACTION, part_of(figure, whole)
        return True
    draft.of_total = int(whole.value)
    draft.shape = Shape.OF_TOTAL
    if in_every and figure.value == 1:
        draft.shape, draft.figure, draft.of_total = Shape.ONE_IN, whole, None
    elif in_every and whole.value <= LAST_SPOKEN_AS_FRACTION and figure.value > 0:  # "three in four" is three quarters
        draft.shape, draft.figure, draft.of_total = Shape.FRACTION, part_of(figure, whole), None
    return True


def _are_whole(*figures: Figure) -> bool:
    return all(figure.value == int(figure.value) for figure in figures)


def _is_hyphen_before_digits(cursor: Cursor) -> bool:
    token, after = cursor.token, cursor.ahead(1)
    return token is not None and after is not None and token.text == "-" and token.glued and after.glued


def _refuse_total(draft: Draft, figure: Figure, whole: Figure, *, may_be_year: bool) -> None:
    if may_be_year and figure.value != 1 and is_year(whole.text):
        raise QuantityError(
            f"'{draft.text}' names the year {whole.text}", "leave the year out; it belongs to `at`, `from` or `to`"
        )
    if whole.value < 1 or not 0 <= figure.value <= whole.value:
        raise QuantityError(
            f"'{draft.text}' counts {figure.text} of {whole.text}", "the second figure is the larger one"
        )
