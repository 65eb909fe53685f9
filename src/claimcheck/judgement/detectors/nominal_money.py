"""Money of different years, as if a peso were a peso.

What it means: wages, budgets and debts grow with the prices. A rise in money may be a fall in what it buys, and nearly
every year is a record.

When it fires: a load-bearing `change`, `from-to`, `trend` or `record` of a measure in money holds, the measure is not
in the prices of one time (its name, unit and definition say nothing of real, constant or the prices of a year), and it
runs over more than two years; or, where a source of the claim has a price index (`cpi`, `ipc`, `price-index`,
`consumer-prices`, `deflator` …), over a time in which prices moved by more than 10%. With an index the check is asked
again in the prices of its first period: critical when the figure goes the other way, serious when the outcome changes
side (true or mostly against inexact or false; of a `from-to` its direction alone counts), else a note. Without one, and
where the sentence itself says nominal or current money, a note. It speaks of the money, not of anybody's intent.

Fires: "wages rose by 30% from 2015 to 2019", while prices rose by 40%: critical.
Near miss: the same of `real-wage`, or over two years in which prices rose by 10%.

How to mend: derive `real-wage: {deflate: wage, by: cpi, to: 2015}` and check that, or say how much prices rose.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.evaluation.changes import printed_sign
from claimcheck.evaluation.real_terms import OVER_TIME
from claimcheck.evaluation.wording import amount, number
from claimcheck.judgement.detector import Detector
from claimcheck.judgement.parts import check_of
from claimcheck.judgement.verdicts import Detected, Weight

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.evaluation.findings import Finding
    from claimcheck.evaluation.real_terms import RealTerms
    from claimcheck.judgement.detector import Case

HOLDS = 2  # the rank from which the figures are for the claim
YEARS, MOVED, DOUBLE = 2.0, 0.10, 2.0
ENDS = 2
PLACES = 9  # compared after rounding, so that no border is decided by a binary residue
LEVELS = {"from-to"}  # their figures are those of the day, so that only the direction can be asked again
_SAID_SO = re.compile(r"\b(?:nominal\w*|current (?:dollars|money|prices)|corrientes?|not adjusted)\b", re.IGNORECASE)


def detect(case: Case) -> Iterator[Detected]:
    """One finding for each check of money over time, by the first source that shows it."""
    said_so = _SAID_SO.search(str(case.claim.claim)) is not None
    for index, leaf in case.leaves():
        kind = str(check_of(leaf).kind)
        if kind not in OVER_TIME or leaf.outcome is None or (leaf.outcome.rank or 0) < HOLDS:
            continue
        for finding in leaf.deciding:
            real = finding.real.get() if finding.real is not None else None
            if real is not None and _matters(real):
                weight = Weight.NOTE if said_so else _weight(kind, finding, real)
                yield _detected(index, finding, real, weight)
                break


def _matters(real: RealTerms) -> bool:
    prices_moved = real.prices is not None and round(abs(real.prices - 1), PLACES) > MOVED
    return prices_moved or round(real.years, PLACES) > YEARS


def _weight(kind: str, finding: Finding, real: RealTerms) -> Weight:
    if real.finding is None or real.finding.outcome.rank is None:
        return Weight.NOTE
    if kind != "record" and _sign(finding) * _sign(real.finding) < 0:
        return Weight.CRITICAL
    if kind in LEVELS:
        return Weight.SERIOUS if _sign(real.finding) != _sign(finding) else Weight.NOTE
    return Weight.SERIOUS if real.finding.outcome.rank < HOLDS else Weight.NOTE


def _sign(finding: Finding) -> int:
    """Which way the figures go from the earliest to the latest, as printed."""
    ends = sorted((seen for seen in finding.observed if seen.cells), key=lambda seen: seen.cells[0].period.first_day)
    return printed_sign(ends[0].value, ends[-1].value) if ends else 0


def _figures(finding: Finding) -> str:
    """What the check comes to; of a record that is none, the figure that beats it."""
    if finding.claimed_sign or (finding.outcome.rank or 0) >= HOLDS or len(finding.observed) <= ENDS:
        return finding.reason
    subject, ahead = finding.observed[:ENDS]
    return f"{amount(subject.value, subject.unit)} in {subject.at}, {amount(ahead.value)} in {ahead.at}"


def _prices(multiple: float) -> str:
    """What prices did: rose by 40%, or multiplied by 3.1."""
    if multiple >= DOUBLE:
        return f"prices rose to {number(multiple, 1)} times what they were"
    return f"prices {'rose' if multiple >= 1 else 'fell'} by {number(abs(multiple - 1) * 100, 1)}%"


def _detected(index: int, finding: Finding, real: RealTerms, weight: Weight) -> Detected:
    money = finding.observed[0].unit
    if real.prices is None or real.finding is None:
        message = f"the money is that of each time ({money}), over {real.years:.0f} years, and nobody says what it buys"
        suggestion = "attach a price index and derive the measure in real terms, or say that prices rose too"
    else:
        message = (
            f"{_prices(real.prices)} meanwhile ({real.index}); in the prices of {real.base}: {_figures(real.finding)}"
        )
        suggestion = f"say it in the prices of {real.base}"
    return Detected(
        "nominal-money",
        weight,
        message,
        part=index,
        source=finding.source,
        suggestion=suggestion,
        cells=tuple(key for seen in finding.observed for key in seen.cells),
    )


DETECTOR = Detector("nominal-money", Weight.CRITICAL, detect)
