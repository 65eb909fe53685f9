"""What the grid of windows is made of: series, the claim's own reading, single readings, and sums over them."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import fmean

SIGMA_GAP = 3.0  # steps of the length; the end has a sigma of one
NATURAL_GAPS = (5, 10)
NATURAL = math.e
CLIP = 2.0  # of SR in the printed measures
RESIDUE = 1e-12  # of binary arithmetic: no reading is weaker by so little
HALF = -0.5 - RESIDUE  # SR of a reading that keeps half of the effect: 0.1 of 0.2, whatever binary makes of them
FEWEST_FITTED = 3  # figures under a line
WAYS: dict[str, Callable[[Sequence[float]], float]] = {
    "sum": math.fsum,
    "mean": fmean,
    "max": max,
    "min": min,
    "first": lambda values: values[0],
    "last": lambda values: values[-1],
}


@dataclass(frozen=True, slots=True)
class Course:
    """What can be a start and an end, in one series.

    starts, ends: one figure a position, of the stretch that begins there; NaN where it is not known.
    natural: positions that people would start from by themselves (a term of office, the policy); same shape.
    fitted: the change of a window is that of a straight line through all its figures, not that of its ends.
    start_width, end_width: periods that a figure is made of; a start must be over before its end begins.
    weight: of the whole series: 1 for an official alternative, 0.5 for a secondary one.
    """

    starts: Sequence[float]
    ends: Sequence[float]
    natural: Sequence[bool]
    start_width: int = 1
    end_width: int = 1
    weight: float = 1.0
    fitted: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """The claim's own reading, and how far its ends may move.

    start, end: positions in the course it was read from.
    sign: of the claimed change; 0 says "unchanged".
    effect: e0 of that reading; of "unchanged" the margin within which nothing has changed.
    log: effects are ln(end/start), else differences.
    step: periods in one step: a season where the ends share its phase, else 1.
    reach: steps that the end may move either way.
    begins, ends: the only positions to try, where somebody declared them.
    """

    start: int
    end: int
    sign: int
    effect: float
    log: bool
    step: int = 1
    reach: int = 1
    begins: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Window:
    """One reading: where it starts and ends, how natural it is (not normalised), its effect, and its strength SR."""

    start: int
    end: int
    weight: float
    effect: float
    strength: float
    course: int = 0


@dataclass(frozen=True, slots=True)
class Sums:
    """What the measures are made of, added up over readings; sums of several courses add up."""

    readings: int = 0
    unavailable: int = 0
    weaker: int = 0
    holding: int = 0  # other readings that keep the direction and half of the effect
    others: int = 0
    same_way: int = 0  # readings that keep the direction, the claim's own included
    weight: float = 0.0
    strength: float = 0.0  # Σ w·SR
    shortfall: float = 0.0  # Σ w·min(0, SR)²
    direction: float = 0.0  # Σ w·[SR > -1]
    other_weight: float = 0.0
    holding_weight: float = 0.0

    def __add__(self, other: Sums) -> Sums:
        """The sums of both."""
        mine, theirs = (tuple(getattr(item, name) for name in Sums.__slots__) for item in (self, other))
        return Sums(*(one + two for one, two in zip(mine, theirs, strict=True)))


def effect_of(start: float, end: float, *, log: bool) -> float:
    """ln(end/start), or the difference.

    Raises
    ------
    ValueError
        If `log` is asked for and a value is not above zero.

    """
    if not log:
        return end - start
    if min(start, end) <= 0:
        raise ValueError("relative changes need values above zero")
    return math.log(end / start)


def strength_of(effect: float, asked: Asked) -> float:
    """SR of one effect: (e - e0) / |e0| in the claimed direction; of "unchanged" minus its part of the margin."""
    if asked.sign == 0:
        return -abs(effect) / asked.effect
    strength = effect * (asked.sign / abs(asked.effect)) - 1.0
    return 0.0 if abs(strength) < RESIDUE else strength


def rolling(values: Sequence[float], width: int, how: str) -> list[float]:
    """The sum, mean, max, min, first or last of every stretch of `width` periods, by its first position.

    NaN where the stretch is not whole or has a gap; as long as `values`.

    Raises
    ------
    ValueError
        If `how` is none of these, or `width` is below one.

    """
    if width < 1:
        raise ValueError(f"a stretch has at least one period, not {width}")
    if how not in WAYS:
        raise ValueError(f"'{how}' is no way to add up periods; known are {', '.join(WAYS)}")
    if width == 1:
        return list(values)
    made, way = [math.nan] * len(values), WAYS[how]
    whole = 0  # periods without a gap, up to and with this one
    for last, value in enumerate(values):
        whole = 0 if math.isnan(value) else whole + 1
        if whole >= width:
            made[last - width + 1] = way(values[last - width + 1 : last + 1])
    return made
