"""Who or where, as a claim may say it: the forms of `of` and `among`, read but not yet looked up."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.claims.nodes import Written


@dataclass(frozen=True, slots=True)
class Called:
    """A code, a label, or the name of a group: which of them, the table and the catalogue decide."""

    name: Written


@dataclass(frozen=True, slots=True)
class Several:
    """A list of codes or labels."""

    names: tuple[Written, ...]


@dataclass(frozen=True, slots=True)
class Everyone:
    """`all`: every place of the table that is not declared an aggregate."""

    place: Written


class Rivals(StrEnum):
    """Which of the others: the highest, the lowest, each of them, or the next so many."""

    HIGHEST = "highest"
    LOWEST = "lowest"
    EVERY = "every"
    NEXT = "next"


class Combine(StrEnum):
    """How several places become one figure."""

    SUM = "sum"
    MEAN = "mean"
    MEDIAN = "median"
    MAX = "max"
    MIN = "min"


@dataclass(frozen=True, slots=True)
class Others:
    """`{others: highest | lowest | every | next 12, among: countries, combine: sum | mean}`."""

    rivals: Rivals
    among: Universe
    count: int | None = None  # of `next 12`
    combine: Combine | None = None


@dataclass(frozen=True, slots=True)
class TakeOfPlaces:
    """`{in: towns, take: median}`: one figure made of those of several places, each counting once."""

    among: Universe
    take: Combine


Universe = Called | Several | Everyone
Entity = Called | Several | Everyone | Others | TakeOfPlaces
