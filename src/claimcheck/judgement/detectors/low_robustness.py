"""Few other readings say the same.

What it means: the figures are right for the times, the source and the group that were chosen, and change or vanish
when one of these is chosen a little differently. It speaks of the reading, not of anybody's intent.

When it fires: K-half is the weight of the other natural readings that keep the direction and at least half of the
claimed effect (of a rank, a record, a comparison: in which the same still holds), as a part of the weight of all other
readings. Under 50% it is a note, under 25% serious; it is never critical. With fewer than five other readings nothing
is said. Where the sentence itself also tells the opposite move of the same figures ("rose until 2016 and then fell"),
it is at most a note, for then the reader has been told; so it is where the claim goes from the start to the end of a
period that the book names, such as a term of office, for then nobody picked the window.

Fires: "fell from 103 in 2015 to 60 in 2017" in the series 71, 64.5, 70, 41.5, 40, 61.5, 103, 81, 60, 51: of 23 other
readings 5 keep half of the fall, 23% by weight: serious.
Near miss: "rose from 40 to 60" in the series 30, 33, 37, 40, 44, 50, 55, 60, 66: every other reading rises as well.

How to mend: say what holds for most readings; `claimcheck show` has them, and a sentence that can safely be printed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.judgement.detector import Detector
from claimcheck.judgement.other_readings import FRAGILE, robust_findings
from claimcheck.judgement.parts import params_of
from claimcheck.judgement.verdicts import Detected, Weight

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.evaluation.robustness import Robustness
    from claimcheck.judgement.detector import Case
    from claimcheck.judgement.verdicts import PartVerdict

RULE = "low-robustness"
FEW = 0.5


def detect(case: Case) -> Iterator[Detected]:
    """One finding for each part: its least robust one."""
    told: list[tuple[float, Detected]] = []
    for index, leaf, finding, found in robust_findings(case):
        k_half = found.measures.k_half if found.measures is not None else None
        if k_half is None or k_half >= FEW:
            continue
        is_fragile = k_half < FRAGILE and not found.is_term and not _is_told(case, leaf)
        weight = Weight.SERIOUS if is_fragile else Weight.NOTE
        cells = tuple(key for seen in finding.observed for key in seen.cells)
        detected = Detected(RULE, weight, _message(found, k_half), index, finding.source, _suggestion(found), cells)
        told.append((k_half, detected))
    ordered = sorted(told, key=lambda item: -item[0])
    yield from {detected.part: detected for _, detected in ordered}.values()  # of each part the last, its least


def _message(found: Robustness, k_half: float) -> str:
    measures = found.measures
    holding, others = (measures.holding, measures.others) if measures is not None else (0, 0)
    what = "at least half of the change is left" if found.is_window else "the same holds"
    return f"in {holding} of {others} other natural readings {what} ({k_half:.0%} by weight)"


def _suggestion(found: Robustness) -> str | None:
    told = (f"print the other reading beside it: {reading.reason}" for reading in found.rebuttals)
    return next(told, None)


def _is_told(case: Case, leaf: PartVerdict) -> bool:
    """Another check that bears on the verdict goes the other way in the same figures."""
    mine, sign = params_of(leaf), _sign(leaf)
    return any(
        _sign(other) == -sign and (params_of(other).measure, params_of(other).of) == (mine.measure, mine.of)
        for _, other in case.leaves()
        if sign and other is not leaf and other.is_decided
    )


def _sign(leaf: PartVerdict) -> int:
    return next((finding.claimed_sign for finding in leaf.deciding), 0)


DETECTOR = Detector(RULE, Weight.SERIOUS, detect)
