"""What is ranked: a level, or a change over a stretch of time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.claims.grammar import ByForm, Choice, Rec, Record, ScalarShape, Schema, Shape, key
from claimcheck.evaluation.adding import refuse_break
from claimcheck.evaluation.changes import Sizing, between
from claimcheck.evaluation.deciding import the_figure
from claimcheck.evaluation.moments import Moment
from claimcheck.evaluation.rates import on_one_base, refuse_base_break
from claimcheck.evaluation.readings import Change
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.quantities.intervals import scaled

if TYPE_CHECKING:
    from claimcheck.claims.grammar import Reader
    from claimcheck.claims.nodes import Scalar
    from claimcheck.claims.periods import Period
    from claimcheck.datasets.series import Series
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Observed
    from claimcheck.evaluation.places import Universe


class Level(StrEnum):
    """The figure itself."""

    LEVEL = "level"


class ChangeIn(StrEnum):
    """The unit in which changes are ranked."""

    PERCENT = "%"
    ABSOLUTE = "absolute"


class TakeChange(StrEnum):
    """Which change of a stretch counts."""

    END_TO_END = "end-to-end"
    LARGEST_RISE = "largest-rise"


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueOf(Record):
    """`{change: % or absolute, take: end-to-end or largest-rise}`; without a change, the level."""

    change: ChangeIn | None = key(Choice(ChangeIn), required=True, doc='"%" or absolute.')
    take: TakeChange = key(
        Choice(TakeChange),
        doc="From end to end, or the largest rise from any period to a later one.",
        default=TakeChange.END_TO_END,
    )


class LevelWord(ScalarShape[ValueOf]):
    """The word `level`."""

    expected = "the word level"

    def convert(self, node: Scalar, reader: Reader) -> ValueOf:
        """No change: the figure itself."""
        Choice(Level).convert(node, reader)
        return ValueOf()

    def schema(self) -> Schema:
        """The word."""
        return Choice(Level).schema()


VALUE_OF: Shape[ValueOf] = ByForm(
    text=LevelWord(), mapping=Rec(ValueOf), expected='level, or a mapping such as {change: "%", take: end-to-end}'
)


def change_value(
    evidence: Evidence, series: Series, place: Universe, ends: tuple[Moment, Moment], value_of: ValueOf
) -> Observed:
    """The change of one place over a stretch as a figure that can be ranked, in percent or in the measure's unit.

    Raises
    ------
    NoAnswer
        When an end is missing, the series breaks between them, or a percentage means nothing here.

    """
    if value_of.take is TakeChange.LARGEST_RISE:
        return _largest_rise(evidence, series, place, ends, value_of)
    shared = on_one_base(evidence, series, place, ends)
    figures = [shared.figure(series, place, moment) for moment in ends]
    refuse_base_break(evidence, figures[0], figures[1])
    change = between(Change(series, place, ends[0], ends[1], figures[0], figures[1]))
    return _as_figure(change, value_of)


def _as_figure(change: Change, value_of: ValueOf) -> Observed:
    sizing = Sizing.of(change)
    shown = f"{change.first.shown} to {change.last.shown}"
    cells = change.start.cells + change.end.cells
    if value_of.change is ChangeIn.ABSOLUTE:
        value = scaled(sizing.difference, sizing.per_unit)
        unit = "points" if sizing.is_share else change.start.unit
        return replace(change.end, at=shown, value=value, unit=unit, cells=cells)
    if sizing.percent is None:
        raise NoAnswer(
            "a percentage needs a positive start and a zero that means none; rank `change: absolute`",
            decides="`value-of: {change: absolute}`, which needs no percentage",
        )
    return replace(change.end, at=shown, value=sizing.percent, unit="%", cells=cells)


def _largest_rise(
    evidence: Evidence, series: Series, place: Universe, ends: tuple[Moment, Moment], value_of: ValueOf
) -> Observed:
    """The largest rise from any known period of the stretch to a later one."""
    periods = _between(ends)
    for code in place.members:
        refuse_break(series, code, periods[0], periods[-1])
    known = _known(evidence, series, place, [Moment((period,), str(period)) for period in periods])
    if len(known) < 2:
        raise NoAnswer(
            f"fewer than two figures for {place.shown} in {ends[0].shown} to {ends[1].shown}",
            decides=the_figure(series, place.shown, [f"two periods of {ends[0].shown} to {ends[1].shown}"]),
        )
    refuse_base_break(evidence, known[0][1], known[-1][1])
    lowest = known[0]
    best: Observed | None = None
    for later in known[1:]:
        pair = Change(series, place, lowest[0], later[0], lowest[1], later[1])
        rise = _as_figure(pair, value_of)
        if best is None or rise.value.value > best.value.value:
            best = rise
        lowest = min(lowest, later, key=lambda item: item[1].value.value)
    if best is None:  # two figures always make one rise
        raise NoAnswer(
            f"no rise of {place.shown} could be measured",
            decides=the_figure(series, place.shown, [f"{ends[0].shown} to {ends[1].shown}"]),
        )
    return best


def _known(evidence: Evidence, series: Series, place: Universe, moments: list[Moment]) -> list[tuple[Moment, Observed]]:
    shared = on_one_base(evidence, series, place, moments)
    found = []
    for moment in moments:
        try:
            found.append((moment, shared.figure(series, place, moment)))
        except NoAnswer:
            continue
    return found


def _between(ends: tuple[Moment, Moment]) -> list[Period]:
    first, last = ends[0].first, ends[1].last
    return [first.shift(step) for step in range(max(0, last.index - first.index) + 1)]
