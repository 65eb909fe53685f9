"""First in one group, not in the others.

What it means: a place can be the worst of a region and ordinary in the next wider one. Which group is named can choose
the answer.

When it fires: a decided load-bearing check that holds was asked among a group, its author declares other groups that
the words may mean (`vary: {among: [...]}`), and in at least half of those that could be answered it does not hold.
Serious.

Fires: "the most violent country" among the seven of Central America, and third among all of Latin America.
Near miss: first in its region and first in the world.

How to mend: name the group in the sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.judgement.detector import Detector
from claimcheck.judgement.other_readings import robust_findings
from claimcheck.judgement.verdicts import Detected, Weight

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.judgement.detector import Case

RULE = "universe-shopping"


def detect(case: Case) -> Iterator[Detected]:
    """The checks that hold among the group named, and not among most of the others."""
    for index, _, finding, found in robust_findings(case):
        groups = [reading for reading in found.others if reading.dimension == "among"]
        against = [reading for reading in groups if not reading.holds]
        if (finding.outcome.rank or 0) >= 2 and against and len(against) * 2 >= len(groups):
            yield Detected(
                rule=RULE,
                weight=Weight.SERIOUS,
                message=f"{against[0].way}: {against[0].reason}",
                part=index,
                source=finding.source,
                suggestion="name the group in the sentence",
                cells=tuple(key for seen in finding.observed for key in seen.cells),
            )


DETECTOR = Detector(RULE, Weight.SERIOUS, detect)
