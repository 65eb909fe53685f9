"""What one design made of the figures: the estimate, how sure it is, and everything that speaks against it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.evaluation.effects.grades import (
    Design,
    Grade,
    Level,
    LevelScale,
    cap_of_level,
    grade_of_p,
    level_of,
    lowest,
)

if TYPE_CHECKING:
    from claimcheck.claims.periods import Period


@dataclass(frozen=True, slots=True)
class Estimated:
    """A number with its 95% interval and two-sided p, as far as the design gives them."""

    value: float
    low: float | None = None
    high: float | None = None
    p: float | None = None

    @property
    def sign(self) -> int:
        """+1, -1 or 0."""
        return (self.value > 0) - (self.value < 0)

    @property
    def clear_of_zero(self) -> bool:
        """Zero lies outside the interval; without one, p below 0.05 decides."""
        if self.low is None or self.high is None:
            return self.p is not None and self.p < 0.05
        return (self.low > 0 or self.high < 0) and (self.p is None or self.p < 0.05)


@dataclass(frozen=True, slots=True)
class Specified:
    """One way to ask the same: its name, and what it gives; in a unit of its own where one is named."""

    name: str
    found: Estimated
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Limit:
    """A cap on the grade, with its reason."""

    grade: Grade
    reason: str


@dataclass(frozen=True, slots=True)
class Veto:
    """A reason that lowers the grade by one step: which rule, and what was found."""

    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Without:
    """What the figure would have been in one period without the policy, in the measure's unit."""

    period: Period
    value: float
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Ranked:
    """Placebos: the place of the treated unit among all units, 1 the largest."""

    name: str
    ratio_rank: int
    signed_rank: int
    units: int


@dataclass(frozen=True, slots=True)
class Result:
    """One design on one panel. Without `found` nothing was tested, and `untested` says why.

    unit: of the estimate, where it is not the measure's own. percent: the estimate as part of what would have been.
    """

    design: Design
    found: Estimated | None = None
    unit: str = ""
    percent: Estimated | None = None
    specifications: tuple[Specified, ...] = ()
    without: tuple[Without, ...] = ()
    weights: tuple[tuple[str, float], ...] = ()
    ranks: tuple[Ranked, ...] = ()
    limits: tuple[Limit, ...] = ()
    vetoes: tuple[Veto, ...] = ()
    facts: tuple[str, ...] = ()  # what else a reader may want to know, in words
    untested: str = ""
    raised_by: str = ""  # what would allow the test, or more of it
    comparisons: int = 0  # places without the policy

    @property
    def is_tested(self) -> bool:
        """There is an estimate."""
        return self.found is not None

    @property
    def p(self) -> float | None:
        """The p that rules: the worst of all specifications."""
        known = [item.found.p for item in self.specifications if item.found.p is not None]
        own = [self.found.p] if self.found is not None and self.found.p is not None else []
        return max((*known, *own), default=None)

    @property
    def grade(self) -> Grade:
        """The lowest of the level's cap, the grade of p and the caps of the data; each veto takes one step off it."""
        if self.found is None:
            return Grade.NONE
        capped = [cap_of_level(self.level(LevelScale.WWG).number), grade_of_p(self.p)]
        return lowest([*capped, *(limit.grade for limit in self.limits)]).lowered(len(self.vetoes))

    def level(self, scale: LevelScale) -> Level:
        """Its level on a named scale."""
        return level_of(self.design, scale, self.comparisons)
