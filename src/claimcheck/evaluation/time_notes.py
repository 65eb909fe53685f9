"""What a reader must know of a "when": that the latest figure is later than the sentence, that weeks fit no month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.periods import UNDATED, Grain, Period, Span
from claimcheck.claims.times import Anchor, JustBefore, LastOf, Named, Range, StepsBefore, TakeOf, When, Windows

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from claimcheck.claims.times import Point, Time

LATEST = {Anchor.LATEST, Anchor.LATEST_COMPLETE}
BY_SAID_ON = {
    Anchor.NOW,
    Anchor.TODAY,
    Anchor.THIS_YEAR,
    Anchor.LAST_YEAR,
    Anchor.THIS_MONTH,
    Anchor.LAST_MONTH,
}
_MONTHS = {Anchor.THIS_MONTH, Anchor.LAST_MONTH}


def points_in(time: Time | None) -> tuple[Point, ...]:
    """The periods and words that a time is made of."""
    if isinstance(time, (Period, Anchor, Named)):
        return (time,)
    if isinstance(time, (Span, Range)):
        return time.start, time.end
    if isinstance(time, (TakeOf, When)):
        return points_in(time.span)
    if isinstance(time, Windows):
        return points_in(time.within)
    if isinstance(time, (StepsBefore, JustBefore)):
        return (time.anchor,)
    if isinstance(time, LastOf):
        return (time.before or time.through or Anchor.LATEST,)
    return ()


def later_than_said(anchor: Anchor, latest: Period, said_on: dt.date | None) -> str | None:
    """A note where the latest period ends after the day on which it was said."""
    if said_on is None or latest is UNDATED or latest.last_day <= said_on:
        return None
    return f"'{anchor.value}' is {latest}, after this was said ({said_on}); `now` means the day it was said"


def grain_without_weeks(points: Sequence[Point]) -> Grain | None:
    """The month, quarter or half-year that a time names: no whole number of weeks is one."""
    grains = {Grain.MONTH if point in _MONTHS else getattr(point, "grain", None) for point in points}
    return next((grain for grain in (Grain.MONTH, Grain.QUARTER, Grain.HALF_YEAR) if grain in grains), None)
