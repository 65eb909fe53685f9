"""The polls behind a survey check, each with its share and how many were asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.evaluation.wording import is_percent, is_share
from claimcheck.judgement.parts import check_of
from claimcheck.stats.surveys import margin_of_share

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.evaluation.findings import Finding, Observed
    from claimcheck.judgement.detector import Case
    from claimcheck.judgement.verdicts import PartVerdict


@dataclass(frozen=True, slots=True)
class Polled:
    """One poll of a check that speaks of one time."""

    part: int
    leaf: PartVerdict
    finding: Finding
    seen: Observed
    percent: float
    n: int
    deff: float

    @property
    def margin(self) -> float:
        """The margin of error of its share at 95%, in points."""
        return margin_of_share(self.percent, self.n, deff=self.deff)


def polls_of(case: Case) -> Iterator[Polled]:
    """Every share of answers at one time whose number of answers is known, of the decided checks."""
    for index, leaf in case.leaves():
        params = check_of(leaf).params
        if check_of(leaf).kind != "survey" or not leaf.is_decided or getattr(params, "from_", None) is not None:
            continue
        for finding in leaf.deciding:
            seen = finding.observed[0] if finding.observed else None
            if seen is None or not finding.n or not (is_percent(seen.unit) or is_share(seen.unit)):
                continue
            percent = seen.value.value * (100 if is_share(seen.unit) else 1)
            stated = getattr(params, "deff", None)
            deff = float(stated.at(seen.cells[0].period) or 1) if stated is not None and seen.cells else 1.0
            yield Polled(index, leaf, finding, seen, percent, finding.n, deff)
