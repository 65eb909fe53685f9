"""A figure that was not settled: provisional, estimated, a forecast, unreliable, or of a period still running.

What it means: the number may still change, so the claim may. A year that was not over when somebody spoke of it can
only be known in part.

When it fires: the level claimed, an end of a change or a trend, the subject of a comparison, a period of a run, a poll,
the base or the latest figure of a target, one of the figures of a correlation or of those that say that there was none,
carries the status P, E, F or U in the source that decided; or its period ends after the day on which the claim was
said. More than three of one kind are told together. A note; serious for a forecast (F), which nobody has counted yet,
unless the sentence itself says that it is one (will, forecast, expected, prevé, se espera).

Fires: "homicides fell to 60 in 2017", said in July 2017.
Near miss: the same, said in January 2018; or a provisional figure for a rival in a ranking.

How to mend: say "so far" or "by preliminary figures", or wait for the final ones.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from claimcheck.datasets.series import Status
from claimcheck.judgement.detector import Detector
from claimcheck.judgement.ends import SEVERAL, UNSETTLED, claimed_in, ends_on
from claimcheck.judgement.verdicts import Detected, Weight
from claimcheck.judgement.witnesses import witness

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.evaluation.findings import Observed
    from claimcheck.judgement.detector import Case


_FORETELLS = re.compile(
    r"\b(?:will|forecasts?|foresees?|expect\w*|project\w*|predict\w*|estimat\w*|prev[éeí]\w*|pronostic\w*|proyect\w*"
    r"|espera\w*|estima\w*|ir[áa]n?|ser[áa]n?|va a|van a)\b",
    re.IGNORECASE,
)
MANY = 3  # more figures of one status are told together


def detect(case: Case) -> Iterator[Detected]:
    """One note for each figure and reason, however many sources and checks share it."""
    said = case.claim.said
    day = said.on.day if said is not None and said.on is not None else None
    foretells = _FORETELLS.search(str(case.claim.claim)) is not None
    told: set[str] = set()
    for index, leaf in case.leaves():
        for finding in leaf.deciding:
            title = witness(finding.source, case.witnesses).title
            for message, behind in _reasons(claimed_in(leaf, finding), title, day):
                if message not in told:
                    told.add(message)
                    yield Detected(
                        "provisional-endpoint",
                        Weight.SERIOUS if _is_forecast(behind) and not foretells else Weight.NOTE,
                        message,
                        part=index,
                        source=finding.source,
                        suggestion='say "so far", or wait for the final figure',
                        cells=tuple(key for seen in behind for key in seen.cells),
                    )


def _reasons(figures: Sequence[Observed], title: str, said: dt.date | None) -> Iterator[tuple[str, Sequence[Observed]]]:
    for letter, word in UNSETTLED.items():
        marked = [seen for seen in figures if seen.status == letter]
        if len(marked) > MANY:
            told = f"{len(marked):,} of the {len(figures):,} figures are {SEVERAL[letter]} ({title})"
            yield f"{told}, such as that{_of(marked[0])} in {_when(marked[0])}", marked
        else:
            yield from ((f"the figure{_of(seen)} in {_when(seen)} is {word} ({title})", [seen]) for seen in marked)
    for seen in figures:
        last = ends_on(seen)
        if said is not None and last is not None and last > said:
            yield f"{_when(seen)} was not over when this was said ({said.isoformat()})", [seen]


def _is_forecast(figures: Sequence[Observed]) -> bool:
    return any(seen.status == Status.FORECAST.value for seen in figures)


def _of(seen: Observed) -> str:
    return f" for {seen.label}" if seen.label else ""


def _when(seen: Observed) -> str:
    """The period by its own name: that of "2020 (latest)" is the figure of 2020."""
    periods = {str(key.period) for key in seen.cells}
    return periods.pop() if len(periods) == 1 else seen.at


DETECTOR = Detector("provisional-endpoint", Weight.SERIOUS, detect)
