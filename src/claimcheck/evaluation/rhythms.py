"""The rhythm of a table: of a survey every second year, only every second year can be asked.

Every kind that goes through periods takes it from here, so that none of them calls a hole a rhythm: a period that is
left out is not told as missing, and what is not missing is not looked for.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.claims.periods import Grain
from claimcheck.evaluation.registers import can_be_nothing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.claims.periods import Period, Span
    from claimcheck.evaluation.moments import Clock
    from claimcheck.evaluation.stretches import Stretch

REGULAR = 3  # steps of one length that make a rhythm
NEARLY_ALL = 0.75
_UNITS = {  # so many periods are one of these
    (Grain.DAY, 7): "week",
    (Grain.MONTH, 3): "quarter",
    (Grain.QUARTER, 2): "half-year",
    (Grain.MONTH, 6): "half-year",
    (Grain.QUARTER, 4): "year",
    (Grain.MONTH, 12): "year",
}


def rhythm(clock: Clock) -> int:
    """How many periods apart the figures of a table are, where nearly all are equally far apart; 1 otherwise.

    A wave that was left out is a gap of two; three quarters of the steps, and three of them, make a rhythm, so that a
    yearly table with a hole in it is not taken for one. What is counted has none: no row may mean that there was none.
    """
    if can_be_nothing(clock.series):
        return 1
    steps = [later.index - earlier.index for earlier, later in pairwise(clock.known)]
    shortest = min(steps, default=1)
    regular = steps.count(shortest) >= max(REGULAR, NEARLY_ALL * len(steps))
    return shortest if regular and all(step % shortest == 0 for step in steps) else 1


def rhythm_of(period: Period, clock: Clock) -> int:
    """The rhythm in which periods of the length of this one can be asked: 1 where they are not the table's own."""
    return rhythm(clock) if period.grain is clock.series.grain else 1


def in_rhythm(stretches: Sequence[Stretch], clock: Clock) -> list[Stretch]:
    """Those in which the table has figures at all, where each is one period of the table."""
    known, step = clock.known, rhythm(clock)
    if step <= 1 or any(item.shape != (clock.series.grain, 1) for item in stretches):
        return list(stretches)
    return [item for item in stretches if (item.span.start.index - known[0].index) % step == 0]


def periods_in_rhythm(span: Span, clock: Clock) -> tuple[int, list[Period]]:
    """How many periods apart the figures of a span are, and the periods in which there should be one."""
    step = rhythm_of(span.start, clock)
    periods = list(span.periods())
    if step == 1:
        return 1, periods
    return step, [item for item in periods if (item.index - clock.known[0].index) % step == 0]


def skipped_note(asked: Sequence[Stretch], kept: Sequence[Stretch], clock: Clock) -> str | None:
    """What a reader must know of the periods that were not asked."""
    if not kept or len(kept) == len(asked):
        return None
    return not_asked(clock.series.grain, rhythm(clock))


def not_asked(grain: Grain, apart: int) -> str:
    """The note on what lies between the figures of a table."""
    return f"the table has a figure for one {grain} in {apart}; those between were not asked"


def step_words(grain: Grain, apart: int) -> str:
    """How far apart the figures are: "one every 6 months"; empty where each period has one."""
    return f"one every {apart:,} {grain}s" if apart > 1 else ""


def unit_of(grain: Grain, apart: int) -> str:
    """What people call the time from one figure to the next: "half-year" of 6 months, else "6 months"."""
    return str(grain) if apart == 1 else _UNITS.get((grain, apart), f"{apart:,} {grain}s")
