"""Published evaluations as evidence: each gets its level from its design, never from its journal."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from claimcheck.claims.grammar import FLAG, NUMBER, TEXT, Choice, Each, Reader, Record, Whole, key
from claimcheck.claims.nodes import Written
from claimcheck.claims.shapes import ID
from claimcheck.evaluation.effects.grades import COMPARED, Design, Grade, Level, LevelScale, level_of

_ENOUGH_BEFORE, _ENOUGH_AFTER = 8, 3  # periods from which a series has a trend of its own
_MOST_LOST = Decimal(20)  # percent of those assigned


class Assignment(StrEnum):
    """Who decided which places or people had the policy."""

    POLICY = "policy"
    RANDOM = "random"
    LOTTERY = "lottery"
    DISCONTINUITY = "discontinuity"
    INSTRUMENT = "instrument"


class Comparability(StrEnum):
    """What is said of those without the policy."""

    NONE = "none"
    ARGUED = "argued"
    MATCHED = "matched"
    TESTED = "tested"


@dataclass(frozen=True, slots=True, kw_only=True)
class Study(Record):
    """A published evaluation and its design."""

    source: Written = key(ID, required=True, doc="The id of its source.")
    assignment: Assignment = key(
        Choice(Assignment), required=True, doc="Who decided who had the policy: policy, random, lottery, …"
    )
    pre: int = key(Whole(), doc="Periods before.", default=0)
    post: int = key(Whole(), doc="Periods after.", default=0)
    treated: int = key(Whole(), doc="Places or people with the policy.", default=1)
    comparison: int = key(Whole(), doc="Places or people without it.", default=0)
    comparability: Comparability = key(
        Choice(Comparability), doc="none, argued, matched or tested.", default=Comparability.ARGUED
    )
    estimate: Decimal = key(NUMBER, required=True, doc="The effect, with its sign.")
    interval: tuple[Decimal, ...] = key(Each(NUMBER, least=2), required=True, doc="Its 95% interval: [low, high].")
    unit: Written | None = key(TEXT, doc="What the estimate is in.")
    independent: bool = key(
        FLAG, doc="true: by people who neither made nor ran the policy, from figures of their own.", default=False
    )
    checks_passed: bool = key(FLAG, doc="true: the checks of a lottery, cut-off or instrument passed.", default=False)
    attrition: Decimal = key(NUMBER, doc="Percent of those assigned who were lost.", default=Decimal(0))
    imbalance: bool = key(FLAG, doc="true: the sides differed at the start.", default=False)
    contamination: bool = key(FLAG, doc="true: some without it had it all the same.", default=False)

    def settle(self, reader: Reader) -> None:
        """An interval holds its estimate."""
        if len(self.interval) != 2 or not min(self.interval) <= self.estimate <= max(self.interval):
            ends = ", ".join(map(str, self.interval))
            message = f"the interval [{ends}] does not hold the estimate {self.estimate}"
            reader.report("CC118", message, self.place, hint="write both ends: interval: [-0.20, -0.04]")

    @property
    def sign(self) -> int:
        """Of an interval clear of 0; else 0."""
        return (min(self.interval) > 0) - (max(self.interval) < 0)


_CHOSEN_BY_NOBODY = frozenset({Assignment.LOTTERY, Assignment.DISCONTINUITY, Assignment.INSTRUMENT})


def design_of(study: Study) -> Design:
    """What kind of study it is, by what is declared of it."""
    if study.assignment is Assignment.RANDOM:
        return Design.RANDOM
    compares = study.comparison > 0 and study.comparability is not Comparability.NONE
    if study.assignment in _CHOSEN_BY_NOBODY and study.checks_passed:
        return Design.QUASI
    if compares and study.pre and study.post:
        return Design.DIFFERENCE
    if study.comparison:
        return Design.CROSS_SECTION
    return Design.SERIES if study.pre >= _ENOUGH_BEFORE and study.post >= _ENOUGH_AFTER else Design.BEFORE_AFTER


def level_of_study(study: Study, scale: LevelScale) -> Level:
    """Its level; a random trial that lost its balance counts one step less."""
    found = level_of(design_of(study), scale, study.comparison)
    if found.number == 5 and (study.attrition > _MOST_LOST or study.imbalance or study.contamination):
        lost = "random assignment, less one step for attrition over 20%, imbalance or contamination"
        return Level(4, scale, lost, "a trial in which both sides stayed alike")
    if design_of(study) is Design.CROSS_SECTION and scale is LevelScale.WWG:
        return Level(2 if study.comparability is not Comparability.NONE else 1, scale, found.rule, found.raised_by)
    return found


@dataclass(frozen=True, slots=True)
class Weighed:
    """A study with what it comes to."""

    study: Study
    level: Level  # on sms-wwg, by which is concluded
    shown: Level  # on the scale asked for

    @property
    def counts(self) -> bool:
        """It can show an effect: a comparison before and after or better, by independent people."""
        return self.level.number >= COMPARED and self.study.independent

    @property
    def grade(self) -> Grade:
        """What it carries: moderate from a comparison on, strong where nobody chose."""
        if self.level.number < COMPARED or not self.study.sign:
            return Grade.WEAK
        return Grade.STRONG if self.level.number > COMPARED else Grade.MODERATE


def weighed(studies: tuple[Study, ...], scale: LevelScale) -> tuple[Weighed, ...]:
    """Each with its level."""
    return tuple(
        Weighed(study, level_of_study(study, LevelScale.WWG), level_of_study(study, scale)) for study in studies
    )
