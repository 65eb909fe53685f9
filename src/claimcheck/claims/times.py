"""When, as a claim may say it: the forms of `at`, `from` and `to`, read but not yet looked up in any table.

What a form means against a table (its grain, its first and last period) is settled in `evaluation.moments`.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.claims.nodes import Written
from claimcheck.claims.periods import Grain, Period, Span

if TYPE_CHECKING:
    from claimcheck.claims.checks import Check


class Anchor(StrEnum):
    """Periods that only the table or the calendar can name."""

    START = "start"  # the first of the series
    LATEST = "latest"  # the last one published by the date of the verdict
    LATEST_COMPLETE = "latest-complete"  # the last one known for 90% of the universe
    NOW = "now"  # these go through `said.on`
    TODAY = "today"
    THIS_YEAR = "this year"
    LAST_YEAR = "last year"
    THIS_MONTH = "this month"
    LAST_MONTH = "last month"


@dataclass(frozen=True, slots=True)
class Named:
    """A named period, a named set, or one member of a set: `lopez`, `us-terms`, `us-terms/obama-1`."""

    name: Written
    member: str | None = None


Point = Period | Anchor | Named


@dataclass(frozen=True, slots=True)
class Duration:
    """So many periods of one grain: `15 years`."""

    count: int
    grain: Grain

    def __str__(self) -> str:
        return f"{self.count} {self.grain}{'' if self.count == 1 else 's'}"


@dataclass(frozen=True, slots=True)
class Range:
    """`A..B`, both ends included; an end may be an anchor (`2015..latest`)."""

    start: Point
    end: Point


class Take(StrEnum):
    """What to take of the periods of a range."""

    MAX = "max"
    MIN = "min"
    MEAN = "mean"
    MEDIAN = "median"
    SUM = "sum"
    FIRST = "first"
    LAST = "last"
    ANY = "any"
    EVERY = "every"


@dataclass(frozen=True, slots=True)
class TakeOf:
    """`{in: A..B, take: max}`."""

    span: Time
    take: Take


@dataclass(frozen=True, slots=True)
class OnOrBefore:
    """`{on-or-before: 2009-01-20}`: the last known period that had begun by that day."""

    day: dt.date


@dataclass(frozen=True, slots=True)
class Nearest:
    """`{nearest: 1986, within: 2 years}`: the known period closest to it."""

    period: Period
    within: Duration | None


@dataclass(frozen=True, slots=True)
class StepsBefore:
    """`17 years before latest`: one point, so many steps back."""

    steps: Duration
    anchor: Point


@dataclass(frozen=True, slots=True)
class JustBefore:
    """`before lopez`: the last period of the table that ended before it began."""

    anchor: Point


@dataclass(frozen=True, slots=True)
class LastOf:
    """`last 15 years`, `{last: 14 years, before: 2019-Q1}`, `{last: 15 years, through: 2012}`."""

    length: Duration
    before: Point | None = None
    through: Point | None = None


@dataclass(frozen=True, slots=True)
class Windows:
    """`{windows: 4 years, within: 1948..2014, overlap: merge}`: every stretch of that length."""

    length: Duration
    within: Time
    overlap: str | None = None  # "merge": stretches that hold and overlap are one


@dataclass(frozen=True, slots=True)
class When:
    """`{in: A..B, when: [predicate, …], as: episodes}`: the periods in which all predicates hold."""

    span: Time
    predicates: tuple[Check, ...]
    episodes: bool = True


Time = (
    Span
    | Period
    | Anchor
    | Named
    | Range
    | TakeOf
    | OnOrBefore
    | Nearest
    | StepsBefore
    | JustBefore
    | LastOf
    | Windows
    | When
)
