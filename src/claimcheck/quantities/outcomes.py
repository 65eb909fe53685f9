"""What a comparison can come to: the outcome, how exact it is, and which way the error leans."""

from __future__ import annotations

from enum import StrEnum


class Outcome(StrEnum):
    """Does the figure said hold?"""

    TRUE = "true"
    MOSTLY = "mostly"
    INEXACT = "inexact"
    FALSE = "false"
    UNDECIDABLE = "undecidable"

    @property
    def rank(self) -> int | None:
        """True 3, mostly 2, inexact 1, false 0; undecidable is no rank."""
        return {"true": 3, "mostly": 2, "inexact": 1, "false": 0}.get(self.value)

    @classmethod
    def of_rank(cls, rank: int) -> Outcome:
        """The outcome of a rank from 0 to 3."""
        return (cls.FALSE, cls.INEXACT, cls.MOSTLY, cls.TRUE)[rank]


class Slant(StrEnum):
    """Which way a figure errs."""

    OVERSTATED = "overstated"
    UNDERSTATED = "understated"


class Accuracy(StrEnum):
    """How the figure said relates to the figure measured: the accuracy axis of a verdict."""

    EXACT = "exact"
    ROUNDS = "rounds"
    TRUNCATED = "truncated"
    APPROXIMATE = "approximate"
    INEXACT = "inexact"
    WRONG = "wrong"
    UNDECIDABLE = "undecidable"


class Undecided(StrEnum):
    """Why nothing can be said."""

    PRECISION = "precision"
    NO_DATA = "no data"
    COVERAGE = "coverage"
    TOO_SHORT = "too short"
    BREAK = "not one series"
    NOT_SHOWN = "effect not shown"
    DOCUMENTS = "documents do not settle it"
    OPEN = "open question"  # the author has not answered what the check itself asks
