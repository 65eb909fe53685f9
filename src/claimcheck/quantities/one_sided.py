"""The words that draw a line: more than, at least, less than, at most, well over, as high as.

Each is written once, looking up; the downward word is its mirror image.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claimcheck.quantities.outcomes import Accuracy, Outcome
from claimcheck.quantities.room import (
    UNDERSTATED_FROM,
    Reading,
    Room,
    Row,
    fails,
    inexact,
    nearly_holds,
    slant_of,
    turned,
)


def _line(*, reached_is_enough: bool, missed: str, passed: str | None = None) -> Row:
    """A line to be passed: what is said of a value that only rounds to it, and of one far beyond it."""

    def row(room: Room, value: Decimal) -> Reading:
        on_the_line = value == room.figure and reached_is_enough
        within = room.stated is not None and value >= room.figure - room.stated
        if value > room.figure or on_the_line or within:
            return _held(room, value, passed)
        rounds = room.figure - value <= room.half
        return inexact(room, value, missed) if rounds else fails(room, value)

    return row


def _held(room: Room, value: Decimal, passed: str | None) -> Reading:
    if passed and room.figure and value - room.figure > abs(room.figure) * UNDERSTATED_FROM:
        return Reading(Outcome.TRUE, Accuracy.EXACT, slant_of(room, value), passed)
    return Reading(Outcome.TRUE, Accuracy.EXACT)


def mirrored(row: Row) -> Row:
    """The same row looking down: "less than" is "more than" seen in a mirror."""

    def below(room: Room, value: Decimal) -> Reading:
        reading = row(replace(room, figure=-room.figure), -value)
        return replace(reading, slant=turned(reading.slant))

    return below


def well_over(room: Room, value: Decimal) -> Reading:
    """Past the line by more than t1, or by more than the author's tolerance."""
    if value - room.figure > room.near:
        return Reading(Outcome.TRUE, Accuracy.EXACT)
    only_just = "past the line, but not well past it"
    return nearly_holds(room, value, only_just) if value > room.figure else fails(room, value)


def as_high_as(room: Room, value: Decimal) -> Reading:
    """The highest value of the period reaches the figure, by the figure's own rounding."""
    if value >= room.figure - room.half:
        return _held(room, value, _ABOVE)
    return nearly_holds(room, value) if room.figure - value <= room.near else fails(room, value)


_ABOVE = "understated: the measured figure is more than 25% above"
_BELOW = "overstated: the measured figure is more than 25% below"

more_than = _line(reached_is_enough=False, missed="rounds to it but does not exceed it", passed=_ABOVE)
at_least = _line(reached_is_enough=True, missed="rounds to it but does not reach it")
less_than = mirrored(_line(reached_is_enough=False, missed="rounds to it but is not below it", passed=_BELOW))
at_most = mirrored(_line(reached_is_enough=True, missed="rounds to it but is above it"))
well_under = mirrored(well_over)
