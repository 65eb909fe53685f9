"""Two figures as a range: 65-70%, 65% to 70%, between 1 and 2 million."""

from __future__ import annotations

from claimcheck.quantities.draft import Draft, Shape
from claimcheck.quantities.fractions import part_of, read_fraction
from claimcheck.quantities.literals import is_year, whole_grain
from claimcheck.quantities.multiples import ratio_figure
from claimcheck.quantities.numbers import read_figure
from claimcheck.quantities.quantity import Figure, Hedge, QuantityError, Unit
from claimcheck.quantities.tokens import Cursor
from claimcheck.quantities.units import read_unit
from claimcheck.quantities.vocabulary import Vocabulary


def read_range(cursor: Cursor, vocabulary: Vocabulary, draft: Draft) -> None:
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
    _refuse_ends_and_hedge(draft)
    scale = _scale_of(other.figure, vocabulary)
    read_unit(cursor, vocabulary, other)
    lower = _with_scale(draft, other.figure, scale, vocabulary)
    _refuse_range(draft, other, lower, other.figure)
    draft.figure, draft.upper, draft.hedge = lower, other.figure, Hedge.BETWEEN
    draft.unit = other.unit if draft.unit is Unit.PLAIN else draft.unit
    if draft.unit is Unit.PLAIN:
        _read_times(cursor, vocabulary, draft)
        _read_in_every(cursor, vocabulary, draft)


def read_range_of_parts(cursor: Cursor, vocabulary: Vocabulary, draft: Draft) -> None:
    """A third to a half, between half and two-thirds."""
    start = cursor.at
    is_between = draft.hedge is Hedge.BETWEEN
    upper = None
    if draft.figure is not None and cursor.take_any(vocabulary.between_and if is_between else vocabulary.range_to):
        upper = read_fraction(cursor, vocabulary)
    if draft.figure is None or upper is None:
        cursor.at = start
        return
    _refuse_ends_and_hedge(draft)
    _refuse_range(draft, Draft(draft.text), draft.figure, upper)
    draft.shape, draft.unit = Shape.FIGURE, Unit.FRACTION
    draft.upper, draft.hedge = upper, Hedge.BETWEEN


def _read_in_every(cursor: Cursor, vocabulary: Vocabulary, draft: Draft) -> None:
    """Between three and five in ten: a range of parts of one."""
    start = cursor.at
    if draft.unit is not Unit.PLAIN or not cursor.take_any(vocabulary.in_every):
        return
    whole = read_figure(cursor, vocabulary)
    if whole is None or is_year(whole.text) or draft.upper is None or draft.figure is None:
        cursor.at = start
        return
    if not 0 <= draft.figure.value < draft.upper.value <= whole.value:
        raise QuantityError(
            f"'{draft.text}' counts {draft.upper.text} of {whole.text}", "the last figure is the largest"
        )
    draft.figure, draft.upper = part_of(draft.figure, whole), part_of(draft.upper, whole)
    draft.unit = Unit.FRACTION


def _read_times(cursor: Cursor, vocabulary: Vocabulary, draft: Draft) -> None:
    """Two to three times as many: a range of multiples."""
    if draft.figure is None or draft.upper is None or not cursor.take_any(vocabulary.times):
        return
    if not cursor.take_any(vocabulary.as_many) and cursor.take_any(vocabulary.more | vocabulary.fewer):
        raise QuantityError(
            f"'{draft.text}' can be read in two ways: 3 times more is 3 or 4 times as much",
            "write it with 'times as many', such as 'two to three times as many'",
        )
    draft.figure = ratio_figure(draft.figure.value, draft.figure.text)
    draft.upper = ratio_figure(draft.upper.value, draft.upper.text)
    draft.unit = Unit.MULTIPLE
    draft.sign = draft.sign or 1


def _refuse_ends_and_hedge(draft: Draft) -> None:
    if draft.started and (draft.sign or draft.moved):
        raise QuantityError(
            f"'{draft.text}' names where it started and where it ended", "use `kind: from-to`, with a value for each"
        )
    if draft.hedge not in {None, Hedge.BETWEEN, Hedge.ABOUT}:
        raise QuantityError(
            f"'{draft.hedge}' stands before two figures in '{draft.text}'", "keep one figure, or the range"
        )


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
    last = [token for token in Cursor(figure.text).tokens if token.kind != "sign"][-1]  # "5 mill."
    if last.glued and last.text in vocabulary.short_scales:
        return vocabulary.short_scales[last.text]
    return vocabulary.powers.get(last.text) or vocabulary.powers.get(f"{last.text} .", 1)


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
