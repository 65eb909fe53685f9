"""Half a year against a whole one.

What it means: a total grows with the time it is counted for. Six months have fewer killings than twelve, and the year
that is still running has fewer than the last. It speaks of the reading, not of intent.

When it fires: a decided change, comparison, trend, rank or record
- holds totals of unequal length together, because the check asks for them as they are (`take: sum`); or
- rests on a total of a period that ended after the source was published, which can only be a part of it, while another
  figure of the check is of a whole one. Forecasts and estimates (status F and E) of the whole period are left alone,
  and so are measures that are no totals (`over-time` other than sum).
Always serious.

Fires: "killings fell to 1,400 in 2018 from 3,954", from a source published in July 2018.
Near miss: the first halves of both years; or the source of January 2019.

How to mend: compare the same months of both years.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.derivations import Adding
from claimcheck.judgement.detector import Detector
from claimcheck.judgement.ends import claimed_in, ends_on
from claimcheck.judgement.noted import notes_with
from claimcheck.judgement.parts import check_of
from claimcheck.judgement.verdicts import Detected, Weight
from claimcheck.judgement.witnesses import witness

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.evaluation.findings import Finding, Observed
    from claimcheck.judgement.detector import Case
    from claimcheck.judgement.verdicts import PartVerdict
    from claimcheck.judgement.witnesses import Witness

UNEQUAL = "totals of unequal length"
ACROSS = frozenset({"change", "from-to", "compare", "trend", "rank", "record"})
WHOLE = frozenset({"E", "F"})


def detect(case: Case) -> Iterator[Detected]:
    """The totals that the check asks for, then those that the table could not have in full."""
    parts = {index: part for index, part in case.bearing() if part.is_decided}
    told: set[str] = set()
    for part, finding, note in notes_with(case, UNEQUAL):
        if part in parts:
            yield _detected(part, finding, note, finding.observed, (note,))
    for index, leaf in case.leaves():
        for finding in leaf.deciding if leaf.is_decided and check_of(leaf).kind in ACROSS else ():
            source = witness(finding.source, case.witnesses)
            for seen in _cut(leaf, finding, source):
                when = f"{seen.at} was not over when the figures were published ({source.id}, {source.published})"
                message = f"{when}: a part of it"
                if message not in told:
                    told.add(message)
                    yield _detected(index, finding, f"{message} is held against a whole one", (seen,), ())


def _cut(leaf: PartVerdict, finding: Finding, source: Witness) -> Iterator[Observed]:
    """The totals that go on after the source came out, where another one does not."""
    if source.published is None:
        return
    late = [seen for seen in finding.observed if (ends_on(seen) or source.published) > source.published]
    if not late or len(late) == len(finding.observed):
        return
    trace = finding.trace.get() if finding.trace is not None else None
    if trace is None or trace.adding is not Adding.SUM:
        return
    yield from (seen for seen in claimed_in(leaf, finding) if seen in late and seen.status not in WHOLE)


def _detected(
    part: int, finding: Finding, message: str, figures: tuple[Observed, ...], names: tuple[str, ...]
) -> Detected:
    return Detected(
        "part-year",
        Weight.SERIOUS,
        message,
        part=part,
        source=finding.source,
        suggestion="compare the same months of both years",
        cells=tuple(key for seen in figures for key in seen.cells),
        names=names,
    )


DETECTOR = Detector("part-year", Weight.SERIOUS, detect)
