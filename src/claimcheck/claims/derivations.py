"""Derived measures: no formulas, but one of nine forms, told apart by the first word."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.claims.grammar import (
    FLAG,
    TEXT,
    Choice,
    Each,
    Record,
    ScalarShape,
    Schema,
    Shape,
    Whole,
    key,
)
from claimcheck.claims.nodes import Scalar, Written
from claimcheck.claims.one_of import OneOf
from claimcheck.claims.shapes import DURATION, MEASURE, TIME
from claimcheck.claims.times import Time
from claimcheck.problems import shortened

if TYPE_CHECKING:
    from claimcheck.claims.grammar import Reader
    from claimcheck.claims.times import Duration


class Adding(StrEnum):
    """How finer figures become a coarser one."""

    SUM = "sum"
    MEAN = "mean"
    LAST = "last"
    FIRST = "first"
    MAX = "max"
    MIN = "min"
    NONE = "none"


class Order(StrEnum):
    """What comes first when finer periods are added up: the derivation, or the addition of its base."""

    DERIVE_FIRST = "derive-first"
    AGGREGATE_FIRST = "aggregate-first"


class Higher(StrEnum):
    """What a higher figure means."""

    WORSE = "worse"
    BETTER = "better"


class Season(StrEnum):
    """By what a rebased measure is compared with its base."""

    MONTH = "month"
    QUARTER = "quarter"
    WEEK = "week"
    DAY = "day"


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived(Record):
    """The keys that all derived measures have in common."""

    unit: Written | None = key(TEXT, doc="The unit that is printed.")
    decimals: int | None = key(Whole(most=12), doc="Places that are printed.")
    over_time: Adding | None = key(Choice(Adding), doc="How finer periods add up.")
    over_entities: Adding | None = key(
        Choice(Adding), doc="How places add up; sum for a ratio or a change: it is made from their totals."
    )
    higher: Higher | None = key(Choice(Higher), doc="What a higher figure means: worse or better.")
    order: Order | None = key(Choice(Order), doc="aggregate-first: the base is added up before it is derived from.")
    definition: Written | None = key(TEXT, doc="What is counted, in words.")


class PercentSign(ScalarShape[Written]):
    """`%`, the one unit that a derivation can make."""

    expected = '"%"'

    def convert(self, node: Scalar, reader: Reader) -> Written:
        """The sign."""
        if node.text.strip() in {"%", "percent"}:
            return Written("%", node.place)
        raise reader.refuse(
            "CC113", f"expected {self.expected}, found '{shortened(node.text)}'", node.place, hint='write "%"'
        )

    def schema(self) -> Schema:
        """The sign, or its word."""
        return {"enum": ["%", "percent"]}


PERCENT_SIGN: Shape[Written] = PercentSign()
_PART = Each(MEASURE, least=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeOf(Derived):
    """`{change-of: cpi, over: 12 months, as: "%"}`: the relative change over a length of time."""

    change_of: Written = key(MEASURE, required=True, doc="The measure that changes.")
    over: Duration = key(DURATION, required=True, doc="Over what length: 12 months, 1 quarter.")
    as_: Written | None = key(PERCENT_SIGN, doc='"%"; without it a ratio.')
    annualised: bool = key(FLAG, doc="As if it went on for a year.", default=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceOver(Derived):
    """`{difference-over: payroll-jobs, over: 1 month}`: how much was added."""

    difference_over: Written = key(MEASURE, required=True, doc="The measure that changes.")
    over: Duration = key(DURATION, required=True, doc="Over what length: 1 month.")


@dataclass(frozen=True, slots=True, kw_only=True)
class SumOf(Derived):
    """`{sum: [urban, rural]}`."""

    sum: tuple[Written, ...] = key(_PART, required=True, doc="The measures that are added.")


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceOf(Derived):
    """`{difference: [a, b]}`: a less b."""

    difference: tuple[Written, ...] = key(_PART, required=True, doc="Two measures: the first less the second.")

    def settle(self, reader: Reader) -> None:
        """Exactly two."""
        if len(self.difference) != 2:
            message = f"a difference is of two measures, found {len(self.difference)}"
            reader.report("CC118", message, self.place, hint="write [a, b] for a less b")


@dataclass(frozen=True, slots=True, kw_only=True)
class RatioOf(Derived):
    """`{ratio: poor, to: [poor, not-poor], as: "%"}`: one measure over another, or over the sum of several."""

    ratio: Written = key(MEASURE, required=True, doc="What is divided.")
    to: tuple[Written, ...] = key(Each(MEASURE, or_one=True), required=True, doc="By what; several are added up.")
    as_: Written | None = key(PERCENT_SIGN, doc='"%"; without it a plain ratio.')


@dataclass(frozen=True, slots=True, kw_only=True)
class Rebase(Derived):
    """`{rebase: temperature, to: 1901..2000, by: month}`: the distance from the mean of a base period."""

    rebase: Written = key(MEASURE, required=True, doc="The measure.")
    to: Time = key(TIME, required=True, doc="The base period.")
    by: Season | None = key(Choice(Season), doc="month: every month is compared with its own mean.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Index(Derived):
    """`{index: jobs, to: 2010}`: the base period is 100."""

    index: Written = key(MEASURE, required=True, doc="The measure.")
    to: Time = key(TIME, required=True, doc="The base period, whose mean is 100.")


class Cycle(StrEnum):
    """With what a running total begins anew."""

    YEAR = "year"
    QUARTER = "quarter"
    MONTH = "month"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cumulative(Derived):
    """`{cumulative: robberies, each: year}`: the running total, such as the year to date."""

    cumulative: Written = key(MEASURE, required=True, doc="What is added up from period to period.")
    each: Cycle | None = key(Choice(Cycle), doc="It begins anew with each of them: year for the year to date.")
    since: Time | None = key(TIME, doc="The period that it begins with; else the first of the series.")

    def settle(self, reader: Reader) -> None:
        """One beginning."""
        if self.each is not None and self.since is not None:
            message = "`each` and `since` both say where the running total begins"
            reader.report("CC118", message, self.place, hint="keep one")


@dataclass(frozen=True, slots=True, kw_only=True)
class Deflate(Derived):
    """`{deflate: wage, by: cpi, to: 2015}`: in the prices of a period."""

    deflate: Written = key(MEASURE, required=True, doc="The amount in current money.")
    by: Written = key(MEASURE, required=True, doc="The price index.")
    to: Time = key(TIME, required=True, doc="In whose prices.")


DERIVATIONS: dict[str, type[Derived]] = {
    "change-of": ChangeOf,
    "difference-over": DifferenceOver,
    "sum": SumOf,
    "difference": DifferenceOf,
    "ratio": RatioOf,
    "rebase": Rebase,
    "index": Index,
    "deflate": Deflate,
    "cumulative": Cumulative,
}
DERIVED: Shape[Derived] = OneOf(DERIVATIONS, "a derived measure")
