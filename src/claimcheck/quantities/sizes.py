"""The words that carry their own figure: shares of one, multiples, and how much something changed.

Shares are compared with a fraction from 0 to 1, multiples with after/before, changes with percent.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from claimcheck.quantities.fractions import LAST_SPOKEN_AS_FRACTION
from claimcheck.quantities.outcomes import Accuracy, Outcome, Slant
from claimcheck.quantities.room import Reading, Room, fails, holds, inexact, nearly_holds, turned

HALF = Decimal("0.5")
VAST, NEARLY_VAST = Decimal("0.75"), Decimal("0.66")
STILL, NEARLY_STILL = Decimal(2), Decimal(5)  # percent: unchanged
SMALL, SHARP, DRAMATIC = Decimal(5), Decimal(20), Decimal(40)  # percent: a house convention
EDGES = {HALF, VAST, NEARLY_VAST} | {
    side * size for size in (STILL, NEARLY_STILL, SMALL, SHARP, DRAMATIC) for side in (1, -1)
}


def fraction(room: Room, value: Decimal) -> Reading:
    """Half, a third: within t1 of the fraction."""
    off = abs(value - room.figure)
    if off <= room.near:
        return holds(room, value)
    return nearly_holds(room, value) if off <= room.far else fails(room, value)


def one_in(room: Room, value: Decimal) -> Reading:
    """`room.figure` is 1/N; the words promise the nearest whole N, and up to 4 they are a fraction."""
    said = (1 / room.figure).quantize(Decimal(1), ROUND_HALF_UP)
    if room.stated is not None or said <= LAST_SPOKEN_AS_FRACTION:
        return fraction(room, value)
    if value <= 0:
        return fails(room, value)
    off = abs((1 / value).quantize(Decimal(1), ROUND_HALF_UP) - said)
    if off == 0:
        return holds(room, value)
    return nearly_holds(room, value) if off == 1 and said >= 8 else fails(room, value)


def majority(room: Room, value: Decimal) -> Reading:
    """More than half."""
    return Reading(Outcome.TRUE, Accuracy.EXACT) if value > HALF - room.slack else fails(room, value)


def vast_majority(room: Room, value: Decimal) -> Reading:
    """Three quarters or more."""
    if value >= VAST - room.slack:
        return Reading(Outcome.TRUE, Accuracy.EXACT)
    return nearly_holds(room, value) if value >= NEARLY_VAST and room.stated is None else fails(room, value)


def every(room: Room, value: Decimal) -> Reading:
    """All of them."""
    return Reading(Outcome.TRUE, Accuracy.EXACT) if value >= 1 - room.slack else fails(room, value)


def none(room: Room, value: Decimal) -> Reading:
    """Not one."""
    return Reading(Outcome.TRUE, Accuracy.EXACT) if value <= room.slack else fails(room, value)


def multiple(room: Room, value: Decimal) -> Reading:
    """Doubled, k-fold: within t1 of k."""
    close = fraction(room, value)
    if close.outcome is Outcome.FALSE and value > room.figure and room.stated is None:
        return inexact(room, value, "understated: it went further")
    return close


def more_than_multiple(room: Room, value: Decimal) -> Reading:
    """More than k times."""
    if value > room.figure - room.slack:
        return Reading(Outcome.TRUE, Accuracy.EXACT)
    return fails(room, value)


def nearly_multiple(room: Room, value: Decimal) -> Reading:
    """Just short of k times."""
    if value >= room.figure:
        return inexact(room, value, "understated: the multiple was reached")
    if room.figure - value <= room.far:
        return Reading(Outcome.TRUE, Accuracy.APPROXIMATE)
    return fails(room, value)


def part(room: Room, value: Decimal) -> Reading:
    """Halved, cut to a third: within t1 of what should be left."""
    close = fraction(room, value)
    if close.outcome is not Outcome.FALSE:
        return _shrunk(close)
    if value < room.figure and room.stated is None:
        further = "understated: it went further down"
        return Reading(Outcome.INEXACT, Accuracy.INEXACT, Slant.UNDERSTATED, further)
    return _shrunk(close)


def more_than_part(room: Room, value: Decimal) -> Reading:
    """More than halved: less is left."""
    if value < room.figure + room.slack:
        return Reading(Outcome.TRUE, Accuracy.EXACT)
    return _shrunk(fails(room, value))


def _shrunk(reading: Reading) -> Reading:
    """The size of "halved" is the fall, not what is left: the slant turns round."""
    return replace(reading, slant=turned(reading.slant))


def unchanged(room: Room, value: Decimal) -> Reading:
    """Within two percent."""
    size = abs(value)
    if size <= (STILL if room.stated is None else room.stated):
        return Reading(Outcome.TRUE, Accuracy.EXACT if size == 0 else Accuracy.ROUNDS)
    if size <= NEARLY_STILL and room.stated is None:
        return Reading(Outcome.MOSTLY, Accuracy.APPROXIMATE, Slant.UNDERSTATED)
    return Reading(Outcome.FALSE, Accuracy.WRONG, Slant.UNDERSTATED)


def _convention(holds: bool, words: str, slant: Slant) -> Reading:
    note = f"a house convention: {words}"
    if holds:
        return Reading(Outcome.TRUE, Accuracy.APPROXIMATE, None, note)
    return Reading(Outcome.FALSE, Accuracy.WRONG, slant, note)


def slightly(room: Room, value: Decimal) -> Reading:
    """Under five percent."""
    small = abs(value) < SMALL + room.slack
    return _convention(small, "slightly is under 5%", Slant.UNDERSTATED)


def sharply(room: Room, value: Decimal) -> Reading:
    """Over twenty percent."""
    sharp = abs(value) > SHARP - room.slack
    return _convention(sharp, "sharply is over 20%", Slant.OVERSTATED)


def dramatically(room: Room, value: Decimal) -> Reading:
    """Over forty percent."""
    dramatic = abs(value) > DRAMATIC - room.slack
    return _convention(dramatic, "dramatically is over 40%", Slant.OVERSTATED)
