"""The other readings that the decided checks of a claim have: what the detectors of robustness look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.judgement.baselines import PEAK, TROUGH, weigh_start
from claimcheck.judgement.pairs import Change
from claimcheck.judgement.verdicts import Weight

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.evaluation.findings import Finding
    from claimcheck.evaluation.robustness import Reading, Robustness
    from claimcheck.judgement.detector import Case
    from claimcheck.judgement.verdicts import PartVerdict

GONE = -1.0  # SR of a reading in which nothing is left of the effect, or the other way round
FRAGILE = 0.25  # K-half below it is serious


def robust_findings(case: Case) -> Iterator[tuple[int, PartVerdict, Finding, Robustness]]:
    """Every deciding finding of a load-bearing check that has other readings, with the index of its part."""
    for index, leaf in case.leaves():
        for finding in leaf.deciding if leaf.is_decided else ():
            found = finding.robustness.get() if finding.robustness is not None else None
            if found is not None:
                yield index, leaf, finding, found
    for change in case.changes:  # two levels that make a change
        later = change.baseline.robustness if change.moved_as_claimed else None
        found = later.get() if later is not None else None
        if found is not None:
            leaf = next(leaf for index, leaf in case.leaves() if index == change.part)
            yield change.part, leaf, change.finding, found


def strongest(found: Robustness) -> Reading | None:
    """The rebuttal to print: the most natural one in which nothing is left of the effect, else the most natural."""
    gone = (reading for reading in found.rebuttals if reading.strength <= GONE)
    return next(gone, next(iter(found.rebuttals), None))


def picked_start(reading: Reading, finding: Finding) -> tuple[Weight, str]:
    """How much the start of a rebuttal weighs itself, and which start it is: "a peak", "a trough"."""
    if reading.baseline is None:
        return Weight.CLEAN, ""
    change = Change(0, finding, reading.baseline, reading.sign)
    weighed = ((weigh_start(change, side), side.place) for side in (PEAK, TROUGH))
    return max(weighed, key=lambda item: item[0].rank)


def is_fragile(reading: Reading) -> bool:
    """Its own K-half is below a quarter."""
    k_half = reading.measures.k_half if reading.measures is not None else None
    return k_half is not None and k_half < FRAGILE
