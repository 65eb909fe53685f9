"""One figure held against another: the relation as printed, the size with its interval."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.claims.checks import Shows
from claimcheck.evaluation.changes import UNCHANGED, Sizing, absolute, refuse_negative, size_match, size_words
from claimcheck.evaluation.lengths import unequal_note
from claimcheck.evaluation.paces import pace_said
from claimcheck.evaluation.sides import LEVEL
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.units import refuse_other_unit, unit_shown
from claimcheck.evaluation.wording import change_words, is_percent, is_share, number, percent_of
from claimcheck.quantities.compare import Match, Role, as_claimed
from claimcheck.quantities.intervals import Interval, ratio, scaled
from claimcheck.quantities.outcomes import Accuracy, Outcome, Undecided
from claimcheck.quantities.quantity import Unit
from claimcheck.quantities.tolerance import Figures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Observed
    from claimcheck.evaluation.sides import SideValue
    from claimcheck.quantities.quantity import Quantity
    from claimcheck.quantities.tolerance import Tolerance


class Relation(StrEnum):
    """How A stands to B."""

    HIGHER = "higher"
    LOWER = "lower"
    EQUAL = "equal"

    @property
    def sign(self) -> int:
        """The sign of A minus B."""
        return {"higher": 1, "lower": -1}.get(self.value, 0)


@dataclass(frozen=True, slots=True)
class Answer:
    """What one pair of figures came to."""

    match: Match
    a: Observed
    b: Observed
    words: str = ""
    notes: tuple[str, ...] = ()

    @property
    def order(self) -> float:
        """False first; an open answer stands between inexact and mostly."""
        return 1.5 if self.match.outcome.rank is None else self.match.outcome.rank


def worst_of(answers: Sequence[Answer]) -> Answer:
    """What is said of every one of several holds only if it holds of each."""
    return min(answers, key=lambda answer: answer.order)


def judge(
    evidence: Evidence, one: SideValue, other: SideValue, relation: Relation | None, by: Quantity | None
) -> Answer:
    """Hold two sides together under every definition that both have; the best for the speaker counts.

    Raises
    ------
    NoAnswer
        When they have no unit in common, or what is said of them makes no sense of their figures.

    """
    uneven = unequal_note(one.length, other.length)
    if LEVEL not in {*one.by_definition, *other.by_definition} and pace_said(by, one.shown.unit) is not None:
        raise NoAnswer(
            f"'{by}' is a pace, and the whole changes are compared; leave out the time",
            decides=f"the size of the whole difference instead of '{by}'",
        )
    falls = evidence.params.shows is Shows.DECREASE and LEVEL not in {*one.by_definition, *other.by_definition}
    answers: dict[str, Answer] = {}
    refused: NoAnswer | None = None
    for name, a, b in _pairs(one, other):
        try:
            refuse_other_unit(by, a.unit)
            sizing = _sizing(a, b, falls=falls, arbitrary=one.arbitrary or other.arbitrary)
            if name == LEVEL:
                refuse_negative(sizing, by)
            answers[name] = _answer(
                evidence, sizing, relation, by, Answer(_plain(Outcome.FALSE), a, b, _words(sizing, by, a.unit))
            )
        except NoAnswer as answer:
            refused = answer
    if not answers:
        units = f"one side is in '{one.shown.unit or 'no unit'}', the other in '{other.shown.unit or 'no unit'}'"
        raise refused or NoAnswer(
            f"{units}; they cannot be compared",
            decides=f"both sides in {unit_shown(one.shown.unit)}, or both in {unit_shown(other.shown.unit)}",
        )
    best = max(answers, key=lambda name: answers[name].order)
    others = [name for name in answers if answers[name].match.outcome is not answers[best].match.outcome]
    note = (f"by {best}; by {others[0]} it is {answers[others[0]].match.outcome}",) if others else ()
    return replace(answers[best], notes=(*filter(None, [uneven]), *answers[best].notes, *note))


def _pairs(one: SideValue, other: SideValue) -> list[tuple[str, Observed, Observed]]:
    """Figures of both sides that are of one definition, or at least of one unit, both levels or both changes."""
    found = []
    for name, a in one.by_definition.items():
        for other_name, b in other.by_definition.items():
            same = name == other_name or LEVEL in {name, other_name}
            first, second = _same_units(a, b)
            if same and _alike(first.unit, second.unit):
                found.append((name, first, second))
    return found


def _percent(seen: Observed) -> Observed:
    """A fraction of one as percent, so that 0.4 and 40% can be compared."""
    return replace(seen, value=scaled(seen.value, 100), unit="%") if is_share(seen.unit) else seen


def _same_units(one: Observed, other: Observed) -> tuple[Observed, Observed]:
    """Both as percent where only one of them is a fraction of one."""
    return (one, other) if is_share(one.unit) and is_share(other.unit) else (_percent(one), _percent(other))


def _alike(one: str, other: str) -> bool:
    """One unit; of two percentages neither may say that it is of something else."""
    if is_percent(one) and is_percent(other):
        return len({percent_of(unit).casefold() for unit in (one, other)} - {""}) < 2
    return one.strip().casefold() == other.strip().casefold()


def _sizing(a: Observed, b: Observed, *, falls: bool, arbitrary: bool) -> Sizing:
    """The step from B to A; of two falls the deeper one is the higher."""
    first, second = (_negated(b.value), _negated(a.value)) if falls else (b.value, a.value)
    return Sizing.between(first, second, a.unit, arbitrary=arbitrary)


def _answer(
    evidence: Evidence, sizing: Sizing, relation: Relation | None, by: Quantity | None, wrong: Answer
) -> Answer:
    if relation is Relation.EQUAL:
        return replace(wrong, match=_equal(evidence, sizing), words=_apart_words(sizing))
    if relation is None and by is not None:
        match = _of_the_other(evidence, sizing, by)
        return replace(wrong, match=match, notes=_more_not_of(evidence, sizing, by, match))
    return _ordered(evidence, sizing, relation.sign if relation is not None else 0, by, wrong)


def _ordered(evidence: Evidence, sizing: Sizing, sign: int, by: Quantity | None, wrong: Answer) -> Answer:
    """Higher or lower, and by how much."""
    if sizing.could_turn and evidence.params.figures is Figures.WITH_ROUNDING:
        return replace(wrong, match=_plain(Outcome.UNDECIDABLE, Undecided.PRECISION))
    notes = ("rounding could turn the order",) if sizing.could_turn else ()
    if sizing.sign != sign:
        return replace(wrong, notes=notes)
    if by is None:
        return replace(wrong, match=_plain(Outcome.TRUE), notes=notes)
    match = size_match(evidence, sizing, by, sign=sign)
    if by.takes_fraction and not (match.outcome.rank or 0) and sizing.start.low > 0:
        whole = evidence.meets(by, ratio(sizing.end, sizing.start), role=Role.SIZE)
        if (whole.outcome.rank or 0) >= 2:
            notes = (*notes, f"A is {by.text} of B, which is not the same as {by.text} less: leave out `relation`")
    return replace(wrong, match=match, notes=notes)


def _of_the_other(evidence: Evidence, sizing: Sizing, by: Quantity) -> Match:
    """What A is of B: a third, 40%, twice; an amount is how far they are apart, either way."""
    relative = by.takes_fraction or by.takes_ratio or by.unit is Unit.PERCENT
    if not relative:
        return size_match(evidence, sizing, by, sign=sizing.sign)
    if sizing.percent is None:
        raise NoAnswer(
            f"'{by.text}' needs a positive figure to compare with, and a zero that means none",
            decides=f"the difference said in {unit_shown(sizing.unit)} instead of '{by.text}'",
        )
    times = ratio(sizing.end, sizing.start)
    return evidence.meets(by, times if by.takes_ratio else as_claimed(by, times), role=Role.SIZE)


def _more_not_of(evidence: Evidence, sizing: Sizing, by: Quantity, match: Match) -> tuple[str, ...]:
    """A note where "50%" is false of the other, and is how much the one is more."""
    if match.outcome is not Outcome.FALSE or not (by.takes_fraction or by.unit is Unit.PERCENT):
        return ()
    if (size_match(evidence, sizing, by, sign=sizing.sign).outcome.rank or 0) < 2:
        return ()
    more, relation = ("more", Relation.HIGHER) if sizing.sign > 0 else ("less", Relation.LOWER)
    return (f"A is {by.text} {more} than B, which is not the same as {by.text} of B: add `relation: {relation}`",)


def _equal(evidence: Evidence, sizing: Sizing) -> Match:
    """Within 2% of the smaller one, whichever side it is on; or within the tolerance stated."""
    tolerance = evidence.params.tolerance
    if sizing.sign == 0:
        return _plain(Outcome.TRUE)
    if tolerance is not None and tolerance.unit is not Unit.PERCENT:
        return _within(sizing, tolerance)
    if sizing.arbitrary:
        raise NoAnswer(
            "how close is equal cannot be said in percent here; add `tolerance` in the measure's unit",
            decides=f"`tolerance` in {unit_shown(sizing.unit)}: how far apart still counts as equal",
        )
    if sizing.start.value * sizing.end.value <= 0:  # one of them is nothing, or they lie on both sides of it
        return _plain(Outcome.FALSE)
    apart = _apart(sizing)
    if apart.percent is None:
        too_small = "the figures are too small, as printed, to say how close they are; add `tolerance`"
        raise NoAnswer(too_small, Undecided.PRECISION)
    return replace(size_match(evidence, apart, UNCHANGED, sign=0), slant=None)


def _apart(sizing: Sizing) -> Sizing:
    """The step from the smaller of two figures of one sign to the larger."""
    one, other = (_negated(end) if end.value < 0 else end for end in (sizing.start, sizing.end))
    smaller, larger = sorted((one, other), key=lambda end: end.value)
    return Sizing.between(smaller, larger, sizing.unit, arbitrary=sizing.arbitrary)


def _apart_words(sizing: Sizing) -> str:
    """How far they are apart: " (5.3% apart)", " (equal)"."""
    if sizing.sign == 0:
        return " (equal)"
    percent = _apart(sizing).percent if sizing.start.value * sizing.end.value > 0 else None
    return f" ({change_words(percent.value).removeprefix('+')} apart)" if percent is not None else ""


def _within(sizing: Sizing, tolerance: Tolerance) -> Match:
    """At most so far apart, in points or in the measure's unit."""
    factor = sizing.per_unit if tolerance.unit is Unit.POINTS else 1.0
    apart, most = absolute(scaled(sizing.difference, factor)), float(tolerance.amount)
    notes = [f"stated tolerance: {tolerance.text}"]
    if apart.low <= most < apart.high:
        notes.append("at the border")
    return replace(_plain(Outcome.TRUE if apart.value <= most else Outcome.FALSE), notes=tuple(notes))


def _plain(outcome: Outcome, undecided: Undecided | None = None) -> Match:
    accuracy = {Outcome.TRUE: Accuracy.EXACT, Outcome.FALSE: Accuracy.WRONG}.get(outcome, Accuracy.UNDECIDABLE)
    return Match(outcome, accuracy, undecided=undecided)


def _negated(value: Interval) -> Interval:
    return replace(value, value=-value.value, low=-value.high, high=-value.low)


def _words(sizing: Sizing, by: Quantity | None, unit: str) -> str:
    """How they compare: " (1.9 times, +93.2%)", " (equal)", or in the unit of the claim, " (+0.3 points)"."""
    if sizing.sign == 0:
        return " (equal)"
    size = size_words(sizing, by, unit)
    if "%" not in size or sizing.percent is None or sizing.start.value <= 0:
        return size
    times = sizing.end.value / sizing.start.value
    multiple = f"{number(round(times, 2))} times, " if times > 0 else ""
    return f" ({multiple}{size[2:]}"
