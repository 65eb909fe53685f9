"""The field of a rank or a record that is taken over time: one period of a place among its others."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.claims.periods import Period
from claimcheck.claims.times import TakeOf, Time, Windows
from claimcheck.evaluation.coverage import Coverage
from claimcheck.evaluation.fields import Field, stretch_ends
from claimcheck.evaluation.lengths import length_of, unequal_note
from claimcheck.evaluation.ranked_values import ValueOf, change_value
from claimcheck.evaluation.rates import on_one_base
from claimcheck.evaluation.stretches import Stretch, moments_of, stretch_of, stretches_of, taken_at
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.universes import gather

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from claimcheck.claims.times import Take
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Observed
    from claimcheck.evaluation.moments import Clock


def periods_field(evidence: Evidence, among: Time, at: Time | None, value_of: ValueOf) -> Field:
    """A period among periods of one place, or a stretch among stretches."""
    series = evidence.series()
    place = evidence.place(None, series)
    clock = evidence.clock(series, place.members)
    at, take = (at.span, at.take) if isinstance(at, TakeOf) else (at, None)
    own = stretch_of(at, clock)
    stretches = stretches_of(among, clock, grain=at.grain if isinstance(at, Period) else None)
    _refuse_other_lengths(own, stretches)
    shared = on_one_base(evidence, series, place, moments_of((own, *stretches), clock))

    def value(stretch: Stretch) -> Observed:
        if value_of.change is None:
            found = shared.figure(series, place, taken_at(stretch, take, clock))
        else:
            found = change_value(shared, series, place, stretch_ends(stretch, clock), value_of)
        return replace(found, at=stretch.shown)

    merge = isinstance(among, Windows) and among.overlap == "merge"
    rivals = [item for item in stretches if not item.same_days(own) and not (merge and item.overlaps(own))]
    subject = value(own)
    found = gather((item.shown, _later(value, item)) for item in rivals)
    coverage = Coverage(len(found.known) + 1, found.missing, len(rivals) + 1, unit="periods")
    uneven = _uneven(own, rivals, take, clock) if value_of.change is None else None
    notes = dict.fromkeys(note for note in (clock.late_note(at), clock.late_note(among), uneven) if note)
    return Field(subject, found.known, coverage, tuple(notes), by_period=True)


def _uneven(own: Stretch, rivals: Sequence[Stretch], take: Take | None, clock: Clock) -> str | None:
    """A note where totals of terms of different length are ranked because the author asks for it."""
    mine = length_of(taken_at(own, take, clock), clock.series)
    others = (length_of(taken_at(item, take, clock), clock.series) for item in rivals if item.is_named)
    return next((note for other in others if (note := unequal_note(mine, other)) is not None), None)


def _later(value: Callable[[Stretch], Observed], stretch: Stretch) -> Callable[[], Observed]:
    return lambda: value(stretch)


def _refuse_other_lengths(own: Stretch, stretches: Sequence[Stretch]) -> None:
    """Years are ranked among years; only the members of a named set may differ in length."""
    others = {item.shape for item in stretches if not item.is_named}
    if others and own.shape not in others:
        raise NoAnswer(
            f"{own.shown} is ranked among periods of another length ({stretches[0].shown}, …); "
            "for stretches write among-periods: {windows: 4 years, within: A..B}",
            decides=f"`among-periods` of the length of {own.shown}",
        )
