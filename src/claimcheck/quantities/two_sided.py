"""The words that promise a figure on both sides: bare, exactly, about, nearly, just over, between.

Written for positive figures; `compare` turns negative ones round first.
"""

from __future__ import annotations

from decimal import Decimal

from claimcheck.quantities.outcomes import Accuracy, Outcome, Slant
from claimcheck.quantities.room import Reading, Room, fails, holds, inexact, nearly_holds


def bare(room: Room, value: Decimal) -> Reading:
    """The figure without a word: it rounds or is cut to it."""
    off = abs(value - room.figure)
    if off <= min(room.half, room.far):
        return holds(room, value)
    if room.figure <= value < room.figure + room.grain and off <= room.near:
        return Reading(Outcome.TRUE, Accuracy.TRUNCATED, None, "truncated: cut off, not rounded")
    if off <= room.near:
        return nearly_holds(room, value)
    if off <= room.half:
        return nearly_holds(room, value, "the figure is coarse: the measured one rounds to it, but lies well away")
    return inexact(room, value) if off <= room.far else fails(room, value)


def exactly(room: Room, value: Decimal) -> Reading:
    """Within half of the last digit written, zeros counted."""
    return holds(room, value) if abs(value - room.figure) <= room.last_half else fails(room, value)


def about(room: Room, value: Decimal) -> Reading:
    """Within the figure's own rounding, or t1."""
    off = abs(value - room.figure)
    if off <= max(room.half, room.near):
        return holds(room, value)
    return nearly_holds(room, value) if off <= room.far else fails(room, value)


def nearly(room: Room, value: Decimal) -> Reading:
    """Below, and close."""
    below = room.figure - value
    if below <= 0:
        reached = "understated: the figure was reached"
        return nearly_holds(room, value, reached) if -below <= room.half else fails(room, value)
    if below <= max(room.near, min(room.half, room.far)):
        return holds(room, value)
    return nearly_holds(room, value) if below <= room.far else fails(room, value)


def just_over(room: Room, value: Decimal) -> Reading:
    """Above, and close: as strict as "more than" on its lower side, as near as "nearly" on its upper one."""
    above = value - room.figure
    if room.stated is not None:
        return holds(room, value) if abs(above) <= room.stated else fails(room, value)
    if above <= 0:
        missed = "rounds to it but does not exceed it"
        return inexact(room, value, missed) if -above <= room.half else fails(room, value)
    if above <= max(room.near, min(room.half, room.far)):
        return holds(room, value)
    return nearly_holds(room, value) if above <= room.far else fails(room, value)


def between(room: Room, value: Decimal) -> Reading:
    """Inside two figures, each with its rounding."""
    below, above = room.figure - room.half - value, value - room.upper - room.upper_half
    if below <= 0 and above <= 0:
        inside = room.figure <= value <= room.upper
        return Reading(Outcome.TRUE, Accuracy.EXACT if inside else Accuracy.ROUNDS)
    slant = Slant.OVERSTATED if below > 0 else Slant.UNDERSTATED
    if room.stated is None and below <= room.near and above <= room.upper_near:
        return Reading(Outcome.MOSTLY, Accuracy.APPROXIMATE, slant)
    return Reading(Outcome.FALSE, Accuracy.WRONG, slant)
