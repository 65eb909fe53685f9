"""Verdicts made by hand from a real claim file, for the tests of the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.checks import Check
from claimcheck.claims.load import load_file
from claimcheck.claims.periods import Grain, Period
from claimcheck.datasets.series import CellKey, Need
from claimcheck.evaluation.findings import CheckResult, Finding, Observed, PartResult
from claimcheck.evaluation.kind import discover, params_of
from claimcheck.judgement.verdicts import (
    LOAD_BEARING,
    Axes,
    Detected,
    PartVerdict,
    SourcesAxis,
    Verdict,
    Weight,
    Word,
)
from claimcheck.quantities.intervals import Interval, exact, printed
from claimcheck.quantities.outcomes import Accuracy, Outcome

if TYPE_CHECKING:
    from pathlib import Path

    from claimcheck.claims.claim import Claim
    from claimcheck.problems import Problem

PESS = """\
claims:
  - id: pess-homicide-rate-fell
    claim: The murder rate fell from 103 per 100,000 in 2015 to 60 in 2017.
    said: {by: Raúl López, role: Deputy Security Minister, on: 2018-07, url: "https://example.org/a"}
    sources:
      - unodc-homicide
      - {id: cruz-interview, stance: contradicts, locator: paragraph 12, quote: It is not the plan.}
    checks:
      - kind: from-to
        measure: homicide-rate
        of: El Salvador
        from: {at: 2015, value: "103"}
        to: {at: 2017, value: "60"}
        shows: decrease
    not-checked:
      - {part: thanks to the plan, reason: no data}
    expect: true
  - id: sixty-thousand-gangs
    claim: There are 60,000 gang members, [bold]as everybody knows[/bold].
    said: {by: A minister, on: {not-after: 2018-07-20}}
    sources: [unodc-homicide]
    checks:
      - {kind: level, measure: homicide-rate, of: El Salvador, at: 2015, value: "about 108"}
"""


def claims_of(folder: Path, text: str = PESS) -> list[Claim]:
    """The claims of a file with this text."""
    path = folder / "pess.yaml"
    path.write_text(text, encoding="utf-8")
    kinds = params_of(discover())
    claims, problems = load_file(path, "claims/pess.yaml", kinds)
    assert not problems, problems
    return claims


def seen(at: int, value: float) -> Observed:
    """A homicide rate of El Salvador."""
    key = CellKey(Need("unodc-homicide", "homicide-rate"), "SLV", Period(Grain.YEAR, at))
    unit = "per 100,000 people"
    return Observed("SLV", "El Salvador", str(at), printed(value, 1), unit, "homicide-rate", cells=(key,))


def judged(
    claim: Claim,
    word: Word | None,
    outcome: Outcome = Outcome.TRUE,
    *,
    reason: str = "close",
    detected: tuple[Detected, ...] = (),
    problems: tuple[Problem, ...] = (),
) -> Verdict:
    """The claim with a verdict, its one check answered by one source."""
    check = claim.checks[0]
    assert isinstance(check, Check)
    finding = Finding(
        source="unodc-homicide",
        outcome=outcome,
        reason="107.6 per 100,000 people in 2015, 63.8 in 2017 (-40.7%)",
        claimed="103 to 60",
        accuracy=Accuracy.APPROXIMATE,
        observed=(seen(2015, 107.6), seen(2017, 63.8)),
        n=2,
        notes=("the later figure is provisional",),
    )
    result = PartResult(check, (CheckResult(check, (finding,), says="from 103 in 2015 to 60 in 2017"),))
    part = PartVerdict(result, LOAD_BEARING, outcome, reason=finding.reason, deciding=(finding,))
    axes = Axes(Accuracy.APPROXIMATE, Weight.CRITICAL, "final", SourcesAxis(1, True, False), 0.1 + 0.2, 1.67)
    parts = () if word is None else (part,)
    return Verdict(claim, word, None, reason, axes, parts, detected, problems)


PEAK = Detected(
    "peak-baseline",
    Weight.CRITICAL,
    "The change starts from a peak, 1.7 times the usual: 5% of it is left from a typical year.",
    part=0,
    source="unodc-homicide",
)
OPEN = Interval(1.0, -1.0, float("inf"))
COUNT = exact(12)
