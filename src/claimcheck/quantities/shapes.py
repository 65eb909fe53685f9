"""The shapes of a figure: words that hold one, fractions, multiples, K of N, ranges, and plain figures with a unit."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claimcheck.quantities.draft import Draft, Shape
from claimcheck.quantities.fractions import read_fraction
from claimcheck.quantities.literals import is_year, whole_grain
from claimcheck.quantities.numbers import read_figure
from claimcheck.quantities.quantity import Figure, Hedge, QuantityError, Unit
from claimcheck.quantities.tokens import Cursor
from claimcheck.quantities.vocabulary import Vocabulary

# So that "at least doubled" is not nearly met by one and a half.
POINT_GRAIN = Decimal("0.1")  # of parts of a point in words
MULTIPLE_GRAIN = Decimal("0.1")


def read_shape(cursor: Cursor, vocabulary: Vocabulary, draft: Draft) -> bool:
    """Read the figure that comes next into `draft`; False, with nothing read, when there is none."""
    return (
        _word(cursor, vocabulary, draft)
        or _multiple_word(cursor, vocabulary, draft)
        or _number(cursor, vocabulary, draft)
    )


def starts_figure(cursor: Cursor, vocabulary: Vocabulary) -> bool:
    """True when a number or a fraction comes next."""
    start = cursor.at
    found = read_fraction(cursor, vocabulary) or read_figure(cursor, vocabulary)
    cursor.at = start
    return found is not None


def _word(cursor: Cursor, vocabulary: Vocabulary, draft: Draft) -> bool:
    change = cursor.look_up(vocabulary.changes)
    word = change or cursor.look_up(vocabulary.shares)
    if word is None:
        return False
    draft.shape, draft.word = Shape.WORD, word
    draft.unit = Unit.PERCENT if change else Unit.FRACTION
    return True


def _multiple_word(cursor: Cursor, vocabulary: Vocabulary, draft: Draft) -> bool:
    times = cursor.look_up(vocabulary.multiples)
    left = cursor.look_up(vocabulary.shrinkings) if times is None else None
    value = times or left
    if value is None:
        return False
    draft.shape = Shape.MULTIPLE if times else Shape.SHRINKING
    draft.figure = _ratio(value, draft.text)
    cursor.take_any(vocabulary.as_many)
    return True


def _ratio(value: Decimal, text: str) -> Figure:
    grain = min(MULTIPLE_GRAIN, Decimal(1).scaleb(int(value.normalize().as_tuple().exponent)))
    grain = grain if value > 1 else MULTIPLE_GRAIN / 10
    return Figure(value, grain, grain, text)


def _number(cursor: Cursor, vocabulary: Vocabulary, draft: Draft) -> bool:
    start = cursor.at
    part = read_fraction(cursor, vocabulary)
    part_ends, cursor.at = cursor.at, start
    figure = read_figure(cursor, vocabulary.without_joiners if draft.hedge is Hedge.BETWEEN else vocabulary)
    if part is not None and part_ends >= cursor.at:
        cursor.at = part_ends
        if _part_of_a_point(cursor, vocabulary, draft, part):
            return True
        draft.shape = Shape.PART_AS_MANY if cursor.take_any(vocabulary.as_many) else Shape.FRACTION
        draft.figure = part
        return True
    if figure is None:
        return False
    draft.figure = figure
    if not (_times(cursor, vocabulary, draft, figure) or _of_total(cursor, vocabulary, draft, figure)):
        _unit(cursor, vocabulary, draft)
        _range(cursor, vocabulary, draft)
    return True


def _part_of_a_point(cursor: Cursor, vocabulary: Vocabulary, draft: Draft, part: Figure) -> bool:
    """Half a point, a quarter of a percentage point: an amount of points, not a part of something."""
    start = cursor.at
    cursor.take_any(vocabulary.of_a)
    unit = cursor.look_up(vocabulary.units)
    if unit is None or unit[0] is not Unit.POINTS:
        cursor.at = start
        return False
    draft.figure = Figure(part.value * unit[1], POINT_GRAIN, POINT_GRAIN, part.text)
    draft.unit = Unit.POINTS
    return True


def _times(cursor: Cursor, vocabulary: Vocabulary, draft: Draft, figure: Figure) -> bool:
    if figure.value <= 0 or not cursor.take_any(vocabulary.times):
        return False
    draft.figure = _ratio(figure.value, figure.text)
    if cursor.take_any(vocabulary.as_many):
        draft.shape = Shape.MULTIPLE
    elif cursor.take_any(vocabulary.more):
        draft.shape = Shape.TIMES_MORE
    elif cursor.take_any(vocabulary.fewer):
        draft.shape, draft.figure = Shape.PART_AS_MANY, _ratio(1 / figure.value, figure.text)
    else:
        draft.shape = Shape.MULTIPLE
    return True


def _of_total(cursor: Cursor, vocabulary: Vocabulary, draft: Draft, figure: Figure) -> bool:
    """44 of 50, 8 out of 10, one in five."""
    start = cursor.at
    in_every = cursor.take_any(vocabulary.in_every)
    connected_by = cursor.at - start
    if not in_every and not cursor.take_any(vocabulary.of):
        return False
    whole = read_figure(cursor, vocabulary)
    if whole is None or figure.value != int(figure.value) or whole.value != int(whole.value):
        cursor.at = start
        return False
    _refuse_total(draft, figure, whole, may_be_year=in_every and connected_by == 1)
    draft.of_total = int(whole.value)
    draft.shape = Shape.OF_TOTAL
    if in_every and figure.value == 1:
        draft.shape, draft.figure, draft.of_total = Shape.ONE_IN, whole, None
    return True


def _refuse_total(draft: Draft, figure: Figure, whole: Figure, *, may_be_year: bool) -> None:
    if may_be_year and figure.value != 1 and is_year(whole.text):
        raise QuantityError(
            f"'{draft.text}' names the year {whole.text}", "leave the year out; it belongs to `at`, `from` or `to`"
        )
    if whole.value < 1 or not 0 <= figure.value <= whole.value:
        raise QuantityError(
            f"'{draft.text}' counts {figure.text} of {whole.text}", "the second figure is the larger one"
        )


def _unit(cursor: Cursor, vocabulary: Vocabulary, draft: Draft) -> None:
    found = cursor.look_up(vocabulary.units)
    if found is None or draft.figure is None:
        return
    draft.unit, factor = found
    draft.figure = _times_figure(draft.figure, factor)


def _times_figure(figure: Figure, factor: Decimal) -> Figure:
    return replace(
        figure, value=figure.value * factor, grain=figure.grain * factor, last_place=figure.last_place * factor
    )


def _range(cursor: Cursor, vocabulary: Vocabulary, draft: Draft) -> None:
    """65-70%, 65% to 70%, between 1 and 2 million."""
    start = cursor.at
    is_between = draft.hedge is Hedge.BETWEEN
    if draft.figure is None or not cursor.take_any(vocabulary.between_and if is_between else vocabulary.range_to):
        return
    other = Draft(draft.text)
    other.figure = read_figure(cursor, vocabulary)
    if other.figure is None:
        cursor.at = start
        return
    scale = _scale_of(other.figure, vocabulary)
    _unit(cursor, vocabulary, other)
    if draft.hedge not in {None, Hedge.BETWEEN, Hedge.ABOUT}:
        raise QuantityError(
            f"'{draft.hedge}' stands before two figures in '{draft.text}'", "keep one figure, or the range"
        )
    lower = _with_scale(draft, other.figure, scale, vocabulary)
    _refuse_range(draft, other, lower, other.figure)
    draft.figure, draft.upper, draft.hedge = lower, other.figure, Hedge.BETWEEN
    draft.unit = other.unit if draft.unit is Unit.PLAIN else draft.unit


def _refuse_range(draft: Draft, other: Draft, lower: Figure, upper: Figure) -> None:
    if Unit.PLAIN not in {draft.unit, other.unit} and draft.unit is not other.unit:
        raise QuantityError(f"'{draft.text}' goes from {draft.unit} to {other.unit}", "write both figures in one unit")
    if lower.value >= upper.value:
        raise QuantityError(
            f"'{draft.text}' was read as a range, and {lower.text} is not below {upper.text}",
            "write the smaller figure first; a date belongs to `at`, `from` or `to`",
        )


def _scale_of(figure: Figure, vocabulary: Vocabulary) -> int:
    """The million of "2 million", the k of "2k"; 1 without one."""
    last = Cursor(figure.text).tokens[-1]
    if last.glued and last.text in vocabulary.short_scales:
        return vocabulary.short_scales[last.text]
    return vocabulary.powers.get(last.text, 1)


def _with_scale(draft: Draft, upper: Figure, scale: int, vocabulary: Vocabulary) -> Figure:
    """The first figure in the scale of the second: "1 to 2 million" starts at a million."""
    lower = draft.figure
    if lower is None or scale == 1 or _scale_of(lower, vocabulary) != 1:
        return lower or upper
    if lower.value >= upper.value / scale:
        raise QuantityError(f"in '{draft.text}' only the second figure has a scale", "write it after both figures")
    amount = lower.value * scale
    whole = lower.last_place >= 1
    grain = whole_grain(amount) if whole else lower.grain * scale
    return Figure(amount, grain, lower.last_place * scale, lower.text)
