"""What a target asks for: the figures that meet it, in the unit of the words, from the base where it needs one."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.evaluation.answers import in_words_unit
from claimcheck.evaluation.changes import as_printed
from claimcheck.evaluation.scales import in_full
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.units import refuse_other_unit
from claimcheck.evaluation.wording import is_percent, is_share, number, with_unit
from claimcheck.quantities.quantity import Hedge, Quantity, Unit

if TYPE_CHECKING:
    from claimcheck.evaluation.findings import Observed
    from claimcheck.quantities.tolerance import Tolerance

UP = {Hedge.AT_LEAST, Hedge.MORE_THAN}
DOWN = {Hedge.AT_MOST, Hedge.LESS_THAN}
STRICT = {Hedge.MORE_THAN, Hedge.LESS_THAN, Hedge.MORE_THAN_PART, Hedge.MORE_THAN_MULTIPLE}
READ = {Hedge.BARE, Hedge.EXACTLY, Hedge.ABOUT, Hedge.FRACTION, Hedge.BETWEEN, Hedge.PART, Hedge.MULTIPLE} | UP | DOWN
MULTIPLES = {Hedge.MORE_THAN_PART, Hedge.MORE_THAN_MULTIPLE}


class Way(StrEnum):
    """Which way a target asks a figure to go."""

    INCREASE = "increase"
    DECREASE = "decrease"

    @property
    def sign(self) -> int:
        """+1 or -1."""
        return 1 if self is Way.INCREASE else -1


@dataclass(frozen=True, slots=True)
class Goal:
    """The figures that meet a target: from `low` to `high`, a side without a bound left open."""

    low: float | None
    high: float | None
    strict: bool  # the bound itself does not meet it
    unit: str
    shown: str  # the bound as people write it

    @property
    def aim(self) -> float:
        """The bound that a path leads to."""
        return self.low if self.low is not None else self.high if self.high is not None else 0.0

    def nearest(self, base: float) -> float:
        """The bound that a path from `base` leads to first."""
        bounds = [bound for bound in (self.low, self.high) if bound is not None]
        return min(bounds, key=lambda bound: abs(bound - base))

    def is_met(self, value: float) -> bool:
        """Does a figure meet it? Compared to twelve digits, so that no border is decided by a binary residue."""
        at = _clean(value)
        above = self.low is None or (at > _clean(self.low) if self.strict else at >= _clean(self.low))
        below = self.high is None or (at < _clean(self.high) if self.strict else at <= _clean(self.high))
        return above and below

    def short_by(self, value: float) -> float:
        """How far a figure is from meeting it, in the unit; 0 where it does, or stands on a strict bound."""
        under = self.low - value if self.low is not None else 0.0
        over = value - self.high if self.high is not None else 0.0
        return max(under, over, 0.0)


def _clean(value: float) -> Decimal:
    return Decimal(f"{value:.12g}")


def is_relative(target: Quantity, direction: Way | None) -> bool:
    """True for a target that is a change from a base: halve, reduced by 30%, or a size with a `direction`."""
    return direction is not None or target.sign != 0 or target.takes_ratio


def readable(target: Quantity) -> bool:
    """True for words that say which figures meet the target."""
    return target.hedge in READ | MULTIPLES and target.figure is not None and not target.negated


def needs_side(target: Quantity, direction: Way | None) -> bool:
    """True for a bare level: whether it is to be reached from below or from above, only a base tells."""
    return not is_relative(target, direction) and target.hedge not in UP | DOWN | {Hedge.BETWEEN}


def sign_of(target: Quantity, direction: Way | None) -> int:
    """Which way a change is asked for; 0 for a level."""
    return direction.sign if direction is not None else target.sign


def goal_of(
    target: Quantity, direction: Way | None, base: Observed | None, seen: Observed, tolerance: Tolerance | None
) -> Goal:
    """The figures that meet the target, in the unit of the measure; `seen` is any figure of it.

    Raises
    ------
    NoAnswer
        When the words need a base, or a unit, that the figures do not have.

    """
    if is_relative(target, direction):
        if base is None:
            raise NoAnswer(
                f"'{target.text}' is a change, and needs the period it is counted from: `from: 2015`",
                decides=f"`from`, the period that '{target.text}' is counted from",
            )
        goal = _from_base(target, direction, base)
    else:
        goal = _level(target, base, seen)
    slack = _slack(goal, tolerance)
    if not slack:
        return goal
    low, high = goal.low, goal.high
    return Goal(
        None if low is None else low - slack, None if high is None else high + slack, goal.strict, goal.unit, goal.shown
    )


def _level(target: Quantity, base: Observed | None, seen: Observed) -> Goal:
    """A level: at least, at most, between, or a bare figure to be reached from where the base is."""
    in_words_unit(target, seen)  # refuses a unit that the measure does not have
    times, unit = _per_measure(target, seen.unit), seen.unit
    at, shown = _value(target) * times, target.text
    if target.hedge is Hedge.BETWEEN and target.upper is not None:
        return Goal(at, float(target.upper.value) * times, False, unit, shown)
    strict = target.hedge in STRICT
    if target.hedge in UP:
        return Goal(at, None, strict, unit, shown)
    if target.hedge in DOWN:
        return Goal(None, at, strict, unit, shown)
    if base is None:
        raise NoAnswer(
            f"'{shown}' can be reached from below or from above: write at least, at most, or `from`",
            decides=f"'at least {shown}' or 'at most {shown}', or `from`, the period it is to be reached from",
        )
    start = float(as_printed(base.value))
    if start == at:
        raise NoAnswer(
            f"the base is already {shown}: write at least or at most",
            decides=f"'at least {shown}' or 'at most {shown}'",
        )
    if start < at:
        return Goal(at, None, False, unit, f"{shown} or more")
    return Goal(None, at, False, unit, f"{shown} or less")


def _per_measure(target: Quantity, unit: str) -> float:
    """What turns a figure of the words into one of the measure: half is 50 where the measure is in percent."""
    if target.takes_fraction:
        return 100.0 if is_percent(unit) else 1.0
    if target.unit is Unit.PERCENT and is_share(unit):
        return 0.01
    return 1 / in_full(target, unit)


def _from_base(target: Quantity, direction: Way | None, base: Observed) -> Goal:
    """A change: the base moved by the size said; as much or more of it meets the target."""
    refuse_other_unit(target, base.unit)
    sign = sign_of(target, direction)
    sizes = [_value(target), *([float(target.upper.value)] if target.upper is not None else [])]
    ends = sorted(_moved(base.value.value, size, sign, target, base.unit) for size in sizes)
    said = target.text if direction is None else f"{direction} by {target.text}"
    bound = with_unit(" to ".join(number(round(end, 4)) for end in ends), "%" if is_percent(base.unit) else "")
    words = f"{bound} ({said} from {base.at})"
    if len(ends) == 2:
        return Goal(ends[0], ends[1], False, base.unit, words)
    strict = target.hedge in STRICT
    if _upwards(target, sign):
        return Goal(ends[0], None, strict, base.unit, f"{'more than' if strict else 'at least'} {words}")
    return Goal(None, ends[0], strict, base.unit, f"{'less than' if strict else 'at most'} {words}")


def _upwards(target: Quantity, sign: int) -> bool:
    """Do higher figures meet it? "To rise by at most 30%" is met by less, "to at least halve" by less as well."""
    if target.takes_ratio and target.hedge in UP | DOWN:
        return target.hedge in UP
    return (sign > 0) is not (target.hedge in DOWN)


def _moved(start: float, size: float, sign: int, target: Quantity, unit: str) -> float:
    if target.takes_ratio:
        _refuse_negative(start, target)
        return start * size
    if target.unit in {Unit.PERCENT, Unit.FRACTION}:
        _refuse_negative(start, target)
        return start * (1 + sign * size / (100 if target.unit is Unit.PERCENT else 1))
    points = is_share(unit) and target.unit is Unit.POINTS
    return start + sign * size / (100 if points else in_full(target, unit))


def _refuse_negative(start: float, target: Quantity) -> None:
    if start <= 0:
        raise NoAnswer(
            f"'{target.text}' of a base that is not above zero means nothing; say it in the measure's unit",
            decides=f"the target in the unit of the measure instead of '{target.text}'",
        )


def _value(target: Quantity) -> float:
    return float(target.figure.value) if target.figure is not None else 0.0


def _slack(goal: Goal, tolerance: Tolerance | None) -> float:
    """How far the author lets the figure fall short."""
    if tolerance is None:
        return 0.0
    amount = float(tolerance.amount)
    return abs(goal.aim) * amount / 100 if tolerance.unit is Unit.PERCENT else amount
