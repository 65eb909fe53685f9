"""A number of cases where the rate says otherwise.

What it means: a place with more people has more of everything, so a number can rise while the risk of each person
falls, and a large place can lead a list without being dangerous.

When it fires: a decided load-bearing check is about a number of things that can be counted (not money), the claim has a
source with the population, and per head the answer is another one: a change of which less than half is left is serious,
one that goes the other way critical; a rank, a comparison, a count or a line that does not hold per head (or holds only
there) is serious.

Fires: "murders rose from 3,000 to 3,100" while the population grew by 20%: per head they fell: critical.
Near miss: "murders fell by 40%" where the population hardly changed: the rate fell by as much.

How to mend: give the rate, with `per: {measure: population, times: 100000}`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.evaluation.other_readings import went_in
from claimcheck.evaluation.people import PEOPLE
from claimcheck.judgement.detector import Detector
from claimcheck.judgement.other_readings import robust_findings
from claimcheck.judgement.verdicts import Detected, Weight

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.evaluation.findings import Finding
    from claimcheck.evaluation.robustness import Reading
    from claimcheck.judgement.detector import Case

RULE = "count-not-rate"


def detect(case: Case) -> Iterator[Detected]:
    """The checks whose answer turns when the people are counted."""
    for index, _, finding, found in robust_findings(case):
        for reading in found.others:
            weight = _weight(finding, reading) if reading.dimension == "per" and PEOPLE in reading.way else None
            if weight is not None:
                yield Detected(
                    rule=RULE,
                    weight=weight,
                    message=f"{reading.way}: {reading.reason}",
                    part=index,
                    source=finding.source,
                    suggestion="give the rate beside the number",
                    cells=tuple(key for seen in finding.observed for key in seen.cells),
                )


def _weight(finding: Finding, reading: Reading) -> Weight | None:
    held = (finding.outcome.rank or 0) >= 2
    if finding.claimed_sign and not held:
        return None
    if finding.claimed_sign and reading.went * went_in(finding) < 0:
        return Weight.CRITICAL
    return Weight.SERIOUS if held is not reading.holds else None


DETECTOR = Detector(RULE, Weight.CRITICAL, detect)
