"""Where a course begins and ends: two periods of one length, in the grain in which the claim speaks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.claims.periods import Grain, Period
from claimcheck.evaluation.stretches import stretch_of
from claimcheck.evaluation.undecided import NoAnswer

if TYPE_CHECKING:
    from claimcheck.claims.times import Time
    from claimcheck.evaluation.moments import Clock

MOST_POINTS = 5_000  # all pairs of them are compared: more take minutes and gigabytes


def course_between(clock: Clock, first: Time, last: Time) -> tuple[Period, Period, tuple[str, ...]]:
    """The first and the last period, of one length, and what was left out for that.

    Raises
    ------
    NoAnswer
        When an end is no single period, the ends are of different lengths, or not in order.

    """
    start, end = (_single(clock, time, key) for time, key in ((first, "from"), (last, "to")))
    start, end, notes = _of_one_length(clock, (start, first), (end, last))
    if end <= start:
        swap = "it needs several periods" if end == start else "swap `from` and `to`"
        raise NoAnswer(
            f"the trend goes from {start} to {end}; {swap}",
            decides=f"`from` before `to`, with several {start.grain}s between them",
        )
    if end.index - start.index >= MOST_POINTS:
        raise NoAnswer(
            f"{start} to {end} holds more than {MOST_POINTS:,} {start.grain}s; write `from` and `to` as longer periods",
            decides=f"`from` and `to` as longer periods, at most {MOST_POINTS:,} of them",
        )
    return start, end, notes


def _single(clock: Clock, time: Time, key: str) -> Period:
    found = stretch_of(time, clock).span
    if found.start != found.end:
        raise NoAnswer(
            f"a trend goes from one period to another, and `{key}` is a stretch: {found}",
            decides=f"`{key}` as one {found.start.grain}: {found.start} or {found.end}",
        )
    return found.start


def _of_one_length(
    clock: Clock, first: tuple[Period, Time], last: tuple[Period, Time]
) -> tuple[Period, Period, tuple[str, ...]]:
    """An end that the table names (`start`, `latest`) as a whole period of the length of the one that is written."""
    (start, start_said), (end, end_said) = first, last
    if start.grain is end.grain:
        return start, replace(end, fiscal_start=start.fiscal_start), ()
    written = [said for said in (start_said, end_said) if isinstance(said, Period)]
    if len(written) != 1:
        raise NoAnswer(
            f"the trend goes from a {start.grain} ({start}) to a {end.grain} ({end}); write both alike",
            decides=f"both ends as {start.grain}s, or both as {end.grain}s",
        )
    grain = written[0].grain
    fiscal = clock.series.fiscal_start if grain is Grain.FISCAL_YEAR else 1
    if isinstance(start_said, Period):
        whole = end.to(grain, fiscal_start=fiscal)
        cut = whole.last_day > end.last_day
        start = replace(start, fiscal_start=fiscal)
        return start, whole.shift(-1) if cut else whole, _cut(whole, f"up to {end}") if cut else ()
    whole = start.to(grain, fiscal_start=fiscal)
    cut = whole.first_day < start.first_day
    return (
        whole.shift(1) if cut else whole,
        replace(end, fiscal_start=fiscal),
        _cut(whole, f"from {start} on") if cut else (),
    )


def _cut(whole: Period, part: str) -> tuple[str, ...]:
    return (f"{whole} is left out: the table has it only {part}",)
