"""The figures that a claim rests on: the level claimed, both ends of a change, the subject of a comparison."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from claimcheck.claims.periods import Grain
from claimcheck.judgement.parts import check_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.evaluation.findings import Finding, Observed
    from claimcheck.judgement.verdicts import PartVerdict

# Kinds all of whose figures are claimed. Of the others (a rank has its rivals) the first figure is the subject.
ALL_CLAIMED = {"level", "change", "from-to", "threshold"}
UNSETTLED = {"P": "provisional", "E": "an estimate", "F": "a forecast", "U": "of low reliability"}
BROKEN = {"B", "D"}


def ends_of(leaf: PartVerdict) -> Iterator[tuple[Finding, Observed]]:
    """The figures that the deciding findings of a check rest on."""
    every = check_of(leaf).kind in ALL_CLAIMED
    for finding in leaf.deciding:
        for seen in finding.observed if every else finding.observed[:1]:
            yield finding, seen


def ends_on(seen: Observed) -> dt.date | None:
    """The last day that a figure speaks of, its denominator left aside; None when it has no date."""
    days = [
        key.period.last_day
        for key in seen.cells
        if key.need.measure == seen.measure and key.period.grain is not Grain.UNDATED
    ]
    return max(days, default=None)
