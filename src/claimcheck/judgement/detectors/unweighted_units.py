"""Places counted as if they were alike: most places, and the lesser part of the people, or the other way round.

What it means: a village and a capital are one place each. What holds in most places may concern few people.

When it fires: a load-bearing `count` of places holds, a source of the claim has the `population` of every place that
answered, and the places and their people stand on two sides of a half, at least ten points apart: it holds in most
places and for the lesser part of the people, or the other way round. Always a note. It speaks of what was counted, not
of anybody's intent.

Fires: "unemployment rose in most provinces": in 7 of 10, and 31% of the people live in these seven.
Near miss: the same, and 45% live there with 54% of the places: nine points apart; 2 of 4 provinces, a half itself. Nor
where nobody has the population.

How to mend: give the share of the people beside the number of places.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.evaluation.people import people_words
from claimcheck.judgement.detector import Detector
from claimcheck.judgement.verdicts import Detected, Weight

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.evaluation.findings import Weighed
    from claimcheck.judgement.detector import Case

HOLDS = 2  # the rank from which the figures are for the claim
HALF = 0.5
APART = 0.10
PLACES = 9  # compared after rounding, so that no border is decided by a binary residue


def detect(case: Case) -> Iterator[Detected]:
    """One note for each source whose places and people differ."""
    for index, leaf in case.leaves():
        for finding in leaf.deciding:
            weighed = finding.weighed
            if weighed is not None and (finding.outcome.rank or 0) >= HOLDS and _differs(weighed):
                yield Detected(
                    "unweighted-units",
                    Weight.NOTE,
                    f"it holds in {weighed.places:.0%} of the places, and {people_words(weighed)}",
                    part=index,
                    source=finding.source,
                    suggestion=f"add that they are {weighed.people:.0%} of the people",
                    cells=tuple(key for seen in finding.observed for key in seen.cells),
                    names=(people_words(weighed),),
                )


def _differs(weighed: Weighed) -> bool:
    places, people = round(weighed.places, PLACES), round(weighed.people, PLACES)
    return (places - HALF) * (people - HALF) < 0 and round(abs(places - people), PLACES) >= APART


DETECTOR = Detector("unweighted-units", Weight.NOTE, detect)
