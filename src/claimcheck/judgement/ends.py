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

# Kinds all of whose figures are claimed: a run holds in each of its periods, a correlation rests on every pair.
ALL_CLAIMED = {"level", "change", "from-to", "threshold", "run", "target", "survey", "correlation"}
CLAIMED = {"trend": 2}  # its last figure and its first. Of the others (a rank has its rivals) the first is the subject.
UNSETTLED = {"P": "provisional", "E": "an estimate", "F": "a forecast", "U": "of low reliability"}
SEVERAL = {"P": "provisional", "E": "estimates", "F": "forecasts", "U": "of low reliability"}
BROKEN = {"B", "D"}


def ends_of(leaf: PartVerdict) -> Iterator[tuple[Finding, Observed]]:
    """The figures that the deciding findings of a check rest on."""
    for finding in leaf.deciding:
        for seen in claimed_in(leaf, finding):
            yield finding, seen


def claimed_in(leaf: PartVerdict, finding: Finding) -> tuple[Observed, ...]:
    """The figures of a finding that the claim rests on."""
    kind = check_of(leaf).kind
    if kind in ALL_CLAIMED or (kind == "exists" and _needs_all(leaf, finding)):
        return finding.observed
    return finding.observed[: CLAIMED.get(kind, 1)]


def _needs_all(leaf: PartVerdict, finding: Finding) -> bool:
    """That there was none rests on every figure; that there was one on the first that settles it."""
    expected = getattr(check_of(leaf).params, "expected", None)
    held = (finding.outcome.rank or 0) >= 2
    return expected is not None and held is (expected == "none")


def ends_on(seen: Observed) -> dt.date | None:
    """The last day that a figure speaks of, its denominator left aside; None when it has no date."""
    days = [
        key.period.last_day
        for key in seen.cells
        if key.need.measure == seen.measure and key.period.grain is not Grain.UNDATED
    ]
    return max(days, default=None)
