"""A change between two times: its direction as printed, its size in every unit that a sentence may use."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from claimcheck.claims.periods import Span
from claimcheck.evaluation.adding import refuse_break
from claimcheck.evaluation.bases import base_said
from claimcheck.evaluation.lengths import length_of, unequal_note
from claimcheck.evaluation.moments import Moment
from claimcheck.evaluation.native import step_back
from claimcheck.evaluation.rates import on_one_base, refuse_base_break
from claimcheck.evaluation.readings import Change
from claimcheck.evaluation.scales import in_full
from claimcheck.evaluation.slips import as_percent, as_points
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.units import unit_shown
from claimcheck.evaluation.wording import change_words, is_percent, is_share, signed
from claimcheck.quantities.compare import Match, Role
from claimcheck.quantities.intervals import Interval, difference, percent_change, ratio, scaled
from claimcheck.quantities.outcomes import Undecided
from claimcheck.quantities.quantity import Hedge, Quantity, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.claims.grammar import Reader
    from claimcheck.claims.times import Duration, Time
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.problems import Place

ROUNDING = "rounding could turn the direction"
UNCHANGED = Quantity("unchanged", Hedge.UNCHANGED, None, unit=Unit.PERCENT)


def change_between(evidence: Evidence, first: Time, last: Time) -> Change:
    """The change of the check's measure between two times, in one unbroken series.

    Raises
    ------
    NoAnswer
        When an end is missing, the ends are not in order, or the series breaks between them.

    """
    series = evidence.series()
    place = evidence.place(None, series)
    start, end = (evidence.moment(series, place.members, time) for time in (first, last))
    shared = on_one_base(evidence, series, place, (start, end))
    figures = [shared.figure(series, place, moment) for moment in (start, end)]
    refuse_base_break(evidence, figures[0], figures[1])
    return between(Change(series, place, start, end, figures[0], figures[1]))


def between(change: Change) -> Change:
    """The same change, after making sure that it goes forward, over no break, and between totals of one length."""
    if change.first.first > change.last.first:
        raise NoAnswer(
            f"the change starts ({change.first.shown}) after it ends ({change.last.shown}); swap `from` and `to`",
            decides=f"`from: {change.last.shown}` with `to: {change.first.shown}`",
        )
    if change.first == change.last:
        raise NoAnswer(
            f"the change starts and ends in {change.first.shown}",
            decides=f"a `from` before {change.last.shown}, or a `to` after it",
        )
    if change.last.last <= change.first.last:
        raise NoAnswer(
            f"{change.last.shown} lies inside {change.first.shown}, so nothing can have changed from one to the other; "
            "for 'since' write from: before, and the name or the period",
            decides=f"`from: before {change.first.shown}`, or a `to` after {change.first.shown}",
        )
    note = unequal_note(length_of(change.first, change.series), length_of(change.last, change.series))
    for code in change.place.members:
        refuse_break(change.series, code, change.first.first, change.last.last)
    return replace(change, end=replace(change.end, notes=(*change.end.notes, note))) if note else change


def stretches(evidence: Evidence, first: Time, last: Time, length: Duration) -> Iterator[Change]:
    """Every change over `length` that starts and ends between two times and is known at both ends."""
    series = evidence.series()
    place = evidence.place(None, series)
    start = evidence.moment(series, place.members, first).first
    end = evidence.moment(series, place.members, last).last
    for period in Span(start, end).periods():
        earlier = step_back(period, length)
        if earlier < start:
            continue
        ends = [Moment((item,), str(item)) for item in (earlier, period)]
        try:
            shared = on_one_base(evidence, series, place, ends)
            figures = [shared.figure(series, place, moment) for moment in ends]
            refuse_base_break(evidence, figures[0], figures[1])
            yield between(Change(series, place, ends[0], ends[1], figures[0], figures[1]))
        except NoAnswer:
            continue


@dataclass(frozen=True, slots=True)
class Sizing:
    """The size of a change from `start` to `end`, later minus earlier."""

    start: Interval
    end: Interval
    sign: int  # as printed
    could_turn: bool  # rounding could turn the sign
    difference: Interval
    percent: Interval | None  # None when the start is not positive, or zero is arbitrary
    is_share: bool  # the measure itself is in percent
    per_unit: float  # 100 when the measure is a fraction of one, so that points are points
    unit: str = ""
    arbitrary: bool = False  # zero means nothing, so neither do percentages

    @classmethod
    def of(cls, change: Change) -> Sizing:
        """The size of a change of one measure."""
        return cls.between(
            change.start.value, change.end.value, change.start.unit, arbitrary=change.series.measure.zero_is_arbitrary
        )

    @classmethod
    def between(cls, start: Interval, end: Interval, unit: str, *, arbitrary: bool = False) -> Sizing:
        """The size of the step from one figure to another of the same unit."""
        step = difference(end, start)
        relative = None if arbitrary or start.low <= 0 else percent_change(start, end)
        return cls(
            start=start,
            end=end,
            sign=printed_sign(start, end),
            could_turn=step.low <= 0 <= step.high and not (start.is_exact and end.is_exact),
            difference=step,
            percent=relative,
            is_share=is_percent(unit) or is_share(unit),
            per_unit=100.0 if is_share(unit) else 1.0,
            unit=unit,
            arbitrary=arbitrary,
        )


def printed_sign(start: Interval, end: Interval) -> int:
    """The sign of the change between two figures as they are printed: 8.3 and 8.3 is no increase."""
    first, last = as_printed(start), as_printed(end)
    return (last > first) - (last < first)


def as_printed(value: Interval) -> Decimal:
    """The figure quantised to its printed places, so that no border is decided by a binary residue."""
    exact = Decimal(repr(value.value))
    if value.decimals is None:
        return Decimal(f"{value.value:.12g}")
    return exact.quantize(Decimal(1).scaleb(-value.decimals))


def size_words(sizing: Sizing, by: Quantity | None, unit: str) -> str:
    """The step in the unit of the claim: " (+0.3 points)", " (+680,000 people)"; in percent where it says none."""
    if by is None or not _in_own_unit(by):
        said_percent = by is not None and by.unit is Unit.PERCENT and not by.takes_change
        points = _points_words(sizing) if said_percent else ""
        return f" ({change_words(sizing.percent.value)}{points})" if sizing.percent is not None else ""
    return f" ({_own_unit_words(sizing, unit)})"


def step_words(sizing: Sizing, by: Quantity | None, unit: str) -> str:
    """The same of a change over time; without words a percentage moves by points, and what is hardly 0% by its unit."""
    if by is None and (sizing.is_share or _rounds_to_nothing(sizing)):
        return f" ({_own_unit_words(sizing, unit)})"
    return size_words(sizing, by, unit)


def _rounds_to_nothing(sizing: Sizing) -> bool:
    return sizing.percent is not None and sizing.sign != 0 and abs(sizing.percent.value) < 0.05


def _points_words(sizing: Sizing) -> str:
    """Of a percentage said of a share also the points: ", -5.0 points"."""
    return f", {_own_unit_words(sizing, '')}" if sizing.is_share else ""


def _own_unit_words(sizing: Sizing, unit: str) -> str:
    step = scaled(sizing.difference, sizing.per_unit)
    shown = [end.decimals for end in (sizing.start, sizing.end) if end.decimals is not None]
    places = max(0, max(shown) - (2 if sizing.per_unit > 1 else 0)) if len(shown) == 2 else None
    value = round(step.value, 2) if sizing.is_share and places is None else step.value
    return signed(value, places, "points" if sizing.is_share else unit)


def _in_own_unit(quantity: Quantity) -> bool:
    """True for points and for an amount, which no percentage and no multiple answers."""
    relative = quantity.takes_fraction or quantity.takes_change
    return quantity.unit is Unit.POINTS or (quantity.unit is Unit.PLAIN and not relative)


def refuse_negative(sizing: Sizing, by: Quantity | None) -> None:
    """Raise where a part, a multiple or a percentage is said of a negative figure: half a deficit can go both ways."""
    if by is not None and not by.takes_change and not _in_own_unit(by) and sizing.start.value < 0:
        raise NoAnswer(
            f"'{by.text}' of a figure below zero can be read both ways; "
            "declare the deficit as a positive measure: {column: …, multiply: -1}",
            decides=f"the deficit as a positive measure, or an amount in {unit_shown(sizing.unit)}, not '{by.text}'",
        )


def refuse_sign(reader: Reader, by: Quantity | None, place: Place) -> None:
    """Report a size with a minus sign, and a level in its place."""
    if by is not None and by.towards:
        hint = "write how much it changed, such as by: 40%; the level it came to is for `kind: from-to` or `level`"
        reader.report("CC118", f"'{by.text}' names where it ended, and not by how much", place, hint=hint)
    if by is not None and by.figure is not None and by.figure.value < 0:
        hint = f'write by: "{by.text.replace("-", "", 1).strip()}" with direction: decrease, or relation: lower'
        reader.report("CC118", f"`by` is a size; direction carries the sign: '{by.text}'", place, hint=hint)


def refuse_other_way(reader: Reader, by: Quantity | None, said: str, sign: int, place: Place) -> None:
    """Report a size whose own words go the other way than `said`: "direction: increase" beside "fell 69%".

    `sign` is the way of the check, 0 for no change. "Twice" has a sign by its size alone, and may be said of a fall.
    """
    if by is None or by.negated or by.sign in {0, sign} or (by.takes_ratio and by.sign > 0):
        return
    way = "down" if by.sign < 0 else "up"
    hint = f"change `{said}`, or leave it out of `by`: the size alone, such as by: 40%"
    reader.report("CC118", f"`{said}` and by: '{by.text}', which goes {way}, contradict each other", place, hint=hint)


def absolute(value: Interval) -> Interval:
    """The size of a signed interval."""
    if value.low >= 0:
        return value
    if value.high <= 0:
        return replace(value, value=-value.value, low=-value.high, high=-value.low)
    return replace(value, value=abs(value.value), low=0.0, high=max(-value.low, value.high))


def size_match(evidence: Evidence, sizing: Sizing, by: Quantity | None, *, sign: int) -> Match:
    """Hold the size said against the size measured, in the unit that the words use."""
    quantity = by or UNCHANGED
    if quantity.takes_ratio:
        return evidence.meets(quantity, _multiple(sizing, quantity, sign), role=Role.SIZE)
    if _in_own_unit(quantity):
        # Points are a hundredth of a share; what is said per thousand brings its own base.
        factor = (1.0 if base_said(quantity) else sizing.per_unit) * in_full(quantity, sizing.unit)
        match = evidence.meets(quantity, absolute(scaled(sizing.difference, factor)), role=Role.SIZE)
        percent = absolute(sizing.percent) if sizing.is_share and sizing.percent is not None else None
        return as_percent(evidence, quantity, match, percent)
    relative = _percent(sizing)
    if quantity.takes_fraction:
        return evidence.meets(quantity, scaled(absolute(relative), 0.01), role=Role.SIZE)
    match = evidence.meets(quantity, absolute(relative), role=Role.SIZE)
    if not sizing.is_share:
        return match
    return as_points(evidence, quantity, match, absolute(scaled(sizing.difference, sizing.per_unit)))


def _percent(sizing: Sizing) -> Interval:
    if sizing.percent is None:
        reason = "a percentage needs a positive start and a zero that means none; say it in the measure's unit"
        _refuse_rounded_to_nothing(sizing.start, reason, arbitrary=sizing.arbitrary)
        raise NoAnswer(reason, decides=f"the size said in {unit_shown(sizing.unit)} instead of percent")
    return sizing.percent


def _multiple(sizing: Sizing, quantity: Quantity, sign: int) -> Interval:
    earlier, later = sizing.start, sizing.end
    if quantity.sign >= 0 and sign < 0:  # "fell threefold": how many times the end goes into the start
        earlier, later = later, earlier
    if earlier.low <= 0:
        reason = "a multiple needs a positive base"
        _refuse_rounded_to_nothing(earlier, reason, arbitrary=sizing.arbitrary)
        raise NoAnswer(reason, decides=f"the size said in {unit_shown(sizing.unit)} instead of a multiple")
    return ratio(later, earlier)


def _refuse_rounded_to_nothing(base: Interval, reason: str, *, arbitrary: bool) -> None:
    """Raise where the base is above zero, and only its rounding reaches down to it."""
    if base.value > 0 and not arbitrary:
        raise NoAnswer(f"{reason}, and rounding leaves open whether it is", Undecided.PRECISION)
