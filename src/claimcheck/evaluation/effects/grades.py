"""How much a piece of evidence can carry: grades, and levels on two named scales.

The scales disagree on the same design, so a level is never told without the name of its scale. `sms-wwg` is the
Maryland scale as the What Works Centre for Local Economic Growth uses it (Guide to scoring evidence using the Maryland
Scientific Methods Scale, 2016); `sms-1997` is that of Sherman and others (Preventing Crime, 1997). What is concluded
goes by the first; the second may be asked for, and changes no verdict.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

COMPARED = 3  # the level on sms-wwg from which an effect can be shown


class Grade(StrEnum):
    """How strongly one piece of evidence speaks."""

    NONE = "none"
    WEAK = "weak"
    SUGGESTIVE = "suggestive"
    MODERATE = "moderate"
    STRONG = "strong"

    @property
    def rank(self) -> int:
        """0 for none to 4 for strong."""
        return list(Grade).index(self)

    def lowered(self, steps: int) -> Grade:
        """So many steps down, not below weak: what was tested remains tested."""
        return list(Grade)[max(min(self.rank, 1), self.rank - steps)]


class LevelScale(StrEnum):
    """The scales of evidence, by name."""

    WWG = "sms-wwg"
    MARYLAND = "sms-1997"


class Design(StrEnum):
    """What was done with the figures, the weakest first."""

    BEFORE_AFTER = "before and after"
    CROSS_SECTION = "places with and without, at one time"
    RATE_RATIO = "exact rate ratio"
    SERIES = "interrupted time series"
    COUNTS = "interrupted time series of counts"
    DIFFERENCE = "difference-in-differences"
    STAGGERED = "difference-in-differences with several starts"
    SYNTHETIC = "synthetic control"
    QUASI = "instrument, discontinuity or lottery"
    RANDOM = "random assignment"


@dataclass(frozen=True, slots=True)
class Level:
    """A level on a named scale, the rule that gave it, and the one change that would raise it."""

    number: int
    scale: LevelScale
    rule: str
    raised_by: str

    @property
    def words(self) -> str:
        """For people: "level 2 of 5 on sms-wwg"."""
        return f"level {self.number} of 5 on {self.scale.value}"


_PLACES = "the same figures for places without the policy, before and after (`compare`)"
_LOTTERY = "assignment that nobody chose: a lottery, a cut-off or an instrument, with its checks passed"
_RANDOM = "random assignment"
_NOTHING = "nothing: it is the highest"

# design → on sms-wwg, on sms-1997 (with one comparable place, with many), the rule, what would raise it
_RULES: dict[Design, tuple[int, tuple[int, int], str, str]] = {
    Design.BEFORE_AFTER: (1, (2, 2), "before and after, without a comparison", _PLACES),
    Design.CROSS_SECTION: (1, (1, 1), "with and without the policy at one time", "figures from before the policy"),
    Design.RATE_RATIO: (1, (2, 2), "two periods, without a comparison", _PLACES),
    Design.SERIES: (2, (2, 2), "a series with its own trend, without a comparison", _PLACES),
    Design.COUNTS: (2, (2, 2), "a series with its own trend, without a comparison", _PLACES),
    Design.DIFFERENCE: (3, (3, 4), "a comparison group, before and after", _LOTTERY),
    Design.STAGGERED: (3, (3, 4), "a comparison group, before and after", _LOTTERY),
    Design.SYNTHETIC: (3, (3, 4), "a mix of places without the policy, before and after", _LOTTERY),
    Design.QUASI: (4, (4, 4), "an assignment that nobody chose, its checks passed", _RANDOM),
    Design.RANDOM: (5, (5, 5), "random assignment", _NOTHING),
}


def level_of(design: Design, scale: LevelScale, comparisons: int = 0) -> Level:
    """The level of a design. comparisons: places without the policy; the scale of 1997 tells one from many."""
    modern, (one, many), rule, raised_by = _RULES[design]
    number = modern if scale is LevelScale.WWG else many if comparisons > 1 else one
    return Level(number, scale, rule, raised_by)


def cap_of_level(number: int) -> Grade:
    """The best grade of a level on sms-wwg: below a comparison before and after nothing more than a hint."""
    return Grade.WEAK if number <= 1 else Grade.SUGGESTIVE if number < COMPARED else Grade.STRONG


def grade_of_p(p: float | None) -> Grade:
    """Strong below 0.01, moderate below 0.05."""
    if p is None or p >= 0.05:
        return Grade.WEAK
    return Grade.STRONG if p < 0.01 else Grade.MODERATE


def lowest(grades: list[Grade]) -> Grade:
    """The lowest of several; none without any."""
    return min(grades, key=lambda grade: grade.rank, default=Grade.NONE)
