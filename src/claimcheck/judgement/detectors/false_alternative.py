"""Another honest reading of the same words does not hold.

What it means: the reading that is best for the speaker counts; a listener may well have understood another one, and
that one is wrong.

When it fires: a part is written as `any-of`, and a reading that did not count comes out false while the one that
counted does not; or a check that holds declares under `vary` another measure, filter, place or denominator in which it
does not hold (groups are for universe-shopping). A note; serious where both are changes and the figures go one way in
the one, the other way in the other: a budget that rose in pesos and fell after inflation.

Fires: "adoptions rose by two thirds" holds for six years against six and fails from the start of the term to its end.
Near miss: the other reading is off by a little (mostly), or cannot be decided.

How to mend: say in print which reading is meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.checks import Check
from claimcheck.evaluation.other_readings import CHANGES, went_in
from claimcheck.evaluation.people import PEOPLE
from claimcheck.judgement.detector import Detector
from claimcheck.judgement.other_readings import robust_findings
from claimcheck.judgement.verdicts import Detected, Weight
from claimcheck.quantities.outcomes import Outcome

DECLARED = {"measure", "per", "where", "of"}
HOLDS = 2  # the rank of mostly

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.judgement.detector import Case
    from claimcheck.judgement.verdicts import PartVerdict


def detect(case: Case) -> Iterator[Detected]:
    """One finding for each part with a reading that fails, and one for each declared way in which a check fails."""
    for index, part in case.bearing():
        if part.chosen is None or part.outcome is Outcome.FALSE:
            continue
        wrong = [item for item in part.inner if item.is_load_bearing and item.outcome is Outcome.FALSE]
        if wrong:
            reasons = "; ".join(_shown(item) for item in wrong)
            turned = any(_way(item) * _way(part.inner[part.chosen]) < 0 for item in wrong)
            yield Detected(
                "false-alternative",
                Weight.SERIOUS if turned else Weight.NOTE,
                f"another honest reading does not hold: {reasons}",
                part=index,
                suggestion="say which reading is meant",
            )

    for index, _, finding, found in robust_findings(case):
        for other in found.others if (finding.outcome.rank or 0) >= HOLDS else ():
            is_rate = other.dimension == "per" and PEOPLE in other.way  # that is count-not-rate
            if other.declared and other.dimension in DECLARED and not other.holds and not is_rate:
                turned = other.went * went_in(finding) < 0 and finding.claimed_sign != 0
                yield Detected(
                    "false-alternative",
                    Weight.SERIOUS if turned else Weight.NOTE,
                    f"another honest reading does not hold: {other.way}: {other.reason}",
                    part=index,
                    source=finding.source,
                    suggestion="say which reading is meant",
                )


def _way(reading: PartVerdict) -> int:
    """Which way the figures of a reading went; 0 where it is no single change."""
    is_change = isinstance(reading.result.part, Check) and reading.result.part.kind in CHANGES
    return next((went_in(finding) for finding in reading.deciding if is_change), 0)


def _shown(reading: PartVerdict) -> str:
    label = getattr(reading.result.part, "reading", None)
    return f"{label}: {reading.reason}" if label else reading.reason


DETECTOR = Detector("false-alternative", Weight.SERIOUS, detect)
