"""A first place among those who have figures, while one without a figure may well be ahead.

What it means: a rank, a record or "more than any other" is true of the places that are known. It may be that the one
to beat has not published yet.

When it fires: a load-bearing rank, record or comparison with others holds, and somebody of the group has no figure for
the time who could come before: whose last known figure would (or its first one after); of rates and changes, which
have no last figure, any missing place; of periods, any missing one inside the span. Places whose last figure would
stand behind are left alone. Always a note. It speaks of what is known, not of anybody's intent.

Fires: "the highest rate of the region in 2017", while the country that led in 2016 has no figure for 2017.
Near miss: the same, while a country without a figure had half of that rate the year before.

How to mend: say "of those with figures", or attach a source that has the missing ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.evaluation.wording import listed
from claimcheck.judgement.detector import Detector
from claimcheck.judgement.verdicts import Detected, Weight

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.judgement.detector import Case

HOLDS = 2  # the rank from which the figures are for the claim
FEW = 3


def detect(case: Case) -> Iterator[Detected]:
    """One note for each check, by the first of its sources that lacks somebody."""
    for index, leaf in case.leaves():
        if leaf.outcome is None or (leaf.outcome.rank or 0) < HOLDS:
            continue
        finding = next((item for item in leaf.deciding if item.rivals), None)
        if finding is not None:
            yield Detected(
                "missing-rivals",
                Weight.NOTE,
                _message(finding.rivals),
                part=index,
                source=finding.source,
                suggestion='say "of those with figures", or attach a source that has the missing ones',
                cells=tuple(key for seen in finding.observed[:1] for key in seen.cells),
                names=finding.rivals[:FEW],
            )


def _message(rivals: Sequence[str]) -> str:
    if any(" has no figure for " in rival for rival in rivals):
        more = f"; and {len(rivals) - FEW} more" if len(rivals) > FEW else ""
        return f"who is missing could be ahead: {'; '.join(rivals[:FEW])}{more}"
    return f"who is missing could be ahead: no figure for {listed(rivals, FEW)}"


DETECTOR = Detector("missing-rivals", Weight.NOTE, detect)
