"""Old figures where newer ones should be, or are: a "now" that is years ago, an edition that was replaced.

What it means: the answer may have changed since, and these data cannot show it.

When it fires: one of two things. A check that bears on the verdict goes by the newest figure (`latest`,
`latest-complete`, `now`, `today`), and in the source that decided the period it found ended more than a year, and more
than twice its own length, before the day that the word means: the day of the verdict for `latest`, the day it was said
for `now`. Or the source that decided was superseded by another one of the claim, which has no figure for the check or
was not asked (`source:`). Always a note; one for each figure or edition.

Fires: "the latest rate", and the table ends in 2019; the verdict is of 2024.
Near miss: a yearly table that ends in 2022, in June 2024: less than two years; or a claim about 2019 in so many words.

How to mend: attach a newer edition, or write the year into the sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.judgement.detector import Detector
from claimcheck.judgement.editions import old_figures, replaced
from claimcheck.judgement.verdicts import Detected, Weight
from claimcheck.judgement.witnesses import witness

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.datasets.series import CellKey
    from claimcheck.evaluation.findings import Finding
    from claimcheck.judgement.detector import Case
    from claimcheck.judgement.editions import OldFigure


def detect(case: Case) -> Iterator[Detected]:
    """The notes on old figures, then those on editions that were replaced; each once."""
    told: dict[tuple[str | None, str], Detected] = {}
    for found in (*_figures(case), *_editions(case)):
        told.setdefault((found.source, found.message), found)
    yield from told.values()


def _figures(case: Case) -> Iterator[Detected]:
    for old in old_figures(case):
        title = witness(old.finding.source, case.witnesses).title
        message = f"'{old.word}' is {old.newest.period} in {title}, {_years(old)} before {old.day}"
        yield _note(message, old.part, old.finding, (old.newest,))


def _years(old: OldFigure) -> str:
    years = (old.day - old.newest.period.last_day).days // 365
    return "a year" if years == 1 else f"{years} years"


def _editions(case: Case) -> Iterator[Detected]:
    for index, finding, newer in replaced(case):
        title = witness(finding.source, case.witnesses).title
        yield _note(f"decided by {title}, which was superseded by {newer.title}", index, finding, ())


def _note(message: str, index: int, finding: Finding, cells: tuple[CellKey, ...]) -> Detected:
    return Detected(
        "stale-data",
        Weight.NOTE,
        message,
        part=index,
        source=finding.source,
        suggestion="attach newer figures, or say of which year these are",
        cells=cells,
    )


DETECTOR = Detector("stale-data", Weight.NOTE, detect)
