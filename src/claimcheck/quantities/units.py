"""The unit of a figure: percent, points, basis points, and parts of them in words."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claimcheck.quantities.draft import Draft
from claimcheck.quantities.quantity import Figure, Unit
from claimcheck.quantities.tokens import Cursor
from claimcheck.quantities.vocabulary import Vocabulary

PART_GRAIN = Decimal("0.1")  # of parts of a point or a percent in words


def read_unit(cursor: Cursor, vocabulary: Vocabulary, draft: Draft) -> None:
    """Read the unit that comes next into `draft`, and bring its figure into it."""
    start = cursor.at
    found = cursor.look_up(vocabulary.units) or _after_of(cursor, vocabulary)
    if cursor.token is not None and cursor.token.text in vocabulary.powers:  # "por cien mil" is no "por cien"
        cursor.at = start
        return
    if found is None or draft.figure is None:
        return
    draft.unit, factor = found
    if draft.unit is Unit.POINTS and cursor.take_any(vocabulary.and_a_half):  # "dos puntos y medio"
        value = draft.figure.value + Decimal("0.5").copy_sign(draft.figure.value)
        draft.figure = Figure(value, PART_GRAIN, PART_GRAIN, draft.figure.text)
    draft.figure = _times_figure(draft.figure, factor)


def _after_of(cursor: Cursor, vocabulary: Vocabulary) -> tuple[Unit, Decimal] | None:
    """0.1 of a percentage point."""
    start = cursor.at
    found = cursor.look_up(vocabulary.units) if cursor.take_any(vocabulary.of_a) else None
    if found is None or found[0] is not Unit.POINTS:
        cursor.at = start
        return None
    return found


def _times_figure(figure: Figure, factor: Decimal) -> Figure:
    return replace(
        figure, value=figure.value * factor, grain=figure.grain * factor, last_place=figure.last_place * factor
    )


def read_part_of_a_unit(cursor: Cursor, vocabulary: Vocabulary, draft: Draft, part: Figure) -> bool:
    """Half a point, a quarter of a percent: an amount of points or percent, not a part of something."""
    start = cursor.at
    cursor.take_any(vocabulary.of_a)
    unit = cursor.look_up(vocabulary.units)
    if unit is None:
        cursor.at = start
        return False
    draft.figure = Figure(part.value * unit[1], PART_GRAIN, PART_GRAIN, part.text)
    draft.unit = unit[0]
    return True
