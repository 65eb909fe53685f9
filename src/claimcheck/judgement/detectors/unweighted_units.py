"""Places counted as if they were alike: most places and the lesser part of the people, or a mean of large and small.

What it means: a village and a capital are one place each. What holds in most places may concern few people, and the
mean of the rates of all places is nobody's rate.

When it fires: a source of the claim has the `population` of every place that counts, and
- a load-bearing `count` of places holds, and the places and their people stand on two sides of a half, at least ten
  points apart: it holds in most places and for the lesser part of the people, or the other way round; or
- a load-bearing check of a rate of several places holds (`take: mean`, or `over-entities: mean`), and their mean by
  people is more than 10% higher or lower than the mean in which each place counts once.
Always a note. It speaks of what was counted, not of anybody's intent.

Fires: "unemployment rose in most provinces": in 7 of 10, and 31% of the people live in these seven.
Near miss: the same, and 45% live there with 54% of the places: nine points apart; 2 of 4 provinces, a half itself. Nor
where nobody has the population.

How to mend: give the share of the people beside the number of places; weigh the mean, or call it one of places.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.evaluation.people import people_words
from claimcheck.evaluation.wording import amount, number, with_unit
from claimcheck.judgement.detector import Detector
from claimcheck.judgement.verdicts import Detected, Weight

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.evaluation.findings import Finding, Weighed
    from claimcheck.judgement.detector import Case

HOLDS = 2  # the rank from which the figures are for the claim
HALF = 0.5
APART = 0.10
PLACES = 9  # compared after rounding, so that no border is decided by a binary residue


def detect(case: Case) -> Iterator[Detected]:
    """One note for each source whose places and people differ."""
    for index, leaf in case.leaves():
        for finding in leaf.deciding:
            told = _told(finding) if (finding.outcome.rank or 0) >= HOLDS else None
            if told is not None:
                yield Detected(
                    "unweighted-units",
                    Weight.NOTE,
                    told[0],
                    part=index,
                    source=finding.source,
                    suggestion=told[1],
                    cells=tuple(key for seen in finding.observed for key in seen.cells),
                    names=(people_words(finding.weighed),) if finding.weighed is not None else (),
                )


def _told(finding: Finding) -> tuple[str, str] | None:
    """What differs, and what to write; None where nothing does."""
    weighed = finding.weighed
    if weighed is not None:
        message = f"it holds in {weighed.places:.0%} of the places, and {people_words(weighed)}"
        return (message, f"add that they are {weighed.people:.0%} of the people") if _differs(weighed) else None
    mean = finding.by_people.get() if finding.by_people is not None else None
    if mean is None or not _is_apart(finding.observed[-1].value.value, mean):
        return None
    seen = finding.observed[-1]
    shown = with_unit(number(mean, seen.value.decimals if seen.value.decimals is not None else 1), seen.unit)
    return (
        f"each place counts once in {amount(seen.value, seen.unit)} ({seen.at}); by their people it is {shown}",
        f"say that it is a mean of places, or write {shown}",
    )


def _is_apart(plain: float, mean: float) -> bool:
    return round(abs(mean - plain) - APART * abs(plain), PLACES) > 0


def _differs(weighed: Weighed) -> bool:
    places, people = round(weighed.places, PLACES), round(weighed.people, PLACES)
    return (places - HALF) * (people - HALF) < 0 and round(abs(places - people), PLACES) >= APART


DETECTOR = Detector("unweighted-units", Weight.NOTE, detect)
