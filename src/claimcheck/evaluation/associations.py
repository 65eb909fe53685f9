"""How far two measures go together, and what that comes to under what was said of them.

The bands of `strength` are those of Schober, Boer and Schwarte, Correlation Coefficients: Appropriate Use and
Interpretation, Anesthesia and Analgesia 126 (2018): under 0.10 negligible, then weak, from 0.40 moderate, from 0.70
strong. They are a convention, and the finding prints the number.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.evaluation.deciding import more_pairs
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.wording import amount
from claimcheck.quantities.nouns import so_many
from claimcheck.quantities.outcomes import Outcome, Slant, Undecided
from claimcheck.stats.correlation import (
    CorrelationInterval,
    midranks,
    spearman,
    spearman_interval,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.evaluation.findings import Observed
    from claimcheck.evaluation.pairs import Pairs

LEAST = 8  # pairs: below it an interval is wider than any claim
COVERED = 0.5  # of a universe: below it, who happens to have figures may decide the sign


class Direction(StrEnum):
    """Which way two measures go together, as the sentence has it."""

    POSITIVE = "positive"
    NEGATIVE = "negative"
    NONE = "none"

    @property
    def sign(self) -> int:
        """+1, -1 or 0."""
        return {"positive": 1, "negative": -1}.get(self.value, 0)


class Strength(StrEnum):
    """How closely, as the sentence has it."""

    WEAK = "weak"
    MODERATE = "moderate"
    STRONG = "strong"


BANDS = (0.10, 0.40, 0.70)  # where weak, moderate and strong begin


@dataclass(frozen=True, slots=True)
class Association:
    """A rank correlation, its 95% interval and what it rests on."""

    rho: float
    interval: CorrelationInterval
    n: int

    @property
    def words(self) -> str:
        """The interval, for people: "between 0.25 and 0.83"."""
        return f"between {printed(self.interval.low)} and {printed(self.interval.high)}"


@dataclass(frozen=True, slots=True)
class Answer:
    """What an association comes to under what was said of it."""

    outcome: Outcome
    slant: Slant | None = None
    undecided: Undecided | None = None


def printed(correlation: float) -> str:
    """To two places, without a minus before zero."""
    return f"{round(correlation, 2) + 0.0:.2f}"


def associated(x: Sequence[float], y: Sequence[float]) -> Association:
    """The rank correlation of paired figures.

    Raises
    ------
    ValueError
        If one side is the same everywhere, or there are fewer than four pairs.

    """
    rho = spearman(x, y)
    return Association(rho, spearman_interval(rho, len(x)), len(x))


def association_of(pairs: Pairs, names: tuple[str, str]) -> Association:
    """The rank correlation of the known pairs.

    Raises
    ------
    NoAnswer
        When there are too few of them, most are missing, or one measure is the same everywhere.

    """
    observed = tuple(seen for pair in pairs.known for seen in (pair.x, pair.y))
    if len(pairs.known) < LEAST:
        have = f"{len(pairs.known)} of {pairs.size} {pairs.unit} have both figures"
        missing = f" (missing: {', '.join(pairs.missing[:LEAST])})" if pairs.missing else ""
        raise NoAnswer(
            f"{have}{missing}; a correlation needs at least {LEAST}, and more to be clear of chance",
            Undecided.TOO_SHORT,
            observed,
            decides=more_pairs(pairs, names, LEAST - len(pairs.known)),
        )
    if not pairs.over_time and len(pairs.known) < COVERED * pairs.size:
        have = f"only {len(pairs.known):,} of {so_many(pairs.size, 'places')} have both figures"
        lacking = math.ceil(COVERED * pairs.size) - len(pairs.known)
        more = more_pairs(pairs, names, lacking)
        raise NoAnswer(f"{have}; more than half are needed", Undecided.COVERAGE, observed, decides=more)
    sides = [pair.x for pair in pairs.known], [pair.y for pair in pairs.known]
    for name, side in zip(names, sides, strict=True):
        if len({seen.value.value for seen in side}) == 1:
            same = amount(side[0].value, side[0].unit)
            alike = f"'{name}' is the same in all {len(side)} {pairs.unit} ({same})"
            others = f"{pairs.unit} in which '{name}' is not {same}"
            raise NoAnswer(alike, observed=observed, decides=others)
    return associated(*(values(side) for side in sides))


def values(side: Sequence[Observed]) -> list[float]:
    """The figures as numbers."""
    return [seen.value.value for seen in side]


def judged(direction: Direction, strength: Strength | None, found: Association) -> Answer:
    """Hold an association against what was said of it.

    A direction needs the whole interval on its side of zero. Where zero lies inside, nothing is decided, unless even
    the end that is best for the speaker would make the sentence false.
    """
    if direction is Direction.NONE:
        return _none(found)
    sign = direction.sign
    low, high = sorted((sign * found.interval.low, sign * found.interval.high))
    if low > 0:
        return _sized(strength, _band(found.rho))
    if high < 0 or round(high, 2) < BANDS[0 if strength is not Strength.STRONG else 1]:
        return Answer(Outcome.FALSE, Slant.OVERSTATED if strength is not None else None)
    return Answer(Outcome.UNDECIDABLE, undecided=Undecided.PRECISION)


def _none(found: Association) -> Answer:
    """No correlation: the interval holds zero, and nothing beyond a weak one."""
    if found.interval.sign:
        return Answer(Outcome.MOSTLY if _band(found.rho) == 0 else Outcome.FALSE)
    most = max(-found.interval.low, found.interval.high)
    return Answer(Outcome.TRUE) if most < BANDS[1] else Answer(Outcome.UNDECIDABLE, undecided=Undecided.PRECISION)


def _band(rho: float) -> int:
    """0 negligible, 1 weak, 2 moderate, 3 strong; by the number as it is printed."""
    return sum(round(abs(rho), 2) >= edge for edge in BANDS)


def band_word(rho: float) -> str:
    """What a correlation of this size is called."""
    return ("negligible", *(word.value for word in Strength))[_band(rho)]


def _sized(strength: Strength | None, measured: int) -> Answer:
    if strength is None:
        return Answer(Outcome.TRUE)
    said = list(Strength).index(strength) + 1
    if measured == said:
        return Answer(Outcome.TRUE)
    if measured > said:
        return Answer(Outcome.INEXACT, Slant.UNDERSTATED)
    return Answer(Outcome.INEXACT if measured == said - 1 else Outcome.FALSE, Slant.OVERSTATED)


def across_bands(found: Association, strength: Strength | None) -> bool:
    """True when the interval reaches into another band than the number."""
    return strength is not None and len({_band(end) for end in (found.interval.low, found.interval.high)}) > 1


def steps_of(pairs: Pairs) -> Association | None:
    """The association of the changes from one period to the next; None where they are too few, or all the same."""
    sides = ([getattr(b, side).value.value - getattr(a, side).value.value for a, b in pairs.steps] for side in "xy")
    try:
        return associated(*([round(step, 9) for step in side] for side in sides))
    except ValueError:
        return None


def shares_trend_only(pairs: Pairs, found: Association) -> bool:
    """True when two series go together in their levels, and their changes do not."""
    steps = steps_of(pairs) if pairs.over_time else None
    return steps is not None and found.interval.sign != 0 and steps.interval.sign != found.interval.sign


def within_rounding(pairs: Pairs) -> list[Association]:
    """Associations that the rounding of the figures would allow, the lowest and the highest found first and last.

    Each measure in turn is moved inside its rounding against the order of the other, and with it: so that of two
    places that print alike, the one with more of the other has less, and the reverse. Empty for exact figures.
    """
    sides = [pair.x for pair in pairs.known], [pair.y for pair in pairs.known]
    found = []
    for moved, other in (sides, sides[::-1]):
        if all(seen.value.is_exact for seen in moved):
            continue
        order = midranks(values(other))
        middle = (min(order) + max(order)) / 2
        reach = [(rank - middle) / (max(order) - middle) for rank in order]
        for way in (-1, 1):
            found.append(_moved(moved, other, [way * part for part in reach]))
            found.append(_moved(moved, other, [way * ((part > 0) - (part < 0)) for part in reach]))
    return sorted((item for item in found if item is not None), key=lambda item: item.rho)


def _moved(side: Sequence[Observed], other: Sequence[Observed], parts: Sequence[float]) -> Association | None:
    """The association after every figure is moved by a part (-1 to 1) of the way to the end of its interval."""
    shifted = [
        seen.value.value
        + part * ((seen.value.high - seen.value.value) if part > 0 else (seen.value.value - seen.value.low))
        for seen, part in zip(side, parts, strict=True)
    ]
    try:
        return associated(shifted, values(other))
    except ValueError:  # the rounding allows that all are the same
        return None
