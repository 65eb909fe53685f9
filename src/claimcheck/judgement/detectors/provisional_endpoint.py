"""A figure that was not settled: provisional, estimated, a forecast, unreliable, or of a period still running.

What it means: the number may still change, so the claim may. A year that was not over when somebody spoke of it can
only be known in part.

When it fires: the level claimed, an end of a change, or the subject of a comparison carries the status P, E, F or U
in the source that decided; or its period ends after the day on which the claim was said. Always a note.

Fires: "homicides fell to 60 in 2017", said in July 2017.
Near miss: the same, said in January 2018; or a provisional figure for a rival in a ranking.

How to mend: say "so far" or "by preliminary figures", or wait for the final ones.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from claimcheck.judgement.detector import Detector
from claimcheck.judgement.ends import UNSETTLED, ends_of, ends_on
from claimcheck.judgement.verdicts import Detected, Weight
from claimcheck.judgement.witnesses import witness

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.evaluation.findings import Observed
    from claimcheck.judgement.detector import Case


def detect(case: Case) -> Iterator[Detected]:
    """One note for each figure and reason, however many sources and checks share it."""
    said = case.claim.said
    day = said.on.day if said is not None and said.on is not None else None
    told: set[str] = set()
    for index, leaf in case.leaves():
        for finding, seen in ends_of(leaf):
            title = witness(finding.source, case.witnesses).title
            for message in _reasons(seen, title, day):
                if message not in told:
                    told.add(message)
                    yield Detected(
                        "provisional-endpoint",
                        Weight.NOTE,
                        message,
                        part=index,
                        source=finding.source,
                        suggestion='say "so far", or wait for the final figure',
                        cells=seen.cells,
                    )


def _reasons(seen: Observed, title: str, said: dt.date | None) -> Iterator[str]:
    if seen.status in UNSETTLED:
        where = f" for {seen.label}" if seen.label else ""
        yield f"the figure{where} in {seen.at} is {UNSETTLED[seen.status]} ({title})"
    last = ends_on(seen)
    if said is not None and last is not None and last > said:
        yield f"{seen.at} was not over when this was said ({said.isoformat()})"


DETECTOR = Detector("provisional-endpoint", Weight.NOTE, detect)
