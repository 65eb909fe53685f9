"""A check as written: its kind, the keys common to all kinds, and the parts of a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.claims.grammar import Record

if TYPE_CHECKING:
    from claimcheck.claims.nodes import Written
    from claimcheck.problems import Place


class Shows(StrEnum):
    """What the speaker wants a figure to show; errors are overstated or understated by it."""

    INCREASE = "increase"
    DECREASE = "decrease"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Check:
    """One check: a kind and its parameters, which that kind declares (a subclass of `CheckParams`)."""

    kind: Written
    params: Record
    place: Place
    reading: Written | None = None  # the label inside `any-of`
    text: str = ""  # the check as compact YAML, for `show`


@dataclass(frozen=True, slots=True)
class AllOf:
    """One part that needs several checks."""

    checks: tuple[Check, ...]
    place: Place
    reading: Written | None = None


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Honest readings of one part: the one best for the speaker counts, all are printed."""

    readings: tuple[Check | AllOf, ...]
    place: Place


Part = Check | AllOf | AnyOf


def checks_in(part: Part) -> tuple[Check, ...]:
    """Every check of a part, in the order written."""
    if isinstance(part, Check):
        return (part,)
    inner = part.checks if isinstance(part, AllOf) else part.readings
    return tuple(check for item in inner for check in checks_in(item))
