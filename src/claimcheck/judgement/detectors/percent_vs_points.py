"""Percent or percentage points? Of a share that went from 10% to 15% one says 50%, the other 5.

What it means: a share that rises by half rises by five points. Whoever hears one and thinks of the other gets the size
wrong by a multiple.

When it fires: a load-bearing `change` or `compare` says a size of a measure that is itself in percent or a share, and
only the other reading fits: percent was said and only points fit, or points were said and only percent fits. Serious.
Also, as a note, when percent was said and only percent fits, with neither the two levels nor the points in the
sentence: right, and easily heard as points. Where both readings fit, or none does, nothing. It speaks of how the
figure reads, not of anybody's intent.

Fires: "unemployment fell by 5 percent" from 15% to 10%: serious. "fell by a third (33%)": a note.
Near miss: "fell by 33 percent, from 15% to 10%": the sentence gives both levels.

How to mend: write "percentage points" for a difference of two percentages; give both levels.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.evaluation.slips import AS_POINTS, slip_in
from claimcheck.evaluation.wording import amount, is_percent, is_share, number
from claimcheck.judgement.detector import Detector
from claimcheck.judgement.parts import check_of
from claimcheck.judgement.verdicts import Detected, Weight
from claimcheck.quantities.compare import Role, meets
from claimcheck.quantities.intervals import difference, exact
from claimcheck.quantities.passages import About
from claimcheck.quantities.quantity import Quantity, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.evaluation.findings import Finding
    from claimcheck.judgement.detector import Case
    from claimcheck.judgement.verdicts import PartVerdict

RULE = "percent-vs-points"
KINDS = {"change", "compare"}
OF_SHARES = {Unit.PERCENT, Unit.POINTS}
ENDS = 2
HOLDS = 2  # the rank from which the figures are for the claim


def detect(case: Case) -> Iterator[Detected]:
    """One finding for each check whose size reads two ways."""
    for index, leaf in case.leaves():
        if check_of(leaf).kind not in KINDS or not leaf.is_decided:
            continue
        for finding in leaf.deciding:
            found = _slipped(index, finding) or _easily_misheard(index, leaf, finding, case)
            if found is not None:
                yield found
                break


def _slipped(index: int, finding: Finding) -> Detected | None:
    slip = slip_in(finding.notes)
    if slip is None:
        return None
    as_points = slip.startswith(AS_POINTS)
    right, wrong = ("percentage points", "percent") if as_points else ("percent", "percentage points")
    message = f"what was said in {wrong} fits only as {right}"
    return _detected(index, finding, Weight.SERIOUS, message, f"write {right}, and give both levels")


def _easily_misheard(index: int, leaf: PartVerdict, finding: Finding, case: Case) -> Detected | None:
    by = getattr(check_of(leaf).params, "by", None)
    if not isinstance(by, Quantity) or by.unit is not Unit.PERCENT or by.takes_change or _says_more(case):
        return None
    ends = finding.observed
    if (
        (finding.outcome.rank or 0) < HOLDS
        or len(ends) != ENDS
        or not (is_percent(ends[0].unit) or is_share(ends[0].unit))
    ):
        return None
    step = difference(ends[1].value, ends[0].value).value * (100 if is_share(ends[0].unit) else 1)
    apart = exact(abs(step))
    if (meets(replace(by, unit=Unit.POINTS), apart, role=Role.SIZE).outcome.rank or 0) >= HOLDS:
        return None
    levels = " and ".join(amount(seen.value, seen.unit) for seen in ends)
    message = f"'{by.text}' of a share is easily heard as points: {levels} are {number(apart.value, 1)} points apart"
    return _detected(index, finding, Weight.NOTE, message, "give both levels")


def _says_more(case: Case) -> bool:
    """Another percentage or points stand in the sentence: a level, or the difference."""
    figures = [item.passage for item in case.sentence.covered if item.passage.about is About.FIGURE]
    shares = [passage for passage in figures if any(said.unit in OF_SHARES for said in passage.quantities)]
    return len(shares) > 1


def _detected(index: int, finding: Finding, weight: Weight, message: str, suggestion: str) -> Detected:
    return Detected(
        RULE,
        weight,
        message,
        part=index,
        source=finding.source,
        suggestion=suggestion,
        cells=tuple(key for seen in finding.observed for key in seen.cells),
        names=tuple(filter(None, [slip_in(finding.notes)])),
    )


DETECTOR = Detector(RULE, Weight.SERIOUS, detect)
