"""Where a change starts: how much of it is left from a typical period, and how to say so.

The thresholds are those that simulation found to separate honest claims from picked ones (2,000 series a cell,
lengths 8 to 120); `benchmarks/` has the runs. Points and values that may be zero or less have no ratio to test, so
their worst is serious.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.claims.periods import Grain, Span, parse_period
from claimcheck.evaluation.wording import amount, number, with_unit
from claimcheck.judgement.verdicts import Detected, Weight

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.evaluation.findings import Baseline
    from claimcheck.judgement.pairs import Change

LEAST_CHANGE = 0.02  # smaller ones are nobody's headline
LEFT_NOTE, LEFT_SERIOUS, LEFT_FEW = 2 / 3, 1 / 2, 1 / 4
FAR, VERY_FAR = 1.10, 1.25  # start over typical; the inverse for a trough
ENOUGH_EARLIER = 3
ALMOST_NOTHING = 0.10
PLACES = 9  # compared after rounding, so that no border is decided by a binary residue


@dataclass(frozen=True, slots=True)
class Side:
    """The two ways to pick a start: a peak to fall from, a trough to rise from."""

    rule: str
    sign: int
    place: str  # peak, trough
    mild: str  # high, low
    went: str  # fall, rise
    other: str


PEAK = Side("peak-baseline", -1, "a peak", "high", "fall", "rise")
TROUGH = Side("trough-baseline", 1, "a trough", "low", "rise", "fall")


def detect_side(changes: Iterable[Change], side: Side) -> list[Detected]:
    """One finding for each part that has a change with a start out of the ordinary: its worst."""
    worst: dict[int, tuple[int, float, Detected]] = {}
    for change in changes:
        weight = weigh_start(change, side)
        if weight is Weight.CLEAN:
            continue
        left = change.baseline.survival or 0.0
        found = (weight.rank, -left, _detected(change, side, weight))
        if change.part not in worst or found[:2] > worst[change.part][:2]:
            worst[change.part] = found
    return [found for _, _, found in worst.values()]


def weigh_start(change: Change, side: Side) -> Weight:
    """How much the start of a change weighs, by the table of thresholds."""
    baseline = change.baseline
    left = None if baseline.survival is None else round(baseline.survival, PLACES)
    if change.sign != side.sign or not change.moved_as_claimed or left is None or not _is_worth_it(baseline):
        return Weight.CLEAN
    if baseline.earlier == 0:  # the usual level would be made of the change itself
        return Weight.NOTE if left < LEFT_SERIOUS else Weight.CLEAN
    if baseline.centred or baseline.earlier < ENOUGH_EARLIER:
        return _by_few(left)
    if left < LEFT_SERIOUS and baseline.beyond_all:
        return _by_distance(baseline, side)
    return Weight.NOTE if left < LEFT_NOTE else Weight.CLEAN


def _by_few(left: float) -> Weight:
    if left < LEFT_FEW:
        return Weight.SERIOUS
    return Weight.NOTE if left < LEFT_SERIOUS else Weight.CLEAN


def _by_distance(baseline: Baseline, side: Side) -> Weight:
    if baseline.ratio is None:
        return Weight.SERIOUS
    far = round(baseline.ratio if side is PEAK else 1 / baseline.ratio, PLACES)
    if far >= VERY_FAR:
        return Weight.CRITICAL
    return Weight.SERIOUS if far >= FAR else Weight.NOTE


def _is_worth_it(baseline: Baseline) -> bool:
    return round(abs(baseline.size) - LEAST_CHANGE * abs(baseline.start.value.value), PLACES) > 0


# -- wording ----------------------------------------------------------------------------------------


def _detected(change: Change, side: Side, weight: Weight) -> Detected:
    baseline = change.baseline
    return Detected(
        rule=side.rule,
        weight=weight,
        message=_message(baseline, side, weight),
        part=change.part,
        source=change.finding.source,
        suggestion=_suggestion(baseline, side) if baseline.earlier else None,
        cells=tuple(key for seen in (baseline.start, baseline.end, *baseline.window) for key in seen.cells),
    )


def _message(baseline: Baseline, side: Side, weight: Weight) -> str:
    if baseline.earlier == 0:
        periods = f"{grain_word(baseline.start.at)}s"
        return f"the table starts here ({baseline.start.at}), so the start cannot be compared with earlier {periods}"
    standing = weight.rank > Weight.NOTE.rank and baseline.beyond_all
    lead = f"starts from {side.place}" if standing else f"starts {side.mild}"
    return f"{lead}: {baseline.start.at} was {_compared(baseline)}; {_left(baseline, side)}"


def _compared(baseline: Baseline) -> str:
    usual = "the usual level" if not baseline.centred else f"the usual level around {baseline.start.at}"
    if baseline.ratio is None:
        return f"{amount(baseline.start.value)}, {usual} is {_typical(baseline)}"
    if baseline.ratio >= VERY_FAR * 1.2:
        return f"{number(baseline.ratio, 1)} times {usual}"
    percent = f"{abs(baseline.ratio - 1) * 100:.0f}%"
    return f"{percent} {'above' if baseline.ratio >= 1 else 'below'} {usual}"


def _left(baseline: Baseline, side: Side) -> str:
    left = baseline.survival or 0.0
    usual = f"from a typical {grain_word(baseline.start.at)}"
    if left < -ALMOST_NOTHING:
        return f"{usual} it is no {side.went} but a {side.other}"
    if left < ALMOST_NOTHING:
        return f"{usual} almost nothing of the {side.went} is left"
    return f"{usual} about {left * 100:.0f}% of the {side.went} is left"


def _typical(baseline: Baseline) -> str:
    decimals = baseline.start.value.decimals
    return with_unit(number(baseline.typical or 0.0, decimals), baseline.start.unit)


def _suggestion(baseline: Baseline, side: Side) -> str:
    span = f"{baseline.window[0].at} to {baseline.window[-1].at}" if baseline.window else "the years around it"
    return f"say where the {side.went} starts: {span} it was usually about {_typical(baseline)}"


def grain_word(at: str) -> str:
    """What people call a period of this length: year, month, quarter, week, day; else period."""
    try:
        found = parse_period(at)
    except ValueError:
        return "period"
    if isinstance(found, Span):
        return "period"
    return "year" if found.grain is Grain.FISCAL_YEAR else str(found.grain)
